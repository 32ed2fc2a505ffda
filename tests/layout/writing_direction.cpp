// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/writing_direction.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace layout = banmian::layout;
using banmian::box;

namespace {

layout::placed_word word(const char* text, box bounds) {
    layout::placed_word made;
    made.text = text;
    made.bounds = bounds;
    return made;
}

TEST_CASE("logical axes and back") {
    constexpr box down{80, 10, 10, 50};
    constexpr box logical = layout::to_logical(down, 100);
    static_assert(logical == box{10, 10, 50, 10});
    static_assert(layout::from_logical(logical, 100) == down);
    CHECK(layout::runs_down({word("竖排文字", {0, 0, 10, 40})}));
    CHECK_FALSE(layout::runs_down({word("横排文字", {0, 0, 40, 10})}));
    CHECK_FALSE(layout::runs_down({word("单", {0, 0, 10, 40})}));
}

TEST_CASE("in a grid of single characters the axes that they share tell the direction") {
    const auto grid = [](bool down) {
        std::vector<layout::placed_word> made;
        for (int line = 0; line < 12; ++line)
            for (int place = 0; place < 12; ++place) {
                const double along = place * (10 + 0.05 * (line % 3));  // justified line by line
                const double across = 10 * line;
                made.push_back(word("字", down ? box{across, along, 7, 7} : box{along, across, 7, 7}));
            }
        return made;
    };
    CHECK_FALSE(layout::runs_down(grid(false)));
    CHECK(layout::runs_down(grid(true)));
}

}  // namespace
