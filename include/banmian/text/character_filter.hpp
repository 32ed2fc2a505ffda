// SPDX-License-Identifier: BSL-1.0
/// A small filter over characters: says at once of nearly every character that it is none of a set.
#ifndef BANMIAN_TEXT_CHARACTER_FILTER_HPP
#define BANMIAN_TEXT_CHARACTER_FILTER_HPP

#include <banmian/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Characters as bits, by the lower part of their codes. A no is sure; a yes must be looked into. With a hundred
/// characters in it, one of twenty others gets a false yes.
class character_filter {
public:
    constexpr character_filter() = default;
    explicit constexpr character_filter(std::u32string_view members) noexcept {
        for (const char32_t member : members) add(member);
    }
    constexpr void add(char32_t code) noexcept { bits_[place(code) / 64] |= std::uint64_t{1} << (code % 64); }
    [[nodiscard]] constexpr bool may_hold(char32_t code) const noexcept {
        return (bits_[place(code) / 64] >> (code % 64) & 1U) != 0;
    }

private:
    static constexpr std::size_t size = 2048;  // bits: four lines of a cache
    [[nodiscard]] static constexpr std::size_t place(char32_t code) noexcept { return code % size; }

    std::array<std::uint64_t, size / 64> bits_{};
};

/// Ideographs of the main block, U+4E00 to U+9FFF, as a bit each: for large sets, of which a filter would know too
/// little.
class ideograph_set {
public:
    explicit constexpr ideograph_set(std::u32string_view members) noexcept {
        for (const char32_t member : members)
            if (member - first < count) bits_[(member - first) / 64] |= std::uint64_t{1} << ((member - first) % 64);
    }
    [[nodiscard]] constexpr bool holds(char32_t code) const noexcept {
        const std::uint32_t place = code - first;
        return place < count && (bits_[place / 64] >> (place % 64) & 1U) != 0;
    }

private:
    static constexpr std::uint32_t first = 0x4E00;
    static constexpr std::uint32_t count = 0x5200;

    std::array<std::uint64_t, count / 64> bits_{};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_CHARACTER_FILTER_HPP
