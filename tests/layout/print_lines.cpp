// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/print_lines.hpp>

#include <doctest/doctest.h>

#include <limits>

namespace {

using banmian::box;
using banmian::layout::placed_word;

placed_word word(const char* text, box bounds) {
    placed_word made;
    made.text = text;
    made.bounds = bounds;
    return made;
}

TEST_CASE("logical axes and back") {
    constexpr box down{80, 10, 10, 50};
    constexpr box logical = banmian::layout::to_logical(down, 100);
    static_assert(logical == box{10, 10, 50, 10});
    static_assert(banmian::layout::from_logical(logical, 100) == down);
    CHECK(banmian::layout::runs_down({word("竖排文字", {0, 0, 10, 40})}));
    CHECK_FALSE(banmian::layout::runs_down({word("横排文字", {0, 0, 40, 10})}));
    CHECK_FALSE(banmian::layout::runs_down({word("单", {0, 0, 10, 40})}));
}

TEST_CASE("words on one baseline make a line; a gutter parts two") {
    banmian::arena memory;
    const auto lines = banmian::layout::lines_of(
        {word("二", {11, 0, 10, 10}), word("一", {0, 0, 10, 10}), word("栏", {60, 0, 10, 10})}, memory);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "一二");
    CHECK(banmian::layout::body_size(lines) == 10);
}

TEST_CASE("heights that waver are one size") {
    banmian::arena memory;
    auto lines = banmian::layout::lines_of(
        {word("一二三四", {0, 0, 40, 10}), word("五六七八", {0, 20, 40, 9.5}), word("题", {0, 40, 30, 30})}, memory);
    CHECK(banmian::layout::snap_to_body(lines) == 10);
    CHECK(lines[1].font_size == 10);
    CHECK(lines[2].font_size == 30);
}

TEST_CASE("boxes that can be on paper") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(banmian::layout::is_sound({0, 0, 10, 10}));
    for (const box& bad : {box{0, 0, -1, 10}, box{0, 0, 10, 0}, box{nan, 0, 10, 10}, box{0, 1e9, 10, 10}})
        CHECK_FALSE(banmian::layout::is_sound(bad));
}

}  // namespace
