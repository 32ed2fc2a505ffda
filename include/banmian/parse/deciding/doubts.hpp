// SPDX-License-Identifier: BSL-1.0
/// Doubts: a short piece that may be a heading or a scrap of text is given to the side on which the page reads on.
#ifndef BANMIAN_PARSE_DECIDING_DOUBTS_HPP
#define BANMIAN_PARSE_DECIDING_DOUBTS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/joins.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/roles.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// How much better the page would read if piece `number`, taken for a heading, were text, in nats: it continues a text
/// that breaks off, or a text that begins in the middle of a sentence continues it. Joins made so far are kept.
[[nodiscard]] inline double gain_as_text(const any_working_page auto& on, const page_words& words,
                                         const join_facts& facts, index number) noexcept {
    const join_weights& weights = on.weights.joins;
    const piece& of = on.pieces[number];
    const index low = number > weights.reach ? number - weights.reach : 0;
    const index high = std::min<index>(static_cast<index>(on.pieces.size()), number + weights.reach + 1);
    double before = 0;
    double after = 0;
    for (index i = low; i < high; ++i) {
        const piece& other = on.pieces[i];
        if (i == number || !is_text(other.role) || other.block == of.block) continue;
        if (other.torn && of.opening != opening::indented) {
            const double score = order_prior(on, facts, i, number) + continuity(on, words, other, of);
            before = (std::max)(before, score - weights.reject);
        }
        const bool without_beginning =
            other.opening == opening::flush && other.previous == none && !other.inside && !other.dated;
        const index apart = i > number ? i - number : number - i;
        if (without_beginning && apart <= on.weights.doubts.beside && of.closing != closing::closed) {
            const double score = order_prior(on, facts, number, i) + continuity(on, words, of, other);
            after = (std::max)(after, score - weights.reject + weights.without_beginning);
        }
    }
    return before + after;
}

/// True for a text right under a heading that breaks off without a stop and that nothing continues: a subhead 副题 of
/// several clauses looks like that, and seldom a paragraph.
[[nodiscard]] inline bool hangs_under_heading(const any_working_page auto& on, index number) noexcept {
    const piece& of = on.pieces[number];
    constexpr std::uint32_t longest = 3;  // lines
    if (number == 0 || !is_text(of.role) || !of.torn || of.previous != none) return false;
    if (of.count > longest || of.dated || of.inside || on.classical) return false;
    if (on.pieces[number - 1].role != block_role::headline) return false;
    if (!on.first_glyph(of).is(is_han_glyph | is_latin_glyph | is_digit_glyph | is_quote_glyph))
        return false;  // ● lists
    for (std::uint32_t l = 0; l < of.count; ++l) {
        const printed_line& line = on.line_of(of, l);
        for (const index g : on.marks_of(line))
            if (on.glyphs[g].code == U'。') return false;
    }
    return true;
}

}  // namespace detail

/// Changes the roles of pieces that are better read the other way; true when joins must be made anew. Roles that the
/// form of a piece makes certain stay.
[[nodiscard]] inline bool settle_doubts(any_working_page auto& on, const page_words& words) {
    const doubt_weights& weights = on.weights.doubts;
    if (on.page->has_geometry()) return false;  // sizes and places have told headings from text
    bool changed = false;
    const join_facts facts = join_facts_of(on);
    const auto set = [&](piece& of, block_role role, double score, std::string_view reason) {
        give_role(on, of, role, {"doubts", score, reason});
        changed = true;
    };
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        if (of.role == block_role::headline && of.measure != 0 && of.count <= weights.most_lines && !on.classical) {
            const double gain = detail::gain_as_text(on, words, facts, i) - static_cast<double>(of.certainty);
            if (gain > weights.gain) set(of, block_role::body, gain, "a text breaks off for it, or goes on after it");
        } else if (detail::hangs_under_heading(on, i) && static_cast<double>(of.certainty) < weights.subhead) {
            set(of, block_role::headline, weights.subhead, "under a heading, breaks off, and nothing continues it");
            // What stood alone between two texts stands under a headline now.
            if (i + 2 < on.pieces.size() && on.pieces[i + 1].role == block_role::headline &&
                on.pieces[i + 2].role == block_role::body && is_only_a_name(run_of(on, on.pieces[i + 1])))
                set(on.pieces[i + 1], block_role::byline_line, weights.subhead, "a name under a headline");
        }
    }
    return changed;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_DOUBTS_HPP
