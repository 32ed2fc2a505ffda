// SPDX-License-Identifier: BSL-1.0
/// White space between boxes: who stands beside whom, and whether the gap between two words of a row is a gutter 栏间.
#ifndef BANMIAN_LAYOUT_WHITESPACE_HPP
#define BANMIAN_LAYOUT_WHITESPACE_HPP

#include <banmian/config.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Boxes by the rows of the page that they touch, each row from left to right. Boxes must be sound.
class row_index {
public:
    /// `row`: height of a row in points. What is higher than many rows is kept apart, and at most so much of it that a
    /// question stays cheap.
    template <class = when_used>
    row_index(const std::vector<box>& boxes, double row) : boxes_(&boxes) {
        double low = 1e9;
        double high = -1e9;
        for (const box& one : boxes) low = (std::min)(low, one.y), high = (std::max)(high, one.bottom());
        if (boxes.empty()) low = high = 0;
        top_ = low;
        constexpr double most_rows = 20000;
        row_ = (std::max)({row, (high - low) / most_rows, 1e-3});
        const std::size_t rows = static_cast<std::size_t>((high - low) / row_) + 1;
        begins_.resize(rows + 1);
        widest_.resize(rows);
        constexpr std::size_t most_tall = 200;
        std::vector<standing> order;  // from left to right
        order.reserve(boxes.size());
        for (std::uint32_t i = 0; i < boxes.size(); ++i) {
            const std::size_t first = row_of(boxes[i].y);
            const std::size_t last = row_of(boxes[i].bottom());
            if (last - first > 24) {
                if (tall_.size() < most_tall) tall_.push_back(i);
                continue;
            }
            order.push_back({boxes[i].x, i, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
            for (std::size_t r = first; r <= last; ++r) {
                ++begins_[r + 1];
                widest_[r] = (std::max)(widest_[r], boxes[i].width);
            }
        }
        std::sort(order.begin(), order.end(),
                  [](const standing& a, const standing& b) { return a.x != b.x ? a.x < b.x : a.number < b.number; });
        for (std::size_t r = 0; r < rows; ++r) begins_[r + 1] += begins_[r];
        numbers_.resize(begins_.back());
        std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
        for (const standing& one : order)
            for (std::uint32_t r = one.first; r <= one.last; ++r) numbers_[next[r]++] = one.number;
    }

    /// Calls `visit(i)` for boxes that touch the area, some of them several times; stops when it returns true. Looks at
    /// no more than some hundred boxes of a row.
    template <class Visit>
    void visit(const box& area, Visit visit) const {
        for (const std::uint32_t i : tall_)
            if (touches((*boxes_)[i], area) && visit(i)) return;
        constexpr std::size_t most = 400;  // of a row; a page of print has fewer in all
        for (std::size_t r = row_of(area.y); r <= row_of(area.bottom()); ++r) {
            const auto begin = numbers_.begin() + static_cast<std::ptrdiff_t>(begins_[r]);
            const auto end = numbers_.begin() + static_cast<std::ptrdiff_t>(begins_[r + 1]);
            auto at =
                std::partition_point(begin, end, [&](std::uint32_t i) { return (*boxes_)[i].x < area.x - widest_[r]; });
            for (std::size_t n = 0; at != end && n < most && (*boxes_)[*at].x <= area.right(); ++at, ++n)
                if (touches((*boxes_)[*at], area) && visit(*at)) return;
        }
    }

private:
    /// A box by its left edge, and the rows that it touches.
    struct standing {
        double x;
        std::uint32_t number, first, last;
    };
    [[nodiscard]] static bool touches(const box& a, const box& b) noexcept {
        return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
    }
    [[nodiscard]] std::size_t row_of(double y) const noexcept {
        const double row = (y - top_) / row_;
        const double last = static_cast<double>(widest_.size() - 1);
        return row > 0 ? static_cast<std::size_t>((std::min)(row, last)) : 0;  // no number is the first row, too
    }

    const std::vector<box>* boxes_;
    double top_ = 0;
    double row_ = 1;
    std::vector<std::uint32_t> begins_{};   // of each row in `numbers_`, and the end of the last
    std::vector<std::uint32_t> numbers_{};  // of the boxes, row by row
    std::vector<double> widest_{};
    std::vector<std::uint32_t> tall_{};
};

/// The white space between two boxes of one row, above and below the row, in points: up to the first box that closes
/// it.
struct white_run {
    double above = 0;
    double below = 0;
    bool parts_rows = false;  ///< it goes on between the words of another row, as a gutter does
};
/// Follows the white at most `reach` on either side. Boxes that reach into it from one side make it narrower; it is
/// closed where less than `narrowest` is left.
///
///     甲甲甲甲  乙乙乙乙     本报讯  记者…      <- at the left a gutter, at the right a space inside a line
///     甲甲甲甲  乙乙乙乙     甲甲甲甲甲甲甲
template <class = when_used>
[[nodiscard]] white_run white_between(const row_index& index, const std::vector<box>& boxes, std::uint32_t left,
                                      std::uint32_t right, double narrowest, double reach) {
    const box& a = boxes[left];
    const box& b = boxes[right];
    const double top = (std::min)(a.y, b.y);
    const double bottom = (std::max)(a.bottom(), b.bottom());
    white_run made;
    std::vector<std::uint32_t> met;
    const auto run = [&](bool up) {
        const double begin = up ? top : bottom;
        double from = a.right();
        double to = b.x;
        const double beside = 2 * (std::max)(a.height, b.height);  // as far as text beside the gap may stand from it
        const box area{from - beside, up ? begin - reach : begin, (std::max)(0.0, to - from) + 2 * beside, reach};
        met.clear();
        index.visit(area, [&](std::uint32_t i) {
            const double middle = boxes[i].y + boxes[i].height / 2;
            if (i != left && i != right && (up ? middle < begin : middle > begin)) met.push_back(i);
            return met.size() > 200;
        });
        const auto distance = [&](std::uint32_t i) {
            return (std::max)(0.0, up ? begin - boxes[i].bottom() : boxes[i].y - begin);
        };
        std::sort(met.begin(), met.end(), [&](std::uint32_t p, std::uint32_t q) {
            return distance(p) != distance(q) ? distance(p) < distance(q) : p < q;
        });
        bool has_left = false;
        bool has_right = false;
        for (const std::uint32_t i : met) {
            const box& one = boxes[i];
            if (one.right() > from && one.x < to) {
                const double from_left = one.right() - from;  // what is taken from either side
                const double from_right = to - one.x;
                if ((std::min)(from_left, from_right) > to - from - narrowest) return distance(i);
                (from_left < from_right ? from : to) = from_left < from_right ? one.right() : one.x;
            }
            (one.x + one.width / 2 < from ? has_left : has_right) = true;
            made.parts_rows = made.parts_rows || (has_left && has_right);
        }
        return reach;
    };
    made.above = run(true);
    made.below = run(false);
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_WHITESPACE_HPP
