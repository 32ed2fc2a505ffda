// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/pymupdf/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <format/outline.hpp>
#include <string>

namespace pymupdf_read_tests {

using banmian::pymupdf::read;

const std::string page =
    R"({"width":595.0,"height":842.0,"blocks":[{"type":0,"bbox":[50,60,200,80],"lines":[{"wmode":0,"dir":[1,0],"bbox":[50,60,200,80],)"
    R"("spans":[{"size":9,"flags":16,"font":"Song","origin":[50,78],"bbox":[50,60,90,80],"text":"产值"},)"
    R"({"size":9,"flags":0,"font":"Times","origin":[90,78],"bbox":[90,60,110,80],"text":"12"},)"
    R"({"size":20,"flags":0,"font":"Song","origin":[150,78],"bbox":[150,60,200,80],"text":"大字"}]}]},{"type":1,"image":""}]})";

TEST_CASE("spans of one size are one word; size, face and the page's size are kept") {
    const auto made = read(page);
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.sheets[0].size->width == 595);
    REQUIRE(made.sheets[0].lines.size() == 2);
    CHECK(readers::outline(made).find("产值12") != std::string::npos);
    double smallest = 100;
    for (const auto& one : made.sheets[0].ink) smallest = std::min(smallest, one.font_size);
    CHECK(smallest == doctest::Approx(9));
}

TEST_CASE("one page, a list of pages, pages under a key, a page a line") {
    CHECK(read("[" + page + "," + page + "]").sheets.size() == 2);
    CHECK(read("{\"pages\":[" + page + "," + page + "]}").sheets.size() == 2);
    CHECK(read(page + "\n" + page).sheets.size() == 2);
    CHECK(readers::first_fault(read("{\"blocks\":3}")) == banmian::errc::missing_key);
}

TEST_CASE("rawdict: characters one by one, each with its place in the file") {
    const std::string raw =
        R"({"width":9,"height":9,"blocks":[{"lines":[{"wmode":0,"spans":[{"size":9,"bbox":[1,1,5,5],"chars":[{"c":"城","origin":[1,5]},{"c":"\u4e1c"},{"c":"A"}]}]}]}]})";
    const auto made = read(raw);
    CHECK(readers::outline(made) == "[] 城东A");
    CHECK(made.origins.size() == 3);
}

TEST_CASE("words are boxes; those of one line and column are one line") {
    const std::string words =
        R"([[50,60,140,70,"城东的路",0,0,0],[145,60,235,70,"通车了。",0,0,1],[50,72,140,82,"\u5e02\u6c11高兴",0,1,0]])";
    const auto made = read(words);
    REQUIRE(made.sheets.size() == 1);
    const std::string outline = readers::outline(made);
    for (const char* const piece : {"城东的路", "通车了。", "市民高兴"}) CHECK(outline.find(piece) != outline.npos);
    CHECK(made.sheets[0].has_geometry());
    CHECK(banmian::pymupdf::recognise(banmian::sample(words)) == banmian::certainty::likely);
    CHECK(read("[" + words + ",[]," + words + "]").sheets.size() == 3);
    CHECK(read("{\"pages\":[{\"width\":595,\"height\":842,\"words\":" + words + "}]}").sheets[0].size->width == 595);
}

TEST_CASE("blocks are lines that share a box; what describes a picture is no text") {
    const std::string blocks =
        R"([[50,60,140,80,"城东的路通车了。\n市民高兴\n",0,0],[150,60,240,80,"<image: DeviceRGB, width: 9, height: 9, bpc: 8>",1,1]])";
    const auto made = read(blocks);
    REQUIRE(made.sheets.size() == 1);
    REQUIRE(made.sheets[0].lines.size() == 2);
    CHECK(made.text_of(made.sheets[0].lines[0]) == "城东的路通车了。");
    CHECK(made.sheets[0].ink[0].bounds.height == doctest::Approx(10));
    CHECK(made.sheets[0].ink[1].bounds.width == doctest::Approx(45));
    CHECK(made.in_source(made.sheets[0].lines[1].text).at(0).in(blocks) == "市民高兴");
    CHECK(banmian::pymupdf::recognise(banmian::sample("[[],[[1,2,3,4,\"字\",0,0]]]")) == banmian::certainty::likely);
}

}  // namespace pymupdf_read_tests
