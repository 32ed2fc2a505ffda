// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/roles.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;
using banmian::block_role;

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

TEST_CASE("a stray glyph is noise in a block of its own, but text behind a text") {
    test_page page("星\n\n" + text_a);
    page.run_to_ends();
    find_roles(page.on);
    CHECK(page.on.pieces[0].role == block_role::noise);
    for (piece& of : page.on.pieces) of.role = block_role::unplaced;
    page.on.pieces[0].inside = true;
    find_roles(page.on);
    CHECK(page.on.pieces[0].role != block_role::noise);
}

TEST_CASE("names between a headline and a text are a byline; in brackets behind it they are text") {
    CHECK(roles_of("城北建成公园\n\n本报记者王斌\n\n" + text_a) == "headline byline body");
    CHECK(roles_of("城北建成公园\n\n悠棠\n\n" + text_a) == "headline byline body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n（王斌）\n\n河道完工\n\n" + text_b) ==
          "headline body body headline body");
}

TEST_CASE("a spoken sentence and a short last line are text, not headings") {
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n“花好多钱吧？”\n\n" + text_b) == "headline body body body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n美！\n\n" + text_b).find("headline body") == 0);
}

TEST_CASE("asterisks part a text as a crosshead does") {
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n＊＊＊\n\n" + text_b) == "headline body crosshead body");
}

TEST_CASE("an exclamation before a headline is the last line of the text before; with a byline behind, a headline") {
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n但愿年年花似锦！\n\n河道整治工程完工\n\n" + text_b) ==
          "headline body body headline body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n河道何时完工？\n\n李明\n\n" + text_b) ==
          "headline body headline byline body");
}

TEST_CASE("a label and its number close a text; a headline has words behind its colon") {
    for (const std::string line : {"案件编号：DCCC 205/2020", "电话：6439143", "邮编:450000"})
        CHECK_MESSAGE(roles_of("城北建成公园\n\n" + text_a + "\n\n" + line + "\n\n河道完工\n\n" + text_b) ==
                          "headline body body headline body",
                      line);
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n河道整治：2024年完工\n\n" + text_b) ==
          "headline body headline body");
}

TEST_CASE("where paragraphs begin with wide spaces, a short line that does so is a paragraph") {
    std::string text = "老粮站的灯\n\n　　" + std::string(park_text) + "\n　　“都搬完了？”\n　　他没有走\n　　" +
                       std::string(river_text);
    CHECK(roles_of(text) == "headline body body body body");
}

TEST_CASE("a role and names under a headline are a byline, with a mark before them too") {
    for (const std::string by : {"本报记者 沈一舟", "□ 本报记者 沈一舟", "■沈一舟 何小满", "◎通讯员 何小满"})
        CHECK_MESSAGE(
            roles_of("老粮站的最后一盏灯\n\n" + by + "\n\n" + std::string(park_text)) == "headline byline body", by);
}

TEST_CASE(
    "a line without a stop at once before a dateline is its headline, however long, where lines have no measure") {
    const std::string dated = "\n\n本报讯（记者李大江）12月9日下午，现场会在渡口镇举行，五个县区的负责人参加。";
    for (const std::string head :
         {"全市冬修水利现场会在渡口镇举行，要求早动手、早备料、早开工，建设旱能浇、涝能排、渠相连、路相通的高标准农田",
          "市教育局、市公安局等十二部门联合印发《关于进一步加强中小学校园及周边综合治理工作的实施意见（2024—2026年）》",
          "【新局面】全市乡村公路硬化率达到约90%"})
        CHECK_MESSAGE(roles_of(head + dated) == "headline body", head);
    CHECK(roles_of("现场会在渡口镇举行，五个县区的负责人参加，会上交流了经验。" + dated) == "body body");
    // in columns it may be a paragraph whose end was lost
    CHECK(roles_of(text_a + "\n\n" +
                   set_paragraph("会上交流了早动手、早备料、早开工的做法，要求各县区在明年春灌前", 14) + "\n\n" +
                   text_b)
              .find("headline") == std::string::npos);
}

TEST_CASE("where all paragraphs are whole, what no stop ends heads the text behind it, in one block too") {
    const std::string head = "全省农田水利建设动员会在河口市召开，各县区交流做法，提出抓早抓实抓细三项要求";
    const std::string first = "近日，全省农田水利建设动员会在河口市召开，二十个县区的负责人参加了会议。";
    const std::string second = "会议要求，各地抓早抓实抓细，明年春灌前全部完工，不误农时。";
    CHECK(roles_of(head + "\n\n" + first + "\n\n" + second) == "headline body body");
    CHECK(roles_of("一年来的变化\n\n本报记者 李四\n\n" + first + "\n\n" + second) == "headline byline body body");
}

TEST_CASE("a line that points to another page is neither its head nor a jump line") {
    for (const std::string line : {"详见第二版", "（全文见3版）", "报道见A02版"})
        CHECK_MESSAGE(roles_of("城北建成公园\n\n" + text_a + "\n\n" + line) == "headline body notice", line);
}

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

}  // namespace
