// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/line_run.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace layout = banmian::layout;
using layout::type_class;

namespace {

TEST_CASE("type is told apart by its size beside the text") {
    CHECK(layout::class_of(1.0, false) == type_class::text);
    CHECK(layout::class_of(0.8, false) == type_class::note);
    CHECK(layout::class_of(1.2, false) == type_class::large);
    CHECK(layout::class_of(2.0, false) == type_class::head);
    CHECK(layout::class_of(1.12, false) == type_class::large);
    CHECK(layout::class_of(1.12, true) == type_class::text);  // what is recognised wavers
    CHECK(layout::class_of(0.92, true) == type_class::text);
}

TEST_CASE("classes of sizes follow the weights") {
    layout::shape_weights weights;
    weights.head = 1.1;
    CHECK(layout::class_of(1.2, false, weights) == type_class::head);
}

TEST_CASE("the nearest run below shares the width of the other, within reach") {
    std::vector<layout::line_run> runs(3);
    runs[0].bounds = {50, 100, 200, 50};
    runs[1].bounds = {50, 165, 200, 50};
    runs[2].bounds = {300, 155, 200, 50};
    const auto any = [](const layout::line_run&) { return true; };
    CHECK(layout::nearest_run(runs, 0, true, 20, 10, any) == 1);
    CHECK(layout::nearest_run(runs, 1, false, 20, 10, any) == 0);
    CHECK(layout::nearest_run(runs, 0, true, 10, 10, any) == layout::line_run::none);
    CHECK(layout::nearest_run(runs, 2, true, 100, 10, any) == layout::line_run::none);
}

}  // namespace
