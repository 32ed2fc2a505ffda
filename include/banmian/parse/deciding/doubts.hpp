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

/// How the page would read if a piece that is taken for a heading were text: 甲…|乙|…丙 as one paragraph 甲…乙…丙.
struct reading {
    index before = none;  ///< the text that breaks off and that it would continue
    index after = none;   ///< the text that begins in the middle of a sentence and would continue it
    double gain = 0;      ///< how much better that is, in nats
};

/// What speaks for it. Joins made so far are kept.
template <class Evidence>
void weigh_reading(const any_working_page auto& on, const page_words& words, const join_facts& facts, index number,
                   const reading& as, Evidence& found) {
    const join_weights& weights = on.weights.joins;
    const auto weigh = [&](index from, index to) {
        weigh_order(on, facts.between(from, to), from, to, found);
        weigh_continuity(on, words, on.pieces[from], on.pieces[to], found);
        found.contra(weights, &join_weights::reject);
    };
    if (as.before != none) weigh(as.before, number);
    if (as.after == none) return;
    weigh(number, as.after);
    found.pro(weights, &join_weights::without_beginning);
}

/// The best of the readings in reach of piece `number`; without neighbours when it is best as a heading.
[[nodiscard]] inline reading best_reading(const any_working_page auto& on, const page_words& words,
                                          const join_facts& facts, index number) noexcept {
    const piece& of = on.pieces[number];
    const index reach = on.weights.joins.reach;
    const index low = number > reach ? number - reach : 0;
    const index high = std::min<index>(static_cast<index>(on.pieces.size()), number + reach + 1);
    reading best;
    double before = 0;
    double after = 0;
    for (index i = low; i < high; ++i) {
        const piece& other = on.pieces[i];
        if (i == number || !is_text(other.role) || other.block == of.block) continue;
        if (other.torn && of.opening != opening::indented) {
            nats found;
            weigh_reading(on, words, facts, number, {i, none}, found);
            if (found.sum() > before) before = found.sum(), best.before = i;
        }
        const bool without_beginning =
            other.opening == opening::flush && other.previous == none && !other.inside && !other.dated;
        const index apart = i > number ? i - number : number - i;
        if (without_beginning && apart <= on.weights.doubts.beside && of.closing != closing::closed) {
            nats found;
            weigh_reading(on, words, facts, number, {none, i}, found);
            if (found.sum() > after) after = found.sum(), best.after = i;
        }
    }
    best.gain = before + after;
    return best;
}

/// True for a text right under a heading that breaks off without a stop and that nothing continues: a subhead 副题 of
/// several clauses looks like that, and seldom a paragraph.
[[nodiscard]] inline bool hangs_under_heading(const any_working_page auto& on, index number) noexcept {
    const piece& of = on.pieces[number];
    if (number == 0 || !is_text(of.role) || !of.torn || of.previous != none) return false;
    if (of.count > on.weights.doubts.subhead_lines || of.dated || of.inside || !on.manner.sentences_end) return false;
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
    const auto set = [&](piece& of, block_role role, const verdict& why) {
        door::give_role(on, of, role, why);
        changed = true;
    };
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        const auto certainty = static_cast<double>(of.certainty);
        if (of.role == block_role::headline && of.measure != 0 && of.count <= weights.most_lines &&
            on.manner.sentences_end) {
            const detail::reading as = detail::best_reading(on, words, facts, i);
            if (as.gain - weights.certainty * certainty <= weights.gain) continue;
            evidence found;
            if (on.log != nullptr) {
                detail::weigh_reading(on, words, facts, i, as, found);
                found.contra(weights, &doubt_weights::certainty, certainty);
            }
            set(of, block_role::body, by_evidence("doubts", found, "a text breaks off for it, or goes on after it"));
        } else if (detail::hangs_under_heading(on, i) && certainty < weights.subhead) {
            const auto by_place = [&](std::string_view reason) {
                return by_rule("doubts", weights, &doubt_weights::subhead, reason);
            };
            set(of, block_role::headline, by_place("under a heading, breaks off, and nothing continues it"));
            // What stood alone between two texts stands under a headline now.
            if (i + 2 < on.pieces.size() && on.pieces[i + 1].role == block_role::headline &&
                on.pieces[i + 2].role == block_role::body && is_only_a_name(run_of(on, on.pieces[i + 1])))
                set(on.pieces[i + 1], block_role::byline_line, by_place("a name under a headline"));
        }
    }
    return changed;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_DOUBTS_HPP
