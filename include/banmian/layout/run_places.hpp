// SPDX-License-Identifier: BSL-1.0
/// Where the runs of a page stand to one another: what is over what, and which columns begin level, side by side.
#ifndef BANMIAN_LAYOUT_RUN_PLACES_HPP
#define BANMIAN_LAYOUT_RUN_PLACES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/place_weights.hpp>
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

/// The places of a page's runs. The runs must outlive it.
class run_places {
    /// The edges of runs, each in a row of its own: every pair of runs asks them all.
    struct edges {
        std::vector<double> x{}, y{}, right{}, bottom{};
        void add(const box& of) {
            x.push_back(of.x), y.push_back(of.y);
            right.push_back(of.right()), bottom.push_back(of.bottom());
        }
        [[nodiscard]] std::size_t size() const noexcept { return x.size(); }
    };

public:
    /// `is_node(i)`: run `i` is a text or a heading that parts what stands over it from what stands under it.
    template <class IsNode>
    run_places(const std::vector<line_run>& runs, double em, const place_weights& weights, const IsNode& is_node)
        : runs_(runs), em_(em), weights_(weights), over_(runs.size(), stacked_lines::none) {
        for (std::uint32_t i = 0; i < runs_.size(); ++i) {
            if (runs_[i].kind == run_kind::text) columns_.add(runs_[i].bounds);
            if (is_node(i)) nodes_.add(runs_[i].bounds), over_[i] = run_above(i, is_node);
        }
    }

    /// The node that stands next above a run; `stacked_lines::none` at the top.
    [[nodiscard]] std::uint32_t over(std::uint32_t i) const noexcept { return over_[i]; }

    /// True for what begins, by `within` em, level with the topmost text of the column that ends in `i`: crossheads and
    /// white part a column into several runs.
    [[nodiscard]] bool level_with_column_top(std::uint32_t i, const box& next, double within) const noexcept {
        const box& column = runs_[i].bounds;
        for (std::uint32_t run = 0; run < weights_.column_runs && runs_[i].bounds.y > next.y; ++run) {
            i = over_[i];
            if (i == stacked_lines::none || runs_[i].kind != run_kind::text) return false;
            const box& above = runs_[i].bounds;
            if (std::abs(above.x - column.x) > weights_.column * em_ ||
                std::abs(above.width - column.width) > weights_.column_width * em_)
                return false;
            if (std::abs(above.y - next.y) < within * em_) return true;
        }
        return false;
    }

    /// The topmost text of the column that ends in `i`.
    [[nodiscard]] std::uint32_t column_top(std::uint32_t i) const noexcept {
        for (std::uint32_t run = 0; run < weights_.column_runs; ++run) {
            const std::uint32_t above = over_[i];
            if (above == stacked_lines::none || runs_[above].kind != run_kind::text ||
                std::abs(runs_[above].bounds.x - runs_[i].bounds.x) > weights_.column * em_ ||
                runs_[i].bounds.y - runs_[above].bounds.bottom() > weights_.column_gap * em_)
                break;
            i = above;
        }
        return i;
    }
    /// True for a column that begins level with a heading, at its left: the heading stands over the columns that follow
    /// (文包题). It is of their measure and goes down beside them.
    [[nodiscard]] bool begins_beside(std::uint32_t h, std::uint32_t j) const noexcept {
        const box& head = runs_[h].bounds;
        const box& text = runs_[j].bounds;
        if (runs_[h].down || text.right() > head.x + em_ || text.y < head.y - em_ || text.y > head.bottom() ||
            column_top(j) != j)
            return false;
        if (over_[j] != stacked_lines::none && runs_[over_[j]].kind == run_kind::heading &&
            text.y - runs_[over_[j]].bounds.bottom() < weights_.wrap_heading * em_)
            return false;
        return std::any_of(runs_.begin(), runs_.end(), [&](const line_run& other) {
            const box& next = other.bounds;
            return other.kind == run_kind::text && over_[static_cast<std::size_t>(&other - runs_.data())] == h &&
                   next.x > text.right() - weights_.beside * em_ &&
                   next.x < text.right() + weights_.wrap_gutter * em_ &&
                   std::abs(next.width - text.width) < weights_.wrap_measure * em_ && shared_y(next, text) > 0 &&
                   next.y - head.bottom() < weights_.wrap_top * em_;
        });
    }
    /// Runs that stand between two boxes under each other, in the columns that both share.
    [[nodiscard]] std::size_t runs_between(const box& upper, const box& lower) const noexcept {
        const double top = upper.bottom() - weights_.overlap * em_;
        const double bottom = lower.y + weights_.overlap * em_;
        std::size_t count = 0;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const double shared = (std::min)(nodes_.right[i], lower.right()) - (std::max)(nodes_.x[i], lower.x);
            const bool between = nodes_.y[i] >= top && nodes_.bottom[i] <= bottom && shared > em_;
            count += between ? 1U : 0U;
        }
        // A box of little height lies between itself and the other.
        const auto counted = [&](const box& one) {
            return one.y >= top && one.bottom() <= bottom && shared_x(one, lower) > em_;
        };
        return count - (counted(upper) ? 1U : 0U) - (counted(lower) ? 1U : 0U);
    }
    /// Columns of text that stand between two boxes side by side.
    [[nodiscard]] std::size_t columns_between(const box& left, const box& right) const noexcept {
        const double last = right.x + weights_.beside * em_;
        std::size_t count = 0;
        double edge = left.right();
        for (;;) {
            double nearest = no_edge;
            for (std::size_t i = 0; i < columns_.size(); ++i) {
                const double its = columns_.right[i];
                if (columns_.x[i] < edge - weights_.beside * em_ || its > last || its < edge + weights_.edge * em_)
                    continue;
                const auto beside = [&](const box& of) {
                    return (std::min)(columns_.bottom[i], of.bottom()) - (std::max)(columns_.y[i], of.y) >= em_;
                };
                if (beside(left) || beside(right)) nearest = (std::min)(nearest, its);
            }
            if (nearest == no_edge) return count;
            ++count;
            edge = nearest;
        }
    }
    [[nodiscard]] bool leftmost_under(std::uint32_t h, std::uint32_t j) const noexcept {
        for (std::uint32_t i = 0; i < runs_.size(); ++i)
            if (runs_[i].kind == run_kind::text && over_[i] == h && runs_[i].bounds.x < runs_[j].bounds.x - em_)
                return false;
        return true;
    }
    /// The right edge of the columns that begin level with `j`, from it to the right, with no more than gutters
    /// between.
    [[nodiscard]] double level_edge(std::uint32_t j) const noexcept {
        const box& first = runs_[j].bounds;
        double edge = first.right();
        for (std::uint32_t columns = 1; columns < weights_.columns; ++columns) {
            const double next = next_level_edge(first.y, edge, weights_.level_gutter);
            if (next == no_edge) break;
            edge = next;
        }
        return edge;
    }
    /// True when no column begins level with `j` at its left.
    [[nodiscard]] bool opens_level(std::uint32_t j) const noexcept {
        const box& first = runs_[j].bounds;
        for (const line_run& run : runs_) {
            const box& one = run.bounds;
            if (run.kind == run_kind::text && one.right() < first.x + weights_.edge * em_ &&
                one.right() > first.x - weights_.level_gutter * em_ && std::abs(one.y - first.y) < weights_.level * em_)
                return false;
        }
        return true;
    }
    /// True when a heading stands over the middle of columns of which `j` is the first: they begin level, side by side.
    [[nodiscard]] bool centred_from(std::uint32_t h, std::uint32_t j) const noexcept {
        const box& head = runs_[h].bounds;
        const box& first = runs_[j].bounds;
        double edge = first.right();
        for (std::uint32_t columns = 1; columns < weights_.columns; ++columns) {
            if (std::abs((first.x + edge) / 2 - middle_x(head)) < weights_.centre * em_) return true;
            const double next = next_level_edge(first.y, edge, weights_.centre_gutter);
            if (next == no_edge || (first.x + next) / 2 > middle_x(head) + weights_.centre * em_) return false;
            edge = next;
        }
        return false;
    }
    /// True for a column to the left of a heading, level with the columns under it: a heading in the middle of them.
    [[nodiscard]] bool left_of_all(std::uint32_t h, std::uint32_t j) const noexcept {
        const box& text = runs_[j].bounds;
        if (text.right() > runs_[h].bounds.x + em_) return false;
        for (std::uint32_t i = 0; i < runs_.size(); ++i)
            if (runs_[i].kind == run_kind::text && over_[i] == h &&
                std::abs(runs_[i].bounds.y - text.y) < weights_.left_level * em_)
                return true;
        return false;
    }

private:
    template <class IsNode>
    [[nodiscard]] std::uint32_t run_above(std::uint32_t of, const IsNode& is_node) const {
        const box& here = runs_[of].bounds;
        std::uint32_t best = stacked_lines::none;
        double lowest = -1e9;
        for (std::uint32_t i = 0; i < runs_.size(); ++i) {
            if (i == of || !is_node(i) || runs_[i].down) continue;
            const box& there = runs_[i].bounds;
            if (there.bottom() > here.y + weights_.overlap * em_ ||
                shared_x(here, there) < (std::min)(em_, 0.5 * (std::min)(here.width, there.width)))
                continue;
            if (there.bottom() > lowest) lowest = there.bottom(), best = i;
        }
        return best;
    }
    /// The right edge of the column of text that begins level with `y`, at most `gutter` em to the right of `edge`;
    /// none is far beyond any page.
    static constexpr double no_edge = 1e9;
    [[nodiscard]] double next_level_edge(double y, double edge, double gutter) const noexcept {
        double next = no_edge;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_.x[i] > edge - weights_.edge * em_ && columns_.x[i] < edge + gutter * em_ &&
                std::abs(columns_.y[i] - y) < weights_.level * em_)
                next = (std::min)(next, columns_.right[i]);
        return next;
    }

    const std::vector<line_run>& runs_;
    double em_;
    const place_weights& weights_;
    std::vector<std::uint32_t> over_;
    edges nodes_{};
    edges columns_{};  // of text
};

}  // namespace detail

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_RUN_PLACES_HPP
