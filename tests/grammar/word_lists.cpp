// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/word_lists.hpp>
#include <banmian/text/utf8.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("every list has words, none twice, and longer ones before those that they begin with") {
    for (const grammar::word_kind& kind : grammar::word_kinds) {
        INFO(std::string(kind.name));
        CHECK(kind.ours.size() > 10);
        std::set<std::u32string_view> before;
        for (std::size_t i = 0; i < kind.ours.size(); ++i) {
            const std::u32string_view word = kind.ours[i];
            REQUIRE_FALSE(word.empty());
            CHECK(before.insert(word).second);
            for (std::size_t size = 1; size < word.size(); ++size) CHECK(before.count(word.substr(0, size)) == 0);
        }
    }
}

TEST_CASE("what a user gives for a kind is read as that kind, beside ours or instead") {
    for (const grammar::word_kind& kind : grammar::word_kinds) {
        if (kind.given == nullptr) continue;  // labels have a key, and a test of their own
        INFO(std::string(kind.name));
        banmian::lexicons given;
        (given.*kind.given).words = {"鹰城"};
        (given.*kind.given).replace = true;
        const grammar::own_words read(given);
        CHECK((read.*kind.read).words.size() == 1);
        CHECK_FALSE((read.*kind.read).with_ours);
        int others = 0;
        for (const grammar::word_kind& other : grammar::word_kinds)
            if (other.read != nullptr) others += (read.*other.read).with_ours ? 0 : 1;
        CHECK(others == 1);
    }
}

}  // namespace
