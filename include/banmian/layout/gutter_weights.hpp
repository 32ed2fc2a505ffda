// SPDX-License-Identifier: BSL-1.0
/// The weights by which boxes of an OCR engine are put right: lines that it read over gutters, boxes that it padded.
#ifndef BANMIAN_LAYOUT_GUTTER_WEIGHTS_HPP
#define BANMIAN_LAYOUT_GUTTER_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Where a gutter runs inside a recognised line, and where its text parts. The unit stands in each sentence; an em is
/// one of the page's text. Set by hand on recognised pages of the tests.
struct gutter_weights {
    // Where a gutter may run.
    double reach = 18;
    double least = 6;
    double shortest = 2.5;
    double level = 0.6;
    double indent = 2;
    double indent_within = 0.5;
    double block_indent = 1;
    double spread = 0.01;
    double room = 0.5;
    double end_reach = 2.5;
    double end_beyond = 0.5;
    double apart = 4;
    double long_line = 16;
    std::uint32_t measure_lines = 5;
    // What speaks for it. One line beside the line in question counts as one.
    double half_at = 5;
    double opens_share = 0.5;
    double room_against = 0.2;
    double alike_against = 1.5;
    double other_against = 0.7;
    double doubt = 0.6;
    // A block as wide as the line: nothing was read over a gutter.
    std::uint32_t block_lines = 3;
    double block_step = 2;
    double block_row = 0.5;
    double block_edge = 1.2;
    // Room in a line of fewer letters than its width holds.
    double room_gutter = 0.3;
    double room_share = 0.4;
    // Columns side by side, of one measure.
    double even_least = 5;
    double even_white = 0.2;
    double even_most = 6;
    double even_within = 0.35;
    // Where the text parts, in nats.
    double seam_reach = 3.2;
    double seam_away = 1.2;
    double seam_word = 1;
    double seam_seldom = 0.5;
    double seam_digits = 4;
    double seam_forbidden = 6;
    double seam_other = 0.5;
    // Lines that are asked.
    double text_most = 1.3;
    double long_enough = 6;
    double advance_least = 0.8;
    double advance_most = 1.1;
    double shortest_line = 8;
    double size_least = 0.85;
    double size_most = 1.35;
    double own_least = 0.93;
    double own_most = 1.1;

    using fields = field_list<
        gutter_weights,
        field<"reach", &gutter_weights::reach, "em above and below a line in which lines show its gutters">,
        field<"least", &gutter_weights::least, "em; no column is narrower">,
        field<"shortest", &gutter_weights::shortest, "em; no last line of a paragraph is shorter">,
        field<"level", &gutter_weights::level, "em; edges that are nearer are one column's">,
        field<"indent", &gutter_weights::indent, "em by which a paragraph's first line begins farther in">,
        field<"indent_within", &gutter_weights::indent_within,
              "em by which that indent may differ in lines of one column">,
        field<"block_indent", &gutter_weights::block_indent,
              "em more than an indent by which lines of a block begin elsewhere">,
        field<"spread", &gutter_weights::spread, "of a width by which lines of one measure differ">,
        field<"room", &gutter_weights::room, "of a gutter's white that the characters must leave">,
        field<"end_reach", &gutter_weights::end_reach, "em before a column in which the column at its left ends">,
        field<"end_beyond", &gutter_weights::end_beyond, "em by which padded lines end beyond it">,
        field<"apart", &gutter_weights::apart, "em; gutters that are nearer are one">,
        field<"long_line", &gutter_weights::long_line, "letters; a shorter line may be a heading's">,
        field<"measure_lines", &gutter_weights::measure_lines,
              "lines of a measure from which on the page has columns of it">,
        field<"half_at", &gutter_weights::half_at, "em; a line so far away weighs half">,
        field<"opens_share", &gutter_weights::opens_share, "for a line that begins at the column's indent">,
        field<"room_against", &gutter_weights::room_against,
              "against: a line runs over it whose characters leave room for it">,
        field<"alike_against", &gutter_weights::alike_against,
              "against: one that begins and ends as the line in question">,
        field<"other_against", &gutter_weights::other_against, "against: another">,
        field<"doubt", &gutter_weights::doubt, "against: what must be outweighed">,
        field<"block_lines", &gutter_weights::block_lines, "lines right above and below that are as wide">,
        field<"block_step", &gutter_weights::block_step, "em from line to line in it">,
        field<"block_row", &gutter_weights::block_row, "em between the middles of what stands in one row">,
        field<"block_edge", &gutter_weights::block_edge, "em by which its lines may end earlier">,
        field<"room_gutter", &gutter_weights::room_gutter, "em; a narrower gutter needs none">,
        field<"room_share", &gutter_weights::room_share, "of the gutter's width that is free">,
        field<"even_least", &gutter_weights::even_least, "em of the narrowest">,
        field<"even_white", &gutter_weights::even_white, "em of white between them">,
        field<"even_most", &gutter_weights::even_most, "columns">,
        field<"even_within", &gutter_weights::even_within, "em by which they may differ">,
        field<"seam_reach", &gutter_weights::seam_reach,
              "letters: those that are counted err by half an em for each stop and digit">,
        field<"seam_away", &gutter_weights::seam_away, "against, for each letter away">,
        field<"seam_word", &gutter_weights::seam_word,
              "against, for each level on which the two characters are a word; see `bigram_table`">,
        field<"seam_seldom", &gutter_weights::seam_seldom, "for each step by which they seldom meet">,
        field<"seam_digits", &gutter_weights::seam_digits, "against: inside a number">,
        field<"seam_forbidden", &gutter_weights::seam_forbidden,
              "against: a mark that ends no line, or begins none, would">,
        field<"seam_other", &gutter_weights::seam_other, "anywhere else">,
        field<"text_most", &gutter_weights::text_most, "em; larger words are a heading's">,
        field<"long_enough", &gutter_weights::long_enough, "letters of a line that tells how far the text advances">,
        field<"advance_least", &gutter_weights::advance_least, "em that the text advances at least">,
        field<"advance_most", &gutter_weights::advance_most, "em that it advances at most">,
        field<"shortest_line", &gutter_weights::shortest_line, "letters: fewer hold no two columns' ends">,
        field<"size_least", &gutter_weights::size_least, "em of a line that is asked">,
        field<"size_most", &gutter_weights::size_most, "em of it at most">,
        field<"own_least", &gutter_weights::own_least,
              "of the text's advance that a line's is without its gutters: less is no room for them">,
        field<"own_most", &gutter_weights::own_most, "of it: more is a kicker's">>;
    bool operator==(const gutter_weights&) const = default;
};
static_assert(all_described<gutter_weights>());

/// Which boxes of a row were padded over the gutter between them. An em is one of the page's text.
struct padding_weights {
    double rows = 4;
    double scrap = 4;
    double level = 0.4;
    double row = 0.6;
    double next_rows = 1.8;
    double larger = 1.6;
    double most = 2.1;
    double inside = 0.5;
    double meets = 0.8;
    double wavers = 0.3;
    double least_gutter = 0.3;
    double widest_gutter = 3;
    double brief = 2.5;
    double longest = 60;
    double highest = 2.5;
    double beyond = 2;

    using fields = field_list<
        padding_weights,
        field<"rows", &padding_weights::rows, "em above and below in which edges of columns are sought">,
        field<"scrap", &padding_weights::scrap, "em; what is narrower tells no edge">,
        field<"level", &padding_weights::level, "em; edges that are nearer are one column's">,
        field<"row", &padding_weights::row, "em between the middles of what stands in one row">,
        field<"next_rows", &padding_weights::next_rows,
              "em above and below in which a line that runs over a gutter denies it">,
        field<"larger", &padding_weights::larger, "times the line's height; what is higher is a headline, which may">,
        field<"most", &padding_weights::most, "em of padding: a gutter, and what lies on either side of it">,
        field<"inside", &padding_weights::inside, "em by which a box may fall short of its column's edge">,
        field<"meets", &padding_weights::meets, "em between boxes that meet, or by which they lie over each other">,
        field<"wavers", &padding_weights::wavers, "em by which boxes of one column differ">,
        field<"least_gutter", &padding_weights::least_gutter, "em of a gutter">,
        field<"widest_gutter", &padding_weights::widest_gutter, "em of it at most">,
        field<"brief", &padding_weights::brief, "letters; fewer may stand anywhere">,
        field<"longest", &padding_weights::longest, "letters; more are no line of a column">,
        field<"highest", &padding_weights::highest, "em; what is higher is no line of a column">,
        field<"beyond", &padding_weights::beyond,
              "em by which the right box of the two begins and ends farther to the right">>;
    bool operator==(const padding_weights&) const = default;
};
static_assert(all_described<padding_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_GUTTER_WEIGHTS_HPP
