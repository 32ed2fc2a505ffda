// SPDX-License-Identifier: BSL-1.0
/// Joins: which piece goes on where another breaks off, by one assignment over the page; to go on nowhere is an answer.
#ifndef BANMIAN_PARSE_DECIDING_JOINS_HPP
#define BANMIAN_PARSE_DECIDING_JOINS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/parse/deciding/continuity.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
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

/// What every candidate asks of the page's pieces, counted once.
struct join_facts {
    join_facts(std::size_t count, arena& memory) : headings(count, memory), bodies(count, memory) {}

    /// What stands between two pieces.
    [[nodiscard]] pieces_between between(index from, index to) const noexcept {
        const index low = (std::min)(from, to) + 1;
        const index high = (std::max)(from, to);
        return {headings[high] != headings[low], bodies[high] != bodies[low]};
    }

    page_list<index> headings;  ///< for each piece: headlines before it
    page_list<index> bodies;    ///< for each piece: pieces of text before it
};

[[nodiscard]] inline join_facts join_facts_of(const any_working_page auto& on) {
    join_facts made(on.pieces.size() + 1, on.workspace);
    for (index i = 0; i < on.pieces.size(); ++i) {
        const block_role role = on.pieces[i].role;
        made.headings[i + 1] = made.headings[i] + (role == block_role::headline ? 1U : 0U);
        made.bodies[i + 1] = made.bodies[i] + (is_text(role) ? 1U : 0U);
    }
    return made;
}

/// The evidence of the order of two pieces in the file, in nats.
[[nodiscard]] inline double order_prior(const any_working_page auto& on, const join_facts& facts, index from,
                                        index to) noexcept {
    nats found;
    weigh_order(on, facts.between(from, to), from, to, found);
    return found.sum();
}

/// What `continuity` said of pairs of pieces, 甲…|…乙, so that joins that are made anew ask only of pieces that
/// changed. A pair is known by where the lines of both begin in `working_page::line_order`: a piece from which a line
/// is taken out gets its lines written anew at the end of that list, and so is another.
class continuity_memory {
public:
    [[nodiscard]] double of(const any_working_page auto& on, const page_words& words, const piece& from,
                            const piece& to) {
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
[[nodiscard]] inline index text_before(const any_working_page auto& on, index of) noexcept {
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

/// Pieces that another may continue, in order; one before a part of its block ends there.
[[nodiscard]] inline page_list<index> open_ends_of(const any_working_page auto& on) {
    const std::vector<piece>& pieces = on.pieces;
    page_list<index> open_ends(on.workspace);
    open_ends.reserve(pieces.size());
    for (index i = 0; i < pieces.size(); ++i)
        if (is_text(pieces[i].role) && pieces[i].closing != closing::closed &&
            (i + 1 == pieces.size() || !pieces[i + 1].inside))
            open_ends.push_back(i);
    return open_ends;
}

/// True when `to` stands so far from `from` that only its words can say that it goes on there, and they do not: the
/// characters at the seam seldom stand together, or a heading stands over it.
[[nodiscard]] inline bool out_of_reach(const any_working_page auto& on, index from, index to) noexcept {
    if ((from < to ? to - from : from - to) <= on.weights.joins.reach) return false;
    if (to > 0 && on.pieces[to - 1].role == block_role::headline) return true;
    constexpr int likely = 2;  // level, see bigrams.hpp
    const glyph& last = on.last_glyph(on.pieces[from]);
    const glyph& first = on.first_glyph(on.pieces[to]);
    if (!first.is(is_han_glyph)) return true;
    if (!last.is(is_han_glyph)) return !last.is(is_digit_glyph);
    return grammar::bigram_table::instance().level(last.code, first.code) < likely;
}

/// True when what the extractor says of the blocks of two pieces allows that `to` continues `from`.
[[nodiscard]] inline bool may_join(const any_working_page auto& on, index from, index to) noexcept {
    if (from == to) return false;
    const layout::sheet& page = *on.page;
    const piece& earlier = on.pieces[from];
    const piece& later = on.pieces[to];
    const layout::block& left = page.blocks[earlier.block];
    const layout::block& right = page.blocks[later.block];
    // Pieces of one block are read as they stand, but for columns abreast.
    if (earlier.block == later.block && !earlier.taken_out && !later.taken_out && !later.abreast) return false;
    if (left.whole || right.whole) return false;
    // Where blocks stand in a stated order, nothing goes on before itself.
    if (page.ordered && !page.analysed && to < from) return false;
    if (!on.manner.text_strays && to != from + 1) return false;
    // No paragraph of an analysed page goes from one article to another.
    return !page.analysed || left.group == right.group;
}

}  // namespace detail

/// All joins worth considering, best first.
[[nodiscard]] inline page_list<join> propose_joins(const any_working_page auto& on, const page_words& words,
                                                   continuity_memory& memory) {
    const join_weights& weights = on.weights.joins;
    page_list<join> proposed(on.workspace);
    proposed.reserve(2 * on.pieces.size());
    const join_facts facts = join_facts_of(on);
    const page_list<index> open_ends = detail::open_ends_of(on);
    const std::size_t reach = (std::max)(weights.reach, weights.far_reach);
    std::size_t nearest = 0;  // the first that is not too far before the piece
    for (index to = 0; to < on.pieces.size(); ++to) {
        const piece& later = on.pieces[to];
        if (!is_text(later.role)) continue;
        const index stated = on.page->blocks[later.block].goes_on ? text_before(on, to) : none;
        if (stated != none) {
            proposed.push_back({stated, to, weights.boxes_say});
            continue;
        }
        if (!may_continue(on, later) || later.dated || later.inside) continue;
        while (nearest < open_ends.size() && std::size_t{open_ends[nearest]} + reach < to) ++nearest;
        for (std::size_t n = nearest; n < open_ends.size() && open_ends[n] <= std::size_t{to} + reach; ++n) {
            const index from = open_ends[n];
            if (detail::out_of_reach(on, from, to) || !detail::may_join(on, from, to)) continue;
            const double score = order_prior(on, facts, from, to) + memory.of(on, words, on.pieces[from], later) -
                                 weights.reject + (later.opening == opening::flush ? weights.without_beginning : 0.0);
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
[[nodiscard]] inline bool closes_ring(const any_working_page auto& on, index from, index to) noexcept {
    for (index at = to; at != none; at = on.pieces[at].next)
        if (at == from) return true;
    return false;
}

}  // namespace detail

/// True when a piece ends in a signature: a dash at its beginning or behind a sentence, and a few words without a stop
/// to the end. ———李东（辽宁）
[[nodiscard]] inline bool ends_after_dash(const any_working_page auto& on, const piece& of) noexcept {
    std::uint32_t behind = 0;
    bool dash = false;
    for (std::uint32_t l = of.count; l > 0; --l) {
        const printed_line& line = on.line_of(of, l - 1);
        for (index g = line.first + line.count; g > line.first; --g) {
            const glyph& one = on.glyphs[g - 1];
            const bool dashes = is_dash(one.code);
            if (dash && !dashes) return one.is(is_sentence_glyph | is_closing_glyph);
            if (one.is(is_sentence_glyph) || ++behind > on.weights.limits.dash_signature) return false;
            dash = dashes;
        }
    }
    return dash;
}

/// True when a piece that ends without a full stop is whole all the same: with a colon or semicolon before an indented
/// paragraph, as lists are introduced and set; in a bracket that follows a full stop, a source; in a signature; as one
/// quotation from end to end; or in a line of figures, a row of a table.
[[nodiscard]] inline bool is_whole_without_stop(const any_working_page auto& on, const piece& of) noexcept {
    const glyph& first = on.first_glyph(of);
    const glyph& last = on.last_glyph(of);
    if (last.code == U':' || last.code == U'：' || last.code == U';' || last.code == U'；') return true;
    const bool quoted = first.is(is_quote_glyph) && first.is(is_opening_glyph) && last.is(is_quote_glyph);
    if (quoted && last.is(is_closing_glyph)) return true;
    if (ends_after_dash(on, of)) return true;
    if (last.is(is_digit_glyph)) {
        const printed_line& line = on.last_line(of);
        const glyph* const glyphs = on.glyphs.data() + line.first;
        return line.count >= on.weights.limits.figures &&
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
            if (++inside > on.weights.limits.source_in_brackets) return false;
        }
    }
    return false;
}

namespace detail {

/// Makes the best joins first, each of which takes two ends. `score_to`: of the join made to each piece.
inline void take_best(any_working_page auto& on, const page_list<join>& proposed,
                      page_list<double>& score_to) noexcept {
    for (const join& one : proposed) {
        if (on.pieces[one.from].next != none || on.pieces[one.to].previous != none) continue;
        if (closes_ring(on, one.from, one.to)) continue;
        door::link(on, one.from, one.to);
        score_to[one.to] = one.score;
    }
}

/// Exchanges two joins for a third, and for that of the ends which it leaves free, where these are worth more together.
inline void exchange(any_working_page auto& on, const page_list<join>& proposed, page_list<double>& score_to) noexcept {
    const auto score_of = [&](index from, index to) {
        for (const join& one : proposed)
            if (one.from == from && one.to == to) return one.score;
        return -1e9;
    };
    for (const join& one : proposed) {
        const index rival_to = on.pieces[one.from].next;
        const index rival_from = on.pieces[one.to].previous;
        if (rival_to == one.to || rival_to == none || rival_from == none) continue;
        const double other = score_of(rival_from, rival_to);
        if (one.score + (std::max)(other, 0.0) <= score_to[rival_to] + score_to[one.to]) continue;
        door::unlink(on, one.from);
        door::unlink(on, rival_from);
        if (closes_ring(on, one.from, one.to)) {
            door::link(on, one.from, rival_to);
            door::link(on, rival_from, one.to);
            continue;
        }
        door::link(on, one.from, one.to);
        score_to[one.to] = one.score;
        if (other > 0 && !closes_ring(on, rival_from, rival_to)) {
            door::link(on, rival_from, rival_to);
            score_to[rival_to] = other;
        }
    }
}

/// Tells by which signs a piece goes on in another.
inline void explain_join(any_working_page auto& on, const page_words& words, const join_facts& facts, index from) {
    const index to = on.pieces[from].next;
    evidence found;
    if (on.page->blocks[on.pieces[to].block].goes_on && text_before(on, to) == from)
        found.pro(on.weights.joins, &join_weights::boxes_say);
    else
        weigh_join(on, words, facts.between(from, to), from, to, found);
    tell_join(on, from, by_evidence("joins", found, to == from + 1 ? "next piece, goes on" : "goes on elsewhere"));
}

/// True when the input has lost what followed a piece. Before 1950, where most paragraphs end without a full stop, a
/// missing one tells nothing.
[[nodiscard]] inline bool is_torn(const any_working_page auto& on, const piece& of) noexcept {
    return is_text(of.role) && of.closing == closing::open && of.next == none && !is_whole_without_stop(on, of) &&
           !on.page->blocks[of.block].whole && on.manner.sentences_end;
}

}  // namespace detail

/// Joins the pieces of each paragraph: best joins first, then exchanges two joins where that is better for both ends
/// together. Pieces that break off and are joined to nothing are torn: the input has lost what followed.
inline void join_pieces(any_working_page auto& on, const page_words& words, continuity_memory& memory) {
    door::unlink_all(on);
    const page_list<join> proposed = propose_joins(on, words, memory);
    page_list<double> score_to(on.pieces.size(), on.workspace);
    detail::take_best(on, proposed, score_to);
    detail::exchange(on, proposed, score_to);
    const join_facts facts = join_facts_of(on);
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        door::try_torn(of, false);
        if (detail::is_torn(on, of))
            door::tear(
                on, of,
                by_rule("joins", on.weights.joins, &join_weights::reject, "breaks off, and nothing continues it"));
        else if (on.log != nullptr && is_text(of.role) && of.next != none)
            detail::explain_join(on, words, facts, i);
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_JOINS_HPP
