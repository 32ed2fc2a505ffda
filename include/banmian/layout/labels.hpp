// SPDX-License-Identifier: BSL-1.0
/// Labels 栏目 of a page: a few large letters over the first column of a story that name where in the paper it stands
/// and head nothing.
#ifndef BANMIAN_LAYOUT_LABELS_HPP
#define BANMIAN_LAYOUT_LABELS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/crossheads.hpp>
#include <banmian/layout/kind_weights.hpp>
#include <banmian/layout/line_marks.hpp>
#include <banmian/layout/print_lines.hpp>
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

/// True for a heading of so few letters as a label has.
template <class = when_used>
[[nodiscard]] bool may_be_label(const std::vector<print_line>& lines, const line_run& run,
                                const label_weights& weights) {
    return run.kind == run_kind::heading && !run.down && run.lines.size() <= 2 &&
           std::all_of(run.lines.begin(), run.lines.end(),
                       [&](std::uint32_t line) { return lines[line].advance.letters <= weights.letters; });
}

/// True for a label right under a larger headline that runs on over other columns, whose text begins level with it.
template <class = when_used>
[[nodiscard]] bool is_label_under_headline(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                           std::uint32_t of, double em, const label_weights& weights) {
    const line_run& run = runs[of];
    const box& here = run.bounds;
    const auto is_heading = [](const line_run& other) { return other.kind == run_kind::heading && !other.down; };
    const auto is_column = [](const line_run& other) { return other.kind == run_kind::text && other.lines.size() > 2; };
    const std::uint32_t above = nearest_run(runs, of, false, weights.below * em, em, is_heading);
    if (above == stacked_lines::none) return false;
    const box& headline = runs[above].bounds;
    const std::uint32_t text = nearest_run(runs, of, false, weights.below * em, em, is_column);
    if (text != stacked_lines::none && runs[text].bounds.bottom() > headline.bottom()) return false;
    if (largest_ratio(lines, runs[above]) < weights.headline * largest_ratio(lines, run) ||
        here.right() > headline.right() + weights.out * em || here.width > weights.width * headline.width)
        return false;
    return std::any_of(runs.begin(), runs.end(), [&](const line_run& other) {
        const box& beside = other.bounds;
        return is_column(other) && shared_x(beside, here) < 0 && shared_x(beside, headline) > em &&
               beside.y > headline.bottom() - weights.overlap * em && beside.y < here.bottom() + em &&
               beside.bottom() > here.bottom() + em;
    });
}

/// True for a label that begins level with a larger headline set 竖排 beside the text under it.
template <class = when_used>
[[nodiscard]] bool is_label_beside_headline(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                            std::uint32_t of, double em, const label_weights& weights) {
    const line_run& run = runs[of];
    const std::uint32_t below = nearest_run(runs, of, true, weights.text * em, em, [](const line_run& other) {
        return other.kind == run_kind::text && other.lines.size() > 2;
    });
    if (below == stacked_lines::none) return false;
    const box& text = runs[below].bounds;
    return std::any_of(runs.begin(), runs.end(), [&](const line_run& other) {
        const box& headline = other.bounds;
        const double apart = (std::max)(headline.x - text.right(), text.x - headline.right());
        return other.kind == run_kind::heading && other.down &&
               largest_ratio(lines, other) > weights.headline * largest_ratio(lines, run) &&
               std::abs(headline.y - run.bounds.y) < weights.down_level * em && shared_x(headline, run.bounds) < 0 &&
               apart > -weights.beside * em && apart < weights.down_gutter * em &&
               shared_y(headline, text) > 0.5 * headline.height;
    });
}

/// True for a label level with a larger headline at its right: the column under it breaks off at its foot, and the
/// first column under the headline goes on there.
template <class = when_used>
[[nodiscard]] bool is_label_before_headline(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                            std::uint32_t of, double em, const label_weights& weights) {
    const line_run& run = runs[of];
    const auto is_text = [](const line_run& other) { return other.kind == run_kind::text; };
    std::uint32_t foot = nearest_run(runs, of, true, weights.text * em, em, is_text);
    if (foot == stacked_lines::none) return false;
    const box column = runs[foot].bounds;
    const auto goes_down = [&](const line_run& other) {
        return is_text(other) && std::abs(other.bounds.x - column.x) < weights.column * em;
    };
    for (std::uint32_t part = 0; part < weights.parts; ++part) {
        const std::uint32_t next = nearest_run(runs, foot, true, weights.part_gap * em, em, goes_down);
        if (next == stacked_lines::none || runs[next].bounds.y <= runs[foot].bounds.y) break;
        foot = next;
    }
    const print_line& last = lines[runs[foot].lines.back()];
    if (ends_in_stop(last.word.text) || last.word.bounds.right() < column.right() - weights.open_end * em) return false;
    return std::any_of(runs.begin(), runs.end(), [&](const line_run& headline) {
        const box& head = headline.bounds;
        if (headline.kind != run_kind::heading || headline.down || head.x < column.right() - em ||
            shared_y(head, run.bounds) < 0.5 * run.bounds.height ||
            largest_ratio(lines, headline) < weights.headline * largest_ratio(lines, run))
            return false;
        return std::any_of(runs.begin(), runs.end(), [&](const line_run& next) {
            const box& text = next.bounds;
            const double indented = lines[next.lines.front()].word.bounds.x - text.x;
            return is_text(next) && shared_x(text, head) > -em && text.x > column.right() - weights.beside * em &&
                   text.x < column.right() + weights.gutter * em &&
                   std::abs(text.width - column.width) < weights.column * em && text.y > head.bottom() - em &&
                   text.y < head.bottom() + weights.head_gap * em && indented < weights.indent * em &&
                   runs[foot].bounds.bottom() > text.y + weights.deeper * em;
        });
    });
}

/// True for a label under a larger headline, with a byline in its row: the text below both is the headline's.
template <class = when_used>
[[nodiscard]] bool is_label_beside_byline(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                          std::uint32_t of, double em, const label_weights& weights) {
    constexpr double outside = 10;  // em by which the row may begin before a headline that is centred
    const box& here = runs[of].bounds;
    const auto is_under_headline = [&](std::uint32_t run, const box& row) {
        const std::uint32_t above = nearest_run(runs, run, false, weights.byline_below * em, em, is_level_heading);
        return above != stacked_lines::none && above != of && row.x >= runs[above].bounds.x - outside * em &&
               row.right() <= runs[above].bounds.right() + weights.byline_out * em &&
               largest_ratio(lines, runs[above]) >= weights.headline * largest_ratio(lines, runs[of]);
    };
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        const line_run& other = runs[i];
        const box& beside = other.bounds;
        const double gap = (std::max)(beside.x - here.right(), here.x - beside.right());
        if (other.kind != run_kind::text || other.lines.size() > 2 || gap < 0 || gap > weights.byline_gap * em ||
            shared_y(beside, here) < 0.5 * (std::min)(beside.height, here.height))
            continue;
        const print_line& line = lines[other.lines.front()];
        // Whoever gives an address for letters is its writer.
        const bool signs = grammar::match_byline(grammar::glyph_run(glyphs_of(line.word.text)), true) ||
                           std::any_of(other.lines.begin(), other.lines.end(),
                                       [&](std::uint32_t one) { return holds_address(lines[one].word.text); });
        box row = here;
        extend(row, beside);
        if (signs && line.advance.letters < weights.byline && (is_under_headline(of, row) || is_under_headline(i, row)))
            return true;
    }
    return false;
}

}  // namespace detail

/// Gives headings that are labels the kind `notice`: they head no article.
template <class = when_used>
void part_labels(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em,
                 const label_weights& weights = {}) {
    for (std::uint32_t i = 0; i < runs.size(); ++i)
        if (detail::may_be_label(lines, runs[i], weights) &&
            (detail::is_label_under_headline(lines, runs, i, em, weights) ||
             detail::is_label_beside_headline(lines, runs, i, em, weights) ||
             detail::is_label_beside_byline(lines, runs, i, em, weights) ||
             detail::is_label_before_headline(lines, runs, i, em, weights)))
            runs[i].kind = run_kind::notice;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_LABELS_HPP
