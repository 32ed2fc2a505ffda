// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/box.hpp>

#include <doctest/doctest.h>

namespace {

static_assert(banmian::positional<banmian::box>);
static_assert(banmian::positional<banmian::extent>);

TEST_CASE("a box is written as x, y, width, height, and an extent as width, height") {
    CHECK(banmian::json::write(banmian::box{1, 2.5, 30, 4}) == "[1,2.5,30,4]");
    CHECK(banmian::json::write(banmian::extent{595, 842}) == "[595,842]");
}

}  // namespace
