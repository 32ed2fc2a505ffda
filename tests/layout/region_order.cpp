// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/region_order.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace region_order_tests {

using banmian::box;
using banmian::layout::block_hint;
using banmian::layout::region;

/// Regions with a letter each as their group, so that an order can be told.
std::vector<region> regions(const std::vector<box>& boxes) {
    std::vector<region> made;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        made.emplace_back().bounds = boxes[i];
        made.back().hint = block_hint::body;
        made.back().group = i;
    }
    return made;
}
std::string letters(const std::vector<region>& from) {
    std::string made;
    for (const region& one : from) made += static_cast<char>('a' + one.group);
    return made;
}

const std::vector<box> two_columns{{0, 0, 40, 20},   {50, 0, 40, 20}, {0, 25, 40, 20},
                                   {50, 25, 40, 20}, {0, 50, 40, 20}, {50, 50, 40, 20}};

TEST_CASE("row by row contradicts the boxes of two columns; down the columns does not") {
    std::vector<region> rows = regions(two_columns);
    CHECK(banmian::layout::contradicts_boxes(rows));
    banmian::layout::order_by_boxes(rows, banmian::writing_mode::horizontal_tb, 100);
    CHECK(letters(rows) == "acebdf");
    CHECK_FALSE(banmian::layout::contradicts_boxes(rows));
}

TEST_CASE("what lies across the columns, above and below, does not cut them into rows") {
    std::vector<box> boxes = two_columns;
    boxes.push_back({0, -30, 90, 20});
    boxes.push_back({0, 75, 90, 20});
    std::vector<region> all = regions(boxes);
    banmian::layout::order_by_boxes(all, banmian::writing_mode::horizontal_tb, 100);
    CHECK(letters(all) == "gacebdfh");
}

TEST_CASE("columns of vertical text go from right to left; what has no box comes last") {
    std::vector<region> all = regions({{}, {0, 0, 10, 50}, {20, 0, 10, 50}, {40, 0, 10, 50}});
    banmian::layout::order_by_boxes(all, banmian::writing_mode::vertical_rl, 50);
    CHECK(letters(all) == "dcba");
}

}  // namespace region_order_tests
