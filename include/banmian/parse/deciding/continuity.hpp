// SPDX-License-Identifier: BSL-1.0
/// Continuity: the evidence that the text of one piece goes on in another, from measures, ends, words and brackets.
#ifndef BANMIAN_PARSE_DECIDING_CONTINUITY_HPP
#define BANMIAN_PARSE_DECIDING_CONTINUITY_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/measure_words.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What a number at a seam says: it goes on with its unit, hardly ever with another digit.
[[nodiscard]] inline double number_seam(const glyph& before, const glyph& after, const join_weights& weights,
                                        const grammar::own_words* own = nullptr) noexcept {
    if (!before.is(is_digit_glyph)) return 0;
    if (after.is(is_digit_glyph)) return -weights.number_cut;
    if (grammar::is_measure_word(after.code, own)) return weights.number_unit;
    return after.is(is_han_glyph) ? -weights.number_no_unit : 0.0;
}

/// What the last line of `from` says of `next` as the line after it: it must have been full.
[[nodiscard]] inline double line_fit(const any_working_page auto& on, const piece& from,
                                     const printed_line& next) noexcept {
    const join_weights& weights = on.weights.joins;
    const std::uint32_t used = on.last_line(from).width;
    std::uint32_t off = shortfall(from.measure, used, next.head);
    // With one line its own indent is uncertain: take what speaks for the join.
    if (from.count == 1 && from.opening != opening::flush)
        off = (std::min)(off, shortfall(from.measure, used + 4, next.head));
    if (off == 0) return weights.line_full;
    // Half an em or a whole one may be lost to justification.
    const double loose = weights.line_loose * (std::min)(off, 2U);
    const double broken = off > 2 ? weights.line_short * (off - 2) : 0.0;
    return -(std::min)(loose + broken, weights.line_short_most);
}

/// True when a piece is one pair of round brackets with what stands in it.
[[nodiscard]] inline bool is_bracketed(const any_working_page auto& on, const piece& of) noexcept {
    const char32_t begin = on.first_glyph(of).code;
    const char32_t end = on.last_glyph(of).code;
    if ((begin != U'(' && begin != U'（') || (end != U')' && end != U'）')) return false;
    return of.brackets.opened == 0 && of.brackets.closed == 0;
}

namespace detail {

/// What the measures say: the last line of `from` was full, and a paragraph has one measure.
template <class Evidence>
void weigh_measures(const any_working_page auto& on, const piece& from, const piece& to, Evidence& found) {
    const join_weights& weights = on.weights.joins;
    if (from.measure == 0) return;
    constexpr std::uint32_t slack = 2;  // half-ems
    found.add(line_fit(on, from, on.first_line(to)), &join_weights::line_full);
    const std::uint32_t difference = from.measure > to.measure ? from.measure - to.measure : to.measure - from.measure;
    if (difference == 0)
        found.pro(weights, &join_weights::same_measure);
    else if (difference > slack)
        found.contra(weights, &join_weights::other_measure);
}

/// What the ends say: a paragraph that may be whole, an indent, a quotation, a dash or a bracket that begins another.
template <class Evidence>
void weigh_ends(const any_working_page auto& on, const piece& from, const piece& to, Evidence& found) {
    const join_weights& weights = on.weights.joins;
    if (from.closing == closing::closed_full) found.contra(weights, &join_weights::after_full_stop);
    if (to.opening == opening::unknown) found.contra(weights, &join_weights::unknown_opening);
    if (to.opening == opening::indented)
        found.add(-(weights.indented + weights.indent_half_em * to.indent_margin), &join_weights::indented);
    // A quotation opens a paragraph more often than a line.
    const glyph& opens = on.first_glyph(to);
    if (opens.is(is_opening_glyph) && opens.is(is_quote_glyph)) found.contra(weights, &join_weights::quote_opens);
    if (is_dash(opens.code)) found.contra(weights, &join_weights::dash_opens);
    if (is_bracketed(on, to)) found.contra(weights, &join_weights::bracket_apart);
    if (to.count > 1 || !on.first_line(to).ends_sentence) return;
    if (on.first_line(to).count <= weights.scrap_glyphs)
        found.pro(weights, &join_weights::scrap);
    else if (to.opening == opening::unknown)
        found.pro(weights, &join_weights::lone_line);
}

/// What the words at the seam say: ours, a number and its unit, and the user's own evidence.
template <class Evidence>
void weigh_words(const any_working_page auto& on, const page_words& words, const piece& from, const piece& to,
                 Evidence& found) {
    const join_weights& weights = on.weights.joins;
    const printed_line& last = on.last_line(from);
    const printed_line& first = on.first_line(to);
    const index end = last.first + last.count - 1;
    found.add(words.boundary(on, end, last.first, first.first, first.first + first.count),
              &join_weights::bigram_levels);
    found.add(number_seam(on.glyphs[end], on.glyphs[first.first], weights, on.own_words()), &join_weights::number_unit);
    if (on.scorer.score != nullptr)
        found.add(on.scorer.score(on.scorer.context, on.bytes_of(last).in(on.text), on.bytes_of(first).in(on.text)),
                  "scorer");
}

/// What brackets and straight quotes say that one piece leaves open and the other closes.
template <class Evidence>
void weigh_brackets(const any_working_page auto& on, const piece& from, const piece& to, Evidence& found) {
    const join_weights& weights = on.weights.joins;
    const balance& left = from.brackets;
    const balance& right = to.brackets;
    if (left.opened > 0 && right.closed > 0)
        found.pro(weights, &join_weights::bracket_closed);
    else if ((left.opened > 0 && to.closing != closing::open) ||
             (right.closed > 0 && from.opening == opening::indented))
        found.contra(weights, &join_weights::bracket_left_open);
    if (from.opening != opening::indented || to.closing != closing::closed) return;
    if (left.odd_quotes && right.odd_quotes)
        found.pro(weights, &join_weights::quote_closed);
    else if (left.odd_quotes != right.odd_quotes)
        found.contra(weights, &join_weights::quote_left_open);
}

}  // namespace detail

/// The evidence that the text of `to` follows the last line of `from`; not the order of the two.
template <class Evidence>
void weigh_continuity(const any_working_page auto& on, const page_words& words, const piece& from, const piece& to,
                      Evidence& found) {
    detail::weigh_measures(on, from, to, found);
    detail::weigh_ends(on, from, to, found);
    detail::weigh_words(on, words, from, to, found);
    detail::weigh_brackets(on, from, to, found);
}
/// The same in nats.
[[nodiscard]] inline double continuity(const any_working_page auto& on, const page_words& words, const piece& from,
                                       const piece& to) noexcept {
    nats found;
    weigh_continuity(on, words, from, to, found);
    return found.sum();
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_CONTINUITY_HPP
