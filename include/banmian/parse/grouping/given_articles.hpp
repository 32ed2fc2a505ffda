// SPDX-License-Identifier: BSL-1.0
/// Takes the articles that a format's own structure gives (METS, DIDL), instead of finding them.
#ifndef BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP
#define BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grouping/headlines.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// True when the format itself tells the parts of a headline's stack apart.
[[nodiscard]] constexpr bool is_stack_part(layout::block_hint hint) noexcept {
    using layout::block_hint;
    return hint == block_hint::kicker || hint == block_hint::headline || hint == block_hint::subhead;
}
/// The role of a piece inside an article: there the structure's word goes before the look of the text.
[[nodiscard]] constexpr block_role stated_role(layout::block_hint hint, block_role seen) noexcept {
    using layout::block_hint;
    switch (hint) {
    case block_hint::heading:
    case block_hint::headline: return block_role::headline;
    case block_hint::kicker: return block_role::kicker;
    case block_hint::subhead: return block_role::subhead;
    case block_hint::crosshead: return block_role::crosshead;
    case block_hint::byline: return block_role::byline_line;
    case block_hint::caption_text: return block_role::caption_text;
    case block_hint::body: return seen == block_role::byline_line ? seen : block_role::body;
    default: return seen;
    }
}

}  // namespace detail

/// Makes one article of every group, in the order in which the groups appear, and cuts paragraphs that were joined
/// across groups. What the structure puts in no article is unplaced, but for furniture.
inline void take_given_articles(any_galley auto& on) {
    const auto group_of = [&](const piece& of) { return on.page->blocks[of.block].group; };
    for (piece& of : on.pieces) {
        if (of.next == none || group_of(on.pieces[of.next]) == group_of(of)) continue;
        on.pieces[of.next].previous = none;
        of.next = none;
    }
    std::vector<index> known;  // the article of each group; readers number groups from 1
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        const std::size_t group = group_of(of);
        const layout::block_hint hint = on.page->blocks[of.block].hint;
        if (group != 0) of.role = detail::stated_role(hint, of.role);
        const bool in_article = is_in_article(of.role);
        if (group == 0) {
            if (in_article) of.role = block_role::unplaced;
            continue;
        }
        if (!in_article && of.role != block_role::notice) of.role = block_role::body;
        if (of.role == block_role::notice) continue;
        if (group >= known.size()) known.resize(group + 1, none);
        if (known[group] == none) {
            known[group] = static_cast<index>(on.articles.size());
            on.articles.emplace_back(on.workspace);
        }
        of.article = known[group];
        article_pieces& made = on.articles[of.article];
        switch (traits_of(of.role).place) {
        case role_place::stack:
            if (made.body.empty()) {
                made.headings.push_back(i);
            } else {
                of.role = block_role::crosshead;
                made.body.push_back(i);
            }
            break;
        case role_place::bylines: made.bylines.push_back(i); break;
        case role_place::body:
            if (of.previous == none) made.body.push_back(i);
            break;
        case role_place::jumps: made.jumps.push_back(i); break;
        case role_place::captions: made.captions.push_back(i); break;
        case role_place::nowhere:  // of no article, see above
        case role_place::header:
        case role_place::banners:
        case role_place::notices:
        case role_place::page_colophon:
        case role_place::unplaced: break;
        }
    }
    for (article_pieces& made : on.articles) {
        const bool parts = std::any_of(made.headings.begin(), made.headings.end(), [&](index i) {
            return detail::is_stack_part(on.page->blocks[on.pieces[i].block].hint);
        });
        if (!parts) label_stack(on, made.headings);
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP
