// SPDX-License-Identifier: BSL-1.0
/// A glyph: one visible character with its place, its width and what it may do at a line's or a sentence's end.
#ifndef BANMIAN_TEXT_GLYPH_HPP
#define BANMIAN_TEXT_GLYPH_HPP

#include <banmian/config.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

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

/// How a glyph looks and what it may do, wherever it stands. Four bytes, which are copied as one number.
struct alignas(4) glyph_look {
    std::uint8_t size = 0;      ///< in bytes
    std::uint8_t half_ems = 0;  ///< width; quotes are set again by the page they stand on
    std::uint8_t kind = 0;      ///< flags of `glyph_kind`
    bool after_space = false;   ///< white space stands before it in the same printed line

    [[nodiscard]] constexpr bool is(std::uint8_t kinds) const noexcept { return (kind & kinds) != 0; }
};

/// One visible character.
struct glyph : glyph_look {
    char32_t code = 0;
    std::uint32_t begin = 0;  ///< byte offset in the text that it was read from

    constexpr glyph() = default;
    constexpr glyph(const glyph_look& look, char32_t character, std::size_t at) noexcept
        : glyph_look(look), code(character), begin(static_cast<std::uint32_t>(at)) {}
};

namespace detail {

/// `classify` for any character, by asking every class.
[[nodiscard]] constexpr glyph classify_by_class(char32_t code) noexcept {
    glyph made;
    made.code = code;
    made.half_ems = half_ems(code);
    if (is_han(code)) made.kind |= is_han_glyph;
    if (is_digit(code)) made.kind |= is_digit_glyph;
    if (is_latin(code)) made.kind |= is_latin_glyph;
    if (is_sentence_end(code)) made.kind |= is_sentence_glyph;
    switch (code) {
    case U'"':
    case U'\'':
    case U'＂':
    case U'＇': made.kind |= is_opening_glyph | is_closing_glyph | is_quote_glyph; return made;
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

/// The looks of the rows of Unicode that nearly all characters come from, asked once: 00xx, 20xx, 30xx, FFxx, and the
/// ideographs. Made when first needed: a table made by the compiler would cost every user a tenth of a second.
class glyph_table {
public:
    [[nodiscard]] static const glyph_table& instance() {
        static const glyph_table made;
        return made;
    }
    /// The look of a character below U+10000. Its size is 0 for white space and for rows that the table does not have:
    /// they are to be asked for.
    [[nodiscard]] glyph_look of(char32_t code) const noexcept {
        return std::bit_cast<glyph_look>(looks_[std::size_t{row_[code / 256]} * 256 + code % 256]);
    }

private:
    glyph_table() noexcept {
        for (std::size_t low = 0; low < 256; ++low)
            looks_[256 + low] = std::bit_cast<std::uint32_t>(glyph_look{3, 2, is_han_glyph, false});
        for (std::size_t row = 0x4E; row <= 0x9F; ++row) row_[row] = 1;
        std::uint8_t next = 2;
        for (const char32_t row : {char32_t{0x00}, char32_t{0x20}, char32_t{0x30}, char32_t{0xFF}}) {
            for (char32_t low = 0; low < 256; ++low) {
                const char32_t code = row * 256 + low;
                if (is_space(code)) continue;
                glyph_look made = classify_by_class(code);
                made.size = static_cast<std::uint8_t>(code < 0x80 ? 1 : code < 0x800 ? 2 : 3);
                looks_[std::size_t{next} * 256 + low] = std::bit_cast<std::uint32_t>(made);
            }
            row_[row] = next++;
        }
    }
    std::array<std::uint8_t, 256> row_{};  // which row of looks_, by the upper byte of the code
    std::array<std::uint32_t, std::size_t{6} * 256> looks_{};
};

}  // namespace detail

/// Width and kinds of one character as newspapers set it: ASCII stops stand for full-width ones and take a whole em.
[[nodiscard]] inline glyph classify(char32_t code) noexcept {
    if (code >= 0x4E00 && code <= 0x9FFF) {  // by far the most
        glyph made;
        made.code = code;
        made.half_ems = 2;
        made.kind = is_han_glyph;
        return made;
    }
    const glyph_look look = detail::glyph_table::instance().of(code < 0x10000 ? code : U' ');
    if (look.size == 0) return detail::classify_by_class(code);
    glyph made(look, code, 0);
    made.size = 0;  // not read from anywhere
    return made;
}

namespace detail {

/// `glyph_at` for what is no Han of the main block in three bytes.
template <class = when_used>
[[nodiscard, gnu::noinline]] glyph other_glyph_at(std::string_view text, std::size_t at) noexcept {
    const code_point read = decode(text, at);
    glyph made = classify(read.value);
    made.begin = static_cast<std::uint32_t>(at);
    made.size = static_cast<std::uint8_t>(read.size);
    return made;
}

}  // namespace detail

/// The character at byte `at` as a glyph, its place and size included; white space is one too. Precondition: at is
/// inside the text.
[[nodiscard, gnu::always_inline]] inline glyph glyph_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t lead = byte(at);
    if (lead >= 0xE4U && lead <= 0xE9U && at + 2 < text.size() &&
        (((byte(at + 1) ^ 0x80U) | (byte(at + 2) ^ 0x80U)) & 0xC0U) == 0) {
        const auto code =
            static_cast<char32_t>((lead & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU));
        if (code >= 0x4E00) return glyph(glyph_look{3, 2, is_han_glyph, false}, code, at);
    }
    return detail::other_glyph_at(text, at);
}

/// Appends the glyphs of a text, white space left out but noted on the glyph after it.
template <class = when_used>
void append_glyphs(std::string_view text, std::vector<glyph>& to) {
    const std::size_t begin = to.size();
    bool after_space = false;
    for (std::size_t at = 0; at < text.size();) {
        glyph one = glyph_at(text, at);
        at += one.size;
        if (!one.is(is_han_glyph) && is_space(one.code)) {
            after_space = to.size() > begin;
            continue;
        }
        one.after_space = after_space;
        after_space = false;
        to.push_back(one);
    }
}
/// The glyphs of a text.
template <class = when_used>
[[nodiscard]] std::vector<glyph> glyphs_of(std::string_view text) {
    std::vector<glyph> made;
    made.reserve(text.size() / 3 + 1);
    append_glyphs(text, made);
    return made;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_GLYPH_HPP
