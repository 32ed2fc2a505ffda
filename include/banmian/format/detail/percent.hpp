// SPDX-License-Identifier: BSL-1.0
/// Opt-in: bytes that an address may not hold, as %XX (RFC 3986, 2.1).
#ifndef BANMIAN_FORMAT_DETAIL_PERCENT_HPP
#define BANMIAN_FORMAT_DETAIL_PERCENT_HPP

#include <banmian/config.hpp>

#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

inline void append_percent(char byte, std::string& out) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += '%';
    out += hex[value >> 4U];
    out += hex[value & 15U];
}
/// Appends a text of which ASCII letters, digits and `kept` stay as they are. The unreserved marks are kept when
/// nothing else is said.
inline void append_percent_encoded(std::string_view text, std::string& out, std::string_view kept = "-._~") {
    for (const char one : text) {
        const bool plain = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
        if (plain || kept.find(one) != kept.npos)
            out += one;
        else
            append_percent(one, out);
    }
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_PERCENT_HPP
