// SPDX-License-Identifier: BSL-1.0
/// What a printed line shows by its marks: a byline by ■ or □, a caption by its first character, brackets around it.
#ifndef BANMIAN_LAYOUT_LINE_MARKS_HPP
#define BANMIAN_LAYOUT_LINE_MARKS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// True for the marks that stand before a reporter's name under a headline.
[[nodiscard]] constexpr bool is_byline_mark(char32_t code) noexcept {
    return banmian::detail::one_of(code, U"□■●◎○◆◇");
}
/// True for a line that is a byline by its mark: □本报记者 王明
[[nodiscard]] inline bool opens_with_byline_mark(const print_line& line) noexcept {
    constexpr double longest = 24;  // letters
    return !line.word.text.empty() && line.advance.letters <= longest &&
           is_byline_mark(decode(line.word.text, 0).value);
}

/// True for a marked line that can hold names alone: ●增开客车●取消棚车 is a list's.
[[nodiscard]] inline bool is_marked_byline(const print_line& line) noexcept {
    constexpr double longest = 16;  // letters
    if (!opens_with_byline_mark(line) || line.advance.letters > longest) return false;
    std::size_t marks = 0;
    for (std::size_t at = 0; at < line.word.text.size();) {
        const code_point one = decode(line.word.text, at);
        marks += is_byline_mark(one.value) ? 1U : 0U;
        at += one.size;
    }
    return marks == 1;
}

namespace detail {

/// False where the first character begins no opening of a caption, as that of nearly every line.
[[nodiscard]] inline bool may_open_caption(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        if (!is_space(one.value)) return grammar::may_open_caption(one.value);
        at += one.size;
    }
    return false;
}

/// True for a text that stands in brackets as a whole.
[[nodiscard]] inline bool is_bracketed(std::string_view text) noexcept {
    if (text.empty()) return false;
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return banmian::detail::one_of(decode(text, 0).value, U"（(") &&
           banmian::detail::one_of(decode(text, at).value, U"）)");
}

}  // namespace detail

/// True for a text with an address for letters in it: 王一 wangyi@example.com. A recogniser may read the @ as a letter.
[[nodiscard]] constexpr bool holds_address(std::string_view text) noexcept {
    if (text.find('@') != std::string_view::npos) return true;
    constexpr std::size_t shortest = 12;  // letters, the dot and the country among them
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    std::size_t begin = text.size();
    while (begin > 0 && (is_small(text[begin - 1]) || text[begin - 1] == '.')) --begin;
    const std::string_view tail = text.substr(begin);
    const std::size_t dot = tail.rfind('.');
    return tail.size() >= shortest && dot != std::string_view::npos && dot > 0 && tail.size() - dot >= 3 &&
           tail.size() - dot <= 4;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_LINE_MARKS_HPP
