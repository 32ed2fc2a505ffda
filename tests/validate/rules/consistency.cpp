// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/consistency.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::both;
using checks::says;

TEST_CASE("one quantity, two values") {
    CHECK(says(both("卫东区今年谋划重点项目119个，", "据了解，卫东区今年谋划重点项目116个，"), "x.number_conflict"));
    CHECK_FALSE(
        says(both("卫东区今年谋划重点项目119个，", "据了解，卫东区今年谋划重点项目119个，"), "x.number_conflict"));
    CHECK_FALSE(says(both("卫东区今年谋划重点项目119个，", "卫东区今年谋划重点项目近120个，"), "x.number_conflict"));
    CHECK_FALSE(says(both("卫东区今年谋划重点项目119个，", "湛河区去年完成重点工程116个，"), "x.number_conflict"));
}

TEST_CASE("what stands between two numbers names no quantity") {
    CHECK_FALSE(
        checks::says(checks::both("外汇储备从2864亿美元增长至33116亿美元。", "贸易额从1473亿美元增长至5361亿美元。"),
                     "x.number_conflict"));
    CHECK(checks::says(checks::both("全市重点建设项目126个。", "全市重点建设项目216个。"), "x.number_conflict"));
}

TEST_CASE("percentages that follow, and that do not") {
    CHECK_FALSE(says("完成投资80.3亿元，占年度计划68.9亿元的116.5%。", "x.percent_recompute"));
    CHECK(says("完成投资80.3亿元，占年度计划68.9亿元的126.5%。", "x.percent_recompute"));
    CHECK_FALSE(says("检查35种产品，合格27种，占35种的77%。", "x.percent_recompute"));
    CHECK_FALSE(says("由200户增加到250户，增长25%。", "x.percent_recompute"));
    CHECK(says("由200户增加到250户，增长35%。", "x.percent_recompute"));
    CHECK_FALSE(says("由250户减少到200户，下降20%。", "x.percent_recompute"));
    CHECK(says("由250户减少到200户，下降30%。", "x.percent_recompute"));
}

}  // namespace
