// SPDX-License-Identifier: BSL-1.0
/// Takes back the boxes of an OCR engine that reach over a gutter 栏间 to the next column's, where lines above and
/// below show where both columns end and begin.
#ifndef BANMIAN_LAYOUT_PADDED_BOXES_HPP
#define BANMIAN_LAYOUT_PADDED_BOXES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/gutter_weights.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

/// The edges of columns as words near a place show them.
class column_edge_finder {
public:
    column_edge_finder(const std::vector<box>& boxes, double em, const padding_weights& weights)
        : boxes_(boxes), em_(em), weights_(weights), index_(boxes, em) {}

    /// Where words in the rows around word `of` begin, or end (`ends`), between `low` and `high`: at its own edge, or
    /// else the place of most of them, where two or more agree.
    template <class = when_used>
    [[nodiscard]] std::optional<double> edge_near(std::uint32_t of, bool ends, double low, double high) {
        const box& here = boxes_[of];
        found_.clear();
        index_.visit({low, here.y - weights_.rows * em_, high - low, here.height + 2 * weights_.rows * em_},
                     [&](std::uint32_t other) {
                         const box& there = boxes_[other];
                         const double edge = ends ? there.right() : there.x;
                         if (!is_beside(here, there) && there.width >= weights_.scrap * em_ && edge >= low &&
                             edge <= high)
                             found_.push_back({edge, other});
                         return found_.size() >= most;
                     });
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        std::optional<double> best;
        const double own = ends ? here.right() : here.x;
        std::size_t support = 1;  // one line alone shows no column
        bool at_own = false;
        for (std::size_t first = 0; first < found_.size(); ++first) {
            std::size_t end = first;
            while (end < found_.size() && found_[end].edge - found_[first].edge < weights_.level * em_) ++end;
            if (end - first < 2) continue;
            const double place = found_[first + (end - first) / 2].edge;
            const bool here_too = std::abs(place - own) < weights_.level * em_;
            if ((here_too && !at_own) || (here_too == at_own && end - first > support))
                support = end - first, best = place, at_own = here_too;
        }
        return best;
    }
    /// True when words right above and below run over both edges of a gutter; a headline may.
    template <class = when_used>
    [[nodiscard]] bool is_crossed(std::uint32_t of, double left, double right) const {
        const box& here = boxes_[of];
        std::size_t count = 0;
        index_.visit(
            {left, here.y - weights_.next_rows * em_, right - left, here.height + 2 * weights_.next_rows * em_},
            [&](std::uint32_t other) {
                const box& there = boxes_[other];
                count += !is_beside(here, there) && there.height < weights_.larger * here.height &&
                                 there.x < left - em_ && there.right() > right + em_
                             ? 1U
                             : 0U;
                return false;
            });
        return count > 1;
    }

private:
    struct edge_of {
        double edge = 0;
        std::uint32_t word = 0;
        bool operator==(const edge_of& other) const noexcept { return word == other.word; }
        bool operator<(const edge_of& other) const noexcept {
            return edge != other.edge ? edge < other.edge : word < other.word;
        }
    };
    [[nodiscard]] bool is_beside(const box& here, const box& there) const noexcept {
        return std::abs(there.y + there.height / 2 - here.y - here.height / 2) < weights_.row * em_;
    }
    static constexpr std::size_t most = 200;  // words met

    const std::vector<box>& boxes_;
    double em_;
    const padding_weights& weights_;
    row_index index_;
    std::vector<edge_of> found_{};
};

}  // namespace detail

/// Two boxes of a row that meet, though other lines show a gutter there: each is taken back to its column's edge. The
/// letters tell nothing of it, for a recogniser drops some.
template <class = when_used>
void trim_padded(std::vector<placed_word>& words, const std::vector<text_advance>& advances, double em,
                 const padding_weights& by = {}) {
    std::vector<box> boxes;
    boxes.reserve(words.size());
    for (const placed_word& one : words) boxes.push_back(one.bounds);
    if (boxes.empty() || em <= 0) return;
    detail::column_edge_finder edges(boxes, em, by);
    const row_index index(boxes, em);
    const auto is_line = [&](std::uint32_t i) {
        return advances[i].letters >= by.brief && advances[i].letters < by.longest && boxes[i].height < by.highest * em;
    };
    for (std::uint32_t a = 0; a < words.size(); ++a) {
        const box& left = boxes[a];
        if (!is_line(a)) continue;
        std::uint32_t b = a;
        index.visit({left.right() - by.meets * em, left.y, 2 * by.meets * em, left.height}, [&](std::uint32_t other) {
            const box& right = boxes[other];
            if (other != a && is_line(other) && right.x > left.x + by.beyond * em &&
                right.right() > left.right() + by.beyond * em && std::abs(right.x - left.right()) < by.meets * em &&
                on_one_row(left, right, em))
                b = other;
            return b != a;
        });
        if (b == a) continue;
        const auto end = edges.edge_near(a, true, left.right() - by.most * em, left.right() + by.inside * em);
        const auto begin = edges.edge_near(b, false, boxes[b].x - by.inside * em, boxes[b].x + by.most * em);
        if (!end || !begin || *begin - *end < by.least_gutter * em || *begin - *end > by.widest_gutter * em) continue;
        if (edges.is_crossed(a, *end, *begin)) continue;
        box& first = words[a].bounds;
        box& second = words[b].bounds;
        if (first.right() > *end + by.wavers * em) first.width = *end - first.x;
        if (second.x < *begin - by.wavers * em) second.width -= *begin - second.x, second.x = *begin;
    }
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PADDED_BOXES_HPP
