// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/continuity.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <algorithm>
#include <string>
#include <string_view>

namespace {

using namespace banmian::passes;

TEST_CASE("numbers are not broken between columns, and go on with their unit") {
    const banmian::join_weights weights;
    const auto glyph = [](char32_t code) { return banmian::classify(code); };
    CHECK(number_seam(glyph(U'1'), glyph(U'7'), weights) < 0);
    CHECK(number_seam(glyph(U'7'), glyph(U'日'), weights) > 0);
    CHECK(number_seam(glyph(U'7'), glyph(U'房'), weights) < 0);
    CHECK(number_seam(glyph(U'房'), glyph(U'7'), weights) == 0);
}

/// What was weighed of a paragraph that is cut into two pieces behind its fourth line.
evidence weighed_of(const std::string& text) {
    const auto lines = lines_of(text, 14);
    test_page page(wrapped(lines, 0, 4) + "\n\n" + wrapped(lines, 4));
    page.run_to_ends();
    page_words words;
    words.learn(page.on);
    evidence found;
    weigh_continuity(page.on, words, page.on.pieces[0], page.on.pieces[1], found);
    CHECK(found.sum() == continuity(page.on, words, page.on.pieces[0], page.on.pieces[1]));
    return found;
}
double nats_of(const evidence& found, std::string_view name) {
    const auto at =
        std::find_if(found.signs().begin(), found.signs().end(), [&](const auto& one) { return one.name == name; });
    return at == found.signs().end() ? 0 : at->nats;
}

TEST_CASE("a full line, one measure and a bracket that closes speak for a paragraph that goes on") {
    std::string even;  // lines of one width, no stop among them
    for (int i = 0; i < 8; ++i) even += "城北的旧厂区今年春天改成了座";
    const evidence found = weighed_of(even);
    CHECK(nats_of(found, "line_full") > 0);
    CHECK(nats_of(found, "same_measure") > 0);
    CHECK(nats_of(found, "indented") == 0);
    const evidence bracketed =
        weighed_of("城北的旧厂区今年春天改成了一座公园（附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放"
                   "风筝，周末还有音乐会可以听），市里说明年还要再建三座这样的公园，让每个街区的居民都能到达。");
    CHECK(nats_of(bracketed, "bracket_closed") > 0);
}

}  // namespace
