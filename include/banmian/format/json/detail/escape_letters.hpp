// SPDX-License-Identifier: BSL-1.0
/// The escapes of JSON strings, and the letters behind their backslashes.
#ifndef BANMIAN_FORMAT_JSON_DETAIL_ESCAPE_LETTERS_HPP
#define BANMIAN_FORMAT_JSON_DETAIL_ESCAPE_LETTERS_HPP

#include <banmian/config.hpp>

#include <array>
#include <cstddef>
#include <cstring>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// What each byte needs in a JSON string: 0 nothing, 1 a \u escape, else the letter after the backslash.
inline constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> made{};
    for (std::size_t i = 0; i < 0x20; ++i) made[i] = 1;
    made['"'] = '"', made['\\'] = '\\', made['\n'] = 'n', made['\r'] = 'r', made['\t'] = 't', made['\b'] = 'b',
    made['\f'] = 'f';
    return made;
}();

/// What the letter behind a backslash stands for; 0 for u and for what is no escape.
inline constexpr std::array<char, 256> meant = [] {
    std::array<char, 256> made{};
    for (const char one : {'"', '\\', '/'}) made[static_cast<unsigned char>(one)] = one;
    made['b'] = '\b', made['f'] = '\f', made['n'] = '\n', made['r'] = '\r', made['t'] = '\t';
    return made;
}();

/// Writes the escape of a byte that needs one; six bytes at most.
inline char* write_escape(char* to, char byte) noexcept {
    const auto code = static_cast<unsigned char>(byte);
    const char letter = escapes[code];
    *to = '\\';
    to[1] = letter;
    if (letter != 1) return to + 2;
    std::memcpy(to, "\\u00", 4);
    to[4] = static_cast<char>('0' + (code >> 4U));  // 0 or 1
    to[5] = "0123456789abcdef"[code & 15U];
    return to + 6;
}
/// Writes a byte as it stands in a string.
inline char* write_escaped(char* to, char byte) noexcept {
    if (escapes[static_cast<unsigned char>(byte)] != 0) return write_escape(to, byte);
    *to = byte;
    return to + 1;
}

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_DETAIL_ESCAPE_LETTERS_HPP
