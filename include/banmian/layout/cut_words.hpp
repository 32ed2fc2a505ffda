// SPDX-License-Identifier: BSL-1.0
/// Cuts what an OCR engine read as one line over two columns, where the rows above and below show the gutter.
#ifndef BANMIAN_LAYOUT_CUT_WORDS_HPP
#define BANMIAN_LAYOUT_CUT_WORDS_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/layout/gutter_weights.hpp>
#include <banmian/layout/gutters.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <new>  // placement
#include <string_view>
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
            add(one, {one.text.begin, (std::min)(one.text.end, at)}, one.source);
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
            to.origin = {(std::min)(to.origin.begin, kept[i].source.begin),
                         (std::max)(to.origin.end, kept[i].source.end)};
    };
    give(left, 0, in_left);
    give(right, in_left, count);
    return {left, right};
}

namespace detail {

/// How well a text parts between two characters, in nats: above 0 where they seldom stand together.
[[nodiscard]] inline double parts_between(char32_t before, char32_t after, const gutter_weights& weights) {
    if (is_main_ideograph(before) && is_main_ideograph(after)) {
        const grammar::bigram_table& pairs = grammar::bigram_table::instance();
        const int level = pairs.level(before, after);
        return level > 0 ? -weights.seam_word * level : weights.seam_seldom * pairs.surprisal(before, after);
    }
    if (is_digit(before) && is_digit(after)) return -weights.seam_digits;
    if (may_not_start_line(after) || may_not_end_line(before)) return -weights.seam_forbidden;
    return weights.seam_other;
}

/// The byte at which a text that reaches `letters` there parts best; 0 for none.
[[nodiscard]] inline std::size_t seam_at(std::string_view text, double letters, const gutter_weights& weights = {}) {
    double sum = 0;
    double best_worth = -1e9;
    std::size_t best = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        const double off = std::abs(sum - letters);
        if (before != 0 && off < weights.seam_reach) {
            const double worth = parts_between(before, one.value, weights) - weights.seam_away * off;
            if (worth > best_worth) best_worth = worth, best = at;
        }
        sum += advance_of(text.substr(at, one.size)).letters;
        before = one.value;
        at += one.size;
    }
    return best;
}

/// The advance of a full-width character of the text by most lines: what is read over gutters has more letters in fewer
/// lines, and white in them.
template <class = when_used>
[[nodiscard]] double advance_by_lines(const std::vector<box>& boxes, const std::vector<text_advance>& texts,
                                      const std::vector<char>& is_text, const page_type& type,
                                      const gutter_weights& weights) {
    std::vector<weighted> sizes;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (is_text[i] != 0 && texts[i].letters >= weights.long_enough && texts[i].mostly_full())
            sizes.emplace_back(boxes[i].width / texts[i].letters, 1);
    const double common_advance = modal_value(sizes);
    return common_advance > weights.advance_least * type.em && common_advance < weights.advance_most * type.em
               ? common_advance
               : type.em;
}

/// Adds the parts of a line of so many letters to `made`, the first of them last; false when it is not parted.
template <class = when_used>
[[nodiscard]] bool part_at(const placed_word& line, double letters, const std::vector<gutter>& gutters, double advance,
                           double white, std::vector<placed_word>& made, arena& memory, const gutter_weights& weights) {
    const box whole = line.bounds;
    double cut = 0;  // letters, and white, before what is left to cut
    double passed = 0;
    placed_word rest = line;
    const std::size_t before = made.size();
    for (const gutter& one : gutters) {
        // Letters are counted from both ends, for stops may be set on half an em.
        const double from_left = (one.left - whole.x - passed) / advance;
        passed += (std::max)(0.0, one.width());
        const double from_right = letters - (whole.right() - one.right - (white - passed)) / advance;
        const std::size_t at = seam_at(rest.text, (from_left + from_right) / 2 - cut, weights);
        if (at == 0) continue;
        auto [left, right] = part_word(rest, at, memory);
        left.bounds.width = one.left - left.bounds.x;
        right.bounds.x = one.right;
        right.bounds.width = whole.right() - one.right;
        cut += advance_of(left.text).letters;
        made.push_back(left);
        rest = right;
    }
    if (made.size() == before) return false;
    made.push_back(rest);
    std::swap(made[before], made.back());
    return true;
}

}  // namespace detail

/// Cuts recognised lines that run over gutters. What has been cut shows no gutter to another: all is seen in the words
/// as they came.
template <class = when_used>
void cut_at_gutters(std::vector<placed_word>& words, const page_type& type, arena& memory,
                    const gutter_weights& weights = {}) {
    std::vector<box> boxes;
    std::vector<text_advance> advances;
    std::vector<char> is_text;
    for (const placed_word& one : words) {
        boxes.push_back(one.bounds);
        advances.push_back(advance_of(one.text));
        is_text.push_back(size_of(one, advances.back(), type, true) < weights.text_most * type.em ? 1 : 0);
    }
    const double common_advance = detail::advance_by_lines(boxes, advances, is_text, type, weights);
    detail::gutter_finder finder(boxes, advances, is_text, common_advance, weights);
    const std::size_t count = words.size();
    for (std::uint32_t i = 0; i < count; ++i) {
        const double letters = advances[i].letters;
        const double size = letters > 0 ? boxes[i].width / letters : 0;
        if (letters < weights.shortest_line || size < weights.size_least * type.em ||
            size > weights.size_most * type.em)
            continue;
        const std::vector<detail::gutter> gutters = finder.inside(i, ends_in_stop(words[i].text));
        double white = 0;
        for (const detail::gutter& one : gutters) white += (std::max)(0.0, one.width());
        const double own = (boxes[i].width - white) / letters;
        if (own < weights.own_least * common_advance || own > weights.own_most * common_advance)
            continue;  // no room for gutters, or a kicker's type
        if (!detail::part_at(words[i], letters, gutters, (std::min)(size, own), white, words, memory, weights))
            continue;
        words[i] = words.back();
        words.pop_back();
    }
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_CUT_WORDS_HPP
