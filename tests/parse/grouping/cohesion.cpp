// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/cohesion.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <algorithm>
#include <cstddef>
#include <string>

namespace cohesion_tests {

using banmian::block_role;

// A village's bridge, told in two sections, and a company's books.
const std::string bridge =
    "石门村的风雨桥去年夏天被山洪冲垮，村里的孩子上学要绕行六里山路。老木匠龙文贵把自家的杉木扛到河边，"
    "说风雨桥不能在他这一辈手里断了。";
const std::string again = "重修风雨桥用了四个月。龙文贵带着徒弟在河边搭起工棚，石门村家家出工，杉木不够，邻村送来三车。"
                          "山洪再来的时候，孩子上学走的就是新桥。";
const std::string books =
    "年报显示，集团去年营业收入同比下降百分之三，负债率上升到百分之六十一。董事会表示将出售非主营资产，"
    "压缩管理层薪酬，争取明年扭亏。";

banmian::passes::shared_pairs shared(const std::string& above, const std::string& below) {
    const std::string more = set_paragraph(park_text, 14) + "\n\n" + set_paragraph(river_text, 14);
    test_page page("甲题在上\n\n" + set_paragraph(above, 14) + "\n\n乙题在下\n\n" + set_paragraph(below, 14) +
                   "\n\n丙题\n\n" + more);
    page.run();
    banmian::passes::page_words words;
    words.learn(page.on);
    banmian::passes::zone first(page.on.workspace);
    banmian::passes::zone second(page.on.workspace);
    first.body.push_back(1);
    second.body.push_back(3);
    REQUIRE(page.on.pieces[1].role == block_role::body);
    REQUIRE(page.on.pieces[3].role == block_role::body);
    return banmian::passes::shared_between(page.on, words, first, second);
}

TEST_CASE("sections of one story share what other stories of the page do not have") {
    const auto same = shared(bridge, again);
    const auto other = shared(bridge, books);
    CHECK(same.rarity > 4 * other.rarity);
}

TEST_CASE("what is shared is held against how much there is to share") {
    const auto of = shared(bridge, again);
    CHECK(of.expected > of.rarity);
    CHECK(shared(bridge, "新桥好。").expected < of.expected / 4);
}

TEST_CASE("a pair that both repeat counts once") {
    CHECK(shared(bridge, again + again).rarity <= shared(bridge, again).rarity);
}

std::size_t articles_of(const std::string& below) {
    std::string more;
    for (const char32_t first :
         std::u32string_view(U"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"))  // a page full of others
        for (const char32_t second : std::u32string_view(U"天地日月山水火木金土风云雷雨")) {
            banmian::append_utf8(first, more);
            banmian::append_utf8(second, more);
            more += second == U'雨' ? "。" : "";
        }
    more = set_paragraph(more, 14);
    test_page page("本报讯 县里开会。\n\n风雨桥\n\n" + set_paragraph(bridge, 14) + "\n\n乙题在下\n\n" +
                   set_paragraph(below, 14) + "\n\n长江沿岸城市通航能力明显提高 港口吞吐量创纪录\n\n" + more);
    page.run();
    return page.on.articles.size();
}

TEST_CASE("a heading over a text that goes on with the same names stands inside the article") {
    CHECK(articles_of(again) < articles_of(books));
}

}  // namespace cohesion_tests
