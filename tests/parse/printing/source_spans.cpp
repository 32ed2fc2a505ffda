// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/parse/printing/source_spans.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace {

const std::string file = "<doc><page width='400' height='300'>"
                         "<word xMin='10' yMin='10' xMax='110' yMax='30'>旧厂区变公园</word>"
                         "<word xMin='28' yMin='40' xMax='100' yMax='49'>城北的旧厂区今年</word>"
                         "<word xMin='10' yMin='52' xMax='100' yMax='61'>改成了一座&amp;公园，附</word>"
                         "<word xMin='10' yMin='64' xMax='100' yMax='73'>近居民都来散步。</word></page></doc>";

TEST_CASE("spans of texts become bytes of the file, whatever markup stands between") {
    const auto layout = banmian::poppler::read_bbox(file);
    const banmian::issue whole = *parse_document(layout);
    REQUIRE(whole.pages.size() == 1);
    REQUIRE(whole.pages[0].articles.size() == 1);
    const banmian::article& park = whole.pages[0].articles[0];
    REQUIRE(park.body.size() == 1);
    std::string printed;
    for (const banmian::span& one : park.body[0].spans) printed += one.in(file);
    CHECK(printed == "城北的旧厂区今年改成了一座&amp;公园，附近居民都来散步。");
    CHECK(park.headline.at(0).spans.at(0).in(file) == "旧厂区变公园");
    for (const banmian::block& one : whole.pages[0].blocks) CHECK(one.span.end <= file.size());
}

TEST_CASE("a block whose lines lie apart in the file is one for each run of them, each with the box of its lines") {
    const auto word = [](int x, int y, int width, int height, std::string_view text) {
        return "<word xMin='" + std::to_string(x) + "' yMin='" + std::to_string(y) + "' xMax='" +
               std::to_string(x + width) + "' yMax='" + std::to_string(y + height) + "'>" + std::string(text) +
               "</word>";
    };
    const std::string apart = "<doc><page width='400' height='300'>" + word(10, 10, 120, 20, "旧厂区变公园") +
                              word(10, 40, 90, 9, "城北的旧厂区今年改成") +
                              word(10, 52, 90, 9, "了一座公园，附近居民") + word(210, 10, 120, 20, "新路通到了村") +
                              word(210, 40, 90, 9, "城南的新路昨天通车，") + word(10, 64, 45, 9, "都来散步。") +
                              word(210, 52, 63, 9, "一共走了三年。") + "</page></doc>";
    const auto layout = banmian::poppler::read_bbox(apart);
    banmian::parse_options of_the_text;
    of_the_text.spans = banmian::span_target::layout_text;
    const banmian::issue as_laid_out = *parse_document(layout, of_the_text);
    const banmian::issue whole = *parse_document(layout);
    REQUIRE(whole.pages.size() == 1);
    const banmian::page& page = whole.pages[0];
    const std::size_t park = apart.find("城北");
    const std::size_t end = apart.find("都来散步");
    std::vector<banmian::block> runs;
    for (const banmian::block& one : page.blocks)
        if (one.span.begin == park || one.span.begin == end) runs.push_back(one);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].span.end == apart.find("</word>", apart.find("附近居民")));
    CHECK(runs[1].span.in(apart) == "都来散步。");
    CHECK(runs[0].box == banmian::box{10, 40, 90, 21});
    CHECK(runs[1].box == banmian::box{10, 64, 45, 9});
    CHECK(runs[0].role == runs[1].role);
    CHECK(runs[0].article == runs[1].article);
    CHECK(runs[0].measure == runs[1].measure);
    CHECK(page.blocks.size() == as_laid_out.pages[0].blocks.size() + 2);
    std::size_t named = 0;
    std::size_t named_before = 0;
    for (const banmian::column& one : page.columns) named += one.blocks.size();
    for (const banmian::column& one : as_laid_out.pages[0].columns) named_before += one.blocks.size();
    CHECK(named == named_before + 2);
}

TEST_CASE("a line that other text parts in the file has its box once") {
    const std::string apart = "<doc><page width='400' height='300'>"
                              "<word xMin='10' yMin='10' xMax='46' yMax='19'>城北的旧</word>"
                              "<word xMin='210' yMin='10' xMax='246' yMax='19'>一共三年</word>"
                              "<word xMin='46' yMin='10' xMax='82' yMax='19'>厂区今年</word></page></doc>";
    const auto layout = banmian::poppler::read_bbox(apart);
    const banmian::issue whole = *parse_document(layout);
    std::vector<banmian::block> parts;
    for (const banmian::block& one : whole.pages.at(0).blocks)
        if (one.span.in(apart) != "一共三年") parts.push_back(one);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].span.in(apart) == "城北的旧");
    CHECK(parts[0].box == banmian::box{10, 10, 72, 9});
    CHECK(parts[1].span.in(apart) == "厂区今年");
    CHECK_FALSE(parts[1].box);
}

TEST_CASE("where the text is the source nothing changes") {
    const auto layout = banmian::text::read("头条\n\n本报讯 近日，卫东区召开大会。\n");
    const banmian::issue whole = *parse_document(layout);
    banmian::issue turned = whole;
    banmian::passes::to_source(turned, layout);
    CHECK(turned == whole);
}

}  // namespace
