// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/whitespace.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <layout/test_words.hpp>
#include <set>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;

namespace {

std::set<std::uint32_t> met_in(const layout::row_index& index, const box& area) {
    std::set<std::uint32_t> made;
    index.visit(area, [&](std::uint32_t i) {
        made.insert(i);
        return false;
    });
    return made;
}
std::set<std::uint32_t> touching(const std::vector<box>& boxes, const box& area) {
    std::set<std::uint32_t> made;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        const box& one = boxes[i];
        if (one.x <= area.right() && area.x <= one.right() && one.y <= area.bottom() && area.y <= one.bottom())
            made.insert(i);
    }
    return made;
}

TEST_CASE("an index finds the boxes that touch an area, and no others, whatever their shapes") {
    test_words::dice roll(7);
    const auto length = [&](std::uint32_t most) { return static_cast<double>(roll(most)) / 4; };
    for (int round = 0; round < 40; ++round) {
        std::vector<box> boxes;
        for (int i = 0; i < 120; ++i)
            boxes.push_back({length(4000), length(4000), 1 + length(round % 2 == 0 ? 80 : 2000),
                             1 + length(round % 3 == 0 ? 3000 : 60)});
        const layout::row_index index(boxes, 10);
        for (int i = 0; i < 20; ++i) {
            const box area{length(4400) - 50, length(4400) - 50, length(800), length(800)};
            CHECK(met_in(index, area) == touching(boxes, area));
        }
    }
}

TEST_CASE("a visit that is answered with true is over") {
    const std::vector<box> boxes{{0, 0, 10, 10}, {5, 0, 10, 10}, {8, 0, 10, 10}};
    const layout::row_index index(boxes, 10);
    int visits = 0;
    index.visit({0, 0, 20, 10}, [&](std::uint32_t) { return ++visits == 1; });
    CHECK(visits == 1);
}

TEST_CASE("an index of nothing, or of boxes at one point or a sheet apart, answers") {
    CHECK(met_in(layout::row_index({}, 10), {0, 0, 10, 10}).empty());
    const std::vector<box> none;
    CHECK(met_in(layout::row_index(none, 10), {0, 0, 10, 10}).empty());
    const std::vector<box> far{{-9e5, -9e5, 1, 1}, {9e5, 9e5, 1, 1}};
    CHECK(met_in(layout::row_index(far, 0.0), {9e5, 9e5, 1, 1}) == std::set<std::uint32_t>{1});
    const std::vector<box> heap(100000, box{5, 5, 10, 10});
    std::size_t visits = 0;
    layout::row_index(heap, 10).visit({0, 0, 20, 20}, [&](std::uint32_t) { return ++visits, false; });
    CHECK(visits > 0);
    CHECK(visits < 5000);  // a question stays cheap
}

/// Rows of two columns, the gutter from 100 to 110; `closed`: the third row runs over it.
std::vector<box> two_columns(bool closed) {
    std::vector<box> made;
    for (int row = 0; row < 5; ++row) {
        const double y = row * 15.0;
        if (closed && (row == 1 || row == 3)) {
            made.push_back({0, y, 210, 10});
            continue;
        }
        made.push_back({0, y, 100, 10});
        made.push_back({110, y, 100, 10});
    }
    return made;
}

TEST_CASE("the white of a gutter goes on above and below, between the words of other rows") {
    const std::vector<box> boxes = two_columns(false);
    const layout::row_index index(boxes, 10);
    const layout::white_run white = layout::white_between(index, boxes, 4, 5, 2, 30);
    CHECK(white.above == doctest::Approx(30));
    CHECK(white.below == doctest::Approx(30));
    CHECK(white.parts_rows);
}

TEST_CASE("the white inside a line ends at the lines above and below") {
    const std::vector<box> boxes = two_columns(true);  // rows of two words, but every other row runs over the gap
    const layout::row_index index(boxes, 10);
    const layout::white_run white = layout::white_between(index, boxes, 3, 4, 2, 30);
    CHECK(white.above == doctest::Approx(5));
    CHECK(white.below == doctest::Approx(5));
    CHECK_FALSE(white.parts_rows);
}

TEST_CASE("what reaches into the white from one side makes it narrower, and too narrow it is closed") {
    const std::vector<box> boxes{{0, 30, 100, 10}, {110, 30, 100, 10}, {0, 15, 105, 10}, {0, 0, 109, 10}};
    const layout::row_index index(boxes, 10);
    CHECK(layout::white_between(index, boxes, 0, 1, 2, 25).above == doctest::Approx(20));  // 105 leaves 5, 109 leaves 1
    CHECK(layout::white_between(index, boxes, 0, 1, 0.5, 25).above == doctest::Approx(25));
    CHECK(layout::white_between(index, boxes, 0, 1, 7, 25).above == doctest::Approx(5));
}

}  // namespace
