// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/print_lines.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <layout/test_words.hpp>
#include <limits>
#include <string>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;

namespace {

using test_words::compositor;
using test_words::prose;

layout::placed_word word(const char* text, box bounds) {
    layout::placed_word made;
    made.text = text;
    made.bounds = bounds;
    return made;
}

/// True when no line has words on both sides of x.
bool parted_at(const test_words::printed& page, double x) {
    return std::none_of(page.boxes.begin(), page.boxes.end(),
                        [&](const box& one) { return one.x < x - 1 && one.right() > x + 1; });
}

TEST_CASE("boxes that can be on paper") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(layout::is_sound({0, 0, 10, 10}));
    for (const box& bad : {box{0, 0, -1, 10}, box{0, 0, 10, 0}, box{nan, 0, 10, 10}, box{0, 1e9, 10, 10}})
        CHECK_FALSE(layout::is_sound(bad));
}

TEST_CASE("words that touch on one row are a line, from left to right, whatever their order in the file") {
    compositor page;
    page.line("后半行的文字", 60, 10);
    page.line("前半行的文字", 0, 10);
    page.line("下一行", 0, 25);
    test_words::printed made;
    test_words::print(made, page.words());
    CHECK(made.lines.size() == 2);
    CHECK(made.has("前半行的文字后半行的文字"));
    CHECK(made.has("下一行"));
}

TEST_CASE("a line's box holds its words, and its text tells where each of them comes from") {
    compositor page;
    page.line("甲乙丙丁", 0, 10);
    page.words().back().origin = {100, 112};
    page.line("戊己庚辛", 40, 10);
    page.words().back().origin = {200, 212};
    test_words::printed made;
    test_words::print(made, page.words());
    REQUIRE(made.lines.size() == 1);
    CHECK(made.boxes[0] == box{0, 10, 80, 10});
    const layout::placed_word& line = made.lines[0].word;
    REQUIRE(line.pieces.size() == 2);
    CHECK(line.pieces[0] == layout::text_origin{{0, 12}, {100, 112}});
    CHECK(line.pieces[1] == layout::text_origin{{12, 24}, {200, 212}});
}

TEST_CASE("figures in another face, a little lower, stay in their line") {
    compositor page;
    page.figures_apart = true;
    page.box_height = 1.45;
    page.column("去年1月至6月全县新修水渠128公里，比前年多了35公里，受益农田达到4600亩，总投资9200元。", 50, 50, 20);
    test_words::printed made;
    test_words::print(made, page.words());
    CHECK(made.lines.size() == 3);
    for (const auto& one : made.lines) CHECK(one.word.bounds.width >= 50);
}

TEST_CASE("no line joins words of two columns, however narrow the gutter and high the boxes") {
    for (const double gutter : {1.0, 1.5, 2.0, 3.0})
        for (const double height : {1.0, 1.45}) {
            CAPTURE(gutter);
            CAPTURE(height);
            compositor page;
            page.box_height = height;
            page.column(prose(400, 1), 50, 100, 20);
            page.column(prose(400, 2), 250 + gutter * 10, 100, 20);
            test_words::printed made;
            test_words::print(made, page.words());
            CHECK(parted_at(made, 250 + gutter * 5));
        }
}

TEST_CASE("padded boxes of a recogniser that meet over a gutter are two lines, and one that it broke is one") {
    compositor page;
    page.column(prose(400, 1), 50, 100, 20);
    page.column(prose(400, 2), 255, 100, 20);
    for (auto& word : page.words()) word.bounds.x -= 2.4, word.bounds.width += 4.8;
    test_words::printed made;
    test_words::print(made, page.words(), true);
    CHECK(parted_at(made, 252.5));

    compositor broken;
    broken.column(prose(400, 1), 50, 100, 40);
    broken.line("城乡铁路桥梁公里水", 50, 400);
    broken.line("电煤油钢粮棉麦稻茶丝竹木", 140, 400);
    test_words::printed whole;
    test_words::print(whole, broken.words(), true);
    CHECK_FALSE(parted_at(whole, 140));
}

TEST_CASE("columns of single characters are parted by their gutter too, and their lines hold together") {
    compositor page;
    for (int row = 0; row < 14; ++row) {
        const std::string text = prose(40, 4, static_cast<std::uint32_t>(row) + 1);
        page.spaced(test_words::cut(text, 15).first, 50, 50 + row * 15.0, 10, 0);
        page.spaced(test_words::cut(test_words::cut(text, 15).second, 15).first, 215, 50 + row * 15.0, 10, 0);
    }
    test_words::printed made;
    test_words::print(made, page.words());
    CHECK(made.lines.size() == 28);
    CHECK(parted_at(made, 207));
}

TEST_CASE("the space of a dateline inside one column parts no line") {
    compositor page;
    page.line("本报讯", 70, 100);
    page.line("记者昨天在会上看到的都是春天的样子", 110, 100, 10);
    page.column(prose(200, 1), 50, 115, 23, true);
    test_words::printed made;
    test_words::print(made, page.words());
    CHECK(made.has("本报讯 记者昨天在会上看到的都是春天的样子"));
}

TEST_CASE("a headline is one line though it is letter-spaced, and is no line with the text beside it") {
    compositor page;
    page.spaced("我县春耕", 60, 40, 30, 0.8);
    page.column(prose(300, 1), 50, 100, 20);
    page.column(prose(300, 2), 270, 40, 20);
    test_words::printed made;
    test_words::print(made, page.words());
    bool found = false;
    for (const auto& one : made.texts()) found = found || test_words::without_space(one) == "我县春耕";
    CHECK(found);
    CHECK(parted_at(made, 265));
}

TEST_CASE("two letter-spaced headlines side by side over their columns are two") {
    compositor page;
    page.spaced("城北建成公园", 0, 0, 16, 0.3);
    page.spaced("河道整治完工", 150, 0, 16, 0.3);
    page.column(prose(120, 1), 0, 30, 12);
    page.column(prose(120, 2), 150, 30, 12);
    test_words::printed made;
    test_words::print(made, page.words());
    CHECK(made.has("城北建成公园"));
    CHECK(made.has("河道整治完工"));
    CHECK(parted_at(made, 140));
}

TEST_CASE("justified lines of one character a word have no spaces but those that are wider than their own") {
    compositor page;
    for (int line = 0; line < 11; ++line)
        if (line != 5) page.line("园内有湖泊和步道，还种下两千株树木", 0, 13 * line, 7);
    page.spaced("城北公园", 0, 65, 7, 0.4);
    page.spaced("昨天建成", 4 * 7 * 1.4 + 3, 65, 7, 0.4);
    test_words::printed made;
    test_words::print(made, page.words());
    CHECK(made.lines.size() == 11);
    CHECK(made.has("城北公园 昨天建成"));
}

TEST_CASE("a line's size is that of its type, in em of the text") {
    compositor page;
    page.box_height = 1.45;
    page.line("大标题在这里", 50, 40, 24);
    page.column(prose(300, 1), 50, 100, 20);
    test_words::printed made;
    test_words::print(made, page.words());
    const std::uint32_t head = made.find("大标题在这里");
    REQUIRE(head < made.lines.size());
    CHECK(made.lines[head].ratio == doctest::Approx(2.4).epsilon(0.02));
    CHECK(made.lines[head].word.font_size == doctest::Approx(24).epsilon(0.02));
    for (std::size_t i = 0; i < made.lines.size(); ++i)
        if (i != head) CHECK(made.lines[i].ratio == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("recognised lines of boxes that waver are of one size") {
    compositor page;
    page.column(prose(400, 1), 50, 100, 20);
    double wave = 0;
    for (auto& one : page.words()) {
        wave = wave > 1.5 ? 0 : wave + 0.4;
        one.bounds.height += wave;
        one.bounds.y -= wave / 3;
        one.bounds.width += wave;
    }
    test_words::printed made;
    test_words::print(made, page.words(), true);
    for (const auto& one : made.lines) CHECK(one.ratio == doctest::Approx(1).epsilon(0.1));
}

TEST_CASE("every word is in exactly one line") {
    compositor page;
    page.figures_apart = true;
    page.spaced("大标题在此", 60, 40, 26, 0.5);
    page.column(prose(300, 1) + "\n在2024年有12项。", 50, 100, 20);
    page.column(prose(300, 2), 262, 100, 20);
    for (const bool recognised : {false, true}) {
        test_words::printed made;
        test_words::print(made, page.shuffled(9), recognised);
        std::string all;
        for (const auto& one : made.lines) all += one.word.text;
        CHECK(test_words::census(all) == test_words::census(page.words()));
    }
}

TEST_CASE("where the page stands on the sheet changes nothing") {
    compositor page;
    page.column(prose(300, 1), 50, 100, 20);
    page.column(prose(300, 2), 265, 100, 20);
    page.line("本报讯", 490, 100);
    page.column(prose(300, 3), 480, 115, 20, true);
    test_words::printed plain;
    test_words::print(plain, page.words());
    for (const double by : {0.3, 2.7, 4.1, 6.6, 8.9}) {
        std::vector<layout::placed_word> moved = page.words();
        for (auto& one : moved) one.bounds.y += by;
        layout::placed_word top = word("顶", {900, 0, 10, 10});  // the rows of an index begin at the first box
        moved.push_back(top);
        test_words::printed made;
        test_words::print(made, moved);
        std::vector<std::string> texts = made.texts();
        texts.erase(std::remove(texts.begin(), texts.end(), "顶"), texts.end());
        CHECK(texts == plain.texts());
    }
}

TEST_CASE("a box that is none yet becomes the first that it has to hold") {
    banmian::box whole = layout::no_box;
    layout::surround(whole, layout::no_box);
    CHECK_FALSE(layout::is_sound(whole));
    layout::surround(whole, {10, 10, 5, 5});
    CHECK(whole == banmian::box{10, 10, 5, 5});
    layout::surround(whole, {20, 8, 5, 5});
    CHECK(whole == banmian::box{10, 8, 15, 7});
    layout::surround(whole, layout::no_box);
    CHECK(whole == banmian::box{10, 8, 15, 7});
}

TEST_CASE(
    "recognised words that end and begin where columns close by do are two lines, whatever runs over the gutter") {
    for (const bool columns : {true, false}) {
        CAPTURE(columns);
        compositor page;
        page.column(prose(200, 1), 50, 300, 20);
        for (const double y : {70.0, 130.0}) {
            if (columns) page.line("左边一栏的文字在这", 50, y);
            if (columns) page.line("右边一栏的文字在那", 143, y);
            page.line("一行跨过两栏的文字在这里排得很长", 55, y < 100 ? 85 : 115);
        }
        page.line("茶叶饮料的左边部分", 50, 100);
        page.line("中心为主体右边部分", 143, 100);
        test_words::printed made;
        test_words::print(made, page.words(), true);
        CHECK(made.has("中心为主体右边部分") == columns);
    }
}

TEST_CASE("a mark that hangs in the gutter, and all but fills it, makes no line of two columns") {
    for (const bool columns : {true, false}) {
        CAPTURE(columns);
        compositor page;
        for (int row = 0; row < 6; ++row) {
            const double y = 100 + 14 * row;
            if (row == 3) continue;
            page.line("左边一栏的文字在这里排满", 50, y);
            if (columns) page.line("右边一栏的文字在这里排满", 178, y + 2);
        }
        page.line("中间这一行的末尾有了引号", 50, 142);
        page.words().back().text = "中间这一行的末尾有了引。”";
        page.words().back().bounds.width += 5;  // the mark stands in the gutter, of which three points are left
        page.line("右边第四行在此排满了一行", 178, 142);
        test_words::printed made;
        test_words::print(made, page.words());
        CHECK(made.has("右边第四行在此排满了一行") == columns);
    }
}

TEST_CASE("boxes of a recogniser that lie over each other at a gutter are two lines, though neither ends where it is") {
    for (const bool columns : {true, false}) {
        CAPTURE(columns);
        compositor page;
        for (int row = 0; row < 6; ++row) {
            const double y = 100 + 14 * row;
            if (row == 3) continue;
            if (columns) page.line("左边一栏的文字在这里排满", 50, y);
            if (columns) page.line("右边一栏的文字在这里排满", 173, y);
            if (!columns) page.line("一行跨过两栏的文字在这里排得很长很长很长很长很长", 50, y);
        }
        page.line("左边第四行在此排满了一行", 50, 142);
        page.words().back().bounds.width += 4;
        page.line("右边第四行在此排满了一行", 173, 142);
        page.words().back().bounds.x -= 4;
        page.words().back().bounds.width += 4;
        test_words::printed made;
        test_words::print(made, page.words(), true);
        CHECK(made.has("右边第四行在此排满了一行") == columns);
    }
}

}  // namespace
