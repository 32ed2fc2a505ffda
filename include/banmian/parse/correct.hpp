// SPDX-License-Identifier: BSL-1.0
/// Applies the user's corrections between the passes: roles after roles, joins after joins, articles after articles.
#ifndef BANMIAN_PARSE_CORRECT_HPP
#define BANMIAN_PARSE_CORRECT_HPP

#include <banmian/config.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// The piece that holds a byte of the document; `none` when no piece of the page does.
[[nodiscard]] inline index piece_at(const any_galley auto& on, std::size_t byte) noexcept {
    if (byte < on.base || byte >= on.base + on.text.size()) return none;
    for (index i = 0; i < on.pieces.size(); ++i)
        for (std::uint32_t l = 0; l < on.pieces[i].count; ++l) {
            const span bytes = on.bytes_of(on.line_of(on.pieces[i], l));
            if (on.base + bytes.begin <= byte && byte < on.base + bytes.end) return i;
        }
    return none;
}
[[nodiscard]] inline index head_of(const any_galley auto& on, index of) noexcept {
    while (on.pieces[of].previous != none) of = on.pieces[of].previous;
    return of;
}
inline void unlink_after(any_galley auto& on, index from) noexcept {
    if (on.pieces[from].next == none) return;
    on.pieces[on.pieces[from].next].previous = none;
    on.pieces[from].next = none;
}

/// The text of a piece without white space.
[[nodiscard]] inline std::string closed_up(const any_galley auto& on, const piece& of) {
    std::string made;
    for (std::uint32_t l = 0; l < of.count; ++l) {
        const printed_line& line = on.line_of(of, l);
        for (index g = line.first; g < line.first + line.count; ++g) append_utf8(on.glyphs[g].code, made);
    }
    return made;
}

}  // namespace detail

/// Gives pieces the roles that the user knows.
inline void correct_roles(any_galley auto& on, const std::vector<correction>& corrections,
                          const std::vector<role_word>& words) {
    if (!words.empty())
        for (piece& of : on.pieces) {
            constexpr std::uint32_t longest = 40;  // characters
            if (on.glyph_count(of) > longest) continue;
            const std::string text = detail::closed_up(on, of);
            for (const role_word& word : words)
                if (word.text == text) of.role = word.role;
        }
    for (const correction& one : corrections) {
        if (one.kind != correction_kind::role) continue;
        const index at = detail::piece_at(on, one.where.begin);
        if (at == none) continue;
        piece& of = on.pieces[at];
        // The parser tells kicker, headline and subhead apart by their place in the stack.
        const bool heading = one.role == block_role::kicker || one.role == block_role::subhead;
        of.role = heading ? block_role::headline : one.role;
    }
}

/// Joins, parts and tears paragraphs as the user says.
inline void correct_joins(any_galley auto& on, const std::vector<correction>& corrections) {
    for (const correction& one : corrections) {
        if (one.kind == correction_kind::role || one.kind == correction_kind::same_article) continue;
        const index from = detail::piece_at(on, one.where.empty() ? one.where.begin : one.where.end - 1);
        if (from == none) continue;
        detail::unlink_after(on, from);
        on.pieces[from].torn = one.kind == correction_kind::gap;
        if (one.kind != correction_kind::join || !one.with) continue;
        const index to = detail::piece_at(on, one.with->begin);
        if (to == none || detail::head_of(on, from) == detail::head_of(on, to)) continue;
        if (on.pieces[to].previous != none) detail::unlink_after(on, on.pieces[to].previous);
        on.pieces[from].next = to;
        on.pieces[to].previous = from;
        on.pieces[from].role = on.pieces[to].role = block_role::body;
    }
}

/// Moves paragraphs and headings to the articles that the user names.
inline void correct_articles(any_galley auto& on, const std::vector<correction>& corrections) {
    for (const correction& one : corrections) {
        if (one.kind != correction_kind::same_article || !one.with) continue;
        const index moved_piece = detail::piece_at(on, one.where.begin);
        const index beside_piece = detail::piece_at(on, one.with->begin);
        if (moved_piece == none || beside_piece == none) continue;
        const index moved = detail::head_of(on, moved_piece);
        const index beside = detail::head_of(on, beside_piece);
        const index home = on.pieces[beside_piece].article;
        if (moved == beside || home == none || home >= on.articles.size()) continue;
        for (article_pieces& any : on.articles)
            for (auto* list : {&any.headings, &any.bylines, &any.body, &any.captions, &any.jumps})
                list->erase(std::remove(list->begin(), list->end(), moved), list->end());
        article_pieces& to = on.articles[home];
        page_list<index>& list = on.pieces[moved].role == block_role::headline ? to.headings : to.body;
        const auto place = std::find(list.begin(), list.end(), beside);
        list.insert(place == list.end() ? place : place + 1, moved);
        for (index i = moved; i != none; i = on.pieces[i].next) on.pieces[i].article = home;
        to.headline_lost = to.headline_lost && to.headings.empty();
    }
    // An article that lost all its pieces is none; the others move up.
    for (index a = 0; a < on.articles.size();) {
        const article_pieces& made = on.articles[a];
        if (!made.headings.empty() || !made.bylines.empty() || !made.body.empty() || !made.captions.empty() ||
            !made.jumps.empty()) {
            ++a;
            continue;
        }
        on.articles.erase(on.articles.begin() + static_cast<std::ptrdiff_t>(a));
        for (piece& of : on.pieces)
            if (of.article != none && of.article > a) --of.article;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_CORRECT_HPP
