// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of punctuation after GB/T 15834-2011.
#ifndef BANMIAN_VALIDATE_RULES_PUNCTUATION_HPP
#define BANMIAN_VALIDATE_RULES_PUNCTUATION_HPP

#include <banmian/config.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

inline constexpr std::string_view punctuation_standard = "GB/T 15834-2011";

namespace detail {
/// True when Han stands on either side of a glyph and no Latin letter or digit on both.
[[nodiscard]] inline bool among_han(const text_part& part, std::size_t at) noexcept {
    const bool before = at > 0 && part.glyphs[at - 1].is(is_han_glyph);
    const bool after = at + 1 < part.glyphs.size() && part.glyphs[at + 1].is(is_han_glyph);
    return before || after;
}
/// Characters that names are transcribed with, and the commonest surnames.
inline constexpr ideograph_set name_characters(
    U"阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕宾伯勃博卜布查达戴丹当道德登迪蒂丁东杜多恩尔法凡范菲费芬佛弗福甫盖冈戈"
    U"格古瓜哈海罕汉豪赫亨胡华怀霍基吉加贾简杰金卡凯坎康考柯科克肯库夸拉莱兰朗劳勒雷黎里理利莉联列林隆卢鲁路伦罗洛"
    U"马玛麦曼梅门蒙米密明莫姆穆拿纳娜南内尼涅宁牛纽努诺帕潘庞佩彭皮平坡普奇契乔切丘让热荣儒瑞若撒萨塞桑森沙山舍"
    U"申圣施史舒斯松苏索塔泰坦汤特腾提托瓦万旺威韦维温文沃乌武西希锡夏香肖谢辛休修雅亚扬耶叶伊因英尤约泽扎詹哲珍治"
    U"朱兹祖佐默曹赵刘陈杨黄周吴徐孙莎娅妮丝茜琳蕾黛珊薇莲芙萝丽露娃婕姬蒙诺顿仁昆津滕赫鲍邓狄吕涅瑟赛绍什斯廷图夫瓦阔"
    U"拜尤娜雯唐根仑伍冯劳博厄叔哥奎娄寇崔库弥怀恰拓施曼桥武汤泡温琼甘"
    U"碧祖福米约罕纽肯苏葛蔡薛贡贾赖达迈道邦里金钦锡门隆雄韦鲍黎齐屈桑汉");

/// The page of a text prints its commas full-width, as the first of them shows.
[[nodiscard]] inline bool prints_full_width(const text_part& of, const reporter& out) {
    for (const text_part& part : out.texts().parts)
        for (const std::uint32_t at : part.marks)
            if (part.page == of.page && part.code(at) == U'，') return out.printed(part, at, at + 1) == "，";
    return false;
}
/// 何鸿?早前, 赤?角: a ? that was printed half-width among full-width marks, inside a sentence which asks nothing, is
/// what an encoding puts for a character that it does not have.
[[nodiscard]] inline bool stands_for_lost(const text_part& part, std::size_t at, const reporter& out) {
    if (at == 0 || grammar::narrow(part.code(at)) != U'?' || !part.is(at - 1, is_han_glyph)) return false;
    const bool goes_on = part.is(at + 1, is_han_glyph) || part.code(at + 1) == U'，' || part.code(at + 1) == U'。';
    if (!goes_on || part.glyphs[at + 1].after_space || out.printed(part, at, at + 1) != "?") return false;
    if (part.code(at - 1) == U'了') return false;  // 命不要了?
    const std::size_t begin = part.sentence_begin(at);
    for (std::size_t i = begin + 1; i + 1 < at; ++i)  // 是不是, 会不会
        if (part.code(i) == U'不' && part.code(i - 1) == part.code(i + 1)) return false;
    return !part.says_any(begin, at,
                          {U"吗",   U"呢",   U"吧",   U"么",   U"谁",   U"怎",   U"哪",   U"几",   U"啥",   U"否",
                           U"多少", U"如何", U"为何", U"何时", U"何以", U"何种", U"何谓", U"何不", U"何必", U"何在",
                           U"何方", U"有何", U"何为", U"哇",   U"岂",   U"还是", U"难道", U"没有", U"多大"}) &&
           prints_full_width(part, out);
}
/// [5]何蒲明.中国CPI之猪价[J].经济: an entry of a list of references has stops of its own.
[[nodiscard]] inline bool is_reference(const text_part& part) noexcept {
    constexpr std::u32string_view kinds = U"JMNDCRPZ";  // GB/T 7714: journal, book, newspaper, thesis …
    for (const std::uint32_t at : part.marks)
        if (part.code(at) == U'[' && part.code(at + 2) == U']' && kinds.find(part.code(at + 1)) != kinds.npos)
            return true;
    return false;
}
/// 善后工作.查明原因: a full stop mistyped among Han. Elsewhere it stands for ·, in 罗.多纳, 文.李大江 and in titles.
[[nodiscard]] inline bool parts_sentences(const text_part& part, std::size_t at) noexcept {
    if ((part.code(at) != U'.' && part.code(at) != U'．') || at == 0 || !part.is(at - 1, is_han_glyph) ||
        !part.is(at + 1, is_han_glyph))
        return false;
    std::size_t begin = at;
    while (begin > 0 && part.is(begin - 1, is_han_glyph)) --begin;
    std::size_t end = at + 1;
    while (part.is(end, is_han_glyph)) ++end;
    const auto is_bracket = [&](std::size_t i) {
        return grammar::narrow(part.code(i)) == U'(' || part.code(i) == U'【';
    };
    if (begin > 0 && is_bracket(begin - 1) && grammar::narrow(part.code(end)) == U')')
        return false;                                                      // （冬奥会.兴奋剂）
    constexpr std::size_t credit = 2;                                      // 文, 摄影
    const bool counted = begin > 0 && part.is(begin - 1, is_digit_glyph);  // 满1000元.厨房
    return (at - begin > credit || counted) && !name_characters.holds(part.code(at - 1)) && part.code(end) != U'》' &&
           part.code(end) != U'”' && !(begin > 0 && part.code(begin - 1) == U'《');
}
}  // namespace detail

struct ascii_comma_in_han {
    static constexpr rule_info about{"pun.ascii_comma_in_han", severity::warning, "ASCII comma or stop among Han",
                                     "汉字间的西文逗号或句点", punctuation_standard};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && !part.is_heading()) return;
        for (const std::uint32_t i : part.marks) {
            const char32_t code = part.code(i);
            if (i == 0 || (code != U'.' && code != U',' && code != U'．')) continue;
            // A stop among Han may stand for ·, which is another rule's; at the end it is a stop.
            const bool stop = code != U',' && ((i + 1 == part.glyphs.size() && part.is(i - 1, is_han_glyph)) ||
                                               detail::parts_sentences(part, i));
            if ((!stop && !(code == U',' && detail::among_han(part, i))) || detail::is_reference(part)) continue;
            const std::size_t from = i - std::min<std::size_t>(i, 3);
            out.found(part, i, i + 1,
                      {.en = "a Western {} in Chinese text: {}",
                       .zh = "中文中用了西文“{}”：“{}”",
                       .arguments = {part.quoted(i, i + 1),
                                     part.quoted(from, std::min<std::size_t>(i + 4, part.glyphs.size()))},
                       .suggestion = code == U',' ? "，" : "。",
                       .habit = part.quoted(i, i + 1)});
        }
    }
};

/// A printed line that begins with a closing mark or ends with an opening one; only where the source shows lines.
struct line_edge {
    static constexpr rule_info about{"pun.line_edge", severity::info, "mark at the wrong end of a line",
                                     "标点位于行首或行末", "GB/T 15834-2011, 5.1"};
    void check(const text_part& part, reporter& out) const {
        if (out.source().empty() || !part.is_prose()) return;
        std::size_t before = 0;  // visible characters of the spans before
        for (const span& one : part.spans) {
            if (one.end > out.source().size()) return;
            const std::string_view text = one.in(out.source());
            for (std::size_t wrap = text.find('\n'); wrap != text.npos; wrap = text.find('\n', wrap + 1))
                if (wrap == 0 || text[wrap - 1] != '\n')
                    check_wrap(part, text, wrap, before, out);  // a blank line is one
            if (part.spans.size() > 1) before += shown_in(text);
        }
    }

private:
    [[nodiscard]] static std::size_t shown_in(std::string_view text) noexcept {
        std::size_t count = 0;
        for (std::size_t at = 0; at < text.size();) {
            const code_point read = decode(text, at);
            at += read.size;
            count += is_space(read.value) ? 0U : 1U;
        }
        return count;
    }
    /// Looks at the characters on both sides of a wrap; counts only where one of them stands wrong.
    static void check_wrap(const text_part& part, std::string_view text, std::size_t wrap, std::size_t before,
                           reporter& out) {
        code_point next = decode(text, wrap);
        std::size_t after = wrap;
        while (after < text.size() && is_space((next = decode(text, after)).value)) after += next.size;
        std::size_t last = wrap;
        while (last > 0 && (text[last - 1] == ' ' || text[last - 1] == '\r' || text[last - 1] == '\n')) --last;
        const std::size_t begin = last > 0 ? character_begin(text, last - 1) : 0;
        const bool closes =
            after < text.size() && (is_closing(next.value) || is_sentence_end(next.value) || is_pause(next.value));
        const bool opens = last > 0 && is_opening(decode(text, begin).value);
        if (!closes && !opens) return;
        const std::size_t number = before + shown_in(text.substr(0, last));
        if (closes && number < part.glyphs.size())
            out.found(part, number, number + 1,
                      {.en = "{} begins a line", .zh = "“{}”位于行首", .arguments = {part.quoted(number, number + 1)}});
        if (opens && number > 0)
            out.found(part, number - 1, number,
                      {.en = "{} ends a line", .zh = "“{}”位于行末", .arguments = {part.quoted(number - 1, number)}});
    }
};

/// 、 between quoted items, one finding a series. The standard of 2011 is in force since June 2012, for simplified
/// texts.
struct dun_between_quotes {
    static constexpr rule_info about{"pun.dun_between_quotes", severity::info, "、 between quoted items",
                                     "引号或书名号之间用顿号", "GB/T 15834-2011, 4.5.3.5"};
    void check(const text_part& part, reporter& out) const {
        if (!out.texts().after_standard()) return;
        std::size_t last = 0;  // where the series told last ends
        for (const std::uint32_t i : part.marks) {
            if (part.code(i) != U'、' || i == 0 || i + 1 >= part.glyphs.size()) continue;
            const bool quotes = part.code(i - 1) == U'”' && part.code(i + 1) == U'“';
            const bool titles = part.code(i - 1) == U'》' && part.code(i + 1) == U'《';
            if (!quotes && !titles) continue;
            constexpr std::size_t one_series = 40;  // characters to the next item
            if (last == 0 || i > last + one_series)
                out.found(part, i - 1, i + 2,
                          {.en = "no 、 is needed between quoted items: {}",
                           .zh = "并列的引号或书名号之间通常不用顿号：“{}”",
                           .arguments = {part.quoted(i - std::min<std::size_t>(i, 4),
                                                     std::min<std::size_t>(i + 5, part.glyphs.size()))},
                           .suggestion = std::string(quotes ? "”“" : "》《"),
                           .confidence = 0.7,
                           .habit = part.quoted(i, i + 1)});
            last = i;
        }
    }
};

struct ellipsis_dots {
    static constexpr rule_info about{"pun.ellipsis_dots", severity::warning, "malformed ellipsis", "省略号形式有误",
                                     "GB/T 15834-2011, 4.11, A.9"};
    void check(const text_part& part, reporter& out) const {
        std::size_t reported = 0;  // where the run looked at last ends
        for (const std::uint32_t i : part.marks) {
            const char32_t code = part.code(i);
            if (i < reported || (code != U'.' && code != U'。' && code != U'…')) continue;
            std::size_t end = i + 1;
            while (end < part.glyphs.size() && part.code(end) == code) ++end;
            const std::size_t count = end - i;
            // A single … is usual in Hong Kong and Taiwan.
            const bool wrong = code == U'…' ? count % 2 != 0 && !out.texts().traditional : count >= 3;
            // a1, a2, … an; j...@example.org, whose dots hide letters.
            const bool greek = part.code(end) >= U'Α' && part.code(end) <= U'ω';
            const bool in_latin = (i > 0 && part.is(i - 1, is_latin_glyph) && code == U'…') ||
                                  ((greek || part.is(end, is_latin_glyph)) && code == U'…') || part.code(end) == U'@' ||
                                  ((i == 0 || part.is(i - 1, is_latin_glyph | is_digit_glyph)) &&
                                   (end == part.glyphs.size() || part.is(end, is_latin_glyph | is_digit_glyph)));
            if (wrong && !in_latin)
                out.found(part, i, end,
                          {.en = "an ellipsis is ……, not {}",
                           .zh = "省略号应为“……”，不是“{}”",
                           .arguments = {part.quoted(i, end)},
                           .suggestion = "……",
                           .habit = part.quoted(i, end)});
            reported = end;
        }
    }
};

struct dash_form {
    static constexpr rule_info about{"pun.dash_form", severity::warning, "malformed dash", "破折号形式有误",
                                     "GB/T 15834-2011, 4.10"};
    void check(const text_part& part, reporter& out) const {
        std::size_t reported = 0;
        for (const std::uint32_t i : part.marks) {
            const char32_t code = part.code(i);
            if (i < reported || (code != U'-' && code != U'—' && code != U'－')) continue;
            std::size_t end = i + 1;
            while (end < part.glyphs.size() && part.code(end) == code) ++end;
            const bool number = part.is(end, is_digit_glyph) || part.code(end) == U'第';
            const bool range = number && i > 0 && !part.glyphs[i].after_space;  // 750米--850米
            const bool hyphens = code == U'-' && end - i >= 2 && detail::among_han(part, i) && !range;
            // A lone — between names or numbers is a connector 连接号, and Founder's systems store a dash as ———: both
            // are right. A row of hyphens is a printed rule.
            if (hyphens && end - i <= 4)
                out.found(part, i, end,
                          {.en = "a dash is ——, not {}",
                           .zh = "破折号应为“——”，不是“{}”",
                           .arguments = {part.quoted(i, end)},
                           .suggestion = "——",
                           .habit = part.quoted(i, end)});
            reported = end;
        }
    }
};

/// 。 inside the quotation marks of a quotation that is only a part of the sentence.
struct period_in_quote {
    static constexpr rule_info about{"pun.period_in_quote", severity::info, "。 inside a partial quotation",
                                     "引文末尾句号位置", "GB/T 15834-2011, 4.8.3"};
    void check(const text_part& part, reporter& out) const {
        for (const std::size_t i : part.marks)
            if (part.code(i) == U'。' && i > 0 && i + 2 < part.glyphs.size() && part.code(i + 1) == U'”' &&
                (part.code(i + 2) == U'，' || (part.code(i + 2) == U'的' && part.code(i + 3) != U'确')))
                out.found(part, i, i + 2,
                          {.en = "the quotation goes on inside its sentence: no 。 before ” in {}",
                           .zh = "引文为句中成分，引号内末尾不用句号：“{}”",
                           .arguments = {part.quoted(i - std::min<std::size_t>(i, 5), i + 3)},
                           .suggestion = "”"});
    }
};

/// 《…《…》…》: the inner title takes 〈 〉. Only where both close: a mark that lost its partner is another rule's.
struct bookmark_nesting {
    static constexpr rule_info about{"pun.bookmark_nesting", severity::info, "titles nested wrongly", "书名号嵌套有误",
                                     "GB/T 15834-2011, 4.15.3.5"};
    void check(const text_part& part, reporter& out) const {
        std::size_t inner = 0;  // the first inner mark of the title that is open
        int depth = 0;
        for (const std::uint32_t i : part.marks) {
            if (part.code(i) == U'《' && ++depth == 2) inner = i;
            if (part.code(i) != U'》' || depth == 0 || --depth > 0 || inner == 0) continue;
            out.found(part, inner, inner + 1,
                      {.en = "a title inside a title takes 〈 〉: {}",
                       .zh = "书名号内用书名号时，里层用〈〉：“{}”",
                       .arguments = {part.quoted(inner, i + 1)},
                       .suggestion = "〈"});
            inner = 0;
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_PUNCTUATION_HPP
