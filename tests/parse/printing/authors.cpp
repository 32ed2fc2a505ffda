// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/authors.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace printing_authors_tests {

const std::string story =
    "本报滨河3月2日讯（记者王斌、李明）城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，很热闹。";

TEST_CASE("a byline names its place in the source") {
    const std::string text = "城北建成公园\n\n" + set_paragraph(story, 14);
    const banmian::issue whole = *parse_document(banmian::text::read(text));
    const auto& by = whole.pages[0].articles[0].bylines;
    REQUIRE(by.size() == 1);
    REQUIRE(by[0].spans.size() == 1);
    const std::string_view there = by[0].spans[0].in(text);
    CHECK(there.rfind("记者", 0) == 0);
    CHECK(there.substr(there.size() - std::string_view("李明").size()) == "李明");
}

TEST_CASE("names that stand over a text and in it again are one byline, other names are another") {
    const auto authors = [](const std::string& heading) {
        const std::string text = "城北建成公园\n\n" + heading + "\n\n" + set_paragraph(story, 14);
        return parse_document(banmian::text::read(text))->pages[0].articles[0].bylines.size();
    };
    CHECK(authors("记者 王斌 李明") == 1);
    CHECK(authors("记者 赵小满") == 2);
}

}  // namespace printing_authors_tests
