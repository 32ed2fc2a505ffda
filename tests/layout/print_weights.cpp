// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_plan.hpp>
#include <banmian/layout/print_weights.hpp>
#include <banmian/layout/writing_direction.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <layout/test_words.hpp>
#include <type_traits>
#include <vector>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::type_weights> && std::is_trivially_copyable_v<layout::type_weights>);
static_assert(std::is_aggregate_v<layout::direction_weights> &&
              std::is_trivially_copyable_v<layout::direction_weights>);
static_assert(std::is_aggregate_v<layout::print_weights> && std::is_trivially_copyable_v<layout::print_weights>);

/// Two columns of 20 em with a gutter of 1.5 em.
test_words::compositor two_columns() {
    test_words::compositor page;
    page.column(test_words::prose(200, 1), 50, 100, 20);
    page.column(test_words::prose(200, 2), 265, 100, 20);
    return page;
}

TEST_CASE("a gap parts two lines where it is wider than it may be") {
    const test_words::compositor page = two_columns();
    banmian::arena memory;
    layout::layout_weights weights;
    const auto lines = [&] { return layout::plan_page(page.words(), {}, weights, memory).lines.size(); };
    const std::size_t parted = lines();
    weights.print.text_gap = 100;
    weights.print.text_least = 100;
    weights.print.hang_gap = 100;
    CHECK(lines() < parted);
}

TEST_CASE("words that are higher than wide run down the page, as far as a word may be high") {
    std::vector<layout::placed_word> words(3);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].text = "经济发展";
        words[i].bounds = {100 + 20 * static_cast<double>(i), 50, 10, 40};
    }
    layout::direction_weights weights;
    CHECK(layout::runs_down(words, weights));
    weights.higher = 5;
    CHECK_FALSE(layout::runs_down(words, weights));
}

TEST_CASE("the type of a page is that of words of enough letters") {
    std::vector<layout::placed_word> words(2);
    words[0].text = "经济发展经济发展";
    words[0].bounds = {50, 50, 80, 10};
    words[1].text = "经济发展经济发展经济发展经济发展";
    words[1].bounds = {50, 100, 320, 20};
    layout::type_weights weights;
    weights.enough = 0;
    CHECK(layout::measure_type(words, layout::advances_of(words), weights).em == doctest::Approx(20));
    weights.long_enough = 20;
    CHECK(layout::measure_type(words, layout::advances_of(words), weights).em == 0);
}

}  // namespace
