// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of marks that stand wrong beside others: 。。, 、等, ……等, • for ·, 第一、, and half-width marks as
/// printed.
#ifndef BANMIAN_VALIDATE_RULES_MARKS_HPP
#define BANMIAN_VALIDATE_RULES_MARKS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/punctuation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 。。 ，， ，。 。， 、， ： ： — two marks where one can stand; ！！！！ and ？？？？ are more than three.
struct doubled_mark {
    static constexpr rule_info about{"pun.doubled_mark", severity::warning, "two marks where one can stand", "标点重复",
                                     "GB/T 15834-2011, 4.1 to 4.7; B.2"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && !part.is_heading()) return;
        for (std::size_t k = 0; k + 1 < part.marks.size(); ++k) {
            const std::uint32_t at = part.marks[k];
            if (part.marks[k + 1] != at + 1) continue;
            const char32_t first = part.code(at);
            const char32_t second = part.code(at + 1);
            const bool pair = is_stop(first) && is_stop(second);
            // 攻击：.45%: a decimal that was mended into a stop.
            if (second == U'。' && part.is(at + 2, is_digit_glyph)) continue;
            const bool shout = is_cry(first) && is_stop(second) && second != U'：' && second != U'、' &&
                               !detail::stands_for_lost(part, at, out);
            std::size_t end = at + 2;
            while (end < part.glyphs.size() && part.code(end) == first) ++end;
            const bool many = first == second && is_cry(first) && end - at > 3;
            // 。。。 is an ellipsis gone wrong, another rule's.
            if ((!pair && !shout && !many) || (first == U'。' && second == U'。' && end - at >= 3)) {
                while (k + 1 < part.marks.size() && part.marks[k + 1] < end) ++k;
                continue;
            }
            tell(part, at, many ? end : at + 2, out);
            ++k;
        }
    }

private:
    static void tell(const text_part& part, std::size_t at, std::size_t last, reporter& out) {
        const std::size_t from = at - std::min<std::size_t>(at, 2);
        out.found(part, from, last,
                  {.en = "{} at {}: one mark is enough",
                   .zh = "“{}”处标点“{}”重复",
                   .arguments = {part.quoted(from, last), part.quoted(at, last)},
                   .confidence = 0.9});
    }
    [[nodiscard]] static bool is_cry(char32_t code) noexcept { return code == U'！' || code == U'？'; }
    [[nodiscard]] static bool is_stop(char32_t code) noexcept {
        constexpr std::u32string_view stops = U"。，、；：";
        return stops.find(code) != stops.npos;
    }
};

/// 甲、乙、等.
struct dun_before_deng {
    static constexpr rule_info about{"pun.dun_before_deng", severity::warning, "、 before 等", "“等”前用了顿号",
                                     "GB/T 15834-2011, B.1.2"};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t at : part.marks) {
            if (part.code(at) != U'、' || part.code(at + 1) != U'等') continue;
            // 等级, 等待, 等等等: words that may be an item of the list.
            constexpr std::u32string_view words = U"级待候价于额差身距温压同腰边比离闲效高号次份";
            if (words.find(part.code(at + 2)) != words.npos || !is_list(part, at)) continue;
            const std::size_t from = at - std::min<std::size_t>(at, 2);
            out.found(part, at, at + 2,
                      {.en = "no 、 stands before 等: {}",
                       .zh = "“等”前不用顿号：“{}”",
                       .arguments = {part.quoted(from, at + 2)},
                       .suggestion = "等",
                       .confidence = 0.9});
        }
    }

private:
    /// Another 、 stands a few words before: 退房、等疾控中心的人来 has two things that are done, the second 等.
    [[nodiscard]] static bool is_list(const text_part& part, std::size_t at) noexcept {
        constexpr std::size_t item = 20;  // characters
        std::size_t next = at + 2;
        while (part.is(next, is_han_glyph)) ++next;
        if (part.code(next) == U'、') return false;  // 启程、检查、等结果、回村
        for (std::size_t i = at; i-- > 0 && at - i <= item && !part.is(i, is_sentence_glyph);)
            if (part.code(i) == U'、') return true;
        return false;
    }
};

/// 甲、乙、和丙: a conjunction joins as 、 does.
struct dun_before_conjunction {
    static constexpr rule_info about{"pun.dun_before_conjunction", severity::info, "、 before 和, 及, 或",
                                     "连词前用了顿号", "GB/T 15834-2011, 4.5; lists of slips in print 报刊差错"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() || out.texts().traditional) return;  // 、以及 is usual in Taiwan
        for (const std::uint32_t at : part.marks) {
            if (part.code(at) != U'、' || !is_conjunction(part, at + 1) || !ends_item(part, at)) continue;
            const std::size_t from = at - std::min<std::size_t>(at, 3);
            const std::size_t to = std::min<std::size_t>(at + 5, part.glyphs.size());
            out.found(part, at, at + 2,
                      {.en = "no 、 stands before a conjunction: {}",
                       .zh = "连词前不用顿号：“{}”",
                       .arguments = {part.quoted(from, to)},
                       .confidence = 0.75,
                       .habit = "、"});
        }
    }

private:
    /// A short item of a list stands before it: between clauses, and behind 相结合, 和 may begin the next.
    [[nodiscard]] static bool ends_item(const text_part& part, std::size_t at) noexcept {
        constexpr std::size_t longest = 8;  // characters
        std::size_t begin = at;
        while (begin > 0 && part.is(begin - 1, is_han_glyph) && at - begin <= longest) --begin;
        return at - begin <= longest && begin > 0 && part.code(begin - 1) == U'、';
    }
    /// 和 and its like, and no word that begins with it: 和平, 及时, 与会者, 或许.
    [[nodiscard]] static bool is_conjunction(const text_part& part, std::size_t at) noexcept {
        if (part.starts(at, U"以及") || part.starts(at, U"或者")) return true;
        struct word {
            char32_t code;
            std::u32string_view not_before;
        };
        constexpr std::array<word, 3> words{{{U'和', U"平谐睦解气田美善风顺亲乐暖声音服面弦歌约尚县硕林静颜蔼润衷合"},
                                             {U'及', U"时格早第物笄门"},
                                             {U'或', U"许是"}}};
        for (const word& one : words)
            if (one.code == part.code(at))
                return part.is(at + 1, is_han_glyph) && one.not_before.find(part.code(at + 1)) == one.not_before.npos;
        return false;
    }
};

/// 荣获《先进单位》称号: 《》 are for works.
struct title_misuse {
    static constexpr rule_info about{"pun.title_misuse", severity::warning, "《》 around what is no work", "书名号误用",
                                     "GB/T 15834-2011, A.13"};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t at : part.marks) {
            if (part.code(at) != U'》') continue;
            std::size_t begin = at;
            while (begin > 0 && part.code(begin) != U'《') --begin;
            if (!is_honour(part, at + 1) && !names_no_work(part, begin, at)) continue;
            if (begin > 0 && part.code(begin - 1) == U'》') continue;  // the first of a series stands for all
            out.found(part, begin, at + 1,
                      {.en = "{} is no work: it takes “ ”",
                       .zh = "“{}”不是作品名，不用书名号",
                       .arguments = {part.quoted(begin, at + 1)},
                       .confidence = 0.8});
        }
    }

private:
    /// 》称号, 》两门课程, 》牌电池: what the title is said to be.
    [[nodiscard]] static bool is_honour(const text_part& part, std::size_t at) noexcept {
        while (part.code(at) == U'《') {  // a series: the last one is told
            while (at < part.glyphs.size() && part.code(at) != U'》') ++at;
            ++at;
        }
        if (part.code(at) == U'等') ++at;
        const std::size_t number = at;
        while (grammar::begins_number(part.code(at)) || part.code(at) == U'两') ++at;
        if (at > number) ++at;  // the measure word
        for (const std::u32string_view word : {U"称号", U"荣誉称号", U"光荣称号", U"奖状", U"奖杯", U"奖章", U"锦旗",
                                               U"课程", U"课题立项", U"课题组", U"牌"})
            if (part.starts(at, word)) return !(word == U"牌" && part.code(at + 1) == U'子');
        return false;
    }
    /// 《敬老证》, 《文史杂志社》, 《色素研讨会》, 《墨宝杯》大赛: papers, bodies, meetings, contests.
    [[nodiscard]] static bool names_no_work(const text_part& part, std::size_t begin, std::size_t end) noexcept {
        for (const std::u32string_view word :
             {U"杂志社", U"出版社", U"报社", U"研讨会", U"座谈会", U"身份证", U"老年证", U"敬老证", U"学生证",
              U"工作证", U"驾驶证", U"健康证", U"许可证", U"残疾证", U"房产证", U"土地证", U"合格证", U"上岗证",
              U"准考证"})
            if (part.ends(end, word)) return end - begin > word.size();
        const bool contest =
            part.starts(end + 1, U"大赛") || part.says(end + 1, (std::min)(end + 5, part.glyphs.size()), U"大赛");
        return contest && part.ends(end, U"杯");
    }
};

/// ……等: the ellipsis and 等 say the same.
struct ellipsis_deng {
    static constexpr rule_info about{"pun.ellipsis_deng", severity::warning, "…… before 等", "省略号与“等”并用",
                                     "GB/T 15834-2011, 4.11.3.5; A.9"};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t at : part.marks) {
            if (part.code(at) != U'…' || is_other_word(part, at)) continue;
            if (part.code(at + 1) == U'等' && !part.starts(at + 1, U"等待") && !part.starts(at + 1, U"等候") &&
                !part.starts(at + 1, U"等着") && !part.starts(at + 1, U"等到") && !part.starts(at + 1, U"等我"))
                tell(part, at, at + 2, out);
            else if (part.code(at + 1) != U'…' && part.ends(at, U"等"))
                tell(part, at - 1, at + 1, out);
            else if (part.code(at + 1) == U'…' && part.ends(at, U"等") && !part.ends(at, U"等等"))
                tell(part, at - 1, at + 2, out);
            else if (part.code(at + 1) == U'…' && part.ends(at, U"等等"))
                tell(part, at - 2, at + 2, out);
        }
    }

private:
    /// 平等……, 请稍等……: no 等 of a list.
    [[nodiscard]] static bool is_other_word(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view before = U"平相同优上中下高初头次劣特均不稍久急苦空坐一二三四";
        return part.ends(at, U"等") && at >= 2 && before.find(part.code(at - 2)) != before.npos;
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, reporter& out) {
        out.found(part, begin, end,
                  {.en = "…… and 等 say the same: {}",
                   .zh = "省略号与“等”只用其一：“{}”",
                   .arguments = {part.quoted(begin - std::min<std::size_t>(begin, 4), end)},
                   .confidence = 0.85});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_MARKS_HPP
