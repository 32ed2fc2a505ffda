// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/glyph.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using banmian::classify;

TEST_CASE("glyphs know their place, and whether white space stood before them") {
    const auto glyphs = banmian::glyphs_of(" 版 面\n1");
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].code == U'版');
    CHECK(glyphs[0].begin == 1);
    CHECK(glyphs[0].size == 3);
    CHECK_FALSE(glyphs[0].after_space);
    CHECK(glyphs[1].after_space);
    CHECK(glyphs[2].after_space);
    CHECK(glyphs[2].is(banmian::is_digit_glyph));
}

TEST_CASE("glyphs appended to others begin at their own text, and white space before it is none inside") {
    std::vector<banmian::glyph> glyphs = banmian::glyphs_of("版");
    banmian::append_glyphs(" 面 一", glyphs);
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[1].begin == 1);
    CHECK_FALSE(glyphs[1].after_space);
    CHECK(glyphs[2].after_space);
}

TEST_CASE("ASCII stops stand for full-width ones and take a whole em; digits take half") {
    CHECK(classify(U',').half_ems == 2);
    CHECK(classify(U'(').half_ems == 2);
    CHECK(classify(U'.').half_ems == 1);
    CHECK(classify(U'5').half_ems == 1);
}

TEST_CASE("a straight quote may open and close, a curly one says which") {
    CHECK(classify(U'"').is(banmian::is_opening_glyph));
    CHECK(classify(U'"').is(banmian::is_closing_glyph));
    CHECK(classify(U'“').is(banmian::is_opening_glyph));
    CHECK_FALSE(classify(U'“').is(banmian::is_closing_glyph));
    CHECK_FALSE(classify(U'版').is(banmian::is_quote_glyph));
}

TEST_CASE("every character is read by its bytes as it is by its code, and a broken one as a replacement") {
    std::string bytes;
    for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x11000 ? 1 : 251) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        bytes.clear();
        banmian::append_utf8(code, bytes);
        const banmian::glyph read = banmian::glyph_at(bytes, 0);
        const banmian::glyph wanted = classify(code);
        if (read.code == code && read.size == bytes.size() && read.kind == wanted.kind &&
            read.half_ems == wanted.half_ems)
            continue;
        INFO(static_cast<unsigned long>(code));
        CHECK(false);
    }
    for (const char* const broken : {"\xE5\x8F", "\xE5", "\xE5\x41\x80", "\xED\xA0\x80", "\xFF"})
        CHECK(banmian::glyph_at(broken, 0).code == banmian::replacement_character);
}

}  // namespace
