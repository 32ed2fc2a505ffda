// SPDX-License-Identifier: BSL-1.0
/// Cuts what an OCR engine read as one line over two columns, where the rows above and below show the gutter.
#ifndef BANMIAN_LAYOUT_CUT_WORDS_HPP
#define BANMIAN_LAYOUT_CUT_WORDS_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <new>  // placement
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Parts a word's text at byte `at`; its box is left whole in both. What stands for more than one character in the file
/// goes to the left part whole.
template <class = when_used>
[[nodiscard]] std::pair<placed_word, placed_word> part_word(const placed_word& whole, std::size_t at, arena& memory) {
    placed_word left = whole;
    placed_word right = whole;
    left.text = whole.text.substr(0, at);
    right.text = whole.text.substr(at);
    if (whole.pieces.empty()) {
        if (whole.origin.size() == whole.text.size()) {
            left.origin.end = whole.origin.begin + at;
            right.origin.begin = whole.origin.begin + at;
        } else {
            right.origin = {};
        }
        return {left, right};
    }
    text_origin* const kept = memory.allocate_array<text_origin>(whole.pieces.size() + 1);
    std::size_t count = 0;
    std::size_t in_left = 0;
    const auto add = [&](const text_origin& of, span text, span source) {
        text_origin part = of;  // with its units
        part.text = text;
        part.source = source;
        new (kept + count++) text_origin(part);
    };
    for (const text_origin& one : whole.pieces) {
        const bool divisible = one.text_unit > 0 || one.text.size() == one.source.size();
        if (one.text.end <= at || (!divisible && one.text.begin < at)) {
            add(one, {one.text.begin, std::min(one.text.end, at)}, one.source);
            in_left = count;
        } else if (one.text.begin >= at) {
            add(one, {one.text.begin - at, one.text.end - at}, one.source);
        } else {
            add(one, {one.text.begin, at}, cut_in_source(one, {one.text.begin, at}));
            in_left = count;
            add(one, {0, one.text.end - at}, cut_in_source(one, {at, one.text.end}));
        }
    }
    const auto give = [&](placed_word& to, std::size_t begin, std::size_t end) {
        to.pieces = {kept + begin, end - begin};
        to.origin = begin < end ? kept[begin].source : span{};
        for (std::size_t i = begin; i < end; ++i)
            to.origin = {std::min(to.origin.begin, kept[i].source.begin), std::max(to.origin.end, kept[i].source.end)};
    };
    give(left, 0, in_left);
    give(right, in_left, count);
    return {left, right};
}

namespace detail {

/// The white between two neighbours of a row.
struct row_gap {
    double left = 0;
    double right = 0;
    double y = 0;  ///< the middle of the row
    [[nodiscard]] double width() const noexcept { return right - left; }
    [[nodiscard]] double middle() const noexcept { return (left + right) / 2; }
};

/// The gaps of a page that may be gutters, from the top: between text on both sides, as narrow as gutters are. The
/// boxes of recognisers are padded, so that they may touch.
template <class = when_used>
[[nodiscard]] std::vector<row_gap> row_gaps(const row_index& index, const std::vector<box>& boxes,
                                            const std::vector<char>& is_text, double em) {
    std::vector<row_gap> made;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (is_text[i] == 0) continue;
        const box& here = boxes[i];
        const double middle = here.y + here.height / 2;
        std::uint32_t next = 0xFFFFFFFFU;
        index.visit({here.right() - 0.5 * em, middle - 0.3 * em, 3.5 * em, 0.6 * em}, [&](std::uint32_t other) {
            const box& there = boxes[other];
            const bool level = std::abs(there.y + there.height / 2 - middle) < 0.75 * em;
            if (other == i || !level || there.x < here.right() - 0.5 * em || there.x <= here.x) return false;
            if (next == 0xFFFFFFFFU || there.x < boxes[next].x) next = other;
            return false;
        });
        if (next == 0xFFFFFFFFU || is_text[next] == 0 || boxes[next].x > here.right() + 2.5 * em) continue;
        made.push_back({std::min(here.right(), boxes[next].x), std::max(here.right(), boxes[next].x), middle});
    }
    std::sort(made.begin(), made.end(),
              [](const row_gap& a, const row_gap& b) { return a.y != b.y ? a.y < b.y : a.left < b.left; });
    return made;
}

/// The gutters inside a word, from the left, as the rows above and below show them: gaps that agree with each other,
/// more than lines that run over them, up to the next heading.
template <class = when_used>
[[nodiscard]] std::vector<row_gap> gutters_inside(const row_index& index, const std::vector<box>& boxes,
                                                  const std::vector<char>& is_text, const std::vector<row_gap>& gaps,
                                                  std::uint32_t of, double em) {
    const box& here = boxes[of];
    const double y = here.y + here.height / 2;
    constexpr double reach = 9;       // em
    constexpr double least = 2.5;     // em on either side of a gutter
    constexpr std::size_t most = 24;  // gaps looked at
    const auto first =
        std::partition_point(gaps.begin(), gaps.end(), [&](const row_gap& one) { return one.y < y - reach * em; });
    std::vector<row_gap> made;
    std::size_t tried = 0;
    for (auto at = first; at != gaps.end() && at->y < y + reach * em && tried < most; ++at) {
        const bool inside = at->left > here.x + least * em && at->right < here.right() - least * em;
        if (!inside || std::abs(at->y - y) < 0.6 * em) continue;
        const double x = at->middle();
        if (std::any_of(made.begin(), made.end(),
                        [&](const row_gap& one) { return std::abs(one.middle() - x) < 3 * em; }))
            continue;
        ++tried;
        double top = y - reach * em;
        double bottom = y + reach * em;
        double over = 0;
        std::vector<std::uint32_t> met;
        index.visit({x, top, 0, bottom - top}, [&](std::uint32_t i) {
            if (i != of) met.push_back(i);
            return false;
        });
        std::sort(met.begin(), met.end());
        met.erase(std::unique(met.begin(), met.end()), met.end());
        for (const std::uint32_t i : met) {  // a heading that runs over it stops the view
            const double middle = boxes[i].y + boxes[i].height / 2;
            if (is_text[i] == 0)
                (middle < y ? top : bottom) = middle < y ? std::max(top, middle) : std::min(bottom, middle);
        }
        for (const std::uint32_t i : met) {
            const double middle = boxes[i].y + boxes[i].height / 2;
            if (middle < top || middle > bottom || is_text[i] == 0) continue;
            if (boxes[i].x > x - least * em || boxes[i].right() < x + least * em) continue;
            // Lines that begin and end as the word does are of one column with it.
            const double indented = std::abs(boxes[i].x - here.x) / em;
            const bool alike = (indented < 0.6 || (indented > 1.6 && indented < 2.6)) &&
                               std::abs(boxes[i].right() - here.right()) < 0.6 * em;
            over += alike ? 2.5 : 0.5;
        }
        if (at->y < top || at->y > bottom) continue;
        double above = 0;
        double below = 0;
        row_gap both = *at;
        for (auto other = first; other != gaps.end() && other->y < bottom; ++other) {
            if (other->y < top || std::abs(other->y - y) < 0.6 * em) continue;
            const bool edge =
                std::abs(other->left - at->left) < 0.6 * em || std::abs(other->right - at->right) < 0.6 * em;
            if (!edge || std::abs(other->middle() - x) > 1.2 * em) continue;
            (other->y < y ? above : below) += 1;
            if (other->width() < both.width()) both = *other;
        }
        const bool seen = (above >= 1 && below >= 1) || above + below >= 2;
        if (seen && above + below > over) made.push_back(both);
    }
    std::sort(made.begin(), made.end(), [](const row_gap& a, const row_gap& b) { return a.left < b.left; });
    return made;
}

/// The byte at which a text reaches so many letters.
[[nodiscard]] inline std::size_t byte_at(std::string_view text, double letters) noexcept {
    double sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        const double step = advance_of(text.substr(at, one.size)).letters;
        if (sum + step / 2 > letters) return at;
        sum += step;
        at += one.size;
    }
    return text.size();
}

}  // namespace detail

/// Cuts recognised lines that run over gutters. What has been cut shows no gutter to another: all is seen in the words
/// as they came.
template <class = when_used>
void cut_at_gutters(std::vector<placed_word>& words, const page_type& type, arena& memory) {
    std::vector<box> boxes;
    std::vector<text_advance> advances;
    std::vector<char> is_text;
    for (const placed_word& one : words) {
        boxes.push_back(one.bounds);
        advances.push_back(advance_of(one.text));
        is_text.push_back(size_of(one, advances.back(), type, true) < 1.3 * type.em ? 1 : 0);
    }
    const row_index index(boxes, std::max(type.em, 0.5));
    const std::vector<detail::row_gap> gaps = detail::row_gaps(index, boxes, is_text, type.em);
    const std::size_t count = words.size();
    for (std::uint32_t i = 0; i < count; ++i) {
        constexpr double shortest = 8;  // letters: what can hold two columns' ends
        const double letters = advances[i].letters;
        const double size = letters > 0 ? boxes[i].width / letters : 0;
        if (letters < shortest || size < 0.85 * type.em || size > 1.35 * type.em) continue;
        double white = 0;
        const std::vector<detail::row_gap> gutters = detail::gutters_inside(index, boxes, is_text, gaps, i, type.em);
        for (const detail::row_gap& one : gutters) white += std::max(0.0, one.width());
        const double own = (boxes[i].width - white) / letters;
        if (own < 0.88 * type.em || own > 1.1 * type.em) continue;  // a kicker's type
        // Letters are counted from both ends, for stops may be set on half an em.
        const double advance = std::min(size, (boxes[i].width - white) / letters);
        double cut = 0;  // letters, and white, before the word that is left to cut
        double passed = 0;
        placed_word rest = words[i];
        bool first = true;
        for (const detail::row_gap& one : gutters) {
            const double from_left = (one.left - boxes[i].x - passed) / advance;
            passed += std::max(0.0, one.width());
            const double from_right = letters - (boxes[i].right() - one.right - (white - passed)) / advance;
            const std::size_t at = detail::byte_at(rest.text, (from_left + from_right) / 2 - cut);
            if (at == 0 || at >= rest.text.size()) continue;
            auto [left, right] = part_word(rest, at, memory);
            left.bounds.width = one.left - left.bounds.x;
            right.bounds.x = one.right;
            right.bounds.width = boxes[i].right() - one.right;
            cut += advance_of(left.text).letters;
            if (first)
                words[i] = left, first = false;
            else
                words.push_back(left);
            rest = right;
        }
        if (!first) words.push_back(rest);
    }
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_CUT_WORDS_HPP
