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
            constexpr std::u32string_view stops = U"。，、；：";
            const bool pair = stops.find(first) != stops.npos && stops.find(second) != stops.npos;
            // 攻击：.45%: a decimal that was mended into a stop.
            if (second == U'。' && part.is(at + 2, is_digit_glyph)) continue;
            const bool shout = (first == U'！' || first == U'？') && stops.find(second) != stops.npos &&
                               second != U'：' && second != U'、';
            std::size_t end = at + 2;
            while (end < part.glyphs.size() && part.code(end) == first) ++end;
            const bool many = first == second && (first == U'！' || first == U'？') && end - at > 3;
            // 。。。 is an ellipsis gone wrong, another rule's.
            if ((!pair && !shout && !many) || (first == U'。' && second == U'。' && end - at >= 3)) {
                while (k + 1 < part.marks.size() && part.marks[k + 1] < end) ++k;
                continue;
            }
            const std::size_t last = many ? end : at + 2;
            const std::size_t from = at - std::min<std::size_t>(at, 2);
            out.found(part, from, last,
                      {.en = "{} at {}: one mark is enough",
                       .zh = "“{}”处标点“{}”重复",
                       .arguments = {part.quoted(from, last), part.quoted(at, last)},
                       .confidence = 0.9});
            ++k;
        }
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
            part.starts(end + 1, U"大赛") || part.says(end + 1, std::min(end + 5, part.glyphs.size()), U"大赛");
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

/// • ． . for ·, in names and titles, and in the dates of “3·15”.
struct middle_dot {
    static constexpr rule_info about{"pun.middle_dot", severity::warning, "another dot for ·", "间隔号形式有误",
                                     "GB/T 15834-2011, 4.14; 4.14.3.5"};
    void check(const text_part& part, reporter& out) const {
        if (part.role == block_role::colophon_text || part.role == block_role::notice) return;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.code(at);
            const bool round = code == U'•' || code == U'∙' || code == U'・' || code == U'●' || code == U'‧';
            const bool stop = code == U'．' || code == U'.';
            if (out.texts().traditional && (code == U'．' || code == U'‧' || code == U'・' || code == U'•'))
                continue;  // as Hong Kong and Taiwan print it
            if ((!round && !stop) || at == 0 || at + 1 >= part.glyphs.size()) continue;
            const bool han = part.is(at - 1, is_han_glyph) && part.is(at + 1, is_han_glyph);
            const bool spaced = part.glyphs[at].after_space || part.glyphs[at + 1].after_space ||
                                out.printed(part, at, at + 2).find(' ') != std::string_view::npos;  // a bullet
            if (han && !spaced && code != U'●' &&
                !(stop && (ordinal_before(part, at) || detail::parts_sentences(part, at)))) {
                tell(part, at, at - std::min<std::size_t>(at, 3), std::min<std::size_t>(at + 4, part.glyphs.size()),
                     out);
            } else if (stop && is_quoted_date(part, at)) {
                std::size_t begin = at;
                while (part.is(begin - 1, is_digit_glyph)) --begin;
                std::size_t end = at + 1;
                while (part.is(end, is_digit_glyph)) ++end;
                tell(part, at, begin, end, out);
            }
        }
    }

private:
    static void tell(const text_part& part, std::size_t at, std::size_t begin, std::size_t end, reporter& out) {
        out.found(part, begin, end,
                  {.en = "{}: the dot between is ·",
                   .zh = "“{}”中应用间隔号“·”",
                   .arguments = {part.quoted(begin, end)},
                   .suggestion = std::string(part.quoted(begin, at)) + "·" + std::string(part.quoted(at + 1, end)),
                   .confidence = 0.8,
                   .habit = part.quoted(at, at + 1)});
    }
    /// 一．总则: the number of a heading.
    [[nodiscard]] static bool ordinal_before(const text_part& part, std::size_t at) noexcept {
        std::size_t begin = at;
        while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
        return begin < at;
    }
    /// “3.15” with a day and a word of its own behind: 国际消费者权益日, 运动, 事件.
    [[nodiscard]] static bool is_quoted_date(const text_part& part, std::size_t at) noexcept {
        std::size_t begin = at;
        while (begin > 0 && part.is(begin - 1, is_digit_glyph)) --begin;
        std::size_t end = at + 1;
        while (part.is(end, is_digit_glyph)) ++end;
        if (begin == at || end == at + 1 || at - begin > 2 || end - at > 3) return false;
        grammar::scan month(part.run(), begin);
        grammar::scan day(part.run(), at + 1);
        const int m = grammar::eat_number(month);
        const int d = grammar::eat_number(day);
        if (m < 1 || m > 12 || d < 1 || d > 31) return false;
        if (begin == 0 || (part.code(begin - 1) != U'“' && part.code(begin - 1) != U'"')) return false;
        if (part.code(end) == U'”' || part.code(end) == U'"') ++end;
        constexpr std::size_t place = 3;  // “5·12”汶川特大地震
        const std::size_t last = std::min(end + place, part.glyphs.size());
        if (part.says_any(end, std::min(last + 4, part.glyphs.size()), {U"特大", U"地震", U"爆炸", U"空难", U"惨案"}))
            return true;
        for (const std::u32string_view word : {U"国际", U"全国", U"世界", U"事件", U"运动", U"精神", U"惨案", U"晚会",
                                               U"讲话", U"特大", U"重大", U"打拐", U"批示", U"大案", U"专案", U"案",
                                               U"爆炸", U"恐怖", U"地震", U"志愿", U"维权", U"指示", U"空难", U"事故"})
            if (part.starts(end, word)) return true;
        return false;
    }
};

/// 第一、 takes ，; （一） takes nothing; 1、 inside a paragraph is written 1．. At the head of one papers print it.
struct ordinal_mark {
    static constexpr rule_info about{"pun.ordinal_mark", severity::info, "wrong mark behind an ordinal",
                                     "序次语后标点有误", "GB/T 15834-2011, B.3"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && part.role != block_role::crosshead) return;
        bool told_bracket = false;  // the first of a series stands for all
        bool told_order = false;
        bool told_number = false;
        for (const std::uint32_t at : part.marks) {
            if (part.code(at) != U'、' || at == 0) continue;
            std::size_t begin = at;
            const bool bracket = grammar::narrow(part.code(at - 1)) == U')';
            if (bracket) {
                --begin;
                while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
                if (begin == 0 || grammar::narrow(part.code(begin - 1)) != U'(' || at - begin > 4 || begin + 1 >= at)
                    continue;
                if (!opens(part, begin - 1) || std::exchange(told_bracket, true)) continue;
                tell(part, begin - 1, at + 1, "", out);
                continue;
            }
            if ((part.ends(at, U"首先") || part.ends(at, U"其次")) && opens(part, at - 2)) {
                if (!std::exchange(told_order, true)) tell(part, at - 2, at + 1, "，", out);
                continue;
            }
            while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
            if (begin == at) continue;
            if (begin > 0 && part.code(begin - 1) == U'第') {
                // 第一、第二季度 is a list of orders.
                const bool clause = begin >= 2 && part.code(begin - 2) == U'，';  // 他说，第二、…
                if ((clause || opens(part, begin - 1)) && part.code(at + 1) != U'第' &&
                    !grammar::begins_number(part.code(at + 1)) && !std::exchange(told_order, true))
                    tell(part, begin - 1, at + 1, "，", out);
            } else if (part.is(begin, is_digit_glyph) && begin > 0 && at - begin <= 2 && opens(part, begin) &&
                       part.is(at + 1, is_han_glyph)) {
                // 3、4天 is an estimate, 1、2号 a list: what follows a number of a list is a word.
                if (!grammar::begins_number(part.code(at + 1)) && !std::exchange(told_number, true))
                    tell(part, begin, at + 1, "．", out);
            }
        }
    }

private:
    /// Begins the text or a part of its sentence.
    [[nodiscard]] static bool opens(const text_part& part, std::size_t at) noexcept {
        return at == 0 || part.is(at - 1, is_sentence_glyph) || part.code(at - 1) == U'；' ||
               part.code(at - 1) == U'：';
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, std::string_view right, reporter& out) {
        const std::string words = std::string(part.quoted(begin, end - 1)) + std::string(right);
        out.found(part, begin, end,
                  {.en = "{} should be {}",
                   .zh = "“{}”应为“{}”",
                   .arguments = {part.quoted(begin, end), words},
                   .suggestion = words,
                   .confidence = 0.8,
                   .habit = right});
    }
};

/// Half-width marks as they are printed: the parser mends them and lists each edit, which this rule reads. Asked of
/// pages whose other marks are full-width: a text layer that has them all half-width says nothing of the print.
struct printed_halfwidth {
    static constexpr rule_info about{"text.halfwidth_punct", severity::warning, "half-width punctuation", "半角标点",
                                     "GB/T 15834-2011, 5.1"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (!whole.repairs) return;
        std::vector<const text_part*> parts;
        std::vector<std::pair<std::size_t, std::size_t>> spans;  // begin, part
        for (const text_part& part : out.texts().parts)
            for (const span& one : part.spans)
                spans.emplace_back(one.begin, static_cast<std::size_t>(&part - out.texts().parts.data()));
        std::sort(spans.begin(), spans.end());
        std::vector<std::size_t> full(whole.pages.size(), 0);
        std::vector<std::size_t> brackets(whole.pages.size(), 0);  // pairs, the mended ones as well
        for (const text_part& part : out.texts().parts) {
            if (part.page >= full.size()) continue;
            for (const std::uint32_t at : part.marks) {
                full[part.page] += is_full(part.code(at)) ? 1U : 0U;
                brackets[part.page] += part.code(at) == U'（' ? 1U : 0U;
            }
        }
        std::vector<std::pair<const text_part*, const basic_repair<Storage>*>> seen;
        std::vector<std::size_t> half(whole.pages.size(), 0);
        for (const auto& edit : *whole.repairs) {
            if (edit.kind != repair_kind::width || edit.from.size() != 1) continue;
            if (std::string_view(",:;?!()").find(edit.from[0]) == std::string_view::npos) continue;
            const auto behind =
                std::upper_bound(spans.begin(), spans.end(), std::pair(edit.span.begin, out.texts().parts.size()));
            if (behind == spans.begin()) continue;
            const text_part& part = out.texts().parts[(behind - 1)->second];
            if (!part.is_prose() && !part.is_heading()) continue;
            if (edit.from[0] == ';' && ends_entity(out.source(), edit.span.begin)) continue;
            if ((edit.from[0] == '!' || edit.from[0] == '?') && follows_latin(out.source(), edit.span.begin))
                continue;  // YOHO!
            if (part.page < half.size()) ++half[part.page];
            seen.emplace_back(&part, &edit);
        }
        std::sort(seen.begin(), seen.end(),
                  [](const auto& a, const auto& b) { return a.second->span.begin < b.second->span.begin; });
        std::vector<std::size_t> half_pairs(whole.pages.size(), 0);
        for (const auto& [part, edit] : seen)
            if (part->page < half_pairs.size() && edit->from[0] == '(') ++half_pairs[part->page];
        std::vector<bool> told(seen.size(), false);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const auto& [part, edit] = seen[i];
            if (told[i] || part->page >= full.size() || !stand_out(half[part->page], full[part->page])) continue;
            // Two brackets of one pair are one slip.
            if (const std::size_t partner = partner_of(seen, i); partner > i) {
                const std::size_t halves = half_pairs[part->page];
                const std::size_t others = brackets[part->page] - std::min(halves, brackets[part->page]);
                const span pair{edit->span.begin, seen[partner].second->span.end};
                if (others > halves || (halves <= few_pairs && holds_han(pair, out.source())))
                    tell_pair(*part, pair, out);
                told[partner] = true;
                continue;
            }
            finding& made = out.found(*part, 0, 0,
                                      {.en = "{} is half-width, {} is not",
                                       .zh = "“{}”为半角，应为“{}”",
                                       .arguments = {edit->from, edit->to},
                                       .suggestion = std::string(edit->to),
                                       .habit = edit->from});
            made.span = edit->span;
        }
    }

private:
    static constexpr std::size_t few_pairs = 2;  // of a page that has no others; more are how it sets its brackets

    [[nodiscard]] static bool follows_latin(std::string_view source, std::size_t at) noexcept {
        if (at == 0 || at > source.size()) return false;
        const char before = source[at - 1];
        return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    }
    /// &nbsp; of a web page.
    [[nodiscard]] static bool ends_entity(std::string_view source, std::size_t at) noexcept {
        std::size_t begin = std::min(at, source.size());
        while (begin > 0 && source[begin - 1] >= '0' && source[begin - 1] <= 'z') --begin;
        return begin < at && begin > 0 && (source[begin - 1] == '&' || source[begin - 1] == '#');
    }
    /// The edit of the bracket that closes the one of edit `at`; `at` where there is none.
    [[nodiscard]] static std::size_t partner_of(const auto& seen, std::size_t at) {
        if (seen[at].second->from[0] != '(') return at;
        for (std::size_t i = at + 1; i < seen.size() && seen[i].first == seen[at].first; ++i) {
            if (seen[i].second->from[0] == '(') return at;
            if (seen[i].second->from[0] == ')') return i;
        }
        return at;
    }
    /// A name in brackets, (World Bank), is set with those of its script by many papers.
    [[nodiscard]] static bool holds_han(const span& of, std::string_view source) noexcept {
        if (of.end > source.size() || of.size() < 2) return true;
        for (std::size_t at = of.begin + 1; at + 1 < of.end;) {
            const code_point one = decode(source, at);
            if (is_han(one.value)) return true;
            at += one.size;
        }
        return false;
    }
    static void tell_pair(const text_part& part, const span& where, reporter& out) {
        const std::string_view source = out.source();
        finding& made =
            out.found(part, 0, 0, {.en = "( ) are half-width", .zh = "括号“( )”为半角，应为“（）”", .habit = "()"});
        made.span = where;
        constexpr std::size_t longest = 90;  // bytes
        if (where.end > source.size() || where.size() > longest) return;
        const std::string_view words = source.substr(where.begin + 1, where.size() - 2);
        made.message = reporter::fill("the brackets of ({}) are half-width", {words});
        made.message_zh = reporter::fill("“({})”的括号为半角", {words});
        made.suggestion = "（" + std::string(words) + "）";
    }
    /// Few among many; on a short page a handful, when as many are full-width.
    [[nodiscard]] static bool stand_out(std::size_t half, std::size_t full) noexcept {
        constexpr std::size_t most = 8;  // in a hundred: more, and the whole page is so
        constexpr std::size_t handful = 5;
        return half * 100 <= (half + full) * most || (half <= handful && full >= half);
    }
    [[nodiscard]] static bool is_full(char32_t code) noexcept {
        constexpr std::u32string_view marks = U"，：；？！（）";
        return marks.find(code) != marks.npos;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_MARKS_HPP
