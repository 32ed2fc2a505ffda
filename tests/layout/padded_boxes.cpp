// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/padded_boxes.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::prose;

/// Two columns of 20 em, 15 points of white between them, a word a line: those of the left stand first.
struct two_columns {
    compositor page;
    std::size_t lines = 0;

    two_columns() {
        page.column(prose(160, 1), 50, 50, 20, true);
        lines = page.words().size();
        page.column(prose(160, 2), 265, 50, 20, true);
    }
    [[nodiscard]] banmian::box& left(std::size_t line) { return page.words()[line].bounds; }
    [[nodiscard]] banmian::box& right(std::size_t line) { return page.words()[lines + line].bounds; }
    void trim() { layout::trim_padded(page.words(), layout::advances_of(page.words()), page.em); }
};

TEST_CASE("a box that reaches over the gutter ends where its column does") {
    two_columns made;
    made.left(3).width += 14;
    made.right(5).x -= 13, made.right(5).width += 13;
    made.trim();
    CHECK(made.left(3).right() == doctest::Approx(250));
    CHECK(made.right(5).x == doctest::Approx(265));
    CHECK(made.right(5).right() == doctest::Approx(465));
}

TEST_CASE("boxes of which each stays in its column are left as they are") {
    two_columns made;
    const std::vector<layout::placed_word> before = made.page.words();
    made.trim();
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(made.page.words()[i].bounds == before[i].bounds);
}

TEST_CASE("two boxes that meet where no other line begins or ends are of one line") {
    compositor page;
    page.column(prose(200, 1), 50, 50, 24, true);
    page.boxed("一行的前一半是这里", {50, 300, 104, 10});
    page.boxed("后一半在右边接着说", {152, 300, 98, 10});
    const banmian::box first = page.words()[page.words().size() - 2].bounds;
    layout::trim_padded(page.words(), layout::advances_of(page.words()), page.em);
    CHECK(page.words()[page.words().size() - 2].bounds == first);
}

TEST_CASE("lines over both columns that stand right above and below leave no gutter between them") {
    two_columns made;
    for (const std::size_t line : {2U, 4U}) {
        made.left(line).width = 415;
        made.right(line) = {700, made.right(line).y, 200, 10};
    }
    made.left(3).width += 14;
    made.trim();
    CHECK(made.left(3).width == doctest::Approx(214));
}

TEST_CASE("nothing is asked of a page without words") {
    std::vector<layout::placed_word> none;
    layout::trim_padded(none, {}, 10);
    CHECK(none.empty());
}

}  // namespace
