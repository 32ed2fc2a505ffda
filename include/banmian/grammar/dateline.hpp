// SPDX-License-Identifier: BSL-1.0
/// Datelines 电头: 本报讯, 本报上海1月30日电, 新华社北京2月20日电, （重慶廿日海通電）.
#ifndef BANMIAN_GRAMMAR_DATELINE_HPP
#define BANMIAN_GRAMMAR_DATELINE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/day.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/text/character_filter.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// A dateline at the beginning of a paragraph. Ranges count glyphs.
struct dateline_match {
    range whole{};   ///< with its brackets, without a byline that follows
    range agency{};  ///< 本报, 新华社; empty when it names none
    range place{};   ///< empty when it names none
    named_day day{};
    bool bracketed = false;  ///< （重慶廿日海通電）: the manner before 1950, and of 【本报讯】
};

namespace detail {

/// Houses whose reports newspapers print. Longer names first where one begins with another.
inline constexpr lexicon<40> agencies{{U"新华社", U"新華社", U"中新社", U"中国新闻社", U"中央社",  U"本报",   U"本報",
                                       U"本刊",   U"本台",   U"本网",   U"本社",       U"人民网",  U"新华网", U"中新网",
                                       U"央视网", U"路透社", U"美联社", U"法新社",     U"塔斯社",  U"俄塔社", U"共同社",
                                       U"时事社", U"韩联社", U"德新社", U"安莎社",     U"埃菲社",  U"合众社", U"国际社",
                                       U"中通社", U"朝中社", U"越通社", U"俄通社",     U"俄新社",  U"国民社", U"國民社",
                                       U"快訊社", U"民族社", U"电通社", U"海通社",     U"哈瓦斯社"}};

/// How a report was sent.
inline constexpr lexicon<12> wires{
    {U"电讯", U"專電", U"专电", U"特電", U"急電", U"特电", U"电话", U"通信", U"电", U"電", U"讯", U"訊"}};

constexpr bool eat_wire(scan& in) noexcept {
    return in.eat_any(wires) >= 0;
}

/// What a dateline without a bracket begins with; nearly no paragraph does.
inline constexpr ideograph_set dateline_firsts(U"本新据據中人央路美法塔俄共时韩德安埃合国國朝越");

/// Reads the place and the day behind an agency: 上海1月30日, or the place alone before 电: 北京. False when there are
/// none.
constexpr bool eat_place(scan& in, dateline_match& made) noexcept {
    constexpr std::size_t longest = 14;       // glyphs: what is longer is no place and day
    constexpr std::size_t longest_alone = 6;  // glyphs of a place alone
    const std::size_t place = in.at();
    for (; !in.done() && in.at() - place <= longest; in.skip()) {
        const std::size_t before = in.at();
        if (eat_day(in, made.day)) {
            made.place = {place, before};
            return true;
        }
        if (before > place && eat_wire(in)) {  // 本报北京电; no day
            in.move_to(before);
            made.place = {place, before};
            return before - place <= longest_alone;
        }
        if (!in.here().is(is_han_glyph | is_latin_glyph) && in.peek() != U'·' && in.peek() != U'、') return false;
    }
    return false;
}

/// Reads how the report was sent, and the agency where it stands, short, behind the day: （重慶廿日海通電）.
constexpr bool eat_late_agency(scan& in, dateline_match& made) noexcept {
    constexpr std::size_t longest = 5;  // glyphs from the day to 电
    const std::size_t late = in.at();
    std::size_t steps = 0;
    for (; !eat_wire(in); in.skip())
        if (++steps > longest || in.done() || !in.here().is(is_han_glyph)) return false;
    if (steps > 0 && made.agency.empty()) made.agency = {late, late + steps};
    in.eat(U"通");  // 海通社通 and other slips of the wire
    return true;
}

}  // namespace detail

/// The dateline at the beginning of `run`, if there is one. Looks at no more than forty glyphs.
[[nodiscard]] constexpr std::optional<dateline_match> match_dateline(glyph_run run) noexcept {
    constexpr std::size_t farthest = 40;  // glyphs: no dateline ends behind them
    if (run.size() < 3) return std::nullopt;
    scan in(run.first(run.size() < farthest ? run.size() : farthest));
    dateline_match made;
    made.bracketed = in.eat_one(U"(【[〔");
    // A first look that turns away nearly every paragraph.
    if (!made.bracketed && in.own() == nullptr && !detail::dateline_firsts.holds(in.peek())) return std::nullopt;
    if (!in.eat(U"据")) in.eat(U"據");
    const std::size_t agency = in.at();
    if (eat_word(in, detail::agencies, &own_words::agencies))
        made.agency = {agency, in.at()};
    else if (!made.bracketed)
        return std::nullopt;
    const bool bare = !made.agency.empty() && (in.eat(U"消息") || in.eat(U"快讯"));  // 本报消息
    if (!bare && !detail::eat_wire(in) && !(detail::eat_place(in, made) && detail::eat_late_agency(in, made)))
        return std::nullopt;
    if (made.bracketed && !in.eat_one(U")】]〕(")) return std::nullopt;
    if (made.bracketed && made.agency.empty() && made.day.day == 0) return std::nullopt;
    made.whole = {0, in.at()};
    return made;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_DATELINE_HPP
