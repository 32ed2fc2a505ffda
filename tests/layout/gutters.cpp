// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/gutters.hpp>

#include <doctest/doctest.h>

#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::prose;

/// The gutters that a page's lines of 10 points show in its word `of`.
std::vector<layout::detail::gutter> gutters(const compositor& page, std::uint32_t of, bool closes = false) {
    std::vector<banmian::box> boxes;
    std::vector<layout::text_advance> texts;
    for (const auto& one : page.words()) boxes.push_back(one.bounds), texts.push_back(layout::advance_of(one.text));
    const std::vector<char> is_text(boxes.size(), 1);
    const layout::gutter_weights weights;
    return layout::detail::gutter_finder(boxes, texts, is_text, 10, weights).inside(of, closes);
}
std::string line(int letters, std::uint32_t seed) {
    return test_words::cut(prose(60, seed), static_cast<std::size_t>(letters)).first;
}
/// A line over two columns of 15 em among rows that are set so, from 50 and from 215.
compositor two_columns(double indent) {
    compositor page;
    page.boxed(line(30, 1), {50, 200, 315, 10});
    for (int row = 0; row < 6; ++row) {
        page.line(line(15, static_cast<std::uint32_t>(row) + 2), 50, 130 + row * 30.0);
        page.line(line(indent > 0 ? 13 : 15, static_cast<std::uint32_t>(row) + 20), 215 + indent, 130 + row * 30.0);
    }
    return page;
}

TEST_CASE("a gutter stands where lines above and below end and begin") {
    const auto found = gutters(two_columns(0), 0);
    REQUIRE(found.size() == 1);
    CHECK(found[0].left == doctest::Approx(200));
    CHECK(found[0].right == doctest::Approx(215));
}

TEST_CASE("where only indented lines begin, their column begins two em before") {
    const auto found = gutters(two_columns(20), 0);
    REQUIRE(found.size() == 1);
    CHECK(found[0].right == doctest::Approx(215));
}

TEST_CASE("characters that leave no room deny a gutter") {
    compositor page;
    page.boxed(line(32, 1), {50, 200, 315, 10});
    for (int row = 0; row < 6; ++row) {
        page.line(line(15, static_cast<std::uint32_t>(row) + 2), 50, 130 + row * 30.0);
        page.line(line(15, static_cast<std::uint32_t>(row) + 20), 215, 130 + row * 30.0);
    }
    CHECK(gutters(page, 0).empty());
}

TEST_CASE("of three columns of one measure the second gutter follows from the first") {
    compositor page;
    page.boxed(line(45, 1), {50, 200, 480, 10});
    for (int row = 0; row < 6; ++row) {
        page.line(line(15, static_cast<std::uint32_t>(row) + 2), 50, 130 + row * 30.0);
        page.boxed(line(30, static_cast<std::uint32_t>(row) + 20), {215, 130 + row * 30.0, 315, 10});
    }
    const auto found = gutters(page, 0);
    REQUIRE(found.size() == 2);
    CHECK(found[1].left == doctest::Approx(365));
    CHECK(found[1].right == doctest::Approx(380));
}

}  // namespace
