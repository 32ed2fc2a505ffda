// SPDX-License-Identifier: BSL-1.0
/// Text and words of XML files as their readers need them: entities decoded, with the place of every character.
#ifndef BANMIAN_FORMAT_DETAIL_XML_TEXT_HPP
#define BANMIAN_FORMAT_DETAIL_XML_TEXT_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/format/detail/entities.hpp>
#include <banmian/format/detail/xml_walk.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/location.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace xml {

/// Adds text as it stands in the file, `place` being the place of its first byte. Entities are decoded, those of
/// HTML too; others stay as they are written.
inline void add_decoded(layout::word_joiner& to, std::string_view raw, std::size_t place) {
    std::size_t done = 0;
    for (std::size_t at = raw.find('&'); at != raw.npos; at = raw.find('&', at + 1)) {
        const banmian::detail::reference one = banmian::detail::reference_at(raw.substr(at));
        if (one.size == 0) continue;
        char character[4];
        to.add(raw.substr(done, at - done), {place + done, place + at});
        to.add_decoded({character, encode_utf8(one.code, character)}, {place + at, place + at + one.size});
        done = at + one.size;
    }
    to.add(raw.substr(done), {place + done, place + raw.size()});
}

/// The text of the event that the walker stands at, added to a word.
inline void add_text(layout::word_joiner& to, const walker& in) {
    const span place = in.place_of(in.text());
    if (in.text_is_literal())
        to.add(in.text(), place);
    else
        add_decoded(to, in.text(), place.begin);
}

/// The first white space that stands alone between two texts, where the first ends and the second begins in the file:
/// only tags, comments and instructions are there else. pugixml passes over it. Empty when there is none.
[[nodiscard]] inline span blank_between(std::string_view file, std::size_t end, std::size_t begin) noexcept {
    for (std::size_t at = end; at < begin && begin <= file.size(); ++at) {
        if (is_white(file[at])) return {at, at + 1};
        if (file[at] != '<') continue;
        const std::string_view rest = file.substr(at, begin - at);
        if (rest.substr(0, 4) == "<!--") {
            at += (std::min)(rest.find("-->"), rest.size());
            continue;
        }
        char quote = '\0';
        for (; at < begin && (quote != '\0' || file[at] != '>'); ++at)
            if (quote != '\0' ? file[at] == quote : file[at] == '"' || file[at] == '\'')
                quote = quote != '\0' ? '\0' : file[at];
    }
    return {};
}
/// True for a text in whose script spaces part words: its character on that side is below U+0800.
[[nodiscard]] constexpr bool is_spaced(std::string_view text, bool at_end) noexcept {
    if (text.empty()) return false;
    const std::size_t at = at_end ? character_begin(text, text.size() - 1) : 0;
    return static_cast<unsigned char>(text[at]) < 0xE0 && !layout::is_blank(text[at]);
}
/// Adds the text of the event that the walker stands at to a line of several runs, the last of which ended at `end` in
/// the file. White space alone between them is kept where it parts words: `<b>A</b> <i>B</i>`.
inline void add_run(layout::word_joiner& to, const walker& in, std::size_t& end) {
    const span place = in.place_of(in.text());
    if (is_spaced(to.text(), true) && is_spaced(in.text(), false)) {
        const span blank = blank_between(in.file(), end, place.begin);
        if (!blank.empty()) to.add_decoded(" ", blank);
    }
    add_text(to, in);
    end = place.end;
}

/// Gives a word the text of the event that the walker stands at. False when there is none.
inline bool give_text(layout::placed_word& to, const walker& in, layout::word_joiner& joiner, arena& memory) {
    if (in.text().find('&') != std::string_view::npos) {
        add_text(joiner, in);
        return joiner.give(to, memory);
    }
    to.text = layout::trimmed(in.text());
    to.origin = in.place_of(to.text);
    return !to.text.empty();
}

/// Decoded text for names and labels.
[[nodiscard]] inline std::string decoded(std::string_view raw) {
    layout::word_joiner made;
    add_decoded(made, raw, 0);
    return std::string(made.text());
}

/// The first byte of U+5000 to U+9FFF, which are all Han, and most that are printed.
[[nodiscard]] constexpr bool is_common_han(char byte) noexcept {
    return static_cast<unsigned char>(byte) >= 0xE5 && static_cast<unsigned char>(byte) <= 0xE9;
}
/// True when the last character of a text is Han.
[[nodiscard]] inline bool ends_in_han(std::string_view text) noexcept {
    if (text.size() >= 3 && is_common_han(text[text.size() - 3])) return true;
    return !text.empty() && is_han(decode(text, character_begin(text, text.size() - 1)).value);
}
/// True when its first one is.
[[nodiscard]] inline bool begins_with_han(std::string_view text) noexcept {
    return !text.empty() && (is_common_han(text.front()) || is_han(decode(text, 0).value));
}

}  // namespace xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_XML_TEXT_HPP
