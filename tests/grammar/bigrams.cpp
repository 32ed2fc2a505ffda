// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/bigrams.hpp>

#include <doctest/doctest.h>

namespace {

TEST_CASE("pairs inside words are known, pairs across words are not") {
    const auto& table = banmian::grammar::bigram_table::instance();
    CHECK(table.level(U'经', U'济') >= 2);
    CHECK(table.level(U'葡', U'萄') >= 3);
    CHECK(table.level(U'济', U'的') == 0);
    CHECK(table.level(U'a', U'b') == 0);
    CHECK(table.level(0, 0) == 0);
}

TEST_CASE("characters that live inside words are strangers to all but their pairs") {
    const auto surprisal = [](char32_t first, char32_t second) {
        return banmian::grammar::bigram_table::instance().surprisal(first, second);
    };
    CHECK(surprisal(U'谴', U'我') >= 2);  // 谴责 and little else
    CHECK(surprisal(U'我', U'础') >= 2);  // 基础
    CHECK(surprisal(U'的', U'我') == 0);
    CHECK(surprisal(U'谴', U'础') == surprisal(U'谴', U'的') + surprisal(U'的', U'础'));
}

}  // namespace
