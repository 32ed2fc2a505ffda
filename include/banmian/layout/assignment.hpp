// SPDX-License-Identifier: BSL-1.0
/// The best assignment of rows to columns, where to leave a row alone is an answer.
#ifndef BANMIAN_LAYOUT_ASSIGNMENT_HPP
#define BANMIAN_LAYOUT_ASSIGNMENT_HPP

#include <banmian/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// The column of a row that has none.
inline constexpr std::uint32_t unassigned = 0xFFFFFFFFU;

namespace detail {

/// Takes the best pairs first.
template <class = when_used>
[[nodiscard]] std::vector<std::uint32_t> greedy_assignment(const std::vector<double>& gain, std::size_t rows,
                                                           std::size_t columns) {
    struct pair {
        double gain;
        std::uint32_t row, column;
    };
    std::vector<pair> pairs;
    for (std::uint32_t r = 0; r < rows; ++r)
        for (std::uint32_t c = 0; c < columns; ++c)
            if (gain[r * columns + c] > 0) pairs.push_back({gain[r * columns + c], r, c});
    std::stable_sort(pairs.begin(), pairs.end(), [](const pair& a, const pair& b) { return a.gain > b.gain; });
    std::vector<std::uint32_t> made(rows, unassigned);
    std::vector<char> taken(columns, 0);
    for (const pair& one : pairs) {
        if (made[one.row] != unassigned || taken[one.column] != 0) continue;
        made[one.row] = one.column;
        taken[one.column] = 1;
    }
    return made;
}

}  // namespace detail

/// The columns of the rows, each column used once, with the largest sum of gains; `gain[r * columns + c]` is what row
/// `r` in column `c` is worth, and a row in none is worth 0. By shortest augmenting paths (the Hungarian method,
/// Kuhn 1955, in the form of Jonker and Volgenant 1987): cubic, so beyond some hundred rows the best pairs are taken
/// first.
template <class = when_used>
[[nodiscard]] std::vector<std::uint32_t> best_assignment(const std::vector<double>& gain, std::size_t rows,
                                                         std::size_t columns) {
    constexpr std::size_t most = 300;
    if (rows > most || columns > 2 * most) return detail::greedy_assignment(gain, rows, columns);
    // Column `columns + r` is row r's own place for no link.
    const std::size_t all = columns + rows;
    constexpr double impossible = 1e7;
    const auto cost = [&](std::size_t r, std::size_t c) {
        if (c >= columns) return c - columns == r ? 0.0 : impossible;
        const double worth = gain[r * columns + c];
        return worth > 0 ? -(std::min)(worth, impossible / 10) : impossible;  // what is no number is not above 0
    };
    constexpr double infinite = (std::numeric_limits<double>::max)();
    std::vector<double> of_row(rows + 1);
    std::vector<double> of_column(all + 1);
    std::vector<std::size_t> row_in(all + 1, 0);  // counted from 1; 0: free
    std::vector<std::size_t> way(all + 1, 0);
    std::vector<double> least(all + 1);
    std::vector<char> used(all + 1);
    for (std::size_t r = 1; r <= rows; ++r) {
        row_in[0] = r;
        std::size_t at = 0;
        std::fill(least.begin(), least.end(), infinite);
        std::fill(used.begin(), used.end(), 0);
        do {
            used[at] = 1;
            const std::size_t row = row_in[at];
            double step = infinite;
            std::size_t next = 0;
            for (std::size_t c = 1; c <= all; ++c) {
                if (used[c] != 0) continue;
                const double reduced = cost(row - 1, c - 1) - of_row[row] - of_column[c];
                if (reduced < least[c]) least[c] = reduced, way[c] = at;
                if (least[c] < step) step = least[c], next = c;
            }
            for (std::size_t c = 0; c <= all; ++c) {
                if (used[c] != 0)
                    of_row[row_in[c]] += step, of_column[c] -= step;
                else
                    least[c] -= step;
            }
            at = next;
        } while (row_in[at] != 0);
        for (; at != 0; at = way[at]) row_in[at] = row_in[way[at]];
    }
    std::vector<std::uint32_t> made(rows, unassigned);
    for (std::size_t c = 1; c <= columns; ++c)
        if (row_in[c] != 0 && gain[(row_in[c] - 1) * columns + c - 1] > 0)
            made[row_in[c] - 1] = static_cast<std::uint32_t>(c - 1);
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_ASSIGNMENT_HPP
