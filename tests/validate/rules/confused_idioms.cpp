// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/confused_idioms.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("the table is in the order of its first characters") {
    char32_t before = 0;
    for (const auto& one : banmian::rules::detail::confused_idioms) {
        CHECK(before <= one.wrong[0]);
        before = one.wrong[0];
        CHECK(one.wrong.size() >= 4);
    }
    CHECK(says("从此声名雀起。", "text.confusable"));
    CHECK_FALSE(says("从此声名鹊起。", "text.confusable"));
}

}  // namespace
