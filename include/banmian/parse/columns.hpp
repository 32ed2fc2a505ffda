// SPDX-License-Identifier: BSL-1.0
/// Columns: how evenly an article's lines fill its columns, which tells the right order of its pieces, and its bounds.
#ifndef BANMIAN_PARSE_COLUMNS_HPP
#define BANMIAN_PARSE_COLUMNS_HPP

#include <banmian/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// A run of lines that no column's end can part: a piece of the article.
struct column_run {
    std::uint32_t lines = 0;
    bool cut = false;           ///< the paragraph goes on in the next run: a column ended here
    bool torn = false;          ///< one or two lines are missing at its end
    std::uint32_t measure = 0;  ///< in half-ems; 0 when unknown
};

/// An article is set in columns of equal height, so its cuts stand at multiples of that height, and every multiple
/// stands at a cut or at a paragraph's end. Returns by how many lines the runs miss that for the number of columns that
/// fits best; 0 for a perfect fit. No single cut or column counts more than `most`.
[[nodiscard]] inline double column_unrest(const std::vector<column_run>& runs, double give_up = 1e9) {
    constexpr std::uint32_t most_columns = 7;
    constexpr double most = 3;
    constexpr double each_column = 0.25;  // of two equal fits the one with fewer columns
    std::uint32_t lines = 0;
    std::uint32_t torn = 0;
    std::uint32_t cuts = 0;
    std::uint32_t narrowest = ~0U;
    std::uint32_t widest = 0;
    for (const column_run& run : runs) {
        lines += run.lines;
        torn += run.torn ? 1U : 0U;
        cuts += run.cut ? 1U : 0U;
        if (run.measure == 0 || run.lines < 5) continue;
        narrowest = std::min(narrowest, run.measure);
        widest = std::max(widest, run.measure);
    }
    // Columns of several widths are of several heights: nothing can be said.
    constexpr double unknown = 5.0;
    if (std::uint64_t{widest} * 4 > std::uint64_t{narrowest} * 5 && widest > 0) return cuts == 0 ? 0 : unknown;
    if (lines == 0) return 0;
    double best = cuts == 0 ? 0 : std::min<double>(cuts, 4) * most;
    if (best == 0) return 0;  // one column says nothing
    const auto apart = [](std::uint32_t low, std::uint32_t high, std::uint32_t wanted) -> double {
        return wanted < low ? low - wanted : wanted > high ? wanted - high : 0;
    };
    const std::uint32_t slack = std::min<std::uint32_t>(torn, 6);
    for (std::uint32_t columns = 2; columns <= std::min(most_columns, lines); ++columns) {
        std::uint32_t last_height = 0;
        for (std::uint32_t total = lines; total <= lines + 2 * slack; ++total) {
            const std::uint32_t height = (total + columns - 1) / columns;
            if (height == last_height || height < 2) continue;
            last_height = height;
            double sum = each_column * (columns - 2);
            std::uint32_t at = 0;
            std::uint32_t lost = 0;
            std::uint32_t column = 1;  // the next multiple that needs a boundary
            double nearest = most;     // distance of it from the nearest boundary so far
            for (std::size_t r = 0; r < runs.size() && sum < best; ++r) {
                at += runs[r].lines;
                lost += runs[r].torn ? 1U : 0U;
                const std::uint32_t low = at;
                const std::uint32_t high = at + 2 * lost;
                if (runs[r].cut) {
                    const std::uint32_t below = low / height * height;
                    const std::uint32_t first = below == 0 ? height : below;
                    double off = std::min(apart(low, high, first), apart(low, high, first + height));
                    if (first >= columns * height) off = most;
                    sum += std::min(off, most);
                }
                while (column < columns && column * height <= high) {
                    nearest = std::min(nearest, apart(low, high, column * height));
                    sum += std::min(nearest, most);
                    ++column;
                    nearest = most;
                    if (column < columns) nearest = std::min(most, apart(low, high, column * height));
                }
                if (column < columns) nearest = std::min(most, apart(low, high, column * height));
            }
            for (; column < columns; ++column) sum += most;
            best = std::min(best, sum);
            if (best > give_up) continue;
        }
    }
    return best;
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_COLUMNS_HPP
