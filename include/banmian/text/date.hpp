// SPDX-License-Identifier: BSL-1.0
/// A calendar date of the civil (Gregorian) calendar, with its weekday and its ISO 8601 form; usable at compile time.
#ifndef BANMIAN_TEXT_DATE_HPP
#define BANMIAN_TEXT_DATE_HPP

#include <banmian/config.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A date. The default value is no date; `valid()` tells.
struct date {
    std::int16_t year = 0;   ///< 1 to 9999
    std::uint8_t month = 0;  ///< 1 to 12
    std::uint8_t day = 0;    ///< 1 to 31

    auto operator<=>(const date&) const = default;  // NOLINT(modernize-use-nullptr): of what the compiler writes

    [[nodiscard]] static constexpr bool leap(int year) noexcept {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
    [[nodiscard]] static constexpr int days_in_month(int year, int month) noexcept {
        constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return month == 2 && leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
    }
    [[nodiscard]] constexpr bool valid() const noexcept {
        return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
    }

    /// Days since 1970-01-01, negative before. Precondition: valid(). Algorithm: Howard Hinnant, "chrono-Compatible
    /// Low-Level Date Algorithms", days_from_civil.
    [[nodiscard]] constexpr int days() const noexcept {
        const int y = year - (month <= 2 ? 1 : 0);
        const int era = (y >= 0 ? y : y - 399) / 400;
        const int yoe = y - era * 400;
        const int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        const int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        return era * 146097 + doe - 719468;
    }
    /// The date of a day number as `days()` gives it.
    [[nodiscard]] static constexpr date from_days(int number) noexcept {
        number += 719468;
        const int era = (number >= 0 ? number : number - 146096) / 146097;
        const int doe = number - era * 146097;
        const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
        const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        const int mp = (5 * doy + 2) / 153;
        const int month = mp + (mp < 10 ? 3 : -9);
        return {static_cast<std::int16_t>(yoe + era * 400 + (month <= 2 ? 1 : 0)), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(doy - (153 * mp + 2) / 5 + 1)};
    }
    /// 0 Sunday to 6 Saturday. Precondition: valid().
    [[nodiscard]] constexpr int weekday() const noexcept { return ((days() + 4) % 7 + 7) % 7; }
};

/// `2023-02-21`, ten characters. Precondition: valid().
[[nodiscard]] constexpr std::array<char, 10> iso(const date& day) noexcept {
    const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
    return {digit(day.year / 1000),
            digit(day.year / 100),
            digit(day.year / 10),
            digit(day.year),
            '-',
            digit(day.month / 10),
            digit(day.month),
            '-',
            digit(day.day / 10),
            digit(day.day)};
}

/// Reads exactly `YYYY-MM-DD`; nothing else, and only dates that exist.
[[nodiscard]] constexpr std::optional<date> date_from_iso(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t end) {
        int value = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (text[i] < '0' || text[i] > '9') return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 7);
    const int day = number(8, 10);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const date found{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    return found.valid() ? std::optional<date>(found) : std::nullopt;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_DATE_HPP
