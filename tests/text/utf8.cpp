// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/utf8.hpp>

#include <doctest/doctest.h>
#include <utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using banmian::decode;

static_assert(decode("版", 0).value == U'版');
static_assert(decode("版", 0).size == 3);
static_assert(decode("a", 0).value == U'a');
static_assert(decode("é", 0).size == 2);
static_assert(decode("𠘨", 0).size == 4);
static_assert(!decode("\xE7\x89", 0).valid);
static_assert(banmian::code_point_count("版面a") == 3);
static_assert(banmian::character_begin("版面a", 5) == 3);
static_assert(banmian::character_begin("版面a", 3) == 3);
static_assert(banmian::character_begin("版面a", 6) == 6);
static_assert(banmian::character_begin("\x80\x80", 1) == 0);

TEST_CASE("what is no UTF-8 is read as U+FFFD, and a cursor never skips a character") {
    struct {
        std::string_view bytes;
        std::uint32_t size;
    } const table[] = {
        {"\x80", 1},              // a continuation without a beginning
        {"\xC0\xAF", 1},          // overlong
        {"\xE0\x80\x80", 1},      // overlong
        {"\xED\xA0\x80", 1},      // a surrogate
        {"\xF4\x90\x80\x80", 1},  // beyond U+10FFFF
        {"\xE7\x89Z", 2},         // cut off
        {"\xF0\x9F\x98", 3},      // cut off
        {"\xFF", 1},
    };
    for (const auto& row : table) {
        CAPTURE(row.bytes);
        const banmian::code_point read = decode(row.bytes, 0);
        CHECK_FALSE(read.valid);
        CHECK(read.value == banmian::replacement_character);
        CHECK(read.size == row.size);
        CHECK_FALSE(banmian::is_valid_utf8(row.bytes));
    }
}

TEST_CASE("the fast check agrees with utfcpp on every pair of bytes, alone and behind a Han") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            std::string bytes{static_cast<char>(first), static_cast<char>(second)};
            REQUIRE(banmian::is_valid_utf8(bytes) == utf8::is_valid(bytes.begin(), bytes.end()));
            bytes = "版" + bytes + "\x80面12345678";
            REQUIRE(banmian::is_valid_utf8(bytes) == utf8::is_valid(bytes.begin(), bytes.end()));
        }
    }
}

TEST_CASE("the fast check agrees with utfcpp wherever in a block of sixteen bytes a pair of bytes stands") {
    const std::string text = "版a面1，版面版面ab版面版面版面。";
    std::size_t unlike = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        for (unsigned pair = 0; pair < 0x10000; pair += 7) {
            std::string bytes = text;
            bytes[at] = static_cast<char>(pair >> 8U);
            bytes[at + 1] = static_cast<char>(pair & 0xFFU);
            const bool valid = utf8::is_valid(bytes.begin(), bytes.end());
            unlike += banmian::is_valid_utf8(bytes) == valid && banmian::detail::is_valid_utf8_scalar(bytes) == valid
                          ? 0U
                          : 1U;
        }
    CHECK(unlike == 0);
}

TEST_CASE("a character is written as it was read") {
    const std::string_view text = "aé版𠘨";
    std::string written;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size)
        banmian::append_utf8(decode(text, at).value, written);
    CHECK(written == text);
}

}  // namespace
