// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/article_bounds.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

const std::string a = set_paragraph(park_text, 14);
const std::string b = set_paragraph(river_text, 14);
const std::string local =
    set_paragraph("本报讯（记者王斌）河道整治工程昨天完工，两岸种上了柳树和桃树，水面上重新出现了白鹭。", 14);

TEST_CASE("a plain 本报讯 under another headline begins an article whose headline is lost") {
    const std::string text = "城北建成公园\n\n" + a + "\n\n" + local;
    test_page page(text);
    page.run();
    REQUIRE(page.on.articles.size() == 2);
    CHECK(page.on.articles[1].headline_lost);
    CHECK(page.on.articles[1].headings.empty());
}

TEST_CASE("a byline set as a paragraph begins an article whose headline is lost, one in brackets ends one") {
    const auto articles = [](const std::string& names) {
        test_page page("城北建成公园\n\n" + a + "\n\n" + a + "\n\n" + set_paragraph(names, 14) + "\n\n" + b + "\n\n" +
                       b);
        page.run();
        return page.on.articles.size();
    };
    CHECK(articles("本报记者王斌新华社记者李明本报通讯员张伟") == 2);
    CHECK(articles("（本报记者王斌新华社记者李明本报通讯员张伟）") == 1);
}

TEST_CASE("a round-up keeps its reports from several places under one headline") {
    const std::string text =
        "各地迎新春\n\n" +
        set_paragraph("据新华社太原1月26日电（记者王斌）河道整治工程昨天完工，两岸种上了柳树。", 14) + "\n\n" +
        set_paragraph("据新华社上海1月26日电（记者李明）城北的旧厂区今年春天改成了一座公园。", 14);
    test_page page(text);
    page.run();
    CHECK(page.on.articles.size() == 1);
}

}  // namespace
