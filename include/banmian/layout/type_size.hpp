// SPDX-License-Identifier: BSL-1.0
/// Measures type: how large the characters of words and of a page's text are, from how far they advance and not from
/// how high their boxes are.
#ifndef BANMIAN_LAYOUT_TYPE_SIZE_HPP
#define BANMIAN_LAYOUT_TYPE_SIZE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/print_weights.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What a text asks of a line.
struct text_advance {
    double letters = 0;     ///< in em: a Han is one, a Latin letter or a digit about half of one
    double fewest = 0;      ///< the same where stops are set on half an em (标点挤压) and letters are narrow
    double most = 0;        ///< the same where letters are wide
    std::size_t count = 0;  ///< characters, without white space
    std::size_t han = 0;    ///< of them Han
    std::size_t full = 0;   ///< of them set on a full em: Han and full-width marks
    [[nodiscard]] bool mostly_full() const noexcept { return full * 2 >= count; }
};

namespace detail {
/// True for the three bytes of U+5000 to U+9FFF: ideographs all, and by far the most that is printed.
[[nodiscard]] constexpr bool is_common_han(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    return text.size() - at > 2 && byte(at) - 0xE5U <= 4U && (byte(at + 1) & 0xC0U) == 0x80U &&
           (byte(at + 2) & 0xC0U) == 0x80U;
}
/// True for the three bytes of ，, 。 or 、.
[[nodiscard]] constexpr bool is_common_stop(std::string_view text, std::size_t at) noexcept {
    if (text.size() - at < 3) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const unsigned code = byte(at) << 16U | byte(at + 1) << 8U | byte(at + 2);
    return code == 0xEFBC8CU || code == 0xE38082U || code == 0xE38081U;
}
}  // namespace detail

[[nodiscard]] constexpr text_advance advance_of(std::string_view text) noexcept {
    constexpr double narrow = 0.52;  // of an em: the mean of Latin letters and digits in text faces
    constexpr double spread = 0.12;  // of their widths, from face to face and from word to word
    text_advance made;
    for (std::size_t at = 0; at < text.size();) {
        if (detail::is_common_han(text, at)) {
            at += 3;
            ++made.count, ++made.full, ++made.han;
            made.letters += 1, made.fewest += 1, made.most += 1;
            continue;
        }
        if (detail::is_common_stop(text, at)) {
            at += 3;
            ++made.count, ++made.full;
            made.letters += 1, made.fewest += 0.5, made.most += 1;
            continue;
        }
        const code_point one = decode(text, at);
        at += one.size;
        if (is_space(one.value)) {
            made.letters += one.value == U'\u3000' ? 1 : 0;
            continue;
        }
        ++made.count;
        const bool full = one.value >= 0x2E80 || banmian::detail::one_of(one.value, U"“”‘’…—·");
        const bool halved = full && !is_han(one.value) && (may_not_start_line(one.value) || is_opening(one.value));
        made.letters += full ? 1 : narrow;
        made.fewest += full ? (halved ? 0.5 : 1) : narrow - spread;
        made.most += full ? 1 : narrow + spread;
        made.full += full ? 1U : 0U;
        made.han += is_han(one.value) ? 1U : 0U;
    }
    return made;
}

/// Those of words, in their order.
template <class = when_used>
[[nodiscard]] std::vector<text_advance> advances_of(const std::vector<placed_word>& words) {
    std::vector<text_advance> made;
    made.reserve(words.size());
    for (const placed_word& one : words) made.push_back(advance_of(one.text));
    return made;
}

/// What the page's text is set in.
struct page_type {
    double em = 0;      ///< size of the text, in points; 0 when the page has none
    double height = 1;  ///< how high boxes of words are, in em of their type
    double ink = 1;     ///< how wide the box of a single character is, in em: less where it holds the ink alone
};

namespace detail {

/// A measure with its weight.
using weighted = std::pair<double, double>;

/// The value that half of the weight lies below; 0 for no values.
template <class = when_used>
[[nodiscard]] double weighted_middle(std::vector<weighted> values) {
    std::sort(values.begin(), values.end());
    double all = 0;
    for (const auto& [value, weight] : values) all += weight;
    double below = 0;
    for (const auto& [value, weight] : values)
        if ((below += weight) * 2 >= all) return value;
    return 0;
}

/// The most usual value: the heaviest window among the values, from one to `window` times as much, and its middle.
/// Values must be positive.
template <class = when_used>
[[nodiscard]] double modal_value(const std::vector<weighted>& values, double window = type_weights{}.window) {
    std::array<double, 512> weight_of{};  // by logarithm, from a thousandth of a point
    const auto bin_of = [window](double value) {
        const double bin = std::log((std::max)(value, 1e-3) * 1e3) / std::log(window);
        return static_cast<std::size_t>(std::clamp(bin, 0.0, 510.0));
    };
    std::vector<std::size_t> bins;
    bins.reserve(values.size());
    for (const auto& [value, weight] : values) {
        bins.push_back(value > 0 ? bin_of(value) : weight_of.size());
        if (value > 0) weight_of[bins.back()] += weight;
    }
    std::size_t best = 0;
    for (std::size_t b = 0; b + 1 < weight_of.size(); ++b)
        if (weight_of[b] + weight_of[b + 1] > weight_of[best] + weight_of[best + 1]) best = b;
    std::vector<weighted> inside;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (bins[i] == best || bins[i] == best + 1) inside.push_back(values[i]);
    return weighted_middle(std::move(inside));
}

}  // namespace detail

/// True when two words stand on one row: their middles are level.
[[nodiscard]] inline bool on_one_row(const box& a, const box& b, double size) noexcept {
    constexpr double level = 0.45;  // of a size: neighbouring rows are farther apart
    return std::abs(a.y + a.height / 2 - b.y - b.height / 2) < level * size;
}

/// True for several characters in a box that is higher than wide: they do not run along the page's lines.
[[nodiscard]] constexpr bool runs_across(const box& bounds, const text_advance& of) noexcept {
    constexpr double higher = 1.5;  // times its width: no padding makes two characters of a line so high
    return of.count > 1 && bounds.height > higher * bounds.width;
}

namespace detail {

/// True for a word that tells sizes: set on full ems, along the page's lines.
[[nodiscard]] inline bool advances_by_em(const placed_word& word, const text_advance& of) noexcept {
    return of.mostly_full() && !runs_across(word.bounds, of);
}

/// The size that word `i` of few characters tells: its own width, or the step to the word behind it.
template <class = when_used>
[[nodiscard]] double size_by_step(const std::vector<placed_word>& words, std::size_t i, double letters,
                                  const type_weights& weights) noexcept {
    const box& here = words[i].bounds;
    double step = here.width;  // alone it is the ink, or the advance itself
    if (i + 1 < words.size()) {
        const box& next = words[i + 1].bounds;
        const double gap = next.x - here.right();
        if (on_one_row(here, next, (std::min)(here.height, next.height)) && next.x > here.x &&
            gap < weights.step * here.height)
            step = next.x - here.x;
    }
    return step / letters;
}

/// How high the boxes of words in the page's text are, in em.
template <class = when_used>
[[nodiscard]] double height_of_boxes(const std::vector<placed_word>& words, const std::vector<text_advance>& advances,
                                     double em, const type_weights& weights) {
    std::vector<weighted> heights;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const text_advance& of = advances[i];
        const double size = of.letters > 0 ? words[i].bounds.width / of.letters : 0;
        if (of.han > 0 && advances_by_em(words[i], of) && size > weights.text_least * em &&
            size < weights.text_most * em)
            heights.emplace_back(words[i].bounds.height / em, of.letters);
    }
    return em > 0 && !heights.empty() ? (std::max)(weights.height_least, weighted_middle(std::move(heights)))
                                      : page_type{}.height;
}

/// How wide the boxes of single Han in the page's text are, in em.
template <class = when_used>
[[nodiscard]] double width_of_ink(const std::vector<placed_word>& words, const std::vector<text_advance>& advances,
                                  double em, const type_weights& weights) {
    std::vector<weighted> widths;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double width = words[i].bounds.width;
        if (advances[i].count == 1 && advances[i].han == 1 && width > weights.ink_least * em &&
            width < weights.ink_most * em)
            widths.emplace_back(width / em, 1.0);
    }
    return widths.empty() ? page_type{}.ink : (std::min)(1.0, weighted_middle(std::move(widths)));
}

}  // namespace detail

/// The type of the page's text: the most usual advance of a full-width character. Words of several characters tell it;
/// where the format gives single ones, the step from one to the next does.
template <class = when_used>
[[nodiscard]] page_type measure_type(const std::vector<placed_word>& words, const std::vector<text_advance>& advances,
                                     const type_weights& weights = {}) {
    std::vector<detail::weighted> sizes;
    double known = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const text_advance& of = advances[i];
        if (of.letters < weights.long_enough || !detail::advances_by_em(words[i], of)) continue;
        sizes.emplace_back(words[i].bounds.width / of.letters, of.letters);
        known += of.letters;
    }
    const bool single = known < weights.enough;
    for (std::size_t i = 0; single && i < words.size(); ++i) {
        const text_advance& of = advances[i];
        if (of.letters < weights.long_enough && of.han > 0 && detail::advances_by_em(words[i], of))
            sizes.emplace_back(detail::size_by_step(words, i, of.letters, weights), of.letters);
    }
    page_type made;
    made.em = detail::modal_value(sizes, weights.window);
    made.height = detail::height_of_boxes(words, advances, made.em, weights);
    if (single) made.ink = detail::width_of_ink(words, advances, made.em, weights);
    return made;
}

/// The size that a width of so many points tells: that of the page's text wherever it can be.
[[nodiscard]] inline double size_by_width(double width, const text_advance& of, double em) noexcept {
    constexpr double exact = 0.015;  // of a width
    if (of.fewest > 0 && em * of.fewest < width * (1 + exact) && em * of.most > width * (1 - exact)) return em;
    return width / of.letters;
}

/// The size of a word's type in points. `recognised`: its box is an engine's, which may hold more than the ink.
[[nodiscard]] inline double size_of(const placed_word& word, const text_advance& of, const page_type& page,
                                    bool recognised) noexcept {
    const double by_height = word.bounds.height / page.height;
    constexpr double largest = 1e5;  // points: what is told beyond it, or is no number, is not believed
    const double stated = word.font_size > 0 && word.font_size < largest ? word.font_size : 0;
    if (of.letters <= 0) return by_height;
    const double by_width = size_by_width(word.bounds.width / (of.count == 1 ? page.ink : 1), of, page.em);
    if (recognised) {
        constexpr double tells = 3.5;    // letters: the padding at the ends of a shorter word weighs too much
        constexpr double least = 0.5;    // of what its height tells: no padding doubles the height of a box
        constexpr double spaced = 1.25;  // a wider advance than the height allows is letter-spacing
        if (of.letters >= tells && of.mostly_full()) return (std::min)(by_width, spaced * by_height);
        return (std::min)(by_height, (std::max)(by_width, least * by_height));
    }
    if (of.han > 0 && of.mostly_full()) {
        if (stated <= 0) return by_width;
        constexpr double rounding = 1.12;  // sizes are given in whole units; more is letter-spacing
        return by_width > stated * rounding ? stated : (std::max)(by_width, stated / rounding);
    }
    return stated > 0 ? stated : by_height;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_TYPE_SIZE_HPP
