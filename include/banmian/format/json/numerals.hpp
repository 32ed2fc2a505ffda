// SPDX-License-Identifier: BSL-1.0
/// Writes numbers as std::to_chars does, without branches on how many digits they have.
#ifndef BANMIAN_FORMAT_JSON_NUMERALS_HPP
#define BANMIAN_FORMAT_JSON_NUMERALS_HPP

#include <banmian/config.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#if BANMIAN_SSE2
#include <emmintrin.h>
#endif

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// Room that a writer of a number may ask for; more than the longest, because whole words are stored.
inline constexpr std::size_t number_room = 48;

/// The decimal digits of a number below 10^8 as the values of eight bytes, the first one lowest: divided by 100 and 10
/// in all parts of a word at once, each quotient by a multiplication that is exact for its few bits.
[[nodiscard]] constexpr std::uint64_t eight_digits(std::uint32_t value) noexcept {
    const std::uint64_t fours = value / 10000 + (static_cast<std::uint64_t>(value % 10000) << 32U);
    const std::uint64_t hundreds = ((fours * 5243U) >> 19U) & 0x0000007F0000007FU;
    const std::uint64_t pairs = hundreds + ((fours - hundreds * 100) << 16U);
    const std::uint64_t tens = ((pairs * 103U) >> 10U) & 0x000F000F000F000FU;
    return tens + ((pairs - tens * 10) << 8U);
}
inline constexpr std::uint64_t eight_zeros = 0x3030303030303030U;

/// Stores eight bytes, the lowest first.
[[gnu::always_inline]] inline void store(char* to, std::uint64_t word) noexcept {
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(to, &word, sizeof word);
    else
        for (unsigned i = 0; i < 8; ++i) to[i] = static_cast<char>(word >> (8 * i));
}

/// A number below 10^8.
[[gnu::always_inline]] inline char* write_short_whole(char* to, std::uint32_t value) noexcept {
    const std::uint64_t digits = eight_digits(value);
    // The last digit stands even when it is zero.
    const auto zeros = static_cast<unsigned>(std::countr_zero(digits | (std::uint64_t{1} << 56U))) / 8;
    store(to, (digits + eight_zeros) >> (8 * zeros));
    return to + 8 - zeros;
}
/// One from there on.
inline char* write_long_whole(char* to, std::uint64_t value) noexcept {
    constexpr std::uint64_t part = 100'000'000;
    const std::uint64_t above = value / part;
    to = above < part ? write_short_whole(to, static_cast<std::uint32_t>(above))
                      : write_short_whole(to, static_cast<std::uint32_t>(above / part));
    if (above >= part) {
        store(to, eight_digits(static_cast<std::uint32_t>(above % part)) + eight_zeros);
        to += 8;
    }
    store(to, eight_digits(static_cast<std::uint32_t>(value % part)) + eight_zeros);
    return to + 8;
}

/// Any integer; there is `number_room`.
template <std::integral Number>
[[gnu::always_inline]] inline char* write_whole(char* to, Number value) noexcept {
    using magnitude = std::make_unsigned_t<Number>;
    auto size = static_cast<magnitude>(value);
    if constexpr (std::is_signed_v<Number>) {
        *to = '-';
        to += value < 0 ? 1 : 0;
        if (value < 0) size = static_cast<magnitude>(magnitude{0} - size);
    }
    if constexpr (sizeof(Number) < 4)
        return write_short_whole(to, size);
    else
        return size < 100'000'000 ? write_short_whole(to, static_cast<std::uint32_t>(size))
                                  : write_long_whole(to, size);
}

#if defined(__SIZEOF_INT128__)
__extension__ using wide_word = unsigned __int128;

/// The powers of five that fit in a word.
inline constexpr auto fives = [] {
    std::array<std::uint64_t, 28> made{1};
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 5;
    return made;
}();

/// A decimal of seventeen digits, the first of which is not zero: `digits` times ten to `exponent`.
struct seventeen_digits {
    std::uint64_t digits = 0;
    int exponent = 0;
};
/// The shortest decimal that is read as the same double, and of those the nearest, with zeros behind it; for
/// `significand` times two to `exponent`, no power of two, and an exponent of -86 to -1: magnitudes from 6e-11 to 4e15.
/// As Giulietti ("The Schubfach way to render doubles", 2020) takes it from the multiples of a power of ten that lies
/// between a tenth of the distance of two doubles and the distance: the one multiple of ten times that power that is
/// read as the double, or else the nearest multiple of the power. But here the powers are exact in one word, so that
/// what is cut off is known to the last bit; and no bound is a decimal of that length, because the fives are odd. All
/// candidates are computed and one is taken, because no processor can guess which.
[[nodiscard]] inline seventeen_digits shortest(std::uint64_t significand, int exponent) noexcept {
    const int power = (exponent * 1262611) >> 22U;  // the logarithm of two to `exponent`, rounded down
    const std::uint64_t five = fives[static_cast<std::size_t>(-power)];
    const auto shift = static_cast<unsigned>(power - exponent);  // 0 to 60
    const wide_word exact = static_cast<wide_word>(significand) * five;
    const auto low = static_cast<std::uint64_t>(exact);
    const auto high = static_cast<std::uint64_t>(exact >> 64U);
    const std::uint64_t one = std::uint64_t{1} << shift;
    const std::uint64_t whole = low >> shift | high << 1U << (63 - shift);
    const std::uint64_t rest = low & (one - 1);
    const std::uint64_t tens = whole / 10 * 10;
    const std::uint64_t above_tens = ((whole - tens) << shift) + rest;
    const std::uint64_t reach = five / 2;
    const auto choose = [](bool first, std::uint64_t yes, std::uint64_t no) {
        return no ^ ((yes ^ no) & (std::uint64_t{0} - (first ? 1U : 0U)));
    };
    const std::uint64_t nearest = whole + (2 * rest + (whole & 1U) > one ? 1U : 0U);
    const std::uint64_t upper = choose(10 * one - above_tens <= reach, tens + 10, nearest);
    const std::uint64_t made = choose(above_tens <= reach, tens, upper);
    const std::uint64_t sixteen = made < 10'000'000'000'000'000 ? 1 : 0;
    return {made + made * 9 * sixteen, power - static_cast<int>(sixteen)};
}

/// Sixteen digits as bytes of their values: two numbers below 10^8.
struct sixteen_digits {
#if BANMIAN_SSE2
    /// The steps of `eight_digits`, for both at once.
    sixteen_digits(std::uint32_t upper, std::uint32_t lower) noexcept {
        const auto below = [](__m128i all, __m128i quotients, __m128i factor) {
            return _mm_sub_epi16(all, _mm_mullo_epi16(quotients, factor));
        };
        const __m128i both =
            _mm_unpacklo_epi64(_mm_cvtsi32_si128(static_cast<int>(upper)), _mm_cvtsi32_si128(static_cast<int>(lower)));
        const __m128i tops = _mm_srli_epi64(_mm_mul_epu32(both, _mm_set1_epi32(static_cast<int>(0xD1B71759U))), 45);
        const __m128i remainders = _mm_sub_epi32(both, _mm_mul_epu32(tops, _mm_set1_epi32(10000)));
        const __m128i fours = _mm_or_si128(tops, _mm_slli_epi64(remainders, 32));
        const __m128i hundreds = _mm_srli_epi16(_mm_mulhi_epu16(fours, _mm_set1_epi16(5243)), 3);
        const __m128i pairs = _mm_or_si128(hundreds, _mm_slli_epi32(below(fours, hundreds, _mm_set1_epi16(100)), 16));
        const __m128i tens = _mm_mulhi_epu16(pairs, _mm_set1_epi16(6554));
        values = _mm_or_si128(tens, _mm_slli_epi16(below(pairs, tens, _mm_set1_epi16(10)), 8));
    }
    [[nodiscard]] std::uint64_t first_eight() const noexcept {
        std::uint64_t made = 0;
        _mm_storel_epi64(reinterpret_cast<__m128i*>(&made), values);
        return made;
    }
    /// How many stand before the zeros at the end.
    [[nodiscard]] int count() const noexcept {
        const int zeros = _mm_movemask_epi8(_mm_cmpeq_epi8(values, _mm_setzero_si128()));
        return static_cast<int>(std::bit_width((static_cast<unsigned>(~zeros & 0xFFFF) << 1U) | 1U)) - 1;
    }
    void store_at(char* to) const noexcept {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_or_si128(values, _mm_set1_epi8('0')));
    }

    __m128i values;
#else
    sixteen_digits(std::uint32_t upper, std::uint32_t lower) noexcept
        : first(eight_digits(upper)), second(eight_digits(lower)) {}
    [[nodiscard]] std::uint64_t first_eight() const noexcept {
        return first;
    }
    [[nodiscard]] int count() const noexcept {
        return second != 0 ? 16 - std::countl_zero(second) / 8 : 8 - std::countl_zero(first) / 8;
    }
    void store_at(char* to) const noexcept {
        store(to, first + eight_zeros);
        store(to + 8, second + eight_zeros);
    }

    std::uint64_t first;
    std::uint64_t second;
#endif
};

/// Writes `first` and so many of the `others` that they are `count` together, the decimal point behind `point` of them.
/// nullptr when that is shorter with an exponent.
[[nodiscard, gnu::noinline]] inline char* write_far_point(char* to, std::uint32_t first, const sixteen_digits& others,
                                                          int count, int point) noexcept {
    // The shorter notation, and of two that are as long the fixed one (C++20, [charconv.to.chars]).
    if (point < (count == 1 ? -2 : -3) || point - count > (count == 1 ? 4 : 5)) return nullptr;
    if (point <= 0) {  // at most three zeros behind the point
        std::memcpy(to, "0.000", 5);
        to += 2 - point;
    }
    to[0] = static_cast<char>('0' + first);
    others.store_at(to + 1);
    if (point <= 0) return to + count;
    if (point >= count) return to + point;
    std::memmove(to + point + 1, to + point, static_cast<std::size_t>(count - point));
    to[point] = '.';
    return to + count + 1;
}
/// Writes a number without the zeros behind it; nullptr when it is shorter with an exponent.
[[nodiscard]] inline char* write_fixed(char* to, seventeen_digits number) noexcept {
    constexpr std::uint64_t part = 100'000'000;
    const std::uint64_t upper = number.digits / part;
    const auto first = static_cast<std::uint32_t>(static_cast<std::uint32_t>(upper) / part);
    const sixteen_digits others(static_cast<std::uint32_t>(upper - first * part),
                                static_cast<std::uint32_t>(number.digits - upper * part));
    const int count = 1 + others.count();
    const int point = 17 + number.exponent;
    if (point < -2 || point > 7 || point - count > 4) return write_far_point(to, first, others, count, point);
    // Zeros in front of a small number are digits like the others.
    const int zeros = point < 1 ? 1 - point : 0;
    // The digits stand where they belong behind the point; those before it go one place to the left.
    others.store_at(to + 2 + zeros);
    const auto bits = 8 * static_cast<unsigned>(point + zeros);
    const std::uint64_t front =
        ((others.first_eight() << 8U | first) << (8 * static_cast<unsigned>(zeros))) + eight_zeros;
    const std::uint64_t before = (std::uint64_t{1} << bits) - 1;
    store(to, (front & before) | (front & ~before) << 8U | std::uint64_t{'.'} << bits);
    const int end = count + (point < count ? 1 : 0);
    return to + zeros + (end > point ? end : point);
}
#endif

/// Any floating-point number; there is `number_room`. JSON has no infinity and no NaN: they are null.
template <std::floating_point Number>
[[nodiscard]] inline char* write_decimal(char* to, Number value) noexcept {
    if (!(value - value == 0)) {
        std::memcpy(to, "null", 4);
        return to + 4;
    }
#if defined(__SIZEOF_INT128__)
    if constexpr (std::same_as<Number, double>) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        const auto exponent = static_cast<int>((bits >> 52U) & 0x7FFU) - 1075;
        const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52U) - 1);
        if (exponent >= -86 && exponent < 0 && fraction != 0) {
            *to = '-';
            char* const begin = to + (bits >> 63U);
            if (char* const end = write_fixed(begin, shortest(fraction | std::uint64_t{1} << 52U, exponent)))
                return end;
        }
    }
#endif
    return std::to_chars(to, to + number_room, value).ptr;
}

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_NUMERALS_HPP
