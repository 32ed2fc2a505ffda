// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/measure_words.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

namespace grammar = banmian::grammar;
using grammar::is_counter;
using grammar::is_measure_word;

static_assert(is_counter(U'个') && is_measure_word(U'个'));
static_assert(is_counter(U'村') && !is_measure_word(U'村'));
static_assert(!is_counter(U'万') && is_measure_word(U'万'));

TEST_CASE("units of measure follow numbers") {
    CHECK(is_measure_word(U'日'));
    CHECK(is_measure_word(U'万'));
    CHECK_FALSE(is_measure_word(U'房'));
}

TEST_CASE("the user's units are read beside ours, or instead") {
    banmian::lexicons given;
    given.units.words = {"箩"};
    const grammar::own_words beside(given);
    CHECK(is_measure_word(U'箩', &beside));
    CHECK(is_measure_word(U'日', &beside));
    given.units.replace = true;
    const grammar::own_words instead(given);
    CHECK(is_measure_word(U'箩', &instead));
    CHECK_FALSE(is_measure_word(U'日', &instead));
}

TEST_CASE("a character stands in one of the lists") {
    std::set<char32_t> seen;
    for (const std::u32string_view list : {grammar::measure_words, grammar::more_measure_words, grammar::behind_digits})
        for (const char32_t one : list) CHECK(seen.insert(one).second);
}

}  // namespace
