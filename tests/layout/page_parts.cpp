// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_parts.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::prose;

layout::page_type type_of(const std::vector<layout::placed_word>& words) {
    return layout::measure_type(words, layout::advances_of(words));
}

/// What is taken out of a page as running across its rows.
struct taken_down {
    banmian::arena memory{};
    std::vector<layout::placed_word> rest;
    std::vector<layout::print_line> lines{};

    explicit taken_down(const std::vector<layout::placed_word>& words, bool recognised = false) : rest(words) {
        std::vector<layout::text_advance> advances = layout::advances_of(rest);
        lines = layout::take_down_lines(rest, advances, type_of(words), recognised, memory);
        CHECK(advances.size() == rest.size());
    }
};

TEST_CASE("a headline printed a second time a little beside itself is there once, and its shadow is kept apart") {
    compositor page;
    page.line("带影子的标题", 50, 50, 30);
    page.line("带影子的标题", 51.5, 51.5, 30);
    page.column(prose(100, 1), 50, 100, 20);
    std::vector<layout::placed_word> words = page.words();
    const auto shadows = layout::take_shadows(words);
    REQUIRE(shadows.size() == 1);
    CHECK(shadows[0].text == "带影子的标题");
    CHECK(words.size() + 1 == page.words().size());
    CHECK(words[0].bounds.x == 50);
}

TEST_CASE("the same words in two places are no shadow") {
    compositor page;
    page.line("同样的话", 50, 50);
    page.line("同样的话", 95, 50);
    page.line("人人", 200, 50);
    page.spaced("人人", 300, 50, 10, 0);
    page.line("同样的话", 50, 65);
    std::vector<layout::placed_word> words = page.words();
    CHECK(layout::take_shadows(words).empty());
    CHECK(words.size() == page.words().size());
}

TEST_CASE("single characters under each other in large type are a heading across the rows") {
    compositor page;
    page.column(prose(400, 1), 100, 50, 20);
    page.down("竖排标题", 50, 60, 28);
    const taken_down made(page.words());
    REQUIRE(made.lines.size() == 1);
    CHECK(made.lines[0].word.text == "竖排标题");
    CHECK(made.lines[0].down);
    CHECK(made.lines[0].word.font_size == doctest::Approx(28));
    CHECK(made.lines[0].word.bounds == banmian::box{50, 60, 28, 112});
    CHECK(made.rest.size() + 4 == page.words().size());
}

TEST_CASE("one word that is as high as its characters one under the other is one too") {
    compositor page;
    page.column(prose(400, 1), 100, 50, 20);
    page.boxed("竖排标题", {50, 60, 28, 112});
    const taken_down made(page.words());
    REQUIRE(made.lines.size() == 1);
    CHECK(made.lines[0].word.text == "竖排标题");
    CHECK(made.lines[0].word.font_size == doctest::Approx(28));
}

TEST_CASE("columns of single characters in rows are read along the rows") {
    compositor page;
    for (int row = 0; row < 10; ++row)
        page.spaced(test_words::cut(prose(40, 4, static_cast<std::uint32_t>(row) + 1), 15).first, 50, 50 + row * 12.0,
                    10, 0);
    const taken_down made(page.words());
    CHECK(made.lines.empty());
    CHECK(made.rest.size() == page.words().size());
}

TEST_CASE("a headline of two rows of spaced characters is read along its rows") {
    compositor page;
    page.spaced("春耕大忙", 50, 20, 30, 0.2);
    page.spaced("抢墒播种", 50, 65, 30, 0.2);
    page.column(prose(200, 1), 50, 110, 20);
    CHECK(taken_down(page.words()).lines.empty());
}

TEST_CASE("of a run across the rows nothing is lost, however long it is") {
    compositor page;
    page.column(prose(400, 1), 100, 50, 20);
    page.down(test_words::cut(prose(100, 5), 95).first, 50, 60, 28);
    const taken_down made(page.words());
    std::string all;
    for (const auto& one : made.lines) all += one.word.text;
    for (const auto& one : made.rest) all += one.text;
    CHECK(test_words::census(all) == test_words::census(page.words()));
}

TEST_CASE("a drop capital opens the line at its right, which is indented no more than the lines beside it") {
    compositor page;
    page.line("春", 50, 50, 25);
    page.line("天来了人们到田里去看看", 78, 50);
    page.line("麦苗长得怎么样今年雨水", 78, 65);
    page.column("很好，人人高兴地说丰收有望，家家户户都在忙着准备春播。" + prose(100, 1), 50, 80, 14, true);
    test_words::printed made;
    test_words::print(made, page.words());
    std::vector<char> used(made.lines.size(), 0);
    const layout::row_index index = made.index();
    layout::glue_initials(made.lines, index, used, made.type.em, made.memory);
    const std::uint32_t first = made.find("春天来了人们到田里去看看");
    REQUIRE(first < made.lines.size());
    CHECK(made.lines[first].initial);
    CHECK(made.lines[first].word.bounds.x == doctest::Approx(50));
    CHECK(made.lines[made.find("麦苗长得怎么样今年雨水")].word.bounds.x == doctest::Approx(50));
    CHECK(std::count(used.begin(), used.end(), 1) == 1);
}

TEST_CASE("a large character that stands alone is no drop capital") {
    compositor page;
    page.line("福", 50, 20, 25);
    page.column(prose(200, 1), 50, 80, 14);
    test_words::printed made;
    test_words::print(made, page.words());
    std::vector<char> used(made.lines.size(), 0);
    const layout::row_index index = made.index();
    layout::glue_initials(made.lines, index, used, made.type.em, made.memory);
    CHECK(std::count(used.begin(), used.end(), 1) == 0);
    CHECK(made.has("福"));
}

/// The rows of a page that are its head or foot.
std::vector<std::string> furniture_of(const std::vector<layout::placed_word>& words) {
    test_words::printed page;
    test_words::print(page, words);
    std::vector<char> used(page.lines.size(), 0);
    const layout::row_index index = page.index();
    std::vector<std::string> made;
    for (const auto& run :
         layout::find_furniture(page.lines, layout::stack_lines(page.lines, index, page.type.em), used, page.type.em)) {
        CHECK(run.kind == layout::run_kind::furniture);
        std::string& text = made.emplace_back();
        for (const std::uint32_t line : run.lines) text += std::string(page.lines[line].word.text) + "|";
    }
    return made;
}

TEST_CASE("a page's head is the row at its edge with its number, its date and its name, from left to right") {
    compositor page;
    page.line("2023年5月12日 星期五", 50, 20);
    page.line("第3版", 700, 20);
    page.column(prose(400, 1), 50, 60, 20);
    page.column(prose(400, 2), 265, 60, 20);
    const auto made = furniture_of(page.words());
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "2023年5月12日 星期五|第3版|");
}

TEST_CASE("a page that opens with its text has no head") {
    compositor page;
    page.column(prose(400, 1), 50, 60, 20);
    page.column(prose(400, 2), 265, 60, 20);
    CHECK(furniture_of(page.words()).empty());
}

TEST_CASE("the row at a page's foot that says who makes the paper is no text") {
    compositor page;
    double y = 100;
    for (int i = 0; i < 8; ++i) page.line("正文的文字在这里排成一栏一栏的样子", 50, y), y += 15;
    page.line("主管：某某部", 50, y + 30);
    page.line("本版主编：王小明", 200, y + 30);
    page.line("校对：李红", 400, y + 30);
    page.line("发行热线：12345", 600, y + 30);
    test_words::printed made;
    test_words::print(made, page.words());
    const auto stacked = layout::stack_lines(made.lines, made.index(), made.type.em);
    std::vector<char> used(made.lines.size(), 0);
    const auto runs = layout::find_furniture(made.lines, stacked, used, made.type.em);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].lines.size() == 4);
    CHECK(used[made.find("主管：某某部")] == 1);
}

TEST_CASE("what stands level with a row of the page's head is of the head, however large") {
    for (const bool level : {true, false}) {
        CAPTURE(level);
        compositor page;
        page.line("2031年5月16日　星期五", 100, 60);
        page.line("青石晚报", 400, level ? 51 : 90, 22);
        page.column(prose(400, 1), 50, 160, 20);
        page.column(prose(400, 2), 265, 160, 20);
        const auto made = furniture_of(page.words());
        const bool taken = std::any_of(
            made.begin(), made.end(), [](const std::string& one) { return one.find("青石晚报") != std::string::npos; });
        CHECK(taken == level);
    }
}

TEST_CASE("a character that a recogniser parts from a heading set 竖排 goes back to it") {
    compositor page;
    page.column(prose(400, 1), 100, 50, 20);
    page.boxed("比", {50, 60, 20, 20});
    page.boxed("『九五』时期多三成", {50, 82, 20, 180});
    page.boxed("右", {330, 200, 20, 20});
    const taken_down made(page.words(), true);
    REQUIRE(made.lines.size() == 1);
    CHECK(made.lines[0].word.text == "比『九五』时期多三成");
    CHECK(made.lines[0].word.bounds == banmian::box{50, 60, 20, 202});
    CHECK(taken_down(page.words(), false).lines[0].word.text == "『九五』时期多三成");
}

}  // namespace
