// SPDX-License-Identifier: BSL-1.0
/// Sizes of lines whose own width does not tell them: justified text (齐行), short lines of a crosshead.
#ifndef BANMIAN_LAYOUT_JUSTIFIED_HPP
#define BANMIAN_LAYOUT_JUSTIFIED_HPP

#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/line_marks.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/shape_weights.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

/// Settles the sizes of a page's lines by those of lines around them.
class justified_sizes {
public:
    justified_sizes(std::vector<print_line>& lines, const row_index& index, const page_type& type, bool recognised,
                    const shape_weights& weights)
        : lines_(lines), index_(index), type_(type), recognised_(recognised), weights_(weights),
          fills_(lines.size(), 0) {}

    /// A line of justified text advances more than its type does, one with many stops or figures less, but each fills
    /// the column: it is given the size of lines nearby that begin and end where it does. A byline's mark is as wide
    /// as its face has it.
    template <class = when_used>
    void settle_full_lines() {
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            print_line& line = lines_[i];
            if (line.down || line.ratio > (recognised_ ? weights_.loosest_recognised : weights_.loosest) ||
                line.ratio < weights_.tightest)
                continue;
            if (opens_with_byline_mark(line)) line.ratio = 1, line.word.font_size = type_.em;
            if (line.word.bounds.width < weights_.full_line * type_.em || is_larger_type(line)) continue;
            const std::uint32_t like = full_line_beside(i);
            if (like == stacked_lines::none) continue;
            if (line.ratio > weights_.loosest && !stands_in_text(i)) continue;
            fills_[i] = 1;
            if (!is_text(line)) take_size(line, lines_[like]);
        }
    }

    /// So are the lines of a lead (导语) in larger type: a recogniser leaves characters out of one and not of the next.
    template <class = when_used>
    void settle_leads() {
        if (!recognised_) return;
        std::vector<std::uint32_t> like;
        std::vector<double> settled(lines_.size(), 0);  // all are seen as they came
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            const print_line& line = lines_[i];
            if (fills_[i] != 0 || line.down || line.ratio > weights_.lead_lost || line.ratio < 1) continue;
            if (line.word.bounds.width < weights_.full_line * type_.em) continue;
            like.clear();
            visit_column(i, [&](std::uint32_t other) {
                if (lines_[other].ratio >= weights_.lead_smallest && lines_[other].ratio < weights_.lead_type &&
                    ends_alike(i, other) && std::find(like.begin(), like.end(), other) == like.end())
                    like.push_back(other);
                return false;
            });
            if (like.size() < weights_.lead_others) continue;
            std::vector<weighted> sizes;
            for (const std::uint32_t other : like) sizes.emplace_back(lines_[other].ratio, 1);
            settled[i] = weighted_middle(std::move(sizes));
        }
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (settled[i] <= 0) continue;
            lines_[i].ratio = settled[i], lines_[i].word.font_size = settled[i] * type_.em;
            fills_[i] = 1;
        }
    }

    /// So is the last line of a paragraph, which shows one edge: what it lost makes it no heading.
    template <class = when_used>
    void settle_last_lines(const stacked_lines& stacked) {
        if (!recognised_) return;
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            print_line& line = lines_[i];
            const std::uint32_t above = stacked.above[i];
            if (fills_[i] != 0 || line.down || line.ratio > weights_.lead_lost || above == stacked_lines::none)
                continue;
            const print_line& full = lines_[above];
            if (fills_[above] == 0 || line.ratio <= full.ratio || !ends_in_stop(line.word.text)) continue;
            const box& here = line.word.bounds;
            const box& there = full.word.bounds;
            const double indent = there.x - here.x;
            const bool level = indent > -weights_.full_line_edge * type_.em && indent < weights_.indent * type_.em;
            if (level && here.right() < there.right() + weights_.full_line_edge * type_.em &&
                here.y - there.bottom() < weights_.lead_gap * full.word.font_size)
                take_size(line, full);
        }
    }

    /// The lines of a crosshead are of one size, where one of them does not tell.
    template <class = when_used>
    void settle_crossheads(const stacked_lines& stacked) {
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (fills_[i] != 0 || lines_[i].down || !is_text(lines_[i])) continue;
            for (const auto* next : {&stacked.above, &stacked.below}) {
                const std::uint32_t other = (*next)[i];
                if (other != stacked_lines::none && fills_[other] == 0 && is_of_crosshead(lines_[i], lines_[other]))
                    take_size(lines_[i], lines_[other]);
            }
        }
    }

private:
    static void take_size(print_line& line, const print_line& from) noexcept {
        line.ratio = from.ratio;
        line.word.font_size = from.word.font_size;
    }
    [[nodiscard]] bool is_text(const print_line& of) const noexcept {
        return class_of(of.ratio, recognised_, weights_) == type_class::text;
    }
    /// Larger type is higher too: by little where a page's boxes are all as high as their type, by more where a
    /// recogniser's waver.
    [[nodiscard]] bool is_larger_type(const print_line& line) const noexcept {
        const double higher = recognised_ ? weights_.higher_box_recognised : weights_.higher_box;
        return line.word.bounds.height > higher * type_.height * type_.em &&
               line.ratio > (recognised_ ? weights_.larger_type_recognised : weights_.larger_type);
    }

    /// A line of text in the column of line `i` that begins and ends where it does; none where there is none.
    template <class = when_used>
    [[nodiscard]] std::uint32_t full_line_beside(std::uint32_t i) const {
        std::uint32_t like = stacked_lines::none;
        visit_column(i, [&](std::uint32_t other) {
            if (is_text(lines_[other]) && ends_alike(i, other)) like = other;
            return like != stacked_lines::none;
        });
        return like;
    }
    /// True for a line no higher than its column's text, which goes on right above it and right below.
    template <class = when_used>
    [[nodiscard]] bool stands_in_text(std::uint32_t i) const {
        const box& here = lines_[i].word.bounds;
        double above = 0;  // how high the boxes are there
        double below = 0;
        visit_column(i, [&](std::uint32_t other) {
            const box& there = lines_[other].word.bounds;
            const double step = middle_y(there) - middle_y(here);
            if (is_text(lines_[other]) && ends_alike(i, other) && std::abs(step) < weights_.next_line * type_.em)
                (step < 0 ? above : below) = there.height;
            return above > 0 && below > 0;
        });
        return above > 0 && below > 0 && here.height < weights_.as_high * (std::max)(above, below);
    }
    /// Tells `visit` of the lines above and below line `i`.
    template <class Visit>
    void visit_column(std::uint32_t i, Visit visit) const {
        const double reach = weights_.full_line_reach * type_.em;
        const box& here = lines_[i].word.bounds;
        index_.visit({here.x, here.y - reach, here.width, here.height + 2 * reach}, visit);
    }
    /// True for two lines that end at one edge and begin at one, or at its indent.
    [[nodiscard]] bool ends_alike(std::uint32_t i, std::uint32_t other) const noexcept {
        const box& here = lines_[i].word.bounds;
        const box& there = lines_[other].word.bounds;
        return other != i && there.width >= weights_.full_line * type_.em &&
               std::abs(here.right() - there.right()) < weights_.full_line_edge * type_.em &&
               std::abs(here.x - there.x) < weights_.indent * type_.em;
    }

    /// True for a line above or below `one`, of a crosshead, that may be of it too.
    template <class = when_used>
    [[nodiscard]] bool is_of_crosshead(const print_line& line, const print_line& one) const noexcept {
        const double em = type_.em;
        const box& here = line.word.bounds;
        const box& there = one.word.bounds;
        const double apart = std::abs(here.x - there.x) / em;
        const bool aligned =
            std::abs(middle_x(here) - middle_x(there)) < weights_.crosshead_middle * em ||
            apart < weights_.crosshead_edge ||
            (line.advance.letters < weights_.brief_line && apart < weights_.indent * (std::max)(1.0, one.ratio));
        if (!aligned || ends_in_stop(line.word.text)) return false;
        // The width of a few letters in a padded box does not tell; the height of two alike does.
        const bool as_high = recognised_ && line.advance.letters < weights_.padded &&
                             std::abs(here.height - there.height) < weights_.height_alike * there.height &&
                             here.height > weights_.large_box * type_.height * em;
        // So is a crosshead that is as large as a small headline.
        const type_class type = class_of(one.ratio, recognised_, weights_);
        if (type == type_class::head && one.ratio < weights_.crosshead_largest) return as_high;
        return type == type_class::large && (as_high || may_be_set_in(line, one.word.font_size));
    }

    std::vector<print_line>& lines_;
    const row_index& index_;
    const page_type& type_;
    bool recognised_;
    const shape_weights& weights_;
    std::vector<char> fills_;  // the lines that fill their column
};

}  // namespace detail

/// Settles the sizes of lines whose width does not tell them by lines around them.
template <class = when_used>
void settle_justified(std::vector<print_line>& lines, const row_index& index, const stacked_lines& stacked,
                      const page_type& type, bool recognised, const shape_weights& weights = {}) {
    detail::justified_sizes sizes(lines, index, type, recognised, weights);
    sizes.settle_full_lines();
    sizes.settle_leads();
    sizes.settle_last_lines(stacked);
    sizes.settle_crossheads(stacked);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_JUSTIFIED_HPP
