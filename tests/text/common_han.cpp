// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/common_han.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace {

static_assert(banmian::is_common_han(U'的'));
static_assert(banmian::is_common_han(U'報') && banmian::is_common_han(U'报'));
static_assert(!banmian::is_common_han(U'锟') && !banmian::is_common_han(U'斤') && !banmian::is_common_han(U'a'));

TEST_CASE("the characters stand in order, each once") {
    const std::u32string_view all = banmian::detail::common_han;
    CHECK(std::adjacent_find(all.begin(), all.end(), [](char32_t a, char32_t b) { return a >= b; }) == all.end());
}

}  // namespace
