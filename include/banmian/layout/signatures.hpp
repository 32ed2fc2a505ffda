// SPDX-License-Identifier: BSL-1.0
/// Signatures 署名 at the end of a text: names set flush right on its last line, or on a line of their own under it.
#ifndef BANMIAN_LAYOUT_SIGNATURES_HPP
#define BANMIAN_LAYOUT_SIGNATURES_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/headings.hpp>
#include <banmian/layout/kind_weights.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

/// True for what can be the names of those who sign: few letters, no stop among them.
[[nodiscard]] inline bool may_sign(const print_line& line, const signature_weights& weights) noexcept {
    return !line.down && line.advance.letters >= 2 && line.advance.letters <= weights.letters &&
           line.advance.han >= 2 && !has_stop(line.word.text) && !ends_in_stop(line.word.text);
}

/// The line on the row of `of` at its left that ends a text there: it ends in a stop under a line that reaches over
/// both, and no line follows it. `stacked_lines::none` where there is none.
template <class = when_used>
[[nodiscard]] std::uint32_t text_end_beside(const std::vector<print_line>& lines, const row_index& index,
                                            std::uint32_t of, double em, const signature_weights& weights) {
    const box& here = lines[of].word.bounds;
    const double middle = middle_y(here);
    std::uint32_t end = stacked_lines::none;
    index.visit(
        {here.x - weights.widest * em, middle - weights.search * em, weights.widest * em, 2 * weights.search * em},
        [&](std::uint32_t other) {
            const box& there = lines[other].word.bounds;
            if (other == of || lines[other].down || std::abs(middle_y(there) - middle) > weights.row * em ||
                there.right() > here.x + weights.overlap * em)
                return false;
            if (end == stacked_lines::none || there.right() > lines[end].word.bounds.right()) end = other;
            return false;
        });
    if (end == stacked_lines::none || !ends_in_stop(lines[end].word.text)) return stacked_lines::none;
    const box& text = lines[end].word.bounds;
    bool covered = false;
    bool followed = false;
    index.visit({text.x, text.y - weights.next * em, here.right() - text.x, text.height + 2 * weights.next * em},
                [&](std::uint32_t other) {
                    const box& there = lines[other].word.bounds;
                    if (other == of || other == end || lines[other].down) return false;
                    const double step = middle_y(there) - middle;
                    if (step < -weights.step * em)
                        covered = covered ||
                                  (there.x < text.x + weights.indent * em && there.x > text.x - weights.indent * em &&
                                   there.right() > here.right() - weights.edge * em &&
                                   there.right() < here.right() + weights.indent * em);
                    else if (step > weights.step * em && there.y - text.bottom() < weights.below * em &&
                             shared_x(there, text) > em)
                        followed = followed || lines[other].ratio < weights.text;
                    return false;
                });
    // The column may go on under a credit in brackets.
    return covered && (!followed || is_bracketed(lines[of].word.text)) ? end : stacked_lines::none;
}

}  // namespace detail

/// Puts names that are set flush right on the last line of a text to that line. Texts of joined lines go to `memory`;
/// what was joined leaves the lines.
template <class = when_used>
void join_signatures(std::vector<print_line>& lines, double em, arena& memory, const signature_weights& weights = {}) {
    std::vector<box> boxes;
    for (const print_line& one : lines) boxes.push_back(one.word.bounds);
    const row_index index(boxes, em);
    std::vector<char> joined(lines.size(), 0);
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (!detail::may_sign(lines[i], weights)) continue;
        const std::uint32_t end = detail::text_end_beside(lines, index, i, em, weights);
        if (end == stacked_lines::none || joined[end] != 0) continue;
        join_lines(lines, {end, i}, memory);
        joined[i] = 1;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (joined[i] == 0) {
            if (kept != i) lines[kept] = lines[i];
            ++kept;
        }
    lines.resize(kept);
}

namespace detail {

/// The column that one line of names signs, in whatever type: it stands right under it, flush right, and no text
/// follows. `stacked_lines::none` where there is none.
template <class = when_used>
[[nodiscard]] std::uint32_t column_signed_by(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                             std::uint32_t of, double em, const signature_weights& weights) {
    const line_run& run = runs[of];
    if (run.kind != run_kind::text || run.lines.size() != 1 || !may_sign(lines[run.lines.front()], weights) ||
        lines[run.lines.front()].ratio > weights.largest)
        return stacked_lines::none;
    const auto is_text = [](const line_run& other) { return other.kind == run_kind::text && !other.lines.empty(); };
    const std::uint32_t above = nearest_run(runs, of, false, weights.reach * em, em, is_text);
    if (above == stacked_lines::none || runs[above].lines.size() < weights.column_lines) return stacked_lines::none;
    const box& column = runs[above].bounds;
    const bool flush = std::abs(column.right() - run.bounds.right()) < weights.flush * em &&
                       run.bounds.x > middle_x(column) - weights.middle * em &&
                       run.bounds.y > column.bottom() - weights.above * em;
    return flush && nearest_run(runs, of, true, weights.no_text * em, em, is_text) == stacked_lines::none
               ? above
               : stacked_lines::none;
}

}  // namespace detail

/// Puts lines of names that sign a column to it, as its last lines.
template <class = when_used>
void join_signed_columns(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em,
                         const signature_weights& weights = {}) {
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        const std::uint32_t column = detail::column_signed_by(lines, runs, i, em, weights);
        if (column == stacked_lines::none) continue;
        runs[column].lines.push_back(runs[i].lines.front());
        detail::extend(runs[column].bounds, runs[i].bounds);
        runs[i].lines.clear();
    }
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](const line_run& one) { return one.lines.empty(); }),
               runs.end());
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_SIGNATURES_HPP
