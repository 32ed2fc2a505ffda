// SPDX-License-Identifier: BSL-1.0
/// A glyph: one visible character with its place, its width and what it may do at a line's or a sentence's end.
#ifndef BANMIAN_TEXT_GLYPH_HPP
#define BANMIAN_TEXT_GLYPH_HPP

#include <banmian/config.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian::inline BANMIAN_ABI {

/// What a glyph can do at a line's or a sentence's end. A straight quote carries both brackets' flags.
enum glyph_kind : std::uint8_t {
    is_han_glyph = 1,
    is_digit_glyph = 2,
    is_latin_glyph = 4,
    is_opening_glyph = 8,    ///< may not end a line
    is_closing_glyph = 16,   ///< may not start a line
    is_sentence_glyph = 32,  ///< ends a sentence
    is_quote_glyph = 64,     ///< a quotation mark: half or full width, as the page's fonts have it
    is_symbol_glyph = 128,   ///< neither letter nor punctuation: ▲ ■ ●
};

/// One visible character.
struct glyph {
    char32_t code = 0;
    std::uint32_t begin = 0;    ///< byte offset in the text that it was read from
    std::uint8_t size = 0;      ///< in bytes
    std::uint8_t half_ems = 0;  ///< width; quotes are set again by the page they stand on
    std::uint8_t kind = 0;      ///< flags of `glyph_kind`
    bool after_space = false;   ///< white space stands before it in the same printed line

    [[nodiscard]] bool is(std::uint8_t kinds) const noexcept { return (kind & kinds) != 0; }
};

/// Width and kinds of one character as newspapers set it: ASCII stops stand for full-width ones and take a whole em.
[[nodiscard]] inline glyph classify(char32_t code) noexcept {
    glyph made;
    made.code = code;
    if (code >= 0x4E00 && code <= 0x9FFF) {  // by far the most
        made.half_ems = 2;
        made.kind = is_han_glyph;
        return made;
    }
    made.half_ems = half_ems(code);
    if (is_han(code)) made.kind |= is_han_glyph;
    if (is_digit(code)) made.kind |= is_digit_glyph;
    if (is_latin(code)) made.kind |= is_latin_glyph;
    if (is_sentence_end(code)) made.kind |= is_sentence_glyph;
    switch (code) {
    case U'"':
    case U'\'': made.kind |= is_opening_glyph | is_closing_glyph | is_quote_glyph; return made;
    case U'“':
    case U'‘': made.kind |= is_opening_glyph | is_quote_glyph; return made;
    case U'”':
    case U'’': made.kind |= is_closing_glyph | is_quote_glyph; return made;
    case U',':
    case U':':
    case U';':
    case U'?':
    case U'!': made.kind |= is_closing_glyph; break;
    default:
        if (is_opening(code))
            made.kind |= is_opening_glyph;
        else if (is_closing(code) || may_not_start_line(code))
            made.kind |= is_closing_glyph;
        else if (made.kind == 0)
            made.kind |= is_symbol_glyph;
    }
    if (code < 0x80 && made.is(is_opening_glyph | is_closing_glyph) && code != U'.' && code != U'%') made.half_ems = 2;
    return made;
}

/// The glyphs of a text, white space left out but noted on the glyph after it.
[[nodiscard]] inline std::vector<glyph> glyphs_of(std::string_view text) {
    std::vector<glyph> made;
    bool after_space = false;
    for (std::size_t at = 0; at < text.size();) {
        const code_point read = decode(text, at);
        if (is_space(read.value)) {
            after_space = !made.empty();
        } else {
            glyph one = classify(read.value);
            one.begin = static_cast<std::uint32_t>(at);
            one.size = static_cast<std::uint8_t>(read.size);
            one.after_space = after_space;
            after_space = false;
            made.push_back(one);
        }
        at += read.size;
    }
    return made;
}

}  // namespace banmian::inline BANMIAN_ABI

#endif  // BANMIAN_TEXT_GLYPH_HPP
