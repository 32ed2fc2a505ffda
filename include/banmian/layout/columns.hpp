// SPDX-License-Identifier: BSL-1.0
/// Columns 栏 and headings of a page from its printed lines: lines of one type under each other, and what stands over
/// them.
#ifndef BANMIAN_LAYOUT_COLUMNS_HPP
#define BANMIAN_LAYOUT_COLUMNS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/layout/line_marks.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What the size of a line's type says of it, beside the page's text.
enum class type_class : std::uint8_t {
    note,   ///< smaller: captions, notes, tables
    text,   ///< the page's text
    large,  ///< somewhat larger: kickers, subheads, crossheads, leads
    head,   ///< headlines
};

/// The class of a size of so many em.
[[nodiscard]] constexpr type_class class_of(double ratio, bool recognised) noexcept {
    constexpr double head = 1.36;  // headlines are set from 1.4 em on, kickers and subheads below
    if (ratio >= head) return type_class::head;
    if (ratio >= (recognised ? 1.14 : 1.09)) return type_class::large;
    return ratio < (recognised ? 0.88 : 0.955) ? type_class::note : type_class::text;
}

/// What a run of lines is on its page. A notice belongs to no article: the rows of a table, the label of a code to
/// scan.
enum class run_kind : std::uint8_t { text, note, crosshead, heading, byline, furniture, notice };

/// Lines under each other in one column, or those of one heading. Indices count the page's lines.
struct line_run {
    std::vector<std::uint32_t> lines{};  ///< from top to bottom
    box bounds{};
    run_kind kind = run_kind::text;
    type_class type = type_class::text;
    bool down = false;  ///< a heading that runs across the page's lines
};

/// How a page came.
struct page_manner {
    bool recognised = false;  ///< by an engine that looks at the picture: boxes waver
    bool vertical = false;    ///< 竖排, its boxes turned to logical axes: lines across its own are read from the left
};

/// The line next below another, or above it.
struct stacked_lines {
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    std::vector<std::uint32_t> below{};  ///< none, or the nearest that shares a column with it
    std::vector<std::uint32_t> above{};
    std::vector<char> several_below{};  ///< more than one stands there side by side
    std::vector<char> several_above{};
};

namespace detail {

[[nodiscard]] inline double middle_x(const box& of) noexcept {
    return of.x + of.width / 2;
}
[[nodiscard]] inline double middle_y(const box& of) noexcept {
    return of.y + of.height / 2;
}
/// How far two boxes share the page's width, in points; negative when they do not.
[[nodiscard]] inline double shared_x(const box& a, const box& b) noexcept {
    return (std::min)(a.right(), b.right()) - (std::max)(a.x, b.x);
}
/// How far two boxes share its height.
[[nodiscard]] inline double shared_y(const box& a, const box& b) noexcept {
    return (std::min)(a.bottom(), b.bottom()) - (std::max)(a.y, b.y);
}

template <class = when_used>
void find_next(const std::vector<print_line>& lines, const row_index& index, double em, bool down,
               std::vector<std::uint32_t>& next, std::vector<char>& several) {
    next.assign(lines.size(), stacked_lines::none);
    several.assign(lines.size(), 0);
    std::vector<std::uint32_t> met;  // lines that stand there
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const box& here = lines[i].word.bounds;
        const double reach = 1.25 * em;
        const box area{here.x, down ? middle_y(here) : here.y - reach, here.width, here.height / 2 + reach};
        double nearest = 1e9;
        const auto gap_of = [&](const box& there) { return down ? there.y - here.bottom() : here.y - there.bottom(); };
        met.clear();
        index.visit(area, [&](std::uint32_t other) {
            const box& there = lines[other].word.bounds;
            if (other == i || lines[other].down) return false;
            const double step = down ? middle_y(there) - middle_y(here) : middle_y(here) - middle_y(there);
            if (step <= 0.4 * em || gap_of(there) >= reach ||
                shared_x(here, there) <= (std::min)(0.3 * (std::min)(here.width, there.width), 1.5 * em))
                return false;
            met.push_back(other);
            if (step < nearest || (step == nearest && other < next[i])) nearest = step, next[i] = other;
            return false;
        });
        if (met.size() < 2) continue;
        const box& first = lines[next[i]].word.bounds;
        several[i] = std::any_of(met.begin(), met.end(), [&](std::uint32_t other) {
            const box& there = lines[other].word.bounds;
            return other != next[i] && shared_x(first, there) < 0.3 * em &&
                   std::abs(middle_y(there) - middle_y(first)) < 0.7 * em;
        });
    }
}

}  // namespace detail

/// The nearest run that is wanted below another, or above it: not farther than `reach`, and sharing an em of its width.
/// `stacked_lines::none` where there is none.
template <class Wanted>
[[nodiscard]] std::uint32_t nearest_run(const std::vector<line_run>& runs, std::uint32_t of, bool below, double reach,
                                        double em, Wanted wanted) {
    const box& here = runs[of].bounds;
    std::uint32_t best = stacked_lines::none;
    double nearest = reach;
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        if (i == of || !wanted(runs[i])) continue;
        const box& there = runs[i].bounds;
        const double gap = below ? there.y - here.bottom() : here.y - there.bottom();
        if (gap < -0.6 * em || gap >= nearest) continue;
        if (detail::shared_x(here, there) < (std::min)(em, 0.5 * (std::min)(here.width, there.width))) continue;
        nearest = gap, best = i;
    }
    return best;
}

/// Which line stands below and above each, within a line's space.
template <class = when_used>
[[nodiscard]] stacked_lines stack_lines(const std::vector<print_line>& lines, const row_index& index, double em) {
    stacked_lines made;
    detail::find_next(lines, index, em, true, made.below, made.several_below);
    detail::find_next(lines, index, em, false, made.above, made.several_above);
    return made;
}

/// True when a line goes on in a column: below its last line, with most of the narrower one's width in common. Of a
/// column of which no more is seen than the last word of a paragraph it is not known how wide it is.
[[nodiscard]] inline bool goes_on_below(const box& column, const box& last, const box& line, double em,
                                        bool only_last_word) noexcept {
    box whole = column;
    if (only_last_word) whole.width = (std::max)(whole.width, 6 * em);
    return detail::shared_x(whole, line) > 0.6 * (std::min)(whole.width, line.width) &&
           line.y - last.bottom() < 1.15 * em;
}

/// True when a line's width allows so many points of type, as its stops and its Latin can be set.
[[nodiscard]] inline bool may_be_set_in(const print_line& line, double size) noexcept {
    constexpr double slack = 0.05;
    return size * line.advance.fewest < line.word.bounds.width * (1 + slack) &&
           size * line.advance.most > line.word.bounds.width * (1 - slack);
}

/// A line of justified text (齐行) advances more than its type does, one with many stops or figures less, but each
/// fills the column: it is given the size of lines nearby that begin and end where it does. The lines of a crosshead
/// are of one size too, where one of them does not tell. A byline's mark is as wide as its face has it.
template <class = when_used>
void settle_justified(std::vector<print_line>& lines, const row_index& index, const stacked_lines& stacked,
                      const page_type& type, bool recognised) {
    const double em = type.em;
    constexpr double loosest = 1.3;  // em of the text
    constexpr double tightest = 0.7;
    constexpr double column = 9;  // em above and below in which lines of the column are sought
    const auto is_text = [&](const print_line& of) { return class_of(of.ratio, recognised) == type_class::text; };
    std::vector<char> fills(lines.size(), 0);
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        print_line& line = lines[i];
        if (line.down || line.ratio > loosest || line.ratio < tightest) continue;
        if (opens_with_byline_mark(line)) line.ratio = 1, line.word.font_size = em;
        const box& here = line.word.bounds;
        // Larger type is higher too, as far as a page's boxes are all as high as their type.
        const bool higher = !recognised && here.height > 1.07 * type.height * em;
        if (here.width < 6 * em || (higher && line.ratio > 1.09)) continue;
        std::uint32_t like = stacked_lines::none;
        index.visit({here.x, here.y - column * em, here.width, here.height + 2 * column * em},
                    [&](std::uint32_t other) {
                        const box& there = lines[other].word.bounds;
                        if (other == i || !is_text(lines[other]) || there.width < 6 * em) return false;
                        if (std::abs(here.right() - there.right()) < 0.5 * em && std::abs(here.x - there.x) < 2.7 * em)
                            like = other;
                        return like != stacked_lines::none;
                    });
        if (like == stacked_lines::none) continue;
        fills[i] = 1;
        if (is_text(line)) continue;
        line.ratio = lines[like].ratio;
        line.word.font_size = lines[like].word.font_size;
    }
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        print_line& line = lines[i];
        if (fills[i] != 0 || line.down || !is_text(line)) continue;
        for (const auto* next : {&stacked.above, &stacked.below}) {
            const std::uint32_t other = (*next)[i];
            if (other == stacked_lines::none || fills[other] != 0) continue;
            const print_line& one = lines[other];
            const box& here = line.word.bounds;
            const box& there = one.word.bounds;
            const double apart = std::abs(here.x - there.x) / em;
            const bool aligned = std::abs(detail::middle_x(here) - detail::middle_x(there)) < 0.6 * em || apart < 0.3 ||
                                 (line.advance.letters < 6 && apart < 2.7);
            // The width of a few letters in a padded box does not tell; the height of two alike does.
            const bool as_high = recognised && line.advance.letters < 3.5 &&
                                 std::abs(here.height - there.height) < 0.06 * there.height &&
                                 here.height > 1.1 * type.height * em;
            if (class_of(one.ratio, recognised) != type_class::large || !aligned || ends_in_stop(line.word.text) ||
                (!as_high && !may_be_set_in(line, one.word.font_size)))
                continue;
            line.ratio = one.ratio;
            line.word.font_size = one.word.font_size;
        }
    }
}

namespace detail {

/// True for a line in brackets that ends at a column's right edge and begins well inside it: where the report comes
/// from or who signs it, as the last line of a text (（本报布鲁塞尔3月30日电）).
[[nodiscard]] inline bool is_set_off_right(const print_line& line, const line_run& column, double em) noexcept {
    const box& here = line.word.bounds;
    if (column.lines.size() < 3 || std::abs(here.right() - column.bounds.right()) > 1.5 * em) return false;
    return is_bracketed(line.word.text);
}

}  // namespace detail

/// Runs of lines in one column. `used[i]`: line `i` is given away already.
template <class = when_used>
[[nodiscard]] std::vector<line_run> find_columns(const std::vector<print_line>& lines, const stacked_lines& stacked,
                                                 const std::vector<char>& used, double em, bool recognised) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        if (used[i] == 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return lines[a].word.bounds.y < lines[b].word.bounds.y; });
    std::vector<line_run> made;
    std::vector<std::uint32_t> open;  // runs that end within a line's space above
    std::vector<char> opens_caption(lines.size(), 0);
    for (const std::uint32_t i : order) {
        if (!detail::may_open_caption(lines[i].word.text)) continue;
        const std::vector<glyph> text = glyphs_of(lines[i].word.text);
        opens_caption[i] = grammar::opens_as_caption(grammar::glyph_run(text)) ? 1 : 0;
    }
    // The lines of a lead are of one size, whichever class a recogniser's box puts each of them in.
    const auto goes_on_large = [&](const line_run& run, const print_line& line) {
        constexpr double within = 1.12;
        constexpr double smallest = 1.06;  // em, of a line of a lead
        const print_line& last = lines[run.lines.back()];
        const bool alike = (std::max)(line.ratio, last.ratio) < within * (std::min)(line.ratio, last.ratio);
        const type_class type = class_of(line.ratio, recognised);
        return recognised && alike && class_of(last.ratio, recognised) >= type_class::large &&
               (type >= type_class::large || (run.lines.size() > 2 && line.ratio > smallest));
    };
    const auto takes = [&](const line_run& run, std::uint32_t i) {
        const print_line& line = lines[i];
        if (opens_caption[i] != 0) return false;  // 图为… begins another text, however near it stands
        const std::uint32_t last = run.lines.back();
        const type_class type = class_of(line.ratio, recognised);
        // Sizes of the text and of notes overlap where a line has stops or Latin; what is larger shows better.
        const bool small_type = type < type_class::large && run.type < type_class::large;
        const bool alike = std::abs(line.ratio - lines[last].ratio) < (recognised && small_type ? 0.14 : 0.03) ||
                           (small_type ? may_be_set_in(line, lines[last].word.font_size) ||
                                             may_be_set_in(lines[last], line.word.font_size)
                                       : run.type == type);
        const bool set_alike = alike || goes_on_large(run, line);
        const bool centred = type == type_class::large && run.lines.size() < 3;  // the lines of a crosshead
        // Where the widths leave it open, the heights of boxes tell captions from the text beside them.
        const double higher =
            recognised || line.height <= 0 || lines[last].height <= 0 ? 1 : line.height / lines[last].height;
        // (A first line alone may hold the dateline's face.)
        if (run.lines.size() > 1 && std::abs(higher - 1) > 0.04 &&
            may_be_set_in(line, lines[last].word.font_size * higher) && may_be_set_in(line, lines[last].word.font_size))
            return false;
        const bool signs = stacked.below[i] == stacked_lines::none && detail::is_set_off_right(line, run, em);
        if (!set_alike || (!centred && !signs && std::abs(line.word.bounds.x - run.bounds.x) > 2.7 * em)) return false;
        // 甲甲甲甲甲甲      A last line may be so short that the indent of the next clears it,
        // 甲。              and a line over two columns goes on in neither.
        //     乙乙乙乙
        if (stacked.several_below[last] != 0 || stacked.several_above[i] != 0) return false;
        const std::uint32_t above = stacked.above[i];
        const std::uint32_t below = stacked.below[last];
        const auto in_run = [&](std::uint32_t number) {
            const std::size_t from = run.lines.size() < 3 ? 0 : run.lines.size() - 3;
            return std::find(run.lines.begin() + static_cast<std::ptrdiff_t>(from), run.lines.end(), number) !=
                   run.lines.end();
        };
        if (above != stacked_lines::none && !in_run(above)) return false;
        if (below != stacked_lines::none && below != i && lines[below].word.bounds.y < line.word.bounds.y - 0.3 * em)
            return false;
        const bool last_word = run.lines.size() == 1 && ends_in_stop(lines[last].word.text);
        return goes_on_below(run.bounds, lines[last].word.bounds, line.word.bounds, em, last_word);
    };
    for (const std::uint32_t i : order) {
        const box& here = lines[i].word.bounds;
        std::uint32_t best = stacked_lines::none;
        double nearest = 1e9;
        std::size_t kept = 0;
        for (const std::uint32_t r : open) {
            const line_run& run = made[r];
            if (run.bounds.bottom() < here.y - 1.3 * em)
                continue;  // the line order is from the top: nothing joins it now
            open[kept++] = r;
            if (lines[run.lines.back()].word.bounds.y >= here.y - 0.3 * em || !takes(run, i)) continue;
            const double gap = std::abs(here.y - run.bounds.bottom());
            if (gap < nearest) nearest = gap, best = r;
        }
        open.resize(kept);
        constexpr std::size_t most_open = 300;  // columns side by side: no page has as many
        if (open.size() > most_open) open.erase(open.begin(), open.end() - most_open);
        if (best == stacked_lines::none) {
            open.push_back(static_cast<std::uint32_t>(made.size()));
            line_run& run = made.emplace_back();
            run.bounds = here;
            run.type = class_of(lines[i].ratio, recognised);
            run.lines.push_back(i);
        } else {
            made[best].lines.push_back(i);
            detail::extend(made[best].bounds, here);
        }
    }
    for (line_run& run : made) {  // its type is that of most of its text
        std::vector<detail::weighted> ratios;
        for (const std::uint32_t i : run.lines) {
            const text_advance& of = lines[i].advance;
            const bool tells = of.most - of.fewest < 0.05 * of.letters;  // no stops, no Latin
            ratios.emplace_back(lines[i].ratio, tells ? of.letters : 0.1 * of.letters);
        }
        run.type = class_of(detail::weighted_middle(std::move(ratios)), recognised);
    }
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_COLUMNS_HPP
