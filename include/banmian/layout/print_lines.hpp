// SPDX-License-Identifier: BSL-1.0
/// Printed lines from words or characters with boxes: the first step of every geometry.
#ifndef BANMIAN_LAYOUT_PRINT_LINES_HPP
#define BANMIAN_LAYOUT_PRINT_LINES_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/print_weights.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/character_class.hpp>
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
    const print_weights& weights;
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
        return !has_neighbour || gap(a, b) < weights.spaced_gap * beside + weights.spaced_gap_more * sizes[a];
    }
    [[nodiscard]] bool tells_size(std::uint32_t i) const noexcept {
        return !recognised || advances[i].letters >= weights.tells_size;
    }
    [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) const noexcept {
        const double larger = (std::max)(sizes[a], sizes[b]);
        const double smaller = (std::min)(sizes[a], sizes[b]);
        // A single character may come from another font, which sets it on a wider advance.
        const bool borrowed = advances[a].count == 1 || advances[b].count == 1;
        if (borrowed && larger < weights.borrowed_alike * smaller && gap(a, b) < weights.borrowed_gap * smaller)
            return true;
        // A lone mark is as wide as the space that justification leaves it.
        const auto is_mark = [&](std::uint32_t i) { return advances[i].count == 1 && advances[i].han == 0; };
        if (is_mark(a) != is_mark(b) && larger < weights.mark_alike * smaller && gap(a, b) < weights.mark_gap * larger)
            return true;
        if (tells_size(a) && tells_size(b)) return larger < weights.alike * smaller;
        return larger < weights.unsure_alike * smaller || larger < weights.unsure_size * type.em;
    }
};

/// The nearest word to the right on the row of `i`, or to the left; `alone` when none is within reach.
template <class = when_used>
[[nodiscard]] std::uint32_t row_neighbour(const line_maker& on, const row_index& index, std::uint32_t i,
                                          bool to_right) {
    const box& here = on.boxes[i];
    const double size = (std::max)(on.sizes[i], on.type.em);
    const print_weights& by = on.weights;
    const double reach = by.row_reach * size;
    const double middle = here.y + here.height / 2;
    const box area{to_right ? here.x : here.x - reach, middle - by.row_height * size, here.width + reach,
                   2 * by.row_height * size};
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
        const bool single = on.advances[i].count == 1 && on.advances[other].count == 1;
        const double over = (single ? by.overlap_single : by.overlap) * least;
        if (!beside || gap < -over || !on_one_row(here, there, (std::max)(least, by.row_least * on.type.em)))
            return false;
        const double off = std::abs(to_right ? there.x - here.x : here.right() - there.right());
        if (off < nearest || (off == nearest && other < best)) nearest = off, best = other;
        return false;
    });
    return best;
}

/// True when words near `i` end where it ends (`ends`), or begin where it begins, by `within` em: the edge of a column.
/// `hung`: so much of its end, in em, stands beyond the edge.
template <class = when_used>
[[nodiscard]] bool at_column_edge(const line_maker& on, const row_index& index, std::uint32_t i, bool ends,
                                  double within, double hung = 0) {
    const double em = on.type.em;
    const double edge = ends ? on.boxes[i].right() - hung * em : on.boxes[i].x;
    std::vector<std::uint32_t> met;
    const box area{edge - within * em, on.boxes[i].y - on.weights.edge_reach * em, 2 * within * em,
                   on.boxes[i].height + 2 * on.weights.edge_reach * em};
    index.visit(area, [&](std::uint32_t other) {
        const box& there = on.boxes[other];
        const double its = ends ? there.right() : there.x;
        if (other == i || there.width < on.weights.edge_width * em || std::abs(its - edge) > within * em) return false;
        if (std::find(met.begin(), met.end(), other) == met.end()) met.push_back(other);
        return met.size() >= on.weights.edge_lines;
    });
    return met.size() >= on.weights.edge_lines;
}

/// True when a recogniser's boxes, which it pads, meet over a gutter: the lines around end and begin there, too.
template <class = when_used>
[[nodiscard]] bool meet_over_gutter(const line_maker& on, const row_index& index, std::uint32_t a, std::uint32_t b) {
    const print_weights& by = on.weights;
    const double more = by.meet_within;
    const double em = on.type.em;
    const double gap = on.gap(a, b);
    if (gap <= -by.meet_overlap * em || on.advances[a].letters <= by.meet_letters ||
        on.advances[b].letters <= by.meet_letters)
        return false;
    if (!at_column_edge(on, index, a, true, more) || !at_column_edge(on, index, b, false, more)) return false;
    // Both are where they lie over each other.
    return gap < -by.meet_both * em || at_column_edge(on, index, a, true, by.edge_within) ||
           at_column_edge(on, index, b, false, by.edge_within);
}

/// True when a mark stands in the gutter between two lines and leaves little of it: an opening bracket of the right
/// one, or a mark that hangs at the left one's end (标点悬挂):  甲甲甲甲。” 乙乙乙乙
template <class = when_used>
[[nodiscard]] bool hangs_in_gutter(const line_maker& on, const row_index& index, std::uint32_t a, std::uint32_t b) {
    const double within = on.weights.edge_within;
    if (on.gap(a, b) <= on.weights.hang_gap * on.type.em) return false;
    if (at_column_edge(on, index, a, true, within)) return true;
    const std::string_view text = on.words[a].text;
    return !text.empty() && may_not_start_line(decode(text, character_begin(text, text.size() - 1)).value) &&
           at_column_edge(on, index, a, true, within, on.weights.hang_width) &&
           at_column_edge(on, index, b, false, within);
}

/// True when the gap between two neighbours of a row parts two lines.
template <class = when_used>
[[nodiscard]] bool parts_lines(const line_maker& on, const row_index& index, std::uint32_t a, std::uint32_t b) {
    const double em = on.type.em;
    const double size = (std::max)(on.sizes[a], on.sizes[b]);
    const double gap = on.gap(a, b);
    const print_weights& by = on.weights;
    const bool heading = size > by.heading * em;
    if (gap > (heading ? by.heading_gap * size : by.text_gap * em)) return true;
    if (!on.alike(a, b)) return true;
    if (on.recognised && !heading && meet_over_gutter(on, index, a, b)) return true;
    const double least = (heading ? by.heading_least : on.recognised ? by.recognised_least : by.text_least) * em;
    if (gap < least && (heading || !hangs_in_gutter(on, index, a, b))) return false;
    if (heading && on.is_letter_spaced(a, b)) return false;
    const white_run white = white_between(index, on.boxes, a, b, (std::min)(by.white_width * em, by.white_share * gap),
                                          by.white_height * size);
    if (white.above + white.below + on.boxes[a].height < by.white_height * em) return false;
    return white.parts_rows || at_column_edge(on, index, a, true, by.edge_within) ||
           at_column_edge(on, index, b, false, by.edge_within);
}

/// Letter-spacing: the gaps of a heading's row are much alike, so none of them parts it.
template <class = when_used>
void keep_spaced(line_maker& on, std::uint32_t a) {
    const std::uint32_t b = on.next[a];
    const double size = (std::max)(on.sizes[a], on.sizes[b]);
    const double gap = on.gap(a, b);
    const print_weights& by = on.weights;
    if (size < by.heading * on.type.em || gap > by.heading_gap * size || !on.alike(a, b)) return;
    const auto like = [&](std::uint32_t p, std::uint32_t q) {
        const double other = on.gap(p, q);
        return on.alike(p, q) && other > by.spaced_narrower * gap && other < by.spaced_wider * gap;
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
        if (gaps.size() >= on.weights.spaced_on_page) page_ = middle_of(gaps);
    }
    [[nodiscard]] double of_line(std::uint32_t first) const {
        std::vector<double> gaps;
        for (std::uint32_t i = first; i != line_maker::alone; i = on_.right[i]) add(i, gaps);
        return gaps.size() >= on_.weights.spaced_on_line ? middle_of(gaps) : page_;
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

/// Finds the neighbours of each word on its row: two words that are each other's nearest.
template <class = when_used>
void find_neighbours(line_maker& on, const row_index& index) {
    on.next.assign(on.words.size(), line_maker::alone);
    on.previous.assign(on.words.size(), line_maker::alone);
    for (std::uint32_t i = 0; i < on.words.size(); ++i) {
        const std::uint32_t next = row_neighbour(on, index, i, true);
        if (next == line_maker::alone || row_neighbour(on, index, next, false) != i) continue;
        on.next[i] = next;
        on.previous[next] = i;
    }
}

/// Finds the word that goes on behind each in its line.
template <class = when_used>
void chain_words(line_maker& on, const row_index& index) {
    on.right.assign(on.words.size(), line_maker::alone);
    for (std::uint32_t i = 0; i < on.words.size(); ++i)
        if (on.next[i] != line_maker::alone && !parts_lines(on, index, i, on.next[i])) on.right[i] = on.next[i];
    for (std::uint32_t i = 0; i < on.words.size(); ++i)
        if (on.next[i] != line_maker::alone && on.right[i] != on.next[i]) keep_spaced(on, i);
}

/// Writes the chains of words as lines. Texts of several words are put into `memory`.
class line_writer {
public:
    line_writer(const line_maker& on, arena& memory) : on_(on), spacing_(on), memory_(memory) {}

    /// The line that begins with word `first`.
    template <class = when_used>
    [[nodiscard]] print_line write(std::uint32_t first) {
        print_line made;
        made.word = on_.words[first];
        sums_ = {};
        add(first, made);
        const bool alone = on_.right[first] == line_maker::alone;
        if (!alone) {
            const double word_space = spacing_.of_line(first);
            text_.add(on_.words[first]);
            for (std::uint32_t before = first, i = on_.right[first]; i != line_maker::alone;
                 before = i, i = on_.right[i])
                append(before, i, word_space, made);
            text_.give(made.word, memory_);
        }
        made.advance = alone ? on_.advances[first] : advance_of(made.word.text);
        made.word.font_size = size_of_line(first, made);
        made.ratio = on_.type.em > 0 ? made.word.font_size / on_.type.em : 1;
        return made;
    }

private:
    /// What the words of a line add up to.
    struct sums {
        double size = 0;    // of their type, by their letters
        double weight = 0;  // the letters that it was taken of
        double width = 0;   // without spaces, in points
        double letters = 0;
        std::size_t longest = 0;  // Han of a word
    };

    void add(std::uint32_t i, print_line& made) noexcept {
        const text_advance& of = on_.advances[i];
        const double share = of.mostly_full() ? of.letters : on_.weights.latin_share * of.letters;
        sums_.size += on_.sizes[i] * share;
        sums_.weight += share;
        if (of.han > sums_.longest) sums_.longest = of.han, made.height = on_.boxes[i].height;
        sums_.width += on_.boxes[i].width;
        sums_.letters += of.letters;
    }
    template <class = when_used>
    void append(std::uint32_t before, std::uint32_t i, double word_space, print_line& made) {
        const print_weights& by = on_.weights;
        const double em = on_.type.em;
        const double gap = on_.gap(before, i);
        const bool spaced =
            on_.advances[i].count == 1 && on_.advances[before].count == 1 && on_.sizes[i] > by.heading * em;
        const double least =
            (std::max)(by.space * (std::min)(on_.sizes[i], by.space_size * em), by.space_spaced * word_space);
        if (gap > least && !spaced) text_.add_space();
        extend(made.word.bounds, on_.boxes[i]);
        made.word.bold = made.word.bold && on_.words[i].bold;
        if (gap < by.tight * em) sums_.width += (std::max)(gap, 0.0);
        text_.add(on_.words[i]);
        add(i, made);
    }

    [[nodiscard]] double size_of_line(std::uint32_t first, const print_line& made) const noexcept {
        const page_type& type = on_.type;
        const double by_words = sums_.weight > 0 ? sums_.size / sums_.weight : on_.sizes[first];
        if (!on_.recognised) return by_words;
        if (sums_.letters >= on_.weights.tells_size)
            return (std::min)(size_by_width(sums_.width, made.advance, type.em),
                              on_.weights.spaced_height * made.word.bounds.height / type.height);
        // Few letters in a padded box do not tell their size: they are the text's unless they are plainly larger.
        return by_words < on_.weights.heading * type.em ? type.em : by_words;
    }

    const line_maker& on_;
    letter_spacing spacing_;
    arena& memory_;
    word_joiner text_{};
    sums sums_{};
};

}  // namespace detail

/// Joins words into printed lines: neighbours of a row, of one type, with no gutter between. Texts of several words are
/// put into `memory`. `advances` are those of the words.
template <class = when_used>
[[nodiscard]] std::vector<print_line> lines_of(const std::vector<placed_word>& words,
                                               const std::vector<text_advance>& advances, const page_type& type,
                                               bool recognised, arena& memory, const print_weights& weights = {}) {
    detail::line_maker on{words, advances, type, recognised, weights};
    for (std::size_t i = 0; i < words.size(); ++i) {
        on.boxes.push_back(words[i].bounds);
        on.sizes.push_back(size_of(words[i], advances[i], type, recognised));
    }
    const row_index index(on.boxes, (std::max)(type.em, 0.5));
    detail::find_neighbours(on, index);
    detail::chain_words(on, index);
    std::vector<char> continues(words.size(), 0);
    for (const std::uint32_t next : on.right)
        if (next != detail::line_maker::alone) continues[next] = 1;
    detail::line_writer writer(on, memory);
    std::vector<print_line> lines;
    lines.reserve(words.size());
    for (std::uint32_t first = 0; first < words.size(); ++first)
        if (continues[first] == 0) lines.push_back(writer.write(first));
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
