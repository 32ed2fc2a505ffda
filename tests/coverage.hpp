// SPDX-License-Identifier: BSL-1.0
/// What the fuzz targets and the laws share: which bytes of a source must appear in what was read of it.
#ifndef BANMIAN_TESTS_COVERAGE_HPP
#define BANMIAN_TESTS_COVERAGE_HPP

#include <banmian/location.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace coverage {

/// Marks the bytes of white space, which may stand outside of every line: ASCII, U+00A0, U+3000, U+FEFF.
inline std::vector<bool> white_space(std::string_view source) {
    std::vector<bool> made(source.size(), false);
    constexpr std::string_view wide[] = {"\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == ' ' || (source[i] >= '\t' && source[i] <= '\r')) made[i] = true;
        for (const std::string_view one : wide)
            if (source.substr(i, one.size()) == one)
                for (std::size_t k = 0; k < one.size(); ++k) made[i + k] = true;
    }
    return made;
}

/// True when no two spans overlap, all lie inside the source, and every visible byte lies in one of them.
inline bool exactly_once(std::string_view source, const std::vector<banmian::span>& spans) {
    std::vector<bool> seen(source.size(), false);
    for (const banmian::span& one : spans) {
        if (one.begin > one.end || one.end > source.size()) return false;
        for (std::size_t i = one.begin; i < one.end; ++i) {
            if (seen[i]) return false;
            seen[i] = true;
        }
    }
    const std::vector<bool> blank = white_space(source);
    for (std::size_t i = 0; i < source.size(); ++i)
        if (!seen[i] && !blank[i]) return false;
    return true;
}

}  // namespace coverage

#endif  // BANMIAN_TESTS_COVERAGE_HPP
