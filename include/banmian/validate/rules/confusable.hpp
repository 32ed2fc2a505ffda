// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the rule of words that are misread or mistyped in a known way.
#ifndef BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP
#define BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/confused_idioms.hpp>
#include <banmian/validate/rules/confused_words.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

/// The first two characters of each wrong word as a bit: most pairs of characters begin none.
class confused_pairs {
public:
    constexpr confused_pairs() noexcept {
        for (const confused_word& one : confused_words) add(one.wrong);
        for (const confused_word& one : confused_idioms) add(one.wrong);
    }
    [[nodiscard]] constexpr bool may_hold(char32_t first, char32_t second) const noexcept {
        const std::size_t place = hash(first, second);
        return (bits_[place / 64] >> (place % 64) & 1U) != 0;
    }

private:
    constexpr void add(std::u32string_view word) noexcept {
        const std::size_t place = hash(word[0], word[1]);
        bits_[place / 64] |= std::uint64_t{1} << (place % 64);
    }
    [[nodiscard]] static constexpr std::size_t hash(char32_t first, char32_t second) noexcept {
        return (first * 0x9E3779B1U + second * 0x85EBCA77U) >> 18U;
    }
    std::array<std::uint64_t, 256> bits_{};
};
inline constexpr confused_pairs confused_beginnings;

/// The first characters of the wrong words.
inline constexpr auto confused_firsts = [] {
    std::array<char32_t, confused_words.size() + confused_idioms.size()> made{};
    std::size_t count = 0;
    for (const confused_word& one : confused_words) made[count++] = one.wrong[0];
    for (const confused_word& one : confused_idioms) made[count++] = one.wrong[0];
    return made;
}();
inline constexpr ideograph_set confused_first_set(std::u32string_view(confused_firsts.data(), confused_firsts.size()));

}  // namespace detail

/// Words that are misread or mistyped in a known way, as whole words: 自己|经营 and 岁末|来临 hold none.
struct confusable {
    static constexpr rule_info about{
        "text.confusable", severity::warning, "likely misread or mistyped word", "疑似错别字",
        "现代汉语词典; 咬文嚼字: 当代汉语出版物中最常见的100个别字; confusion sets of OCR"};
    void check(const text_part& part, reporter& out) const {
        if (out.texts().traditional) return;  // words of another usage: 渡假
        char32_t before = 0;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.glyphs[i].code;
            if (detail::confused_first_set.holds(before) && detail::confused_beginnings.may_hold(before, code)) {
                look_up(part, i - 1, detail::confused_words, out);
                look_up(part, i - 1, detail::confused_idioms, out);
            }
            before = code;
        }
    }

private:
    static void look_up(const text_part& part, std::size_t at, const auto& words, reporter& out) {
        const auto first =
            std::lower_bound(words.begin(), words.end(), part.code(at),
                             [](const detail::confused_word& one, char32_t code) { return one.wrong[0] < code; });
        for (auto one = first; one != words.end() && one->wrong[0] == part.code(at); ++one) {
            const std::size_t end = at + one->wrong.size();
            if (!part.starts(at, one->wrong)) continue;
            if (is_part_of_words(part, at, end, one->wrong)) continue;
            out.found(part, at, end,
                      {.en = "{} is likely {}",
                       .zh = "“{}”疑为“{}”",
                       .arguments = {part.quoted(at, end), one->right},
                       .suggestion = std::string(one->right),
                       .confidence = 0.8});
            return;
        }
    }
    [[nodiscard]] static bool is_part_of_words(const text_part& part, std::size_t begin, std::size_t end,
                                               std::u32string_view wrong) noexcept {
        for (const detail::word_border& one : detail::word_borders) {
            if (one.wrong != wrong) continue;
            const bool left = begin > 0 && one.not_after.find(part.code(begin - 1)) != one.not_after.npos;
            const bool right = end < part.glyphs.size() && one.not_before.find(part.code(end)) != one.not_before.npos;
            return left || right;
        }
        return false;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP
