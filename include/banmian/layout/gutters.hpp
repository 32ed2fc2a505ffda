// SPDX-License-Identifier: BSL-1.0
/// Finds the gutters that an OCR engine read a line of text over, where the lines above and below begin and end.
#ifndef BANMIAN_LAYOUT_GUTTERS_HPP
#define BANMIAN_LAYOUT_GUTTERS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/gutter_weights.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {
namespace detail {

/// The white between two columns, in points; boxes of recognisers are padded, so that it may be less than none.
struct gutter {
    double left = 0;
    double right = 0;
    [[nodiscard]] double width() const noexcept { return right - left; }
    [[nodiscard]] double middle() const noexcept { return (left + right) / 2; }
};

[[nodiscard]] inline bool is_left_of(const gutter& a, const gutter& b) noexcept {
    return a.left < b.left;
}

/// Where the gutters of a page run that a line of text may have been read over. What runs over a gutter speaks against
/// it, unless its characters leave room for it. The vectors are by word and must outlive it.
class gutter_finder {
public:
    /// `advance`: that of a full-width character of the page's text, in points.
    gutter_finder(const std::vector<box>& boxes, const std::vector<text_advance>& texts,
                  const std::vector<char>& is_text, double advance, const gutter_weights& weights)
        : boxes_(boxes), texts_(texts), is_text_(is_text), em_(advance), weights_(weights),
          index_(boxes, (std::max)(advance, 0.5)) {
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (is_text[i] != 0) widths_.push_back(boxes[i].width);
        std::sort(widths_.begin(), widths_.end());
    }

    /// The gutters inside a line, from the left. `closes`: its text ends as a paragraph does, so that its last part may
    /// be short.
    template <class = when_used>
    [[nodiscard]] std::vector<gutter> inside(std::uint32_t of, bool closes) {
        std::vector<gutter> made;
        if (!collect(of) || stands_in_block(of)) return made;
        double room = (1 + weights_.spread) * boxes_[of].width - texts_[of].letters * em_;
        for (const auto& [worth, one] : candidates(of)) {
            if (room < weights_.room * one.width() || !parts_columns(one, of, made, closes)) continue;
            made.push_back(one);
            room -= (std::max)(0.0, one.width());
        }
        std::sort(made.begin(), made.end(), is_left_of);
        add_even(made, of, room);
        return made;
    }

private:
    /// Where lines begin and end in the line's own stretch, above and below it; false where more lie there than print
    /// has.
    [[nodiscard]] bool collect(std::uint32_t of) {
        const box& here = boxes_[of];
        const double y = here.y + here.height / 2;
        constexpr std::size_t most = 2000;  // some of them several times
        met_.clear();
        index_.visit({here.x, y - weights_.reach * em_, here.width, 2 * weights_.reach * em_}, [&](std::uint32_t i) {
            if (i != of && std::abs(boxes_[i].y + boxes_[i].height / 2 - y) > weights_.level * em_) met_.push_back(i);
            return met_.size() >= most;
        });
        if (met_.size() >= most) return false;
        std::sort(met_.begin(), met_.end());
        met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
        begins_.clear();
        ends_.clear();
        const auto inside = [&](double x) {
            return x > here.x + weights_.least * em_ && x < here.right() - weights_.shortest * em_;
        };
        for (const std::uint32_t i : met_) {
            if (is_text_[i] == 0) continue;
            if (inside(boxes_[i].x)) begins_.push_back(boxes_[i].x);
            if (inside(boxes_[i].right())) ends_.push_back(boxes_[i].right());
        }
        std::sort(begins_.begin(), begins_.end());
        std::sort(ends_.begin(), ends_.end());
        return true;
    }

    /// Gutters with their worth, the best first. Lines that begin at one place begin a column, or are the first lines
    /// of its paragraphs.
    template <class = when_used>
    [[nodiscard]] std::vector<std::pair<double, gutter>> candidates(std::uint32_t of) const {
        std::vector<std::pair<double, gutter>> made;
        constexpr std::size_t most = 24;  // places: no line runs over more gutters
        for (std::size_t i = 0; i < begins_.size() && made.size() < most;) {
            std::size_t end = i;
            while (end < begins_.size() && begins_[end] - begins_[i] < weights_.level * em_) ++end;
            const double begin = begins_[i + (end - i) / 2];
            i = end;
            for (const double right : {begin, begin - weights_.indent * em_}) {
                const gutter one{end_before(right), right};
                if (right < begin && one.left > right) continue;
                const double worth = support(one, of);
                if (worth > 0) made.emplace_back(worth, one);
            }
        }
        std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        return made;
    }

    /// Where lines end before a column that begins at `right`: most of them, and the nearest.
    [[nodiscard]] double end_before(double right) const {
        double best = right - weights_.end_beyond * em_;
        std::ptrdiff_t most = 0;
        auto at = std::lower_bound(ends_.begin(), ends_.end(), right - weights_.end_reach * em_);
        const auto last = std::upper_bound(ends_.begin(), ends_.end(), right + weights_.end_beyond * em_);
        for (; at != last; ++at) {
            auto end = at;
            while (end != last && *end - *at < weights_.level * em_) ++end;
            if (end - at >= most) most = end - at, best = *(at + (end - at) / 2);
        }
        return best;
    }

    /// By how many lines more a gutter is shown than denied, near lines first, up to the headings that stand over it.
    [[nodiscard]] double support(const gutter& one, std::uint32_t of) const {
        const box& here = boxes_[of];
        const double x = one.middle();
        const auto [top, bottom] = view(x, of);
        double above = 0;
        double below = 0;
        double against = 0;
        for (const std::uint32_t i : met_) {
            const box& there = boxes_[i];
            const double middle = there.y + there.height / 2;
            if (is_text_[i] == 0 || middle < top || middle > bottom) continue;
            const double distance = std::abs(middle - here.y - here.height / 2) / em_;
            const double weight = 1 / (1 + distance / weights_.half_at);
            const bool begins = std::abs(there.x - one.right) < weights_.level * em_;
            const bool opens = std::abs(there.x - one.right - weights_.indent * em_) < weights_.level * em_;
            const bool ends = std::abs(there.right() - one.left) < weights_.level * em_;
            if (begins || ends || opens)
                (middle < here.y ? above : below) += weight * (begins || ends ? 1 : weights_.opens_share);
            else if (there.x < x - weights_.least * em_ && there.right() > x + weights_.least * em_)
                against += weight * (has_room(i, one)     ? weights_.room_against
                                     : alike(here, there) ? weights_.alike_against
                                                          : weights_.other_against);
        }
        // What is seen on both sides counts once more.
        return above + below + (std::min)(above, below) - against - weights_.doubt;
    }
    /// From where to where a gutter at `x` is seen from a line: up to the headings that run over it.
    [[nodiscard]] std::pair<double, double> view(double x, std::uint32_t of) const {
        const double y = boxes_[of].y + boxes_[of].height / 2;
        double top = y - weights_.reach * em_;
        double bottom = y + weights_.reach * em_;
        for (const std::uint32_t i : met_) {
            if (is_text_[i] != 0 || boxes_[i].x > x || boxes_[i].right() < x) continue;
            const double middle = boxes_[i].y + boxes_[i].height / 2;
            if (middle < y)
                top = (std::max)(top, middle);
            else
                bottom = (std::min)(bottom, middle);
        }
        return {top, bottom};
    }
    /// True for lines that begin and end as the other does: they are of one column.
    [[nodiscard]] bool alike(const box& here, const box& there) const noexcept {
        const double begins = std::abs(there.x - here.x);
        return (begins < weights_.level * em_ ||
                std::abs(begins - weights_.indent * em_) < weights_.indent_within * em_) &&
               std::abs(there.right() - here.right()) < weights_.level * em_;
    }
    /// True for a line of a block as wide as itself: lines that begin about where it does, and end no earlier, stand
    /// right over it and under it, and between them none that leaves room for another beside it. A recogniser reads
    /// over a gutter here and there, not line for line.
    [[nodiscard]] bool stands_in_block(std::uint32_t of) const {
        std::vector<std::uint32_t> order = met_;
        order.push_back(of);
        const auto middle = [&](std::uint32_t i) { return boxes_[i].y + boxes_[i].height / 2; };
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return middle(a) != middle(b) ? middle(a) < middle(b) : a < b;
        });
        const box& here = boxes_[of];
        const auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), of) - order.begin());
        std::size_t count = 0;
        const auto walk = [&](bool down) {
            double last = middle(of);
            for (std::size_t k = at; down ? k + 1 < order.size() : k > 0;) {
                const std::uint32_t next = order[down ? ++k : --k];
                const box& there = boxes_[next];
                const double from = std::abs(middle(next) - last);
                if (from < weights_.block_row * em_ || from > weights_.block_step * em_ || is_text_[next] == 0 ||
                    std::abs(there.x - here.x) > (weights_.indent + weights_.block_indent) * em_)
                    return;
                last = middle(next);
                count += there.right() > here.right() - weights_.block_edge * em_ ? 1U : 0U;
            }
        };
        walk(true);
        walk(false);
        return count >= weights_.block_lines;
    }
    /// True when a line's characters fill less than its box: there is room for a gutter.
    [[nodiscard]] bool has_room(std::uint32_t i, const gutter& one) const noexcept {
        const double letters = (texts_[i].letters + texts_[i].most) / 2;
        return one.width() > weights_.room_gutter * em_ &&
               boxes_[i].width - letters * em_ > weights_.room_share * one.width();
    }

    /// True when what a gutter parts are columns as the page has them, and no other gutter stands there.
    [[nodiscard]] bool parts_columns(const gutter& one, std::uint32_t of, const std::vector<gutter>& made,
                                     bool closes) const {
        double left = boxes_[of].x;
        for (const gutter& other : made) {
            if (std::abs(other.right - one.right) < weights_.apart * em_) return false;
            if (other.right < one.left) left = (std::max)(left, other.right);
        }
        const double before = one.left - left;
        const double behind = boxes_[of].right() - one.right;
        if (before < weights_.least * em_ || behind < weights_.shortest * em_) return false;
        if (behind < weights_.least * em_ && !closes) return false;
        if (behind >= weights_.least * em_ && texts_[of].letters < weights_.long_line && !has_measure(behind))
            return false;
        return has_measure(before) || has_measure(before + weights_.indent * em_);
    }
    /// True when the page has columns of so many points.
    [[nodiscard]] bool has_measure(double width) const {
        const auto low = std::lower_bound(widths_.begin(), widths_.end(), width - weights_.level * em_);
        const auto high = std::upper_bound(widths_.begin(), widths_.end(), width + weights_.level * em_);
        return high - low >= static_cast<std::ptrdiff_t>(weights_.measure_lines);
    }

    /// Columns side by side are of one measure: what is as wide as several of those that are seen is parted, too.
    void add_even(std::vector<gutter>& made, std::uint32_t of, double room) const {
        if (made.empty()) return;
        std::vector<std::pair<double, double>> columns;
        double white = 0;
        double left = boxes_[of].x;
        double narrowest = made.front().left - left;
        for (const gutter& one : made) {
            columns.emplace_back(left, one.left);
            narrowest = (std::min)(narrowest, one.left - left);
            white += one.width() / static_cast<double>(made.size());
            left = one.right;
        }
        columns.emplace_back(left, boxes_[of].right());
        narrowest = (std::min)(narrowest, boxes_[of].right() - left);
        if (narrowest < weights_.even_least * em_ || white < weights_.even_white * em_) return;
        for (const auto& [begin, end] : columns) {
            const double count = std::round((end - begin + white) / (narrowest + white));
            const double each = (end - begin - (count - 1) * white) / count;
            if (count < 2 || count > weights_.even_most || std::abs(each - narrowest) > weights_.even_within * em_)
                continue;
            if (room < weights_.room * white * (count - 1)) continue;
            for (double k = 1; k < count; ++k)
                made.push_back({begin + k * each + (k - 1) * white, begin + k * (each + white)});
            room -= white * (count - 1);
        }
        std::sort(made.begin(), made.end(), is_left_of);
    }

    const std::vector<box>& boxes_;
    const std::vector<text_advance>& texts_;
    const std::vector<char>& is_text_;
    double em_;
    const gutter_weights& weights_;
    row_index index_;
    std::vector<double> widths_{};
    std::vector<std::uint32_t> met_{};
    std::vector<double> begins_{};
    std::vector<double> ends_{};
};

}  // namespace detail
}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_GUTTERS_HPP
