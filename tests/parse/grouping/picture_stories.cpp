// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/read.hpp>
#include <banmian/parse/grouping/picture_stories.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace grouping_picture_stories_tests {

const std::string a = set_paragraph(park_text, 14);
const std::string b = set_paragraph(river_text, 14);
/// The issue of a page of plain text.
banmian::issue parsed(const std::string& text) {
    const auto read = banmian::text::read(text);
    return *banmian::parse(read);
}

const std::string story = "\n\n抓紧施工\n\n3月2日，工人正在硬化道路。（李明摄）";

TEST_CASE("a picture story stands in no article, and so do its blocks; the articles behind it keep their own") {
    const banmian::issue whole = parsed("城北建成公园\n\n" + a + story + "\n\n河道整治完工\n\n" + b);
    const banmian::page& page = whole.pages[0];
    REQUIRE(page.captions.size() == 1);
    CHECK(page.captions[0].title->text == "抓紧施工");
    REQUIRE(page.articles.size() == 2);
    CHECK(page.articles[0].captions.empty());
    CHECK(page.articles[1].id == "1-2");
    for (const banmian::block& one : page.blocks) {
        const bool of_story =
            one.role == banmian::block_role::caption_title || one.role == banmian::block_role::caption_text;
        CHECK(one.article.has_value() != of_story);
    }
    CHECK(page.blocks.back().article == "1-2");
}

TEST_CASE("a caption without a title stays in its article, also beside a picture story") {
    const banmian::issue whole = parsed("城北建成公园\n\n" + a + "\n\n图为：公园一角。（王斌摄）" + story);
    const banmian::page& page = whole.pages[0];
    REQUIRE(page.articles.at(0).captions.size() == 1);
    CHECK(page.articles[0].captions[0].text->text == "图为：公园一角。");
    REQUIRE(page.captions.size() == 1);
    CHECK(page.captions[0].text->text == "3月2日，工人正在硬化道路。");
}

}  // namespace grouping_picture_stories_tests
