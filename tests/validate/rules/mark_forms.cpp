// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/mark_forms.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <validate/found.hpp>
#include <vector>

namespace {

using checks::says;

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

TEST_CASE("首先 and 其次 take a comma") {
    CHECK(checks::suggestion("会议提出要求：首先、统一思想。", "pun.ordinal_mark") == "首先，");
    CHECK_FALSE(says("会议提出要求：首先，统一思想。", "pun.ordinal_mark"));
}

TEST_CASE("第一章 takes no 、, a list of chapters does") {
    CHECK(says("报告共两部分：第一章、革命与改良。", "pun.ordinal_mark"));
    CHECK_FALSE(says("报告见：第一章、第二章。", "pun.ordinal_mark"));
    CHECK_FALSE(says("报告共两部分：第一章革命、改良。", "pun.ordinal_mark"));
}

}  // namespace
