// SPDX-License-Identifier: BSL-1.0
/// Bounds: where one article ends and the next begins, by headings, datelines, signatures and even columns.
#ifndef BANMIAN_PARSE_GROUPING_ARTICLE_BOUNDS_HPP
#define BANMIAN_PARSE_GROUPING_ARTICLE_BOUNDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/briefs.hpp>
#include <banmian/parse/deciding/roles.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grouping/columns.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/grouping/order.hpp>
#include <banmian/parse/grouping/zones.hpp>
#include <banmian/parse/seeing/classical.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

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

/// True for a paragraph that is a byline and no more, as those are set that do not fit on a line: 本报记者 …. In
/// brackets it would be a signature.
[[nodiscard]] inline bool is_named(const any_galley auto& on, const piece& of) {
    return !on.first_glyph(of).is(is_opening_glyph) && !on.last_line(of).ends_sentence &&
           grammar::match_byline(run_of(on, of)).has_value();
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
[[nodiscard]] inline double opening_custom(const any_galley auto& on, const page_list<zone>& zones) noexcept {
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

/// The measure that the text of a zone is set in, in half-ems; 0 when it has none or it is not known.
[[nodiscard]] inline std::uint32_t measure_of(const any_galley auto& on, const zone& in) noexcept {
    for (const index head : in.body)
        if (on.pieces[head].measure != 0) return on.pieces[head].measure;
    return 0;
}

/// How surprising it would be, in nats, that zone `number` is set in the measure of the zone before if it were another
/// article, as the page's other measures show; an article keeps to its measure. Negative when the measures differ;
/// 0 when nothing is known.
[[nodiscard]] inline double same_measure(const any_galley auto& on, const page_list<zone>& zones, std::size_t number) {
    constexpr std::uint32_t slack = 1;  // half-ems
    const auto alike = [](std::uint32_t a, std::uint32_t b) { return (std::max)(a, b) - (std::min)(a, b) <= slack; };
    const std::uint32_t here = measure_of(on, zones[number]);
    std::size_t z = number;
    while (z > 0 && zones[z - 1].body.empty()) --z;
    const std::uint32_t before = z > 0 ? measure_of(on, zones[z - 1]) : 0;
    if (here == 0 || before == 0) return 0;
    if (!alike(here, before)) return -1;
    // Runs of zones that are set alike, this one's left out.
    std::size_t runs = 0;
    std::size_t same = 0;
    std::uint32_t last = 0;
    bool own = false;
    for (std::size_t other = 0; other <= zones.size(); ++other) {
        const std::uint32_t measure = other < zones.size() ? measure_of(on, zones[other]) : 0;
        if (other < zones.size() && measure == 0) continue;
        const bool ends = other == zones.size() || !alike(measure, last);
        if (ends && last != 0 && !own) {
            ++runs;
            same += alike(last, here) ? 1U : 0U;
        }
        if (ends) own = false;
        own = own || other == number;
        last = measure;
    }
    return std::log((static_cast<double>(runs) + 1) / (static_cast<double>(same) + 0.5));
}

/// What the zones of a page say of each other.
struct zone_signs {
    double custom = 0;        ///< see `opening_custom`
    double measure = 0;       ///< see `same_measure`
    bool parallel = false;    ///< its one heading is as long as the one of a zone beside it
    bool after_sign = false;  ///< the text before it is signed
};

[[nodiscard]] inline zone_signs signs_of(const any_galley auto& on, const page_list<zone>& zones, std::size_t number,
                                         double custom) {
    zone_signs made;
    made.custom = custom;
    if (on.classical || number == 0 || zones[number].headings.size() != 1) return made;
    made.measure = same_measure(on, zones, number);
    const auto length = [&](std::size_t z) {
        return zones[z].headings.size() == 1 ? on.glyph_count(on.pieces[zones[z].headings.front()]) : 0U;
    };
    made.parallel =
        length(number - 1) == length(number) || (number + 1 < zones.size() && length(number + 1) == length(number));
    if (!zones[number - 1].body.empty()) {
        index last = zones[number - 1].body.back();
        while (on.pieces[last].next != none) last = on.pieces[last].next;
        made.after_sign = match_signature(on, on.pieces[last]).has_value();
    }
    return made;
}

/// True for a zone whose heading names a column of briefs: 简讯. Each begins with a dateline, and none has a headline.
[[nodiscard]] inline bool heads_briefs(const any_galley auto& on, const zone& in) {
    return in.headings.size() == 1 && grammar::names_briefs(run_of(on, on.pieces[in.headings.front()]));
}

/// What speaks for and against a new article where a zone of headings begins, or between two paragraphs.
[[nodiscard]] inline break_cost break_before(const any_galley auto& on, const zone& in, std::size_t number,
                                             const zone_signs& signs) {
    constexpr double never = 1e6;
    constexpr double most_surprising = 3;  // nats
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
        if (signs.custom > 0.5) against -= weights.crosshead_custom * (signs.custom - 0.5);
        against -= signs.measure > 0 ? weights.crosshead_measure * (std::min)(signs.measure, most_surprising)
                                     : weights.crosshead_other * signs.measure;
        if (signs.parallel) against -= weights.crosshead_parallel;
        if (signs.after_sign) against += weights.crosshead_signed;
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
        if (heads_briefs(on, in)) return {never, 0};
        cost = plain ? -weights.plain_dateline : relayed ? weights.relayed : weights.placed_dateline;
    } else if (match_signature(on, on.pieces[last])) {
        cost = weights.signed_break;
    } else if (is_named(on, on.pieces[head])) {
        return {weights.lost_break, weights.lost_joined};
    }
    return {cost, 0};
}

/// Every paragraph, and every zone without text, is a step of the way through a page.
struct text_step {
    text_place place{};
    break_cost cost{};
    index head = none;
    std::uint32_t heading_lines = 0;
    std::size_t first_run = 0;  ///< of the paragraph, in `page_steps::runs`
    std::size_t runs_end = 0;

    [[nodiscard]] bool opens_with_heading() const noexcept { return heading_lines > 0 && place.paragraph == 0; }
};
struct page_steps {
    explicit page_steps(arena& memory) : steps(memory), runs(memory) {}

    page_list<text_step> steps;
    page_list<column_run> runs;
};

[[nodiscard]] inline page_steps steps_of(const any_galley auto& on, const page_list<zone>& zones) {
    page_steps all(on.workspace);
    all.steps.reserve(on.pieces.size() + zones.size());
    all.runs.reserve(on.pieces.size());
    const double custom = opening_custom(on, zones);
    for (std::size_t z = 0; z < zones.size(); ++z) {
        const zone& here = zones[z];
        if (here.headings.empty() && here.body.empty() && here.bylines.empty() && here.others.empty()) continue;
        for (std::size_t b = 0; b < std::max<std::size_t>(here.body.size(), 1); ++b) {
            text_step made;
            made.place = {z, b};
            made.cost = break_before(on, here, b, b == 0 ? signs_of(on, zones, z, custom) : zone_signs{});
            if (b < here.body.size()) made.head = here.body[b];
            if (b == 0)
                for (const index i : here.headings) made.heading_lines += on.pieces[i].count;
            if (all.steps.empty()) made.cost = {0, 0};
            made.first_run = all.runs.size();
            if (made.head != none) add_runs(on, made.head, all.runs);
            made.runs_end = all.runs.size();
            all.steps.push_back(made);
        }
    }
    return all;
}

/// An article that grows step by step: what it costs not to part it, and how evenly it fills columns.
class growing_article {
public:
    growing_article(const page_steps& all, const article_weights& weights) : all_(all), weights_(weights) {
        columns_.reserve(all.runs.size());
    }

    void begin(std::size_t step) noexcept {
        columns_.clear();
        first_ = measured_ = step;
        crossheads_ = 0;
        inside_ = 0;
    }
    /// To be called for the steps behind the first in turn.
    void add(std::size_t step) noexcept {
        // Crossheads come in numbers: after the first another is less of a surprise.
        const text_step& next = all_.steps[step];
        const bool heading = next.opens_with_heading();
        inside_ += heading && crossheads_ > 0 && next.cost.none < 1e5 ? next.cost.none * weights_.crosshead_more
                                                                      : next.cost.none;
        crossheads_ += heading ? 1U : 0U;
    }
    /// In nats, that there is no break inside.
    [[nodiscard]] double inside() const noexcept { return inside_; }
    /// See `column_fit::unrest`; of the article that ends before step `end`.
    template <class = when_used>
    [[nodiscard]] double unrest(std::size_t end, double give_up) {
        for (; measured_ < end; ++measured_) {
            const text_step& next = all_.steps[measured_];
            if (measured_ > first_ && next.opens_with_heading()) columns_.add({next.heading_lines, false, false, 0});
            for (std::size_t r = next.first_run; r < next.runs_end; ++r) columns_.add(all_.runs[r]);
        }
        return columns_.unrest(give_up);
    }

private:
    const page_steps& all_;
    const article_weights& weights_;
    column_fit columns_{};  // of the steps before `measured_`
    std::size_t first_ = 0;
    std::size_t measured_ = 0;
    std::size_t crossheads_ = 0;
    double inside_ = 0;
};

}  // namespace detail

/// Parts the zones into articles so that breaks are where the signs are and each article fills its columns. A heading
/// that stands where a column goes on evenly is a crosshead; a break without a heading is a headline lost.
[[nodiscard]] inline page_list<article_bound> article_bounds(const any_galley auto& on, const page_list<zone>& zones) {
    // The cheapest parting is found from step to step.
    const detail::page_steps all = detail::steps_of(on, zones);
    const page_list<detail::text_step>& steps = all.steps;
    const std::size_t count = steps.size();
    constexpr double impossible = 1e5;
    constexpr double unreached = 1e17;
    page_list<double> best(count + 1, 10 * unreached, on.workspace);
    page_list<std::size_t> from(count + 1, on.workspace);
    best[0] = 0;
    const article_weights& weights = on.weights.articles;
    detail::growing_article grown(all, weights);
    const auto break_at = [&](std::size_t e) { return e < count ? steps[e].cost.here : 0; };
    // Tries the article from step `b` to before step `e`, which has grown so far.
    const auto try_article = [&](std::size_t b, std::size_t e) {
        const double after = break_at(e);
        if (best[b] + grown.inside() + after >= best[e]) return;  // the columns can but make it worse
        const double room = best[e] - best[b] - grown.inside() - after;
        const double unrest =
            grown.unrest(e, (std::min)(weights.uneven_most, room + 1e-6) / weights.uneven_line + 1e-6);
        // Without a sign, only columns that fill evenly on both sides make a break.
        const bool unsigned_break = (b > 0 && steps[b].cost.here >= weights.bare_break) || after >= weights.bare_break;
        const double total = best[b] + grown.inside() + after +
                             (std::min)(weights.uneven_line * unrest, weights.uneven_most) +
                             (unsigned_break && unrest > weights.unsigned_even ? weights.unsigned_uneven : 0.0);
        if (total < best[e]) best[e] = total, from[e] = b;
    };
    // The page falls into stretches, where an article must begin. Most are one article, which is tried first: what is
    // dearer than that, whatever is saved behind it, need not be measured.
    // The least that the way costs from a break to the end of its stretch.
    page_list<double> later(count + 1, on.workspace);
    std::size_t stretch_end = 0;
    for (std::size_t b = 0; b < count; ++b) {
        const bool opens_stretch = b == stretch_end;
        if (opens_stretch) {
            while (++stretch_end < count && steps[stretch_end].cost.none <= impossible) {
            }
            double least = break_at(stretch_end);
            for (std::size_t e = stretch_end - 1; e > b; --e) {
                later[e] = least;
                const double joined = steps[e].cost.none;
                least += (std::min)({0.0, steps[e].cost.here, joined, joined * weights.crosshead_more});
            }
        }
        if (best[b] > unreached) continue;
        if (opens_stretch && stretch_end - b <= weights.longest && break_at(stretch_end) <= impossible) {
            grown.begin(b);
            for (std::size_t s = b + 1; s < stretch_end; ++s) grown.add(s);
            if (grown.inside() <= impossible) try_article(b, stretch_end);
        }
        grown.begin(b);
        for (std::size_t e = b + 1; e <= count && e - b <= weights.longest; ++e) {
            if (e > b + 1) grown.add(e - 1);
            if (grown.inside() > impossible) break;
            const double after = break_at(e);
            if (after > impossible || (e == stretch_end && from[e] == b && best[e] < unreached)) continue;
            if (best[b] + grown.inside() + after + later[e] > best[stretch_end] + 1e-6) continue;
            try_article(b, e);
        }
    }
    page_list<article_bound> bounds(on.workspace);
    bounds.reserve(zones.size());
    for (std::size_t e = count; e > 0; e = from[e]) {
        if (best[e] > unreached) {  // an article longer than is tried: keep what there is together
            from[e] = e - 1;
        }
        const detail::text_step& last = steps[e - 1];
        bounds.push_back({steps[from[e]].place, {last.place.zone, last.place.paragraph + 1}});
    }
    std::reverse(bounds.begin(), bounds.end());
    return bounds;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ARTICLE_BOUNDS_HPP
