// SPDX-License-Identifier: BSL-1.0
/// Bounds: the parting of a page into articles that is cheapest by its breaks and by how evenly articles fill columns.
#ifndef BANMIAN_PARSE_GROUPING_ARTICLE_BOUNDS_HPP
#define BANMIAN_PARSE_GROUPING_ARTICLE_BOUNDS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/grouping/article_breaks.hpp>
#include <banmian/parse/grouping/columns.hpp>
#include <banmian/parse/grouping/order.hpp>
#include <banmian/parse/grouping/zones.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A place between paragraphs: before paragraph `paragraph` of zone `zone`.
struct text_place {
    std::size_t zone = 0;
    std::size_t paragraph = 0;
};
struct article_bound {
    text_place begin{};
    text_place end{};  ///< the last zone, and the paragraph there before which the article ends
};

namespace detail {

/// Every paragraph, and every zone without text, is a step of the way through a page.
struct text_step {
    text_place place{};
    break_cost cost{};
    index head = none;
    std::uint32_t heading_lines = 0;
    std::size_t first_run = 0;  ///< of the paragraph, in `page_steps::runs`
    std::size_t runs_end = 0;

    [[nodiscard]] bool opens_with_heading() const noexcept { return heading_lines > 0 && place.paragraph == 0; }
};
struct page_steps {
    explicit page_steps(arena& memory) : steps(memory), runs(memory) {}

    page_list<text_step> steps;
    page_list<column_run> runs;
};

[[nodiscard]] inline page_steps steps_of(const any_working_page auto& on, const page_words& words,
                                         const page_list<zone>& zones) {
    page_steps all(on.workspace);
    all.steps.reserve(on.pieces.size() + zones.size());
    all.runs.reserve(on.pieces.size());
    const double custom = opening_custom(on, zones);
    for (std::size_t z = 0; z < zones.size(); ++z) {
        const zone& here = zones[z];
        if (here.headings.empty() && here.body.empty() && here.bylines.empty() && here.others.empty()) continue;
        for (std::size_t b = 0; b < std::max<std::size_t>(here.body.size(), 1); ++b) {
            text_step made;
            made.place = {z, b};
            made.cost = break_before(on, here, b, b == 0 ? signs_of(on, words, zones, z, custom) : zone_signs{});
            if (b < here.body.size()) made.head = here.body[b];
            if (b == 0)
                for (const index i : here.headings) made.heading_lines += on.pieces[i].count;
            if (all.steps.empty()) made.cost = {0, 0};
            made.first_run = all.runs.size();
            if (made.head != none) add_runs(on, made.head, all.runs);
            made.runs_end = all.runs.size();
            all.steps.push_back(made);
        }
    }
    return all;
}

/// An article that grows step by step: what it costs not to part it, and how evenly it fills columns.
class growing_article {
public:
    growing_article(const page_steps& all, const article_weights& weights)
        : all_(all), weights_(weights), columns_(weights) {
        columns_.reserve(all.runs.size());
    }

    void begin(std::size_t step) noexcept {
        columns_.clear();
        first_ = measured_ = step;
        crossheads_ = 0;
        inside_ = 0;
    }
    /// To be called for the steps behind the first in turn.
    void add(std::size_t step) noexcept {
        // Crossheads come in numbers: after the first another is less of a surprise.
        const text_step& next = all_.steps[step];
        const bool heading = next.opens_with_heading();
        inside_ += heading && crossheads_ > 0 && next.cost.none <= break_cost::impossible
                       ? next.cost.none * weights_.crosshead_more
                       : next.cost.none;
        crossheads_ += heading ? 1U : 0U;
    }
    /// In nats, that there is no break inside.
    [[nodiscard]] double inside() const noexcept { return inside_; }
    /// See `column_fit::unevenness`; of the article that ends before step `end`.
    template <class = when_used>
    [[nodiscard]] double unevenness(std::size_t end, double give_up) {
        for (; measured_ < end; ++measured_) {
            const text_step& next = all_.steps[measured_];
            if (measured_ > first_ && next.opens_with_heading()) columns_.add({next.heading_lines, false, false, 0});
            for (std::size_t r = next.first_run; r < next.runs_end; ++r) columns_.add(all_.runs[r]);
        }
        return columns_.unevenness(give_up);
    }

private:
    const page_steps& all_;
    const article_weights& weights_;
    column_fit columns_;  // of the steps before `measured_`
    std::size_t first_ = 0;
    std::size_t measured_ = 0;
    std::size_t crossheads_ = 0;
    double inside_ = 0;
};

/// The cheapest parting of a page into articles, found from step to step.
template <any_working_page Page>
class cheapest_parting {
public:
    cheapest_parting(const Page& on, const page_steps& all)
        : steps_(all.steps), weights_(on.weights.articles), best_(steps_.size() + 1, 10 * unreached, on.workspace),
          from_(steps_.size() + 1, on.workspace), later_(steps_.size() + 1, on.workspace), grown_(all, weights_) {
        best_[0] = 0;
    }

    void find() {
        for (std::size_t b = 0; b < steps_.size(); ++b) {
            const bool opens_stretch = b == stretch_end_;
            if (opens_stretch) begin_stretch(b);
            if (best_[b] > unreached) continue;
            if (opens_stretch) try_stretch(b);
            try_from(b);
        }
    }
    /// The bounds of the articles, the last one first.
    void take_into(page_list<article_bound>& bounds) {
        for (std::size_t e = steps_.size(); e > 0; e = from_[e]) {
            if (best_[e] > unreached) from_[e] = e - 1;  // longer than is tried: keep what there is together
            const text_step& last = steps_[e - 1];
            bounds.push_back({steps_[from_[e]].place, {last.place.zone, last.place.paragraph + 1}});
        }
    }

private:
    static constexpr double unreached = 1e17;
    static constexpr double slack = 1e-6;  // for sums in another order

    [[nodiscard]] double break_at(std::size_t e) const noexcept { return e < steps_.size() ? steps_[e].cost.here : 0; }

    /// The page falls into stretches, where an article must begin. The least that the way costs from a break to the end
    /// of its stretch is known beforehand.
    void begin_stretch(std::size_t b) noexcept {
        while (++stretch_end_ < steps_.size() && steps_[stretch_end_].cost.none <= break_cost::impossible) {
        }
        double least = break_at(stretch_end_);
        for (std::size_t e = stretch_end_ - 1; e > b; --e) {
            later_[e] = least;
            const double joined = steps_[e].cost.none;
            least += (std::min)({0.0, steps_[e].cost.here, joined, joined * weights_.crosshead_more});
        }
    }
    /// Most stretches are one article: 甲乙丙|, which is tried first. An article that ends inside, 甲乙|, need not have
    /// its columns measured when it costs more than that even if all that follows it, 丙|, came at its least cost.
    void try_stretch(std::size_t b) {
        if (stretch_end_ - b > weights_.longest || break_at(stretch_end_) > break_cost::impossible) return;
        grown_.begin(b);
        for (std::size_t s = b + 1; s < stretch_end_; ++s) grown_.add(s);
        if (grown_.inside() <= break_cost::impossible) try_article(b, stretch_end_);
    }
    /// Tries the articles that begin at step `b`, the shortest first.
    void try_from(std::size_t b) {
        grown_.begin(b);
        for (std::size_t e = b + 1; e <= steps_.size() && e - b <= weights_.longest; ++e) {
            if (e > b + 1) grown_.add(e - 1);
            if (grown_.inside() > break_cost::impossible) break;
            const double after = break_at(e);
            if (after > break_cost::impossible || (e == stretch_end_ && from_[e] == b && best_[e] < unreached))
                continue;
            if (best_[b] + grown_.inside() + after + later_[e] > best_[stretch_end_] + slack) continue;
            try_article(b, e);
        }
    }
    /// Tries the article from step `b` to before step `e`, which has grown so far.
    void try_article(std::size_t b, std::size_t e) {
        const double after = break_at(e);
        if (best_[b] + grown_.inside() + after >= best_[e]) return;  // the columns can but make it worse
        const double room = best_[e] - best_[b] - grown_.inside() - after;
        const double uneven =
            grown_.unevenness(e, (std::min)(weights_.uneven_most, room + slack) / weights_.uneven_line + slack);
        // Without a sign, only columns that fill evenly on both sides make a break.
        const bool unsigned_break =
            (b > 0 && steps_[b].cost.here >= weights_.bare_break) || after >= weights_.bare_break;
        const double total = best_[b] + grown_.inside() + after +
                             (std::min)(weights_.uneven_line * uneven, weights_.uneven_most) +
                             (unsigned_break && uneven > weights_.unsigned_even ? weights_.unsigned_uneven : 0.0);
        if (total < best_[e]) best_[e] = total, from_[e] = b;
    }

    const page_list<text_step>& steps_;
    const article_weights& weights_;
    page_list<double> best_;       // cost of the way to each step
    page_list<std::size_t> from_;  // the step before it at which its last article begins
    page_list<double> later_;      // see `begin_stretch`
    growing_article grown_;
    std::size_t stretch_end_ = 0;
};

}  // namespace detail

/// Parts the zones into articles so that breaks are where the signs are and each article fills its columns. A heading
/// that stands where a column goes on evenly is a crosshead; a break without a heading is a headline lost.
[[nodiscard]] inline page_list<article_bound> article_bounds(const any_working_page auto& on, const page_words& words,
                                                             const page_list<zone>& zones) {
    const detail::page_steps all = detail::steps_of(on, words, zones);
    detail::cheapest_parting parting(on, all);
    parting.find();
    page_list<article_bound> bounds(on.workspace);
    bounds.reserve(zones.size());
    parting.take_into(bounds);
    std::reverse(bounds.begin(), bounds.end());
    return bounds;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ARTICLE_BOUNDS_HPP
