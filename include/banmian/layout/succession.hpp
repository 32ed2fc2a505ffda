// SPDX-License-Identifier: BSL-1.0
/// Succession: which column goes on where another ends and which heading stands over which column, by one assignment
/// over the page that weighs places and the text at the seams together.
#ifndef BANMIAN_LAYOUT_SUCCESSION_HPP
#define BANMIAN_LAYOUT_SUCCESSION_HPP

#include <banmian/config.hpp>
#include <banmian/layout/assignment.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/links.hpp>
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/topics.hpp>
#include <banmian/layout/weights.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What each run of text follows: a run of text, a heading, or nothing.
struct succession {
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    std::vector<std::uint32_t> before{};  ///< for each run: the run that it follows
    std::vector<std::uint32_t> after{};   ///< for each run: the run that follows it
};

/// Finds what each run of text follows. Every heading opens at most one run, every run is followed by at most one.
template <class = when_used>
[[nodiscard]] succession find_succession(const std::vector<line_run>& runs, const std::vector<run_text>& texts,
                                         double em, const layout_weights& weights) {
    const detail::link_scale scale(runs, texts, em, weights);
    std::vector<std::uint32_t> sources;
    std::vector<std::uint32_t> targets;
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        if (runs[i].kind == run_kind::text) targets.push_back(i);
        if (scale.is_node(i)) sources.push_back(i);
    }
    const std::size_t rows = targets.size();
    const std::size_t columns = sources.size();
    succession made;
    made.before.assign(runs.size(), succession::none);
    made.after.assign(runs.size(), succession::none);
    constexpr std::size_t most = 400;  // runs of text: three times a broadsheet's; all pairs are weighed
    if (rows > most || columns > 2 * most) {
        for (const std::uint32_t target : targets) {  // each goes on below the one above
            const std::uint32_t over = scale.over(target);
            if (over == succession::none || made.after[over] != succession::none) continue;
            made.before[target] = over;
            made.after[over] = target;
        }
        return made;
    }
    const topics about(
        runs.size(), [&](std::uint32_t run) -> const auto& { return texts[run].words; });
    // What a link is worth above no link at both of its ends.
    std::vector<double> gain(rows * columns, -1);
    std::vector<double> none_after(columns);
    for (std::size_t s = 0; s < columns; ++s)
        none_after[s] = runs[sources[s]].kind == run_kind::heading ? weights.bare_heading : scale.end_of(sources[s]);
    for (std::size_t t = 0; t < rows; ++t) {
        const double none_before = scale.start_of(targets[t]);
        for (std::size_t s = 0; s < columns; ++s) {
            if (sources[s] == targets[t]) continue;
            const bool heading = runs[sources[s]].kind == run_kind::heading;
            const double link = heading ? scale.heading_link(sources[s], targets[t], about)
                                        : scale.text_link(sources[s], targets[t], about);
            if (link > -1e8) gain[t * columns + s] = 2 * link - none_after[s] - none_before;
        }
    }
    const std::vector<std::uint32_t> chosen = best_assignment(gain, rows, columns);
    for (std::size_t t = 0; t < rows; ++t) {
        if (chosen[t] == unassigned) continue;
        made.before[targets[t]] = sources[chosen[t]];
        made.after[sources[chosen[t]]] = targets[t];
    }
    // A ring has no beginning: it is cut above its highest run.
    std::vector<char> seen(runs.size(), 0);
    for (const std::uint32_t start : targets) {
        if (seen[start] != 0) continue;
        std::uint32_t at = start;
        while (at != succession::none && seen[at] == 0) {
            seen[at] = 2;
            at = made.before[at];
        }
        if (at != succession::none && seen[at] == 2) {
            std::uint32_t highest = at;
            for (std::uint32_t i = made.before[at]; i != at; i = made.before[i])
                if (runs[i].bounds.y < runs[highest].bounds.y) highest = i;
            made.after[made.before[highest]] = succession::none;
            made.before[highest] = succession::none;
        }
        for (at = start; at != succession::none && seen[at] == 2; at = made.before[at]) seen[at] = 1;
    }
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_SUCCESSION_HPP
