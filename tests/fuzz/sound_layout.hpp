// SPDX-License-Identifier: BSL-1.0
/// The property of every reader of page formats, and of the parser behind it.
#ifndef BANMIAN_TESTS_FUZZ_SOUND_LAYOUT_HPP
#define BANMIAN_TESTS_FUZZ_SOUND_LAYOUT_HPP

#include <banmian/parse/parse.hpp>

#include <cstdlib>

/// Lines, blocks and spans lie inside the text; every line is in exactly one block, with its ink; and the parser comes
/// to an end with blocks inside the text.
inline void require_sound(const banmian::layout::document& document) {
    for (const auto& sheet : document.sheets) {
        std::size_t lines = 0;
        for (const auto& block : sheet.blocks) {
            if (block.first_line != lines) std::abort();
            lines += block.line_count;
        }
        if (lines != sheet.lines.size() || sheet.ink.size() != lines) std::abort();
        for (const auto& line : sheet.lines)
            if (line.text.begin > line.text.end || line.text.end > document.text().size()) std::abort();
    }
    banmian::parse_options of_the_text;
    of_the_text.spans = banmian::span_target::layout_text;
    const auto issue = banmian::parse(document, of_the_text);
    if (issue->pages.size() != document.sheets.size()) std::abort();
    for (const auto& page : issue->pages)
        for (const auto& block : page.blocks)
            if (block.span.end > document.text().size()) std::abort();
}

#endif  // BANMIAN_TESTS_FUZZ_SOUND_LAYOUT_HPP
