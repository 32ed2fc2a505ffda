// SPDX-License-Identifier: BSL-1.0
/// Pairs of Han that stand together: evidence that a line's end and another's beginning belong together.
#ifndef BANMIAN_PARSE_BIGRAMS_HPP
#define BANMIAN_PARSE_BIGRAMS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/bigram_rows.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// The pairs as a table, built once for the program from `bigram_rows`.
class bigram_table {
public:
    /// 0 for a pair that stands together no more often than by chance, or too seldom to be known; else 1 to 4.
    [[nodiscard]] int level(char32_t first, char32_t second) const noexcept {
        for (std::size_t at = slot(first, second);; at = (at + 1) & mask) {
            if (keys_[at] == 0) return 0;
            if (keys_[at] == key(first, second)) return levels_[at];
        }
    }
    [[nodiscard]] static const bigram_table& instance() {
        static const bigram_table table;
        return table;
    }

private:
    static constexpr std::size_t mask = (std::size_t{1} << 15U) - 1;  // under half of it is used
    [[nodiscard]] static constexpr std::uint64_t key(char32_t first, char32_t second) noexcept {
        return static_cast<std::uint64_t>(first) << 32U | second;
    }
    [[nodiscard]] static constexpr std::size_t slot(char32_t first, char32_t second) noexcept {
        return static_cast<std::size_t>(key(first, second) * 0x9E3779B97F4A7C15U >> 40U) & mask;
    }

    bigram_table() : keys_(mask + 1), levels_(mask + 1) {
        for (const std::u32string_view row : bigram_rows) {
            char32_t first = 0;
            std::uint8_t level = 0;
            for (const char32_t code : row) {
                if (code == U';') {
                    first = 0;
                } else if (first == 0) {
                    first = code;
                } else if (code >= U'1' && code <= U'4') {
                    level = static_cast<std::uint8_t>(code - U'0');
                } else {
                    std::size_t at = slot(first, code);
                    while (keys_[at] != 0) at = (at + 1) & mask;
                    keys_[at] = key(first, code);
                    levels_[at] = level;
                }
            }
        }
    }

    std::vector<std::uint64_t> keys_;
    std::vector<std::uint8_t> levels_;
};

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_BIGRAMS_HPP
