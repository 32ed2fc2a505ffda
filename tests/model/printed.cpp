// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/printed.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

/// A page with one of everything that can be printed.
banmian::page full_page() {
    banmian::page made;
    made.staff.push_back({"责编", {"张三", "李四"}});
    made.banners.push_back({"新时代", {{0, 9}}, {}});
    banmian::article& story = made.articles.emplace_back();
    story.kicker.push_back({"引", {}, {}});
    story.headline.push_back({"题", {}, {}});
    story.subheads.push_back({"副", {}, {}});
    story.dateline.emplace().text = "本报讯";
    story.bylines.push_back({"记者", {"王五"}, "新华社", {{20, 30}}});
    story.jump_from.emplace().page = "1";
    story.body.resize(3);
    story.body[0].text = "段";
    story.body[1].kind = banmian::item_kind::gap;
    story.body[2].kind = banmian::item_kind::crosshead;
    story.body[2].text = "小";
    banmian::caption& picture = story.captions.emplace_back();
    picture.title = banmian::text_node{"图题", {}, {}};
    picture.text = banmian::text_node{"图说", {}, {}};
    picture.credits.push_back({"摄", {"赵六"}, std::nullopt});
    story.jump_to.emplace() = {"3", "又一题"};
    made.captions.emplace_back().text = banmian::text_node{"版图", {}, {}};
    made.notices.push_back({"启事", {}, {}});
    made.unplaced.push_back({"余", {}, {}});
    made.colophon.emplace().text.text = "社址 某路";
    made.colophon->entries.emplace_back();
    made.colophon->entries[0].label = "社址";
    made.colophon->entries[0].value = "某路";
    return made;
}

TEST_CASE("everything printed is told in printing order, each with its path") {
    std::vector<std::string> visited;
    banmian::for_each_printed(
        full_page(), [&](const banmian::printed& at) { visited.push_back(at.path() + ' ' + std::string(at.text)); }, 2);
    const std::vector<std::string> expected = {
        "$.pages[2].staff[0].role 责编",
        "$.pages[2].staff[0].names[0] 张三",
        "$.pages[2].staff[0].names[1] 李四",
        "$.pages[2].banners[0] 新时代",
        "$.pages[2].articles[0].kicker[0] 引",
        "$.pages[2].articles[0].headline[0] 题",
        "$.pages[2].articles[0].subheads[0] 副",
        "$.pages[2].articles[0].dateline.text 本报讯",
        "$.pages[2].articles[0].bylines[0].organisation 新华社",
        "$.pages[2].articles[0].bylines[0].role 记者",
        "$.pages[2].articles[0].bylines[0].names[0] 王五",
        "$.pages[2].articles[0].jump_from.page 1",
        "$.pages[2].articles[0].body[0] 段",
        "$.pages[2].articles[0].body[1] ",
        "$.pages[2].articles[0].body[2] 小",
        "$.pages[2].articles[0].captions[0].title 图题",
        "$.pages[2].articles[0].captions[0].text 图说",
        "$.pages[2].articles[0].captions[0].credits[0].names[0] 赵六",
        "$.pages[2].articles[0].captions[0].credits[0].role 摄",
        "$.pages[2].articles[0].jump_to.page 3",
        "$.pages[2].articles[0].jump_to.title 又一题",
        "$.pages[2].captions[0].text 版图",
        "$.pages[2].notices[0] 启事",
        "$.pages[2].unplaced[0] 余",
        "$.pages[2].colophon.text 社址 某路",
        "$.pages[2].colophon.fields[0].label 社址",
        "$.pages[2].colophon.fields[0].value 某路",
    };
    CHECK(visited == expected);
}

TEST_CASE("a string names its role, its kind and its bytes") {
    const banmian::page page = full_page();
    banmian::for_each_printed(page, [&](const banmian::printed& at) {
        if (at.text == "小") CHECK(at.role == banmian::block_role::crosshead);
        if (at.text == "王五") CHECK(at.spans[0] == banmian::span{20, 30});
        if (at.text == "新时代") CHECK(at.article == banmian::printed::none);
        if (at.text == "段") CHECK(at.article == 0);
        if (at.text.empty()) CHECK(at.kind == banmian::item_kind::gap);
    });
}

/// Writes the groups that it is told of.
struct brackets {
    std::string made;
    void operator()(const banmian::printed& at) { made += at.text; }
    template <banmian::printed_group Group>
    void enter(const auto& /*node*/) {
        if (Group == banmian::printed_group::of_headline || Group == banmian::printed_group::of_picture) made += '(';
    }
    template <banmian::printed_group Group>
    void leave(const auto& /*node*/) {
        if (Group == banmian::printed_group::of_headline || Group == banmian::printed_group::of_picture) made += ')';
    }
};

TEST_CASE("a visitor is told where groups begin and end, of a headline also when there is none") {
    banmian::page page;
    page.articles.resize(2);
    page.articles[0].headline.push_back({"题", {}, {}});
    page.captions.emplace_back().title = banmian::text_node{"图", {}, {}};
    brackets visit;
    banmian::for_each_printed(page, visit);
    CHECK(visit.made == "(题)()图()");
}

}  // namespace
