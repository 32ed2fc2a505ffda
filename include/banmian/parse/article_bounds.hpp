// SPDX-License-Identifier: BSL-1.0
/// Bounds: where one article ends and the next begins, by headings, datelines, signatures and even columns.
#ifndef BANMIAN_PARSE_ARTICLE_BOUNDS_HPP
#define BANMIAN_PARSE_ARTICLE_BOUNDS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/classical.hpp>
#include <banmian/parse/columns.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/headlines.hpp>
#include <banmian/parse/measure.hpp>
#include <banmian/parse/order.hpp>
#include <banmian/parse/roles.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/zones.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// A place between paragraphs: before paragraph `paragraph` of zone `zone`.
struct text_place {
    std::size_t zone = 0;
    std::size_t paragraph = 0;
};
struct article_bound {
    text_place begin{};
    text_place end{};  ///< the last zone, and the paragraph there before which the article ends
};

namespace detail {

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
        if (on.classical && in.headings.size() == 1 && in.bylines.empty() && has_head) {
            const piece& over = on.pieces[in.headings.front()];
            const piece& before = on.pieces[in.headings.front() == 0 ? 0 : in.headings.front() - 1];
            if (is_let_in(on, before, over, on.pieces[head]) || opens_chapter(run_of(on, over))) return {never, 0};
        }
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
    index last = in.body[number - 1];
    while (on.pieces[last].next != none) last = on.pieces[last].next;
    if (on.pieces[head].inside || on.pieces[head].opening == opening::flush) return {never, 0};
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

}  // namespace detail

/// Parts the zones into articles so that breaks are where the signs are and each article fills its columns. A heading
/// that stands where a column goes on evenly is a crosshead; a break without a heading is a headline lost.
[[nodiscard]] inline std::vector<article_bound> article_bounds(const any_galley auto& on,
                                                               const std::vector<zone>& zones) {
    // Every paragraph, and every zone without text, is a step of the way; the cheapest parting is found from step to
    // step.
    struct step {
        text_place place{};
        detail::break_cost cost{};
        index head = none;
        std::uint32_t heading_lines = 0;
        std::size_t first_run = 0;  // of the paragraph, in `runs`
        std::size_t runs_end = 0;
    };
    std::vector<step> steps;
    std::vector<column_run> runs;
    const double custom = detail::opening_custom(on, zones);
    for (std::size_t z = 0; z < zones.size(); ++z) {
        const zone& here = zones[z];
        if (here.headings.empty() && here.body.empty() && here.bylines.empty() && here.others.empty()) continue;
        for (std::size_t b = 0; b < std::max<std::size_t>(here.body.size(), 1); ++b) {
            step made;
            made.place = {z, b};
            made.cost = detail::break_before(on, here, b, custom);
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

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_ARTICLE_BOUNDS_HPP
