// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include "test_data.hpp"
#include <string>
#include <vector>

namespace {

TEST_CASE("the seed page: seven articles with their headlines, in order") {
    const std::string source = test_data("seed/page.txt");
    const banmian::issue whole = *banmian::parse(banmian::text::read(source));
    REQUIRE(whole.pages.size() == 1);
    const auto& articles = whole.pages[0].articles;
    REQUIRE(articles.size() == 7);
    CHECK(articles[0].kicker.at(0).text == "拼增速 拼增量 拼质量");
    CHECK(articles[0].headline.at(0).text == "卫东区拼字当头确保一季度“开门红”");
    CHECK(articles[1].headline.size() == 2);
    CHECK(articles[2].headline.size() == 2);
    CHECK(articles[3].subheads.at(0).text == "今年来卫东区已引进亿元以上项目7个");
    CHECK(articles[4].headline_lost);
    CHECK(articles[4].headline.empty());
    CHECK(articles[5].kicker.at(0).text == "统筹规划 因地制宜 彰显特色");
    CHECK(articles[6].headline.size() == 2);
}

TEST_CASE("the seed page: pieces that strayed and the foreign line are read in their places") {
    const std::string source = test_data("seed/page.txt");
    const banmian::issue whole = *banmian::parse(banmian::text::read(source));
    const auto has = [&](std::size_t article, std::string_view text) {
        for (const auto& item : whole.pages[0].articles.at(article).body)
            if (item.text.find(text) != std::string::npos) return true;
        return false;
    };
    CHECK(has(4, "市戏剧研究中心豫剧院在光华路街道程庄村谷庄自然村新建的文化广场"));
    CHECK(has(5, "2月17日，卫东区纪委监委"));
    CHECK(has(5, "该区以房前屋后、村庄周边空地、河塘沟渠周边"));
    CHECK(has(0, "“干”的姿态"));
    CHECK_FALSE(has(2, "计划的“我们"));  // a lost tail is a gap, not a join
}

TEST_CASE("an article that jumps is one chain over its pages") {
    const std::string source = test_data("pages/jump_pair.txt");
    const banmian::issue whole = *banmian::parse(banmian::text::read(source));
    REQUIRE(whole.pages.size() == 2);
    const banmian::article* from = nullptr;
    for (const auto& one : whole.pages[0].articles)
        if (one.jump_to) from = &one;
    REQUIRE(from != nullptr);
    CHECK(from->jump_to->page == "2");
    CHECK(from->continued_by.has_value());
}

TEST_CASE("empty input is a page without text, and says so") {
    const auto answer = banmian::parse(banmian::text::read(""));
    CHECK(answer->pages.size() == 1);
    CHECK(answer->pages[0].blocks.empty());
    CHECK(answer.outcome == banmian::outcome::recovered);
}

}  // namespace
