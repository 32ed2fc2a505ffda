// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_plan.hpp>
#include <banmian/layout/weights.hpp>

#include <doctest/doctest.h>

#include <layout/test_words.hpp>
#include <type_traits>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::layout_weights> && std::is_trivially_copyable_v<layout::layout_weights>);

TEST_CASE("weights decide: where the next column costs too much, a text ends with its column") {
    test_words::compositor page;
    const auto [left, right] = test_words::cut(test_words::prose(398, 1), 198);
    page.line("大标题在这里", 100, 60, 24);
    page.column(left, 100, 100, 20);
    page.column(right, 315, 100, 20, true);
    banmian::arena memory;
    layout::layout_weights weights;
    CHECK(layout::plan_page(page.words(), {}, weights, memory).articles.size() == 1);
    weights.beside = -100;
    CHECK(layout::plan_page(page.words(), {}, weights, memory).articles.size() == 2);
}

TEST_CASE("what speaks for a link weighs for it, what speaks against it against it") {
    constexpr layout::layout_weights weights;
    CHECK(weights.below > weights.beside);  // a column is read to its end
    CHECK(weights.below > weights.below_next);
    CHECK(weights.open_flush > weights.open_indented);
    CHECK(weights.topic > 0);
    CHECK(weights.bare_heading < 0);  // a heading is set for a text
}

}  // namespace
