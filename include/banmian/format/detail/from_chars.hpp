// SPDX-License-Identifier: BSL-1.0
/// Decimal numbers to doubles, where the standard library reads them and where it does not: libc++ has no
/// std::from_chars of a double before its version 20, nor has Apple's.
#ifndef BANMIAN_FORMAT_DETAIL_FROM_CHARS_HPP
#define BANMIAN_FORMAT_DETAIL_FROM_CHARS_HPP

#include <banmian/config.hpp>

#include <charconv>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// The end of the number that `text` begins with, as std::from_chars takes it: no plus sign, no spaces, no names of
/// what is no number.
[[nodiscard]] constexpr std::size_t decimal_length(std::string_view text) noexcept {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        return at - begin;
    };
    if (at < text.size() && text[at] == '-') ++at;
    std::size_t count = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        count += digits();
    }
    if (count == 0) return 0;
    const std::size_t mantissa = at;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (digits() == 0) return mantissa;
    }
    return at;
}

/// What std::from_chars answers, by way of the C library: correctly rounded, but slow, and a locale may part decimals
/// with a comma. A template, so that it costs only those who need it.
template <class = when_used>
[[nodiscard]] std::from_chars_result from_chars_by_strtod(const char* begin, const char* end, double& value) {
    const std::size_t size = decimal_length({begin, static_cast<std::size_t>(end - begin)});
    if (size == 0) return {begin, std::errc::invalid_argument};
    std::string copy(begin, size);
    const std::size_t point = copy.find('.');
    const std::lconv* const local = std::localeconv();
    if (point != copy.npos && local != nullptr) copy.replace(point, 1, local->decimal_point);
    const double read = std::strtod(copy.c_str(), nullptr);
    const bool nothing =
        read == 0.0 && copy.substr(0, copy.find_first_of("eE")).find_first_of("123456789") != copy.npos;
    if (std::isinf(read) || nothing) return {begin + size, std::errc::result_out_of_range};
    value = read;
    return {begin + size, std::errc()};
}

/// std::from_chars, or what stands in for it; only numbers written in digits are taken.
template <class Float>
[[nodiscard]] std::from_chars_result read_floating(const char* begin, const char* end, Float& value) {
    const char first =
        begin != end && *begin == '-' ? (end - begin > 1 ? begin[1] : '\0') : (begin != end ? *begin : '\0');
    if (first != '.' && (first < '0' || first > '9')) return {begin, std::errc::invalid_argument};
    if constexpr (requires { std::from_chars(begin, end, value); }) {
        return std::from_chars(begin, end, value);
    } else {
        double read = 0;
        const std::from_chars_result answer = from_chars_by_strtod(begin, end, read);
        if (answer.ec == std::errc()) value = static_cast<Float>(read);
        return answer;
    }
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_FROM_CHARS_HPP
