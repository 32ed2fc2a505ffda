// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/settle_joins.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace settle_joins_tests {

using namespace banmian::passes;

/// A page with its roles found, and nothing joined.
void find_roles_of(test_page& page, page_words& words) {
    page.run_to_ends();
    find_roles(page.on);
    words.learn(page.on);
}

TEST_CASE("a heading for which a text waits becomes text, and joins are made anew over it") {
    const auto lines = lines_of(std::string(river_text) + "水面上从来没有这样热闹过啊", 14);
    test_page page("城北建成公园\n\n" + set_paragraph(park_text, 14) + "\n\n河道完工\n\n" +
                   wrapped(lines, 0, lines.size() - 1) + "\n\n" + lines.back() + "！");
    page_words words;
    find_roles_of(page, words);
    REQUIRE(page.on.pieces.size() == 5);
    REQUIRE(banmian::to_name(page.on.pieces[4].role) == "headline");
    settle_joins(page.on, words);
    CHECK(banmian::to_name(page.on.pieces[4].role) == "body");
    CHECK(page.on.pieces[3].next == 4);
    CHECK(page.on.pieces[4].previous == 3);
    CHECK_FALSE(page.on.pieces[3].torn);
}

TEST_CASE("a line for which a slot waits is joined there, but where no text strays, and short lines are run around "
          "something") {
    const std::string text = "城北的旧厂区今年春天改成 了一座公园，附近的居民每天清 晨都来散步，老人们在树下打拳 "
                             "，孩子们和家长在草地上一起放\n\n"
                             "河道整治工程昨天全部完工 ，两岸种上了柳树和桃树，水面 风筝。 "
                             "上重新出现了白鹭，钓鱼的人也 多了起来，居民们都十分高兴。";
    for (const bool strays : {true, false}) {
        test_page page(text);
        page_words words;
        find_roles_of(page, words);
        page.on.manner.text_strays = strays;
        settle_joins(page.on, words);
        CHECK(page.on.pieces.size() == (strays ? 3 : 2));
        if (strays) CHECK(page.on.pieces[0].next == 1);
    }
}

}  // namespace settle_joins_tests
