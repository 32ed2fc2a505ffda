// SPDX-License-Identifier: BSL-1.0
/// Tokens as programs write them, read eight or sixteen bytes at a time; any other spelling is left to the scanner.
#ifndef BANMIAN_FORMAT_JSON_FAST_PATH_HPP
#define BANMIAN_FORMAT_JSON_FAST_PATH_HPP

#include <banmian/config.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

/// Every function reads at `at`, never at or behind `end`, and answers the place behind the token; nullptr, and nothing
/// changed, when what stands there is spelled in another way.
namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail::fast_path {

template <class Word = std::uint64_t>
[[nodiscard, gnu::always_inline]] inline Word load(const char* at) noexcept {
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

[[nodiscard]] inline const char* skip_much_space(const char* at, const char* end) noexcept {
    while (at != end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) ++at;
    return at;
}
[[nodiscard, gnu::always_inline]] inline const char* skip_space(const char* at, const char* end) noexcept {
    return at != end && static_cast<unsigned char>(*at) > ' ' ? at : skip_much_space(at, end);
}
/// The byte at `at`, 0 at the end.
[[nodiscard, gnu::always_inline]] inline char byte_at(const char* at, const char* end) noexcept {
    return at != end ? *at : '\0';
}

/// True when exactly these bytes stand at `at`. The length is a constant, so that the comparison is one of words.
template <std::size_t Size>
[[nodiscard, gnu::always_inline]] inline bool begins(const char* at, const char* end,
                                                     const std::array<char, Size>& wanted) noexcept {
    if (static_cast<std::size_t>(end - at) < Size) return false;
    if constexpr (Size < 4) {
        return std::memcmp(at, wanted.data(), Size) == 0;
    } else {
        using word = std::conditional_t < Size<8, std::uint32_t, std::uint64_t>;
        word differs = load<word>(at + Size - sizeof(word)) ^ load<word>(wanted.data() + Size - sizeof(word));
        for (std::size_t i = 0; i + sizeof(word) < Size; i += sizeof(word))
            differs |= load<word>(at + i) ^ load<word>(wanted.data() + i);
        return differs == 0;
    }
}

/// Powers of ten that a word holds.
inline constexpr auto tens = [] {
    std::array<std::uint64_t, 20> made{1};
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
    return made;
}();

inline constexpr std::uint64_t eight_zeros = 0x3030303030303030U;

/// The number that eight digits are, which are the values of a word's bytes, the first one lowest: multiplied out in
/// the word (the method of the fast_float library).
[[nodiscard, gnu::always_inline]] inline std::uint64_t value_of_eight(std::uint64_t digits) noexcept {
    digits = digits * 10 + (digits >> 8U);
    return ((digits & 0x000000FF000000FFU) * 0x000F424000000064U +
            ((digits >> 16U) & 0x000000FF000000FFU) * 0x0000271000000001U) >>
           32U;
}
/// Up to eight decimal digits, taken behind those that `value` has. Answers the place behind them. Precondition: eight
/// bytes can be read.
[[nodiscard, gnu::always_inline]] inline const char* eight_digits(const char* at, std::uint64_t& value) noexcept {
    const std::uint64_t word = load(at) ^ eight_zeros;
    // Bit 7 of the first byte that is no digit; carries spoil only bytes behind it.
    const std::uint64_t other = ((word + 0x7676767676767676U) | word) & 0x8080808080808080U;
    const auto count = static_cast<unsigned>(std::countr_zero(other)) / 8;
    if (count == 0) return at;
    value = value * tens[count] + value_of_eight(word << (64 - 8 * count));
    return at + count;
}
/// All decimal digits from `at` on; too many make a wrong value, and are seen by their count.
[[nodiscard, gnu::always_inline]] inline const char* digits(const char* at, const char* end,
                                                            std::uint64_t& value) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        for (; end - at >= 8; at += 8) {
            const std::uint64_t word = load(at) ^ eight_zeros;
            // Eight more are no question of how many.
            if ((((word + 0x0606060606060606U) | word) & 0xF0F0F0F0F0F0F0F0U) != 0) return eight_digits(at, value);
            value = value * tens[8] + value_of_eight(word);
        }
    }
    for (; at != end && *at >= '0' && *at <= '9'; ++at) value = value * 10 + static_cast<std::uint64_t>(*at - '0');
    return at;
}
[[nodiscard, gnu::noinline]] inline const char* many_digits(const char* at, const char* end,
                                                            std::uint64_t& value) noexcept {
    return digits(at, end, value);
}
/// The same for what has mostly less than eight; `Often` where more are not rare.
template <bool Often = false>
[[nodiscard, gnu::always_inline]] inline const char* few_digits(const char* at, const char* end,
                                                                std::uint64_t& value) noexcept {
    if (std::endian::native == std::endian::little && end - at >= 8) {
        const char* const behind = eight_digits(at, value);
        if (behind - at < 8) return behind;
        at = behind;
    }
    return Often ? digits(at, end, value) : many_digits(at, end, value);
}
inline constexpr std::ptrdiff_t most_digits = 19;  ///< a word holds all numbers of so many

/// A whole number without sign, followed by something: spans and indices.
[[nodiscard, gnu::always_inline]] inline const char* whole(const char* at, const char* end,
                                                           std::uint64_t& value) noexcept {
    std::uint64_t made = 0;
    const char* const behind = few_digits(at, end, made);
    const std::ptrdiff_t count = behind - at;
    if (count == 0 || count > most_digits || behind == end || (*at == '0' && count > 1)) return nullptr;
    if (*behind == '.' || *behind == 'e' || *behind == 'E') return nullptr;
    value = made;
    return behind;
}

#if defined(__SIZEOF_INT128__)
__extension__ using wide_word = unsigned __int128;

/// One over a power of five, times the power of two that makes it 128 bits long, rounded up: exact enough for
/// `quotient`.
struct reciprocal {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};
inline constexpr auto reciprocals = [] {
    std::array<reciprocal, 20> made{};
    std::uint64_t power = 5;
    for (std::size_t i = 1; i < made.size(); ++i, power *= 5) {
        std::uint64_t rest = (std::uint64_t{1} << static_cast<unsigned>(std::bit_width(power))) - power;
        wide_word one = 1;
        for (int bit = 0; bit < 127; ++bit) {
            one <<= 1U;
            rest <<= 1U;
            if (rest >= power) one |= 1U, rest -= power;
        }
        ++one;
        made[i] = {static_cast<std::uint64_t>(one >> 64U), static_cast<std::uint64_t>(one)};
    }
    return made;
}();

/// `digits` over ten to `places`, which is 1 to 19, rounded once: Lemire, "Number Parsing at a Gigabyte per Second"
/// (2021), where the reciprocals are exact enough for every word. Precondition: digits is not zero.
[[nodiscard]] inline double quotient(std::uint64_t digits, std::size_t places) noexcept {
    const int zeros = std::countl_zero(digits);
    const std::uint64_t normal = digits << static_cast<unsigned>(zeros);
    wide_word product = static_cast<wide_word>(normal) * reciprocals[places].high;
    if ((static_cast<std::uint64_t>(product >> 64U) & 0x1FFU) == 0x1FFU)
        product += (static_cast<wide_word>(normal) * reciprocals[places].low) >> 64U;
    const auto high = static_cast<std::uint64_t>(product >> 64U);
    const auto low = static_cast<std::uint64_t>(product);
    const auto top = static_cast<unsigned>(high >> 63U);
    std::uint64_t significand = high >> (top + 9);
    // In the middle of two doubles the even one is meant; only few powers of five divide that many bits.
    if (low <= 1 && places <= 4 && (significand & 3U) == 1 && significand << (top + 9) == high)
        significand &= ~std::uint64_t{1};
    significand = (significand + (significand & 1U)) >> 1U;
    const auto scale = static_cast<int>(places);
    // The exponent of ten to minus `places`, as it stands in a double.
    const int exponent = ((-217706 * scale) >> 16) + 63 + static_cast<int>(top) - zeros + 1023;
    // A significand that was rounded up to the next power of two makes the exponent one larger.
    return std::bit_cast<double>((static_cast<std::uint64_t>(exponent) << 52U) + significand -
                                 (std::uint64_t{1} << 52U));
}
#endif

/// A decimal number without exponent of up to nineteen digits. When the digits as a whole are exact in a double, so is
/// the power of ten, and their quotient is rounded once, as it should be (Clinger 1990).
[[nodiscard]] inline const char* decimal(const char* at, const char* end, double& value) noexcept {
    constexpr std::array<double, 20> powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                            1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};
    const bool negative = byte_at(at, end) == '-';
    if (negative) ++at;
    std::uint64_t made = 0;
    const char* behind = few_digits<true>(at, end, made);
    if (behind == at || behind == end || (*at == '0' && behind - at > 1)) return nullptr;
    std::ptrdiff_t count = behind - at;
    std::size_t places = 0;
    if (*behind == '.') {
        const char* const point = behind + 1;
        behind = digits(point, end, made);
        if (behind == point || behind == end) return nullptr;
        places = static_cast<std::size_t>(behind - point);
        count += behind - point;
    }
    if (count > most_digits || *behind == 'e' || *behind == 'E') return nullptr;
    double number = static_cast<double>(made);
    if (places != 0) {
        constexpr std::ptrdiff_t always_exact = 15;  // digits; what more are may be exact too, but not at a glance
        if (count <= always_exact || made == 0) {
            number /= powers[places];
        } else {
#if defined(__SIZEOF_INT128__)
            number = quotient(made, places);
#else
            return nullptr;
#endif
        }
    }
    value = negative ? -number : number;
    return behind;
}

}  // namespace json::detail::fast_path
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_FAST_PATH_HPP
