// SPDX-License-Identifier: BSL-1.0
/// Splices: a line of another column that the extractor put inside a block, taken out where a slot waits for it.
#ifndef BANMIAN_PARSE_DECIDING_SPLICES_HPP
#define BANMIAN_PARSE_DECIDING_SPLICES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/joins.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/seeing/ends.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A line that may be foreign to its block, and the slot that would take it.
struct splice {
    index host = none;       ///< the piece that it stands in
    std::uint32_t line = 0;  ///< its number there
    index after = none;      ///< the piece that it would continue
    index source = none;     ///< the line itself, in `working_page::lines`
    index block = none;      ///< the block that it stands in
    double score = 0;        ///< in nats, above the score of leaving it
    evidence why{};          ///< the same with its weights, where somebody listens
};

namespace detail {

/// The evidence of words that line `next` follows line `last`, in nats.
[[nodiscard]] inline double seam(const any_working_page auto& on, const page_words& words, const printed_line& last,
                                 const printed_line& next) noexcept {
    const index end = last.first + last.count - 1;
    return words.boundary(on, end, last.first, next.first, next.first + next.count) +
           number_seam(on.glyphs[end], on.glyphs[next.first], on.weights.joins, on.own_words());
}

/// The same as evidence for a reading that has this seam, or with -1 against one that would part it.
template <class Evidence>
void weigh_seam(const any_working_page auto& on, const page_words& words, const printed_line& last,
                const printed_line& next, double times, Evidence& found) {
    const index end = last.first + last.count - 1;
    found.add(times * words.boundary(on, end, last.first, next.first, next.first + next.count),
              &join_weights::bigram_levels);
    found.add(times * number_seam(on.glyphs[end], on.glyphs[next.first], on.weights.joins, on.own_words()),
              &join_weights::number_unit);
}

/// The least that `seam` can be behind a glyph that is no digit.
[[nodiscard]] inline double least_of_seams(const join_weights& weights) noexcept {
    double least = 0;
    for (const double level : weights.bigram_levels) least = (std::min)(least, level);
    for (const double seen : {weights.bigram_seen, weights.trigram_seen, weights.fourgram_seen})
        least += (std::min)(seen, 0.0);
    return least;
}

/// A line of a body block, with the lines around it as the block has them.
struct placed_line {
    const printed_line& before;
    const printed_line& line;
    const printed_line& after;
    bool second = false;     ///< `before` is the first line of its piece, and may be indented
    std::uint32_t room = 0;  ///< half-ems that `line` leaves although `after` would have fitted
};

/// The lines around line `number` of a piece. A foreign line that ends a sentence looks like a paragraph's end, and
/// what follows it in the block was then parted off: the line after the last is the first of the next piece.
[[nodiscard]] inline placed_line place_of(const any_working_page auto& on, index host, std::uint32_t number) noexcept {
    const piece& of = on.pieces[host];
    const bool last = number + 1 == of.count;
    const printed_line& line = on.line_of(of, number);
    const printed_line& after = last ? on.first_line(on.pieces[host + 1]) : on.line_of(of, number + 1);
    return {on.line_of(of, number - 1), line, after, number == 1 && of.opening != opening::flush,
            shortfall(of.measure, line.width, after.head)};
}

/// What the lines around a line say for it as a foreign one, 甲…|异|…乙: they read on without it, it ends a sentence,
/// and what follows it would have fitted on it.
template <class Evidence>
void weigh_around(const any_working_page auto& on, const page_words& words, const placed_line& at, Evidence& found) {
    using weights = splice_weights;
    const weights& by = on.weights.splices;
    weigh_seam(on, words, at.before, at.after, 1, found);
    if (at.line.ends_sentence)
        found.pro(by, &weights::foreign_ends);
    else
        found.contra(by, &weights::foreign_goes_on);
    found.pro(by, &weights::foreign_loose, (std::min)(at.room, 2U));
}
/// What its own seams with them say, 甲…|异 and 异|…乙, and the room that it and the line before left.
template <class Evidence>
void weigh_own_seams(const any_working_page auto& on, const page_words& words, std::uint32_t measure,
                     const placed_line& at, Evidence& found) {
    using weights = splice_weights;
    const weights& by = on.weights.splices;
    const double loose = on.weights.joins.line_loose;
    weigh_seam(on, words, at.before, at.line, -1, found);
    weigh_seam(on, words, at.line, at.after, -1, found);
    // A sentence that ends before a short rest may also end a paragraph whose successor is not indented.
    if (at.room > 2)
        found.add((std::min)(by.foreign_short * (at.room - 2), by.foreign_short_most), &weights::foreign_short);
    // The line before must have been full both for the foreign line and for the one that truly follows.
    const std::uint32_t used = at.before.width + (at.second ? 4 : 0);
    found.add(-loose * (std::min)(shortfall(measure, used, at.after.head), 4U), &join_weights::line_loose);
    found.add(-loose * by.follower_share * (std::min)(shortfall(measure, used, at.line.head), 4U),
              &weights::follower_share);
}
/// Both in nats. Below `foreign_least` it may be too high. `least_seam`: see `least_of_seams`.
[[nodiscard]] inline double foreign_nats(const any_working_page auto& on, const page_words& words,
                                         std::uint32_t measure, const placed_line& at, double least_seam) noexcept {
    nats found;
    weigh_around(on, words, at, found);
    // Nearly every full line is out of the question before its own seams are looked at.
    const bool digits = on.glyphs[at.before.first + at.before.count - 1].is(is_digit_glyph) ||
                        on.glyphs[at.line.first + at.line.count - 1].is(is_digit_glyph);
    const bool full = at.room <= 2;
    const double most = found.sum() - 2 * least_seam;
    if (full && !digits && on.weights.joins.line_loose >= 0 && most < on.weights.splices.foreign_least - 1e-6)
        return most;
    weigh_own_seams(on, words, measure, at, found);
    return found.sum();
}

/// What speaks for `line` as what continues the piece `from`, which breaks off, 甲…|线, or is joined to a piece that
/// the line would then stand before, 甲…|线|…乙.
template <class Evidence>
void weigh_slot(const any_working_page auto& on, const page_words& words, const piece& from, const printed_line& line,
                Evidence& found) {
    using weights = splice_weights;
    const weights& by = on.weights.splices;
    const printed_line& last = on.last_line(from);
    weigh_seam(on, words, last, line, 1, found);
    found.add(line_fit(on, from, line), &join_weights::line_full);
    if (line.width > from.measure + 1) found.contra(by, &weights::too_wide);
    if (from.closing == closing::closed_full) found.contra(on.weights.joins, &join_weights::after_full_stop);
    if (from.next == none) {
        if (line.ends_sentence) found.pro(by, &weights::ends_text);
        return found.contra(by, &weights::prior);
    }
    const printed_line& beyond = on.first_line(on.pieces[from.next]);
    weigh_seam(on, words, line, beyond, 1, found);
    weigh_seam(on, words, last, beyond, -1, found);
    if (line.ends_sentence) found.contra(by, &weights::ends_inside);
    found.contra(by, &weights::prior_joined);
}

}  // namespace detail

/// True where the extractor keeps paragraphs together in one block, as pdftotext does: there, a line that ends a
/// sentence and leaves room is a paragraph's last, however well it would end another one. Where blank lines part the
/// paragraphs, hardly a piece in twenty stands behind another in its block.
[[nodiscard]] inline bool paragraphs_share_blocks(const any_working_page auto& on) noexcept {
    std::size_t texts = 0;
    std::size_t inside = 0;
    for (const piece& of : on.pieces) {
        if (!is_text(of.role)) continue;
        ++texts;
        inside += of.inside ? 1U : 0U;
    }
    return inside * 4 > texts;
}

namespace detail {

/// The slot that would take line `number` of a piece best: a piece near it that breaks off, or goes on in another that
/// the line would then stand before. `foreign`: what says that the line is foreign, in nats. Without one, `host` is
/// none.
[[nodiscard]] inline splice best_slot(const any_working_page auto& on, const page_words& words, index host_number,
                                      std::uint32_t number, bool goes_on, double foreign) noexcept {
    const splice_weights& weights = on.weights.splices;
    const piece& host = on.pieces[host_number];
    const index line = on.line_order[host.first + number];
    const index low = host_number > weights.reach ? host_number - weights.reach : 0;
    const index high = std::min<index>(static_cast<index>(on.pieces.size()), host_number + weights.reach + 1);
    splice best;
    for (index a = low; a < high; ++a) {
        const piece& from = on.pieces[a];
        if (a == host_number || (goes_on && a == host_number + 1)) continue;
        if (!is_text(from.role) || from.closing == closing::closed || from.measure == 0) continue;
        const std::uint32_t apart =
            from.measure > host.measure ? from.measure - host.measure : host.measure - from.measure;
        if (apart > weights.most_apart) continue;
        nats found;
        found.add(foreign, &splice_weights::foreign_least);
        weigh_slot(on, words, from, on.lines[line], found);
        if (found.sum() > best.score) best = {host_number, number, a, line, host.block, found.sum(), {}};
    }
    return best;
}

/// Adds the foreign lines of a piece that a slot waits for. `shared`: see `paragraphs_share_blocks`.
inline void add_splices(const any_working_page auto& on, const page_words& words, index number, bool shared,
                        double least_seam, page_list<splice>& found) {
    const std::vector<piece>& pieces = on.pieces;
    const piece& host = pieces[number];
    if (!is_text(host.role) || host.measure == 0) return;
    const bool goes_on =
        !shared && number + 1 < pieces.size() && pieces[number + 1].inside && is_text(pieces[number + 1].role);
    const std::uint32_t end = goes_on ? host.count : host.count - 1;
    if (goes_on ? host.count < 2 : host.count < 3) return;
    for (std::uint32_t l = 1; l < end; ++l) {
        const placed_line at = place_of(on, number, l);
        const double foreign = foreign_nats(on, words, host.measure, at, least_seam);
        if (foreign < on.weights.splices.foreign_least) continue;
        splice best = best_slot(on, words, number, l, goes_on, foreign);
        if (best.host == none) continue;
        if (on.log != nullptr) {
            weigh_around(on, words, at, best.why);
            weigh_own_seams(on, words, host.measure, at, best.why);
            weigh_slot(on, words, pieces[best.after], at.line, best.why);
        }
        found.push_back(std::move(best));
    }
}

}  // namespace detail

/// The splices that are worth taking out, best first; no block and no slot appears twice.
[[nodiscard]] inline page_list<splice> find_splices(const any_working_page auto& on, const page_words& words) {
    page_list<splice> found(on.workspace);
    const bool shared = paragraphs_share_blocks(on);
    const double least_seam = detail::least_of_seams(on.weights.joins);
    for (index h = 0; h < on.pieces.size(); ++h) detail::add_splices(on, words, h, shared, least_seam, found);
    std::sort(found.begin(), found.end(), [](const splice& a, const splice& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.host != b.host ? a.host < b.host : a.line < b.line;
    });
    page_list<splice> kept(on.workspace);
    for (const splice& one : found) {
        bool clear = true;
        for (const splice& other : kept) clear = clear && one.block != other.block && one.after != other.after;
        if (clear) kept.push_back(one);
    }
    return kept;
}

/// Takes foreign lines out of their blocks and sets each behind the piece that it continues. Joins made so far are only
/// used as evidence; returns true when they must be made anew.
[[nodiscard]] inline bool take_out_splices(any_working_page auto& on, const page_words& words) {
    page_list<splice> taken = find_splices(on, words);
    if (taken.empty()) return false;
    const std::uint32_t indent = paragraph_indent(on);
    page_list<index> given_back(on.workspace);  // pieces whose lines went back to the paragraph before
    for (const splice& one : taken) {
        piece& host = on.pieces[one.host];
        const index line = one.source;
        const index first = static_cast<index>(on.line_order.size());
        const auto keep = [&](const piece& of) {
            for (std::uint32_t l = 0; l < of.count; ++l)
                if (on.line_order[of.first + l] != line) on.line_order.push_back(on.line_order[of.first + l]);
        };
        keep(host);
        if (one.line + 1 == host.count) {
            keep(on.pieces[one.host + 1]);
            given_back.push_back(one.host + 1);
        }
        host.first = first;
        host.parted = true;
        host.count = static_cast<std::uint32_t>(on.line_order.size()) - first;
        set_ends(on, host, indent);
        if (host.dated) host.opening = opening::indented;
        tell(on,
             by_evidence("splices", one.why, "the lines around it read on without it, and a broken-off piece takes it"),
             "splice", on.bytes_of(on.lines[line]), on.bytes_of(on.last_line(on.pieces[one.after])));
    }
    // Later insertions first, so that earlier numbers stay true.
    std::sort(taken.begin(), taken.end(), [](const splice& a, const splice& b) { return a.after > b.after; });
    for (const splice& one : taken) {
        const piece from = on.pieces[one.after];
        piece made = from;
        made.count = 1;
        made.first = static_cast<index>(on.line_order.size());
        made.inside = false;
        made.parted = false;
        made.taken_out = true;
        made.dated = false;
        made.block = one.block;
        on.line_order.push_back(one.source);
        set_ends(on, made, indent);
        made.opening = opening::flush;
        made.brackets = balance_of(on, made);
        door::give_role(on, made, from.role,
                        by_evidence("splices", one.why, "a line of the text that it was taken back to"));
        on.pieces.insert(on.pieces.begin() + one.after + 1, made);
        for (index& gone : given_back)
            if (gone > one.after) ++gone;
    }
    std::sort(given_back.begin(), given_back.end(), [](index a, index b) { return a > b; });
    for (const index gone : given_back) on.pieces.erase(on.pieces.begin() + gone);
    return true;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_SPLICES_HPP
