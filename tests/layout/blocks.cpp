// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/blocks.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::layout::region;

region block(double x, double y, double width, std::size_t lines, double height = 10) {
    region made;
    made.bounds = {x, y, width, static_cast<double>(lines) * 12};
    for (std::size_t i = 0; i < lines; ++i) {
        auto& line = made.lines.emplace_back();
        line.text = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
        line.bounds = {x, y + static_cast<double>(i) * 12, width, height};
    }
    return made;
}

TEST_CASE("down the columns and on to the next is a reading order; up and down is none") {
    CHECK(banmian::layout::is_reading_order({block(0, 0, 100, 5), block(0, 80, 100, 5), block(110, 0, 100, 9)}));
    CHECK_FALSE(banmian::layout::is_reading_order(
        {block(0, 80, 100, 5), block(0, 0, 100, 5), block(110, 200, 100, 1), block(0, 10, 100, 2)}));
    CHECK_FALSE(banmian::layout::is_reading_order({}));
}

TEST_CASE("articles begin at headings: larger, or narrow and centred; a last line is none") {
    std::vector<region> page{block(0, 0, 100, 5),  block(30, 70, 40, 1),     block(0, 90, 100, 5),
                             block(0, 152, 40, 1), block(0, 180, 90, 1, 20), block(0, 210, 100, 4)};
    banmian::layout::group_under_headings(page);
    std::string groups;
    for (const region& one : page) groups += std::to_string(one.group);
    CHECK(groups == "011122");
    CHECK(page[1].hint == banmian::layout::block_hint::heading);
    CHECK(page[3].hint != banmian::layout::block_hint::heading);
    CHECK(page[4].hint == banmian::layout::block_hint::heading);
}

}  // namespace
