// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_plan.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <layout/test_words.hpp>
#include <string>
#include <utility>
#include <vector>

namespace layout = banmian::layout;
using layout::run_kind;

namespace {

using test_words::compositor;
using test_words::cut;
using test_words::planned;
using test_words::prose;

/// The article that a heading stands over; none is an empty one.
layout::planned_article under(const planned& page, std::string_view heading) {
    for (const auto& one : page.plan.articles)
        if (one.heading != layout::stacked_lines::none && page.text_of(one.heading).find(heading) != std::string::npos)
            return one;
    return {};
}
std::string text_of(const planned& page, const std::vector<std::uint32_t>& runs) {
    std::string made;
    for (const std::uint32_t run : runs) {
        const std::uint32_t crosshead = page.plan.crosshead_over[run];
        if (crosshead != layout::stacked_lines::none) made += "[" + page.text_of(crosshead) + "]";
        made += page.text_of(run);
    }
    return made;
}

TEST_CASE("a headline over three columns heads one text, read from column to column") {
    compositor page;
    const std::string text = prose(898, 1);
    const auto [first, rest] = cut(text, 298);
    const auto [second, third] = cut(rest, 300);
    page.centred("三栏上面的大标题", 50, 680, 60, 28);
    page.column(first, 50, 100, 20);
    page.column(second, 265, 100, 20, true);
    page.column(third, 480, 100, 20, true);
    planned made;
    test_words::plan(made, page.shuffled(1));
    REQUIRE(made.plan.articles.size() == 1);
    CHECK(text_of(made, made.plan.articles[0].texts) == text);
}

TEST_CASE("where a paragraph runs over a column's end, the next column goes on in it") {
    compositor page;
    const auto [first, second] = cut(prose(400, 1), 198);
    page.centred("大标题在这里", 50, 465, 60, 28);
    page.column(first, 50, 100, 20);
    page.column(second, 265, 100, 20, true);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.articles.size() == 1);
    REQUIRE(made.plan.articles[0].texts.size() == 2);
    CHECK(made.plan.goes_on[made.plan.articles[0].texts[0]] == 0);
    CHECK(made.plan.goes_on[made.plan.articles[0].texts[1]] == 1);
}

TEST_CASE("two articles side by side keep their columns apart") {
    compositor page;
    const auto [a, b] = cut(prose(398, 1), 198);
    const auto [c, d] = cut(prose(398, 2), 198);
    page.centred("左边文章的标题", 50, 465, 60, 24);
    page.centred("右边文章的标题", 490, 905, 60, 24);
    page.column(a, 50, 100, 20);
    page.column(b, 265, 100, 20, true);
    page.column(c, 490, 100, 20);
    page.column(d, 705, 100, 20, true);
    planned made;
    test_words::plan(made, page.shuffled(2));
    CHECK(text_of(made, under(made, "左边").texts) == a + b);
    CHECK(text_of(made, under(made, "右边").texts) == c + d);
}

TEST_CASE("a headline that begins two em right of its column heads it") {
    compositor page;
    const std::string text = prose(398, 1);
    page.line("缩进两字的标题", 70, 60, 24);
    page.column(text, 50, 100, 20);
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_of(made, under(made, "缩进两字").texts) == text);
}

TEST_CASE("a heading set 竖排 beside columns set 横排 heads them") {
    compositor page;
    const auto [a, b] = cut(prose(398, 1), 198);
    page.down("竖排的标题", 50, 100, 28);
    page.column(a, 100, 100, 20);
    page.column(b, 315, 100, 20, true);
    planned made;
    test_words::plan(made, page.shuffled(3));
    CHECK(text_of(made, under(made, "竖排的标题").texts) == a + b);
}

TEST_CASE("a crosshead inside a column opens what stands under it, and the text goes on") {
    compositor page;
    const std::string before = prose(198, 1);
    const std::string behind = prose(198, 1, 2);
    page.line("大标题在这里", 60, 50, 24);
    double y = page.column(before, 50, 90, 20);
    page.centred("小标题", 50, 250, y + 3, 12);
    page.column(behind, 50, y + 25, 20);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.articles.size() == 1);
    CHECK(text_of(made, made.plan.articles[0].texts) == before + "[小标题]" + behind);
}

TEST_CASE("a short line between a headline and its text is the byline") {
    compositor page;
    const std::string text = prose(398, 1);
    page.line("大标题在这里", 60, 50, 24);
    page.centred("本报记者 王小明", 50, 250, 80);
    page.column(text, 50, 105, 20);
    planned made;
    test_words::plan(made, page.words());
    const auto article = under(made, "大标题");
    REQUIRE(article.bylines.size() == 1);
    CHECK(made.text_of(article.bylines[0]) == "本报记者 王小明");
    CHECK(text_of(made, article.texts) == text);
}

TEST_CASE("names under a subhead are the byline; another short line there opens the text") {
    for (const bool names : {true, false}) {
        CAPTURE(names);
        compositor page;
        const std::string text = prose(398, 1);
        page.line("大标题在这里", 60, 10, 24);
        page.line("——记村里的新桥", 60, 50);
        page.centred(names ? "王小明李大山" : "桥头的故事", 50, 250, 68);
        page.column(text, 50, 85, 20);
        planned made;
        test_words::plan(made, page.words());
        const auto article = under(made, "大标题");
        CHECK(article.bylines.size() == (names ? 2 : 1));
    }
}

TEST_CASE("a marked line in larger type under a headline is its byline, a list of marks its subhead") {
    for (const bool list : {false, true}) {
        CAPTURE(list);
        compositor page;
        const std::string text = prose(398, 1);
        page.line("大标题在这里", 60, 40, 24);
        page.centred(list ? "●增开客车●取消棚车" : "□记者王小明", 50, 250, 70, 12);
        page.column(text, 50, 105, 20);
        planned made;
        test_words::plan(made, page.words());
        const auto article = under(made, "大标题");
        CHECK(article.bylines.size() == (list ? 0 : 1));
        CHECK(text_of(made, article.texts) == text);
    }
}

TEST_CASE("a caption with its credit below is no text of an article") {
    compositor page;
    const auto [a, b] = cut(prose(398, 1), 198);
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(a, 50, 100, 20);
    page.column(b, 265, 100, 20, true);
    page.line("图为农民昨天在田间播种的情形", 490, 300);
    page.line("王小明摄", 590, 315);
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_of(made, under(made, "大标题").texts) == a + b);
    const std::uint32_t caption = made.run_of("图为");
    REQUIRE(caption < made.plan.runs.size());
    CHECK(made.plan.runs[caption].kind == run_kind::note);
}

TEST_CASE("a caption set 横排 on a page set 竖排 is read from its own first line") {
    compositor page;  // in logical axes, where the page's columns are rows
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    page.down("农民昨天在村口", 500, 100, 10);
    page.down("播种。图为田间", 512, 100, 10);
    page.down("的忙碌情形。", 524, 100, 10);
    banmian::arena memory;
    const auto read = [&](bool vertical) {
        const auto made = layout::plan_page(page.words(), {false, vertical}, layout::layout_weights{}, memory);
        std::string text;
        for (const auto& run : made.runs)
            if (run.down)
                for (const std::uint32_t line : run.lines) text += made.lines[line].word.text;
        return text;
    };
    CHECK(read(true) == "农民昨天在村口播种。图为田间的忙碌情形。");
    CHECK(read(false) == "的忙碌情形。播种。图为田间农民昨天在村口");
}

TEST_CASE("a page's head is no text, and comes as one line") {
    compositor page;
    page.line("2023年5月12日 星期五", 50, 20);
    page.line("第3版", 600, 20);
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.top.size() == 1);
    CHECK(made.plan.runs[made.plan.top[0]].lines.size() == 1);
    CHECK(made.text_of(made.plan.top[0]) == "2023年5月12日 星期五 第3版");
}

TEST_CASE("articles come from the top, and from the left where they begin level") {
    compositor page;
    page.line("下面的标题", 60, 400, 24);
    page.column(prose(198, 1), 50, 440, 20);
    page.line("右上的标题", 290, 60, 24);
    page.column(prose(198, 2), 280, 100, 20);
    page.line("左上的标题", 60, 61, 24);
    page.column(prose(198, 3), 50, 100, 20);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.articles.size() == 3);
    std::string order;
    for (const auto& one : made.plan.articles) order += made.text_of(one.heading);
    CHECK(order == "左上的标题右上的标题下面的标题");
}

TEST_CASE("shadows are kept apart and change nothing else") {
    compositor page;
    page.line("大标题在这里", 60, 50, 24);
    page.column(prose(398, 1), 50, 90, 20);
    planned plain;
    test_words::plan(plain, page.words());
    page.line("大标题在这里", 61, 51, 24);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.shadows.size() == 1);
    CHECK(made.plan.articles.size() == plain.plan.articles.size());
    CHECK(made.text_of(made.plan.articles[0].heading) == "大标题在这里");
}

TEST_CASE("a page without words, or of one, has a plan") {
    planned nothing;
    test_words::plan(nothing, {});
    CHECK(nothing.plan.runs.empty());
    CHECK(nothing.plan.articles.empty());
    compositor page;
    page.line("独", 50, 50);
    planned made;
    test_words::plan(made, page.words());
    CHECK(made.plan.runs.size() == 1);
}

/// How often the characters of a page come out.
void check_whole(const compositor& page) {
    std::string all;
    const auto made = test_words::assembled(page.words());
    for (const auto& line : made.sheets[0].lines) all += made.text_of(line);
    CHECK(test_words::census(all) == test_words::census(page.words()));
}

TEST_CASE("a page's head over one or two lines of text comes once") {
    for (int lines = 1; lines < 4; ++lines) {
        CAPTURE(lines);
        compositor page;
        page.line("2023年5月12日 星期五 第3版", 50, 20);
        for (int i = 0; i < lines; ++i) page.line("春天来了人们到田里去看看麦苗长得怎么样", 50, 80 + i * 15.0);
        check_whole(page);
    }
}

TEST_CASE("a page that is nothing but its head comes once") {
    compositor page;
    page.line("2023年5月12日 星期五 第3版", 50, 20);
    check_whole(page);
}

TEST_CASE("a crosshead of two lines in two sizes keeps both") {
    compositor page;
    page.line("大标题在这里", 60, 50, 24);
    const double y = page.column(prose(198, 1), 50, 90, 20);
    page.centred("第一行小题", 50, 250, y + 2, 12.8);
    page.centred("第二行小题在此", 50, 250, y + 17, 11.5);
    page.column(prose(198, 1, 2), 50, y + 32, 20);
    check_whole(page);
}

TEST_CASE("a crosshead over a byline at the top of a column is not lost") {
    compositor page;
    page.line("大标题在这里", 60, 50, 24);
    page.column(prose(298, 1), 50, 90, 20);
    page.centred("小标题", 265, 465, 90, 12);
    page.line("王小明", 285, 106);
    page.column(prose(198, 1, 2), 265, 121, 20);
    check_whole(page);
}

TEST_CASE("the lines of a crosshead begin where they like, and are one crosshead") {
    compositor page;
    const std::string before = prose(198, 1);
    const std::string behind = prose(198, 1, 2);
    page.line("大标题在这里", 60, 50, 24);
    const double y = page.column(before, 50, 90, 20);
    page.line("第一行小标题很长", 70, y + 3, 12);
    page.line("第二行", 50, y + 19, 12);
    page.column(behind, 50, y + 42, 20);
    planned made;
    test_words::plan(made, page.shuffled(2));
    REQUIRE(made.plan.articles.size() == 1);
    CHECK(text_of(made, made.plan.articles[0].texts) == before + "[第一行小标题很长第二行]" + behind);
}

TEST_CASE("the next column begins level with the top of the one before it, whatever parts that in pieces") {
    compositor page;
    const auto [first, rest] = cut(prose(1200, 1), 298);
    const auto [second, third] = cut(rest, 318);
    page.centred("两栏上面的大标题", 50, 465, 40, 30);
    const double y = page.column(first, 50, 100, 20);
    page.centred("中间的小标题", 50, 250, y + 8, 12.5);
    page.column(second + "。", 50, y + 34, 20);
    page.column(third, 265, 100, 20);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.articles.size() == 1);
    CHECK(text_of(made, made.plan.articles[0].texts) == first + "[中间的小标题]" + second + "。" + third);
}

TEST_CASE("a column that begins beside its headline, at the left, opens the text under it") {
    compositor page;
    const auto [first, rest] = cut(prose(698, 1), 298);
    const auto [second, third] = cut(rest, 200);
    page.column(first, 50, 100, 20);
    page.centred("文字包着的大标题", 265, 680, 100, 40);
    page.column(second, 265, 160, 20, true);
    page.column(third, 480, 160, 20, true);
    planned made;
    test_words::plan(made, page.shuffled(3));
    CHECK(text_of(made, under(made, "大标题").texts) == first + second + third);
}

}  // namespace
