// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of numerals after GB/T 15835-2011.
#ifndef BANMIAN_VALIDATE_RULES_NUMERALS_HPP
#define BANMIAN_VALIDATE_RULES_NUMERALS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/quotes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

inline constexpr std::string_view numeral_standard = "GB/T 15835-2011";

namespace detail {
[[nodiscard]] inline bool is_number_at(const text_part& part, std::size_t at) noexcept {
    return at < part.glyphs.size() && part.glyphs[at].is(is_digit_glyph);
}
[[nodiscard]] inline std::size_t digits_end(const text_part& part, std::size_t at) noexcept {
    while (is_number_at(part, at)) ++at;
    return at;
}
}  // namespace detail

/// 98年 for 1998年.
struct year_abbrev {
    static constexpr rule_info about{"num.year_abbrev", severity::warning, "abbreviated year", "年份简写",
                                     "GB/T 15835-2011, 5.1.4"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() || out.texts().traditional) return;  // a standard of the mainland
        check_han(part, out);
        if (!part.has(is_digit_glyph)) return;
        for (const std::uint32_t i : part.numbers) {
            const std::size_t end = detail::digits_end(part, i);
            const bool alone = i == 0 || !(part.code(i - 1) == U'.' || part.glyphs[i - 1].is(is_latin_glyph) ||
                                           part.code(i - 1) == U'第');
            // 98年3月 is a year, and so is 08年, which no span of time is; 98年 alone may be one.
            if (end - i == 2 && alone && part.code(end) == U'年' && part.code(end + 1) != U'代') {  // 生于50年代末
                const std::size_t month = detail::digits_end(part, end + 1);
                const bool dated = (detail::is_number_at(part, end + 1) && part.code(month) == U'月') ||
                                   (i > 0 && detail::is_short_year(part, i - 1)) || is_event(part, i, end + 1);
                const bool half_range = ends_range_of_years(part, i);  // 1941年至46年
                if (half_range || ((dated || grammar::digit_value(part.code(i)) == 0) && !has_century(part, i)))
                    out.found(part, i, end + 1,
                              {.en = "the year {} lacks its century",
                               .zh = "年份“{}”不应简写",
                               .arguments = {part.quoted(i, end + 1)},
                               .habit = "年"});
            }
        }
    }

private:
    /// 1941年至|46年: a year in full and 年 before; 1941—46年 is left alone.
    [[nodiscard]] static bool ends_range_of_years(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view to = U"至到—";
        constexpr std::size_t before = 6;  // characters: the year, 年, 至
        if (at < before || to.find(part.code(at - 1)) == to.npos || part.code(at - 2) != U'年') return false;
        for (std::size_t i = at - before; i < at - 2; ++i)
            if (!part.is(i, is_digit_glyph)) return false;
        return at == before || !part.is(at - before - 1, is_digit_glyph);
    }
    /// 80年出生, 生于79年: what happens once, in a year.
    [[nodiscard]] static bool is_event(const text_part& part, std::size_t begin, std::size_t end) noexcept {
        for (const std::u32string_view word : {U"出生", U"生人", U"毕业", U"入学", U"入伍", U"入党", U"考上", U"考入",
                                               U"参军", U"参加工作", U"去世", U"病逝"})
            if (part.starts(end, word)) return !part.ends(begin, U"满") && !part.ends(begin, U"近");
        return part.ends(begin, U"生于") || part.ends(begin, U"毕业于");
    }
    /// 2007–09年, 一九八0至九二年: the first year of the range has it. 民国36年, 昭和22年 count from a year of their
    /// own.
    [[nodiscard]] static bool has_century(const text_part& part, std::size_t at) noexcept {
        for (const std::u32string_view word :
             {U"民国", U"民國", U"昭和", U"平成", U"大正", U"明治", U"令和", U"光绪", U"宣统", U"主体"})
            if (part.ends(at, word)) return true;
        constexpr std::u32string_view to = U"-–—－~～至到、/";
        if (at < 3 || to.find(part.code(at - 1)) == to.npos) return false;
        std::size_t end = at - 1;
        while (end > 0 && to.find(part.code(end - 1)) != to.npos) --end;
        if (part.code(end - 1) == U'年') --end;
        std::size_t begin = end;
        while (begin > 0 && (part.is(begin - 1, is_digit_glyph) || grammar::digit_value(part.code(begin - 1)) >= 0))
            --begin;
        return end - begin == 4;
    }
    /// 九八年: two Han digits that are no number of years. 三五年 and 七八年 are estimates, 二零年代 a decade.
    static void check_han(const text_part& part, reporter& out) {
        constexpr std::u32string_view han = U"〇零一二三四五六七八九";
        for (const std::uint32_t year : part.cues) {
            if (year < 2 || part.glyphs[year].code != U'年' || han.find(part.code(year - 1)) == han.npos) continue;
            const std::size_t i = year - 1;
            const char32_t before = part.code(i - 1);
            const std::size_t tens = han.find(before);
            const std::size_t ones = han.find(part.code(i));
            const bool alone =
                i < 2 || (han.find(part.code(i - 2)) == han.npos && part.code(i - 2) != U'十' &&
                          part.code(i - 2) != U'百' && part.code(i - 2) != U'第' && !part.is(i - 2, is_digit_glyph));
            if (tens == han.npos || !alone || part.code(i + 2) == U'代' || part.code(i + 2) == U'制') continue;
            const bool estimate = tens > 1 && (ones == tens + 1 || (ones == tens + 2 && tens == 4));
            // 一二年, 三五年: only the nineties are sure
            if (estimate || tens < 9 || ones < 2 || has_century(part, i - 1)) continue;
            // 马英九|二年来: behind other characters than these the digit may end a name.
            constexpr std::u32string_view openers = U"于在从自到至的是像了与和及当即早直而他她我年";
            if (i >= 2 && part.is(i - 2, is_han_glyph) && openers.find(part.code(i - 2)) == openers.npos) continue;
            out.found(part, i - 1, i + 2,
                      {.en = "the year {} lacks its century",
                       .zh = "年份“{}”不应简写",
                       .arguments = {part.quoted(i - 1, i + 2)},
                       .confidence = 0.7});
        }
    }
};

/// 63-68% and 63%-68%: a range takes ～ or —.
struct range_form {
    static constexpr rule_info about{"num.range_form", severity::warning, "range with a hyphen", "数值范围连接号有误",
                                     "GB/T 15835-2011, 5.1.3; GB/T 15834-2011, 4.13"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose() || out.texts().traditional) return;
        std::size_t next = 1;  // behind the number looked at last
        for (const std::size_t i : part.marks) {
            if (i < next || i + 1 >= part.glyphs.size()) continue;
            if (is_dash_range(part, i) || is_hyphen_range(part, i)) tell(part, i, out);
            if (part.code(i) != U'-' || !detail::is_number_at(part, i + 1)) continue;
            if (part.glyphs[i].after_space && !part.glyphs[i + 1].after_space)
                continue;  // 7.51 -0.66: less than nothing
            if (is_day_range(part, i)) {
                tell(part, i, out);
                continue;
            }
            const bool percent = part.code(i - 1) == U'%' || part.code(i - 1) == U'％';
            if (!percent && !detail::is_number_at(part, i - 1)) continue;
            next = i + 1;
            while (detail::is_number_at(part, next) || part.code(next) == U'.') ++next;
            if (is_number_range(part, i, next)) tell(part, i, out);
        }
    }

private:
    /// 63-68%, whose second number ends before glyph `end`; no telephone number, day or name of a model.
    [[nodiscard]] static bool is_number_range(const text_part& part, std::size_t at, std::size_t end) noexcept {
        if (part.code(end) == U'-' || part.is(end, is_latin_glyph)) return false;
        std::size_t begin = at - 1;
        while (begin > 0 && (detail::is_number_at(part, begin - 1) || part.code(begin - 1) == U'.')) --begin;
        const bool named = begin > 0 && (part.glyphs[begin - 1].is(is_latin_glyph) || part.code(begin - 1) == U'-');
        constexpr std::u32string_view units = U"%％万亿元米吨克公度岁人个天℃年";
        return !named && units.find(part.code(end)) != units.npos;
    }
    /// 2021——2025年: a dash where a range takes one of half its length.
    [[nodiscard]] static bool is_dash_range(const text_part& part, std::size_t at) noexcept {
        if (part.code(at) != U'—' || part.code(at + 1) != U'—' || part.code(at + 2) == U'—') return false;
        constexpr std::u32string_view units = U"%％万亿元米吨克公度岁人个天℃年月日时";
        return detail::is_number_at(part, at - 1) && detail::is_number_at(part, at + 2) &&
               units.find(part.code(detail::digits_end(part, at + 2))) != units.npos;
    }
    /// 750米--850米: numbers of one unit.
    [[nodiscard]] static bool is_hyphen_range(const text_part& part, std::size_t at) noexcept {
        if (part.code(at) != U'-' || part.code(at + 1) != U'-' || part.code(at + 2) == U'-' || at < 2) return false;
        if (!detail::is_number_at(part, at + 2) || !part.is(at - 1, is_han_glyph)) return false;
        return detail::is_number_at(part, at - 2) && part.code(detail::digits_end(part, at + 2)) == part.code(at - 1);
    }
    /// 2月20日-22日, 9时-11时.
    [[nodiscard]] static bool is_day_range(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view units = U"年月日时";
        if (units.find(part.code(at - 1)) == units.npos || at < 2 || !detail::is_number_at(part, at - 2)) return false;
        return units.find(part.code(detail::digits_end(part, at + 1))) != units.npos;
    }
    static void tell(const text_part& part, std::size_t at, reporter& out) {
        std::size_t begin = at;
        while (begin > 0 && at - begin < 6 && !part.glyphs[begin].after_space &&
               (part.is(begin - 1, is_digit_glyph) || part.is(begin - 1, is_han_glyph) == (begin == at)))
            --begin;
        out.found(
            part, at, at + 1,
            {.en = "a range takes ～ or —, not -: {}",
             .zh = "数值或时间范围用“～”或“—”，不用“-”：“{}”",
             .arguments = {part.quoted(at - std::min<std::size_t>(at, 4), (std::min)(at + 5, part.glyphs.size()))},
             .suggestion = "～",
             .habit = part.quoted(at, at + 1)});
    }
};

/// 3亿4千5百万: Arabic digits take only 万 and 亿.
struct wan_mixed {
    static constexpr rule_info about{"num.wan_mixed", severity::warning, "digits mixed with 千 and 百",
                                     "阿拉伯数字与千百混用", "GB/T 15835-2011, 5.3"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose() || out.texts().traditional) return;
        constexpr std::u32string_view smaller_units = U"千百";
        constexpr std::u32string_view large = U"万亿";
        for (const std::uint32_t i : part.numbers) {
            const std::size_t end = detail::digits_end(part, i);
            const char32_t unit = part.code(end);
            const char32_t next = part.code(end + 1);
            constexpr std::size_t longest = 4;  // digits; more are a telephone number's, and the unit is another line's
            const bool small_unit = smaller_units.find(unit) != smaller_units.npos && end - i <= longest;
            // 1万7千: what follows 万 is no longer a number by itself.
            const bool behind_large =
                small_unit && i >= 2 && large.find(part.code(i - 1)) != large.npos && part.is(i - 2, is_digit_glyph);
            // 千克, 千瓦, 百分 are units and words of their own; 6千余 is an estimate.
            const bool mixed = small_unit && (detail::is_number_at(part, end + 1) || large.find(next) != large.npos);
            constexpr std::u32string_view units = U"米克瓦卡伏焦帕赫安字分";
            if (mixed || (behind_large && units.find(next) == units.npos))
                out.found(part, i, end + 2,
                          {.en = "{} mixes digits with 千 or 百",
                           .zh = "“{}”不宜与千、百混用",
                           .arguments = {part.quoted(i, end + 2)},
                           .habit = part.quoted(end, end + 1)});
        }
    }
};

/// 正月5, 腊月23日, 农历8月15, 光绪26年: dates of other calendars are written in Han.
struct lunar_arabic {
    static constexpr rule_info about{"num.lunar_arabic", severity::warning, "lunar date in digits",
                                     "农历日期用了阿拉伯数字", "GB/T 15835-2011, 4.2.1"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        for (const std::uint32_t i : part.numbers) {
            if (const std::size_t feast = feast_end(part, i); feast > 0) {
                tell(part, i, feast, out);
                continue;
            }
            const std::size_t word = calendar_before(part, i);
            if (word > 0) {
                const std::size_t last = (std::min)(detail::digits_end(part, i) + 1, part.glyphs.size());
                tell(part, i - word, last, out);
                continue;
            }
            if (i < 2 || part.code(i - 1) != U'月') continue;
            constexpr std::u32string_view lunar = U"正腊冬臘";
            if (lunar.find(part.code(i - 2)) == lunar.npos) continue;
            const std::size_t end = detail::digits_end(part, i);
            tell(part, i - 2, end, out);
        }
    }

private:
    static void tell(const text_part& part, std::size_t begin, std::size_t end, reporter& out) {
        out.found(part, begin, end,
                  {.en = "{}, of another calendar, takes Han numerals",
                   .zh = "非公历纪年“{}”应用汉字数字",
                   .arguments = {part.quoted(begin, end)}});
    }
    /// 8月15中秋节, 9月9日重阳节: the end of the day and its feast; 0 when there is none. 9月10日中秋节 is a day of the
    /// common calendar.
    [[nodiscard]] static std::size_t feast_end(const text_part& part, std::size_t at) noexcept {
        struct feast {
            std::u32string_view day;
            std::u32string_view name;
        };
        constexpr std::array<feast, 4> feasts{
            {{U"1月15", U"元宵"}, {U"5月5", U"端午"}, {U"8月15", U"中秋"}, {U"9月9", U"重阳"}}};
        if (at > 0 && (part.code(at - 1) == U'年' || part.is(at - 1, is_digit_glyph))) return 0;
        if (part.code(at + 1) != U'月') return 0;
        for (const feast& one : feasts) {
            if (!part.starts(at, one.day)) continue;
            std::size_t end = at + one.day.size();
            if (part.code(end) == U'日') ++end;
            if (part.starts(end, one.name)) return end + one.name.size();
        }
        return 0;
    }
    /// The length of 农历 or of a reign's name before glyph `at`; 0 when there is none.
    [[nodiscard]] static std::size_t calendar_before(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view last = U"历绪统治丰光庆隆正熙祯靖乐武观元";
        if (at == 0 || last.find(part.code(at - 1)) == last.npos) return 0;
        for (const std::u32string_view word :
             {U"农历", U"阴历", U"夏历", U"光绪", U"宣统", U"同治", U"咸丰", U"道光", U"嘉庆", U"乾隆",
              U"雍正", U"康熙", U"顺治", U"崇祯", U"万历", U"嘉靖", U"永乐", U"洪武", U"贞观", U"开元"})
            if (part.ends(at, word)) {
                const char32_t unit = part.code(detail::digits_end(part, at));
                return unit == U'年' || unit == U'月' ? word.size() : 0;
            }
        return 0;
    }
};

/// 三、四个月: an estimate of two neighbouring digits takes no 、.
struct approx_comma {
    static constexpr rule_info about{"num.approx_comma", severity::warning, "、 in an estimate", "概数中用了顿号",
                                     "GB/T 15835-2011, 5.2.1"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() || out.texts().traditional) return;
        constexpr std::u32string_view han = U"一二三四五六七八九";
        for (const std::size_t i : part.marks) {
            if (part.code(i) != U'、' || i == 0 || i + 2 >= part.glyphs.size()) continue;
            const std::size_t low = part.code(i - 1) == U'两' ? 1 : han.find(part.code(i - 1));
            const std::size_t high = han.find(part.code(i + 1));
            constexpr std::u32string_view units = U"个名天年人次岁十百千万倍里米斤吨亩";
            const bool three_to_five = low == 2 && high == 4;  // 三、五天
            if (low == han.npos || (high != low + 1 && !three_to_five)) continue;
            if (units.find(part.code(i + 2)) == units.npos) continue;
            if (is_order(part, i) || is_list(part, i)) continue;
            out.found(part, i - 1, i + 2,
                      {.en = "the estimate {} takes no 、",
                       .zh = "概数“{}”不用顿号",
                       .arguments = {part.quoted(i - 1, i + 2)},
                       .confidence = 0.7});
        }
    }

private:
    /// 第一、二名, 十一、二, 初一、二.
    [[nodiscard]] static bool is_order(const text_part& part, std::size_t mark) noexcept {
        constexpr std::u32string_view before = U"第、十初";
        return mark > 1 && before.find(part.code(mark - 2)) != before.npos;
    }
    /// 一、二年级, 名列二、三名, 四、五十年代 and 一、二、三 are lists.
    [[nodiscard]] static bool is_list(const text_part& part, std::size_t mark) noexcept {
        constexpr std::u32string_view counted = U"人个元名米里岁斤吨亩户家次天条件万";  // 三、四百人
        constexpr std::u32string_view scales = U"十百千";
        constexpr std::u32string_view listed = U"级代、";
        const char32_t unit = part.code(mark + 2);
        const char32_t behind = part.code(mark + 3);
        if (scales.find(unit) != scales.npos && counted.find(behind) == counted.npos) return true;
        if (listed.find(behind) != listed.npos || unit == U'名' || unit == U'次') return true;
        if (unit == U'年' && part.code(mark - 1) == U'一') return true;
        return mark >= 3 && part.says_any(mark - 3, mark - 1, {U"列", U"获", U"级", U"第"});
    }
};

/// 30% and 百分之四十 in one paragraph.
struct inconsistent_style {
    static constexpr rule_info about{"num.inconsistent_style", severity::info, "percentages in two styles",
                                     "数字用法前后不一", "GB/T 15835-2011, 4.3"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose() || out.texts().traditional) return;
        bool sign = false;
        std::size_t words = part.glyphs.size();
        for (const std::uint32_t i : part.marks)
            sign =
                sign || (i > 0 && (part.code(i) == U'%' || part.code(i) == U'％') && detail::is_number_at(part, i - 1));
        for (std::size_t i = 0; sign && i < part.glyphs.size(); ++i) {
            // 百分之百 is an idiom
            if (part.code(i) == U'百' && grammar::scan(part.run(), i).eat(U"百分之") && part.code(i + 3) != U'百' &&
                !is_estimate(part, i + 3))
                words = i;
        }
        if (words < part.glyphs.size())
            out.found(part, words, words + 4,
                      {.en = "百分之 beside % in one paragraph: {}",
                       .zh = "同段中“百分之”与“%”并用：“{}”",
                       .arguments = {part.quoted(words, (std::min)(words + 5, part.glyphs.size()))}});
    }

private:
    /// 百分之六七十, 百分之几, 百分之四十多: no sign writes an estimate.
    [[nodiscard]] static bool is_estimate(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view vague = U"几数多余";
        for (std::size_t i = at; i < at + 5; ++i) {
            if (vague.find(part.code(i)) != vague.npos) return true;
            if (grammar::digit_value(part.code(i)) > 0 && grammar::digit_value(part.code(i + 1)) > 0) return true;
            if (!grammar::begins_number(part.code(i))) return false;
        }
        return false;
    }
};

/// 从20增长到35%: the first number of a pair lacks its unit.
struct unit_missing {
    static constexpr rule_info about{"num.unit_missing", severity::info, "number without its unit", "数字缺少单位",
                                     "GB/T 15835-2011, 5.1.3"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 0; i + 1 < part.quantities.size(); ++i) {
            const quantity& first = part.quantities[i];
            const quantity& second = part.quantities[i + 1];
            if (first.kind != quantity_kind::number || second.kind != quantity_kind::percent || first.digits == 0)
                continue;
            const char32_t before = part.code(first.digits - 1);
            if ((before != U'从' && before != U'由') || second.digits < first.end) continue;
            grammar::scan in(part.run(), first.end);
            const std::size_t between = second.digits - first.end;
            if (between > 0 && between <= 4 &&
                (part.code(second.digits - 1) == U'到' || part.code(second.digits - 1) == U'至'))
                out.found(part, first.digits, first.end,
                          {.en = "{} lacks its %",
                           .zh = "“{}”缺少百分号",
                           .arguments = {part.quoted(first.digits, first.end)},
                           .confidence = 0.7});
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_NUMERALS_HPP
