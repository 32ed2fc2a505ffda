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

namespace detail {

/// Reads the parts of a printed lunar date from left to right.
class lunar_reader {
public:
    explicit constexpr lunar_reader(std::string_view text) noexcept {
        for (std::size_t at = 0; at < text.size() && count_ < code_.size();) {
            const code_point one = decode(text, at);
            at += one.size;
            if (one.value != U' ' && one.value != 0x3000) code_[count_++] = one.value;
        }
    }

    /// The year's 干支, behind 农历 or whatever stands before it; and what stands before the month.
    [[nodiscard]] constexpr std::optional<int> eat_year() noexcept {
        while (at_ < count_ && !is_in(stems, peek()) && !is_in(month_firsts, peek())) ++at_;
        const std::size_t stem = stems.find(peek());
        const std::size_t branch = branches.find(peek(1));
        if (stem == stems.npos || branch == branches.npos || stem % 2 != branch % 2) return std::nullopt;
        at_ += 2;
        while (at_ < count_ && !is_in(month_firsts, peek())) ++at_;  // 年, （兔）年
        // The one number below 60 with these remainders by ten and by twelve.
        return static_cast<int>((6 * stem + 60 - 5 * branch % 60) % 60);
    }
    constexpr bool eat_one(std::u32string_view of) noexcept {
        if (at_ >= count_ || !is_in(of, peek())) return false;
        ++at_;
        return true;
    }
    /// 0 when there is none.
    [[nodiscard]] constexpr int eat_month() noexcept {
        constexpr std::u32string_view months = U"正二三四五六七八九十冬腊";
        if (peek() == U'十' && (peek(1) == U'一' || peek(1) == U'二')) {
            at_ += 2;
            return code_[at_ - 1] == U'一' ? 11 : 12;
        }
        if (at_ >= count_) return 0;
        const char32_t first = code_[at_++];
        if (const std::size_t month = months.find(first); month != months.npos) return static_cast<int>(month) + 1;
        return first == U'臘' ? 12 : first == U'一' ? 1 : 0;
    }
    /// 初二, 廿九, 十一, 二十, 三十; 0 when there is none.
    [[nodiscard]] constexpr int read_day() const noexcept {
        switch (peek()) {
        case U'初': return digit(1);
        case U'廿': return 20 + digit(1);
        case U'十': return 10 + digit(1);
        default: return peek(1) == U'十' ? 10 * digit(0) + digit(2) : 0;
        }
    }

private:
    static constexpr std::u32string_view month_firsts = U"正一二三四五六七八九十冬腊臘闰閏";

    [[nodiscard]] static constexpr bool is_in(std::u32string_view set, char32_t code) noexcept {
        return set.find(code) != set.npos;
    }
    [[nodiscard]] constexpr char32_t peek(std::size_t ahead = 0) const noexcept {
        return at_ + ahead < count_ ? code_[at_ + ahead] : U'\0';
    }
    [[nodiscard]] constexpr int digit(std::size_t ahead) const noexcept {
        const std::size_t value = han_digits.find(peek(ahead));
        return value == han_digits.npos ? 0 : static_cast<int>(value);
    }

    std::array<char32_t, 24> code_{};  // without spaces
    std::size_t count_ = 0;
    std::size_t at_ = 0;
};

}  // namespace detail

/// Reads 农历癸卯年二月初二, 甲辰年四月十一, 正月廿九, 闰二月小初一, traditional characters included; empty when it is
/// none.
[[nodiscard]] constexpr std::optional<printed_lunar_date> read_lunar(std::string_view text) noexcept {
    detail::lunar_reader in(text);
    printed_lunar_date found;
    found.sexagenary = in.eat_year();
    found.leap = in.eat_one(U"闰閏");
    found.month = in.eat_month();
    if (found.month == 0 || !in.eat_one(U"月")) return std::nullopt;
    in.eat_one(U"大小");
    found.day = in.read_day();
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
