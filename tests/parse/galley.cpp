// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/galley.hpp>

#include <doctest/doctest.h>

#include "test_page.hpp"

namespace {

TEST_CASE("a piece gives its source with the white space inside it, and counts its glyphs") {
    test_page page("甲乙 丙丁\n\n戊己");
    banmian::passes::find_lines(page.on);
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.raw(page.on.pieces[0]) == "甲乙 丙丁");
    CHECK(page.on.glyph_count(page.on.pieces[0]) == 4);
    CHECK(page.on.last_glyph(page.on.pieces[1]).code == U'己');
}

TEST_CASE("clearing a galley forgets the page") {
    test_page page("甲乙");
    page.run();
    page.on.clear();
    CHECK(page.on.glyphs.empty());
    CHECK(page.on.pieces.empty());
    CHECK(page.on.articles.empty());
}

}  // namespace
