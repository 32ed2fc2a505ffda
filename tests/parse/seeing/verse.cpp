// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/verse.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace seeing_verse_tests {

using banmian::passes::stanza;

stanza asked(const std::string& text) {
    return asked_of_first(text, [](auto& on, const auto& of) {
        set_widths(on);
        return stanza_of(on, of);
    });
}

TEST_CASE("ragged lines without a stop are free verse; a heading's first lines are its longest") {
    CHECK(asked("我沿着河走\n看见白鹭从水面飞起\n像一封没有写完的信") == stanza::free_lines);
    CHECK(asked("国际象棋公开赛今天\n在城北公园体育馆里\n开赛") == stanza::even_lines);
    CHECK(asked(set_paragraph(park_text, 14)) == stanza::no_verse);
    CHECK(asked("开放时间6时至22时\n票价5元\n电话4963338转801") == stanza::no_verse);
}

TEST_CASE("lines of five or seven characters with their stops are regular verse") {
    CHECK(asked("城北高楼望大河，春风先绿旧山坡。\n谁家燕子衔泥过，几处渔舟唱晚歌。") == stanza::regular);
    CHECK(asked("城北望大河，\n春风绿山坡。") == stanza::regular);
    CHECK(asked("城北望大河，\n春风先绿旧山坡。") != stanza::regular);
}

TEST_CASE("a poem is printed line by line, and the headline behind it is no part of it") {
    const std::string page =
        "春天的河\n\n我沿着河走\n看见白鹭从水面飞起\n像一封没有写完的信\n\n风把柳絮吹到对岸\n吹到老人的肩上\n"
        "没有人说话\n\n河道整治工程昨日完工\n\n" +
        set_paragraph(park_text, 14);
    const auto made = parse_document(banmian::text::read(page));
    REQUIRE(made->pages[0].articles.size() == 2);
    const auto& body = made->pages[0].articles[0].body;
    REQUIRE(body.size() == 6);
    for (const auto& one : body) CHECK(one.kind == banmian::item_kind::verse);
    CHECK(body[3].text == "风把柳絮吹到对岸");
    CHECK(made->pages[0].articles[1].headline[0].text == "河道整治工程昨日完工");
}

}  // namespace seeing_verse_tests
