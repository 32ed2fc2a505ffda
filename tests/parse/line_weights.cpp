// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/line_weights.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <cstdint>
#include <string>

namespace {

/// A headline and its text without an indent, line by line, in one block.
std::string headed() {
    std::string text = "旧厂区今年春天改成一座新公园 " + set_paragraph(park_text, 20, false);
    for (char& one : text)
        if (one == ' ') one = '\n';
    return text;
}

TEST_CASE("paragraphs follow the weights: who asks no line over a text finds no heading in its block") {
    const auto pieces = [](std::uint32_t asked) {
        test_page page(headed());
        page.on.weights.paragraphs.heading_lines = asked;
        page.run_to_ends();
        return page.on.pieces.size();
    };
    CHECK(pieces(3) == 2);
    CHECK(pieces(0) == 1);
}

TEST_CASE("measures follow the weights: who believes none but long pieces has no measure of a short one") {
    const auto measure = [](std::uint32_t least) {
        test_page page(set_paragraph(park_text, 14));
        page.on.weights.measures.least_lines = least;
        page.run_to_ends();
        return page.on.pieces[0].measure;
    };
    CHECK(measure(3) > 0);
    CHECK(measure(30) == 0);
}

}  // namespace
