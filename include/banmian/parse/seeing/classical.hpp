// SPDX-License-Identifier: BSL-1.0
/// How newspapers of before 1950 were set: columns of Han on a grid, 、 for every pause, crossheads let into the text.
#ifndef BANMIAN_PARSE_SEEING_CLASSICAL_HPP
#define BANMIAN_PARSE_SEEING_CLASSICAL_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/character_filter.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// True when the page is set in the manner before 1950: traditional characters, and 、 for every pause or hardly an
/// Arabic numeral. Decided on the whole page, or on its first five hundred characters where none of them is
/// traditional.
[[nodiscard]] inline bool looks_classical(const any_working_page auto& on) noexcept {
    static constexpr std::u32string_view traditional_signs = U"國個為爲會時來們這與";
    static constexpr std::u32string_view simplified_signs = U"国个为会时来们这与";
    static constexpr character_filter signs = [] {
        character_filter made(traditional_signs);
        for (const char32_t sign : simplified_signs) made.add(sign);
        return made;
    }();
    const classical_weights& by = on.weights.classical;
    std::size_t simplified = 0;
    std::size_t traditional = 0;
    for (std::size_t g = 0; g < on.glyphs.size(); ++g) {
        if (g == by.sample && simplified > by.sample_simplified && traditional == 0) return false;
        const char32_t code = on.glyphs[g].code;
        if (!signs.may_hold(code)) continue;
        if (banmian::detail::one_of(code, traditional_signs))
            ++traditional;
        else if (banmian::detail::one_of(code, simplified_signs))
            ++simplified;
    }
    if (traditional <= by.traditional_least) return false;
    std::size_t enumeration = 0;
    std::size_t commas = 0;
    std::size_t digits = 0;
    for (const index g : on.marks) {
        const glyph& one = on.glyphs[g];
        if (one.is(is_digit_glyph)) ++digits;
        if (one.code == U'、') ++enumeration;
        if (one.code == U'，' || one.code == U',') ++commas;
    }
    // Supplements had the new comma before 1950, but not the Arabic numerals of today's traditional pages, which are
    // two to five glyphs of a hundred.
    // And their columns were narrow: lines of more than fifty characters are paragraphs as today's files have them.
    std::size_t in_columns = 0;
    for (const printed_line& one : on.lines) in_columns += one.count <= by.widest_column ? one.count : 0;
    const bool unmixed = traditional > by.unmixed_times * simplified && digits * by.digits_every < on.glyphs.size() &&
                         in_columns * 2 >= on.glyphs.size();
    return traditional > by.traditional_times * simplified && (enumeration > commas || unmixed);
}

/// Lines at the head of a text that are narrower than what follows: it was run around a heading or a picture that is
/// let into its column.
struct run_around {
    std::uint32_t lines = 0;  ///< 0 when there is no such thing
    std::uint32_t hole = 0;   ///< half-ems that they leave free
    bool indented = false;    ///< the first of them by one more em: a paragraph begins there
};

[[nodiscard]] inline run_around run_around_of(const any_working_page auto& on, const piece& of) noexcept {
    if (of.count < 3) return {};
    const std::uint32_t first = on.line_of(of, 0).width;
    const std::uint32_t narrow = (std::max)(first, on.line_of(of, 1).width);
    std::uint32_t lines = 2;
    while (lines < of.count && on.line_of(of, lines).width <= narrow + 1) ++lines;
    if (lines == of.count) return {};
    const std::uint32_t full = on.line_of(of, lines).width;
    if (full < narrow + on.weights.classical.hole) return {};
    return {lines, full - narrow, first + 1 < narrow};
}

/// True when a paragraph ends and another begins before line `number` of a block. On a grid of Han every line but a
/// paragraph's last is as long as the one before it, and a paragraph begins an em or two lower; a run around a picture,
/// an illegible character at a line's start or a signature on the last line begin none.
[[nodiscard]] inline bool parts_classical(const any_working_page auto& on, const piece& of,
                                          std::uint32_t number) noexcept {
    const printed_line& line = on.line_of(of, number);
    const printed_line& last = on.line_of(of, number - 1);
    if (on.first_line(of).indent > 0 && line.indent == on.first_line(of).indent && last.indent == 0) return true;
    if (number < 2 || number + 1 >= of.count) return false;
    std::uint32_t full = 0;
    for (std::uint32_t l = number > 4 ? number - 4 : 0; l + 1 < number; ++l)
        full = (std::max)(full, on.line_of(of, l).width);
    if (last.width + on.weights.classical.room >= full) return false;
    const std::uint32_t width = line.width + 2U * line.indent;
    if (line.indent > 0) return last.indent == 0 && width <= full + 1;
    const printed_line& after = on.line_of(of, number + 1);
    const bool one_or_two_lower = line.width + 2 <= full && line.width + 4 >= full;
    return one_or_two_lower && (after.width + 1 >= full || number + 2 == of.count);
}

/// The shape of a piece on the grid.
struct grid_shape {
    std::uint32_t full = 0;  ///< width of most inner lines, or of the piece's measure; 0 when unknown
    bool filled = false;     ///< so are nearly all, and the last is no longer
    bool lower = false;      ///< the first begins an em or two lower
};

[[nodiscard]] inline grid_shape shape_of(const any_working_page auto& on, const piece& of) noexcept {
    grid_shape made;
    made.full = of.measure;
    if (of.count > 2) {
        std::array<std::uint32_t, detail::widest + 1> lines{};  // by width; how many inner lines have it
        std::size_t least = detail::widest;
        std::size_t most = 0;
        for (std::uint32_t l = 1; l + 1 < of.count; ++l) {
            const std::size_t width = std::min<std::size_t>(on.line_of(of, l).width, detail::widest);
            ++lines[width];
            least = (std::min)(least, width);
            most = (std::max)(most, width);
        }
        const auto* const modal = std::max_element(lines.data() + least, lines.data() + most + 1);
        made.full = static_cast<std::uint32_t>(modal - lines.data());
    }
    if (made.full == 0) return made;
    std::uint32_t off = 0;  // a character may be illegible, or a line be squeezed
    for (std::uint32_t l = 1; l + 1 < of.count; ++l) off += on.line_of(of, l).width != made.full ? 1U : 0U;
    made.filled = off * 4 <= of.count - (std::min)(of.count, 2U) && on.last_line(of).width <= made.full + 1;
    const std::uint32_t first = on.first_line(of).width;
    made.lower = first + 2 == made.full || first + 4 == made.full;
    return made;
}

/// What parts clauses before 1950; ○ and ． stood for all of them in the older papers.
[[nodiscard]] constexpr bool is_classical_stop(char32_t code) noexcept {
    return is_pause(code) || code == U'。' || code == U'○' || code == U'．';
}

/// True when the page leaves a cell blank where a stop would be, as the oldest papers did: it has hardly a stop.
[[nodiscard]] inline bool has_blank_stops(const any_working_page auto& on) noexcept {
    std::size_t stops = 0;
    for (const index g : on.marks) stops += is_classical_stop(on.glyphs[g].code) ? 1U : 0U;
    return stops * 100 < on.glyphs.size();
}

namespace detail {

/// How the lines of a piece are broken.
struct classical_breaks {
    std::uint32_t glyphs = 0;
    std::uint32_t pauses = 0;
    bool anywhere = false;  ///< a stop or a closing quote begins a line: nobody minded before 1950
};

/// `blank_stops`: see `has_blank_stops`.
[[nodiscard]] inline classical_breaks breaks_of(const any_working_page auto& on, const piece& of,
                                                bool blank_stops) noexcept {
    classical_breaks made;
    const bool spaces = blank_stops && of.count >= on.weights.classical.blank_lines;
    for (std::uint32_t l = 0; l < of.count; ++l) {
        const printed_line& line = on.line_of(of, l);
        made.glyphs += line.count;
        const glyph& begins = on.glyphs[line.first];
        if (l > 0 && begins.is(is_closing_glyph) && !begins.is(is_opening_glyph)) made.anywhere = true;
        for (const index g : on.marks_of(line))
            if (is_classical_stop(on.glyphs[g].code) || (spaces && g > line.first && on.glyphs[g].after_space))
                ++made.pauses;
    }
    return made;
}

/// What pauses say, or that there are none.
template <class Evidence>
void weigh_pauses(const any_working_page auto& on, const piece& of, const classical_breaks& breaks, Evidence& found) {
    using weights = classical_weights;
    const weights& by = on.weights.classical;
    if (breaks.pauses == 0) {
        found.add(-(std::min)(breaks.glyphs / by.unbroken_glyphs, by.unbroken_most), &weights::unbroken_glyphs);
        if (of.count >= by.unbroken_from && !breaks.anywhere) found.contra(by, &weights::unbroken_lines);
        if (of.count == 1) found.contra(by, &weights::unbroken_alone);
        return;
    }
    found.pro(by, &weights::pause, std::min<double>(breaks.pauses, by.most_pauses));
    found.contra(by, &weights::few_pauses);
    if (breaks.glyphs > by.often_glyphs && breaks.pauses * by.often_every >= breaks.glyphs)
        found.pro(by, &weights::often_paused);
    if (of.count >= by.many_lines_from) found.pro(by, &weights::many_lines);
}

/// What the shape on the grid says.
template <class Evidence>
void weigh_shape(const any_working_page auto& on, const piece& of, bool paused, Evidence& found) {
    using weights = classical_weights;
    const weights& by = on.weights.classical;
    const grid_shape shape = shape_of(on, of);
    if (!shape.filled) return;
    const bool flush = on.first_line(of).width == shape.full;
    if (!paused) {
        const bool long_enough =
            (shape.lower && of.count * 2 >= by.unpaused_lines) || (flush && of.count >= by.unpaused_lines);
        if (shape.full >= by.unpaused_measure && long_enough) found.pro(by, &weights::unpaused_shape);
    } else if (of.count >= 3) {
        if (shape.lower)
            found.pro(by, &weights::lower_first);
        else if (flush)
            found.pro(by, &weights::flush_first);
    } else if (of.count == 2 && shape.lower) {
        found.pro(by, &weights::lower_of_two);
    }
}

}  // namespace detail

/// Evidence that a piece is running text rather than a heading, from its form alone. `blank_stops`: see
/// `has_blank_stops`.
template <class Evidence>
void weigh_classical_form(const any_working_page auto& on, const piece& of, bool blank_stops, Evidence& found) {
    const detail::classical_breaks breaks = detail::breaks_of(on, of, blank_stops);
    detail::weigh_pauses(on, of, breaks, found);
    const char32_t end = on.last_glyph(of).code;
    if (is_classical_stop(end) || (end == U'云' && breaks.pauses > 0))
        found.pro(on.weights.classical, &classical_weights::ends_in_stop);
    if (breaks.anywhere) found.pro(on.weights.classical, &classical_weights::broken_anywhere);
    detail::weigh_shape(on, of, breaks.pauses > 0, found);
}
/// The same in nats.
[[nodiscard]] inline double classical_form(const any_working_page auto& on, const piece& of,
                                           bool blank_stops) noexcept {
    nats found;
    weigh_classical_form(on, of, blank_stops, found);
    return found.sum();
}

/// True for a crosshead that is let into the column: one or two short lines in larger type, whose hole the text that
/// follows runs around for two or three of its lines each, without beginning a paragraph. A text that ends in the hole
/// is measured by the text before the heading.
[[nodiscard]] inline bool is_let_in(const any_working_page auto& on, const piece& before, const piece& heading,
                                    const piece& text) noexcept {
    if (heading.count > 2) return false;
    const auto widest = [&](const piece& of) {
        std::uint32_t width = 0;
        for (std::uint32_t l = 0; l < of.count; ++l) width = (std::max)(width, on.line_of(of, l).width);
        return width;
    };
    const std::uint32_t deepest = 3 * heading.count;  // lines of text beside it
    run_around around = run_around_of(on, text);
    if (around.lines == 0 && text.count >= 3 && text.count <= deepest + 1) {
        const std::uint32_t narrow = widest(text);
        const std::uint32_t full = widest(before);
        around = {text.count - 1, full > narrow ? full - narrow : 0, on.first_line(text).width + 1 < narrow};
    }
    return around.lines > 0 && around.lines <= deepest && !around.indented && around.hole * 2 >= widest(heading) * 3;
}

/// True for the heading of a chapter 第十七囘 of a serial.
[[nodiscard]] inline bool opens_chapter(grammar::glyph_run run) noexcept {
    grammar::scan in(run);
    if (!in.eat(U"第")) return false;
    const int number = grammar::eat_number(in);
    return number > 0 && in.eat_one(U"囘回章節");
}

/// True for a name in brackets on one line （知止）: over a text its pen name, behind one its signature.
[[nodiscard]] inline bool is_bracketed_name(const any_working_page auto& on, const piece& of) noexcept {
    const printed_line& line = on.first_line(of);
    return of.count == 1 && line.count >= 3 && line.count <= on.weights.limits.bracketed_name &&
           grammar::narrow(on.glyphs[line.first].code) == U'(' && grammar::narrow(on.last_glyph(of).code) == U')';
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_CLASSICAL_HPP
