// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/scan.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string_view>

namespace {

namespace grammar = banmian::grammar;

int number_in(std::string_view text, std::size_t& left) {
    const auto glyphs = banmian::glyphs_of(text);
    grammar::scan in(glyphs);
    const int number = grammar::eat_number(in);
    left = in.left();
    return number;
}

TEST_CASE("numbers are read in every form that newspapers print") {
    struct {
        std::string_view text;
        int number;
        std::size_t left;
    } const table[] = {
        {"12版", 12, 1},      {"一九九八年", 1998, 1}, {"廿八日", 28, 1}, {"二十一日", 21, 1}, {"十日", 10, 1},
        {"三百五十", 350, 0}, {"１２", 12, 0},         {"〇", 0, 0},      {"版", -1, 1},       {"", -1, 0},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        std::size_t left = 0;
        CHECK(number_in(row.text, left) == row.number);
        CHECK(left == row.left);
    }
}

TEST_CASE("words match whatever the width of their punctuation and wherever spaces are") {
    const auto glyphs = banmian::glyphs_of("责 编：王斌");
    grammar::scan in(glyphs);
    CHECK(in.eat(U"责编:"));
    CHECK(in.peek() == U'王');
    CHECK_FALSE(in.eat(U"王斌斌"));
    CHECK(in.at() == 3);
    CHECK(in.bytes(0, 2).begin == 0);
    CHECK(in.bytes(0, 2).end == 7);
}

TEST_CASE("of a lexicon's words the first one that stands at the cursor is eaten, in either width") {
    constexpr grammar::lexicon<3> words{{U"图片:", U"图", U"(图"}};
    const auto eaten = [&](std::string_view text) {
        const auto glyphs = banmian::glyphs_of(text);
        grammar::scan in(glyphs);
        const int which = in.eat_any(words);
        CHECK(in.at() == (which < 0 ? 0 : which == 0 ? 3 : which == 1 ? 1 : 2));
        return which;
    };
    CHECK(eaten("图片：本报") == 0);
    CHECK(eaten("图片") == 1);
    CHECK(eaten("（图") == 2);
    CHECK(eaten("片") == -1);
    CHECK(eaten("") == -1);
}

TEST_CASE("the word that a run ends in") {
    constexpr std::array<std::u32string_view, 3> words{U"摄影", U"摄", U":"};
    const auto ends = [&](std::string_view text) {
        const auto glyphs = banmian::glyphs_of(text);
        return grammar::word_at_end(glyphs, words);
    };
    CHECK(ends("王一摄影") == 2);
    CHECK(ends("王一摄") == 1);
    CHECK(ends("摄") == 1);
    CHECK(ends("他说：") == 1);
    CHECK(ends("摄影展") == 0);
    CHECK(ends("") == 0);
}

}  // namespace
