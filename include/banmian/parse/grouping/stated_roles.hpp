// SPDX-License-Identifier: BSL-1.0
/// Takes the roles, paragraphs and articles that a file of this library's writers states, instead of finding them.
#ifndef BANMIAN_PARSE_GROUPING_STATED_ROLES_HPP
#define BANMIAN_PARSE_GROUPING_STATED_ROLES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/role.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/working_page.hpp>

#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// True for a piece that goes on from the one before: in one text, of one article.
[[nodiscard]] inline bool is_stated_part(const any_working_page auto& on, index i) {
    if (i == 0) return false;
    const layout::block& before = on.page->blocks[on.pieces[i - 1].block];
    const layout::block& now = on.page->blocks[on.pieces[i].block];
    return now.goes_on && before.group == now.group && before.stated.role == now.stated.role;
}
[[nodiscard]] constexpr bool is_of_caption(block_role role) noexcept {
    return traits_of(role).place == role_place::captions;
}

}  // namespace detail

/// Gives every piece the role of its block, links the parts of texts, and makes an article of every group, in the order
/// in which the groups appear. Captions outside articles are the page's. A block without a stated role, as somebody
/// added it by hand, is a paragraph in an article and unplaced outside.
inline void take_stated_roles(any_working_page auto& on) {
    index loose = none;  // the captions of the page, which no article has
    std::vector<index> known;
    const verdict stated = by_rule("structure", on.weights.roles, &role_weights::format_says, "the format states it");
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        const layout::block& block = on.page->blocks[of.block];
        if (of.role == block_role::unplaced)  // no correction has another
            door::give_role(on, of,
                            block.stated.role.value_or(block.group != 0 ? block_role::body : block_role::unplaced),
                            block.stated.role ? stated
                                              : by_rule("structure", on.weights.roles, &role_weights::format_says,
                                                        "a block that somebody added"));
        door::try_torn(of, false);
        if (block.stated.gap_after) door::tear(on, of, stated);
        const bool part = detail::is_stated_part(on, i);
        if (part) {
            door::link(on, i - 1, i);
            tell_join(on, i - 1, stated);
            door::put(of, on.pieces[i - 1].article);
            if (of.role != block_role::caption_text) continue;
        }
        if (block.group == 0 && !detail::is_of_caption(of.role)) continue;
        if (block.group >= known.size()) known.resize(block.group + 1, none);
        index& article = block.group == 0 ? loose : known[block.group];
        if (article == none) {
            article = static_cast<index>(on.articles.size());
            on.articles.emplace_back(on.workspace);
            if (block.group != 0) tell(on, stated, "article", bytes_of(on, of));
        }
        if (block.group != 0) door::put(of, article);
        article_pieces& to = on.articles[article];
        page_list<index>* const own = to.list_for(of.role);
        (own != nullptr ? *own : to.body).push_back(i);  // what stands in no article otherwise is a paragraph of it
    }
    for (const layout::stated_article& one : on.page->articles)
        if (one.group != 0 && one.group < known.size() && known[one.group] != none)
            on.articles[known[one.group]].headline_lost = one.headline_lost;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_STATED_ROLES_HPP
