// SPDX-License-Identifier: BSL-1.0
/// Parts blocks that hold several paragraphs, or a heading over its text, where no blank line parts them.
#ifndef BANMIAN_PARSE_SEEING_PARAGRAPHS_HPP
#define BANMIAN_PARSE_SEEING_PARAGRAPHS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/seeing/classical.hpp>
#include <banmian/parse/seeing/ends.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// True when line `number` opens a quotation that is a speech: a stop stands before it closes. Speech follows a colon
/// or a comma, or begins a paragraph; it never follows a bare word.
[[nodiscard]] inline bool opens_speech(const any_working_page auto& on, const piece& of,
                                       std::uint32_t number) noexcept {
    const paragraph_weights& by = on.weights.paragraphs;
    const printed_line& line = on.line_of(of, number);
    const glyph& first = on.glyphs[line.first];
    if (!first.is(is_opening_glyph) || !first.is(is_quote_glyph)) return false;
    const char32_t closer = first.code == U'“' ? U'”' : first.code == U'‘' ? U'’' : first.code;
    std::uint32_t glyphs = 0;
    bool stopped = false;
    for (std::uint32_t l = number; l < of.count && l < number + by.speech_lines; ++l) {
        const printed_line& at = on.line_of(of, l);
        for (index g = at.first + (l == number ? 1U : 0U); g < at.first + at.count; ++g) {
            const glyph& one = on.glyphs[g];
            if (one.code == closer) return stopped && glyphs > by.speech;
            stopped = one.code == U',' || one.code == U'，' || one.is(is_sentence_glyph);
            ++glyphs;
        }
    }
    return false;
}

namespace detail {

/// True when the glyphs from the start of a line on are a dateline, with which a text begins.
[[nodiscard]] inline bool begins_dated(const any_working_page auto& on, const piece& of, std::uint32_t number) {
    const index begin = on.line_of(of, number).first;
    index end = begin;
    for (std::uint32_t l = number;
         l < of.count && on.line_of(of, l).first == end && end - begin < on.weights.paragraphs.dateline; ++l)
        end += on.line_of(of, l).count;
    return grammar::match_dateline({on.glyphs.data() + begin, end - begin}).has_value();
}

/// True when a stop stands in the lines from `number` on, as in any text of three lines. Headings wrap too.
[[nodiscard]] inline bool has_pause(const any_working_page auto& on, const piece& of, std::uint32_t number) noexcept {
    for (std::uint32_t l = number; l < of.count; ++l)
        for (const index g : on.marks_of(on.line_of(of, l)))
            if (on.glyphs[g].is(is_sentence_glyph) || is_pause(on.glyphs[g].code)) return true;
    return false;
}

}  // namespace detail

/// The number that a line begins with as items of a list do, 一、 （二） 3.; 0 when it begins with none.
[[nodiscard]] inline int begins_item(const any_working_page auto& on, const printed_line& line) noexcept {
    const glyph& first = on.glyphs[line.first];
    if (!first.is(is_digit_glyph) && !is_han_digit(first.code) && grammar::narrow(first.code) != U'(') return 0;
    grammar::scan in(grammar::glyph_run(&first, line.count));
    const bool bracket = in.eat_one(U"(");
    const int number = grammar::eat_number(in);
    const bool marked = bracket ? in.eat_one(U")") : in.eat_one(U"、.．");
    // 3.5 is no third item.
    return marked && !in.done() && !in.here().is(is_digit_glyph) && number > 0 &&
                   static_cast<std::uint32_t>(number) < on.weights.paragraphs.most_items
               ? number
               : 0;
}

/// True for a block whose first two lines are items of a list, each on a line of its own.
[[nodiscard]] inline bool lists(const any_working_page auto& on, const piece& of) noexcept {
    if (of.count < 2 || on.line_of(of, 0).source_line == on.line_of(of, 1).source_line) return false;
    const int first = begins_item(on, on.line_of(of, 0));
    return first > 0 && begins_item(on, on.line_of(of, 1)) == first + 1;
}

namespace detail {

enum class stop_in_line : std::uint8_t { no_stop, comma, sentence };

/// The strongest stop of a line.
[[nodiscard]] inline stop_in_line stop_in(const any_working_page auto& on, const printed_line& line) noexcept {
    stop_in_line found = stop_in_line::no_stop;
    for (const index g : on.marks_of(line)) {
        const glyph& one = on.glyphs[g];
        if (one.is(is_sentence_glyph)) return stop_in_line::sentence;
        if (one.code == U',' || one.code == U'，') found = stop_in_line::comma;
    }
    return found;
}

/// True for a line wider than the measure, or one that leaves more room than a line of text does.
[[nodiscard]] inline bool is_set_apart(const paragraph_weights& by, const piece& of, const printed_line& line,
                                       const printed_line& after, std::uint32_t indent, bool first) noexcept {
    std::uint32_t off = shortfall(of.measure, line.width, after.head);
    if (first) off = (std::min)(off, shortfall(of.measure, line.width + indent, after.head));
    return line.width > of.measure + by.heading_over || (off > by.heading_room && line.count >= 2);
}

}  // namespace detail

/// How many lines at the top of a piece are a heading or a byline over the text of the others; 0 when there are none.
/// They hold no stop, and one of the first three leaves more room than a line of text does: a heading wraps too, and
/// shows by its last line, over a text that opens with an indent or a dateline.
[[nodiscard]] inline std::uint32_t lines_over(const any_working_page auto& on, const piece& of, std::uint32_t indent) {
    if (of.measure == 0 || !on.manner.sentences_end || lists(on, of)) return 0;
    const paragraph_weights& by = on.weights.paragraphs;
    bool paused = false;
    for (std::uint32_t n = 0; n < by.heading_lines && n + 2 < of.count; ++n) {
        const printed_line& line = on.line_of(of, n);
        const printed_line& after = on.line_of(of, n + 1);
        if (line.source_line == after.source_line) return 0;
        // Indented as the text behind it is, a line is a paragraph.
        if (line.indent > 0 && line.indent == after.indent && !on.page->has_geometry()) return 0;
        const detail::stop_in_line stop = detail::stop_in(on, line);
        if (stop == detail::stop_in_line::sentence) return 0;
        paused = paused || stop == detail::stop_in_line::comma;
        const bool over = !paused && detail::is_set_apart(by, of, line, after, indent, n == 0);
        if (over && n == 0) return detail::has_pause(on, of, 1) ? 1 : 0;
        if (paused && n > 0) return 0;
        const bool opens = opening_of(on, of.measure, indent, after, &on.line_of(of, n + 2)) == opening::indented;
        if ((over && opens && detail::has_pause(on, of, n + 1)) || detail::begins_dated(on, of, n + 1)) return n + 1;
    }
    return 0;
}

/// True for a line that begins a turn of a conversation: 问：, 答：, 记者：.
[[nodiscard]] inline bool begins_turn(const any_working_page auto& on, const printed_line& line) noexcept {
    static constexpr grammar::lexicon<8> speakers{
        {U"问:", U"問:", U"答:", U"记者:", U"記者:", U"主持人:", U"本报记者:", U"本刊记者:"}};
    return grammar::scan(grammar::glyph_run(&on.glyphs[line.first], line.count)).eat_any(speakers) >= 0;
}

namespace detail {

/// True when a paragraph begins with line `number` of a piece in columns, as the ends of the two lines and the indent
/// show.
[[nodiscard]] inline bool breaks_in_measure(const any_working_page auto& on, const piece& of, std::uint32_t number,
                                            std::uint32_t indent) {
    const paragraph_weights& by = on.weights.paragraphs;
    const printed_line& line = on.line_of(of, number);
    const printed_line& last = on.line_of(of, number - 1);
    const bool has_after = number + 1 < of.count;
    const std::uint32_t left = shortfall(of.measure, last.width + (number > 1 ? 0 : indent), line.head);
    const bool closed = last.ends_sentence || left > by.room;
    if (closed && number + 2 < of.count) {  // a headline between two texts
        piece tail = of;
        tail.first += number;
        tail.count -= number;
        if (lines_over(on, tail, indent) > 0) return true;
    }
    const auto opens = [&] {
        return opening_of(on, of.measure, indent, line, has_after ? &on.line_of(of, number + 1) : nullptr);
    };
    if (!closed && opens_speech(on, of, number) && on.glyphs[last.first + last.count - 1].is(is_han_glyph))
        return opens() != opening::flush;
    const glyph& first = on.glyphs[line.first];
    const bool quoted = first.is(is_opening_glyph) && first.is(is_quote_glyph);
    if (!(closed || quoted) || line.width + indent > of.measure + 1) return false;
    // Nothing follows that could show the indent: only a short line before tells.
    if (!has_after) return last.ends_sentence && left > by.room_at_last;
    return opens() == opening::indented;
}

/// True when a paragraph begins with line `number` of a piece.
[[nodiscard]] inline bool breaks_before(const any_working_page auto& on, const piece& of, std::uint32_t number,
                                        std::uint32_t indent) {
    if (!on.manner.sentences_end) return parts_classical(on, of, number);
    const printed_line& line = on.line_of(of, number);
    const printed_line& last = on.line_of(of, number - 1);
    // Boxes show an indent under anything that stands out; in text it was set.
    if (line.indent > 0 && (last.indent == 0 || !on.page->has_geometry())) return true;
    if (begins_turn(on, line) && last.ends_sentence) return true;
    if (begins_item(on, line) > 0 && lists(on, of)) return true;
    return of.measure != 0 && breaks_in_measure(on, of, number, indent);
}

/// Takes pieces apart, and copies the page's list when the first falls into parts.
template <any_working_page Page>
class paragraph_splitter {
public:
    explicit paragraph_splitter(Page& on) : on_(on), indent_(paragraph_indent(on)) {}

    void split(std::size_t number) {
        piece rest = on_.pieces[number];
        if (!is_one(rest)) {
            part_off_headings(number, rest);
            for (std::uint32_t i = 1; i < rest.count; ++i) {
                if (!breaks_before(on_, rest, i, indent_)) continue;
                part_off(number, rest, i);
                rest.inside = true;
                part_off_headings(number, rest);
                i = 0;
            }
        }
        if (any_) parted_.push_back(rest);
    }
    void finish() {
        if (any_) on_.pieces.swap(parted_);
    }

private:
    /// A heading or a stanza, which is one wherever it wraps.
    [[nodiscard]] bool is_one(const piece& of) const {
        const bool heading = on_.manner.sentences_end && of.count <= on_.weights.paragraphs.one_heading &&
                             !has_pause(on_, of, 0) && on_.first_line(of).indent == 0 && !lists(on_, of);
        return heading || of.verse;
    }
    void part_off(std::size_t number, piece& rest, std::uint32_t count) {
        if (!any_) parted_.assign(on_.pieces.begin(), on_.pieces.begin() + static_cast<std::ptrdiff_t>(number));
        any_ = true;
        piece head = rest;
        head.count = count;
        parted_.push_back(head);
        rest.first += count;
        rest.count -= count;
    }
    /// A headline and a byline may stand over their text without a blank line between: lines that hold no stop and do
    /// not fill the measure, before the first that does.
    void part_off_headings(std::size_t number, piece& rest) {
        while (const std::uint32_t count = lines_over(on_, rest, indent_)) {
            rest.inside = false;
            part_off(number, rest, count);
        }
    }

    Page& on_;
    std::uint32_t indent_;
    std::vector<piece> parted_{};
    bool any_ = false;
};

}  // namespace detail

/// Parts a block where one paragraph ends inside it and the next begins with an indent.
inline void split_paragraphs(any_working_page auto& on) {
    if (on.page->analysed) return;  // boxes have told
    detail::paragraph_splitter split(on);
    for (std::size_t p = 0; p < on.pieces.size(); ++p) split.split(p);
    split.finish();
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_PARAGRAPHS_HPP
