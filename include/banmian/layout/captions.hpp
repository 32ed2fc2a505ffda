// SPDX-License-Identifier: BSL-1.0
/// Captions on a page with boxes, told by their words: what the picture shows, and who took it.
#ifndef BANMIAN_LAYOUT_CAPTIONS_HPP
#define BANMIAN_LAYOUT_CAPTIONS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/jump.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/kind_weights.hpp>
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

/// On a page with boxes 图 alone (王斌图) is a picture's credit too; in plain text it may end a sentence.
[[nodiscard]] inline bool is_of_picture(const std::vector<glyph>& text, const grammar::credit_match& credit) noexcept {
    return grammar::names_photographer(text, credit) || text[credit.role.end - 1].code == U'图';
}

/// False for a line whose last character, in brackets or not, ends no credit, as that of nearly every line.
[[nodiscard]] inline bool may_end_in_credit(std::string_view text) noexcept {
    bool closed = false;
    while (!text.empty()) {
        const std::size_t last = character_begin(text, text.size() - 1);
        const char32_t code = grammar::narrow(decode(text, last).value);
        if (!is_space(code)) {
            if (code != U')' || closed) return grammar::detail::credit_verb_lasts.may_hold(code);
            closed = true;
        }
        text = text.substr(0, last);
    }
    return false;
}

/// How many opening lines of a run end in a photographer's credit, where a text follows in the same column; 0 for none.
template <class = when_used>
[[nodiscard]] std::size_t opening_caption(const std::vector<print_line>& lines, const line_run& run,
                                          const caption_weights& weights) {
    std::vector<glyph> text;
    std::size_t known = 0;  // lines whose glyphs stand in `text`
    for (std::size_t k = 0; k < weights.lines && k + 1 < run.lines.size(); ++k) {
        if (!may_end_in_credit(lines[run.lines[k]].word.text)) continue;
        std::size_t begin = 0;  // of line k
        for (; known <= k; ++known) begin = text.size(), append_glyphs(lines[run.lines[known]].word.text, text);
        const grammar::glyph_run line = grammar::glyph_run(text).subspan(begin);
        if (line.empty()) continue;
        const std::size_t end = line.size() - (grammar::narrow(line.back().code) == U')' ? 1 : 0);
        if (grammar::detail::verb_before(line, end) == 0) continue;
        const auto credit = grammar::match_credit_at_end(grammar::glyph_run(text));
        if (credit && is_of_picture(text, *credit)) return k + 1;
    }
    return 0;
}

/// True for a line right under a heading, or under the subhead of one, that is a byline however small it is set: by its
/// names, or because it stands between the heading and a text.
template <class = when_used>
[[nodiscard]] bool is_byline_under_heading(const std::vector<line_run>& runs, std::uint32_t of,
                                           const std::vector<glyph>& text, double em, const caption_weights& weights) {
    const auto is_text = [](const line_run& other) { return other.kind == run_kind::text; };
    if (runs[of].lines.size() != 1 || text.size() > weights.byline) return false;
    const bool parts =
        std::none_of(text.begin(), text.end(), [](const glyph& one) { return one.is(is_sentence_glyph); }) &&
        nearest_run(runs, of, true, weights.byline_below * em, em, is_text) != stacked_lines::none;
    if (!parts && !grammar::match_byline(grammar::glyph_run(text), true)) return false;
    const auto above = [&](std::uint32_t run) {
        return nearest_run(runs, run, false, weights.byline_above * em, em, [](const line_run& other) {
            return !other.down && (other.kind == run_kind::heading || other.kind == run_kind::text);
        });
    };
    std::uint32_t over = above(of);
    if (over != stacked_lines::none && runs[over].kind == run_kind::text && runs[over].lines.size() == 1)
        over = above(over);
    return over != stacked_lines::none && runs[over].kind == run_kind::heading;
}

/// True for a few lines with room for a picture over them: no run stands there.
template <class = when_used>
[[nodiscard]] bool stands_under_picture(const std::vector<line_run>& runs, std::uint32_t of, double em,
                                        const caption_weights& weights) {
    return runs[of].lines.size() <= weights.picture_lines &&
           nearest_run(runs, of, false, weights.picture * em, em, [](const line_run&) { return true; }) ==
               stacked_lines::none;
}

}  // namespace detail

/// True when a run of text is a caption by its words: it says what the picture shows, or ends in a photographer.
template <class = when_used>
[[nodiscard]] bool is_caption(const std::vector<glyph>& text, const caption_weights& weights = {}) {
    if (text.size() > weights.letters) return false;
    const grammar::glyph_run run(text);
    if (grammar::tells_of_picture(run)) return true;
    const auto credit = grammar::match_credit_at_end(run);
    return credit && detail::is_of_picture(text, *credit);
}

/// Parts captions from the text that follows them in their column: a caption under a picture, then the column goes on.
template <class = when_used>
void split_captions(const std::vector<print_line>& lines, std::vector<line_run>& runs,
                    const caption_weights& weights = {}) {
    for (std::size_t i = 0, known = runs.size(); i < known; ++i) {
        if (runs[i].kind != run_kind::text) continue;
        const std::size_t count = detail::opening_caption(lines, runs[i], weights);
        if (count == 0) continue;
        line_run rest = runs[i];
        const auto cut = static_cast<std::ptrdiff_t>(count);
        rest.lines.erase(rest.lines.begin(), rest.lines.begin() + cut);
        runs[i].lines.erase(runs[i].lines.begin() + cut, runs[i].lines.end());
        for (line_run* const part : {&runs[i], &rest}) {
            part->bounds = lines[part->lines.front()].word.bounds;
            for (const std::uint32_t line : part->lines) detail::extend(part->bounds, lines[line].word.bounds);
        }
        runs[i].kind = run_kind::note;
        runs.push_back(std::move(rest));
    }
}

/// Gives the runs that are captions by their words or their type the kind `note`.
template <class = when_used>
void mark_captions(const std::vector<print_line>& lines, std::vector<line_run>& runs, page_manner manner, double em,
                   const caption_weights& weights = {}) {
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        line_run& run = runs[i];
        // Lines across the page's own in the text's size: a caption set 横排 on a page set 竖排.
        const bool across = run.down && run.lines.size() > 1 && lines[run.lines.front()].ratio < weights.across_size;
        if (run.kind != run_kind::text && !across) continue;
        if (run.lines.size() > weights.lines) continue;
        const std::vector<glyph> text = glyphs_of_run(lines, run);
        const auto ends_sentence = [](const glyph& one) { return one.is(is_sentence_glyph); };
        // A recognised line of few letters does not tell its size: the end of a paragraph may look small. 下转第二版
        // stands by itself.
        const bool size_is_sure = !manner.recognised || manner.vertical || run.lines.size() > 1 ||
                                  text.size() > weights.tells_size ||
                                  grammar::match_jump(grammar::glyph_run(text)).has_value();
        if (grammar::asks_to_scan(text))
            run.kind = run_kind::notice;
        else if ((run.type == type_class::note && size_is_sure &&
                  !detail::is_byline_under_heading(runs, i, text, em, weights)) ||
                 is_caption(text, weights) || (across && std::any_of(text.begin(), text.end(), ends_sentence)))
            run.kind = run_kind::note;
    }
}

/// What stands right above a credit is its caption, whatever its type: the credit stands alone, or the sentence above
/// goes on in it (新华 / 社记者戴浩摄).
template <class = when_used>
void mark_above_credits(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em,
                        const caption_weights& weights = {}) {
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        const line_run& run = runs[i];
        if (run.kind != run_kind::note) continue;
        const std::uint32_t above = nearest_run(runs, i, false, weights.reach * em, em,
                                                [](const line_run& other) { return other.kind == run_kind::text; });
        if (above == stacked_lines::none) continue;
        if (runs[above].lines.size() + run.lines.size() > weights.lines) continue;
        line_run both = runs[above];
        both.lines.insert(both.lines.end(), run.lines.begin(), run.lines.end());
        const std::vector<glyph> text = glyphs_of_run(lines, both);
        const auto credit = grammar::match_credit_at_end(grammar::glyph_run(text));
        if (!credit || !detail::is_of_picture(text, *credit)) continue;
        if (detail::stands_under_picture(runs, above, em, weights) &&
            grammar::opens_as_caption(grammar::glyph_run(glyphs_of_run(lines, run)))) {
            runs[above].kind = run_kind::note;
            continue;
        }
        const std::size_t own = glyphs_of_run(lines, run).size();
        const std::size_t begin = text.size() - own;
        if (begin == 0 || credit->whole.begin <= begin || !grammar::detail::sentence_ends_before(text, begin))
            runs[above].kind = run_kind::note;
    }
}

/// A credit at the right end of a caption's last row, and the words before it, are one line of it:
///
///     甲甲甲甲甲甲甲甲甲甲
///     甲甲。     （乙乙摄）
template <class = when_used>
void join_credit_rows(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em,
                      const caption_weights& weights = {}) {
    const auto is_credit = [&](const line_run& run) {
        if (run.kind != run_kind::note || run.lines.size() != 1) return false;
        const std::vector<glyph> text = glyphs_of_run(lines, run);
        const auto credit = grammar::match_credit_at_end(grammar::glyph_run(text));
        return credit && credit->bracketed && credit->whole.begin == 0;
    };
    const auto any = [](const line_run&) { return true; };
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        if (!is_credit(runs[i])) continue;
        const std::uint32_t above = nearest_run(runs, i, false, weights.reach * em, em, any);
        if (above == stacked_lines::none) continue;
        const auto words = std::find_if(runs.begin(), runs.end(), [&](const line_run& other) {
            const box& here = other.bounds;
            return other.kind == run_kind::text && other.lines.size() == 1 && on_one_row(here, runs[i].bounds, em) &&
                   here.right() < runs[i].bounds.x + weights.beside * em &&
                   std::abs(here.x - runs[above].bounds.x) < em && runs[above].bounds.right() > runs[i].bounds.x + em;
        });
        if (words == runs.end()) continue;
        words->lines.push_back(runs[i].lines.front());
        detail::extend(words->bounds, runs[i].bounds);
        words->kind = run_kind::note;
        runs[i].lines.clear();
    }
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](const line_run& one) { return one.lines.empty(); }),
               runs.end());
}

/// A caption's title, its lines and its credit become one run, whatever type each is set in.
template <class = when_used>
void join_captions(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em,
                   const caption_weights& weights = {}) {
    const auto bounds_of = [&](std::uint32_t i) -> const box& { return runs[i].bounds; };
    const auto is_note = [](const line_run& other) { return other.kind == run_kind::note; };
    std::vector<char> taken(runs.size(), 0);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < runs.size(); ++i)
        if (is_note(runs[i])) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return bounds_of(a).y != bounds_of(b).y ? bounds_of(a).y > bounds_of(b).y : a < b;
    });
    for (const std::uint32_t i : order) {  // from the foot of the page
        const std::uint32_t above = nearest_run(runs, i, false, weights.reach * em, em, is_note);
        if (above == stacked_lines::none || taken[above] != 0) continue;  // boxes that overlap stand in a ring
        line_run& upper = runs[above];
        line_run& lower = runs[i];
        if (bounds_of(i).x < bounds_of(above).x - weights.beside * em) continue;
        const bool wider = bounds_of(i).right() > bounds_of(above).right() + weights.beside * em;
        if (wider && upper.lines.size() > 1) continue;  // a title is narrower than what it heads
        if (nearest_run(runs, above, true, weights.reach * em, em, is_note) != i) continue;
        const std::vector<glyph> text = glyphs_of_run(lines, upper);
        if (grammar::match_credit_at_end(grammar::glyph_run(text))) continue;
        upper.lines.insert(upper.lines.end(), lower.lines.begin(), lower.lines.end());
        detail::extend(upper.bounds, lower.bounds);
        taken[i] = 1;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (taken[i] == 0) {
            if (kept != i) runs[kept] = std::move(runs[i]);
            ++kept;
        }
    runs.resize(kept);
}

/// Finds the captions of a page and makes each one run of the kind `note`.
template <class = when_used>
void part_captions(const std::vector<print_line>& lines, std::vector<line_run>& runs, const page_type& type,
                   page_manner manner, const caption_weights& weights = {}) {
    split_captions(lines, runs, weights);
    mark_captions(lines, runs, manner, type.em, weights);
    join_credit_rows(lines, runs, type.em, weights);
    mark_above_credits(lines, runs, type.em, weights);
    join_captions(lines, runs, type.em, weights);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_CAPTIONS_HPP
