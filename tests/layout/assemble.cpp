// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/assemble.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace layout = banmian::layout;

namespace {

layout::placed_word word(std::string_view text, double x, double y, double size = 9) {
    layout::placed_word made;
    const double width = static_cast<double>(text.size()) / 3 * size;
    made.text = text;
    made.bounds = {x, y, width, size};
    return made;
}

layout::document page_of(std::vector<layout::placed_word> words) {
    layout::assembler pages;
    pages.add_page("1", {400, 300}, std::move(words));
    return pages.take();
}

TEST_CASE("words on one baseline are a line unless a gutter stands between") {
    const auto document = page_of({word("丙丁", 22, 10), word("甲乙", 0, 10), word("戊己", 60, 10)});
    REQUIRE(document.sheets[0].lines.size() == 2);
    CHECK(document.text_of(document.sheets[0].lines[0]) == "甲乙 丙丁");
    CHECK(document.text_of(document.sheets[0].lines[1]) == "戊己");
}

TEST_CASE("columns under one headline are read left to right and belong to one group") {
    const auto document = page_of({word("右栏一行字", 80, 40), word("右栏二行字", 80, 52), word("左栏一行字", 0, 40),
                                   word("左栏二行字", 0, 52), word("大标题在此", 0, 10, 20)});
    const layout::sheet& page = document.sheets[0];
    REQUIRE(page.blocks.size() == 3);
    CHECK(page.blocks[0].hint == layout::block_hint::heading);
    CHECK(document.text_of(page.lines[page.blocks[1].first_line]) == "左栏一行字");
    CHECK(document.text_of(page.lines[page.blocks[2].first_line]) == "右栏一行字");
    CHECK(page.blocks[0].group != 0);
    CHECK(page.blocks[2].group == page.blocks[0].group);
}

TEST_CASE("a column under another headline belongs to that one") {
    const auto document = page_of({word("左栏一行字", 0, 40), word("左栏二行字", 0, 52), word("右栏一行字", 80, 40),
                                   word("右栏二行字", 80, 52), word("左标题", 0, 15, 16), word("右标题", 80, 15, 16)});
    const layout::sheet& page = document.sheets[0];
    REQUIRE(page.blocks.size() == 4);
    CHECK(page.blocks[0].group == page.blocks[1].group);
    CHECK(page.blocks[2].group == page.blocks[3].group);
    CHECK(page.blocks[0].group != page.blocks[2].group);
}

TEST_CASE("an indent begins a block, and the block's left edge is its column's") {
    const auto document =
        page_of({word("甲乙丙丁戊", 0, 10), word("己庚", 0, 22), word("辛壬癸", 18, 34), word("子丑寅卯辰", 0, 46)});
    const layout::sheet& page = document.sheets[0];
    REQUIRE(page.blocks.size() == 2);
    CHECK(page.blocks[1].line_count == 2);
    CHECK(page.blocks[1].bounds->x == doctest::Approx(0));
    CHECK(page.has_geometry());
}

TEST_CASE("a direction that is wished for holds whatever the boxes and the format say") {
    const std::vector<layout::placed_word> across{word("左上一行字", 0, 10), word("左下一行字", 0, 22)};
    layout::page_traits traits;
    traits.mode = banmian::writing_mode::horizontal_tb;
    layout::assembler told({banmian::writing_mode::vertical_rl, 0});
    told.add_page("1", {400, 300}, across, traits);
    CHECK(told.take().sheets[0].writing_mode == banmian::writing_mode::vertical_rl);
    layout::assembler untold;
    untold.add_page("1", {400, 300}, across, traits);
    CHECK(untold.take().sheets[0].writing_mode == banmian::writing_mode::horizontal_tb);
}

TEST_CASE("lines that are recognised with less than the least score are scraps at the page's end") {
    std::vector<layout::placed_word> words{word("左栏一行字", 0, 40), word("污渍", 70, 40), word("左栏二行字", 0, 52)};
    words[0].confidence = 0.9F;
    words[1].confidence = 0.3F;  // of the third nothing is known
    layout::assembler strict({{}, 0.5});
    strict.add_page("1", {400, 300}, words);
    const auto document = strict.take();
    const layout::sheet& page = document.sheets[0];
    REQUIRE(page.blocks.size() == 2);
    CHECK(page.blocks[0].line_count == 2);
    CHECK(page.blocks[1].hint == layout::block_hint::scrap);
    CHECK(document.text_of(page.lines[page.blocks[1].first_line]) == "污渍");
    CHECK(page.blocks[1].bounds == banmian::box{70, 40, 18, 9});
    layout::assembler lenient;
    lenient.add_page("1", {400, 300}, words);
    const layout::document kept = lenient.take();
    for (const layout::block& one : kept.sheets[0].blocks) CHECK(one.hint != layout::block_hint::scrap);
}

TEST_CASE("no word is lost, whatever its box") {
    auto broken = word("丙", 0, 0);
    broken.bounds.y = std::numeric_limits<double>::quiet_NaN();
    auto huge = word("丁", 0, 0);
    huge.bounds.x = 1e300;
    const auto document = page_of({word("甲", 0, 0), word("乙", 0, 0), broken, huge});
    std::string text;
    for (const auto& line : document.sheets[0].lines) text += document.text_of(line);
    for (const char* const glyph : {"甲", "乙", "丙", "丁"}) CHECK(text.find(glyph) != std::string::npos);
}

TEST_CASE("lines that begin farther in beside a cut-out picture begin no paragraphs") {
    std::vector<layout::placed_word> words{word("大标题在此", 0, 0, 20)};
    const std::vector<double> left{28, 20, 12, 4, 0, 0, 18, 0};
    for (std::size_t i = 0; i < left.size(); ++i) {
        layout::placed_word line = word("绕着图排的一行字就是这样", left[i], 30 + 13 * static_cast<double>(i));
        line.bounds.width = 136 - left[i];
        words.push_back(line);
    }
    const auto document = page_of(words);
    std::vector<std::size_t> lines;
    for (const layout::block& one : document.sheets[0].blocks)
        if (one.hint != layout::block_hint::heading) lines.push_back(one.line_count);
    CHECK(lines == std::vector<std::size_t>{6, 2});
}

}  // namespace
