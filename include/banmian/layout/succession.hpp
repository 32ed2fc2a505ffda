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

namespace detail {

/// Finds it on one page, whose links `scale` weighs.
class succession_finder {
public:
    template <class = when_used>
    succession_finder(const std::vector<line_run>& runs, const std::vector<run_text>& texts, double em,
                      const layout_weights& weights)
        : runs_(runs), texts_(texts), weights_(weights), scale_(runs, texts, em, weights) {
        for (std::uint32_t i = 0; i < runs.size(); ++i) {
            if (runs[i].kind == run_kind::text) targets_.push_back(i);
            if (scale_.is_node(i)) sources_.push_back(i);
        }
        made_.before.assign(runs.size(), succession::none);
        made_.after.assign(runs.size(), succession::none);
    }

    template <class = when_used>
    [[nodiscard]] succession find() {
        constexpr std::size_t most = 400;  // runs of text: three times a broadsheet's; all pairs are weighed
        if (targets_.size() > most || sources_.size() > 2 * most) {
            go_on_below();
            return std::move(made_);
        }
        const std::vector<std::uint32_t> chosen = best_assignment(gains(), targets_.size(), sources_.size());
        for (std::size_t t = 0; t < targets_.size(); ++t)
            if (chosen[t] != unassigned) link(sources_[chosen[t]], targets_[t]);
        cut_rings();
        return std::move(made_);
    }

private:
    void link(std::uint32_t source, std::uint32_t target) noexcept {
        made_.before[target] = source;
        made_.after[source] = target;
    }

    /// Each text goes on below the one above.
    template <class = when_used>
    void go_on_below() {
        for (const std::uint32_t target : targets_) {
            const std::uint32_t over = scale_.over(target);
            if (over != succession::none && made_.after[over] == succession::none) link(over, target);
        }
    }

    /// What each link is worth above no link at both of its ends; below 0 where it is worth less than that.
    template <class = when_used>
    [[nodiscard]] std::vector<double> gains() const {
        const std::size_t columns = sources_.size();
        const topics about(
            runs_.size(), [&](std::uint32_t run) -> const auto& { return texts_[run].words; });
        std::vector<double> gain(targets_.size() * columns, -1);
        std::vector<double> none_after(columns);
        for (std::size_t s = 0; s < columns; ++s)
            none_after[s] = is_heading(sources_[s]) ? weights_.bare_heading : scale_.end_of(sources_[s]);
        for (std::size_t t = 0; t < targets_.size(); ++t) {
            const double none_before = scale_.start_of(targets_[t]);
            for (std::size_t s = 0; s < columns; ++s) {
                if (sources_[s] == targets_[t]) continue;
                const double link = is_heading(sources_[s]) ? scale_.heading_link(sources_[s], targets_[t], about)
                                                            : scale_.text_link(sources_[s], targets_[t], about);
                if (link > -1e8) gain[t * columns + s] = 2 * link - none_after[s] - none_before;
            }
        }
        return gain;
    }
    [[nodiscard]] bool is_heading(std::uint32_t run) const noexcept { return runs_[run].kind == run_kind::heading; }

    /// A ring has no beginning: it is cut above its highest run.
    template <class = when_used>
    void cut_rings() {
        std::vector<char> seen(runs_.size(), 0);
        for (const std::uint32_t start : targets_) {
            if (seen[start] != 0) continue;
            std::uint32_t at = start;
            for (; at != succession::none && seen[at] == 0; at = made_.before[at]) seen[at] = 2;
            if (at != succession::none && seen[at] == 2) cut_ring(at);
            for (at = start; at != succession::none && seen[at] == 2; at = made_.before[at]) seen[at] = 1;
        }
    }
    void cut_ring(std::uint32_t at) noexcept {
        std::uint32_t highest = at;
        for (std::uint32_t i = made_.before[at]; i != at; i = made_.before[i])
            if (runs_[i].bounds.y < runs_[highest].bounds.y) highest = i;
        made_.after[made_.before[highest]] = succession::none;
        made_.before[highest] = succession::none;
    }

    const std::vector<line_run>& runs_;
    const std::vector<run_text>& texts_;
    const layout_weights& weights_;
    link_scale scale_;
    std::vector<std::uint32_t> sources_{};  // runs that another may follow
    std::vector<std::uint32_t> targets_{};  // runs of text
    succession made_{};
};

}  // namespace detail

/// Finds what each run of text follows. Every heading opens at most one run, every run is followed by at most one.
template <class = when_used>
[[nodiscard]] succession find_succession(const std::vector<line_run>& runs, const std::vector<run_text>& texts,
                                         double em, const layout_weights& weights) {
    return detail::succession_finder(runs, texts, em, weights).find();
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_SUCCESSION_HPP
