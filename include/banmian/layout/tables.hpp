// SPDX-License-Identifier: BSL-1.0
/// Tables 表格 on a page with boxes: short cells that stand level in rows and under each other in columns.
#ifndef BANMIAN_LAYOUT_TABLES_HPP
#define BANMIAN_LAYOUT_TABLES_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/layout/columns.hpp>
#include <banmian/layout/part_weights.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {
namespace detail {

/// Cells that stand level, from the left.
struct table_row {
    std::vector<std::uint32_t> cells{};
    box bounds{};
    bool sparse = false;  ///< a third of its width is free, as in no text set in narrow columns
};

/// Finds the tables of a page. A text in narrow columns stands level too, but its lines fill their columns.
class table_finder {
public:
    table_finder(std::vector<print_line>& lines, std::vector<char>& used, double em, arena& memory,
                 const table_weights& weights)
        : lines_(lines), used_(used), em_(em), memory_(memory), weights_(weights) {}

    template <class = when_used>
    [[nodiscard]] std::vector<line_run> find() {
        const std::vector<table_row> rows = find_rows();
        std::vector<char> taken(rows.size(), 0);
        std::vector<line_run> made;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (taken[i] != 0) continue;
            std::vector<std::size_t> chain{i};
            for (std::size_t j = i + 1; j < rows.size(); ++j) {
                const box& last = rows[chain.back()].bounds;
                if (rows[j].bounds.y - last.bottom() > weights_.row_gap * em_) break;
                const bool heads = chain.size() == 1 && stands_over(rows[i], rows[j]);
                if (taken[j] == 0 && (heads || goes_on(rows[chain.back()], rows[j]))) chain.push_back(j);
            }
            const auto sparse =
                std::count_if(chain.begin(), chain.end(), [&](std::size_t row) { return rows[row].sparse; });
            if (sparse < static_cast<std::ptrdiff_t>(weights_.rows)) continue;
            line_run table;
            table.kind = run_kind::notice;
            for (const std::size_t row : chain) {
                taken[row] = 1;
                join(rows, chain, row, table);
            }
            if (!table.lines.empty()) made.push_back(std::move(table));
        }
        return made;
    }

private:
    [[nodiscard]] const box& bounds_of(std::uint32_t line) const noexcept { return lines_[line].word.bounds; }

    /// Rows of several cells; from the top.
    template <class = when_used>
    [[nodiscard]] std::vector<table_row> find_rows() const {
        std::vector<std::uint32_t> cells;
        for (std::uint32_t i = 0; i < lines_.size(); ++i)
            if (used_[i] == 0 && !lines_[i].down && bounds_of(i).width < weights_.cell * em_ &&
                lines_[i].ratio < weights_.cell_size)
                cells.push_back(i);
        std::sort(cells.begin(), cells.end(), [&](std::uint32_t a, std::uint32_t b) {
            const double p = middle_y(bounds_of(a));
            const double q = middle_y(bounds_of(b));
            return p != q ? p < q : a < b;
        });
        std::vector<table_row> made;
        for (std::size_t at = 0; at < cells.size();) {
            const double level = middle_y(bounds_of(cells[at]));
            std::vector<std::uint32_t> row;
            for (; at < cells.size() && middle_y(bounds_of(cells[at])) - level < weights_.row * em_; ++at)
                row.push_back(cells[at]);
            std::sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
                return bounds_of(a).x != bounds_of(b).x ? bounds_of(a).x < bounds_of(b).x : a < b;
            });
            for (std::size_t first = 0; first < row.size();) {
                table_row part;
                part.bounds = bounds_of(row[first]);
                double filled = 0;
                std::size_t end = first;
                for (; end < row.size(); ++end) {
                    const box& cell = bounds_of(row[end]);
                    const double gap = end == first ? 0.0 : cell.x - bounds_of(row[end - 1]).right();
                    if (end != first && (gap < weights_.least_gap * em_ || gap > weights_.most_gap * em_)) break;
                    part.cells.push_back(row[end]);
                    extend(part.bounds, cell);
                    filled += cell.width;
                }
                part.sparse = filled < weights_.sparse * part.bounds.width;
                if (part.cells.size() >= weights_.cells && filled < weights_.fullest * part.bounds.width)
                    made.push_back(std::move(part));
                first = end;
            }
        }
        return made;
    }

    /// True when two cells stand under each other: from one edge, to one, or the middle of one over the other.
    [[nodiscard]] bool is_level(std::uint32_t cell, std::uint32_t other) const noexcept {
        const box& here = bounds_of(cell);
        const box& there = bounds_of(other);
        return std::abs(here.x - there.x) < weights_.level * em_ ||
               std::abs(here.right() - there.right()) < weights_.level * em_ ||
               std::abs(middle_x(here) - middle_x(there)) < (std::max)({em_, here.width, there.width}) / 2;
    }
    [[nodiscard]] bool has_level(const table_row& row, std::uint32_t cell) const noexcept {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](std::uint32_t one) { return is_level(cell, one); });
    }
    /// True when most cells of the row below stand under one of the row above.
    [[nodiscard]] bool goes_on(const table_row& above, const table_row& below) const noexcept {
        const auto level = std::count_if(below.cells.begin(), below.cells.end(),
                                         [&](std::uint32_t cell) { return has_level(above, cell); });
        return static_cast<double>(level) >= weights_.level_share * static_cast<double>(below.cells.size()) &&
               below.bounds.y >= above.bounds.y;
    }

    /// True for a row of heads, which need not be level with what they head: as many cells as the row right below has,
    /// each between the neighbours of the one that it heads.
    [[nodiscard]] bool stands_over(const table_row& heads, const table_row& row) const noexcept {
        if (heads.cells.size() != row.cells.size() || row.bounds.y - heads.bounds.bottom() > em_) return false;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const box& head = bounds_of(heads.cells[i]);
            if (i > 0 && head.x < bounds_of(row.cells[i - 1]).right()) return false;
            if (i + 1 < row.cells.size() && head.right() > bounds_of(row.cells[i + 1]).x) return false;
        }
        return row.bounds.y >= heads.bounds.y;
    }

    /// Adds a row of a table, which becomes one line, its cells parted by spaces. What stands in a column of too few
    /// of the rows is another text beside the table.
    template <class = when_used>
    void join(const std::vector<table_row>& rows, const std::vector<std::size_t>& chain, std::size_t of,
              line_run& table) {
        std::vector<std::uint32_t> cells;
        const bool heads = of == chain.front() && chain.size() > 1 && stands_over(rows[of], rows[chain[1]]);
        for (const std::uint32_t cell : rows[of].cells) {
            const auto level = std::count_if(chain.begin(), chain.end(),
                                             [&](std::size_t other) { return has_level(rows[other], cell); });
            if (!heads && (static_cast<std::size_t>(level) * weights_.others < chain.size() || level < 2)) continue;
            used_[cell] = 1;
            cells.push_back(cell);
        }
        if (cells.empty()) return;
        join_lines(lines_, cells, memory_);
        const box& whole = bounds_of(cells.front());
        if (table.lines.empty()) table.bounds = whole;
        extend(table.bounds, whole);
        table.lines.push_back(cells.front());
    }

    std::vector<print_line>& lines_;
    std::vector<char>& used_;
    double em_;
    arena& memory_;
    const table_weights& weights_;
};

}  // namespace detail

/// Takes the tables out of a page's lines: each row becomes one line. Marks the cells as used.
template <class = when_used>
[[nodiscard]] std::vector<line_run> take_tables(std::vector<print_line>& lines, std::vector<char>& used, double em,
                                                arena& memory, const table_weights& weights = {}) {
    return detail::table_finder(lines, used, em, memory, weights).find();
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_TABLES_HPP
