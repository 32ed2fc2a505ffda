// SPDX-License-Identifier: BSL-1.0
/// Articles: which paragraphs belong under which headline, in which order, and where a headline must have been lost.
#ifndef BANMIAN_PARSE_ARTICLES_HPP
#define BANMIAN_PARSE_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/headlines.hpp>
#include <banmian/parse/measure.hpp>
#include <banmian/parse/order.hpp>
#include <banmian/parse/roles.hpp>
#include <banmian/parse/weights.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

namespace detail {

/// A stretch of the page under one stack of headings; the first may have none.
struct zone {
    std::vector<index> headings{};
    std::vector<index> bylines{};
    std::vector<index> body{};    ///< heads of paragraphs, in file order
    std::vector<index> others{};  ///< captions and jump lines
    bool lost = false;            ///< begins without a headline
};

[[nodiscard]] inline bool is_heading(block_role role) noexcept {
    return role == block_role::headline || role == block_role::byline_line;
}

/// The zone of every piece, as the file has them: a heading after text opens a new one.
[[nodiscard]] inline std::vector<index> file_zones(const galley& on, std::vector<zone>& zones) {
    std::vector<index> of_piece(on.pieces.size(), none);
    zones.emplace_back();
    bool in_stack = true;
    for (index i = 0; i < on.pieces.size(); ++i) {
        const piece& of = on.pieces[i];
        switch (of.role) {
        case block_role::headline:
            if (!in_stack || !zones.back().bylines.empty()) zones.emplace_back();
            zones.back().headings.push_back(i);
            in_stack = true;
            break;
        case block_role::byline_line: {
            // Behind a text and before a headline it signs the text; before a text it heads one.
            index after = i + 1;
            while (after < on.pieces.size() && on.pieces[after].role == block_role::noise) ++after;
            const bool heads = after < on.pieces.size() && on.pieces[after].role == block_role::body;
            if (!in_stack && heads) {
                zones.emplace_back();
                zones.back().lost = true;
            }
            zones.back().bylines.push_back(i);
            break;
        }
        case block_role::body: in_stack = false; break;
        case block_role::caption_text:
        case block_role::caption_title:
        case block_role::credit_line:
        case block_role::jump_line: zones.back().others.push_back(i); break;
        default: break;
        }
        of_piece[i] = static_cast<index>(zones.size() - 1);
    }
    return of_piece;
}

/// True when a dated paragraph under an earlier headline begins an article of its own, whose headline is lost. A round-up
/// prints reports from several places under one headline, each with its dateline; a plain 本报讯 opens an article.
[[nodiscard]] inline bool begins_another(const galley& on, index head) {
    if (!on.pieces[head].dated || on.classical) return false;
    const auto dateline = grammar::match_dateline(run_of(on, on.pieces[head]));
    return dateline && dateline->place.empty() && dateline->day.day == 0;
}

}  // namespace detail

/// Groups the page's pieces into articles and orders each; see `galley::articles`.
inline void find_articles(galley& on) {
    using detail::zone;
    std::vector<zone> zones;
    const std::vector<index> zone_of = detail::file_zones(on, zones);
    const paragraphs all = place_paragraphs(on, zone_of);
    for (index z = 0; z < zones.size(); ++z) zones[z].body = reading_order(on, all, detail::heads_in(all, z));
    // A stack without a text of its own was parted from the rest by a piece that strayed between.
    for (std::size_t z = 0; z + 1 < zones.size(); ++z) {
        zone& here = zones[z];
        zone& next = zones[z + 1];
        if (here.headings.empty() || !here.body.empty() || !here.others.empty() || next.lost) continue;
        next.headings.insert(next.headings.begin(), here.headings.begin(), here.headings.end());
        next.bylines.insert(next.bylines.begin(), here.bylines.begin(), here.bylines.end());
        here.headings.clear();
        here.bylines.clear();
    }
    for (zone& here : zones) {
        if (here.headings.empty() && here.body.empty() && here.bylines.empty() && here.others.empty()) continue;
        article_pieces made;
        made.headings = here.headings;
        made.bylines = here.bylines;
        made.headline_lost = here.headings.empty() && !here.body.empty();
        for (std::size_t b = 0; b < here.body.size(); ++b) {
            const index head = here.body[b];
            if (b > 0 && detail::begins_another(on, head) && !made.body.empty()) {
                on.articles.push_back(std::exchange(made, {}));
                made.headline_lost = true;
            }
            made.body.push_back(head);
        }
        for (const index other : here.others)
            (on.pieces[other].role == block_role::jump_line ? made.jumps : made.captions).push_back(other);
        if (!made.headings.empty() || !made.body.empty() || !made.bylines.empty() || !made.captions.empty() ||
            !made.jumps.empty())
            on.articles.push_back(std::move(made));
    }
    for (index a = 0; a < on.articles.size(); ++a) {
        const article_pieces& made = on.articles[a];
        for (const auto* list : {&made.headings, &made.bylines, &made.captions, &made.jumps})
            for (const index i : *list) on.pieces[i].article = a;
        for (const index head : made.body)
            for (index i = head; i != none; i = on.pieces[i].next) on.pieces[i].article = a;
    }
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_ARTICLES_HPP
