// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/build.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace printing_build_tests {

const std::string a = set_paragraph(
    "本报滨河3月2日讯（记者王斌、李明）城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，很热闹。", 14);

banmian::issue parsed(const std::string& text) {
    return *parse_document(banmian::text::read(text));
}

TEST_CASE("dateline and bylines become fields, and stay in the printed paragraph") {
    const banmian::issue whole = parsed("城北建成公园\n\n" + a);
    REQUIRE(whole.pages.size() == 1);
    REQUIRE(whole.pages[0].articles.size() == 1);
    const banmian::article& one = whole.pages[0].articles[0];
    REQUIRE(one.dateline.has_value());
    CHECK(one.dateline->agency == "本报");
    CHECK(one.dateline->place == "滨河");
    REQUIRE(one.bylines.size() == 1);
    CHECK(one.bylines[0].role == "记者");
    CHECK(one.bylines[0].names == std::vector<std::string>{"王斌", "李明"});
    REQUIRE(one.body.size() == 1);
    CHECK(one.body[0].text.rfind("本报滨河3月2日讯（记者王斌", 0) == 0);
}

TEST_CASE("a mark before a name that no list has is no part of the name") {
    const std::string text = "城北建成公园\n\n■珉君\n\n" + a;
    auto source = banmian::text::read(text);
    source.sheets[0].blocks[1].hint = banmian::layout::block_hint::under_heading;
    const banmian::issue whole = *parse_document(source);
    const banmian::article& one = whole.pages[0].articles[0];
    REQUIRE_FALSE(one.bylines.empty());
    CHECK(one.bylines[0].names == std::vector<std::string>{"珉君"});
}

TEST_CASE("a bracketed credit leaves the caption's text and becomes a credit") {
    const banmian::issue whole = parsed("城北建成公园\n\n" + a + "\n\n图为：公园一角。（新华社记者李明摄）");
    const banmian::article& one = whole.pages[0].articles[0];
    REQUIRE(one.captions.size() == 1);
    CHECK(one.captions[0].text->text == "图为：公园一角。");
    REQUIRE(one.captions[0].credits.size() == 1);
    CHECK(one.captions[0].credits[0].organisation == "新华社");
    CHECK(one.captions[0].credits[0].names == std::vector<std::string>{"李明"});
}

TEST_CASE("a picture story with a title of its own belongs to the page") {
    const banmian::issue whole =
        parsed("城北建成公园\n\n" + a + "\n\n抓紧施工\n\n3月2日，工人正在硬化道路。（李明摄）");
    CHECK(whole.pages[0].articles[0].captions.empty());
    REQUIRE(whole.pages[0].captions.size() == 1);
    CHECK(whole.pages[0].captions[0].title->text == "抓紧施工");
}

TEST_CASE("a slip in a clock time of the colophon is mended") {
    const banmian::issue whole =
        parsed("城北建成公园\n\n" + a + "\n\n社址:滨河路12号 邮编:300100 开印 1:40 印完 4;20 定价 1.5元");
    REQUIRE(whole.pages[0].colophon.has_value());
    bool found = false;
    for (const auto& field : whole.pages[0].colophon->entries)
        if (field.key == banmian::colophon_key::press_end) found = field.value == "4:20";
    CHECK(found);
}

TEST_CASE("a dateline in ASCII brackets is printed as the paragraph prints it") {
    const std::string text = set_paragraph(
        "(新华社滨河3月2日电)城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，很热闹。", 14);
    const banmian::issue whole = parsed("城北建成公园\n\n" + text);
    REQUIRE(whole.pages[0].articles[0].dateline.has_value());
    const std::string& dateline = whole.pages[0].articles[0].dateline->text;
    CHECK(dateline == "（新华社滨河3月2日电）");
    CHECK(whole.pages[0].articles[0].body[0].text.find(dateline) != std::string::npos);
}

}  // namespace printing_build_tests
