// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/slice.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

static_assert(std::is_trivially_copyable_v<banmian::slice<int>>);

TEST_CASE("a slice refers to elements that somebody else owns") {
    int numbers[] = {1, 2, 3};
    const banmian::slice<int> all(numbers, 3);
    CHECK(all.size() == 3);
    CHECK(all.front() == 1);
    CHECK(all.back() == 3);
    numbers[1] = 20;
    CHECK(all[1] == 20);
    CHECK(banmian::slice<int>().empty());
}

TEST_CASE("slices are equal when their elements are") {
    int one[] = {1, 2};
    int same[] = {1, 2};
    int other[] = {1, 3};
    CHECK(banmian::slice<int>(one, 2) == banmian::slice<int>(same, 2));
    CHECK_FALSE(banmian::slice<int>(one, 2) == banmian::slice<int>(other, 2));
    CHECK_FALSE(banmian::slice<int>(one, 2) == banmian::slice<int>(one, 1));
}

}  // namespace
