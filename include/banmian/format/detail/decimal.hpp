// SPDX-License-Identifier: BSL-1.0
/// Opt-in: decimal numbers as page formats write coordinates: short, without exponents, by the thousand on a page.
#ifndef BANMIAN_FORMAT_DETAIL_DECIMAL_HPP
#define BANMIAN_FORMAT_DETAIL_DECIMAL_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/from_chars.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// A number and the bytes behind it.
struct decimal {
    double value = std::numeric_limits<double>::quiet_NaN();  ///< not a number when there is none
    std::string_view rest{};
};

/// The values of eight digits, one a byte, the first in the lowest, as one number. They are added together in three
/// steps (D. Lemire, simdjson's method).
[[nodiscard]] constexpr std::uint64_t joined_digits(std::uint64_t values) noexcept {
    const std::uint64_t pairs = values * 10 + (values >> 8U);
    return (((pairs & 0x000000FF000000FFU) * 0x000F424000000064U) +
            (((pairs >> 16U) & 0x000000FF000000FFU) * 0x0000271000000001U)) >>
           32U;
}
/// The bytes of eight digits' values that are above nine, as the highest bit of each; exact up to the first, the
/// lowest.
[[nodiscard]] constexpr std::uint64_t no_digits(std::uint64_t values) noexcept {
    return ((values + 0x7676767676767676U) | values) & 0x8080808080808080U;
}
/// An integer of up to nine digits that `text` begins with, as most numbers are: pixels. Nothing where it is longer, or
/// no integer.
[[nodiscard]] inline std::optional<decimal> read_short_integer(std::string_view text) noexcept {
    constexpr std::size_t longest = 9;
    std::uint32_t number = 0;
    std::size_t at = 0;
    for (; at < text.size() && at <= longest; ++at) {
        const unsigned digit = static_cast<unsigned char>(text[at]) - unsigned{'0'};
        if (digit > 9) break;
        number = number * 10 + digit;
    }
    const char behind = at < text.size() ? text[at] : '\0';
    if (at == 0 || at > longest || behind == '.' || behind == 'e' || behind == 'E') return std::nullopt;
    return decimal{static_cast<double>(number), text.substr(at)};
}
/// The number that `text` begins with, behind spaces and a plus sign; the nearest double. Digits that are exact as an
/// integer, divided by a power of ten that is exact too, give the nearest double in one rounding; all others go to
/// read_floating, which takes three times as long.
[[nodiscard]] inline decimal read_decimal(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* at = begin;
    if (const std::optional<decimal> short_one = read_short_integer(text)) return *short_one;
    const bool negative = at != end && *at == '-';
    if (negative) ++at;
    const char* const digits = at;
    std::uint64_t integer = 0;
    const auto add_digits = [&] {
        for (; at != end; ++at) {
            const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
            if (digit > 9) return;
            integer = integer * 10 + digit;
        }
    };
    add_digits();
    std::size_t count = static_cast<std::size_t>(at - digits);
    std::size_t decimals = 0;
    if (at != end && *at == '.') {
        const char* const point = at++;
        add_digits();
        decimals = static_cast<std::size_t>(at - point) - 1;
        count += decimals;
    }
    constexpr std::size_t exact_digits = 15;  // 10^15 < 2^53
    if (count > 0 && count <= exact_digits && (at == end || (*at != 'e' && *at != 'E'))) {
        constexpr double powers[exact_digits + 1] = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
        const double value = static_cast<double>(integer) / powers[decimals];
        return {negative ? -value : value, {at, static_cast<std::size_t>(end - at)}};
    }
    double value = 0;
    const auto [stop, problem] = read_floating(begin, end, value);
    if (problem != std::errc() || stop == begin) return {std::numeric_limits<double>::quiet_NaN(), text};
    return {value, {stop, static_cast<std::size_t>(end - stop)}};
}

/// How many bytes behind the zero that ends a string the functions below may look at.
inline constexpr std::size_t readable_behind = 16;

/// The bytes of eight that are zero, as the highest bit of each; exact up to the first, the lowest.
[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t bytes) noexcept {
    return (bytes - 0x0101010101010101U) & ~bytes & 0x8080808080808080U;
}
/// The number of bytes before the zero. Most names and numbers are shorter than 16 bytes: no call is made for them.
[[nodiscard]] inline std::size_t length(const char* text) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        for (std::size_t at = 0; at < readable_behind; at += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text + at, 8);
            const std::uint64_t zeros = zero_bytes(bytes);
            if (zeros != 0) return at + static_cast<std::size_t>(std::countr_zero(zeros)) / 8;
        }
    }
    return std::strlen(text);
}
/// True when no byte of a text before its zero is `byte`. May be false for others, whose next bytes have it.
[[nodiscard]] inline bool surely_without(std::string_view text, char byte) noexcept {
    const std::uint64_t everywhere = 0x0101010101010101U * static_cast<unsigned char>(byte);
    std::uint64_t found = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        found |= zero_bytes(bytes ^ everywhere);
    }
    return found == 0;
}

/// A number, and where the zero stands that ends its text.
struct ended_decimal {
    double value;
    const char* end;
};
/// The number in a text that a zero ends. The digits before the point are read in a loop: as its branches are foretold,
/// what stands behind the number is read ahead.
[[nodiscard]] inline ended_decimal decimal_before_zero(const char* text) noexcept {
    constexpr std::ptrdiff_t short_one = 9;
    std::uint64_t integer = 0;
    const char* at = text;
    for (unsigned digit = 0; (digit = static_cast<unsigned char>(*at) - unsigned{'0'}) <= 9; ++at)
        integer = integer * 10 + digit;
    if (at != text && at - text <= short_one) {
        if (*at == '\0') return {static_cast<double>(integer), at};
        if constexpr (std::endian::native == std::endian::little) {  // six decimals, as %f of printf writes them
            std::uint64_t decimals = 0;
            std::memcpy(&decimals, at + 1, 8);
            const std::uint64_t six = (decimals ^ 0x3030303030303030U) << 16U;
            if (*at == '.' && at[7] == '\0' && no_digits(six) == 0)  // below 2^53: one rounding
                return {static_cast<double>(integer * 1000000 + joined_digits(six)) / 1e6, at + 7};
        }
    }
    const std::string_view all(text, length(text));
    return {read_decimal(all).value, text + all.size()};
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_DECIMAL_HPP
