// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/markdown/write.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

TEST_CASE("an article becomes a heading, its subheads and its paragraphs; a gap is marked") {
    banmian::issue whole;
    whole.pages.emplace_back();
    banmian::article one;
    one.headline.push_back({"城北建成公园", {}, {}});
    one.subheads.push_back({"居民很高兴", {}, {}});
    banmian::item paragraph;
    paragraph.text = "第一段。";
    banmian::item gap;
    gap.kind = banmian::item_kind::gap;
    one.body = {paragraph, gap};
    whole.pages[0].articles.push_back(one);
    CHECK(banmian::markdown::write(whole) ==
          "## 第1版\n\n### 城北建成公园\n\n**居民很高兴**\n\n第一段。\n\n〔…原文缺失…〕\n\n");
}

TEST_CASE("characters that Markdown reads as markup are escaped") {
    banmian::issue whole;
    whole.pages.emplace_back();
    whole.pages[0].unplaced.push_back({"1. <b> *粗* # - a_b", {}, {}});
    const std::string written = banmian::markdown::write(whole);
    CHECK(written.find("1\\. \\<b\\> \\*粗\\* \\# - a\\_b") != std::string::npos);
}

TEST_CASE("verse is written line by line, and an imprint by its fields behind what is unplaced") {
    banmian::issue whole;
    banmian::page& page = whole.pages.emplace_back();
    banmian::article& poem = page.articles.emplace_back();
    for (const char* const line : {"床前明月光", "疑是地上霜"}) {
        poem.body.emplace_back().kind = banmian::item_kind::verse;
        poem.body.back().text = line;
    }
    page.unplaced.push_back({"余", {}, {}});
    page.colophon.emplace().entries.emplace_back().label = "定价";
    page.colophon->entries[0].value = "1元";
    const std::string written = banmian::markdown::write(whole);
    CHECK(written == "## 第1版\n\n### （无题）\n\n床前明月光\n\n疑是地上霜\n\n> 余\n\n- 定价：1元\n\n");
}

}  // namespace
