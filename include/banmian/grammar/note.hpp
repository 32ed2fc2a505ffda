// SPDX-License-Identifier: BSL-1.0
/// Notes of the editors 编者按: 编者按：…, 【编后】…, 开栏的话 on a line of its own.
#ifndef BANMIAN_GRAMMAR_NOTE_HPP
#define BANMIAN_GRAMMAR_NOTE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>

#include <cstddef>
#include <optional>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// The opening of a note. Ranges count glyphs.
struct note_match {
    range label{};       ///< 编者按, with the paper's name before it
    range whole{};       ///< with its brackets and its colon
    bool alone = false;  ///< nothing stands behind it: the note is what follows
};

namespace detail {

inline constexpr lexicon<20> note_labels{{U"编者按语", U"编者按",   U"编者的话", U"编者附言", U"编者寄语",
                                          U"编后语",   U"编后记",   U"编后",     U"编前语",   U"编余",
                                          U"编辑按",   U"记者按",   U"开栏的话", U"开栏语",   U"开篇的话",
                                          U"編者按",   U"編者的話", U"記者按",   U"編後",     U"編輯按"}};

}  // namespace detail

/// Reads the label that opens a note: it stands in brackets, before a colon, before a space, or alone.
template <class = when_used>
[[nodiscard]] std::optional<note_match> match_note(glyph_run run) {
    static constexpr lexicon<5> papers{{U"本报", U"本報", U"本刊", U"本网", U"本版"}};
    scan in(run);
    while (!in.done() && in.here().is(is_symbol_glyph)) in.skip();
    const bool bracket = in.eat_one(U"([【〔〖[");
    note_match made;
    const std::size_t begin = in.at();
    static_cast<void>(in.eat_any(papers));
    if (in.eat_any(detail::note_labels) < 0) return std::nullopt;
    made.label = {begin, in.at()};
    const bool closed = bracket && in.eat_one(U")]】〕〗]");
    const bool parted = in.eat_one(U":—") || (!in.done() && in.here().after_space);
    made.whole = {0, in.at()};
    made.alone = in.done();
    return closed || parted || made.alone ? std::optional<note_match>(made) : std::nullopt;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_NOTE_HPP
