// SPDX-License-Identifier: BSL-1.0
/// Articles: which paragraphs belong under which headline, in which order, and where a headline must have been lost.
#ifndef BANMIAN_PARSE_GROUPING_ARTICLES_HPP
#define BANMIAN_PARSE_GROUPING_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grouping/article_bounds.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/grouping/order.hpp>
#include <banmian/parse/grouping/short_columns.hpp>
#include <banmian/parse/grouping/zones.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// How a text begins, its dateline and reporters left out.
[[nodiscard]] inline grammar::glyph_run lead_of(const any_galley auto& on, const page_list<index>& body) {
    constexpr std::size_t enough = 60;  // glyphs
    if (body.empty() || on.pieces[body.front()].role == block_role::crosshead) return {};
    const grammar::glyph_run run = run_of(on, on.pieces[body.front()]);
    std::size_t begin = 0;
    if (const auto dateline = grammar::match_dateline(run)) {
        begin = dateline->whole.end;
        if (const auto by = grammar::match_reporters(run, begin)) begin = by->whole.end;
    }
    return run.subspan(begin, (std::min)(enough, run.size() - begin));
}

/// Crossheads come in numbers. The only one of an article that ends in ？ or ！ is a short paragraph: 从哪里说起呢？
inline void settle_question(any_galley auto& on, const article_pieces& of) noexcept {
    index only = none;
    for (const index i : of.body) {
        if (on.pieces[i].role != block_role::crosshead) continue;
        if (only != none) return;
        only = i;
    }
    if (only == none || on.classical) return;
    piece& alone = on.pieces[only];
    if (alone.count == 1 && on.last_line(alone).ends_sentence) alone.role = block_role::body;
}

}  // namespace detail

/// Groups the page's pieces into articles and orders each; see `galley::articles`.
inline void find_articles(any_galley auto& on, const page_words& words) {
    page_list<zone> zones(on.workspace);
    const page_list<index> zone_of = file_zones(on, zones);
    order_scratch scratch(on.workspace);
    const paragraphs all = place_paragraphs(on, zone_of, scratch);
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (all.zone[i] == none) continue;
        page_list<index>& body = zones[all.zone[i]].body;
        constexpr std::size_t usual = 8;
        if (body.empty()) body.reserve(usual);
        body.push_back(i);
    }
    for (zone& here : zones) put_in_order(on, all, here.body, scratch);
    give_headings(zones);
    const page_list<article_bound> bounds = article_bounds(on, zones);
    on.articles.reserve(bounds.size());
    page_list<std::size_t> given(zones.size(), on.workspace);  // of each zone's captions and jump lines
    for (const auto& [begin, end] : bounds) {
        article_pieces made(on.workspace);
        for (std::size_t z = begin.zone; z <= end.zone && z < zones.size(); ++z) {
            const zone& here = zones[z];
            const bool opens = z > begin.zone || begin.paragraph == 0;
            const bool closes = z < end.zone || end.paragraph >= here.body.size();
            if (opens && z == begin.zone) {
                made.headings = here.headings;
                made.bylines = here.bylines;
            } else if (opens) {  // a heading inside the text
                for (const index i : here.headings) {
                    on.pieces[i].role = block_role::crosshead;
                    made.body.push_back(i);
                }
                made.bylines.insert(made.bylines.end(), here.bylines.begin(), here.bylines.end());
            }
            const std::size_t first = z == begin.zone ? begin.paragraph : 0;
            const std::size_t last = z == end.zone ? (std::min)(end.paragraph, here.body.size()) : here.body.size();
            made.body.insert(made.body.end(), here.body.begin() + static_cast<std::ptrdiff_t>(first),
                             here.body.begin() + static_cast<std::ptrdiff_t>(last));
            // Captions and jump lines stand behind their text: before the next one's.
            const std::size_t others = here.others.size();
            for (; given[z] < others && (closes || here.others[given[z]] < here.body[last]); ++given[z]) {
                const index other = here.others[given[z]];
                const bool jump = traits_of(on.pieces[other].role).place == role_place::jumps;
                (jump ? made.jumps : made.captions).push_back(other);
            }
        }
        detail::settle_question(on, made);
        made.headline_lost = made.headings.empty() && !made.body.empty();
        if (!made.headings.empty() || !made.body.empty() || !made.bylines.empty() || !made.captions.empty() ||
            !made.jumps.empty())
            on.articles.push_back(std::move(made));
    }
    // Where nothing else is missing, an uneven column is the designer's doing; and boxes show the columns themselves.
    bool damaged = false;
    for (const piece& of : on.pieces) damaged = damaged || (of.torn && !on.page->analysed);
    for (article_pieces& made : on.articles) {
        if (made.headings.size() >= 2 && !on.classical && is_banner(on, made.headings.front())) {
            on.pieces[made.headings.front()].role = block_role::banner;
            made.headings.erase(made.headings.begin());
        }
        label_stack(on, made.headings, detail::lead_of(on, made.body));
        if (damaged) find_short_columns(on, words, made, scratch);
    }
    for (index a = 0; a < on.articles.size(); ++a) {
        const article_pieces& made = on.articles[a];
        for (const auto* list : {&made.headings, &made.bylines, &made.captions, &made.jumps})
            for (const index i : *list) on.pieces[i].article = a;
        for (const index head : made.body)
            for (index i = head; i != none; i = on.pieces[i].next) on.pieces[i].article = a;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ARTICLES_HPP
