// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/runs.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <vector>

namespace parse_runs_tests {

using namespace banmian::passes;

/// A paragraph set line by line, as an extractor prints it that keeps line breaks.
std::string printed(std::string_view text, std::size_t measure) {
    std::string made = set_paragraph(text, measure) + "\n";
    for (char& one : made)
        if (one == ' ') one = '\n';
    return made;
}

/// The pieces of a text, each with its lines' texts joined, after this pass.
std::vector<std::string> runs_of(const std::string& text) {
    test_page page(text);
    find_lines(page.on);
    set_widths(page.on);
    mend_torn_lines(page.on);
    part_runs(page.on);
    std::vector<std::string> made;
    for (const piece& of : page.on.pieces) made.push_back(page.text_of(of));
    return made;
}

TEST_CASE("two texts of different measure without a blank line are parted at their headings") {
    const std::string text = "旧厂区变样\n" + printed(park_text, 9) + printed(park_text, 9) + "两岸种上柳树\n" +
                             printed(river_text, 14) + printed(river_text, 14);
    const std::vector<std::string> runs = runs_of(text);
    REQUIRE(runs.size() == 4);
    CHECK(runs[0] == "旧厂区变样");
    CHECK(runs[1] == std::string(park_text) + std::string(park_text));
    CHECK(runs[2] == "两岸种上柳树");
    CHECK(runs[3] == std::string(river_text) + std::string(river_text));
}

TEST_CASE("texts of one measure are parted at the heading, too") {
    const std::string text =
        printed(park_text, 12) + printed(park_text, 12) + "两岸种上柳树\n" + printed(river_text, 12);
    const std::vector<std::string> runs = runs_of(text);
    REQUIRE(runs.size() == 3);
    CHECK(runs[1] == "两岸种上柳树");
}

TEST_CASE("a heading that wraps in lines of one width stays together; a byline under it is its own") {
    const std::string text = printed(park_text, 12) + "河道整治工程完工\n两岸种上柳树桃树\n本报记者 王一\n" +
                             printed(river_text, 12) + printed(river_text, 12);
    const std::vector<std::string> runs = runs_of(text);
    REQUIRE(runs.size() == 4);
    CHECK(runs[1] == "河道整治工程完工两岸种上柳树桃树");
    CHECK(runs[2] == "本报记者王一");
}

TEST_CASE("one text stays whole, with a line in it that is too short") {
    std::string text = printed(park_text, 12) + printed(park_text, 12) + printed(river_text, 12);
    CHECK(runs_of(text).size() == 1);
    // The extractor broke one line in two.
    text.insert(text.find("公园，") + std::string("公园，").size(), "\n");
    CHECK(runs_of(text).size() == 1);
}

TEST_CASE("a block of a few lines is left to the passes behind") {
    CHECK(runs_of("旧厂区变样\n" + printed(park_text, 12)).size() == 1);
}

TEST_CASE("what begins with a stop is the rest of the line before") {
    std::string text = printed(park_text, 12) + printed(park_text, 12) + printed(river_text, 12);
    const std::string whole = text;
    const std::size_t stop = text.rfind("，居民");
    REQUIRE(stop != std::string::npos);
    text.insert(stop, "\n");
    test_page torn(text);
    test_page sound(whole);
    for (test_page* page : {&torn, &sound}) {
        find_lines(page->on);
        set_widths(page->on);
        mend_torn_lines(page->on);
    }
    REQUIRE(torn.on.pieces.size() == 1);
    CHECK(torn.on.pieces[0].count == sound.on.pieces[0].count);
}

TEST_CASE("a heading set 竖排 comes as one glyph a line, and is one line again") {
    const std::string text =
        printed(park_text, 12) + "两\n岸\n种\n上\n柳\n树\n" + printed(river_text, 12) + printed(river_text, 12);
    const std::vector<std::string> runs = runs_of(text);
    REQUIRE(runs.size() == 3);
    CHECK(runs[1] == "两岸种上柳树");
}

TEST_CASE("where a block is cut is told, and by which weight") {
    test_page page(printed(park_text, 12) + printed(park_text, 12) + "两岸种上柳树\n" + printed(river_text, 12));
    banmian::trace log;
    page.on.log = &log;
    find_lines(page.on);
    set_widths(page.on);
    mend_torn_lines(page.on);
    part_runs(page.on);
    REQUIRE(log.decisions().size() == 2);
    CHECK(log.decisions()[0].label == "column");
    REQUIRE(log.decisions()[0].signs.size() == 1);
    CHECK(log.decisions()[0].signs[0].name == "alone");
    CHECK(log.decisions()[1].signs[0].name == "leave");
}

}  // namespace parse_runs_tests
