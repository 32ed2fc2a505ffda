// SPDX-License-Identifier: BSL-1.0
/// The weights by which lines become columns and headings: how far apart and how unlike they may be.
#ifndef BANMIAN_LAYOUT_SHAPE_WEIGHTS_HPP
#define BANMIAN_LAYOUT_SHAPE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Where lines stop being lines of one column, of one heading, of one size. The unit stands in each sentence; an em is
/// one of the page's text.
struct shape_weights {
    // Which line is next to which.
    double next_reach = 1.25;
    double one_row = 0.4;
    double next_shared = 0.3;
    double next_shared_most = 1.5;
    double beside_shared = 0.3;
    double beside_row = 0.7;
    // Columns.
    double column_gap = 1.15;
    double column_shared = 0.6;
    double least_column = 6;
    double run_end = 1.3;
    double lower = 0.3;
    std::uint32_t near_end = 3;
    std::uint32_t crosshead_few = 3;
    double indent = 2.7;
    double same_size = 0.03;
    double same_size_recognised = 0.14;
    double head = 1.36;
    double large = 1.09;
    double large_recognised = 1.14;
    double text = 0.955;
    double text_recognised = 0.88;
    double plain = 0.05;
    double plain_share = 0.1;
    double lead_alike = 1.12;
    double lead_goes_on = 1.06;
    double other_face = 0.04;
    double set_off_right = 1.5;
    std::uint32_t set_off_lines = 3;
    // Lines whose width does not tell their size.
    double loosest = 1.3;
    double loosest_recognised = 1.7;
    double tightest = 0.7;
    double full_line = 6;
    double full_line_reach = 9;
    double full_line_edge = 0.5;
    double higher_box = 1.07;
    double higher_box_recognised = 1.35;
    double larger_type = 1.09;
    double larger_type_recognised = 1.14;
    double next_line = 2.2;
    double as_high = 1.12;
    double lead_lost = 1.8;
    double lead_smallest = 1.1;
    double lead_type = 1.4;
    std::uint32_t lead_others = 3;
    double crosshead_middle = 0.6;
    double crosshead_edge = 0.3;
    double brief_line = 6;
    double padded = 3.5;
    double height_alike = 0.06;
    double large_box = 1.1;
    double crosshead_largest = 1.6;
    // Headings.
    double heading_reach = 1.2;
    double stack_gap = 1.0;
    double stack_gap_most = 2.2;
    double stack_shared = 0.3;
    double stack_shared_most = 3;
    double down_gap = 1.1;
    double label_width = 0.6;
    double label_letters = 6;
    double text_letters = 8;
    double subhead_shared = 0.5;
    std::uint32_t subhead_rounds = 4;
    double kicker_size = 0.95;
    double kicker_letters = 30;
    double kicker_gap = 0.8;
    double kicker_shared = 0.7;
    double tail_size = 1.7;
    double tail_letters = 5;
    double tail_indent = 3;
    double tail_overlap = 0.4;
    double tail_gap = 0.6;
    double tail_lower = 0.85;
    double tail_higher = 1.2;
    std::uint32_t crosshead_lines = 3;
    double crosshead_alike = 1.15;
    double crosshead_overlap = 0.6;
    double crosshead_gap = 0.8;
    double lead_lines = 4;
    double lead_largest = 1.6;
    double lead_least = 1.09;
    double lead_least_recognised = 1.1;
    std::uint32_t lead_stops = 3;
    double lead_gap = 0.8;
    // How a run of text begins and ends.
    double edge_lines = 3;
    double edge_reach = 12;
    double edge_left = 0.8;
    double edge_right = 1.2;
    double first_indent = 0.8;
    std::uint32_t signed_lines = 3;
    double signed_width = 0.75;
    double brief_end = 1.6;
    double least_measure = 5;
    double signature_letters = 40;
    double lettering_line = 5;
    double lettering = 8;
    double lettering_reach = 5;
    double block_size = 0.08;
    double paragraph_indent = 0.8;
    double paragraph_level = 0.3;
    double cut_out = 1.5;

    using fields = field_list<
        shape_weights,
        field<"next_reach", &shape_weights::next_reach,
              "em; a line that stands farther above or below is not next to it">,
        field<"one_row", &shape_weights::one_row, "em; lines whose middles are nearer stand on one row">,
        field<"next_shared", &shape_weights::next_shared,
              "of the narrower line's width that lines under each other share">,
        field<"next_shared_most", &shape_weights::next_shared_most, "em; to share so much is enough">,
        field<"beside_shared", &shape_weights::beside_shared, "em of width that lines beside each other may share">,
        field<"beside_row", &shape_weights::beside_row, "em by which the middles of such lines may differ">,
        field<"column_gap", &shape_weights::column_gap, "em; a line with more white above it begins another column">,
        field<"column_shared", &shape_weights::column_shared,
              "of the narrower one's width that a line shares with its column">,
        field<"least_column", &shape_weights::least_column,
              "em; a column of which but the last word of a paragraph is seen is taken to be as wide">,
        field<"run_end", &shape_weights::run_end, "em; a line that stands farther below a column does not go on in it">,
        field<"lower", &shape_weights::lower, "em by which a line begins lower than one that it stands under">,
        field<"near_end", &shape_weights::near_end, "last lines of a column, under any of which the next may stand">,
        field<"crosshead_few", &shape_weights::crosshead_few,
              "lines; fewer in larger type are a crosshead's, and each may begin anywhere">,
        field<"indent", &shape_weights::indent,
              "em; farther from its column's left edge no line begins, indents of two letters included">,
        field<"same_size", &shape_weights::same_size, "em by which lines of one size may differ">,
        field<"same_size_recognised", &shape_weights::same_size_recognised,
              "em; the same for text and notes whose boxes an engine drew">,
        field<"head", &shape_weights::head,
              "em; larger type is a headline's: they are set from 1.4 em on, kickers and subheads below">,
        field<"large", &shape_weights::large, "em; larger type is that of kickers, subheads, crossheads and leads">,
        field<"large_recognised", &shape_weights::large_recognised, "em; the same for type whose boxes an engine drew">,
        field<"text", &shape_weights::text, "em; smaller type is that of notes">,
        field<"text_recognised", &shape_weights::text_recognised, "em; the same for type whose boxes an engine drew">,
        field<"plain", &shape_weights::plain,
              "of a line's letters by which its width may be uncertain, for stops and Latin, where it tells the size">,
        field<"plain_share", &shape_weights::plain_share,
              "of the letters of another line that count for the size of its column">,
        field<"lead_alike", &shape_weights::lead_alike,
              "the larger of two lines of a lead 导语, by the smaller: what a line around a picture may waver">,
        field<"lead_goes_on", &shape_weights::lead_goes_on, "em; a smaller line does not go on in a lead">,
        field<
            "other_face", &shape_weights::other_face,
            "by which the heights of boxes differ from one size of type to another, where their widths leave it open">,
        field<"set_off_right", &shape_weights::set_off_right,
              "em from a column's right edge within which a signature in brackets ends">,
        field<"set_off_lines", &shape_weights::set_off_lines, "lines of a column that such a signature ends">,
        field<"loosest", &shape_weights::loosest, "em; a line that advances more is no justified line of text">,
        field<"loosest_recognised", &shape_weights::loosest_recognised,
              "em; the same where an engine left characters out">,
        field<"tightest", &shape_weights::tightest, "em; nor is one that advances less">,
        field<"full_line", &shape_weights::full_line, "em; a shorter line does not show that it fills its column">,
        field<"full_line_reach", &shape_weights::full_line_reach,
              "em above and below a line in which others of its column are asked">,
        field<"full_line_edge", &shape_weights::full_line_edge, "em by which lines that fill a column end apart">,
        field<"higher_box", &shape_weights::higher_box,
              "of the height of the text's boxes; what is higher is of larger type, unless an engine drew it">,
        field<"higher_box_recognised", &shape_weights::higher_box_recognised,
              "the same where an engine drew the boxes, which waver">,
        field<"larger_type", &shape_weights::larger_type, "em; and advances so much at least">,
        field<"larger_type_recognised", &shape_weights::larger_type_recognised,
              "em; the same where an engine drew the boxes">,
        field<"next_line", &shape_weights::next_line, "em from a line to the next of its column">,
        field<"as_high", &shape_weights::as_high,
              "by which the box of a line is at most higher than that of the next in its text">,
        field<"lead_lost", &shape_weights::lead_lost,
              "em of a recognised line of a lead of which characters were left out; headlines are larger">,
        field<"lead_smallest", &shape_weights::lead_smallest, "em of other lines of the lead, which tell its size">,
        field<"lead_type", &shape_weights::lead_type, "em of them at most">,
        field<"lead_others", &shape_weights::lead_others, "of them that tell it">,
        field<"crosshead_middle", &shape_weights::crosshead_middle,
              "em by which the middles of a crosshead's lines may differ">,
        field<"crosshead_edge", &shape_weights::crosshead_edge,
              "em by which their left edges may, where they are not centred">,
        field<"brief_line", &shape_weights::brief_line,
              "letters; a shorter line of a crosshead may begin as far off as an indent">,
        field<"padded", &shape_weights::padded,
              "letters; the width of a shorter line in an engine's box does not tell its size">,
        field<"height_alike", &shape_weights::height_alike, "by which the heights of boxes of one size differ">,
        field<"large_box", &shape_weights::large_box,
              "of the height of the text's boxes, from which on a box is one of larger type">,
        field<"crosshead_largest", &shape_weights::crosshead_largest,
              "em of a crosshead that is as large as a small headline">,
        field<"heading_reach", &shape_weights::heading_reach,
              "sizes of its type, or em, around a line in which others touch it">,
        field<"stack_gap", &shape_weights::stack_gap,
              "sizes of the larger type; lines of a heading stand no farther apart">,
        field<"stack_gap_most", &shape_weights::stack_gap_most, "em; nor so far">,
        field<"stack_shared", &shape_weights::stack_shared,
              "of the narrower line's width that lines of a heading share">,
        field<"stack_shared_most", &shape_weights::stack_shared_most,
              "sizes of the larger type; to share so much is enough">,
        field<"down_gap", &shape_weights::down_gap, "sizes of the larger type between the lines of a heading set 竖排">,
        field<"label_width", &shape_weights::label_width,
              "of a headline's width; a wider line under it is no label of a column 栏目">,
        field<"label_letters", &shape_weights::label_letters, "letters; nor is a longer one">,
        field<"text_letters", &shape_weights::text_letters,
              "letters; a shorter line shows no text beside a label, nor a lead">,
        field<"subhead_shared", &shape_weights::subhead_shared,
              "of the narrower line's width that a kicker or subhead shares with its headline">,
        field<"subhead_rounds", &shape_weights::subhead_rounds,
              "lines of subheads, one outside the other, that are taken to a headline">,
        field<"kicker_size", &shape_weights::kicker_size, "em; a smaller line is no kicker">,
        field<"kicker_letters", &shape_weights::kicker_letters, "letters; nor is a longer one in the text's size">,
        field<"kicker_gap", &shape_weights::kicker_gap, "em from such a kicker to its headline">,
        field<"kicker_shared", &shape_weights::kicker_shared, "of the narrower one's width that the two share">,
        field<"tail_size", &shape_weights::tail_size, "em; the last word of an indented crosshead is no larger">,
        field<"tail_letters", &shape_weights::tail_letters, "letters of such a word">,
        field<"tail_indent", &shape_weights::tail_indent,
              "em of its type by which the line above it is indented at most">,
        field<"tail_overlap", &shape_weights::tail_overlap,
              "em of its type by which the boxes may lie over each other">,
        field<"tail_gap", &shape_weights::tail_gap, "em of its type between them">,
        field<"tail_lower", &shape_weights::tail_lower, "of the height of the line above that it has">,
        field<"tail_higher", &shape_weights::tail_higher, "of that height that it has at most">,
        field<"crosshead_lines", &shape_weights::crosshead_lines,
              "lines of a crosshead; more are a lead in larger type">,
        field<"crosshead_alike", &shape_weights::crosshead_alike,
              "the larger of two lines of a crosshead, by the smaller">,
        field<"crosshead_overlap", &shape_weights::crosshead_overlap,
              "em by which their boxes may lie over each other">,
        field<"crosshead_gap", &shape_weights::crosshead_gap, "em between them">,
        field<"lead_lines", &shape_weights::lead_lines, "lines of a lead at least: fewer in larger type are a heading">,
        field<"lead_largest", &shape_weights::lead_largest, "em; headlines of as many lines are larger">,
        field<"lead_least", &shape_weights::lead_least, "em of its larger lines">,
        field<"lead_least_recognised", &shape_weights::lead_least_recognised,
              "em; the same where an engine drew the boxes">,
        field<"lead_stops", &shape_weights::lead_stops, "lines of a lead, of which one has a comma or a full stop">,
        field<"lead_gap", &shape_weights::lead_gap, "sizes of its type between the lines of a lead">,
        field<"edge_lines", &shape_weights::edge_lines,
              "lines that show both edges of a column; a run of fewer borrows those of one near by">,
        field<"edge_reach", &shape_weights::edge_reach, "em to a run that lends its edges">,
        field<"edge_left", &shape_weights::edge_left,
              "em by which a short run may begin outside the column whose edges it borrows">,
        field<"edge_right", &shape_weights::edge_right, "em by which it may end outside">,
        field<"first_indent", &shape_weights::first_indent,
              "em; a first line that begins farther from its column's edge is indented">,
        field<"signed_lines", &shape_weights::signed_lines, "lines of a run that opens with a byline">,
        field<"signed_width", &shape_weights::signed_width, "of the column that a byline fills at most">,
        field<"brief_end", &shape_weights::brief_end,
              "em; a last line that ends farther from its column's edge is short">,
        field<"least_measure", &shape_weights::least_measure,
              "em; in a narrower column no line tells whether it is short">,
        field<"signature_letters", &shape_weights::signature_letters,
              "letters; a longer text in brackets is no signature">,
        field<"lettering_line", &shape_weights::lettering_line, "letters of a line of lettering in a picture">,
        field<"lettering", &shape_weights::lettering, "letters of the whole">,
        field<"lettering_reach", &shape_weights::lettering_reach,
              "em below in which a headline has its text or its subhead">,
        field<"block_size", &shape_weights::block_size,
              "of their size by which lines of a heading differ that are blocks of their own">,
        field<"paragraph_indent", &shape_weights::paragraph_indent,
              "em of its type by which the first line of a paragraph begins farther in">,
        field<"paragraph_level", &shape_weights::paragraph_level,
              "em of it by which lines that begin level may differ">,
        field<"cut_out", &shape_weights::cut_out,
              "em of it; a line that begins farther in opens a paragraph, unless the next begins there too">>;
    bool operator==(const shape_weights&) const = default;
};
static_assert(all_described<shape_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_SHAPE_WEIGHTS_HPP
