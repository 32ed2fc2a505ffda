// SPDX-License-Identifier: BSL-1.0
/// Joins: which piece goes on where another breaks off, by one assignment over the page; to go on nowhere is an answer.
#ifndef BANMIAN_PARSE_DECIDING_JOINS_HPP
#define BANMIAN_PARSE_DECIDING_JOINS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/measure_words.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A possible join: the piece `to` continues the piece `from`.
struct join {
    index from = none;
    index to = none;
    double score = 0;  ///< in nats, above the score of no join at all
};

/// What a number at a seam says: it goes on with its unit, hardly ever with another digit.
[[nodiscard]] inline double number_seam(const glyph& before, const glyph& after, const join_weights& weights,
                                        const grammar::own_words* own = nullptr) noexcept {
    if (!before.is(is_digit_glyph)) return 0;
    if (after.is(is_digit_glyph)) return -weights.number_cut;
    if (grammar::is_measure_word(after.code, own)) return weights.number_unit;
    return after.is(is_han_glyph) ? -weights.number_no_unit : 0.0;
}

/// What the last line of `from` says of `next` as the line after it: it must have been full.
[[nodiscard]] inline double line_fit(const any_galley auto& on, const piece& from, const printed_line& next) noexcept {
    const join_weights& weights = on.weights.joins;
    const std::uint32_t used = on.last_line(from).width;
    std::uint32_t off = shortfall(from.measure, used, next.lead);
    // With one line its own indent is uncertain: take what speaks for the join.
    if (from.count == 1 && from.opening != opening::flush)
        off = (std::min)(off, shortfall(from.measure, used + 4, next.lead));
    if (off == 0) return weights.line_full;
    // Half an em or a whole one may be lost to justification.
    const double loose = weights.line_loose * (std::min)(off, 2U);
    const double broken = off > 2 ? weights.line_short * (off - 2) : 0.0;
    return -(std::min)(loose + broken, weights.line_short_most);
}

/// True when a piece is one pair of round brackets with what stands in it.
[[nodiscard]] inline bool is_bracketed(const any_galley auto& on, const piece& of) noexcept {
    const char32_t begin = on.first_glyph(of).code;
    const char32_t end = on.last_glyph(of).code;
    if ((begin != U'(' && begin != U'（') || (end != U')' && end != U'）')) return false;
    return of.brackets.opened == 0 && of.brackets.closed == 0;
}

/// The evidence that the text of `to` follows the last line of `from`, in nats; not the order of the two.
[[nodiscard]] inline double continuity(const any_galley auto& on, const page_words& words, const piece& from,
                                       const piece& to) noexcept {
    const join_weights& weights = on.weights.joins;
    const balance& left = from.brackets;
    const balance& right = to.brackets;
    double score = 0;
    const printed_line& last = on.last_line(from);
    const printed_line& first = on.first_line(to);
    if (from.measure != 0) {
        score += line_fit(on, from, first);
        const std::uint32_t difference =
            from.measure > to.measure ? from.measure - to.measure : to.measure - from.measure;
        if (difference == 0)
            score += weights.same_measure;
        else if (difference > 2)
            score -= weights.other_measure;
    }
    if (from.closing == closing::closed_full) score -= weights.after_full_stop;
    if (to.opening == opening::unknown) score -= weights.unknown_opening;
    if (to.opening == opening::indented) score -= weights.indented + weights.indent_half_em * to.indent_margin;
    // A quotation opens a paragraph more often than a line.
    const glyph& opens = on.glyphs[first.first];
    if (opens.is(is_opening_glyph) && opens.is(is_quote_glyph)) score -= weights.quote_opens;
    if (is_dash(opens.code)) score -= weights.dash_opens;
    if (is_bracketed(on, to)) score -= weights.bracket_apart;
    if (to.count == 1 && first.ends_sentence) {
        if (first.count <= weights.scrap_glyphs)
            score += weights.scrap;
        else if (to.opening == opening::unknown)
            score += weights.lone_line;
    }
    const glyph& before = on.glyphs[last.first + last.count - 1];
    const glyph& after = on.glyphs[first.first];
    score += words.boundary(on, last.first + last.count - 1, last.first, first.first, first.first + first.count);
    score += number_seam(before, after, weights, on.own_words());
    if (on.scorer.score != nullptr)
        score += on.scorer.score(on.scorer.context, on.bytes_of(last).in(on.text), on.bytes_of(first).in(on.text));
    if (left.opened > 0 && right.closed > 0)
        score += weights.bracket_closed;
    else if (left.opened > 0 && to.closing != closing::open)
        score -= weights.bracket_left_open;
    else if (right.closed > 0 && from.opening == opening::indented)
        score -= weights.bracket_left_open;
    if (from.opening == opening::indented && to.closing == closing::closed) {
        if (left.odd_quotes && right.odd_quotes)
            score += weights.quote_closed;
        else if (left.odd_quotes != right.odd_quotes)
            score -= weights.quote_left_open;
    }
    return score;
}

/// What every candidate asks of the page's pieces, counted once.
struct join_facts {
    join_facts(std::size_t count, arena& memory) : headings(count, memory), bodies(count, memory) {}

    page_list<index> headings;  ///< for each piece: headlines before it
    page_list<index> bodies;    ///< for each piece: pieces of text before it
};

[[nodiscard]] inline join_facts join_facts_of(const any_galley auto& on) {
    join_facts made(on.pieces.size() + 1, on.workspace);
    for (index i = 0; i < on.pieces.size(); ++i) {
        const block_role role = on.pieces[i].role;
        made.headings[i + 1] = made.headings[i] + (role == block_role::headline ? 1U : 0U);
        made.bodies[i + 1] = made.bodies[i] + (is_text(role) ? 1U : 0U);
    }
    return made;
}

/// The evidence of the order in the file: the next piece, a near one, or one beyond a headline.
[[nodiscard]] inline double order_prior(const any_galley auto& on, const join_facts& facts, index from,
                                        index to) noexcept {
    const join_weights& weights = on.weights.joins;
    // Of columns abreast any may go on with what stands above them, and with what stands below.
    if (to == from + 1) return on.pieces[to].abreast ? weights.next_body : weights.next_piece;
    const index low = (std::min)(from, to) + 1;
    const index high = (std::max)(from, to);
    const bool beyond = facts.headings[high] != facts.headings[low];
    const bool between = facts.bodies[high] != facts.bodies[low];
    double score = to > from && !between && !beyond ? weights.next_body : weights.near_piece;
    const std::size_t distance = high - low + 1;
    if (distance > weights.near_reach) score -= weights.far_piece;
    if (distance > weights.reach)
        score -= weights.farther * static_cast<double>(std::bit_width(distance / (std::max)(weights.reach, 1U)));
    if (beyond) score -= weights.beyond_headline;
    return score;
}

/// What `continuity` said of the page's pieces, for when joins are made anew: most pieces are the same then, and each
/// is known by its first entry in `galley::line_order`, which one whose lines change gives up.
class continuity_memory {
public:
    [[nodiscard]] double of(const any_galley auto& on, const page_words& words, const piece& from, const piece& to) {
        entry& known = entries_[(from.first * 37U + to.first) % entries_.size()];
        if (known.from != from.first || known.to != to.first)
            known = {from.first, to.first, continuity(on, words, from, to)};
        return known.score;
    }

private:
    struct entry {
        index from = none;
        index to = none;
        double score = 0;
    };
    std::array<entry, 256> entries_{};  // twice what a page of today asks
};

/// The last text before a piece in its article; `none` when there is none.
[[nodiscard]] inline index text_before(const any_galley auto& on, index of) noexcept {
    const std::size_t group = on.page->blocks[on.pieces[of].block].group;
    for (index i = of; i > 0; --i) {
        const piece& before = on.pieces[i - 1];
        if (on.page->blocks[before.block].group != group) return none;
        if (is_text(before.role)) return i - 1;
        if (before.role == block_role::headline) return none;
    }
    return none;
}

namespace detail {

/// True when the characters at a seam are likely enough to stand together for a join over any distance to be tried.
[[nodiscard]] inline bool reads_on(const any_galley auto& on, const piece& from, const piece& to) noexcept {
    constexpr int likely = 2;  // level, see bigrams.hpp
    const glyph& last = on.last_glyph(from);
    const glyph& first = on.first_glyph(to);
    if (!last.is(is_han_glyph) || !first.is(is_han_glyph)) return last.is(is_digit_glyph) && first.is(is_han_glyph);
    return grammar::bigram_table::instance().level(last.code, first.code) >= likely;
}

}  // namespace detail

/// All joins worth considering, best first.
[[nodiscard]] inline page_list<join> propose_joins(const any_galley auto& on, const page_words& words,
                                                   continuity_memory& memory) {
    const join_weights& weights = on.weights.joins;
    page_list<join> proposed(on.workspace);
    proposed.reserve(2 * on.pieces.size());
    const std::vector<piece>& pieces = on.pieces;
    const join_facts facts = join_facts_of(on);
    // Pieces that another may continue; one before a part of its block ends there.
    page_list<index> open_ends(on.workspace);
    open_ends.reserve(pieces.size());
    for (index i = 0; i < pieces.size(); ++i)
        if (is_text(pieces[i].role) && pieces[i].closing != closing::closed &&
            (i + 1 == pieces.size() || !pieces[i + 1].inside))
            open_ends.push_back(i);
    // Text read column by column strays far; in the order in which it was set hardly.
    const std::size_t reach = (std::max)(weights.reach, weights.far_reach);
    std::size_t nearest = 0;  // the first that is not too far before the piece
    for (index to = 0; to < pieces.size(); ++to) {
        const piece& later = pieces[to];
        if (is_text(later.role) && on.page->blocks[later.block].goes_on) {
            const index from = text_before(on, to);
            if (from != none) {
                proposed.push_back({from, to, weights.boxes_say});
                continue;
            }
        }
        if (!is_text(later.role) || !may_continue(on, later) || later.dated || later.inside) continue;
        while (nearest < open_ends.size() && std::size_t{open_ends[nearest]} + reach < to) ++nearest;
        for (std::size_t n = nearest; n < open_ends.size() && open_ends[n] <= std::size_t{to} + reach; ++n) {
            const index from = open_ends[n];
            const piece& earlier = pieces[from];
            const index apart = from < to ? to - from : from - to;
            // A text under a heading begins there, unless the pieces beside it say better.
            const bool headed = to > 0 && pieces[to - 1].role == block_role::headline;
            if (apart > weights.reach && (headed || !detail::reads_on(on, earlier, later))) continue;
            // Pieces of one block are read as they stand.
            const bool as_printed = !earlier.taken_out && !later.taken_out && !later.abreast;
            if (earlier.block == later.block && as_printed) continue;
            if (on.page->blocks[earlier.block].whole || on.page->blocks[later.block].whole) continue;
            // Where blocks stand in a stated order, nothing goes on before itself.
            if (on.page->ordered && !on.page->analysed && to < from) continue;
            if (on.classical && to != from + 1) continue;  // transcribed or read column by column: no text strays
            if (from == to) continue;
            // No paragraph of an analysed page goes from one article to another.
            if (on.page->analysed && on.page->blocks[earlier.block].group != on.page->blocks[later.block].group)
                continue;
            const double score = order_prior(on, facts, from, to) + memory.of(on, words, earlier, later) -
                                 weights.reject + (later.opening == opening::flush ? weights.orphan : 0.0);
            if (score > 0) proposed.push_back({from, to, score});
        }
    }
    std::sort(proposed.begin(), proposed.end(), [](const join& a, const join& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    return proposed;
}

namespace detail {

/// True when `to` comes before `from` in a chain already joined, so that joining them would make a ring.
[[nodiscard]] inline bool closes_ring(const any_galley auto& on, index from, index to) noexcept {
    for (index at = to; at != none; at = on.pieces[at].next)
        if (at == from) return true;
    return false;
}

}  // namespace detail

/// True when a piece ends in a signature: a dash at its beginning or behind a sentence, and a few words without a stop
/// to the end. ———李东（辽宁）
[[nodiscard]] inline bool ends_after_dash(const any_galley auto& on, const piece& of) noexcept {
    constexpr std::uint32_t longest = 16;  // glyphs behind the dash
    std::uint32_t behind = 0;
    bool dash = false;
    for (std::uint32_t l = of.count; l > 0; --l) {
        const printed_line& line = on.line_of(of, l - 1);
        for (index g = line.first + line.count; g > line.first; --g) {
            const glyph& one = on.glyphs[g - 1];
            const bool dashes = is_dash(one.code);
            if (dash && !dashes) return one.is(is_sentence_glyph | is_closing_glyph);
            if (one.is(is_sentence_glyph) || ++behind > longest) return false;
            dash = dashes;
        }
    }
    return dash;
}

/// True when a piece that ends without a full stop is whole all the same: with a colon or semicolon before an indented
/// paragraph, as lists are introduced and set; in a bracket that follows a full stop, a source; in a signature; as one
/// quotation from end to end; or in a line of figures, a row of a table.
[[nodiscard]] inline bool rests(const any_galley auto& on, const piece& of) noexcept {
    const glyph& first = on.first_glyph(of);
    const glyph& last = on.last_glyph(of);
    if (last.code == U':' || last.code == U'：' || last.code == U';' || last.code == U'；') return true;
    const bool quoted = first.is(is_quote_glyph) && first.is(is_opening_glyph) && last.is(is_quote_glyph);
    if (quoted && last.is(is_closing_glyph)) return true;
    if (ends_after_dash(on, of)) return true;
    if (last.is(is_digit_glyph)) {
        const printed_line& line = on.last_line(of);
        const glyph* const glyphs = on.glyphs.data() + line.first;
        constexpr std::uint32_t row = 5;  // glyphs; a shorter line may be a number inside a sentence
        return line.count >= row &&
               std::none_of(glyphs, glyphs + line.count, [](const glyph& one) { return one.is(is_han_glyph); });
    }
    if (last.code != U')' && last.code != U'）') return false;
    std::uint32_t inside = 0;
    for (std::uint32_t l = of.count; l > 0; --l) {
        const printed_line& line = on.line_of(of, l - 1);
        for (index g = line.first + line.count; g > line.first; --g) {
            const char32_t code = on.glyphs[g - 1].code;
            if (code == U'(' || code == U'（') {
                if (g - 1 > line.first) return on.glyphs[g - 2].is(is_sentence_glyph);
                return l < 2 || ends_sentence(on, on.line_of(of, l - 2));
            }
            if (++inside > 60) return false;
        }
    }
    return false;
}

/// Joins the pieces of each paragraph: best joins first, then exchanges two joins where that is better for both ends
/// together. Pieces that break off and are joined to nothing are torn: the input has lost what followed.
inline void join_pieces(any_galley auto& on, const page_words& words, continuity_memory& memory) {
    for (piece& of : on.pieces) of.next = of.previous = none;
    const page_list<join> proposed = propose_joins(on, words, memory);
    page_list<double> score_to(on.pieces.size(), on.workspace);
    for (const join& one : proposed) {
        piece& from = on.pieces[one.from];
        piece& to = on.pieces[one.to];
        if (from.next != none || to.previous != none || detail::closes_ring(on, one.from, one.to)) continue;
        from.next = one.to;
        to.previous = one.from;
        score_to[one.to] = one.score;
    }
    const auto score_of = [&](index from, index to) {
        for (const join& one : proposed)
            if (one.from == from && one.to == to) return one.score;
        return -1e9;
    };
    // Exchange: `one` is not joined, but would be worth more than what its ends lose.
    for (const join& one : proposed) {
        const index rival_to = on.pieces[one.from].next;
        const index rival_from = on.pieces[one.to].previous;
        if (rival_to == one.to || rival_to == none || rival_from == none) continue;
        const double other = score_of(rival_from, rival_to);
        if (one.score + (std::max)(other, 0.0) <= score_to[rival_to] + score_to[one.to]) continue;
        on.pieces[one.from].next = none, on.pieces[rival_to].previous = none;
        on.pieces[rival_from].next = none, on.pieces[one.to].previous = none;
        if (detail::closes_ring(on, one.from, one.to)) {
            on.pieces[one.from].next = rival_to, on.pieces[rival_to].previous = one.from;
            on.pieces[rival_from].next = one.to, on.pieces[one.to].previous = rival_from;
            continue;
        }
        on.pieces[one.from].next = one.to, on.pieces[one.to].previous = one.from, score_to[one.to] = one.score;
        if (other > 0 && !detail::closes_ring(on, rival_from, rival_to)) {
            on.pieces[rival_from].next = rival_to, on.pieces[rival_to].previous = rival_from;
            score_to[rival_to] = other;
        }
    }
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        of.torn = is_text(of.role) && of.closing == closing::open && of.next == none && !rests(on, of) &&
                  !on.page->blocks[of.block].whole &&
                  !on.classical;  // where most paragraphs end without a full stop, a missing one tells nothing
        if (on.log == nullptr || !is_text(of.role)) continue;
        const span here = on.bytes_of(on.last_line(of));
        if (of.next != none) {
            const char* const reason = of.next == i + 1 ? "next piece, goes on" : "goes on elsewhere";
            tell(on, {"joins", score_to[of.next], reason}, "join", here,
                 on.bytes_of(on.first_line(on.pieces[of.next])));
        } else if (of.torn) {
            tell(on, {"joins", on.weights.joins.reject, "breaks off and nothing continues it"}, "gap", here);
        }
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_JOINS_HPP
