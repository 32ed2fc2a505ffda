// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/roles_by_neighbours.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace roles_by_neighbours_tests {

const std::string text_a = set_paragraph(park_text, 14);

TEST_CASE("parts of a page header in blocks of their own speak for each other at the top of a page") {
    CHECK(roles_of("8 文化\n\n1998年1月13日 星期二\n\n城北建成公园\n\n" + text_a) ==
          "page-header page-header headline body");
    CHECK(roles_of("1998年1月13日\n\n综 合\n\n星期二\n\n城北建成公园\n\n" + text_a) ==
          "page-header page-header page-header headline body");
    // Where the header names the page, 图片新闻 is a standing head; and alone no word is a header.
    CHECK(roles_of("第1版 要闻 1998年1月31日 星期六\n\n图片新闻\n\n" + text_a) == "page-header headline body");
    CHECK(roles_of("县区新闻\n\n" + text_a) == "headline body");
}

TEST_CASE("contents, adverts and notices are none of an article's text") {
    CHECK(roles_of("导读\n\n城北建成公园（7版）\n\n旧厂区变样\n\n" + text_a) == "notice notice headline body");
    CHECK(roles_of("旧厂区变样\n\n" + text_a + "\n\n节约用水 人人有责\n\n公益广告") == "headline body notice notice");
    CHECK(roles_of("旧厂区变样\n\n" + text_a +
                   "\n\n招 聘 启 事\n\n本公司因业务发展需要，诚聘会计二名、司机三名，有经验者优先。\n\n"
                   "联系电话:6827383 联系人:张先生\n\n城北建成公园\n\n" +
                   text_a) == "headline body notice notice notice headline body");
}

}  // namespace roles_by_neighbours_tests
