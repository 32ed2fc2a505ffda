// SPDX-License-Identifier: BSL-1.0
/// Opt-in: character references of XML and HTML: `&amp;`, `&#x4E00;`, `&nbsp;`.
#ifndef BANMIAN_FORMAT_DETAIL_ENTITIES_HPP
#define BANMIAN_FORMAT_DETAIL_ENTITIES_HPP

#include <banmian/config.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <system_error>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

struct named_character {
    std::string_view name{};
    char32_t code = 0;
};

/// The names of HTML 4 that stand in Chinese pages, sorted by their bytes. XML has the five of them that all know.
inline constexpr named_character named_characters[] = {
    {"Prime", 0x2033}, {"Psi", 0x3A8},     {"alpha", 0x3B1},   {"amp", U'&'},      {"apos", U'\''},
    {"beta", 0x3B2},   {"brvbar", 0xA6},   {"bull", 0x2022},   {"cap", 0x2229},    {"cent", 0xA2},
    {"circ", 0x2C6},   {"copy", 0xA9},     {"darr", 0x2193},   {"deg", 0xB0},      {"delta", 0x3B4},
    {"divide", 0xF7},  {"eacute", 0xE9},   {"egrave", 0xE8},   {"emsp", 0x2003},   {"ensp", 0x2002},
    {"equiv", 0x2261}, {"euro", 0x20AC},   {"frac12", 0xBD},   {"frac14", 0xBC},   {"frac34", 0xBE},
    {"gamma", 0x3B3},  {"ge", 0x2265},     {"gt", U'>'},       {"hellip", 0x2026}, {"infin", 0x221E},
    {"lang", 0x3008},  {"laquo", 0xAB},    {"larr", 0x2190},   {"ldquo", 0x201C},  {"le", 0x2264},
    {"loz", 0x25CA},   {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", U'<'},       {"mdash", 0x2014},
    {"micro", 0xB5},   {"middot", 0xB7},   {"minus", 0x2212},  {"mu", 0x3BC},      {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"ne", 0x2260},     {"omega", 0x3C9},   {"ordm", 0xBA},     {"ouml", 0xF6},
    {"para", 0xB6},    {"permil", 0x2030}, {"pi", 0x3C0},      {"plusmn", 0xB1},   {"pound", 0xA3},
    {"prime", 0x2032}, {"quot", U'"'},     {"rang", 0x3009},   {"raquo", 0xBB},    {"rarr", 0x2192},
    {"rdquo", 0x201D}, {"reg", 0xAE},      {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sect", 0xA7},
    {"shy", 0xAD},     {"sigma", 0x3C3},   {"sim", 0x223C},    {"sup1", 0xB9},     {"sup2", 0xB2},
    {"sup3", 0xB3},    {"thinsp", 0x2009}, {"tilde", 0x2DC},   {"times", 0xD7},    {"trade", 0x2122},
    {"uarr", 0x2191},  {"uuml", 0xFC},     {"yen", 0xA5},      {"zwj", 0x200D},    {"zwnj", 0x200C},
};

/// The character that `&…;` stands for; 0 for a name that is not known, and for what is no character.
[[nodiscard]] inline char32_t character_of(std::string_view entity) noexcept {
    entity = entity.substr(1, entity.size() - 2);
    const auto place = std::lower_bound(std::begin(named_characters), std::end(named_characters), entity,
                                        [](const named_character& a, std::string_view b) { return a.name < b; });
    if (place != std::end(named_characters) && place->name == entity) return place->code;
    if (entity.empty() || entity.front() != '#') return 0;
    entity.remove_prefix(1);
    const bool hexadecimal = !entity.empty() && (entity.front() == 'x' || entity.front() == 'X');
    if (hexadecimal) entity.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, problem] =
        std::from_chars(entity.data(), entity.data() + entity.size(), code, hexadecimal ? 16 : 10);
    const bool whole = problem == std::errc() && end == entity.data() + entity.size();
    const bool character = code < 0xD800 || (code > 0xDFFF && code <= 0x10FFFF);
    return whole && character ? static_cast<char32_t>(code) : 0;
}

/// A reference at the begin of a text: what it stands for and how many bytes it has; 0 of both when it is none.
struct reference {
    char32_t code = 0;
    std::size_t size = 0;
};
/// Reads the reference at the begin of `text`, which is `&`. A space that does not break is a space.
[[nodiscard]] inline reference reference_at(std::string_view text) noexcept {
    constexpr std::size_t longest = 12;  // &#x0010FFFF;
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == text.npos) return {};
    const char32_t code = character_of(text.substr(0, end + 1));
    if (code == 0) return {};
    return {code == 0xA0 ? U' ' : code, end + 1};
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_ENTITIES_HPP
