// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/plain_text.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using banmian::json::detail::end_of_plain_text;
using banmian::json::detail::end_of_plain_text_scalar;

TEST_CASE("sixteen bytes at once and one by one agree on where a string ends, and on what is none") {
    const std::string_view parts[] = {"版",
                                      "面",
                                      "，",
                                      "“",
                                      "a",
                                      "2023年",
                                      "·",
                                      "é",
                                      "한",
                                      "ก",
                                      "𠘨",
                                      "\"",
                                      "\\",
                                      "\n",
                                      "\x80",
                                      "\xE7\x89",
                                      "\xC0",
                                      "\xF5\x80",
                                      "\xED\xA0\x80",
                                      "\xE0\x80\x80",
                                      "\xF0\x80\x80\x80"};
    std::mt19937 random(17);
    std::size_t sound = 0;
    for (int round = 0; round < 60000; ++round) {
        std::string text;
        // Mostly Han, as in paragraphs; what ends a string or breaks it is rare enough for long ones.
        for (std::size_t i = random() % 90; i > 0; --i)
            text += random() % 8 != 0 ? parts[random() % 4] : parts[random() % (random() % 6 != 0 ? 11 : 21)];
        if (random() % 4 != 0) text += '"';
        const std::string_view rest = std::string_view("\":[0,12],\"版面\":\xFF").substr(0, random() % 20);
        text += rest;
        const std::vector<char> exact(text.begin(), text.end());
        const char* const end = exact.data() + exact.size();
        const char* const expected = end_of_plain_text_scalar(exact.data(), end);
        const char* const found = end_of_plain_text(exact.data(), end);
        // Within sixteen bytes of the end the scanner reads.
        if (found != nullptr || expected == nullptr || end - expected > 16) {
            REQUIRE(found == expected);
            sound += found != nullptr ? 1U : 0U;
        }
    }
    CHECK(sound > 10000);
}

TEST_CASE("short strings end at their quote") {
    const std::string_view text = "1-3\",\"span\":[10824,10836]";
    CHECK(end_of_plain_text(text.data(), text.data() + text.size()) == text.data() + 3);
}

}  // namespace
