// SPDX-License-Identifier: BSL-1.0
/// What the text of a run of lines says of its beginning, its end and its matter, for those who ask what it follows.
#ifndef BANMIAN_LAYOUT_PAGE_TEXT_HPP
#define BANMIAN_LAYOUT_PAGE_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/jump.hpp>
#include <banmian/grammar/note.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/shape_weights.hpp>
#include <banmian/text/glyph.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// How a run's first line begins.
enum class indent : std::uint8_t { unknown, flush, indented };
/// How a run's last line ends.
enum class line_end : std::uint8_t {
    unknown,
    brief,      ///< short of the column's edge
    full,       ///< at the edge, inside a sentence
    full_stop,  ///< at the edge, behind a full stop
};

/// The text of a run as its neighbours ask for it.
struct run_text {
    double measure = 0;  ///< width of its column in points
    double size = 0;     ///< size of its type in points
    indent opens = indent::unknown;
    line_end ends = line_end::unknown;
    bool dated = false;                  ///< opens with a dateline
    bool noted = false;                  ///< opens with an editor's note 编者按
    bool jumped = false;                 ///< opens with 上接
    bool under_crosshead = false;        ///< a crosshead opens it
    bool signed_off = false;             ///< ends in a signature in brackets
    bool left_open = false;              ///< opens a bracket or a quotation that it does not close
    bool unmatched_closing = false;      ///< closes one that it does not open
    bool lettering = false;              ///< as a heading: of a picture, or fewer than two Han
    std::vector<std::uint32_t> words{};  ///< pairs of Han, as they stand
};

namespace detail {

/// The edges of the column that a run stands in. A short run borrows those of the runs above and below it.
struct column_edges {
    double left = 0;
    double right = 0;
    bool known = false;
};
template <class = when_used>
[[nodiscard]] column_edges edges_of(const std::vector<line_run>& runs, std::uint32_t of, double em,
                                    const shape_weights& weights) {
    const auto shows_edges = [&](const line_run& one) {
        return static_cast<double>(one.lines.size()) >= weights.edge_lines;
    };
    const line_run& run = runs[of];
    column_edges made{run.bounds.x, run.bounds.right(), shows_edges(run)};
    if (made.known) return made;
    double nearest = weights.edge_reach * em;
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        const line_run& other = runs[i];
        if (i == of || other.kind != run_kind::text || !shows_edges(other)) continue;
        const double apart = (std::max)(other.bounds.y - run.bounds.bottom(), run.bounds.y - other.bounds.bottom());
        const bool inside = run.bounds.x > other.bounds.x - weights.edge_left * em &&
                            run.bounds.right() < other.bounds.right() + weights.edge_right * em;
        if (apart < nearest && inside && run.bounds.x < other.bounds.x + weights.indent * em)
            nearest = apart, made = {(std::min)(other.bounds.x, run.bounds.x),
                                     (std::max)(other.bounds.right(), run.bounds.right()), true};
    }
    return made;
}

/// True when a run opens with a byline on a line of its own: short, without a stop, over a line that is indented.
template <class = when_used>
[[nodiscard]] bool opens_signed(const std::vector<print_line>& lines, const line_run& run, double em,
                                const shape_weights& weights) {
    if (run.lines.size() < weights.signed_lines) return false;
    const print_line& first = lines[run.lines[0]];
    const print_line& second = lines[run.lines[1]];
    if (opens_with_byline_mark(first)) return true;
    if (second.word.bounds.x < run.bounds.x + weights.first_indent * em ||
        first.word.bounds.width > weights.signed_width * run.bounds.width)
        return false;
    const std::vector<glyph> text = glyphs_of(first.word.text);
    return !text.empty() && !text.back().is(is_sentence_glyph | is_closing_glyph);
}

[[nodiscard]] inline bool ends_a_sentence(const std::vector<glyph>& text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && text[at - 1].is(is_closing_glyph) && !text[at - 1].is(is_sentence_glyph)) --at;
    return at > 0 && text[at - 1].is(is_sentence_glyph);
}

inline void read_brackets(const std::vector<glyph>& text, run_text& to) noexcept {
    int open = 0;
    for (const glyph& one : text) {
        const bool straight = one.is(is_opening_glyph) && one.is(is_closing_glyph);
        if (straight || !one.is(is_opening_glyph | is_closing_glyph)) continue;
        if (one.is(is_opening_glyph)) {
            ++open;
        } else if (is_closing(one.code)) {
            if (open == 0)
                to.unmatched_closing = true;
            else
                --open;
        }
    }
    to.left_open = open > 0;
}

inline void read_words(const std::vector<glyph>& text, run_text& to) {
    to.words.reserve(text.size());
    for (std::size_t g = 1; g < text.size(); ++g)
        if (text[g - 1].is(is_han_glyph) && text[g].is(is_han_glyph))
            to.words.push_back((static_cast<std::uint32_t>(text[g - 1].code) << 16U) ^
                               static_cast<std::uint32_t>(text[g].code));
}

}  // namespace detail

/// The glyphs of a run's lines, one after the other. `apart`: the lines stand side by side, with white between.
template <class = when_used>
[[nodiscard]] std::vector<glyph> glyphs_of_run(const std::vector<print_line>& lines, const line_run& run,
                                               bool apart = false) {
    std::size_t bytes = 0;
    for (const std::uint32_t i : run.lines) bytes += lines[i].word.text.size();
    std::vector<glyph> made;
    made.reserve(bytes / 3 + 1);
    for (const std::uint32_t i : run.lines) {
        const std::size_t first = made.size();
        append_glyphs(lines[i].word.text, made);
        if (apart && first > 0 && made.size() > first) made[first].after_space = true;
    }
    return made;
}

namespace detail {

[[nodiscard]] inline bool is_lettering(const std::vector<glyph>& text) noexcept {
    return std::count_if(text.begin(), text.end(), [](const glyph& one) { return one.is(is_han_glyph); }) < 2;
}

/// True for a few large letters with nothing but white or a picture below: lettering in the picture.
template <class = when_used>
[[nodiscard]] bool stands_in_picture(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                     std::uint32_t of, double em, const shape_weights& weights) {
    const line_run& run = runs[of];
    if (run.kind != run_kind::heading || run.down) return false;
    double letters = 0;
    for (const std::uint32_t l : run.lines) {
        if (lines[l].advance.letters > weights.lettering_line) return false;
        letters += lines[l].advance.letters;
    }
    return letters <= weights.lettering && nearest_run(runs, of, true, weights.lettering_reach * em, em,
                                                       [](const line_run&) { return true; }) == stacked_lines::none;
}

/// The size of a run's type in points: that of most of its letters.
template <class = when_used>
[[nodiscard]] double size_of_run(const std::vector<print_line>& lines, const line_run& run, double em) noexcept {
    double sum = 0;
    double letters = 0;
    for (const std::uint32_t l : run.lines) {
        sum += lines[l].word.font_size * lines[l].advance.letters;
        letters += lines[l].advance.letters;
    }
    return letters > 0 ? sum / letters : em;
}

/// Reads how a run's first line begins.
template <class = when_used>
void read_opening(const std::vector<print_line>& lines, const line_run& run, const column_edges& edges, double em,
                  const shape_weights& weights, run_text& to) {
    const print_line& first = lines[run.lines.front()];
    const std::vector<glyph> opening = glyphs_of(first.word.text);
    to.dated = grammar::match_dateline(opening).has_value();
    to.noted = grammar::match_note(opening).has_value();
    const auto jump = grammar::match_jump(opening);
    to.jumped = jump && !jump->onward;
    if (to.dated || first.initial)
        to.opens = indent::indented;
    else if (edges.known)
        to.opens = first.word.bounds.x > edges.left + weights.first_indent * em || opens_signed(lines, run, em, weights)
                       ? indent::indented
                       : indent::flush;
}

/// True for a text that ends in a short bracket behind a full stop: （据新华社） or the names of who wrote it.
[[nodiscard]] inline bool ends_signed(const std::vector<glyph>& text, const shape_weights& weights) noexcept {
    if (text.empty() || grammar::narrow(text.back().code) != U')') return false;
    std::size_t open = text.size() - 1;
    while (open > 0 && static_cast<double>(text.size() - open) < weights.signature_letters &&
           grammar::narrow(text[open].code) != U'(')
        --open;
    return open > 0 && text[open - 1].is(is_sentence_glyph);
}

/// Reads how a run's last line ends, which only a column whose edges are known tells.
inline void read_ending(const print_line& last, const std::vector<glyph>& text, const column_edges& edges, double em,
                        const shape_weights& weights, run_text& to) noexcept {
    to.signed_off = ends_signed(text, weights);
    if (!edges.known || to.measure <= weights.least_measure * em) return;
    if (last.word.bounds.right() <= edges.right - weights.brief_end * em)
        to.ends = line_end::brief;
    else
        to.ends = ends_a_sentence(text) ? line_end::full_stop : line_end::full;
}

/// Reads a run of text; of a heading its words alone are asked.
template <class = when_used>
void read_run(const std::vector<print_line>& lines, const std::vector<line_run>& runs, std::uint32_t of, double em,
              const shape_weights& weights, run_text& to) {
    const line_run& run = runs[of];
    const std::vector<glyph> text = glyphs_of_run(lines, run);
    to.lettering = is_lettering(text) || stands_in_picture(lines, runs, of, em, weights);
    read_words(text, to);
    if (run.kind == run_kind::heading) return;
    const column_edges edges = edges_of(runs, of, em, weights);
    to.measure = edges.right - edges.left;
    to.size = size_of_run(lines, run, em);
    read_opening(lines, run, edges, em, weights, to);
    read_brackets(text, to);
    read_ending(lines[run.lines.back()], text, edges, em, weights, to);
}

}  // namespace detail

/// Reads the texts of a page's runs.
template <class = when_used>
[[nodiscard]] std::vector<run_text> read_runs(const std::vector<print_line>& lines, const std::vector<line_run>& runs,
                                              double em, const shape_weights& weights = {}) {
    std::vector<run_text> made(runs.size());
    for (std::uint32_t i = 0; i < runs.size(); ++i)
        if (runs[i].kind == run_kind::text || runs[i].kind == run_kind::heading)
            detail::read_run(lines, runs, i, em, weights, made[i]);
    // Where no text is in Han, no heading need be.
    const bool in_han = std::any_of(made.begin(), made.end(),
                                    [](const run_text& one) { return one.measure > 0 && !one.words.empty(); });
    for (run_text& one : made) one.lettering = one.lettering && in_han;
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PAGE_TEXT_HPP
