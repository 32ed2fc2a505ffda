// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/zones.hpp>

#include <doctest/doctest.h>

#include "test_page.hpp"
#include <string>

namespace {

const std::string a = set_paragraph(
    "城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放风筝。", 14);
const std::string b = set_paragraph(
    "河道整治工程昨天完工，两岸种上了柳树和桃树，水面上重新出现了白鹭，钓鱼的人也多了起来，居民都很高兴。", 14);

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
    std::vector<banmian::passes::zone> zones;
    const auto of_piece = banmian::passes::file_zones(page.on, zones);
    REQUIRE(zones.size() == 3);
    CHECK(zones[1].headings.size() == 1);
    CHECK_FALSE(zones[1].lost);
    CHECK(zones[2].lost);
    CHECK(of_piece.back() == 2);
}

}  // namespace
