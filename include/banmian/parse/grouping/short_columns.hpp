// SPDX-License-Identifier: BSL-1.0
/// Short columns: joins inside which lines were lost, told by columns that would be even with them.
#ifndef BANMIAN_PARSE_GROUPING_SHORT_COLUMNS_HPP
#define BANMIAN_PARSE_GROUPING_SHORT_COLUMNS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/splices.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/grouping/order.hpp>
#include <banmian/parse/working_page.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// What speaks for a loss between two joined pieces: that the columns are more even then, by so many lines, and that
/// the words at the seam do not read on.
template <class Evidence>
void weigh_loss(const any_working_page auto& on, const page_words& words, const piece& of, const piece& next,
                double more_even, Evidence& found) {
    using weights = article_weights;
    const weights& by = on.weights.articles;
    found.pro(by, &weights::short_line, more_even);
    found.contra(by, &weights::short_seam, seam(on, words, on.last_line(of), on.first_line(next)));
    found.contra(by, &weights::short_prior);
    const char32_t before = on.last_glyph(of).code;
    const char32_t after = on.first_glyph(next).code;
    if (!is_main_ideograph(before) || !is_main_ideograph(after)) return;
    const grammar::bigram_table& pairs = grammar::bigram_table::instance();
    if (pairs.level(before, after) == 0) found.pro(by, &weights::short_surprisal, pairs.surprisal(before, after));
}

}  // namespace detail

/// Marks joins inside which lines are missing: one paragraph, but a column of its article is too short by a line or
/// two, and the words at the seam do not read on. What gains most, evenness and words together, is marked first.
inline void find_short_columns(any_working_page auto& on, const page_words& words, const article_pieces& made,
                               order_scratch& scratch) {
    const article_weights& weights = on.weights.articles;
    page_list<index> joined(on.workspace);  // pieces that another continues
    for (const index head : made.body)
        for (index at = head; on.pieces[at].next != none; at = on.pieces[at].next) joined.push_back(at);
    if (joined.empty() || joined.size() > weights.most_joins) return;
    double least = unevenness_of(on, made.body, scratch);
    while (least > weights.short_least) {
        index best = none;
        double most = 0;
        double lowest = least;
        for (const index at : joined) {
            piece& of = on.pieces[at];
            const piece& next = on.pieces[of.next];
            if (of.torn || of.taken_out || next.taken_out) continue;
            door::try_torn(of, true);
            const double sum = unevenness_of(on, made.body, scratch);
            door::try_torn(of, false);
            if (sum > weights.short_rest) continue;
            nats gain;
            detail::weigh_loss(on, words, of, next, least - sum, gain);
            if (gain.sum() > most) most = gain.sum(), best = at, lowest = sum;
        }
        if (best == none) return;
        evidence found;
        piece& torn = on.pieces[best];
        if (on.log != nullptr) detail::weigh_loss(on, words, torn, on.pieces[torn.next], least - lowest, found);
        door::tear(on, torn,
                   by_evidence("columns", found, "its column is too short, and the words at the seam do not read on"));
        least = lowest;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_SHORT_COLUMNS_HPP
