// SPDX-License-Identifier: BSL-1.0
/// The place of a byte in a JSON document: `$.pages[0].articles[2].body`, computed only when somebody asks.
#ifndef BANMIAN_FORMAT_JSON_PATH_HPP
#define BANMIAN_FORMAT_JSON_PATH_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// The path of the value, or of the place where one should be, that holds byte `offset`. Works on broken documents too,
/// up to where they break. Linear in `offset`.
[[nodiscard]] inline std::string path_at(std::string_view text, std::size_t offset) {
    struct level {
        bool object = false;
        bool named = false;
        std::string_view key{};
        std::size_t number = 0;
    };
    std::vector<level> levels;
    if (offset > text.size()) offset = text.size();
    for (std::size_t at = 0; at < offset;) {
        switch (text[at]) {
        case '"': {
            const std::size_t begin = ++at;
            while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
            if (at > text.size()) at = text.size();
            if (!levels.empty() && levels.back().object && !levels.back().named && at < offset)
                levels.back().key = text.substr(begin, at - begin);
            break;
        }
        case ':':
            if (!levels.empty()) levels.back().named = true;
            break;
        case ',':
            if (!levels.empty()) {
                ++levels.back().number;
                levels.back().named = false;
                levels.back().key = {};
            }
            break;
        case '{':
        case '[': levels.push_back({text[at] == '{', false, {}, 0}); break;
        case '}':
        case ']':
            if (!levels.empty()) levels.pop_back();
            break;
        default: break;
        }
        ++at;
    }
    std::string path = "$";
    for (const level& one : levels) {
        if (!one.object) {
            path += '[' + std::to_string(one.number) + ']';
        } else if (!one.key.empty()) {
            path += '.';
            path += one.key;
        }
    }
    return path;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_PATH_HPP
