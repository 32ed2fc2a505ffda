// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/labels.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <layout/test_words.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::cut;
using test_words::planned;
using test_words::prose;
using test_words::text_under;

bool is_notice(const planned& page, std::string_view text) {
    for (const std::uint32_t run : page.plan.notices)
        if (page.text_of(run) == text) return true;
    return false;
}

TEST_CASE("a label under a headline, over its first column only, heads nothing") {
    compositor page;
    const auto [first, second] = cut(prose(496, 1), 198);
    page.centred("两栏上面的大标题文字", 50, 465, 40, 32);
    page.line("国际观察", 55, 100, 19);
    page.column(first, 50, 136, 20);
    page.column(second, 265, 100, 20, true);
    planned made;
    test_words::plan(made, page.shuffled(1));
    CHECK(is_notice(made, "国际观察"));
    CHECK(text_under(made, "大标题") == first + second);
}

TEST_CASE("a heading of as few letters over both columns stays one") {
    compositor page;
    const auto [first, second] = cut(prose(396, 1), 198);
    page.centred("上面一篇的大标题文字", 50, 465, 40, 32);
    const double y = page.column(prose(38, 3), 50, 100, 41);
    page.centred("短标题", 50, 465, y + 10, 19);
    page.column(first, 50, y + 50, 20);
    page.column(second, 265, y + 50, 20, true);
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_under(made, "短标题") == first + second);
}

TEST_CASE("a label level with a headline set 竖排 beside its text heads nothing") {
    compositor page;
    const auto [first, second] = cut(prose(596, 1), 298);
    page.line("见证机遇", 50, 100, 18);
    page.column(first, 50, 130, 20);
    page.down("竖排的大标题", 270, 102, 30, 0.2);
    page.column(second, 325, 100, 20, true);
    planned made;
    test_words::plan(made, page.shuffled(1));
    CHECK(is_notice(made, "见证机遇"));
    CHECK(text_under(made, "竖排的大标题") == first + second);
}

TEST_CASE("a label level with a headline at its right heads nothing where its column goes on under the headline") {
    const auto page_with = [](bool open) {
        compositor page;
        const auto [first, rest] = cut(prose(698, 1), 298);
        const auto [second, third] = cut(rest, 200);
        page.line("地方风采", 60, 100, 20);
        page.column(open ? first : prose(230, 2), 50, 130, 20);
        page.centred("栏目右边的大标题", 265, 680, 100, 40);
        page.column(open ? second : prose(198, 1), 265, 160, 20, open);
        page.column(third, 480, 160, 20, true);
        return page;
    };
    const compositor open = page_with(true);
    planned goes_on;
    test_words::plan(goes_on, open.words());
    CHECK(is_notice(goes_on, "地方风采"));
    CHECK(text_under(goes_on, "大标题") == prose(698, 1));
    const compositor closed = page_with(false);
    planned ends;
    test_words::plan(ends, closed.words());
    CHECK_FALSE(is_notice(ends, "地方风采"));
    CHECK(text_under(ends, "地方风采") == prose(230, 2));
}

TEST_CASE("a label under a headline with a byline in its row heads nothing") {
    for (const bool signed_by : {true, false}) {
        CAPTURE(signed_by);
        compositor page;
        page.centred("人物专访的大标题", 50, 465, 40, 32);
        page.line("琴房对话", 140, 100, 19);
        if (signed_by) page.line("撰文：赵明　zhao@example.org", 230, 106);
        page.column(prose(400, 1), 50, 136, 41);
        planned made;
        test_words::plan(made, page.words());
        CHECK(is_notice(made, "琴房对话") == signed_by);
    }
}

TEST_CASE("a label left of a headline in the middle is told by the writer's address beside it") {
    for (const bool addressed : {true, false}) {
        CAPTURE(addressed);
        compositor page;
        page.centred("专访的大标题", 50, 465, 40, 32);
        page.line("校长访谈", 70, 100, 19);
        page.line("撰文王岚", 150, 98);
        page.line(addressed ? "wanglan@example.org" : "在城东的一所学校里", 150, 111);
        page.column(prose(400, 1), 50, 136, 41);
        planned made;
        test_words::plan(made, page.words());
        CHECK(is_notice(made, "校长访谈") == addressed);
    }
}

}  // namespace
