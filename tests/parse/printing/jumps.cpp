// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/jumps.hpp>

#include <doctest/doctest.h>

namespace {

banmian::issue two_pages() {
    banmian::issue whole;
    whole.pages.resize(2);
    whole.pages[0].number = "A01";
    whole.pages[1].number = "A02";
    banmian::article from;
    from.id = "1-1";
    from.headline.push_back({"老机床厂里的新车间", {}, {}});
    from.jump_to = banmian::jump{"A2", {}};
    whole.pages[0].articles.push_back(from);
    for (const char* headline : {"别的稿件", "新车间"}) {
        banmian::article to;
        to.id = "2-" + std::to_string(whole.pages[1].articles.size() + 1);
        to.headline.push_back({headline, {}, {}});
        to.jump_from = banmian::jump{"A01", {}};
        whole.pages[1].articles.push_back(to);
    }
    return whole;
}

TEST_CASE("the parts of an article that jumps are linked, by page and by the likeness of their headlines") {
    banmian::issue whole = two_pages();
    banmian::passes::join_pages(whole);
    CHECK(whole.pages[0].articles[0].continued_by == "2-2");
    CHECK(whole.pages[1].articles[1].continues == "1-1");
    CHECK_FALSE(whole.pages[1].articles[0].continues.has_value());
}

TEST_CASE("of parts that are equally alike the first is taken, and none twice") {
    banmian::issue whole = two_pages();
    whole.pages[1].articles[0].headline = whole.pages[1].articles[1].headline;
    banmian::article again = whole.pages[0].articles[0];
    again.id = "1-2";
    whole.pages[0].articles.push_back(again);
    banmian::passes::join_pages(whole);
    CHECK(whole.pages[0].articles[0].continued_by == "2-1");
    CHECK(whole.pages[0].articles[1].continued_by == "2-2");
}

TEST_CASE("a jump to a page that is not there is left open") {
    banmian::issue whole = two_pages();
    whole.pages[0].articles[0].jump_to->page = "7";
    banmian::passes::join_pages(whole);
    CHECK_FALSE(whole.pages[0].articles[0].continued_by.has_value());
}

TEST_CASE("a jump at the end of a text, in brackets and to its last character") {
    const auto at_end = [](std::string_view text) {
        const auto glyphs = banmian::glyphs_of(text);
        const auto jump = banmian::passes::jump_at_end(glyphs);
        return jump ? jump->page : std::string();
    };
    CHECK(at_end("意义重大。（下转第3版）") == "3");
    CHECK(at_end("意义重大。【下转A02版】") == "A02");
    CHECK(at_end("意义重大。下转第3版") == "3");
    CHECK(at_end("意义重大。▲下转A02版") == "A02");
    CHECK(at_end("记者从省里得知，文件将下转第3版").empty());
    CHECK(at_end("意义重大（见第3版）。").empty());
    CHECK(at_end("（上接第1版）").empty());
}

}  // namespace
