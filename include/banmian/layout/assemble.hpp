// SPDX-License-Identifier: BSL-1.0
/// Assembles a page from words with boxes: printed lines, columns, headline stacks, and the articles under them.
#ifndef BANMIAN_LAYOUT_ASSEMBLE_HPP
#define BANMIAN_LAYOUT_ASSEMBLE_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/sheet_writer.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

namespace detail {

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
    template <class = when_used>
    void add_page(std::string label, extent size, std::vector<placed_word> words, const page_traits& traits = {}) {
        sheet page = writer_.begin(std::move(label), size);
        page.unit = traits.unit;
        const auto stray = std::stable_partition(words.begin(), words.end(),
                                                 [](const placed_word& one) { return is_sound(one.bounds); });
        std::vector<placed_word> strays(stray, words.end());
        words.erase(stray, words.end());
        page.writing_mode = traits.mode        ? *traits.mode
                            : runs_down(words) ? writing_mode::vertical_rl
                                               : writing_mode::horizontal_tb;
        const bool down = page.writing_mode == writing_mode::vertical_rl;
        double width = page.size ? page.size->width : 0;
        if (down) {
            for (const placed_word& one : words) width = std::max(width, one.bounds.right());
            for (placed_word& one : words) one.bounds = to_logical(one.bounds, width);
        }
        constexpr std::size_t most_words = 100000;  // a broadsheet has some 15 000 characters
        if (words.size() <= most_words)
            build(page, words, traits.recognised);
        else
            for (const placed_word& one : words) writer_.add_block(page, {&one}, {}, block_hint::none, 0);
        if (down) {
            for (line_ink& one : page.ink) one.bounds = from_logical(one.bounds, width);
            for (block& one : page.blocks)
                if (one.bounds) one.bounds = from_logical(*one.bounds, width);
        }
        for (placed_word& one : strays) {
            one.bounds = {};
            writer_.add_block(page, {&one}, {}, block_hint::none, 0);
        }
        page.ordered = true;
        writer_.finish(std::move(page));
    }

    /// The document, and what the reader noticed. The assembler is empty afterwards.
    [[nodiscard]] document take(std::vector<diagnostic> noticed = {}) { return writer_.take(std::move(noticed)); }

private:
    using segment = detail::column_segment;

    /// Runs of lines under each other: same size, left edges within an indent, no more than most of an em between.
    template <class = when_used>
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

    template <class = when_used>
    void build(sheet& page, const std::vector<placed_word>& words, bool recognised) {
        memory_.reset();
        std::vector<placed_word> lines = lines_of(words, memory_);
        const double body = recognised ? snap_to_body(lines) : body_size(lines);
        std::vector<std::size_t> large;
        std::vector<std::size_t> plain;
        std::vector<std::size_t> smaller;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double ratio = body > 0 ? lines[i].font_size / body : 1;
            (ratio > 1.18 ? large : ratio < 0.95 ? smaller : plain).push_back(i);
        }
        const auto top_down = [&](std::size_t a, std::size_t b) { return lines[a].bounds.y < lines[b].bounds.y; };
        for (auto* list : {&large, &plain, &smaller}) std::stable_sort(list->begin(), list->end(), top_down);
        std::vector<segment> stacks = stacks_of(lines, large);
        std::vector<segment> columns = segments_of(lines, plain, 0.75);
        std::vector<segment> notes = segments_of(lines, smaller, 0.75);
        group_columns(stacks, columns, body);
        group_rest(columns, notes, body);
        put_out(page, lines, stacks, columns, notes);
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
    template <class = when_used>
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
    template <class = when_used>
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

    template <class = when_used>
    void put_out(sheet& page, const std::vector<placed_word>& lines, const std::vector<segment>& stacks,
                 const std::vector<segment>& columns, const std::vector<segment>& notes) {
        const auto emit_segment = [&](const segment& one, block_hint hint) {
            std::vector<const placed_word*> part;
            for (const std::size_t number : one.lines) {
                const placed_word& line = lines[number];
                // An indent of an em or more begins a paragraph.
                const bool indented = line.bounds.x - one.bounds.x > 0.8 * one.size;
                if (!part.empty() && indented)
                    writer_.add_block(page, part, one.bounds, hint_of(part, hint), one.group), part.clear();
                part.push_back(&line);
            }
            writer_.add_block(page, part, one.bounds, hint_of(part, hint), one.group);
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
                    writer_.add_block(page, part, stack.bounds, block_hint::heading, stack.group), part.clear();
                part.push_back(&lines[number]);
            }
            writer_.add_block(page, part, stack.bounds, block_hint::heading, stack.group);
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

    sheet_writer writer_{};
    arena memory_{};  // texts of the lines of the page at hand
};

/// Assembles every page of a file. The document owns its text: the file need not outlive it.
template <class = when_used>
[[nodiscard]] document assemble(word_pages from) {
    assembler made;
    for (word_page& one : from.pages) made.add_page(std::move(one.label), one.size, std::move(one.words), one.traits);
    return made.take(std::move(from.diagnostics));
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_ASSEMBLE_HPP
