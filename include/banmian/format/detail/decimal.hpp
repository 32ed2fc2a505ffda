// SPDX-License-Identifier: BSL-1.0
/// Opt-in: decimal numbers as page formats write coordinates: short, without exponents, by the thousand on a page.
#ifndef BANMIAN_FORMAT_DETAIL_DECIMAL_HPP
#define BANMIAN_FORMAT_DETAIL_DECIMAL_HPP

#include <banmian/config.hpp>

#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>
#include <system_error>

namespace banmian::inline BANMIAN_ABI::detail {

/// A number and the bytes behind it.
struct decimal {
    double value = std::numeric_limits<double>::quiet_NaN();  ///< not a number when there is none
    std::string_view rest{};
};

/// Eight digits, the first in the lowest byte, as a number; more than 99 999 999 when one is none. Digits are checked
/// and added together (D. Lemire, simdjson's method).
[[nodiscard]] constexpr std::uint64_t eight_digits(std::uint64_t bytes) noexcept {
    const std::uint64_t values = bytes - 0x3030303030303030U;
    if (((values | (bytes + 0x4646464646464646U)) & 0x8080808080808080U) != 0) return ~std::uint64_t{0};
    const std::uint64_t pairs = values * 10 + (values >> 8U);
    return (((pairs & 0x000000FF000000FFU) * 0x000F424000000064U) +
            (((pairs >> 16U) & 0x000000FF000000FFU) * 0x0000271000000001U)) >>
           32U;
}
/// The nearest double of a number with six decimals and one to eight digits before the point, as printf's %f writes
/// most coordinates; negative for all other texts.
[[nodiscard]] inline double with_six_decimals(std::string_view text) noexcept {
    const std::size_t size = text.size();
    if (std::endian::native != std::endian::little || size < 8 || size > 15 || text[size - 7] != '.') return -1;
    constexpr std::uint64_t zeros = 0x3030303030303030U;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::memcpy(&first, text.data(), 8);
    std::memcpy(&last, text.data() + size - 8, 8);
    const std::size_t digits = size - 7;
    const std::uint64_t integer =
        eight_digits(digits == 8 ? first : (first << (64 - 8 * digits)) | (zeros >> (8 * digits)));
    const std::uint64_t decimals = eight_digits((last & ~std::uint64_t{0xFFFF}) | (zeros & 0xFFFF));
    if ((integer | decimals) > 0x7FFFFFF) return -1;                 // a digit that is none; 99 999 999 is less
    return static_cast<double>(integer * 1000000 + decimals) / 1e6;  // below 2^53: one rounding
}

/// The number that `text` begins with, behind spaces and a plus sign; the nearest double. Digits that are exact as an
/// integer, divided by a power of ten that is exact too, give the nearest double in one rounding; all others go to
/// std::from_chars, which takes three times as long.
[[nodiscard]] inline decimal read_decimal(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* at = begin;
    constexpr std::ptrdiff_t short_one = 9;
    std::uint32_t number = 0;
    for (; at != end && at - begin <= short_one; ++at) {  // most are pixels
        const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
        if (digit > 9) break;
        number = number * 10 + digit;
    }
    const char behind = at != end ? *at : '\0';
    if (at != begin && at - begin <= short_one && behind != '.' && behind != 'e' && behind != 'E')
        return {static_cast<double>(number), {at, static_cast<std::size_t>(end - at)}};
    at = begin;
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
    const auto [stop, problem] = std::from_chars(begin, end, value);
    if (problem != std::errc() || stop == begin) return {std::numeric_limits<double>::quiet_NaN(), text};
    return {value, {stop, static_cast<std::size_t>(end - stop)}};
}

/// The number that is all of `text`, or that it begins with.
[[nodiscard]] inline double decimal_of(std::string_view text) noexcept {
    const double fixed = with_six_decimals(text);
    if (fixed >= 0) return fixed;
    constexpr std::size_t short_one = 9;
    std::uint32_t integer = 0;
    bool digits = !text.empty() && text.size() <= short_one;
    for (std::size_t i = 0; digits && i < text.size(); ++i) {
        const unsigned digit = static_cast<unsigned char>(text[i]) - unsigned{'0'};
        digits = digit <= 9;
        integer = integer * 10 + digit;
    }
    return digits ? static_cast<double>(integer) : read_decimal(text).value;
}

}  // namespace banmian::inline BANMIAN_ABI::detail

#endif  // BANMIAN_FORMAT_DETAIL_DECIMAL_HPP
