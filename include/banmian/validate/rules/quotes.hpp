// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of quotation marks and brackets: each has its partner, and the inner ones differ from the outer.
#ifndef BANMIAN_VALIDATE_RULES_QUOTES_HPP
#define BANMIAN_VALIDATE_RULES_QUOTES_HPP

#include <banmian/config.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

inline constexpr std::u32string_view opening_marks = U"“‘（《〈「『【〔[";
inline constexpr std::u32string_view closing_marks = U"”’）》〉」』】〕]";

/// ’98: the apostrophe of a year cut short, whichever way it is turned.
[[nodiscard]] inline bool is_short_year(const text_part& part, std::size_t at) noexcept {
    if ((part.code(at) != U'‘' && part.code(at) != U'’') || !part.is(at + 1, is_digit_glyph) ||
        !part.is(at + 2, is_digit_glyph) || part.is(at + 3, is_digit_glyph))
        return false;
    constexpr std::size_t longest = 8;  // ‘90后’ closes
    for (std::size_t i = at + 3; part.code(at) == U'‘' && i < at + longest; ++i)
        if (part.code(i) == U'’') return part.is(i + 1, is_digit_glyph);
    return true;
}
/// “（二）…: a clause of a law or a point of a list, quoted; each opens its own quotation and only the last closes.
[[nodiscard]] inline bool opens_clause(const text_part& part, std::size_t at) noexcept {
    if (part.code(at) != U'“') return false;
    const bool bracket = grammar::narrow(part.code(at + 1)) == U'(' && grammar::begins_number(part.code(at + 2));
    return bracket || (part.code(at + 1) == U'第' && grammar::begins_number(part.code(at + 2))) ||
           (grammar::begins_number(part.code(at + 1)) && part.code(at + 2) == U'、') ||
           (part.is(at + 1, is_digit_glyph) && grammar::narrow(part.code(at + 2)) == U'.');
}

}  // namespace detail

/// Quotation marks and brackets without their partner. The lines of a headline are read as one, and a quotation or a
/// note in brackets may run over several paragraphs: it opens in one and closes in another, or opens each and closes
/// the last. A paragraph that was joined from several places, or cut, may owe its odd mark to that.
struct unbalanced_quote {
    static constexpr rule_info about{"text.unbalanced_quote", severity::warning, "mark without its partner",
                                     "引号或括号不成对", "GB/T 15834-2011, 4.8, 4.9, 4.15"};
    void check(const reading& texts, reporter& out) const {
        const auto& parts = texts.parts;
        for (std::size_t first = 0; first < parts.size();) {
            std::size_t last = first + 1;
            while (last < parts.size() && one_run(parts[first], parts[last])) ++last;
            const block_role role = parts[first].role;
            if (role != block_role::unplaced && role != block_role::notice && role != block_role::banner)
                check_run(texts, first, last, out);
            first = last;
        }
    }

private:
    struct place {
        const text_part* part;
        std::size_t at;
        bool opens;
        bool gone = false;
        [[nodiscard]] char32_t code() const noexcept { return part->code(at); }
    };

    /// The headline's lines, or the paragraphs of an article.
    [[nodiscard]] static bool one_run(const text_part& a, const text_part& b) noexcept {
        if (!a.in_article || !b.in_article || a.page != b.page || a.article_index != b.article_index) return false;
        const auto kind = [](const text_part& of) {
            if (of.role == block_role::caption_text || of.role == block_role::caption_title) return 2;
            return of.is_heading() && of.role != block_role::crosshead ? 0 : 1;
        };
        return kind(a) == kind(b) && kind(a) != 2;
    }
    static void check_run(const reading& texts, std::size_t first, std::size_t last, reporter& out) {
        const auto& parts = texts.parts;
        std::vector<place> odd;
        for (std::size_t p = first; p < last; ++p) pair_marks(parts[p], odd);
        for (std::size_t i = 0; i < odd.size(); ++i) {
            if (odd[i].opens) continue;
            std::size_t k = i;  // its partner in a paragraph before, with nothing of that kind between
            while (k > 0 && (odd[k - 1].gone || !fits(odd[k - 1].code(), odd[i].code()))) --k;
            if (k == 0 || !odd[k - 1].opens || odd[k - 1].part == odd[i].part || !quiet_between(odd[k - 1], odd[i]))
                continue;
            odd[k - 1].gone = odd[i].gone = true;
        }
        for (std::size_t i = 0; i + 1 < odd.size(); ++i) {
            // “红狼“: one of the two is turned the wrong way, and one slip.
            constexpr std::size_t longest = 60;  // characters
            if (odd[i].gone || odd[i + 1].gone || odd[i].part != odd[i + 1].part ||
                odd[i].code() != odd[i + 1].code() || !is_double(odd[i].code()) || odd[i + 1].at - odd[i].at > longest)
                continue;
            (odd[i].opens ? odd[i] : odd[i + 1]).gone = true;
            ++i;
        }
        for (const place& one : odd) {
            const std::size_t next = static_cast<std::size_t>(one.part - parts.data()) + 1;
            const bool quoted_on =
                (one.code() == U'“' || one.code() == U'「') && next < last && parts[next].code(0) == one.code();
            if (!one.gone && !quoted_on) report(one, out);
        }
    }
    [[nodiscard]] static bool is_double(char32_t code) noexcept { return code == U'“' || code == U'”'; }
    /// No paragraph between them has a mark of their kind.
    [[nodiscard]] static bool quiet_between(const place& open, const place& close) noexcept {
        constexpr std::ptrdiff_t farthest = 40;  // paragraphs: a long poem
        if (close.part - open.part > farthest) return false;
        for (const text_part* p = open.part + 1; p < close.part; ++p)
            for (const std::uint32_t at : p->marks)
                if (at > 0 && (p->code(at) == open.code() || p->code(at) == close.code())) return false;
        return true;
    }
    static void report(const place& of, reporter& out) {
        const text_part& part = *of.part;
        const bool whole = part.spans.size() <= 1 && !part.cut;
        const std::size_t begin = of.opens ? of.at : of.at - std::min<std::size_t>(of.at, 6);
        const std::size_t end = of.opens ? (std::min)(of.at + 7, part.glyphs.size()) : of.at + 1;
        finding& made = out.found(
            part, of.at, of.at + 1,
            {.en = "{} in “{}” has no partner", .zh = "“{}”中的标点 {} 不成对", .confidence = whole ? 0.9 : 0.5});
        const std::string_view mark = part.quoted(of.at, of.at + 1);
        made.message = reporter::fill("{} has no partner: {}", {mark, part.quoted(begin, end)});
        made.message_zh = reporter::fill("标点 {} 不成对：{}", {mark, part.quoted(begin, end)});
        if (!whole) made.severity = (std::min)(made.severity, severity::info);
    }
    /// Closes the nearest mark of its kind; what stands open inside was forgotten. False when none is open.
    static bool close(std::vector<place>& open, char32_t code, std::vector<place>& odd) {
        std::size_t partner = open.size();
        while (partner > 0 && !fits(open[partner - 1].code(), code)) --partner;
        if (partner == 0) return false;
        for (std::size_t k = partner; k < open.size(); ++k) odd.push_back(open[k]);
        open.resize(partner - 1);
        return true;
    }
    static void pair_marks(const text_part& part, std::vector<place>& odd) {
        if (!part.has(is_opening_glyph | is_closing_glyph | is_quote_glyph)) return;
        std::vector<place> open;
        std::vector<place> straight;
        std::vector<place> closers;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.code(at);
            if (!part.glyphs[at].is(is_opening_glyph | is_closing_glyph) || detail::is_short_year(part, at)) continue;
            if ((code == U'‘' || code == U'’') && is_english(part, at)) continue;
            const bool inches = at > 0 && part.is(at - 1, is_digit_glyph) && part.is(at + 1, is_han_glyph);  // 3.0"屏
            if (code == U'"' && !(inches && straight.size() % 2 == 0)) straight.push_back({&part, at, true});
            if (code == U'(' || detail::opening_marks.find(code) != std::u32string_view::npos) {
                const bool goes_on = detail::opens_clause(part, at) && !open.empty() && open.back().code() == code;
                if (!goes_on) open.push_back({&part, at, true});
                continue;
            }
            if (code != U')' && detail::closing_marks.find(code) == std::u32string_view::npos) continue;
            if (!close(open, code, odd) && !is_list_number(part, at) && !is_apostrophe(part, at) && !is_face(part, at))
                closers.push_back({&part, at, false});
        }
        odd.insert(odd.end(), closers.begin(), closers.end());
        odd.insert(odd.end(), open.begin(), open.end());
        if (straight.size() % 2 != 0) odd.push_back(straight.back());
    }
    [[nodiscard]] static bool fits(char32_t opening, char32_t closing) noexcept {
        if (opening == U'(' || opening == U'（') return closing == U')' || closing == U'）';
        const std::size_t kind = detail::opening_marks.find(opening);
        return kind != std::u32string_view::npos && kind == detail::closing_marks.find(closing);
    }
    /// 1） and a) and 一）: the bracket of a list.
    [[nodiscard]] static bool is_list_number(const text_part& part, std::size_t at) noexcept {
        const char32_t code = part.code(at);
        if (code != U')' && code != U'）') return false;
        std::size_t begin = at;
        while (begin > 0 && (begin == at || !part.glyphs[begin].after_space) &&
               (part.glyphs[begin - 1].is(is_digit_glyph | is_latin_glyph) ||
                grammar::begins_number(part.code(begin - 1))))
            --begin;
        if (begin == at || at - begin > 3) return false;
        // 7)有病征就隔离；以及8)继续: one of a series.
        for (const std::uint32_t other : part.marks)
            if (other + 1 < begin && grammar::narrow(part.code(other)) == U')' && part.is(other - 1, is_digit_glyph) &&
                part.is(begin, is_digit_glyph))
                return true;
        return begin == 0 || part.glyphs[begin].after_space || !part.glyphs[begin - 1].is(is_han_glyph);
    }
    [[nodiscard]] static bool is_apostrophe(const text_part& part, std::size_t at) noexcept {
        return part.code(at) == U'’' && at > 0 && part.glyphs[at - 1].is(is_latin_glyph | is_digit_glyph);
    }
    /// Taiwan's 'born independent' millennials: Western text has apostrophes, and quotations of its own.
    [[nodiscard]] static bool is_english(const text_part& part, std::size_t at) noexcept {
        return at > 0 && part.is(at - 1, is_latin_glyph) && part.is(at + 1, is_latin_glyph);
    }
    /// :) as people write it.
    [[nodiscard]] static bool is_face(const text_part& part, std::size_t at) noexcept {
        return part.code(at) == U')' && at > 0 && part.code(at - 1) == U':';
    }
};

/// Double quotes outside, single ones inside; 「 」 outside, 『 』 inside where those are used. The first place in a
/// text stands for all. Only where both pairs close: a mark that lost its partner is another rule's.
struct quote_nesting {
    static constexpr rule_info about{"text.quote_nesting", severity::warning, "quotation marks nested wrongly",
                                     "引号嵌套有误", "GB/T 15834-2011, 4.8.3.4"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_quote_glyph | is_opening_glyph)) return;
        std::size_t outer = 0;
        std::size_t corners = 0;
        bool inner = false;
        bool inner_corners = false;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.glyphs[at].code;
            outer += code == U'“' ? 1U : 0U;
            corners += code == U'「' ? 1U : 0U;
            inner = inner || code == U'‘';
            inner_corners = inner_corners || code == U'『';
        }
        if (outer > 1) inside_itself(part, U'“', U'”', "‘", out);
        if (corners > 1) inside_itself(part, U'「', U'」', "『", out);
        if (inner) alone_outside(part, U'‘', U'’', U'“', U'”', "“", out);
        if (inner_corners) alone_outside(part, U'『', U'』', U'「', U'」', "「", out);
    }

private:
    /// “…“…”…”
    static void inside_itself(const text_part& part, char32_t opening, char32_t closing, std::string_view right,
                              reporter& out) {
        std::size_t inner = part.glyphs.size();
        int depth = 0;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.code(at);
            if (code == opening && !(depth == 1 && detail::opens_clause(part, at)) && ++depth == 2) inner = at;
            if (code != closing || depth == 0 || --depth > 0 || inner == part.glyphs.size()) continue;
            tell(part, inner, "a quotation inside a quotation takes {}: {}", "引号内用引号时，里层用{}：{}", right,
                 out);
            return;
        }
    }
    /// ‘…’ with no other quotation around it, in a text that knows the other pair.
    [[nodiscard]] static bool opens_quotation(const text_part& part, std::size_t at) noexcept {
        return !detail::is_short_year(part, at) && !(at > 0 && part.is(at - 1, is_latin_glyph | is_digit_glyph)) &&
               !in_title(part, at);
    }
    static void alone_outside(const text_part& part, char32_t opening, char32_t closing, char32_t outer_opening,
                              char32_t outer_closing, std::string_view right, reporter& out) {
        const auto& all = out.texts().parts;
        int depth = 0;
        std::size_t found = part.glyphs.size();
        bool other = false;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.code(at);
            if (code == outer_opening) ++depth, other = true;
            if (code == outer_closing && depth > 0) --depth;
            if (depth > 0) continue;
            if (code == opening && found == part.glyphs.size() && opens_quotation(part, at)) found = at;
            if (found == part.glyphs.size()) continue;
            if (code == outer_closing && at > found) other = true;
            if (code == closing && part.is(at - 1, is_latin_glyph) && part.is(at + 1, is_latin_glyph))
                found = part.glyphs.size();  // rock ‘n’ roll
        }
        if (found == part.glyphs.size()) return;
        const auto has = [](const text_part& in, char32_t mark, std::size_t from) {
            return std::any_of(in.marks.begin(), in.marks.end(),
                               [&](std::uint32_t at) { return at >= from && in.code(at) == mark; });
        };
        other = other || opening == U'‘' ||
                std::any_of(all.begin(), all.end(), [&](const text_part& one) { return has(one, outer_opening, 0); });
        if (other && has(part, closing, found + 1))
            tell(part, found, "the outer quotation takes {}: {}", "外层引号应用{}：{}", right, out);
    }
    /// 〈某会邀『某人』演讲〉: a title is printed with the marks that it has.
    [[nodiscard]] static bool in_title(const text_part& part, std::size_t at) noexcept {
        while (at-- > 0) {
            if (part.code(at) == U'〈' || part.code(at) == U'《') return true;
            if (part.code(at) == U'〉' || part.code(at) == U'》') return false;
        }
        return false;
    }
    static void tell(const text_part& part, std::size_t at, std::string_view en, std::string_view zh,
                     std::string_view right, reporter& out) {
        out.found(part, at, at + 1,
                  {.en = en,
                   .zh = zh,
                   .arguments = {right, part.quoted(at, (std::min)(at + 7, part.glyphs.size()))},
                   .suggestion = std::string(right),
                   .confidence = 0.8});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_QUOTES_HPP
