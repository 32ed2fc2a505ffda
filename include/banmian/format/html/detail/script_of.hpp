// SPDX-License-Identifier: BSL-1.0
/// Tells traditional from simplified characters, for the `lang` of a text.
#ifndef BANMIAN_FORMAT_HTML_DETAIL_SCRIPT_OF_HPP
#define BANMIAN_FORMAT_HTML_DETAIL_SCRIPT_OF_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/scripts.hpp>

#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

/// The BCP 47 tag of a Chinese text: `zh-Hant` or `zh-Hans` by the characters that only one of the two has; `zh` where
/// there is none. The first 20 000 bytes tell.
[[nodiscard]] inline std::string_view script_of(std::string_view text) noexcept {
    constexpr std::size_t enough = 20000;
    std::size_t traditional = 0;
    std::size_t simplified = 0;
    for (std::size_t at = 0; at < text.size() && at < enough;) {
        const code_point one = decode(text, at);
        traditional += banmian::detail::traditional_only.holds(one.value) ? 1U : 0U;
        simplified += banmian::detail::simplified_only.holds(one.value) ? 1U : 0U;
        at += one.size;
    }
    if (traditional == simplified) return "zh";
    return traditional > simplified ? "zh-Hant" : "zh-Hans";
}

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_DETAIL_SCRIPT_OF_HPP
