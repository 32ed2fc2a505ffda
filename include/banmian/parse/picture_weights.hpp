// SPDX-License-Identifier: BSL-1.0
/// The weights of what plain text still shows of the page's picture: widths, verse, columns abreast, a grid of cells.
#ifndef BANMIAN_PARSE_PICTURE_WEIGHTS_HPP
#define BANMIAN_PARSE_PICTURE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

/// How well a line's width agrees with a measure. Justification wins or loses half an em, and a stop that is squeezed
/// another. Set by hand.
struct width_weights {
    std::uint32_t just = 10;
    std::uint32_t half_em = 6;
    std::uint32_t em_narrower = 2;
    std::uint32_t more_narrower = 1;
    std::uint32_t wider = 10;
    std::uint32_t whole = 5;
    std::uint32_t odd = 4;

    using fields = field_list<
        width_weights,
        field<"just", &width_weights::just, "for a line of just the measure; all of these are tenths of one">,
        field<"half_em", &width_weights::half_em,
              "for one that is wider or narrower by half an em, as justification makes it">,
        field<"em_narrower", &width_weights::em_narrower,
              "for one that is narrower by an em: a stop was squeezed besides">,
        field<"more_narrower", &width_weights::more_narrower, "for one that is narrower by an em and a half">,
        field<"wider", &width_weights::wider,
              "against: one that is wider by an em or more, which was set in no such measure">,
        field<"whole", &width_weights::whole, "fifths, for a measure of whole ems, as most have">,
        field<"odd", &width_weights::odd, "fifths, for another">>;
    bool operator==(const width_weights&) const = default;
};
static_assert(all_described<width_weights>());

/// What verse is, in text without boxes. Set by hand.
struct verse_weights {
    std::uint32_t longest = 20;
    std::uint32_t least = 5;
    std::uint32_t ragged = 4;
    std::uint32_t ragged_share = 4;

    using fields =
        field_list<verse_weights, field<"longest", &verse_weights::longest, "glyphs of a line of verse">,
                   field<"least", &verse_weights::least, "lines of a poem whose lines are free">,
                   field<"ragged", &verse_weights::ragged,
                         "half-ems by which a line is shorter than the longest that shows that the poet broke it">,
                   field<"ragged_share", &verse_weights::ragged_share,
                         "lines, one of which is so: a heading wraps where its type does">>;
    bool operator==(const verse_weights&) const = default;
};
static_assert(all_described<verse_weights>());

/// What text is that keeps the page's picture, as `pdftotext -layout` writes it. Set by hand on the pages of the tests.
struct grid_weights {
    std::uint32_t gap = 3;
    std::uint32_t lines = 10;
    std::uint32_t rows = 4;
    std::uint32_t ragged = 4;
    std::uint32_t heading = 3;
    std::uint32_t clear_rows = 3;
    std::uint32_t clear_places = 2;
    std::uint32_t indent = 2;
    std::uint32_t indent_most = 5;

    using fields = field_list<
        grid_weights,
        field<"gap", &grid_weights::gap, "spaces from which on they part cells; fewer part the words of a line">,
        field<"lines", &grid_weights::lines, "lines of a text that keeps the page's picture">,
        field<"rows", &grid_weights::rows, "lines, one of which holds several cells">,
        field<"ragged", &grid_weights::ragged, "places by which lines of a column begin or end elsewhere">,
        field<"heading", &grid_weights::heading,
              "lines of a column; fewer may be a heading, and what is under them wider">,
        field<"clear_rows", &grid_weights::clear_rows, "blank rows between articles; one may part paragraphs">,
        field<"clear_places", &grid_weights::clear_places, "blank places between columns">,
        field<"indent", &grid_weights::indent, "places of an indent">,
        field<"indent_most", &grid_weights::indent_most, "places of it at most">>;
    bool operator==(const grid_weights&) const = default;
};
static_assert(all_described<grid_weights>());

/// What columns are that an extractor wrote abreast 并排. Set by hand on the pages of the tests.
struct abreast_weights {
    std::uint32_t cell = 16;
    std::uint32_t reach = 24;
    std::uint32_t fill = 4;
    std::uint32_t fill_indented = 6;
    std::uint32_t column = 3;
    std::uint32_t letterspaced = 3;
    std::uint32_t shorter = 5;
    std::uint32_t between = 3;

    using fields = field_list<
        abreast_weights,
        field<"cell", &abreast_weights::cell, "half-ems; what is narrower are words of a table or a list">,
        field<"reach", &abreast_weights::reach, "lines to either side in which a measure is looked for">,
        field<"fill", &abreast_weights::fill,
              "stretches of text as wide as a cell, itself among them, that show that it fills a measure">,
        field<"fill_indented", &abreast_weights::fill_indented, "the same for a cell that an indent makes narrower">,
        field<"column", &abreast_weights::column,
              "stretches as wide as a whole line that show that it is one of a column, with spaces in it">,
        field<"letterspaced", &abreast_weights::letterspaced,
              "glyphs of a line, one of which has a space before it, where its letters are spaced 走 入 家 庭">,
        field<"shorter", &abreast_weights::shorter,
              "half-ems by which a line is shorter than the next where its text goes on elsewhere">,
        field<"between", &abreast_weights::between, "lines of one column between two rows">>;
    bool operator==(const abreast_weights&) const = default;
};
static_assert(all_described<abreast_weights>());

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PICTURE_WEIGHTS_HPP
