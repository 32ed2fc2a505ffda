// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/headings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::prose;

/// The headings of a page: their lines, parted by /.
std::vector<std::string> headings_of(const std::vector<layout::placed_word>& words, std::vector<char>* used = nullptr) {
    test_words::printed page;
    test_words::print(page, words);
    const layout::row_index index = page.index();
    const layout::stacked_lines stacked = layout::stack_lines(page.lines, index, page.type.em);
    std::vector<char> taken(page.lines.size(), 0);
    std::vector<std::string> made;
    for (const auto& run : layout::find_headings(page.lines, index, stacked, taken, page.type.em, false)) {
        CHECK(run.kind == layout::run_kind::heading);
        std::string& text = made.emplace_back();
        for (const std::uint32_t line : run.lines) {
            CHECK(taken[line] == 1);
            text += (text.empty() ? "" : "/") + test_words::without_space(page.lines[line].word.text);
        }
    }
    std::sort(made.begin(), made.end());
    if (used != nullptr) *used = taken;
    return made;
}

compositor over_text() {
    compositor page;
    page.column(prose(600, 1), 50, 200, 20);
    page.column(prose(600, 1, 2), 265, 200, 20);
    return page;
}

TEST_CASE("the lines of a headline under each other are one heading") {
    compositor page = over_text();
    page.centred("第一行大标题排在这里", 50, 465, 110, 28);
    page.centred("第二行大标题", 50, 465, 145, 28);
    CHECK(headings_of(page.words()) == std::vector<std::string>{"第一行大标题排在这里/第二行大标题"});
}

TEST_CASE("a kicker above and a subhead below belong to the headline, in the order of the page") {
    compositor page = over_text();
    page.centred("肩题引出下面的话", 50, 465, 112, 13);
    page.centred("主标题排在中间", 50, 465, 130, 28);
    page.centred("副题补充上面的话", 50, 465, 164, 13);
    CHECK(headings_of(page.words()) == std::vector<std::string>{"肩题引出下面的话/主标题排在中间/副题补充上面的话"});
}

TEST_CASE("two headlines side by side are two headings") {
    compositor page = over_text();
    page.line("左边的标题", 60, 150, 24);
    page.line("右边的标题", 280, 150, 24);
    CHECK(headings_of(page.words()) == std::vector<std::string>{"右边的标题", "左边的标题"});
}

TEST_CASE("two headlines far apart under each other are two headings") {
    compositor page = over_text();
    page.line("上面的标题", 60, 20, 24);
    page.line("下面的标题", 60, 150, 24);
    CHECK(headings_of(page.words()) == std::vector<std::string>{"上面的标题", "下面的标题"});
}

TEST_CASE("a lead in larger type is no part of the headline over it, however near") {
    compositor page;
    page.centred("导语上面的大标题", 50, 465, 20, 28);
    page.column("张三说，今年来了；李四说，明年再来。王五说，后年也来，年年都来，大家都来。" + prose(60, 3), 50, 55, 25,
                true, 14.5);
    page.column(prose(600, 1), 50, 200, 20);
    page.column(prose(600, 1, 2), 265, 200, 20);
    CHECK(headings_of(page.words()) == std::vector<std::string>{"导语上面的大标题"});
}

TEST_CASE("a headline that is letter-spaced is one") {
    compositor page = over_text();
    page.spaced("春耕大忙", 80, 150, 26, 0.9);
    CHECK(headings_of(page.words()) == std::vector<std::string>{"春耕大忙"});
}

TEST_CASE("the text of a page is no heading, and lines that are taken already are left alone") {
    compositor page = over_text();
    std::vector<char> used;
    CHECK(headings_of(page.words(), &used).empty());
    CHECK(std::count(used.begin(), used.end(), 1) == 0);
}

TEST_CASE("of headlines in one place each line is in one heading, and the search ends") {
    compositor page = over_text();
    for (int i = 0; i < 3000; ++i) page.boxed("重叠的标题" + std::to_string(i), {100, 100, 150, 24});
    test_words::printed made;
    test_words::print(made, page.words());
    const layout::row_index index = made.index();
    std::vector<char> used(made.lines.size(), 0);
    std::vector<int> times(made.lines.size(), 0);
    for (const auto& run : layout::find_headings(
             made.lines, index, layout::stack_lines(made.lines, index, made.type.em), used, made.type.em, false))
        for (const std::uint32_t line : run.lines) ++times[line];
    for (std::size_t i = 0; i < times.size(); ++i) CHECK(times[i] == used[i]);
}

TEST_CASE("the last word of a crosshead whose first line is indented belongs to it") {
    for (const bool brief : {true, false}) {
        CAPTURE(brief);
        compositor page = over_text();
        page.line("小标题第一行缩进两格", 328, 100, 14);
        page.line(brief ? "末行" : "又一行很长的别的话", brief ? 300 : 180, 117, 14);
        const auto made = headings_of(page.words());
        CHECK(std::count(made.begin(), made.end(), "小标题第一行缩进两格/末行") == (brief ? 1 : 0));
    }
}

}  // namespace
