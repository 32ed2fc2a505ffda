// SPDX-License-Identifier: BSL-1.0
/// Parts blocks that hold several paragraphs, or a heading over its text, where no blank line parts them.
#ifndef BANMIAN_PARSE_SEEING_PARAGRAPHS_HPP
#define BANMIAN_PARSE_SEEING_PARAGRAPHS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/seeing/classical.hpp>
#include <banmian/parse/seeing/ends.hpp>
#include <banmian/parse/seeing/widths.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// True when line `number` opens a quotation that is a speech: a stop stands before it closes. Speech follows a colon
/// or a comma, or begins a paragraph; it never follows a bare word.
[[nodiscard]] inline bool opens_speech(const any_galley auto& on, const piece& of, std::uint32_t number) noexcept {
    const printed_line& line = on.line_of(of, number);
    const glyph& first = on.glyphs[line.first];
    if (!first.is(is_opening_glyph) || !first.is(is_quote_glyph)) return false;
    const char32_t closer = first.code == U'“' ? U'”' : first.code == U'‘' ? U'’' : first.code;
    std::uint32_t glyphs = 0;
    bool stopped = false;
    for (std::uint32_t l = number; l < of.count && l < number + 4; ++l) {
        const printed_line& at = on.line_of(of, l);
        for (index g = at.first + (l == number ? 1U : 0U); g < at.first + at.count; ++g) {
            const glyph& one = on.glyphs[g];
            if (one.code == closer) return stopped && glyphs > 12;
            stopped = one.code == U',' || one.code == U'，' || one.is(is_sentence_glyph);
            ++glyphs;
        }
    }
    return false;
}

namespace detail {

/// True when the glyphs from the start of a line on are a dateline, with which a text begins.
[[nodiscard]] inline bool begins_dated(const any_galley auto& on, const piece& of, std::uint32_t number) {
    constexpr index longest = 40;
    const index begin = on.line_of(of, number).first;
    index end = begin;
    for (std::uint32_t l = number; l < of.count && on.line_of(of, l).first == end && end - begin < longest; ++l)
        end += on.line_of(of, l).count;
    return grammar::match_dateline({on.glyphs.data() + begin, end - begin}).has_value();
}

/// True when a stop stands in the lines from `number` on, as in any text of three lines. Headings wrap too.
[[nodiscard]] inline bool has_pause(const any_galley auto& on, const piece& of, std::uint32_t number) noexcept {
    for (std::uint32_t l = number; l < of.count; ++l)
        for (const index g : on.marks_of(on.line_of(of, l)))
            if (on.glyphs[g].is(is_sentence_glyph) || is_pause(on.glyphs[g].code)) return true;
    return false;
}

}  // namespace detail

/// The number that a line begins with as items of a list do, 一、 （二） 3.; 0 when it begins with none.
[[nodiscard]] inline int begins_item(const any_galley auto& on, const printed_line& line) noexcept {
    const glyph& first = on.glyphs[line.first];
    if (!first.is(is_digit_glyph) && !is_han_digit(first.code) && grammar::narrow(first.code) != U'(') return 0;
    grammar::scan in(grammar::glyph_run(&first, line.count));
    const bool bracket = in.eat_one(U"(");
    const int number = grammar::eat_number(in);
    const bool marked = bracket ? in.eat_one(U")") : in.eat_one(U"、.．");
    constexpr int most = 40;
    // 3.5 is no third item.
    return marked && !in.done() && !in.here().is(is_digit_glyph) && number > 0 && number < most ? number : 0;
}

/// True for a block whose first two lines are items of a list, each on a line of its own.
[[nodiscard]] inline bool lists(const any_galley auto& on, const piece& of) noexcept {
    if (of.count < 2 || on.line_of(of, 0).source_line == on.line_of(of, 1).source_line) return false;
    const int first = begins_item(on, on.line_of(of, 0));
    return first > 0 && begins_item(on, on.line_of(of, 1)) == first + 1;
}

/// How many lines at the top of a piece are a heading or a byline over the text of the others; 0 when there are none.
/// They hold no stop, and one of the first three leaves more room than a line of text does: a heading wraps too, and
/// shows by its last line, over a text that opens with an indent or a dateline.
[[nodiscard]] inline std::uint32_t lines_over(const any_galley auto& on, const piece& of, std::uint32_t indent) {
    if (of.measure == 0 || on.classical || lists(on, of)) return 0;
    constexpr std::uint32_t most = 3;
    constexpr std::uint32_t room = 5;  // half-ems that a line of text does not leave
    bool paused = false;
    for (std::uint32_t n = 0; n < most && n + 2 < of.count; ++n) {
        const printed_line& line = on.line_of(of, n);
        const printed_line& after = on.line_of(of, n + 1);
        if (line.source_line == after.source_line) return 0;
        // Indented as the text behind it is, a line is a paragraph.
        if (line.indent > 0 && line.indent == after.indent && !on.page->has_geometry()) return 0;
        for (const index g : on.marks_of(line)) {
            const glyph& one = on.glyphs[g];
            if (one.is(is_sentence_glyph)) return 0;
            paused = paused || one.code == U',' || one.code == U'，';
        }
        const bool wide = line.width > of.measure + 3;
        std::uint32_t off = shortfall(of.measure, line.width, after.lead);
        if (n == 0) off = (std::min)(off, shortfall(of.measure, line.width + indent, after.lead));
        const bool over = !paused && (wide || (off > room && line.count >= 2));
        if (over && n == 0) return detail::has_pause(on, of, 1) ? 1 : 0;
        if (paused && n > 0) return 0;
        const bool opens = opening_of(on, of.measure, indent, after, &on.line_of(of, n + 2)) == opening::indented;
        if ((over && opens && detail::has_pause(on, of, n + 1)) || detail::begins_dated(on, of, n + 1)) return n + 1;
    }
    return 0;
}

/// True for a line that begins a turn of a conversation: 问：, 答：, 记者：.
[[nodiscard]] inline bool begins_turn(const any_galley auto& on, const printed_line& line) noexcept {
    static constexpr grammar::lexicon<8> speakers{
        {U"问:", U"問:", U"答:", U"记者:", U"記者:", U"主持人:", U"本报记者:", U"本刊记者:"}};
    return grammar::scan(grammar::glyph_run(&on.glyphs[line.first], line.count)).eat_any(speakers) >= 0;
}

/// Parts a block where one paragraph ends inside it and the next begins with an indent.
inline void split_paragraphs(any_galley auto& on) {
    if (on.page->analysed) return;  // boxes have told
    const std::uint32_t indent = paragraph_indent(on);
    bool any = false;
    std::vector<piece> parted;
    constexpr std::uint32_t longest_heading = 4;  // lines
    const auto breaks_before = [&](const piece& of, std::uint32_t number) {
        if (on.classical) return parts_classical(on, of, number);
        const printed_line& line = on.line_of(of, number);
        // Boxes show an indent under anything that stands out; in text it was set.
        if (line.indent > 0 && (on.line_of(of, number - 1).indent == 0 || !on.page->has_geometry())) return true;
        if (begins_turn(on, line) && on.line_of(of, number - 1).ends_sentence) return true;
        if (begins_item(on, line) > 0 && lists(on, of)) return true;
        if (of.measure == 0) return false;
        const printed_line& last = on.line_of(of, number - 1);
        const unit next = line.lead;
        const std::uint32_t before = number > 1 ? 0 : indent;
        const bool closed = last.ends_sentence || shortfall(of.measure, last.width + before, next) > 4;
        if (closed && number + 2 < of.count) {  // a headline between two texts
            piece tail = of;
            tail.first += number;
            tail.count -= number;
            if (lines_over(on, tail, indent) > 0) return true;
        }
        const glyph& first = on.glyphs[line.first];
        const bool quoted =
            first.is(is_opening_glyph) && first.is(is_quote_glyph) && line.width + indent <= of.measure + 1;
        if (!closed && opens_speech(on, of, number) && on.glyphs[last.first + last.count - 1].is(is_han_glyph))
            return opening_of(on, of.measure, indent, line,
                              number + 1 < of.count ? &on.line_of(of, number + 1) : nullptr) != opening::flush;
        if (!(closed || quoted) || line.width + indent > of.measure + 1) return false;
        if (number + 1 == of.count)  // nothing follows that could show the indent: only a short line before tells
            return last.ends_sentence && shortfall(of.measure, last.width + before, next) > 3;
        const printed_line& after = on.line_of(of, number + 1);
        return opening_of(on, of.measure, indent, line, &after) == opening::indented;
    };
    for (std::size_t p = 0; p < on.pieces.size(); ++p) {
        piece rest = on.pieces[p];
        const bool heading = !on.classical && rest.count <= longest_heading && !detail::has_pause(on, rest, 0) &&
                             on.first_line(rest).indent == 0 && !lists(on, rest);
        if (heading || rest.verse) {  // one, wherever it wraps
            if (any) parted.push_back(rest);
            continue;
        }
        const auto part_off = [&](std::uint32_t count) {
            if (!any) parted.assign(on.pieces.begin(), on.pieces.begin() + static_cast<std::ptrdiff_t>(p)), any = true;
            piece head = rest;
            head.count = count;
            parted.push_back(head);
            rest.first += count;
            rest.count -= count;
        };
        // A headline and a byline may stand over their text without a blank line between: lines that hold no stop and
        // do not fill the measure, before the first that does.
        const auto part_off_headings = [&] {
            while (const std::uint32_t count = lines_over(on, rest, indent)) {
                rest.inside = false;
                part_off(count);
            }
        };
        part_off_headings();
        for (std::uint32_t i = 1; i < rest.count; ++i) {
            if (!breaks_before(rest, i)) continue;
            part_off(i);
            rest.inside = true;
            part_off_headings();
            i = 0;
        }
        if (any) parted.push_back(rest);
    }
    if (any) on.pieces.swap(parted);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_PARAGRAPHS_HPP
