// SPDX-License-Identifier: BSL-1.0
/// Reads plain extracted text into a layout: pages end at a form feed, blocks at a blank line, lines at a line feed.
#ifndef BANMIAN_FORMAT_TEXT_READ_HPP
#define BANMIAN_FORMAT_TEXT_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/text/utf8.hpp>

#include <concepts>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace text {

/// No more than this many diagnostics are made for one kind of fault; the last one stands for those that follow.
inline constexpr std::size_t max_diagnostics_of_a_kind = 16;

namespace detail {

/// The offset of `wanted` at or after `at`, or `end`.
[[nodiscard]] inline std::size_t find_byte(std::string_view source, char wanted, std::size_t at,
                                           std::size_t end) noexcept {
    if (at >= end) return end;
    const void* const found = std::memchr(source.data() + at, wanted, end - at);
    return found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - source.data()) : end;
}

/// Length of the white space character that starts at `at`: ASCII white space, U+00A0, U+3000, U+FEFF; 0 for others.
[[nodiscard]] inline std::size_t white_space_at(std::string_view source, std::size_t at, std::size_t end) noexcept {
    const char byte = source[at];
    if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return 1;
    const std::string_view rest = source.substr(at, end - at);
    if (rest.substr(0, 2) == "\xC2\xA0") return 2;
    if (rest.substr(0, 3) == "\xE3\x80\x80" || rest.substr(0, 3) == "\xEF\xBB\xBF") return 3;
    return 0;
}

/// `[begin, end)` without white space on either side. U+3000 stays on the left, where it is an indent.
[[nodiscard]] inline span trimmed(std::string_view source, span whole) noexcept {
    while (whole.begin < whole.end &&
           (source[whole.begin] == ' ' || (source[whole.begin] >= '\t' && source[whole.begin] <= '\r')))
        ++whole.begin;
    std::size_t at = whole.begin;
    while (at < whole.end) {  // nothing but wide spaces is nothing
        const std::size_t size = white_space_at(source, at, whole.end);
        if (size == 0) break;
        at += size;
    }
    if (at == whole.end) return {whole.begin, whole.begin};
    while (whole.end > whole.begin &&
           (source[whole.end - 1] == ' ' || (source[whole.end - 1] >= '\t' && source[whole.end - 1] <= '\r')))
        --whole.end;
    return whole;
}

/// Notes every byte that is no UTF-8, up to `max_diagnostics_of_a_kind`.
template <class = when_used>
void note_invalid_utf8(std::string_view source, layout::document& made) {
    if (is_valid_utf8(source)) return;
    std::size_t noted = 0;
    for (std::size_t at = 0; at < source.size() && noted < max_diagnostics_of_a_kind;) {
        const code_point one = decode(source, at);
        if (!one.valid) {
            made.diagnostics.push_back(
                {severity::warning, {errc::invalid_utf8, {at, at + one.size}, "a UTF-8 character"}});
            ++noted;
        }
        at += one.size;
    }
}

/// Notes text that cannot be what it seems: another encoding by its mark, or NUL bytes.
template <class = when_used>
void note_foreign_bytes(std::string_view source, layout::document& made) {
    const std::string_view mark = source.substr(0, 2);
    if (mark == "\xFE\xFF" || mark == "\xFF\xFE") {
        made.diagnostics.push_back(
            {severity::error,
             {errc::unsupported_encoding, {0, 2}, "UTF-8; the byte order mark says UTF-16 or UTF-32"}});
        return;
    }
    const std::size_t zero = find_byte(source, '\0', 0, source.size());
    if (zero != source.size())
        made.diagnostics.push_back({severity::warning, {errc::binary_input, {zero, zero + 1}, "text"}});
}

}  // namespace detail

/// Reads text into a layout whose spans are bytes of `source`; `source` must outlive the document. Nothing is copied
/// or changed. White space inside lines is kept: whether it is a wrap, a justification or a separator is for the
/// parser to say. Every visible byte lies in exactly one line. Linear in the size of `source`.
template <class = when_used>
[[nodiscard]] layout::document read(std::string_view source) {
    layout::document made = layout::document::viewing(source);
    detail::note_foreign_bytes(source, made);
    detail::note_invalid_utf8(source, made);
    std::size_t page_begin = source.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    const bool returns = detail::find_byte(source, '\r', 0, source.size()) != source.size();
    bool any = false;
    std::vector<layout::block> blocks;  // of the page that is read: a sheet takes its own in one piece
    std::vector<layout::line> lines;
    for (bool more = true; more;) {
        const std::size_t page_end = detail::find_byte(source, '\f', page_begin, source.size());
        more = page_end < source.size();
        layout::sheet sheet;
        sheet.extent_in_text = {page_begin, page_end};
        blocks.clear();
        lines.clear();
        bool open = false;
        for (std::size_t at = page_begin; at < page_end;) {
            const std::size_t line_end = detail::find_byte(source, '\n', at, page_end);
            // A lone carriage return ends a line too (old Mac OS text).
            const std::size_t cut = returns ? detail::find_byte(source, '\r', at, line_end) : line_end;
            const std::size_t stop = cut + 1 < line_end ? cut : line_end;
            const span text = detail::trimmed(source, {at, stop});
            if (text.empty()) {
                open = false;
            } else {
                if (!open) blocks.push_back({lines.size(), 0, {}, layout::block_hint::none, 0});
                open = true;
                lines.push_back({text});
                ++blocks.back().line_count;
            }
            at = stop + 1;
        }
        any = any || !lines.empty();
        // A form feed at the very end closes the last page; it does not open an empty one.
        sheet.blocks.assign(blocks.begin(), blocks.end());
        sheet.lines.assign(lines.begin(), lines.end());
        if (more || !lines.empty() || made.sheets.empty()) made.sheets.push_back(std::move(sheet));
        page_begin = page_end + 1;
    }
    if (!any)
        made.diagnostics.push_back({severity::warning, {errc::empty_input, {0, source.size()}, "the text of a page"}});
    return made;
}

/// A temporary would be gone before its layout is parsed.
template <std::same_as<std::string> Text>
layout::document read(Text&& /*source*/) {
    static_assert(!std::same_as<Text, std::string>,
                  "banmian::text::read views its text, and this one is a temporary: keep it in a variable");
    return {};
}

/// How sure it is that this is the text of a page: whatever is no format and no markup may be.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    return of.is_markup() ? certainty::none : certainty::weak;
}

}  // namespace text
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TEXT_READ_HPP
