// SPDX-License-Identifier: BSL-1.0
/// Printed lines from words or characters with boxes, whichever way they run: the first step of every geometry.
#ifndef BANMIAN_LAYOUT_PRINT_LINES_HPP
#define BANMIAN_LAYOUT_PRINT_LINES_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

inline void extend(box& whole, const box& by) noexcept {
    const double x = (std::min)(whole.x, by.x);
    const double y = (std::min)(whole.y, by.y);
    whole = {x, y, (std::max)(whole.right(), by.right()) - x, (std::max)(whole.bottom(), by.bottom()) - y};
}
/// How much of the narrower one's width two boxes share, 0 to 1.
[[nodiscard]] inline double shared_width(const box& a, const box& b) noexcept {
    const double shared = (std::min)(a.right(), b.right()) - (std::max)(a.x, b.x);
    return shared <= 0 ? 0 : shared / (std::max)(1e-9, (std::min)(a.width, b.width));
}

}  // namespace detail

/// True for a box that can be on a sheet of paper: finite, not negative, no wider than 350 m.
[[nodiscard]] inline bool is_sound(const box& of) noexcept {
    constexpr double largest = 1e6;  // points
    for (const double value : {of.x, of.y, of.width, of.height})
        if (!(value > -largest && value < largest)) return false;
    return of.width >= 0 && of.height > 0;
}
/// Makes a box hold another. Either may be none: `no_box`, or no box that can be.
inline void surround(box& whole, const box& by) noexcept {
    if (!is_sound(by)) return;
    if (is_sound(whole))
        detail::extend(whole, by);
    else
        whole = by;
}

/// A box of a page set 竖排 in logical axes, where lines run along x and follow each other along y: what is read from
/// top to bottom and right to left becomes what is read from left to right and top to bottom. `width` is the page's.
[[nodiscard]] constexpr box to_logical(const box& of, double width) noexcept {
    return {of.y, width - of.right(), of.height, of.width};
}
/// The inverse of `to_logical`.
[[nodiscard]] constexpr box from_logical(const box& of, double width) noexcept {
    return {width - of.bottom(), of.x, of.height, of.width};
}

/// True when most text runs down the page, as 竖排 has it: its words are higher than wide, or its single characters
/// stand nearer to the one below than to the one beside.
template <class = when_used>
[[nodiscard]] bool runs_down(const std::vector<placed_word>& words) {
    double down = 0;
    double along = 0;
    std::vector<box> single;
    for (const placed_word& one : words) {
        const text_advance of = advance_of(one.text);
        if (of.count == 1 && of.han == 1)
            single.push_back(one.bounds);
        else if (of.han > 0)
            (one.bounds.height > 1.5 * one.bounds.width ? down : along) += of.letters;
    }
    if (static_cast<double>(single.size()) < 0.3 * (down + along)) return down > along;
    std::vector<detail::weighted> sizes;
    for (const box& one : single) sizes.emplace_back(one.height, 1.0);
    const row_index index(single, (std::max)(0.5, detail::weighted_middle(std::move(sizes))));
    for (std::uint32_t i = 0; i < single.size(); ++i) {
        const box& here = single[i];
        const double reach = 2 * (std::max)(here.width, here.height);
        double below = reach;
        double beside = reach;
        bool axis_below = false;  // set from one place, they share an axis to the hundredth
        bool axis_beside = false;
        index.visit({here.x, here.y, here.width + reach, here.height + reach}, [&](std::uint32_t other) {
            const box& there = single[other];
            if (other == i) return false;
            const double dx = std::abs(there.x + there.width / 2 - here.x - here.width / 2);
            const double dy = std::abs(there.y + there.height / 2 - here.y - here.height / 2);
            constexpr double exact = 0.02;
            if (dx < 0.4 * here.width && there.y > here.y) {
                below = (std::min)(below, there.y - here.bottom());
                axis_below = axis_below || dx < exact * here.width;
            }
            if (dy < 0.4 * here.height && there.x > here.x) {
                beside = (std::min)(beside, there.x - here.right());
                axis_beside = axis_beside || dy < exact * here.height;
            }
            return false;
        });
        const bool alike = std::abs(below - beside) < 0.1 * (std::max)(here.width, here.height);
        if (!alike)
            (below < beside ? down : along) += 1;
        else if (axis_below != axis_beside)
            (axis_below ? down : along) += 1;
    }
    return down > along;
}

/// A printed line: words of one row and one type that no gutter parts.
struct print_line {
    placed_word word{};      ///< its text and box; `font_size` is the size of its type in points
    text_advance advance{};  ///< of its text
    double ratio = 1;        ///< its size in em of the page's text
    double height = 0;       ///< of the box of its longest word of Han, in points; 0 when it has none
    bool down = false;     ///< runs across the page's lines: a heading set 竖排 on a page set 横排, or the reverse
    bool initial = false;  ///< begins with a drop capital, which takes the place of an indent
};

namespace detail {

/// The words of a page while lines are made of them.
struct line_maker {
    const std::vector<placed_word>& words;
    const std::vector<text_advance>& advances;
    page_type type;
    bool recognised;
    std::vector<box> boxes{};
    std::vector<double> sizes{};
    std::vector<std::uint32_t> next{};  // the next word of the row, and the one before it; `alone` where none is
    std::vector<std::uint32_t> previous{};
    std::vector<std::uint32_t> right{};  // the next word of the line; `alone` at its end

    static constexpr std::uint32_t alone = 0xFFFFFFFFU;

    [[nodiscard]] double gap(std::uint32_t a, std::uint32_t b) const noexcept { return boxes[b].x - boxes[a].right(); }
    /// True when two single characters stand no farther apart than their row's characters beside them do.
    [[nodiscard]] bool is_letter_spaced(std::uint32_t a, std::uint32_t b) const noexcept {
        if (advances[a].count != 1 || advances[b].count != 1) return false;
        double beside = 0;
        bool has_neighbour = false;
        const auto ask = [&](std::uint32_t p, std::uint32_t q) {
            if (advances[p].count != 1 || advances[q].count != 1) return;
            beside = (std::max)(beside, gap(p, q));
            has_neighbour = true;
        };
        if (previous[a] != alone) ask(previous[a], a);
        if (next[b] != alone) ask(b, next[b]);
        return !has_neighbour || gap(a, b) < 1.8 * beside + 0.1 * sizes[a];
    }
    [[nodiscard]] bool tells_size(std::uint32_t i) const noexcept { return !recognised || advances[i].letters >= 3.5; }
    [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) const noexcept {
        constexpr double most = 1.35;  // Latin beside Han, wavering boxes; a heading beside text is larger
        const double larger = (std::max)(sizes[a], sizes[b]);
        const double smaller = (std::min)(sizes[a], sizes[b]);
        // A single character may come from another font, which sets it on a wider advance.
        const bool borrowed = advances[a].count == 1 || advances[b].count == 1;
        if (borrowed && larger < 1.7 * smaller && gap(a, b) < 0.5 * smaller) return true;
        // A lone mark is as wide as the space that justification leaves it.
        const auto is_mark = [&](std::uint32_t i) { return advances[i].count == 1 && advances[i].han == 0; };
        if (is_mark(a) != is_mark(b) && larger < 2.5 * smaller && gap(a, b) < 0.5 * larger) return true;
        if (tells_size(a) && tells_size(b)) return larger < most * smaller;
        return larger < 1.6 * smaller || larger < 1.25 * type.em;
    }
};

/// The nearest word to the right on the row of `i`, or to the left; `alone` when none is within reach.
template <class = when_used>
[[nodiscard]] std::uint32_t row_neighbour(const line_maker& on, const row_index& index, std::uint32_t i,
                                          bool to_right) {
    const box& here = on.boxes[i];
    const double size = (std::max)(on.sizes[i], on.type.em);
    const double reach = 2.5 * size;
    const double middle = here.y + here.height / 2;
    const box area{to_right ? here.x : here.x - reach, middle - 0.3 * size, here.width + reach, 0.6 * size};
    std::uint32_t best = line_maker::alone;
    double nearest = 1e9;
    index.visit(area, [&](std::uint32_t other) {
        if (other == i) return false;
        const box& there = on.boxes[other];
        const double gap = to_right ? there.x - here.right() : here.x - there.right();
        const bool beside = to_right ? there.x + there.width / 2 > here.x + here.width / 2 && there.x > here.x
                                     : there.x + there.width / 2 < here.x + here.width / 2 && there.x < here.x;
        const double least = (std::min)(on.sizes[i], on.sizes[other]);
        // Some extractors let the boxes of single large characters lie over each other.
        const double over = on.advances[i].count == 1 && on.advances[other].count == 1 ? 1.6 * least : 0.6 * least;
        if (!beside || gap < -over || !on_one_row(here, there, (std::max)(least, 0.6 * on.type.em))) return false;
        const double off = std::abs(to_right ? there.x - here.x : here.right() - there.right());
        if (off < nearest || (off == nearest && other < best)) nearest = off, best = other;
        return false;
    });
    return best;
}

/// True when words near `i` end where it ends (`ends`), or begin where it begins, by `within` em: the edge of a column.
template <class = when_used>
[[nodiscard]] bool at_column_edge(const line_maker& on, const row_index& index, std::uint32_t i, bool ends,
                                  double within = 0.3) {
    const double em = on.type.em;
    const double edge = ends ? on.boxes[i].right() : on.boxes[i].x;
    std::vector<std::uint32_t> met;
    const box area{edge - within * em, on.boxes[i].y - 3.5 * em, 2 * within * em, on.boxes[i].height + 7 * em};
    index.visit(area, [&](std::uint32_t other) {
        const box& there = on.boxes[other];
        const double its = ends ? there.right() : there.x;
        if (other == i || there.width < 4 * em || std::abs(its - edge) > within * em) return false;
        if (std::find(met.begin(), met.end(), other) == met.end()) met.push_back(other);
        return met.size() >= 2;
    });
    return met.size() >= 2;
}

/// True when the gap between two neighbours of a row parts two lines.
template <class = when_used>
[[nodiscard]] bool parts_lines(const line_maker& on, const row_index& index, std::uint32_t a, std::uint32_t b) {
    const double em = on.type.em;
    const double size = (std::max)(on.sizes[a], on.sizes[b]);
    const double gap = on.gap(a, b);
    const bool heading = size > 1.3 * em;
    if (gap > (heading ? 1.6 * size : 1.3 * em)) return true;
    if (!on.alike(a, b)) return true;
    const double least = heading ? 0.6 * em : on.recognised ? 0.2 * em : 0.45 * em;
    // An opening bracket may stand half in the gutter.
    const bool hung = !heading && gap > 0.12 * em && gap < least && at_column_edge(on, index, a, true);
    // A recogniser pads its boxes, which may meet over a gutter: but the lines around end and begin there, too.
    constexpr double column = 5;  // letters of the narrowest
    const bool padded = on.recognised && !heading && gap > -0.6 * em && on.advances[a].letters > column &&
                        on.advances[b].letters > column;
    // One of two boxes that meet may be padded more than its column's.
    constexpr double more = 0.75;
    if (padded && ((at_column_edge(on, index, a, true) && at_column_edge(on, index, b, false, more)) ||
                   (at_column_edge(on, index, a, true, more) && at_column_edge(on, index, b, false))))
        return true;
    if (gap < least && !hung) return false;
    if (heading && on.is_letter_spaced(a, b)) return false;
    constexpr double high = 3;  // em; nothing changes between 2 and 6
    const white_run white = white_between(index, on.boxes, a, b, (std::min)(0.2 * em, 0.9 * gap), high * size);
    if (white.above + white.below + on.boxes[a].height < high * em) return false;
    return white.parts_rows || at_column_edge(on, index, a, true) || at_column_edge(on, index, b, false);
}

/// Letter-spacing: the gaps of a heading's row are much alike, so none of them parts it.
template <class = when_used>
void keep_spaced(line_maker& on, std::uint32_t a) {
    const std::uint32_t b = on.next[a];
    const double size = (std::max)(on.sizes[a], on.sizes[b]);
    const double gap = on.gap(a, b);
    if (size < 1.3 * on.type.em || gap > 1.6 * size || !on.alike(a, b)) return;
    const auto like = [&](std::uint32_t p, std::uint32_t q) {
        const double other = on.gap(p, q);
        return on.alike(p, q) && other > 0.55 * gap && other < 1.8 * gap;
    };
    if (on.next[b] != line_maker::alone && on.right[b] == on.next[b] && like(b, on.next[b])) on.right[a] = b;
}

/// The gap between single characters that are words of their own, as justified text comes from some programs: their
/// median on the line that begins with `first`, or over the page where that has few of them; 0 where there are none.
class letter_spacing {
public:
    explicit letter_spacing(const line_maker& on) : on_(on) {
        std::vector<double> gaps;
        for (std::uint32_t i = 0; i < on.words.size(); ++i) add(i, gaps);
        constexpr std::size_t enough = 20;
        if (gaps.size() >= enough) page_ = middle_of(gaps);
    }
    [[nodiscard]] double of_line(std::uint32_t first) const {
        std::vector<double> gaps;
        for (std::uint32_t i = first; i != line_maker::alone; i = on_.right[i]) add(i, gaps);
        constexpr std::size_t enough = 4;
        return gaps.size() >= enough ? middle_of(gaps) : page_;
    }

private:
    void add(std::uint32_t i, std::vector<double>& gaps) const {
        const std::uint32_t next = on_.right[i];
        if (next == line_maker::alone || on_.advances[i].count != 1 || on_.advances[next].count != 1) return;
        gaps.push_back((std::max)(0.0, on_.boxes[next].x - on_.boxes[i].right()));
    }
    [[nodiscard]] static double middle_of(std::vector<double>& values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }
    const line_maker& on_;
    double page_ = 0;
};

}  // namespace detail

/// Joins words into printed lines: neighbours of a row, of one type, with no gutter between. `down[i]`: word `i` is no
/// part of a row, and is a line of its own. Texts of several words are put into `memory`. `advances` are those of the
/// words.
template <class = when_used>
[[nodiscard]] std::vector<print_line> lines_of(const std::vector<placed_word>& words,
                                               const std::vector<text_advance>& advances, const page_type& type,
                                               bool recognised, arena& memory) {
    detail::line_maker on{words, advances, type, recognised};
    const std::size_t count = words.size();
    for (std::size_t i = 0; i < count; ++i) {
        on.boxes.push_back(words[i].bounds);
        on.sizes.push_back(size_of(words[i], advances[i], type, recognised));
    }
    const row_index index(on.boxes, (std::max)(type.em, 0.5));
    on.next.assign(count, detail::line_maker::alone);
    on.previous.assign(count, detail::line_maker::alone);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t next = detail::row_neighbour(on, index, i, true);
        if (next == detail::line_maker::alone || detail::row_neighbour(on, index, next, false) != i) continue;
        on.next[i] = next;
        on.previous[next] = i;
    }
    on.right.assign(count, detail::line_maker::alone);
    for (std::uint32_t i = 0; i < count; ++i)
        if (on.next[i] != detail::line_maker::alone && !detail::parts_lines(on, index, i, on.next[i]))
            on.right[i] = on.next[i];
    for (std::uint32_t i = 0; i < count; ++i)
        if (on.next[i] != detail::line_maker::alone && on.right[i] != on.next[i]) detail::keep_spaced(on, i);
    std::vector<char> continues(count, 0);
    for (const std::uint32_t next : on.right)
        if (next != detail::line_maker::alone) continues[next] = 1;
    const detail::letter_spacing spacing(on);
    std::vector<print_line> lines;
    lines.reserve(count);
    word_joiner text;
    for (std::uint32_t first = 0; first < count; ++first) {
        if (continues[first] != 0) continue;
        print_line made;
        made.word = words[first];
        double weight = 0;
        double sum = 0;
        double width = 0;
        double letters = 0;
        double last = -1e9;
        std::uint32_t before = first;
        std::size_t longest = 0;  // Han of a word
        const double word_space = on.right[first] != detail::line_maker::alone ? spacing.of_line(first) : 0;
        for (std::uint32_t i = first; i != detail::line_maker::alone; i = on.right[i]) {
            if (i != first) {
                const double gap = on.boxes[i].x - last;
                const bool spaced =
                    advances[i].count == 1 && advances[before].count == 1 && on.sizes[i] > 1.3 * type.em;
                const double least = (std::max)(0.25 * (std::min)(on.sizes[i], 1.5 * type.em), 1.6 * word_space);
                if (gap > least && !spaced) text.add_space();
                detail::extend(made.word.bounds, words[i].bounds);
                made.word.bold = made.word.bold && words[i].bold;
                if (gap < 0.3 * type.em) width += (std::max)(gap, 0.0);
            }
            if (i != first || on.right[i] != detail::line_maker::alone) text.add(words[i]);
            const double share = advances[i].mostly_full() ? advances[i].letters : 0.05 * advances[i].letters;
            sum += on.sizes[i] * share;
            weight += share;
            if (advances[i].han > longest) longest = advances[i].han, made.height = on.boxes[i].height;
            width += on.boxes[i].width;
            letters += advances[i].letters;
            last = on.boxes[i].right();
            before = i;
        }
        const bool alone = on.right[first] == detail::line_maker::alone;
        if (!alone) text.give(made.word, memory);
        made.advance = alone ? advances[first] : advance_of(made.word.text);
        made.word.font_size = weight > 0 ? sum / weight : on.sizes[first];
        if (recognised && letters >= 3.5)
            made.word.font_size =
                (std::min)(size_by_width(width, made.advance, type.em), 1.25 * made.word.bounds.height / type.height);
        // Few letters in a padded box do not tell their size: they are the text's unless they are plainly larger.
        const bool size_is_sure = !recognised || letters >= 3.5;
        if (!size_is_sure && made.word.font_size < 1.3 * type.em) made.word.font_size = type.em;
        made.ratio = type.em > 0 ? made.word.font_size / type.em : 1;
        lines.push_back(made);
    }
    return lines;
}

/// Makes one line of several that stand in a row, in the place of the first: their texts parted by spaces.
template <class = when_used>
void join_lines(std::vector<print_line>& lines, const std::vector<std::uint32_t>& of, arena& memory) {
    word_joiner text;
    placed_word whole = lines[of.front()].word;
    for (const std::uint32_t i : of) {
        text.add_space();
        text.add(lines[i].word);
        detail::extend(whole.bounds, lines[i].word.bounds);
    }
    text.give(whole, memory);
    lines[of.front()].word = whole;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PRINT_LINES_HPP
