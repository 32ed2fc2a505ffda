// SPDX-License-Identifier: BSL-1.0
/// Second pass: the measure 行宽 of every piece, justification spaces taken back, and how each piece begins and ends.
#ifndef BANMIAN_PARSE_MEASURE_HPP
#define BANMIAN_PARSE_MEASURE_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// The unit that starts at glyph `at`, by the line-start and line-end prohibitions (避头尾, CLREQ 3.1.3).
[[nodiscard]] inline unit first_unit(const any_galley auto& on, index at, index end) noexcept {
    unit made;
    bool quoted = false;
    while (at < end && on.glyphs[at].is(is_opening_glyph)) {
        quoted = quoted || on.glyphs[at].is(is_quote_glyph);
        made.width += on.glyphs[at++].half_ems;
    }
    if (at == end) return made;
    const std::uint8_t word = on.glyphs[at].kind & (is_digit_glyph | is_latin_glyph);
    made.width += on.glyphs[at++].half_ems;
    if (word != 0) {
        while (at < end && (on.glyphs[at].is(word) || (word == is_digit_glyph && at + 1 < end &&
                                                       (on.glyphs[at].code == U'.' || on.glyphs[at].code == U':') &&
                                                       on.glyphs[at + 1].is(is_digit_glyph))))
            made.width += on.glyphs[at++].half_ems;
    }
    while (at < end && on.glyphs[at].is(is_closing_glyph)) {
        const glyph& next = on.glyphs[at];
        // A straight quote may as well open, unless a stop follows it.
        const bool stopped =
            at + 1 < end && on.glyphs[at + 1].is(is_closing_glyph) && !on.glyphs[at + 1].is(is_opening_glyph);
        if (next.is(is_opening_glyph) && !quoted && !stopped) break;
        made.width += next.half_ems;
        made.hangs = next.code != U'%';
        ++at;
    }
    return made;
}

/// Half-ems by which a line of `used` half-ems that goes on with `next` fell short of `measure`; 0 when `next` would
/// not have fitted. Printers squeeze half an em of a stop before they break a line (先挤进后推出, CLREQ).
[[nodiscard]] constexpr std::uint32_t shortfall(std::uint32_t measure, std::uint32_t used, const unit& next) noexcept {
    const std::uint32_t filled = used + next.width - (next.hangs ? 1U : 0U);
    return filled > measure ? 0 : measure + 1 - filled;
}

/// Half-ems that wide spaces take inside a line: on a grid each is a cell, left for a stop or an illegible character.
[[nodiscard]] inline std::uint32_t blanks_in(const any_galley auto& on, const printed_line& line) noexcept {
    std::uint32_t width = 0;
    for (index g = line.first + 1; g < line.first + line.count; ++g) {
        const glyph& before = on.glyphs[g - 1];
        const std::uint32_t end = before.begin + before.size;
        if (on.glyphs[g].after_space && on.text.substr(end, 3) == "\xE3\x80\x80")
            width += (on.glyphs[g].begin - end) / 3 * 2;
    }
    return width;
}

/// True when the sentence ends with the piece's last line: 。！？… with whatever brackets and quotes close after it.
[[nodiscard]] inline bool ends_sentence(const any_galley auto& on, const printed_line& line) noexcept {
    for (index g = line.first + line.count; g > line.first; --g) {
        const glyph& one = on.glyphs[g - 1];
        if (one.is(is_sentence_glyph) || one.code == U'…') return true;
        if (!one.is(is_closing_glyph) || one.code == U',' || one.code == U'，' || one.code == U'、') return false;
        if (one.code == U':' || one.code == U'：' || one.code == U';' || one.code == U'；') return false;
    }
    return false;
}

namespace detail {

inline constexpr std::size_t widest = 160;  ///< half-ems: eighty em, wider than a newspaper page sets body text

/// How well the lines of `widths` (a histogram over half-ems) agree with a measure of `measure` half-ems.
[[nodiscard]] inline double agreement(const std::array<float, widest + 4>& widths, std::size_t measure) noexcept {
    double sum = widths[measure];
    sum += 0.6 * (widths[measure + 1] + widths[measure - 1]);
    sum += 0.2 * widths[measure - 2] + 0.1 * widths[measure - 3];
    sum -= 1.0 * (widths[measure + 2] + widths[measure + 3]);
    return measure % 2 == 0 ? sum : sum * 0.8;  // measures are whole ems more often than not
}

/// Line widths of a piece: how many lines are how wide.
struct width_histogram {
    std::array<float, widest + 4> lines{};
    std::size_t least = widest;  ///< the narrowest that was counted
    std::size_t most = 0;        ///< the widest

    void count(std::uint32_t width) noexcept {
        if (width >= widest) return;
        lines[width] += 1;
        least = std::min<std::size_t>(least, width);
        most = std::max<std::size_t>(most, width);
    }
};

/// The measure that agrees best with the lines; 0 when there is none.
[[nodiscard]] inline std::uint32_t best_measure(const width_histogram& of) noexcept {
    std::size_t best = 0;
    double most = 0;
    // Only lines from one half-em wider to three narrower speak for a measure.
    const std::size_t low = std::max<std::size_t>(of.least, 7) - 1;
    for (std::size_t m = low; m <= std::min(of.most + 3, widest - 1); ++m) {
        const double sum = agreement(of.lines, m);
        if (sum >= most && sum > 0) most = sum, best = m;
    }
    return static_cast<std::uint32_t>(best);
}

}  // namespace detail

/// Sets what a line shows by itself and does not depend on the page: its first unit, and how it ends.
inline void describe_line(const any_galley auto& on, printed_line& line) noexcept {
    line.lead = first_unit(on, line.first, line.first + line.count);
    line.ends_sentence = ends_sentence(on, line);
    line.ends_closing = on.glyphs[line.first + line.count - 1].is(is_closing_glyph);
}

/// Quotes are half an em or a whole em wide, as the fonts have it: takes the width that makes the page's lines more
/// equal, and sets the width of every line and what its ends show.
inline void set_widths(any_galley auto& on) {
    std::vector<std::uint32_t> quotes(on.lines.size(), 0);  // their number in each line
    bool any = false;
    for (std::size_t i = 0; i < on.lines.size(); ++i) {
        printed_line& line = on.lines[i];
        line.width = 2 * (line.count - line.marks);
        for (const index g : on.marks_of(line)) {
            if (on.glyphs[g].is(is_quote_glyph))
                ++quotes[i];
            else
                line.width += on.glyphs[g].half_ems;
        }
        if (on.classical) line.width += blanks_in(on, line);
        any = any || quotes[i] > 0;
    }
    std::uint32_t half_ems = 1;
    if (any) {
        std::array<double, 3> unrest{};
        for (const piece& of : on.pieces) {
            bool quoted = false;
            for (std::uint32_t i = 1; i + 1 < of.count && !quoted; ++i)
                quoted = quotes[on.line_order[of.first + i]] > 0;
            if (!quoted) continue;
            detail::width_histogram widths;
            for (std::uint32_t i = 1; i + 1 < of.count; ++i)
                if (quotes[on.line_order[of.first + i]] == 0) widths.count(on.line_of(of, i).width);
            const std::uint32_t measure = detail::best_measure(widths);
            if (measure == 0) continue;
            for (std::uint32_t i = 1; i + 1 < of.count; ++i) {
                const std::uint32_t number = quotes[on.line_order[of.first + i]];
                for (std::uint32_t q = 1; q <= 2 && number > 0; ++q) {
                    const double off = static_cast<double>(on.line_of(of, i).width + q * number) - measure;
                    unrest[q] += std::min(off < 0 ? -off : off * 1.5, 6.0);
                }
            }
        }
        if (unrest[2] < unrest[1]) half_ems = 2;
        for (const index g : on.marks)
            if (on.glyphs[g].is(is_quote_glyph)) on.glyphs[g].half_ems = static_cast<std::uint8_t>(half_ems);
    }
    for (std::size_t i = 0; i < on.lines.size(); ++i) {
        on.lines[i].width += half_ems * quotes[i];
        describe_line(on, on.lines[i]);
    }
}

namespace detail {

/// How badly the lines of a piece agree with a measure, in half-ems: lines that are longer, and lines broken although
/// what follows would have fitted. The first line may be indented; a last line says nothing. What every measure asks of
/// the lines is set out once for the page, in numbers of sixteen bits that are compared eight at once.
class line_fits {
public:
    explicit line_fits(const any_galley auto& on) : needs_(on.line_order.size()), fills_(on.line_order.size()) {
        for (const piece& of : on.pieces)
            for (std::uint32_t l = 0; l + 1 < of.count; ++l) {
                const printed_line& line = on.line_of(of, l);
                const unit& next = on.line_of(of, l + 1).lead;
                needs_[of.first + l] = small(line.width - (line.ends_closing ? 1U : 0U));
                // Where a sentence ends the paragraph may end too.
                fills_[of.first + l] =
                    line.ends_sentence ? far_beyond : small(line.width + next.width - (next.hangs ? 1U : 0U));
            }
    }
    [[nodiscard]] double disagreement(const piece& of, std::uint32_t measure) const noexcept {
        if (of.count < 2) return 0;
        const auto wanted = static_cast<std::int16_t>(measure);
        int sum = 0;
        for (std::uint32_t l = 1; l + 1 < of.count; ++l) sum += off(needs_[of.first + l], fills_[of.first + l], wanted);
        std::int16_t first = most;
        for (const std::int16_t indent : {std::int16_t{0}, std::int16_t{2}, std::int16_t{4}})
            first = std::min(first, off(static_cast<std::int16_t>(needs_[of.first] + indent),
                                        static_cast<std::int16_t>(fills_[of.first] + indent), wanted));
        return sum + first;
    }

private:
    /// Half-ems that one line may count: a lost or foreign line is not the measure's fault.
    static constexpr std::int16_t most = 3;
    static constexpr std::int16_t far_beyond = 1000;  // any measure
    [[nodiscard]] static constexpr std::int16_t small(std::uint32_t width) noexcept {
        return static_cast<std::int16_t>(std::min<std::uint32_t>(width, far_beyond));
    }
    /// `needs` is what must fit in, `fills` what would no longer have fitted.
    [[nodiscard]] static constexpr std::int16_t off(std::int16_t needs, std::int16_t fills,
                                                    std::int16_t measure) noexcept {
        const auto over = std::max<std::int16_t>(static_cast<std::int16_t>(needs - measure), 0);
        const auto under = std::max<std::int16_t>(static_cast<std::int16_t>(measure + 1 - fills), 0);
        return std::min<std::int16_t>(static_cast<std::int16_t>(over + under), most);
    }

    std::vector<std::int16_t> needs_;  // for each entry of the galley's line_order
    std::vector<std::int16_t> fills_;
};

}  // namespace detail

/// The measure of every piece: by its own lines where it has enough, else the neighbours' that agrees best with them.
inline void find_measures(any_galley auto& on) {
    constexpr std::size_t reach = 5;     // pieces to either side that are asked
    constexpr std::uint32_t enough = 5;  // lines from which a piece is believed by itself
    constexpr std::uint32_t narrow_column = 16;
    std::vector<piece>& pieces = on.pieces;
    const detail::line_fits fits(on);
    std::vector<std::uint32_t> own(pieces.size(), 0);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const piece& of = pieces[i];
        if (of.count < 3) continue;
        detail::width_histogram widths;
        for (std::uint32_t l = 1; l + 1 < of.count; ++l) widths.count(on.line_of(of, l).width);
        const std::uint32_t guess = detail::best_measure(widths);
        if (guess == 0) continue;
        double least = 1e9;
        for (std::uint32_t m = guess > 8 ? guess - 2 : 6; m <= guess + 2; ++m) {
            double off = fits.disagreement(of, m) + (m % 2 != 0 ? 0.4 : 0.0);
            if (m == guess) off -= 0.3;
            if (off < least) least = off, own[i] = m;
        }
        // A few short parts of a heading are no column, and no line of a column is much longer than the others.
        if (own[i] < narrow_column && of.count < 5) own[i] = 0;
        for (std::uint32_t l = 0; l < of.count && of.count < 6; ++l)
            if (on.line_of(of, l).width > own[i] + 2) own[i] = 0;
    }
    // How badly a piece agrees with a measure that several neighbours have is asked once.
    struct answer {
        std::size_t piece = 0;  // counted from 1
        double off = 0;
    };
    std::array<answer, detail::widest + 4> asked{};
    const auto disagreement = [&](std::size_t i, std::uint32_t measure) {
        answer& known = asked[measure];
        if (known.piece != i + 1) known = {i + 1, fits.disagreement(pieces[i], measure)};
        return known.off;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        piece& of = pieces[i];
        std::uint32_t widest_line = 0;
        for (std::uint32_t l = 0; l < of.count; ++l) widest_line = std::max(widest_line, on.line_of(of, l).width);
        double least = 1e9;
        if (own[i] != 0) {
            least = fits.disagreement(of, own[i]) - (of.count >= enough ? 1.0 : 0.0);
            of.measure = own[i];
        }
        // The nearer a neighbour and the more lines it has, the better its word.
        const std::size_t far = own[i] != 0 ? reach : reach * 2;
        const std::size_t low = i > far ? i - far : 0;
        for (std::size_t j = low; j < std::min(pieces.size(), i + far + 1); ++j) {
            if (j == i || own[j] == 0 || own[j] == own[i] || widest_line > own[j] + (own[i] != 0 ? 3U : 1U)) continue;
            if (own[i] != 0 && pieces[j].count < enough) continue;
            const double distance = static_cast<double>(i > j ? i - j : j - i);
            const double trust = pieces[j].count >= enough ? 0.8 : 0.0;
            if (0.3 * distance - trust >= least) continue;  // whatever the lines say
            const double off = disagreement(i, own[j]) + 0.3 * distance - trust;
            if (off < least) least = off, of.measure = own[j];
        }
    }
}

/// Takes back the spaces that justification put inside a line (`资 369.7 亿元`): neighbours that fit together in one
/// measure were one line. Only where a space was taken for a line's end.
inline void merge_justified(any_galley auto& on) {
    for (piece& of : on.pieces) {
        if (of.measure == 0 || of.count < 2) continue;
        std::uint32_t kept = 0;
        for (std::uint32_t i = 1; i < of.count; ++i) {
            printed_line& last = on.lines[on.line_order[of.first + kept]];
            const index number = on.line_order[of.first + i];
            const printed_line& next = on.lines[number];
            const bool same = last.source_line == next.source_line && last.first + last.count == next.first;
            const std::uint32_t indent = kept == 0 ? 3 : 0;
            const glyph& end = on.glyphs[last.first + last.count - 1];
            const bool stops = end.is(is_sentence_glyph) && last.width > 6;
            if (same && !stops && last.width + next.width + indent <= of.measure + 1) {
                last.count += next.count;
                last.marks += next.marks;
                last.width += next.width;
                describe_line(on, last);
            } else {
                ++kept;
                on.line_order[of.first + kept] = number;
            }
        }
        of.count = kept + 1;
    }
}

/// The indent of paragraphs on this page in half-ems: two em in most papers, one in narrow columns (CLREQ 3.1.2).
[[nodiscard]] inline std::uint32_t paragraph_indent(const any_galley auto& on) noexcept {
    std::uint32_t one_em = 0;
    std::uint32_t two_em = 0;
    for (const piece& of : on.pieces) {
        if (of.count < 3 || of.measure == 0) continue;
        const std::uint32_t used = on.first_line(of).width;
        if (used + 2 == of.measure || used + 3 == of.measure) ++one_em;
        if (used + 4 == of.measure || used + 5 == of.measure) ++two_em;
    }
    return one_em > two_em * 2 ? 2 : 4;
}

/// How the line `first` of a piece goes with the measure, when `second` follows it. `margin` receives by how many
/// half-ems the answer `indented` is the better one.
[[nodiscard]] inline opening opening_of(const any_galley auto& on, std::uint32_t measure, std::uint32_t indent,
                                        const printed_line& first, const printed_line* second,
                                        std::uint8_t* margin = nullptr) noexcept {
    if (first.indent > 0) {
        if (margin != nullptr) *margin = 255;
        return opening::indented;
    }
    if (on.page->has_geometry()) return opening::flush;  // the boxes would show an indent
    if (measure == 0) return opening::unknown;
    std::uint32_t over = first.width + indent > measure + 1 ? first.width + indent - measure - 1 : 0;
    const glyph& begins = on.glyphs[first.first];
    if (over > 0 && begins.is(is_opening_glyph) && begins.is(is_quote_glyph)) {
        // Printers squeeze stops by half an em each before they break a line; a paragraph that opens with speech often
        // has many of them.
        std::uint32_t stops = 0;
        for (const index g : on.marks_of(first))
            if (on.glyphs[g].is(is_closing_glyph) && !on.glyphs[g].is(is_quote_glyph)) ++stops;
        over = over > stops ? over - stops : 0;
    }
    if (second == nullptr) return over > 1 ? opening::flush : opening::unknown;
    const std::uint32_t as_flush = shortfall(measure, first.width, second->lead);
    const std::uint32_t as_indented = over + shortfall(measure, first.width + indent, second->lead);
    if (as_flush == as_indented) return opening::unknown;
    if (margin != nullptr && as_flush > as_indented)
        *margin = static_cast<std::uint8_t>(std::min(as_flush - as_indented, 255U));
    return as_flush < as_indented ? opening::flush : opening::indented;
}

/// Sets `opening` and `closing` of one piece from its first and last lines.
inline void set_ends(const any_galley auto& on, piece& of, std::uint32_t indent) noexcept {
    const printed_line& first = on.first_line(of);
    of.indent_margin = 0;
    of.opening =
        opening_of(on, of.measure, indent, first, of.count > 1 ? &on.line_of(of, 1) : nullptr, &of.indent_margin);
    const printed_line& last = on.last_line(of);
    const bool stops = last.ends_sentence;
    // Room for two em and a stop: whatever came next would have fitted, so the paragraph ended here.
    const std::uint32_t before = of.count == 1 && of.opening != opening::flush ? indent : 0;
    const bool full = of.measure == 0 || last.width + before + 5 > of.measure;
    of.closing = !stops && full                     ? closing::open
                 : stops && full && of.measure != 0 ? closing::closed_full
                                                    : closing::closed;
}

/// Sets `opening` and `closing` of every piece.
inline void find_ends(any_galley auto& on) {
    const std::uint32_t indent = paragraph_indent(on);
    for (piece& of : on.pieces) set_ends(on, of, indent);
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_MEASURE_HPP
