// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/notices.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

const std::string news =
    "本鎭各校、定於\n本月十二日起放春\n假五天、各校師生\n、擬往北山旅行、\n屆時當與民衆同往\n，又聞農會於是日\n開會"
    "云";

/// The roles of a page's blocks, one word each.
std::string roles(const std::string& text) {
    test_page page(text);
    find_lines(page.on);
    page.on.manner = banmian::passes::manners::before_1950;
    set_widths(page.on);
    find_measures(page.on);
    find_ends(page.on);
    find_roles(page.on);
    find_notices(page.on);
    std::string made;
    for (const piece& of : page.on.pieces) made += (made.empty() ? "" : " ") + std::string(banmian::to_name(of.role));
    return made;
}

TEST_CASE("lines that sell, at the page's end or between texts, are notices; the next headline is not") {
    CHECK(roles("春假期內\n\n" + news + "\n\n仁和\n綢緞莊\n\n春季大減價\n\n地址　河街口\n電話　一〇九號") ==
          "headline body notice notice notice");
    CHECK(roles("春假期內\n\n" + news + "\n\n仁和\n綢緞莊\n\n地址河街口\n電話一〇九號\n\n渡船失事\n\n" + news) ==
          "headline body notice notice headline body");
}

TEST_CASE("a headline that names a chemist's stays a headline") {
    CHECK(roles("春假期內\n\n" + news + "\n\n東門藥房失火\n\n" + news) == "headline body headline body");
}

TEST_CASE("a short text between advertisements is part of one, a report is not") {
    CHECK(roles("春假期內\n\n" + news +
                "\n\n仁和綢緞莊\n\n春季大減價\n\n新到各貨、\n花色齊備、\n一律足尺、\n\n電話一〇九號") ==
          "headline body notice notice notice notice");
    CHECK(roles("春假期內\n\n" + news + "\n\n仁和綢緞莊\n\n春季大減價\n\n電話一〇九號\n\n渡船失事\n\n（縣城八日電）" +
                news) == "headline body notice notice notice headline body");
}

TEST_CASE("an announcement takes its text with it") {
    CHECK(roles("春假期內\n\n" + news + "\n\n本報遷移啓事\n\n" + news + "\n\n渡船失事\n\n" + news) ==
          "headline body notice notice headline body");
}

TEST_CASE("the imprint and a section's title with its editor stand over the page's first text") {
    CHECK(roles("渡頭日報\n\n發行人　葉渡生\n社址　河街十二號\n\n春假期內\n\n" + news) ==
          "masthead page-header headline body");
    CHECK(roles("蘆葉\n\n靑石主編\n\n春假期內\n\n" + news) == "banner banner headline body");
    CHECK(roles("春假期內\n\n" + news + "\n\n主編\n\n" + news) == "headline body headline body");
}

}  // namespace
