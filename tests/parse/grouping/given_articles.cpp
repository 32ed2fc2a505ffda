// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/arrange.hpp>
#include <banmian/parse/grouping/given_articles.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"

namespace {

TEST_CASE("articles are the groups, whatever the text looks like; the rest is unplaced") {
    std::vector<banmian::layout::region> regions;
    const auto add = [&](const char* text, std::size_t group, banmian::layout::block_hint hint) {
        auto& one = regions.emplace_back();
        one.group = group;
        one.hint = hint;
        auto& line = one.lines.emplace_back();
        line.text = text;
        line.bounds = {0, 20.0 * static_cast<double>(regions.size()), 300, 10};
        one.bounds = line.bounds;
    };
    using banmian::layout::block_hint;
    add("要闻一则", 1, block_hint::heading);
    add("本报讯 正文没有写完，接着还有很长很长的一段", 1, block_hint::body);
    add("文字属于第二篇，并不接着上一段。", 2, block_hint::body);
    add("又是第一篇的末段。", 1, block_hint::body);
    add("不属于任何一篇的文字。", 0, block_hint::body);
    banmian::layout::arranger made;
    made.add_page("1", {600, 800}, std::move(regions), {}, banmian::writing_mode::horizontal_tb, 1, true);
    banmian::trace log;
    banmian::parse_options options;
    options.log = &log;
    const auto issue = parse_document(made.take(), options);
    std::size_t told = 0;
    for (const banmian::decision& one : log.decisions()) told += one.label == "article" ? 1U : 0U;
    CHECK(told == 2);
    REQUIRE(issue->pages[0].articles.size() == 2);
    CHECK(issue->pages[0].articles[0].headline.size() == 1);
    CHECK(issue->pages[0].articles[0].body.size() == 2);
    CHECK(issue->pages[0].articles[1].body.size() == 1);
    CHECK(issue->pages[0].unplaced.size() == 1);
}

}  // namespace
