// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/reckoning.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("times, shares and points") {
    CHECK(says("单位由去年的14个增加到90个，猛增了6.4倍。", "x.times_recompute"));
    CHECK_FALSE(says("单位由去年的14个增加到90个，增加了5.4倍。", "x.times_recompute"));
    CHECK(says("三次产业占比分别为10%、45%、55%。", "x.shares_over_100"));
    CHECK_FALSE(says("三次产业占比分别为10%、45%、45%。", "x.shares_over_100"));
    CHECK_FALSE(says("合格率分别为98%、97%。", "x.shares_over_100"));
    CHECK_FALSE(says("两类产业占规模以上工业的比重分别为71.4%和66%。", "x.shares_over_100"));
    CHECK(says("会议提出三项任务：一是抓项目，二是抓招商，三是抓民生，四是抓安全。", "x.count_of_points"));
    CHECK_FALSE(says("会议提出三项任务：一是抓项目，二是抓招商，三是抓民生。", "x.count_of_points"));
}

TEST_CASE("ages and birth years") {
    CHECK(says("他1950年出生，今年83岁。", "x.age_birth_year"));
    CHECK_FALSE(says("他1950年出生，今年73岁。", "x.age_birth_year"));
    CHECK_FALSE(says("他1950年出生，83岁时去世。", "x.age_birth_year"));
}

TEST_CASE("numbers of headlines") {
    banmian::issue whole = checks::with({"此次集中开工项目共117个，总投资369.7亿元。"});
    whole.pages[0].articles[0].headline[0] = checks::node("全市119个重点项目集中开工");
    CHECK(says(whole, "x.headline_number"));
    whole.pages[0].articles[0].headline[0] = checks::node("全市117个重点项目集中开工");
    CHECK_FALSE(says(whole, "x.headline_number"));
    whole.pages[0].articles[0].headline[0] = checks::node("全市近120个重点项目集中开工");
    CHECK_FALSE(says(whole, "x.headline_number"));
}

TEST_CASE("times of another thing") {
    CHECK_FALSE(says("口罩产能从800万只提升至1.5亿只，防护服产能扩大30倍。", "x.times_recompute"));
}

TEST_CASE("times in Han numerals") {
    CHECK(says("每千户拥有量由50台增加到200台，增加了四倍。", "x.times_recompute"));
    CHECK_FALSE(says("每千户拥有量由50台增加到200台，增加了三倍。", "x.times_recompute"));
    CHECK_FALSE(says("每千户拥有量由50台增加到200台，收入增加了一倍多。", "x.times_recompute"));
}

TEST_CASE("the shares of the parts of one whole are no more than it") {
    CHECK(checks::says("第一产业占12%，第二产业占45%，第三产业占53%。", "x.shares_over_100"));
    CHECK_FALSE(checks::says("第一产业占12%，第二产业占45%，第三产业占43%。", "x.shares_over_100"));
    CHECK(checks::says("男性占62%、女性占48%。", "x.shares_over_100"));
    CHECK_FALSE(checks::says("党员占62%、大学生占48%、女性占70%。", "x.shares_over_100"));
}

}  // namespace
