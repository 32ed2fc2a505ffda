// SPDX-License-Identifier: BSL-1.0
/// Tells crossheads and bylines in larger type from headlines, by the columns they stand in.
#ifndef BANMIAN_LAYOUT_CROSSHEADS_HPP
#define BANMIAN_LAYOUT_CROSSHEADS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/layout/columns.hpp>
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

/// True for lines that name their writers, each with the role: 本报记者 某某.
template <class = when_used>
[[nodiscard]] bool holds_bylines(const std::vector<print_line>& lines, const line_run& run) {
    return std::all_of(run.lines.begin(), run.lines.end(), [&](std::uint32_t line) {
        const std::vector<glyph> text = glyphs_of(lines[line].word.text);
        return grammar::match_byline(grammar::glyph_run(text)).has_value();
    });
}

namespace detail {

/// The size of a run's largest line, in em of the page's text.
[[nodiscard]] inline double largest_ratio(const std::vector<print_line>& lines, const line_run& run) noexcept {
    double made = 0;
    for (const std::uint32_t line : run.lines) made = (std::max)(made, lines[line].ratio);
    return made;
}

}  // namespace detail

/// True for a heading of little more than the text's size that stands inside a column, below a plainly larger headline:
/// a crosshead. It is hardly larger than what is one by its size alone, or the headline's text runs on beside it.
template <class = when_used>
[[nodiscard]] bool stands_in_column(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                    std::uint32_t of, double em) {
    constexpr double largest = 1.75;      // em
    constexpr double beyond_doubt = 1.5;  // em
    constexpr double larger = 1.3;        // times the crosshead: the headline
    constexpr double alike = 1.1;         // headings of one size
    constexpr double anywhere = 1e9;      // points
    const line_run& run = runs[of];
    const double ratio = detail::largest_ratio(lines, run);
    if (run.down || run.lines.size() > 3 || ratio > largest) return false;
    const auto is_text = [](const line_run& other) { return other.kind == run_kind::text; };
    const auto is_heading = [](const line_run& other) { return other.kind == run_kind::heading && !other.down; };
    const std::uint32_t above = nearest_run(runs, of, false, 2.4 * em, em, is_text);
    const std::uint32_t below = nearest_run(runs, of, true, 2.4 * em, em, is_text);
    if (above == stacked_lines::none || below == stacked_lines::none) return false;
    const box& upper = runs[above].bounds;
    const box& lower = runs[below].bounds;
    if (run.bounds.x < lower.x - 1.5 * em || run.bounds.right() > lower.right() + 1.5 * em ||
        std::abs(upper.x - lower.x) > 1.5 * em || upper.right() > lower.right() + 1.5 * em)
        return false;
    if (grammar::match_dateline(glyphs_of(lines[runs[below].lines.front()].word.text))) return false;
    const auto headline_of = [&](std::uint32_t text) {
        return nearest_run(runs, text, false, anywhere, em, [&](const line_run& other) {
            return is_heading(other) && detail::largest_ratio(lines, other) > larger * ratio;
        });
    };
    const std::uint32_t headline = headline_of(above);
    if (headline == stacked_lines::none) return false;
    // Another heading between is a crosshead, too, or heads one of several short stories under each other.
    const std::uint32_t over = nearest_run(runs, above, false, anywhere, em, is_heading);
    if (over != headline) {
        const double other = detail::largest_ratio(lines, runs[over]);
        if ((std::max)(ratio, other) > alike * (std::min)(ratio, other)) return false;
    } else if (ratio <= beyond_doubt) {
        return true;
    }
    return std::any_of(runs.begin(), runs.end(), [&](const line_run& other) {
        const box& beside = other.bounds;
        const bool level = beside.y < run.bounds.y - em && beside.bottom() > run.bounds.bottom() + em;
        const double gutter = (std::max)(beside.x - lower.right(), lower.x - beside.right());
        return is_text(other) && level && gutter > -0.8 * em && gutter < 3 * em &&
               std::abs(beside.width - lower.width) < 1.5 * em &&
               headline_of(static_cast<std::uint32_t>(&other - runs.data())) == headline;
    });
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_CROSSHEADS_HPP
