// SPDX-License-Identifier: BSL-1.0
/// Captions on a page with boxes, told by their words: what the picture shows, and who took it.
#ifndef BANMIAN_LAYOUT_CAPTIONS_HPP
#define BANMIAN_LAYOUT_CAPTIONS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/model/box.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Lines of the longest caption.
inline constexpr std::size_t most_caption_lines = 9;

namespace detail {

/// True for 摄, 摄影 and 图, which no author of a text has.
[[nodiscard]] inline bool names_photographer(const std::vector<glyph>& text, const grammar::credit_match& credit) {
    return banmian::detail::one_of(text[credit.role.begin].code, U"摄攝照影") ||
           text[credit.role.end - 1].code == U'图';
}

/// How many opening lines of a run end in a photographer's credit, where a text follows in the same column; 0 for none.
template <class = when_used>
[[nodiscard]] std::size_t opening_caption(const std::vector<print_line>& lines, const line_run& run) {
    line_run opening;
    for (std::size_t k = 0; k < most_caption_lines && k + 1 < run.lines.size(); ++k) {
        opening.lines.push_back(run.lines[k]);
        const std::vector<glyph> last = glyphs_of(lines[run.lines[k]].word.text);
        if (last.empty() || grammar::detail::verb_before(last, last.size()) == 0) continue;
        const std::vector<glyph> text = glyphs_of_run(lines, opening);
        const auto credit = grammar::match_credit_at_end(grammar::glyph_run(text));
        if (credit && names_photographer(text, *credit)) return k + 1;
    }
    return 0;
}

}  // namespace detail

/// True when a run of text is a caption by its words: it says what the picture shows, or ends in a photographer.
template <class = when_used>
[[nodiscard]] bool is_caption(const std::vector<glyph>& text) {
    constexpr std::size_t longest = 300;
    if (text.size() > longest) return false;
    const grammar::glyph_run run(text);
    if (grammar::tells_of_picture(run)) return true;
    const auto credit = grammar::match_credit_at_end(run);
    return credit && detail::names_photographer(text, *credit);
}

/// Parts captions from the text that follows them in their column: a caption under a picture, then the column goes on.
template <class = when_used>
void split_captions(const std::vector<print_line>& lines, std::vector<line_run>& runs) {
    for (std::size_t i = 0, known = runs.size(); i < known; ++i) {
        if (runs[i].kind != run_kind::text) continue;
        const std::size_t count = detail::opening_caption(lines, runs[i]);
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

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_CAPTIONS_HPP
