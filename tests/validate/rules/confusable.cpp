// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/confusable.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

TEST_CASE("words that only look misread where two others meet") {
    CHECK(checks::says("费用已经报消。", "text.confusable"));
    CHECK_FALSE(checks::says("长江商报消息，昨日有雨。", "text.confusable"));
    CHECK_FALSE(checks::says("老陶崇园满面愁容。", "text.confusable"));
}

TEST_CASE("misread words are found with the right one; right words are left alone") {
    CHECK(checks::suggestion("打下坚持基础", "text.confusable") == "坚实基础");
    CHECK(checks::suggestion("展望末来", "text.confusable") == "未来");
    CHECK(checks::suggestion("己经完成", "text.confusable") == "已经");
    for (const char* const good : {"打下坚实基础", "坚持", "展望未来", "已经", "自己", "来自已经", "今年未能",
                                   "各界时尚名流", "任何一家俱乐部", "岁末来临", "自己经营"})
        CHECK_FALSE(checks::says(good, "text.confusable"));
}

TEST_CASE("选拔|通过 holds no 拔通") {
    CHECK_FALSE(checks::says("选拔通过只是开始", "text.confusable"));
    CHECK(checks::says("记者拔通了电话", "text.confusable"));
    for (const char* text : {"布局紧凑和谐", "某项研究竞争入组", "协议签署期限的最后一日", "下次来张家界时可以免费住",
                             "装修工程报消防部门"}) {
        INFO(text);
        CHECK_FALSE(checks::says(text, "text.confusable"));
    }
}

TEST_CASE("words of published lists, and what holds them rightly") {
    CHECK(checks::suggestion("这件事让人莫名奇妙", "text.confusable") == "莫名其妙");
    CHECK(checks::suggestion("他自始自终没有抱怨", "text.confusable") == "自始至终");
    for (const char* text : {"正负作用力", "西欧打开市场", "搭起两台帐篷", "这种药的副作用很小"}) {
        INFO(text);
        CHECK_FALSE(checks::says(text, "text.confusable"));
    }
}

TEST_CASE("a form that is quoted by itself is spoken of") {
    CHECK_FALSE(checks::says("应写作“账号”，不写“帐号”。", "text.confusable"));
    CHECK(checks::says("他说“我的帐号丢了”。", "text.confusable"));
    CHECK_FALSE(checks::says("成语“一筹莫展”有人写作“一愁莫展”。", "text.confusable"));
    CHECK(checks::says("他只好“一愁莫展”。", "text.confusable"));
}

}  // namespace
