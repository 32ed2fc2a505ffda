// SPDX-License-Identifier: BSL-1.0
/// The weights of the evidence that the passes weigh: every number by which they decide, and that a caller can change.
#ifndef BANMIAN_PARSE_WEIGHTS_HPP
#define BANMIAN_PARSE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/continuity.hpp>
#include <banmian/parse/line_weights.hpp>
#include <banmian/parse/picture_weights.hpp>
#include <banmian/parse/role_weights.hpp>
#include <banmian/parse/rule_weights.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

// Where no other unit is named, a weight is in nats (log-odds). One that speaks against something is written as a
// positive number, and its sentence says `against`. Those of joins stand where they are weighed, in continuity.hpp.

//=== doubts ===//

/// What turns a heading into text, or a text into a heading, once joins show where the page reads on.
struct doubt_weights {
    double gain = 3.0;
    double certainty = 1.0;
    double subhead = 5.5;
    std::uint32_t most_lines = 3;
    std::uint32_t beside = 2;
    std::uint32_t subhead_lines = 3;

    using fields = field_list<
        doubt_weights, field<"gain", &doubt_weights::gain, "a heading becomes text when the page gains more than this">,
        field<"certainty", &doubt_weights::certainty,
              "against: share of what its form and its neighbours said for a heading">,
        field<"subhead", &doubt_weights::subhead,
              "a text under a heading that breaks off is a subhead 副题 below this certainty">,
        field<"most_lines", &doubt_weights::most_lines, "a heading of more lines is not doubted">,
        field<"beside", &doubt_weights::beside, "pieces from it within which a text without a beginning is sought">,
        field<"subhead_lines", &doubt_weights::subhead_lines, "lines that such a subhead has at most">>;
    bool operator==(const doubt_weights&) const = default;
};
static_assert(all_described<doubt_weights>());

//=== splices ===//

/// What speaks for and against a line of another column inside a block, besides what `join_weights` say of its seams.
/// `foreign_ends`, `foreign_loose`, `foreign_short`, `foreign_short_most` and `follower_share` were fitted by
/// tools/fit_weights, whose head names its data.
struct splice_weights {
    double foreign_least = 0.75;
    double foreign_ends = 1.5;
    double foreign_goes_on = 0.75;
    double foreign_loose = 0.3;
    double foreign_short = 1.0;
    double foreign_short_most = 3.6;
    double follower_share = 0.5;
    double too_wide = 4.0;
    double ends_text = 1.0;
    double ends_inside = 1.5;
    double prior = 5.4;
    double prior_joined = 4.8;
    std::uint32_t most_apart = 4;
    std::uint32_t reach = 5;

    using fields = field_list<
        splice_weights, field<"foreign_least", &splice_weights::foreign_least, "a line is no candidate below this">,
        field<"foreign_ends", &splice_weights::foreign_ends, "a line inside a paragraph ends a sentence">,
        field<"foreign_goes_on", &splice_weights::foreign_goes_on, "against: it does not">,
        field<"foreign_loose", &splice_weights::foreign_loose,
              "for each of the first two half-ems by which what follows would have fitted">,
        field<"foreign_short", &splice_weights::foreign_short, "and for each half-em more">,
        field<"foreign_short_most", &splice_weights::foreign_short_most, "and no more than this">,
        field<"follower_share", &splice_weights::follower_share,
              "share of `line_loose` where the line itself would have fitted on the one before">,
        field<"too_wide", &splice_weights::too_wide, "against: the line is wider than the measure of its slot">,
        field<"ends_text", &splice_weights::ends_text, "the line ends a sentence, and so the paragraph of its slot">,
        field<"ends_inside", &splice_weights::ends_inside, "against: it ends a sentence inside that paragraph">,
        field<"prior", &splice_weights::prior, "against: how rare splices are, for a slot that nothing else fills">,
        field<"prior_joined", &splice_weights::prior_joined, "likewise, for a slot between two joined pieces">,
        field<"most_apart", &splice_weights::most_apart, "half-ems by which the measures of host and slot may differ">,
        field<"reach", &splice_weights::reach, "pieces to either side of the host in which a slot is sought">>;
    bool operator==(const splice_weights&) const = default;
};
static_assert(all_described<splice_weights>());

//=== articles ===//

/// What it costs to begin an article, or not to, and what uneven columns cost.
struct article_weights {
    double bare_break = 6.0;
    double lost_break = 1.0;
    double lost_joined = 3.5;
    double crosshead = 2.4;
    double crosshead_clauses = 0.5;
    double crosshead_number = 5.0;
    double crosshead_wraps = 2.0;
    double crosshead_custom = 2.0;
    double crosshead_custom_from = 0.5;
    double crosshead_measure = 1;
    double crosshead_measure_most = 3;
    double crosshead_other = 4;
    double crosshead_parallel = 1;
    double crosshead_signed = 2;
    double crosshead_compared = -0.4;
    double crosshead_shared = 2;
    double crosshead_more = 0.6;
    double plain_dateline = 14.0;
    double relayed = 5.0;
    double placed_dateline = 2.5;
    double signed_break = 1.5;
    double uneven_line = 1.5;
    double uneven_most = 15.0;
    double uneven_unknown = 5;
    double uneven_measures = 1.25;
    std::uint32_t most_columns = 7;
    double unsigned_even = 2.1;
    double unsigned_uneven = 3.0;
    std::uint32_t longest = 60;
    double shared_everywhere = 80;
    double shared_usual = 0.03;
    double shared_unsure = 100;
    double stray = 1.0;
    double strayed_head = 0.1;
    double short_line = 1.2;
    double short_seam = 1.2;
    double short_surprisal = 0.3;
    double short_prior = 1.0;
    double short_least = 0.6;
    double short_rest = 0.6;
    std::uint32_t most_joins = 12;

    using fields = field_list<
        article_weights,
        field<"bare_break", &article_weights::bare_break, "a break that no headline, dateline or signature shows">,
        field<"lost_break", &article_weights::lost_break, "a break before a byline whose headline is lost">,
        field<"lost_joined", &article_weights::lost_joined, "no break there">,
        field<"crosshead", &article_weights::crosshead,
              "no break at a heading of one line within the measure: a crosshead">,
        field<"crosshead_clauses", &article_weights::crosshead_clauses,
              "less when it has a stop inside: a sentence for a headline">,
        field<"crosshead_number", &article_weights::crosshead_number, "less when it is numbered">,
        field<"crosshead_wraps", &article_weights::crosshead_wraps, "less when it wraps where the text does">,
        field<"crosshead_custom", &article_weights::crosshead_custom,
              "less, times the share of articles that open with a byline or date, above `crosshead_custom_from`">,
        field<"crosshead_custom_from", &article_weights::crosshead_custom_from, "share of them; see there">,
        field<"crosshead_measure", &article_weights::crosshead_measure,
              "less, times how surprising the same measure would be of another article">,
        field<"crosshead_measure_most", &article_weights::crosshead_measure_most, "nats of surprise, and no more">,
        field<"crosshead_other", &article_weights::crosshead_other, "more when the measures differ">,
        field<"crosshead_parallel", &article_weights::crosshead_parallel,
              "less when the heading before or behind is as long">,
        field<"crosshead_signed", &article_weights::crosshead_signed, "more when the text before is signed">,
        field<"crosshead_compared", &article_weights::crosshead_compared,
              "less where both sides have a text, before the next says what they share">,
        field<"crosshead_shared", &article_weights::crosshead_shared,
              "less, for each nat by which both sides share more than says nothing, see cohesion.hpp">,
        field<"crosshead_more", &article_weights::crosshead_more,
              "share of that cost for every crosshead of an article after its first">,
        field<"plain_dateline", &article_weights::plain_dateline,
              "gain of a break before a dateline without place and day: 本报讯">,
        field<"relayed", &article_weights::relayed, "a break before one that opens with 据">,
        field<"placed_dateline", &article_weights::placed_dateline, "a break before any other">,
        field<"signed_break", &article_weights::signed_break, "a break behind a signature">,
        field<"uneven_line", &article_weights::uneven_line,
              "each line by which the columns of an article miss equal heights">,
        field<"uneven_most", &article_weights::uneven_most, "and no more than this">,
        field<"uneven_unknown", &article_weights::uneven_unknown,
              "lines that count for columns of several measures, whose heights say nothing">,
        field<"uneven_measures", &article_weights::uneven_measures,
              "times the narrowest, above which the widest is another measure">,
        field<"most_columns", &article_weights::most_columns, "columns that are tried; no page has more">,
        field<"unsigned_even", &article_weights::unsigned_even,
              "lines; a bare break must leave articles as even as this">,
        field<"unsigned_uneven", &article_weights::unsigned_uneven, "else it costs this besides">,
        field<"longest", &article_weights::longest, "paragraphs of one article that are tried together">,
        field<"shared_everywhere", &article_weights::shared_everywhere,
              "glyphs; a pair that stands once in so many of the page says nothing where two texts share it">,
        field<"shared_usual", &article_weights::shared_usual, "of what two texts might share: that much says nothing">,
        field<"shared_unsure", &article_weights::shared_unsure,
              "nats that two texts might share, of which as many more are taken to be shared as is usual">,
        field<"stray", &article_weights::stray, "lines that moving one piece more to another article must gain">,
        field<"strayed_head", &article_weights::strayed_head,
              "lines that reading a paragraph at the place of a later piece must gain">,
        field<"short_line", &article_weights::short_line,
              "for a loss inside a join: each line by which it makes the columns more even">,
        field<"short_seam", &article_weights::short_seam,
              "against: share of what the words at the seam are worth as a join">,
        field<"short_surprisal", &article_weights::short_surprisal,
              "each step by which the characters there seldom meet; see `bigram_table`">,
        field<"short_prior", &article_weights::short_prior, "against: how rare such losses are">,
        field<"short_least", &article_weights::short_least, "lines; columns that are more even are not looked at">,
        field<"short_rest", &article_weights::short_rest, "lines by which they may still be uneven then">,
        field<"most_joins", &article_weights::most_joins, "an article of more cuts than a page has columns is none">>;
    bool operator==(const article_weights&) const = default;
};
static_assert(all_described<article_weights>());

//=== quotes ===//

/// What each side of a quotation mark costs, from what stands beside it, and a text whose marks do not pair. The text
/// is read at the least cost. Set by hand.
struct quotation_weights {
    double forbidden = 8;
    double unlikely = 5;
    double less_likely = 4;
    double wrapped = 3;
    double after_pause = 1.2;
    double after_sentence = 0.5;
    double never_closed_before = 4;
    double never_opened = 4.8;
    double begins_inside = 7;
    double reopened = 0.5;
    double not_reopened = 1;
    double never_closed = 1.5;
    double single = 1;
    double stray = 5;
    double inches = 1;
    double abbreviates = 1.5;
    double unsure = 0.4;

    using fields = field_list<
        quotation_weights,
        field<"forbidden", &quotation_weights::forbidden, "“ at the end of a text, ” behind an opening bracket">,
        field<"unlikely", &quotation_weights::unlikely, "” behind a colon, “ before a stop">,
        field<"less_likely", &quotation_weights::less_likely, "” behind 、, “ behind a digit">,
        field<"wrapped", &quotation_weights::wrapped,
              "against the prohibitions at a line's ends, which wraps of our own may break">,
        field<"after_pause", &quotation_weights::after_pause, "” behind ，or ；">,
        field<"after_sentence", &quotation_weights::after_sentence, "“ behind a sentence's end: most close there">,
        field<"never_closed_before", &quotation_weights::never_closed_before,
              "“ inside “: its closing mark was lost, as most are">,
        field<"never_opened", &quotation_weights::never_opened, "” outside">,
        field<"begins_inside", &quotation_weights::begins_inside, "a text that no other went before begins inside">,
        field<"reopened", &quotation_weights::reopened,
              "where the paragraph before ended inside: this one does too, and may open it anew">,
        field<"not_reopened", &quotation_weights::not_reopened, "it does not: the closing mark was lost">,
        field<"never_closed", &quotation_weights::never_closed, "a text ends inside">,
        field<"single", &quotation_weights::single, "and more than that inside ‘, which go on in no other paragraph">,
        field<"stray", &quotation_weights::stray, "a mark that quotes nothing">,
        field<"inches", &quotation_weights::inches, "the same behind a number of one to three digits: 32\"">,
        field<"abbreviates", &quotation_weights::abbreviates, "the same before the last two digits of a year: ’98">,
        field<"unsure", &quotation_weights::unsure, "nats; sides that differ by less are not told apart">>;
    bool operator==(const quotation_weights&) const = default;
};
static_assert(all_described<quotation_weights>());

//=== all ===//

/// All weights of a parse. As JSON, any of them may be left out: `{"joins": {"reject": 3}}`.
struct parse_weights {
    width_weights widths{};
    measure_weights measures{};
    verse_weights verse{};
    grid_weights grid{};
    abreast_weights abreast{};
    run_weights runs{};
    paragraph_weights paragraphs{};
    rule_weights rules{};
    limit_weights limits{};
    role_weights roles{};
    classical_weights classical{};
    heading_weights headings{};
    join_weights joins{};
    doubt_weights doubts{};
    splice_weights splices{};
    article_weights articles{};
    quotation_weights quotations{};

    using fields = field_list<
        parse_weights, field<"widths", &parse_weights::widths, "how well a line agrees with a measure">,
        field<"measures", &parse_weights::measures, "how wide the lines of a piece are set">,
        field<"verse", &parse_weights::verse, "what verse is">,
        field<"grid", &parse_weights::grid, "text that keeps the page's picture">,
        field<"abreast", &parse_weights::abreast, "columns abreast in the lines of a text">,
        field<"runs", &parse_weights::runs, "printed lines of one measure">,
        field<"paragraphs", &parse_weights::paragraphs, "where a paragraph ends in a block">,
        field<"rules", &parse_weights::rules, "what settles a matter by itself">,
        field<"limits", &parse_weights::limits, "how long what its words tell may be">,
        field<"roles", &parse_weights::roles, "running text, or a heading">,
        field<"classical", &parse_weights::classical, "the same before 1950">,
        field<"headings", &parse_weights::headings, "kicker, headline, subhead">,
        field<"joins", &parse_weights::joins, "which piece goes on another">,
        field<"doubts", &parse_weights::doubts, "headings that may be scraps of text, and the other way round">,
        field<"splices", &parse_weights::splices, "lines of another column inside a block">,
        field<"articles", &parse_weights::articles, "where articles begin and end">,
        field<"quotations", &parse_weights::quotations, "which quotation marks open, and which close">>;
    bool operator==(const parse_weights&) const = default;
};
static_assert(all_described<parse_weights>());

/// The user's own evidence that one printed line continues another: a language model, say.
struct join_scorer {
    /// Nats for `after` as the continuation of `before`, added to ours. `context` is handed through.
    double (*score)(void* context, std::string_view before, std::string_view after) = nullptr;
    void* context = nullptr;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_WEIGHTS_HPP
