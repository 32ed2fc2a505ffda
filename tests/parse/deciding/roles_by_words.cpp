// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/roles_by_words.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace roles_by_words_tests {

const std::string text_a = set_paragraph(park_text, 14);
const std::string text_b = set_paragraph(river_text, 14);

TEST_CASE("a page's furniture is known by its words") {
    CHECK(roles_of("第1版 国际 1998年1月31日 星期六 责编:王斌\n\n城北建成公园\n\n" + text_a) ==
          "page-header headline body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n（下转第2版）") == "headline body jump");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n图为：公园一角。（李明摄）") == "headline body caption");
    CHECK(roles_of("星\n\n城北建成公园\n\n" + text_a) == "noise headline body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n社址:滨河路12号 邮编:300100 电话:2201234 定价 1.5元") ==
          "headline body colophon");
}

TEST_CASE("asterisks part a text as a crosshead does") {
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n＊＊＊\n\n" + text_b) == "headline body crosshead body");
}

TEST_CASE("a line that points to another page is neither its head nor a jump line") {
    for (const std::string line : {"详见第二版", "（全文见3版）", "报道见A02版"})
        CHECK_MESSAGE(roles_of("城北建成公园\n\n" + text_a + "\n\n" + line) == "headline body notice", line);
}

TEST_CASE("a page header before a jump line, a jump line before a page header: each is known by its own words") {
    CHECK(roles_of("下转第3版\n\n城北建成公园\n\n" + text_a) == "jump headline body");
    CHECK(roles_of("第3版 要闻 1998年1月31日\n\n城北建成公园\n\n" + text_a) == "page-header headline body");
}

}  // namespace roles_by_words_tests
