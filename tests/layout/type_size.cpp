// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/type_size.hpp>

#include <doctest/doctest.h>

#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace type_size_tests {

using test_words::compositor;
using test_words::prose;

layout::page_type type_of(const std::vector<layout::placed_word>& words) {
    const std::vector<layout::text_advance> advances = layout::advances_of(words);
    return layout::measure_type(words, advances);
}
double size_of(const layout::placed_word& word, const layout::page_type& page, bool recognised = false) {
    return layout::size_of(word, layout::advance_of(word.text), page, recognised);
}

TEST_CASE("a Han advances one em, a letter or a figure about half, and stops may be set on half an em") {
    const layout::text_advance han = layout::advance_of("版面分析");
    CHECK(han.letters == 4);
    CHECK(han.fewest == 4);
    CHECK(han.han == 4);
    CHECK(han.mostly_full());
    const layout::text_advance stops = layout::advance_of("好，好。");
    CHECK(stops.letters == 4);
    CHECK(stops.fewest == 3);
    CHECK(stops.full == 4);
    CHECK(stops.han == 2);
    const layout::text_advance figures = layout::advance_of("2024");
    CHECK(figures.letters > 1.5);
    CHECK(figures.letters < 2.5);
    CHECK(figures.fewest < figures.letters);
    CHECK(figures.most > figures.letters);
    CHECK_FALSE(figures.mostly_full());
}

TEST_CASE(
    "white space is counted by what it takes: an ideographic space one em, others nothing, and none is a character") {
    CHECK(layout::advance_of("版 面").count == 2);
    CHECK(layout::advance_of("版 面").letters == 2);
    CHECK(layout::advance_of("版　面").letters == 3);
    CHECK(layout::advance_of("版　面").count == 2);
    CHECK(layout::advance_of("").letters == 0);
}

TEST_CASE("bytes that are no text advance too, and end") {
    const std::string broken = "\xE7\x89\xFF\xFE\xE7";
    const layout::text_advance made = layout::advance_of(broken);
    CHECK(made.count > 0);
    CHECK(made.count <= broken.size());
    CHECK(made.letters > 0);
}

TEST_CASE("the size of the text is how far its characters advance, however high the boxes are") {
    for (const double height : {0.9, 1.0, 1.45}) {
        compositor page;
        page.box_height = height;
        page.column(prose(300, 1), 50, 100, 20);
        const layout::page_type type = type_of(page.words());
        CHECK(type.em == doctest::Approx(10).epsilon(0.02));
        CHECK(type.height == doctest::Approx(height).epsilon(0.03));
    }
}

TEST_CASE("headlines and notes do not sway the size of the text") {
    compositor page;
    page.line("一行很大的标题在这里", 50, 40, 32);
    page.line("第二行大标题也在这里", 50, 80, 32);
    page.column(prose(400, 1), 50, 130, 20);
    page.column(prose(90, 2), 300, 130, 20, false, 8);
    CHECK(type_of(page.words()).em == doctest::Approx(10).epsilon(0.02));
}

TEST_CASE("where every character is a word, the step from one to the next tells the size") {
    compositor page;
    for (int row = 0; row < 6; ++row)
        page.spaced(test_words::cut(prose(40, 3), 20).first, 50, 50 + row * 15.0, 9, 1.0 / 9);
    CHECK(type_of(page.words()).em == doctest::Approx(10).epsilon(0.02));
}

TEST_CASE("a page without words has no type") {
    CHECK(type_of({}).em == 0);
    CHECK(type_of({}).height == 1);
}

TEST_CASE("a word's size is its advance, not the height of its box") {
    const layout::page_type page{10, 1.45};
    compositor set;
    set.boxed("版面分析", {0, 0, 40, 14.5});
    set.boxed("大标题", {0, 30, 72, 24});
    CHECK(size_of(set.words()[0], page) == doctest::Approx(10));
    CHECK(size_of(set.words()[1], page) == doctest::Approx(24));
}

TEST_CASE("a size that the file gives holds, within the rounding of its own") {
    const layout::page_type page{10, 1};
    compositor set;
    layout::placed_word& spaced = set.boxed("大标题", {0, 0, 90, 20});  // letter-spaced
    spaced.font_size = 20;
    CHECK(size_of(spaced, page) < 23);
    CHECK(size_of(spaced, page) >= 20);
    layout::placed_word& figures = set.boxed("2024", {0, 0, 25, 10});
    figures.font_size = 10;
    CHECK(size_of(figures, page) == doctest::Approx(10));
}

TEST_CASE("a justified line with many stops is of the text's size wherever it can be") {
    const layout::text_advance of = layout::advance_of("好，好，好，好，好。");
    CHECK(layout::size_by_width(100, of, 10) == doctest::Approx(10));
    CHECK(layout::size_by_width(78, of, 10) == doctest::Approx(10));
    CHECK(layout::size_by_width(200, of, 10) == doctest::Approx(20));
    CHECK(layout::size_by_width(40, of, 10) < 10);
}

TEST_CASE("of a recognised word that is wide for its height, letter-spacing is taken for what it is") {
    const layout::page_type page{10, 1};
    compositor set;
    set.boxed("宽宽地排着", {0, 0, 100, 10});
    CHECK(size_of(set.words()[0], page, true) < 13);
}

TEST_CASE("two words stand on one row when their middles are level") {
    CHECK(layout::on_one_row({0, 0, 10, 10}, {20, 3, 10, 10}, 10));
    CHECK(layout::on_one_row({0, 0, 10, 14}, {20, 2, 10, 10}, 10));
    CHECK_FALSE(layout::on_one_row({0, 0, 10, 10}, {20, 12, 10, 10}, 10));
}

TEST_CASE("single characters whose boxes hold the ink alone are as large as their steps are wide") {
    compositor set;
    for (int i = 0; i < 12; ++i) set.boxed("字", {i * 13.0, 0, 11, 11});
    layout::placed_word& head = set.boxed("题", {0, 40, 26, 26});
    const layout::page_type page = type_of(set.words());
    CHECK(page.em == doctest::Approx(13));
    CHECK(page.ink == doctest::Approx(11.0 / 13));
    CHECK(size_of(set.words()[0], page) == doctest::Approx(13));
    CHECK(size_of(head, page) == doctest::Approx(26 * 13.0 / 11));
}

}  // namespace type_size_tests
