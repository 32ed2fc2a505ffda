// SPDX-License-Identifier: BSL-1.0
/// Opt-in: finds four characters that are an idiom but for one of the same sound: 狂轰烂炸.
#ifndef BANMIAN_VALIDATE_RULES_IDIOMS_HPP
#define BANMIAN_VALIDATE_RULES_IDIOMS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/validate/reading.hpp>
#include <banmian/validate/rules/idiom_rows.hpp>
#include <banmian/validate/rules/sounds.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {
namespace detail {

/// The idioms, found by their first or their last two characters: a wrong one leaves either as it is.
class idiom_index {
public:
    static constexpr std::size_t length = 4;  // characters
    /// An idiom that is meant, and which of the four stands wrong; empty where there is none.
    struct slip {
        std::u16string_view idiom{};
        std::size_t wrong = 0;
        [[nodiscard]] explicit operator bool() const noexcept { return !idiom.empty(); }
    };
    template <typename Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t i = 0; i < pool_.size(); i += length) visit(std::u16string_view(&pool_[i], length));
    }
    /// What the four glyphs at `begin` are but for one character that sounds like theirs. Nothing where they are right
    /// themselves, two idioms could be meant, or the odd one belongs to its neighbours: 火力|击中 is not 火力集中.
    [[nodiscard]] slip at(const text_part& part, std::size_t begin) const noexcept {
        slip found{};
        for (std::size_t half = 0; half < length; half += 2) {
            const char32_t a = part.code(begin + half);
            const char32_t b = part.code(begin + half + 1);
            for (std::uint16_t i = heads_[half / 2][bucket(a, b)]; i != none; i = next_[half / 2][i]) {
                const char16_t* const idiom = &pool_[i * length];
                if (idiom[half] != a || idiom[half + 1] != b) continue;
                const std::size_t other = 2 - half;
                const bool third = idiom[other] == part.code(begin + other);
                const bool fourth = idiom[other + 1] == part.code(begin + other + 1);
                if (third && fourth) return {};
                if (!third && !fourth) continue;
                const std::size_t wrong = other + (third ? 1 : 0);
                if (i >= variants_ || !sound_table::instance().alike(part.code(begin + wrong), idiom[wrong])) continue;
                if (found) return {};
                found = {{idiom, length}, wrong};
            }
        }
        if (found && (!stands_alone(part, begin, begin + found.wrong) ||
                      is_other_spelling(part.code(begin + found.wrong), found.idiom[found.wrong])))
            return {};
        return found;
    }
    [[nodiscard]] static const idiom_index& instance() {
        static const idiom_index made;
        return made;
    }

private:
    static constexpr std::uint16_t none = 0xFFFF;
    static constexpr std::size_t buckets = 8192;
    idiom_index() {
        for (auto& heads : heads_) heads.fill(none);
        for (const std::u16string_view row : idiom_rows) add(row);
        variants_ = pool_.size() / length;
        for (const std::u16string_view row : idiom_variants) add(row);
    }
    void add(std::u16string_view row) {
        for (std::size_t i = 0; i + length <= row.size(); i += length) {
            const auto number = static_cast<std::uint16_t>(pool_.size() / length);
            pool_.insert(pool_.end(), row.data() + i, row.data() + i + length);
            for (std::size_t half = 0; half < 2; ++half) {
                std::uint16_t& head = heads_[half][bucket(row[i + 2 * half], row[i + 2 * half + 1])];
                next_[half].push_back(head);
                head = number;
            }
        }
    }
    [[nodiscard]] static constexpr std::size_t bucket(char32_t first, char32_t second) noexcept {
        return ((first * 0x9E3779B1U + second * 0x85EBCA77U) >> 16U) % buckets;
    }
    /// True when the glyph makes no known pair with the one before or behind it.
    [[nodiscard]] static bool stands_alone(const text_part& part, std::size_t begin, std::size_t wrong) noexcept {
        for (std::size_t i = begin + 1; i < begin + length; ++i)
            if (part.glyphs[i].after_space) return false;
        const grammar::bigram_table& pairs = grammar::bigram_table::instance();
        return (wrong == 0 || pairs.level(part.code(wrong - 1), part.code(wrong)) == 0) &&
               pairs.level(part.code(wrong), part.code(wrong + 1)) == 0;
    }
    /// Characters of which dictionaries and papers use the one or the other: 何患无辞 and 何患无词.
    [[nodiscard]] static bool is_other_spelling(char32_t written, char32_t listed) noexcept {
        constexpr std::u32string_view same =
            U"辞词 毋无 贻遗 器气 惟唯 漂飘 鸿宏洪 材才 他它她 淼渺 晖辉 戮勠 仿彷 蒙朦 "
            U"迭叠 萎委 沧苍 采彩 身生";
        const std::size_t place = same.find(written);
        if (place == same.npos) return false;
        const std::size_t from = same.rfind(U' ', place) + 1;  // npos + 1 is 0
        return same.substr(from, same.find(U' ', place) - from).find(listed) != same.npos;
    }

    std::vector<char16_t> pool_{};
    std::array<std::vector<std::uint16_t>, 2> next_{};
    std::array<std::array<std::uint16_t, buckets>, 2> heads_{};
    std::size_t variants_ = 0;  // the number of the first
};

}  // namespace detail
}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_IDIOMS_HPP
