// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/lines.hpp>

#include <doctest/doctest.h>

#include "test_page.hpp"
#include <string>

namespace {

TEST_CASE("where every block is one long line, a space ends a printed line") {
    const std::string text =
        set_paragraph("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", 15);
    test_page page(text);
    banmian::passes::find_lines(page.on);
    REQUIRE(page.on.pieces.size() == 1);
    CHECK(page.on.pieces[0].count == 3);
    CHECK(page.on.lines[0].count == 13);
    CHECK(page.on.lines[1].count == 15);
}

TEST_CASE("where line feeds show the printed lines, a space stays inside its line and is noted on the glyph") {
    test_page page("甲乙 丙丁\n戊己\n\n庚辛\n壬癸");
    banmian::passes::find_lines(page.on);
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.pieces[0].count == 2);
    CHECK(page.on.lines[0].count == 4);
    CHECK(page.on.glyphs[2].after_space);
    CHECK_FALSE(page.on.glyphs[1].after_space);
}

TEST_CASE("wide spaces before a line are its indent, not glyphs") {
    test_page page("　　甲乙丙\n丁戊己庚辛");
    banmian::passes::find_lines(page.on);
    CHECK(page.on.lines[0].indent == 2);
    CHECK(page.on.lines[0].count == 3);
    CHECK(page.on.lines[1].indent == 0);
}

}  // namespace
