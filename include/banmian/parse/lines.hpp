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

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// Four bytes of the text, the first one lowest. Precondition: there are as many.
[[nodiscard]] inline std::uint32_t four_bytes(std::string_view text, std::size_t at) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        std::uint32_t four = 0;
        std::memcpy(&four, text.data() + at, 4);
        return four;
    } else {
        const auto byte = [&](std::size_t i) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
        };
        return byte(0) | byte(1) << 8U | byte(2) << 16U | byte(3) << 24U;
    }
}

/// Cuts lines of the text into glyphs and printed lines, behind those that the galley has.
template <any_galley Galley>
class line_cutter {
public:
    explicit line_cutter(Galley& on) noexcept : on_(on) {}

    /// Adds the glyphs of `bytes` as one printed line, or as one for each run between ASCII spaces.
    void add(span bytes, index source_line, bool spaces_end_lines) {
        make_room(bytes.size());
        const std::string_view text = on_.text;
        source_line_ = source_line;
        begin_line();
        after_space_ = false;
        for (std::size_t at = bytes.begin; at < bytes.end;) {
            at = add_three_byte_characters(text, at, bytes.end);
            if (at >= bytes.end) break;
            const char byte = text[at];
            if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
                after_space_ = glyphs_ != first_ || spaces_end_lines;
                if (spaces_end_lines) finish_line();
                ++at;
                continue;
            }
            const code_point read = decode(text, at);
            if (is_space(read.value)) {
                if (glyphs_ == first_ && indent_ < 255) ++indent_;
                after_space_ = glyphs_ != first_;
                at += read.size;
                continue;
            }
            glyph made = classify(read.value);
            made.begin = static_cast<std::uint32_t>(at);
            made.size = static_cast<std::uint8_t>(read.size);
            at += read.size;
            made.after_space = after_space_;
            const bool plain = is_main_ideograph(made.code) && !after_space_ && glyphs_ != first_;
            after_space_ = false;
            if (!plain) on_.marks[marks_++] = glyphs_;
            on_.glyphs[glyphs_++] = made;
        }
        finish_line();
    }
    /// Gives the galley's lists their length. To be called behind the last `add`.
    void finish() {
        on_.glyphs.resize(glyphs_);
        on_.marks.resize(marks_);
    }

private:
    /// Adds characters of three bytes, ideographs and stops alike and without asking which, as long as one follows the
    /// other; where it ended.
    [[nodiscard]] std::size_t add_three_byte_characters(std::string_view text, std::size_t at,
                                                        std::size_t end) noexcept {
        glyph* out = on_.glyphs.data() + glyphs_;
        index* mark = on_.marks.data() + marks_;
        index number = glyphs_;
        bool first = number == first_;
        bool after_space = after_space_;
        for (; at + 3 < text.size() && at < end; at += 3) {
            const std::uint32_t four = four_bytes(text, at);
            const std::uint32_t code = (four & 0x0FU) << 12U | (four >> 2U & 0xFC0U) | (four >> 16U & 0x3FU);
            if ((four & 0xC0C0F0U) != 0x8080E0U || code < 0x1000) break;
            const banmian::detail::glyph_class& known = classes_.of(code);
            if (known.other) break;
            *out++ = {code, static_cast<std::uint32_t>(at), 3, known.half_ems, known.kind, after_space};
            *mark = number++;
            mark += known.plain && !after_space && !first ? 0 : 1;
            first = after_space = false;
        }
        glyphs_ = number;
        marks_ = static_cast<index>(mark - on_.marks.data());
        after_space_ = after_space;
        return at;
    }
    void finish_line() {
        if (glyphs_ == first_) return;
        printed_line& made = on_.lines.emplace_back();
        made.first = first_;
        made.count = glyphs_ - first_;
        made.first_mark = first_mark_;
        made.marks = marks_ - first_mark_;
        made.source_line = source_line_;
        made.indent = indent_;
        begin_line();
    }
    void begin_line() noexcept {
        first_ = glyphs_;
        first_mark_ = marks_;
        indent_ = 0;
    }
    /// A byte is at most one glyph; with room for all of them none asks for itself.
    void make_room(std::size_t bytes) {
        if (on_.glyphs.size() - glyphs_ < bytes) on_.glyphs.resize(std::max(on_.glyphs.size() * 2, glyphs_ + bytes));
        if (on_.marks.size() - marks_ <= bytes) on_.marks.resize(std::max(on_.marks.size() * 2, marks_ + bytes + 1));
    }

    Galley& on_;
    const banmian::detail::glyph_table& classes_ = banmian::detail::glyph_table::instance();
    index source_line_ = 0;
    index first_ = 0;  // glyph of the line that is being read
    index first_mark_ = 0;
    std::uint8_t indent_ = 0;
    bool after_space_ = false;  // white space was read since the last glyph
    index glyphs_ = 0;          // written so far
    index marks_ = 0;
};

}  // namespace detail

/// Fills `glyphs`, `marks` and `lines` and makes every block of the page one piece. The page's text is `galley::text`.
inline void find_lines(any_galley auto& on) {
    const layout::sheet& page = *on.page;
    const bool printed = detail::lines_are_printed(page, on.source->text());
    detail::line_cutter cut(on);
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        const layout::block& block = page.blocks[b];
        piece made;
        made.block = static_cast<index>(b);
        made.first = static_cast<index>(on.line_order.size());
        for (std::size_t l = block.first_line; l < block.first_line + block.line_count; ++l) {
            span bytes = page.lines[l].text;
            bytes = {bytes.begin - on.base, bytes.end - on.base};
            const std::size_t before = on.lines.size();
            cut.add(bytes, static_cast<index>(l), !printed && block.line_count == 1);
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
    cut.finish();
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_LINES_HPP
