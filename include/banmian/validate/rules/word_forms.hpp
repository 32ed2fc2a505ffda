// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of set words: forms that a standard lays aside, words that say one thing twice, 截止 for 截至.
#ifndef BANMIAN_VALIDATE_RULES_WORD_FORMS_HPP
#define BANMIAN_VALIDATE_RULES_WORD_FORMS_HPP

#include <banmian/config.hpp>
#include <banmian/text/date.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/confused_words.hpp>
#include <banmian/validate/rules/form_index.hpp>
#include <banmian/validate/rules/set_words.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

[[nodiscard]] inline const form_index& laid_aside() {
    static const form_index made{laid_aside_forms};
    return made;
}
[[nodiscard]] inline const form_index& redundant() {
    static const form_index made{redundant_forms};
    return made;
}

}  // namespace detail

/// 成份, 倒楣, 百废具兴: forms that the standard of 2002 lays aside. Older issues and traditional texts are not judged
/// by it.
struct variant_form {
    static constexpr rule_info about{"word.variant", severity::info, "a form that the standard lays aside",
                                     "非推荐词形", "GF 1001-2001 第一批异形词整理表"};
    void check(const text_part& part, reporter& out) const {
        constexpr date in_force{2002, 3, 31};
        if (out.texts().traditional || !out.texts().today || *out.texts().today < in_force) return;
        if (!part.is_prose() && !part.is_heading()) return;
        detail::for_each_form(part, detail::laid_aside(), out,
                              [&](std::size_t begin, std::size_t end, const auto& form) {
                                  if (detail::is_part_of_words(part, begin, end, form.wrong, form.right))
                                      return false;  // 组成|份子
                                  const std::string right = detail::text_of(form.right);
                                  out.found(part, begin, end,
                                            {.en = "for {} the standard recommends {}",
                                             .zh = "“{}”的推荐词形为“{}”",
                                             .arguments = {part.quoted(begin, end), right},
                                             .suggestion = right,
                                             .confidence = 0.7});
                                  return true;
                              });
    }
};

/// 切忌不要, 日均每天, 原因是由于; 防止事故不再发生, which wishes what it would prevent.
struct redundant_words {
    static constexpr rule_info about{"text.redundant_words", severity::info, "words that say one thing twice",
                                     "语义重复或否定失当", "lists of slips in print 报刊差错; 现代汉语规范词典"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || out.texts().traditional) return;
        detail::for_each_form(part, detail::redundant(), out,
                              [&](std::size_t begin, std::size_t end, const auto& form) {
                                  if (begin > 0 && part.code(begin - 1) == U'一' && part.starts(begin, U"目的"))
                                      return false;
                                  const std::string right = detail::text_of(form.right);
                                  out.found(part, begin, end,
                                            {.en = "{} says one thing twice: {} is enough",
                                             .zh = "“{}”语义重复，可作“{}”",
                                             .arguments = {part.quoted(begin, end), right},
                                             .confidence = 0.75});
                                  return true;
                              });
        for (const std::uint32_t at : part.cues)
            if (part.glyphs[at].code == U'再' && part.code(at - 1) == U'不') check_denial(part, at, out);
    }

private:
    /// 防止类似事件|不再发生.
    static void check_denial(const text_part& part, std::size_t at, reporter& out) {
        if (!part.starts(at + 1, U"发生") && !part.starts(at + 1, U"出现") && !part.starts(at + 1, U"重演")) return;
        constexpr std::size_t longest = 14;  // characters between the verb and what it denies
        for (std::size_t i = at - 1; i > 0 && at - i <= longest && part.is(i - 1, is_han_glyph); --i) {
            if (!part.ends(i, U"防止") && !part.ends(i, U"避免") && !part.ends(i, U"杜绝") && !part.ends(i, U"以防"))
                continue;
            out.found(part, i - 2, at + 3,
                      {.en = "{} prevents that it does not happen",
                       .zh = "“{}”否定失当：“防止”“避免”与“不”不能并用",
                       .arguments = {part.quoted(i - 2, at + 3)},
                       .confidence = 0.8});
            return;
        }
    }
};

/// 截止5月底, 截止目前: 截止 ends, 截至 is up to a time. 截止到 and 报名截止 are right.
struct up_to_time {
    static constexpr rule_info about{"word.jiezhi", severity::warning, "截止 for 截至", "“截止”应为“截至”",
                                     "现代汉语词典; 咬文嚼字: 十大语文差错 2010"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || out.texts().traditional) return;
        for (const std::uint32_t at : part.cues) {
            if (part.glyphs[at].code != U'截' || part.code(at + 1) != U'止' || !names_time(part, at + 2)) continue;
            const std::size_t end = (std::min)(at + std::size_t{6}, part.glyphs.size());
            out.found(part, at, at + 2,
                      {.en = "{}: up to a time is 截至",
                       .zh = "“{}”：后接时间应用“截至”",
                       .arguments = {part.quoted(at, end)},
                       .suggestion = "截至",
                       .confidence = 0.85});
        }
    }

private:
    [[nodiscard]] static bool names_time(const text_part& part, std::size_t at) noexcept {
        if (part.is(at, is_digit_glyph)) {  // 截止20时, 截止2010年底; 截止120人 names none
            std::size_t end = at;
            while (part.is(end, is_digit_glyph)) ++end;
            constexpr std::u32string_view units = U"年月日时点号";
            return units.find(part.code(end)) != units.npos;
        }
        for (const std::u32string_view word :
             {U"目前", U"昨日", U"昨天", U"今日", U"今天", U"今年", U"去年", U"上月", U"本月", U"当日", U"发稿",
              U"记者发稿", U"昨晚", U"当前", U"上午", U"下午"})
            if (part.starts(at, word)) return true;
        return false;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_WORD_FORMS_HPP
