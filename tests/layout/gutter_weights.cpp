// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/cut_words.hpp>
#include <banmian/layout/gutter_weights.hpp>
#include <banmian/layout/padded_boxes.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <layout/test_words.hpp>
#include <type_traits>
#include <vector>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::gutter_weights> && std::is_trivially_copyable_v<layout::gutter_weights>);
static_assert(std::is_aggregate_v<layout::padding_weights> && std::is_trivially_copyable_v<layout::padding_weights>);

TEST_CASE("a text parts where its characters seldom meet, as much as that weighs") {
    layout::gutter_weights weights;
    CHECK(layout::detail::seam_at("我们经济发展", 3, weights) == 6);
    weights.seam_away = 100;
    CHECK(layout::detail::seam_at("我们经济发展", 3, weights) == 9);
}

TEST_CASE("two boxes of a row that meet are taken back to their columns, as far as a box is padded") {
    std::vector<layout::placed_word> words;
    const auto add = [&](double x, double y, double width) {
        layout::placed_word& made = words.emplace_back();
        made.text = "经济发展经济发展";
        made.bounds = {x, y, width, 10};
    };
    for (int row = 0; row < 5; ++row) {
        const double y = 100 + 15 * row;
        add(50, y, row == 2 ? 85 : 80);
        add(row == 2 ? 135 : 140, y, row == 2 ? 85 : 80);
    }
    layout::padding_weights weights;
    weights.most = 0.1;
    auto kept = words;
    layout::trim_padded(kept, layout::advances_of(kept), 10, weights);
    CHECK(kept[4].bounds.width == doctest::Approx(85));
    layout::trim_padded(words, layout::advances_of(words), 10);
    CHECK(words[4].bounds.width == doctest::Approx(80));
    CHECK(words[5].bounds.x == doctest::Approx(140));
}

}  // namespace
