// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/page_words.hpp>

#include <doctest/doctest.h>

#include "test_page.hpp"

namespace {

using namespace banmian::passes;

TEST_CASE("a seam is worth more when the page has its characters together elsewhere") {
    // piece 0 holds the word; pieces 1 and 2 are two halves of it, pieces 3 and 4 are not
    test_page page("琉璃厂\n\n他去琉\n\n璃厂街\n\n他去琉\n\n街上走");
    find_lines(page.on);
    page_words words;
    words.learn(page.on);
    const banmian::join_weights& weights = page.on.weights.joins;
    const auto seam = [&](std::size_t from, std::size_t to) {
        const printed_line& last = page.on.last_line(page.on.pieces[from]);
        const printed_line& first = page.on.first_line(page.on.pieces[to]);
        return words.boundary(page.on, last.first + last.count - 1, last.first, first.first, first.first + first.count);
    };
    CHECK(seam(1, 2) > seam(3, 4));
    CHECK(seam(1, 2) >= weights.bigram_seen + weights.trigram_seen);
}

TEST_CASE("units of measure follow numbers") {
    CHECK(is_measure_word(U'日'));
    CHECK(is_measure_word(U'万'));
    CHECK_FALSE(is_measure_word(U'房'));
}

}  // namespace
