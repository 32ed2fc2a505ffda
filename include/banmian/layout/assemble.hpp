// SPDX-License-Identifier: BSL-1.0
/// Assembles a page from words with boxes: printed lines, columns, headline stacks, and the articles under them.
#ifndef BANMIAN_LAYOUT_ASSEMBLE_HPP
#define BANMIAN_LAYOUT_ASSEMBLE_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/page_plan.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/sheet_writer.hpp>
#include <banmian/layout/weights.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/layout/writing_direction.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Builds sheets from words. One object serves a document: it collects the text that the sheets' lines point into.
class assembler {
public:
    assembler() = default;
    explicit assembler(const page_wishes& wishes) : wishes_(wishes) {}

    /// Adds a page. Words with boxes that are no boxes (negative, infinite, not a number) are kept, at the page's end.
    template <class = when_used>
    void add_page(std::string label, extent size, std::vector<placed_word> words, const page_traits& traits = {}) {
        sheet page = writer_.begin(std::move(label), size);
        page.points_per_unit = traits.points_per_unit;
        std::vector<placed_word> scraps = taken_scraps(words, wishes_.least_score);
        const auto stray = std::stable_partition(words.begin(), words.end(),
                                                 [](const placed_word& one) { return is_sound(one.bounds); });
        std::vector<placed_word> strays(stray, words.end());
        words.erase(stray, words.end());
        page.writing_mode = wishes_.mode                            ? *wishes_.mode
                            : traits.mode                           ? *traits.mode
                            : runs_down(words, weights_.directions) ? writing_mode::vertical_rl
                                                                    : writing_mode::horizontal_tb;
        const bool down = page.writing_mode == writing_mode::vertical_rl;
        double width = page.size ? page.size->width : 0;
        if (down) {
            for (const placed_word& one : words) width = (std::max)(width, one.bounds.right());
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
        writer_.add_scraps(page, std::move(scraps));
        page.ordered = true;
        page.analysed = true;
        writer_.finish(std::move(page));
    }

    /// The document, and what the reader noticed. The assembler is empty afterwards.
    [[nodiscard]] document take(std::vector<diagnostic> noticed = {}) { return writer_.take(std::move(noticed)); }

private:
    template <class = when_used>
    void build(sheet& page, const std::vector<placed_word>& words, bool recognised) {
        memory_.reset();
        const page_plan plan =
            plan_page(words, {recognised, page.writing_mode == writing_mode::vertical_rl}, weights_, memory_);
        for (const placed_word& one : plan.shadows) writer_.add_block(page, {&one}, {}, block_hint::repeated, 0);
        for (const std::uint32_t run : plan.top) add_run(page, plan, run, block_hint::page_header, 0);
        // Without a heading over a text the boxes say nothing of articles.
        const bool headed = std::any_of(plan.articles.begin(), plan.articles.end(), [](const planned_article& one) {
            return one.heading != stacked_lines::none && !one.texts.empty();
        });
        std::size_t group = 0;
        for (const planned_article& one : plan.articles) add_article(page, plan, one, headed ? ++group : 0, headed);
        for (const std::uint32_t run : plan.notices) add_run(page, plan, run, block_hint::table, 0);
        for (const std::uint32_t run : plan.loose) add_run(page, plan, run, block_hint::caption_text, 0);
    }

    template <class = when_used>
    void add_article(sheet& page, const page_plan& plan, const planned_article& of, std::size_t group, bool headed) {
        if (of.texts.empty() && of.heading != stacked_lines::none) group = 0;  // a heading that heads nothing
        const block_hint alone = headed ? block_hint::advertisement : block_hint::none;
        if (of.heading != stacked_lines::none)
            add_heading(page, plan, plan.runs[of.heading], group == 0 ? alone : block_hint::heading, group);
        for (const std::uint32_t run : of.bylines) add_run(page, plan, run, block_hint::under_heading, group);
        for (const std::uint32_t run : of.texts) {
            const std::uint32_t crosshead = plan.crosshead_over[run];
            if (crosshead != stacked_lines::none) add_run(page, plan, crosshead, block_hint::heading, group);
            const bool goes_on = crosshead == stacked_lines::none && run != of.texts.front() && plan.goes_on[run] != 0;
            add_text(page, plan, plan.runs[run], group, goes_on);
        }
        for (const std::uint32_t run : of.notes) add_run(page, plan, run, block_hint::caption_text, group);
    }

    /// A heading's lines of one size are one block.
    template <class = when_used>
    void add_heading(sheet& page, const page_plan& plan, const line_run& run, block_hint hint, std::size_t group) {
        std::vector<const placed_word*> part;
        for (const std::uint32_t number : run.lines) {
            const placed_word& line = plan.lines[number].word;
            if (!part.empty() &&
                std::abs(part.back()->font_size - line.font_size) > weights_.shapes.block_size * line.font_size)
                writer_.add_block(page, part, run.bounds, hint, group), part.clear();
            part.push_back(&line);
        }
        writer_.add_block(page, part, run.bounds, hint, group);
    }

    /// An indent of an em or more begins a paragraph.
    template <class = when_used>
    void add_text(sheet& page, const page_plan& plan, const line_run& run, std::size_t group, bool goes_on) {
        std::vector<const placed_word*> part;
        const bool signed_open = detail::opens_signed(plan.lines, run, plan.type.em, weights_.shapes);
        const auto finish = [&] {
            // A lone line is left to the parser: it may be a byline, a crosshead, a jump.
            const bool signs = signed_open && !part.empty() && part.front() == &plan.lines[run.lines.front()].word;
            writer_.add_block(page, part, run.bounds,
                              signs                                          ? block_hint::under_heading
                              : group == 0 || (part.size() == 1 && !goes_on) ? block_hint::none
                                                                             : block_hint::body,
                              group, goes_on);
            part.clear();
            goes_on = false;
        };
        const shape_weights& by = weights_.shapes;
        const std::size_t first = page.blocks.size();
        bool began = false;  // the line before begins a paragraph
        double before = 0;   // where it begins
        for (std::size_t k = 0; k < run.lines.size(); ++k) {
            const std::uint32_t number = run.lines[k];
            const print_line& line = plan.lines[number];
            // Lines beside a cut-out begin farther in than others, but hardly farther than the line before, and the
            // line behind them does, too.
            const double x = line.word.bounds.x;
            const double size = line.word.font_size;
            const bool last = k + 1 == run.lines.size();
            const double after = last ? run.bounds.x : plan.lines[run.lines[k + 1]].word.bounds.x;
            const bool farther_in =
                k == 0 || x - before > by.paragraph_indent * size ||
                (began && std::abs(x - before) < by.paragraph_level * size) ||
                (x - run.bounds.x > by.cut_out * size && after - run.bounds.x < by.paragraph_level * size);
            const bool indented = x - run.bounds.x > by.paragraph_indent * size && farther_in;
            began = indented || line.initial;
            before = x;
            const bool behind_byline = signed_open && part.size() == 1 && number == run.lines[1];
            if (!part.empty() && (indented || line.initial || behind_byline)) finish();
            part.push_back(&line.word);
        }
        finish();
        if (page.blocks.size() > first) page.blocks[first].cut = run.cut;
    }

    template <class = when_used>
    void add_run(sheet& page, const page_plan& plan, std::uint32_t number, block_hint hint, std::size_t group) {
        std::vector<const placed_word*> part;
        for (const std::uint32_t line : plan.runs[number].lines) part.push_back(&plan.lines[line].word);
        writer_.add_block(page, part, plan.runs[number].bounds, hint, group);
    }

    page_wishes wishes_{};
    layout_weights weights_{};
    sheet_writer writer_{};
    arena memory_{};  // texts of the lines of the page at hand
};

/// Assembles every page of a file. The document owns its text: the file need not outlive it.
template <class = when_used>
[[nodiscard]] document assemble(word_pages from, const page_wishes& wishes = {}) {
    assembler made(wishes);
    for (word_page& one : from.pages) made.add_page(std::move(one.label), one.size, std::move(one.words), one.traits);
    document whole = made.take(std::move(from.diagnostics));
    for (std::size_t p = 0; p < whole.sheets.size(); ++p) whole.sheets[p].image = std::move(from.pages[p].image);
    return whole;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_ASSEMBLE_HPP
