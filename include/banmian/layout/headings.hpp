// SPDX-License-Identifier: BSL-1.0
/// Headings from printed lines: stacks of large lines with the kickers and subheads that touch them, crossheads,
/// bylines.
#ifndef BANMIAN_LAYOUT_HEADINGS_HPP
#define BANMIAN_LAYOUT_HEADINGS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/print_lines.hpp>
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

/// True when two lines can be of one heading: under each other and closer than their type is high.
[[nodiscard]] inline bool stack_up(const print_line& a, const print_line& b, double em) noexcept {
    const box& p = a.word.bounds;
    const box& q = b.word.bounds;
    const double larger = (std::max)(a.word.font_size, b.word.font_size);
    const double gap = (std::max)(q.y - p.bottom(), p.y - q.bottom());
    if (a.down != b.down) return false;
    if (a.down) {  // side by side, beginning near each other
        const double beside = (std::max)(q.x - p.right(), p.x - q.right());
        return beside < 1.1 * larger && shared_y(p, q) > 0.5 * (std::min)(p.height, q.height);
    }
    const double apart = std::abs(middle_y(p) - middle_y(q));
    if (apart < 0.5 * larger) return false;  // side by side on one row: two headings
    return gap < (std::min)(1.0 * larger, 2.2 * em) &&
           shared_x(p, q) > (std::min)(0.3 * (std::min)(p.width, q.width), 3 * larger);
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
                                           bool recognised) {
    constexpr std::size_t enough = 4;  // lines
    constexpr double largest = 1.6;    // em; headlines of so many lines are larger
    constexpr double alike = 1.12;     // in size: widths of lines around a picture waver
    constexpr double long_line = 8;    // letters, of all but the last
    std::vector<char> made(lines.size(), 0);
    std::vector<char> seen(lines.size(), 0);
    const auto goes_on = [&](std::uint32_t i) {
        const std::uint32_t next = stacked.below[i];
        if (next == stacked_lines::none || stacked.above[next] != i || lines[next].down) return stacked_lines::none;
        const double a = lines[i].word.font_size;
        const double b = lines[next].word.font_size;
        const double gap = lines[next].word.bounds.y - lines[i].word.bounds.bottom();
        return (std::max)(a, b) < alike * (std::min)(a, b) && gap < 0.8 * b ? next : stacked_lines::none;
    };
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (seen[i] != 0 || lines[i].down || lines[i].ratio > largest) continue;
        std::vector<std::uint32_t> run{i};
        std::size_t stops = 0;
        std::size_t large = 0;  // not the text below a subhead
        for (std::uint32_t at = goes_on(i); at != stacked_lines::none; at = goes_on(at)) {
            if (lines[run.back()].advance.letters < long_line || lines[at].ratio > largest || seen[at] != 0) break;
            seen[at] = 1;
            run.push_back(at);
        }
        for (const std::uint32_t at : run) {
            stops += has_stop(lines[at].word.text) ? 1U : 0U;
            large += class_of(lines[at].ratio, recognised) >= type_class::large ? 1U : 0U;
        }
        if (run.size() < enough || stops * 3 < run.size() || large * 2 < run.size()) continue;
        for (const std::uint32_t at : run) made[at] = 1;
    }
    return made;
}

/// Stacks of headline lines, with lines of in-between size that touch them: kickers above, subheads below. Marks their
/// lines as used.
template <class = when_used>
[[nodiscard]] std::vector<line_run> find_headings(const std::vector<print_line>& lines, const row_index& index,
                                                  const stacked_lines& stacked, std::vector<char>& used, double em,
                                                  bool recognised) {
    detail::line_sets sets(lines.size());
    const std::vector<char> lead = find_leads(lines, stacked, recognised);
    const auto is_head = [&](std::uint32_t i) {
        return used[i] == 0 && lead[i] == 0 &&
               (lines[i].down || class_of(lines[i].ratio, recognised) == type_class::head);
    };
    const auto is_large = [&](std::uint32_t i) {
        return used[i] == 0 && lead[i] == 0 && !lines[i].down &&
               class_of(lines[i].ratio, recognised) == type_class::large && !is_marked_byline(lines[i]);
    };
    const auto around = [&](std::uint32_t i) {
        const box& here = lines[i].word.bounds;
        const double reach = (std::max)(lines[i].word.font_size, em) * 1.2;
        return box{here.x - reach, here.y - reach, here.width + 2 * reach, here.height + 2 * reach};
    };
    // Of the label of a column (栏目) under a headline: text stands beside it, in the headline's span.
    const auto stands_beside_text = [&](std::uint32_t lower, const box& upper) {
        constexpr double long_line = 8;  // letters
        const box& here = lines[lower].word.bounds;
        if (lines[lower].down || here.width > 0.6 * upper.width) return false;
        const double middle = detail::middle_y(here);
        bool beside = false;
        index.visit({upper.x, middle, upper.width, 0.1 * em}, [&](std::uint32_t other) {
            const box& there = lines[other].word.bounds;
            beside =
                beside || (other != lower && used[other] == 0 && !is_head(other) && !lines[other].down &&
                           lines[other].advance.letters >= long_line && there.y < middle && there.bottom() > middle &&
                           detail::shared_x(there, here) < 0 && detail::shared_x(there, upper) > em);
            return beside;
        });
        return beside;
    };
    constexpr double longest_label = 6;  // letters
    std::vector<char> label(lines.size(), 0);
    std::vector<char> heads(lines.size(), 0);
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (!is_head(i)) continue;
        heads[i] = 1;
        index.visit(around(i), [&](std::uint32_t other) {
            if (other == i || !is_head(other) || !detail::stack_up(lines[i], lines[other], em)) return false;
            const bool under = lines[other].word.bounds.y > lines[i].word.bounds.y;
            const std::uint32_t upper = under ? i : other;
            const std::uint32_t lower = under ? other : i;
            if (!stands_beside_text(lower, lines[upper].word.bounds))
                sets.join(i, other);
            else if (lines[lower].advance.letters <= longest_label)
                label[lower] = 1;
            return false;
        });
    }
    // Kickers and subheads, from the headline outwards: some lines of each.
    for (int pass = 0; pass < 4; ++pass) {
        std::vector<std::uint32_t> adopted;
        for (std::uint32_t i = 0; i < lines.size(); ++i) {
            if (heads[i] != 0 || !is_large(i)) continue;
            bool touches = false;
            index.visit(around(i), [&](std::uint32_t other) {
                touches = other != i && heads[other] != 0 && !lines[other].down &&
                          detail::stack_up(lines[i], lines[other], em) &&
                          detail::shared_x(lines[i].word.bounds, lines[other].word.bounds) >
                              0.5 * (std::min)(lines[i].word.bounds.width, lines[other].word.bounds.width);
                if (touches) sets.join(i, other);
                return touches;
            });
            if (touches) adopted.push_back(i);
        }
        for (const std::uint32_t i : adopted) heads[i] = 1;
    }
    // A kicker in the text's size: one line right over a headline, and no line of a column over it.
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const print_line& line = lines[i];
        constexpr double longest = 30;  // letters
        if (used[i] != 0 || heads[i] != 0 || line.down || line.ratio < 0.95 || line.advance.letters > longest) continue;
        const std::uint32_t over = stacked.above[i];
        if (over != stacked_lines::none && heads[over] == 0 && used[over] == 0) continue;
        index.visit(around(i), [&](std::uint32_t other) {
            const box& head = lines[other].word.bounds;
            const box& here = line.word.bounds;
            const bool right_over = heads[other] != 0 && !lines[other].down && head.y > here.y + 0.5 * here.height &&
                                    head.y - here.bottom() < 0.8 * em &&
                                    detail::shared_x(head, here) > 0.7 * (std::min)(head.width, here.width);
            if (right_over) sets.join(i, other), heads[i] = 1;
            return right_over;
        });
    }
    std::vector<std::uint32_t> run_of(lines.size(), stacked_lines::none);
    std::vector<line_run> made;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (heads[i] == 0) continue;
        used[i] = 1;
        const std::uint32_t set = sets.find(i);
        if (run_of[set] == stacked_lines::none) {
            run_of[set] = static_cast<std::uint32_t>(made.size());
            line_run& run = made.emplace_back();
            run.bounds = lines[i].word.bounds;
            run.kind = label[i] != 0 ? run_kind::notice : run_kind::heading;
            run.type = type_class::head;
            run.down = lines[i].down;
        }
        line_run& run = made[run_of[set]];
        run.lines.push_back(i);
        detail::extend(run.bounds, lines[i].word.bounds);
    }
    for (line_run& run : made) detail::sort_heading(lines, run);
    return made;
}

/// Lines of a crosshead begin where they like, under each other: they are one run all the same.
template <class = when_used>
void stack_crosshead_lines(const std::vector<print_line>& lines, std::vector<line_run>& runs, double em) {
    constexpr std::size_t most = 3;  // lines; more is a lead in larger type
    constexpr double alike = 1.15;   // in size
    const auto is_crosshead = [](const line_run& one) {
        return one.kind == run_kind::text && one.type == type_class::large;
    };
    const auto stacks_under = [&](const line_run& upper, const line_run& lower) {
        const double a = lines[upper.lines.back()].word.font_size;
        const double b = lines[lower.lines.front()].word.font_size;
        const double gap = lower.bounds.y - upper.bounds.bottom();
        return is_crosshead(lower) && upper.lines.size() + lower.lines.size() <= most &&
               (std::max)(a, b) <= alike * (std::min)(a, b) && lower.bounds.y > upper.bounds.y && gap > -0.6 * em &&
               gap < 0.8 * em &&
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
