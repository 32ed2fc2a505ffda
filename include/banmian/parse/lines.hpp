// SPDX-License-Identifier: BSL-1.0
/// First pass: cuts a page into glyphs and printed lines; in text whose wraps became spaces, a space ends a line.
#ifndef BANMIAN_PARSE_LINES_HPP
#define BANMIAN_PARSE_LINES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian::inline BANMIAN_ABI::passes {

namespace detail {

/// True when the blocks' own line feeds show the printed lines; false when every block is one long line.
[[nodiscard]] inline bool lines_are_printed(const layout::sheet& page, std::string_view text) noexcept {
    std::size_t long_lines = 0;
    std::size_t in_many = 0;
    for (const layout::block& one : page.blocks) {
        if (one.line_count > 1) ++in_many;
        constexpr std::size_t long_line = 120;  // bytes: forty Han, wider than any newspaper column but the widest
        if (one.line_count == 1) {
            const span bytes = page.lines[one.first_line].text;
            if (bytes.size() > long_line && text.substr(bytes.begin, bytes.size()).find(' ') != text.npos) ++long_lines;
        }
    }
    return page.has_geometry() || in_many > long_lines;
}

/// Adds the glyphs of `bytes` as one printed line, or as one for each run between ASCII spaces.
inline void add_lines(any_galley auto& on, span bytes, index source_line, bool spaces_end_lines) {
    const std::string_view text = on.text;
    printed_line line;
    line.first = static_cast<index>(on.glyphs.size());
    line.source_line = source_line;
    bool after_space = false;
    const auto finish = [&] {
        line.count = static_cast<std::uint32_t>(on.glyphs.size()) - line.first;
        if (line.count == 0) return;
        on.lines.push_back(line);
        line.first = static_cast<index>(on.glyphs.size());
        line.indent = 0;
    };
    for (std::size_t at = bytes.begin; at < bytes.end;) {
        const char byte = text[at];
        if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
            after_space = on.glyphs.size() != line.first || spaces_end_lines;
            if (spaces_end_lines) finish();
            ++at;
            continue;
        }
        glyph made = glyph_at(text, at);
        at += made.size;
        if (!made.is(is_han_glyph) && is_space(made.code)) {
            if (on.glyphs.size() == line.first && line.indent < 255) ++line.indent;
            after_space = on.glyphs.size() != line.first;
            continue;
        }
        made.after_space = after_space;
        after_space = false;
        on.glyphs.push_back(made);
    }
    finish();
}

}  // namespace detail

/// Fills `glyphs` and `lines` and makes every block of the page one piece. The page's text is `galley::text`.
inline void find_lines(any_galley auto& on) {
    const layout::sheet& page = *on.page;
    const bool printed = detail::lines_are_printed(page, on.source->text());
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        const layout::block& block = page.blocks[b];
        piece made;
        made.block = static_cast<index>(b);
        made.first = static_cast<index>(on.line_order.size());
        for (std::size_t l = block.first_line; l < block.first_line + block.line_count; ++l) {
            span bytes = page.lines[l].text;
            bytes = {bytes.begin - on.base, bytes.end - on.base};
            const std::size_t before = on.lines.size();
            detail::add_lines(on, bytes, static_cast<index>(l), !printed && block.line_count == 1);
            if (page.has_geometry() && block.bounds && on.lines.size() > before) {
                // The indent in em, from the left edge of the column.
                const layout::line_ink& ink = page.ink[l];
                const double em = ink.font_size > 0 ? ink.font_size : ink.bounds.height;
                const double indent = em > 0 ? (ink.bounds.x - block.bounds->x) / em : 0;
                const double nearest = indent + 0.5;
                if (indent >= 0.8 && indent < 40) on.lines[before].indent = static_cast<std::uint8_t>(nearest);
            }
            for (std::size_t i = before; i < on.lines.size(); ++i) on.line_order.push_back(static_cast<index>(i));
        }
        made.count = static_cast<std::uint32_t>(on.line_order.size()) - made.first;
        if (made.count > 0) on.pieces.push_back(made);
    }
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_LINES_HPP
