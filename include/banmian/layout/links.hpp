// SPDX-License-Identifier: BSL-1.0
/// Weighs the links between the runs of a page: text behind text, text under a heading, from their places and the text
/// at the seams.
#ifndef BANMIAN_LAYOUT_LINKS_HPP
#define BANMIAN_LAYOUT_LINKS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/run_places.hpp>
#include <banmian/layout/topics.hpp>
#include <banmian/layout/weights.hpp>
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

/// Weighs the links between the runs of a page.
class link_scale {
public:
    link_scale(const std::vector<line_run>& runs, const std::vector<run_text>& texts, double em,
               const layout_weights& weights)
        : runs_(runs), texts_(texts), em_(em), weights_(weights),
          places_(runs, em, weights.places, [this](std::uint32_t i) { return is_node(i); }) {}

    /// A heading that is lettering in a picture heads nothing, and parts nothing.
    [[nodiscard]] bool is_node(std::uint32_t i) const noexcept {
        return runs_[i].kind == run_kind::text || (runs_[i].kind == run_kind::heading && !texts_[i].lettering);
    }
    /// The run of text or heading that stands next above; `none` at the top.
    [[nodiscard]] std::uint32_t over(std::uint32_t i) const noexcept { return places_.over(i); }

    /// In nats, that text `j` goes on where text `i` ends; -1e9: it cannot.
    template <class = when_used>
    [[nodiscard]] double text_link(std::uint32_t i, std::uint32_t j, const topics& about) const {
        const double place = place_of(i, j);
        if (place < -weights_.places.hopeless) return -1e9;
        return place + headings_between(i, j) + seam(i, j, about);
    }

    /// In nats, that text `j` opens under heading `h`.
    template <class = when_used>
    [[nodiscard]] double heading_link(std::uint32_t h, std::uint32_t j, const topics& about) const {
        if (!runs_[h].down && places_.begins_beside(h, j))
            return weights_.under_heading + weights_.left_of_others + opening_under(h, j, about);
        const double place = runs_[h].down ? place_beside(h, j) : place_under(h, j);
        return place < -1e8 ? -1e9 : place + opening_under(h, j, about);
    }

    /// In nats, that an article ends with text `i`.
    [[nodiscard]] double end_of(std::uint32_t i) const noexcept {
        const run_text& of = texts_[i];
        double score = weights_.ends;
        if (of.ends == line_end::brief) score += weights_.ends_short;
        if (of.ends == line_end::full_stop) score += weights_.ends_full_stop;
        if (of.ends == line_end::full) score -= weights_.ends_open;
        if (of.signed_off) score += weights_.ends_signed;
        return score;
    }
    /// In nats, that text `j` begins an article without a heading.
    [[nodiscard]] double start_of(std::uint32_t j) const noexcept {
        double score = -weights_.starts_bare;
        if (texts_[j].under_crosshead) score -= weights_.starts_under_crosshead;
        if (texts_[j].jumped) score += weights_.starts_jumped;
        if (texts_[j].dated) score += weights_.starts_dated;
        if (texts_[j].opens == indent::flush) score -= weights_.starts_flush;
        return score;
    }

private:
    /// True when another heading than `h` stands right over text `j`.
    [[nodiscard]] bool has_other_heading(std::uint32_t h, std::uint32_t j) const noexcept {
        const std::uint32_t over = places_.over(j);
        return over != stacked_lines::none && over != h && runs_[over].kind == run_kind::heading;
    }

    /// Place alone of text `j` beside heading `h`, which is set 竖排.
    template <class = when_used>
    [[nodiscard]] double place_beside(std::uint32_t h, std::uint32_t j) const {
        const box& head = runs_[h].bounds;
        const box& text = runs_[j].bounds;
        const double beside = text.x - head.right();
        if (shared_y(head, text) < weights_.places.down_shared * em_) return -1e9;
        // Text that stands beside the heading and goes on below it, as wide as both: lines and heading share no ink.
        const bool wraps = head.x > text.x - em_ && head.right() < text.right() + em_ &&
                           head.bottom() < text.bottom() - em_ && text.y < head.bottom() - em_;
        const bool at_right = beside < -em_ && !(wraps && middle_x(head) < middle_x(text));
        const double gap = wraps ? 0 : (at_right ? head.x - places_.level_edge(j) : beside) / em_;
        if (gap < -weights_.places.down_overlap || (at_right && !places_.opens_level(j))) return -1e9;
        double score =
            weights_.down_heading - weights_.down_gap * gap -
            (at_right ? 0 : weights_.down_between * static_cast<double>(places_.columns_between(head, text)));
        score -= std::abs(text.y - head.y) / em_ * weights_.down_level;
        if (at_right) score -= weights_.down_at_right;
        // Unless that stands over both, with a picture between.
        if (has_other_heading(h, j) && runs_[places_.over(j)].bounds.bottom() > head.y + em_)
            score -= weights_.other_heading;
        return score;
    }

    /// Place alone of text `j` under heading `h`, or beside the columns under it.
    template <class = when_used>
    [[nodiscard]] double place_under(std::uint32_t h, std::uint32_t j) const {
        const box& head = runs_[h].bounds;
        const box& text = runs_[j].bounds;
        if (text.y < head.bottom() - weights_.places.over * em_ - weights_.places.over_share * head.height) return -1e9;
        const double shared = shared_x(head, text);
        const bool under = shared > (std::min)(em_, weights_.places.under_share * text.width);
        const double reach = (std::max)(head.x - text.right(), text.x - head.right()) / em_;
        if (!under && reach > weights_.heading_reach) return -1e9;
        const double gap = (std::max)(0.0, (text.y - head.bottom()) / em_);
        double score = 0;
        if (places_.over(j) == h) {
            score += weights_.under_heading +
                     (places_.leftmost_under(h, j) ? weights_.leftmost : -weights_.not_leftmost) -
                     weights_.heading_gap * gap;
        } else {
            score -= weights_.far_below +
                     weights_.block_between * static_cast<double>(places_.runs_between(head, text)) +
                     weights_.far_gap * (std::min)(gap, weights_.most_far_gap);
            if (!under) score -= weights_.not_under + weights_.beside_heading * (std::max)(0.0, reach);
            if (has_other_heading(h, j)) score -= weights_.other_heading;
            if (!under && places_.left_of_all(h, j)) score += weights_.left_of_others;
        }
        if (places_.centred_from(h, j)) score += under ? weights_.centred_under : weights_.centred;
        return score;
    }

    /// How text `j` opens, as the first under heading `h`.
    template <class = when_used>
    [[nodiscard]] double opening_under(std::uint32_t h, std::uint32_t j, const topics& about) const {
        double score = 0;
        if (texts_[j].dated || texts_[j].noted) score += weights_.dated_opens;
        if (texts_[j].opens == indent::flush) score -= weights_.flush_opens;
        const double topic = about.of(h, j);
        score +=
            topic > 0 ? weights_.heading_topic * (std::min)(topic, weights_.most_topic) : -weights_.heading_no_topic;
        if (texts_[j].unmatched_closing) score -= weights_.quote_left_open;
        return score;
    }

    /// Place alone.
    template <class = when_used>
    [[nodiscard]] double place_of(std::uint32_t i, std::uint32_t j) const {
        const box& a = runs_[i].bounds;
        const box& b = runs_[j].bounds;
        const double overlap = shared_x(a, b) / (std::max)(1e-6, (std::min)(a.width, b.width));
        const place_weights& by = weights_.places;
        const bool lead = is_lead(i);
        double score = 0;
        if (overlap > by.below_share || shared_x(a, b) > by.below_width * em_) {
            if (b.y < a.bottom() - by.overlap * em_) return -1e9;
            const double gap = (b.y - a.bottom()) / em_;
            const std::size_t between = places_.runs_between(a, b);
            const double widest = lead ? weights_.most_gap_to_lead : weights_.most_gap;
            score += between == 0 ? weights_.below - weights_.below_gap * (std::min)((std::max)(gap, 0.0), widest)
                                  : weights_.below_next - weights_.below_between * static_cast<double>(between);
        } else if (b.x > a.right() - by.beside * em_) {
            const std::size_t skipped = places_.columns_between(a, b);
            const double gutter = (std::max)(0.0, (b.x - a.right()) / em_ - 1);
            score += skipped == 0 ? weights_.beside - weights_.gutter * (std::min)(gutter, weights_.most_gutter)
                                  : -weights_.skipped - weights_.skipped_each * static_cast<double>(skipped);
            const double lower = (b.y - a.y) / em_;
            if (std::abs(lower) < weights_.level || places_.level_with_column_top(i, b, weights_.level))
                score += weights_.level_top;
            else
                score -= lower > 0 ? weights_.lower_top * lower : weights_.higher_top * -lower;
            if (shared_y(a, b) < by.row * em_) score -= weights_.not_beside;
            const double deeper = (b.bottom() - a.bottom()) / em_;
            if (std::abs(deeper) < weights_.level)
                score += weights_.level_bottom;
            else if (deeper > 0)
                score -= weights_.deeper * (std::min)(deeper, weights_.most_deeper);
        } else if (b.y > a.bottom() - by.overlap * em_ && b.x < a.x) {
            score -= weights_.next_tier + weights_.tier_gap * (std::max)(0.0, (b.y - a.bottom()) / em_);
        } else {
            return -1e9;
        }
        if (lead) return score;  // of its own size and measure
        if (std::abs(texts_[i].measure - texts_[j].measure) < weights_.same_within * em_)
            score += weights_.same_measure;
        else if ((std::max)(texts_[i].measure, texts_[j].measure) >
                 weights_.other_ratio * (std::min)(texts_[i].measure, texts_[j].measure))
            score -= weights_.other_measure;
        if (std::abs(texts_[i].size - texts_[j].size) > weights_.size_within * em_) score -= weights_.other_size;
        return score;
    }

    /// True for a lead (导语) in larger type under its headline.
    [[nodiscard]] bool is_lead(std::uint32_t i) const noexcept {
        return runs_[i].type >= type_class::large && runs_[i].lines.size() >= weights_.places.lead_lines &&
               places_.over(i) != stacked_lines::none && runs_[places_.over(i)].kind == run_kind::heading;
    }

    /// Headings that stand between two runs, or over both.
    template <class = when_used>
    [[nodiscard]] double headings_between(std::uint32_t i, std::uint32_t j) const {
        const auto heading_over = [&](std::uint32_t run) {
            const std::uint32_t at = places_.over(run);
            return at != stacked_lines::none && runs_[at].kind == run_kind::heading ? at : stacked_lines::none;
        };
        const std::uint32_t mine = heading_over(j);
        double score = 0;
        if (mine != stacked_lines::none) {
            const box& head = runs_[mine].bounds;
            const bool covers = (shared_x(head, runs_[i].bounds) > em_ &&
                                 head.bottom() < runs_[i].bounds.y + weights_.places.heading_over * em_) ||
                                places_.begins_beside(mine, places_.column_top(i));
            if (!covers)
                score -= weights_.other_heading + weights_.heading_over;
            else
                score += weights_.one_heading;
        }
        return score;
    }

    /// The text at the seam.
    template <class = when_used>
    [[nodiscard]] double seam(std::uint32_t i, std::uint32_t j, const topics& about) const {
        const run_text& a = texts_[i];
        const run_text& b = texts_[j];
        double score = 0;
        const bool indented = b.opens == indent::indented;
        if (b.under_crosshead) {
            score += a.ends == line_end::full ? -weights_.open_indented : weights_.crosshead;
        } else if (b.opens != indent::unknown && a.ends != line_end::unknown) {
            switch (a.ends) {
            case line_end::full: score += indented ? -weights_.open_indented : weights_.open_flush; break;
            case line_end::full_stop: score -= indented ? weights_.stop_indented : weights_.stop_flush; break;
            case line_end::brief: score += indented ? weights_.short_indented : -weights_.short_flush; break;
            case line_end::unknown: break;
            }
        }
        if (b.dated || b.noted) score -= weights_.dated_goes_on;
        if (b.jumped) score -= weights_.starts_jumped;
        if (a.signed_off) score -= weights_.signed_goes_on;
        const double topic = about.of(i, j);
        score += topic > 0 ? weights_.topic * (std::min)(topic, weights_.most_topic) : -weights_.no_topic;
        if (b.unmatched_closing) score += a.left_open ? weights_.quote_closed : -weights_.quote_unopened;
        return score;
    }

    const std::vector<line_run>& runs_;
    const std::vector<run_text>& texts_;
    double em_;
    const layout_weights& weights_;
    run_places places_;
};

}  // namespace detail

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_LINKS_HPP
