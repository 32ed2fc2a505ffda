// SPDX-License-Identifier: BSL-1.0
/// Decodes the escapes of JSON strings.
#ifndef BANMIAN_FORMAT_JSON_ESCAPES_HPP
#define BANMIAN_FORMAT_JSON_ESCAPES_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/detail/escape_letters.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/format/json/wide.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/utf8_blocks.hpp>

#include <utf8/unchecked.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// Decodes the escapes of a string that the scanner has found sound. `to` has room for `raw.size()` bytes: no escape is
/// shorter than what it stands for. Returns the end of what was written.
[[nodiscard]] inline char* decode_string(std::string_view raw, char* to) noexcept {
    const auto hex = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            const auto digit = static_cast<std::uint32_t>(static_cast<unsigned char>(raw[i]));
            value = value * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20U) - 'a' + 10);
        }
        return value;
    };
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t plain = raw.find('\\', at);
        const std::size_t run = (plain == raw.npos ? raw.size() : plain) - at;
        std::memcpy(to, raw.data() + at, run);
        to += run;
        at += run;
        if (at >= raw.size()) break;
        switch (raw[at + 1]) {
        case 'b': *to++ = '\b'; break;
        case 'f': *to++ = '\f'; break;
        case 'n': *to++ = '\n'; break;
        case 'r': *to++ = '\r'; break;
        case 't': *to++ = '\t'; break;
        case 'u': {
            std::uint32_t code = hex(at + 2);
            if (code >= 0xD800 && code <= 0xDBFF) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (hex(at + 8) - 0xDC00);
                at += 6;
            }
            to = utf8::unchecked::append(code, to);
            at += 4;
            break;
        }
        default: *to++ = raw[at + 1];
        }
        at += 2;
    }
    return to;
}

/// Reads the string whose first byte is at `at` into `to` at once: finds its end, decodes its escapes and checks its
/// UTF-8. Answers the place of the closing quote, and the string's bytes at the beginning of `to`, which grows to hold
/// them; nullptr for strings that have a fault or that end near `end`, which the scanner reads.
#if BANMIAN_SSE2
/// Copies from `at` to a special byte, or until less than 96 bytes are left before `end` or 64 before `limit`; the wide
/// instructions pass the escapes of one letter, decoded.
[[nodiscard]] inline wide::copied copy_to_special(const char* at, const char* end, char* to,
                                                  const char* limit) noexcept {
    using block = banmian::detail::utf8_block;
#if BANMIAN_JSON_WIDE
    if (wide::here() == wide::width::avx512) return wide::unescape_avx512(at, end, to, limit);
    if (wide::here() == wide::width::avx2) return wide::unescape_avx2(at, end, to, limit);
#endif
    bool ascii = true;
    while (end - at >= 96 && to < limit) {
        const __m128i bytes = block::load(at);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
        const unsigned special = block::high_bits(special_in(bytes));
        ascii = ascii && (block::high_bits(bytes) & (special != 0 ? special ^ (special - 1) : 0xFFFFU)) == 0;
        if (special != 0) {
            const int before = std::countr_zero(special);
            return {at + before, to + before, !ascii, true};
        }
        at += 16, to += 16;
    }
    return {at, to, !ascii, false};
}

[[nodiscard, gnu::noinline]] inline const char* read_escaped_text(const char* at, const char* end, std::string& to,
                                                                  std::size_t& size) {
    constexpr std::size_t margin = 96;
    if (to.size() < 4 * margin) to.resize(16 * margin);
    char* place = to.data();
    bool doubtful = false;
    for (;;) {
        const wide::copied run = copy_to_special(at, end, place, to.data() + to.size() - 2 * margin);  // and an escape
        at = run.at, place = run.to, doubtful |= run.doubtful;
        if (!run.special) {
            if (end - at < static_cast<std::ptrdiff_t>(margin)) return nullptr;
            size = static_cast<std::size_t>(place - to.data());
            to.resize(to.size() * 2);
            place = to.data() + size;
            continue;
        }
        if (*at == '"') break;
        constexpr std::ptrdiff_t longest = 12;
        if (*at != '\\' || end - at < longest) return nullptr;
        const char letter = meant[static_cast<unsigned char>(at[1])];
        if (letter != 0) {
            *place++ = letter;
            at += 2;
            continue;
        }
        const escape one = escape_at({at, static_cast<std::size_t>(longest)});
        if (one.fault != errc::none) return nullptr;
        place = utf8::unchecked::append(static_cast<std::uint32_t>(one.code), place);
        at += one.size;
    }
    size = static_cast<std::size_t>(place - to.data());
    // An escape begins a character and never continues one, so that what it made is UTF-8 when the text is.
    return !doubtful || is_valid_utf8({to.data(), size}) ? at : nullptr;
}
#else
[[nodiscard]] inline const char* read_escaped_text(const char* /*at*/, const char* /*end*/, std::string& /*to*/,
                                                   std::size_t& /*size*/) noexcept {
    return nullptr;
}
#endif

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_ESCAPES_HPP
