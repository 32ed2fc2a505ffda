// SPDX-License-Identifier: BSL-1.0
/// The weights by which runs and regions have a place to each other: under, beside, level, in one column.
#ifndef BANMIAN_LAYOUT_PLACE_WEIGHTS_HPP
#define BANMIAN_LAYOUT_PLACE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Where runs of lines stand to each other. The unit stands in each sentence; an em is one of the page's text. Set by
/// hand on the pages of the tests.
struct place_weights {
    // Columns.
    double column = 1.5;
    double column_width = 3;
    std::uint32_t column_runs = 12;
    double column_gap = 2.5;
    double overlap = 0.6;
    double beside = 0.8;
    double edge = 0.5;
    std::uint32_t columns = 9;
    double level = 2.4;
    double level_gutter = 4;
    // A heading that stands over the columns beside another 文包题, or over the middle of columns.
    double wrap_gutter = 3;
    double wrap_heading = 3;
    double wrap_measure = 1.5;
    double wrap_top = 3;
    double centre = 1.5;
    double centre_gutter = 3;
    double left_level = 1.2;
    // What can be linked at all.
    double hopeless = 20;
    double down_shared = 1.5;
    double down_overlap = 1.5;
    double over = 0.6;
    double over_share = 0.25;
    double under_share = 0.5;
    double below_share = 0.5;
    double below_width = 4;
    double row = 0.5;
    std::uint32_t lead_lines = 4;
    double heading_over = 1.5;

    using fields = field_list<
        place_weights, field<"column", &place_weights::column, "em by which runs of one column begin elsewhere">,
        field<"column_width", &place_weights::column_width, "em by which they are wider or narrower">,
        field<"column_runs", &place_weights::column_runs, "runs of a column: crossheads and white part it">,
        field<"column_gap", &place_weights::column_gap, "em of white between them">,
        field<"overlap", &place_weights::overlap, "em by which boxes of runs under each other may overlap">,
        field<"beside", &place_weights::beside, "em by which boxes of runs side by side may">,
        field<"edge", &place_weights::edge, "em by which edges of columns that meet may differ">,
        field<"columns", &place_weights::columns, "columns of an article, side by side">,
        field<"level", &place_weights::level, "em by which columns that begin level may differ">,
        field<"level_gutter", &place_weights::level_gutter, "em between columns that begin level">,
        field<"wrap_gutter", &place_weights::wrap_gutter, "em between that column and the next">,
        field<"wrap_heading", &place_weights::wrap_heading, "em from a heading over it, which is its own">,
        field<"wrap_measure", &place_weights::wrap_measure, "em by which their measures may differ">,
        field<"wrap_top", &place_weights::wrap_top, "em from the heading to the columns under it">,
        field<"centre", &place_weights::centre, "em between the middle of the columns and the heading's">,
        field<"centre_gutter", &place_weights::centre_gutter, "em between those columns">,
        field<"left_level", &place_weights::left_level,
              "em by which a column at its left begins at another height than those under it">,
        field<"hopeless", &place_weights::hopeless, "nats against a place from which on the text is not asked">,
        field<"down_shared", &place_weights::down_shared, "em of height that a heading set 竖排 shares with its text">,
        field<"down_overlap", &place_weights::down_overlap, "em by which their boxes may lie over each other">,
        field<"over", &place_weights::over, "em by which a text may begin above its heading's foot">,
        field<"over_share", &place_weights::over_share, "of the heading's height that are added to that">,
        field<"under_share", &place_weights::under_share,
              "of its width that a text under a heading shares with it, or an em">,
        field<"below_share", &place_weights::below_share,
              "of the narrower one's width that texts under each other share">,
        field<"below_width", &place_weights::below_width, "em; to share so much is enough">,
        field<"row", &place_weights::row, "em of height that columns side by side share">,
        field<"lead_lines", &place_weights::lead_lines, "lines of a lead 导语">,
        field<"heading_over", &place_weights::heading_over, "em by which a heading over a text may end below its top">>;
    bool operator==(const place_weights&) const = default;
};
static_assert(all_described<place_weights>());

/// Where regions of a format stand to each other, and which of them are headings.
struct block_weights {
    // Regions in their order.
    double below_shared = 0.3;
    double beside = 0.5;
    std::uint32_t steps = 6;
    double overlap = 0.2;
    double shared = 0.8;
    double wider = 1.3;
    double apart = 0.2;
    double trim_across = 0.02;
    double trim_down = 0.15;
    // Headings.
    std::uint32_t lines = 3;
    double large = 1.35;
    double narrow_line = 0.93;
    double narrow = 0.85;
    double reach = 12;
    double full_least = 0.9;
    double full_most = 1.25;
    double full_shared = 0.95;
    double margin_line = 0.035;
    double margin = 0.06;
    double centre = 0.2;

    using fields = field_list<
        block_weights,
        field<"below_shared", &block_weights::below_shared,
              "of the narrower one's width that a region shares with the one above it">,
        field<"beside", &block_weights::beside,
              "of a region's width from its left edge on which another stands beside it">,
        field<"steps", &block_weights::steps,
              "steps from region to region, all but one of which go down or to the right: text is read so">,
        field<"overlap", &block_weights::overlap, "of its height by which a region may lie over the one above">,
        field<"shared", &block_weights::shared,
              "of the narrower one's width that text shares with what goes on under it">,
        field<"wider", &block_weights::wider, "times its width that this is wide at most">,
        field<"apart", &block_weights::apart,
              "of the narrower one's width that blocks beside each other share at most">,
        field<"trim_across", &block_weights::trim_across,
              "of its width by which a recognised box lies over those beside it, at each end">,
        field<"trim_down", &block_weights::trim_down, "of its height by which it lies over those above and below">,
        field<"lines", &block_weights::lines, "lines of a heading">,
        field<"large", &block_weights::large, "times the height of the text's lines that a heading's have">,
        field<"narrow_line", &block_weights::narrow_line, "of the column that a heading of one line fills at most">,
        field<"narrow", &block_weights::narrow, "of it that one of more does: they would be a paragraph">,
        field<"reach", &block_weights::reach, "lines' heights to the block whose column a heading stands in">,
        field<"full_least", &block_weights::full_least, "of the column that this block fills">,
        field<"full_most", &block_weights::full_most, "of it at most">,
        field<"full_shared", &block_weights::full_shared, "of the heading's width that it shares with it">,
        field<"margin_line", &block_weights::margin_line,
              "of the column that is free on both sides of a heading of one line">,
        field<"margin", &block_weights::margin, "of it beside one of more">,
        field<"centre", &block_weights::centre, "of it by which these may differ">>;
    bool operator==(const block_weights&) const = default;
};
static_assert(all_described<block_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PLACE_WEIGHTS_HPP
