// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/headlines.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace banmian::passes;
using banmian::block_role;

const std::string body =
    "\n\n" +
    set_paragraph("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们放风筝。",
                  14);

std::string stack(std::string_view headings) {
    const std::string text = std::string(headings) + body;
    test_page page(text);
    page.run();
    std::string made;
    for (const piece& of : page.on.pieces)
        if (of.role != block_role::body) made += (made.empty() ? "" : " ") + std::string(banmian::to_name(of.role));
    return made;
}

TEST_CASE("who speaks, and slogans, stand over the headline; a dash and a time of day under it") {
    CHECK(stack("全市经济工作会议强调\n\n抓紧开工一批重点工程") == "kicker headline");
    CHECK(stack("拼增速 拼增量 拼质量\n\n卫东区拼字当头确保开门红") == "kicker headline");
    CHECK(stack("将门之女的追求\n\n——记工程师林华卿") == "headline subhead");
    CHECK(stack("打好四张牌招引金凤凰\n\n今年来已引进亿元以上项目7个") == "headline subhead");
    CHECK(stack("城北建成公园") == "headline");
}

TEST_CASE("of two lines the one whose subject the text begins with is the headline") {
    const std::string text = "\n\n" + set_paragraph("城北公园昨天开放，附近的居民清晨都来散步，老人们在树下打拳，孩子们"
                                                    "在草地上放风筝，河边的柳树也绿了。",
                                                    14);
    const auto roles = [&](std::string_view headings) {
        const std::string whole = std::string(headings) + text;
        test_page page(whole);
        page.run();
        return std::string(banmian::to_name(page.on.pieces[0].role)) + ' ' +
               std::string(banmian::to_name(page.on.pieces[1].role));
    };
    CHECK(roles("旧厂变绿地多年愿望成真\n\n城北公园喜迎游人") == "kicker headline");
    CHECK(roles("城北公园喜迎首批游人\n\n为市民免费开放，年底前不收门票") == "headline subhead");
}

TEST_CASE("a country over a headline is its kicker, and figures and brackets are no slogans") {
    CHECK(stack("英国\n\n移动电话可以上网") == "kicker headline");
    CHECK(stack("明天气象预报( 2月3日 20时—2月 4日20时 )\n\n天气趋势").find("banner") == std::string::npos);
}

TEST_CASE("a second line that only sums up the first is a line of the headline") {
    CHECK(stack("卫东区今年谋划重点项目119个\n\n总投资369.7亿元") == "headline headline");
}

TEST_CASE("a heading's long parts are lines, its short ones segments of one line") {
    const auto lines = [](std::string_view text) {
        test_page page{std::string(text)};
        find_lines(page.on);
        return heading_lines(page.on, page.on.pieces[0]).size();
    };
    CHECK(lines("持续推动放管服效改革 全面优化营商环境") == 2);
    CHECK(lines("统筹规划 因地制宜 彰显特色") == 1);
}

TEST_CASE("many slogans in a row over a stack are the page's banner") {
    CHECK(stack("新时代 新征程 新伟业·全力拼经济 奋战开门红\n\n拼增速 拼增量 拼质量\n\n卫东区拼字当头确保开门红") ==
          "banner kicker headline");
}

}  // namespace
