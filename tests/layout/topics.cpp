// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/topics.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <layout/test_words.hpp>
#include <set>
#include <vector>

namespace layout = banmian::layout;

namespace {

using words = std::vector<std::uint32_t>;

layout::topics topics_of(const std::vector<words>& runs) {
    return {runs.size(), [&](std::uint32_t run) -> const words& { return runs[run]; }};
}

/// The same, run by run, as it is defined.
double cosine(const std::vector<words>& runs, std::size_t a, std::size_t b) {
    double with_words = 0;
    for (const words& one : runs) with_words += one.empty() ? 0 : 1;
    const auto information = [&](std::uint32_t word) {
        double have = 0;
        for (const words& one : runs) have += std::set<std::uint32_t>(one.begin(), one.end()).count(word) > 0 ? 1 : 0;
        return std::log((with_words + 1) / have);
    };
    const auto product = [&](std::size_t p, std::size_t q) {
        const std::set<std::uint32_t> first(runs[p].begin(), runs[p].end());
        const std::set<std::uint32_t> second(runs[q].begin(), runs[q].end());
        double sum = 0;
        for (const std::uint32_t word : first)
            if (second.count(word) > 0) sum += information(word) * information(word);
        return sum;
    };
    const double norms = std::sqrt(product(a, a)) * std::sqrt(product(b, b));
    return norms > 0 ? product(a, b) / norms : 0;
}

TEST_CASE("runs that share words are about the same, and one is wholly about itself") {
    const std::vector<words> runs{{1, 2, 3, 4, 3}, {3, 4, 5, 6}, {4, 7, 8, 9}, {}};
    const layout::topics made = topics_of(runs);
    CHECK(made.of(0, 0) == doctest::Approx(1));
    CHECK(made.of(0, 1) == made.of(1, 0));
    CHECK(made.of(0, 1) > 2 * made.of(0, 2));
    CHECK(made.of(0, 3) == 0);
    CHECK(made.of(3, 3) == 0);
}

TEST_CASE("a page without words has no topics") {
    CHECK(topics_of({{}, {}}).of(0, 1) == 0);
}

TEST_CASE("topics are the cosine of any words, whichever bits they have") {
    test_words::dice roll(7);
    std::vector<words> runs(9);
    for (words& one : runs)
        for (std::uint32_t i = roll(40); i > 0; --i) {
            const std::uint32_t word = roll(12);
            one.push_back(word << (word % 3 * 11) | (word % 4 == 0 ? 0x80000000U : 0U));
        }
    const layout::topics made = topics_of(runs);
    for (std::uint32_t a = 0; a < runs.size(); ++a)
        for (std::uint32_t b = 0; b < runs.size(); ++b) CHECK(made.of(a, b) == doctest::Approx(cosine(runs, a, b)));
}

}  // namespace
