// SPDX-License-Identifier: BSL-1.0
/// Splices: a line of another column that the extractor put inside a block, taken out where a slot waits for it.
#ifndef BANMIAN_PARSE_SPLICES_HPP
#define BANMIAN_PARSE_SPLICES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/joins.hpp>
#include <banmian/parse/measure.hpp>
#include <banmian/parse/page_words.hpp>
#include <banmian/parse/weights.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// A line that may be foreign to its block, and the slot that would take it.
struct splice {
    index host = none;       ///< the piece that it stands in
    std::uint32_t line = 0;  ///< its number there
    index after = none;      ///< the piece that it would continue
    index source = none;     ///< the line itself, in `galley::lines`
    index block = none;      ///< the block that it stands in
    double score = 0;        ///< in nats, above the score of leaving it
};

namespace detail {

/// The evidence of words that line `next` follows line `last`, in nats.
[[nodiscard]] inline double seam(const any_galley auto& on, const page_words& words, const printed_line& last,
                                 const printed_line& next, const join_weights& weights) noexcept {
    const index end = last.first + last.count - 1;
    return words.boundary(on, end, last.first, next.first, next.first + next.count, weights) +
           number_seam(on.glyphs[end], on.glyphs[next.first], weights);
}

/// The least that `seam` can be behind a glyph that is no digit.
[[nodiscard]] inline double least_seam(const join_weights& weights) noexcept {
    double least = 0;
    for (const double level : weights.bigram_levels) least = std::min(least, level);
    for (const double seen : {weights.bigram_seen, weights.trigram_seen, weights.fourgram_seen})
        least += std::min(seen, 0.0);
    return least;
}

/// The evidence inside the host that line `number` is foreign: the lines around it read on without it, and it is
/// broken although what follows would have fitted. Below `weights.foreign_least` it may be told too high.
[[nodiscard]] inline double foreignness(const any_galley auto& on, const page_words& words, const piece& host,
                                        std::uint32_t number, const join_weights& weights) noexcept {
    const printed_line& before = on.line_of(host, number - 1);
    const printed_line& line = on.line_of(host, number);
    const printed_line& after = on.line_of(host, number + 1);
    const std::uint32_t off = shortfall(host.measure, line.width, after.lead);
    const double around = seam(on, words, before, after, weights);
    const bool digits = on.glyphs[before.first + before.count - 1].is(is_digit_glyph) ||
                        on.glyphs[line.first + line.count - 1].is(is_digit_glyph);
    // Nearly every full line is out of the question before its own seams are looked at.
    if (off <= 2 && !digits && weights.line_loose >= 0 &&
        around - 2 * least_seam(weights) < weights.foreign_least - 1e-6)
        return around - 2 * least_seam(weights);
    double score = around - seam(on, words, before, line, weights) - seam(on, words, line, after, weights);
    // A sentence that ends before a short rest may also end a paragraph whose successor is not indented.
    if (off > 2) score += std::min(weights.foreign_short * off, weights.foreign_short_most);
    const std::uint32_t indent = number == 1 && host.opening != opening::flush ? 4 : 0;
    // The line before must have been full both for the foreign line and for the one that truly follows.
    score -= weights.line_loose * std::min(shortfall(host.measure, before.width + indent, after.lead), 4U);
    score -= weights.line_loose * 0.5 * std::min(shortfall(host.measure, before.width + indent, line.lead), 4U);
    return score;
}

/// The evidence that `line` continues the piece `from`, which breaks off or is joined to a piece that the line would
/// then stand before.
[[nodiscard]] inline double slot(const any_galley auto& on, const page_words& words, const piece& from,
                                 const printed_line& line, const join_weights& weights) noexcept {
    const printed_line& last = on.last_line(from);
    double score = seam(on, words, last, line, weights) + line_fit(on, from, line, weights);
    if (line.width > from.measure + 1) score -= 4;
    if (from.closing == closing::closed_full) score -= weights.after_full_stop;
    const bool ends = line.ends_sentence;
    if (from.next == none) {
        if (ends) score += 1;
        return score;
    }
    const printed_line& beyond = on.first_line(on.pieces[from.next]);
    return score + seam(on, words, line, beyond, weights) - seam(on, words, last, beyond, weights) - (ends ? 1.5 : 0.0);
}

}  // namespace detail

/// The splices that are worth taking out, best first; no line and no slot appears twice.
[[nodiscard]] inline std::vector<splice> find_splices(const any_galley auto& on, const page_words& words,
                                                      const join_weights& weights) {
    std::vector<splice> found;
    const std::vector<piece>& pieces = on.pieces;
    for (index h = 0; h < pieces.size(); ++h) {
        const piece& host = pieces[h];
        if (host.role != block_role::body || host.count < 3 || host.measure == 0) continue;
        for (std::uint32_t l = 1; l + 1 < host.count; ++l) {
            const double foreign = detail::foreignness(on, words, host, l, weights);
            if (foreign < weights.foreign_least) continue;
            const printed_line& line = on.line_of(host, l);
            splice best;
            const index low = h > weights.splice_reach ? h - weights.splice_reach : 0;
            for (index a = low; a < std::min<index>(static_cast<index>(pieces.size()), h + weights.splice_reach + 1);
                 ++a) {
                const piece& from = pieces[a];
                if (a == h || from.role != block_role::body || from.closing == closing::closed || from.measure == 0)
                    continue;
                const std::uint32_t apart =
                    from.measure > host.measure ? from.measure - host.measure : host.measure - from.measure;
                if (apart > 4) continue;
                const double score = foreign + detail::slot(on, words, from, line, weights) -
                                     (from.next == none ? weights.splice_prior : weights.splice_prior_joined);
                if (score > best.score) best = {h, l, a, on.line_order[host.first + l], host.block, score};
            }
            if (best.host != none) found.push_back(best);
        }
    }
    std::sort(found.begin(), found.end(), [](const splice& a, const splice& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.host != b.host ? a.host < b.host : a.line < b.line;
    });
    std::vector<splice> kept;
    for (const splice& one : found) {
        bool clear = true;
        for (const splice& other : kept) clear = clear && one.host != other.host && one.after != other.after;
        if (clear) kept.push_back(one);
    }
    return kept;
}

/// Takes foreign lines out of their blocks and sets each behind the piece that it continues. Joins made so far are only
/// used as evidence; returns true when they must be made anew.
[[nodiscard]] inline bool take_out_splices(any_galley auto& on, const page_words& words, const join_weights& weights) {
    std::vector<splice> taken = find_splices(on, words, weights);
    if (taken.empty()) return false;
    const std::uint32_t indent = paragraph_indent(on);
    for (const splice& one : taken) {
        piece& host = on.pieces[one.host];
        const index line = one.source;
        const index first = static_cast<index>(on.line_order.size());
        for (std::uint32_t l = 0; l < host.count; ++l)
            if (l != one.line) on.line_order.push_back(on.line_order[host.first + l]);
        host.first = first;
        --host.count;
        set_ends(on, host, indent);
        if (host.dated) host.opening = opening::indented;
        if (on.log != nullptr) {
            const span here = on.bytes_of(on.lines[line]);
            const span there = on.bytes_of(on.last_line(on.pieces[one.after]));
            on.log->add({"splices",
                         "splice",
                         {on.base + here.begin, on.base + here.end},
                         {on.base + there.begin, on.base + there.end},
                         one.score,
                         "the lines around it read on without it, and a broken-off piece takes it"});
        }
    }
    // Later insertions first, so that earlier numbers stay true.
    std::sort(taken.begin(), taken.end(), [](const splice& a, const splice& b) { return a.after > b.after; });
    for (const splice& one : taken) {
        const piece& from = on.pieces[one.after];
        piece made = from;
        made.count = 1;
        made.first = static_cast<index>(on.line_order.size());
        made.inside = false;
        made.taken_out = true;
        made.dated = false;
        made.block = one.block;
        on.line_order.push_back(one.source);
        set_ends(on, made, indent);
        made.opening = opening::flush;
        on.pieces.insert(on.pieces.begin() + one.after + 1, made);
    }
    return true;
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_SPLICES_HPP
