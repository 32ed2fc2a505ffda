// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/reflect/fields.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace json = banmian::json;

namespace {

struct noted {
    json::raw_text text{};
    std::vector<json::raw_text> more{};
    using fields =
        banmian::field_list<noted, banmian::field<"text", &noted::text>, banmian::field<"more", &noted::more>>;
};

TEST_CASE("a string is read as it is written, and views the file") {
    const std::string file = R"({"more": ["", "a\u4e2d\"b"], "text": "头条"})";
    const auto answer = json::read<noted>(file);
    REQUIRE(answer);
    CHECK(answer->text.written == "头条");
    CHECK(answer->text.written.data() == file.data() + file.find("头条"));
    REQUIRE(answer->more.size() == 2);
    CHECK(answer->more[0].written.empty());
    CHECK(answer->more[1].written == R"(a\u4e2d\"b)");
}

TEST_CASE("what is no string, or not sound, is refused") {
    CHECK(json::read<noted>(R"({"text": 7})").error().code == banmian::errc::wrong_type);
    CHECK(json::read<noted>(R"({"text": "\x"})").error().code == banmian::errc::invalid_escape);
    CHECK(json::read<noted>("{\"text\": \"\xE5\"}").error().code == banmian::errc::invalid_utf8);
}

TEST_CASE("an escape is two bytes, six with a number, twelve as a pair of surrogates") {
    CHECK(json::escape_at(R"(\nabcdefgh)").size == 2);
    CHECK(json::escape_at(R"(\n)").size == 2);
    CHECK(json::escape_at(R"(\u4e2dabc)").size == 6);
    CHECK(json::escape_at(R"(\ud7ffabc)").size == 6);
    CHECK(json::escape_at(R"(\uD83D\uDE00)").size == 12);
    CHECK(json::escape_at(R"(\udbff\udfffabc)").size == 12);
}

}  // namespace
