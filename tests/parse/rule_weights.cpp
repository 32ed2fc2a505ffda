// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/rule_weights.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <algorithm>
#include <string>

namespace {

/// The decision of a role that one sign settled; its score, or 0 where no decision names that sign.
double score_of(const std::string& text, std::string_view sign, const banmian::parse_weights& weights = {}) {
    banmian::trace log;
    banmian::parse_options options;
    options.log = &log;
    options.weights = weights;
    static_cast<void>(parse_document(banmian::text::read(text), options));
    for (const banmian::decision& one : log.decisions())
        if (one.signs.size() == 1 && one.signs[0].name == sign) return one.score;
    return 0;
}

TEST_CASE("what one sign settles is told with its name, and as sure as its weight says") {
    const banmian::rule_weights ours;
    CHECK(score_of("＊＊＊\n\n下转第二版", "ornament") == ours.ornament);
    CHECK(score_of("＊＊＊\n\n下转第二版", "jump_words") == ours.jump_words);
    CHECK(score_of("图为城北公园一角。 王斌 摄", "picture_words_and_credit") == ours.picture_words_and_credit);
    CHECK(score_of("图为城北公园一角。", "picture_words") == ours.picture_words);
    banmian::parse_weights mine;
    mine.rules.jump_words = 7;
    CHECK(score_of("＊＊＊\n\n下转第二版", "jump_words", mine) == 7);
}

TEST_CASE("what is longer than its limit is not told by its words") {
    banmian::parse_weights mine;
    mine.limits.own_line = 4;
    CHECK(score_of("＊＊＊\n\n下转第二版", "jump_words", mine) == 0);
    mine.limits.caption = 5;
    CHECK(score_of("图为城北公园一角。", "picture_words", mine) == 0);
}

}  // namespace
