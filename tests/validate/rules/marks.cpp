// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/marks.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <validate/found.hpp>
#include <vector>

namespace {

using checks::says;

TEST_CASE("marks that stand twice, and before 等") {
    for (const char* text : {"管制。。会", "要求，，各", "行动，。各", "落实。，会", "好！！！！"}) {
        INFO(text);
        CHECK(says(text, "pun.doubled_mark"));
    }
    for (const char* text : {"他说：“好。”，", "好！！", "什么？！", "想。。。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "pun.doubled_mark"));
    }
    CHECK(says("甲、乙、等问题", "pun.dun_before_deng"));
    CHECK_FALSE(says("甲、乙等，甲、等级", "pun.dun_before_deng"));
    CHECK(says("项目、土地……等问题", "pun.ellipsis_deng"));
    CHECK_FALSE(says("他说……等我回来", "pun.ellipsis_deng"));
}

TEST_CASE("conjunctions and titles") {
    CHECK(says("好感、关切、和共鸣", "pun.dun_before_conjunction"));
    CHECK(says("花船、红船、以及黄船", "pun.dun_before_conjunction"));
    CHECK_FALSE(says("发展、合作、和平与发展、及时，计划生育与经济相结合、和建立", "pun.dun_before_conjunction"));
    CHECK(says("荣获《先进单位》称号", "pun.title_misuse"));
    CHECK_FALSE(says("出版《先进单位》一书", "pun.title_misuse"));
}

TEST_CASE("等 as another word takes an ellipsis") {
    CHECK(says("研究了项目、资金等……", "pun.ellipsis_deng"));
    CHECK_FALSE(says("读取中，请稍等……", "pun.ellipsis_deng"));
    CHECK_FALSE(says("在病毒面前人人平等……", "pun.ellipsis_deng"));
}

TEST_CASE("等 that waits, and particles that begin with it, end no list") {
    CHECK(says("园里种着苹果、梨、桃、等果树。", "pun.dun_before_deng"));
    for (const char* text : {"请他们退房、等疾控中心的人来。", "协议应当同步、等比率取消关税。",
                             "从超新星爆炸、等离子聚变说起。", "启程、检查、等结果、回村耽搁一周。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "pun.dun_before_deng"));
    }
}

TEST_CASE("papers, bodies, meetings and makes are no works") {
    for (const char* text : {"向老年人颁发《敬老证》。", "《闪光》牌电池经久耐用。", "《文史杂志社》编辑力量雄厚。",
                             "将举行《墨宝杯》书法大赛。", "将开设《财务管理》《市场营销》两门课程。",
                             "获得《最佳印象》《自我审美》等六个奖杯。"}) {
        INFO(text);
        CHECK(says(text, "pun.title_misuse"));
    }
    for (const char* text : {"《闪光》牌子很亮。", "《中国诗词大会》开播。", "《见证》上映。", "《金杯》一书。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "pun.title_misuse"));
    }
}

TEST_CASE("the day of an event in quotes, with the place before its name") {
    CHECK(checks::suggestion("“5.12”汶川特大地震十五周年", "pun.middle_dot") == "5·12");
    CHECK_FALSE(says("版本“5.12”已经发布", "pun.middle_dot"));
    CHECK(checks::suggestion("会议强调，第二、狠抓落实。", "pun.ordinal_mark") == "第二，");
    CHECK_FALSE(says("今年，第二、三季度都好。", "pun.ordinal_mark"));
}

}  // namespace
