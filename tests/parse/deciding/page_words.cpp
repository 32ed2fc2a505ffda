// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/page_words.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <cstddef>
#include <cstdint>
#include <string>

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

TEST_CASE("what stands at a line's end and the next one's beginning does not count as a word of the page") {
    // 琉璃 stands together nowhere but across the break of the first block, and in the two halves that are asked of
    test_page page("我们去琉\n璃厂看书\n\n他去琉\n\n璃厂街");
    find_lines(page.on);
    page_words words;
    words.learn(page.on);
    const printed_line& last = page.on.last_line(page.on.pieces[1]);
    const printed_line& first = page.on.first_line(page.on.pieces[2]);
    const double seam =
        words.boundary(page.on, last.first + last.count - 1, last.first, first.first, first.first + first.count);
    CHECK(seam ==
          page.on.weights.joins
              .bigram_levels[static_cast<std::size_t>(banmian::grammar::bigram_table::instance().level(U'琉', U'璃'))]);
}

TEST_CASE("a page of one character is learnt and asked in no more time than another") {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "一一一一一一一一\n";
    test_page page(text);
    find_lines(page.on);
    page_words words;
    words.learn(page.on);
    double sum = 0;
    const auto lines = static_cast<std::uint32_t>(page.on.lines.size());
    for (std::uint32_t l = 1; l < lines; ++l) {
        const printed_line& last = page.on.lines[l - 1];
        const printed_line& next = page.on.lines[l];
        sum += words.boundary(page.on, last.first + last.count - 1, last.first, next.first, next.first + next.count);
    }
    CHECK(sum > 0);
}

}  // namespace
