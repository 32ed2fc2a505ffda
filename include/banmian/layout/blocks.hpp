// SPDX-License-Identifier: BSL-1.0
/// Opt-in: judges the blocks that an OCR engine gives: whether their order is a reading order, and which of them are
/// headings.
#ifndef BANMIAN_LAYOUT_BLOCKS_HPP
#define BANMIAN_LAYOUT_BLOCKS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/place_weights.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

[[nodiscard]] inline std::size_t bytes_of(const region& of) noexcept {
    std::size_t count = 0;
    for (const placed_word& line : of.lines) count += line.text.size();
    return count;
}
template <class = when_used>
[[nodiscard]] double line_height(const region& of) {
    std::vector<weighted> heights;
    for (const placed_word& line : of.lines) heights.emplace_back(line.bounds.height, line.text.size());
    return weighted_middle(std::move(heights));
}

/// What most text of the page is set in.
struct page_setting {
    double column = 0;  ///< width of its columns, in points
    double height = 0;  ///< height of its lines
};
template <class = when_used>
[[nodiscard]] page_setting setting_of(const std::vector<region>& regions) {
    std::vector<weighted> widths;
    std::vector<weighted> heights;
    for (const region& one : regions) {
        widths.emplace_back(one.bounds.width, bytes_of(one));
        heights.emplace_back(line_height(one), bytes_of(one));
    }
    return {weighted_middle(std::move(widths)), weighted_middle(std::move(heights))};
}

}  // namespace detail

/// True when the regions follow each other down columns and from column to column, as text is read: nearly
/// all of the steps go down in the column or to the right of it.
template <class = when_used>
[[nodiscard]] bool is_reading_order(const std::vector<region>& regions, const block_weights& weights = {}) {
    std::size_t steps = 0;
    std::size_t right = 0;
    for (std::size_t i = 1; i < regions.size(); ++i) {
        const box& a = regions[i - 1].bounds;
        const box& b = regions[i].bounds;
        if (!is_sound(a) || !is_sound(b)) continue;
        ++steps;
        const bool below = detail::shared_width(a, b) > weights.below_shared && b.y >= a.y;
        const bool beside = b.x >= a.x + weights.beside * a.width;
        if (below || beside || b.y >= a.bottom()) ++right;
    }
    return steps > 0 && right * weights.steps >= steps * (weights.steps - 1);
}

/// Marks what is set as a heading: few lines, set larger than the text, or narrower than the column and in its middle.
/// A heading behind a text begins a group; what stands before the first heading is the end of what came before.
template <class = when_used>
void group_under_headings(std::vector<region>& regions, const block_weights& weights = {}) {
    const detail::page_setting page = detail::setting_of(regions);
    if (page.column <= 0 || page.height <= 0) return;
    const auto centred = [&](const region& one) {
        // One line may nearly fill the column; more would be a paragraph.
        const double narrow = one.lines.size() == 1 ? weights.narrow_line : weights.narrow;
        if (one.bounds.width > narrow * page.column) return false;
        // The column is that of the nearest full-width block above or below.
        const region* nearest = nullptr;
        double least = weights.reach * page.height;
        for (const region& other : regions) {
            if (&other == &one || other.bounds.width < weights.full_least * page.column ||
                other.bounds.width > weights.full_most * page.column)
                continue;
            if (detail::shared_width(one.bounds, other.bounds) < weights.full_shared) continue;
            const double gap = (std::max)(other.bounds.y - one.bounds.bottom(), one.bounds.y - other.bounds.bottom());
            if (gap < least) least = gap, nearest = &other;
        }
        if (nearest == nullptr) return false;
        const double left = one.bounds.x - nearest->bounds.x;
        const double right = nearest->bounds.right() - one.bounds.right();
        const double margin = one.lines.size() == 1 ? weights.margin_line : weights.margin;
        return left > margin * page.column && right > margin * page.column &&
               std::abs(left - right) < weights.centre * page.column;
    };
    std::size_t group = 0;
    bool text = false;
    for (region& one : regions) {
        const bool short_one = !one.lines.empty() && one.lines.size() <= weights.lines;
        const bool heading = short_one && (detail::line_height(one) > weights.large * page.height || centred(one));
        if (heading) {
            one.hint = block_hint::heading;
            if (group == 0 || text) ++group;
            text = false;
        } else {
            if (one.hint == block_hint::none && one.lines.size() > 1 && group != 0) one.hint = block_hint::body;
            text = true;
        }
        one.group = group;
    }
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_BLOCKS_HPP
