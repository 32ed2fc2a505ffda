// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of punctuation after GB/T 15834-2011.
#ifndef BANMIAN_VALIDATE_RULES_PUNCTUATION_HPP
#define BANMIAN_VALIDATE_RULES_PUNCTUATION_HPP

#include <banmian/config.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <cstddef>
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
}  // namespace detail

struct halfwidth_punct {
    static constexpr rule_info about{"text.halfwidth_punct", severity::warning, "half-width punctuation", "半角标点",
                                     punctuation_standard};
    void check(const text_part& part, reporter& out) const {
        constexpr std::u32string_view narrow = U";:?!()";
        constexpr std::string_view wide[] = {"；", "：", "？", "！", "（", "）"};
        if (!part.is_prose() && !part.is_heading()) return;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (part.code(i) >= 0x80) continue;
            const std::size_t which = narrow.find(part.code(i));
            if (which != narrow.npos && detail::among_han(part, i))
                out.found(part, i, i + 1,
                          {.en = "{} is half-width",
                           .zh = "“{}”为半角",
                           .arguments = {part.quoted(i, i + 1)},
                           .suggestion = std::string(wide[which])});
        }
    }
};

struct ascii_comma_in_han {
    static constexpr rule_info about{"pun.ascii_comma_in_han", severity::warning, "ASCII comma or stop among Han",
                                     "汉字间的西文逗号或句点", punctuation_standard};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && !part.is_heading()) return;
        for (std::size_t i = 1; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            const bool last = i + 1 == part.glyphs.size();
            const bool stop =
                code == U'.' && part.glyphs[i - 1].is(is_han_glyph) && (last || part.glyphs[i + 1].is(is_han_glyph));
            if (stop || (code == U',' && detail::among_han(part, i)))
                out.found(part, i, i + 1,
                          {.en = "a Western {} in Chinese text",
                           .zh = "中文中用了西文“{}”",
                           .arguments = {part.quoted(i, i + 1)},
                           .suggestion = code == U',' ? "，" : "。"});
        }
    }
};

/// A printed line that begins with a closing mark or ends with an opening one; only where the source shows lines.
struct line_edge {
    static constexpr rule_info about{"pun.line_edge", severity::info, "mark at the wrong end of a line",
                                     "标点位于行首或行末", "GB/T 15834-2011, 5.1"};
    void check(const text_part& part, reporter& out) const {
        if (out.source().empty() || !part.is_prose()) return;
        std::size_t number = 0;  // of the visible character
        for (const span& one : part.spans) {
            if (one.end > out.source().size()) return;
            bool wrapped = false;
            char32_t last = 0;
            for (std::size_t at = one.begin; at < one.end;) {
                const code_point read = decode(out.source(), at);
                at += read.size;
                if (read.value == U'\n') wrapped = true;
                if (is_space(read.value)) continue;
                const bool closes = is_closing(read.value) || is_sentence_end(read.value) || is_pause(read.value);
                if (wrapped && closes && number < part.glyphs.size())
                    out.found(part, number, number + 1,
                              {.en = "{} begins a line",
                               .zh = "“{}”位于行首",
                               .arguments = {part.quoted(number, number + 1)}});
                if (wrapped && is_opening(last) && number > 0)
                    out.found(
                        part, number - 1, number,
                        {.en = "{} ends a line", .zh = "“{}”位于行末", .arguments = {part.quoted(number - 1, number)}});
                wrapped = false;
                last = read.value;
                ++number;
            }
        }
    }
};

struct dun_between_quotes {
    static constexpr rule_info about{"pun.dun_between_quotes", severity::info, "、 between quoted items",
                                     "引号或书名号之间用顿号", "GB/T 15834-2011, 4.5.3.5"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 1; i + 1 < part.glyphs.size(); ++i) {
            if (part.code(i) != U'、') continue;
            const bool quotes = part.code(i - 1) == U'”' && part.code(i + 1) == U'“';
            const bool titles = part.code(i - 1) == U'》' && part.code(i + 1) == U'《';
            if (quotes || titles)
                out.found(part, i, i + 1,
                          {.en = "no 、 is needed between quoted items",
                           .zh = "并列的引号或书名号之间通常不用顿号",
                           .suggestion = ""});
        }
    }
};

struct ellipsis_dots {
    static constexpr rule_info about{"pun.ellipsis_dots", severity::warning, "malformed ellipsis", "省略号形式有误",
                                     "GB/T 15834-2011, 4.11"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if (code != U'.' && code != U'。' && code != U'…') continue;
            std::size_t end = i + 1;
            while (end < part.glyphs.size() && part.code(end) == code) ++end;
            const std::size_t count = end - i;
            const bool wrong = code == U'…' ? count % 2 != 0 : count >= 3;
            if (wrong && !(code == U'…' && i > 0 && part.glyphs[i - 1].is(is_latin_glyph)))
                out.found(part, i, end, {.en = "an ellipsis is ……", .zh = "省略号应为“……”", .suggestion = "……"});
            i = end - 1;
        }
    }
};

struct dash_form {
    static constexpr rule_info about{"pun.dash_form", severity::warning, "malformed dash", "破折号形式有误",
                                     "GB/T 15834-2011, 4.10"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if (code != U'-' && code != U'—' && code != U'－') continue;
            std::size_t end = i + 1;
            while (end < part.glyphs.size() && part.code(end) == code) ++end;
            const bool hyphens = code != U'—' && end - i >= 2 && detail::among_han(part, i);
            // A lone — between names or numbers is a connector 连接号, which is right.
            const bool odd = code == U'—' && end - i == 3;
            if (hyphens || odd)
                out.found(part, i, end, {.en = "a dash is ——", .zh = "破折号应为“——”", .suggestion = "——"});
            i = end - 1;
        }
    }
};

/// 。 inside the quotation marks of a quotation that is only a part of the sentence.
struct period_in_quote {
    static constexpr rule_info about{"pun.period_in_quote", severity::info, "。 inside a partial quotation",
                                     "引文末尾句号位置", "GB/T 15834-2011, A.9"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 1; i + 2 < part.glyphs.size(); ++i)
            if (part.code(i) == U'。' && part.code(i + 1) == U'”' &&
                (part.code(i + 2) == U'，' || part.code(i + 2) == U'的'))
                out.found(part, i, i + 2,
                          {.en = "the quotation goes on inside its sentence: no 。 before ”",
                           .zh = "引文为句中成分，引号内末尾不用句号",
                           .suggestion = "”"});
    }
};

/// 《…《…》…》: the inner title takes 〈 〉.
struct bookmark_nesting {
    static constexpr rule_info about{"pun.bookmark_nesting", severity::info, "titles nested wrongly", "书名号嵌套有误",
                                     "GB/T 15834-2011, 4.15.3.3"};
    void check(const text_part& part, reporter& out) const {
        int depth = 0;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (part.code(i) == U'》' && depth > 0) --depth;
            if (part.code(i) == U'《' && depth++ > 0)
                out.found(part, i, i + 1,
                          {.en = "a title inside a title takes 〈 〉",
                           .zh = "书名号内用书名号时，里层用〈〉",
                           .suggestion = "〈"});
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_PUNCTUATION_HPP
