// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/character_filter.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr std::u32string_view members = U"国國时時1a，\U00020000";

TEST_CASE("a filter never says no to a member") {
    constexpr banmian::character_filter filter(members);
    for (const char32_t member : members) CHECK(filter.may_hold(member));
}

TEST_CASE("a filter says no to nearly all others") {
    const banmian::character_filter filter(members);
    int yes = 0;
    for (char32_t code = 0x4E00; code <= 0x9FFF; ++code) yes += filter.may_hold(code) ? 1 : 0;
    CHECK(yes <= 0x5200 / 2048 * 11);  // each of eight bits stands for eleven of the block
    CHECK_FALSE(banmian::character_filter().may_hold(U'国'));
}

TEST_CASE("a set of ideographs holds its members and no other character") {
    constexpr banmian::ideograph_set set(U"一国齿龥");
    std::u32string held;
    for (char32_t code = 0; code < 0x20000; ++code)
        if (set.holds(code)) held += code;
    CHECK(held == U"一国齿龥");
}

TEST_CASE("a set of ideographs leaves out what is none of the main block") {
    CHECK_FALSE(banmian::ideograph_set(U"，").holds(U'，'));
    CHECK_FALSE(banmian::ideograph_set(U"\U00020000").holds(U'\U00020000'));
}

}  // namespace
