// SPDX-License-Identifier: BSL-1.0
/// Stands in for utfcpp 4: of its public interface what the library calls, with the types of that line (code points are
/// char32_t there) and nothing of its internals, which changed since 3.2.
#ifndef BANMIAN_TESTS_PORTABILITY_UTFCPP4_UTF8_H
#define BANMIAN_TESTS_PORTABILITY_UTFCPP4_UTF8_H

#include <cstdint>

#define UTF_CPP_CPLUSPLUS 202002L

namespace utf8 {

using utfchar8_t = char8_t;
using utfchar16_t = char16_t;
using utfchar32_t = char32_t;

namespace unchecked {
template <typename octet_iterator>
octet_iterator append(utfchar32_t cp, octet_iterator result) {
    const auto put = [&](std::uint32_t byte) { *result++ = static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto code = static_cast<std::uint32_t>(cp);
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put((code >> 6U) | 0xC0U);
        put((code & 0x3FU) | 0x80U);
    } else if (code < 0x10000) {
        put((code >> 12U) | 0xE0U);
        put(((code >> 6U) & 0x3FU) | 0x80U);
        put((code & 0x3FU) | 0x80U);
    } else {
        put((code >> 18U) | 0xF0U);
        put(((code >> 12U) & 0x3FU) | 0x80U);
        put(((code >> 6U) & 0x3FU) | 0x80U);
        put((code & 0x3FU) | 0x80U);
    }
    return result;
}
}  // namespace unchecked

/// Plainly, by the table of well-formed sequences (Unicode, table 3-7).
template <typename octet_iterator>
bool is_valid(octet_iterator start, octet_iterator end) {
    while (start != end) {
        const auto lead = static_cast<unsigned char>(*start++);
        if (lead < 0x80) continue;
        const int more = lead >= 0xC2 && lead < 0xE0   ? 1
                         : lead >= 0xE0 && lead < 0xF0 ? 2
                         : lead >= 0xF0 && lead < 0xF5 ? 3
                                                       : 0;
        if (more == 0) return false;
        unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        for (int i = 0; i < more; ++i, least = 0x80, most = 0xBF) {
            if (start == end) return false;
            const auto byte = static_cast<unsigned char>(*start++);
            if (byte < least || byte > most) return false;
        }
    }
    return true;
}

}  // namespace utf8

#endif  // BANMIAN_TESTS_PORTABILITY_UTFCPP4_UTF8_H
