// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/outlines.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace {

/// Lines of type of 10 points, 14 points from one to the next, that begin and end at these places.
struct place {
    double x;
    double right;
    std::string text = "甲甲甲甲甲甲";
};
bool goes_on(const std::vector<place>& places) {
    std::vector<layout::print_line> lines(places.size());
    std::vector<std::uint32_t> column;
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        lines[i].word.text = places[i].text;
        lines[i].word.bounds = {places[i].x, 100 + 14.0 * i, places[i].right - places[i].x, 10};
        if (i + 1 < places.size()) column.push_back(i);
    }
    return layout::follows_outline(lines, column, static_cast<std::uint32_t>(places.size() - 1), 10);
}

TEST_CASE("a column goes on along the outline of a picture at its left") {
    CHECK(goes_on({{50, 250}, {60, 250}, {72, 250}, {84, 250}, {96, 250}}));
    CHECK(goes_on({{96, 250}, {84, 250}, {72, 250}, {60, 250}, {50, 250}}));
}

TEST_CASE("the last line of a paragraph is short there too, and the next is indented beside it") {
    CHECK(goes_on({{50, 250}, {60, 250}, {72, 250}, {84, 250}, {96, 140, "甲甲甲。"}}));
    CHECK(goes_on({{50, 250}, {60, 250}, {72, 250}, {84, 140, "甲甲甲。"}, {122, 250}}));
    CHECK_FALSE(goes_on({{50, 250}, {60, 250}, {72, 250}, {84, 140, "甲甲甲甲"}, {122, 250}}));
}

TEST_CASE("what begins far from the line above, or ends elsewhere, is of another column") {
    CHECK_FALSE(goes_on({{50, 250}, {50, 250}, {50, 250}, {50, 250}, {90, 250}}));
    CHECK_FALSE(goes_on({{50, 250}, {60, 250}, {72, 250}, {84, 250}, {96, 200}}));
    CHECK_FALSE(goes_on({{50, 150}, {60, 190}, {72, 230}, {84, 270}, {96, 270}}));
}

}  // namespace
