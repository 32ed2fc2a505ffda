// SPDX-License-Identifier: BSL-1.0
/// Topics: how much two runs of a page are about the same, by the pairs of Han that both have.
#ifndef BANMIAN_LAYOUT_TOPICS_HPP
#define BANMIAN_LAYOUT_TOPICS_HPP

#include <banmian/config.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What the runs of a page have in common. A word is a pair of Han, and tells the more the fewer runs have it.
///
/// All pairs of runs are weighed, but few words stand in two of them: the words of the page are sorted once, and each
/// adds to the pairs of its own runs alone.
class topics {
public:
    /// `words_of(run)`: the words of one run, in any order, some of them several times. Memory is that of a number for
    /// each pair of runs that have words.
    template <class WordsOf>
    topics(std::size_t runs, WordsOf words_of) : slot_of_(runs, none) {
        std::size_t all = 0;
        for (std::uint32_t run = 0; run < runs; ++run) all += words_of(run).size();
        std::vector<placed> words;
        words.reserve(all);
        for (std::uint32_t run = 0; run < runs; ++run) {
            if (words_of(run).empty()) continue;
            slot_of_[run] = count_++;
            for (const std::uint32_t word : words_of(run)) words.push_back({word, slot_of_[run]});
        }
        sort(words);
        weigh(words);
    }

    /// The cosine of two runs' words, 0 to 1.
    [[nodiscard]] double of(std::uint32_t a, std::uint32_t b) const noexcept {
        std::uint32_t p = slot_of_[a];
        std::uint32_t q = slot_of_[b];
        if (p == none || q == none || norms_[p] <= 0 || norms_[q] <= 0) return 0;
        if (p < q) std::swap(p, q);
        return shared_[row(p) + q] / (norms_[p] * norms_[q]);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    /// A word where it stands.
    struct placed {
        std::uint32_t word;
        std::uint32_t slot;
    };
    /// The half of a square matrix that is not above its diagonal.
    [[nodiscard]] static constexpr std::size_t row(std::size_t slot) noexcept { return slot * (slot + 1) / 2; }

    /// Sorts by word, and leaves the runs of one in their order: three rounds of counting, without a comparison.
    template <class = when_used>
    static void sort(std::vector<placed>& words) {
        constexpr unsigned bits = 11;
        constexpr std::uint32_t last = (1U << bits) - 1;
        std::vector<placed> sorted(words.size());
        for (unsigned shift = 0; shift < 32; shift += bits) {
            std::array<std::uint32_t, last + 2> begin{};
            for (const placed& one : words) ++begin[(one.word >> shift & last) + 1];
            for (std::size_t digit = 1; digit <= last; ++digit) begin[digit] += begin[digit - 1];
            for (const placed& one : words) sorted[begin[one.word >> shift & last]++] = one;
            words.swap(sorted);
        }
    }

    template <class = when_used>
    void weigh(const std::vector<placed>& words) {
        std::vector<double> information(std::size_t{count_} + 1);  // by a word that so many runs have
        for (std::size_t have = 1; have <= count_; ++have)
            information[have] = std::log(static_cast<double>(count_ + 1) / static_cast<double>(have));
        norms_.assign(count_, 0);
        shared_.assign(row(count_), 0);
        std::vector<std::uint32_t> runs;  // of one word
        for (std::size_t at = 0; at < words.size();) {
            const std::uint32_t word = words[at].word;
            runs.clear();
            for (; at < words.size() && words[at].word == word; ++at)
                if (runs.empty() || runs.back() != words[at].slot) runs.push_back(words[at].slot);
            const double square = information[runs.size()] * information[runs.size()];
            for (std::size_t i = 0; i < runs.size(); ++i) {
                norms_[runs[i]] += square;
                double* const with = shared_.data() + row(runs[i]);
                for (std::size_t j = 0; j <= i; ++j) with[runs[j]] += square;
            }
        }
        for (double& norm : norms_) norm = std::sqrt(norm);
    }

    std::vector<std::uint32_t> slot_of_;  // a run's place among those that have words
    std::uint32_t count_ = 0;
    std::vector<double> norms_{};
    std::vector<double> shared_{};
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_TOPICS_HPP
