// SPDX-License-Identifier: BSL-1.0
/// The weights by which words become printed lines: how large their type is, which way they run, how far apart words of
/// a line stand, and where a gutter parts them.
#ifndef BANMIAN_LAYOUT_PRINT_WEIGHTS_HPP
#define BANMIAN_LAYOUT_PRINT_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Which words tell how large the type of a page's text is.
struct type_weights {
    double long_enough = 6;
    double enough = 60;
    double window = 1.045;
    double step = 0.6;
    double text_least = 0.8;
    double text_most = 1.25;
    double height_least = 0.5;
    double ink_least = 0.7;
    double ink_most = 1.25;

    using fields = field_list<
        type_weights,
        field<"long_enough", &type_weights::long_enough, "letters of a word, so that its ends weigh little">,
        field<"enough", &type_weights::enough,
              "letters on the page in words as long, from which on no shorter ones are asked">,
        field<"window", &type_weights::window,
              "the larger by the smaller of advances that are one: the heaviest such window is the text's">,
        field<"step", &type_weights::step,
              "of its height that a single character stands at most before the next, whose place tells its advance">,
        field<"text_least", &type_weights::text_least,
              "em of a word's advance by which it is of the text, and its box tells how high boxes are">,
        field<"text_most", &type_weights::text_most, "em of it at most">,
        field<"height_least", &type_weights::height_least, "em that boxes are high at least">,
        field<"ink_least", &type_weights::ink_least,
              "em of a single character's box that is of the text, and tells how wide ink is">,
        field<"ink_most", &type_weights::ink_most, "em of it at most">>;
    bool operator==(const type_weights&) const = default;
};
static_assert(all_described<type_weights>());

/// Whether the text of a page runs along it 横排 or down it 竖排.
struct direction_weights {
    double higher = 1.5;
    double single = 0.3;
    double axis = 0.4;
    double exact = 0.02;
    double alike = 0.1;

    using fields = field_list<
        direction_weights,
        field<"higher", &direction_weights::higher, "times its width; a word that is higher runs down the page">,
        field<"single", &direction_weights::single,
              "of all words that single characters may be, where the page shows by the others how it runs">,
        field<"axis", &direction_weights::axis,
              "of a character's size by which characters of one line may leave its axis">,
        field<"exact", &direction_weights::exact, "of it, where they were set from one place">,
        field<"alike", &direction_weights::alike,
              "of it by which the white below differs from the white beside, where it tells nothing">>;
    bool operator==(const direction_weights&) const = default;
};
static_assert(all_described<direction_weights>());

/// Where words stop being words of one printed line. The unit stands in each sentence; an em is one of the page's text,
/// unless it is said of which type. Set by hand on the pages of the tests.
struct print_weights {
    // Words of one row and one type.
    double row_reach = 2.5;
    double row_height = 0.3;
    double row_least = 0.6;
    double overlap = 0.6;
    double overlap_single = 1.6;
    double alike = 1.35;
    double borrowed_alike = 1.7;
    double borrowed_gap = 0.5;
    double mark_alike = 2.5;
    double mark_gap = 0.5;
    double tells_size = 3.5;
    double unsure_alike = 1.6;
    double unsure_size = 1.25;
    // Where a gap parts two lines.
    double heading = 1.3;
    double text_gap = 1.3;
    double heading_gap = 1.6;
    double text_least = 0.45;
    double recognised_least = 0.2;
    double heading_least = 0.6;
    double white_height = 3;
    double white_width = 0.2;
    double white_share = 0.9;
    double edge_within = 0.3;
    double edge_reach = 3.5;
    double edge_width = 4;
    std::uint32_t edge_lines = 2;
    double meet_letters = 5;
    double meet_within = 0.75;
    double meet_overlap = 0.6;
    double meet_both = 0.3;
    double hang_gap = 0.12;
    double hang_width = 0.5;
    // Letter-spacing.
    double spaced_gap = 1.8;
    double spaced_gap_more = 0.1;
    double spaced_narrower = 0.55;
    double spaced_wider = 1.8;
    std::uint32_t spaced_on_page = 20;
    std::uint32_t spaced_on_line = 4;
    // The words of a line.
    double latin_share = 0.05;
    double space = 0.25;
    double space_size = 1.5;
    double space_spaced = 1.6;
    double tight = 0.3;
    double spaced_height = 1.25;

    using fields = field_list<
        print_weights,
        field<"row_reach", &print_weights::row_reach,
              "em of the larger type; a word that stands farther off is not the next of its row">,
        field<"row_height", &print_weights::row_height,
              "em above and below a word's middle in which the next of its row is sought">,
        field<"row_least", &print_weights::row_least,
              "em; of smaller words, too, the middles may differ as of words of this size">,
        field<"overlap", &print_weights::overlap, "em of the smaller type by which neighbours may lie over each other">,
        field<"overlap_single", &print_weights::overlap_single,
              "likewise for single characters, whose boxes some extractors draw wide">,
        field<"alike", &print_weights::alike,
              "the larger size of two words of a line, by the smaller: Latin beside Han, wavering boxes">,
        field<"borrowed_alike", &print_weights::borrowed_alike,
              "likewise beside a single character, which may come from another font">,
        field<"borrowed_gap", &print_weights::borrowed_gap,
              "em of the smaller; such a character stands no farther off">,
        field<"mark_alike", &print_weights::mark_alike,
              "likewise beside a lone mark, which is as wide as justification leaves it">,
        field<"mark_gap", &print_weights::mark_gap, "em of the larger; such a mark stands no farther off">,
        field<"tells_size", &print_weights::tells_size,
              "letters; the width of a shorter recognised word does not tell its size">,
        field<"unsure_alike", &print_weights::unsure_alike, "likewise where one of the two does not tell its size">,
        field<"unsure_size", &print_weights::unsure_size, "em; one that is not larger may stand beside any such word">,
        field<"heading", &print_weights::heading, "em; words from here on are a heading's">,
        field<"text_gap", &print_weights::text_gap, "em; a wider gap parts two lines">,
        field<"heading_gap", &print_weights::heading_gap, "em of the heading; a wider gap parts two headings">,
        field<"text_least", &print_weights::text_least, "em; a narrower gap parts nothing, unless a mark hangs in it">,
        field<"recognised_least", &print_weights::recognised_least,
              "em; the same where an engine drew the boxes, and padded them">,
        field<"heading_least", &print_weights::heading_least, "em; the same between words of a heading">,
        field<"white_height", &print_weights::white_height,
              "em by which the white of a gutter is high; nothing changes between 2 and 6">,
        field<"white_width", &print_weights::white_width, "em by which that white is wide">,
        field<"white_share", &print_weights::white_share, "of the gap that this is at most">,
        field<"edge_within", &print_weights::edge_within, "em within which lines of a column begin, or end">,
        field<"edge_reach", &print_weights::edge_reach, "em above and below a word in which such lines are sought">,
        field<"edge_width", &print_weights::edge_width, "em; what is narrower shows no edge">,
        field<"edge_lines", &print_weights::edge_lines, "lines that begin or end at an edge">,
        field<"meet_letters", &print_weights::meet_letters,
              "letters; a shorter word does not meet another over a gutter">,
        field<"meet_within", &print_weights::meet_within,
              "em; the same as `edge_within`, where one of two padded boxes meets the other">,
        field<"meet_overlap", &print_weights::meet_overlap,
              "em by which boxes that meet over a gutter may lie over each other">,
        field<"meet_both", &print_weights::meet_both, "em; those that do so by more are both padded">,
        field<"hang_gap", &print_weights::hang_gap, "em of white beside a mark that hangs in a gutter 标点悬挂">,
        field<"hang_width", &print_weights::hang_width, "em of such a mark">,
        field<"spaced_gap", &print_weights::spaced_gap,
              "by which a gap between single characters is wider than those beside it, where it parts them">,
        field<"spaced_gap_more", &print_weights::spaced_gap_more, "em that are added to that">,
        field<"spaced_narrower", &print_weights::spaced_narrower,
              "of a heading's gap that the next is at least, where it is set with letter-spacing">,
        field<"spaced_wider", &print_weights::spaced_wider, "of it that the next is at most">,
        field<"spaced_on_page", &print_weights::spaced_on_page,
              "gaps between single characters from which on a page tells how wide they are">,
        field<"spaced_on_line", &print_weights::spaced_on_line, "the same for a line">,
        field<"latin_share", &print_weights::latin_share,
              "of a Latin word's letters that count for the size of its line">,
        field<"space", &print_weights::space, "em of white between words from which on it is a space">,
        field<"space_size", &print_weights::space_size, "em of type above which a space is no wider">,
        field<"space_spaced", &print_weights::space_spaced,
              "by which a space is wider than the gap between the characters of its line">,
        field<"tight", &print_weights::tight, "em; narrower white counts for the width of what it parts">,
        field<"spaced_height", &print_weights::spaced_height,
              "by which the advance of recognised type is wider than its box is high: more is letter-spacing">>;
    bool operator==(const print_weights&) const = default;
};
static_assert(all_described<print_weights>());

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_PRINT_WEIGHTS_HPP
