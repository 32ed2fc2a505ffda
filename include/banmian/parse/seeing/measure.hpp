// SPDX-License-Identifier: BSL-1.0
/// The measure 行宽 of every piece, and justification spaces taken back.
#ifndef BANMIAN_PARSE_SEEING_MEASURE_HPP
#define BANMIAN_PARSE_SEEING_MEASURE_HPP

#include <banmian/config.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// How badly the lines of a piece agree with a measure, in half-ems: lines that are longer, and lines broken although
/// what follows would have fitted. The first line may be indented; a last line says nothing. What every measure asks of
/// the lines is set out once for the page, in numbers of sixteen bits that are compared eight at once: the lines of a
/// piece between its first and its last fill whole eights, with lines that any measure suits.
class line_fits {
public:
    explicit line_fits(const any_working_page auto& on)
        : first_(on.pieces.size(), on.workspace), eights_(on.workspace) {
        std::size_t eights = 0;
        for (const piece& of : on.pieces) eights += eights_of(of);
        eights_.resize(eights);
        eight* next = eights_.data();
        for (std::size_t i = 0; i < on.pieces.size(); ++i) {
            const piece& of = on.pieces[i];
            first_[i].eights = next;
            for (std::uint32_t l = 0; l < of.count; ++l) {
                const printed_line& line = on.line_of(of, l);
                first_[i].widest = (std::max)(first_[i].widest, line.width);
                if (l + 1 == of.count) break;
                const line_head& head = on.line_of(of, l + 1).head;
                const std::int16_t needs = narrowed(line.width - (line.ends_closing ? 1U : 0U));
                // Where a sentence ends the paragraph may end too.
                const std::int16_t fills =
                    line.ends_sentence ? far_beyond : narrowed(line.width + head.width - (head.hangs ? 1U : 0U));
                if (l == 0) {
                    first_[i].needs = needs;
                    first_[i].fills = fills;
                    continue;
                }
                next[(l - 1) / 8].needs[(l - 1) % 8] = needs;
                next[(l - 1) / 8].fills[(l - 1) % 8] = fills;
            }
            next += eights_of(of);
        }
    }
    /// Width of the widest line of piece `i` in half-ems.
    [[nodiscard]] std::uint32_t widest_line(std::size_t i) const noexcept { return first_[i].widest; }
    /// For piece `of`, which is number `i` of the working page.
    [[nodiscard]] double disagreement(const piece& of, std::size_t i, std::uint32_t measure) const noexcept {
        if (of.count < 2) return 0;
        const auto wanted = static_cast<std::int16_t>(measure);
        const beginning& first = first_[i];
        std::int16_t off_first = most;
        for (const std::int16_t indent : {std::int16_t{0}, std::int16_t{2}, std::int16_t{4}})
            off_first = (std::min)(off_first, off(static_cast<std::int16_t>(first.needs + indent),
                                                  static_cast<std::int16_t>(first.fills + indent), wanted));
        int sum = off_first;
        for (const eight *at = first.eights, *end = at + eights_of(of); at != end; ++at) {
            std::array<std::int16_t, 8> each{};
            for (std::size_t lane = 0; lane < 8; ++lane) each[lane] = off(at->needs[lane], at->fills[lane], wanted);
            std::int16_t of_eight = 0;
            for (const std::int16_t one : each) of_eight = static_cast<std::int16_t>(of_eight + one);
            sum += of_eight;
        }
        return sum;
    }

private:
    /// Half-ems that one line may count: a lost or foreign line is not the measure's fault.
    static constexpr std::int16_t most = 3;
    static constexpr std::int16_t far_beyond = 1000;  // any measure
    /// Lines side by side: what must fit in, and what would no longer have fitted.
    struct eight {
        std::array<std::int16_t, 8> needs{};
        std::array<std::int16_t, 8> fills{far_beyond, far_beyond, far_beyond, far_beyond,
                                          far_beyond, far_beyond, far_beyond, far_beyond};
    };
    struct beginning {
        std::int16_t needs = 0;  // of the first line
        std::int16_t fills = 0;
        std::uint32_t widest = 0;       // width of the widest line
        const eight* eights = nullptr;  // the lines behind the first
    };
    [[nodiscard]] static constexpr std::size_t eights_of(const piece& of) noexcept {
        return of.count < 3 ? 0 : (of.count - 2 + 7) / 8;
    }
    [[nodiscard]] static constexpr std::int16_t narrowed(std::uint32_t width) noexcept {
        return static_cast<std::int16_t>(std::min<std::uint32_t>(width, far_beyond));
    }
    [[nodiscard]] static constexpr std::int16_t off(std::int16_t needs, std::int16_t fills,
                                                    std::int16_t measure) noexcept {
        const auto over = std::max<std::int16_t>(static_cast<std::int16_t>(needs - measure), 0);
        const auto under = std::max<std::int16_t>(static_cast<std::int16_t>(measure + 1 - fills), 0);
        return std::min<std::int16_t>(static_cast<std::int16_t>(over + under), most);
    }

    page_list<beginning> first_;  // for each piece
    page_list<eight> eights_;
};

/// A measure, and how badly the lines of a piece agree with it, see `line_fits::disagreement`.
struct fitting_measure {
    std::uint32_t measure = 0;  ///< 0: none
    double off = 0;
};

/// The measure that a piece shows by its own lines: the one that most of them have, or one beside it that fits better.
[[nodiscard]] inline fitting_measure own_measure(const any_working_page auto& on, const line_fits& fits,
                                                 std::size_t number) {
    const measure_weights& weights = on.weights.measures;
    constexpr std::uint32_t beside = 2;  // half-ems; `measure_finder::asked_` has room for two measures more
    const piece& of = on.pieces[number];
    if (of.count < (std::max)(weights.least_lines, 2U)) return {};
    width_histogram widths;
    for (std::uint32_t l = 1; l + 1 < of.count; ++l) widths.count(on.line_of(of, l).width);
    const std::uint32_t guess = best_measure(widths, on.weights.widths);
    if (guess == 0) return {};
    fitting_measure best{guess, fits.disagreement(of, number, guess)};
    double cost = best.off + weights.odd * (guess % 2) - weights.kept;
    const std::uint32_t low = (std::max)(guess, weights.narrowest + beside) - beside;
    for (std::uint32_t m = low; m <= guess + beside && cost > -weights.kept; ++m) {
        if (m == guess) continue;
        const double off = fits.disagreement(of, number, m);
        const double other = off + weights.odd * (m % 2);
        if (other < cost || (other == cost && m < best.measure)) cost = other, best = {m, off};
    }
    if (best.measure < weights.narrow && of.count < weights.few_lines) return {};
    if (of.count < weights.ragged_lines && fits.widest_line(number) > best.measure + beside) return {};
    return best;
}

/// A piece that knows its measure: neighbours ask it.
struct measure_witness {
    std::size_t piece = 0;
    std::uint32_t measure = 0;
    bool strong = false;  ///< by enough lines
};

/// Finds measures piece by piece, in order.
template <any_working_page Page>
class measure_finder {
public:
    explicit measure_finder(Page& on)
        : on_(on), fits_(on), own_(on.pieces.size(), on.workspace), witnesses_(on.workspace) {
        witnesses_.reserve(on.pieces.size());
        for (std::size_t i = 0; i < on.pieces.size(); ++i) {
            own_[i] = own_measure(on, fits_, i);
            if (own_[i].measure != 0)
                witnesses_.push_back({i, own_[i].measure, on.pieces[i].count >= on.weights.measures.enough_lines});
        }
    }

    /// Its own, or that of a neighbour that agrees better: the nearer and the more lines it has, the better its word.
    void find(std::size_t number) {
        const measure_weights& weights = on_.weights.measures;
        piece& of = on_.pieces[number];
        const bool knows = own_[number].measure != 0;
        double least = 1e9;
        if (knows) {
            least = own_[number].off - (of.count >= weights.enough_lines ? weights.own_lines : 0.0);
            of.measure = own_[number].measure;
        }
        if (least <= weights.apart - weights.many_lines) return;  // no neighbour can say better
        const std::size_t farthest = std::size_t{weights.reach} * 2;
        const std::size_t most_apart = knows ? weights.reach : farthest;
        const std::uint32_t needed = fits_.widest_line(number);
        const std::uint32_t least_fit = needed - std::min<std::uint32_t>(needed, knows ? 3 : 1);
        while (nearest_ < witnesses_.size() && witnesses_[nearest_].piece + farthest < number) ++nearest_;
        for (std::size_t w = nearest_; w < witnesses_.size() && witnesses_[w].piece <= number + most_apart; ++w) {
            const measure_witness& one = witnesses_[w];
            if (one.measure == own_[number].measure) continue;  // most
            const std::size_t apart = number > one.piece ? number - one.piece : one.piece - number;
            if (apart > most_apart || one.measure < least_fit || (knows && !one.strong)) continue;
            const double against = weights.apart * static_cast<double>(apart) - (one.strong ? weights.many_lines : 0.0);
            if (against >= least) continue;  // whatever the lines say
            const double off = disagreement(number, one.measure) + against;
            if (off < least) least = off, of.measure = one.measure;
        }
    }

private:
    /// How badly a piece agrees with a measure that several neighbours have is asked once.
    [[nodiscard]] double disagreement(std::size_t number, std::uint32_t measure) noexcept {
        answer& known = asked_[measure];
        if (known.piece != number + 1) known = {number + 1, fits_.disagreement(on_.pieces[number], number, measure)};
        return known.off;
    }

    struct answer {
        std::size_t piece = 0;  // counted from 1
        double off = 0;
    };
    Page& on_;
    line_fits fits_;
    page_list<fitting_measure> own_;
    page_list<measure_witness> witnesses_;
    std::size_t nearest_ = 0;  // the first witness that is not too far before the piece
    std::array<answer, widest + 4> asked_{};
};

}  // namespace detail

/// The measure of every piece: by its own lines where it has enough, else the neighbours' that agrees best with them.
inline void find_measures(any_working_page auto& on) {
    detail::measure_finder find(on);
    for (std::size_t i = 0; i < on.pieces.size(); ++i) find.find(i);
}

/// Takes back the spaces that justification put inside a line (`资 369.7 亿元`): neighbours that fit together in one
/// measure were one line. Only where a space was taken for a line's end, and not at the bytes of `cuts`, which count in
/// the document's text and are in order.
inline void merge_justified(any_working_page auto& on, std::span<const std::size_t> cuts = {}) {
    for (piece& of : on.pieces) {
        if (of.measure == 0 || of.count < 2) continue;
        std::uint32_t kept = 0;
        for (std::uint32_t i = 1; i < of.count; ++i) {
            printed_line& last = on.lines[on.line_order[of.first + kept]];
            const index number = on.line_order[of.first + i];
            const printed_line& next = on.lines[number];
            const auto cut = std::lower_bound(cuts.begin(), cuts.end(), on.base + on.bytes_of(last).end);
            const bool is_cut = cut != cuts.end() && *cut <= on.base + on.glyphs[next.first].begin;
            const bool same = last.source_line == next.source_line && last.first + last.count == next.first && !is_cut;
            const std::uint32_t indent = kept == 0 ? 3 : 0;
            const glyph& end = on.glyphs[last.first + last.count - 1];
            const bool stops = end.is(is_sentence_glyph) && last.width > on.weights.measures.stop_width;
            if (same && !stops && last.width + next.width + indent <= of.measure + 1) {
                append_line(on, last, next);
            } else {
                ++kept;
                on.line_order[of.first + kept] = number;
            }
        }
        of.count = kept + 1;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_MEASURE_HPP
