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

TEST_CASE("a stray glyph is noise in a block of its own, but text behind a text") {
    test_page page("星\n\n" + text_a);
    page.run_to_ends();
    find_roles(page.on);
    CHECK(page.on.pieces[0].role == block_role::noise);
    for (piece& of : page.on.pieces) door::give_role(page.on, of, block_role::unplaced, {});
    page.on.pieces[0].inside = true;
    find_roles(page.on);
    CHECK(page.on.pieces[0].role != block_role::noise);
}

TEST_CASE("names between a headline and a text are a byline; in brackets behind it they are text") {
    CHECK(roles_of("城北建成公园\n\n本报记者王斌\n\n" + text_a) == "headline byline body");
    CHECK(roles_of("城北建成公园\n\n悠棠\n\n" + text_a) == "headline byline body");
    CHECK(roles_of("城北建成公园\n\n吴德明隋高峰\n\n" + text_a) == "headline byline body");
    CHECK(roles_of("城北建成公园\n\n吴德明\n\n两岸种柳\n\n" + text_a) == "headline byline subhead body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n（王斌）\n\n河道完工\n\n" + text_b) ==
          "headline body body headline body");
}

TEST_CASE("a spoken sentence and a short last line are text, not headings") {
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n“花好多钱吧？”\n\n" + text_b) == "headline body body body");
    CHECK(roles_of("城北建成公园\n\n" + text_a + "\n\n美！\n\n" + text_b).find("headline body") == 0);
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

}  // namespace
