// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/cut_words.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;

namespace {

using test_words::compositor;
using test_words::prose;

std::vector<layout::placed_word> cut(std::vector<layout::placed_word> words, banmian::arena& memory) {
    const std::vector<layout::text_advance> advances = layout::advances_of(words);
    layout::cut_at_gutters(words, layout::measure_type(words, advances), memory);
    return words;
}
const layout::placed_word* find(const std::vector<layout::placed_word>& words, std::string_view text) {
    for (const auto& one : words)
        if (one.text == text) return &one;
    return nullptr;
}

/// Two columns of 15 em from 50 and from 215; in some rows one box holds both lines. Columns from the third on are 15
/// em wide too, with the same gutters.
struct scanned {
    compositor page{};
    std::vector<std::string> lines{};  // as printed

    explicit scanned(int columns, std::initializer_list<int> joined_rows) {
        for (int row = 0; row < 12; ++row) {
            const double y = 50 + row * 15.0;
            std::string whole;
            for (int c = 0; c < columns; ++c) {
                lines.push_back(
                    test_words::cut(prose(40, 1 + static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(row) + 1),
                                    15)
                        .first);
                whole += lines.back();
            }
            if (std::find(joined_rows.begin(), joined_rows.end(), row) != joined_rows.end()) {
                page.boxed(whole, {50, y, columns * 165.0 - 15, 10});
                continue;
            }
            for (int c = 0; c < columns; ++c)
                page.line(lines[lines.size() - static_cast<std::size_t>(columns - c)], 50 + c * 165.0, y);
        }
    }
};

TEST_CASE("a word is parted between two characters, and each part knows its bytes of the file") {
    banmian::arena memory;
    layout::placed_word whole;
    whole.text = "甲乙丙丁";
    whole.origin = {100, 112};
    const auto [left, right] = layout::part_word(whole, 6, memory);
    CHECK(left.text == "甲乙");
    CHECK(right.text == "丙丁");
    CHECK(left.origin == banmian::span{100, 106});
    CHECK(right.origin == banmian::span{106, 112});
}

TEST_CASE("a word of several pieces is parted inside a piece or between two") {
    banmian::arena memory;
    layout::word_joiner joiner;
    layout::placed_word whole;
    joiner.add("甲乙", {100, 106});
    joiner.add_decoded("&", {106, 111});
    joiner.add("丙丁", {111, 117});
    REQUIRE(joiner.give(whole, memory));
    const auto [left, right] = layout::part_word(whole, 3, memory);
    CHECK(left.text == "甲");
    REQUIRE(left.pieces.size() == 1);
    CHECK(left.pieces[0] == layout::text_origin{{0, 3}, {100, 103}});
    CHECK(left.origin == banmian::span{100, 103});
    CHECK(right.text == "乙&丙丁");
    REQUIRE(right.pieces.size() == 3);
    CHECK(right.pieces[0] == layout::text_origin{{0, 3}, {103, 106}});
    CHECK(right.pieces[1] == layout::text_origin{{3, 4}, {106, 111}});
    CHECK(right.pieces[2] == layout::text_origin{{4, 10}, {111, 117}});
    const auto [before, behind] = layout::part_word(whole, 7, memory);
    CHECK(before.pieces.size() == 2);
    CHECK(behind.text == "丙丁");
    CHECK(behind.origin == banmian::span{111, 117});
}

TEST_CASE("a recognised line over two columns is cut where the rows above and below show the gutter") {
    const scanned made(2, {5});
    banmian::arena memory;
    const auto words = cut(made.page.words(), memory);
    const layout::placed_word* const left = find(words, made.lines[10]);
    const layout::placed_word* const right = find(words, made.lines[11]);
    REQUIRE(left != nullptr);
    REQUIRE(right != nullptr);
    CHECK(left->bounds.x == doctest::Approx(50));
    CHECK(left->bounds.right() == doctest::Approx(200));
    CHECK(right->bounds.x == doctest::Approx(215));
    CHECK(right->bounds.right() == doctest::Approx(365));
    CHECK(words.size() == 24);
}

TEST_CASE("a line over three columns is cut twice") {
    const scanned made(3, {4, 8});
    banmian::arena memory;
    const auto words = cut(made.page.words(), memory);
    CHECK(words.size() == 36);
    for (const std::string& line : made.lines) CHECK(find(words, line) != nullptr);
}

TEST_CASE("a line of one column is not cut, nor one where only itself shows a gap") {
    compositor page;
    page.column(prose(400, 1), 50, 50, 31);
    banmian::arena memory;
    CHECK(cut(page.words(), memory).size() == page.words().size());
}

TEST_CASE("a headline over two columns is not cut") {
    scanned made(2, {});
    made.page.line("一行大标题排在两栏上面", 60, 15, 26);
    banmian::arena memory;
    CHECK(find(cut(made.page.words(), memory), "一行大标题排在两栏上面") != nullptr);
}

TEST_CASE("cutting loses no character and adds none") {
    const scanned made(3, {1, 2, 6, 7, 10});
    banmian::arena memory;
    const auto words = cut(made.page.shuffled(4), memory);
    CHECK(test_words::census(words) == test_words::census(made.page.words()));
    for (const auto& one : words) CHECK(layout::is_sound(one.bounds));
}

TEST_CASE("a text parts near the letter that the gutter tells, and there where characters seldom meet") {
    CHECK(layout::detail::seam_at("我们经济发展", 3) == 6);     // 经济 is a word
    CHECK(layout::detail::seam_at("柳树，白鹭", 2) == 9);       // no line begins with a stop
    CHECK(layout::detail::seam_at("产量达1996吨的", 5) != 12);  // nor parts a number
    CHECK(layout::detail::seam_at("甲", 0) == 0);
    CHECK(layout::detail::seam_at("", 1) == 0);
}

TEST_CASE("a short last line at a line's end is parted only where the text ends") {
    scanned made(2, {});
    const auto joined = [&](const std::string& last) {
        compositor page;
        for (int row = 0; row < 12; ++row) {
            const double y = 50 + row * 15.0;
            const std::string left = test_words::cut(prose(40, 1, static_cast<std::uint32_t>(row) + 1), 15).first;
            const std::string right = test_words::cut(prose(40, 2, static_cast<std::uint32_t>(row) + 1), 15).first;
            if (row == 6) {
                page.boxed(left + last, {50, y, 205, 10});
            } else {
                page.line(left, 50, y);
                page.line(right, 215, y);
            }
        }
        banmian::arena memory;
        return cut(page.words(), memory).size();
    };
    CHECK(joined("都来了。") == 24);
    CHECK(joined("都来了些") == 23);
}

TEST_CASE("what stands under two columns in one wide column is not cut at their gutter") {
    scanned made(2, {});
    made.page.column(prose(300, 9), 50, 260, 31);
    banmian::arena memory;
    const auto words = cut(made.page.words(), memory);
    CHECK(words.size() == made.page.words().size());
}

}  // namespace
