// SPDX-License-Identifier: BSL-1.0
/// Verse: stanzas, whose lines are broken by the poet and not by the measure.
#ifndef BANMIAN_PARSE_SEEING_VERSE_HPP
#define BANMIAN_PARSE_SEEING_VERSE_HPP

#include <banmian/config.hpp>
#include <banmian/parse/seeing/paragraphs.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_class.hpp>

#include <algorithm>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What the lines of a block say of it as verse.
enum class stanza : std::uint8_t {
    no_verse,
    even_lines,  ///< short lines without a stop inside: a stanza beside others, else a heading
    free_lines,  ///< and ragged ones: verse if there are enough
    regular,     ///< lines of one length that stops end: 五言, 七言
};

namespace detail {

/// What one line says of its block as verse.
struct verse_line {
    bool possible = false;  ///< a line that a poem may have
    bool unbroken = true;   ///< no stop inside
    bool metre = false;     ///< of five or seven syllables, or twice as many with a stop between, and a stop at the end
};

[[nodiscard]] inline verse_line verse_line_of(const any_working_page auto& on, const printed_line& line) noexcept {
    verse_line made;
    if (line.count < 2 || line.count > on.weights.verse.longest) return made;
    const index last = line.first + line.count - 1;
    const auto stops = [&](index g) { return on.glyphs[g].is(is_sentence_glyph) || is_pause(on.glyphs[g].code); };
    for (const index g : on.marks_of(line)) {
        if (on.glyphs[g].is(is_digit_glyph | is_latin_glyph) || is_mark(on.glyphs[g].code)) return made;
        if (g != last && stops(g)) made.unbroken = false;
    }
    made.possible = true;
    const std::uint32_t syllables = line.count - 1;  // of one clause, or of two with the stop between them
    made.metre = stops(last) && (syllables == 5 || syllables == 7 ||
                                 ((syllables == 11 || syllables == 15) && stops(line.first + syllables / 2)));
    return made;
}

}  // namespace detail

/// Asks whether a block may be a stanza. Its lines must be the source's own.
[[nodiscard]] inline stanza stanza_of(const any_working_page auto& on, const piece& of) noexcept {
    if (of.count < 2) return stanza::no_verse;
    std::uint32_t widest = 0;
    bool regular = true;
    bool free_lines = true;
    for (std::uint32_t l = 0; l < of.count; ++l) {
        const printed_line& line = on.line_of(of, l);
        if (l > 0 && line.source_line == on.line_of(of, l - 1).source_line) return stanza::no_verse;
        const detail::verse_line made = detail::verse_line_of(on, line);
        free_lines = free_lines && made.unbroken;
        regular = regular && made.metre && line.count == on.first_line(of).count;
        if (!made.possible || (!regular && !free_lines)) return stanza::no_verse;
        widest = (std::max)(widest, line.width);
    }
    if (regular) return stanza::regular;
    std::uint32_t ragged = 0;
    for (std::uint32_t l = 0; l + 1 < of.count; ++l)
        ragged += on.line_of(of, l).width + on.weights.verse.ragged <= widest ? 1U : 0U;
    // A heading wraps where its type does: its first lines are its longest.
    return ragged > 0 && ragged * on.weights.verse.ragged_share >= of.count - 1 ? stanza::free_lines
                                                                                : stanza::even_lines;
}

/// Marks the stanzas of a page of plain text.
inline void find_verse(any_working_page auto& on) {
    if (!on.manner.sentences_end || on.page->has_geometry()) return;
    const auto is_text = [&](std::size_t i) {  // what stands over a text is its heading
        return i < on.pieces.size() && stanza_of(on, on.pieces[i]) == stanza::no_verse &&
               detail::has_pause(on, on.pieces[i], 0);
    };
    for (std::size_t i = 0; i < on.pieces.size();) {
        const stanza first = stanza_of(on, on.pieces[i]);
        std::size_t end = i + 1;
        std::uint32_t lines = on.pieces[i].count;
        for (; first != stanza::no_verse && end < on.pieces.size(); ++end) {
            const stanza here = stanza_of(on, on.pieces[end]);
            const bool goes_on = first == stanza::regular
                                     ? here == first
                                     : here == stanza::free_lines || (here == stanza::even_lines && !is_text(end + 1));
            if (!goes_on) break;
            lines += on.pieces[end].count;
        }
        const bool poem = first == stanza::regular || (first == stanza::free_lines && lines >= on.weights.verse.least);
        if (!poem) end = i + 1;
        for (; i < end; ++i) on.pieces[i].verse = poem;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_VERSE_HPP
