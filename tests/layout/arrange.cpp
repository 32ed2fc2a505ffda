// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/arrange.hpp>

#include <doctest/doctest.h>

#include <limits>

namespace {

TEST_CASE("regions stay in their order, with what the format says; boxes that are none are left empty") {
    banmian::layout::region first;
    first.lines.emplace_back().text = "先";
    first.lines[0].bounds = {0, 500, 10, 10};
    first.hint = banmian::layout::block_hint::heading;
    banmian::layout::region second;
    second.lines.emplace_back().text = "后";
    second.lines[0].bounds = {0, 0, std::numeric_limits<double>::infinity(), 10};
    second.group = 4;
    banmian::layout::arranger made;
    made.add_page("1", {100, 600}, {first, second}, {{1, 2, 3, 4}}, banmian::writing_mode::vertical_rl, 0.5, true);
    const auto document = made.take();
    const auto& page = document.sheets[0];
    REQUIRE(page.blocks.size() == 2);
    CHECK(document.text_of(page.lines[0]) == "先");
    CHECK(page.blocks[0].hint == banmian::layout::block_hint::heading);
    CHECK(page.blocks[1].group == 4);
    CHECK(page.ink[0].font_size == 10);
    CHECK(page.ink[1].bounds == banmian::box{});
    CHECK(page.pictures.size() == 1);
    CHECK(page.points_per_unit == 0.5);
    CHECK(page.articles_given);
    CHECK(page.writing_mode == banmian::writing_mode::vertical_rl);
}

TEST_CASE("what is recognised with less than the least score leaves its region, and stands behind all of them") {
    banmian::layout::region both;
    both.lines.resize(2);
    both.lines[0].text = "清楚", both.lines[0].confidence = 0.5F;
    both.lines[1].text = "污渍", both.lines[1].confidence = 0.49F;
    both.group = 3;
    banmian::layout::region next;
    next.lines.emplace_back().text = "后";
    banmian::layout::arranger made({banmian::writing_mode::vertical_rl, 0.5});
    made.add_page("1", {}, {both, next});
    const auto document = made.take();
    const auto& page = document.sheets[0];
    CHECK(page.writing_mode == banmian::writing_mode::vertical_rl);
    REQUIRE(page.blocks.size() == 3);
    CHECK(page.blocks[0].line_count == 1);
    CHECK(page.blocks[0].group == 3);
    CHECK(page.blocks[2].hint == banmian::layout::block_hint::scrap);
    CHECK(page.blocks[2].group == 0);
    CHECK(document.text_of(page.lines[2]) == "污渍");
}

}  // namespace
