// SPDX-License-Identifier: BSL-1.0
/// Breaks: what speaks for a new article and against it, at a heading or between two paragraphs.
#ifndef BANMIAN_PARSE_GROUPING_ARTICLE_BREAKS_HPP
#define BANMIAN_PARSE_GROUPING_ARTICLE_BREAKS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/briefs.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/grouping/cohesion.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/grouping/zones.hpp>
#include <banmian/parse/seeing/classical.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// True for headings that number a part: 一、 (二) 1. 第三
[[nodiscard]] inline bool opens_numbered(const any_working_page auto& on, const piece& heading) {
    grammar::scan in(run_of(on, heading));
    const bool bracket = in.eat_one(U"(");
    in.eat(U"第");
    const int number = grammar::eat_number(in);
    return number > 0 && number < 40 && (bracket ? in.eat_one(U")") : in.eat_one(U"、.．:·")) && !in.done();
}

/// True for a paragraph that is a byline and no more, as those are set that do not fit on a line: 本报记者 …. In
/// brackets it would be a signature.
[[nodiscard]] inline bool is_named(const any_working_page auto& on, const piece& of) {
    return !on.first_glyph(of).is(is_opening_glyph) && !on.last_line(of).ends_sentence &&
           grammar::match_byline(run_of(on, of)).has_value();
}

/// The cost of beginning an article before paragraph `number` of a zone, and of not beginning one, in nats.
struct break_cost {
    /// A sum of costs that is above this has one in it by which only the other answer is possible.
    static constexpr double impossible = decision::settled / 10;

    double here = 0;
    double none = 0;
};

/// True when every line of a heading but the last fills the measure of the text below: it is set in the text's size,
/// while a headline wraps where its larger type does.
[[nodiscard]] inline bool wraps_as_text(const any_working_page auto& on, const piece& heading,
                                        std::uint32_t measure) noexcept {
    for (std::uint32_t l = 0; l + 1 < heading.count; ++l) {
        const printed_line& line = on.line_of(heading, l);
        const line_head& next = on.line_of(heading, l + 1).head;
        const std::uint32_t indented = l == 0 ? line.width + 4 : line.width;
        if (line.width > measure + 1) return false;
        if (shortfall(measure, line.width, next) > 0 && shortfall(measure, indented, next) > 0) return false;
    }
    return measure != 0;
}

/// True for a zone that opens like an article: under its headings stands a byline, or a text with a dateline.
[[nodiscard]] inline bool opens_article(const any_working_page auto& on, const zone& in) noexcept {
    return !in.bylines.empty() || (!in.body.empty() && on.pieces[in.body.front()].dated);
}

/// How usual it is on this page that an article opens with a byline or a dateline, 0 to 1, as its sure headlines show:
/// those in a stack, and those that are too wide or too large for a crosshead.
[[nodiscard]] inline double opening_custom(const any_working_page auto& on, const page_list<zone>& zones) noexcept {
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
[[nodiscard]] inline std::uint32_t measure_of(const any_working_page auto& on, const zone& in) noexcept {
    for (const index head : in.body)
        if (on.pieces[head].measure != 0) return on.pieces[head].measure;
    return 0;
}

/// How surprising it would be, in nats, that zone `number` is set in the measure of the zone before if it were another
/// article, as the page's other measures show; an article keeps to its measure. Negative when the measures differ;
/// 0 when nothing is known.
[[nodiscard]] inline double same_measure(const any_working_page auto& on, const page_list<zone>& zones,
                                         std::size_t number) {
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

/// True for a heading that is set within the measure of a text, and in its size, as one inside the text is.
[[nodiscard]] inline bool fits_in_text(const any_working_page auto& on, const piece& heading, const piece& text) {
    if (heading.count > 1) return wraps_as_text(on, heading, text.measure);
    return text.measure == 0 || on.first_line(heading).width <= text.measure;
}

/// What the zones of a page say of each other.
struct zone_signs {
    shared_pairs shared{};    ///< by its text and that of the zone before
    double custom = 0;        ///< see `opening_custom`
    double measure = 0;       ///< see `same_measure`
    bool parallel = false;    ///< its one heading is as long as the one of a zone beside it
    bool after_sign = false;  ///< the text before it is signed
};

[[nodiscard]] inline zone_signs signs_of(const any_working_page auto& on, const page_words& words,
                                         const page_list<zone>& zones, std::size_t number, double custom) {
    zone_signs made;
    made.custom = custom;
    const zone& here = zones[number];
    if (!on.manner.heads_stack || number == 0 || here.headings.size() != 1 || here.body.empty()) return made;
    if (!fits_in_text(on, on.pieces[here.headings.front()], on.pieces[here.body.front()]) || opens_article(on, here))
        return made;  // nobody asks
    made.measure = same_measure(on, zones, number);
    const auto length = [&](std::size_t z) {
        return zones[z].headings.size() == 1 ? on.glyph_count(on.pieces[zones[z].headings.front()]) : 0U;
    };
    made.parallel =
        length(number - 1) == length(number) || (number + 1 < zones.size() && length(number + 1) == length(number));
    if (!zones[number - 1].body.empty()) {
        made.shared = shared_between(on, words, zones[number - 1], here);
        index last = zones[number - 1].body.back();
        while (on.pieces[last].next != none) last = on.pieces[last].next;
        made.after_sign = match_signature(on, on.pieces[last]).has_value();
    }
    return made;
}

/// True for a zone whose heading names a column of briefs: 简讯. Each begins with a dateline, and none has a headline.
[[nodiscard]] inline bool heads_briefs(const any_working_page auto& on, const zone& in) {
    return in.headings.size() == 1 && grammar::names_briefs(run_of(on, on.pieces[in.headings.front()]));
}

/// What speaks against an article at a heading of one line or more within the measure: that it is a crosshead.
template <class Evidence>
void weigh_crosshead(const any_working_page auto& on, const piece& heading, const zone_signs& signs, Evidence& found) {
    using weights = article_weights;
    const weights& by = on.weights.articles;
    found.pro(by, &weights::crosshead);
    if (heading.count > 1) found.contra(by, &weights::crosshead_wraps);
    if (signs.custom > by.crosshead_custom_from)
        found.contra(by, &weights::crosshead_custom, signs.custom - by.crosshead_custom_from);
    if (signs.measure > 0)
        found.contra(by, &weights::crosshead_measure, (std::min)(signs.measure, by.crosshead_measure_most));
    else
        found.contra(by, &weights::crosshead_other, signs.measure);
    if (signs.parallel) found.contra(by, &weights::crosshead_parallel);
    if (signs.shared.expected > 0) {
        found.contra(by, &weights::crosshead_compared);
        found.contra(by, &weights::crosshead_shared, signs.shared.more_than_usual(by));
    }
    if (signs.after_sign) found.pro(by, &weights::crosshead_signed);
    const form made = form_of(on, heading);
    if (made.commas + made.sentences > 0) found.contra(by, &weights::crosshead_clauses);
    if (opens_numbered(on, heading)) found.contra(by, &weights::crosshead_number);
}

/// True for a heading that stands inside a text of before 1950.
[[nodiscard]] inline bool is_inside_classical(const any_working_page auto& on, const zone& in) {
    if (!on.manner.heads_let_in || in.headings.size() != 1 || !in.bylines.empty() || in.body.empty()) return false;
    const index over = in.headings.front();
    const piece& before = on.pieces[over == 0 ? 0 : over - 1];
    return is_let_in(on, before, on.pieces[over], on.pieces[in.body.front()]) ||
           opens_chapter(run_of(on, on.pieces[over]));
}

/// What speaks against a break and for it, in evidence of one kind.
template <class Evidence>
struct break_evidence {
    Evidence here{};  ///< the cost of a break
    Evidence none{};  ///< the cost of none
    /// Why only one answer is possible; empty where both are.
    std::string_view rule{};
};

/// Where only one answer is possible.
template <class Evidence>
void rule_out(Evidence break_evidence<Evidence>::*answer, break_evidence<Evidence>& found, std::string_view why) {
    (found.*answer).settle();
    found.rule = why;
}

/// What speaks for and against a new article where a zone of headings begins.
template <class Evidence>
void weigh_break_at_zone(const any_working_page auto& on, const zone& in, const zone_signs& signs,
                         break_evidence<Evidence>& found) {
    const article_weights& weights = on.weights.articles;
    if (in.lost) {
        found.here.pro(weights, &article_weights::lost_break);
        found.none.pro(weights, &article_weights::lost_joined);
        return;
    }
    if (is_inside_classical(on, in))
        return rule_out(&break_evidence<Evidence>::here, found, "a heading that is let into the column");
    if (in.headings.empty()) return;
    if (in.headings.size() != 1 || in.body.empty() || opens_article(on, in))
        return rule_out(&break_evidence<Evidence>::none, found, "headings over a byline, a dateline or no text");
    const piece& heading = on.pieces[in.headings.front()];
    if (!fits_in_text(on, heading, on.pieces[in.body.front()]))
        return rule_out(&break_evidence<Evidence>::none, found, "a heading wider than the text's measure");
    weigh_crosshead(on, heading, signs, found.none);
}

/// What speaks for and against a new article before paragraph `number` of a zone, which is not its first.
template <class Evidence>
void weigh_break_at_paragraph(const any_working_page auto& on, const zone& in, std::size_t number,
                              break_evidence<Evidence>& found) {
    const article_weights& weights = on.weights.articles;
    if (number >= in.body.size()) return rule_out(&break_evidence<Evidence>::here, found, "no text");
    const piece& head = on.pieces[in.body[number]];
    if (head.inside || head.opening == opening::flush)
        return rule_out(&break_evidence<Evidence>::here, found, "inside a block or a sentence");
    if (head.dated && on.manner.datelines_open) {
        if (heads_briefs(on, in)) return rule_out(&break_evidence<Evidence>::here, found, "one of several briefs");
        // A round-up prints reports from several places under one headline; a plain 本报讯 opens an article.
        const auto dateline = grammar::match_dateline(run_of(on, head));
        const bool plain = dateline && dateline->place.empty() && dateline->day.day == 0;
        const bool relayed = banmian::detail::one_of(on.first_glyph(head).code, U"据據");
        if (plain) return found.here.contra(weights, &article_weights::plain_dateline);
        return found.here.pro(weights, relayed ? &article_weights::relayed : &article_weights::placed_dateline);
    }
    index last = in.body[number - 1];
    while (on.pieces[last].next != none) last = on.pieces[last].next;
    if (match_signature(on, on.pieces[last])) return found.here.pro(weights, &article_weights::signed_break);
    if (!is_named(on, head)) return found.here.pro(weights, &article_weights::bare_break);
    found.here.pro(weights, &article_weights::lost_break);
    found.none.pro(weights, &article_weights::lost_joined);
}

/// What speaks for and against a new article where a zone of headings begins, or between two paragraphs.
template <class Evidence>
void weigh_break(const any_working_page auto& on, const zone& in, std::size_t number, const zone_signs& signs,
                 break_evidence<Evidence>& found) {
    if (number == 0 && in.grouped)
        return rule_out(&break_evidence<Evidence>::none, found, "an article of the page's analysis");
    if (number == 0 && in.inner)
        return rule_out(&break_evidence<Evidence>::here, found, "inside an article of the page's analysis");
    if (number < in.body.size() && on.page->blocks[on.pieces[in.body[number]].block].group != 0)
        return rule_out(&break_evidence<Evidence>::here, found, "inside an article of the page's analysis");
    if (number == 0)
        weigh_break_at_zone(on, in, signs, found);
    else
        weigh_break_at_paragraph(on, in, number, found);
}
/// The same in nats.
[[nodiscard]] inline break_cost break_before(const any_working_page auto& on, const zone& in, std::size_t number,
                                             const zone_signs& signs) {
    break_evidence<nats> found;
    weigh_break(on, in, number, signs, found);
    return {found.here.sum(), found.none.sum()};
}

/// What speaks for an article that begins before a paragraph, and against it.
struct break_reasons {
    evidence weighed{};
    std::string_view rule{};  ///< see `break_evidence`
    /// The reason to tell: the rule, or what was weighed.
    [[nodiscard]] std::string_view or_else(std::string_view reason) const noexcept {
        return rule.empty() ? reason : rule;
    }
};

/// The same for a paragraph of a zone.
[[nodiscard]] inline break_reasons evidence_of_break(const any_working_page auto& on, const page_words& words,
                                                     const page_list<zone>& zones, std::size_t number,
                                                     std::size_t paragraph) {
    break_evidence<evidence> found;
    const zone_signs signs =
        paragraph == 0 ? signs_of(on, words, zones, number, opening_custom(on, zones)) : zone_signs{};
    weigh_break(on, zones[number], paragraph, signs, found);
    break_reasons made{{}, found.rule};
    for (const weighed_sign& one : found.none.signs()) made.weighed.add(one.nats, one.name);
    for (const weighed_sign& one : found.here.signs()) made.weighed.add(-one.nats, one.name);
    return made;
}

}  // namespace detail

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ARTICLE_BREAKS_HPP
