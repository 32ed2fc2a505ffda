// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/paragraphs.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

TEST_CASE("a block with a second indent holds two paragraphs") {
    const std::string text =
        set_paragraph("城北的旧厂区今年春天改成了一座公园附近的居民每天清晨都来散步老人们在树下打拳。", 14) + " " +
        set_paragraph("公园里有一条小河河边种满了柳树春天的时候景色十分好看每个周末都有许多市民前来。", 14);
    test_page page(text);
    page.run_to_ends();
    CHECK(page.on.pieces.size() == 2);
    CHECK(page.on.pieces.back().inside);
}

TEST_CASE("a block of one paragraph stays whole") {
    const std::string text =
        set_paragraph("城北的旧厂区今年春天改成了一座公园附近的居民每天清晨都来散步老人们在树下打拳。", 14);
    test_page page(text);
    page.run_to_ends();
    CHECK(page.on.pieces.size() == 1);
}

TEST_CASE("a headline set over its text in one block is a piece of its own") {
    std::string text = "旧厂区今年春天改成一座新公园 " +
                       set_paragraph("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，"
                                     "老人们在树下打拳，孩子们在草地上放风筝。",
                                     20);
    for (char& one : text)
        if (one == ' ') one = '\n';
    test_page page(text);
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.pieces[0].count == 1);
}

/// Lines of a block as an extractor prints them that keeps line breaks.
std::string broken(std::string text) {
    for (char& one : text)
        if (one == ' ') one = '\n';
    return text;
}

TEST_CASE("a headline that wraps shows by its last line") {
    test_page page(broken("旧厂区今年春天改成一座 新公园 " +
                          set_paragraph("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，"
                                        "老人们在树下打拳，孩子们在草地上放风筝。",
                                        12)));
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.pieces[0].count == 2);
    CHECK_FALSE(page.on.pieces[1].inside);
}

TEST_CASE("full lines right over a dateline are a headline") {
    test_page page(broken("旧厂区今年春天改成一座大 公园附近居民每天都来散步 " +
                          set_paragraph("本报上海1月30日电城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨"
                                        "都来散步，老人们在树下打拳。",
                                        12)));
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.pieces[0].count == 2);
}

TEST_CASE("a line that ends a sentence over a paragraph is no headline") {
    test_page page(broken("附近的居民每天清晨都来散 步。 " +
                          set_paragraph("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，"
                                        "老人们在树下打拳，孩子们在草地上放风筝。",
                                        12)));
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.pieces[1].inside);
}

TEST_CASE("a heading of several lines is one piece, wherever it wraps") {
    test_page page(set_paragraph(park_text, 14) + "\n\n明天气象预报（\n2月27日20\n时—2月28日20时）\n\n" +
                   set_paragraph(river_text, 14));
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 3);
    CHECK(page.on.pieces[1].count == 3);
}

}  // namespace
