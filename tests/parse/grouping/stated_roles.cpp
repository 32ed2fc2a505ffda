// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/arrange.hpp>
#include <banmian/parse/grouping/stated_roles.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// A page whose format states all that stands on it.
class stated_page {
public:
    banmian::layout::region& add(std::string_view role, std::string_view text, std::size_t group = 1) {
        auto& one = regions_.emplace_back();
        one.group = group;
        one.stated = banmian::layout::stated_by(role).value_or(banmian::layout::stated_block{});
        one.lines.emplace_back().text = text;
        return one;
    }
    banmian::parsed<banmian::issue> parse(std::vector<banmian::layout::stated_article> articles = {}) {
        banmian::layout::arranger made;
        made.add_page("1", {}, std::move(regions_), {}, banmian::writing_mode::horizontal_tb, 1, true);
        auto whole = made.take();
        whole.sheets[0].roles_given = true;
        whole.sheets[0].articles = std::move(articles);
        return parse_document(whole);
    }

private:
    std::vector<banmian::layout::region> regions_{};
};

TEST_CASE("every role stands where it is stated, whatever the text looks like") {
    stated_page on;
    on.add("banner", "本报讯 看起来像正文。", 0);
    on.add("kicker", "像正文的肩题，有逗号。");
    on.add("headline", "主题 第一段 第二段");
    on.add("subhead", "副题");
    on.add("body", "短");
    on.add("crosshead", "小标题");
    on.add("note", "编者按");
    on.add("caption-title", "图题甲");
    on.add("caption", "图说甲");
    on.add("notice", "启事", 0);
    on.add("unplaced", "不知所属", 0);
    on.add("caption", "版上的图说", 0);
    on.add("colophon", "社址：某路1号", 0);
    const auto issue = on.parse();
    const banmian::page& page = issue->pages[0];
    REQUIRE(page.articles.size() == 1);
    const banmian::article& one = page.articles[0];
    REQUIRE(one.headline.size() == 1);
    CHECK(one.headline[0].text == "主题 第一段 第二段");
    CHECK(one.kicker[0].text == "像正文的肩题，有逗号。");
    CHECK(one.subheads[0].text == "副题");
    REQUIRE(one.body.size() == 3);
    CHECK(one.body[0].text == "短");
    CHECK(one.body[1].kind == banmian::item_kind::crosshead);
    CHECK(one.body[2].kind == banmian::item_kind::note);
    CHECK(page.banners.at(0).text == "本报讯 看起来像正文。");
    CHECK(page.notices.at(0).text == "启事");
    CHECK(page.unplaced.at(0).text == "不知所属");
    CHECK(page.captions.size() == 2);  // a picture story is the page's
    REQUIRE(page.colophon);
    CHECK(page.colophon->text.text == "社址：某路1号");
}

TEST_CASE("what goes on is one text, in articles and outside, and nothing is printed twice") {
    stated_page on;
    on.add("body", "第一栏的字，");
    on.add("body", "第二栏的字。").goes_on = true;
    on.add("body", "下一段。");
    on.add("caption", "图说前半，");
    on.add("caption", "图说后半。").goes_on = true;
    on.add("notice", "启事前半", 0);
    on.add("notice", "后半", 0).goes_on = true;
    const auto issue = on.parse();
    const banmian::page& page = issue->pages[0];
    REQUIRE(page.articles.at(0).body.size() == 2);
    CHECK(page.articles[0].body[0].text == "第一栏的字，第二栏的字。");
    REQUIRE(page.articles[0].captions.size() == 1);
    CHECK(page.articles[0].captions[0].text->text == "图说前半，图说后半。");
    REQUIRE(page.notices.size() == 1);
    CHECK(page.notices[0].text == "启事前半后半");
}

TEST_CASE("what is said to go on from a text of another role or article begins a text") {
    stated_page on;
    on.add("body", "甲。");
    on.add("crosshead", "小标题").goes_on = true;
    on.add("body", "乙。", 2).goes_on = true;
    const auto issue = on.parse();
    REQUIRE(issue->pages[0].articles.size() == 2);
    CHECK(issue->pages[0].articles[0].body.size() == 2);
}

TEST_CASE("a gap has the evidence that is stated, and a lost headline is the article's of that group") {
    stated_page on;
    on.add("body", "没有写完的").stated.gap_after = "open-sentence full-line";
    on.add("body", "接着。");
    on.add("body", "第二篇。", 2);
    const auto issue = on.parse({{2, true, {}, {}}});
    const auto& body = issue->pages[0].articles.at(0).body;
    REQUIRE(body.size() == 3);
    CHECK(body[1].kind == banmian::item_kind::gap);
    CHECK(body[1].evidence == std::vector<std::string>{"open-sentence", "full-line"});
    CHECK_FALSE(issue->pages[0].articles[0].headline_lost);
    CHECK(issue->pages[0].articles.at(1).headline_lost);
}

TEST_CASE("a block without a role is a paragraph in an article, and unplaced outside") {
    stated_page on;
    on.add("body", "有所属。");
    on.add("", "手工加的段落。");
    on.add("", "手工加的别的字。", 0);
    const auto issue = on.parse();
    CHECK(issue->pages[0].articles.at(0).body.size() == 2);
    CHECK(issue->pages[0].unplaced.size() == 1);
}

}  // namespace
