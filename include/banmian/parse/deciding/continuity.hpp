// SPDX-License-Identifier: BSL-1.0
/// Continuity: what speaks for a join and against it, from order, measures, ends, words and brackets, and its weights.
#ifndef BANMIAN_PARSE_DECIDING_CONTINUITY_HPP
#define BANMIAN_PARSE_DECIDING_CONTINUITY_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/measure_words.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/piece.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

//=== weights ===//

// Units and signs are those of weights.hpp.

/// What each sign is worth for or against a join.
struct join_weights {
    double next_piece = 4.5;
    double boxes_say = 20.0;
    double next_body = 3.0;
    double near_piece = 1.1;
    double far_piece = 1.5;
    double beyond_headline = 0.8;
    double line_full = 0.3;
    double line_loose = 0.8;
    double line_short = 1.5;
    double line_short_most = 6.0;
    double same_measure = 0.7;
    double other_measure = 0.3;
    double after_full_stop = 3.5;
    double unknown_opening = 0.7;
    double bigram_seen = 0.525;
    double trigram_seen = 1.2;
    double fourgram_seen = 1.8;
    std::array<double, 5> bigram_levels{-0.375, 0.525, 1.275, 2.25, 3.3};
    double number_cut = 3.0;
    double number_unit = 2.0;
    double number_no_unit = 1.5;
    double bracket_closed = 1.0;
    double bracket_left_open = 0.7;
    double quote_closed = 0.4;
    double quote_left_open = 0.8;
    double indented = 3.6;
    double indent_half_em = 1.0;
    std::uint32_t loose_indent = 2;
    double quote_opens = 1.5;
    double dash_opens = 2.0;
    double bracket_apart = 4.0;
    double scrap = 2.5;
    std::uint32_t scrap_glyphs = 6;
    double lone_line = 1.2;
    double reject = 2.5;
    double without_beginning = 2.5;
    std::uint32_t near_reach = 4;
    std::uint32_t reach = 8;
    double farther = 1.0;
    std::uint32_t far_reach = 64;
    std::uint32_t measure_slack = 2;

    using fields = field_list<
        join_weights, field<"next_piece", &join_weights::next_piece, "`to` stands right after `from`">,
        field<"boxes_say", &join_weights::boxes_say,
              "the boxes show that a column goes on in the next inside a paragraph">,
        field<"next_body", &join_weights::next_body, "only pieces that are no body stand between">,
        field<"near_piece", &join_weights::near_piece, "near, before or behind">,
        field<"far_piece", &join_weights::far_piece, "against: beyond `near_reach`">,
        field<"beyond_headline", &join_weights::beyond_headline, "against: a headline stands between">,
        field<"line_full", &join_weights::line_full,
              "the head of `to` would not have fitted on the last line of `from`">,
        field<"line_loose", &join_weights::line_loose,
              "against, for each of the first two half-ems by which it would have">,
        field<"line_short", &join_weights::line_short, "against, for each half-em more">,
        field<"line_short_most", &join_weights::line_short_most, "and no more than this">,
        field<"same_measure", &join_weights::same_measure, "the lines are equally wide">,
        field<"other_measure", &join_weights::other_measure, "against: they differ by more than `measure_slack`">,
        field<"after_full_stop", &join_weights::after_full_stop, "against: a sentence ended">,
        field<"unknown_opening", &join_weights::unknown_opening, "against: `to` may as well begin a paragraph">,
        field<"bigram_seen", &join_weights::bigram_seen,
              "the two characters at the seam stand together elsewhere on the page">,
        field<"trigram_seen", &join_weights::trigram_seen, "so do three across the seam">,
        field<"fourgram_seen", &join_weights::fourgram_seen, "so do four">,
        field<"bigram_levels", &join_weights::bigram_levels, "by the level of the table, see bigrams.hpp">,
        field<"number_cut", &join_weights::number_cut, "against: a digit on both sides; numbers are not broken">,
        field<"number_unit", &join_weights::number_unit, "a digit, then a unit of measure">,
        field<"number_no_unit", &join_weights::number_no_unit, "against: a digit, then another character">,
        field<"bracket_closed", &join_weights::bracket_closed, "`to` closes what `from` leaves open">,
        field<"bracket_left_open", &join_weights::bracket_left_open,
              "against: it does not, or closes what was not opened">,
        field<"quote_closed", &join_weights::quote_closed, "a whole paragraph with its quotes in pairs">,
        field<"quote_left_open", &join_weights::quote_left_open, "against: with an odd number of them">,
        field<"indented", &join_weights::indented, "against: the first line of `to` looks indented">,
        field<"indent_half_em", &join_weights::indent_half_em, "against, for each half-em by which it does">,
        field<"loose_indent", &join_weights::loose_indent, "half-ems; an indent clearer than this is believed">,
        field<"quote_opens", &join_weights::quote_opens, "against: `to` begins with an opening quote">,
        field<"dash_opens", &join_weights::dash_opens,
              "against: `to` begins with a dash, as items of a list and signatures do">,
        field<"bracket_apart", &join_weights::bracket_apart, "against: `to` is one bracket, a signature or a source">,
        field<"scrap", &join_weights::scrap, "`to` ends a sentence but is too short to be a paragraph">,
        field<"scrap_glyphs", &join_weights::scrap_glyphs, "the longest scrap">,
        field<"lone_line", &join_weights::lone_line,
              "`to` is one line that ends a sentence, and may be indented or not">,
        field<"reject", &join_weights::reject, "what a join must outweigh">,
        field<"without_beginning", &join_weights::without_beginning,
              "for a join whose `to` would otherwise begin without a beginning">,
        field<"near_reach", &join_weights::near_reach, "pieces">,
        field<"reach", &join_weights::reach, "pieces to either side that are considered whatever the seam">,
        field<"farther", &join_weights::farther, "against: beyond `reach`, and again for each doubling">,
        field<"far_reach", &join_weights::far_reach,
              "pieces to either side that are considered where the characters at the seam often stand together">,
        field<"measure_slack", &join_weights::measure_slack,
              "half-ems by which measures may differ; see `other_measure`">>;
    bool operator==(const join_weights&) const = default;
};
static_assert(all_described<join_weights>());

//=== what is weighed ===//

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
    found.add(line_fit(on, from, on.first_line(to)), &join_weights::line_full);
    const std::uint32_t difference = from.measure > to.measure ? from.measure - to.measure : to.measure - from.measure;
    if (difference == 0)
        found.pro(weights, &join_weights::same_measure);
    else if (difference > weights.measure_slack)
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
void weigh_words(const any_working_page auto& on, const auto& words, const piece& from, const piece& to,
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

/// The evidence that the text of `to` follows the last line of `from`; not the order of the two. `words` are the page's
/// own, see page_words.hpp.
template <class Evidence>
void weigh_continuity(const any_working_page auto& on, const auto& words, const piece& from, const piece& to,
                      Evidence& found) {
    detail::weigh_measures(on, from, to, found);
    detail::weigh_ends(on, from, to, found);
    detail::weigh_words(on, words, from, to, found);
    detail::weigh_brackets(on, from, to, found);
}
/// The same in nats.
[[nodiscard]] inline double continuity(const any_working_page auto& on, const auto& words, const piece& from,
                                       const piece& to) noexcept {
    nats found;
    weigh_continuity(on, words, from, to, found);
    return found.sum();
}

/// What stands between two pieces of a page.
struct pieces_between {
    bool headings = false;
    bool bodies = false;  ///< pieces of text
};

/// The evidence of the order in the file: the next piece, a near one, or one beyond a headline.
template <class Evidence>
void weigh_order(const any_working_page auto& on, const pieces_between& between, index from, index to,
                 Evidence& found) {
    const join_weights& weights = on.weights.joins;
    // Of columns abreast any may go on with what stands above them, and with what stands below.
    if (to == from + 1)
        return found.pro(weights, on.pieces[to].abreast ? &join_weights::next_body : &join_weights::next_piece);
    const bool beside = to > from && !between.bodies && !between.headings;
    found.pro(weights, beside ? &join_weights::next_body : &join_weights::near_piece);
    const std::size_t distance = to > from ? to - from : from - to;
    if (distance > weights.near_reach) found.contra(weights, &join_weights::far_piece);
    if (distance > weights.reach)
        found.contra(weights, &join_weights::farther,
                     static_cast<double>(std::bit_width(distance / (std::max)(weights.reach, 1U))));
    if (between.headings) found.contra(weights, &join_weights::beyond_headline);
}

/// All that is weighed for and against a join that no format states.
template <class Evidence>
void weigh_join(const any_working_page auto& on, const auto& words, const pieces_between& between, index from, index to,
                Evidence& found) {
    weigh_order(on, between, from, to, found);
    weigh_continuity(on, words, on.pieces[from], on.pieces[to], found);
    found.contra(on.weights.joins, &join_weights::reject);
    if (on.pieces[to].opening == opening::flush) found.pro(on.weights.joins, &join_weights::without_beginning);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_CONTINUITY_HPP
