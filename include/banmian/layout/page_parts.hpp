// SPDX-License-Identifier: BSL-1.0
/// What is no column and no heading of a page set in rows: shadows, drop capitals, headings across the lines, page
/// heads.
#ifndef BANMIAN_LAYOUT_PAGE_PARTS_HPP
#define BANMIAN_LAYOUT_PAGE_PARTS_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/page_header.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/part_weights.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/whitespace.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Takes out words that are printed twice, the second a little beside the first, as shadows of headlines are; returns
/// them. The words come from the top.
template <class = when_used>
std::vector<placed_word> take_shadows(std::vector<placed_word>& words, const part_weights& weights = {}) {
    constexpr std::size_t most = 400;  // words on one height of the page
    std::vector<char> twin(words.size(), 0);
    std::vector<placed_word> made;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (twin[i] != 0) continue;
        const box& here = words[i].bounds;
        for (std::size_t j = i + 1; j < words.size() && j - i <= most; ++j) {
            const box& there = words[j].bounds;
            if (there.y - here.y >= weights.shadow * here.height) break;
            if (twin[j] != 0 || std::abs(here.x - there.x) >= weights.shadow * here.height ||
                words[j].text != words[i].text)
                continue;
            const double size = (std::min)(here.height, there.height);
            const double across = std::abs(here.x - there.x);
            const double along = std::abs(here.y - there.y);
            if (across < weights.shadow * size && along < weights.shadow * size &&
                std::abs(here.width - there.width) < weights.shadow_width * size && detail::shared_x(here, there) >= 0)
                twin[j] = 1;
        }
    }
    if (std::find(twin.begin(), twin.end(), 1) == twin.end()) return made;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (twin[i] != 0)
            made.push_back(words[i]);
        else
            words[kept++] = words[i];
    }
    words.resize(kept);
    return made;
}

namespace detail {

/// Single characters of one size under each other, nearer than the words beside them: a heading across the rows.
template <class = when_used>
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
find_down_runs(const std::vector<placed_word>& words, const std::vector<text_advance>& advances, const page_type& type,
               bool recognised, const part_weights& by) {
    const auto fewest = static_cast<std::ptrdiff_t>(by.down_characters);
    if (std::count_if(advances.begin(), advances.end(), [](const text_advance& of) { return of.count == 1; }) < fewest)
        return {};
    std::vector<box> boxes;
    for (const placed_word& one : words) boxes.push_back(one.bounds);
    const row_index index(boxes, (std::max)(type.em, 0.5));
    const auto size_at = [&](std::uint32_t i) {
        return (std::max)(boxes[i].width, size_of(words[i], advances[i], type, recognised));
    };
    constexpr std::uint32_t alone = 0xFFFFFFFFU;
    std::vector<std::uint32_t> next(words.size(), alone);
    std::vector<char> has_before(words.size(), 0);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (advances[i].count != 1) continue;
        const double size = size_at(i);
        const box& here = boxes[i];
        double below = by.down_step * size;
        double beside = 1e9;
        const box area{here.x - by.down_beside * size, here.y, here.width + 2 * by.down_beside * size,
                       here.height + by.down_step * size};
        index.visit(area, [&](std::uint32_t other) {
            if (other == i) return false;
            const box& there = boxes[other];
            const double dx = middle_x(there) - middle_x(here);
            const double dy = middle_y(there) - middle_y(here);
            if (std::abs(dy) < by.down_row * size) {
                beside = (std::min)(beside, std::abs(dx) - (there.width - size) / 2);
            } else if (dy > 0 && advances[other].count == 1 && std::abs(dx) < by.down_axis * size &&
                       size_at(other) > by.down_smaller * size && size_at(other) < by.down_larger * size &&
                       dy < below) {
                below = dy;
                next[i] = other;
            }
            return false;
        });
        if (next[i] != alone && below > beside) next[i] = alone;
    }
    for (const std::uint32_t one : next)
        if (one != alone) has_before[one] = 1;
    std::vector<std::vector<std::uint32_t>> made;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (has_before[i] != 0 || next[i] == alone) continue;
        std::vector<std::uint32_t> run;
        for (std::uint32_t at = i; at != alone && run.size() < by.down_longest; at = next[at]) run.push_back(at);
        if (run.size() >= static_cast<std::size_t>(fewest)) made.push_back(std::move(run));
    }
    return made;
}

}  // namespace detail

namespace detail {

/// A recogniser parts a character from the heading set 竖排 that it opens or ends where a bracket follows: 比 /
/// 『十三五』… Puts it back to the line right below it, or above.
template <class = when_used>
void glue_to_down_lines(const std::vector<placed_word>& words, const std::vector<text_advance>& advances,
                        std::vector<char>& taken, std::vector<print_line>& lines, double em, arena& memory,
                        const part_weights& by) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (taken[i] != 0 || advances[i].count != 1 || advances[i].han != 1) continue;
        const box& here = words[i].bounds;
        for (print_line& line : lines) {
            const box& there = line.word.bounds;
            const double size = line.word.font_size;
            const bool over = here.y < there.y;
            const double gap = over ? there.y - here.bottom() : here.y - there.bottom();
            if (size < by.down_heading * em || std::abs(middle_x(here) - middle_x(there)) > by.glue_axis * size ||
                gap < -by.glue_gap * size || gap > by.glue_gap * size || here.width < by.glue_narrowest * size ||
                here.width > by.glue_widest * size)
                continue;
            word_joiner text;
            text.add(over ? words[i] : line.word);
            text.add(over ? line.word : words[i]);
            extend(line.word.bounds, here);
            const box whole = line.word.bounds;
            text.give(line.word, memory);
            line.word.bounds = whole;
            line.advance = advance_of(line.word.text);
            taken[i] = 1;
            break;
        }
    }
}

}  // namespace detail

/// Takes headings that run across the rows out of the words: words of several characters that are higher than wide, and
/// single characters under each other. Each becomes a line with `down` set. `advances` are those of the words.
template <class = when_used>
[[nodiscard]] std::vector<print_line>
take_down_lines(std::vector<placed_word>& words, std::vector<text_advance>& advances, const page_type& type,
                bool recognised, arena& memory, const part_weights& weights = {}) {
    std::vector<char> taken(words.size(), 0);
    std::vector<print_line> made;
    const auto add = [&](placed_word word, double size) {
        print_line line;
        line.word = word;
        line.word.font_size = size;
        line.advance = advance_of(word.text);
        line.ratio = type.em > 0 ? size / type.em : 1;
        line.down = true;
        made.push_back(line);
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const text_advance& of = advances[i];
        const box& bounds = words[i].bounds;
        if (of.count < 2 || of.han == 0 || bounds.height < weights.down_higher * bounds.width) continue;
        const double size = (std::min)(bounds.width, bounds.height / (std::max)(1.0, of.letters));
        // Flattened type (扁体) fits a long heading beside its text: no row is so much higher than wide.
        const bool flattened =
            of.letters >= weights.down_flat_letters && bounds.height > weights.down_flat * bounds.width;
        if ((bounds.height < weights.down_full * bounds.width * of.letters && !flattened) ||
            size > weights.down_largest * type.em)
            continue;
        taken[i] = 1;
        add(words[i], size);
    }
    word_joiner text;
    for (const auto& run : detail::find_down_runs(words, advances, type, recognised, weights)) {
        double size = 0;
        bool free = true;
        std::size_t han = 0;
        for (const std::uint32_t i : run) {
            size = (std::max)(size, words[i].bounds.width);
            free = free && taken[i] == 0;
            han += advances[i].han > 0 ? std::size_t{1} : std::size_t{0};
        }
        // Type of the text's size may stand under each other by chance, but not far from all else; digits are a
        // table's.
        if (!free || han * 2 < run.size() ||
            (size < weights.down_heading * type.em && run.size() < weights.down_by_chance))
            continue;
        placed_word word = words[run.front()];
        for (const std::uint32_t i : run) {
            taken[i] = 1;
            text.add(words[i]);
            detail::extend(word.bounds, words[i].bounds);
        }
        text.give(word, memory);
        add(word, size);
    }
    if (made.empty()) return made;
    if (recognised) detail::glue_to_down_lines(words, advances, taken, made, type.em, memory, weights);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (taken[i] == 0) advances[kept] = advances[i], words[kept++] = words[i];
    words.resize(kept);
    advances.resize(kept);
    return made;
}

/// Puts drop capitals to the line at their right, and lets the lines beside them begin where they do.
template <class = when_used>
void glue_initials(std::vector<print_line>& lines, const row_index& index, std::vector<char>& used, double em,
                   arena& memory, const part_weights& weights = {}) {
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        print_line& initial = lines[i];
        if (initial.advance.count != 1 || initial.ratio < weights.initial || initial.ratio > weights.initial_largest ||
            initial.down)
            continue;
        const box here = initial.word.bounds;
        std::uint32_t first = stacked_lines::none;
        std::vector<std::uint32_t> beside;
        index.visit({here.right() - weights.initial_overlap * em, here.y, weights.initial_reach * em, here.height},
                    [&](std::uint32_t other) {
                        const box& there = lines[other].word.bounds;
                        const bool level = detail::middle_y(there) > here.y && detail::middle_y(there) < here.bottom();
                        if (other == i || !level || there.x < here.right() - weights.initial_within * em ||
                            lines[other].ratio > weights.initial_text)
                            return false;
                        if (std::find(beside.begin(), beside.end(), other) != beside.end()) return false;
                        beside.push_back(other);
                        if (first == stacked_lines::none || there.y < lines[first].word.bounds.y) first = other;
                        return false;
                    });
        if (beside.size() < 2 || used[i] != 0) continue;
        word_joiner text;
        text.add(initial.word);
        text.add(lines[first].word);
        const box kept = lines[first].word.bounds;
        text.give(lines[first].word, memory);
        lines[first].word.bounds = kept;
        lines[first].advance = advance_of(lines[first].word.text);
        lines[first].initial = true;
        for (const std::uint32_t other : beside) {
            box& bounds = lines[other].word.bounds;
            bounds.width += bounds.x - here.x;
            bounds.x = here.x;
        }
        used[i] = 1;
        initial.word.text = {};
    }
}

/// On a page set 竖排 its head runs across the lines: words level with each other there, from the left of the paper.
template <class = when_used>
void find_rows_across(const std::vector<print_line>& lines, std::vector<char>& used, double em,
                      std::vector<line_run>& made, const part_weights& weights) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        if (used[i] == 0 && lines[i].down) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return lines[a].word.bounds.x != lines[b].word.bounds.x ? lines[a].word.bounds.x < lines[b].word.bounds.x
                                                                : a < b;
    });
    for (std::size_t at = 0; at < order.size();) {
        line_run run;
        run.kind = run_kind::furniture;
        run.bounds = lines[order[at]].word.bounds;
        const double level = detail::middle_x(run.bounds);
        for (; at < order.size() &&
               std::abs(detail::middle_x(lines[order[at]].word.bounds) - level) < weights.row_across * em;
             ++at) {
            run.lines.push_back(order[at]);
            detail::extend(run.bounds, lines[order[at]].word.bounds);
        }
        std::sort(run.lines.begin(), run.lines.end(), [&](std::uint32_t a, std::uint32_t b) {
            return lines[a].word.bounds.bottom() > lines[b].word.bounds.bottom();
        });
        const std::vector<glyph> text = glyphs_of_run(lines, run, true);
        if (text.empty() || text.size() > weights.row_letters || !grammar::match_header(text).convinces(text.size()))
            continue;
        for (const std::uint32_t i : run.lines) used[i] = 1;
        made.push_back(std::move(run));
    }
}

/// True for the row at a page's foot that says who makes and sells the paper: 主管：… 邮发代号… 校对：…
[[nodiscard]] inline bool is_imprint(const std::vector<glyph>& text, const part_weights& weights = {}) noexcept {
    return text.size() <= weights.imprint && std::count_if(text.begin(), text.end(), [](const glyph& one) {
                                                 return grammar::narrow(one.code) == U':';
                                             }) >= static_cast<std::ptrdiff_t>(weights.imprint_entries);
}

namespace detail {

/// What stands level with a row of the page's head belongs to it, however large: 第 2 版, the paper's name.
template <class = when_used>
void take_level_with_head(const std::vector<print_line>& lines, const std::vector<std::uint32_t>& order,
                          std::vector<char>& used, std::vector<line_run>& made, const part_weights& weights) {
    for (line_run& run : made) {
        const box row = run.bounds;
        const std::size_t known = run.lines.size();
        for (const std::uint32_t i : order) {
            const box& here = lines[i].word.bounds;
            if (used[i] != 0 || lines[i].advance.letters > weights.level_letters || shared_x(here, row) > 0 ||
                shared_y(here, row) < weights.level_shared * (std::min)(here.height, row.height) ||
                here.bottom() > row.bottom() + row.height)
                continue;
            used[i] = 1;
            run.lines.push_back(i);
            extend(run.bounds, here);
        }
        if (run.lines.size() > known)
            std::sort(run.lines.begin(), run.lines.end(), [&](std::uint32_t a, std::uint32_t b) {
                return lines[a].word.bounds.x < lines[b].word.bounds.x;
            });
    }
}

}  // namespace detail

/// The page's head and foot: rows at its edges that hold a page number, a date, staff or the paper's name, and nothing
/// of a text. Marks them as used; rows come from the top.
template <class = when_used>
[[nodiscard]] std::vector<line_run> find_furniture(const std::vector<print_line>& lines, const stacked_lines& stacked,
                                                   std::vector<char>& used, double em,
                                                   const part_weights& weights = {}) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        if (used[i] == 0 && !lines[i].down) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const double p = detail::middle_y(lines[a].word.bounds);
        const double q = detail::middle_y(lines[b].word.bounds);
        return p != q ? p < q : a < b;
    });
    std::vector<line_run> made;
    const auto take_rows = [&](bool top) {
        if (order.size() < weights.few_lines) return;
        std::size_t at = 0;
        for (std::size_t row = 0; row < weights.most_rows && at < order.size(); ++row) {
            const auto line_at = [&](std::size_t n) { return top ? order[n] : order[order.size() - 1 - n]; };
            if (used[line_at(at)] != 0) break;  // the page's head
            line_run run;
            run.kind = run_kind::furniture;
            const double level = detail::middle_y(lines[line_at(at)].word.bounds);
            std::size_t end = at;
            bool in_text = false;
            for (; end < order.size(); ++end) {
                const print_line& line = lines[line_at(end)];
                if (std::abs(detail::middle_y(line.word.bounds) - level) >
                    (std::max)(weights.row * em, 0.5 * line.word.font_size))
                    break;
                run.lines.push_back(line_at(end));
                const std::uint32_t next = top ? stacked.below[line_at(end)] : stacked.above[line_at(end)];
                in_text = in_text || (line.advance.letters > weights.text_letters && next != stacked_lines::none &&
                                      lines[next].advance.letters > weights.text_letters);
            }
            std::sort(run.lines.begin(), run.lines.end(), [&](std::uint32_t a, std::uint32_t b) {
                return lines[a].word.bounds.x < lines[b].word.bounds.x;
            });
            const std::vector<glyph> text = glyphs_of_run(lines, run, true);
            const bool head = !text.empty() && text.size() <= weights.row_letters &&
                              grammar::match_header(text).convinces(text.size());
            if (head || (!top && is_imprint(text, weights))) {
                run.bounds = lines[run.lines.front()].word.bounds;
                for (const std::uint32_t i : run.lines) {
                    detail::extend(run.bounds, lines[i].word.bounds);
                    used[i] = 1;
                }
                made.push_back(std::move(run));
            } else if (in_text || (!top && row > 0)) {
                break;
            }
            at = end;
        }
    };
    take_rows(true);
    detail::take_level_with_head(lines, order, used, made, weights);
    take_rows(false);
    find_rows_across(lines, used, em, made, weights);
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PAGE_PARTS_HPP
