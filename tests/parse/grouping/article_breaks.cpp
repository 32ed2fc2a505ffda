// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/article_breaks.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <cstddef>
#include <string>

namespace article_breaks_tests {

using banmian::block_role;

const std::string a = set_paragraph(park_text, 14);
const std::string b = set_paragraph(river_text, 14);

TEST_CASE("numbered headings stand inside the text") {
    const std::string text = "城北建成公园\n\n" + a + "\n\n一、绿地\n\n" + b + "\n\n二、水面\n\n" + a;
    test_page page(text);
    page.run();
    REQUIRE(page.on.articles.size() == 1);
    std::size_t crossheads = 0;
    for (const auto& of : page.on.pieces) crossheads += of.role == block_role::crosshead ? 1U : 0U;
    CHECK(crossheads == 2);
}

TEST_CASE("a heading that wraps where its text does stands inside the article, one in larger type begins one") {
    const std::string text = "城北建成公园\n\n" + a + "\n\n一座公园和它的居民在这个春天 的故事\n\n" + b;
    test_page page(text);
    page.run();
    const auto& heading = page.on.pieces[2];
    const auto& under = page.on.pieces[3];
    REQUIRE(heading.count == 2);
    CHECK(banmian::passes::detail::wraps_as_text(page.on, heading, under.measure));
    CHECK_FALSE(banmian::passes::detail::wraps_as_text(page.on, heading, under.measure + 8));
}

}  // namespace article_breaks_tests
