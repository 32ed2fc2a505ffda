// SPDX-License-Identifier: BSL-1.0
/// The weights by which parts of a page are told from its texts: shadows, headings across the rows, drop capitals, the
/// page's head and foot, tables.
#ifndef BANMIAN_LAYOUT_PART_WEIGHTS_HPP
#define BANMIAN_LAYOUT_PART_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What is taken out of a page before its columns are made. The unit stands in each sentence; an em is one of the
/// page's text, unless it is said of which type. Set by hand on the pages of the tests.
struct part_weights {
    // Words that are printed twice: shadows.
    double shadow = 0.4;
    double shadow_width = 0.2;
    // Headings across the rows.
    double down_higher = 1.5;
    double down_full = 0.75;
    double down_flat = 4;
    double down_flat_letters = 4;
    double down_largest = 12;
    double down_step = 1.7;
    double down_beside = 1.6;
    double down_row = 0.45;
    double down_axis = 0.35;
    double down_smaller = 0.75;
    double down_larger = 1.35;
    std::uint32_t down_characters = 3;
    std::uint32_t down_longest = 60;
    double down_heading = 1.3;
    std::uint32_t down_by_chance = 5;
    double glue_axis = 0.3;
    double glue_gap = 0.5;
    double glue_narrowest = 0.6;
    double glue_widest = 1.5;
    // Drop capitals.
    double initial = 1.6;
    double initial_largest = 5;
    double initial_overlap = 0.4;
    double initial_reach = 2.2;
    double initial_within = 0.5;
    double initial_text = 1.3;
    // The page's head and foot.
    std::uint32_t few_lines = 6;
    std::uint32_t most_rows = 6;
    double row = 0.9;
    double row_across = 1.5;
    std::uint32_t row_letters = 160;
    double text_letters = 12;
    double level_letters = 8;
    double level_shared = 0.8;
    std::uint32_t imprint = 240;
    std::uint32_t imprint_entries = 4;

    using fields = field_list<
        part_weights,
        field<"shadow", &part_weights::shadow, "of a word's height by which its shadow stands beside or below it">,
        field<"shadow_width", &part_weights::shadow_width, "of that height by which their widths may differ">,
        field<"down_higher", &part_weights::down_higher,
              "times its width; a word of several characters that is higher runs across the rows">,
        field<"down_full", &part_weights::down_full,
              "of the height that its characters would fill set solid, which it has at least">,
        field<"down_flat", &part_weights::down_flat,
              "times its width; a word that is higher runs across however flat its type 扁体">,
        field<"down_flat_letters", &part_weights::down_flat_letters, "letters of such a word">,
        field<"down_largest", &part_weights::down_largest, "em of type; larger is none">,
        field<"down_step", &part_weights::down_step, "em of its type from a character to the next below it">,
        field<"down_beside", &part_weights::down_beside,
              "em of its type to either side in which words stand nearer to it">,
        field<"down_row", &part_weights::down_row, "em of it by which the middles of words of one row differ">,
        field<"down_axis", &part_weights::down_axis, "em of it by which the next character may leave the axis">,
        field<"down_smaller", &part_weights::down_smaller, "of its size that the next has at least">,
        field<"down_larger", &part_weights::down_larger, "of its size that the next has at most">,
        field<"down_characters", &part_weights::down_characters, "characters of a heading of single ones">,
        field<"down_longest", &part_weights::down_longest, "characters of it at most">,
        field<"down_heading", &part_weights::down_heading,
              "em; type of less may be a text's, whose characters stand under each other by chance">,
        field<"down_by_chance", &part_weights::down_by_chance, "characters of such type from which on it is no chance">,
        field<"glue_axis", &part_weights::glue_axis,
              "em of its type by which a character parted from a heading may leave its axis">,
        field<"glue_gap", &part_weights::glue_gap, "em of it between them, or by which they lie over each other">,
        field<"glue_narrowest", &part_weights::glue_narrowest, "em of it that such a character is wide at least">,
        field<"glue_widest", &part_weights::glue_widest, "em of it that it is wide at most">,
        field<"initial", &part_weights::initial, "em of a drop capital">,
        field<"initial_largest", &part_weights::initial_largest, "em of it at most">,
        field<"initial_overlap", &part_weights::initial_overlap,
              "em by which the lines beside it are sought in its own box">,
        field<"initial_reach", &part_weights::initial_reach, "em in which they are sought from there">,
        field<"initial_within", &part_weights::initial_within, "em by which they may begin inside it">,
        field<"initial_text", &part_weights::initial_text, "em; larger lines are a heading's">,
        field<"few_lines", &part_weights::few_lines, "lines; fewer are no page with a head, but a scrap of one">,
        field<"most_rows", &part_weights::most_rows, "rows of a masthead: its name, its date and lines beside">,
        field<"row", &part_weights::row, "em between the middles of what stands in one row of it">,
        field<"row_across", &part_weights::row_across, "em of the same on a page set 竖排, across the lines">,
        field<"row_letters", &part_weights::row_letters, "characters of a row">,
        field<"text_letters", &part_weights::text_letters,
              "letters; a longer line over, or under, one as long is a text's">,
        field<"level_letters", &part_weights::level_letters,
              "letters of what stands level with a row of the head, however large">,
        field<"level_shared", &part_weights::level_shared, "of the lower one's height that both share">,
        field<"imprint", &part_weights::imprint,
              "characters of the row at the foot that says who makes and sells the paper">,
        field<"imprint_entries", &part_weights::imprint_entries, "entries in it, each with a colon">>;
    bool operator==(const part_weights&) const = default;
};
static_assert(all_described<part_weights>());

/// What a table is. An em is one of the page's text.
struct table_weights {
    double cell = 8;
    double cell_size = 1.3;
    double least_gap = 0.6;
    double most_gap = 10;
    double row = 0.5;
    double row_gap = 2;
    std::uint32_t cells = 3;
    double fullest = 0.9;
    double sparse = 0.65;
    std::uint32_t rows = 3;
    double level = 0.5;
    double level_share = 0.7;
    std::uint32_t others = 3;

    using fields = field_list<
        table_weights, field<"cell", &table_weights::cell, "em that a cell is wide at most">,
        field<"cell_size", &table_weights::cell_size, "em of its type; larger is a heading's">,
        field<"least_gap", &table_weights::least_gap, "em between the cells of a row">,
        field<"most_gap", &table_weights::most_gap, "em between them at most">,
        field<"row", &table_weights::row, "em by which cells of one row may stand lower">,
        field<"row_gap", &table_weights::row_gap, "em between two rows at most">,
        field<"cells", &table_weights::cells, "cells of a row">,
        field<"fullest", &table_weights::fullest, "of a row's width that its cells fill at most">,
        field<"sparse", &table_weights::sparse,
              "of it: a row of which they fill less is a table's, and no text's in narrow columns">,
        field<"rows", &table_weights::rows, "such rows of a table; that of the heads may be full">,
        field<"level", &table_weights::level, "em by which cells under each other may begin or end elsewhere">,
        field<"level_share", &table_weights::level_share, "of a row's cells that stand under cells of the row before">,
        field<"others", &table_weights::others,
              "rows, in one of which a cell has another under or over it; else it is another text's">>;
    bool operator==(const table_weights&) const = default;
};
static_assert(all_described<table_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PART_WEIGHTS_HPP
