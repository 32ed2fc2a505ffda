// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/printing/chains.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using banmian::repair_kind;
namespace passes = banmian::passes;

/// A working page of three pieces, a line each, in blocks of their own.
struct three_pieces {
    std::string text = "甲乙\n\n丙丁\n\n戊己";
    passes::working_page on;

    three_pieces() {
        on.text = text;
        for (passes::index i = 0; i < 3; ++i) {
            for (std::uint32_t g = 0; g < 2; ++g) {
                banmian::glyph one;
                one.begin = 8 * i + 3 * g;
                one.size = 3;
                on.glyphs.push_back(one);
            }
            passes::printed_line line;
            line.first = 2 * i;
            line.count = 2;
            on.lines.push_back(line);
            on.line_order.push_back(i);
            passes::piece of;
            of.block = i;
            of.first = i;
            of.count = 1;
            on.pieces.push_back(of);
            passes::door::give_role(on, on.pieces.back(), banmian::block_role::body, {});
        }
    }
    void join(passes::index from, passes::index to) { passes::door::link(on, from, to); }
    [[nodiscard]] std::vector<banmian::repair> moves(passes::index head) const {
        std::vector<banmian::repair> made;
        passes::note_moves(on, head, made);
        return made;
    }
};

TEST_CASE("what is read in its place is no edit") {
    three_pieces page;
    page.join(0, 1);
    CHECK(page.moves(0).empty());
}

TEST_CASE("a piece that is read elsewhere than it stands is listed, with its first line and no change") {
    three_pieces behind;
    behind.join(0, 2);
    REQUIRE(behind.moves(0).size() == 1);
    CHECK(behind.moves(0)[0].kind == repair_kind::join);
    CHECK(behind.moves(0)[0].span == banmian::span{16, 22});
    CHECK(behind.moves(0)[0].from == "戊己");
    CHECK(behind.moves(0)[0].to == "戊己");

    three_pieces before;
    before.join(2, 0);
    REQUIRE(before.moves(2).size() == 1);
    CHECK(before.moves(2)[0].kind == repair_kind::order);
    CHECK(before.moves(2)[0].from == "甲乙");

    three_pieces taken;
    taken.join(0, 1);
    taken.on.pieces[1].taken_out = true;
    REQUIRE(taken.moves(0).size() == 1);
    CHECK(taken.moves(0)[0].kind == repair_kind::splice);
}

}  // namespace
