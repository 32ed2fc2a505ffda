// SPDX-License-Identifier: BSL-1.0
/// Pairs of Han that stand together: evidence that a line's end and another's beginning belong together.
#ifndef BANMIAN_GRAMMAR_BIGRAMS_HPP
#define BANMIAN_GRAMMAR_BIGRAMS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigram_rows.hpp>
#include <banmian/grammar/more_bigram_rows.hpp>
#include <banmian/text/character_class.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// The pairs as a table, built once for the program from `bigram_rows` and `more_bigram_rows`.
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
    /// How unlikely a pair that the table does not know is by its characters alone, in steps of a nat or so: how seldom
    /// the first stands before others than its pairs, and the second behind them; 0 to 6. Precondition: both are main
    /// ideographs.
    [[nodiscard]] int surprisal(char32_t first, char32_t second) const noexcept {
        return seldom_[first - first_ideograph] % 16 + seldom_[second - first_ideograph] / 16;
    }
    [[nodiscard]] static const bigram_table& instance() {
        static const bigram_table table;
        return table;
    }

private:
    static constexpr char32_t first_ideograph = 0x4E00;
    static constexpr std::size_t mask = (std::size_t{1} << 17U) - 1;
    /// Both characters in thirty bits, never 0.
    [[nodiscard]] static constexpr std::uint32_t key(char32_t first, char32_t second) noexcept {
        return static_cast<std::uint32_t>(first - first_ideograph + 1) << 15U |
               static_cast<std::uint32_t>(second - first_ideograph + 1);
    }
    [[nodiscard]] static constexpr std::uint32_t hash(std::uint32_t key) noexcept {
        return key * std::uint32_t{0x9E3779B1} >> 15U;
    }

    bigram_table() : pairs_(mask + 1), seldom_(0x9FFF - first_ideograph + 1) {
        for (std::size_t step = 0; step < seldom_first.size(); ++step) {
            const auto worth = static_cast<std::uint8_t>(step + 1);
            for (const char32_t code : std::u32string_view(seldom_first[step]))
                seldom_[code - first_ideograph] += worth;
            for (const char32_t code : std::u32string_view(seldom_second[step]))
                seldom_[code - first_ideograph] += static_cast<std::uint8_t>(worth << 4U);
        }
        for (const std::u32string_view rows : bigram_rows) add_rows(rows);
        for (const std::u32string_view rows : more_bigram_rows) add_rows(rows);
    }
    /// Adds the pairs of rows `a1bc4d;`.
    void add_rows(std::u32string_view rows) noexcept {
        char32_t first = 0;
        std::uint32_t level = 0;
        for (const char32_t code : rows) {
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
    void add(std::uint32_t pair, std::uint32_t level) noexcept {
        const std::uint32_t hashed = hash(pair);
        may_be_[hashed / 64 % may_be_.size()] |= std::uint64_t{1} << (hashed % 64);
        std::size_t at = hashed & mask;
        while (pairs_[at] != 0) at = (at + 1) & mask;
        pairs_[at] = pair << 2U | (level - 1);
    }

    std::array<std::uint64_t, 2048> may_be_{};  // a bit for each of 131072 hashes
    std::vector<std::uint32_t> pairs_;          // the pair, and two bits of its level; 0 where there is none
    std::vector<std::uint8_t> seldom_;          // by ideograph: its step before others, and above it that behind them
};

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_BIGRAMS_HPP
