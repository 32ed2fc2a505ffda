// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/parse/weights.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

TEST_CASE("a caller's weights decide: who rejects everything joins nothing") {
    const auto lines = lines_of("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子"
                                "们在草地上放风筝，周末还有音乐会"
                                "可以听，市里说明年还要再建三座这样的公园，让每个街区的居民走路十分钟都能到达一处。",
                                14);
    const std::string text = "城北建成公园\n\n" + wrapped(lines, 0, 4) + "\n\n" + wrapped(lines, 4);
    banmian::parse_options options;
    const auto paragraphs = [&] {
        return parse_document(banmian::text::read(text), options)->pages[0].articles[0].body.size();
    };
    CHECK(paragraphs() == 1);
    options.weights.joins.reject = 100;
    CHECK(paragraphs() == 3);  // two paragraphs, and the gap between them
}

TEST_CASE("weights are read from JSON in part, the others keep their value, and are written back") {
    const auto read = banmian::json::read<banmian::parse_weights>(
        R"({"joins": {"reject": 3, "bigram_levels": [0, 1, 2, 3, 4.5]}, "articles": {"longest": 9}})");
    REQUIRE(read);
    CHECK(read->joins.reject == 3);
    CHECK(read->joins.bigram_levels[4] == 4.5);
    CHECK(read->articles.longest == 9);
    CHECK(read->joins.without_beginning == banmian::parse_weights().joins.without_beginning);
    CHECK(read->roles == banmian::parse_weights().roles);
    CHECK(*banmian::json::read<banmian::parse_weights>(banmian::json::write(*read)) == *read);
}

TEST_CASE("a weight that there is not is refused by its place") {
    banmian::json::read_options strict;
    strict.unknown_keys = banmian::json::unknown_keys::refuse;
    const std::string text = R"({"joins": {"rejct": 3}})";
    const auto read = banmian::json::read<banmian::parse_weights>(text, strict);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == banmian::errc::unknown_key);
    CHECK(read.error().where.in(text).find("rejct") != std::string::npos);
}

}  // namespace
