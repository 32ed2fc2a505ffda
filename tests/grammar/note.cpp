// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/note.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("a note of the editors begins with its label") {
    struct {
        std::string_view text;
        std::string_view label;
        bool alone;
    } const table[] = {
        {"编者按：近日，本报推出专栏。", "编者按", false}, {"【编后】旧桥修好了。", "编后", false},
        {"（本报编者按 城北的路）", "本报编者按", false},  {"开栏的话", "开栏的话", true},
        {"■编者的话——读者来信", "编者的话", false},        {"編者按：昨日港口開市。", "編者按", false},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto glyphs = banmian::glyphs_of(row.text);
        const auto found = grammar::match_note(glyphs);
        REQUIRE(found.has_value());
        CHECK(grammar::text_of(glyphs, found->label.begin, found->label.end) == row.label);
        CHECK(found->alone == row.alone);
    }
}

TEST_CASE("sentences about editors are no notes") {
    for (const std::string_view text : {"编后记写得好的人不多", "编者按下了暂停键", "编辑部昨日开会", "编", ""}) {
        CAPTURE(text);
        CHECK_FALSE(grammar::match_note(banmian::glyphs_of(text)).has_value());
    }
}

}  // namespace
