// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/utf8.hpp>
#include <banmian/text/utf8_blocks.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using banmian::detail::is_valid_utf8_scalar;

// Memory of exactly the text's size, so that a sanitizer sees a byte read too far.
bool in_blocks(std::string_view text) {
    const std::vector<char> exact(text.begin(), text.end());
    return banmian::is_valid_utf8({exact.data(), exact.size()});
}

TEST_CASE("blocks and single characters agree on every sequence of two bytes, at every place of a block") {
    for (std::size_t place = 0; place < 36; ++place) {
        std::string text(place, 'a');
        for (int i = 0; i < 20; ++i) text += "版";
        const std::size_t at = place + 21;
        for (int first = 0x7F; first < 256; ++first)
            for (int second = 0x7F; second < 256; ++second) {
                text[at] = static_cast<char>(first);
                text[at + 1] = static_cast<char>(second);
                REQUIRE(in_blocks(text) == is_valid_utf8_scalar(text));
            }
    }
}

TEST_CASE("blocks and single characters agree on random text, whole and spoiled") {
    const std::string_view parts[] = {
        "版", "，", "“", "a", "·", "é", "한", "ก", "𠘨", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"};
    std::mt19937 random(23);
    std::size_t valid = 0;
    for (int round = 0; round < 60000; ++round) {
        std::string text;
        for (std::size_t i = random() % 80; i > 0; --i)
            text += random() % 4 != 0 ? parts[random() % 3] : parts[random() % 12];
        if (!text.empty() && random() % 2 != 0) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
            case 0: text[at] = static_cast<char>(random()); break;
            case 1: text.erase(at, 1); break;
            default: text.resize(at);
            }
        }
        const bool expected = is_valid_utf8_scalar(text);
        REQUIRE(in_blocks(text) == expected);
        valid += expected ? 1U : 0U;
    }
    CHECK(valid > 20000);
}

}  // namespace
