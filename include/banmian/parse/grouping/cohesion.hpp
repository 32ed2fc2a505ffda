// SPDX-License-Identifier: BSL-1.0
/// Cohesion 词汇衔接: how far two texts of a page speak of the same, by the rare pairs of Han that both have.
#ifndef BANMIAN_PARSE_GROUPING_COHESION_HPP
#define BANMIAN_PARSE_GROUPING_COHESION_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/grouping/zones.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What two texts have in common.
struct shared_pairs {
    double rarity = 0;    ///< of the different pairs that stand in both, in nats
    double expected = 0;  ///< nats with which that grows: of the rarest pair there can be, times how many pairs each
                          ///< text has, by their geometric mean

    /// How much more is shared than says nothing, in nats; negative where it is less, 0 where there is nothing to
    /// share.
    [[nodiscard]] double more_than_usual(const article_weights& by) const noexcept {
        const double usual = by.shared_usual * (expected + by.shared_unsure);
        const double found = rarity + by.shared_usual * by.shared_unsure;
        return usual > 0 ? std::log(found / usual) : 0.0;
    }
};

namespace detail {

/// The pairs of Han in a stretch of text, each once: of 天下大事 they are 天下, 下大 and 大事.
class pair_set {
public:
    static constexpr std::size_t most = 300;  // pairs

    /// Notes a pair, where there is room.
    void add(std::uint64_t pair) noexcept {
        std::uint64_t& found = slots_[find(pair)];
        if (found == 0) found = pair;
    }
    /// True for a pair that is here and was not taken before.
    [[nodiscard]] bool take(std::uint64_t pair) noexcept {
        std::uint64_t& found = slots_[find(pair)];
        if (found != pair) return false;
        found |= taken;
        return true;
    }
    [[nodiscard]] static constexpr std::uint64_t pair_of(char32_t first, char32_t second) noexcept {
        return std::uint64_t{first} << 32U | second;
    }

private:
    static constexpr std::uint64_t taken = std::uint64_t{1} << 63U;
    static constexpr std::size_t places = 512;

    /// Where a pair is, or would be.
    [[nodiscard]] std::size_t find(std::uint64_t pair) const noexcept {
        std::size_t at = static_cast<std::size_t>(pair * 0x9E3779B97F4A7C15U >> 55U) % places;
        while (slots_[at] != 0 && (slots_[at] & ~taken) != pair) at = (at + 1) % places;
        return at;
    }
    static_assert(most < places);
    std::array<std::uint64_t, places> slots_{};  // 0 where there is none
};

/// Calls `visit(g)` for each glyph `g` of a line that ends a pair of Han, until it returns false.
template <class Visit>
[[nodiscard]] bool for_each_pair(const any_working_page auto& on, const printed_line& line, Visit visit) {
    for (index g = line.first + 1; g < line.first + line.count; ++g)
        if (on.glyphs[g].is(is_han_glyph) && on.glyphs[g - 1].is(is_han_glyph) && !visit(g)) return false;
    return true;
}

/// Calls `visit` for the pairs of a zone's headings, then of its text, from its end upward or from its beginning down.
template <class Visit>
void for_each_pair(const any_working_page auto& on, const zone& in, bool from_end, Visit visit) {
    page_list<index> pieces(on.workspace);
    for (const index head : in.body)
        for (index at = head; at != none; at = on.pieces[at].next) pieces.push_back(at);
    if (from_end) std::reverse(pieces.begin(), pieces.end());
    pieces.insert(pieces.begin(), in.headings.begin(), in.headings.end());
    for (const index at : pieces) {
        const piece& of = on.pieces[at];
        for (std::uint32_t l = 0; l < of.count; ++l)
            if (!for_each_pair(on, on.line_of(of, from_end ? of.count - 1 - l : l), visit)) return;
    }
}

}  // namespace detail

/// What a zone has in common with the zone before: its headings and the beginning of its text with their headings and
/// the end of their text. Texts of one article share names and things, 秧歌 or 经常项目. Of sections of 300 characters,
/// one behind another in an article of a daily of February 1998 or on either side of a headline, the text alone tells
/// 91 in 100.
[[nodiscard]] inline shared_pairs shared_between(const any_working_page auto& on, const page_words& words,
                                                 const zone& before, const zone& here) {
    const double everywhere = on.weights.articles.shared_everywhere;
    const double glyphs = static_cast<double>(on.glyphs.size()) / (std::max)(everywhere, 1.0);
    const auto pair_at = [&](index g) { return detail::pair_set::pair_of(on.glyphs[g - 1].code, on.glyphs[g].code); };
    detail::pair_set shared;
    std::size_t above = 0;
    detail::for_each_pair(on, before, true, [&](index g) {
        shared.add(pair_at(g));
        return ++above < detail::pair_set::most;
    });
    shared_pairs found;
    std::size_t below = 0;
    detail::for_each_pair(on, here, false, [&](index g) {
        if (shared.take(pair_at(g))) {
            const double often = static_cast<double>((std::max)(words.times(on, g), 1U));
            found.rarity += (std::max)(std::log(glyphs / often), 0.0);
        }
        return ++below < detail::pair_set::most;
    });
    const double rarest = (std::max)(std::log(glyphs / 2), 0.0);  // on a short page no pair is rare
    found.expected = rarest * std::sqrt(static_cast<double>(above) * static_cast<double>(below));
    return found;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_COHESION_HPP
