#!/usr/bin/env python3
"""Makes include/banmian/text/radicals.hpp from the Unicode Character Database.

usage: make_radicals.py EquivalentUnifiedIdeograph.txt > include/banmian/text/radicals.hpp

Radicals come from EquivalentUnifiedIdeograph.txt; compatibility ideographs from the singleton decompositions that the
running Python's unicodedata has. NFKC is not used: it would also turn full-width stops and fractions into ASCII.
"""
import re
import sys
import unicodedata


def main():
    radicals = {}
    for line in open(sys.argv[1], encoding='utf8'):
        m = re.match(r'([0-9A-F]{4,5})(?:\.\.([0-9A-F]{4,5}))?\s*;\s*([0-9A-F]{4,5})', line)
        if m:
            for code in range(int(m[1], 16), int(m[2] or m[1], 16) + 1):
                radicals[code] = int(m[3], 16)
    compat = {}
    for code in [*range(0xF900, 0xFAE0)]:
        to = unicodedata.decomposition(chr(code))
        if to and not to.startswith('<') and ' ' not in to:
            compat[code] = int(to, 16)

    def rows(low, high, table):
        out = []
        for start in range(low, high + 1, 24):
            text = ''.join(chr(table[c]) if c in table else '.' for c in range(start, min(start + 24, high + 1)))
            out.append(f'    U"{text}"')
        return '\n'.join(out)

    print(f'''// SPDX-License-Identifier: BSL-1.0
/// Radicals and compatibility ideographs that extractors give for the ideographs that were printed (⼀ for 一).
#ifndef BANMIAN_TEXT_RADICALS_HPP
#define BANMIAN_TEXT_RADICALS_HPP

#include <banmian/config.hpp>

#include <string_view>

namespace banmian {{
inline namespace BANMIAN_ABI {{

namespace detail {{

// Made by tools/make_radicals.py from EquivalentUnifiedIdeograph.txt and the singleton decompositions of the Unicode
// Character Database {unicodedata.unidata_version}. A dot stands for a character that has no equivalent and stays.

/// CJK Radicals Supplement, U+2E80 to U+2EF3.
inline constexpr std::u32string_view supplement_radicals =
{rows(0x2E80, 0x2EF3, radicals)};

/// Kangxi Radicals, U+2F00 to U+2FD5.
inline constexpr std::u32string_view kangxi_radicals =
{rows(0x2F00, 0x2FD5, radicals)};

/// CJK Compatibility Ideographs, U+F900 to U+FAD9.
inline constexpr std::u32string_view compatibility_ideographs =
{rows(0xF900, 0xFAD9, compat)};

}}  // namespace detail

/// The unified ideograph of a radical or compatibility ideograph; every other character as it is.
[[nodiscard]] constexpr char32_t unified_ideograph(char32_t code) noexcept {{
    const auto look_up = [&](std::u32string_view table, char32_t first) {{
        const char32_t found = table[code - first];
        return found == U'.' ? code : found;
    }};
    if (code >= 0x2E80 && code <= 0x2EF3) return look_up(detail::supplement_radicals, 0x2E80);
    if (code >= 0x2F00 && code <= 0x2FD5) return look_up(detail::kangxi_radicals, 0x2F00);
    if (code >= 0xF900 && code <= 0xFAD9) return look_up(detail::compatibility_ideographs, 0xF900);
    return code;
}}

}}  // namespace BANMIAN_ABI
}}  // namespace banmian

#endif  // BANMIAN_TEXT_RADICALS_HPP''')


main()
