// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/articles.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace grouping_articles_tests {

const std::string a = set_paragraph(park_text, 14);
const std::string b = set_paragraph(river_text, 14);

TEST_CASE("every headline begins an article") {
    test_page page("城北建成公园\n\n" + a + "\n\n河道整治完工\n\n" + b);
    page.run();
    REQUIRE(page.on.articles.size() == 2);
    CHECK(page.on.articles[1].headings.size() == 1);
    CHECK_FALSE(page.on.articles[1].headline_lost);
}

TEST_CASE("a jump line belongs to the text that it stands behind, also where a headline is lost after it") {
    test_page page("城北建成公园\n\n" + a + "\n\n（下转第4版）\n\n" +
                   set_paragraph("本报讯（记者王斌）河道整治工程昨天完工，"
                                 "两岸种上了柳树和桃树。",
                                 14));
    page.run();
    REQUIRE(page.on.articles.size() == 2);
    CHECK(page.on.articles[0].jumps.size() == 1);
    CHECK(page.on.articles[1].jumps.empty());
}

TEST_CASE("each article with a text tells why it ends where it does, with what begins behind it") {
    const std::string text = "城北建成公园\n\n" + a + "\n\n河道整治完工\n\n" + b;
    banmian::trace log;
    banmian::parse_options options;
    options.log = &log;
    static_cast<void>(parse_document(banmian::text::read(std::string_view(text)), options));
    std::vector<banmian::decision> ends;
    for (const banmian::decision& one : log.decisions())
        if (one.label == "article-end") ends.push_back(one);
    REQUIRE(ends.size() == 2);
    CHECK(ends[0].where.end == text.find("\n\n河道"));
    CHECK(ends[0].other.in(std::string_view(text)) == "河道整治完工");
    CHECK_FALSE(ends[0].signs.empty());
    CHECK(ends[1].reason == "the last of the page");
    CHECK(ends[1].where.end == text.size());
}

}  // namespace grouping_articles_tests
