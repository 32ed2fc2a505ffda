// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of numbers as words: 二 and 两 before measure words, 零 and 〇 in years, names of units.
#ifndef BANMIAN_VALIDATE_RULES_NUMBER_WORDS_HPP
#define BANMIAN_VALIDATE_RULES_NUMBER_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/text/date.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 二位老人, 二辆汽车: before a measure word 两 is said. 二次, 二期, 二楼 and 第二 are orders, 一、二个 a list.
struct er_liang {
    static constexpr rule_info about{"num.er_liang", severity::warning, "二 before a measure word", "量词前应用“两”",
                                     "现代汉语词典; 现代汉语八百词: 二, 两"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || out.texts().traditional) return;
        for (const std::uint32_t i : part.cues) {
            if (part.glyphs[i].code != U'二') continue;
            if (is_one_or_two(part, i)) {
                out.found(part, i - 1, i + 2,
                          {.en = "{}: before a measure word 两 is said",
                           .zh = "“{}”：量词前应用“两”",
                           .arguments = {part.quoted(i - 1, i + 2)},
                           .confidence = 0.8});
                continue;
            }
            if (!counts(part, i)) continue;
            out.found(part, i, i + 2,
                      {.en = "{}: before a measure word 两 is said",
                       .zh = "“{}”：量词前应用“两”",
                       .arguments = {part.quoted(i, std::min<std::size_t>(i + 4, part.glyphs.size()))},
                       .confidence = 0.8});
        }
    }

private:
    /// 一二个, 一二位: an estimate, where 一两 is said.
    [[nodiscard]] static bool is_one_or_two(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view measures = U"个位名";
        if (at == 0 || part.code(at - 1) != U'一' || measures.find(part.code(at + 1)) == measures.npos) return false;
        constexpr std::u32string_view orders = U"第十百千万〇零一二三四五六七八九";
        return (at < 2 || orders.find(part.code(at - 2)) == orders.npos) && !part.starts(at + 1, U"名单") &&
               !part.starts(at + 1, U"位数") && part.is(at + 2, is_han_glyph);
    }
    [[nodiscard]] static bool counts(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view sure = U"位名辆只个件头匹棵张座艘架台";
        if (sure.find(part.code(at + 1)) == sure.npos) return false;
        // Something that a number or an order goes on from, or that makes 二 a part of a word: 第二位, 十二个,
        // 星期二位于.
        constexpr std::u32string_view before =
            U"第十百千万亿零〇一二三四五六七八九两初期周拜月年点分之数老小王李张无不唯独连说前·.、—-～至和或与及";
        if (at > 0 &&
            (before.find(part.code(at - 1)) != before.npos || part.is(at - 1, is_digit_glyph | is_latin_glyph)))
            return false;
        // 二位数, 二名单, 二个别, 二台阶, 二座谈, 二头: words that begin with the measure word.
        constexpr std::array<std::u32string_view, 32> words{
            U"位数", U"位于", U"位居", U"位列", U"位制", U"名单", U"名称", U"名字", U"个别", U"个性", U"件事",
            U"头肌", U"头目", U"张口", U"张罗", U"座谈", U"架构", U"台词", U"台湾", U"台阶", U"只有", U"只要",
            U"只能", U"只是", U"只会", U"名为", U"名列", U"名誉", U"位一", U"位移", U"位次", U"名次"};
        for (const std::u32string_view word : words)
            if (part.starts(at + 1, word)) return false;
        // 二个人, where 二 begins: behind a word it may end one, 星期二|个人赛.
        if (part.starts(at + 1, U"个人") && at > 0 && part.is(at - 1, is_han_glyph)) return false;
        // 二位 as a polite word, 二个五年 and lists of orders.
        const char32_t behind = part.code(at + 2);
        constexpr std::u32string_view addressed = U"认觉之都怎如请能对可会是";  // 二位认为, 二位都
        if (part.code(at + 1) == U'位' && (!part.is(at + 2, is_han_glyph) || addressed.find(behind) != addressed.npos))
            return false;
        return part.is(at + 2, is_han_glyph) || behind == U'“';
    }
};

/// 二零一二年: in the number of a year 0 is 〇.
struct year_zero {
    static constexpr rule_info about{"num.year_zero", severity::info, "零 in the number of a year",
                                     "年份中的“零”应为“〇”", "GB/T 15835-2011, 4.3"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || !out.texts().after_standard()) return;
        constexpr std::u32string_view digits = U"〇零一二三四五六七八九";
        for (const std::uint32_t year : part.cues) {
            if (year < 4 || part.glyphs[year].code != U'年') continue;
            bool zero = false;
            std::size_t begin = year;
            for (; begin > 0 && digits.find(part.code(begin - 1)) != digits.npos; --begin)
                zero = zero || part.code(begin - 1) == U'零';
            const bool thousand = year - begin == 4 && (part.code(begin) == U'一' || part.code(begin) == U'二');
            if (!zero || !thousand) continue;
            std::string right;
            for (std::size_t i = begin; i < year; ++i)
                right += part.code(i) == U'零' ? std::string("〇") : std::string(part.quoted(i, i + 1));
            out.found(part, begin, year + 1,
                      {.en = "in the number of a year 0 is 〇: {}",
                       .zh = "“{}”：年份中的“零”应为“〇”",
                       .arguments = {part.quoted(begin, year + 1)},
                       .suggestion = right + "年",
                       .confidence = 0.8,
                       .habit = "零"});
        }
    }
};

/// 摄氏30度 takes the name of its unit apart, and 公分 is the name of none today.
struct unit_name {
    static constexpr rule_info about{"num.unit_name", severity::info, "not the name of a legal unit",
                                     "计量单位名称不规范", "GB 3100-1993, GB 3102.4-1993; 中华人民共和国法定计量单位"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || !out.texts().today || out.texts().traditional) return;
        constexpr date in_force{1991, 1, 1};
        if (*out.texts().today < in_force) return;
        for (const std::uint32_t i : part.numbers) {
            std::size_t end = i;
            while (part.is(end, is_digit_glyph) || (part.code(end) == U'.' && part.is(end + 1, is_digit_glyph))) ++end;
            if (i > 0 && part.code(i - 1) == U'.') continue;  // the rest of a number
            const std::string number(part.quoted(i, end));
            if (part.ends(i, U"摄氏") && part.code(end) == U'度') tell(part, i - 2, end + 1, number + "摄氏度", out);
            for (const auto& [name, legal] : abolished)
                if (part.starts(end, name) && part.code(end + name.size()) != U'钟') {
                    tell(part, i, end + name.size(), number + legal, out);
                    break;
                }
        }
    }

private:
    struct unit {
        std::u32string_view name;
        const char* legal;
    };
    /// Names that the order of 1984 ended (国务院关于在我国统一实行法定计量单位的命令), and the legal ones of the same
    /// size; 公斤 and 公里 are legal.
    static constexpr std::array<unit, 7> abolished{{{U"公分", "厘米"},
                                                    {U"公尺", "米"},
                                                    {U"公升", "升"},
                                                    {U"公吨", "吨"},
                                                    {U"立升", "升"},
                                                    {U"平米", "平方米"},
                                                    {U"公厘", "毫米"}}};
    static void tell(const text_part& part, std::size_t begin, std::size_t end, const std::string& right,
                     reporter& out) {
        out.should_be(part, begin, end, right, {.confidence = 0.7, .habit = right.substr(right.size() - 3)});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_NUMBER_WORDS_HPP
