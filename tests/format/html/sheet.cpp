// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/html/sheet.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace {

std::string drawn(const banmian::page& page) {
    std::string out;
    banmian::html::detail::append_sheet(
        page, [](const banmian::block&) { return std::string(" style=\"--h:1\""); }, out);
    return out;
}

/// Two blocks of one article, the upper one read last.
banmian::page upside_down() {
    banmian::page made;
    banmian::article& story = made.articles.emplace_back();
    story.id = "1-1";
    for (const std::size_t n : {0U, 1U}) {
        banmian::block& one = made.blocks.emplace_back();
        one.role = banmian::block_role::body;
        one.article = "1-1";
        one.span = {n * 10, n * 10 + 9};
        one.box = banmian::box{10, static_cast<double>(n) * 100, 40, 20};
    }
    for (const std::size_t n : {1U, 0U}) story.body.emplace_back().spans.push_back({n * 10, n * 10 + 9});
    made.size = banmian::extent{200, 300};
    return made;
}

TEST_CASE("blocks are boxes, articles are ways through them; without geometry there is nothing") {
    banmian::page page = upside_down();
    const std::string out = drawn(page);
    CHECK(out.find("viewBox=\"0 0 200 300\"") != out.npos);
    CHECK(out.find("data-b=\"1\" style=\"--h:1\" x=\"10\" y=\"100\" width=\"40\" height=\"20\"") != out.npos);
    page.blocks[1].box->y = 1e300;
    CHECK(drawn(page).find("points=\"30,0 ") != out.npos);
    page.size.reset();
    CHECK(drawn(page).empty());
}

TEST_CASE("the way and its numbers follow the order of reading, not that of the file") {
    const std::string out = drawn(upside_down());
    CHECK(out.find("points=\"30,110 30,10 \"") != out.npos);
    CHECK(out.find("x=\"30\" y=\"110\">1</text>") != out.npos);
    CHECK(out.find("x=\"30\" y=\"10\">2</text>") != out.npos);
}

TEST_CASE("columns are zones, and what is white between neighbours is a gutter") {
    banmian::page page = upside_down();
    for (const double x : {10.0, 60.0, 110.0}) page.columns.emplace_back().box = banmian::box{x, 0, 40, 200};
    const std::string out = drawn(page);
    std::size_t zones = 0;
    std::size_t gutters = 0;
    for (std::size_t at = 0; (at = out.find("class=\"column\"", at)) != out.npos; ++at) ++zones;
    for (std::size_t at = 0; (at = out.find("class=\"gutter\"", at)) != out.npos; ++at) ++gutters;
    CHECK(zones == 3);
    CHECK(gutters == 2);  // none between the first and the last
    CHECK(out.find("class=\"gutter\" x=\"50\" y=\"0\" width=\"10\" height=\"200\"") != out.npos);
    using banmian::html::detail::gutter_between;
    CHECK_FALSE(gutter_between({0, 0, 40, 100}, {50, 120, 40, 100}));  // one over the other
    CHECK_FALSE(gutter_between({0, 0, 40, 100}, {30, 0, 40, 100}));
}

}  // namespace
