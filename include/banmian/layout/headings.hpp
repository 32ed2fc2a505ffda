// SPDX-License-Identifier: BSL-1.0
/// Headings from printed lines: stacks of large lines with the kickers and subheads that touch them, crossheads,
/// bylines.
#ifndef BANMIAN_LAYOUT_HEADINGS_HPP
#define BANMIAN_LAYOUT_HEADINGS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/shape_weights.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

/// Sets of lines that belong together.
class line_sets {
public:
    explicit line_sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
    [[nodiscard]] std::uint32_t find(std::uint32_t i) noexcept {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) noexcept {
        a = find(a), b = find(b);
        if (a != b) parent_[(std::max)(a, b)] = (std::min)(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// Puts the lines of a heading in order: from the top, those of one row from the left; across the page from the right.
template <class = when_used>
void sort_heading(const std::vector<print_line>& lines, line_run& run) {
    const auto bounds = [&](std::uint32_t i) -> const box& { return lines[i].word.bounds; };
    std::sort(run.lines.begin(), run.lines.end(), [&](std::uint32_t a, std::uint32_t b) {
        const double p = run.down ? -bounds(a).x : middle_y(bounds(a));
        const double q = run.down ? -bounds(b).x : middle_y(bounds(b));
        return p != q ? p < q : a < b;
    });
    if (run.down) return;
    for (std::size_t first = 0; first < run.lines.size();) {
        std::size_t end = first + 1;
        const double level = middle_y(bounds(run.lines[first]));
        while (end < run.lines.size() &&
               middle_y(bounds(run.lines[end])) - level < 0.5 * lines[run.lines[first]].word.font_size)
            ++end;
        std::sort(run.lines.begin() + static_cast<std::ptrdiff_t>(first),
                  run.lines.begin() + static_cast<std::ptrdiff_t>(end), [&](std::uint32_t a, std::uint32_t b) {
                      return bounds(a).x != bounds(b).x ? bounds(a).x < bounds(b).x : a < b;
                  });
        first = end;
    }
}

/// True for the last word of a crosshead whose first line is indented: 　　甲甲甲甲 over 乙乙, so that the two share no
/// width.
[[nodiscard]] inline bool ends_indented(const print_line& upper, const print_line& lower,
                                        const shape_weights& by) noexcept {
    const box& here = lower.word.bounds;
    const box& above = upper.word.bounds;
    const double size = (std::max)(upper.word.font_size, lower.word.font_size);
    const double indent = above.x - here.x;
    const double gap = here.y - above.bottom();
    return !upper.down && !lower.down && (std::max)(upper.ratio, lower.ratio) < by.tail_size &&
           lower.advance.letters <= by.tail_letters && upper.advance.letters > by.tail_letters && indent > size &&
           indent < by.tail_indent * size && gap > -by.tail_overlap * size && gap < by.tail_gap * size &&
           here.height > by.tail_lower * above.height && here.height < by.tail_higher * above.height;
}

/// True when two lines can be of one heading: under each other and closer than their type is high.
[[nodiscard]] inline bool stack_up(const print_line& a, const print_line& b, double em,
                                   const shape_weights& weights) noexcept {
    const box& p = a.word.bounds;
    const box& q = b.word.bounds;
    const double larger = (std::max)(a.word.font_size, b.word.font_size);
    const double gap = (std::max)(q.y - p.bottom(), p.y - q.bottom());
    if (a.down != b.down) return false;
    if (a.down) {  // side by side, beginning near each other
        const double beside = (std::max)(q.x - p.right(), p.x - q.right());
        return beside < weights.down_gap * larger && shared_y(p, q) > 0.5 * (std::min)(p.height, q.height);
    }
    const double apart = std::abs(middle_y(p) - middle_y(q));
    constexpr double row = 0.5;              // em of the larger type
    if (apart < row * larger) return false;  // side by side on one row: two headings
    if (ends_indented(a, b, weights) || ends_indented(b, a, weights)) return true;
    return gap < (std::min)(weights.stack_gap * larger, weights.stack_gap_most * em) &&
           shared_x(p, q) >
               (std::min)(weights.stack_shared * (std::min)(p.width, q.width), weights.stack_shared_most * larger);
}

}  // namespace detail

/// True for a text with a comma or a full stop in it.
[[nodiscard]] inline bool has_stop(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        if (one.value == U'，' || one.value == U'。' || one.value == U'、' || one.value == U',') return true;
        at += one.size;
    }
    return false;
}

/// Lines of one size, four or more under each other: a lead (导语) in larger type, which is text.
template <class = when_used>
[[nodiscard]] std::vector<char> find_leads(const std::vector<print_line>& lines, const stacked_lines& stacked,
                                           bool recognised, const shape_weights& weights = {}) {
    std::vector<char> made(lines.size(), 0);
    std::vector<char> seen(lines.size(), 0);
    const auto goes_on = [&](std::uint32_t i) {
        const std::uint32_t next = stacked.below[i];
        if (next == stacked_lines::none || stacked.above[next] != i || lines[next].down) return stacked_lines::none;
        const double a = lines[i].word.font_size;
        const double b = lines[next].word.font_size;
        const double gap = lines[next].word.bounds.y - lines[i].word.bounds.bottom();
        return (std::max)(a, b) < weights.lead_alike * (std::min)(a, b) && gap < weights.lead_gap * b
                   ? next
                   : stacked_lines::none;
    };
    const double least = recognised ? weights.lead_least_recognised : weights.lead_least;
    const auto is_large = [&](std::uint32_t i) { return lines[i].ratio >= least; };
    const auto has_stop_in = [&](std::uint32_t i) { return has_stop(lines[i].word.text); };
    std::vector<std::uint32_t> run;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (seen[i] != 0 || lines[i].down || lines[i].ratio > weights.lead_largest) continue;
        run.assign(1, i);
        for (std::uint32_t at = goes_on(i); at != stacked_lines::none; at = goes_on(at)) {
            if (lines[run.back()].advance.letters < weights.text_letters || lines[at].ratio > weights.lead_largest ||
                seen[at] != 0)
                break;
            seen[at] = 1;
            run.push_back(at);
        }
        if (static_cast<double>(run.size()) < weights.lead_lines) continue;
        const auto large = std::count_if(run.begin(), run.end(), is_large);  // not the text below a subhead
        if (static_cast<std::size_t>(large) * 2 < run.size()) continue;
        const auto stops = std::count_if(run.begin(), run.end(), has_stop_in);
        if (static_cast<std::size_t>(stops) * weights.lead_stops < run.size()) continue;
        for (const std::uint32_t at : run) made[at] = 1;
    }
    return made;
}

namespace detail {

/// Finds the headings of a page: headline lines first, then what touches them.
class heading_finder {
public:
    template <class = when_used>
    heading_finder(const std::vector<print_line>& lines, const row_index& index, const stacked_lines& stacked,
                   std::vector<char>& used, double em, bool recognised, const shape_weights& weights)
        : lines_(lines), index_(index), stacked_(stacked), used_(used), em_(em), recognised_(recognised),
          weights_(weights), lead_(find_leads(lines, stacked, recognised, weights)), sets_(lines.size()),
          heads_(lines.size(), 0), label_(lines.size(), 0) {}

    template <class = when_used>
    [[nodiscard]] std::vector<line_run> find() {
        stack_headlines();
        adopt_subheads();
        adopt_kickers();
        return gather();
    }

private:
    [[nodiscard]] const box& bounds_of(std::uint32_t i) const noexcept { return lines_[i].word.bounds; }
    [[nodiscard]] type_class class_of_line(std::uint32_t i) const noexcept {
        return class_of(lines_[i].ratio, recognised_, weights_);
    }
    [[nodiscard]] bool is_head(std::uint32_t i) const noexcept {
        return used_[i] == 0 && lead_[i] == 0 && (lines_[i].down || class_of_line(i) == type_class::head);
    }
    [[nodiscard]] bool is_large(std::uint32_t i) const {
        return used_[i] == 0 && lead_[i] == 0 && !lines_[i].down && class_of_line(i) == type_class::large &&
               !is_marked_byline(lines_[i]);
    }
    /// The area in which lines touch line `i`.
    [[nodiscard]] box around(std::uint32_t i) const noexcept {
        const box& here = bounds_of(i);
        const double reach = (std::max)(lines_[i].word.font_size, em_) * weights_.heading_reach;
        return {here.x - reach, here.y - reach, here.width + 2 * reach, here.height + 2 * reach};
    }

    /// Of the label of a column (栏目) under a headline: text stands beside it, in the headline's span.
    template <class = when_used>
    [[nodiscard]] bool stands_beside_text(std::uint32_t lower, const box& upper) const {
        const box& here = bounds_of(lower);
        if (lines_[lower].down || here.width > weights_.label_width * upper.width) return false;
        const double middle = middle_y(here);
        constexpr double strip = 0.1;  // em: what crosses the middle is met in any strip around it
        bool beside = false;
        index_.visit({upper.x, middle, upper.width, strip * em_}, [&](std::uint32_t other) {
            const box& there = bounds_of(other);
            beside = beside || (other != lower && used_[other] == 0 && !is_head(other) && !lines_[other].down &&
                                lines_[other].advance.letters >= weights_.text_letters && there.y < middle &&
                                there.bottom() > middle && shared_x(there, here) < 0 && shared_x(there, upper) > em_);
            return beside;
        });
        return beside;
    }

    /// Headline lines that stand under each other are one heading.
    template <class = when_used>
    void stack_headlines() {
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (!is_head(i)) continue;
            heads_[i] = 1;
            index_.visit(around(i), [&](std::uint32_t other) {
                if (other == i || !is_head(other) || !stack_up(lines_[i], lines_[other], em_, weights_)) return false;
                const bool under = bounds_of(other).y > bounds_of(i).y;
                const std::uint32_t upper = under ? i : other;
                const std::uint32_t lower = under ? other : i;
                if (!stands_beside_text(lower, bounds_of(upper)))
                    sets_.join(i, other);
                else if (lines_[lower].advance.letters <= weights_.label_letters)
                    label_[lower] = 1;
                return false;
            });
        }
    }

    /// Kickers and subheads, from the headline outwards: some lines of each.
    template <class = when_used>
    void adopt_subheads() {
        for (std::uint32_t round = 0; round < weights_.subhead_rounds; ++round) {
            std::vector<std::uint32_t> adopted;
            for (std::uint32_t i = 0; i < lines_.size(); ++i)
                if (heads_[i] == 0 && is_large(i) && touches_heading(i)) adopted.push_back(i);
            for (const std::uint32_t i : adopted) heads_[i] = 1;
        }
    }
    /// Joins line `i` to the heading that it touches, if it does.
    template <class = when_used>
    bool touches_heading(std::uint32_t i) {
        bool touches = false;
        index_.visit(around(i), [&](std::uint32_t other) {
            touches = other != i && heads_[other] != 0 && !lines_[other].down &&
                      stack_up(lines_[i], lines_[other], em_, weights_) &&
                      (ends_indented(lines_[i], lines_[other], weights_) ||
                       shared_x(bounds_of(i), bounds_of(other)) >
                           weights_.subhead_shared * (std::min)(bounds_of(i).width, bounds_of(other).width));
            if (touches) sets_.join(i, other);
            return touches;
        });
        return touches;
    }

    /// A kicker in the text's size: one line right over a headline, and no line of a column over it.
    template <class = when_used>
    void adopt_kickers() {
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (!may_be_kicker(i)) continue;
            index_.visit(around(i), [&](std::uint32_t other) {
                const box& head = bounds_of(other);
                const box& here = bounds_of(i);
                const bool right_over =
                    heads_[other] != 0 && !lines_[other].down && head.y > here.y + 0.5 * here.height &&
                    head.y - here.bottom() < weights_.kicker_gap * em_ &&
                    shared_x(head, here) > weights_.kicker_shared * (std::min)(head.width, here.width);
                if (right_over) sets_.join(i, other), heads_[i] = 1;
                return right_over;
            });
        }
    }
    [[nodiscard]] bool may_be_kicker(std::uint32_t i) const noexcept {
        const print_line& line = lines_[i];
        if (used_[i] != 0 || heads_[i] != 0 || line.down || line.ratio < weights_.kicker_size ||
            line.advance.letters > weights_.kicker_letters)
            return false;
        const std::uint32_t over = stacked_.above[i];
        return over == stacked_lines::none || heads_[over] != 0 || used_[over] != 0;
    }

    /// A run for each set of lines.
    template <class = when_used>
    [[nodiscard]] std::vector<line_run> gather() {
        std::vector<std::uint32_t> run_of(lines_.size(), stacked_lines::none);
        std::vector<line_run> made;
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (heads_[i] == 0) continue;
            used_[i] = 1;
            const std::uint32_t set = sets_.find(i);
            if (run_of[set] == stacked_lines::none) {
                run_of[set] = static_cast<std::uint32_t>(made.size());
                line_run& run = made.emplace_back();
                run.bounds = bounds_of(i);
                run.kind = label_[i] != 0 ? run_kind::notice : run_kind::heading;
                run.type = type_class::head;
                run.down = lines_[i].down;
            }
            line_run& run = made[run_of[set]];
            run.lines.push_back(i);
            extend(run.bounds, bounds_of(i));
        }
        for (line_run& run : made) sort_heading(lines_, run);
        return made;
    }

    const std::vector<print_line>& lines_;
    const row_index& index_;
    const stacked_lines& stacked_;
    std::vector<char>& used_;
    double em_;
    bool recognised_;
    const shape_weights& weights_;
    std::vector<char> lead_;   // lines of a lead, which are text
    line_sets sets_;           // lines of one heading
    std::vector<char> heads_;  // lines of any
    std::vector<char> label_;  // labels of columns
};

}  // namespace detail

/// Stacks of headline lines, with lines of in-between size that touch them: kickers above, subheads below. Marks their
/// lines as used.
template <class = when_used>
[[nodiscard]] std::vector<line_run> find_headings(const std::vector<print_line>& lines, const row_index& index,
                                                  const stacked_lines& stacked, std::vector<char>& used, double em,
                                                  bool recognised, const shape_weights& weights = {}) {
    return detail::heading_finder(lines, index, stacked, used, em, recognised, weights).find();
}

/// Lines of a crosshead begin where they like, under each other: they are one run all the same.
template <class = when_used>
void stack_crosshead_lines(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em,
                           const shape_weights& weights = {}) {
    const auto is_crosshead = [](const line_run& one) {
        return one.kind == run_kind::text && one.type == type_class::large;
    };
    const auto stacks_under = [&](const line_run& upper, const line_run& lower) {
        const double a = lines[upper.lines.back()].word.font_size;
        const double b = lines[lower.lines.front()].word.font_size;
        const double gap = lower.bounds.y - upper.bounds.bottom();
        return is_crosshead(lower) && upper.lines.size() + lower.lines.size() <= weights.crosshead_lines &&
               (std::max)(a, b) <= weights.crosshead_alike * (std::min)(a, b) && lower.bounds.y > upper.bounds.y &&
               gap > -weights.crosshead_overlap * em && gap < weights.crosshead_gap * em &&
               detail::shared_x(upper.bounds, lower.bounds) >=
                   (std::min)(em, 0.5 * (std::min)(upper.bounds.width, lower.bounds.width));
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!is_crosshead(runs[i])) continue;
        for (std::size_t below = 0; below < runs.size(); ++below) {
            if (below == i || !stacks_under(runs[i], runs[below])) continue;
            runs[i].lines.insert(runs[i].lines.end(), runs[below].lines.begin(), runs[below].lines.end());
            detail::extend(runs[i].bounds, runs[below].bounds);
            runs[below].lines.clear();
            runs[below].kind = run_kind::furniture;  // goes below
        }
    }
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](const line_run& one) { return one.lines.empty(); }),
               runs.end());
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_HEADINGS_HPP
