// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/blocks.hpp>
#include <banmian/layout/place_weights.hpp>
#include <banmian/layout/run_places.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <type_traits>
#include <vector>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::place_weights> && std::is_trivially_copyable_v<layout::place_weights>);
static_assert(std::is_aggregate_v<layout::block_weights> && std::is_trivially_copyable_v<layout::block_weights>);

TEST_CASE("a column goes on over so much white") {
    std::vector<layout::line_run> runs(2);
    runs[0].bounds = {50, 100, 200, 100};
    runs[1].bounds = {50, 220, 200, 100};
    const auto top = [&](const layout::place_weights& weights) {
        return layout::detail::run_places(runs, 10, weights, [](std::uint32_t) { return true; }).column_top(1);
    };
    layout::place_weights weights;
    CHECK(top(weights) == 0);
    weights.column_gap = 1;
    CHECK(top(weights) == 1);
}

TEST_CASE("regions are in the order in which they are read where so many steps go down or to the right") {
    std::vector<layout::region> regions(4);
    regions[0].bounds = {50, 100, 200, 100};
    regions[1].bounds = {50, 220, 200, 100};
    regions[2].bounds = {300, 100, 200, 100};
    regions[3].bounds = {50, 50, 200, 20};
    layout::block_weights weights;
    CHECK_FALSE(layout::is_reading_order(regions, weights));
    weights.steps = 3;
    CHECK(layout::is_reading_order(regions, weights));
}

}  // namespace
