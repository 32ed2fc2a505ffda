// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/title.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string title(const std::vector<std::string>& lines) {
    struct line {
        std::string text;
    };
    std::vector<line> made;
    for (const std::string& one : lines) made.push_back({one});
    return banmian::passes::title_of(made);
}

TEST_CASE("a phrase that was broken for its width is joined") {
    CHECK(title({"河湾市上半年生产总", "值突破三百亿元"}) == "河湾市上半年生产总值突破三百亿元");
    CHECK(title({"城东菜市场改造后重新开", "门"}) == "城东菜市场改造后重新开门");
    CHECK(title({"新桥连接起两岸的", "十二个村庄居民"}) == "新桥连接起两岸的十二个村庄居民");
}

TEST_CASE("parallel parts and Latin words are parted by a space") {
    CHECK(title({"打好“四张牌”", "招引“金凤凰”"}) == "打好“四张牌” 招引“金凤凰”");
    CHECK(title({"青少年参加Robot", "Challenge比赛"}) == "青少年参加Robot Challenge比赛");
}

TEST_CASE("what a stop or a dash parts needs no space") {
    CHECK(title({"雨来了，", "渠通了！"}) == "雨来了，渠通了！");
    CHECK(title({"老桥的新生", "——渡口镇见闻"}) == "老桥的新生——渡口镇见闻");
}

TEST_CASE("spaces that stretch a word are none, those between segments stay") {
    CHECK(title({"会　议　纪　要"}) == "会议纪要");
    CHECK(title({"拼增速　拼增量"}) == "拼增速 拼增量");
    CHECK(title({}).empty());
}

}  // namespace
