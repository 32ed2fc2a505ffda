// SPDX-License-Identifier: BSL-1.0
/// Columns that an extractor wrote abreast 并排, several to a line of text, are parted: each becomes a piece of its
/// own.
#ifndef BANMIAN_PARSE_SEEING_ABREAST_HPP
#define BANMIAN_PARSE_SEEING_ABREAST_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/continuity.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/seeing/runs.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

// A row is a line of text that holds printed lines of several columns, as pdftotext writes them where columns have one
// baseline:
//
//     分荒山，给煤矿新村居民发展种、养业。’一月 平。
//     十日，摆勺村的三名村干部受贵阳市花溪区石板 据统计，去年截至11月底，来华旅游入境人
//     镇政府委托，在煤矿新村宣布这一决定后，带着 数已达5236.29万人次，同比增长12.33%，超过
//
// Every cell before the last fills its measure 行宽 or ends a sentence, and other lines about are as wide as a cell.

namespace detail {

inline constexpr std::size_t most_cells = 8;  ///< columns abreast

/// A line of text and the cells that it holds: one, when it is no row.
struct row {
    std::array<index, most_cells> begins{};  ///< the first glyph of each cell
    std::size_t cells = 0;
};

/// Finds the rows among the lines of a page.
class row_finder {
public:
    explicit row_finder(const any_working_page auto& on)
        : weights_(on.weights.abreast), rows_(on.lines.size(), on.workspace), segments_(on.workspace) {
        find_segments(on);
        if (segments_.empty()) return;
        for (std::size_t i = 0; i < on.lines.size(); ++i) cut(on, i);
        forget_lone_rows();
    }
    [[nodiscard]] const row& of(index line) const noexcept { return rows_[line]; }
    [[nodiscard]] bool found_any() const noexcept { return any_; }

private:
    /// A stretch of a line without a space.
    struct segment {
        std::size_t line = 0;
        std::uint32_t width = 0;
    };
    /// Letters spaced to fill a line: 走 入 家 庭.
    [[nodiscard]] static bool is_letterspaced(const any_working_page auto& on, const printed_line& line) noexcept {
        return spaces_in(on, line) * on.weights.abreast.letterspaced > line.count;
    }
    /// Calls `visit` with every glyph of a line that a space stands before, and with the width before it.
    static void for_each_gap(const any_working_page auto& on, const printed_line& line, auto visit) {
        std::uint32_t width = 0;  // up to `from`
        index from = line.first;
        for (const index mark : on.marks_of(line)) {
            if (mark == line.first || !on.glyphs[mark].after_space) continue;
            for (; from < mark; ++from) width += on.glyphs[from].half_ems;
            visit(mark, width);
        }
    }
    /// Leaves `segments_` empty where no line can be a row.
    void find_segments(const any_working_page auto& on) {
        bool any = false;
        for (std::size_t i = 0; i < on.lines.size(); ++i) {
            const printed_line& line = on.lines[i];
            rows_[i].begins[0] = line.first;
            rows_[i].cells = 1;
            if (line.width < weights_.cell || is_letterspaced(on, line)) continue;
            std::uint32_t before = 0;
            const auto add = [&](std::uint32_t width) {
                if (width >= weights_.cell) segments_.push_back({i, width});
            };
            for_each_gap(on, line, [&](index, std::uint32_t width) {
                add(width - before);
                any = any || width - before >= weights_.cell;
                before = width;
            });
            add(line.width - before);
        }
        if (!any) segments_.clear();
    }
    /// The segments about a line that are as wide, within half an em.
    [[nodiscard]] std::size_t as_wide(std::size_t line, std::uint32_t width) const noexcept {
        auto at =
            std::lower_bound(segments_.begin(), segments_.end(), line > weights_.reach ? line - weights_.reach : 0,
                             [](const segment& one, std::size_t number) { return one.line < number; });
        std::size_t count = 0;
        for (; at != segments_.end() && at->line <= line + weights_.reach; ++at)
            if (apart(at->width, width) <= 1) ++count;
        return count;
    }
    /// The measure about a line that a cell fills, as a paragraph's first line or another; 0 when there is none.
    [[nodiscard]] std::uint32_t filled_measure(std::size_t line, std::uint32_t width) const noexcept {
        if (as_wide(line, width) >= weights_.fill) return width;
        for (const std::uint32_t indent : {4U, 2U})
            if (as_wide(line, width + indent) >= weights_.fill_indented) return width + indent;
        return 0;
    }
    /// Cuts a line from the left: a cell ends where it fills a measure, and in a row also where a sentence ends.
    void cut(const any_working_page auto& on, std::size_t number) {
        const printed_line& line = on.lines[number];
        if (line.width < weights_.cell + 4 || is_letterspaced(on, line)) return;
        if (as_wide(number, line.width) >= weights_.column) return;  // a line of one column, with spaces in it
        row& made = rows_[number];
        std::uint32_t before = 0;
        std::uint32_t measure = last_row_ != none && number - last_row_ <= 2 ? last_measure_ : 0;  // of a cell
        for_each_gap(on, line, [&](index gap, std::uint32_t width) {
            if (made.cells == most_cells) return;
            const std::uint32_t cell = width - before;
            const glyph& last = on.glyphs[gap - 1];
            const glyph& next = on.glyphs[gap];
            constexpr std::uint8_t word = is_latin_glyph | is_digit_glyph;
            if ((last.is(word) && next.is(word)) || (next.is(is_closing_glyph) && !next.is(is_opening_glyph))) return;
            const std::uint32_t filled = cell >= weights_.cell ? filled_measure(number, cell) : 0;
            if (filled != 0) measure = filled;
            printed_line as_line = line;
            as_line.first = made.begins[made.cells - 1];
            as_line.count = gap - as_line.first;
            const bool ends = measure != 0 && cell <= measure && passes::ends_sentence(on, as_line);
            if (filled == 0 && !ends) return;
            made.begins[made.cells++] = gap;
            before = width;
        });
        if (made.cells > 1) last_row_ = number, last_measure_ = measure;
    }
    /// Rows come in numbers: where columns have a baseline in common, they have the next ones too.
    void forget_lone_rows() {
        constexpr std::size_t nearby = 4;  // lines
        std::size_t last = none;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (rows_[i].cells == 1) continue;
            bool alone = last == none || i - last > nearby;
            for (std::size_t n = i + 1; n <= i + nearby && n < rows_.size() && alone; ++n) alone = rows_[n].cells == 1;
            if (alone)
                rows_[i].cells = 1;
            else
                last = i, any_ = true;
        }
    }

    const abreast_weights& weights_;
    page_list<row> rows_;
    page_list<segment> segments_;  // in the order of their lines
    std::size_t last_row_ = none;
    std::uint32_t last_measure_ = 0;
    bool any_ = false;
};

/// Reads a run of rows, and of lines of one column between them, column by column.
template <any_working_page Page>
class column_reader {
public:
    column_reader(Page& on, const page_words& words) : on_(on), words_(words), columns_(most_cells) {}

    /// Takes the lines `lines` of the working page, of which the first and the last are rows of `rows`; the lists of
    /// the columns are then their lines from top to bottom.
    const std::vector<std::vector<index>>& read(const std::vector<index>& lines, const row_finder& rows) {
        std::size_t count = 1;
        for (const index l : lines) count = (std::max)(count, rows.of(l).cells);
        columns_.assign(count, {});
        std::vector<std::vector<index>> cells;
        cells.reserve(lines.size());
        for (const index l : lines) cells.push_back(cut(l, rows.of(l)));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::vector<index>* next = nullptr;  // the next row that holds a line of every column
            for (std::size_t n = i + 1; n < cells.size() && next == nullptr; ++n)
                if (cells[n].size() == count) next = &cells[n];
            place(cells[i], next);
        }
        return columns_;
    }

private:
    /// The cells of a row as lines of their own.
    std::vector<index> cut(index number, const row& as) {
        std::vector<index> made{number};
        const printed_line whole = on_.lines[number];
        for (std::size_t c = 0; c < as.cells; ++c) {
            const index end = c + 1 < as.cells ? as.begins[c + 1] : whole.first + whole.count;
            const printed_line cell = part_of_line(on_, whole, as.begins[c], end);
            if (c == 0) {
                on_.lines[number] = cell;
            } else {
                made.push_back(static_cast<index>(on_.lines.size()));
                on_.lines.push_back(cell);
            }
        }
        return made;
    }
    /// What speaks for `to` as the line under `from`.
    [[nodiscard]] double follows(index from, index to) const {
        const run_weights& weights = on_.weights.runs;
        if (from == none || to == none) return 0;
        const printed_line& above = on_.lines[from];
        const printed_line& below = on_.lines[to];
        if (above.ends_sentence) return weights.under_stop;
        const glyph& last = on_.glyphs[above.first + above.count - 1];
        double score =
            words_.boundary(on_, above.first + above.count - 1, above.first, below.first, below.first + below.count);
        score += number_seam(last, on_.glyphs[below.first], on_.weights.joins, on_.own_words());
        if (above.width + on_.weights.abreast.shorter < below.width) score -= weights.under_short;
        return score;
    }
    /// Puts the cells of a row under columns in their order: where they read on, and leave the next row reading on.
    void place(const std::vector<index>& cells, const std::vector<index>* next) {
        const std::size_t count = columns_.size();
        double best = -1e9;
        std::uint32_t chosen = 0;
        for (std::uint32_t set = 1; set < (1U << count); ++set) {
            if (static_cast<std::size_t>(std::popcount(set)) != cells.size()) continue;
            double score = 0;
            std::size_t cell = 0;
            for (std::size_t c = 0; c < count; ++c) {
                if ((set >> c & 1U) == 0) continue;
                const index above = columns_[c].empty() ? none : columns_[c].back();
                const index below = next != nullptr ? (*next)[c] : none;
                const index here = cells[cell++];
                score += follows(above, here) + follows(here, below) - follows(above, below);
            }
            if (score > best) best = score, chosen = set;
        }
        std::size_t cell = 0;
        for (std::size_t c = 0; c < count; ++c)
            if ((chosen >> c & 1U) != 0) columns_[c].push_back(cells[cell++]);
    }

    Page& on_;
    const page_words& words_;
    std::vector<std::vector<index>> columns_;
};

}  // namespace detail

/// For text of no boxes that is not set in the manner before 1950. Parts the columns that stand abreast in the lines of
/// a block: what is above them, each column from left to right, what is below them.
inline void part_abreast(any_working_page auto& on, page_words& words) {
    const detail::row_finder rows(on);
    if (!rows.found_any()) return;
    words.learn(on);
    detail::column_reader columns(on, words);
    const std::uint32_t most_between = on.weights.abreast.between;
    std::vector<piece> parted;
    const auto is_row = [&](const piece& of, std::uint32_t l) {
        return rows.of(on.line_order[of.first + l]).cells > 1;
    };
    for (const piece& of : on.pieces) {
        const auto keep = [&](std::uint32_t begin, std::uint32_t end, bool abreast) {
            if (begin == end) return;
            piece made = of;
            made.first = of.first + begin;
            made.count = end - begin;
            made.abreast = abreast;
            parted.push_back(made);
        };
        std::uint32_t kept = 0;  // lines of the piece that are placed
        for (std::uint32_t l = 0; l < of.count; ++l) {
            if (!is_row(of, l)) continue;
            std::uint32_t last = l;
            for (std::uint32_t n = l + 1; n < of.count && n - last <= most_between + 1; ++n)
                if (is_row(of, n)) last = n;
            keep(kept, l, kept > 0);
            std::vector<index> lines;
            for (std::uint32_t n = l; n <= last; ++n) lines.push_back(on.line_order[of.first + n]);
            for (const std::vector<index>& column : columns.read(lines, rows)) {
                piece made = of;
                made.first = static_cast<index>(on.line_order.size());
                made.count = static_cast<std::uint32_t>(column.size());
                made.parted = column.size() > 1;
                made.abreast = true;
                on.line_order.insert(on.line_order.end(), column.begin(), column.end());
                if (made.count == 0) continue;
                tell_column(on, made,
                            settled("abreast", "a gutter: lines hold columns side by side, each of its measure"));
                parted.push_back(made);
            }
            kept = last + 1;
            l = last;
        }
        keep(kept, of.count, kept > 0);
    }
    on.pieces.swap(parted);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_ABREAST_HPP
