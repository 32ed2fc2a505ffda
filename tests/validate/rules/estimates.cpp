// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/estimates.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("an estimate said twice") {
    for (const char* text :
         {"有近300余人", "超2400多亿元", "将近2000多家", "超过148万余名", "约30多人", "有近百余人", "超过一千多名"}) {
        INFO(text);
        CHECK(says(text, "num.double_approx"));
    }
    for (const char* text :
         {"近300人", "300余人", "在附近300多米", "近20多年来", "最近10多天", "近百人", "百余人", "近十余年来"}) {
        INFO(text);
        CHECK_FALSE(says(text, "num.double_approx"));
    }
}

TEST_CASE("estimates before and behind, bounds twice") {
    CHECK(says("有约500人左右", "num.approx_after"));
    CHECK(says("增长约3.4%左右", "num.approx_after"));
    CHECK(says("有约三百人左右", "num.approx_after"));
    CHECK(says("工资至少一千八百元以上", "num.double_bound"));
    CHECK_FALSE(says("有500人左右，三百人左右", "num.approx_after"));
    CHECK(says("有至少10人以上受伤", "num.double_bound"));
    CHECK(says("共不超过5人以下", "num.double_bound"));
    CHECK_FALSE(says("有至少10人受伤，3人以上", "num.double_bound"));
}

TEST_CASE("多 behind the measure word, and a verb before the number") {
    for (const char* text :
         {"这条路全长约12公里多。", "周旋了近半个多月。", "比本金翻了近4倍多。", "约有500多人到场。"}) {
        INFO(text);
        CHECK(says(text, "num.double_approx"));
    }
    for (const char* text : {"近两个多月来，他很忙。", "近5个多项式相加。", "附近4米多的地方。", "走了半个多月。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "num.double_approx"));
    }
    for (const char* text :
         {"大概还有十里左右。", "约有500人左右。", "大约在五十上下。", "八十来岁左右。", "五六十公斤上下。"}) {
        INFO(text);
        CHECK(says(text, "num.approx_after"));
    }
    for (const char* text : {"八十岁左右。", "涉及三个产业上下游。", "第五六十公里左右。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "num.approx_after"));
    }
}

TEST_CASE("a third of a month is an estimate already; words far from a number make none of it") {
    CHECK(says("本月中旬前后召开会议。", "num.approx_after"));
    CHECK_FALSE(says("本月中旬召开会议，10日前后结束。", "num.approx_after"));
    CHECK_FALSE(says("约500人参加，左右两边站满了人。", "num.approx_after"));
    CHECK(says("至少500名群众以上。", "num.double_bound"));
}

TEST_CASE("接近80%以上 is less and more") {
    CHECK(checks::says("出勤率接近80%以上。", "num.double_bound"));
    CHECK_FALSE(checks::says("出勤率在80%以上。", "num.double_bound"));
}

TEST_CASE("至少 with 有 before the number and 以上 behind it") {
    CHECK(says("至少有三十人以上受伤。", "num.double_bound"));
    CHECK_FALSE(says("至少有三十人受伤。", "num.double_bound"));
}

}  // namespace
