// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/working_page.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

TEST_CASE("a piece gives its source with the white space inside it, and counts its glyphs") {
    test_page page("甲乙 丙丁\n\n戊己");
    banmian::passes::find_lines(page.on);
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.raw(page.on.pieces[0]) == "甲乙 丙丁");
    CHECK(page.on.glyph_count(page.on.pieces[0]) == 4);
    CHECK(page.on.last_glyph(page.on.pieces[1]).code == U'己');
}

TEST_CASE("a piece shows its marks in order, also when a line of it stands elsewhere") {
    test_page page("甲，乙\n丙丁\n戊。");
    banmian::passes::find_lines(page.on);
    banmian::passes::piece of = page.on.pieces[0];
    REQUIRE(of.count == 3);
    const auto marks = [&] {
        std::u32string codes;
        page.on.for_each_mark(of, [&](std::uint32_t g) { codes += page.on.glyphs[g].code; });
        return codes;
    };
    CHECK(marks() == U"甲，丙戊。");
    page.on.line_order = {0, 2};  // the second line was taken out
    of.count = 2;
    of.parted = true;
    CHECK(marks() == U"甲，戊。");
    CHECK(page.on.glyph_count(of) == 5);
}

TEST_CASE("a pass's own lists lie in the workspace, which the page gives back") {
    banmian::passes::working_page on;
    const auto fill = [&] {
        banmian::passes::page_list<int> numbers(on.workspace);
        for (int i = 0; i < 10000; ++i) numbers.push_back(i);
        return numbers.back() == 9999;
    };
    CHECK(fill());
    const std::size_t held = on.workspace.capacity();
    CHECK(held > 0);
    for (int page = 0; page < 20; ++page) {
        on.clear();
        CHECK(fill());
    }
    CHECK(on.workspace.capacity() == held);
}

TEST_CASE("clearing a working page forgets the page") {
    test_page page("甲乙");
    page.run();
    page.on.clear();
    CHECK(page.on.glyphs.empty());
    CHECK(page.on.pieces.empty());
    CHECK(page.on.articles.empty());
}

TEST_CASE("a role has one list of an article, or none") {
    banmian::passes::working_page on;
    banmian::passes::article_pieces made(on.workspace);
    for (const banmian::role_traits& one : banmian::role_table) {
        INFO(one.name);
        const auto* const list = made.list_for(one.role);
        CHECK((list != nullptr) == banmian::is_in_article(one.role));
        const auto all = made.lists();
        if (list != nullptr) CHECK(std::find(all.begin(), all.end(), list) != all.end());
    }
    CHECK(made.list_for(banmian::block_role::kicker) == &made.headings);
    CHECK(made.list_for(banmian::block_role::crosshead) == &made.body);
}

}  // namespace
