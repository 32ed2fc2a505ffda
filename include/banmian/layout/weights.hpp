// SPDX-License-Identifier: BSL-1.0
/// The weights by which page analysis decides what a column follows, in nats; distances in em of the page's text.
#ifndef BANMIAN_LAYOUT_WEIGHTS_HPP
#define BANMIAN_LAYOUT_WEIGHTS_HPP

#include <banmian/config.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

struct layout_weights {
    // Text behind text: the place.
    double below = 2.9;           ///< next below
    double below_gap = 0.9;       ///< for each em of white between, at most 6
    double below_next = 0.5;      ///< below, with other runs between
    double below_between = 2.75;  ///< for each of them
    double beside = 1.1;          ///< in the next column
    double gutter = 0.5;          ///< for each em by which the gutter is wider than one
    double skipped = 2.5;         ///< a column is skipped
    double skipped_each = 2.7;    ///< for each of them
    double level_top = 0.75;      ///< columns begin level
    double lower_top = 0.19;      ///< for each em by which the next one begins lower
    double higher_top = 0.12;     ///< or higher
    double not_beside = 1.0;      ///< columns that share no row
    double level_bottom = 0.5;    ///< columns end level
    double deeper = 0.28;         ///< for each em by which the next ends lower: the last column is the short one
    double next_tier = 3.2;       ///< lower and to the left
    double tier_gap = 0.13;       ///< for each em below
    double same_measure = 1.7;    ///< within 1.5 em
    double other_measure = 1.0;   ///< a quarter wider or narrower
    double other_size = 1.5;      ///< set in another size of type
    double other_heading = 2.3;   ///< a heading stands over the next column and not over this one
    double heading_over = 3.0;    ///< right over it
    double one_heading = 1.1;     ///< one heading stands over both
    // Text behind text: the seam.
    double open_flush = 3.9;      ///< a full line without a stop, and the next begins without an indent
    double open_indented = 0.3;   ///< and the next begins with one
    double stop_indented = 0.25;  ///< a full line with a full stop, then an indent
    double stop_flush = 0.15;     ///< then none
    double short_indented = 0.6;  ///< a short line, then an indent
    double short_flush = 2.6;     ///< then none
    double crosshead = 3.5;       ///< a crosshead stands over the next
    double dated_goes_on = 2.0;   ///< the next opens with a dateline, or an editor's note
    double signed_goes_on = 1.5;  ///< this one ends in a signature
    double topic = 15.9;          ///< for the cosine of their words, at most 0.4
    double no_topic = 1.0;        ///< no word is shared
    double quote_closed = 1.1;    ///< the next closes a quotation or a bracket that this one opens
    double quote_unopened = 0.6;  ///< or that nobody opens
    // Text under a heading.
    double under_heading = 1.0;     ///< right below it
    double leftmost = 2.5;          ///< and the leftmost of those
    double not_leftmost = 1.5;      ///< or another
    double heading_gap = 0.12;      ///< for each em between
    double far_below = 0.8;         ///< below, but not next
    double block_between = 1.2;     ///< for each run between
    double far_gap = 0.05;          ///< for each em between
    double not_under = 1.0;         ///< beside its columns
    double beside_heading = 0.15;   ///< for each em beside
    double centred = 4.0;           ///< but the heading stands over the middle of columns of which this is the first
    double centred_under = 0.7;     ///< the same for a column right below
    double left_of_others = 2.0;    ///< at the left of the columns under it, and level with them
    double heading_reach = 45;      ///< em beside a heading in which its columns may stand
    double down_heading = 2.6;      ///< beside a heading set 竖排
    double down_gap = 0.35;         ///< for each em between
    double down_between = 1.4;      ///< for each column between
    double down_level = 0.1;        ///< for each em by which their tops are not level
    double down_at_right = 1.5;     ///< the heading stands at the right of the text
    double dated_opens = 0.9;       ///< the text opens with a dateline, or an editor's note
    double flush_opens = 1.2;       ///< the text opens without an indent
    double heading_topic = 4.6;     ///< for the cosine of their words, at most 0.4
    double heading_no_topic = 0.8;  ///< no word is shared
    double quote_left_open = 1.2;   ///< the text closes a quotation that it does not open
    double bare_heading = -1.5;     ///< a heading without a text
    // Ends and beginnings.
    double ends = 0.7;                    ///< an article ends
    double ends_short = 1.9;              ///< on a short line
    double ends_full_stop = 0.9;          ///< on a full line with a full stop
    double ends_open = 2.2;               ///< on a full line without one
    double ends_signed = 1.0;             ///< in a signature
    double starts_bare = 3.2;             ///< an article begins without a heading
    double starts_under_crosshead = 2.0;  ///< under a crosshead
    double starts_jumped = 4.0;           ///< with 上接
    double starts_dated = 1.0;            ///< with a dateline
    double starts_flush = 1.0;            ///< without an indent
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_WEIGHTS_HPP
