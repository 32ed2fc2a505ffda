// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the rule of words that are misread or mistyped in a known way.
#ifndef BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP
#define BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/confused_idioms.hpp>
#include <banmian/validate/rules/confused_terms.hpp>
#include <banmian/validate/rules/confused_words.hpp>
#include <banmian/validate/rules/form_index.hpp>
#include <banmian/validate/rules/idioms.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

/// The table of words and that of idioms, read when a text is first asked.
[[nodiscard]] inline const form_index& confusions() {
    static const form_index made{confused_words, confused_idioms, confused_terms, confused_places};
    return made;
}

}  // namespace detail

/// Words that are misread or mistyped in a known way, as whole words: 自己|经营 and 岁末|来临 hold none.
struct confusable {
    static constexpr rule_info about{
        "text.confusable", severity::warning, "likely misread or mistyped word", "疑似错别字",
        "现代汉语词典; 咬文嚼字: 当代汉语出版物中最常见的100个别字; confusion sets of OCR"};
    void check(const text_part& part, reporter& out) const {
        if (out.texts().traditional) return;  // words of another usage: 渡假
        std::vector<std::size_t> ends;
        detail::for_each_form(part, detail::confusions(), out,
                              [&](std::size_t begin, std::size_t end, const auto& form) {
                                  if (detail::is_part_of_words(part, begin, end, form.wrong, form.right)) return false;
                                  if (is_spoken_of(part, begin, end, form.right)) return false;
                                  tell(part, begin, end, detail::text_of(form.right), 0.8, out);
                                  ends.push_back(end);
                                  return true;
                              });
        check_idioms(part, ends, out);
    }

private:
    static void tell(const text_part& part, std::size_t begin, std::size_t end, const std::string& right,
                     double confidence, reporter& out) {
        out.found(part, begin, end,
                  {.en = "{} is likely {}",
                   .zh = "“{}”疑为“{}”",
                   .arguments = {part.quoted(begin, end), right},
                   .suggestion = right,
                   .confidence = confidence});
    }
    /// Four characters that are an idiom but for one of the same sound. `ends` are those of the forms told before, and
    /// of the idioms told here.
    static void check_idioms(const text_part& part, std::vector<std::size_t>& ends, reporter& out) {
        const detail::idiom_index& idioms = detail::idiom_index::instance();
        for (const std::uint32_t begin : detail::places_in(part, out).idioms) {
            const detail::idiom_index::slip found = idioms.at(part, begin);
            if (!found) continue;
            const std::size_t end = begin + detail::idiom_index::length;
            const auto overlaps = [&](std::size_t other) {
                return begin < other && other < end + detail::idiom_index::length;
            };
            if (std::any_of(ends.begin(), ends.end(), overlaps) || is_name(part, begin, end)) continue;
            ends.push_back(end);
            std::string right;
            for (const char16_t code : found.idiom) append_utf8(code, right);
            tell(part, begin, end, right, 0.7, out);
        }
    }
    /// 应写“账号”，不写“帐号”: a word in quotes of its own, or a longer form beside what is right. “神州五号” is meant.
    [[nodiscard]] static bool is_spoken_of(const text_part& part, std::size_t begin, std::size_t end,
                                           std::u32string_view right) noexcept {
        constexpr std::size_t word = 2;  // characters
        if (begin == 0 || part.code(begin - 1) != U'“' || part.code(end) != U'”') return false;
        return end - begin <= word || part.says(0, part.glyphs.size(), right);
    }
    /// “声入人心”, “黔味进浙·一麻当先”: who names a thing plays with an idiom.
    [[nodiscard]] static bool is_name(const text_part& part, std::size_t begin, std::size_t end) noexcept {
        constexpr std::u32string_view open = U"“‘《〈「『";
        constexpr std::u32string_view close = U"”’》〉」』";
        if (close.find(part.code(end)) == close.npos) return false;
        constexpr std::size_t longest = 8;  // characters of a name before it
        for (std::size_t i = begin; i > 0 && begin - i <= longest; --i) {
            if (open.find(part.code(i - 1)) != open.npos) return true;
            if (!part.is(i - 1, is_han_glyph) && part.code(i - 1) != U'、' && part.code(i - 1) != U'·') return false;
        }
        return false;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP
