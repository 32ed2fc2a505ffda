// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/escapes.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/format/json/wide.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace json_wide_tests {

namespace json = banmian::json::detail;

/// Strings of JSON, sound and not: with escapes, with Han, with what is no UTF-8.
std::string some_string(std::mt19937& random) {
    const std::string_view parts[] = {
        "版",       "面",       "“",           "plain text ",    "x",   "é",       "한",    "𠘨",  "\\n", "\\\"",
        "\\\\",     "\\/",      "\\u7248",     "\\ud841\\ude28", "\\t", "\\ud841", "\\u12", "\\x", "\n",  "\x80",
        "\xE7\x89", "\xC1\x80", "\xED\xA0\x80"};
    const auto kinds = random() % 8 == 0 ? 23U : random() % 2 == 0 ? 15U : random() % 2 == 0 ? 8U : 4U;
    std::string made;
    for (std::size_t i = random() % 60; i > 0; --i) made += parts[random() % kinds];
    return made + '"';
}

TEST_CASE("a string with escapes is read at once as the scanner and the decoder read it, or left to them") {
    std::mt19937 random(29);
    std::size_t here = 0;
    std::string room;
    for (int round = 0; round < 30000; ++round) {
        const std::string text = some_string(random) + std::string(random() % 3 * 60, ' ');
        const std::vector<char> exact(text.begin(), text.end());
        const char* const end = exact.data() + exact.size();
        std::size_t size = 0;
        const char* const found = json::read_escaped_text(exact.data(), end, room, size);
        const std::string quoted = '"' + text;
        json::scanner in(quoted, {});
        std::string_view raw;
        bool escaped = false;
        const bool sound = in.string(raw, escaped);
        CAPTURE(text);
        if (found == nullptr) {
            // Near the end it need not.
            REQUIRE((!sound || exact.size() < raw.size() + 97 || !BANMIAN_SSE2));
            continue;
        }
        ++here;
        REQUIRE(sound);
        REQUIRE(found == exact.data() + raw.size());
        std::string decoded(raw.size(), '\0');
        decoded.resize(static_cast<std::size_t>(json::decode_string(raw, decoded.data()) - decoded.data()));
        REQUIRE(std::string_view(room.data(), size) == decoded);
    }
    CHECK((here > 10000 || !BANMIAN_SSE2));
}

#if BANMIAN_JSON_WIDE
namespace wide = json::wide;

TEST_CASE(
    "the widest steps find the end of a string where the base ones find it, and copy what is before it, decoded") {
    std::mt19937 random(31);
    std::size_t found = 0;
    for (int round = 0; round < 30000; ++round) {
        const std::string text = some_string(random) + std::string(random() % 3 * 70, ' ');
        const std::vector<char> exact(text.begin(), text.end());
        const char* const end = exact.data() + exact.size();
        const std::size_t special = json::find_special_scalar(text, 0);
        const bool sound = banmian::is_valid_utf8(std::string_view(text).substr(0, special));
        CAPTURE(text);
        const auto finds = [&](auto find) {
            const char* const at = find(exact.data(), end);
            if (at == nullptr) return;
            ++found;
            REQUIRE(sound);
            REQUIRE(at == exact.data() + special);
        };
        // Where copying must stop: at the quote, at a control character, at an escape that has not one letter.
        std::size_t stop = 0;
        std::string decoded;
        for (; stop < text.size() && text[stop] != '"' && static_cast<unsigned char>(text[stop]) >= 0x20; ++stop) {
            if (text[stop] == '\\') {
                const char letter = json::meant[static_cast<unsigned char>(text[stop + 1])];
                if (letter == 0) break;
                decoded += letter, ++stop;
            } else {
                decoded += text[stop];
            }
        }
        const bool all_sound = banmian::is_valid_utf8(std::string_view(text).substr(0, stop));
        const auto copies = [&](auto copy, std::ptrdiff_t margin) {
            std::vector<char> room(text.size() + 128);
            const wide::copied made = copy(exact.data(), end, room.data(), room.data() + text.size());
            const auto size = static_cast<std::size_t>(made.at - exact.data());
            const std::string_view got(room.data(), static_cast<std::size_t>(made.to - room.data()));
            REQUIRE((made.special ? size == stop && got == decoded : size <= stop && end - made.at < margin));
            REQUIRE(std::string_view(decoded).substr(0, got.size()) == got);
            if (!all_sound && made.special) REQUIRE(made.doubtful);
        };
        if (wide::here() >= wide::width::avx2) finds(wide::find_special_avx2), copies(wide::unescape_avx2, 96);
        if (wide::here() >= wide::width::avx512) finds(wide::find_special_avx512), copies(wide::unescape_avx512, 64);
    }
    CHECK((found > 1000 || wide::here() == wide::width::base));
}
#endif

}  // namespace json_wide_tests
