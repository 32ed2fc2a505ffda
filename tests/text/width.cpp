// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/width.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::half_ems;

static_assert(half_ems(U'版') == 2 && half_ems(U'，') == 2 && half_ems(U'“') == 2);
static_assert(half_ems(U'a') == 1 && half_ems(U'7') == 1 && half_ems(U'ｱ') == 1);
static_assert(half_ems(U'\n') == 0 && half_ems(U'\u200B') == 0 && half_ems(U'\uFEFF') == 0 && half_ems(U'\u0301') == 0);
static_assert(half_ems(U'·') == 2 && half_ems(U'é') == 1);

TEST_CASE("a terminal gives a Han two columns") {
    CHECK(banmian::display_columns("版面 v1") == 7);
    CHECK(banmian::display_columns("") == 0);
}

}  // namespace
