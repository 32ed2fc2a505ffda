// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/html/sheet.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

std::string drawn(const banmian::page& page) {
    std::string out;
    banmian::html::detail::append_sheet(
        page, [](const banmian::block&) { return std::string(" style=\"--h:1\""); }, out);
    return out;
}

TEST_CASE("blocks are boxes, articles are ways through them; without geometry there is nothing") {
    banmian::page page;
    page.articles.emplace_back().id = "1-1";
    for (const double y : {0.0, 100.0}) {
        banmian::block& one = page.blocks.emplace_back();
        one.role = banmian::block_role::body;
        one.article = "1-1";
        one.box = banmian::box{10, y, 40, 20};
    }
    CHECK(drawn(page).empty());
    page.size = banmian::extent{200, 300};
    const std::string out = drawn(page);
    CHECK(out.find("viewBox=\"0 0 200 300\"") != out.npos);
    CHECK(out.find("data-b=\"1\" style=\"--h:1\" x=\"10\" y=\"100\" width=\"40\" height=\"20\"") != out.npos);
    CHECK(out.find("points=\"30,10 30,110 \"") != out.npos);
    page.blocks[1].box->y = 1e300;
    CHECK(drawn(page).find("30,0 \"") != out.npos);
}

}  // namespace
