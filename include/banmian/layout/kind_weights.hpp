// SPDX-License-Identifier: BSL-1.0
/// The weights by which a run of lines is a caption, a crosshead, a label or a signature, and no text.
#ifndef BANMIAN_LAYOUT_KIND_WEIGHTS_HPP
#define BANMIAN_LAYOUT_KIND_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What a caption 图片说明 is. An em is one of the page's text. Set by hand on the pages of the tests.
struct caption_weights {
    std::uint32_t lines = 9;
    double reach = 1.1;
    std::uint32_t letters = 300;
    std::uint32_t byline = 20;
    double byline_above = 1.5;
    double byline_below = 2.6;
    std::uint32_t picture_lines = 4;
    double picture = 4;
    double across_size = 1.2;
    std::uint32_t tells_size = 12;
    double beside = 0.8;

    using fields = field_list<
        caption_weights, field<"lines", &caption_weights::lines, "lines of the longest caption">,
        field<"reach", &caption_weights::reach, "em from a caption to its title or its credit">,
        field<"letters", &caption_weights::letters, "characters of the longest">,
        field<"byline", &caption_weights::byline, "characters of a byline in small type under a heading">,
        field<"byline_above", &caption_weights::byline_above, "em from it to the heading">,
        field<"byline_below", &caption_weights::byline_below, "em from it to the text">,
        field<"picture_lines", &caption_weights::picture_lines, "lines of a caption that its place tells">,
        field<"picture", &caption_weights::picture, "em of room for a picture over it">,
        field<"across_size", &caption_weights::across_size,
              "em of type of a caption set 横排 on a page set 竖排; larger is a heading's">,
        field<"tells_size", &caption_weights::tells_size,
              "characters; a recognised line of no more does not tell its size">,
        field<"beside", &caption_weights::beside,
              "em by which a caption's lines begin farther left, or end farther right, than the title over them">>;
    bool operator==(const caption_weights&) const = default;
};
static_assert(all_described<caption_weights>());

/// What a crosshead 小标题 is, or a byline between a heading and its text.
struct crosshead_weights {
    // Inside a column, under a headline.
    double largest = 1.75;
    double beyond_doubt = 1.5;
    std::uint32_t lines = 3;
    double reach = 2.4;
    double edge = 1.5;
    double larger = 1.3;
    double alike = 1.1;
    // The headline's text beside it.
    double interrupted = 4;
    double gutter = 3;
    double overlap = 0.8;
    double measure = 1.5;
    double below = 0.6;
    // At the top of a later column.
    double later = 4;
    double later_level = 2.6;
    // By its size alone.
    double brief = 6;
    double brief_reach = 4.5;
    double byline_reach = 1.5;
    std::uint32_t address = 50;
    // Bylines.
    double byline = 20;
    double byline_gap = 2.6;
    double byline_indent = 2.7;
    double byline_width = 0.7;

    using fields = field_list<
        crosshead_weights,
        field<"largest", &crosshead_weights::largest, "em of a crosshead that a larger headline tells">,
        field<"beyond_doubt", &crosshead_weights::beyond_doubt,
              "em; what is no larger is one, whatever stands beside it">,
        field<"lines", &crosshead_weights::lines, "lines of one">,
        field<"reach", &crosshead_weights::reach, "em to the texts above and below it">,
        field<"edge", &crosshead_weights::edge,
              "em by which it may stand out of its column, or the columns above and below differ">,
        field<"larger", &crosshead_weights::larger, "times its size that the headline has at least">,
        field<"alike", &crosshead_weights::alike, "the larger of two crossheads, by the smaller">,
        field<"interrupted", &crosshead_weights::interrupted,
              "em above and below that another crosshead may take of the column beside">,
        field<"gutter", &crosshead_weights::gutter, "em to that column">,
        field<"overlap", &crosshead_weights::overlap, "em by which columns side by side may lie over each other">,
        field<"measure", &crosshead_weights::measure, "em by which their measures may differ">,
        field<"below", &crosshead_weights::below, "em by which boxes under each other may overlap">,
        field<"later", &crosshead_weights::later, "em from the column at its left">,
        field<"later_level", &crosshead_weights::later_level, "em by which the two may begin at another height">,
        field<"brief", &crosshead_weights::brief, "letters of one that may stand farther from the lead above it">,
        field<"brief_reach", &crosshead_weights::brief_reach, "em from it to that lead">,
        field<"byline_reach", &crosshead_weights::byline_reach, "em from a heading to a marked byline, which is none">,
        field<"address", &crosshead_weights::address,
              "characters of a line with an address for letters, which is a byline">,
        field<"byline", &crosshead_weights::byline, "letters of a byline, or a subhead in the text's size">,
        field<"byline_gap", &crosshead_weights::byline_gap, "em from it to the heading above and the text below">,
        field<"byline_indent", &crosshead_weights::byline_indent,
              "em by which it begins elsewhere than the text that it stands over">,
        field<"byline_width", &crosshead_weights::byline_width, "of the text's width that it has at most">>;
    bool operator==(const crosshead_weights&) const = default;
};
static_assert(all_described<crosshead_weights>());

/// Which headings are the label of a series, and head no article.
struct label_weights {
    double letters = 8;
    double headline = 1.25;
    double below = 5;
    double out = 2;
    double width = 0.6;
    double overlap = 0.6;
    double down_level = 4;
    double down_gutter = 4;
    double beside = 0.8;
    double text = 3;
    double column = 1.5;
    std::uint32_t parts = 12;
    double part_gap = 2.5;
    double open_end = 1.6;
    double gutter = 3;
    double head_gap = 3;
    double indent = 0.8;
    double deeper = 4;
    double byline_below = 8;
    double byline_out = 3;
    double byline_gap = 3;
    double byline = 20;

    using fields = field_list<
        label_weights, field<"letters", &label_weights::letters, "letters of a line of a label 栏目">,
        field<"headline", &label_weights::headline, "times a label's size; the headline's is larger">,
        field<"below", &label_weights::below, "em from a headline to a label under it: a byline may stand between">,
        field<"out", &label_weights::out, "em by which it may end outside the headline">,
        field<"width", &label_weights::width, "of the headline's width that it has at most">,
        field<"overlap", &label_weights::overlap, "em by which the headline and the text under it may overlap">,
        field<"down_level", &label_weights::down_level, "em between the tops of a label and a headline set 竖排">,
        field<"down_gutter", &label_weights::down_gutter, "em from such a headline to the text beside it">,
        field<"beside", &label_weights::beside, "em by which columns side by side may lie over each other">,
        field<"text", &label_weights::text, "em from a label to the text under it">,
        field<"column", &label_weights::column,
              "em by which parts of a column may begin elsewhere, or columns differ in measure">,
        field<"parts", &label_weights::parts, "parts of a column, under each other">,
        field<"part_gap", &label_weights::part_gap, "em between them">,
        field<"open_end", &label_weights::open_end,
              "em by which a line that breaks off may end before its column's edge">,
        field<"gutter", &label_weights::gutter, "em from one column to the next">,
        field<"head_gap", &label_weights::head_gap, "em from a headline to the column under it">,
        field<"indent", &label_weights::indent, "em; a column whose first line begins farther in begins a paragraph">,
        field<"deeper", &label_weights::deeper,
              "em by which the column under the label goes on beside the one under the headline">,
        field<"byline_below", &label_weights::byline_below, "em from a headline to a label in the row of its byline">,
        field<"byline_out", &label_weights::byline_out, "em by which that may stand outside the headline">,
        field<"byline_gap", &label_weights::byline_gap, "em from the label to the byline">,
        field<"byline", &label_weights::byline, "letters of the byline">>;
    bool operator==(const label_weights&) const = default;
};
static_assert(all_described<label_weights>());

/// Where names that sign a text stand.
struct signature_weights {
    double letters = 10;
    double widest = 40;
    double search = 0.1;
    double row = 0.45;
    double overlap = 0.2;
    double next = 1.2;
    double step = 0.5;
    double indent = 2.7;
    double edge = 0.8;
    double below = 0.7;
    double text = 1.3;
    double largest = 1.36;
    std::uint32_t column_lines = 3;
    double reach = 1;
    double flush = 2.2;
    double middle = 0.5;
    double above = 0.6;
    double no_text = 1.5;

    using fields = field_list<
        signature_weights, field<"letters", &signature_weights::letters, "letters of the names of those who sign">,
        field<"widest", &signature_weights::widest, "em of white between a text's end and the names on its row">,
        field<"search", &signature_weights::search, "em above and below their middle in which that end is sought">,
        field<"row", &signature_weights::row, "em by which the middles of the two may differ">,
        field<"overlap", &signature_weights::overlap, "em by which their boxes may lie over each other">,
        field<"next", &signature_weights::next, "em above and below in which lines stand next to them">,
        field<"step", &signature_weights::step, "em from their middle to that of such a line">,
        field<"indent", &signature_weights::indent, "em by which lines of the column begin elsewhere">,
        field<"edge", &signature_weights::edge, "em by which the line above may end before the names">,
        field<"below", &signature_weights::below, "em from them to a line that goes on below">,
        field<"text", &signature_weights::text, "em of type; what is larger below is a heading">,
        field<"largest", &signature_weights::largest, "em of the type of names under a column">,
        field<"column_lines", &signature_weights::column_lines, "lines of that column">,
        field<"reach", &signature_weights::reach, "em from it to the names">,
        field<"flush", &signature_weights::flush, "em by which they end elsewhere than the column">,
        field<"middle", &signature_weights::middle, "em by which they may begin left of the column's middle">,
        field<"above", &signature_weights::above, "em by which their boxes may overlap">,
        field<"no_text", &signature_weights::no_text, "em below the names in which no text follows">>;
    bool operator==(const signature_weights&) const = default;
};
static_assert(all_described<signature_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_KIND_WEIGHTS_HPP
