// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/manner.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace manner_tests {

using banmian::passes::manners;
using banmian::passes::page_manner;

page_manner manner_of(const std::string& text) {
    test_page page(text);
    page.run();
    return page.on.manner;
}

TEST_CASE("a page's manner is chosen once, by its stops and its characters") {
    CHECK(manner_of("城北建成公园\n\n" + set_paragraph(park_text, 14)) == manners::today);
    CHECK(manner_of("（重慶廿日電）國府廿日令、褒揚故中央大學教授吳梅、並特給卹金三千元、爲其個人之榮譽、與會者甚衆、"
                    "時人稱之、") == manners::before_1950);
}

TEST_CASE("a page that follows is read in its own manner") {
    test_page page(std::string{park_text});
    page.on.manner = manners::before_1950;
    page.on.clear();
    CHECK(page.on.manner == manners::today);
}

TEST_CASE("each property is asked for by its name: a page of today whose names stand behind its texts") {
    const std::string text = "城北建成公园\n\n本报记者 沈一舟\n\n" + set_paragraph(park_text, 14);
    CHECK(roles_of(text) == "headline byline body");
    test_page page(text);
    page.run_to_ends();
    page.on.manner.names_lead = false;
    find_roles(page.on);
    CHECK(page.on.pieces[1].role != banmian::block_role::byline_line);
}

}  // namespace manner_tests
