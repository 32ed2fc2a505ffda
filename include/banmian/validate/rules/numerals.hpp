// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of numerals after GB/T 15835-2011.
#ifndef BANMIAN_VALIDATE_RULES_NUMERALS_HPP
#define BANMIAN_VALIDATE_RULES_NUMERALS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <cstddef>
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
                                     "GB/T 15835-2011, 5.1.2"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (!detail::is_number_at(part, i)) continue;
            const std::size_t end = detail::digits_end(part, i);
            const bool alone = i == 0 || !(part.code(i - 1) == U'.' || part.glyphs[i - 1].is(is_latin_glyph) ||
                                           part.code(i - 1) == U'第');
            // 98年3月 is a year; 98年 alone may be a span of time.
            if (end - i == 2 && alone && part.code(end) == U'年' && detail::is_number_at(part, end + 1)) {
                const std::size_t month = detail::digits_end(part, end + 1);
                if (part.code(month) == U'月')
                    out.found(part, i, end + 1,
                              {.en = "the year {} lacks its century",
                               .zh = "年份“{}”不应简写",
                               .arguments = {part.quoted(i, end + 1)}});
            }
            i = end;
        }
    }
};

/// 63-68% and 63%-68%: a range takes ～ or —.
struct range_form {
    static constexpr rule_info about{"num.range_form", severity::warning, "range with a hyphen", "数值范围连接号有误",
                                     "GB/T 15835-2011, 5.1.3; GB/T 15834-2011, 4.13"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        for (std::size_t i = 1; i + 1 < part.glyphs.size(); ++i) {
            if (part.code(i) != U'-' || !detail::is_number_at(part, i + 1)) continue;
            const bool percent = part.code(i - 1) == U'%' || part.code(i - 1) == U'％';
            if (!percent && !detail::is_number_at(part, i - 1)) continue;
            std::size_t end = i + 1;
            while (detail::is_number_at(part, end) || part.code(end) == U'.') ++end;
            if (part.code(end) == U'-' || (end < part.glyphs.size() && part.glyphs[end].is(is_latin_glyph))) {
                i = end;  // telephone numbers, dates, model names
                continue;
            }
            std::size_t begin = i - 1;
            while (begin > 0 && (detail::is_number_at(part, begin - 1) || part.code(begin - 1) == U'.')) --begin;
            const bool named = begin > 0 && (part.glyphs[begin - 1].is(is_latin_glyph) || part.code(begin - 1) == U'-');
            constexpr std::u32string_view units = U"%％万亿元米吨克公度岁人个天";
            if (!named && units.find(part.code(end)) != units.npos)
                out.found(part, i, i + 1,
                          {.en = "a range takes ～, not -", .zh = "数值范围用“～”，不用“-”", .suggestion = "～"});
            i = end;
        }
    }
};

/// 3亿4千5百万: Arabic digits take only 万 and 亿.
struct wan_mixed {
    static constexpr rule_info about{"num.wan_mixed", severity::warning, "digits mixed with 千 and 百",
                                     "阿拉伯数字与千百混用", "GB/T 15835-2011, 5.1.4"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        constexpr std::u32string_view smaller_units = U"千百";
        constexpr std::u32string_view large = U"万亿";
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (!detail::is_number_at(part, i)) continue;
            const std::size_t end = detail::digits_end(part, i);
            const char32_t unit = part.code(end);
            const char32_t next = part.code(end + 1);
            const bool small_unit = smaller_units.find(unit) != smaller_units.npos;
            // 千克, 千瓦, 百分 are units and words of their own; 6千余 is an estimate.
            const bool mixed = small_unit && (detail::is_number_at(part, end + 1) || large.find(next) != large.npos);
            if (mixed)
                out.found(part, i, end + 2,
                          {.en = "{} mixes digits with 千 or 百",
                           .zh = "“{}”不宜与千、百混用",
                           .arguments = {part.quoted(i, end + 2)}});
            i = end;
        }
    }
};

/// 正月5, 腊月23日: lunar dates are written in Han.
struct lunar_arabic {
    static constexpr rule_info about{"num.lunar_arabic", severity::warning, "lunar date in digits",
                                     "农历日期用了阿拉伯数字", "GB/T 15835-2011, 4.2.1"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        for (std::size_t i = 2; i < part.glyphs.size(); ++i) {
            if (!detail::is_number_at(part, i) || part.code(i - 1) != U'月') continue;
            constexpr std::u32string_view lunar = U"正腊冬臘";
            if (lunar.find(part.code(i - 2)) == lunar.npos) continue;
            const std::size_t end = detail::digits_end(part, i);
            out.found(part, i - 2, end,
                      {.en = "the lunar date {} takes Han numerals",
                       .zh = "农历日期“{}”应用汉字数字",
                       .arguments = {part.quoted(i - 2, end)}});
        }
    }
};

/// 三、四个月: an estimate of two neighbouring digits takes no 、.
struct approx_comma {
    static constexpr rule_info about{"num.approx_comma", severity::warning, "、 in an estimate", "概数中用了顿号",
                                     "GB/T 15835-2011, 4.2.2"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose()) return;
        constexpr std::u32string_view han = U"一二三四五六七八九";
        constexpr std::u32string_view units = U"个名天年人次岁十百千万倍里";
        for (std::size_t i = 1; i + 2 < part.glyphs.size(); ++i) {
            if (part.code(i) != U'、') continue;
            const std::size_t low = han.find(part.code(i - 1));
            const std::size_t high = han.find(part.code(i + 1));
            const bool ordinal = i > 1 && (part.code(i - 2) == U'第' || part.code(i - 2) == U'、' ||
                                           part.code(i - 2) == U'十' || part.code(i - 2) == U'初');
            if (low == han.npos || high != low + 1 || ordinal || units.find(part.code(i + 2)) == units.npos) continue;
            out.found(part, i - 1, i + 2,
                      {.en = "the estimate {} takes no 、",
                       .zh = "概数“{}”不用顿号",
                       .arguments = {part.quoted(i - 1, i + 2)},
                       .confidence = 0.7});
        }
    }
};

/// 30% and 百分之四十 in one paragraph.
struct inconsistent_style {
    static constexpr rule_info about{"num.inconsistent_style", severity::info, "percentages in two styles",
                                     "数字用法前后不一", "GB/T 15835-2011, 4.3"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        bool sign = false;
        std::size_t words = part.glyphs.size();
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (i > 0 && (part.code(i) == U'%' || part.code(i) == U'％') && detail::is_number_at(part, i - 1))
                sign = true;
            // 百分之百 is an idiom
            if (part.code(i) == U'百' && grammar::scan(part.run(), i).eat(U"百分之") && part.code(i + 3) != U'百')
                words = i;
        }
        if (sign && words < part.glyphs.size())
            out.found(part, words, words + 4,
                      {.en = "百分之 beside % in one paragraph", .zh = "同段中“百分之”与“%”并用"});
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

/// 4;30 for 4:30.
struct time_form {
    static constexpr rule_info about{"num.time_form", severity::warning, "time with a semicolon", "时间误用分号",
                                     "GB/T 15835-2011, 5.1.2; GB/T 7408"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph)) return;
        for (std::size_t i = 1; i + 2 < part.glyphs.size(); ++i) {
            if (grammar::narrow(part.code(i)) != U';' || !detail::is_number_at(part, i - 1)) continue;
            std::size_t begin = i;
            int hour = 0;
            while (begin > 0 && detail::is_number_at(part, begin - 1) && i - begin < 3) --begin;
            for (std::size_t k = begin; k < i; ++k) hour = hour * 10 + grammar::digit_value(part.code(k));
            const std::size_t end = detail::digits_end(part, i + 1);
            if (i - begin > 2 || end - i != 3 || hour > 24) continue;
            const int minute = grammar::digit_value(part.code(i + 1)) * 10 + grammar::digit_value(part.code(i + 2));
            if (minute > 59) continue;
            const std::string right = std::string(part.quoted(begin, i)) + ':' + std::string(part.quoted(i + 1, end));
            out.found(part, begin, end,
                      {.en = "{} should be {}",
                       .zh = "“{}”应为“{}”",
                       .arguments = {part.quoted(begin, end), right},
                       .suggestion = right});
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_NUMERALS_HPP
