// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/character_class.hpp>

#include <doctest/doctest.h>

namespace {

using namespace banmian;

static_assert(is_han(U'版') && is_han(U'〇') && is_han(U'𠘨') && is_han(U'\u2F00'));
static_assert(!is_han(U'a') && !is_han(U'，') && !is_han(U'ア'));
static_assert(is_radical(U'\u2F00') && !is_radical(U'一'));
static_assert(is_private_use(U'\uE000') && !is_private_use(U'版'));
static_assert(is_digit(U'7') && is_digit(U'７') && !is_digit(U'七'));
static_assert(is_latin(U'A') && is_latin(U'ｚ') && !is_latin(U'1'));
static_assert(is_space(U'\u3000') && is_space(U'\n') && is_space(U'\uFEFF') && !is_space(U'_'));
static_assert(is_opening(U'《') && is_opening(U'(') && !is_opening(U'》') && !is_opening(U'"'));
static_assert(is_closing(U'”') && is_closing(U')') && !is_closing(U'“') && !is_closing(U'。'));
static_assert(is_sentence_end(U'。') && is_sentence_end(U'?') && !is_sentence_end(U'，') && !is_sentence_end(U'.'));
static_assert(is_pause(U'、') && is_pause(U';') && !is_pause(U'。'));
static_assert(may_not_start_line(U'，') && may_not_start_line(U'%') && !may_not_start_line(U'（'));
static_assert(may_not_end_line(U'（') && !may_not_end_line(U'）'));
static_assert(is_mark(U'■') && is_mark(U'▲') && !is_mark(U'口'));
static_assert(is_han_digit(U'廿') && is_han_digit(U'九') && !is_han_digit(U'版'));

TEST_CASE("no character both opens and closes") {
    for (char32_t code = 0; code < 0x10000; ++code) {
        const bool both = is_opening(code) && is_closing(code);
        REQUIRE_FALSE(both);
    }
}

}  // namespace
