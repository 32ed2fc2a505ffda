// SPDX-License-Identifier: BSL-1.0
/// Takes the articles that a format's own structure gives (METS, DIDL), instead of finding them.
#ifndef BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP
#define BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grouping/headlines.hpp>

#include <cstddef>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

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
        // Inside an article the structure's word goes before the look of the text.
        const layout::block_hint hint = on.page->blocks[of.block].hint;
        if (group != 0 && hint == layout::block_hint::heading) of.role = block_role::headline;
        if (group != 0 && hint == layout::block_hint::body && of.role != block_role::byline_line)
            of.role = block_role::body;
        const bool in_article = of.role == block_role::headline || of.role == block_role::byline_line ||
                                of.role == block_role::body || of.role == block_role::caption_text ||
                                of.role == block_role::caption_title || of.role == block_role::credit_line ||
                                of.role == block_role::jump_line;
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
        switch (of.role) {
        case block_role::headline:
            if (made.body.empty()) {
                made.headings.push_back(i);
            } else {
                of.role = block_role::crosshead;
                made.body.push_back(i);
            }
            break;
        case block_role::byline_line: made.bylines.push_back(i); break;
        case block_role::body:
            if (of.previous == none) made.body.push_back(i);
            break;
        case block_role::jump_line: made.jumps.push_back(i); break;
        default: made.captions.push_back(i);
        }
    }
    for (article_pieces& made : on.articles) label_stack(on, made.headings);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP
