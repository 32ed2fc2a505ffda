// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/assignment.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <layout/test_words.hpp>
#include <limits>
#include <vector>

namespace {

using banmian::layout::best_assignment;
using banmian::layout::unassigned;

/// The best sum by trying everything.
double best_by_trying(const std::vector<double>& gain, std::size_t rows, std::size_t columns, std::size_t row = 0,
                      std::uint32_t taken = 0) {
    if (row == rows) return 0;
    double best = best_by_trying(gain, rows, columns, row + 1, taken);
    for (std::uint32_t c = 0; c < columns; ++c)
        if ((taken >> c & 1U) == 0)
            best =
                std::max(best, gain[row * columns + c] + best_by_trying(gain, rows, columns, row + 1, taken | 1U << c));
    return best;
}
double sum_of(const std::vector<double>& gain, std::size_t columns, const std::vector<std::uint32_t>& chosen) {
    double sum = 0;
    for (std::size_t r = 0; r < chosen.size(); ++r)
        if (chosen[r] != unassigned) sum += gain[r * columns + chosen[r]];
    return sum;
}
bool each_once(const std::vector<std::uint32_t>& chosen, std::size_t columns) {
    std::vector<char> taken(columns, 0);
    for (const std::uint32_t c : chosen) {
        if (c == unassigned) continue;
        if (c >= columns || taken[c] != 0) return false;
        taken[c] = 1;
    }
    return true;
}

TEST_CASE("an assignment is as good as the best that trying all of them finds") {
    test_words::dice roll(3);
    for (int round = 0; round < 400; ++round) {
        const std::size_t rows = 1 + roll(5);
        const std::size_t columns = 1 + roll(6);
        std::vector<double> gain(rows * columns);
        for (double& one : gain) one = (static_cast<double>(roll(2001)) - 1000) / (round % 2 == 0 ? 100.0 : 500.0);
        if (round % 3 == 0)
            for (double& one : gain) one = one < 0 ? -1e9 : static_cast<double>(static_cast<int>(one));  // with ties
        const auto chosen = best_assignment(gain, rows, columns);
        REQUIRE(chosen.size() == rows);
        CHECK(each_once(chosen, columns));
        CHECK(sum_of(gain, columns, chosen) == doctest::Approx(best_by_trying(gain, rows, columns)));
    }
}

TEST_CASE("a row is left alone where every column costs more than it brings") {
    CHECK(best_assignment({-1, -2, -3, -4}, 2, 2) == std::vector<std::uint32_t>{unassigned, unassigned});
    CHECK(best_assignment({5, -1, 4, -1}, 2, 2) == std::vector<std::uint32_t>{0, unassigned});
    CHECK(best_assignment({0, 0}, 1, 2) == std::vector<std::uint32_t>{unassigned});
}

TEST_CASE("two rows that want one column are weighed together, not one after the other") {
    // Row 0 is worth 9 in column 0 and 8 in column 1, row 1 has only column 0: 8 + 5 is more than 9.
    CHECK(best_assignment({9, 8, 5, -1}, 2, 2) == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("nothing is assigned to nothing") {
    CHECK(best_assignment({}, 0, 0).empty());
    CHECK(best_assignment({}, 0, 3).empty());
    CHECK(best_assignment({}, 2, 0) == std::vector<std::uint32_t>{unassigned, unassigned});
}

TEST_CASE("what is no number is no pair") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(best_assignment({nan, 1, nan, nan}, 2, 2) == std::vector<std::uint32_t>{1, unassigned});
}

TEST_CASE("more rows than the exact way takes are still given each column once, the best pairs first") {
    constexpr std::size_t many = 700;
    std::vector<double> gain(many * many, -1);
    for (std::size_t i = 0; i < many; ++i) {
        gain[i * many + i] = 2;
        gain[i * many + (i + 1) % many] = 1;
    }
    const auto chosen = best_assignment(gain, many, many);
    CHECK(each_once(chosen, many));
    for (std::size_t i = 0; i < many; ++i) CHECK(chosen[i] == i);
}

TEST_CASE("the same gains are assigned the same way, whatever stands in which row") {
    test_words::dice roll(11);
    constexpr std::size_t size = 12;
    std::vector<double> gain(size * size);
    for (double& one : gain) one = static_cast<double>(roll(1000000)) / 1000 - 300;
    const auto plain = best_assignment(gain, size, size);
    std::vector<std::uint32_t> order(size);
    for (std::uint32_t i = 0; i < size; ++i) order[i] = i;
    test_words::shuffle(order, 5);
    std::vector<double> moved;
    for (const std::uint32_t r : order)
        moved.insert(moved.end(), gain.begin() + r * size, gain.begin() + (r + 1) * size);
    const auto again = best_assignment(moved, size, size);
    for (std::size_t i = 0; i < size; ++i) CHECK(again[i] == plain[order[i]]);
}

}  // namespace
