// SPDX-License-Identifier: BSL-1.0
/// Printed lines from words or characters with boxes, whichever way they run: the first step of every geometry.
#ifndef BANMIAN_LAYOUT_PRINT_LINES_HPP
#define BANMIAN_LAYOUT_PRINT_LINES_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

inline void extend(box& whole, const box& by) noexcept {
    const double x = std::min(whole.x, by.x);
    const double y = std::min(whole.y, by.y);
    whole = {x, y, std::max(whole.right(), by.right()) - x, std::max(whole.bottom(), by.bottom()) - y};
}
/// How much of the narrower one's width two boxes share, 0 to 1.
[[nodiscard]] inline double shared_width(const box& a, const box& b) noexcept {
    const double shared = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    return shared <= 0 ? 0 : shared / std::max(1e-9, std::min(a.width, b.width));
}

}  // namespace detail

/// True for a box that can be on a sheet of paper: finite, not negative, no wider than 350 m.
[[nodiscard]] inline bool is_sound(const box& of) noexcept {
    constexpr double largest = 1e6;  // points
    for (const double value : {of.x, of.y, of.width, of.height})
        if (!(value > -largest && value < largest)) return false;
    return of.width >= 0 && of.height > 0;
}

/// A box of a page set 竖排 in logical axes, where lines run along x and follow each other along y: what is read from
/// top to bottom and right to left becomes what is read from left to right and top to bottom. `width` is the page's.
[[nodiscard]] constexpr box to_logical(const box& of, double width) noexcept {
    return {of.y, width - of.right(), of.height, of.width};
}
/// The inverse of `to_logical`.
[[nodiscard]] constexpr box from_logical(const box& of, double width) noexcept {
    return {width - of.bottom(), of.x, of.height, of.width};
}

/// True when most text stands in boxes that are higher than wide, as only 竖排 has it. One character tells nothing.
template <class = when_used>
[[nodiscard]] bool runs_down(const std::vector<placed_word>& words) noexcept {
    std::size_t down = 0;
    std::size_t along = 0;
    for (const placed_word& one : words) {
        constexpr std::size_t two_han = 6;  // bytes
        if (one.text.size() <= two_han) continue;
        (one.bounds.height > 1.5 * one.bounds.width ? down : along) += one.text.size();
    }
    return down > along;
}

/// Joins words on one baseline that stand closer than a column gutter. Texts of several words are put into `memory`.
template <class = when_used>
[[nodiscard]] std::vector<placed_word> lines_of(const std::vector<placed_word>& words, arena& memory) {
    struct place {
        double y, x;
        std::size_t word;
    };
    std::vector<place> order;
    order.reserve(words.size());
    for (const placed_word& one : words) order.push_back({one.bounds.y, one.bounds.x, order.size()});
    std::sort(order.begin(), order.end(), [](const place& a, const place& b) {
        if (a.y != b.y) return a.y < b.y;
        return a.x != b.x ? a.x < b.x : a.word < b.word;
    });
    std::vector<placed_word> lines;
    lines.reserve(words.size());
    struct joined {
        std::size_t line, word;
        bool space;
    };
    std::vector<joined> more;       // the words of lines that have more than one, but for their first
    std::vector<std::size_t> open;  // lines that a word on this baseline may still join
    for (const place& next : order) {
        const placed_word& word = words[next.word];
        const double em = word.font_size > 0 ? word.font_size : word.bounds.height;
        bool found = false;
        for (std::size_t i = open.size(); i > 0; --i) {
            placed_word& line = lines[open[i - 1]];
            const double size = std::max(line.font_size, em);
            if (word.bounds.y - line.bounds.y > size) {
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(i - 1));
                continue;
            }
            constexpr double gutter = 0.9;  // em: wider gaps part columns
            const double gap = word.bounds.x - line.bounds.right();
            const bool level = std::abs(word.bounds.bottom() - line.bounds.bottom()) < 0.3 * size;
            const bool alike = em < 1.15 * line.font_size && line.font_size < 1.15 * em;
            if (level && alike && gap > -0.5 * size && gap < gutter * size) {
                more.push_back({open[i - 1], next.word, gap > 0.25 * size});
                detail::extend(line.bounds, word.bounds);
                found = true;
                break;
            }
        }
        if (found) continue;
        open.push_back(lines.size());
        lines.push_back(word);
        lines.back().font_size = em;
    }
    // The words of a line are in `more` from left to right, but those of several lines are mixed.
    std::stable_sort(more.begin(), more.end(), [](const joined& a, const joined& b) { return a.line < b.line; });
    word_joiner text;
    for (std::size_t i = 0; i < more.size();) {
        placed_word& line = lines[more[i].line];
        text.add(line);
        for (const std::size_t number = more[i].line; i < more.size() && more[i].line == number; ++i) {
            if (more[i].space) text.add_space();
            text.add(words[more[i].word]);
        }
        text.give(line, memory);
    }
    return lines;
}

/// The size of most characters on the page.
template <class = when_used>
[[nodiscard]] double body_size(const std::vector<placed_word>& lines) {
    std::vector<std::pair<long, std::size_t>> by_size;  // quarter points and bytes
    by_size.reserve(lines.size());
    for (const placed_word& line : lines) {
        const double nearest = line.font_size * 4 + 0.5;
        by_size.emplace_back(static_cast<long>(nearest), line.text.size());
    }
    std::sort(by_size.begin(), by_size.end());
    long best = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < by_size.size();) {
        const long size = by_size[i].first;
        std::size_t bytes = 0;
        for (; i < by_size.size() && by_size[i].first == size; ++i) bytes += by_size[i].second;
        if (bytes > most) most = bytes, best = size;
    }
    return static_cast<double>(best) / 4;
}

/// Heights of recognised lines waver with their letters: those of Latin scripts rise and fall, Han fill the em. Gives
/// all lines that are near the page's middle height that height, and returns it.
template <class = when_used>
double snap_to_body(std::vector<placed_word>& lines) {
    std::vector<std::pair<double, std::size_t>> heights;
    std::size_t all = 0;
    std::size_t han = 0;
    for (const placed_word& one : lines) {
        heights.emplace_back(one.font_size, one.text.size());
        all += one.text.size();
        for (const char byte : one.text) han += static_cast<unsigned char>(byte) >= 0xE3U ? 3U : 0U;
    }
    std::sort(heights.begin(), heights.end());
    double body = 0;
    std::size_t below = 0;
    for (const auto& [height, bytes] : heights) {
        body = height;
        if ((below += bytes) * 2 >= all) break;
    }
    const bool even = han * 2 > all;
    const double least = even ? 0.9 : 0.7;
    const double most = even ? 1.15 : 1.35;
    for (placed_word& one : lines)
        if (one.font_size > least * body && one.font_size < most * body) one.font_size = body;
    return body;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PRINT_LINES_HPP
