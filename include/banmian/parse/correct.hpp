// SPDX-License-Identifier: BSL-1.0
/// Applies the user's corrections between the passes: roles after roles, joins after joins, articles after articles.
#ifndef BANMIAN_PARSE_CORRECT_HPP
#define BANMIAN_PARSE_CORRECT_HPP

#include <banmian/config.hpp>
#include <banmian/model/role.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/place_corrections.hpp>
#include <banmian/parse/working_page.hpp>
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
[[nodiscard]] inline index piece_at(const any_working_page auto& on, std::size_t byte) noexcept {
    if (byte < on.base || byte >= on.base + on.text.size()) return none;
    for (index i = 0; i < on.pieces.size(); ++i)
        for (std::uint32_t l = 0; l < on.pieces[i].count; ++l) {
            const span bytes = on.bytes_of(on.line_of(on.pieces[i], l));
            if (on.base + bytes.begin <= byte && byte < on.base + bytes.end) return i;
        }
    return none;
}
[[nodiscard]] inline index head_of(const any_working_page auto& on, index of) noexcept {
    while (on.pieces[of].previous != none) of = on.pieces[of].previous;
    return of;
}
/// What a person says is decided, and no evidence weighed against it.
inline constexpr verdict by_user = settled("corrections", "the user says so");
/// What follows from it.
inline constexpr verdict as_user_says = settled("corrections", "follows from what the user says");

/// The text of a piece without white space.
[[nodiscard]] inline std::string closed_up(const any_working_page auto& on, const piece& of) {
    std::string made;
    for (std::uint32_t l = 0; l < of.count; ++l) {
        const printed_line& line = on.line_of(of, l);
        for (index g = line.first; g < line.first + line.count; ++g) append_utf8(on.glyphs[g].code, made);
    }
    return made;
}

}  // namespace detail

/// Makes printed lines that begin at a person's word pieces of their own, with the roles of those that they were part
/// of. True when there are any.
inline bool cut_pieces(any_working_page auto& on, const placed_corrections& by) {
    bool any = false;
    for (const std::size_t cut : by.cuts) {
        if (cut < on.base) continue;
        for (index p = 0; p < on.pieces.size(); ++p) {
            const piece whole = on.pieces[p];
            std::uint32_t number = 1;
            while (number < whole.count && on.base + on.bytes_of(on.line_of(whole, number)).begin < cut) ++number;
            if (number >= whole.count || on.base + on.bytes_of(on.line_of(whole, number - 1)).end > cut) continue;
            if (on.base + on.bytes_of(on.first_line(whole)).begin >= cut) continue;
            piece rest = whole;
            rest.first += number;
            rest.count -= number;
            rest.inside = true;
            on.pieces[p].count = number;
            on.pieces.insert(on.pieces.begin() + static_cast<std::ptrdiff_t>(p) + 1, rest);
            any = true;
            break;
        }
    }
    return any;
}

namespace detail {

[[nodiscard]] constexpr bool gives_role(const placed_correction& one) noexcept {
    return one.where && (one.what->kind == correction_kind::role || one.what->kind == correction_kind::line);
}
}  // namespace detail

/// Gives pieces the roles that the user knows.
inline void correct_roles(any_working_page auto& on, const placed_corrections& by,
                          const std::vector<role_word>& words) {
    if (!words.empty())
        for (piece& of : on.pieces) {
            constexpr std::uint32_t longest = 40;  // characters
            if (on.glyph_count(of) > longest) continue;
            const std::string text = detail::closed_up(on, of);
            for (const role_word& word : words)
                if (word.text == text) door::give_role(on, of, word.role, detail::by_user);
        }
    for (const placed_correction& one : by.list) {
        if (!detail::gives_role(one)) continue;
        const index at = detail::piece_at(on, one.where->begin);
        if (at == none) continue;
        // Until articles are found a kicker and a subhead are headings as all others.
        door::give_role(on, on.pieces[at], is_in_stack(one.what->role) ? block_role::headline : one.what->role,
                        detail::by_user);
        on.pieces[at].certainty = float{decision::settled};  // no doubt is weighed against it
        one.apply();
    }
}

/// Joins, parts and tears paragraphs as the user says.
inline void correct_joins(any_working_page auto& on, const placed_corrections& by) {
    for (const placed_correction& one : by.list) {
        const correction_kind kind = one.what->kind;
        if (kind != correction_kind::join && kind != correction_kind::part && kind != correction_kind::gap) continue;
        if (!one.where) continue;
        const index from = detail::piece_at(on, one.where->empty() ? one.where->begin : one.where->end - 1);
        if (from == none) continue;
        const index to = one.with ? detail::piece_at(on, one.with->begin) : none;
        if (kind == correction_kind::join && to == none) continue;
        one.apply();
        if (kind == correction_kind::join && from == to) continue;
        door::unlink(on, from);
        door::try_torn(on.pieces[from], false);
        if (kind == correction_kind::gap) door::tear(on, on.pieces[from], detail::by_user);
        if (kind != correction_kind::join || detail::head_of(on, from) == detail::head_of(on, to)) continue;
        if (on.pieces[to].previous != none) door::unlink(on, on.pieces[to].previous);
        door::link(on, from, to);
        tell_join(on, from, detail::by_user);
        for (const index part : {from, to})
            door::give_role(on, on.pieces[part], block_role::body, detail::as_user_says);
    }
}

namespace detail {

/// Where a piece stands in its article.
struct seat {
    index article = none;
    page_list<index>* list = nullptr;  // of the article
    std::size_t at = 0;

    explicit operator bool() const noexcept { return list != nullptr; }
};
[[nodiscard]] inline seat seat_of(any_working_page auto& on, index head) {
    for (index a = 0; a < on.articles.size(); ++a) {
        article_pieces& any = on.articles[a];
        for (page_list<index>* const list : any.lists())
            if (const auto place = std::find(list->begin(), list->end(), head); place != list->end())
                return {a, list, static_cast<std::size_t>(place - list->begin())};
    }
    return {};
}
[[nodiscard]] inline seat seat_at(any_working_page auto& on, std::optional<span> where) {
    const index at = where ? piece_at(on, where->begin) : none;
    return at == none ? seat{} : seat_of(on, head_of(on, at));
}
inline void unseat(any_working_page auto& on, index head) {
    if (const seat from = seat_of(on, head))
        from.list->erase(from.list->begin() + static_cast<std::ptrdiff_t>(from.at));
}
/// Tells pieces which articles they are in now.
inline void number_articles(any_working_page auto& on) {
    for (piece& of : on.pieces) door::put(of, none);
    for (index a = 0; a < on.articles.size(); ++a) {
        article_pieces& any = on.articles[a];
        for (page_list<index>* const list : any.lists())
            for (const index head : *list)
                for (index i = head; i != none; i = on.pieces[i].next) door::put(on.pieces[i], a);
        any.headline_lost = any.headline_lost && any.headings.empty() && !any.body.empty();
    }
}
/// Puts a piece into a list of its article, among those that it stands between in the page.
inline void seat_in_order(page_list<index>& list, index head) {
    const auto place = std::find_if(list.begin(), list.end(), [&](index other) { return other > head; });
    list.insert(place, head);
}

/// Makes what stands from a seat on an article of its own; its heading, if one is there, heads it.
inline void split_article(any_working_page auto& on, const seat& from) {
    article_pieces& whole = on.articles[from.article];
    article_pieces made(on.workspace);
    const auto cut = [](page_list<index>& list, std::size_t at, page_list<index>& to) {
        to.assign(list.begin() + static_cast<std::ptrdiff_t>(at), list.end());
        list.resize(at);
    };
    const index head = (*from.list)[from.at];
    if (from.list == &whole.headings) {
        cut(whole.headings, from.at, made.headings);
        cut(whole.body, 0, made.body);
    } else if (from.list == &whole.body) {
        cut(whole.body, from.at, made.body);
        std::size_t headings = 0;
        while (headings < made.body.size() && on.pieces[made.body[headings]].role != block_role::body) ++headings;
        for (std::size_t i = 0; i < headings; ++i) {
            door::give_role(on, on.pieces[made.body[i]], block_role::headline, as_user_says);
            made.headings.push_back(made.body[i]);
        }
        made.body.erase(made.body.begin(), made.body.begin() + static_cast<std::ptrdiff_t>(headings));
    }
    // What stands behind in the page goes along.
    for (auto list : {&article_pieces::bylines, &article_pieces::captions, &article_pieces::jumps}) {
        page_list<index>& old = whole.*list;
        const auto stays = std::stable_partition(old.begin(), old.end(), [&](index i) { return i < head; });
        (made.*list).assign(stays, old.end());
        old.erase(stays, old.end());
    }
    made.headline_lost = made.headings.empty();
    tell(on, as_user_says, "article", bytes_of(on, on.pieces[head]));
    on.articles.insert(on.articles.begin() + static_cast<std::ptrdiff_t>(from.article) + 1, std::move(made));
}
/// Puts an article behind another, whose it is then: its headings are crossheads there, unless the other has none.
inline void merge_articles(any_working_page auto& on, index moved, index home) {
    article_pieces& from = on.articles[moved];
    article_pieces& to = on.articles[home];
    const bool heads = to.headings.empty();
    for (const index i : from.headings) {
        if (!heads) door::give_role(on, on.pieces[i], block_role::crosshead, as_user_says);
        (heads ? to.headings : to.body).push_back(i);
    }
    for (auto list :
         {&article_pieces::bylines, &article_pieces::body, &article_pieces::captions, &article_pieces::jumps}) {
        (to.*list).insert((to.*list).end(), (from.*list).begin(), (from.*list).end());
        (from.*list).clear();
    }
    from.headings.clear();
}

/// Sees to it that a piece has the role that the user gave it, whatever grouping made of it.
inline void keep_role(any_working_page auto& on, const placed_correction& one) {
    const index at = piece_at(on, one.where->begin);
    if (at == none) return;
    const block_role role = one.what->role;
    const index head = head_of(on, at);
    const seat found = seat_of(on, head);
    door::give_role(on, on.pieces[at], role, by_user);
    if (!found) {
        if (role == block_role::headline) {  // nothing stands below it
            on.articles.emplace_back(on.workspace).headings.push_back(head);
            number_articles(on);
        }
        return;
    }
    article_pieces& home = on.articles[found.article];
    page_list<index>* const wanted = home.list_for(role);
    if (wanted == found.list) return;
    if (role == block_role::headline && found.list == &home.body && found.at > 0) {  // a headline begins an article
        split_article(on, found);
    } else {
        unseat(on, head);
        if (wanted == &home.body && found.list == &home.headings)
            wanted->insert(wanted->begin(), head);
        else if (wanted != nullptr)
            seat_in_order(*wanted, head);
    }
    number_articles(on);
}

/// A stack whose headline was said to be something else has another: the line next to it that nobody has told of.
inline void give_headlines(any_working_page auto& on, const placed_corrections& by) {
    const auto is_corrected = [&](index head) {
        return std::any_of(by.list.begin(), by.list.end(), [&](const placed_correction& one) {
            return gives_role(one) && piece_at(on, one.where->begin) == head;
        });
    };
    for (article_pieces& any : on.articles) {
        const auto heads = [&](index i) { return on.pieces[i].role == block_role::headline; };
        if (std::none_of(any.headings.begin(), any.headings.end(), is_corrected)) continue;
        if (std::any_of(any.headings.begin(), any.headings.end(), heads)) continue;
        index best = none;
        for (const index i : any.headings) {
            if (is_corrected(i)) continue;
            if (best == none || on.pieces[i].role == block_role::kicker) best = i;  // the last kicker, or a subhead
        }
        if (best != none) door::give_role(on, on.pieces[best], block_role::headline, as_user_says);
    }
}

inline void move_beside(any_working_page auto& on, const placed_correction& one) {
    const index moved_piece = piece_at(on, one.where->begin);
    const seat beside = seat_at(on, one.with);
    if (moved_piece == none || !beside) return;
    const index moved = head_of(on, moved_piece);
    const index beside_head = (*beside.list)[beside.at];
    one.apply();
    if (moved == beside_head) return;
    tell_move(on, moved, beside_head, by_user);
    unseat(on, moved);
    article_pieces& to = on.articles[beside.article];
    page_list<index>* const own = to.list_for(on.pieces[moved].role);
    if (own == nullptr) door::give_role(on, on.pieces[moved], block_role::body, as_user_says);
    page_list<index>& list = own != nullptr ? *own : to.body;
    const auto place = std::find(list.begin(), list.end(), beside_head);
    list.insert(place == list.end() ? place : place + 1, moved);
    number_articles(on);
}

}  // namespace detail

/// Moves paragraphs and headings to the articles that the user names, and parts and joins articles.
inline void correct_articles(any_working_page auto& on, const placed_corrections& by) {
    if (by.list.empty()) return;
    for (const placed_correction& one : by.list)
        if (detail::gives_role(one)) detail::keep_role(on, one);
    detail::give_headlines(on, by);
    for (const placed_correction& one : by.list) {
        if (!one.where) continue;
        if (one.what->kind == correction_kind::same_article) detail::move_beside(on, one);
        const bool parts = one.what->kind == correction_kind::split;
        if (!parts && one.what->kind != correction_kind::merge) continue;
        const detail::seat at = detail::seat_at(on, one.where);
        if (!at) continue;
        if (parts) {
            const article_pieces& home = on.articles[at.article];
            const bool begins = at.at == 0 && (at.list == &home.headings || home.headings.empty());
            if (!begins) detail::split_article(on, at);
        } else {
            const detail::seat home = detail::seat_at(on, one.with);
            if (!home) continue;
            if (home.article != at.article) {
                tell_move(on, (*at.list)[at.at], (*home.list)[home.at], detail::by_user);
                detail::merge_articles(on, at.article, home.article);
            }
        }
        one.apply();
        detail::number_articles(on);
    }
    // An article that lost all its pieces is none.
    std::erase_if(on.articles, [](article_pieces& made) {
        const auto lists = made.lists();
        return std::all_of(lists.begin(), lists.end(), [](const page_list<index>* one) { return one->empty(); });
    });
    detail::number_articles(on);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_CORRECT_HPP
