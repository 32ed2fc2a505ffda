// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/poppler/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <string>
#include <string_view>

namespace poppler = banmian::poppler;

namespace {

void check_two_articles(const banmian::layout::document& document) {
    const banmian::issue whole = *banmian::parse(document);
    REQUIRE(whole.pages.size() == 1);
    const banmian::page& page = whole.pages[0];
    CHECK(page.number == "2");
    CHECK(page.name == "城事");
    CHECK(page.size.has_value());
    REQUIRE(page.articles.size() == 2);
    const banmian::article& park =
        page.articles[0].headline[0].text == "旧厂区变身城北公园" ? page.articles[0] : page.articles[1];
    const banmian::article& river = &park == &page.articles[0] ? page.articles[1] : page.articles[0];
    REQUIRE(park.kicker.size() == 1);
    CHECK(park.kicker[0].text == "全市文明城市建设");
    CHECK(park.kicker[0].boxes.size() == 1);
    REQUIRE(park.body.size() == 2);
    CHECK(park.body[0].text == "城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子"
                               "们在草地上放风筝，周末还有音乐会可以听。");
    CHECK(park.body[1].text == "市里说明年还要再建三座这样的公园。");
    CHECK(park.body[0].boxes.size() == 6);
    CHECK(river.headline.at(0).text == "河道整治完工");
    REQUIRE(river.body.size() == 1);
    REQUIRE(river.captions.size() == 1);
    CHECK(river.captions[0].credits.at(0).names.at(0) == "李明");
}

TEST_CASE(
    "a page of two articles in three columns is read from pdftotext -bbox-layout, however its runs are shuffled") {
    const std::string source = test_data("poppler/two_articles.html");
    CHECK(poppler::recognise_bbox(banmian::sample(source)) != banmian::certainty::none);
    check_two_articles(poppler::read_bbox(source));
}

TEST_CASE("the same page is read from pdftohtml -xml") {
    const std::string source = test_data("poppler/two_articles.xml");
    CHECK(poppler::recognise_pdftohtml(banmian::sample(source)) != banmian::certainty::none);
    CHECK(poppler::recognise_bbox(banmian::sample(source)) == banmian::certainty::none);
    check_two_articles(poppler::read_pdftohtml(source));
}

TEST_CASE("the spaces around a bold run part the words beside it") {
    const auto pages = poppler::read_pdftohtml_words(
        "<pdf2xml><page number=\"1\" height=\"90\" width=\"90\"><text top=\"1\" left=\"1\" width=\"60\" height=\"9\">"
        "China <b>Daily</b> Asia</text></page></pdf2xml>");
    REQUIRE(pages.pages.size() == 1);
    REQUIRE(pages.pages[0].words.size() == 1);
    CHECK(pages.pages[0].words[0].text == "China Daily Asia");
    CHECK(pages.pages[0].words[0].bold);
}

TEST_CASE("white space alone between two runs is kept where it parts words, with its place") {
    const auto text_of = [](std::string_view runs) {
        const std::string source =
            "<pdf2xml><page number=\"1\" height=\"90\" width=\"90\"><text top=\"1\" left=\"1\" width=\"60\" "
            "height=\"9\">" +
            std::string(runs) + "</text></page></pdf2xml>";
        const auto pages = poppler::read_pdftohtml_words(source);
        REQUIRE(pages.pages.size() == 1);
        REQUIRE(pages.pages[0].words.size() == 1);
        const banmian::layout::placed_word& word = pages.pages[0].words[0];
        std::string printed;
        for (const banmian::layout::text_origin& one : word.pieces)
            for (const char byte : one.source.in(source)) printed += byte == '\n' ? ' ' : byte;
        CHECK((word.pieces.empty() || printed == word.text));
        return std::string(word.text);
    };
    CHECK(text_of("<b>甲 A</b> <i>B</i>") == "甲 A B");
    CHECK(text_of("<b>A</b>\n<i><b>1998</b></i>") == "A 1998");
    CHECK(text_of("<b>A</b><i> <b>é</b></i>") == "A é");
    CHECK(text_of("<b>A</b><a href=\"x y>\"><i>B</i></a>") == "AB");
    CHECK(text_of("<b>A</b><!-- c --><i>B</i>") == "AB");
    CHECK(text_of("<b>A </b> <i>B</i>") == "A B");
    CHECK(text_of("<b>甲</b> <i>乙</i>") == "甲乙");
    CHECK(text_of("<b>甲</b> <i>B</i>") == "甲B");
    CHECK(text_of("<b>A</b> <i>乙</i>") == "A乙");
}

TEST_CASE("a page cut short keeps what came before the cut, and the break is told with its offset") {
    const std::string source = test_data("poppler/two_articles.html");
    const std::string cut = source.substr(0, source.size() / 2);
    const auto document = poppler::read_bbox(cut);
    REQUIRE_FALSE(document.diagnostics.empty());
    CHECK(document.diagnostics[0].what.code == banmian::errc::malformed_xml);
    CHECK(document.diagnostics[0].what.where.begin <= cut.size());
    REQUIRE(document.sheets.size() == 1);
    CHECK_FALSE(document.sheets[0].lines.empty());
}

TEST_CASE("what is no page at all is told, and nothing is made up") {
    for (const std::string_view source :
         {"", "plain text", "<html><body/></html>", "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]><a>&b;</a>"}) {
        CAPTURE(source);
        const auto document = poppler::read_bbox(source);
        CHECK(document.sheets.empty());
        CHECK_FALSE(document.diagnostics.empty());
    }
}

TEST_CASE("boxes that are no boxes lose no text") {
    const auto document = poppler::read_bbox(
        "<doc><page width=\"100\" height=\"100\"><word xMin=\"nan\" yMin=\"1\" xMax=\"2\" yMax=\"3\">甲</word>"
        "<word xMin=\"9\" yMin=\"9\" xMax=\"1\" yMax=\"1\">乙</word><word xMin=\"1\" yMin=\"1\" xMax=\"9\" "
        "yMax=\"9\">丙</word></page></doc>");
    REQUIRE(document.sheets.size() == 1);
    std::string text;
    for (const auto& line : document.sheets[0].lines) text += document.text_of(line);
    for (const char* const glyph : {"甲", "乙", "丙"}) CHECK(text.find(glyph) != std::string::npos);
}

}  // namespace
