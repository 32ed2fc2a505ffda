// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/confused_terms.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("what goes together with one word only") {
    CHECK(checks::suggestion("两名网民散步谣言被处罚。", "text.confusable") == "散布谣言");
    CHECK(checks::suggestion("展厅里挂着一副照片。", "text.confusable") == "一幅照片");
    CHECK_FALSE(says("两名网民散布谣言被处罚。", "text.confusable"));
    CHECK_FALSE(says("他写了一副对联。", "text.confusable"));
}

TEST_CASE("names of places") {
    CHECK(checks::suggestion("福建浦田的鞋业发达。", "text.confusable") == "莆田");
    CHECK_FALSE(says("福建莆田的鞋业发达。", "text.confusable"));
}

}  // namespace
