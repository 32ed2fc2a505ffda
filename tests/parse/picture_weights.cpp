// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/picture_weights.hpp>
#include <banmian/parse/seeing/verse.hpp>
#include <banmian/parse/seeing/widths.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <type_traits>

using namespace banmian::passes;

namespace {

static_assert(std::is_aggregate_v<banmian::width_weights> && std::is_trivially_copyable_v<banmian::width_weights>);
static_assert(std::is_aggregate_v<banmian::verse_weights> && std::is_trivially_copyable_v<banmian::verse_weights>);
static_assert(std::is_aggregate_v<banmian::grid_weights> && std::is_trivially_copyable_v<banmian::grid_weights>);
static_assert(std::is_aggregate_v<banmian::abreast_weights> && std::is_trivially_copyable_v<banmian::abreast_weights>);

TEST_CASE("a measure agrees with lines as their weights say") {
    detail::width_histogram widths;
    for (int i = 0; i < 3; ++i) widths.count(24);
    for (int i = 0; i < 4; ++i) widths.count(23);
    banmian::width_weights weights;
    CHECK(detail::best_measure(widths, weights) == 24);
    weights.half_em = 0;
    weights.whole = weights.odd;
    CHECK(detail::best_measure(widths, weights) == 23);
}

TEST_CASE("a line of verse is as long as its weight lets it be, and free verse has as many lines") {
    const std::string text = "月光落在旧城墙上\n远处有人在唱一支老歌\n没有人回答\n河水慢慢地流过桥洞\n孩子们睡了\n";
    const auto verse = [&](auto change) {
        test_page page(text);
        change(page.on.weights.verse);
        find_lines(page.on);
        page.on.manner = manners::today;
        set_widths(page.on);
        find_verse(page.on);
        return page.on.pieces[0].verse;
    };
    CHECK(verse([](banmian::verse_weights&) {}));
    CHECK_FALSE(verse([](banmian::verse_weights& weights) { weights.least = 6; }));
    CHECK_FALSE(verse([](banmian::verse_weights& weights) { weights.longest = 9; }));
}

}  // namespace
