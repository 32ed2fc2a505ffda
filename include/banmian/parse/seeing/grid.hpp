// SPDX-License-Identifier: BSL-1.0
/// Text that keeps the page's picture, as `pdftotext -layout` writes it: every line holds cells at their places, and
/// cells under each other are a column.
#ifndef BANMIAN_PARSE_SEEING_GRID_HPP
#define BANMIAN_PARSE_SEEING_GRID_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/seeing/runs.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

// Places count characters, whatever their width: the extractor gives each one place, and moves what stands to the right
// so far that nothing collides.
//
//       总统宣誓就职                      券公司、证券交易所、证券登记结算公司、证券
//                                                                                    丰子义
//         据新华社伊斯兰堡1月1日电（记者杨士  投资咨询公司、基金管理公司、证券评估公司

namespace detail {

/// A part of a line at its place.
struct grid_cell {
    index first = 0;  ///< glyph
    index end = 0;
    index line = 0;           ///< in `working_page::lines`
    std::uint32_t row = 0;    ///< line feeds before it
    std::uint32_t left = 0;   ///< characters before it in its line
    std::uint32_t right = 0;  ///< and those before what stands behind its last
};

/// Reads the places of all lines of a page.
class grid_reader {
public:
    explicit grid_reader(const any_working_page auto& on) {
        if (!has_wide_gap(on)) return;  // nearly every page
        std::size_t lines = 0;
        std::size_t rows = 0;  // lines of more than one cell
        for (const piece& of : on.pieces) {
            for (std::uint32_t l = 0; l < of.count; ++l) {
                const std::size_t before = cells_.size();
                read(on, on.line_order[of.first + l]);
                if (cells_.size() > before + 1) ++rows;
                ++lines;
            }
        }
        is_grid_ = lines >= on.weights.grid.lines && rows * on.weights.grid.rows >= lines;
    }
    /// True when so many lines hold cells far apart that the places of all tell.
    [[nodiscard]] bool is_grid() const noexcept { return is_grid_; }
    [[nodiscard]] const std::vector<grid_cell>& cells() const noexcept { return cells_; }

private:
    /// True when bytes enough for a wide gap stand somewhere between two glyphs of a line.
    [[nodiscard]] static bool has_wide_gap(const any_working_page auto& on) noexcept {
        return std::any_of(on.lines.begin(), on.lines.end(), [&](const printed_line& line) {
            const auto marks = on.marks_of(line);
            return std::any_of(marks.begin(), marks.end(), [&](index g) {
                if (g == line.first) return false;
                const glyph& last = on.glyphs[g - 1];
                return on.glyphs[g].begin >= last.begin + last.size + on.weights.grid.gap;
            });
        });
    }
    static bool begins_character(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

    void read(const any_working_page auto& on, index number) {
        const printed_line& line = on.lines[number];
        const std::string_view text = on.text;
        std::size_t at = on.glyphs[line.first].begin;
        std::size_t from = at;
        while (from > counted_ && text[from - 1] != '\n') --from;
        for (; counted_ < from; ++counted_) row_ += text[counted_] == '\n' ? 1U : 0U;
        std::uint32_t place = 0;
        for (; from < at; ++from) place += begins_character(text[from]) ? 1U : 0U;
        grid_cell cell{line.first, line.first, number, row_, place, place};
        for (index g = line.first; g < line.first + line.count; ++g) {
            const std::size_t begin = on.glyphs[g].begin;
            std::uint32_t spaces = 0;
            for (; at < begin; ++at) spaces += begins_character(text[at]) ? 1U : 0U;
            if (spaces >= on.weights.grid.gap && g > line.first) {
                cells_.push_back(cell);
                cell = {g, g, number, row_, cell.right + spaces, cell.right + spaces};
            } else {
                cell.right += spaces;
            }
            ++cell.right;
            cell.end = g + 1;
            at = begin + on.glyphs[g].size;
        }
        cells_.push_back(cell);
    }

    std::vector<grid_cell> cells_{};
    std::size_t counted_ = 0;  // bytes whose line feeds are counted
    std::uint32_t row_ = 0;
    bool is_grid_ = false;
};

/// Cells under each other.
struct grid_column {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    std::uint32_t top = 0;     ///< row of its first cell
    std::uint32_t bottom = 0;  ///< and of its last
    std::uint32_t pitch = 2;   ///< the most rows from one of its last cells to the next
    std::vector<std::size_t> cells{};

    [[nodiscard]] bool meets(std::uint32_t from, std::uint32_t to) const noexcept { return left < to && from < right; }
};

/// Puts cells under those that they continue.
class column_finder {
public:
    column_finder(const any_working_page auto& on, const std::vector<grid_cell>& cells) : weights_(on.weights.grid) {
        for (const grid_cell& cell : cells) place(on, cell);
    }
    [[nodiscard]] const std::vector<grid_column>& columns() const noexcept { return columns_; }
    /// The cells that `grid_column::cells` numbers.
    [[nodiscard]] const std::vector<grid_cell>& cells() const noexcept { return cells_; }

private:
    /// Where a line is long the next column begins behind a single space: cuts a cell where one of several lines that
    /// is still open begins.
    void place(const any_working_page auto& on, grid_cell cell) {
        std::uint32_t place = cell.left;
        for (index g = cell.first; g < cell.end; ++g) {
            if (g > cell.first) {
                const glyph& last = on.glyphs[g - 1];
                place += 1 + (on.glyphs[g].begin - last.begin - last.size);
            }
            if (!on.glyphs[g].after_space || g == cell.first) continue;
            const bool begins = std::any_of(open_.begin(), open_.end(), [&](std::size_t c) {
                const grid_column& column = columns_[c];
                return column.cells.size() >= 2 && column.left > cell.left + weights_.ragged &&
                       place + 1 >= column.left && place <= column.left + 1;
            });
            if (!begins) continue;
            grid_cell left = cell;
            left.end = g;
            left.right = place - 1;
            place_whole(left);
            cell.first = g;
            cell.left = place;
        }
        place_whole(cell);
    }
    void place_whole(const grid_cell& cell) {
        const std::size_t number = cells_.size();
        cells_.push_back(cell);
        std::erase_if(open_, [&](std::size_t c) { return cell.row > columns_[c].bottom + columns_[c].pitch + 1; });
        std::size_t over = columns_.size();
        std::size_t count = 0;
        for (const std::size_t c : open_)
            if (columns_[c].meets(cell.left, cell.right)) over = c, ++count;
        if (count == 1 && fits(columns_[over], cell)) {
            grid_column& to = columns_[over];
            const std::uint32_t step = cell.row - to.bottom;
            to.pitch = to.cells.size() < weights_.heading ? (std::max)(to.pitch, step) : (std::max)(to.pitch - 1, step);
            to.left = (std::min)(to.left, cell.left);
            to.right = (std::max)(to.right, cell.right);
            to.bottom = cell.row;
            to.cells.push_back(number);
            return;
        }
        std::erase_if(open_, [&](std::size_t c) { return columns_[c].meets(cell.left, cell.right); });
        open_.push_back(columns_.size());
        columns_.push_back({cell.left, cell.right, cell.row, cell.row, 2, {number}});
    }
    /// A line of the column, a heading over it that is narrower, or a text under such a heading.
    [[nodiscard]] bool fits(const grid_column& column, const grid_cell& cell) const noexcept {
        if (cell.row == column.bottom) return false;
        const std::uint32_t ragged = weights_.ragged;
        const bool inside = cell.left + ragged >= column.left && cell.right <= column.right + ragged;
        const bool around = cell.left <= column.left + ragged && cell.right + ragged >= column.right;
        const bool begins = (std::max)(cell.left, column.left) - (std::min)(cell.left, column.left) <= ragged;
        return inside || (column.cells.size() < weights_.heading && (around || begins));
    }

    const grid_weights& weights_;
    std::vector<grid_cell> cells_{};
    std::vector<grid_column> columns_{};
    std::vector<std::size_t> open_{};
};

/// The order in which columns are read: a page is cut where nothing stands from edge to edge, in height before in width
/// (XY-cut); what cannot be cut is read from left to right, and under each other from top to bottom.
class reading_order {
public:
    reading_order(const std::vector<grid_column>& columns, const grid_weights& weights)
        : columns_(columns), weights_(weights) {
        std::vector<std::size_t> all(columns.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        read(std::move(all), 0);
    }
    [[nodiscard]] const std::vector<std::size_t>& order() const noexcept { return order_; }

private:
    using numbers = std::vector<std::size_t>;
    static constexpr std::size_t deepest = 64;  // cuts within cuts; no newspaper has as many

    void read(numbers part, std::size_t depth) {
        if (part.size() > 1 && depth < deepest) {
            struct gap {
                bool by_rows = false;
                std::uint32_t least = 0;
            };
            for (const gap at :
                 {gap{true, weights_.clear_rows}, gap{false, weights_.clear_places}, gap{true, 1}, gap{false, 1}}) {
                const std::vector<numbers> cut = cut_at_gaps(part, at.by_rows, at.least);
                if (cut.size() == 1) continue;
                for (const numbers& one : cut) read(one, depth + 1);
                return;
            }
        }
        std::sort(part.begin(), part.end(), [&](std::size_t a, std::size_t b) {
            const grid_column& one = columns_[a];
            const grid_column& other = columns_[b];
            return one.left != other.left ? one.left < other.left : one.top < other.top;
        });
        order_.insert(order_.end(), part.begin(), part.end());
    }
    /// The parts between gaps of at least `least` rows, or places.
    [[nodiscard]] std::vector<numbers> cut_at_gaps(numbers part, bool by_rows, std::uint32_t least) const {
        const auto begin = [&](std::size_t i) { return by_rows ? columns_[i].top : columns_[i].left; };
        const auto end = [&](std::size_t i) { return by_rows ? columns_[i].bottom + 1 : columns_[i].right; };
        std::sort(part.begin(), part.end(),
                  [&](std::size_t a, std::size_t b) { return begin(a) != begin(b) ? begin(a) < begin(b) : a < b; });
        std::vector<numbers> cut(1);
        std::uint32_t reached = end(part.front());
        for (const std::size_t i : part) {
            if (begin(i) >= reached + least) cut.emplace_back();
            cut.back().push_back(i);
            reached = (std::max)(reached, end(i));
        }
        return cut;
    }

    const std::vector<grid_column>& columns_;
    const grid_weights& weights_;
    std::vector<std::size_t> order_{};
};

}  // namespace detail

/// For text of no boxes that is not set in the manner before 1950. Where the text keeps the page's picture every column
/// becomes a piece, in reading order; returns false where it does not.
inline bool part_grid(any_working_page auto& on) {
    const detail::grid_reader grid(on);
    if (!grid.is_grid()) return false;
    const detail::column_finder found(on, grid.cells());
    const std::vector<detail::grid_column>& columns = found.columns();
    std::vector<piece> parted;
    std::vector<index> block_of(on.lines.size());
    for (const piece& of : on.pieces)
        for (std::uint32_t l = 0; l < of.count; ++l) block_of[on.line_order[of.first + l]] = of.block;
    const detail::reading_order read(columns, on.weights.grid);
    for (const std::size_t number : read.order()) {
        const detail::grid_column& column = columns[number];
        piece made;
        made.block = block_of[found.cells()[column.cells.front()].line];
        made.first = static_cast<index>(on.line_order.size());
        made.count = static_cast<std::uint32_t>(column.cells.size());
        made.parted = made.count > 1;
        made.abreast = true;
        for (const std::size_t c : column.cells) {
            const detail::grid_cell& cell = found.cells()[c];
            printed_line line = part_of_line(on, on.lines[cell.line], cell.first, cell.end);
            const grid_weights& by = on.weights.grid;
            const std::uint32_t indent = cell.left - column.left;
            line.indent =
                indent >= by.indent && indent <= by.indent_most && made.count > 2 ? std::uint8_t{2} : std::uint8_t{0};
            on.line_order.push_back(static_cast<index>(on.lines.size()));
            on.lines.push_back(line);
        }
        tell_column(on, made, settled("grid", "white parts it from what stands beside it and over it"));
        parted.push_back(made);
    }
    on.pieces.swap(parted);
    return true;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_GRID_HPP
