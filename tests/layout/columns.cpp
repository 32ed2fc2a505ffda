// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/columns.hpp>
#include <banmian/layout/justified.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;
using layout::type_class;

namespace {

using test_words::compositor;
using test_words::prose;

/// A page's lines and its columns.
struct set_page {
    test_words::printed page{};
    layout::stacked_lines stacked{};
    std::vector<layout::line_run> runs{};

    explicit set_page(const std::vector<layout::placed_word>& words, bool recognised = false) {
        test_words::print(page, words, recognised);
        const layout::row_index index = page.index();
        stacked = layout::stack_lines(page.lines, index, page.type.em);
        layout::settle_justified(page.lines, index, stacked, page.type, recognised);
        runs = layout::find_columns(page.lines, stacked, std::vector<char>(page.lines.size(), 0), page.type.em,
                                    recognised);
    }
    [[nodiscard]] std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> made;
        for (const auto& run : runs) made.push_back(run.lines.size());
        std::sort(made.begin(), made.end());
        return made;
    }
};

TEST_CASE("each line of a column has its neighbours above and below") {
    compositor page;
    page.line("第一行文字在这里", 50, 50);
    page.line("第二行文字在这里", 50, 65);
    page.line("第三行文字在这里", 50, 80);
    const set_page made(page.words());
    const auto at = [&](const char* text) { return made.page.find(text); };
    CHECK(made.stacked.above[at("第一行文字在这里")] == layout::stacked_lines::none);
    CHECK(made.stacked.below[at("第一行文字在这里")] == at("第二行文字在这里"));
    CHECK(made.stacked.above[at("第三行文字在这里")] == at("第二行文字在这里"));
    CHECK(made.stacked.below[at("第三行文字在这里")] == layout::stacked_lines::none);
}

TEST_CASE("a line over two columns has several below it") {
    compositor page;
    page.line("这是一行排在两栏上面的文字而且排得很长很长很长", 50, 50);
    page.line("左边一栏的文字有几行", 50, 65);
    page.line("右边一栏的文字有几行", 170, 65);
    const set_page made(page.words());
    CHECK(made.stacked.several_below[made.page.find("这是一行排在两栏上面的文字而且排得很长很长很长")] == 1);
    CHECK(made.stacked.several_above[made.page.find("左边一栏的文字有几行")] == 0);
    CHECK(made.sizes() == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("a column is one run with all its lines from the top, indents and short last lines included") {
    compositor page;
    page.column(prose(90, 1) + "\n" + prose(67, 1, 2) + "\n" + prose(130, 1, 3), 50, 50, 20);
    const set_page made(page.words());
    REQUIRE(made.runs.size() == 1);
    CHECK(made.runs[0].lines.size() == page.words().size());
    CHECK(made.runs[0].type == type_class::text);
    CHECK(made.runs[0].bounds.x == doctest::Approx(50));
    CHECK(made.runs[0].bounds.right() == doctest::Approx(250));
    double y = 0;
    for (const std::uint32_t line : made.runs[0].lines) {
        CHECK(made.page.boxes[line].y > y);
        y = made.page.boxes[line].y;
    }
}

TEST_CASE("columns side by side are runs of their own, and so is what stands a few lines lower") {
    compositor page;
    page.column(prose(250, 1), 50, 50, 20);
    page.column(prose(250, 2), 265, 50, 20);
    page.column(prose(250, 3), 50, 300, 20);
    CHECK(set_page(page.words()).runs.size() == 3);
    CHECK(set_page(page.shuffled(2)).sizes() == set_page(page.words()).sizes());
}

TEST_CASE("type of another size begins another run") {
    compositor page;
    const double y = page.column(prose(200, 1), 50, 50, 20);
    page.column(prose(105, 2), 50, y, 20, false, 8);
    const set_page made(page.words());
    REQUIRE(made.runs.size() == 2);
    CHECK(made.runs[1].type == type_class::note);
}

TEST_CASE("each line is in one run and those that are taken are in none") {
    compositor page;
    page.line("大标题在这里", 60, 10, 24);
    page.column(prose(300, 1), 50, 50, 20);
    page.column(prose(300, 2), 265, 50, 20);
    test_words::printed made;
    test_words::print(made, page.words());
    std::vector<char> used(made.lines.size(), 0);
    used[0] = used[3] = 1;
    std::vector<int> times(made.lines.size(), 0);
    for (const auto& run : layout::find_columns(made.lines, layout::stack_lines(made.lines, made.index(), made.type.em),
                                                used, made.type.em, false))
        for (const std::uint32_t line : run.lines) ++times[line];
    for (std::size_t i = 0; i < times.size(); ++i) CHECK(times[i] == 1 - used[i]);
}

TEST_CASE("the short last line of a column in small type is of its column's type") {
    for (const double size : {8.0, 8.5, 9.0}) {
        CAPTURE(size);
        compositor page;
        page.column(prose(300, 1), 300, 50, 20);
        page.column(prose(100, 2), 50, 50, 20, false, size);  // the last line: one character and a full stop
        page.words().back().text = "春。";
        page.words().back().bounds.width = 2 * size;
        CHECK(set_page(page.words()).runs.size() == 2);
    }
}

TEST_CASE("a lead whose lines a recogniser measures a little differently is one run") {
    compositor page;
    page.column(prose(300, 1), 300, 100, 20);
    double y = 100;
    for (const double size : {13.2, 13.8, 14.1, 13.4, 13.1}) {
        page.line("导语的文字，比正文大一些的", 50, y, size);
        y += 20;
    }
    test_words::printed made;
    test_words::print(made, page.words(), true);
    const auto stacked = layout::stack_lines(made.lines, made.index(), made.type.em);
    const auto runs =
        layout::find_columns(made.lines, stacked, std::vector<char>(made.lines.size(), 0), made.type.em, true);
    bool whole = false;
    for (const auto& run : runs) whole = whole || (run.lines.size() == 5 && run.bounds.x < 60);
    CHECK(whole);
}

TEST_CASE("a line in brackets set off to the right under a text is its last line") {
    for (const bool bracketed : {true, false}) {
        compositor page;
        const double y = page.column(prose(185, 1), 50, 100, 20);
        page.line(bracketed ? "（本报北京3月30日电）" : "另外一行写着别的话", 250 - 95, y);
        test_words::printed made;
        test_words::print(made, page.words());
        const auto stacked = layout::stack_lines(made.lines, made.index(), made.type.em);
        const auto runs =
            layout::find_columns(made.lines, stacked, std::vector<char>(made.lines.size(), 0), made.type.em, false);
        CHECK(runs.size() == (bracketed ? 1U : 2U));
    }
}

TEST_CASE("the lines beside a drop capital and those below it are one column") {
    compositor page;
    page.column(prose(160, 1), 50, 50, 20, true);
    test_words::printed made;
    test_words::print(made, page.words());
    layout::print_line initial = made.lines.front();
    initial.word.text = {};  // it stands in the text of the first line
    initial.word.bounds = {50, 52, 22, 22};
    made.lines.push_back(initial);
    made.boxes.push_back(initial.word.bounds);
    std::vector<char> used(made.lines.size(), 0);
    used.back() = 1;
    const layout::row_index index = made.index();
    const auto runs = layout::find_columns(made.lines, layout::stack_lines(made.lines, index, made.type.em), used,
                                           made.type.em, true);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].lines.size() + 1 == made.lines.size());
}

}  // namespace
