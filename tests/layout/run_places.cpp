// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/run_places.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;
using layout::line_run;
using layout::run_kind;

namespace {

constexpr double em = 10;

line_run run_at(const box& bounds, run_kind kind = run_kind::text) {
    line_run made;
    made.bounds = bounds;
    made.kind = kind;
    made.lines = {0, 1, 2};
    return made;
}
layout::detail::run_places places_of(const std::vector<line_run>& runs) {
    static constexpr layout::place_weights weights;
    return {runs, em, weights, [](std::uint32_t) { return true; }};
}

/// A headline over two columns of three; the first begins beside it, the second is parted by a crosshead's white.
std::vector<line_run> wrapped() {
    return {run_at({265, 100, 400, 40}, run_kind::heading), run_at({50, 100, 200, 300}), run_at({265, 160, 200, 100}),
            run_at({265, 275, 200, 125}), run_at({480, 160, 200, 240})};
}

TEST_CASE("what stands next above a run, and the top of its column") {
    const std::vector<line_run> runs = wrapped();
    const auto places = places_of(runs);
    CHECK(places.over(2) == 0);
    CHECK(places.over(3) == 2);
    CHECK(places.over(1) == layout::stacked_lines::none);
    CHECK(places.column_top(3) == 2);
    CHECK(places.column_top(2) == 2);
}

TEST_CASE("a column that begins beside a headline, at its left, begins the text under it; one at its right does not") {
    const std::vector<line_run> runs = wrapped();
    const auto places = places_of(runs);
    CHECK(places.begins_beside(0, 1));
    CHECK_FALSE(places.begins_beside(0, 2));
    CHECK_FALSE(places.begins_beside(0, 4));
    std::vector<line_run> other = runs;
    other[1].bounds.width = 120;  // of another measure
    CHECK_FALSE(places_of(other).begins_beside(0, 1));
}

TEST_CASE("columns are level with the top of a column that is parted in pieces") {
    const std::vector<line_run> runs = wrapped();
    const auto places = places_of(runs);
    CHECK(places.level_with_column_top(3, runs[4].bounds, 1.2));
    CHECK_FALSE(places.level_with_column_top(3, {480, 200, 200, 100}, 1.2));
}

TEST_CASE("runs and columns between others are counted") {
    const std::vector<line_run> runs = wrapped();
    const auto places = places_of(runs);
    CHECK(places.runs_between(runs[0].bounds, runs[3].bounds) == 1);
    CHECK(places.runs_between(runs[0].bounds, runs[2].bounds) == 0);
    CHECK(places.columns_between(runs[1].bounds, runs[4].bounds) == 1);
    CHECK(places.columns_between(runs[1].bounds, runs[2].bounds) == 0);
}

}  // namespace
