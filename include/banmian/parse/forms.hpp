// SPDX-License-Identifier: BSL-1.0
/// The form of a piece: its glyphs counted, its stops, its segments; what it looks like before anybody reads it.
#ifndef BANMIAN_PARSE_FORMS_HPP
#define BANMIAN_PARSE_FORMS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grammar/scan.hpp>
#include <banmian/parse/measure.hpp>

#include <cstdint>

namespace banmian::inline BANMIAN_ABI::passes {

/// What a piece looks like by itself.
struct form {
    std::uint32_t glyphs = 0;
    std::uint32_t letters = 0;       ///< Han, Latin and digits
    std::uint32_t decimals = 0;      ///< decimal points
    std::uint32_t commas = 0;        ///< ，； inside or at the end
    std::uint32_t enumerations = 0;  ///< 、
    std::uint32_t sentences = 0;     ///< 。！？ anywhere
    std::uint32_t stops = 0;         ///< 。 anywhere
    bool ends_sentence = false;
    bool ends_pause = false;  ///< ends in ，、；：
};

[[nodiscard]] inline form form_of(const any_galley auto& on, const piece& of) noexcept {
    form made;
    for (std::uint32_t l = 0; l < of.count; ++l) {
        const printed_line& line = on.line_of(of, l);
        made.glyphs += line.count;
        made.letters += line.count - line.marks;
        // Which mark comes next cannot be guessed: each is counted as all of them, without a branch.
        for (const index g : on.marks_of(line)) {
            const glyph& one = on.glyphs[g];
            const char32_t code = grammar::narrow(one.code);
            made.letters += one.is(is_han_glyph | is_latin_glyph | is_digit_glyph);
            made.commas += static_cast<std::uint32_t>(code == U',') + static_cast<std::uint32_t>(code == U';');
            made.enumerations += code == U'、';
            made.sentences += one.is(is_sentence_glyph);
            made.stops += code == U'。';
            if (one.code == U'.' && g > line.first && on.glyphs[g - 1].is(is_digit_glyph)) ++made.decimals;
        }
    }
    made.ends_sentence = on.last_line(of).ends_sentence;
    made.ends_pause = is_pause(on.last_glyph(of).code);
    return made;
}

/// True when a piece begins as the inside of a sentence does, and hardly any heading. Of 46 668 headlines of a daily of
/// 1950 to 2022, one in 2000 begins with one of these characters; of lines inside paragraphs (broadcast news of 2022 to
/// 2026), one in 23. Of the headlines, one in 1400 has a 、 or comma behind its first character, unless that numbers
/// it.
[[nodiscard]] inline bool begins_inside(const any_galley auto& on, const piece& of) noexcept {
    const printed_line& line = on.first_line(of);
    const char32_t first = on.glyphs[line.first].code;
    if (banmian::detail::one_of(first, U"的业業了等员員系示次际際式域届屆项項间間席界性们們之据據级級尔爾者型障术術"))
        return true;
    if (line.count < 3 || !on.glyphs[line.first].is(is_han_glyph) ||
        banmian::detail::one_of(first, U"一二三四五六七八九十百零甲乙丙丁"))
        return false;
    const char32_t second = grammar::narrow(on.glyphs[line.first + 1].code);
    return second == U'、' || second == U',';
}

/// The glyphs of a piece from its first on, as long as they stand together in the page: what the grammar reads.
[[nodiscard]] inline grammar::glyph_run run_of(const any_galley auto& on, const piece& of) noexcept {
    const index begin = on.first_line(of).first;
    index end = begin;
    for (std::uint32_t l = 0; l < of.count && on.line_of(of, l).first == end; ++l) end += on.line_of(of, l).count;
    return {on.glyphs.data() + begin, end - begin, on.own_words()};
}

/// True for two to five short segments of equal length with spaces between: a line of slogans.
[[nodiscard]] inline bool parallel_segments(const any_galley auto& on, const piece& of) noexcept {
    std::uint32_t length = 0;
    std::uint32_t current = 0;
    std::uint32_t segments = 0;
    bool equal = true;
    const auto close = [&] {
        if (current == 0) return;
        ++segments;
        if (length == 0) length = current;
        equal = equal && current == length;
        current = 0;
    };
    for (const glyph& one : run_of(on, of)) {
        if (one.after_space) close();
        if (!one.is(is_han_glyph)) return false;
        ++current;
    }
    close();
    return equal && segments >= 2 && segments <= 5 && length >= 2 && length <= 7;
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_FORMS_HPP
