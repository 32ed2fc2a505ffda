// SPDX-License-Identifier: BSL-1.0
/// Assembles a page from words with boxes: printed lines, columns, headline stacks, and the articles under them.
#ifndef BANMIAN_LAYOUT_ASSEMBLE_HPP
#define BANMIAN_LAYOUT_ASSEMBLE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::layout {

/// A word or a run of characters as an extractor gives it.
struct placed_word {
    std::string text{};
    box bounds{};            ///< in points, origin top left
    double font_size = 0;    ///< in points; 0: taken from the height
    std::uint32_t font = 0;  ///< index of the font, from 1; 0 when unknown
    bool bold = false;
    span origin{};  ///< bytes of the source file
};

namespace detail {

inline void extend(box& whole, const box& by) noexcept {
    const double x = std::min(whole.x, by.x);
    const double y = std::min(whole.y, by.y);
    whole = {x, y, std::max(whole.right(), by.right()) - x, std::max(whole.bottom(), by.bottom()) - y};
}
/// How much of the narrower one's width two boxes share, 0 to 1.
[[nodiscard]] inline double shared_width(const box& a, const box& b) noexcept {
    const double shared = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    return shared <= 0 ? 0 : shared / std::max(1e-9, std::min(a.width, b.width));
}

/// A line of print made of words.
struct assembled_line {
    placed_word word{};
    bool taken = false;
};
/// Lines under each other in one column, of one size.
struct column_segment {
    std::vector<std::size_t> lines{};
    box bounds{};
    double size = 0;
    std::size_t group = 0;
};

}  // namespace detail

/// Builds sheets from words. One object serves a document: it collects the text that the sheets' lines point into.
class assembler {
public:
    /// Adds a page. Words with boxes that are no boxes (negative, infinite, not a number) are kept, at the page's end.
    void add_page(std::string label, extent size, std::vector<placed_word> words) {
        sheet page;
        page.label = std::move(label);
        if (size.width > 0 && size.height > 0) page.size = size;
        page.extent_in_text.begin = text_.size();
        std::vector<placed_word> strays;
        for (std::size_t i = 0; i < words.size();) {
            if (is_sound(words[i].bounds)) {
                ++i;
                continue;
            }
            strays.push_back(std::move(words[i]));
            words[i] = std::move(words.back());
            words.pop_back();
        }
        build(page, std::move(words));
        for (placed_word& one : strays) {
            one.bounds = {};
            emit_block(page, {&one}, {}, block_hint::none, 0);
        }
        page.extent_in_text.end = text_.size();
        page.ordered = true;
        sheets_.push_back(std::move(page));
    }

    /// The document, and what the reader noticed. The assembler is empty afterwards.
    [[nodiscard]] document take(std::vector<diagnostic> noticed = {}) {
        document made = document::owning(std::exchange(text_, {}));
        made.sheets = std::exchange(sheets_, {});
        made.diagnostics = std::move(noticed);
        return made;
    }

private:
    using segment = detail::column_segment;

    [[nodiscard]] static bool is_sound(const box& of) noexcept {
        constexpr double largest = 1e6;  // points; no sheet of paper is wider than 350 m
        for (const double value : {of.x, of.y, of.width, of.height})
            if (!(value > -largest && value < largest)) return false;
        return of.width >= 0 && of.height > 0;
    }

    /// Joins words on one baseline that stand closer than a column gutter.
    [[nodiscard]] static std::vector<placed_word> lines_of(std::vector<placed_word> words) {
        for (placed_word& one : words)
            if (one.font_size <= 0) one.font_size = one.bounds.height;
        std::sort(words.begin(), words.end(), [](const placed_word& a, const placed_word& b) {
            if (a.bounds.y != b.bounds.y) return a.bounds.y < b.bounds.y;
            return a.bounds.x < b.bounds.x;
        });
        std::vector<placed_word> lines;
        std::vector<std::size_t> open;  // lines that a word on this baseline may still join
        for (placed_word& word : words) {
            std::size_t joined = lines.size();
            for (std::size_t i = open.size(); i > 0; --i) {
                placed_word& line = lines[open[i - 1]];
                const double size = std::max(line.font_size, word.font_size);
                if (word.bounds.y - line.bounds.y > size) {
                    open.erase(open.begin() + static_cast<std::ptrdiff_t>(i - 1));
                    continue;
                }
                constexpr double gutter = 0.9;  // em: wider gaps part columns
                const double gap = word.bounds.x - line.bounds.right();
                const bool level = std::abs(word.bounds.bottom() - line.bounds.bottom()) < 0.3 * size;
                const bool alike = word.font_size < 1.15 * line.font_size && line.font_size < 1.15 * word.font_size;
                if (level && alike && gap > -0.5 * size && gap < gutter * size) {
                    if (gap > 0.25 * size) line.text += ' ';
                    line.text += word.text;
                    detail::extend(line.bounds, word.bounds);
                    line.origin.end = std::max(line.origin.end, word.origin.end);
                    joined = open[i - 1];
                    break;
                }
            }
            if (joined != lines.size()) continue;
            open.push_back(lines.size());
            lines.push_back(std::move(word));
        }
        return lines;
    }

    /// The size of most characters on the page.
    [[nodiscard]] static double body_size(const std::vector<placed_word>& lines) {
        std::vector<std::pair<long, std::size_t>> by_size;  // quarter points and bytes
        by_size.reserve(lines.size());
        for (const placed_word& line : lines) by_size.emplace_back(std::lround(line.font_size * 4), line.text.size());
        std::sort(by_size.begin(), by_size.end());
        long best = 0;
        std::size_t most = 0;
        for (std::size_t i = 0; i < by_size.size();) {
            const long size = by_size[i].first;
            std::size_t bytes = 0;
            for (; i < by_size.size() && by_size[i].first == size; ++i) bytes += by_size[i].second;
            if (bytes > most) most = bytes, best = size;
        }
        return static_cast<double>(best) / 4;
    }

    /// Runs of lines under each other: same size, left edges within an indent, no more than most of an em between.
    [[nodiscard]] static std::vector<segment> segments_of(const std::vector<placed_word>& lines,
                                                          const std::vector<std::size_t>& which, double gap_in_em) {
        std::vector<segment> made;
        for (const std::size_t number : which) {  // from top to bottom
            const placed_word& line = lines[number];
            const double em = line.font_size;
            segment* best = nullptr;
            double nearest = gap_in_em * em;
            for (segment& one : made) {
                const double gap = line.bounds.y - lines[one.lines.back()].bounds.bottom();
                const bool aligned = std::abs(line.bounds.x - one.bounds.x) < 2.4 * em &&
                                     detail::shared_width(line.bounds, one.bounds) > 0.6;
                const bool alike = std::abs(one.size - em) < 0.08 * em;
                if (aligned && alike && gap > -0.4 * em && gap < nearest) nearest = gap, best = &one;
            }
            if (best == nullptr) {
                made.push_back({{number}, line.bounds, em, 0});
            } else {
                best->lines.push_back(number);
                detail::extend(best->bounds, line.bounds);
            }
        }
        return made;
    }

    void build(sheet& page, std::vector<placed_word> words) {
        const std::vector<placed_word> lines = lines_of(std::move(words));
        const double body = body_size(lines);
        std::vector<std::size_t> large;
        std::vector<std::size_t> plain;
        std::vector<std::size_t> small;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double ratio = body > 0 ? lines[i].font_size / body : 1;
            (ratio > 1.18 ? large : ratio < 0.95 ? small : plain).push_back(i);
        }
        const auto top_down = [&](std::size_t a, std::size_t b) { return lines[a].bounds.y < lines[b].bounds.y; };
        for (auto* list : {&large, &plain, &small}) std::stable_sort(list->begin(), list->end(), top_down);
        std::vector<segment> stacks = stacks_of(lines, large);
        std::vector<segment> columns = segments_of(lines, plain, 0.75);
        std::vector<segment> notes = segments_of(lines, small, 0.75);
        group_columns(stacks, columns, body);
        group_rest(columns, notes, body);
        emit(page, lines, stacks, columns, notes);
    }

    /// Headline stacks: large lines over each other, whatever their sizes.
    [[nodiscard]] static std::vector<segment> stacks_of(const std::vector<placed_word>& lines,
                                                        const std::vector<std::size_t>& large) {
        std::vector<segment> stacks;
        for (const std::size_t number : large) {
            const placed_word& line = lines[number];
            segment* best = nullptr;
            for (segment& one : stacks) {
                const placed_word& last = lines[one.lines.back()];
                const double gap = line.bounds.y - last.bounds.bottom();
                const double em = std::max(line.font_size, last.font_size);
                if (gap > -0.3 * em && gap < 1.0 * em && detail::shared_width(line.bounds, one.bounds) > 0.5)
                    best = &one;
            }
            if (best == nullptr) {
                stacks.push_back({{number}, line.bounds, line.font_size, 0});
            } else {
                best->lines.push_back(number);
                detail::extend(best->bounds, line.bounds);
            }
        }
        std::stable_sort(stacks.begin(), stacks.end(), [](const segment& a, const segment& b) {
            return std::abs(a.bounds.y - b.bounds.y) > 6 ? a.bounds.y < b.bounds.y : a.bounds.x < b.bounds.x;
        });
        for (std::size_t i = 0; i < stacks.size(); ++i) stacks[i].group = i + 1;
        return stacks;
    }

    /// Gives every column segment to the stack that heads it: the one under whose left edge it begins, and those that
    /// begin level with it to the right, up to the next stack.
    static void group_columns(const std::vector<segment>& stacks, std::vector<segment>& columns, double em) {
        std::vector<std::size_t> by_x(columns.size());
        for (std::size_t i = 0; i < by_x.size(); ++i) by_x[i] = i;
        std::stable_sort(by_x.begin(), by_x.end(),
                         [&](std::size_t a, std::size_t b) { return columns[a].bounds.x < columns[b].bounds.x; });
        const auto headed_by_other = [&](const segment& column, const segment& mine) {
            for (const segment& other : stacks) {
                if (other.group == mine.group) continue;
                const double gap = column.bounds.y - other.bounds.bottom();
                if (gap > -0.5 * em && gap < 4 * em && std::abs(other.bounds.x - column.bounds.x) < 2.4 * em)
                    return true;
            }
            return false;
        };
        for (const segment& stack : stacks) {
            segment* first = nullptr;
            for (int pass = 0; pass < 2 && (first == nullptr || first->lines.size() == 1); ++pass) {
                // The nearest below the stack; a lone line there is a byline, and the text is below it.
                const double from = first == nullptr ? stack.bounds.bottom() : first->bounds.bottom();
                segment* nearest = nullptr;
                for (segment& column : columns) {
                    const double gap = column.bounds.y - from;
                    const bool under =
                        column.bounds.x > stack.bounds.x - 1.2 * em && column.bounds.x < stack.bounds.x + 2.6 * em;
                    if (column.group == 0 && under && gap > -0.5 * em && gap < 3.5 * em &&
                        (nearest == nullptr || column.bounds.y < nearest->bounds.y))
                        nearest = &column;
                }
                if (nearest == nullptr) break;
                nearest->group = stack.group;
                first = nearest;
            }
            if (first == nullptr) continue;
            double edge = first->bounds.right();
            for (const std::size_t number : by_x) {
                segment& column = columns[number];
                if (column.group != 0 || column.bounds.x < edge - 0.5 * em) continue;
                if (std::abs(column.bounds.y - first->bounds.y) > 0.6 * em) continue;
                if (column.bounds.x > edge + 4 * em || headed_by_other(column, stack)) continue;
                column.group = stack.group;
                edge = column.bounds.right();
            }
        }
    }

    /// What has no stack above it goes to the segment that it stands under, the nearest first: pictures' captions, jump
    /// lines, text below a picture.
    static void group_rest(std::vector<segment>& columns, std::vector<segment>& notes, double em) {
        std::vector<segment*> loose;
        for (segment& one : columns)
            if (one.group == 0) loose.push_back(&one);
        for (segment& one : notes) loose.push_back(&one);
        std::stable_sort(loose.begin(), loose.end(),
                         [](const segment* a, const segment* b) { return a->bounds.y < b->bounds.y; });
        for (segment* one : loose) {
            const segment* above = nullptr;
            double nearest = 2.5 * em;
            const auto look = [&](const segment& other) {
                if (&other == one || other.group == 0) return;
                const double gap = one->bounds.y - other.bounds.bottom();
                if (gap > -0.5 * em && gap < nearest && detail::shared_width(one->bounds, other.bounds) > 0.5)
                    nearest = gap, above = &other;
            };
            for (const segment& other : columns) look(other);
            for (const segment& other : notes) look(other);
            if (above != nullptr) one->group = above->group;
        }
    }

    void emit(sheet& page, const std::vector<placed_word>& lines, const std::vector<segment>& stacks,
              const std::vector<segment>& columns, const std::vector<segment>& notes) {
        const auto emit_segment = [&](const segment& one, block_hint hint) {
            std::vector<const placed_word*> part;
            for (const std::size_t number : one.lines) {
                const placed_word& line = lines[number];
                // An indent of an em or more begins a paragraph.
                const bool indented = line.bounds.x - one.bounds.x > 0.8 * one.size;
                if (!part.empty() && indented)
                    emit_block(page, part, one.bounds, hint_of(part, hint), one.group), part.clear();
                part.push_back(&line);
            }
            emit_block(page, part, one.bounds, hint_of(part, hint), one.group);
        };
        std::vector<const segment*> furniture;
        for (const auto* list : {&columns, &notes})
            for (const segment& one : *list)
                if (one.group == 0) furniture.push_back(&one);
        std::stable_sort(furniture.begin(), furniture.end(),
                         [](const segment* a, const segment* b) { return a->bounds.y < b->bounds.y; });
        const double first = stacks.empty() ? 0 : stacks.front().bounds.y;
        for (const segment* one : furniture)
            if (one->bounds.y < first) emit_segment(*one, block_hint::none);
        for (const segment& stack : stacks) {
            std::vector<const placed_word*> part;
            for (const std::size_t number : stack.lines) {
                if (!part.empty() &&
                    std::abs(part.back()->font_size - lines[number].font_size) > 0.05 * lines[number].font_size)
                    emit_block(page, part, stack.bounds, block_hint::heading, stack.group), part.clear();
                part.push_back(&lines[number]);
            }
            emit_block(page, part, stack.bounds, block_hint::heading, stack.group);
            std::vector<const segment*> mine;
            for (const segment& one : columns)
                if (one.group == stack.group) mine.push_back(&one);
            std::stable_sort(mine.begin(), mine.end(), [](const segment* a, const segment* b) {
                return std::abs(a->bounds.x - b->bounds.x) > 2.6 * a->size ? a->bounds.x < b->bounds.x
                                                                           : a->bounds.y < b->bounds.y;
            });
            for (const segment* one : mine) emit_segment(*one, block_hint::body);
            for (const segment& one : notes)
                if (one.group == stack.group) emit_segment(one, block_hint::caption_text);
        }
        for (const segment* one : furniture)
            if (!(one->bounds.y < first)) emit_segment(*one, block_hint::none);
    }

    /// A lone line is left to the parser: it may be a byline, a crosshead, a jump.
    [[nodiscard]] static block_hint hint_of(const std::vector<const placed_word*>& part, block_hint hint) noexcept {
        return part.size() == 1 && hint == block_hint::body ? block_hint::none : hint;
    }

    void emit_block(sheet& page, const std::vector<const placed_word*>& part, const box& column, block_hint hint,
                    std::size_t group) {
        if (part.empty()) return;
        block made;
        made.first_line = page.lines.size();
        made.hint = hint;
        made.group = group;
        box bounds = part.front()->bounds;
        for (const placed_word* line : part) {
            if (line->text.empty()) continue;
            detail::extend(bounds, line->bounds);
            const std::size_t begin = text_.size();
            text_ += line->text;
            page.lines.push_back({{begin, text_.size()}});
            text_ += '\n';
            page.ink.push_back({line->bounds, line->font_size, line->font, line->bold});
            page.origins.push_back(line->origin);
            ++made.line_count;
        }
        if (made.line_count == 0) return;
        // The block's left edge is its column's, so that an indent shows.
        if (column.width > 0) {
            bounds.width += bounds.x - std::min(bounds.x, column.x);
            bounds.x = std::min(bounds.x, column.x);
        }
        made.bounds = bounds;
        text_ += '\n';
        page.blocks.push_back(made);
    }

    std::string text_{};
    std::vector<sheet> sheets_{};
};

}  // namespace banmian::inline BANMIAN_ABI::layout

#endif  // BANMIAN_LAYOUT_ASSEMBLE_HPP
