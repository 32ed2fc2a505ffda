// SPDX-License-Identifier: BSL-1.0
/// Pairs of Han that stand together: evidence that a line's end and another's beginning belong together.
#ifndef BANMIAN_PARSE_BIGRAMS_HPP
#define BANMIAN_PARSE_BIGRAMS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/bigram_rows.hpp>
#include <banmian/text/character_class.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// How unlikely a pair that the table does not know is by its characters alone, in steps of a nat or so: how seldom the
/// first stands before others than its pairs, and the second behind them; 0 to 6.
[[nodiscard]] inline int strangeness(char32_t first, char32_t second) noexcept {
    int steps = 0;
    for (std::size_t step = 0; step < seldom_first.size(); ++step) {
        const int worth = static_cast<int>(step) + 1;
        if (std::u32string_view(seldom_first[step]).find(first) != std::u32string_view::npos) steps += worth;
        if (std::u32string_view(seldom_second[step]).find(second) != std::u32string_view::npos) steps += worth;
    }
    return steps;
}

/// The pairs as a table, built once for the program from `bigram_rows`.
class bigram_table {
public:
    /// 0 for a pair that stands together no more often than by chance, or too seldom to be known; else 1 to 4.
    [[nodiscard]] int level(char32_t first, char32_t second) const noexcept {
        if (!is_main_ideograph(first) || !is_main_ideograph(second)) return 0;
        const std::uint32_t wanted = key(first, second);
        const std::uint32_t hashed = hash(wanted);
        if ((may_be_[hashed / 64 % may_be_.size()] >> (hashed % 64) & 1U) == 0) return 0;  // most pairs
        for (std::size_t at = hashed & mask;; at = (at + 1) & mask) {
            if (pairs_[at] == 0) return 0;
            if (pairs_[at] >> 2U == wanted) return static_cast<int>(pairs_[at] & 3U) + 1;
        }
    }
    [[nodiscard]] static const bigram_table& instance() {
        static const bigram_table table;
        return table;
    }

private:
    static constexpr std::size_t mask = (std::size_t{1} << 15U) - 1;
    /// Both characters in thirty bits, never 0.
    [[nodiscard]] static constexpr std::uint32_t key(char32_t first, char32_t second) noexcept {
        return static_cast<std::uint32_t>(first - 0x4E00 + 1) << 15U | static_cast<std::uint32_t>(second - 0x4E00 + 1);
    }
    [[nodiscard]] static constexpr std::uint32_t hash(std::uint32_t key) noexcept {
        return key * std::uint32_t{0x9E3779B1} >> 15U;
    }

    bigram_table() : pairs_(mask + 1) {
        for (const std::u32string_view row : bigram_rows) {
            char32_t first = 0;
            std::uint32_t level = 0;
            for (const char32_t code : row) {
                if (code == U';') {
                    first = 0;
                } else if (first == 0) {
                    first = code;
                } else if (code >= U'1' && code <= U'4') {
                    level = static_cast<std::uint32_t>(code - U'0');
                } else {
                    add(key(first, code), level);
                }
            }
        }
    }
    void add(std::uint32_t pair, std::uint32_t level) noexcept {
        const std::uint32_t hashed = hash(pair);
        may_be_[hashed / 64 % may_be_.size()] |= std::uint64_t{1} << (hashed % 64);
        std::size_t at = hashed & mask;
        while (pairs_[at] != 0) at = (at + 1) & mask;
        pairs_[at] = pair << 2U | (level - 1);
    }

    std::array<std::uint64_t, 1024> may_be_{};  // a bit for each of 65536 hashes
    std::vector<std::uint32_t> pairs_;          // the pair, and two bits of its level; 0 where there is none
};

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_BIGRAMS_HPP
