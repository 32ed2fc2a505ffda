// SPDX-License-Identifier: BSL-1.0
/// Which white space of the source is printed: between Latin words and numbers, segments and names; not where lines
/// wrap.
#ifndef BANMIAN_PARSE_PRINTING_SPACES_HPP
#define BANMIAN_PARSE_PRINTING_SPACES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What happens to white space inside printed lines.
enum class spacing : std::uint8_t {
    close_up,     ///< running text: it came from wraps and justification
    keep,         ///< headings, lists, colophons: it parts segments
    keep_inside,  ///< lists of names in running text: as `keep` inside a line, but a wrap closes up
};

/// Glyphs `[begin, end)` of the working page that are printed as one: nothing of them stands behind another's glyph.
struct glyph_range {
    index begin = 0;
    index end = 0;
    [[nodiscard]] constexpr bool holds(index g) const noexcept { return g >= begin && g < end; }
};

/// The kind of a glyph, 0 outside the range.
[[nodiscard]] inline std::uint8_t kind_at(const any_working_page auto& on, index g, glyph_range in) noexcept {
    return in.holds(g) ? on.glyphs[g].kind : std::uint8_t{0};
}

/// True for a glyph that belongs to a Latin word or a number: a letter or digit, or an ASCII mark that clings to one
/// behind it (`towards` -1: Hello,) or before it (1: "Hello).
[[nodiscard]] inline bool is_western(const any_working_page auto& on, index g, glyph_range in, int towards) noexcept {
    constexpr std::uint8_t western = is_latin_glyph | is_digit_glyph;
    if ((kind_at(on, g, in) & western) != 0) return true;
    const char32_t code = in.holds(g) ? on.glyphs[g].code : U'\0';
    if (code >= 0x80 || code == U'%') return false;
    if (code == U':' || (towards < 0 ? g == in.begin : g + 1 == in.end))
        return towards < 0 && g > in.begin && (kind_at(on, g - 1, in) & is_latin_glyph) != 0;
    const bool beside = towards < 0 ? !on.glyphs[g].after_space : !on.glyphs[g + 1].after_space || code == U'&';
    return (beside || code == U'&') && (kind_at(on, towards < 0 ? g - 1 : g + 1, in) & western) != 0;
}

/// True when the white space before a glyph of a printed line is printed. In running text it came from justification,
/// unless it parts Latin words and numbers: Robot Challenge Cup, 3 5 7.
[[nodiscard]] inline bool keeps_space(const any_working_page auto& on, index g, glyph_range in,
                                      enum spacing policy) noexcept {
    if (g == in.begin || !on.glyphs[g].after_space) return false;
    if (policy == spacing::close_up) return is_western(on, g - 1, in, -1) && is_western(on, g, in, 1);
    // （ 记者: inside brackets and before stops nobody sets one.
    const glyph& before = on.glyphs[g - 1];
    const glyph& one = on.glyphs[g];
    const bool behind_opening = before.is(is_opening_glyph) && !before.is(is_closing_glyph);
    const bool before_closing =
        one.is(is_closing_glyph) && !one.is(is_opening_glyph) && !banmian::detail::one_of(one.code, U"—…·");
    return !behind_opening && !before_closing;
}

/// True for a glyph in the middle of an address: a run of ASCII without a space that has :// or @, or begins www.
[[nodiscard]] inline bool is_address(const any_working_page auto& on, index g, glyph_range in) noexcept {
    const auto belongs = [&](index i) { return on.glyphs[i].code > U' ' && on.glyphs[i].code < 0x7F; };
    index first = g;
    while (first > in.begin && !on.glyphs[first].after_space && belongs(first - 1)) --first;
    bool dots = false;
    for (index i = first; i < in.end && belongs(i) && (i == first || !on.glyphs[i].after_space); ++i) {
        if (on.glyphs[i].code == U'@' && i > first) return true;
        if (on.glyphs[i].code == U'/' && i > first + 1 && on.glyphs[i - 1].code == U'/') return true;
        dots = dots || (i == first + 3 && on.glyphs[i].code == U'.');
    }
    return dots && (on.glyphs[first].code | 0x20U) == U'w' && (on.glyphs[first + 1].code | 0x20U) == U'w';
}

/// True when on one side of a wrap a space parts two numbers: 9 11|13 15. What stands beside it is a number of its own.
[[nodiscard]] inline bool lists_numbers(const any_working_page auto& on, glyph_range before,
                                        glyph_range after) noexcept {
    const auto digit = [&](index i) { return on.glyphs[i].is(is_digit_glyph); };
    index g = after.begin + 1;
    while (g < after.end && digit(g) && !on.glyphs[g].after_space) ++g;
    if (g < after.end && digit(g)) return true;
    g = before.end - 1;
    while (g > before.begin && digit(g) && !on.glyphs[g].after_space) --g;
    return g > before.begin && digit(g) && digit(g - 1);
}

/// True when a wrap stands between two Latin words, a word and a number, or the numbers of a list: it was a space.
/// `spaced` when a space was taken for the wrap, which then may part any numbers.
[[nodiscard]] inline bool wrap_parts_words(const any_working_page auto& on, glyph_range before, glyph_range after,
                                           bool spaced) noexcept {
    constexpr std::uint8_t western = is_latin_glyph | is_digit_glyph;
    const index last = before.end - 1;
    const glyph& end = on.glyphs[last];
    const glyph& begin = on.glyphs[after.begin];
    if (!is_western(on, last, before, -1) || !is_western(on, after.begin, after, 1)) return false;
    if (spaced) return true;
    if (end.is(is_digit_glyph) && begin.is(is_digit_glyph)) return lists_numbers(on, before, after);
    const bool broken = !end.is(is_latin_glyph) && last > before.begin && on.glyphs[last - 1].is(is_digit_glyph);
    if (broken && begin.is(is_digit_glyph)) return false;  // 36.|5
    if (!end.is(is_latin_glyph | is_closing_glyph) || end.code == U'-' || !begin.is(western)) return false;
    if (is_address(on, last, before)) return false;
    // A letter alone is the rest of a word that was broken anywhere: Make|r.
    const bool alone = after.begin + 1 == after.end || !on.glyphs[after.begin + 1].is(western) ||
                       on.glyphs[after.begin + 1].after_space;
    return !(alone && banmian::detail::within(begin.code, U'b', U'z') && end.is(is_latin_glyph));
}

/// True when a space parts a role and a name: 记者 林知远, 朱江森 通讯员.
[[nodiscard]] inline bool parts_role(const any_working_page auto& on, glyph_range before, glyph_range after) noexcept {
    const auto run = [&](index from, index to) { return grammar::glyph_run(on.glyphs.data() + from, to - from); };
    if (grammar::scan(run(after.begin, after.end)).eat_any(grammar::detail::roles) >= 0) return true;
    constexpr index longest = 7;  // glyphs of a role
    const index last = before.end - 1;
    for (index from = last > longest ? last - longest : 0; from < last; ++from) {
        grammar::scan in(run(from, before.end));
        if (in.eat_any(grammar::detail::roles) >= 0 && in.done()) return true;
    }
    return false;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_SPACES_HPP
