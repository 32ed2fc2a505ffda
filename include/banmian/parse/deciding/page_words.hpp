// SPDX-License-Identifier: BSL-1.0
/// The page's own words: which runs of two to four characters occur on it, so that a seam can be tried against them.
#ifndef BANMIAN_PARSE_DECIDING_PAGE_WORDS_HPP
#define BANMIAN_PARSE_DECIDING_PAGE_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Where every two neighbours of a page stand, so that the runs of two, three and four characters about a seam can be
/// looked for. An index over the glyphs by hashed pairs: a few hundred of its thousands of places are ever asked for.
class page_words {
public:
    /// Learns the page. Runs across a line's end do not count: every seam is to be judged by other places.
    void learn(const any_working_page auto& on) {
        std::size_t places = 64;
        while (places < on.glyphs.size()) places *= 2;
        newest_.assign(places, 0);
        earlier_.resize(on.glyphs.size());
        shift_ = 32 - std::countr_zero(places);
        if (on.glyphs.empty()) return;
        index* const newest = newest_.data();
        index* const earlier = earlier_.data();
        const glyph* const glyphs = on.glyphs.data();
        const auto count = static_cast<index>(on.glyphs.size());
        const int shift = shift_;
        earlier[0] = 0;
        std::uint32_t before = mixed(glyphs[0].code);
        for (index g = 1; g < count; ++g) {
            const std::uint32_t here = mixed(glyphs[g].code);
            index& place = newest[(std::rotl(before, 16) ^ here) >> shift];
            earlier[g] = place;
            place = g;
            before = here;
        }
        for (const piece& of : on.pieces)
            for (std::uint32_t l = 0; l < of.count; ++l) earlier[on.line_of(of, l).first] |= begins_line;
    }

    /// What the page says of a seam: glyph `last` (its line begins at `line_begin`) followed by glyph `next` (its line
    /// ends before `line_end`).
    [[nodiscard]] double boundary(const any_working_page auto& on, index last, index line_begin, index next,
                                  index line_end) const noexcept {
        const join_weights& weights = on.weights.joins;
        if (!on.glyphs[last].is(is_han_glyph | is_latin_glyph) || !on.glyphs[next].is(is_han_glyph | is_latin_glyph))
            return 0;
        double score = 0;
        if (on.glyphs[last].is(is_han_glyph) && on.glyphs[next].is(is_han_glyph))
            score += weights.bigram_levels[static_cast<std::size_t>(
                grammar::bigram_table::instance().level(on.glyphs[last].code, on.glyphs[next].code))];
        const occurrence found = find(on, last, last > line_begin, next, next + 1 < line_end);
        if (found.pair) score += weights.bigram_seen;
        if (found.with_before || found.with_after) score += weights.trigram_seen;
        if (found.with_both) score += weights.fourgram_seen;
        return score;
    }

    /// How often the pair that ends in glyph `g` stands on the page, inside lines; counted up to 64 or so.
    [[nodiscard]] std::uint32_t times(const any_working_page auto& on, index g) const noexcept {
        std::uint32_t found = 0;
        for_each_place(on, g - 1, g, [&](index) {
            ++found;
            return true;
        });
        return found;
    }

private:
    static constexpr int most_looks = 64;              // at a pair that is everywhere, as on a page of one character
    static constexpr index begins_line = 0x80000000U;  // in `earlier_`

    /// What was found of the two characters of a seam: the pair, and the pair with the neighbours that it has there.
    struct occurrence {
        bool pair = false;
        bool with_before = false;
        bool with_after = false;
        bool with_both = false;
    };
    [[nodiscard]] occurrence find(const any_working_page auto& on, index last, bool has_before, index next,
                                  bool has_after) const noexcept {
        occurrence found;
        const auto same = [&](index a, index b) { return on.glyphs[a].code == on.glyphs[b].code; };
        for_each_place(on, last, next, [&](index at) {
            found.pair = true;
            const bool before = has_before && !begins(at - 1) && same(at - 2, last - 1);
            const bool after = has_after && at + 1 < on.glyphs.size() && !begins(at + 1) && same(at + 1, next + 1);
            found.with_before = found.with_before || before;
            found.with_after = found.with_after || after;
            found.with_both = before && after;
            return !found.with_both;
        });
        return found;
    }
    [[nodiscard]] bool begins(index g) const noexcept { return (earlier_[g] & begins_line) != 0; }
    /// Tells `visit` where the pair of two glyphs ends inside the page's lines, until it returns false.
    template <class Visit>
    void for_each_place(const any_working_page auto& on, index first, index second, Visit visit) const noexcept {
        const char32_t one = on.glyphs[first].code;
        const char32_t other = on.glyphs[second].code;
        index at = newest_[(std::rotl(mixed(one), 16) ^ mixed(other)) >> shift_];
        for (int looks = 0; at != 0 && looks < most_looks; ++looks, at = earlier_[at] & ~begins_line)
            if (!begins(at) && on.glyphs[at].code == other && on.glyphs[at - 1].code == one && !visit(at)) return;
    }
    [[nodiscard]] static constexpr std::uint32_t mixed(char32_t code) noexcept {
        return code * std::uint32_t{0x9E3779B1};
    }

    std::vector<index> newest_{};  // by the hash of a pair: where its second character stands last; 0 for nowhere
    unset_list<index> earlier_{};  // by glyph: where the same hash stands before; and whether the glyph begins a line
    int shift_ = 0;
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_PAGE_WORDS_HPP
