// SPDX-License-Identifier: BSL-1.0
/// How wide a character is in print, in half-ems: two for Han, one for Latin letters and digits.
#ifndef BANMIAN_TEXT_WIDTH_HPP
#define BANMIAN_TEXT_WIDTH_HPP

#include <banmian/config.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Width in half-ems: 0 for characters that take no room, 1 for narrow ones, 2 for all that Chinese fonts set on a full
/// em: the classes W, F and A of UAX #11, compressed to ranges.
[[nodiscard]] constexpr std::uint8_t half_ems(char32_t code) noexcept {
    using detail::within;
    if (within(code, 0x4E00, 0x9FFF)) return 2;
    if (code < 0x20 || within(code, 0x7F, 0x9F)) return 0;
    if (code < 0x7F) return 1;
    if (within(code, 0x300, 0x36F) || within(code, 0x200B, 0x200F) || within(code, 0x202A, 0x202E) ||
        within(code, 0xFE00, 0xFE0F) || code == 0xFEFF)
        return 0;
    if (within(code, 0xFF61, 0xFFDC) || within(code, 0xFFE8, 0xFFEE)) return 1;
    if (within(code, 0xA0, 0x2FF)) return detail::one_of(code, U"·×÷°±§¨") ? 2 : 1;
    return 2;
}

/// Columns that text takes in a terminal whose Han are two columns wide.
[[nodiscard]] constexpr std::size_t display_columns(std::string_view text) noexcept {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        columns += half_ems(one.value);
        at += one.size;
    }
    return columns;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_WIDTH_HPP
