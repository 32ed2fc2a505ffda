// SPDX-License-Identifier: BSL-1.0
/// The weights by which page analysis decides what a column follows, in nats; distances in em of the page's text.
#ifndef BANMIAN_LAYOUT_WEIGHTS_HPP
#define BANMIAN_LAYOUT_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/gutter_weights.hpp>
#include <banmian/layout/kind_weights.hpp>
#include <banmian/layout/part_weights.hpp>
#include <banmian/layout/place_weights.hpp>
#include <banmian/layout/print_weights.hpp>
#include <banmian/layout/shape_weights.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What each sign is worth for a text that goes on in another, or opens under a heading. Where no other unit is named,
/// a weight is in nats (log-odds); one that speaks against something is written as a positive number, and its sentence
/// says `against`.
struct layout_weights {
    // Text behind text: the place.
    double below = 2.9;
    double below_gap = 0.9;
    double most_gap = 6;
    double most_gap_to_lead = 2;
    double below_next = 0.5;
    double below_between = 2.75;
    double beside = 1.1;
    double gutter = 0.5;
    double most_gutter = 6;
    double skipped = 2.5;
    double skipped_each = 2.7;
    double level_top = 0.75;
    double lower_top = 0.19;
    double higher_top = 0.12;
    double level = 1.2;
    double not_beside = 1.0;
    double level_bottom = 0.5;
    double deeper = 0.28;
    double most_deeper = 20;
    double next_tier = 3.2;
    double tier_gap = 0.13;
    double same_measure = 1.7;
    double same_within = 1.5;
    double other_measure = 1.0;
    double other_ratio = 1.25;
    double other_size = 1.5;
    double size_within = 0.06;
    double other_heading = 2.3;
    double heading_over = 3.0;
    double one_heading = 1.1;
    // Text behind text: the seam.
    double open_flush = 3.9;
    double open_indented = 0.3;
    double stop_indented = 0.25;
    double stop_flush = 0.15;
    double short_indented = 0.6;
    double short_flush = 2.6;
    double crosshead = 3.5;
    double dated_goes_on = 2.0;
    double signed_goes_on = 1.5;
    double topic = 15.9;
    double no_topic = 1.0;
    double most_topic = 0.4;
    double quote_closed = 1.1;
    double quote_unopened = 0.6;
    // Text under a heading.
    double under_heading = 1.0;
    double leftmost = 2.5;
    double not_leftmost = 1.5;
    double heading_gap = 0.12;
    double far_below = 0.8;
    double block_between = 1.2;
    double far_gap = 0.05;
    double most_far_gap = 40;
    double not_under = 1.0;
    double beside_heading = 0.15;
    double centred = 4.0;
    double centred_under = 0.7;
    double left_of_others = 2.0;
    double heading_reach = 45;
    double down_heading = 2.6;
    double down_gap = 0.35;
    double down_between = 1.4;
    double down_level = 0.1;
    double down_at_right = 1.5;
    double dated_opens = 0.9;
    double flush_opens = 1.2;
    double heading_topic = 4.6;
    double heading_no_topic = 0.8;
    double quote_left_open = 1.2;
    double bare_heading = -1.5;
    // Ends and beginnings.
    double ends = 0.7;
    double ends_short = 1.9;
    double ends_full_stop = 0.9;
    double ends_open = 2.2;
    double ends_signed = 1.0;
    double starts_bare = 3.2;
    double starts_under_crosshead = 2.0;
    double starts_jumped = 4.0;
    double starts_dated = 1.0;
    double starts_flush = 1.0;
    double heading_row = 1.6;
    double note_gap = 2;
    // What comes before: words, lines, columns, headings, and what is none of a text.
    direction_weights directions{};
    type_weights types{};
    gutter_weights gutters{};
    padding_weights padding{};
    print_weights print{};
    part_weights parts{};
    table_weights tables{};
    caption_weights captions{};
    crosshead_weights crossheads{};
    label_weights labels{};
    signature_weights signatures{};
    place_weights places{};
    shape_weights shapes{};

    using fields = field_list<
        layout_weights, field<"below", &layout_weights::below, "it stands next below">,
        field<"below_gap", &layout_weights::below_gap, "against, for each em of white between">,
        field<"most_gap", &layout_weights::most_gap, "em; more white between costs no more">,
        field<"most_gap_to_lead", &layout_weights::most_gap_to_lead,
              "em; likewise below a lead 导语, which many a picture parts from its columns">,
        field<"below_next", &layout_weights::below_next, "below, with other runs between">,
        field<"below_between", &layout_weights::below_between, "against, for each of them">,
        field<"beside", &layout_weights::beside, "in the next column">,
        field<"gutter", &layout_weights::gutter, "against, for each em by which the gutter is wider than one">,
        field<"most_gutter", &layout_weights::most_gutter, "em; a wider gutter costs no more">,
        field<"skipped", &layout_weights::skipped, "against: a column is skipped">,
        field<"skipped_each", &layout_weights::skipped_each, "against, for each of them">,
        field<"level_top", &layout_weights::level_top, "columns begin level">,
        field<"lower_top", &layout_weights::lower_top, "against, for each em by which the next one begins lower">,
        field<"higher_top", &layout_weights::higher_top, "against, for each em by which it begins higher">,
        field<"level", &layout_weights::level, "em by which tops or bottoms that are level may differ">,
        field<"not_beside", &layout_weights::not_beside, "against: columns that share no row">,
        field<"level_bottom", &layout_weights::level_bottom, "columns end level">,
        field<"deeper", &layout_weights::deeper,
              "against, for each em by which the next ends lower: the last column is the short one">,
        field<"most_deeper", &layout_weights::most_deeper, "em; one that ends lower still costs no more">,
        field<"next_tier", &layout_weights::next_tier, "against: lower and to the left">,
        field<"tier_gap", &layout_weights::tier_gap, "against, for each em below">,
        field<"same_measure", &layout_weights::same_measure, "set in the same measure">,
        field<"same_within", &layout_weights::same_within, "em by which the same measure may differ">,
        field<"other_measure", &layout_weights::other_measure, "against: set in a measure a quarter wider or narrower">,
        field<"other_ratio", &layout_weights::other_ratio,
              "the wider measure divided by the narrower, from which on they are others">,
        field<"other_size", &layout_weights::other_size, "against: set in another size of type">,
        field<"size_within", &layout_weights::size_within, "em by which the same size of type may differ">,
        field<"other_heading", &layout_weights::other_heading,
              "against: a heading stands over the next column and not over this one">,
        field<"heading_over", &layout_weights::heading_over, "against: and right over it">,
        field<"one_heading", &layout_weights::one_heading, "one heading stands over both">,
        field<"open_flush", &layout_weights::open_flush,
              "a full line without a stop, and the next begins without an indent">,
        field<"open_indented", &layout_weights::open_indented, "against: and the next begins with one">,
        field<"stop_indented", &layout_weights::stop_indented, "against: a full line with a full stop, then an indent">,
        field<"stop_flush", &layout_weights::stop_flush, "against: then none">,
        field<"short_indented", &layout_weights::short_indented, "a short line, then an indent">,
        field<"short_flush", &layout_weights::short_flush, "against: then none">,
        field<"crosshead", &layout_weights::crosshead, "a crosshead stands over the next">,
        field<"dated_goes_on", &layout_weights::dated_goes_on,
              "against: the next opens with a dateline, or an editor's note">,
        field<"signed_goes_on", &layout_weights::signed_goes_on, "against: this one ends in a signature">,
        field<"topic", &layout_weights::topic, "for the cosine of their words">,
        field<"no_topic", &layout_weights::no_topic, "against: no word is shared">,
        field<"most_topic", &layout_weights::most_topic,
              "cosine; words that are more alike are worth no more, here and under a heading">,
        field<"quote_closed", &layout_weights::quote_closed,
              "the next closes a quotation or a bracket that this one opens">,
        field<"quote_unopened", &layout_weights::quote_unopened, "against: or that nobody opens">,
        field<"under_heading", &layout_weights::under_heading, "a text right below it">,
        field<"leftmost", &layout_weights::leftmost, "and the leftmost of those">,
        field<"not_leftmost", &layout_weights::not_leftmost, "against: or another">,
        field<"heading_gap", &layout_weights::heading_gap, "against, for each em between">,
        field<"far_below", &layout_weights::far_below, "against: below, but not next">,
        field<"block_between", &layout_weights::block_between, "against, for each run between">,
        field<"far_gap", &layout_weights::far_gap, "against, for each em between">,
        field<"most_far_gap", &layout_weights::most_far_gap, "em; one farther below costs no more">,
        field<"not_under", &layout_weights::not_under, "against: beside its columns">,
        field<"beside_heading", &layout_weights::beside_heading, "against, for each em beside">,
        field<"centred", &layout_weights::centred,
              "but the heading stands over the middle of columns of which this is the first">,
        field<"centred_under", &layout_weights::centred_under, "the same for a column right below">,
        field<"left_of_others", &layout_weights::left_of_others,
              "at the left of the columns under it, and level with them">,
        field<"heading_reach", &layout_weights::heading_reach, "em beside a heading in which its columns may stand">,
        field<"down_heading", &layout_weights::down_heading, "beside a heading set 竖排">,
        field<"down_gap", &layout_weights::down_gap, "against, for each em between">,
        field<"down_between", &layout_weights::down_between, "against, for each column between">,
        field<"down_level", &layout_weights::down_level, "against, for each em by which their tops are not level">,
        field<"down_at_right", &layout_weights::down_at_right, "against: the heading stands at the right of the text">,
        field<"dated_opens", &layout_weights::dated_opens, "the text opens with a dateline, or an editor's note">,
        field<"flush_opens", &layout_weights::flush_opens, "against: the text opens without an indent">,
        field<"heading_topic", &layout_weights::heading_topic, "for the cosine of their words">,
        field<"heading_no_topic", &layout_weights::heading_no_topic, "against: no word is shared">,
        field<"quote_left_open", &layout_weights::quote_left_open,
              "against: the text closes a quotation that it does not open">,
        field<"bare_heading", &layout_weights::bare_heading,
              "a heading without a text; below 0, for a heading is set for a text">,
        field<"ends", &layout_weights::ends, "an article ends">,
        field<"ends_short", &layout_weights::ends_short, "on a short line">,
        field<"ends_full_stop", &layout_weights::ends_full_stop, "on a full line with a full stop">,
        field<"ends_open", &layout_weights::ends_open, "against: on a full line without one">,
        field<"ends_signed", &layout_weights::ends_signed, "in a signature">,
        field<"starts_bare", &layout_weights::starts_bare, "against: an article begins without a heading">,
        field<"starts_under_crosshead", &layout_weights::starts_under_crosshead, "against: under a crosshead">,
        field<"starts_jumped", &layout_weights::starts_jumped, "with 上接">,
        field<"starts_dated", &layout_weights::starts_dated, "with a dateline">,
        field<"starts_flush", &layout_weights::starts_flush, "against: without an indent">,
        field<"heading_row", &layout_weights::heading_row,
              "em; articles whose headings begin on one row so high are read from the left">,
        field<"note_gap", &layout_weights::note_gap, "em from a caption to the text of its article">,
        field<"directions", &layout_weights::directions, "which way the text of a page runs">,
        field<"types", &layout_weights::types, "how large the type of its text is">,
        field<"gutters", &layout_weights::gutters, "where an engine read over a gutter">,
        field<"padding", &layout_weights::padding, "which boxes it padded">,
        field<"print", &layout_weights::print, "what words of one line are">,
        field<"parts", &layout_weights::parts,
              "shadows, headings across the rows, drop capitals, the page's head and foot">,
        field<"tables", &layout_weights::tables, "what a table is">,
        field<"captions", &layout_weights::captions, "what a caption is">,
        field<"crossheads", &layout_weights::crossheads, "what a crosshead is, and a byline under a heading">,
        field<"labels", &layout_weights::labels, "what the label of a series is">,
        field<"signatures", &layout_weights::signatures, "where names that sign a text stand">,
        field<"places", &layout_weights::places, "where runs stand to each other">,
        field<"shapes", &layout_weights::shapes, "what lines of one column, of one heading, of one size are">>;
    bool operator==(const layout_weights&) const = default;
};
static_assert(all_described<layout_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_WEIGHTS_HPP
