// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_parts.hpp>
#include <banmian/layout/part_weights.hpp>
#include <banmian/layout/tables.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <layout/test_words.hpp>
#include <type_traits>
#include <vector>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::part_weights> && std::is_trivially_copyable_v<layout::part_weights>);
static_assert(std::is_aggregate_v<layout::table_weights> && std::is_trivially_copyable_v<layout::table_weights>);

TEST_CASE("a word is printed twice where it stands no farther beside itself than a shadow does") {
    std::vector<layout::placed_word> words(2);
    words[0].text = words[1].text = "大标题";
    words[0].bounds = {50, 50, 90, 30};
    words[1].bounds = {53, 52, 90, 30};
    layout::part_weights weights;
    weights.shadow = 0.05;
    std::vector<layout::placed_word> kept = words;
    CHECK(layout::take_shadows(kept, weights).empty());
    CHECK(layout::take_shadows(words).size() == 1);
}

TEST_CASE("rows of cells under each other are a table from so many rows on") {
    std::vector<layout::print_line> lines;
    for (int row = 0; row < 4; ++row)
        for (int cell = 0; cell < 3; ++cell) {
            layout::print_line& made = lines.emplace_back();
            made.word.text = "甲乙";
            made.word.bounds = {50.0 + 60 * cell, 100.0 + 15 * row, 20, 10};
        }
    banmian::arena memory;
    const auto tables = [&](const layout::table_weights& weights) {
        std::vector<layout::print_line> copy = lines;
        std::vector<char> used(copy.size(), 0);
        return layout::take_tables(copy, used, 10, memory, weights).size();
    };
    layout::table_weights weights;
    CHECK(tables(weights) == 1);
    weights.rows = 5;
    CHECK(tables(weights) == 0);
}

}  // namespace
