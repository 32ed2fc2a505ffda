// SPDX-License-Identifier: BSL-1.0
/// First pass: cuts a page into glyphs and printed lines; in text whose wraps became spaces, a space ends a line.
#ifndef BANMIAN_PARSE_SEEING_LINES_HPP
#define BANMIAN_PARSE_SEEING_LINES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// Bytes of the runs between ASCII spaces, by whether a printed line may be as long.
struct run_lengths {
    std::size_t in_lines = 0;
    std::size_t too_long = 0;  ///< longer than any column is wide

    void count(std::string_view line) noexcept {
        constexpr std::size_t longest = 150;  // bytes: fifty Han
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = (std::min)(line.find(' ', at), line.size());
            (end - at > longest ? too_long : in_lines) += end - at;
            at = end + 1;
        }
    }
};

/// True when the blocks' own line feeds show the printed lines, or none are shown; false when every block is one long
/// line whose wraps became spaces.
[[nodiscard]] inline bool lines_are_printed(const layout::sheet& page, std::string_view text) noexcept {
    if (page.has_geometry() || page.roles_given) return true;
    std::size_t long_lines = 0;
    std::size_t in_many = 0;
    std::size_t spaced = 0;  // bytes of shorter texts that a stop ends, with spaces and without
    std::size_t unspaced = 0;
    run_lengths runs;
    for (const layout::block& one : page.blocks) {
        if (one.line_count > 1) ++in_many;
        constexpr std::size_t long_line = 120;  // bytes: forty Han, wider than any newspaper column but the widest
        if (one.line_count != 1) continue;
        const span bytes = page.lines[one.first_line].text;
        const std::string_view line = text.substr(bytes.begin, bytes.size());
        if (bytes.size() <= long_line) {
            if (line.ends_with("。")) (line.find(' ') != text.npos ? spaced : unspaced) += bytes.size();
            continue;
        }
        runs.count(line);
        if (line.find(' ') != text.npos) ++long_lines;
    }
    if (in_many == 0 && long_lines == 0 && unspaced > spaced) return true;  // paragraphs of one line each
    return in_many > long_lines || runs.too_long > runs.in_lines;
}

/// True when the space at byte `at` of a line parts two Latin words or numbers: a line is hardly ever broken
/// there, and where it is, the space is printed all the same.
[[nodiscard]] constexpr bool parts_words(std::string_view text, std::size_t at, span in) noexcept {
    const auto western = [&](std::size_t i) {
        const char byte = text[i];
        return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
    };
    return at > in.begin && at + 1 < in.end && western(at - 1) && western(at + 1);
}

/// The eight bytes of the text at `at`, the first one lowest. Precondition: there are as many.
[[nodiscard]] inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) noexcept {
    std::uint64_t eight = 0;
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(&eight, text.data() + at, 8);
    else
        for (std::size_t i = 8; i-- > 0;) eight = eight << 8U | static_cast<unsigned char>(text[at + i]);
    return eight;
}

/// Cuts lines of the text into glyphs and printed lines, behind those that the working page has.
template <any_working_page Page>
class line_cutter {
public:
    explicit line_cutter(Page& on) noexcept : on_(on) {}

    /// Adds the glyphs of `bytes` as one printed line, or as one for each run between ASCII spaces.
    void add(span bytes, index source_line, bool spaces_end_lines) {
        make_room(bytes.size());
        const std::string_view text = on_.text;
        pen writes{on_.glyphs.data() + glyphs_, on_.marks.data() + marks_, glyphs_, glyphs_, marks_};
        for (std::size_t at = bytes.begin; at < bytes.end;) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
                writes.after_space = !writes.at_start() || spaces_end_lines;
                if (spaces_end_lines && !parts_words(text, at, bytes)) finish_line(writes, source_line);
                writes.is_mark = 1;
                ++at;
                continue;
            }
            glyph* const begun = writes.out;
            if (byte < 0x80)
                at = put_ascii(writes, at, bytes.end);
            else
                at = put_wide(writes, at, bytes.end);
            if (writes.out == begun) continue;
            begun->after_space = writes.after_space;
            writes.after_space = false;
        }
        finish_line(writes, source_line);
        glyphs_ = writes.number;
        marks_ = writes.first_mark;
    }
    /// Gives the working page's lists their length. To be called behind the last `add`.
    void finish() {
        on_.glyphs.resize(glyphs_);
        on_.marks.resize(marks_);
    }

private:
    /// Where the next glyph is written, and the line that it is of. Its members are kept in registers: what takes a pen
    /// is part of `add`, and no call.
    struct pen {
        glyph* out;
        index* mark;
        index number;  // of the next glyph
        index first;   // glyph of the line that is being read
        index first_mark;
        std::uint8_t indent = 0;
        bool after_space = false;   // white space was read since the last glyph
        std::uint32_t is_mark = 1;  // the first glyph of a line, and one behind a space, is a mark whatever it is

        [[nodiscard]] bool at_start() const noexcept { return number == first; }
        [[gnu::always_inline]] void put(std::uint32_t code, const glyph_look& look, std::size_t at) noexcept {
            *out++ = glyph(look, code, at);
            *mark = number++;
            mark += is_mark | static_cast<std::uint32_t>(!is_main_ideograph(code));
            is_mark = 0;
        }
    };
    [[gnu::always_inline]] void finish_line(pen& writes, index source_line) {
        if (writes.at_start()) return;
        printed_line& made = on_.lines.emplace_back();
        made.first = writes.first;
        made.count = writes.number - writes.first;
        made.first_mark = writes.first_mark;
        writes.first_mark = static_cast<index>(writes.mark - on_.marks.data());
        made.marks = writes.first_mark - made.first_mark;
        made.source_line = source_line;
        made.indent = writes.indent;
        writes.first = writes.number;
        writes.indent = 0;
    }
    /// Puts ASCII letters, digits and stops from `at` on, of which a number has several. Where they end.
    [[gnu::always_inline]] std::size_t put_ascii(pen& writes, std::size_t at, std::size_t end) const noexcept {
        const std::string_view text = on_.text;
        auto letter = static_cast<unsigned char>(text[at]);
        do {
            writes.put(letter, classes_.of(letter), at);
            letter = ++at < end ? static_cast<unsigned char>(text[at]) : std::uint8_t{' '};
        } while (letter > ' ' && letter < 0x80);
        return at;
    }
    /// Puts characters of three bytes from `at` on, ideographs and stops alike and without asking which, two at a time;
    /// or any other that is there.
    [[gnu::always_inline]] std::size_t put_wide(pen& writes, std::size_t at, std::size_t end) const {
        const std::string_view text = on_.text;
        const banmian::detail::glyph_table& classes = classes_;
        const std::size_t last = text.size() < 8 ? 0 : (std::min)(end, text.size() - 7);  // eight are read at once
        glyph* const begun = writes.out;
        for (; at + 3 < last; at += 6) {
            const std::uint64_t six = eight_bytes(text, at);
            if ((six & 0xC0C0F0C0C0F0U) != 0x8080E08080E0U) break;
            const std::uint64_t codes = codes_of(six);
            const auto one = static_cast<std::uint32_t>(codes & 0xFFFFU);
            const auto two = static_cast<std::uint32_t>(codes >> 24U);
            const glyph_look left = classes.of(one);
            const glyph_look right = classes.of(two);
            if ((left.size & right.size) != 3) break;
            writes.put(one, left, at);
            writes.put(two, right, at + 3);
        }
        for (; at < last; at += 3) {
            const std::uint64_t three = eight_bytes(text, at);
            const auto code = static_cast<std::uint32_t>(codes_of(three) & 0xFFFFU);
            const glyph_look look = classes.of(code);
            if ((three & 0xC0C0F0U) != 0x8080E0U || look.size != 3) break;
            writes.put(code, look, at);
        }
        return writes.out == begun ? put_other(writes, at) : at;
    }
    /// Puts a character of another size, or one that is no glyph: a wide space before a line indents it.
    [[gnu::always_inline]] std::size_t put_other(pen& writes, std::size_t at) const {
        const code_point read = decode(on_.text, at);
        if (is_space(read.value)) {
            if (writes.at_start() && writes.indent < 255) ++writes.indent;
            writes.after_space = writes.after_space || !writes.at_start();
            writes.is_mark = 1;
        } else {
            glyph one = classify(read.value);
            one.size = static_cast<std::uint8_t>(read.size);
            writes.put(read.value, one, at);
        }
        return at + read.size;
    }
    /// The codes of two characters of three bytes each, the second 24 bits above the first. What is no such character
    /// gives some number below 0x10000.
    [[nodiscard]] static constexpr std::uint64_t codes_of(std::uint64_t six) noexcept {
        return (six & 0x00000F00000FU) << 12U | (six >> 2U & 0x000FC0000FC0U) | (six >> 16U & 0x00003F00003FU);
    }
    /// A byte is at most one glyph; with room for all of them none asks for itself.
    void make_room(std::size_t bytes) {
        if (on_.glyphs.size() - glyphs_ < bytes) on_.glyphs.resize((std::max)(on_.glyphs.size() * 2, glyphs_ + bytes));
        if (on_.marks.size() - marks_ <= bytes) on_.marks.resize((std::max)(on_.marks.size() * 2, marks_ + bytes + 1));
    }

    Page& on_;
    const banmian::detail::glyph_table& classes_ = banmian::detail::glyph_table::instance();
    index glyphs_ = 0;  // written so far
    index marks_ = 0;
};

}  // namespace detail

/// Fills `glyphs`, `marks` and `lines` and makes every block of the page one piece. The page's text is
/// `working_page::text`. At the bytes of `cuts`, which count in the document's text and are in order, a printed line
/// begins in any case.
inline void find_lines(any_working_page auto& on, std::span<const std::size_t> cuts = {}) {
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
            const bool by_spaces = !printed && block.line_count == 1;
            for (const std::size_t at : cuts) {
                if (at <= on.base + bytes.begin || at >= on.base + bytes.end) continue;
                cut.add({bytes.begin, at - on.base}, static_cast<index>(l), by_spaces);
                bytes.begin = at - on.base;
            }
            cut.add(bytes, static_cast<index>(l), by_spaces);
            if (page.has_geometry() && block.bounds && on.lines.size() > before) {
                // The indent in em, from the left edge of the column.
                const layout::line_ink& ink = page.ink[l];
                const double em = ink.font_size > 0 ? ink.font_size : ink.bounds.height;
                const double indent = em > 0 ? (ink.bounds.x - block.bounds->x) / em : 0;
                const double nearest = indent + 0.5;
                const measure_weights& by = on.weights.measures;
                constexpr double most = 255;  // em: what `printed_line::indent` holds
                if (indent >= by.indent && indent < (std::min)(by.indent_most, most))
                    on.lines[before].indent = static_cast<std::uint8_t>(nearest);
            }
            for (std::size_t i = before; i < on.lines.size(); ++i) on.line_order.push_back(static_cast<index>(i));
        }
        made.count = static_cast<std::uint32_t>(on.line_order.size()) - made.first;
        if (made.count > 0) on.pieces.push_back(made);
    }
    cut.finish();
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_LINES_HPP
