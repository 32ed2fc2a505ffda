// SPDX-License-Identifier: BSL-1.0
/// Second pass: how wide the printed lines are, and what their first and last glyphs show.
#ifndef BANMIAN_PARSE_SEEING_WIDTHS_HPP
#define BANMIAN_PARSE_SEEING_WIDTHS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/picture_weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// The head 行首 that starts at glyph `at`, by the line-start and line-end prohibitions (避头尾, CLREQ 3.1.3).
[[nodiscard]] inline line_head line_head_at(const any_working_page auto& on, index at, index end) noexcept {
    line_head made;
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

/// Half-ems that wide spaces take inside a line: on a grid each is a cell, left for a stop or an illegible character.
[[nodiscard]] inline std::uint32_t blanks_in(const any_working_page auto& on, const printed_line& line) noexcept {
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
[[nodiscard]] inline bool ends_sentence(const any_working_page auto& on, const printed_line& line) noexcept {
    for (index g = line.first + line.count; g > line.first; --g) {
        const glyph& one = on.glyphs[g - 1];
        if (one.is(is_sentence_glyph) || one.code == U'…') return true;
        // A full stop of ASCII behind a word ends one too; behind a digit it may be a decimal point.
        if (one.code == U'.' || one.code == U'．') return g > line.first + 1 && !on.glyphs[g - 2].is(is_digit_glyph);
        if (!one.is(is_closing_glyph) || one.code == U',' || one.code == U'，' || one.code == U'、') return false;
        if (one.code == U':' || one.code == U'：' || one.code == U';' || one.code == U'；') return false;
    }
    return false;
}

namespace detail {

inline constexpr std::size_t widest = 160;  ///< half-ems: eighty em, wider than a newspaper page sets body text

/// Line widths of a piece: how many lines are how wide.
struct width_histogram {
    std::array<std::int32_t, widest + 4> lines{};
    std::size_t least = widest;  ///< the narrowest that was counted
    std::size_t most = 0;        ///< the widest

    void count(std::uint32_t width) noexcept {
        if (width >= widest) return;
        ++lines[width];
        least = std::min<std::size_t>(least, width);
        most = std::max<std::size_t>(most, width);
    }
    /// How well the lines agree with a measure, in tenths of a line of just that width; measures are whole ems more
    /// often than not.
    [[nodiscard]] std::int32_t agreement(std::size_t measure, const width_weights& by) const noexcept {
        const auto worth = [](std::uint32_t weight) { return static_cast<std::int32_t>(weight); };
        const std::int32_t* const at = lines.data() + measure;
        const std::int32_t sum = worth(by.just) * at[0] + worth(by.half_em) * (at[1] + at[-1]) +
                                 worth(by.em_narrower) * at[-2] + worth(by.more_narrower) * at[-3] -
                                 worth(by.wider) * (at[2] + at[3]);
        return sum * worth(measure % 2 == 0 ? by.whole : by.odd);
    }
};

/// The measure that agrees best with the lines; 0 when there is none.
[[nodiscard]] inline std::uint32_t best_measure(const width_histogram& of, const width_weights& by) noexcept {
    std::size_t best = 0;
    std::int32_t most = 1;
    // Only lines from one half-em wider to three narrower speak for a measure.
    const std::size_t low = std::max<std::size_t>(of.least, 7) - 1;
    for (std::size_t m = low; m <= (std::min)(of.most + 3, widest - 1); ++m) {
        const std::int32_t sum = of.agreement(m, by);
        if (sum >= most) most = sum, best = m;
    }
    return static_cast<std::uint32_t>(best);
}

}  // namespace detail

/// Sets what a line shows by itself and does not depend on the page: its head, and how it ends.
inline void describe_line(const any_working_page auto& on, printed_line& line) noexcept {
    const index end = line.first + line.count;
    const std::span<const index> marks = on.marks_of(line);
    // Three lines of four begin with two ideographs, and nine of ten end in one.
    const bool begins_plain = on.glyphs[line.first].kind == is_han_glyph && line.count > 1 &&
                              (marks.size() == 1 || marks[1] != line.first + 1);
    line.head = begins_plain ? line_head{on.glyphs[line.first].half_ems, false} : line_head_at(on, line.first, end);
    const bool ends_plain = line.count > 1 && marks.back() != end - 1;
    line.ends_sentence = !ends_plain && ends_sentence(on, line);
    line.ends_closing = !ends_plain && on.glyphs[end - 1].is(is_closing_glyph);
}

/// The glyphs from `first` to before `end` of a line as a line of their own.
[[nodiscard]] inline printed_line part_of_line(const any_working_page auto& on, const printed_line& line, index first,
                                               index end) noexcept {
    printed_line made = line;
    made.first = first;
    made.count = end - first;
    made.width = 0;
    for (index g = first; g < end; ++g) made.width += on.glyphs[g].half_ems;
    const index* const marks = on.marks.data();
    const auto mark = [&](index from) {
        return static_cast<index>(
            std::lower_bound(marks + line.first_mark, marks + line.first_mark + line.marks, from) - marks);
    };
    made.first_mark = mark(first);
    made.marks = mark(end) - made.first_mark;
    if (first != line.first) made.indent = 0;
    describe_line(on, made);
    return made;
}

/// Puts the line that follows behind a line: both are one printed line.
inline void append_line(const any_working_page auto& on, printed_line& to, const printed_line& next) noexcept {
    to.count += next.count;
    to.marks += next.marks;
    to.width += next.width;
    describe_line(on, to);
}

/// Quotes are half an em or a whole em wide, as the fonts have it: takes the width that makes the page's lines more
/// equal, and sets the width of every line and what its ends show.
inline void set_widths(any_working_page auto& on) {
    // Sums over all marks before each: the half-ems of those that are no quotes, and above them the number of quotes.
    page_list<std::uint64_t> sums(on.marks.size() + 1, on.workspace);
    for (std::size_t m = 0; m < on.marks.size(); ++m) {
        const glyph& one = on.glyphs[on.marks[m]];
        const std::uint64_t quote = one.is(is_quote_glyph) ? 1 : 0;
        sums[m + 1] = sums[m] + (quote << 32U) + (one.half_ems & (quote - 1));
    }
    page_list<std::uint32_t> quotes(on.lines.size(), on.workspace);  // their number in each line
    bool any = false;
    for (std::size_t i = 0; i < on.lines.size(); ++i) {
        printed_line& line = on.lines[i];
        const std::uint64_t of_marks = sums[line.first_mark + line.marks] - sums[line.first_mark];
        line.width = 2 * (line.count - line.marks) + static_cast<std::uint32_t>(of_marks & 0xFFFFFFFFU);
        quotes[i] = static_cast<std::uint32_t>(of_marks >> 32U);
        if (on.manner.blanks_pause) line.width += blanks_in(on, line);
        any = any || quotes[i] > 0;
    }
    std::uint32_t half_ems = 1;
    if (any) {
        const measure_weights& weights = on.weights.measures;
        std::array<double, 3> misfit{};  // by the half-ems of a quote
        for (const piece& of : on.pieces) {
            bool quoted = false;
            for (std::uint32_t i = 1; i + 1 < of.count && !quoted; ++i)
                quoted = quotes[on.line_order[of.first + i]] > 0;
            if (!quoted) continue;
            detail::width_histogram widths;
            for (std::uint32_t i = 1; i + 1 < of.count; ++i)
                if (quotes[on.line_order[of.first + i]] == 0) widths.count(on.line_of(of, i).width);
            const std::uint32_t measure = detail::best_measure(widths, on.weights.widths);
            if (measure == 0) continue;
            for (std::uint32_t i = 1; i + 1 < of.count; ++i) {
                const std::uint32_t number = quotes[on.line_order[of.first + i]];
                for (std::uint32_t q = 1; q <= 2 && number > 0; ++q) {
                    const double off = static_cast<double>(on.line_of(of, i).width + q * number) - measure;
                    misfit[q] += (std::min)(off < 0 ? -off : off * weights.quote_over, weights.quote_most);
                }
            }
        }
        if (misfit[2] < misfit[1]) half_ems = 2;
    }
    for (std::size_t i = 0; i < on.lines.size(); ++i) {
        if (quotes[i] > 0) {
            on.lines[i].width += half_ems * quotes[i];
            for (const index g : on.marks_of(on.lines[i]))
                if (on.glyphs[g].is(is_quote_glyph)) on.glyphs[g].half_ems = static_cast<std::uint8_t>(half_ems);
        }
        describe_line(on, on.lines[i]);
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_WIDTHS_HPP
