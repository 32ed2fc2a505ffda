// SPDX-License-Identifier: BSL-1.0
/// Tokens as programs write them, read eight or sixteen bytes at a time; any other spelling is left to the scanner.
#ifndef BANMIAN_FORMAT_JSON_USUAL_HPP
#define BANMIAN_FORMAT_JSON_USUAL_HPP

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
namespace json::detail::usual {

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

/// Decimal digits; eight are found and multiplied out in one word (the method of the fast_float library). Takes up to
/// fifteen, which a double holds exactly.
[[nodiscard, gnu::always_inline]] inline const char* digits(const char* at, const char* end,
                                                            std::uint64_t& value) noexcept {
    const char* const begin = at;
    std::uint64_t made = 0;
    if constexpr (std::endian::native == std::endian::little) {
        if (end - at >= 8) {
            const std::uint64_t word = load(at) ^ 0x3030303030303030U;
            // Bit 7 of the first byte that is no digit; carries spoil only bytes behind it.
            const std::uint64_t other = ((word + 0x7676767676767676U) | word) & 0x8080808080808080U;
            const auto count = static_cast<unsigned>(std::countr_zero(other)) / 8;
            if (count == 0) return nullptr;
            std::uint64_t sum = count == 8 ? word : word << (64 - 8 * count);
            sum = sum * 10 + (sum >> 8U);
            sum = ((sum & 0x000000FF000000FFU) * 0x000F424000000064U +
                   ((sum >> 16U) & 0x000000FF000000FFU) * 0x0000271000000001U) >>
                  32U;
            at += count;
            if (count < 8) {
                value = sum;
                return at;
            }
            made = sum;
        }
    }
    while (at != end && *at >= '0' && *at <= '9') {
        if (at - begin == 15) return nullptr;
        made = made * 10 + static_cast<std::uint64_t>(*at++ - '0');
    }
    if (at == begin) return nullptr;
    value = made;
    return at;
}

/// A whole number without sign, followed by something: spans and indices.
[[nodiscard, gnu::always_inline]] inline const char* whole(const char* at, const char* end,
                                                           std::uint64_t& value) noexcept {
    const char* const behind = digits(at, end, value);
    if (behind == nullptr || behind == end || (*at == '0' && behind - at > 1)) return nullptr;
    return *behind == '.' || *behind == 'e' || *behind == 'E' ? nullptr : behind;
}

/// A decimal number without exponent of up to fifteen digits: both its digits and the power of ten are exact, so that
/// their quotient is rounded once, as it should be (Clinger 1990).
[[nodiscard]] inline const char* decimal(const char* at, const char* end, double& value) noexcept {
    constexpr std::array<double, 16> powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const bool negative = byte_at(at, end) == '-';
    if (negative) ++at;
    std::uint64_t made = 0;
    const char* behind = digits(at, end, made);
    if (behind == nullptr || behind == end || (*at == '0' && behind - at > 1)) return nullptr;
    double number = static_cast<double>(made);
    if (*behind == '.') {
        const char* const point = behind++;
        std::uint64_t part = 0;
        behind = digits(behind, end, part);
        // One byte of the sixteen is the point.
        if (behind == nullptr || behind == end || behind - at > 16) return nullptr;
        const auto places = static_cast<std::size_t>(behind - point - 1);
        number = (number * powers[places] + static_cast<double>(part)) / powers[places];
    }
    if (*behind == 'e' || *behind == 'E') return nullptr;
    value = negative ? -number : number;
    return behind;
}

}  // namespace json::detail::usual
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_USUAL_HPP
