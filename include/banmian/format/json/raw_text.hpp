// SPDX-License-Identifier: BSL-1.0
/// A string of a JSON file as it is written there: for readers that tell where in the file a text stands.
#ifndef BANMIAN_FORMAT_JSON_RAW_TEXT_HPP
#define BANMIAN_FORMAT_JSON_RAW_TEXT_HPP

#include <banmian/config.hpp>

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

/// How many bytes the escape at the begin of `text` has: a pair of surrogates is one.
[[nodiscard]] constexpr std::size_t escape_size(std::string_view text) noexcept {
    if (text.size() < 6 || text[1] != 'u') return 2;
    const bool high = (text[2] == 'd' || text[2] == 'D') && (text[3] == '8' || text[3] == '9' || text[3] == 'a' ||
                                                             text[3] == 'A' || text[3] == 'b' || text[3] == 'B');
    return high ? 12 : 6;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_RAW_TEXT_HPP
