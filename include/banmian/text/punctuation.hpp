// SPDX-License-Identifier: BSL-1.0
/// Punctuation in both widths: the full-width form of an ASCII mark, and back; whole texts folded to either.
#ifndef BANMIAN_TEXT_PUNCTUATION_HPP
#define BANMIAN_TEXT_PUNCTUATION_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Full-width form of an ASCII stop or bracket, as Chinese text is set (GB/T 15834-2011); 0 for what stays. The ASCII
/// full stop stays: in Chinese text it is a decimal point.
[[nodiscard]] constexpr char32_t full_width_stop(char32_t code) noexcept {
    constexpr char32_t first = U' ';  // all of them stand in one row of ASCII, and their wide forms 0xFEE0 above it
    constexpr std::uint32_t stops = [] {
        std::uint32_t bits = 0;
        for (const char32_t stop : std::u32string_view(U",:;?!()")) bits |= std::uint32_t{1} << (stop - first);
        return bits;
    }();
    return code - first < 32 && (stops >> (code - first) & 1U) != 0 ? code + 0xFEE0U : U'\0';
}

/// ASCII form of a full-width mark, letter or digit (U+FF01 to U+FF5E, U+3000), and of 。 and 、; 0 for what has none.
[[nodiscard]] constexpr char32_t half_width(char32_t code) noexcept {
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFEE0;
    if (code == 0x3000) return U' ';
    if (code == U'。') return U'.';
    return code == U'、' ? U',' : U'\0';
}

/// `text` with every ASCII stop and bracket full-width, whatever stands beside it.
[[nodiscard]] inline std::string to_full_width_stops(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        const char32_t wide = full_width_stop(one.value);
        if (wide != 0)
            append_utf8(wide, made);
        else
            made += text.substr(at, one.size);
        at += one.size;
    }
    return made;
}

/// `text` with everything half-width that has such a form: for comparing and searching, not for printing.
[[nodiscard]] inline std::string to_half_width(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        const char32_t narrow = one.valid ? half_width(one.value) : U'\0';
        if (narrow != 0)
            made += static_cast<char>(narrow);
        else
            made += text.substr(at, one.size);
        at += one.size;
    }
    return made;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_PUNCTUATION_HPP
