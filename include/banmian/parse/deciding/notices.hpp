// SPDX-License-Identifier: BSL-1.0
/// Notices: advertisements, announcements and the page's furniture, told from articles on pages of before 1950.
#ifndef BANMIAN_PARSE_DECIDING_NOTICES_HPP
#define BANMIAN_PARSE_DECIDING_NOTICES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/deciding/roles_by_words.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// How many of `words` a piece contains; each counts once.
template <std::size_t Size>
[[nodiscard]] inline std::uint32_t count_words(const any_working_page auto& on, const piece& of,
                                               const grammar::lexicon<Size>& words) noexcept {
    static_assert(Size <= 64);
    const grammar::glyph_run run = run_of(on, of);
    std::uint64_t found = 0;  // a bit for each word
    for (std::size_t at = 0; at < run.size(); ++at) {
        const char32_t first = grammar::narrow(run[at].code);
        for (std::size_t i = words.next(first); i < Size; i = words.next(first, i + 1))
            if (grammar::scan(run, at).eat(words[i])) found |= std::uint64_t{1} << i;
    }
    return static_cast<std::uint32_t>(std::popcount(found));
}

/// True when a piece ends in one of `words`.
[[nodiscard]] inline bool ends_in(const any_working_page auto& on, const piece& of,
                                  std::span<const std::u32string_view> words) noexcept {
    return grammar::word_at_end(run_of(on, of), words) > 0;
}

/// What advertisers say and reporters hardly ever: where to buy, what it costs, what it cures.
[[nodiscard]] inline std::uint32_t count_advertising(const any_working_page auto& on, const piece& of) noexcept {
    static constexpr grammar::lexicon<64> words{
        {U"電話", U"地址",   U"出品", U"價目",   U"定價", U"特價", U"廉價",   U"減價",   U"實價",   U"每瓶", U"每盒",
         U"每打", U"奉送",   U"贈送", U"敬贈",   U"樣品", U"專治", U"主治",   U"特效藥", U"特効",   U"功效", U"藥房",
         U"藥廠", U"補品",   U"診所", U"門診",   U"醫師", U"光顧", U"惠顧",   U"賜顧",   U"惠臨",   U"歡迎", U"均售",
         U"有售", U"有出售", U"經售", U"經銷",   U"批發", U"發售", U"總發行", U"發行所", U"總經理", U"商標", U"註册",
         U"註冊", U"老牌",   U"香煙", U"照相館", U"綢緞", U"按摩", U"舞廳",   U"酒家",   U"總店",   U"分店", U"支店",
         U"請早", U"廣告",   U"刊例", U"定報",   U"鼻祖", U"刊物", U"投稿",   U"賜稿",   U"來稿"}};
    return count_words(on, of, words);
}

/// True for the heading of an announcement, whose text is one too: 本報復刊小啓, 某某律師聲明.
[[nodiscard]] inline bool announces(const any_working_page auto& on, const piece& of) noexcept {
    static constexpr std::array<std::u32string_view, 9> words{U"啓事", U"啟事", U"小啓", U"小啟", U"緊要聲明",
                                                              U"鳴謝", U"徵求", U"招請", U"召租"};
    return of.count <= 2 && ends_in(on, of, words);
}

/// True for a line that says who publishes the paper, where, under which licence and when.
[[nodiscard]] inline bool is_imprint(const any_working_page auto& on, const piece& of) noexcept {
    static constexpr grammar::lexicon<3> sure{{U"發行人", U"館址", U"社址"}};
    static constexpr grammar::lexicon<11> words{
        {U"發行人", U"館址", U"社址", U"郵政", U"登記證", U"掛號", U"民國", U"星期", U"總編輯", U"零售", U"創於"}};
    return count_words(on, of, words) >= 2 || count_words(on, of, sure) > 0;
}

/// True for the line under a section's title that names its editor: 黔野主編.
[[nodiscard]] inline bool names_editor(const any_working_page auto& on, const piece& of) noexcept {
    static constexpr std::array<std::u32string_view, 6> words{U"主編", U"編輯", U"合編", U"主輯", U"合輯", U"編"};
    return of.count <= 2 && on.last_line(of).count <= on.weights.limits.editor && ends_in(on, of, words);
}

[[nodiscard]] inline bool is_display(const piece& of) noexcept {
    return of.role == block_role::headline || of.role == block_role::noise;
}

/// What stands over the page's first text: the paper's imprint, and the title of a section with its editor.
inline void find_page_top(any_working_page auto& on) {
    constexpr index longest_top = 12;  // pieces; the imprint may stand beside advertisements
    index imprint = none;
    index editor = none;
    index text = 0;
    for (; text < on.pieces.size(); ++text) {
        const piece& of = on.pieces[text];
        if (of.role != block_role::headline && of.role != block_role::body) continue;
        const bool imprinted = !of.dated && text < longest_top && is_imprint(on, of);
        if (imprinted) imprint = text;
        if (of.role == block_role::body && !imprinted) break;
        if (names_editor(on, of)) editor = text;
    }
    for (index i = 0; i < text; ++i) {
        piece& of = on.pieces[i];
        if (of.role != block_role::headline && of.role != block_role::body) continue;
        if (imprint != none && i <= imprint)
            assign(on, of, block_role::page_header, &rule_weights::imprint, "the imprint stands below or here");
        else if (editor != none && i <= editor && i + 1 < text)
            assign(on, of, block_role::banner, &rule_weights::editor_named, "an editor's name stands below or here");
    }
}

/// A run of pieces in large type, and of texts that sell: `[begin, end)`.
struct display_run {
    index begin = 0;
    index end = 0;
    index last = none;          ///< the last piece that sells something
    std::uint32_t sellers = 0;  ///< pieces that do
};

/// The first piece of a run that is no notice: what is left is the headline of the text behind it.
[[nodiscard]] inline index notices_end(const display_run& of, bool has_text) noexcept {
    if (of.last == none) return of.begin;
    if (!has_text) return of.end;
    // A headline may name a chemist's; several lines that sell, or more lines than a headline has, are none.
    constexpr index longest_stack = 5;  // pieces
    if (of.sellers < 2 && (of.last + 1 == of.end || of.end - of.begin <= longest_stack) && of.last != of.begin)
        return of.begin;
    // What stands right over a text is its headline.
    return (std::min)(of.last + 1, of.end - 1);
}

/// How many words of advertisers each piece has that may be one.
[[nodiscard]] inline page_list<std::uint32_t> selling_words(const any_working_page auto& on) {
    page_list<std::uint32_t> selling(on.pieces.size(), on.workspace);
    for (index i = 0; i < on.pieces.size(); ++i) {
        const piece& of = on.pieces[i];
        const bool asked = is_display(of) || (of.role == block_role::body && !of.dated);
        if (asked && on.glyph_count(of) <= on.weights.limits.advertisement) selling[i] = count_advertising(on, of);
    }
    return selling;
}

/// Runs of short lines in large type: the last lines before a text are its headline, the others sell, or announce.
inline void find_display_notices(any_working_page auto& on, const page_list<std::uint32_t>& selling) {
    const auto count = static_cast<index>(on.pieces.size());
    const auto in_run = [&](index i) {  // a reporter may use one such word
        return is_display(on.pieces[i]) || (on.pieces[i].role == block_role::body && selling[i] > 1);
    };
    display_run run;
    for (; run.begin < count; run = {run.end, run.end, none, 0}) {
        for (run.end = run.begin; run.end < count && in_run(run.end); ++run.end) {
            if (selling[run.end] == 0) continue;
            run.last = run.end;
            ++run.sellers;
        }
        if (run.end == run.begin) {
            ++run.end;
            continue;
        }
        const bool has_text = run.end < count && on.pieces[run.end].role == block_role::body;
        for (index i = run.begin; i < notices_end(run, has_text); ++i)
            assign(on, on.pieces[i], block_role::notice, &rule_weights::among_sellers, "among lines that sell");
        if (has_text && announces(on, on.pieces[run.end - 1])) {
            assign(on, on.pieces[run.end - 1], block_role::notice, &rule_weights::announcement, "an announcement");
            assign(on, on.pieces[run.end], block_role::notice, &rule_weights::announcement,
                   "the text of an announcement");
        }
    }
}

/// A short text between advertisements is part of one, and so is one under a line that sells.
inline void find_notices_between(any_working_page auto& on, const page_list<std::uint32_t>& selling) {
    const auto count = static_cast<index>(on.pieces.size());
    for (index i = 1; i < count; ++i) {
        const piece& of = on.pieces[i];
        if (of.role != block_role::body || of.dated || on.glyph_count(of) > on.weights.limits.advertisement) continue;
        const bool last = i + 1 == count;
        if (!last && on.pieces[i + 1].role != block_role::notice) continue;
        const index titled = i > 1 && !last && is_display(on.pieces[i - 1]) && selling[i - 1] > 0 ? 1 : 0;
        if (on.pieces[i - titled - 1].role != block_role::notice) continue;
        for (index part = i - titled; part <= i; ++part)
            assign(on, on.pieces[part], block_role::notice, &rule_weights::between_notices, "between advertisements");
    }
}

}  // namespace detail

/// Gives the role notice to advertisements and announcements, banner to a section's title over its editor's name, and
/// page header to the imprint at the top of the first page. Advertisements are runs of short lines in large type, with
/// addresses and prices, between texts; the last lines before a text are its headline.
inline void find_notices(any_working_page auto& on) {
    detail::find_page_top(on);
    const page_list<std::uint32_t> selling = detail::selling_words(on);
    detail::find_display_notices(on, selling);
    detail::find_notices_between(on, selling);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_NOTICES_HPP
