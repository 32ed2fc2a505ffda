// SPDX-License-Identifier: BSL-1.0
/// The Chinese lunar calendar 农历 from 1900 to 2100: conversion of civil dates, and reading dates as mastheads print
/// them.
#ifndef BANMIAN_TEXT_LUNAR_HPP
#define BANMIAN_TEXT_LUNAR_HPP

#include <banmian/config.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/utf8.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A day of the lunar calendar.
struct lunar_date {
    int year = 0;       ///< the civil year in which the lunar year begins; 0 when not known
    int month = 0;      ///< 1 正月 to 12 腊月
    bool leap = false;  ///< 闰月: the second month of this number
    int day = 0;        ///< 1 初一 to 30 三十
    bool operator==(const lunar_date&) const = default;
};

namespace detail {

inline constexpr int first_lunar_year = 1900;
/// One word a year from 1900: bits 15 to 4 tell which of months 1 to 12 have 30 days (bit 15: the first), bits 3 to 0
/// the number of the leap month (0: none), bit 16 whether the leap month has 30 days. From the almanacs of the Purple
/// Mountain Observatory in the form that calendar programs have passed on since the 1990s.
inline constexpr std::array<std::uint32_t, 201> lunar_years{
    0x04BD8, 0x04AE0, 0x0A570, 0x054D5, 0x0D260, 0x0D950, 0x16554, 0x056A0, 0x09AD0, 0x055D2, 0x04AE0, 0x0A5B6, 0x0A4D0,
    0x0D250, 0x1D255, 0x0B540, 0x0D6A0, 0x0ADA2, 0x095B0, 0x14977, 0x04970, 0x0A4B0, 0x0B4B5, 0x06A50, 0x06D40, 0x1AB54,
    0x02B60, 0x09570, 0x052F2, 0x04970, 0x06566, 0x0D4A0, 0x0EA50, 0x16A95, 0x05AD0, 0x02B60, 0x186E3, 0x092E0, 0x1C8D7,
    0x0C950, 0x0D4A0, 0x1D8A6, 0x0B550, 0x056A0, 0x1A5B4, 0x025D0, 0x092D0, 0x0D2B2, 0x0A950, 0x0B557, 0x06CA0, 0x0B550,
    0x15355, 0x04DA0, 0x0A5B0, 0x14573, 0x052B0, 0x0A9A8, 0x0E950, 0x06AA0, 0x0AEA6, 0x0AB50, 0x04B60, 0x0AAE4, 0x0A570,
    0x05260, 0x0F263, 0x0D950, 0x05B57, 0x056A0, 0x096D0, 0x04DD5, 0x04AD0, 0x0A4D0, 0x0D4D4, 0x0D250, 0x0D558, 0x0B540,
    0x0B6A0, 0x195A6, 0x095B0, 0x049B0, 0x0A974, 0x0A4B0, 0x0B27A, 0x06A50, 0x06D40, 0x0AF46, 0x0AB60, 0x09570, 0x04AF5,
    0x04970, 0x064B0, 0x074A3, 0x0EA50, 0x06B58, 0x05AC0, 0x0AB60, 0x096D5, 0x092E0, 0x0C960, 0x0D954, 0x0D4A0, 0x0DA50,
    0x07552, 0x056A0, 0x0ABB7, 0x025D0, 0x092D0, 0x0CAB5, 0x0A950, 0x0B4A0, 0x0BAA4, 0x0AD50, 0x055D9, 0x04BA0, 0x0A5B0,
    0x15176, 0x052B0, 0x0A930, 0x07954, 0x06AA0, 0x0AD50, 0x05B52, 0x04B60, 0x0A6E6, 0x0A4E0, 0x0D260, 0x0EA65, 0x0D530,
    0x05AA0, 0x076A3, 0x096D0, 0x04AFB, 0x04AD0, 0x0A4D0, 0x1D0B6, 0x0D250, 0x0D520, 0x0DD45, 0x0B5A0, 0x056D0, 0x055B2,
    0x049B0, 0x0A577, 0x0A4B0, 0x0AA50, 0x1B255, 0x06D20, 0x0ADA0, 0x14B63, 0x09370, 0x049F8, 0x04970, 0x064B0, 0x168A6,
    0x0EA50, 0x06B20, 0x1A6C4, 0x0AAE0, 0x092E0, 0x0D2E3, 0x0C960, 0x0D557, 0x0D4A0, 0x0DA50, 0x05D55, 0x056A0, 0x0A6D0,
    0x055D4, 0x052D0, 0x0A9B8, 0x0A950, 0x0B4A0, 0x0B6A6, 0x0AD50, 0x055A0, 0x0ABA4, 0x0A5B0, 0x052B0, 0x0B273, 0x06930,
    0x07337, 0x06AA0, 0x0AD50, 0x14B55, 0x04B60, 0x0A570, 0x054E4, 0x0D160, 0x0E968, 0x0D520, 0x0DAA0, 0x16AA6, 0x056D0,
    0x04AE0, 0x0A9D4, 0x0A2D0, 0x0D150, 0x0F252, 0x0D520};

/// 正月初一 of lunar 1900.
inline constexpr int first_lunar_day = date{1900, 1, 31}.days();

[[nodiscard]] constexpr int leap_month(std::uint32_t year) noexcept {
    return static_cast<int>(year & 0xFU);
}
[[nodiscard]] constexpr int month_days(std::uint32_t year, int month, bool leap) noexcept {
    if (leap) return (year & 0x10000U) != 0 ? 30 : 29;
    return (year >> static_cast<unsigned>(16 - month) & 1U) != 0 ? 30 : 29;
}

inline constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
inline constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";
inline constexpr std::u32string_view han_digits = U"〇一二三四五六七八九十";

}  // namespace detail

/// The lunar day of a civil date; empty outside 1900-01-31 to the end of the lunar year 2100.
[[nodiscard]] constexpr std::optional<lunar_date> to_lunar(const date& day) noexcept {
    if (!day.valid()) return std::nullopt;
    int left = day.days() - detail::first_lunar_day;
    if (left < 0) return std::nullopt;
    int number = detail::first_lunar_year;
    for (const std::uint32_t year : detail::lunar_years) {
        const int leap = detail::leap_month(year);
        for (int month = 1; month <= 12; ++month)
            for (int pass = 0; pass < (month == leap ? 2 : 1); ++pass) {
                const int days = detail::month_days(year, month, pass == 1);
                if (left < days) return lunar_date{number, month, pass == 1, left + 1};
                left -= days;
            }
        ++number;
    }
    return std::nullopt;
}

/// 干支 of a lunar year as an index: 0 甲子 to 59 癸亥.
[[nodiscard]] constexpr int sexagenary(int lunar_year) noexcept {
    return ((lunar_year - 4) % 60 + 60) % 60;
}

/// 癸卯年闰二月初一.
[[nodiscard]] inline std::string to_text(const lunar_date& day) {
    std::string made;
    if (day.year > 0) {
        const auto turn = static_cast<std::size_t>(sexagenary(day.year));
        append_utf8(detail::stems[turn % 10], made);
        append_utf8(detail::branches[turn % 12], made);
        made += "年";
    }
    if (day.leap) made += "闰";
    constexpr std::u32string_view months = U"正二三四五六七八九十冬腊";
    append_utf8(months[static_cast<std::size_t>(day.month - 1)], made);
    made += "月";
    const int tens = day.day / 10;
    const int ones = day.day % 10;
    if (day.day <= 10)
        made += "初";
    else if (day.day == 20 || day.day == 30)
        append_utf8(detail::han_digits[static_cast<std::size_t>(tens)], made);
    else if (tens == 2)
        made += "廿";
    if (ones == 0 || tens == 1) made += "十";
    if (ones != 0) append_utf8(detail::han_digits[static_cast<std::size_t>(ones)], made);
    return made;
}

/// A lunar date as a masthead prints it: what it says, and the year's 干支 where it stands there.
struct printed_lunar_date {
    std::optional<int> sexagenary{};  ///< 0 甲子 to 59 癸亥
    int month = 0;
    bool leap = false;
    int day = 0;
};

/// Reads 农历癸卯年二月初二, 甲辰年四月十一, 正月廿九, 闰二月小初一, traditional characters included; empty when it is
/// none.
[[nodiscard]] constexpr std::optional<printed_lunar_date> read_lunar(std::string_view text) noexcept {
    std::array<char32_t, 24> code{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < code.size();) {
        const code_point one = decode(text, at);
        at += one.size;
        if (one.value != U' ' && one.value != 0x3000) code[count++] = one.value;
    }
    const auto at = [&](std::size_t i) { return i < count ? code[i] : U'\0'; };
    const auto place = [](std::u32string_view in, char32_t of) { return in.find(of); };
    constexpr auto none = std::u32string_view::npos;
    printed_lunar_date found;
    std::size_t i = 0;
    while (i < count && place(detail::stems, at(i)) == none &&
           place(U"正一二三四五六七八九十冬腊臘闰閏", at(i)) == none)
        ++i;
    if (const auto stem = place(detail::stems, at(i)), branch = place(detail::branches, at(i + 1));
        stem != none && branch != none && stem % 2 == branch % 2) {
        // The one number below 60 with these remainders by ten and by twelve.
        found.sexagenary = static_cast<int>((6 * stem + 60 - 5 * branch % 60) % 60);
        i += 2;
        while (i < count && place(U"正一二三四五六七八九十冬腊臘闰閏", at(i)) == none) ++i;  // 年, （兔）年
    }
    if (at(i) == U'闰' || at(i) == U'閏') found.leap = true, ++i;
    if (at(i) == U'十' && (at(i + 1) == U'一' || at(i + 1) == U'二'))
        found.month = at(i + 1) == U'一' ? 11 : 12, i += 2;
    else if (const auto month = place(U"正二三四五六七八九十冬腊", at(i)); month != none)
        found.month = static_cast<int>(month) + 1, ++i;
    else if (at(i) == U'臘' || at(i) == U'一')
        found.month = at(i) == U'一' ? 1 : 12, ++i;
    else
        return std::nullopt;
    if (at(i++) != U'月') return std::nullopt;
    if (at(i) == U'大' || at(i) == U'小') ++i;
    const auto digit = [&](std::size_t from) {
        const auto value = place(detail::han_digits, at(from));
        return value == none ? 0 : static_cast<int>(value);
    };
    if (at(i) == U'初')
        found.day = digit(i + 1);
    else if (at(i) == U'廿')
        found.day = 20 + digit(i + 1);
    else if (at(i) == U'十')
        found.day = 10 + digit(i + 1);
    else if (at(i + 1) == U'十')
        found.day = 10 * digit(i) + digit(i + 2);
    if (found.day < 1 || found.day > 30) return std::nullopt;
    return found;
}

/// True when the printed lunar date is that of the civil day.
[[nodiscard]] constexpr bool agrees(const printed_lunar_date& printed, const lunar_date& real) noexcept {
    return printed.month == real.month && printed.leap == real.leap && printed.day == real.day &&
           (!printed.sexagenary || *printed.sexagenary == sexagenary(real.year));
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_LUNAR_HPP
