// SPDX-License-Identifier: BSL-1.0
/// Runs: the lines of one column or of one heading, what they are on their page, and the nearest of them.
#ifndef BANMIAN_LAYOUT_LINE_RUN_HPP
#define BANMIAN_LAYOUT_LINE_RUN_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/shape_weights.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What the size of a line's type says of it, beside the page's text.
enum class type_class : std::uint8_t {
    note,   ///< smaller: captions, notes, tables
    text,   ///< the page's text
    large,  ///< somewhat larger: kickers, subheads, crossheads, leads
    head,   ///< headlines
};

/// The class of a size of so many em.
[[nodiscard]] constexpr type_class class_of(double ratio, bool recognised, const shape_weights& by = {}) noexcept {
    if (ratio >= by.head) return type_class::head;
    if (ratio >= (recognised ? by.large_recognised : by.large)) return type_class::large;
    return ratio < (recognised ? by.text_recognised : by.text) ? type_class::note : type_class::text;
}

/// What a run of lines is on its page. A notice belongs to no article: the rows of a table, the label of a code to
/// scan.
enum class run_kind : std::uint8_t { text, note, crosshead, heading, byline, furniture, notice };

/// Lines under each other in one column, or those of one heading. Indices count the page's lines.
struct line_run {
    static constexpr std::uint32_t none = 0xFFFFFFFFU;  ///< the number of no run, and of no line
    std::vector<std::uint32_t> lines{};                 ///< from top to bottom
    box bounds{};
    run_kind kind = run_kind::text;
    type_class type = type_class::text;
    bool down = false;                  ///< a heading that runs across the page's lines
    column_cut cut = column_cut::none;  ///< why a column begins with its first line
};

/// How a page came.
struct page_manner {
    bool recognised = false;  ///< by an engine that looks at the picture: boxes waver
    bool vertical = false;    ///< 竖排, its boxes turned to logical axes: lines across its own are read from the left
};

/// The nearest run that is wanted below another, or above it: not farther than `reach`, and sharing an em of its width.
/// `line_run::none` where there is none.
template <class Wanted>
[[nodiscard]] std::uint32_t nearest_run(const std::vector<line_run>& runs, std::uint32_t of, bool below, double reach,
                                        double em, Wanted wanted) {
    const box& here = runs[of].bounds;
    std::uint32_t best = line_run::none;
    double nearest = reach;
    constexpr double overlap = 0.6;  // em by which the boxes of runs under each other may lie over each other
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        if (i == of || !wanted(runs[i])) continue;
        const box& there = runs[i].bounds;
        const double gap = below ? there.y - here.bottom() : here.y - there.bottom();
        if (gap < -overlap * em || gap >= nearest) continue;
        if (detail::shared_x(here, there) < (std::min)(em, 0.5 * (std::min)(here.width, there.width))) continue;
        nearest = gap, best = i;
    }
    return best;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_LINE_RUN_HPP
