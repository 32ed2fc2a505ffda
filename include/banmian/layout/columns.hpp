// SPDX-License-Identifier: BSL-1.0
/// Columns 栏 of a page from its printed lines: lines of one type under each other, and what stands over them.
#ifndef BANMIAN_LAYOUT_COLUMNS_HPP
#define BANMIAN_LAYOUT_COLUMNS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/line_marks.hpp>
#include <banmian/layout/line_run.hpp>
#include <banmian/layout/outlines.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/shape_weights.hpp>
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

/// The line next below another, or above it.
struct stacked_lines {
    static constexpr std::uint32_t none = line_run::none;
    std::vector<std::uint32_t> below{};  ///< none, or the nearest that shares a column with it
    std::vector<std::uint32_t> above{};
    std::vector<char> several_below{};  ///< more than one stands there side by side
    std::vector<char> several_above{};
};

namespace detail {

/// What stands on one side of a line, above or below.
struct stacked_side {
    std::vector<std::uint32_t> met{};
    std::uint32_t next = stacked_lines::none;
    double nearest = 1e9;

    void clear() noexcept {
        met.clear();
        next = stacked_lines::none;
        nearest = 1e9;
    }
    void add(std::uint32_t line, double step) {
        met.push_back(line);
        if (step < nearest || (step == nearest && line < next)) nearest = step, next = line;
    }
    /// True when another stands beside the nearest.
    [[nodiscard]] bool has_several(const std::vector<print_line>& lines, double em,
                                   const shape_weights& weights) const noexcept {
        if (met.size() < 2) return false;
        const box& first = lines[next].word.bounds;
        return std::any_of(met.begin(), met.end(), [&](std::uint32_t other) {
            const box& there = lines[other].word.bounds;
            return other != next && shared_x(first, there) < weights.beside_shared * em &&
                   std::abs(middle_y(there) - middle_y(first)) < weights.beside_row * em;
        });
    }
};

}  // namespace detail

/// Which line stands below and above each, within a line's space.
template <class = when_used>
[[nodiscard]] stacked_lines stack_lines(const std::vector<print_line>& lines, const row_index& index, double em,
                                        const shape_weights& weights = {}) {
    stacked_lines made;
    for (auto* const next : {&made.below, &made.above}) next->assign(lines.size(), stacked_lines::none);
    for (auto* const several : {&made.several_below, &made.several_above}) several->assign(lines.size(), 0);
    detail::stacked_side below;
    detail::stacked_side above;
    const double reach = weights.next_reach * em;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const box& here = lines[i].word.bounds;
        below.clear();
        above.clear();
        index.visit({here.x, here.y - reach, here.width, here.height + 2 * reach}, [&](std::uint32_t other) {
            const box& there = lines[other].word.bounds;
            const double step = detail::middle_y(there) - detail::middle_y(here);
            if (other == i || lines[other].down || std::abs(step) <= weights.one_row * em ||
                lines[other].word.text.empty())
                return false;  // (a drop capital stands in its line)
            const double gap = step > 0 ? there.y - here.bottom() : here.y - there.bottom();
            if (gap < reach &&
                detail::shared_x(here, there) > (std::min)(weights.next_shared * (std::min)(here.width, there.width),
                                                           weights.next_shared_most * em))
                (step > 0 ? below : above).add(other, std::abs(step));
            return false;
        });
        made.below[i] = below.next;
        made.above[i] = above.next;
        made.several_below[i] = below.has_several(lines, em, weights) ? 1 : 0;
        made.several_above[i] = above.has_several(lines, em, weights) ? 1 : 0;
    }
    return made;
}

/// True when a line goes on in a column: below its last line, with most of the narrower one's width in common. Of a
/// column of which no more is seen than the last word of a paragraph it is not known how wide it is.
[[nodiscard]] inline bool goes_on_below(const box& column, const box& last, const box& line, double em,
                                        bool only_last_word, const shape_weights& weights = {}) noexcept {
    box whole = column;
    if (only_last_word) whole.width = (std::max)(whole.width, weights.least_column * em);
    return detail::shared_x(whole, line) > weights.column_shared * (std::min)(whole.width, line.width) &&
           line.y - last.bottom() < weights.column_gap * em;
}

/// True when a line's width allows so many points of type, as its stops and its Latin can be set.
[[nodiscard]] inline bool may_be_set_in(const print_line& line, double size) noexcept {
    constexpr double slack = 0.05;  // of a width: justification and the padding of boxes
    return size * line.advance.fewest < line.word.bounds.width * (1 + slack) &&
           size * line.advance.most > line.word.bounds.width * (1 - slack);
}

namespace detail {
/// True for a line in brackets that ends at a column's right edge and begins well inside it: where the report comes
/// from or who signs it, as the last line of a text (（本报布鲁塞尔3月30日电）).
[[nodiscard]] inline bool is_set_off_right(const print_line& line, const line_run& column, double em,
                                           const shape_weights& weights) noexcept {
    const box& here = line.word.bounds;
    if (column.lines.size() < weights.set_off_lines ||
        std::abs(here.right() - column.bounds.right()) > weights.set_off_right * em)
        return false;
    return is_bracketed(line.word.text);
}

/// Gives the lines of a page to columns, from the top.
class column_maker {
public:
    column_maker(const std::vector<print_line>& lines, const stacked_lines& stacked, double em, bool recognised,
                 const shape_weights& weights)
        : lines_(lines), stacked_(stacked), em_(em), recognised_(recognised), weights_(weights) {}

    template <class = when_used>
    [[nodiscard]] std::vector<line_run> make(const std::vector<char>& used) {
        const std::vector<std::uint32_t> order = from_top(used);
        mark_captions(order);
        for (const std::uint32_t i : order) {
            const std::uint32_t column = column_of(i);
            if (column == stacked_lines::none) {
                const column_cut why = cut_before(i, used);
                begin(i);
                made_.back().cut = why;
            } else {
                made_[column].lines.push_back(i);
                extend(made_[column].bounds, lines_[i].word.bounds);
            }
        }
        for (line_run& run : made_) run.type = type_of(run);
        return std::move(made_);
    }

private:
    [[nodiscard]] type_class class_of_line(std::uint32_t i) const noexcept {
        return class_of(lines_[i].ratio, recognised_, weights_);
    }

    template <class = when_used>
    [[nodiscard]] std::vector<std::uint32_t> from_top(const std::vector<char>& used) const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < lines_.size(); ++i)
            if (used[i] == 0) order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return lines_[a].word.bounds.y < lines_[b].word.bounds.y;
        });
        return order;
    }

    template <class = when_used>
    void mark_captions(const std::vector<std::uint32_t>& order) {
        opens_caption_.assign(lines_.size(), 0);
        for (const std::uint32_t i : order) {
            if (!may_open_caption(lines_[i].word.text)) continue;
            const std::vector<glyph> text = glyphs_of(lines_[i].word.text);
            opens_caption_[i] = grammar::opens_as_caption(grammar::glyph_run(text)) ? 1 : 0;
        }
    }

    void begin(std::uint32_t i) {
        open_.push_back(static_cast<std::uint32_t>(made_.size()));
        line_run& run = made_.emplace_back();
        run.bounds = lines_[i].word.bounds;
        run.type = class_of_line(i);
        run.lines.push_back(i);
    }

    /// The nearest of the columns that end right above line `i` and take it; none where it begins one.
    template <class = when_used>
    [[nodiscard]] std::uint32_t column_of(std::uint32_t i) {
        const box& here = lines_[i].word.bounds;
        std::uint32_t best = stacked_lines::none;
        double nearest = 1e9;
        std::size_t kept = 0;
        for (const std::uint32_t r : open_) {
            const line_run& run = made_[r];
            if (run.bounds.bottom() < here.y - weights_.run_end * em_)
                continue;  // the line order is from the top: nothing joins it now
            open_[kept++] = r;
            if (lines_[run.lines.back()].word.bounds.y >= here.y - weights_.lower * em_ || !takes(run, i)) continue;
            const double gap = std::abs(here.y - run.bounds.bottom());
            if (gap < nearest) nearest = gap, best = r;
        }
        open_.resize(kept);
        constexpr std::size_t most_open = 300;  // columns side by side: no page has as many
        if (open_.size() > most_open) open_.erase(open_.begin(), open_.end() - most_open);
        return best;
    }

    /// Why line `i`, which no column takes, begins one: what parts it from the line above.
    template <class = when_used>
    [[nodiscard]] column_cut cut_before(std::uint32_t i, const std::vector<char>& used) const {
        if (opens_caption_[i] != 0) return column_cut::caption;
        const std::uint32_t above = stacked_.above[i];
        if (above == stacked_lines::none) return column_cut::top;
        if (used[above] != 0) return column_cut::wall;
        const auto over =
            std::find_if(open_.begin(), open_.end(), [&](std::uint32_t r) { return is_near_end(made_[r], above); });
        if (over == open_.end()) return column_cut::gutter;  // the column above has gone on beside it
        const line_run& run = made_[*over];
        if (!is_set_alike(run, i) || is_other_face(run, i)) return column_cut::size;
        if (!begins_in_column(run, i)) return column_cut::edge;
        const box& last = lines_[run.lines.back()].word.bounds;
        if (stacked_.several_below[run.lines.back()] != 0 || stacked_.several_above[i] != 0) return column_cut::gutter;
        return lines_[i].word.bounds.y - last.bottom() < weights_.column_gap * em_ ? column_cut::measure
                                                                                   : column_cut::white;
    }

    /// True when line `i` goes on in a run.
    template <class = when_used>
    [[nodiscard]] bool takes(const line_run& run, std::uint32_t i) const {
        if (opens_caption_[i] != 0) return false;  // 图为… begins another text, however near it stands
        return is_set_alike(run, i) && !is_other_face(run, i) && begins_in_column(run, i) && stands_next(run, i);
    }

    /// True when line `i` is of the size that a run's last line is of.
    template <class = when_used>
    [[nodiscard]] bool is_set_alike(const line_run& run, std::uint32_t i) const noexcept {
        const print_line& line = lines_[i];
        const print_line& last = lines_[run.lines.back()];
        const type_class type = class_of_line(i);
        // Sizes of the text and of notes overlap where a line has stops or Latin; what is larger shows better.
        const bool small_type = type < type_class::large && run.type < type_class::large;
        if (std::abs(line.ratio - last.ratio) <
            (recognised_ && small_type ? weights_.same_size_recognised : weights_.same_size))
            return true;
        if (small_type ? may_be_set_in(line, last.word.font_size) || may_be_set_in(last, line.word.font_size)
                       : run.type == type)
            return true;
        return goes_on_large(run, i);
    }

    /// The lines of a lead are of one size, whichever class a recogniser's box puts each of them in.
    template <class = when_used>
    [[nodiscard]] bool goes_on_large(const line_run& run, std::uint32_t i) const noexcept {
        const std::uint32_t before = run.lines.back();
        const double here = lines_[i].ratio;
        const double last = lines_[before].ratio;
        const bool alike = (std::max)(here, last) < weights_.lead_alike * (std::min)(here, last);
        const bool large = run.type >= type_class::large || class_of_line(before) >= type_class::large;
        return recognised_ && alike && large && last > weights_.lead_goes_on &&
               (class_of_line(i) >= type_class::large || (run.lines.size() > 2 && here > weights_.lead_goes_on));
    }

    /// Where the widths leave it open, the heights of boxes tell captions from the text beside them. (A first line
    /// alone may hold the dateline's face.)
    template <class = when_used>
    [[nodiscard]] bool is_other_face(const line_run& run, std::uint32_t i) const noexcept {
        const print_line& line = lines_[i];
        const print_line& last = lines_[run.lines.back()];
        if (recognised_ || run.lines.size() < 2 || line.height <= 0 || last.height <= 0) return false;
        const double higher = line.height / last.height;
        return std::abs(higher - 1) > weights_.other_face && may_be_set_in(line, last.word.font_size * higher) &&
               may_be_set_in(line, last.word.font_size);
    }

    /// True when line `i` begins at a run's left edge or at an indent, or need not: in a crosshead, in a signature.
    template <class = when_used>
    [[nodiscard]] bool begins_in_column(const line_run& run, std::uint32_t i) const noexcept {
        if (std::abs(lines_[i].word.bounds.x - run.bounds.x) <= weights_.indent * em_) return true;
        const bool centred = class_of_line(i) == type_class::large && run.lines.size() < weights_.crosshead_few;
        return centred || follows_outline(lines_, run.lines, i, em_, weights_) ||
               (stacked_.below[i] == stacked_lines::none && is_set_off_right(lines_[i], run, em_, weights_));
    }

    /// True when line `i` is the next below a run's last line, and that the next above it.
    ///
    ///     甲甲甲甲甲甲      A last line may be so short that the indent of the next clears it,
    ///     甲。              and a line over two columns goes on in neither.
    ///         乙乙乙乙
    template <class = when_used>
    [[nodiscard]] bool stands_next(const line_run& run, std::uint32_t i) const noexcept {
        const box& here = lines_[i].word.bounds;
        const std::uint32_t last = run.lines.back();
        if (stacked_.several_below[last] != 0 || stacked_.several_above[i] != 0) return false;
        const std::uint32_t above = stacked_.above[i];
        const std::uint32_t below = stacked_.below[last];
        if (above != stacked_lines::none && !is_near_end(run, above)) return false;
        if (below != stacked_lines::none && below != i && lines_[below].word.bounds.y < here.y - weights_.lower * em_)
            return false;
        const bool last_word = run.lines.size() == 1 && ends_in_stop(lines_[last].word.text);
        return goes_on_below(run.bounds, lines_[last].word.bounds, here, em_, last_word, weights_);
    }
    /// True for one of a run's last lines.
    [[nodiscard]] bool is_near_end(const line_run& run, std::uint32_t line) const noexcept {
        const std::size_t count = (std::min)(run.lines.size(), std::size_t{weights_.near_end});
        return std::find(run.lines.end() - static_cast<std::ptrdiff_t>(count), run.lines.end(), line) !=
               run.lines.end();
    }

    /// The class of most of a run's text.
    template <class = when_used>
    [[nodiscard]] type_class type_of(const line_run& run) const {
        std::vector<weighted> ratios;
        for (const std::uint32_t i : run.lines) {
            const text_advance& of = lines_[i].advance;
            const bool tells = of.most - of.fewest < weights_.plain * of.letters;  // no stops, no Latin
            ratios.emplace_back(lines_[i].ratio, tells ? of.letters : weights_.plain_share * of.letters);
        }
        return class_of(weighted_middle(std::move(ratios)), recognised_, weights_);
    }

    const std::vector<print_line>& lines_;
    const stacked_lines& stacked_;
    double em_;
    bool recognised_;
    const shape_weights& weights_;
    std::vector<char> opens_caption_{};
    std::vector<line_run> made_{};
    std::vector<std::uint32_t> open_{};  // runs that end within a line's space above
};

}  // namespace detail

/// Runs of lines in one column. `used[i]`: line `i` is given away already.
template <class = when_used>
[[nodiscard]] std::vector<line_run> find_columns(const std::vector<print_line>& lines, const stacked_lines& stacked,
                                                 const std::vector<char>& used, double em, bool recognised,
                                                 const shape_weights& weights = {}) {
    return detail::column_maker(lines, stacked, em, recognised, weights).make(used);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_COLUMNS_HPP
