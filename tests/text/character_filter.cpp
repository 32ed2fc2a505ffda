// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/character_filter.hpp>

#include <doctest/doctest.h>

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

}  // namespace
