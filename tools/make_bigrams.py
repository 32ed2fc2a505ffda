#!/usr/bin/env python3
"""Makes include/banmian/parse/bigrams.hpp: which pairs of Han stand together inside words, and how strongly.

usage: make_bigrams.py dict.txt [PAIRS] > include/banmian/parse/bigrams.hpp

dict.txt is the word list of jieba 0.42.1 (https://pypi.org/project/jieba/, MIT licence): word, count, part of speech.
A pair's strength is the logarithm of how much more often its characters stand together inside a word than they would
by chance, in nats, weighted towards pairs that are frequent; the strongest PAIRS (10000) are kept in four levels.
"""
import collections
import math
import sys


def main():
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    together, left, right, total = collections.Counter(), collections.Counter(), collections.Counter(), 0
    for line in open(sys.argv[1], encoding='utf8'):
        word, count = line.split(' ')[:2]
        count = int(count)
        if not all('一' <= c <= '鿿' for c in word):
            continue
        for c in word:
            left[c] += count
            right[c] += count
            total += count
        for a, b in zip(word, word[1:]):
            together[a + b] += count
    strength = {p: math.log(c * total / (left[p[0]] * right[p[1]])) for p, c in together.items() if c >= 20}
    kept = sorted((p for p in strength if strength[p] > 1), key=lambda p: -together[p] * strength[p])[:pairs]
    levels = [1.0, 2.5, 4.0, 5.5]
    table = collections.defaultdict(lambda: [[], [], [], []])
    for p in kept:
        table[p[0]][max(i for i, low in enumerate(levels) if strength[p] >= low)].append(p[1])
    rows = [a + '|'.join([''] + [''.join(sorted(x)) for x in table[a]]) for a in sorted(table)]
    chunks, row = [], ''
    for r in rows:
        if len((row + r).encode()) > 2000:
            chunks.append(row)
            row = ''
        row += r + ';'
    chunks.append(row)
    lines = '\n'.join(f'    U"{c[i:i + 100]}"' if i + 100 < len(c) else f'    U"{c[i:]}",' for c in chunks for i in range(0, len(c), 100))
    print(f'''// SPDX-License-Identifier: BSL-1.0
/// Pairs of Han that stand together inside words: evidence that a line's end and another's beginning belong together.
#ifndef BANMIAN_PARSE_BIGRAMS_HPP
#define BANMIAN_PARSE_BIGRAMS_HPP

#include <banmian/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {{

// clang-format off
/// Made by tools/make_bigrams.py from the word list of jieba 0.42.1 (MIT licence): {len(kept)} pairs. For each first
/// character, the second characters of four strengths, weakest first, between bars.
inline constexpr std::array<std::u32string_view, {len(chunks)}> bigram_rows{{
{lines}
}};
// clang-format on

/// The pairs as a table, built once for the program from `bigram_rows`.
class bigram_table {{
public:
    /// 0 for a pair that stands together no more often than by chance, else 1 to 4.
    [[nodiscard]] int level(char32_t first, char32_t second) const noexcept {{
        for (std::size_t at = slot(first, second);; at = (at + 1) & mask) {{
            if (keys_[at] == 0) return 0;
            if (keys_[at] == key(first, second)) return levels_[at];
        }}
    }}
    [[nodiscard]] static const bigram_table& instance() {{
        static const bigram_table table;
        return table;
    }}

private:
    static constexpr std::size_t mask = (std::size_t{{1}} << 15U) - 1;
    [[nodiscard]] static constexpr std::uint64_t key(char32_t first, char32_t second) noexcept {{
        return static_cast<std::uint64_t>(first) << 32U | second;
    }}
    [[nodiscard]] static constexpr std::size_t slot(char32_t first, char32_t second) noexcept {{
        return static_cast<std::size_t>(key(first, second) * 0x9E3779B97F4A7C15U >> 40U) & mask;
    }}

    bigram_table() : keys_(mask + 1), levels_(mask + 1) {{
        for (const std::u32string_view row : bigram_rows) {{
            char32_t first = 0;
            std::uint8_t level = 0;
            for (const char32_t code : row) {{
                if (code == U';') {{
                    first = 0, level = 0;
                }} else if (first == 0) {{
                    first = code;
                }} else if (code == U'|') {{
                    ++level;
                }} else {{
                    std::size_t at = slot(first, code);
                    while (keys_[at] != 0) at = (at + 1) & mask;
                    keys_[at] = key(first, code);
                    levels_[at] = level;
                }}
            }}
        }}
    }}

    std::vector<std::uint64_t> keys_;
    std::vector<std::uint8_t> levels_;
}};

}}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_BIGRAMS_HPP''')


main()
