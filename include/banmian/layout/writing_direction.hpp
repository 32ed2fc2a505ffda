// SPDX-License-Identifier: BSL-1.0
/// Which way the lines of a page run, along it 横排 or down it 竖排, and its boxes in axes that forget the difference.
#ifndef BANMIAN_LAYOUT_WRITING_DIRECTION_HPP
#define BANMIAN_LAYOUT_WRITING_DIRECTION_HPP

#include <banmian/config.hpp>
#include <banmian/layout/print_weights.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// A box of a page set 竖排 in logical axes, where lines run along x and follow each other along y: what is read from
/// top to bottom and right to left becomes what is read from left to right and top to bottom. `width` is the page's.
[[nodiscard]] constexpr box to_logical(const box& of, double width) noexcept {
    return {of.y, width - of.right(), of.height, of.width};
}
/// The inverse of `to_logical`.
[[nodiscard]] constexpr box from_logical(const box& of, double width) noexcept {
    return {width - of.bottom(), of.x, of.height, of.width};
}

namespace detail {

/// True when a glance tells that text runs along the page: nearly every word begins with two Han, and none is higher
/// than wide.
template <class = when_used>
[[nodiscard]] bool plainly_runs_along(const std::vector<placed_word>& words,
                                      const direction_weights& weights) noexcept {
    std::size_t several = 0;  // words of two letters or more
    std::size_t others = 0;   // any of which may be a single character
    for (const placed_word& one : words) {
        if (one.bounds.height > weights.higher * one.bounds.width) return false;
        const bool known = one.text.size() >= 6 && is_common_han(one.text, 0) && is_common_han(one.text, 3);
        ++(known ? several : others);
    }
    return static_cast<double>(others) < weights.single * 2 * static_cast<double>(several);
}

}  // namespace detail

/// True when most text runs down the page, as 竖排 has it: its words are higher than wide, or its single characters
/// stand nearer to the one below than to the one beside.
template <class = when_used>
[[nodiscard]] bool runs_down(const std::vector<placed_word>& words, const direction_weights& weights = {}) {
    if (detail::plainly_runs_along(words, weights)) return false;
    double down = 0;
    double along = 0;
    std::vector<box> single;
    for (const placed_word& one : words) {
        const text_advance of = advance_of(one.text);
        if (of.count == 1 && of.han == 1)
            single.push_back(one.bounds);
        else if (of.han > 0)
            (one.bounds.height > weights.higher * one.bounds.width ? down : along) += of.letters;
    }
    if (static_cast<double>(single.size()) < weights.single * (down + along)) return down > along;
    std::vector<detail::weighted> sizes;
    for (const box& one : single) sizes.emplace_back(one.height, 1.0);
    const row_index index(single, (std::max)(0.5, detail::weighted_middle(std::move(sizes))));
    for (std::uint32_t i = 0; i < single.size(); ++i) {
        const box& here = single[i];
        const double reach = 2 * (std::max)(here.width, here.height);
        double below = reach;
        double beside = reach;
        bool axis_below = false;  // set from one place, they share an axis to the hundredth
        bool axis_beside = false;
        index.visit({here.x, here.y, here.width + reach, here.height + reach}, [&](std::uint32_t other) {
            const box& there = single[other];
            if (other == i) return false;
            const double dx = std::abs(there.x + there.width / 2 - here.x - here.width / 2);
            const double dy = std::abs(there.y + there.height / 2 - here.y - here.height / 2);
            if (dx < weights.axis * here.width && there.y > here.y) {
                below = (std::min)(below, there.y - here.bottom());
                axis_below = axis_below || dx < weights.exact * here.width;
            }
            if (dy < weights.axis * here.height && there.x > here.x) {
                beside = (std::min)(beside, there.x - here.right());
                axis_beside = axis_beside || dy < weights.exact * here.height;
            }
            return false;
        });
        const bool alike = std::abs(below - beside) < weights.alike * (std::max)(here.width, here.height);
        if (!alike)
            (below < beside ? down : along) += 1;
        else if (axis_below != axis_beside)
            (axis_below ? down : along) += 1;
    }
    return down > along;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_WRITING_DIRECTION_HPP
