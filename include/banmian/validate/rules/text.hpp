// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of what extraction and recognition do to text: pieces lost, mixed, doubled, characters that are wrong.
#ifndef BANMIAN_VALIDATE_RULES_TEXT_HPP
#define BANMIAN_VALIDATE_RULES_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

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

/// Faults that the text layers of newspaper PDFs and the output of OCR engines show.
inline constexpr std::string_view extraction = "text layers of PDF files and OCR output";

struct truncated {
    static constexpr rule_info about{"text.truncated", severity::warning, "text is missing", "文字缺失", extraction};
    template <storage_policy Storage>
    void check(const basic_article<Storage>& story, reporter& out) const {
        for (std::size_t i = 0; i < story.body.size(); ++i) {
            if (story.body[i].kind != item_kind::gap) continue;
            std::string evidence;
            for (const auto& one : story.body[i].evidence) {
                if (!evidence.empty()) evidence += ", ";
                evidence += one;
            }
            finding& made =
                out.found({.en = "text is missing here ({})", .zh = "此处文字缺失（{}）", .arguments = {evidence}});
            made.path += ".body[" + std::to_string(i) + ']';
            if (i > 0 && !story.body[i - 1].spans.empty())
                made.span = last_character(story.body[i - 1].spans[story.body[i - 1].spans.size() - 1], out.source());
            else if (i + 1 < story.body.size() && !story.body[i + 1].spans.empty())
                made.span = story.body[i + 1].spans[0];
        }
    }

private:
    /// The character after which text is missing; the whole span where the source is not at hand.
    [[nodiscard]] static span last_character(const span& of, std::string_view source) noexcept {
        if (of.empty() || of.end > source.size()) return of;
        std::size_t begin = of.end - 1;
        while (begin > of.begin && (static_cast<unsigned char>(source[begin]) & 0xC0U) == 0x80U) --begin;
        return {begin, of.end};
    }
};

/// Lines printed elsewhere that stand inside the run of a paragraph, a wrap and no blank line away on both sides.
struct column_interleave {
    static constexpr rule_info about{"text.column_interleave", severity::error, "lines of another column mixed in",
                                     "他栏文字混入", extraction};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        constexpr std::size_t wrap = 1;  // bytes between two lines of one block
        std::vector<span> all;
        for (const auto& story : of.articles)
            for (const auto& item : story.body) all.insert(all.end(), item.spans.begin(), item.spans.end());
        const auto earlier = [](const span& a, const span& b) { return a.begin < b.begin; };
        std::sort(all.begin(), all.end(), earlier);
        for (const auto& story : of.articles)
            for (const auto& item : story.body)
                for (std::size_t s = 0; s + 1 < item.spans.size(); ++s) {
                    const span hole{item.spans[s].end, item.spans[s + 1].begin};
                    if (hole.empty()) continue;
                    const auto strayed = std::lower_bound(all.begin(), all.end(), hole, earlier);
                    if (strayed == all.end() || strayed->begin > hole.begin + wrap || strayed->end > hole.end ||
                        strayed->end + wrap < hole.end)
                        continue;
                    finding& made = out.found(
                        {.en = "a line from elsewhere stands inside this paragraph", .zh = "段落中混入他处文字"});
                    made.span = *strayed;
                    made.article = std::string(story.id);
                }
    }
};

namespace detail {
inline constexpr std::u32string_view opening_marks = U"“‘（《〈「『【〔[";
inline constexpr std::u32string_view closing_marks = U"”’）》〉」』】〕]";
}  // namespace detail

/// Quotation marks and brackets without their partner. The lines of a headline are read as one. A quotation of several
/// paragraphs opens each and closes the last only. A paragraph that was joined from several places, or cut, may owe its
/// odd mark to that: a warning.
struct unbalanced_quote {
    static constexpr rule_info about{"text.unbalanced_quote", severity::error, "mark without its partner",
                                     "引号或括号不成对", "GB/T 15834-2011, 4.8, 4.9, 4.15"};
    void check(const text_part& part, reporter& out) const {
        if (part.role == text_role::unplaced || part.role == text_role::notice || part.role == text_role::banner)
            return;
        const auto& parts = out.texts().parts;
        const auto first = static_cast<std::size_t>(&part - parts.data());
        if (part.is_heading() && first > 0 && one_stack(parts[first - 1], part)) return;  // read with its first line
        std::vector<place> open;
        std::vector<place> straight;
        std::size_t last = first;
        for (; last < parts.size() && (last == first || one_stack(part, parts[last])); ++last)
            pair_marks(parts[last], open, straight, out);
        if (straight.size() % 2 != 0) report(straight.back(), out);
        const bool quoted_on =
            last < parts.size() && parts[last].article == part.article && parts[last].code(0) == U'“';
        for (const place& one : open)
            if (!(one.part->code(one.at) == U'“' && quoted_on)) report(one, out);
    }

private:
    struct place {
        const text_part* part;
        std::size_t at;
    };

    /// Lines of one stack: of one role in one article.
    [[nodiscard]] static bool one_stack(const text_part& a, const text_part& b) noexcept {
        return a.is_heading() && a.role == b.role && a.role != text_role::crosshead && a.in_article && b.in_article &&
               a.page == b.page && a.article_index == b.article_index;
    }
    static void report(const place& of, reporter& out) {
        const text_part& part = *of.part;
        const bool whole = part.spans.size() <= 1 && !part.cut;
        finding& made = out.found(part, of.at, of.at + 1,
                                  {.en = "{} has no partner",
                                   .zh = "标点 {} 不成对",
                                   .arguments = {part.quoted(of.at, of.at + 1)},
                                   .confidence = whole ? 1.0 : 0.6});
        if (!whole) made.severity = std::min(made.severity, severity::warning);
    }
    static void pair_marks(const text_part& part, std::vector<place>& open, std::vector<place>& straight,
                           reporter& out) {
        if (!part.has(is_opening_glyph | is_closing_glyph | is_quote_glyph)) return;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if (!part.glyphs[i].is(is_opening_glyph | is_closing_glyph)) continue;
            if (code == U'"') straight.push_back({&part, i});
            if (code == U'(' || detail::opening_marks.find(code) != std::u32string_view::npos) {
                if (!is_abbreviation(part, i)) open.push_back({&part, i});
                continue;
            }
            if (code != U')' && detail::closing_marks.find(code) == std::u32string_view::npos) continue;
            // The partner is the nearest one of its kind; what stands open inside was forgotten.
            std::size_t partner = open.size();
            while (partner > 0 && !fits(open[partner - 1].part->code(open[partner - 1].at), code)) --partner;
            if (partner == 0) {
                if (!is_list_number(part, i) && !is_apostrophe(part, i)) report({&part, i}, out);
                continue;
            }
            for (std::size_t k = partner; k < open.size(); ++k) report(open[k], out);
            open.resize(partner - 1);
        }
    }
    [[nodiscard]] static bool fits(char32_t opening, char32_t closing) noexcept {
        if (opening == U'(' || opening == U'（') return closing == U')' || closing == U'）';
        return detail::opening_marks.find(opening) == detail::closing_marks.find(closing);
    }
    /// 1） and a): the bracket of a list.
    [[nodiscard]] static bool is_list_number(const text_part& part, std::size_t at) noexcept {
        const char32_t code = part.code(at);
        if (code != U')' && code != U'）') return false;
        std::size_t begin = at;
        while (begin > 0 && part.glyphs[begin - 1].is(is_digit_glyph | is_latin_glyph)) --begin;
        if (begin == at) return false;
        return begin == 0 || part.glyphs[begin - 1].is(is_sentence_glyph | is_closing_glyph);
    }
    [[nodiscard]] static bool is_apostrophe(const text_part& part, std::size_t at) noexcept {
        return part.code(at) == U'’' && at > 0 && part.glyphs[at - 1].is(is_latin_glyph | is_digit_glyph);
    }
    /// ‘98: the apostrophe of a year cut short.
    [[nodiscard]] static bool is_abbreviation(const text_part& part, std::size_t at) noexcept {
        return part.code(at) == U'‘' && at + 2 < part.glyphs.size() && part.glyphs[at + 1].is(is_digit_glyph) &&
               part.glyphs[at + 2].is(is_digit_glyph);
    }
};

/// Double quotes outside, single ones inside. The first place in a text stands for all.
struct quote_nesting {
    static constexpr rule_info about{"text.quote_nesting", severity::warning, "quotation marks nested wrongly",
                                     "引号嵌套有误", "GB/T 15834-2011, 4.8.3.4"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_quote_glyph)) return;
        int depth = 0;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if (code == U'”' && depth > 0) --depth;
            const bool inner = code == U'“' && depth++ > 0;
            const bool latin = i > 0 && part.glyphs[i - 1].is(is_latin_glyph);
            const bool year = i + 1 < part.glyphs.size() && part.glyphs[i + 1].is(is_digit_glyph);
            const bool outer = code == U'‘' && depth == 0 && !latin && !year;
            if (!inner && !outer) continue;
            out.found(part, i, i + 1,
                      inner ? message{.en = "a quotation inside a quotation takes ‘ ’",
                                      .zh = "引号内用引号时，里层用单引号",
                                      .suggestion = "‘",
                                      .confidence = 0.8}
                            : message{.en = "the outer quotation takes “ ”",
                                      .zh = "外层引号应用双引号",
                                      .suggestion = "“",
                                      .confidence = 0.8});
            return;
        }
    }
};

struct duplicate_paragraph {
    static constexpr rule_info about{"text.duplicate_paragraph", severity::error, "the same paragraph twice",
                                     "段落重复", extraction};
    std::size_t shortest = 20;  ///< characters; shorter ones repeat rightly
    void check(const reading& texts, reporter& out) const {
        std::vector<std::pair<std::string_view, const text_part*>> sorted;
        for (const text_part& part : texts.parts)
            if (part.is_prose() && part.glyphs.size() >= shortest) sorted.emplace_back(part.text, &part);
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 1; i < sorted.size(); ++i)
            if (sorted[i].first == sorted[i - 1].first)
                out.found(*sorted[i].second, {.en = "this paragraph stands also at {}",
                                              .zh = "此段与{}处重复",
                                              .arguments = {sorted[i - 1].second->path()}});
    }
};

/// Paragraphs that share most of their runs of six characters, estimated from the smallest hashes of each.
struct near_duplicate {
    static constexpr rule_info about{"text.near_duplicate", severity::warning, "two paragraphs almost alike",
                                     "段落近似重复",
                                     "A. Broder, On the resemblance and containment of documents, 1997"};
    std::size_t shortest = 40;  ///< characters
    double least = 0.6;         ///< share of the sketch that both have

    void check(const reading& texts, reporter& out) const {
        constexpr std::size_t sketch_size = 16;
        constexpr std::size_t common = 8;  // a run in more paragraphs than this is a formula
        std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;  // hash, part
        std::vector<std::uint32_t> hashes;
        for (std::size_t p = 0; p < texts.parts.size(); ++p) {
            const text_part& part = texts.parts[p];
            if (!part.is_prose() || part.glyphs.size() < shortest) continue;
            hashes.clear();
            for (std::size_t i = 0; i + 6 <= part.glyphs.size(); ++i) {
                std::uint64_t mixed = 0;
                for (std::size_t k = 0; k < 6; ++k) mixed = (mixed ^ part.glyphs[i + k].code) * 0x9E3779B97F4A7C15U;
                hashes.push_back(static_cast<std::uint32_t>(mixed >> 32U));
            }
            const std::size_t kept = std::min(sketch_size, hashes.size());
            std::partial_sort(hashes.begin(), hashes.begin() + static_cast<std::ptrdiff_t>(kept), hashes.end());
            for (std::size_t k = 0; k < kept; ++k) entries.emplace_back(hashes[k], static_cast<std::uint32_t>(p));
        }
        std::sort(entries.begin(), entries.end());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::size_t i = 0; i < entries.size();) {
            std::size_t end = i;
            while (end < entries.size() && entries[end].first == entries[i].first) ++end;
            if (end - i <= common)
                for (std::size_t a = i; a < end; ++a)
                    for (std::size_t b = a + 1; b < end; ++b)
                        if (entries[a].second != entries[b].second)
                            pairs.emplace_back(entries[a].second, entries[b].second);
            i = end;
        }
        std::sort(pairs.begin(), pairs.end());
        for (std::size_t i = 0; i < pairs.size();) {
            std::size_t end = i;
            while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
            const text_part& first = texts.parts[pairs[i].first];
            const text_part& second = texts.parts[pairs[i].second];
            const double share = static_cast<double>(end - i) / static_cast<double>(sketch_size);
            if (share >= least && first.text != second.text)
                out.found(second, {.en = "this paragraph is almost that at {}",
                                   .zh = "此段与{}处近似",
                                   .arguments = {first.path()},
                                   .confidence = std::min(1.0, share)});
            i = end;
        }
    }
};

struct mixed_width {
    static constexpr rule_info about{"text.mixed_width", severity::info, "digits of two widths", "全角与半角数字混用",
                                     "GB/T 15835-2011"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph)) return;
        bool narrow = false;
        std::size_t wide = part.glyphs.size();
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (!part.glyphs[i].is(is_digit_glyph)) continue;
            if (part.code(i) < 0x80)
                narrow = true;
            else if (wide == part.glyphs.size())
                wide = i;
        }
        if (narrow && wide < part.glyphs.size())
            out.found(part, wide, wide + 1,
                      {.en = "full-width digits among half-width ones", .zh = "全角数字与半角数字混用"});
    }
};

struct ctrl_char {
    static constexpr rule_info about{"text.ctrl_char", severity::error, "control character", "控制字符", extraction};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if (code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) || code == 0xFFFE ||
                code == 0xAD)
                out.found(part, i, i + 1, {.en = "a control character", .zh = "控制字符", .suggestion = ""});
        }
    }
};

struct pua_or_replacement {
    static constexpr rule_info about{"text.pua_or_replacement", severity::error, "character without meaning",
                                     "无法识别的字符", "Unicode 15, 23.5: private-use characters; 23.8: U+FFFD"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 0; i < part.glyphs.size(); ++i)
            if (is_private_use(part.code(i)) || part.code(i) == replacement_character)
                out.found(part, i, i + 1,
                          {.en = "a character that only its font or its encoding knew", .zh = "造字或解码失败的字符"});
    }
};

/// 2月日, 2023年月, 2月32日: a date that lost a number.
struct split_date {
    static constexpr rule_info about{"text.split_date", severity::error, "incomplete or impossible date",
                                     "日期残缺或有误", extraction};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph)) return;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (!part.glyphs[i].is(is_digit_glyph) || (i > 0 && part.glyphs[i - 1].is(is_digit_glyph))) continue;
            grammar::scan in(part.run(), i);
            const int first = grammar::eat_number(in);
            if (first < 0) continue;
            const char32_t unit = in.peek();
            const char32_t next = in.peek(1);
            if ((unit == U'年' && next == U'月' && first > 1000) || (unit == U'月' && next == U'日' && first <= 12)) {
                out.found(
                    part, i, in.at() + 2,
                    {.en = "{} lacks a number", .zh = "“{}”缺少数字", .arguments = {part.quoted(i, in.at() + 2)}});
                continue;
            }
            if (unit != U'月' || next < U'0' || next > U'9') continue;
            in.skip();
            const int day = grammar::eat_number(in);
            constexpr int leap_year = 2000;
            const bool possible = first >= 1 && first <= 12 && day >= 1 && day <= date::days_in_month(leap_year, first);
            if (in.peek() == U'日' && !possible)
                out.found(part, i, in.at() + 1,
                          {.en = "there is no {}", .zh = "没有“{}”这一天", .arguments = {part.quoted(i, in.at() + 1)}});
        }
    }
};

/// One small Latin letter alone between Han: a misread stroke.
struct stray_latin {
    static constexpr rule_info about{"text.stray_latin", severity::info, "a Latin letter alone", "孤立的拉丁字母",
                                     extraction};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_latin_glyph)) return;
        for (std::size_t i = 1; i + 1 < part.glyphs.size(); ++i)
            if (part.code(i) >= U'a' && part.code(i) <= U'z' && part.glyphs[i - 1].is(is_han_glyph) &&
                part.glyphs[i + 1].is(is_han_glyph))
                out.found(part, i, i + 1,
                          {.en = "{} stands alone among Han characters",
                           .zh = "汉字间孤立的“{}”",
                           .arguments = {part.quoted(i, i + 1)}});
    }
};

struct mojibake {
    static constexpr rule_info about{"text.mojibake", severity::error, "text decoded wrongly", "乱码", extraction};
    void check(const text_part& part, reporter& out) const {
        constexpr std::array<std::u32string_view, 8> signs{U"锟斤拷", U"烫烫烫", U"屯屯屯", U"ï»¿",
                                                           U"â€",     U"ä¸",     U"å›",     U"é¢"};
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if (code < 0x80 || (code > 0x100 && code != U'锟' && code != U'烫' && code != U'屯')) continue;
            grammar::scan in(part.run(), i);
            if (in.eat_any(signs) < 0) continue;
            out.found(
                part, i, in.at(),
                {.en = "{} comes from a wrong decoding", .zh = "“{}”为乱码", .arguments = {part.quoted(i, in.at())}});
            i = in.at() - 1;
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_TEXT_HPP
