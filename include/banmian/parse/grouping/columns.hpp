// SPDX-License-Identifier: BSL-1.0
/// Columns: how evenly an article's lines fill its columns, which tells the right order of its pieces, and its bounds.
#ifndef BANMIAN_PARSE_GROUPING_COLUMNS_HPP
#define BANMIAN_PARSE_GROUPING_COLUMNS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/weights.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A run of lines that no column's end can part: a piece of the article.
struct column_run {
    std::uint32_t lines = 0;
    bool cut = false;           ///< the paragraph goes on in the next run: a column ended here
    bool torn = false;          ///< one or two lines are missing at its end
    std::uint32_t measure = 0;  ///< in half-ems; 0 when unknown
};

/// The runs of an article as they grow, and how well they fill columns. An article is set in columns of equal height,
/// so its cuts stand at multiples of that height, and every multiple stands at a cut or at a paragraph's end.
class column_fit {
public:
    explicit column_fit(const article_weights& by = {}) noexcept
        : most_columns_(by.most_columns), unknown_(by.uneven_unknown), measures_(by.uneven_measures) {}

    void clear() noexcept {
        ends_.clear();
        cuts_.clear();
        lines_ = torn_ = widest_ = 0;
        narrowest_ = ~0U;
    }
    /// Makes room for so many runs.
    template <class = when_used>
    void reserve(std::size_t runs) {
        ends_.reserve(runs);
        cuts_.reserve(runs);
    }
    template <class = when_used>
    void add(const column_run& run) {
        lines_ += run.lines;
        torn_ += run.torn ? 1U : 0U;
        ends_.push_back({lines_, lines_ + 2 * torn_});
        if (run.cut) cuts_.push_back(ends_.back());
        if (run.measure == 0 || run.lines < 5) return;
        narrowest_ = (std::min)(narrowest_, run.measure);
        widest_ = (std::max)(widest_, run.measure);
    }

    /// By how many lines the runs miss the rule for the number of columns that fits best; 0 for a perfect fit. No
    /// single cut or column counts more than three lines. Once it must be
    /// more than `give_up` the counting stops, and the answer is just some number above that.
    [[nodiscard]] double unevenness(double give_up = 1e9) const noexcept {
        constexpr std::size_t most_cuts = 4;  // more of them do not make uneven columns worse
        const auto cuts = static_cast<std::int32_t>((std::min)(cuts_.size(), most_cuts));
        // Columns of several measures are of several heights: nothing can be said.
        if (widest_ > measures_ * narrowest_ && widest_ > 0) return cuts == 0 ? 0 : unknown_;
        if (lines_ == 0 || cuts == 0) return 0;  // one column says nothing
        std::int32_t best = cuts * most;
        if (give_up < best / quarters) best = static_cast<std::int32_t>(give_up * quarters) + 1;
        const std::uint32_t slack = std::min<std::uint32_t>(torn_, 6);
        for (std::uint32_t columns = 2; columns <= (std::min)(most_columns_, lines_); ++columns) {
            const std::uint32_t highest = (lines_ + 2 * slack + columns - 1) / columns;
            for (std::uint32_t height = (std::max)((lines_ + columns - 1) / columns, 2U); height <= highest; ++height)
                best = (std::min)(best, unevenness_of(columns, height, best));
        }
        return best / quarters;
    }

private:
    // Quarters of a line are counted: of two equal fits the one with fewer columns is the better one, by so much each.
    static constexpr double quarters = 4;
    static constexpr std::int32_t most = 12;
    /// Where a run ends, in lines from the article's first: at least and, with what is torn out before, at most.
    struct place {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        /// In quarters of a line, at most `most`.
        [[nodiscard]] std::int32_t apart_from(std::uint32_t wanted) const noexcept {
            const std::uint32_t above = (std::max)(low, wanted) - wanted;
            const std::uint32_t below = (std::max)(high, wanted) - high;
            return static_cast<std::int32_t>((std::min)((above + below) * 4, std::uint32_t{most}));
        }
    };

    /// The unevenness for so many columns of this height; some value above `enough` when it is above.
    [[nodiscard]] std::int32_t unevenness_of(std::uint32_t columns, std::uint32_t height,
                                             std::int32_t enough) const noexcept {
        auto sum = static_cast<std::int32_t>(columns - 2);
        for (std::size_t c = 0; c < cuts_.size() && sum < enough; ++c) {
            const std::uint32_t below = cuts_[c].low / height * height;
            const std::uint32_t first = below == 0 ? height : below;
            const std::int32_t off = (std::min)(cuts_[c].apart_from(first), cuts_[c].apart_from(first + height));
            sum += first >= columns * height ? most : off;
        }
        std::size_t run = 0;       // the first that ends at the column's end or behind it
        bool from_before = false;  // the column before ended before that run
        for (std::uint32_t column = 1; column < columns && sum < enough; ++column) {
            const std::uint32_t wanted = column * height;
            for (; run < ends_.size() && ends_[run].high < wanted; ++run) from_before = true;
            std::int32_t nearest = run < ends_.size() ? ends_[run].apart_from(wanted) : most;
            if (run < ends_.size() && from_before) nearest = (std::min)(nearest, ends_[run - 1].apart_from(wanted));
            sum += nearest;
            from_before = false;
        }
        return sum;
    }

    std::uint32_t most_columns_;
    double unknown_;             // lines
    double measures_;            // times the narrowest
    std::vector<place> ends_{};  // of every run
    std::vector<place> cuts_{};  // of those that a column cuts
    std::uint32_t lines_ = 0;
    std::uint32_t torn_ = 0;
    std::uint32_t narrowest_ = ~0U;
    std::uint32_t widest_ = 0;
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_COLUMNS_HPP
