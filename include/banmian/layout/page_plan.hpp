// SPDX-License-Identifier: BSL-1.0
/// The plan of a page from its words: lines, columns, headings, captions, and which of them make an article in what
/// order.
#ifndef BANMIAN_LAYOUT_PAGE_PLAN_HPP
#define BANMIAN_LAYOUT_PAGE_PLAN_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/layout/captions.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/crossheads.hpp>
#include <banmian/layout/cut_words.hpp>
#include <banmian/layout/headings.hpp>
#include <banmian/layout/justified.hpp>
#include <banmian/layout/labels.hpp>
#include <banmian/layout/padded_boxes.hpp>
#include <banmian/layout/page_parts.hpp>
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/signatures.hpp>
#include <banmian/layout/succession.hpp>
#include <banmian/layout/tables.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/weights.hpp>
#include <banmian/layout/whitespace.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// An article on its page: indices of runs.
struct planned_article {
    std::uint32_t heading = stacked_lines::none;
    std::vector<std::uint32_t> bylines{};
    std::vector<std::uint32_t> texts{};  ///< in reading order
    std::vector<std::uint32_t> notes{};  ///< captions that stand with it
};

/// What analysis made of a page.
struct page_plan {
    page_type type{};
    std::vector<print_line> lines{};
    std::vector<line_run> runs{};
    std::vector<std::uint32_t> crosshead_over{};  ///< for each run: the crosshead that opens it
    std::vector<char> goes_on{};                  ///< for each run: it begins inside the paragraph of the run before it
    std::vector<planned_article> articles{};      ///< in reading order
    std::vector<std::uint32_t> top{};             ///< runs of the page's head
    std::vector<std::uint32_t> notices{};         ///< rows of tables, labels of codes
    std::vector<std::uint32_t> loose{};           ///< what belongs to no article, from top to bottom
    std::vector<placed_word> shadows{};           ///< words printed a second time
};

namespace detail {

/// Makes the plan of one page, step by step; the steps stand in the order in which they are taken.
class page_planner {
public:
    page_planner(page_manner manner, const layout_weights& weights, arena& memory)
        : manner_(manner), weights_(weights), memory_(memory) {}

    template <class = when_used>
    [[nodiscard]] page_plan plan(std::vector<placed_word> words) {
        find_lines(std::move(words));
        find_runs();
        constexpr std::size_t most = 3000;  // runs: twenty times a broadsheet's; more is no page of print
        if (made_.runs.size() > most) {
            keep_all();
            return std::move(made_);
        }
        stack_crosshead_lines(made_.lines, made_.runs, em(), weights_.shapes);
        join_signed_columns(made_.lines, made_.runs, em(), weights_.signatures);
        part_captions(made_.lines, made_.runs, made_.type, manner_, weights_.captions);
        made_.crosshead_over.assign(made_.runs.size(), stacked_lines::none);
        part_labels(made_.lines, made_.runs, em(), weights_.labels);
        part_crossheads();
        part_bylines();
        texts_ = read_runs(made_.lines, made_.runs, em(), weights_.shapes);
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i)
            texts_[i].under_crosshead = made_.crosshead_over[i] != stacked_lines::none;
        const succession links = find_succession(made_.runs, texts_, em(), weights_);
        find_open_ends(links);
        make_articles(links);
        return std::move(made_);
    }

private:
    [[nodiscard]] double em() const noexcept { return made_.type.em; }
    [[nodiscard]] const box& bounds_of(std::uint32_t run) const noexcept { return made_.runs[run].bounds; }

    /// From here on the order of the file counts for nothing.
    template <class = when_used>
    static void sort_words(std::vector<placed_word>& words, std::vector<text_advance>& advances) {
        std::vector<std::uint32_t> order(words.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&](std::uint32_t p, std::uint32_t q) {
            const placed_word& a = words[p];
            const placed_word& b = words[q];
            if (a.bounds.y != b.bounds.y) return a.bounds.y < b.bounds.y;
            if (a.bounds.x != b.bounds.x) return a.bounds.x < b.bounds.x;
            if (a.text != b.text) return a.text < b.text;
            return a.origin.begin != b.origin.begin ? a.origin.begin < b.origin.begin : p < q;
        });
        std::vector<placed_word> sorted;
        std::vector<text_advance> sorted_advances;
        sorted.reserve(order.size());
        sorted_advances.reserve(order.size());
        for (const std::uint32_t i : order) sorted.push_back(words[i]), sorted_advances.push_back(advances[i]);
        words.swap(sorted);
        advances.swap(sorted_advances);
    }

    template <class = when_used>
    void find_lines(std::vector<placed_word> words) {
        std::vector<text_advance> advances = advances_of(words);
        made_.type = measure_type(words, advances, weights_.types);
        if (made_.type.em <= 0) {  // no letters that tell
            std::vector<weighted> heights;
            for (const placed_word& one : words) heights.emplace_back(one.bounds.height, 1.0);
            made_.type.em = (std::max)(1.0, weighted_middle(std::move(heights)));
        }
        sort_words(words, advances);
        made_.shadows = take_shadows(words, weights_.parts);
        if (manner_.recognised) cut_at_gutters(words, made_.type, memory_, weights_.gutters);
        if (manner_.recognised || !made_.shadows.empty()) advances = advances_of(words);
        if (manner_.recognised) trim_padded(words, advances, em(), weights_.padding);
        std::vector<print_line> down =
            take_down_lines(words, advances, made_.type, manner_.recognised, memory_, weights_.parts);
        made_.lines = lines_of(words, advances, made_.type, manner_.recognised, memory_, weights_.print);
        join_signatures(made_.lines, em(), memory_, weights_.signatures);
        made_.lines.insert(made_.lines.end(), down.begin(), down.end());
    }

    template <class = when_used>
    void find_runs() {
        std::vector<print_line>& lines = made_.lines;
        std::vector<box> boxes;
        for (const print_line& one : lines) boxes.push_back(one.word.bounds);
        const row_index index(boxes, em());
        std::vector<char> used(lines.size(), 0);
        glue_initials(lines, index, used, em(), memory_, weights_.parts);
        const stacked_lines stacked = stack_lines(lines, index, em(), weights_.shapes);
        settle_justified(lines, index, stacked, made_.type, manner_.recognised, weights_.shapes);
        made_.runs = find_furniture(lines, stacked, used, em(), weights_.parts);
        for (line_run& run : made_.runs) join_row(run);
        add(take_tables(lines, used, em(), memory_, weights_.tables));
        add(find_headings(lines, index, stacked, used, em(), manner_.recognised, weights_.shapes));
        for (line_run& run : made_.runs)
            if (run.down && manner_.vertical) std::reverse(run.lines.begin(), run.lines.end());
        for (std::uint32_t i = 0; i < lines.size(); ++i)
            if (lines[i].down) used[i] = 1;
        add(find_columns(lines, stacked, used, em(), manner_.recognised, weights_.shapes));
    }
    template <class = when_used>
    void add(std::vector<line_run> more) {
        made_.runs.insert(made_.runs.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    /// Keeps every run as it stands, from the top.
    template <class = when_used>
    void keep_all() {
        made_.crosshead_over.assign(made_.runs.size(), stacked_lines::none);
        made_.goes_on.assign(made_.runs.size(), 0);
        planned_article all;
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i) {
            made_.runs[i].kind = run_kind::text;
            all.texts.push_back(i);
        }
        std::sort(all.texts.begin(), all.texts.end(), [&](std::uint32_t a, std::uint32_t b) {
            const box& p = bounds_of(a);
            const box& q = bounds_of(b);
            return p.y != q.y ? p.y < q.y : p.x != q.x ? p.x < q.x : a < b;
        });
        made_.articles.push_back(std::move(all));
    }

    /// A page's head is one line, whatever stands in it.
    template <class = when_used>
    void join_row(line_run& run) {
        if (run.lines.size() < 2) return;
        join_lines(made_.lines, run.lines, memory_);
        made_.lines[run.lines.front()].word.font_size = em();
        run.lines.resize(1);
    }

    /// The nearest run of one of the kinds above or below, not farther than `reach`.
    template <class Wanted>
    [[nodiscard]] std::uint32_t next_run(std::uint32_t of, bool below, double reach, Wanted wanted) const {
        return nearest_run(made_.runs, of, below, reach, em(), wanted);
    }

    template <class = when_used>
    void part_crossheads() {
        const crosshead_weights& by = weights_.crossheads;
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i)
            if (made_.runs[i].kind == run_kind::heading && stands_in_column(made_.lines, made_.runs, i, em(), by))
                made_.runs[i].kind = run_kind::text;
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i) {
            line_run& run = made_.runs[i];
            if (run.kind != run_kind::text || run.type < type_class::large) continue;
            if (run.lines.size() > by.lines) continue;  // a lead in larger type
            if (holds_bylines(made_.lines, run, by)) {  // names in bold or on a wide advance
                run.type = type_class::text;
                continue;
            }
            const auto is_heading = [](const line_run& other) { return other.kind == run_kind::heading; };
            if (run.lines.size() == 1 && is_marked_byline(made_.lines[run.lines.front()]) &&
                next_run(i, false, by.byline_reach * em(), is_heading) != stacked_lines::none)
                continue;
            const auto is_text = [](const line_run& other) {
                return other.kind == run_kind::text && other.type != type_class::large;
            };
            // A few letters under a lead may stand farther from it.
            const bool brief = run.lines.size() == 1 && made_.lines[run.lines.front()].advance.letters <= by.brief;
            const std::uint32_t above = next_run(i, false, (brief ? by.brief_reach : by.reach) * em(), is_text);
            const std::uint32_t below = next_run(i, true, by.reach * em(), is_text);
            const bool inside = below != stacked_lines::none && bounds_of(i).x > bounds_of(below).x - by.edge * em() &&
                                bounds_of(i).right() < bounds_of(below).right() + by.edge * em();
            const bool taken = below != stacked_lines::none && made_.crosshead_over[below] != stacked_lines::none;
            if (inside && !taken && (above != stacked_lines::none || opens_later_column(made_.runs, i, em(), by))) {
                run.kind = run_kind::crosshead;
                made_.crosshead_over[below] = i;
            } else {
                run.kind = run_kind::heading;
            }
        }
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i)
            if (made_.crosshead_over[i] != stacked_lines::none) begin_at(i, bounds_of(made_.crosshead_over[i]).y);
    }
    /// A text begins where its crosshead or its byline does: no white parts them.
    void begin_at(std::uint32_t text, double y) noexcept {
        box& whole = made_.runs[text].bounds;
        if (y >= whole.y) return;
        whole.height += whole.y - y;
        whole.y = y;
    }
    /// A short line between a heading and its text is a byline, or a subhead in the text's size; so is one that a mark
    /// opens, over a column of a text.
    template <class = when_used>
    void part_bylines() {
        byline_of_.assign(made_.runs.size(), stacked_lines::none);
        const auto any = [](const line_run& other) {
            return other.kind == run_kind::heading || other.kind == run_kind::text;
        };
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i) {
            line_run& run = made_.runs[i];
            if (run.kind != run_kind::text || (run.lines.size() != 1 && !ends_in_address(run))) continue;
            if (made_.crosshead_over[i] != stacked_lines::none) continue;
            const print_line& line = made_.lines[run.lines.front()];
            if (line.advance.letters > weights_.crossheads.byline) continue;
            const std::vector<glyph> text = glyphs_of(line.word.text);
            if (text.empty() || text.back().is(is_sentence_glyph) || grammar::match_dateline(text)) continue;
            // Below a subhead only names stand.
            const bool names = grammar::match_byline(grammar::glyph_run(text), true).has_value();
            const std::uint32_t above =
                next_run(i, false, weights_.crossheads.byline_gap * em(), [&](const line_run& other) {
                    return any(other) || (names && other.kind == run_kind::byline);
                });
            const auto may_own = [](const line_run& other) {
                return (other.kind == run_kind::heading && !other.down) || other.kind == run_kind::byline;
            };
            std::uint32_t owner =
                above != stacked_lines::none && may_own(made_.runs[above]) ? above : stacked_lines::none;
            if (owner == stacked_lines::none && above == stacked_lines::none && stands_over_text(i))
                owner = next_run(i, true, weights_.crossheads.byline_gap * em(), any);
            if (owner == stacked_lines::none) continue;
            run.kind = run_kind::byline;
            byline_of_[i] = owner;
            if (made_.runs[owner].kind == run_kind::text) begin_at(owner, run.bounds.y);
        }
    }

    /// True for a writer's name over an address for letters: 王一 / wangyi@example.com.
    [[nodiscard]] bool ends_in_address(const line_run& run) const {
        return run.lines.size() == 2 && made_.lines[run.lines.back()].advance.han == 0 &&
               holds_address(made_.lines[run.lines.back()].word.text);
    }

    /// True for a line without a stop right over a text that begins at its left edge or its indent.
    [[nodiscard]] bool stands_over_text(std::uint32_t of) const {
        const print_line& line = made_.lines[made_.runs[of].lines.front()];
        if (opens_with_byline_mark(line)) return true;
        const std::vector<glyph> text = glyphs_of(line.word.text);
        if (text.empty() || text.back().is(is_sentence_glyph) || text.back().is(is_closing_glyph)) return false;
        const crosshead_weights& by = weights_.crossheads;
        const std::uint32_t below = next_run(of, true, by.byline_gap * em(),
                                             [](const line_run& other) { return other.kind == run_kind::text; });
        return below != stacked_lines::none && made_.runs[below].lines.size() > 2 &&
               std::abs(bounds_of(below).x - bounds_of(of).x) < by.byline_indent * em() &&
               bounds_of(of).width < by.byline_width * bounds_of(below).width;
    }

    /// A run that begins without an indent goes on in the paragraph that the run before it has not ended.
    template <class = when_used>
    void find_open_ends(const succession& links) {
        made_.goes_on.assign(made_.runs.size(), 0);
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i) {
            const std::uint32_t before = links.before[i];
            if (before == succession::none || made_.runs[before].kind != run_kind::text) continue;
            const bool open = texts_[before].ends == line_end::full || texts_[before].ends == line_end::full_stop;
            if (open && texts_[i].opens == indent::flush) made_.goes_on[i] = 1;
        }
    }

    template <class = when_used>
    void make_articles(const succession& links) {
        std::vector<planned_article>& articles = made_.articles;
        std::vector<std::uint32_t> article_of(made_.runs.size(), stacked_lines::none);
        const auto begin = [&](std::uint32_t heading, std::uint32_t text) {
            planned_article made;
            made.heading = heading;
            for (std::uint32_t at = text; at != succession::none; at = links.after[at]) {
                made.texts.push_back(at);
                article_of[at] = static_cast<std::uint32_t>(articles.size());
            }
            if (heading != stacked_lines::none) article_of[heading] = static_cast<std::uint32_t>(articles.size());
            articles.push_back(std::move(made));
        };
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i) {
            if (made_.runs[i].kind == run_kind::heading)
                begin(i, links.after[i]);
            else if (made_.runs[i].kind == run_kind::text && links.before[i] == succession::none)
                begin(stacked_lines::none, i);
        }
        for (std::uint32_t i = 0; i < made_.runs.size(); ++i) {
            const run_kind kind = made_.runs[i].kind;
            if (kind == run_kind::byline) add_byline(i, article_of);
            if (kind == run_kind::note) place_note(i, article_of);
            if (kind == run_kind::furniture) made_.top.push_back(i);
            if (kind == run_kind::notice) made_.notices.push_back(i);
        }
        const auto place = [&](const planned_article& of) -> const box& {
            return bounds_of(of.heading != stacked_lines::none ? of.heading : of.texts.front());
        };
        // Rows of headings that begin level, from the left in each.
        const auto row = [&](const box& of) { return std::floor(of.y / (weights_.heading_row * em())); };
        std::stable_sort(articles.begin(), articles.end(), [&](const planned_article& a, const planned_article& b) {
            const box& p = place(a);
            const box& q = place(b);
            return row(p) != row(q) ? row(p) < row(q) : p.x < q.x;
        });
        std::sort(made_.loose.begin(), made_.loose.end(), [&](std::uint32_t a, std::uint32_t b) {
            const box& p = bounds_of(a);
            const box& q = bounds_of(b);
            return p.y != q.y ? p.y < q.y : p.x != q.x ? p.x < q.x : a < b;
        });
    }
    template <class = when_used>
    void add_byline(std::uint32_t byline, const std::vector<std::uint32_t>& article_of) {
        std::uint32_t owner = byline_of_[byline];
        while (made_.runs[owner].kind == run_kind::byline) owner = byline_of_[owner];
        made_.articles[article_of[owner]].bylines.push_back(byline);
    }
    template <class = when_used>
    void place_note(std::uint32_t note, const std::vector<std::uint32_t>& article_of) {
        const auto is_text = [](const line_run& other) { return other.kind == run_kind::text; };
        for (const bool below : {true, false}) {
            const std::uint32_t beside = next_run(note, below, weights_.note_gap * em(), is_text);
            if (beside == stacked_lines::none || article_of[beside] == stacked_lines::none) continue;
            made_.articles[article_of[beside]].notes.push_back(note);
            return;
        }
        made_.loose.push_back(note);
    }

    page_manner manner_;
    const layout_weights& weights_;
    arena& memory_;
    page_plan made_{};
    std::vector<run_text> texts_{};
    std::vector<std::uint32_t> byline_of_{};
};

}  // namespace detail

/// Plans a page. Words must have sound boxes. Texts of lines that are put together go to `memory`.
template <class = when_used>
[[nodiscard]] page_plan plan_page(std::vector<placed_word> words, page_manner manner, const layout_weights& weights,
                                  arena& memory) {
    return detail::page_planner(manner, weights, memory).plan(std::move(words));
}

#ifdef BANMIAN_TEMPLATE
BANMIAN_TEMPLATE page_plan plan_page<when_used>(std::vector<placed_word>, page_manner, const layout_weights&, arena&);
#endif

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PAGE_PLAN_HPP
