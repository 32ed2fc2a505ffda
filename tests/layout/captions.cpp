// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/captions.hpp>

#include <doctest/doctest.h>

#include "layout/test_words.hpp"
#include <string>
#include <vector>

namespace captions_tests {

namespace layout = banmian::layout;
using layout::run_kind;
using test_words::compositor;
using test_words::planned;
using test_words::prose;

std::vector<std::string> captions_of(const compositor& page) {
    planned made;
    test_words::plan(made, page.words());
    std::vector<std::string> all;
    for (std::uint32_t i = 0; i < made.plan.runs.size(); ++i)
        if (made.plan.runs[i].kind == run_kind::note) all.push_back(made.text_of(i));
    return all;
}

/// A page with an article in two columns, and room at its right.
compositor with_article() {
    compositor page;
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    page.column(prose(198, 2), 265, 100, 20, true);
    return page;
}

TEST_CASE("a caption is told by its words: what the picture shows, or a photographer at its end") {
    CHECK(layout::is_caption(banmian::glyphs_of("图为农民在田间播种。")));
    CHECK(layout::is_caption(banmian::glyphs_of("昨天下午，法院送法下乡。图为法官在村口讲课。")));
    CHECK(layout::is_caption(banmian::glyphs_of("昨天下午，农民在田间播种。王小明摄")));
    CHECK_FALSE(layout::is_caption(banmian::glyphs_of("昨天下午，农民在田间播种。")));
    CHECK_FALSE(layout::is_caption(banmian::glyphs_of("2、法院送法下乡。图为法官在村口讲课。")));
    CHECK_FALSE(layout::is_caption(banmian::glyphs_of("他们的企图为人不知。")));
    CHECK_FALSE(layout::is_caption(banmian::glyphs_of("图为" + prose(400, 1))));
    CHECK_FALSE(layout::is_caption({}));
}

TEST_CASE("under a picture in its column, a caption ends with its credit and the text goes on") {
    compositor page;
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    page.line("农民昨天在村口的田里播种冬小麦", 265, 240);
    page.line("种子都是新的。王小明摄", 265, 252.5);
    page.column(prose(198, 2), 265, 265, 20, true);
    const auto made = captions_of(page);
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "农民昨天在村口的田里播种冬小麦种子都是新的。王小明摄");
}

TEST_CASE("a credit below is that of the caption above, and so is what a line broken in it begins") {
    compositor page = with_article();
    page.line("农民昨天在村口的田里播种冬小麦。", 500, 300);
    page.line("新华社记者王小明摄", 570, 313);
    page.line("农民昨天在村口的田里收冬小麦。新华", 500, 500);
    page.line("社记者王小明摄", 500, 513);
    const auto made = captions_of(page);
    REQUIRE(made.size() == 2);
    CHECK(made[0] == "农民昨天在村口的田里播种冬小麦。新华社记者王小明摄");
    CHECK(made[1] == "农民昨天在村口的田里收冬小麦。新华社记者王小明摄");
}

TEST_CASE("two captions under each other stay two") {
    compositor page = with_article();
    page.line("农民昨天在村口的田里播种。王小明摄", 500, 300);
    page.line("农民昨天在村口的田里收割。李大山摄", 500, 350);
    CHECK(captions_of(page).size() == 2);
}

TEST_CASE("of a recognised page the short end of a paragraph is no caption, though its box is low") {
    compositor page;
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    page.line("的大好局面。", 265, 300, 7);
    page.line("（下转第二版）", 265, 500, 7);
    const auto captions = [&](bool recognised) {
        planned made;
        test_words::plan(made, page.words(), recognised);
        std::string all;
        for (std::uint32_t i = 0; i < made.plan.runs.size(); ++i)
            if (made.plan.runs[i].kind == run_kind::note) all += made.text_of(i);
        return all;
    };
    CHECK(captions(true) == "（下转第二版）");
    CHECK(captions(false).find("的大好局面。") != std::string::npos);
}

TEST_CASE("under a picture in its column, a caption ends with a credit in brackets, too") {
    compositor page;
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    page.line("图为农民昨天在村口的田里播种", 265, 240);
    page.line("（新华社记者王小明摄）", 265, 252.5);
    page.column(prose(198, 2), 265, 265, 20, true);
    const auto made = captions_of(page);
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "图为农民昨天在村口的田里播种（新华社记者王小明摄）");
}

TEST_CASE("a sentence under a picture, then 图为 and a credit, are one caption") {
    compositor page = with_article();
    page.line("山里昨天下了一场大雪封住了路。", 500, 300);
    page.line("图为农民在路上铲雪。王小明摄", 500, 315);
    const auto made = captions_of(page);
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "山里昨天下了一场大雪封住了路。图为农民在路上铲雪。王小明摄");
}

TEST_CASE("a small line between a heading and its text is a byline, be the name unknown; a code's label is a notice") {
    compositor page;
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.line("鄂青子", 240, 88, 7);
    page.column(prose(398, 1), 50, 105, 20);
    page.column(prose(198, 2), 265, 105, 20, true);
    page.line("扫码了解详情", 500, 300, 7);
    planned made;
    test_words::plan(made, page.words());
    std::string kinds;
    for (std::uint32_t i = 0; i < made.plan.runs.size(); ++i) {
        if (made.text_of(i) == "鄂青子") kinds += made.plan.runs[i].kind == run_kind::byline ? "byline " : "other ";
        if (made.text_of(i) == "扫码了解详情") kinds += made.plan.runs[i].kind == run_kind::notice ? "notice" : "other";
    }
    CHECK(kinds == "byline notice");
}

TEST_CASE("a credit at the right end of a caption's last row and the words before it are of the caption") {
    compositor page = with_article();
    page.line("水渠修成以后村里的人都来看放水", 480, 300);
    page.line("老人也来了。", 480, 313);
    page.line("（王小明摄）", 570, 313);
    const std::vector<std::string> found = captions_of(page);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("老人也来了。") != std::string::npos);
    CHECK(found[0].find("王小明") != std::string::npos);
}

}  // namespace captions_tests
