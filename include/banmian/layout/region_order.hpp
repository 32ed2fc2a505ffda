// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the order of regions that a format gives with boxes but without an order that can be trusted.
#ifndef BANMIAN_LAYOUT_REGION_ORDER_HPP
#define BANMIAN_LAYOUT_REGION_ORDER_HPP

#include <banmian/config.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/place_weights.hpp>
#include <banmian/layout/writing_direction.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

/// Puts boxes in order by recursive cuts along white space (Nagy and Seth's XY-cut): first between columns; where
/// something lies across all gutters, above or below the widest box, which is what lies across.
class region_cutter {
public:
    region_cutter(const std::vector<box>& boxes, const block_weights& weights) : boxes_(boxes), weights_(weights) {}

    [[nodiscard]] std::vector<std::size_t> order() {
        std::vector<std::size_t> all(boxes_.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        std::vector<std::vector<std::size_t>> open{std::move(all)};
        while (!open.empty()) {
            std::vector<std::size_t> part = std::move(open.back());
            open.pop_back();
            std::vector<std::size_t> rest;
            if (made_.size() + part.size() <= most && (cut_columns(part, rest) || cut_across(part, rest))) {
                open.push_back(std::move(rest));
                open.push_back(std::move(part));
            } else {
                std::stable_sort(part.begin(), part.end(), [&](std::size_t a, std::size_t b) {
                    return boxes_[a].y != boxes_[b].y ? boxes_[a].y < boxes_[b].y : boxes_[a].x < boxes_[b].x;
                });
                made_.insert(made_.end(), part.begin(), part.end());
            }
        }
        return std::move(made_);
    }

private:
    static constexpr std::size_t most = 1500;  // regions; a page has some hundreds, and a cut looks at all of a part

    /// Cuts at the first gutter from the left: what is right of it goes to `rest`.
    bool cut_columns(std::vector<std::size_t>& part, std::vector<std::size_t>& rest) const {
        std::stable_sort(part.begin(), part.end(), [&](std::size_t a, std::size_t b) { return left(a) < left(b); });
        double edge = part.empty() ? 0 : right(part[0]);
        for (std::size_t i = 1; i < part.size(); ++i) {
            if (left(part[i]) >= edge) return split(part, rest, i);
            edge = (std::max)(edge, right(part[i]));
        }
        return false;
    }
    /// Cuts below or above the widest box beside which nothing stands.
    bool cut_across(std::vector<std::size_t>& part, std::vector<std::size_t>& rest) const {
        std::stable_sort(part.begin(), part.end(), [&](std::size_t a, std::size_t b) { return top(a) < top(b); });
        std::size_t best = 0;
        double widest = -1;
        double edge = part.empty() ? 0 : bottom(part[0]);
        for (std::size_t i = 1; i < part.size(); ++i) {
            if (top(part[i]) >= edge) {
                const double reach = (std::max)(width_above(part, i), boxes_[part[i]].width);
                if (reach > widest) widest = reach, best = i;
            }
            edge = (std::max)(edge, bottom(part[i]));
        }
        return widest >= 0 && split(part, rest, best);
    }
    /// The width of the lowest box above a cut.
    [[nodiscard]] double width_above(const std::vector<std::size_t>& part, std::size_t cut) const {
        return boxes_[part[cut - 1]].width;
    }
    static bool split(std::vector<std::size_t>& part, std::vector<std::size_t>& rest, std::size_t at) {
        rest.assign(part.begin() + static_cast<std::ptrdiff_t>(at), part.end());
        part.resize(at);
        return true;
    }
    // A recogniser's boxes overlap a little.
    [[nodiscard]] double left(std::size_t i) const { return boxes_[i].x + weights_.trim_across * boxes_[i].width; }
    [[nodiscard]] double right(std::size_t i) const {
        return boxes_[i].right() - weights_.trim_across * boxes_[i].width;
    }
    [[nodiscard]] double top(std::size_t i) const { return boxes_[i].y + weights_.trim_down * boxes_[i].height; }
    [[nodiscard]] double bottom(std::size_t i) const {
        return boxes_[i].bottom() - weights_.trim_down * boxes_[i].height;
    }

    const std::vector<box>& boxes_;
    const block_weights& weights_;
    std::vector<std::size_t> made_{};
};

}  // namespace detail

/// True when the boxes contradict the order of the regions plainly: text goes on under a block, but the order goes to
/// blocks beside it first, row by row, more often than it goes down.
template <class = when_used>
[[nodiscard]] bool contradicts_boxes(const std::vector<region>& regions, const block_weights& weights = {}) {
    constexpr std::size_t most = 2000;  // regions: each is compared with all
    if (regions.size() > most) return false;
    std::size_t down = 0;
    std::size_t aside = 0;
    const auto is_text = [](const region& one) {
        return is_sound(one.bounds) && (one.hint == block_hint::body || one.hint == block_hint::none);
    };
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const box& a = regions[i].bounds;
        if (!is_text(regions[i])) continue;
        std::size_t next = regions.size();  // the text right under it
        for (std::size_t j = 0; j < regions.size(); ++j) {
            const box& b = regions[j].bounds;
            if (i == j || !is_text(regions[j]) || b.y < a.bottom() - weights.overlap * a.height) continue;
            if (detail::shared_width(a, b) < weights.shared || b.width > weights.wider * a.width ||
                a.width > weights.wider * b.width)
                continue;
            if (next == regions.size() || b.y < regions[next].bounds.y) next = j;
        }
        if (next == regions.size()) continue;
        if (next == i + 1) {
            ++down;
        } else {
            const bool leaves = i + 1 < regions.size() && is_sound(regions[i + 1].bounds) &&
                                detail::shared_width(a, regions[i + 1].bounds) < weights.apart &&
                                regions[i + 1].bounds.y < regions[next].bounds.y;
            aside += leaves ? 1U : 0U;
        }
    }
    return aside > 1 && aside > down;
}

/// Puts regions in the order in which their boxes are read; those without a box come last. `width` is the page's,
/// needed for vertical text.
template <class = when_used>
void order_by_boxes(std::vector<region>& regions, enum writing_mode mode, double width,
                    const block_weights& weights = {}) {
    const auto placed =
        std::stable_partition(regions.begin(), regions.end(), [](const region& one) { return is_sound(one.bounds); });
    std::vector<box> boxes;
    for (auto one = regions.begin(); one != placed; ++one)
        boxes.push_back(mode == writing_mode::vertical_rl ? to_logical(one->bounds, width) : one->bounds);
    std::vector<region> made;
    made.reserve(regions.size());
    for (const std::size_t i : detail::region_cutter(boxes, weights).order()) made.push_back(std::move(regions[i]));
    for (auto one = placed; one != regions.end(); ++one) made.push_back(std::move(*one));
    regions = std::move(made);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_REGION_ORDER_HPP
