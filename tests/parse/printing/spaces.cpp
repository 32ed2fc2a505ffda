// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/spaces.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace printing_spaces_tests {

/// What is printed of a text of several lines under a headline.
std::string printed(const std::string& text) {
    const std::string page = "城北公园昨天建成开放\n\n" + text + "\n\n" + set_paragraph(park_text, 14);
    const banmian::layout::document layout = banmian::text::read(page);
    return parse_document(layout)->pages[0].articles[0].body[0].text;
}

TEST_CASE("a wrap between the numbers of a list is a space, inside a number it is nothing") {
    CHECK(printed("开奖的号码一共是\n六个3 5 7 9 11\n13，奖池里还有两\n亿元，明天再开奖。") ==
          "开奖的号码一共是六个3 5 7 9 11 13，奖池里还有两亿元，明天再开奖。");
    CHECK(printed("奖池里一共还有20\n24元，比上次多了\n三元，明天再开奖\n并公布全部号码。") ==
          "奖池里一共还有2024元，比上次多了三元，明天再开奖并公布全部号码。");
}

TEST_CASE("a wrap between Latin words is a space") {
    CHECK(printed("代表队在美国的Robot\nChallenge Cup中获\n得了两枚金牌，刷\n新了历史纪录。") ==
          "代表队在美国的Robot Challenge Cup中获得了两枚金牌，刷新了历史纪录。");
}

}  // namespace printing_spaces_tests
