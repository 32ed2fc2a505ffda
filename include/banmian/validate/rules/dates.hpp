// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of days and hours in running text: days that do not exist, weekdays and 今天 that are another day.
#ifndef BANMIAN_VALIDATE_RULES_DATES_HPP
#define BANMIAN_VALIDATE_RULES_DATES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/lunar.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// The calendar as everybody counts it.
inline constexpr std::string_view calendar = "the Gregorian calendar, GB/T 7408";

namespace detail {

inline constexpr std::u32string_view weekday_names = U"日一二三四五六";

/// The weekday 0 to 6 that stands at the cursor, 星期二 or 周二, and moves past it; -1 when there is none.
[[nodiscard]] inline int eat_weekday(grammar::scan& in) noexcept {
    const std::size_t begin = in.at();
    if (in.eat(U"星期") || in.eat(U"礼拜") || in.eat(U"周")) {
        const char32_t name = in.peek() == U'天' ? U'日' : in.peek();
        const std::size_t number = weekday_names.find(name);
        if (number != weekday_names.npos) {
            in.skip();
            return static_cast<int>(number);
        }
    }
    in.move_to(begin);
    return -1;
}
[[nodiscard]] inline std::string weekday_text(int number) {
    std::string made = "星期";
    append_utf8(weekday_names[static_cast<std::size_t>(number)], made);
    return made;
}
/// A day as text: 2023年2月21日.
[[nodiscard]] inline std::string day_text(const date& day) {
    return std::to_string(day.year) + "年" + std::to_string(day.month) + "月" + std::to_string(day.day) + "日";
}

}  // namespace detail

/// 2月日, 2023年月: a date that lost a number. 3月日均 and 2023年月均 are words.
struct split_date {
    static constexpr rule_info about{"text.split_date", severity::warning, "incomplete date", "日期残缺",
                                     "text layers of PDF files and OCR output"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph)) return;
        for (const std::uint32_t i : part.numbers) {
            grammar::scan in(part.run(), i);
            const int first = grammar::eat_number(in);
            const char32_t unit = in.peek();
            const char32_t next = in.peek(1);
            const bool month = unit == U'年' && next == U'月' && first > 1000;
            const bool day = unit == U'月' && next == U'日' && first >= 1 && first <= 12;
            const std::size_t end = in.at() + 2;
            if ((!month && !day) || !stands_alone(part, end)) continue;
            out.found(part, i, end,
                      {.en = "{} lacks a number", .zh = "“{}”缺少数字", .arguments = {part.quoted(i, end)}});
        }
    }

private:
    /// No word goes on behind 日: 日均, 日本, 日前. What goes on after a day does.
    [[nodiscard]] static bool stands_alone(const text_part& part, std::size_t end) noexcept {
        if (end >= part.glyphs.size() || part.glyphs[end].after_space) return true;
        if (part.is(end, is_digit_glyph | is_opening_glyph | is_closing_glyph | is_sentence_glyph)) return true;
        if (!part.is(end, is_han_glyph)) return true;
        for (const std::u32string_view word :
             {U"上午", U"下午", U"晚上", U"凌晨", U"中午", U"清晨", U"电", U"至", U"在"})
            if (part.starts(end, word)) return true;
        return false;
    }
};

/// 2月30日, 2023年2月29日, 25时30分, 8时65分, 上午15时.
struct impossible_date {
    static constexpr rule_info about{"date.impossible", severity::error, "a day or an hour that does not exist",
                                     "日期或时刻不存在", calendar};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || part.role == block_role::colophon_text) return;
        for (const std::uint32_t i : part.numbers) {
            if (i > 0 && (part.code(i - 1) == U'.' || part.is(i - 1, is_latin_glyph))) continue;
            grammar::scan in(part.run(), i);
            const int first = grammar::eat_number(in);
            if (first < 0) continue;
            if (in.peek() == U'月')
                check_day(part, i, first, in, out);
            else if (in.eat_one(U"时時点"))
                check_hour(part, i, first, in, out);
        }
    }

private:
    static void check_day(const text_part& part, std::size_t begin, int month, grammar::scan in, reporter& out) {
        in.skip();
        if (in.done() || !in.here().is(is_digit_glyph)) return;
        const int day = grammar::eat_number(in);
        if (!in.eat(U"日") || month > 99 || day > 999) return;
        int year = 2000;  // a leap year
        std::size_t from = begin;
        if (begin >= 5 && part.code(begin - 1) == U'年') {
            std::size_t digits = begin - 1;
            while (digits > 0 && part.is(digits - 1, is_digit_glyph)) --digits;
            grammar::scan before(part.run(), digits);
            const int printed = begin - 1 - digits == 4 ? grammar::eat_number(before) : 0;
            if (printed > 0) year = printed, from = digits;
        }
        const bool exists =
            month >= 1 && month <= 12 && day >= 1 && day <= date::days_in_month((std::max)(year, 1), month);
        if (!exists)
            out.found(part, from, in.at(),
                      {.en = "there is no {}", .zh = "没有“{}”这一天", .arguments = {part.quoted(from, in.at())}});
    }
    [[nodiscard]] static bool ends_any(const text_part& part, std::size_t end,
                                       std::initializer_list<std::u32string_view> words) noexcept {
        return std::any_of(words.begin(), words.end(), [&](std::u32string_view one) { return part.ends(end, one); });
    }
    static void check_hour(const text_part& part, std::size_t begin, int hour, grammar::scan in, reporter& out) {
        std::size_t end = in.at();
        // 小时 and 第8时 count; 3点建议 are points of a list.
        const bool point = part.code(end - 1) == U'点';
        int minute = -1;
        if (!in.done() && in.here().is(is_digit_glyph)) {
            minute = grammar::eat_number(in);
            if (!in.eat(U"分") || in.peek() == U'之' || in.peek() == U'钟') return;
            end = in.at();
        }
        const bool morning = ends_any(part, begin, {U"上午", U"凌晨", U"早上", U"清晨", U"早晨"});
        const bool evening = ends_any(part, begin, {U"下午", U"晚上", U"当晚", U"昨晚", U"今晚", U"傍晚"});
        const bool wrong =
            minute >= 60 || ((minute >= 0 || evening) && hour > 24) || (morning && hour > 12 && hour < 60);
        if (!wrong || (point && minute < 0 && !morning) || hour > 99 || minute > 99) return;
        const std::size_t from = morning && minute < 60 && hour <= 24 ? begin - 2 : begin;
        out.found(
            part, from, end,
            {.en = "there is no such time as {}", .zh = "没有“{}”这一时刻", .arguments = {part.quoted(from, end)}});
    }
};

/// 今天（2月18日） in the issue of another day. 今天 is the day of the issue, of the dateline, or the day on which a
/// morning paper was written.
struct today_mismatch {
    static constexpr rule_info about{"date.today_mismatch", severity::warning, "今天 is another day",
                                     "“今天”与日期不符", "newsroom practice"};
    void check(const text_part& part, reporter& out) const {
        if (!out.texts().today || !part.is_prose() || !part.has(is_digit_glyph)) return;
        for (const std::uint32_t mark : part.marks) {
            if (grammar::narrow(part.code(mark)) != U'(' || mark < 2) continue;
            for (const relative& one : words) {
                if (!part.ends(mark, one.word)) continue;
                judge(part, mark - one.word.size(), mark + 1, one.days, out);
                break;
            }
        }
    }

private:
    struct relative {
        std::u32string_view word;
        int days;
    };
    static constexpr std::array<relative, 9> words{{{U"今天", 0},
                                                    {U"今日", 0},
                                                    {U"昨天", -1},
                                                    {U"昨日", -1},
                                                    {U"明天", 1},
                                                    {U"明日", 1},
                                                    {U"前天", -2},
                                                    {U"前日", -2},
                                                    {U"后天", 2}}};

    static void judge(const text_part& part, std::size_t begin, std::size_t at, int days, reporter& out) {
        const date& today = *out.texts().today;
        grammar::scan in(part.run(), at);
        int month = 0;
        int day = grammar::eat_number(in);
        if (day > 0 && in.eat(U"月")) month = day, day = grammar::eat_number(in);
        if (day <= 0 || day > 31 || month > 12 || !in.eat(U"日")) return;
        const auto is = [&](const date& base) {
            const date meant = date::from_days(base.days() + days);
            return meant.day == day && (month == 0 || meant.month == month);
        };
        if (is(today) || is(date::from_days(today.days() - 1)) || (part.written && is(*part.written))) return;
        in.eat_one(U")");
        const std::size_t end = in.at();
        const date meant = date::from_days(today.days() + days);
        const std::string day_of_issue = detail::day_text(today);
        const std::string right = std::to_string(meant.month) + "月" + std::to_string(meant.day) + "日";
        out.found(part, begin, end,
                  {.en = "{}: seen from the issue's day, {}, that is {}",
                   .zh = "“{}”：本报日期为{}，应是{}",
                   .arguments = {part.quoted(begin, end), day_of_issue, right},
                   .confidence = 0.8});
    }
};

/// 2月22日（星期四）, which is a Wednesday; 2023年2月21日 农历二月初三, which is the second.
struct weekday_in_text {
    static constexpr rule_info about{"date.weekday_in_text", severity::warning, "weekday of another day",
                                     "日期与星期不符", calendar};
    void check(const text_part& part, reporter& out) const {
        for (const quantity& one : part.quantities) {
            if (one.kind != quantity_kind::day || !one.from || !one.to || one.end >= part.glyphs.size()) continue;
            if (grammar::digit_value(part.code(one.digits)) < 0) continue;  // 今天, 去年
            const bool year = one.end - one.digits > 6 && part.says(one.digits, one.end, U"年");
            if (!year && names_other_year(part, one.digits)) continue;
            grammar::scan in(part.run(), one.end);
            in.eat_one(U"(，,");
            const std::size_t begin = in.at();
            const int printed = detail::eat_weekday(in);
            if (printed < 0 || printed == one.to->weekday()) continue;
            const std::string right = detail::weekday_text(one.to->weekday());
            const std::string day = detail::day_text(*one.to);
            out.found(part, one.digits, in.at(),
                      {.en = "{} is a {}, not {}",
                       .zh = "{}是{}，不是{}",
                       .arguments = {day, right, part.quoted(begin, in.at())},
                       .confidence = year ? 1.0 : 0.8});
        }
    }

private:
    /// A year printed before the day in its paragraph, which is not the issue's: the day is of that year.
    [[nodiscard]] static bool names_other_year(const text_part& part, std::size_t before) noexcept {
        for (const quantity& one : part.quantities)
            if (one.digits < before && one.from &&
                (one.kind == quantity_kind::day || one.kind == quantity_kind::period) &&
                part.says(one.digits, one.end, U"年"))
                return true;
        return false;
    }
};

/// A day with its day of the lunar calendar in running text: 2023年2月21日（农历二月初三）.
struct lunar_in_text {
    static constexpr rule_info about{"date.lunar_in_text", severity::warning, "lunar date of another day",
                                     "公历与农历不符", "the lunar calendar, GB/T 33661-2017"};
    void check(const text_part& part, reporter& out) const {
        for (const quantity& one : part.quantities) {
            if (one.kind != quantity_kind::day || !one.to || !one.to->valid() || one.end >= part.glyphs.size())
                continue;
            if (!part.says(one.digits, one.end, U"年")) continue;
            grammar::scan in(part.run(), one.end);
            in.eat_one(U"(，,、");
            const std::size_t begin = in.at();
            if (!in.eat(U"农历")) continue;
            while (!in.done() && in.here().is(is_han_glyph) && in.at() - begin < 14) {
                in.skip();
                if (part.is(in.at() - 1, is_han_glyph) && in.at() - begin > 4 && ends_day(part, in.at())) break;
            }
            const std::string_view words = part.quoted(begin, in.at());
            const auto printed = read_lunar(words);
            const auto real = to_lunar(*one.to);
            if (!printed || !real || agrees(*printed, *real)) continue;
            const std::string day = detail::day_text(*one.to);
            const std::string right = to_text(*real);
            out.found(part, one.digits, in.at(),
                      {.en = "{} is {}, not {}",
                       .zh = "{}为农历{}，不是{}",
                       .arguments = {day, right, words},
                       .confidence = 0.9});
        }
    }

private:
    /// 初三, 十五, 廿九, 三十: the day is whole before glyph `end`.
    [[nodiscard]] static bool ends_day(const text_part& part, std::size_t end) noexcept {
        const char32_t before = part.code(end - 2);
        return grammar::begins_number(part.code(end - 1)) &&
               (before == U'初' || before == U'十' || before == U'廿' || before == U'卅' || before == U'二' ||
                before == U'三') &&
               !grammar::begins_number(part.code(end));
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_DATES_HPP
