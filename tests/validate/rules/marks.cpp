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

TEST_CASE("the dot between") {
    CHECK(checks::suggestion("安德烈•奥昆", "pun.middle_dot") == "安德烈·奥昆");
    CHECK(says("作家罗.多纳说", "pun.middle_dot"));
    CHECK(says("“3.15”国际消费者权益日", "pun.middle_dot"));
    CHECK_FALSE(says("“3.15”的涨幅，“3·15”晚会，安德烈·奥昆", "pun.middle_dot"));
}

TEST_CASE("marks behind ordinals") {
    CHECK(checks::suggestion("要求：第一、压实", "pun.ordinal_mark") == "第一，");
    CHECK(says("压实；（一）、强化", "pun.ordinal_mark"));
    CHECK(says("压实；1、加强", "pun.ordinal_mark"));
    CHECK_FALSE(says("第一、第二季度，（一）强化，1．加强", "pun.ordinal_mark"));
    // The first of a series stands for all.
    const auto series = checks::run(checks::with({"要求：1、压实；2、加强；3、督导。第一、压实；第二、加强。"}));
    CHECK(std::count_if(series.findings.begin(), series.findings.end(),
                        [](const auto& one) { return one.rule == "pun.ordinal_mark"; }) == 2);
}

TEST_CASE("等 as another word takes an ellipsis") {
    CHECK(says("研究了项目、资金等……", "pun.ellipsis_deng"));
    CHECK_FALSE(says("读取中，请稍等……", "pun.ellipsis_deng"));
    CHECK_FALSE(says("在病毒面前人人平等……", "pun.ellipsis_deng"));
}

TEST_CASE("a pair of half-width brackets is one slip, and the finding covers both") {
    const std::string_view source = "(记者王小河)今年，我市新增造林，成绩很大；会议指出：要压实责任，落实。";
    banmian::issue whole = checks::with({source});
    whole.repairs.emplace();
    whole.repairs->push_back({banmian::repair_kind::width, {0, 1}, "(", "（"});
    whole.repairs->push_back({banmian::repair_kind::width, {16, 17}, ")", "）"});
    std::vector<banmian::finding> found;
    for (const banmian::finding& one : checks::run(whole, source).findings)
        if (one.rule == "text.halfwidth_punct") found.push_back(one);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span == banmian::span{0, 17});
    CHECK(found[0].suggestion == "（记者王小河）");
}

TEST_CASE("half-width marks that the parser mended, on a page that is full-width") {
    banmian::issue whole = checks::with({"今年，我市新增造林，成绩很大；会议指出：要压实责任（见附表），落实。"});
    whole.repairs.emplace();
    whole.repairs->push_back({banmian::repair_kind::width, {6, 7}, ",", "，"});
    CHECK(says(whole, "text.halfwidth_punct"));
    whole.repairs->clear();
    CHECK_FALSE(says(whole, "text.halfwidth_punct"));
    for (std::size_t i = 0; i < 9; ++i)
        whole.repairs->push_back({banmian::repair_kind::width, {6 + i, 7 + i}, ",", "，"});
    CHECK_FALSE(says(whole, "text.halfwidth_punct"));  // a text layer that is half-width
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

TEST_CASE("首先 and 其次 take a comma") {
    CHECK(checks::suggestion("会议提出要求：首先、统一思想。", "pun.ordinal_mark") == "首先，");
    CHECK_FALSE(says("会议提出要求：首先，统一思想。", "pun.ordinal_mark"));
}

TEST_CASE("the day of an event in quotes, with the place before its name") {
    CHECK(checks::suggestion("“5.12”汶川特大地震十五周年", "pun.middle_dot") == "5·12");
    CHECK_FALSE(says("版本“5.12”已经发布", "pun.middle_dot"));
    CHECK(checks::suggestion("会议强调，第二、狠抓落实。", "pun.ordinal_mark") == "第二，");
    CHECK_FALSE(says("今年，第二、三季度都好。", "pun.ordinal_mark"));
}

}  // namespace
