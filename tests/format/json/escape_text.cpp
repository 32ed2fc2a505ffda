// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/escape_text.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace json_escape_text_tests {

namespace json = banmian::json::detail;

/// What a way of writing answers for a text in memory of exactly its size, so that a sanitizer sees a byte read or
/// written too far.
template <class Write>
std::string by(std::string_view text, Write&& write) {
    const std::vector<char> exact(text.begin(), text.end());
    std::vector<char> room(json::escaped_room(text.size()));
    bool sound = true;
    const char* const end = write(std::string_view(exact.data(), exact.size()), room.data(), sound);
    return (sound ? "sound " : "broken ") + std::string(room.data(), static_cast<std::size_t>(end - room.data()));
}
void same(std::string_view text) {
    CAPTURE(text);
    const std::string wanted = by(text, json::escape_text_scalar);
    REQUIRE(by(text, [](std::string_view of, char* to, bool& sound) { return json::escape_text(of, to, sound); }) ==
            wanted);
#if BANMIAN_SSE2
    REQUIRE(by(text, json::escape_text_sse2) == wanted);
#elif BANMIAN_NEON
    REQUIRE(by(text, json::escape_text_neon) == wanted);
#endif
#if BANMIAN_JSON_WIDE
    namespace wide = json::wide;
    const auto of = [](auto kernel) {
        return [kernel](std::string_view from, char* to, bool& sound) {
            const wide::written made = kernel(from.data(), from.size(), to);
            sound = made.sound && (!made.strange || banmian::is_valid_utf8(from));
            return made.to;
        };
    };
    if (wide::here() >= wide::width::avx2) REQUIRE(by(text, of(wide::escape_avx2)) == wanted);
    if (wide::here() >= wide::width::avx512) REQUIRE(by(text, of(wide::escape_avx512)) == wanted);
#endif
}

TEST_CASE("a string is written the same by the widest steps, by the base ones and byte by byte") {
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
                                      "plain text",
                                      "\"",
                                      "\\",
                                      "\n",
                                      "\t",
                                      "\r",
                                      "\b",
                                      "\f",
                                      "\x01",
                                      "\x1f",
                                      "\x7f",
                                      "\x80",
                                      "\xE7\x89",
                                      "\xC0",
                                      "\xF5\x80",
                                      "\xED\xA0\x80",
                                      "\xE0\x80\x80",
                                      "\xF0\x80\x80\x80"};
    std::mt19937 random(23);
    for (int round = 0; round < 30000; ++round) {
        // Texts of Han, of ASCII, of all; some with escapes, few broken.
        const auto kinds = random() % 3 == 0 ? 4U : random() % 2 == 0 ? 12U : random() % 8 != 0 ? 22U : 29U;
        std::string text;
        for (std::size_t i = random() % 70; i > 0; --i) text += parts[random() % kinds];
        same(text);
    }
}

TEST_CASE("a special byte and a broken one are seen wherever in a block they stand") {
    for (const std::string_view odd : {"\"", "\n", "\x02", "版", "\xE7", "\x89", "\xF0\x9F\x98", "\xC1\xBF"})
        for (std::size_t before = 0; before < 140; ++before)
            for (const std::size_t after : {0U, 1U, 2U, 7U, 30U, 64U, 70U})
                same(std::string(before, 'x') + std::string(odd) + std::string(after, 'y'));
}

TEST_CASE("every lead is judged with every byte behind it, within a block and where blocks meet") {
    for (const std::size_t before : {20U, 31U, 62U, 63U})
        for (unsigned lead = 0x80; lead < 0x100; ++lead)
            for (unsigned next = 0x70; next < 0x100; next += next < 0x80 ? 1 : 4) {
                std::string text(before, 'x');
                text += static_cast<char>(lead);
                text += static_cast<char>(next);
                for (const std::string_view behind : {"", "\x80", "\x80\x80", "\x80\x80\x80"})
                    same(text + std::string(behind) + "yy");
            }
}

TEST_CASE("what is no UTF-8 is written as U+FFFD and takes no more room") {
    std::string made(64, '?');
    const char* const end = json::escape_unsound_text("\"\xFF\n\xE7\x89", made.data());
    CHECK(std::string_view(made.data(), static_cast<std::size_t>(end - made.data())) ==
          "\\\"\xEF\xBF\xBD\\n\xEF\xBF\xBD");
}

}  // namespace json_escape_text_tests
