// SPDX-License-Identifier: BSL-1.0
/// UTF-8 at the border: reads code points, finds what is no UTF-8, and writes characters; utfcpp does the strict work.
#ifndef BANMIAN_TEXT_UTF8_HPP
#define BANMIAN_TEXT_UTF8_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8_blocks.hpp>

#include <utf8/core.h>
#include <utf8/unchecked.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What is printed where the source has a byte that is no UTF-8.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// A character as read from UTF-8.
struct code_point {
    char32_t value = replacement_character;
    std::uint32_t size = 1;  ///< bytes read; at least one
    bool valid = false;      ///< false: these bytes are no UTF-8, and `value` is U+FFFD
};

/// Where the character begins that byte `at` is a part of: `at` itself, or up to the first byte before the bytes that
/// only continue one. Precondition: at < text.size().
[[nodiscard]] constexpr std::size_t character_begin(std::string_view text, std::size_t at) noexcept {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

/// Reads the character at byte `at`. Precondition: at < text.size(). Invalid input advances by the longest run that
/// could have begun a character (Unicode 15, 3.9, maximal subpart), so that a cursor always moves and never skips one.
[[nodiscard]] constexpr code_point decode(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80U) return {static_cast<char32_t>(lead), 1, true};
    if ((lead & 0xF0U) == 0xE0U) {
        const bool second =
            follows(at + 1) && !(lead == 0xE0U && byte(at + 1) < 0xA0U) && !(lead == 0xEDU && byte(at + 1) > 0x9FU);
        if (!second) return {};
        if (!follows(at + 2)) return {replacement_character, 2, false};
        const std::uint32_t value = (lead & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
        return {static_cast<char32_t>(value), 3, true};
    }
    if (lead >= 0xC2U && lead <= 0xDFU) {
        if (!follows(at + 1)) return {};
        return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(at + 1) & 0x3FU)), 2, true};
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        const bool second =
            follows(at + 1) && !(lead == 0xF0U && byte(at + 1) < 0x90U) && !(lead == 0xF4U && byte(at + 1) > 0x8FU);
        if (!second) return {};
        if (!follows(at + 2)) return {replacement_character, 2, false};
        if (!follows(at + 3)) return {replacement_character, 3, false};
        const std::uint32_t value = (lead & 0x07U) << 18U | (byte(at + 1) & 0x3FU) << 12U |
                                    (byte(at + 2) & 0x3FU) << 6U | (byte(at + 3) & 0x3FU);
        return {static_cast<char32_t>(value), 4, true};
    }
    return {};
}

/// Writes one character at `out`, where there is room for four bytes; how many it took. Precondition: a Unicode scalar
/// value.
inline std::size_t encode_utf8(char32_t code, char* out) noexcept {
    if (code < 0x80) {
        *out = static_cast<char>(code);
        return 1;
    }
    return static_cast<std::size_t>(utf8::unchecked::append(static_cast<std::uint32_t>(code), out) - out);
}

/// Appends one character. Precondition: a Unicode scalar value.
inline void append_utf8(char32_t code, std::string& out) {
    char bytes[4];
    out.append(bytes, encode_utf8(code, bytes));
}

namespace detail {

/// The first byte at or behind `at` that is no ASCII.
[[nodiscard]] inline const char* skip_ascii(const char* at, const char* end) noexcept {
    while (end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        if ((word & 0x8080808080808080U) != 0) break;
        at += 8;
    }
    while (at != end && static_cast<unsigned char>(*at) < 0x80U) ++at;
    return at;
}

/// Steps over one character; false where there is none. How long it must be is its first byte's
/// word, whether it is one utfcpp's: through `is_valid`, which every release has under the same name.
[[nodiscard]] inline bool step_over_character(const char*& at, const char* end) noexcept {
    const auto lead = static_cast<unsigned char>(*at);
    const std::ptrdiff_t size = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    if (end - at < size || !utf8::is_valid(at, at + size)) return false;
    at += size;
    return true;
}

/// True when all of `text` is UTF-8. The scalar twin of `is_valid_utf8`, which must agree with it.
[[nodiscard]] inline bool is_valid_utf8_scalar(std::string_view text) noexcept {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const auto lead = static_cast<unsigned char>(*at);
        if (lead < 0x80U) {
            at = skip_ascii(at, end);
        } else if (lead >= 0xE1U && lead <= 0xECU && end - at >= 3) {
            if ((static_cast<unsigned char>(at[1]) & 0xC0U) != 0x80U ||
                (static_cast<unsigned char>(at[2]) & 0xC0U) != 0x80U)
                return false;
            at += 3;
        } else {
            if (!step_over_character(at, end)) return false;
        }
    }
    return true;
}

}  // namespace detail

/// True when all of `text` is UTF-8.
[[nodiscard]] inline bool is_valid_utf8(std::string_view text) noexcept {
#if BANMIAN_SSE2
    if (text.size() >= 32) {
        const char* at = text.data();
        const char* const end = at + text.size();
        while (at - text.data() < 3)
            if (!detail::step_over_character(at, end)) return false;
        return detail::valid_utf8_blocks(at, end);
    }
#endif
    return detail::is_valid_utf8_scalar(text);
}

/// Number of characters; a byte that is no UTF-8 counts as one.
[[nodiscard]] constexpr std::size_t code_point_count(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) ++count;
    return count;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_UTF8_HPP
