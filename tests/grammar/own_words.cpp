// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/own_words.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <vector>

namespace {

namespace grammar = banmian::grammar;

constexpr std::array<std::u32string_view, 1> ours{U"本报"};

grammar::own_words words_of(std::vector<std::string> list, bool replace = false) {
    banmian::lexicons given;
    given.agencies = {std::move(list), replace};
    return grammar::own_words(given);
}

/// How many glyphs a word of agencies takes at the beginning of a text; 0 when there is none.
std::size_t eaten(std::string_view text, const grammar::own_words* own) {
    const std::vector<banmian::glyph> glyphs = banmian::glyphs_of(text);
    grammar::scan in(grammar::glyph_run(glyphs.data(), glyphs.size(), own));
    return grammar::eat_word(in, ours, &grammar::own_words::agencies) ? in.at() : 0;
}

TEST_CASE("the longest of the user's words is taken, whatever their order") {
    const grammar::own_words own = words_of({"鹰城", "鹰城社"});
    CHECK(eaten("鹰城社讯", &own) == 3);
    CHECK(eaten("鹰城讯", &own) == 2);
}

TEST_CASE("our words are read beside the user's, unless theirs take their place") {
    const grammar::own_words beside = words_of({"鹰城社"});
    const grammar::own_words instead = words_of({"鹰城社"}, true);
    CHECK(eaten("本报讯", nullptr) == 2);
    CHECK(eaten("本报讯", &beside) == 2);
    CHECK(eaten("本报讯", &instead) == 0);
}

TEST_CASE("words are compared narrow and without spaces; empty ones are none") {
    const grammar::own_words own = words_of({"", " ", "Ａ 社"});
    CHECK(own.agencies.words.size() == 1);
    CHECK(eaten("A社讯", &own) == 2);
    CHECK(eaten("Ａ社讯", &own) == 2);
    CHECK(eaten("讯", &own) == 0);
}

TEST_CASE("a part of a run knows the same words") {
    const grammar::own_words own = words_of({"鹰城社"});
    const std::vector<banmian::glyph> glyphs = banmian::glyphs_of("据鹰城社讯");
    const grammar::glyph_run run(glyphs.data(), glyphs.size(), &own);
    CHECK(run.subspan(1).own() == &own);
    CHECK(run.subspan(1, 2).own() == &own);
    CHECK(run.first(2).own() == &own);
    CHECK(grammar::part(run, 1, 3).own() == &own);
    CHECK(grammar::glyph_run(glyphs).own() == nullptr);
}

}  // namespace
