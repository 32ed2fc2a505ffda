// SPDX-License-Identifier: BSL-1.0
/// Signatures 署名 at the end of a text: （本报记者 李舫）, （李舫）, 。本报记者 李舫, 。王一.
#ifndef BANMIAN_PARSE_SEEING_SIGNATURES_HPP
#define BANMIAN_PARSE_SEEING_SIGNATURES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/working_page.hpp>

#include <cstddef>
#include <optional>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// True for two or three Han that are a person's name and no word.
[[nodiscard]] inline bool is_only_a_name(grammar::glyph_run run) noexcept {
    if (run.size() < 2 || run.size() > 3 || !grammar::is_name(run, {0, run.size()})) return false;
    constexpr int word = 3;  // from this level of strength on a pair is a word, or a part of one
    for (std::size_t g = 1; g < run.size(); ++g)
        if (grammar::bigram_table::instance().level(run[g - 1].code, run[g].code) >= word) return false;
    return true;
}

/// A signature; ranges of the byline count glyphs from `begin` of the piece's run on.
struct signature {
    std::size_t begin = 0;
    grammar::byline_match by{};
};

/// The signature that ends a piece: in brackets, or behind the last sentence; none where the piece is nothing else.
template <any_working_page Page>
[[nodiscard]] std::optional<signature> match_signature(const Page& on, const piece& of) {
    const std::size_t longest = on.weights.limits.signature;
    const grammar::glyph_run run = run_of(on, of);
    if (run.size() < 4) return std::nullopt;
    const auto stops = [&](std::size_t g) { return run[g].is(is_sentence_glyph) || run[g].code == U'…'; };
    std::size_t begin = run.size() - 1;
    if (grammar::narrow(run.back().code) == U')') {
        while (begin > 0 && run.size() - begin < longest && grammar::narrow(run[begin].code) != U'(') --begin;
        if (grammar::narrow(run[begin].code) != U'(') return std::nullopt;
        // What stands in brackets behind a stop, or with its role, is a name; else it may explain a word: 张三（李四）.
        const bool behind = begin == 0 || (stops(begin - 1) || run[begin - 1].is(is_closing_glyph));
        std::optional<grammar::byline_match> by = grammar::match_byline(run.subspan(begin), behind);
        if (!by) return std::nullopt;
        return signature{begin, std::move(*by)};
    }
    const auto belongs = [](const glyph& one) {
        return one.is(is_han_glyph | is_latin_glyph | is_symbol_glyph) || grammar::detail::is_list_mark(one.code);
    };
    while (begin > 0 && run.size() - begin < longest && belongs(run[begin])) --begin;
    if (begin == 0 || begin + 1 >= run.size()) return std::nullopt;
    // Behind 。 or 。” only.
    std::size_t stop = begin;
    while (stop > 0 && run[stop].is(is_closing_glyph) && !stops(stop) && begin - stop < 2) --stop;
    if (!stops(stop)) return std::nullopt;
    const grammar::glyph_run tail = run.subspan(begin + 1);
    std::optional<grammar::byline_match> by = grammar::match_byline(tail, is_only_a_name(tail));
    if (!by) return std::nullopt;
    return signature{begin + 1, std::move(*by)};
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_SIGNATURES_HPP
