// SPDX-License-Identifier: BSL-1.0
/// Articles: which paragraphs belong under which headline, in which order, and where a headline must have been lost.
#ifndef BANMIAN_PARSE_ARTICLES_HPP
#define BANMIAN_PARSE_ARTICLES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/headlines.hpp>
#include <banmian/parse/measure.hpp>
#include <banmian/parse/order.hpp>
#include <banmian/parse/page_words.hpp>
#include <banmian/parse/roles.hpp>
#include <banmian/parse/splices.hpp>
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
    bool grouped = false;         ///< the format or the page's geometry says that an article begins here
    bool inner = false;           ///< begins with a heading inside such an article
};

[[nodiscard]] inline bool is_heading(block_role role) noexcept {
    return role == block_role::headline || role == block_role::byline_line;
}

/// The zone of every piece, as the file has them: a heading after text opens a new one.
[[nodiscard]] inline std::vector<index> file_zones(const any_galley auto& on, std::vector<zone>& zones) {
    std::vector<index> of_piece(on.pieces.size(), none);
    zones.emplace_back();
    bool in_stack = true;
    std::size_t last_group = 0;
    for (index i = 0; i < on.pieces.size(); ++i) {
        const piece& of = on.pieces[i];
        const std::size_t group = on.page->blocks[of.block].group;
        const bool furniture =
            of.role == block_role::page_header || of.role == block_role::colophon_text || of.role == block_role::noise;
        if (group != last_group && !furniture && (group != 0 || last_group != 0)) {
            // The format, or the page's geometry, says that another article begins.
            if (i > 0) zones.emplace_back();
            zones.back().grouped = group != 0;
            last_group = group;
            in_stack = true;
        }
        switch (of.role) {
        case block_role::headline:
            if (!in_stack || !zones.back().bylines.empty()) {
                zones.emplace_back();
                zones.back().inner = group != 0;
            }
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

/// True for headings that number a part: 一、 (二) 1. 第三
[[nodiscard]] inline bool opens_numbered(const any_galley auto& on, const piece& heading) {
    grammar::scan in(run_of(on, heading));
    const bool bracket = in.eat_one(U"(");
    in.eat(U"第");
    const int number = grammar::eat_number(in);
    return number > 0 && number < 40 && (bracket ? in.eat_one(U")") : in.eat_one(U"、.．:·")) && !in.done();
}

/// True when a paragraph ends in a signature in brackets （李舫）.
[[nodiscard]] inline bool ends_in_signature(const any_galley auto& on, const piece& last) {
    const grammar::glyph_run run = run_of(on, last);
    constexpr std::size_t longest = 30;
    if (run.size() < 4 || grammar::narrow(run.back().code) != U')') return false;
    std::size_t open = run.size() - 1;
    while (open > 0 && run.size() - open < longest && grammar::narrow(run[open].code) != U'(') --open;
    return grammar::narrow(run[open].code) == U'(' && grammar::match_byline(run.subspan(open), true).has_value();
}

/// A place between paragraphs: before paragraph `paragraph` of zone `zone`.
struct text_place {
    std::size_t zone = 0;
    std::size_t paragraph = 0;
};
struct article_bound {
    text_place begin{};
    text_place end{};  ///< the last zone, and the paragraph there before which the article ends
};

/// The cost of beginning an article before paragraph `number` of a zone, and of not beginning one, in nats.
struct break_cost {
    double here = 0;
    double none = 0;
};

/// True when every line of a heading but the last fills the measure of the text below: it is set in the text's size,
/// while a headline wraps where its larger type does.
[[nodiscard]] inline bool wraps_as_text(const any_galley auto& on, const piece& heading,
                                        std::uint32_t measure) noexcept {
    for (std::uint32_t l = 0; l + 1 < heading.count; ++l) {
        const printed_line& line = on.line_of(heading, l);
        const unit& next = on.line_of(heading, l + 1).lead;
        const std::uint32_t indented = l == 0 ? line.width + 4 : line.width;
        if (line.width > measure + 1) return false;
        if (shortfall(measure, line.width, next) > 0 && shortfall(measure, indented, next) > 0) return false;
    }
    return measure != 0;
}

/// True for a zone that opens like an article: under its headings stands a byline, or a text with a dateline.
[[nodiscard]] inline bool opens_article(const any_galley auto& on, const zone& in) noexcept {
    return !in.bylines.empty() || (!in.body.empty() && on.pieces[in.body.front()].dated);
}

/// How usual it is on this page that an article opens with a byline or a dateline, 0 to 1, as its sure headlines show:
/// those in a stack, and those that are too wide or too large for a crosshead.
[[nodiscard]] inline double opening_custom(const any_galley auto& on, const std::vector<zone>& zones) noexcept {
    double sure = 0;
    double opened = 0;
    for (const zone& here : zones) {
        if (here.headings.empty() || here.body.empty()) continue;
        const piece& heading = on.pieces[here.headings.front()];
        const std::uint32_t measure = on.pieces[here.body.front()].measure;
        const bool wide = measure != 0 && on.first_line(heading).width > measure;
        if (here.headings.size() < 2 && !wide && (heading.count < 2 || wraps_as_text(on, heading, measure))) continue;
        ++sure;
        if (opens_article(on, here)) ++opened;
    }
    return (opened + 1) / (sure + 2);
}

/// What speaks for and against a new article where a zone of headings begins, or between two paragraphs. `custom` is
/// the page's `opening_custom`.
[[nodiscard]] inline break_cost break_before(const any_galley auto& on, const zone& in, std::size_t number,
                                             double custom) {
    constexpr double never = 1e6;
    const article_weights& weights = on.weights.articles;
    const bool has_head = number < in.body.size();
    const index head = has_head ? in.body[number] : none;
    const bool dated = has_head && on.pieces[head].dated;
    if (number == 0 && in.grouped) return {0, never};
    if (number == 0 && in.inner) return {never, 0};
    if (has_head && on.page->blocks[on.pieces[head].block].group != 0) return {never, 0};
    if (number == 0) {
        if (in.lost) return {weights.lost_break, weights.lost_joined};
        if (in.headings.size() != 1 || !in.bylines.empty() || dated || !has_head)
            return {0, in.headings.empty() ? 0 : never};
        const piece& heading = on.pieces[in.headings.front()];
        const piece& text = on.pieces[head];
        const std::uint32_t width = on.first_line(heading).width;
        // A heading inside the text is set within the text's own measure and in its size.
        const bool wraps = heading.count > 1;
        if (wraps ? !wraps_as_text(on, heading, text.measure) : text.measure != 0 && width > text.measure)
            return {0, never};
        const form made = form_of(on, heading);
        double against = weights.crosshead;
        if (wraps) against -= weights.crosshead_wraps;
        if (custom > 0.5) against -= weights.crosshead_custom * (custom - 0.5);
        if (made.commas + made.sentences > 0) against -= weights.crosshead_clauses;
        if (opens_numbered(on, heading)) against -= weights.crosshead_number;
        return {0, against};
    }
    if (!has_head) return {never, 0};
    const piece& before = on.pieces[in.body[number - 1]];
    index last = in.body[number - 1];
    while (on.pieces[last].next != none) last = on.pieces[last].next;
    if (on.pieces[head].inside || on.pieces[head].opening == opening::flush) return {never, 0};
    static_cast<void>(before);
    double cost = weights.bare_break;
    if (dated && !on.classical) {
        // A round-up prints reports from several places under one headline; a plain 本报讯 opens an article.
        const auto dateline = grammar::match_dateline(run_of(on, on.pieces[head]));
        const bool plain = dateline && dateline->place.empty() && dateline->day.day == 0;
        const bool relayed = banmian::detail::one_of(on.first_glyph(on.pieces[head]).code, U"据據");
        cost = plain ? -weights.plain_dateline : relayed ? weights.relayed : weights.placed_dateline;
    } else if (ends_in_signature(on, on.pieces[last])) {
        cost = weights.signed_break;
    }
    return {cost, 0};
}

/// Parts the zones into articles so that breaks are where the signs are and each article fills its columns. A heading
/// that stands where a column goes on evenly is a crosshead; a break without a heading is a headline lost.
[[nodiscard]] inline std::vector<article_bound> article_bounds(const any_galley auto& on,
                                                               const std::vector<zone>& zones) {
    // Every paragraph, and every zone without text, is a step of the way; the cheapest parting is found from step to
    // step.
    struct step {
        text_place place{};
        break_cost cost{};
        index head = none;
        std::uint32_t heading_lines = 0;
        std::size_t first_run = 0;  // of the paragraph, in `runs`
        std::size_t runs_end = 0;
    };
    std::vector<step> steps;
    std::vector<column_run> runs;
    const double custom = opening_custom(on, zones);
    for (std::size_t z = 0; z < zones.size(); ++z) {
        const zone& here = zones[z];
        if (here.headings.empty() && here.body.empty() && here.bylines.empty() && here.others.empty()) continue;
        for (std::size_t b = 0; b < std::max<std::size_t>(here.body.size(), 1); ++b) {
            step made;
            made.place = {z, b};
            made.cost = break_before(on, here, b, custom);
            if (b < here.body.size()) made.head = here.body[b];
            if (b == 0)
                for (const index i : here.headings) made.heading_lines += on.pieces[i].count;
            if (steps.empty()) made.cost = {0, 0};
            made.first_run = runs.size();
            if (made.head != none) add_runs(on, made.head, runs);
            made.runs_end = runs.size();
            steps.push_back(made);
        }
    }
    const std::size_t count = steps.size();
    std::vector<double> best(count + 1, 1e18);
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    column_fit columns;
    const article_weights& weights = on.weights.articles;
    for (std::size_t b = 0; b < count; ++b) {
        if (best[b] > 1e17) continue;
        columns.clear();
        double inside = 0;
        std::size_t crossheads = 0;
        for (std::size_t e = b; e < count && e - b < weights.longest; ++e) {
            if (e > b) {
                // Crossheads come in numbers: after the first another is less of a surprise.
                const bool heading = steps[e].heading_lines > 0 && steps[e].place.paragraph == 0;
                inside += heading && crossheads > 0 && steps[e].cost.none < 1e5
                              ? steps[e].cost.none * weights.crosshead_more
                              : steps[e].cost.none;
                crossheads += heading ? 1U : 0U;
                if (steps[e].heading_lines > 0 && steps[e].place.paragraph == 0)
                    columns.add({steps[e].heading_lines, false, false, 0});
            }
            if (inside > 1e5) break;
            for (std::size_t r = steps[e].first_run; r < steps[e].runs_end; ++r) columns.add(runs[r]);
            const double after = e + 1 < count ? steps[e + 1].cost.here : 0;
            if (after > 1e5) continue;
            if (best[b] + inside + after >= best[e + 1]) continue;  // the columns can but make it worse
            const double room = best[e + 1] - best[b] - inside - after;
            const double unrest =
                columns.unrest(std::min(weights.uneven_most, room + 1e-6) / weights.uneven_line + 1e-6);
            // Without a sign, only columns that fill evenly on both sides make a break.
            const bool unsigned_break =
                (b > 0 && steps[b].cost.here >= weights.bare_break) || after >= weights.bare_break;
            const double total = best[b] + inside + after +
                                 std::min(weights.uneven_line * unrest, weights.uneven_most) +
                                 (unsigned_break && unrest > weights.unsigned_even ? weights.unsigned_uneven : 0.0);
            if (total < best[e + 1]) best[e + 1] = total, from[e + 1] = b;
        }
    }
    std::vector<article_bound> bounds;
    for (std::size_t e = count; e > 0; e = from[e]) {
        if (best[e] > 1e17) {  // an article longer than is tried: keep what there is together
            from[e] = e - 1;
        }
        const step& last = steps[e - 1];
        bounds.push_back({steps[from[e]].place, {last.place.zone, last.place.paragraph + 1}});
    }
    std::reverse(bounds.begin(), bounds.end());
    return bounds;
}

}  // namespace detail

namespace detail {

/// Marks joins inside which lines are missing: one paragraph, but a column of its article is too short by a line or
/// two, and the words at the seam do not read on. What gains most, evenness and words together, is marked first.
inline void find_short_columns(any_galley auto& on, const page_words& words, const article_pieces& made) {
    const article_weights& weights = on.weights.articles;
    std::vector<index> joined;  // pieces that another continues
    for (const index head : made.body)
        for (index at = head; on.pieces[at].next != none; at = on.pieces[at].next) joined.push_back(at);
    if (joined.empty() || joined.size() > weights.most_joins) return;
    double least = unrest_of(on, made.body);
    while (least > weights.short_least) {
        index best = none;
        double most = 0;
        double lowest = least;
        for (const index at : joined) {
            piece& of = on.pieces[at];
            const piece& next = on.pieces[of.next];
            if (of.torn || of.taken_out || next.taken_out) continue;
            of.torn = true;
            const double sum = unrest_of(on, made.body);
            of.torn = false;
            const double reads_on = weights.short_seam * seam(on, words, on.last_line(of), on.first_line(next));
            const double gain = weights.short_line * (least - sum) - reads_on - weights.short_prior;
            if (gain > most && sum <= weights.short_rest) most = gain, best = at, lowest = sum;
        }
        if (best == none) return;
        on.pieces[best].torn = true;
        least = lowest;
    }
}

}  // namespace detail

/// Groups the page's pieces into articles and orders each; see `galley::articles`.
inline void find_articles(any_galley auto& on, const page_words& words) {
    using detail::zone;
    std::vector<zone> zones;
    const std::vector<index> zone_of = detail::file_zones(on, zones);
    const paragraphs all = place_paragraphs(on, zone_of);
    for (index z = 0; z < zones.size(); ++z) zones[z].body = reading_order(on, all, detail::heads_in(all, z));
    // A stack without a text of its own was parted from the rest by a piece that strayed between.
    for (std::size_t z = 0; z + 1 < zones.size(); ++z) {
        zone& here = zones[z];
        zone& next = zones[z + 1];
        if (here.headings.empty() || !here.body.empty() || !here.others.empty() || next.grouped) continue;
        next.lost = false;
        next.headings.insert(next.headings.begin(), here.headings.begin(), here.headings.end());
        next.bylines.insert(next.bylines.begin(), here.bylines.begin(), here.bylines.end());
        here.headings.clear();
        here.bylines.clear();
    }
    // Headlines that stand side by side on the page follow each other in the text, and so do then the texts: as many
    // headings in a row as texts that begin without one are theirs in turn.
    for (std::size_t z = 0; z + 1 < zones.size(); ++z) {
        std::size_t without = 0;
        while (z + without + 1 < zones.size() && zones[z + without + 1].lost &&
               zones[z + without + 1].headings.empty() && !zones[z + without + 1].body.empty())
            ++without;
        if (without == 0 || zones[z].headings.size() != without + 1 || zones[z].bylines.empty()) continue;
        for (std::size_t k = 1; k <= without; ++k) {
            zones[z + k].headings.push_back(zones[z].headings[k]);
            zones[z + k].lost = false;
        }
        zones[z].headings.resize(1);
    }
    for (const auto& [begin, end] : detail::article_bounds(on, zones)) {
        article_pieces made;
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
            const std::size_t last = z == end.zone ? std::min(end.paragraph, here.body.size()) : here.body.size();
            made.body.insert(made.body.end(), here.body.begin() + static_cast<std::ptrdiff_t>(first),
                             here.body.begin() + static_cast<std::ptrdiff_t>(last));
            if (closes)
                for (const index other : here.others)
                    (on.pieces[other].role == block_role::jump_line ? made.jumps : made.captions).push_back(other);
        }
        made.headline_lost = made.headings.empty() && !made.body.empty();
        if (!made.headings.empty() || !made.body.empty() || !made.bylines.empty() || !made.captions.empty() ||
            !made.jumps.empty())
            on.articles.push_back(std::move(made));
    }
    // Where nothing else is missing, an uneven column is the designer's doing.
    bool damaged = false;
    for (const piece& of : on.pieces) damaged = damaged || of.torn;
    for (article_pieces& made : on.articles) {
        if (made.headings.size() >= 2 && is_banner(on, made.headings.front())) {
            on.pieces[made.headings.front()].role = block_role::banner;
            made.headings.erase(made.headings.begin());
        }
        label_stack(on, made.headings);
        if (damaged) detail::find_short_columns(on, words, made);
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
