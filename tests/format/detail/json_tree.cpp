// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/json_tree.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

struct read {
    explicit read(std::string_view source) : tree(source, noticed) {}
    [[nodiscard]] banmian::json::tree_value first() const { return tree.documents().at(0); }

    std::vector<banmian::diagnostic> noticed{};
    banmian::json::tree tree;
};

TEST_CASE("members, elements and scalars") {
    const read made(R"({"a": [1, -2.5, "x\n", null, true], "b": {"c": "3"}})");
    CHECK(made.noticed.empty());
    CHECK(made.first()["a"].size() == 5);
    CHECK(made.first()["a"].at(1).number() == -2.5);
    CHECK(made.first()["a"].at(2).text().written == "x\\n");
    CHECK(made.first()["a"].at(2).key() == "a");
    CHECK(made.first()["b"]["c"].number() == 3);
    CHECK_FALSE(made.first()["b"]["d"]["e"].at(7));
}

TEST_CASE("one bad token costs that token") {
    using banmian::errc;
    const read word(R"({"a": NaN, "b": 1})");
    CHECK(word.first()["b"].number() == 1);
    REQUIRE(word.noticed.size() == 1);
    CHECK(word.noticed[0].what.code == errc::unexpected_token);
    const read half(R"(["x\ud83dy", "z"])");
    CHECK(half.first().size() == 2);
    REQUIRE(half.noticed.size() == 1);
    CHECK(half.noticed[0].what.code == errc::lone_surrogate);
    CHECK(half.noticed[0].what.where == banmian::span{3, 9});
    const read mark("\xEF\xBB\xBF[1]");
    CHECK(mark.first().size() == 1);
    CHECK(mark.noticed.empty());
    const read comma(R"([1, 2,] [3])");
    CHECK(comma.tree.documents().size() == 2);
    const read bracket(R"({"a": [1, 2}, "b": 3})");
    CHECK(bracket.first()["a"].size() == 2);
    CHECK(bracket.noticed.size() >= 1);
}

TEST_CASE("what is cut off is read up to there, and says so") {
    const std::string whole = R"({"a": ["一", {"b": "二\u4e09", "c": -1.5e3}], "d": true})";
    for (std::size_t size = 1; size < whole.size(); ++size) {
        const read made(std::string_view(whole).substr(0, size));
        REQUIRE_FALSE(made.noticed.empty());
        CHECK(made.noticed.back().what.code == banmian::errc::unexpected_end);
        CHECK(made.noticed.back().level == banmian::severity::error);
    }
}

TEST_CASE("depth costs no stack") {
    const std::string deep(2000000, '[');
    CHECK(read(deep).noticed.back().what.code == banmian::errc::unexpected_end);
}

}  // namespace
