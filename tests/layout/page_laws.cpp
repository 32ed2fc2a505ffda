// SPDX-License-Identifier: BSL-1.0
// Laws: what holds of every page of words, however it is set and whatever its boxes are.
#include <banmian/layout/assemble.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <layout/test_words.hpp>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;

namespace {

using test_words::assembled;
using test_words::census;
using test_words::compositor;
using test_words::prose;

/// Pages of all that newspapers set.
struct sample {
    const char* name;
    std::function<void(compositor&)> set;
};
const std::vector<sample>& samples() {
    static const std::vector<sample> all{
        {"three columns under one headline",
         [](compositor& page) {
             page.centred("三栏上面的大标题", 50, 680, 60, 28);
             page.column(prose(398, 1), 50, 100, 20);
             page.column(prose(398, 1, 2), 265, 100, 20, true);
             page.column(prose(398, 1, 3), 480, 100, 20, true);
         }},
        {"two articles, kicker and subhead, a page's head",
         [](compositor& page) {
             page.line("2023年5月12日 星期五", 50, 20);
             page.line("第3版", 850, 20);
             page.centred("肩题引出下面的话", 50, 465, 52, 13);
             page.centred("左边文章的标题", 50, 465, 70, 26);
             page.centred("副题补充上面的话", 50, 465, 102, 13);
             page.centred("右边文章的标题", 490, 905, 70, 24);
             page.column(prose(398, 1), 50, 130, 20);
             page.column(prose(398, 1, 2), 265, 130, 20);
             page.column(prose(398, 2), 490, 130, 20);
             page.column(prose(398, 2, 2), 705, 130, 20);
         }},
        {"a heading 竖排, crossheads, a byline, a caption with a credit below",
         [](compositor& page) {
             page.down("竖排的标题", 50, 100, 28);
             page.centred("□本报记者 王小明", 100, 300, 80);
             const double y = page.column(prose(198, 1), 100, 100, 20);
             page.centred("小标题一", 100, 300, y + 3, 12);
             page.column(prose(198, 1, 2), 100, y + 25, 20);
             page.column(prose(298, 1, 3), 315, 100, 20);
             page.line("图为农民昨天在田间播种的情形", 540, 300, 9);
             page.line("王小明摄", 640, 313, 9);
         }},
        {"letter-spaced headings, drop capitals, shadows, a table",
         [](compositor& page) {
             page.spaced("春耕大忙", 80, 50, 30, 0.7);
             page.line("影子标题", 400, 50, 30);
             page.line("影子标题", 401, 51, 30);
             page.line("天", 50, 100, 25);
             page.line("气渐暖了人们到田里去看看麦苗长", 78, 100);
             page.line("得怎么样今年的雨水很好人人高兴", 78, 115);
             page.column(prose(298, 1), 50, 130, 18, true);
             page.column(prose(298, 2), 400, 100, 20);
             for (int row = 0; row < 8; ++row)
                 for (int cell = 0; cell < 5; ++cell)
                     page.line(std::to_string(1000 + row * 37 + cell * 11), 50 + cell * 60.0, 500 + row * 14.0, 8);
         }},
    };
    return all;
}

/// Each sample in each manner of setting.
void for_each_page(const std::function<void(const compositor&, bool recognised)>& check) {
    for (const sample& one : samples())
        for (const double height : {1.0, 1.45})
            for (const bool figures : {false, true})
                for (const bool recognised : {false, true}) {
                    INFO(one.name);
                    CAPTURE(height);
                    CAPTURE(figures);
                    CAPTURE(recognised);
                    compositor page;
                    page.box_height = height;
                    page.figures_apart = figures;
                    one.set(page);
                    check(page, recognised);
                }
}

std::map<std::string, int> census(const layout::document& from) {
    std::string all;
    for (const auto& line : from.sheets[0].lines) all += from.text_of(line);
    return census(all);
}

TEST_CASE("every word comes out exactly once") {
    for_each_page([](const compositor& page, bool recognised) {
        CHECK(census(assembled(page.words(), recognised)) == census(page.words()));
    });
}

TEST_CASE("every line is in one block, and blocks follow each other without a gap") {
    for_each_page([](const compositor& page, bool recognised) {
        const auto made = assembled(page.words(), recognised);
        std::size_t next = 0;
        for (const layout::block& one : made.sheets[0].blocks) {
            CHECK(one.first_line == next);
            next += one.line_count;
        }
        CHECK(next == made.sheets[0].lines.size());
        CHECK(made.sheets[0].has_geometry());
    });
}

TEST_CASE("no printed line joins words of two columns") {
    for_each_page([](const compositor& page, bool recognised) {
        const auto made = assembled(page.words(), recognised);
        for (std::size_t i = 0; i < made.sheets[0].lines.size(); ++i) {
            const box& ink = made.sheets[0].ink[i].bounds;
            if (ink.y < 95 || ink.y > 480) continue;  // page heads and headlines run over columns
            CAPTURE(std::string(made.text_of(made.sheets[0].lines[i])));
            CHECK(ink.width < 230);
        }
    });
}

TEST_CASE("where the page stands on its sheet, and in what unit it is measured, changes nothing") {
    for_each_page([](const compositor& page, bool recognised) {
        const auto plain = test_words::blocks_of(assembled(page.words(), recognised));
        std::vector<layout::placed_word> moved = page.words();
        for (auto& one : moved) one.bounds.x += 33.7, one.bounds.y += 12.9;
        CHECK(test_words::blocks_of(assembled(moved, recognised)) == plain);
        std::vector<layout::placed_word> larger = page.words();
        for (auto& one : larger)
            one.bounds = {one.bounds.x * 4, one.bounds.y * 4, one.bounds.width * 4, one.bounds.height * 4};
        CHECK(test_words::blocks_of(assembled(larger, recognised)) == plain);
    });
}

TEST_CASE("what is printed once more elsewhere on the page is printed twice") {
    compositor page;
    page.column(prose(198, 1), 50, 50, 20);
    page.column(prose(198, 1), 265, 50, 20);
    CHECK(census(assembled(page.words())) == census(page.words()));
}

TEST_CASE("the order of the words in the file changes nothing") {
    for_each_page([](const compositor& page, bool recognised) {
        const auto plain = test_words::blocks_of(assembled(page.words(), recognised));
        for (const std::uint32_t seed : {1U, 2U, 3U})
            CHECK(test_words::blocks_of(assembled(page.shuffled(seed), recognised)) == plain);
    });
}

/// Boxes that no page has, one manner a case; the text of each word is its number.
std::vector<layout::placed_word> hostile(compositor& page, int manner, int count) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double inf = std::numeric_limits<double>::infinity();
    test_words::dice roll(static_cast<std::uint32_t>(manner) + 1);
    const auto at = [&](std::uint32_t most) { return static_cast<double>(roll(most)); };
    page.column(prose(298, 1), 50, 50, 20);
    for (int i = 0; i < count; ++i) {
        const std::string text = "字" + std::to_string(i);
        switch (manner) {
        case 0:
            page.boxed(text, {i % 2 == 0 ? nan : at(500), at(500), i % 3 == 0 ? inf : 20, i % 5 == 0 ? -inf : 10});
            break;
        case 1: page.boxed(text, {at(500), at(500), -at(50), i % 2 == 0 ? -10.0 : 10.0}); break;
        case 2: page.boxed(text, {100, 100, 20, 10}); break;
        case 3: page.boxed(text, {at(500), at(500), 9e5, 9e5}); break;
        case 4: page.boxed(text, {at(500), at(500), 1e-9, 1e-9}); break;
        case 5: page.boxed(text, {at(1000000) - 5e5, at(1000000) - 5e5, 20, 10}); break;
        case 6: page.boxed(text, {at(500), at(500), 0, 400}); break;
        case 7: page.boxed(text, {at(500), at(500), 900, 0.01}); break;
        case 8:
            page.boxed(text, {at(900), at(900), 20, 10}).font_size = i % 3 == 0 ? nan : i % 3 == 1 ? inf : -5;
            break;
        case 9: page.boxed(text, {at(900), at(900), 60 + at(200), 30 + at(200)}); break;
        default: page.boxed(i % 2 == 0 ? "\xE7\x89" : "　", {at(900), at(900), 20, 10}); break;
        }
    }
    return page.words();
}

TEST_CASE("boxes that no page has lose no word and end soon") {
    for (int manner = 0; manner <= 9; ++manner)
        for (const bool recognised : {false, true}) {
            CAPTURE(manner);
            CAPTURE(recognised);
            compositor page;
            const auto words = hostile(page, manner, 300);
            CHECK(census(assembled(words, recognised)) == census(words));
        }
}

TEST_CASE("texts that are no text lose no byte") {
    compositor page;
    const auto words = hostile(page, 10, 60);
    std::size_t bytes = 0;
    for (const auto& one : words)
        if (one.text != "　") bytes += one.text.size();
    std::size_t printed = 0;
    const auto made = assembled(words);
    for (const auto& line : made.sheets[0].lines) printed += test_words::without_space(made.text_of(line)).size();
    CHECK(printed >= bytes);
}

TEST_CASE("words scattered over a sheet, or heaped at one place, take time and memory as their number does") {
    for (const bool heaped : {false, true}) {
        CAPTURE(heaped);
        test_words::dice roll(5);
        compositor page;
        page.column(prose(298, 1), 50, 50, 20);
        for (int i = 0; i < 1500; ++i) {
            const double x = heaped ? 100 : roll(2000000) / 100.0;
            page.boxed("字" + std::to_string(i), {x, heaped ? 100 : roll(2000000) / 100.0, 20, 10});
        }
        const auto begin = std::chrono::steady_clock::now();
        CHECK(census(assembled(page.words())) == census(page.words()));
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    }
}

}  // namespace
