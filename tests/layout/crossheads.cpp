// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/crossheads.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <layout/test_words.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::cut;
using test_words::planned;
using test_words::prose;
using test_words::text_under;

/// Two columns under a headline, with a heading of so many points inside the first.
compositor two_columns(double size, std::string_view inside, double headline = 30) {
    compositor page;
    const auto [first, rest] = cut(prose(596, 1), 198);
    const auto [second, third] = cut(rest, 98);
    page.centred("两栏上面的大标题", 50, 465, 40, headline);
    const double y = page.column(first, 50, 100, 20);
    page.centred(inside, 50, 250, y + 6, size);
    page.column(second, 50, y + 12 + 1.4 * size, 20);
    page.column(third, 265, 100, 20, true);
    return page;
}

TEST_CASE("a heading of a third more than the text inside a column is a crosshead below a larger headline") {
    for (const double size : {14.0, 16.0}) {
        CAPTURE(size);
        const compositor page = two_columns(size, "栏内小标题");
        planned made;
        test_words::plan(made, page.shuffled(1));
        const auto [first, rest] = cut(prose(596, 1), 198);
        CHECK(text_under(made, "大标题") == first + "[栏内小标题]" + rest);
    }
}

TEST_CASE("it is a headline where it is much larger, where none is larger, or where a dateline follows") {
    for (const auto& sizes : {std::pair<double, double>{20, 30}, {16, 18}}) {
        CAPTURE(sizes.first);
        const compositor page = two_columns(sizes.first, "另一篇的标题", sizes.second);
        planned made;
        test_words::plan(made, page.words());
        CHECK(text_under(made, "另一篇") != "");
    }
    compositor page;
    page.centred("大标题在这里", 50, 250, 40, 28);
    const double y = page.column(prose(198, 1), 50, 100, 20);
    page.centred("另一篇的标题", 50, 250, y + 6, 14);
    page.column("本报北京9月12日电 " + prose(180, 2), 50, y + 32, 20);
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_under(made, "另一篇") != "");
}

TEST_CASE("short stories under each other keep their headlines of one size") {
    compositor page;
    page.centred("栏目上面的通栏大标题", 50, 250, 10, 19);
    double y = 60;
    for (std::uint32_t story = 1; story <= 3; ++story) {
        page.centred("短讯标题" + std::to_string(story) + "号", 50, 250, y, 17);
        y = page.column(prose(98, story), 50, y + 26, 20) + 6;
    }
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_under(made, "1号") == prose(98, 1));
    CHECK(text_under(made, "2号") == prose(98, 2));
    CHECK(text_under(made, "3号") == prose(98, 3));
}

TEST_CASE("writers named in larger type between a headline and its text make no heading") {
    compositor page;
    const std::string text = prose(398, 1);
    page.line("大标题在这里", 60, 40, 28);
    page.line("本报记者 王小明", 50, 90, 12);
    page.column(text, 50, 112, 20);
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_under(made, "大标题") == text);
}

TEST_CASE("crossheads of larger type that stand nearly level in neighbouring columns are crossheads all the same") {
    compositor page;
    const auto [first, rest] = cut(prose(796, 1), 198);
    const auto [second, rest2] = cut(rest, 200);
    const auto [third, fourth] = cut(rest2, 180);
    page.centred("两栏上面的大标题", 50, 465, 40, 30);
    double y = page.column(first, 50, 100, 20);
    page.centred("左栏的小标题", 50, 250, y + 8, 16);
    page.column(second + "\n", 50, y + 40, 20);
    y = page.column(third, 265, 100, 20, true);
    page.centred("右栏的小标题", 265, 465, y + 8, 16);
    page.column(fourth, 265, y + 40, 20);
    planned made;
    test_words::plan(made, page.words());
    const std::string whole = text_under(made, "大标题");
    CHECK(whole.find("[左栏的小标题]" + second) != std::string::npos);
    CHECK(whole.find("[右栏的小标题]" + fourth) != std::string::npos);
}

TEST_CASE("a crosshead parts a column from what stands over it no more than a line does") {
    compositor page;
    const auto [first, rest] = cut(prose(796, 1), 298);
    const auto [second, third] = cut(rest, 238);
    page.centred("两栏上面的大标题", 50, 465, 40, 30);
    const double y = page.column(first, 50, 100, 20);
    page.centred("高高的小标题", 50, 250, y + 14, 13);
    page.column(second, 50, y + 46, 20);
    page.column(third, 265, 100, 20, true);
    planned made;
    test_words::plan(made, page.words());
    CHECK(text_under(made, "大标题") == first + "[高高的小标题]" + second + third);
}

}  // namespace
