// SPDX-License-Identifier: BSL-1.0
/// Takes the articles that a format's own structure gives (METS, DIDL), instead of finding them.
#ifndef BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP
#define BANMIAN_PARSE_GROUPING_GIVEN_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
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

/// Cuts paragraphs that were joined across groups.
inline void cut_between_groups(any_working_page auto& on) noexcept {
    const auto group_of = [&](const piece& of) { return on.page->blocks[of.block].group; };
    for (piece& of : on.pieces) {
        if (of.next == none || group_of(on.pieces[of.next]) == group_of(of)) continue;
        door::unlink(on, static_cast<index>(&of - on.pieces.data()));
    }
}

inline void give_stated(any_working_page auto& on, piece& of, block_role role, std::string_view reason) {
    door::give_role(on, of, role, by_rule("structure", on.weights.roles, &role_weights::format_says, reason));
}

/// Gives a piece the role that the structure states, or that it must have there: what stands in an article and has no
/// role of one is text. False for what is in no article: unplaced, but for furniture and notices.
[[nodiscard]] inline bool settle_stated(any_working_page auto& on, piece& of) {
    const layout::block& block = on.page->blocks[of.block];
    if (block.group == 0) {
        if (is_in_article(of.role)) give_stated(on, of, block_role::unplaced, "the structure puts it in no article");
        return false;
    }
    const block_role stated = stated_role(block.hint, of.role);
    if (stated != of.role) give_stated(on, of, stated, "the structure says so");
    if (of.role == block_role::notice) return false;
    if (!is_in_article(of.role)) give_stated(on, of, block_role::body, "the structure puts it in an article");
    return true;
}

/// Puts a piece where the pieces of its role stand in an article; a heading behind a text is a crosshead.
inline void add_given(any_working_page auto& on, index number, article_pieces& to) {
    piece& of = on.pieces[number];
    const bool heading = traits_of(of.role).place == role_place::stack;
    if (heading && !to.body.empty())
        give_stated(on, of, block_role::crosshead, "a heading behind the text of its article");
    page_list<index>* const list = to.list_for(of.role);
    if (list == nullptr || (list == &to.body && of.previous != none && !heading)) return;
    list->push_back(number);
}

}  // namespace detail

/// Makes one article of every group, in the order in which the groups appear, and cuts paragraphs that were joined
/// across groups. What the structure puts in no article is unplaced, but for furniture.
inline void take_given_articles(any_working_page auto& on) {
    detail::cut_between_groups(on);
    std::vector<index> known;  // the article of each group; readers number groups from 1
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        if (!detail::settle_stated(on, of)) continue;
        const std::size_t group = on.page->blocks[of.block].group;
        if (group >= known.size()) known.resize(group + 1, none);
        if (known[group] == none) {
            known[group] = static_cast<index>(on.articles.size());
            on.articles.emplace_back(on.workspace);
            tell(on, by_rule("structure", on.weights.roles, &role_weights::format_says, "the structure begins one"),
                 "article", bytes_of(on, of));
        }
        door::put(of, known[group]);
        detail::add_given(on, i, on.articles[of.article]);
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
