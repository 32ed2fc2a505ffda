// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/parse/source_spans.hpp>

#include <doctest/doctest.h>

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
    banmian::issue whole = *banmian::parse(layout);
    banmian::to_source(whole, layout);
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

TEST_CASE("a correction of bytes of the file is one of bytes of the text") {
    const auto layout = banmian::poppler::read_bbox(file);
    banmian::correction wrong;
    const std::size_t at = file.find("改成");
    wrong.where = {at, at + 6};
    wrong.with = banmian::span{file.find("&amp;") + 1, file.find("&amp;") + 2};
    std::vector<banmian::correction> all{wrong};
    banmian::to_text(all, layout);
    CHECK(all[0].where.in(layout.text()) == "改成");
    CHECK(all[0].with->in(layout.text()) == "&");
}

TEST_CASE("where the text is the source nothing changes") {
    const auto layout = banmian::text::read("头条\n\n本报讯 近日，卫东区召开大会。\n");
    const banmian::issue whole = *banmian::parse(layout);
    banmian::issue turned = whole;
    banmian::to_source(turned, layout);
    CHECK(turned == whole);
}

}  // namespace
