// SPDX-License-Identifier: BSL-1.0
/// The page's own words: which runs of two to four characters occur on it, so that a seam can be tried against them.
#ifndef BANMIAN_PARSE_PAGE_WORDS_HPP
#define BANMIAN_PARSE_PAGE_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/bigrams.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grammar/own_words.hpp>
#include <banmian/parse/weights.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// True for characters that follow a number as its unit: 年 月 日 元 万 % …
[[nodiscard]] constexpr bool is_measure_word(char32_t code, const grammar::own_words* own = nullptr) noexcept {
    if (own != nullptr) {
        for (const std::u32string& unit : own->units.words)
            if (unit.front() == code) return true;
        if (!own->units.with_ours) return false;
    }
    constexpr std::u32string_view words =
        U"年月日时分秒点号万亿千百十元角美个人名位家户次项件条台辆座栋所間间层層级級届屆版期岁歲米里公吨噸斤克亩畝"
        U"平立方升度倍成余餘多届种種类類本册冊张張只枚把块塊部场場起例天周週余来來小兆瓦后後至到代%％％．.～—-:：";
    return words.find(code) != std::u32string_view::npos;
}

/// The runs of two, three and four characters of a page as a set of hashed bits; a rare false yes is harmless.
class page_words {
public:
    /// Learns the page. Runs across a line's end do not count: every seam is to be judged by other places.
    void learn(const any_galley auto& on) {
        constexpr std::size_t bits_per_glyph = 32;
        std::size_t size = 1024;
        while (size < on.glyphs.size() * bits_per_glyph) size *= 2;
        bits_.assign(size / 64, 0);
        mask_ = size - 1;
        std::uint64_t* const bits = bits_.data();
        const auto set = [bits, mask = mask_](std::uint64_t hashed) {
            bits[(hashed & mask) / 64] |= std::uint64_t{1} << (hashed % 64);
        };
        for (const piece& of : on.pieces) {
            for (std::uint32_t l = 0; l < of.count; ++l) {
                const printed_line& line = on.line_of(of, l);
                const glyph* const glyphs = on.glyphs.data() + line.first;
                if (line.count < 2) continue;
                std::uint64_t two = hash(glyphs[0].code, glyphs[1].code);  // of the last two characters
                set(two);
                if (line.count < 3) continue;
                std::uint64_t three = hash(two, glyphs[2].code);  // and of the last three
                two = hash(glyphs[1].code, glyphs[2].code);
                set(two);
                set(three);
                for (const glyph* at = glyphs + 3; at != glyphs + line.count; ++at) {
                    const std::uint64_t code = at->code;
                    const std::uint64_t four = hash(three, code);
                    three = hash(two, code);
                    two = hash(at[-1].code, code);
                    set(two);
                    set(three);
                    set(four);
                }
            }
        }
    }

    /// What the page says of a seam: glyph `last` (its line begins at `line_begin`) followed by glyph `next` (its line
    /// ends before `line_end`).
    [[nodiscard]] double boundary(const any_galley auto& on, index last, index line_begin, index next,
                                  index line_end) const noexcept {
        const join_weights& weights = on.weights.joins;
        const auto code = [&](index g) { return static_cast<std::uint64_t>(on.glyphs[g].code); };
        if (!on.glyphs[last].is(is_han_glyph | is_latin_glyph) || !on.glyphs[next].is(is_han_glyph | is_latin_glyph))
            return 0;
        double score = 0;
        if (on.glyphs[last].is(is_han_glyph) && on.glyphs[next].is(is_han_glyph))
            score += weights.bigram_levels[static_cast<std::size_t>(
                bigram_table::instance().level(on.glyphs[last].code, on.glyphs[next].code))];
        if (!seen(hash(code(last), code(next)))) return score;
        score += weights.bigram_seen;
        const bool before = last > line_begin && seen(hash(hash(code(last - 1), code(last)), code(next)));
        const bool after = next + 1 < line_end && seen(hash(hash(code(last), code(next)), code(next + 1)));
        if (before || after) score += weights.trigram_seen;
        if (before && after && seen(hash(hash(hash(code(last - 1), code(last)), code(next)), code(next + 1))))
            score += weights.fourgram_seen;
        return score;
    }

private:
    [[nodiscard]] static constexpr std::uint64_t hash(std::uint64_t a, std::uint64_t b) noexcept {
        std::uint64_t mixed = (a * 0x9E3779B97F4A7C15U) ^ (b * 0xC2B2AE3D27D4EB4FU);
        return mixed ^ (mixed >> 29U);
    }
    [[nodiscard]] bool seen(std::uint64_t hashed) const noexcept {
        return (bits_[(hashed & mask_) / 64] >> (hashed % 64) & 1U) != 0;
    }

    std::vector<std::uint64_t> bits_{};
    std::uint64_t mask_ = 0;
};

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_PAGE_WORDS_HPP
