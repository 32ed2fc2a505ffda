// SPDX-License-Identifier: BSL-1.0
/// Character classes as Chinese typesetting has them: Han, digits, brackets, stops, what may not start or end a line.
#ifndef BANMIAN_TEXT_CHARACTER_CLASS_HPP
#define BANMIAN_TEXT_CHARACTER_CLASS_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {
[[nodiscard]] constexpr bool one_of(char32_t code, std::u32string_view set) noexcept {
    for (const char32_t member : set)
        if (member == code) return true;
    return false;
}
/// The same for a literal, whose length need not be counted each time.
template <std::size_t Size>
[[nodiscard]] constexpr bool one_of(char32_t code, const char32_t (&set)[Size]) noexcept {
    for (std::size_t i = 0; i + 1 < Size; ++i)
        if (set[i] == code) return true;
    return false;
}
[[nodiscard]] constexpr bool within(char32_t code, char32_t low, char32_t high) noexcept {
    return code >= low && code <= high;
}
}  // namespace detail

/// Ideographs of Unicode's first block of them, U+4E00 to U+9FFF: all but a few of any text.
[[nodiscard]] constexpr bool is_main_ideograph(char32_t code) noexcept {
    return detail::within(code, 0x4E00, 0x9FFF);
}
/// Han characters: the unified and compatibility ideographs of Unicode 15 and the marks 々 〇 that stand among them.
[[nodiscard]] constexpr bool is_han(char32_t code) noexcept {
    using detail::within;
    if (within(code, 0x4E00, 0x9FFF)) return true;
    if (code < 0x2E80) return false;
    return within(code, 0x3400, 0x4DBF) || code == 0x3005 || code == 0x3007 || within(code, 0xF900, 0xFAFF) ||
           within(code, 0x20000, 0x323AF) || within(code, 0x2F00, 0x2FD5) || within(code, 0x2E80, 0x2EF3);
}
/// Radicals that some extractors give for the ideographs: Kangxi Radicals and CJK Radicals Supplement.
[[nodiscard]] constexpr bool is_radical(char32_t code) noexcept {
    return detail::within(code, 0x2F00, 0x2FD5) || detail::within(code, 0x2E80, 0x2EF3);
}
/// Private-use characters, which mean something only in the font they came from.
[[nodiscard]] constexpr bool is_private_use(char32_t code) noexcept {
    return detail::within(code, 0xE000, 0xF8FF) || detail::within(code, 0xF0000, 0x10FFFD);
}
/// 0-9, half or full width.
[[nodiscard]] constexpr bool is_digit(char32_t code) noexcept {
    return detail::within(code, U'0', U'9') || detail::within(code, 0xFF10, 0xFF19);
}
/// Latin letters, half or full width.
[[nodiscard]] constexpr bool is_latin(char32_t code) noexcept {
    return detail::within(code, U'a', U'z') || detail::within(code, U'A', U'Z') ||
           detail::within(code, 0xFF21, 0xFF3A) || detail::within(code, 0xFF41, 0xFF5A) ||
           (detail::within(code, 0xC0, 0x24F) && code != 0xD7 && code != 0xF7);
}
/// White space of any width, with the invisible spaces and the byte order mark.
[[nodiscard]] constexpr bool is_space(char32_t code) noexcept {
    if (code > 0x3000 && code != 0xFEFF) return false;  // by far the most
    return code == U' ' || detail::within(code, U'\t', U'\r') || code == 0x3000 || code == 0xA0 ||
           detail::within(code, 0x2000, 0x200B) || code == 0x202F || code == 0x205F || code == 0xFEFF || code == 0x85;
}
namespace detail {
inline constexpr std::u32string_view openers = U"（《〈“‘「『【〔〖([{﹁﹃［｛";
inline constexpr std::u32string_view closers = U"）》〉”’」』】〕〗)]}﹂﹄］｝";
}  // namespace detail
/// Brackets and quotes that open. Straight quotes are in neither class.
[[nodiscard]] constexpr bool is_opening(char32_t code) noexcept {
    return detail::one_of(code, detail::openers);
}
/// Brackets and quotes that close.
[[nodiscard]] constexpr bool is_closing(char32_t code) noexcept {
    if (code == U'，' || code == U'。' || code == U',') return false;  // by far the most
    return detail::one_of(code, detail::closers);
}
/// Stops that end a sentence, half or full width. An ASCII full stop is none: in Chinese text it is a decimal point.
[[nodiscard]] constexpr bool is_sentence_end(char32_t code) noexcept {
    return detail::one_of(code, U"。！？!?｡");
}
/// Stops inside a sentence, half or full width.
[[nodiscard]] constexpr bool is_pause(char32_t code) noexcept {
    switch (code) {
    case U'，':
    case U'、':
    case U'；':
    case U'：':
    case U',':
    case U';':
    case U':':
    case U'﹑': return true;
    default: return false;
    }
}
/// What may not start a line (避头, CLREQ 3.1.3): stops, closing brackets and quotes, middle dots, per cent signs.
[[nodiscard]] constexpr bool may_not_start_line(char32_t code) noexcept {
    return is_sentence_end(code) || is_pause(code) || is_closing(code) || detail::one_of(code, U".．·…%％‰℃°—～");
}
/// What may not end a line (避尾): opening brackets and quotes.
[[nodiscard]] constexpr bool may_not_end_line(char32_t code) noexcept {
    return is_opening(code);
}
/// Marks that newspapers set before an item: ■ ▲ ● ◆ ★ □ △ ○ ◇ ☆ ▶ ◀ ※.
[[nodiscard]] constexpr bool is_mark(char32_t code) noexcept {
    return detail::within(code, 0x25A0, 0x25FF) || detail::within(code, 0x2600, 0x26FF) || code == 0x203B;
}
/// A dash — or what stands for one, ― U+2015.
[[nodiscard]] constexpr bool is_dash(char32_t code) noexcept {
    return code == U'—' || code == U'―';
}
namespace detail {
inline constexpr std::u32string_view counting_han = U"〇零一二三四五六七八九十百千万萬廿卅两兩元正";
/// A bit for each by its lower six: they turn away most other characters at once.
inline constexpr std::uint64_t counting_han_bits = [] {
    std::uint64_t made = 0;
    for (const char32_t one : counting_han) made |= std::uint64_t{1} << (one % 64);
    return made;
}();
}  // namespace detail
/// Digits written in Han: 〇 to 九, 十 百 千 万 廿 卅, and the traditional 兩 萬.
[[nodiscard]] constexpr bool is_han_digit(char32_t code) noexcept {
    return (detail::counting_han_bits >> (code % 64) & 1U) != 0 && detail::one_of(code, detail::counting_han);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_CHARACTER_CLASS_HPP
