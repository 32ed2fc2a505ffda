// SPDX-License-Identifier: BSL-1.0
/// Columns whose left edge follows the outline of a picture (绕图): their lines end level and begin where it leaves
/// room.
#ifndef BANMIAN_LAYOUT_OUTLINES_HPP
#define BANMIAN_LAYOUT_OUTLINES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/line_marks.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/shape_weights.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// True when line `i` goes on along an outline under the lines `column`: it begins not far from where the last of them
/// does, and ends level with them, or before, as the last line of a paragraph.
template <class = when_used>
[[nodiscard]] bool follows_outline(const std::vector<print_line>& lines, const std::vector<std::uint32_t>& column,
                                   std::uint32_t i, double em, const shape_weights& weights = {}) noexcept {
    constexpr std::size_t seen = 4;      // lines of the column that show where it ends
    constexpr std::ptrdiff_t level = 2;  // of them, that end at one place
    constexpr double step = 1.5;         // em by which the outline may go on beside a last line and an indent
    if (column.size() < seen) return false;
    const box& here = lines[i].word.bounds;
    const box& last = lines[column.back()].word.bounds;
    double edge = 0;
    for (std::size_t k = column.size() - seen; k < column.size(); ++k)
        edge = (std::max)(edge, lines[column[k]].word.bounds.right());
    const double within = weights.full_line_edge * em;
    const auto ends_there = [&](std::uint32_t other) {
        return std::abs(lines[other].word.bounds.right() - edge) < within;
    };
    if (std::count_if(column.end() - seen, column.end(), ends_there) < level) return false;
    const bool begins_anew = last.right() < edge - within && ends_in_stop(lines[column.back()].word.text);
    const double most = (weights.indent + (begins_anew ? step : 0)) * em;
    const bool closes = here.right() < edge && ends_in_stop(lines[i].word.text);
    return std::abs(here.x - last.x) <= most && (closes || std::abs(here.right() - edge) < within);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_OUTLINES_HPP
