// SPDX-License-Identifier: BSL-1.0
/// A string of a JSON file as it is written there: for readers that tell where in the file a text stands.
#ifndef BANMIAN_FORMAT_JSON_RAW_TEXT_HPP
#define BANMIAN_FORMAT_JSON_RAW_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>

#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// What stands between the quotes of a string, a view of the file. As the value of a field it is read like any other
/// string, and its escapes are sound, but left as they are.
struct raw_text {
    std::string_view written{};

    bool operator==(const raw_text&) const = default;
};

/// An escape of a string: what it stands for, and its bytes in the file.
struct escape {
    char32_t code = U'\uFFFD';
    std::size_t size = 1;     ///< a pair of surrogates is one
    errc fault = errc::none;  ///< what is wrong with it: half a pair, or none that JSON has; it then stands for U+FFFD
};

namespace detail {

/// The number of the four hexadecimal digits that a text begins with; -1 when they are none.
[[nodiscard]] constexpr int hex4(std::string_view text) noexcept {
    if (text.size() < 4) return -1;
    int made = 0;
    for (const char one : text.substr(0, 4)) {
        const int digit = one >= '0' && one <= '9'   ? one - '0'
                          : one >= 'a' && one <= 'f' ? one - 'a' + 10
                          : one >= 'A' && one <= 'F' ? one - 'A' + 10
                                                     : -1;
        if (digit < 0) return -1;
        made = made * 16 + digit;
    }
    return made;
}
/// The number of those behind `\u`; -1 when there are none.
[[nodiscard]] constexpr int code_unit(std::string_view text) noexcept {
    return text.size() < 2 || text[0] != '\\' || text[1] != 'u' ? -1 : hex4(text.substr(2));
}

}  // namespace detail

/// Reads the escape at the begin of `text`, which is a backslash, sound or not.
[[nodiscard]] constexpr escape escape_at(std::string_view text) noexcept {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    if (text.size() < 2) return {U'\uFFFD', text.size(), errc::invalid_escape};
    const std::size_t letter = letters.find(text[1]);
    if (letter != letters.npos) return {static_cast<char32_t>(meant[letter]), 2, errc::none};
    const int high = detail::code_unit(text);
    if (high < 0) return {U'\uFFFD', 1, errc::invalid_escape};  // what follows the backslash is text
    if (high < 0xD800 || high > 0xDFFF) return {static_cast<char32_t>(high), 6, errc::none};
    const int low = high < 0xDC00 ? detail::code_unit(text.substr(6)) : -1;
    if (low < 0xDC00 || low > 0xDFFF) return {U'\uFFFD', 6, errc::lone_surrogate};
    return {static_cast<char32_t>(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)), 12, errc::none};
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_RAW_TEXT_HPP
