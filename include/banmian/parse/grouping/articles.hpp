// SPDX-License-Identifier: BSL-1.0
/// Articles: which paragraphs belong under which headline, in which order, and where a headline must have been lost.
#ifndef BANMIAN_PARSE_GROUPING_ARTICLES_HPP
#define BANMIAN_PARSE_GROUPING_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/grouping/article_bounds.hpp>
#include <banmian/parse/grouping/article_breaks.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/grouping/order.hpp>
#include <banmian/parse/grouping/short_columns.hpp>
#include <banmian/parse/grouping/zones.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// How a text begins, its dateline and reporters left out.
[[nodiscard]] inline grammar::glyph_run lead_of(const any_working_page auto& on, const page_list<index>& body) {
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
inline void settle_question(any_working_page auto& on, const article_pieces& of) {
    index only = none;
    for (const index i : of.body) {
        if (on.pieces[i].role != block_role::crosshead) continue;
        if (only != none) return;
        only = i;
    }
    if (only == none || !on.manner.heads_stack) return;
    piece& alone = on.pieces[only];
    if (alone.count == 1 && on.last_line(alone).ends_sentence)
        door::give_role(on, alone, block_role::body,
                        by_rule("articles", on.weights.rules, &rule_weights::only_crosshead,
                                "the only crosshead, and it ends a sentence"));
}

/// The zones of a page, each with its text in reading order.
[[nodiscard]] inline page_list<zone> zones_in_order(any_working_page auto& on, order_scratch& scratch) {
    page_list<zone> zones(on.workspace);
    const page_list<index> zone_of = file_zones(on, zones);
    const paragraphs all = place_paragraphs(on, zone_of, scratch);
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (all.zone[i] == none) continue;
        page_list<index>& body = zones[all.zone[i]].body;
        constexpr std::size_t typical = 8;  // paragraphs of a zone
        if (body.empty()) body.reserve(typical);
        body.push_back(i);
    }
    for (zone& here : zones) {
        put_in_order(on, all, here.body, scratch);
        if (on.log != nullptr && !all.tied.empty()) explain_order(on, all, here.body);
    }
    give_headings(zones);
    return zones;
}

/// Makes articles of zones in turn.
template <any_working_page Page>
class article_maker {
public:
    article_maker(Page& on, const page_words& words, const page_list<zone>& zones)
        : on_(on), words_(words), zones_(zones), given_(zones.size(), on.workspace) {}

    void make(const article_bound& bound) {
        article_pieces made(on_.workspace);
        for (std::size_t z = bound.begin.zone; z <= bound.end.zone && z < zones_.size(); ++z) {
            if (z == bound.begin.zone && bound.begin.paragraph == 0) {
                made.headings = zones_[z].headings;
                made.bylines = zones_[z].bylines;
            } else if (z > bound.begin.zone) {
                add_inner_headings(z, made);
            }
            add_text(z, bound, made);
        }
        if (on_.log != nullptr) {
            explain(bound, made);
            explain_end(bound, made);
        }
        settle_question(on_, made);
        made.headline_lost = made.headings.empty() && !made.body.empty();
        for (const auto* list : made.lists())
            if (!list->empty()) {
                on_.articles.push_back(std::move(made));
                return;
            }
    }

private:
    /// A heading inside the text is a crosshead.
    void add_inner_headings(std::size_t z, article_pieces& made) {
        const zone& here = zones_[z];
        break_reasons found;
        if (on_.log != nullptr && !here.headings.empty()) found = evidence_of_break(on_, words_, zones_, z, 0);
        const evidence against = found.weighed.reversed();
        for (const index i : here.headings) {
            door::give_role(on_, on_.pieces[i], block_role::crosshead,
                            by_evidence("articles", against, found.or_else("a heading at which the article goes on")));
            made.body.push_back(i);
        }
        made.bylines.insert(made.bylines.end(), here.bylines.begin(), here.bylines.end());
    }
    /// The paragraphs of a zone that are the article's, and the captions and jump lines that stand among them. Those
    /// stand behind their text: before the next one's.
    void add_text(std::size_t z, const article_bound& bound, article_pieces& made) {
        const zone& here = zones_[z];
        const bool closes = z < bound.end.zone || bound.end.paragraph >= here.body.size();
        const std::size_t first = z == bound.begin.zone ? bound.begin.paragraph : 0;
        const std::size_t last = closes ? here.body.size() : bound.end.paragraph;
        made.body.insert(made.body.end(), here.body.begin() + static_cast<std::ptrdiff_t>(first),
                         here.body.begin() + static_cast<std::ptrdiff_t>(last));
        for (std::size_t& next = given_[z]; next < here.others.size(); ++next) {
            const index other = here.others[next];
            if (!closes && other >= here.body[last]) return;
            const bool jump = traits_of(on_.pieces[other].role).place == role_place::jumps;
            (jump ? made.jumps : made.captions).push_back(other);
        }
    }

    /// Tells why an article begins where it does.
    void explain(const article_bound& bound, const article_pieces& made) {
        for (const auto* list : {&made.headings, &made.bylines, &made.body, &made.captions, &made.jumps}) {
            if (list->empty()) continue;
            const span opening = bytes_of(on_, on_.pieces[list->front()]);
            if (on_.articles.empty())
                return tell(on_, settled("articles", "the first of the page"), "article", opening);
            const break_reasons found = evidence_of_break(on_, words_, zones_, bound.begin.zone, bound.begin.paragraph);
            const std::string_view reason = found.or_else(
                made.headings.empty() ? "the text before it ends, and a headline is lost" : "a headline over a text");
            return tell(on_, by_evidence("articles", found.weighed, reason), "article", opening);
        }
    }

    /// Tells why an article ends where it does: by what begins behind its last paragraph.
    void explain_end(const article_bound& bound, const article_pieces& made) {
        if (made.body.empty()) return;
        index last = made.body.back();
        while (on_.pieces[last].next != none) last = on_.pieces[last].next;
        const span end = on_.bytes_of(on_.last_line(on_.pieces[last]));
        const bool inside = bound.end.zone < zones_.size() && bound.end.paragraph < zones_[bound.end.zone].body.size();
        std::size_t next = bound.end.zone;
        const auto is_empty = [](const zone& of) { return of.headings.empty() && of.body.empty(); };
        if (!inside)
            for (++next; next < zones_.size() && is_empty(zones_[next]);) ++next;
        if (next >= zones_.size()) return tell(on_, settled("articles", "the last of the page"), "article-end", end);
        const std::size_t paragraph = inside ? bound.end.paragraph : 0;
        const bool headed = !inside && !zones_[next].headings.empty();
        const index opens = headed ? zones_[next].headings.front() : zones_[next].body[paragraph];
        const break_reasons found = evidence_of_break(on_, words_, zones_, next, paragraph);
        const bool signs = match_signature(on_, on_.pieces[last]).has_value();
        const std::string_view reason = found.or_else(headed  ? "the next headline follows"
                                                      : signs ? "it is signed, and another text follows"
                                                              : "another text follows, whose headline is lost");
        tell(on_, by_evidence("articles", found.weighed, reason), "article-end", end,
             on_.bytes_of(on_.first_line(on_.pieces[opens])));
    }

    Page& on_;
    const page_words& words_;
    const page_list<zone>& zones_;
    page_list<std::size_t> given_;  // of each zone's captions and jump lines
};

/// Takes a banner off the stack of an article's headings and names the others.
inline void name_headings(any_working_page auto& on, article_pieces& of) {
    if (of.headings.size() >= 2 && on.manner.heads_stack && is_banner(on, of.headings.front())) {
        door::give_role(on, on.pieces[of.headings.front()], block_role::banner,
                        by_rule("articles", on.weights.rules, &rule_weights::slogans_above,
                                "several slogans in a row, over a headline"));
        of.headings.erase(of.headings.begin());
    }
    label_stack(on, of.headings, lead_of(on, of.body));
}

/// Tells the pieces of an article which it is.
inline void number_pieces(any_working_page auto& on, index article) {
    const article_pieces& of = on.articles[article];
    for (const auto* list : {&of.headings, &of.bylines, &of.captions, &of.jumps})
        for (const index i : *list) door::put(on.pieces[i], article);
    for (const index head : of.body)
        for (index i = head; i != none; i = on.pieces[i].next) door::put(on.pieces[i], article);
}

}  // namespace detail

/// Groups the page's pieces into articles and orders each; see `working_page::articles`.
inline void find_articles(any_working_page auto& on, const page_words& words) {
    order_scratch scratch(on.workspace, on.weights.articles);
    const page_list<zone> zones = detail::zones_in_order(on, scratch);
    const page_list<article_bound> bounds = article_bounds(on, words, zones);
    on.articles.reserve(bounds.size());
    detail::article_maker maker(on, words, zones);
    for (const article_bound& bound : bounds) maker.make(bound);
    // Where nothing else is missing, an uneven column is the designer's doing; and boxes show the columns themselves.
    bool damaged = false;
    for (const piece& of : on.pieces) damaged = damaged || (of.torn && !on.page->analysed);
    for (article_pieces& made : on.articles) {
        detail::name_headings(on, made);
        if (damaged) find_short_columns(on, words, made, scratch);
    }
    for (index a = 0; a < on.articles.size(); ++a) detail::number_pieces(on, a);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ARTICLES_HPP
