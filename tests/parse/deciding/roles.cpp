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

}  // namespace
