// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/pymupdf/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <format/told.hpp>
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
    CHECK(readers::told(made).find("产值12") != std::string::npos);
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
    CHECK(readers::told(made) == "[] 城东A");
    CHECK(made.origins.size() == 3);
}

}  // namespace pymupdf_read_tests
