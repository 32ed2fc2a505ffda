// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/zones.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace grouping_zones_tests {

const std::string a = set_paragraph(park_text, 14);
const std::string b = set_paragraph(river_text, 14);

TEST_CASE("headlines in a row are those of the texts with bylines that follow in a row") {
    test_page page("城北建成公园\n\n河道整治完工\n\n本报记者陈望\n\n" + a + "\n\n本报记者王斌\n\n" + b);
    page.run();
    REQUIRE(page.on.articles.size() == 2);
    CHECK(page.on.articles[0].headings.size() == 1);
    CHECK(page.on.articles[1].headings.size() == 1);
    CHECK_FALSE(page.on.articles[1].headline_lost);
}

TEST_CASE("a byline without a headline begins an article whose headline is lost") {
    const std::string text = "城北建成公园\n\n" + a + "\n\n本报记者王斌\n\n" + b;
    test_page page(text);
    page.run();
    REQUIRE(page.on.articles.size() == 2);
    CHECK(page.on.articles[1].headline_lost);
    CHECK(page.on.articles[1].bylines.size() == 1);
}

TEST_CASE("a heading after text opens a zone; a byline before a text whose headline is lost opens one too") {
    test_page page("城北建成公园\n\n" + a + "\n\n河道完工\n\n" + b + "\n\n本报记者王斌\n\n" + a);
    page.run_to_ends();
    banmian::passes::find_roles(page.on);
    banmian::passes::page_list<banmian::passes::zone> zones(page.on.workspace);
    const auto of_piece = banmian::passes::file_zones(page.on, zones);
    REQUIRE(zones.size() == 3);
    CHECK(zones[1].headings.size() == 1);
    CHECK_FALSE(zones[1].lost);
    CHECK(zones[2].lost);
    CHECK(of_piece.back() == 2);
}

}  // namespace grouping_zones_tests
