// SPDX-License-Identifier: BSL-1.0
/// Decodes the escapes of JSON strings.
#ifndef BANMIAN_FORMAT_JSON_ESCAPES_HPP
#define BANMIAN_FORMAT_JSON_ESCAPES_HPP

#include <banmian/config.hpp>

#include <utf8/unchecked.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
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

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_ESCAPES_HPP
