// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/role_weights.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

TEST_CASE("roles follow the weights: who counts brackets against text finds a heading") {
    const std::string text = "(记者的话)";
    banmian::parse_options options;
    const auto role = [&] { return parse_document(banmian::text::read(text), options)->pages[0].blocks[0].role; };
    CHECK(role() == banmian::block_role::body);
    options.weights.roles.bracketed = -10;
    CHECK(role() == banmian::block_role::headline);
}

TEST_CASE("a page is of before 1950 by as many traditional characters as the weights say") {
    test_page page("國會、時來、們這、與個、為國。");
    find_lines(page.on);
    CHECK(looks_classical(page.on));
    page.on.weights.classical.traditional_least = 100;
    CHECK_FALSE(looks_classical(page.on));
}

TEST_CASE("parts of a stack follow the weights: who counts dashes against subheads finds none") {
    const std::string text = "城北旧厂区建成公园\n\n——附近居民每天清晨都来散步\n\n"
                             "城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步。";
    banmian::parse_options options;
    const auto subheads = [&] {
        return parse_document(banmian::text::read(text), options)->pages[0].articles[0].subheads.size();
    };
    CHECK(subheads() == 1);
    options.weights.headings.subhead_dash = -10;
    CHECK(subheads() == 0);
}

}  // namespace
