// SPDX-License-Identifier: BSL-1.0
/// Tells crossheads and bylines in larger type from headlines, by the columns they stand in.
#ifndef BANMIAN_LAYOUT_CROSSHEADS_HPP
#define BANMIAN_LAYOUT_CROSSHEADS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/kind_weights.hpp>
#include <banmian/layout/page_text.hpp>
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

/// True for lines that name their writers, each with the role (本报记者 某某) or with an address for letters.
template <class = when_used>
[[nodiscard]] bool holds_bylines(const std::vector<print_line>& lines, const line_run& run,
                                 const crosshead_weights& weights = {}) {
    return std::all_of(run.lines.begin(), run.lines.end(), [&](std::uint32_t line) {
        const std::vector<glyph> text = glyphs_of(lines[line].word.text);
        const auto is_at = [](const glyph& one) { return one.code == U'@'; };
        return (text.size() < weights.address && std::any_of(text.begin(), text.end(), is_at)) ||
               grammar::match_byline(grammar::glyph_run(text)).has_value();
    });
}

namespace detail {

/// The size of a run's largest line, in em of the page's text.
[[nodiscard]] inline double largest_ratio(const std::vector<print_line>& lines, const line_run& run) noexcept {
    double made = 0;
    for (const std::uint32_t line : run.lines) made = (std::max)(made, lines[line].ratio);
    return made;
}

[[nodiscard]] inline bool is_level_heading(const line_run& of) noexcept {
    return of.kind == run_kind::heading && !of.down;
}
[[nodiscard]] inline bool is_text_run(const line_run& of) noexcept {
    return of.kind == run_kind::text;
}

/// True for a text that opens with a dateline; a subhead in the text's size may stand over that.
template <class = when_used>
[[nodiscard]] bool opens_dated(const std::vector<print_line>& lines, const line_run& run) {
    const auto is_dated = [&](std::uint32_t line) {
        return grammar::match_dateline(glyphs_of(lines[line].word.text)).has_value();
    };
    return is_dated(run.lines.front()) || (run.lines.size() > 1 && is_dated(run.lines[1]));
}

/// The nearest heading over a text that is plainly larger than a crosshead of so many em; `stacked_lines::none`.
template <class = when_used>
[[nodiscard]] std::uint32_t headline_over(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                          std::uint32_t text, double ratio, double em,
                                          const crosshead_weights& weights) {
    constexpr double anywhere = 1e9;  // points
    return nearest_run(runs, text, false, anywhere, em, [&](const line_run& other) {
        return is_level_heading(other) && largest_ratio(lines, other) > weights.larger * ratio;
    });
}

/// True when the headline's text runs on beside a crosshead over column `lower`: in a column of the same measure, which
/// a crosshead of its own may interrupt at that height.
template <class = when_used>
[[nodiscard]] bool runs_on_beside(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                  const line_run& crosshead, const box& lower, std::uint32_t headline, double em,
                                  const crosshead_weights& weights) {
    const box& here = crosshead.bounds;
    const double ratio = largest_ratio(lines, crosshead);
    const auto is_beside = [&](const line_run& other) {
        const box& beside = other.bounds;
        const double gutter = (std::max)(beside.x - lower.right(), lower.x - beside.right());
        return is_text_run(other) && gutter > -weights.overlap * em && gutter < weights.gutter * em &&
               std::abs(beside.width - lower.width) < weights.measure * em &&
               headline_over(lines, runs, static_cast<std::uint32_t>(&other - runs.data()), ratio, em, weights) ==
                   headline;
    };
    return std::any_of(runs.begin(), runs.end(), [&](const line_run& other) {
        if (other.bounds.y >= here.y - em || other.bounds.bottom() <= here.y - weights.interrupted * em ||
            !is_beside(other))
            return false;
        if (other.bounds.bottom() > here.bottom() + em) return true;
        return std::any_of(runs.begin(), runs.end(), [&](const line_run& rest) {
            return std::abs(rest.bounds.x - other.bounds.x) < weights.edge * em &&
                   rest.bounds.y > other.bounds.bottom() - weights.below * em &&
                   rest.bounds.y < here.bottom() + weights.interrupted * em &&
                   rest.bounds.bottom() > here.bottom() + em && is_beside(rest) && !opens_dated(lines, rest);
        });
    });
}

}  // namespace detail

/// True for what stands at the top of a column level with the column at its left.
template <class = when_used>
[[nodiscard]] bool opens_later_column(const std::vector<line_run>& runs, std::uint32_t of, double em,
                                      const crosshead_weights& weights = {}) noexcept {
    const box& here = runs[of].bounds;
    return std::any_of(runs.begin(), runs.end(), [&](const line_run& one) {
        const box& there = one.bounds;
        return one.kind == run_kind::text && there.x <= here.x && here.x - there.right() < weights.later * em &&
               here.x - there.right() > -weights.overlap * em && std::abs(here.y - there.y) < weights.later_level * em;
    });
}

/// True for a heading of little more than the text's size that stands inside a column, below a plainly larger headline:
/// a crosshead. It is hardly larger than what is one by its size alone, or the headline's text runs on beside it.
template <class = when_used>
[[nodiscard]] bool stands_in_column(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                    std::uint32_t of, double em, const crosshead_weights& weights = {}) {
    constexpr double anywhere = 1e9;  // points
    const line_run& run = runs[of];
    const double ratio = detail::largest_ratio(lines, run);
    if (run.down || run.lines.size() > weights.lines || ratio > weights.largest) return false;
    const std::uint32_t above = nearest_run(runs, of, false, weights.reach * em, em, detail::is_text_run);
    const std::uint32_t below = nearest_run(runs, of, true, weights.reach * em, em, detail::is_text_run);
    if (above == stacked_lines::none || below == stacked_lines::none) return false;
    const box& upper = runs[above].bounds;
    const box& lower = runs[below].bounds;
    if (run.bounds.x < lower.x - weights.edge * em || run.bounds.right() > lower.right() + weights.edge * em ||
        (std::min)(std::abs(upper.x - lower.x), std::abs(upper.right() - lower.right())) > weights.edge * em ||
        upper.right() > lower.right() + weights.edge * em)
        return false;
    if (detail::opens_dated(lines, runs[below])) return false;
    const std::uint32_t headline = detail::headline_over(lines, runs, above, ratio, em, weights);
    if (headline == stacked_lines::none) return false;
    // Another heading between is a crosshead, too, or heads one of several short stories under each other.
    const std::uint32_t over = nearest_run(runs, above, false, anywhere, em, detail::is_level_heading);
    if (over != headline) {
        const double other = detail::largest_ratio(lines, runs[over]);
        if ((std::max)(ratio, other) > weights.alike * (std::min)(ratio, other)) return false;
    } else if (ratio <= weights.beyond_doubt) {
        return true;
    }
    return detail::runs_on_beside(lines, runs, run, lower, headline, em, weights);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_CROSSHEADS_HPP
