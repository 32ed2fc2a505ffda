// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/lines.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <string_view>

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

TEST_CASE(
    "marks are the glyphs that are no ideograph right behind another: the first of a line, behind a space, stops") {
    test_page page("甲乙，丙丁 戊己3\n庚々辛");
    banmian::passes::find_lines(page.on);
    std::u32string marks;
    for (const auto g : page.on.marks) marks += page.on.glyphs[g].code;
    CHECK(marks == U"甲，戊3庚々");
    REQUIRE(page.on.lines.size() == 2);
    CHECK(page.on.marks_of(page.on.lines[0]).size() == 4);
    CHECK(page.on.marks_of(page.on.lines[1]).size() == 2);
}

TEST_CASE("bytes cut off at the end of the text, overlong ones and surrogates are replaced glyph by glyph") {
    for (const std::string_view text : {"甲\xE4\xB8", "甲\xE0\x80\xAF", "甲\xED\xA0\x80", "甲\xE4乙"}) {
        test_page page{std::string(text)};
        banmian::passes::find_lines(page.on);
        const auto expected = banmian::glyphs_of(text);
        REQUIRE(page.on.glyphs.size() == expected.size());
        for (std::size_t g = 0; g < expected.size(); ++g) {
            CHECK(page.on.glyphs[g].code == expected[g].code);
            CHECK(page.on.glyphs[g].begin == expected[g].begin);
        }
    }
}

TEST_CASE("a space ends no line where the page's texts are whole without spaces") {
    test_page whole("城北新建公园\n\n本报记者 李明\n\n城北新建的三处公园昨天开放，市民前往参观。");
    banmian::passes::find_lines(whole.on);
    CHECK(whole.on.lines.size() == 3);
    test_page wrapped("城北新建公园\n\n本报记者 李明\n\n城北新建的三处公园 昨天开放，市民前往 参观。");
    banmian::passes::find_lines(wrapped.on);
    CHECK(wrapped.on.lines.size() == 6);
}

}  // namespace
