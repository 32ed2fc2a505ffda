// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of which character stands for a mark: • for ·, 第一、, and half-width marks as printed.
#ifndef BANMIAN_VALIDATE_RULES_MARK_FORMS_HPP
#define BANMIAN_VALIDATE_RULES_MARK_FORMS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/marks.hpp>
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

/// • ． . for ·, in names and titles, and in the dates of “3·15”.
struct middle_dot {
    static constexpr rule_info about{"pun.middle_dot", severity::warning, "another dot for ·", "间隔号形式有误",
                                     "GB/T 15834-2011, 4.14; 4.14.3.5"};
    void check(const text_part& part, reporter& out) const {
        if (part.role == block_role::colophon_text || part.role == block_role::notice) return;
        for (const std::uint32_t at : part.marks) {
            const char32_t code = part.code(at);
            constexpr std::u32string_view round = U"•∙・●‧";
            constexpr std::u32string_view of_hong_kong = U"．‧・•";  // as Hong Kong and Taiwan print it
            const bool stop = code == U'．' || code == U'.';
            if (out.texts().traditional && of_hong_kong.find(code) != of_hong_kong.npos) continue;
            if ((!stop && round.find(code) == round.npos) || at == 0 || at + 1 >= part.glyphs.size()) continue;
            if (code != U'●' && joins_names(part, at, out) && !(stop && is_full_stop(part, at))) {
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
    /// Between Han, and no bullet, which has a space.
    [[nodiscard]] static bool joins_names(const text_part& part, std::size_t at, const reporter& out) {
        if (!part.is(at - 1, is_han_glyph) || !part.is(at + 1, is_han_glyph)) return false;
        return !part.glyphs[at].after_space && !part.glyphs[at + 1].after_space &&
               out.printed(part, at, at + 2).find(' ') == std::string_view::npos;
    }
    /// Behind a number, between sentences or in a list of references: what a . is there.
    [[nodiscard]] static bool is_full_stop(const text_part& part, std::size_t at) noexcept {
        return ordinal_before(part, at) || detail::parts_sentences(part, at) || detail::is_reference(part);
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
        const std::size_t last = (std::min)(end + place, part.glyphs.size());
        if (part.says_any(end, (std::min)(last + 4, part.glyphs.size()), {U"特大", U"地震", U"爆炸", U"空难", U"惨案"}))
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
        series told{};
        for (const std::uint32_t at : part.marks) {
            if (part.code(at) != U'、' || at == 0) continue;
            if (grammar::narrow(part.code(at - 1)) == U')')
                check_bracket(part, at, told, out);
            else if (!check_words(part, at, told, out))
                check_number(part, at, told, out);
        }
    }

private:
    /// The first of a series stands for all.
    struct series {
        bool bracket = false;
        bool order = false;
        bool number = false;
    };
    /// （一）、
    static void check_bracket(const text_part& part, std::size_t at, series& told, reporter& out) {
        std::size_t begin = at - 1;
        while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
        if (begin == 0 || grammar::narrow(part.code(begin - 1)) != U'(' || at - begin > 4 || begin + 1 >= at) return;
        if (!opens(part, begin - 1) || std::exchange(told.bracket, true)) return;
        tell(part, begin - 1, at + 1, "", out);
    }
    /// 第一章、总则 and 首先、: true when the words are of these.
    static bool check_words(const text_part& part, std::size_t at, series& told, reporter& out) {
        if (part.ends(at, U"章") && is_chapter(part, at)) {
            if (!std::exchange(told.order, true)) tell(part, at - 1, at + 1, "", out);
            return true;
        }
        if ((part.ends(at, U"首先") || part.ends(at, U"其次")) && opens(part, at - 2)) {
            if (!std::exchange(told.order, true)) tell(part, at - 2, at + 1, "，", out);
            return true;
        }
        return false;
    }
    /// 第一、 and 1、.
    static void check_number(const text_part& part, std::size_t at, series& told, reporter& out) {
        std::size_t begin = at;
        while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
        if (begin == at) return;
        if (begin > 0 && part.code(begin - 1) == U'第') {
            // 第一、第二季度 is a list of orders.
            const bool clause = begin >= 2 && part.code(begin - 2) == U'，';  // 他说，第二、…
            if ((clause || opens(part, begin - 1)) && part.code(at + 1) != U'第' &&
                !grammar::begins_number(part.code(at + 1)) && !std::exchange(told.order, true))
                tell(part, begin - 1, at + 1, "，", out);
        } else if (part.is(begin, is_digit_glyph) && begin > 0 && at - begin <= 2 && opens(part, begin) &&
                   part.is(at + 1, is_han_glyph)) {
            // 3、4天 is an estimate, 1、2号 a list: what follows a number of a list is a word.
            if (!grammar::begins_number(part.code(at + 1)) && !std::exchange(told.number, true))
                tell(part, begin, at + 1, "．", out);
        }
    }
    /// 第一章、总则; 第一章、第二章 is a list.
    [[nodiscard]] static bool is_chapter(const text_part& part, std::size_t at) noexcept {
        std::size_t begin = at - 1;
        while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
        return begin + 1 < at && begin > 0 && part.code(begin - 1) == U'第' && opens(part, begin - 1) &&
               part.code(at + 1) != U'第';
    }
    /// Begins the text or a part of its sentence.
    [[nodiscard]] static bool opens(const text_part& part, std::size_t at) noexcept {
        return at == 0 || part.is(at - 1, is_sentence_glyph) || part.code(at - 1) == U'；' ||
               part.code(at - 1) == U'：';
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, std::string_view right, reporter& out) {
        const std::string words = std::string(part.quoted(begin, end - 1)) + std::string(right);
        out.should_be(part, begin, end, words, {.confidence = 0.8, .habit = right});
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
        std::vector<page_marks> pages(whole.pages.size());
        for (const text_part& part : out.texts().parts) {
            if (part.page >= pages.size()) continue;
            for (const std::uint32_t at : part.marks) {
                pages[part.page].full += is_full(part.code(at)) ? 1U : 0U;
                pages[part.page].brackets += part.code(at) == U'（' ? 1U : 0U;
            }
        }
        const auto seen = mended_marks(*whole.repairs, out);
        for (const auto& [part, edit] : seen) {
            if (part->page >= pages.size()) continue;
            ++pages[part->page].half;
            pages[part->page].half_pairs += mark_of(*edit) == '(' ? 1U : 0U;
        }
        std::vector<bool> reported(seen.size(), false);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const auto& [part, edit] = seen[i];
            if (reported[i] || part->page >= pages.size()) continue;
            const page_marks& page = pages[part->page];
            if (!stand_out(page.half, page.full)) continue;
            // Two brackets of one pair are one slip.
            if (const std::size_t partner = partner_of(seen, i); partner > i) {
                const std::size_t others = page.brackets - (std::min)(page.half_pairs, page.brackets);
                const span pair{edit->span.begin, seen[partner].second->span.end};
                if (others > page.half_pairs || (page.half_pairs <= few_pairs && holds_han(pair, out.source())))
                    tell_pair(*part, pair, out);
                reported[partner] = true;
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
    /// How the marks of a page are set, the mended ones as they were printed.
    struct page_marks {
        std::size_t full = 0;
        std::size_t half = 0;
        std::size_t brackets = 0;    ///< pairs, the mended ones as well
        std::size_t half_pairs = 0;  ///< of them, those that were mended
    };
    /// The marks that the parser made wide, each with its text, in the order of the source.
    template <class Repairs>
    [[nodiscard]] static auto mended_marks(const Repairs& repairs, const reporter& out) {
        const std::vector<text_part>& parts = out.texts().parts;
        std::vector<std::pair<std::size_t, std::size_t>> spans;  // begin, part
        for (const text_part& part : parts)
            for (const span& one : part.spans)
                spans.emplace_back(one.begin, static_cast<std::size_t>(&part - parts.data()));
        std::sort(spans.begin(), spans.end());
        std::vector<std::pair<const text_part*, const typename Repairs::value_type*>> made;
        for (const auto& edit : repairs) {
            if (edit.kind != repair_kind::width || edit.from.size() != 1) continue;
            if (std::string_view(",:;?!()").find(mark_of(edit)) == std::string_view::npos) continue;
            const auto behind = std::upper_bound(spans.begin(), spans.end(), std::pair(edit.span.begin, parts.size()));
            if (behind == spans.begin()) continue;
            const text_part& part = parts[(behind - 1)->second];
            if (!part.is_prose() && !part.is_heading()) continue;
            if (mark_of(edit) == ';' && ends_entity(out.source(), edit.span.begin)) continue;
            if ((mark_of(edit) == '!' || mark_of(edit) == '?') && follows_latin(out.source(), edit.span.begin))
                continue;                                                               // YOHO!
            if (mark_of(edit) == '?' && is_lost(part, edit.span.begin, out)) continue;  // another rule's
            made.emplace_back(&part, &edit);
        }
        std::sort(made.begin(), made.end(),
                  [](const auto& a, const auto& b) { return a.second->span.begin < b.second->span.begin; });
        return made;
    }

    /// The ？ that was printed at byte `at` of the source stands for a character that was lost.
    [[nodiscard]] static bool is_lost(const text_part& part, std::size_t at, const reporter& out) {
        for (const std::uint32_t mark : part.marks) {
            if (part.code(mark) != U'？') continue;
            const std::string_view printed = out.printed(part, mark, mark + 1);
            if (printed.data() == out.source().data() + at) return detail::stands_for_lost(part, mark, out);
        }
        return false;
    }

    static constexpr std::size_t few_pairs = 2;  // of a page that has no others; more are how it sets its brackets

    [[nodiscard]] static bool follows_latin(std::string_view source, std::size_t at) noexcept {
        if (at == 0 || at > source.size()) return false;
        const char before = source[at - 1];
        return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    }
    /// &nbsp; of a web page.
    [[nodiscard]] static bool ends_entity(std::string_view source, std::size_t at) noexcept {
        std::size_t begin = (std::min)(at, source.size());
        while (begin > 0 && source[begin - 1] >= '0' && source[begin - 1] <= 'z') --begin;
        return begin < at && begin > 0 && (source[begin - 1] == '&' || source[begin - 1] == '#');
    }
    /// The printed mark, of one byte, that the edit made wide.
    template <storage_policy Storage>
    [[nodiscard]] static char mark_of(const basic_repair<Storage>& edit) {
        return std::string_view(edit.from).front();
    }
    /// The edit of the bracket that closes the one of edit `at`; `at` where there is none.
    [[nodiscard]] static std::size_t partner_of(const auto& seen, std::size_t at) {
        if (mark_of(*seen[at].second) != '(') return at;
        for (std::size_t i = at + 1; i < seen.size() && seen[i].first == seen[at].first; ++i) {
            if (mark_of(*seen[i].second) == '(') return at;
            if (mark_of(*seen[i].second) == ')') return i;
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

#endif  // BANMIAN_VALIDATE_RULES_MARK_FORMS_HPP
