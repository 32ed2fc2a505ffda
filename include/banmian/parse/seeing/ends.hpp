// SPDX-License-Identifier: BSL-1.0
/// How every piece begins and ends: with an indent or flush, whole or broken off, and with which brackets open.
#ifndef BANMIAN_PARSE_SEEING_ENDS_HPP
#define BANMIAN_PARSE_SEEING_ENDS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/character_filter.hpp>

#include <algorithm>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// The indent of paragraphs on this page in half-ems: two em in most papers, one in narrow columns (CLREQ 3.1.2).
[[nodiscard]] inline std::uint32_t paragraph_indent(const any_working_page auto& on) noexcept {
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
[[nodiscard]] inline opening opening_of(const any_working_page auto& on, std::uint32_t measure, std::uint32_t indent,
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
    const std::uint32_t as_flush = shortfall(measure, first.width, second->head);
    const std::uint32_t as_indented = over + shortfall(measure, first.width + indent, second->head);
    if (as_flush == as_indented) return opening::unknown;
    if (margin != nullptr && as_flush > as_indented)
        *margin = static_cast<std::uint8_t>((std::min)(as_flush - as_indented, 255U));
    return as_flush < as_indented ? opening::flush : opening::indented;
}

/// True for a piece that opens as the rest of a paragraph may.
[[nodiscard]] inline bool may_continue(const any_working_page auto& on, const piece& of) noexcept {
    return of.opening != opening::indented || of.indent_margin <= on.weights.joins.loose_indent;
}

/// Counts the brackets of a piece.
[[nodiscard]] inline balance balance_of(const any_working_page auto& on, const piece& of) noexcept {
    // Of the stops, which are most of the marks, none is asked whether it closes anything.
    static constexpr character_filter brackets = [] {
        character_filter made(banmian::detail::openers);
        for (const char32_t closer : banmian::detail::closers) made.add(closer);
        made.add(U'"');
        made.add(U'＂');
        return made;
    }();
    balance made;
    on.for_each_mark(of, [&](index g) {
        const glyph& one = on.glyphs[g];
        if (!brackets.may_hold(one.code) || !one.is(is_opening_glyph | is_closing_glyph)) return;
        if (one.code == U'"' || one.code == U'＂') {
            made.odd_quotes = !made.odd_quotes;
        } else if (one.is(is_opening_glyph) && !one.is(is_closing_glyph)) {
            ++made.opened;
        } else if (is_closing(one.code) && !one.is(is_opening_glyph)) {
            if (made.opened > 0)
                --made.opened;
            else
                ++made.closed;
        }
    });
    return made;
}

/// True when a signature ends the piece. On a full line a name behind a sentence may as well begin the next one, whose
/// rest is lost: 。张国强|说.
[[nodiscard]] inline bool ends_signed(const any_working_page auto& on, const piece& of) {
    const bool bracketed = grammar::narrow(on.last_glyph(of).code) == U')';
    return (bracketed || of.measure == 0) && match_signature(on, of).has_value();
}

/// Sets `opening`, `closing` and `brackets` of one piece.
inline void set_ends(const any_working_page auto& on, piece& of, std::uint32_t indent) noexcept {
    const printed_line& first = on.first_line(of);
    of.indent_margin = 0;
    of.opening =
        opening_of(on, of.measure, indent, first, of.count > 1 ? &on.line_of(of, 1) : nullptr, &of.indent_margin);
    const printed_line& last = on.last_line(of);
    const glyph& end = on.last_glyph(of);
    // No number is broken behind its point: 0375-4960000. ends a sentence. 。王一 and （记者 王一） sign what has
    // ended.
    const bool stops =
        last.ends_sentence || end.code == U'.' || end.code == U'．' || (on.manner.sentences_end && ends_signed(on, of));
    // Room for two em and a stop: whatever came next would have fitted, so the paragraph ended here.
    const std::uint32_t before = of.count == 1 && of.opening != opening::flush ? indent : 0;
    const bool full = of.measure == 0 || last.width + before + 5 > of.measure;
    of.closing = !stops && full                     ? closing::open
                 : stops && full && of.measure != 0 ? closing::closed_full
                                                    : closing::closed;
    // Brackets help to find what goes on where: （甲…|…乙）. A paragraph that is whole, 　　甲…乙。, goes on nowhere,
    // and its brackets are not counted.
    of.brackets = of.closing != closing::closed || may_continue(on, of) ? balance_of(on, of) : balance();
}

/// Sets `opening`, `closing` and `brackets` of every piece.
inline void find_ends(any_working_page auto& on) {
    const std::uint32_t indent = paragraph_indent(on);
    for (piece& of : on.pieces) set_ends(on, of, indent);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_ENDS_HPP
