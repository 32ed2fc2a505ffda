// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/confused_idioms.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("idioms with one wrong character, and with two") {
    CHECK(says("演员在台上插科打浑。", "text.confusable"));
    CHECK(says("展馆美仑美焕。", "text.confusable"));
    CHECK_FALSE(says("演员在台上插科打诨，展馆美轮美奂。", "text.confusable"));
    CHECK(says("从此声名雀起。", "text.confusable"));
    CHECK_FALSE(says("从此声名鹊起。", "text.confusable"));
}

}  // namespace
