// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of how numbers are written: 几 and digits, ranges, units, currencies, marks inside numbers.
#ifndef BANMIAN_VALIDATE_RULES_NUMBER_FORMS_HPP
#define BANMIAN_VALIDATE_RULES_NUMBER_FORMS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/numerals.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 20几岁, 10几个: 几 takes Han numerals. 3、4天: an estimate of two neighbours does as well.
struct ji_digits {
    static constexpr rule_info about{"num.ji_digits", severity::warning, "an estimate in digits", "概数用了阿拉伯数字",
                                     "GB/T 15835-2011, 4.2.2"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !(part.is_prose() || part.is_heading()) || out.texts().traditional) return;
        for (const std::uint32_t i : part.numbers) {
            const std::size_t end = detail::digits_end(part, i);
            if (part.code(end) == U'几' && followed(part, end + 1))
                tell(part, i, end + 2, "几", out);
            else if (neighbours_at(part, i, end))
                tell(part, i, end + 3, "、", out);
        }
    }

private:
    static void tell(const text_part& part, std::size_t begin, std::size_t end, std::string_view why, reporter& out) {
        out.found(part, begin, end,
                  {.en = "{}: an estimate with {} takes Han numerals",
                   .zh = "“{}”：带“{}”的概数应用汉字数字",
                   .arguments = {part.quoted(begin, end), why},
                   .confidence = 0.85,
                   .habit = why});
    }
    [[nodiscard]] static bool followed(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view units = U"个名人位家户项件条台辆座岁次年天万亿元里公米吨亩斤层间所种篇块";
        return units.find(part.code(at)) != units.npos;
    }
    /// 3、4天: two digits that follow each other, alone. 3、4号 and 3、4月 are lists.
    [[nodiscard]] static bool neighbours_at(const text_part& part, std::size_t at, std::size_t end) noexcept {
        if (end - at != 1 || part.code(end) != U'、' || !detail::is_number_at(part, end + 1)) return false;
        const std::size_t last = detail::digits_end(part, end + 1);
        const int low = grammar::digit_value(part.code(at));
        if (last - end != 2 || grammar::digit_value(part.code(end + 1)) != low + 1 || low < 1) return false;
        const char32_t before = at > 0 ? part.code(at - 1) : U'\0';
        constexpr std::u32string_view lists = U"第、.图表条款项章节至和与及";
        constexpr std::u32string_view units = U"天个岁位倍辆斤亩里米";
        constexpr std::u32string_view of_time = U"天岁年";  // at the beginning 3、4个 may be the third item
        const char32_t unit = part.code(last);
        if (lists.find(before) != lists.npos) return false;
        if (unit == U'年') return part.code(last + 1) != U'级' && before != U'月' && before != U'年';
        return (before == 0 ? of_time : units).find(unit) != std::u32string_view::npos;
    }
};

/// 5～10万元, 15～20%: the first number is read without the scale of the second.
struct range_scale {
    static constexpr rule_info about{"num.range_scale", severity::info, "range whose first number lacks its scale",
                                     "数值范围前一数值缺少“%”或“万”“亿”", "GB/T 15835-2011, 5.1.3"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose() || out.texts().traditional) return;
        for (const std::uint32_t mark : part.marks) {
            if (!joins_numbers(part, mark)) continue;
            std::size_t begin = mark;
            while (begin > 0 && (detail::is_number_at(part, begin - 1) || part.code(begin - 1) == U'.')) --begin;
            std::size_t end = mark + 1;
            while (detail::is_number_at(part, end) || (part.code(end) == U'.' && detail::is_number_at(part, end + 1)))
                ++end;
            if (lacks_scale(part, begin, mark, end)) tell(part, begin, mark, end, out);
        }
    }

private:
    [[nodiscard]] static bool joins_numbers(const text_part& part, std::size_t mark) noexcept {
        constexpr std::u32string_view to = U"～~—-";
        if (mark == 0 || to.find(part.code(mark)) == to.npos) return false;
        if (!detail::is_number_at(part, mark - 1) || !detail::is_number_at(part, mark + 1)) return false;
        return !part.glyphs[mark].after_space && !part.glyphs[mark + 1].after_space;  // 7.51 -0.66%
    }
    [[nodiscard]] static bool lacks_scale(const text_part& part, std::size_t begin, std::size_t mark,
                                          std::size_t end) noexcept {
        constexpr std::u32string_view scales = U"%‰万亿";
        if (scales.find(grammar::narrow(part.code(end))) == scales.npos) return false;
        const bool named = begin > 0 && (part.is(begin - 1, is_latin_glyph) || part.code(begin - 1) == U'-');
        if (named || (mark == begin + 1 && part.code(begin) == U'0')) return false;  // 0～0.1%
        return mark - begin <= end - mark;  // 3000-1万元: the first is as it should be
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t mark, std::size_t end, reporter& out) {
        std::size_t last = end + 1;
        if (part.code(end) == U'万' && part.code(last) == U'亿') ++last;
        const std::size_t behind_scale = last;
        while (part.is(last, is_han_glyph) && last < end + 3 && (part.code(last) == U'元' || part.code(last) == U'人'))
            ++last;
        const std::string right = std::string(part.quoted(begin, mark)) + std::string(part.quoted(end, behind_scale)) +
                                  std::string(part.quoted(mark, last));
        out.should_be(part, begin, last, right, {.confidence = 0.9, .habit = part.quoted(mark, mark + 1)});
    }
};

/// 10Km, 5KG, 100KW: symbols of units have their capitals.
struct unit_case {
    static constexpr rule_info about{"num.unit_case", severity::warning, "unit symbol in wrong capitals",
                                     "计量单位符号大小写有误", "GB 3100-1993, GB 3101-1993"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_latin_glyph) || !part.has(is_digit_glyph)) return;
        for (std::size_t i = 1; i < part.glyphs.size(); ++i) {
            if (!part.glyphs[i].is(is_latin_glyph) || !part.glyphs[i - 1].is(is_digit_glyph)) continue;
            std::size_t end = i;
            std::string symbol;
            while (part.is(end, is_latin_glyph) && end - i < 4 && part.code(end) < 0x80)
                symbol += static_cast<char>(part.code(end++));
            // 2KG-100 and H5KM are names of models.
            std::size_t begin = i;
            while (begin > 0 && (part.is(begin - 1, is_digit_glyph) || part.code(begin - 1) == U'.')) --begin;
            const bool model = part.is(end, is_digit_glyph | is_latin_glyph) || part.code(end) == U'-' ||
                               (begin > 0 && part.is(begin - 1, is_latin_glyph));
            for (const auto& [wrong, right] : symbols)
                if (!model && wrong == symbol)
                    out.found(part, begin, end,
                              {.en = "the symbol of the unit in {} is {}",
                               .zh = "“{}”中的单位符号应为“{}”",
                               .arguments = {part.quoted(begin, end), right},
                               .suggestion = std::string(part.quoted(begin, i)) + std::string(right),
                               .confidence = 0.85});
            i = end;
        }
    }

private:
    struct pair {
        std::string_view wrong, right;
    };
    static constexpr std::array<pair, 37> symbols{
        {{"ug", "μg"},   {"um", "μm"},   {"Km", "km"},   {"KM", "km"},   {"kM", "km"},   {"KG", "kg"},   {"Kg", "kg"},
         {"kG", "kg"},   {"KW", "kW"},   {"kw", "kW"},   {"Kw", "kW"},   {"KV", "kV"},   {"kv", "kV"},   {"Kv", "kV"},
         {"KWh", "kWh"}, {"KWH", "kWh"}, {"kwh", "kWh"}, {"Mw", "MW"},   {"mW", "MW"},   {"CM", "cm"},   {"Cm", "cm"},
         {"MM", "mm"},   {"ML", "mL"},   {"Mpa", "MPa"}, {"MPA", "MPa"}, {"khz", "kHz"}, {"Mhz", "MHz"}, {"MHZ", "MHz"},
         {"hz", "Hz"},   {"HZ", "Hz"},   {"mhz", "MHz"}, {"KHz", "kHz"}, {"KHZ", "kHz"}, {"ghz", "GHz"}, {"Ghz", "GHz"},
         {"pa", "Pa"},   {"kpa", "kPa"}}};
};

/// 二0二三: one numeral in two kinds of digits; 20二3.
struct mixed_digits {
    static constexpr rule_info about{"num.mixed_digits", severity::warning, "one numeral in two kinds of digits",
                                     "同一数字混用汉字与阿拉伯数字",
                                     "GB/T 15835-2011, 4.3; 〇 is written for 0 among Han"};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t i : part.cues)
            if (i >= 4 && part.glyphs[i].code == U'年') check_zero(part, i, out);
        if (!part.has(is_digit_glyph)) return;
        constexpr std::u32string_view han = U"〇零○一二三四五六七八九";
        check_date(part, out);
        const auto is_han_digit = [&](std::size_t i) { return han.find(part.code(i)) != han.npos; };
        for (const std::uint32_t i : part.numbers) {
            if (i == 0 || !is_han_digit(i - 1) || !is_han_digit(i + 1)) continue;
            std::size_t begin = i;
            while (begin > 0 && (is_han_digit(begin - 1) || part.is(begin - 1, is_digit_glyph))) --begin;
            std::size_t end = i;
            while (end < part.glyphs.size() && (is_han_digit(end) || part.is(end, is_digit_glyph))) ++end;
            if (end - begin >= 3 && end - begin <= 4)
                out.found(part, begin, end,
                          {.en = "{} mixes two kinds of digits",
                           .zh = "“{}”混用了汉字与阿拉伯数字",
                           .arguments = {part.quoted(begin, end)},
                           .confidence = 0.9});
        }
    }

private:
    /// 2O19年, 二OO九年: a letter for a zero.
    static void check_zero(const text_part& part, std::size_t year, reporter& out) {
        std::size_t letters = 0;
        std::size_t digits = 0;
        std::size_t begin = year;
        for (; begin > 0 && year - begin < 5; --begin) {
            const char32_t code = grammar::narrow(part.code(begin - 1));
            const bool letter = code == U'O' || code == U'o';
            if (!letter && grammar::digit_value(code) < 0) break;
            letters += letter ? 1U : 0U;
            digits += letter ? 0U : 1U;
        }
        if (year - begin != 4 || letters == 0 || digits < 2) return;
        out.found(part, begin, year + 1,
                  {.en = "a letter stands for a zero in {}",
                   .zh = "“{}”中以字母代替了零",
                   .arguments = {part.quoted(begin, year + 1)},
                   .confidence = 0.9});
    }
    /// 二〇〇八年8月8日, 二〇二3年.
    static void check_date(const text_part& part, reporter& out) {
        constexpr std::u32string_view han = U"〇零○一二三四五六七八九";
        for (const std::uint32_t i : part.cues) {
            if (i < 4 || part.glyphs[i].code != U'年') continue;
            if (part.is(i - 1, is_digit_glyph) && han.find(part.code(i - 2)) != han.npos) {
                std::size_t first = i;
                while (first > 0 && (part.is(first - 1, is_digit_glyph) || han.find(part.code(first - 1)) != han.npos))
                    --first;
                // 二0一0年 has another, between two Han.
                const bool last = !part.is(first + 1, is_digit_glyph) && !part.is(first + 2, is_digit_glyph);
                if (i - first == 4 && last && (part.code(first) == U'二' || part.code(first) == U'一'))
                    out.found(part, first, i + 1,
                              {.en = "{} mixes two kinds of digits",
                               .zh = "“{}”混用了汉字与阿拉伯数字",
                               .arguments = {part.quoted(first, i + 1)},
                               .confidence = 0.9});
            }
            if (!part.is(i + 1, is_digit_glyph)) continue;
            std::size_t begin = i;
            while (begin > 0 && han.find(part.code(begin - 1)) != han.npos) --begin;
            const std::size_t month = detail::digits_end(part, i + 1);
            if (i - begin == 4 && part.code(month) == U'月')
                out.found(part, begin, month + 1,
                          {.en = "{} mixes two kinds of digits",
                           .zh = "“{}”混用了汉字与阿拉伯数字",
                           .arguments = {part.quoted(begin, month + 1)},
                           .confidence = 0.9});
        }
    }
};

/// 1，234, 3．5, 0。5: a full-width mark inside a number.
struct mark_in_number {
    static constexpr rule_info about{"num.mark_in_number", severity::warning, "full-width mark inside a number",
                                     "数字中用了全角标点", "GB/T 15835-2011, 5.1.1; 5.1.2"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || part.role == block_role::colophon_text) return;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.code(at);
            if ((code != U'，' && code != U'．' && code != U'。' && code != U'：') || at == 0) continue;
            if (!detail::is_number_at(part, at - 1) || !detail::is_number_at(part, at + 1)) continue;
            if (part.code(at - 1) >= 0x80) continue;  // digits of full width have marks of their own
            if (is_title(part, at)) continue;
            std::size_t begin = at;
            while (begin > 0 && detail::is_number_at(part, begin - 1)) --begin;
            const std::size_t end = detail::digits_end(part, at + 1);
            const bool comma = code == U'，' && groups(part, begin, at, end);
            if (!comma && !parts_decimals(part, begin, at, end)) continue;
            const std::string right =
                std::string(part.quoted(begin, at)) + (comma ? "," : ".") + std::string(part.quoted(at + 1, end));
            out.should_be(part, begin, end, right, {.confidence = 0.8, .habit = part.quoted(at, at + 1)});
        }
    }

private:
    [[nodiscard]] static bool is_measure(char32_t code) noexcept {
        constexpr std::u32string_view measures = U"万亿元吨人个米户亩%％";
        return measures.find(code) != measures.npos;
    }
    /// 1，234: three digits behind, one to three before and none of a list: 100，200.
    [[nodiscard]] static bool groups(const text_part& part, std::size_t begin, std::size_t at,
                                     std::size_t end) noexcept {
        const bool listed = begin > 1 && part.code(begin - 1) == U'，';
        return end - at == 4 && at - begin <= 3 && !listed && is_measure(part.code(end));
    }
    /// 3．5, 0。5元.
    [[nodiscard]] static bool parts_decimals(const text_part& part, std::size_t begin, std::size_t at,
                                             std::size_t end) noexcept {
        const char32_t code = part.code(at);
        return code == U'．' || (code == U'。' && at - begin <= 3 && end - at <= 3 && is_measure(part.code(end)));
    }
    /// 《13．67》: nothing but the number between the marks of a title.
    [[nodiscard]] static bool is_title(const text_part& part, std::size_t at) noexcept {
        std::size_t begin = at;
        while (begin > 0 && detail::is_number_at(part, begin - 1)) --begin;
        const std::size_t end = detail::digits_end(part, at + 1);
        const auto either = [](char32_t code, char32_t one, char32_t other) { return code == one || code == other; };
        return begin > 0 && either(part.code(begin - 1), U'《', U'〈') && either(part.code(end), U'》', U'〉');
    }
};

/// ￥300元, US$5万美元: the sign says the currency already.
struct currency_twice {
    static constexpr rule_info about{"cur.twice", severity::warning, "a currency twice", "币种符号与单位重复",
                                     "GB/T 15835-2011; editorial practice"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph)) return;
        for (const quantity& one : part.quantities) {
            if (one.kind != quantity_kind::amount || one.digits == 0) continue;
            std::size_t begin = one.digits - 1;
            const char32_t sign = part.code(begin);
            if (sign != U'￥' && sign != U'¥' && sign != U'$' && sign != U'＄' && sign != U'€') continue;
            while (begin > 0 && part.is(begin - 1, is_latin_glyph)) --begin;
            out.found(part, begin, one.end,
                      {.en = "{} names its currency twice",
                       .zh = "“{}”币种重复",
                       .arguments = {part.quoted(begin, one.end)},
                       .confidence = 0.9});
        }
    }
};

/// 4;30 for 4:30.
struct time_form {
    static constexpr rule_info about{"num.time_form", severity::warning, "time with a semicolon", "时间误用分号",
                                     "GB/T 15835-2011, 5.1.5; GB/T 7408"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph)) return;
        for (const std::size_t i : part.marks) {
            const char32_t mark = grammar::narrow(part.code(i));
            if (i == 0 || i + 2 >= part.glyphs.size() || (mark != U';' && mark != U':') ||
                !detail::is_number_at(part, i - 1))
                continue;
            // The parser mends it in colophons: then the source tells.
            if (mark == U':' && out.printed(part, i, i + 1) != ";" && out.printed(part, i, i + 1) != "；") continue;
            std::size_t begin = i;
            int hour = 0;
            while (begin > 0 && detail::is_number_at(part, begin - 1) && i - begin < 3) --begin;
            for (std::size_t k = begin; k < i; ++k) hour = hour * 10 + grammar::digit_value(part.code(k));
            const std::size_t end = detail::digits_end(part, i + 1);
            if (i - begin > 2 || end - i != 3 || hour > 24) continue;
            const int minute = grammar::digit_value(part.code(i + 1)) * 10 + grammar::digit_value(part.code(i + 2));
            if (minute > 59) continue;
            const std::string right = std::string(part.quoted(begin, i)) + ':' + std::string(part.quoted(i + 1, end));
            out.should_be(part, begin, end, right,
                          {.printed = mark == U':' ? out.printed(part, begin, end) : std::string_view()});
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_NUMBER_FORMS_HPP
