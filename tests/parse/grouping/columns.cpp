// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/columns.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

using banmian::passes::column_run;

double column_unevenness(const std::vector<column_run>& runs) {
    banmian::passes::column_fit fit;
    for (const column_run& run : runs) fit.add(run);
    return fit.unevenness();
}

TEST_CASE("cuts at equal heights are at rest") {
    // three columns of ten lines: 6 4c | 3 7 | 5 5
    CHECK(column_unevenness({{6, false}, {4, true}, {3, false}, {7, false}, {5, false}, {5, false}}) < 0.5);
    CHECK(column_unevenness({{12, true}, {11, false}}) == 0);
}

TEST_CASE("a cut in the wrong place is not") {
    CHECK(column_unevenness({{2, true}, {21, false}}) >= 2);
    // the same pieces, the first one moved behind the second
    CHECK(column_unevenness({{3, false}, {6, false}, {4, true}, {7, false}, {5, false}, {5, false}}) >
          column_unevenness({{6, false}, {4, true}, {3, false}, {7, false}, {5, false}, {5, false}}));
}

TEST_CASE("lost lines may make up for what is missing") {
    const std::vector<column_run> short_by_two = {{10, true}, {8, true}, {10, false}};
    std::vector<column_run> torn = short_by_two;
    torn[1].torn = true;
    CHECK(column_unevenness(torn) < 0.5);
    CHECK(column_unevenness(short_by_two) > 1);
}

TEST_CASE("text without a cut, and columns of several widths, say nothing") {
    CHECK(column_unevenness({}) == 0);
    CHECK(column_unevenness({{7, false}, {9, false}}) == 0);
    CHECK(column_unevenness({{10, true, false, 40}, {10, true, false, 60}, {10, false, false, 40}}) ==
          column_unevenness({{10, true, false, 40}, {6, true, false, 60}, {25, false, false, 40}}));
}

TEST_CASE("runs may be added one by one, and what is no worse than asked for is told as it is") {
    banmian::passes::column_fit fit;
    for (const column_run& run : {column_run{10, true}, {7, false}, {9, true}, {4, false}, {6, true}, {3, false}}) {
        fit.add(run);
        const double unevenness = fit.unevenness();
        CHECK(fit.unevenness(unevenness + 1) == unevenness);
        CHECK(fit.unevenness(unevenness / 2) >= unevenness / 2);
    }
    fit.clear();
    CHECK(fit.unevenness() == 0);
}

}  // namespace
