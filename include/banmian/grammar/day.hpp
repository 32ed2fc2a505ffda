// SPDX-License-Identifier: BSL-1.0
/// Days as newspapers name them: 二〇二四年五月十六日, 2024.5.16, 民國廿八年, 昭和十四年, and the lunar 甲辰年四月初九.
#ifndef BANMIAN_GRAMMAR_DAY_HPP
#define BANMIAN_GRAMMAR_DAY_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// A day as a text names it; parts that it leaves out, and years that cannot be, are 0.
struct named_day {
    int year = 0;
    int month = 0;
    int day = 0;
    bool lunar = false;  ///< month and day are of the lunar calendar: 光緒三十年五月初二日
};

namespace detail {

/// A year's name 年號: its first year is 1 more than `before`.
struct era {
    std::u32string_view name;
    int before = 0;
    bool lunar = false;  ///< its months and days were those of the lunar calendar
};
inline constexpr std::array<era, 18> eras{{{U"中華民國", 1911, false},
                                           {U"中华民国", 1911, false},
                                           {U"民國", 1911, false},
                                           {U"民国", 1911, false},
                                           {U"昭和", 1925, false},
                                           {U"大正", 1911, false},
                                           {U"明治", 1867, false},
                                           {U"平成", 1988, false},
                                           {U"令和", 2018, false},
                                           {U"康德", 1933, false},
                                           {U"光緒", 1874, true},
                                           {U"光绪", 1874, true},
                                           {U"宣統", 1908, true},
                                           {U"宣统", 1908, true},
                                           {U"同治", 1861, true},
                                           {U"咸豐", 1850, true},
                                           {U"咸丰", 1850, true},
                                           {U"道光", 1820, true}}};
inline constexpr character_filter era_firsts = [] {
    character_filter made;
    for (const era& one : eras) made.add(one.name.front());
    return made;
}();

/// The era that stands at the cursor; null when there is none.
constexpr const era* eat_era(scan& in) noexcept {
    if (!era_firsts.may_hold(in.peek())) return nullptr;
    in.eat(U"大清");
    for (const era& one : eras)
        if (in.eat(one.name)) return &one;
    return nullptr;
}

/// Reads 2024.5.16, 2024-05-16, 2024/5/16; false and the cursor unmoved when there is none.
constexpr bool eat_dotted_day(scan& in, named_day& day) noexcept {
    const std::size_t begin = in.at();
    std::array<int, 3> parts{};
    char32_t mark = 0;
    for (std::size_t part = 0; part < 3; ++part) {
        std::size_t digits = 0;
        for (; !in.done() && in.here().is(is_digit_glyph) && digits < 5; in.skip(), ++digits)
            parts[part] = parts[part] * 10 + static_cast<int>(in.peek() - U'0');
        const bool right = part == 0 ? digits == 4 : digits == 1 || digits == 2;
        if (part == 0) mark = in.peek();
        const bool parted = part == 2 || (in.peek() == mark && banmian::detail::one_of(mark, U".-/"));
        if (!right || !parted) {
            in.move_to(begin);
            return false;
        }
        if (part < 2) in.skip();
    }
    if (parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31) {
        in.move_to(begin);
        return false;
    }
    day = {parts[0], parts[1], parts[2], false};
    return true;
}

/// Reads one part of a day, a number and its unit: 1998年, 一月, 廿日. False when there is none, or another that was
/// read already; the cursor may stand behind the number then. Nothing follows the day itself.
constexpr bool eat_day_part(scan& in, named_day& read, bool lunar) noexcept {
    if (lunar) in.eat(U"初");
    if (read.month == 0 && (in.eat(U"正月") || in.eat(U"元月"))) read.month = 1;
    const int number = eat_number(in);
    if (number < 0) return false;
    if (in.eat(U"年") && read.year == 0 && read.month == 0) {
        read.year = number;
    } else if (in.eat(U"月") && read.month == 0 && number >= 1 && number <= 12) {
        read.month = number;
    } else if ((in.eat(U"日") || in.eat(U"号") || in.eat(U"號")) && number >= 1 && number <= 31) {
        read.day = number;
        return false;
    } else {
        return false;
    }
    return true;
}

/// Reads 1998年1月30日, 1月30日, 30日, 一月十八日, 廿日, 民國二十六年一月三日, 2024.5.16; false and the cursor unmoved
/// when there is none.
constexpr bool eat_day(scan& in, named_day& day) noexcept {
    if (eat_dotted_day(in, day)) return true;
    const std::size_t begin = in.at();
    named_day read;
    const era* const named = eat_era(in);
    if (named != nullptr && in.eat(U"元年")) read.year = 1;
    read.lunar = named != nullptr && named->lunar;
    for (int parts = 0; parts < 3 && eat_day_part(in, read, read.lunar);) ++parts;
    if (read.day == 0) {
        in.move_to(begin);
        return false;
    }
    constexpr int longest_reign = 120;  // years, of the republic
    if (named != nullptr && read.year > 0 && read.year < longest_reign) read.year += named->before;
    constexpr int first_year = 1000;  // a shorter number is no year: 24年5月16日
    if (read.year < first_year) read.year = 0;
    day = read;
    return true;
}

/// Reads a lunar date that does not say so: 甲辰年四月初九, 闰二月小廿一, 八月十九. Without the year's name 干支 or a
/// 初 or 廿 it could be a civil one, and it may not go on with 日 then.
constexpr bool eat_lunar_day(scan& in) noexcept {
    constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
    constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";
    const std::size_t begin = in.at();
    const bool named = stems.find(in.peek()) != stems.npos && branches.find(in.peek(1)) != branches.npos;
    if (named) {
        in.skip(2);
        in.eat_one(U"(");
        in.eat_one(U"鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬");
        in.eat_one(U")");
        if (!in.eat(U"年")) in.move_to(begin);
        if (in.at() == begin) return false;
    }
    const bool leap = in.eat_one(U"闰閏");
    bool plain = !leap;  // reads like a civil date
    if (in.eat_one(U"正冬腊臘")) {
        plain = false;
    } else {
        const int month = eat_number(in);
        if (month < 1 || month > 12 || in.peek() != U'月') {
            in.move_to(begin);
            return false;
        }
    }
    const bool has_month = in.eat(U"月");
    const bool sized = has_month && in.eat_one(U"大小");
    const bool first_ten = has_month && in.eat(U"初");
    const bool twenties = has_month && in.peek() == U'廿';
    const std::size_t digits = in.at();
    const bool han = !in.done() && in.here().is(is_han_glyph);
    const int day = has_month && han ? eat_number(in) : -1;
    plain = plain && !sized && !first_ten && !twenties;
    if (day < 1 || day > 30 || in.at() - digits > 3 || (plain && !named && in.peek() == U'日')) {
        in.move_to(begin);
        return false;
    }
    in.eat(U"日");
    return true;
}

}  // namespace detail

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_DAY_HPP
