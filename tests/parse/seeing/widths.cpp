// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/widths.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

TEST_CASE("what clings together is not broken: stops to the word before, brackets to the word behind, numbers whole") {
    struct {
        std::string_view text;
        std::uint32_t width;
        bool hangs;
    } const table[] = {
        {"版面", 2, false},    {"版，面", 4, true},     {"（版面）", 4, false},
        {"369.7亿", 5, false}, {"开门红”。", 2, false}, {"红”。全", 6, true},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        test_page page{std::string(row.text)};
        find_lines(page.on);
        const line_head first = line_head_at(page.on, 0, static_cast<banmian::passes::index>(page.on.glyphs.size()));
        CHECK(first.width == row.width);
        CHECK(first.hangs == row.hangs);
    }
}

TEST_CASE("a sentence ends behind its closing quote, but not with a bare one") {
    const auto ends = [](std::string_view text) {
        test_page page{std::string(text)};
        find_lines(page.on);
        return ends_sentence(page.on, page.on.lines[0]);
    };
    CHECK(ends("他说。"));
    CHECK(ends("他说：“好。”"));
    CHECK(ends("（完）。"));
    CHECK_FALSE(ends("他的“干”"));
    CHECK_FALSE(ends("他说，"));
    CHECK_FALSE(ends("如下："));
}

TEST_CASE("a line keeps what its ends show") {
    test_page page("“好。”他说，\n会议开幕了。");
    find_lines(page.on);
    set_widths(page.on);
    REQUIRE(page.on.lines.size() == 2);
    CHECK(page.on.lines[0].head.width == 6);  // “好。”, the quotes half an em each
    CHECK(page.on.lines[0].ends_closing);
    CHECK_FALSE(page.on.lines[0].ends_sentence);
    CHECK(page.on.lines[1].head.width == 2);
    CHECK(page.on.lines[1].ends_sentence);
}

TEST_CASE("on the grid of an old page a wide space inside a line is a cell") {
    test_page page("拟往北山　旅行");
    find_lines(page.on);
    set_widths(page.on);
    CHECK(page.on.lines[0].width == 12);
    page.on.manner = banmian::passes::manners::before_1950;
    set_widths(page.on);
    CHECK(page.on.lines[0].width == 14);
}

}  // namespace
