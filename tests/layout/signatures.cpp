// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/signatures.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <layout/test_words.hpp>
#include <string>
#include <string_view>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::planned;
using test_words::printed;
using test_words::prose;

/// A column of twenty em whose last line is short, with names flush right on that line.
compositor signed_column(std::string_view names) {
    compositor page;
    const double y = page.column(prose(185, 1), 50, 100, 20);
    page.line(names, 250 - 10 * test_words::em_of(names), y - 15);
    return page;
}

TEST_CASE("names flush right on the last line of a text belong to that line") {
    const compositor set = signed_column("王小明");
    printed page;
    test_words::print(page, set.words());
    const std::size_t before = page.lines.size();
    layout::join_signatures(page.lines, page.type.em, page.memory);
    CHECK(page.lines.size() == before - 1);
    CHECK_FALSE(page.has("王小明"));
    REQUIRE_FALSE(page.lines.empty());
    const std::string_view last = page.lines.back().word.text;
    CHECK(last.find("。") < last.find("王小明"));
    CHECK(last.ends_with("王小明"));
}

TEST_CASE("what goes on under them, or stands in the next column, is not joined") {
    compositor followed = signed_column("王小明");
    followed.column(prose(58, 2), 50, 100 + 10 * 15, 20);
    compositor beside = signed_column("");
    beside.line("王小明", 300, 100 + 9 * 15);
    for (const compositor* page : {&followed, &beside}) {
        printed made;
        test_words::print(made, page->words());
        const std::size_t before = made.lines.size();
        layout::join_signatures(made.lines, made.type.em, made.memory);
        CHECK(made.lines.size() == before);
        CHECK(made.has("王小明"));
    }
}

TEST_CASE("a line without names, or of an open sentence, is left alone") {
    compositor page;
    const double y = page.column(prose(185, 1), 50, 100, 20);
    page.line("是的。", 220, y - 15);
    printed made;
    test_words::print(made, page.words());
    const std::size_t before = made.lines.size();
    layout::join_signatures(made.lines, made.type.em, made.memory);
    CHECK(made.lines.size() == before);
}

TEST_CASE("names in larger type at the right under a text sign it and head nothing") {
    compositor page;
    page.centred("一栏上面的大标题", 50, 250, 60, 24);
    const double y = page.column(prose(185, 1), 50, 100, 20);
    page.line("任明 左强", 190, y, 12);
    planned made;
    test_words::plan(made, page.words());
    REQUIRE(made.plan.articles.size() == 1);
    REQUIRE(made.plan.articles[0].texts.size() == 1);
    CHECK(made.text_of(made.plan.articles[0].texts[0]) == prose(185, 1) + "任明 左强");
}

}  // namespace
