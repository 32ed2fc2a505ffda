// SPDX-License-Identifier: BSL-1.0
/// The weights of what is seen of lines: how wide they are set, which stand together, and where paragraphs end.
#ifndef BANMIAN_PARSE_LINE_WEIGHTS_HPP
#define BANMIAN_PARSE_LINE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

// Units and signs are those of weights.hpp.

//=== measure: how wide the lines of a piece are set ===//

/// What decides on the measure of a piece: half-ems by which its lines miss one, and whose word counts. Set by hand.
struct measure_weights {
    double odd = 0.4;
    double kept = 0.3;
    double apart = 0.3;
    double many_lines = 0.8;
    double own_lines = 1;
    std::uint32_t enough_lines = 5;
    std::uint32_t reach = 5;
    std::uint32_t narrow = 16;
    double quote_over = 1.5;
    double quote_most = 6;
    std::uint32_t least_lines = 3;
    std::uint32_t narrowest = 6;
    std::uint32_t few_lines = 5;
    std::uint32_t ragged_lines = 6;
    std::uint32_t stop_width = 6;
    double indent = 0.8;
    double indent_most = 40;
    std::uint32_t wrap_narrowest = 12;
    std::uint32_t wrap_indent = 6;
    std::uint32_t wrap_slack = 2;

    using fields = field_list<
        measure_weights,
        field<"odd", &measure_weights::odd,
              "half-ems, against a measure that is no whole number of ems: few columns have one">,
        field<"kept", &measure_weights::kept,
              "half-ems by which another measure must fit better than the one that most lines have">,
        field<"apart", &measure_weights::apart,
              "half-ems, against a neighbour's measure, for each piece that it is away">,
        field<"many_lines", &measure_weights::many_lines, "half-ems, for the measure of a neighbour of enough lines">,
        field<"own_lines", &measure_weights::own_lines, "half-ems, for its own measure, where it has enough lines">,
        field<"enough_lines", &measure_weights::enough_lines, "lines from which on a piece is believed">,
        field<"reach", &measure_weights::reach,
              "pieces to either side that are asked; twice as many by one that does not know its measure">,
        field<"narrow", &measure_weights::narrow,
              "half-ems; a piece of fewer than `few_lines` in a narrower measure is no column">,
        field<"quote_over", &measure_weights::quote_over,
              "times a half-em, by which quotes of that width make a line wider than the measure, not narrower">,
        field<"quote_most", &measure_weights::quote_most, "half-ems by which one line speaks at most">,
        field<"least_lines", &measure_weights::least_lines,
              "lines from which on a piece shows a measure, by its inner ones">,
        field<"narrowest", &measure_weights::narrowest, "half-ems; no measure is narrower">,
        field<"few_lines", &measure_weights::few_lines,
              "lines; fewer in a narrow measure are parts of a heading, and no column">,
        field<"ragged_lines", &measure_weights::ragged_lines, "lines; fewer are no column where one is much longer">,
        field<"stop_width", &measure_weights::stop_width,
              "half-ems; a wider line that a sentence ends is not joined to the next by justification">,
        field<"indent", &measure_weights::indent,
              "em by which a line begins farther in than its column where boxes show its indent">,
        field<"indent_most", &measure_weights::indent_most, "em; a line farther in is another column's">,
        field<"wrap_narrowest", &measure_weights::wrap_narrowest,
              "half-ems; lines of a narrower measure do not wrap, but are words apart">,
        field<"wrap_indent", &measure_weights::wrap_indent,
              "half-ems by which a paragraph's first line may fall short of its measure, and wrap">,
        field<"wrap_slack", &measure_weights::wrap_slack, "half-ems by which any other may">>;
    bool operator==(const measure_weights&) const = default;
};
static_assert(all_described<measure_weights>());

//=== runs: lines of one measure ===//

/// What it costs to take a printed line for one of a column, or for one of its own, where no blank line parts the
/// texts. Set by hand on the pages of press-201 as `pdftotext -raw` writes them, and looked at on pages of other seeds.
struct run_weights {
    double over = 1.5;
    double most_over = 6;
    double paragraph_ends = 0.8;
    double ends_closed = 1.8;
    double ends_open = 3.8;
    double indented = 0.4;
    double indented_inside = 1.6;
    double spaced = 1.5;
    double alone = 1.7;
    double alone_stopped = 2;
    double leave = 0.8;
    double return_flush = 3;
    double change = 4;
    double cut_open = 3;
    double under_stop = 0.5;
    double under_short = 3;
    std::uint32_t least_lines = 10;
    std::uint32_t fewest_down = 4;
    std::uint32_t most_down = 30;
    std::uint32_t same_width = 2;
    std::uint32_t narrowest = 8;
    std::uint32_t shown = 3;

    using fields = field_list<
        run_weights, field<"over", &run_weights::over, "each half-em by which it is wider than the measure">,
        field<"most_over", &run_weights::most_over, "and no more than this">,
        field<"paragraph_ends", &run_weights::paragraph_ends, "short, and it ends a sentence">,
        field<"ends_closed", &run_weights::ends_closed, "short, and it ends in a bracket: a signature">,
        field<"ends_open", &run_weights::ends_open, "short, and it breaks off">,
        field<"indented", &run_weights::indented, "full with an indent, behind a sentence's end">,
        field<"indented_inside", &run_weights::indented_inside, "and more than that behind a line that breaks off">,
        field<"spaced", &run_weights::spaced, "a few spaces part its words: a page header, an address">,
        field<"alone", &run_weights::alone, "a line of its own: a heading, a byline">,
        field<"alone_stopped", &run_weights::alone_stopped, "and more than that with a full stop in it">,
        field<"leave", &run_weights::leave, "from a column to lines of their own, or back">,
        field<"return_flush", &run_weights::return_flush, "and back to one that goes on without an indent">,
        field<"change", &run_weights::change, "from one measure to another">,
        field<"cut_open", &run_weights::cut_open, "either, behind a line that breaks off">,
        field<"under_stop", &run_weights::under_stop,
              "gain, columns abreast: a line under one that ends a sentence, whatever it is">,
        field<"under_short", &run_weights::under_short, "and under one that is shorter by two em and a half or more">,
        field<"least_lines", &run_weights::least_lines,
              "lines; a block of fewer is one text, or a later pass sees what it holds">,
        field<"fewest_down", &run_weights::fewest_down, "glyphs of a heading set 竖排">,
        field<"most_down", &run_weights::most_down, "glyphs of it at most">,
        field<"same_width", &run_weights::same_width,
              "half-ems by which lines of one heading, or measures of one column, differ">,
        field<"narrowest", &run_weights::narrowest, "half-ems of a measure">,
        field<"shown", &run_weights::shown, "lines that show one, by half an em">>;
    bool operator==(const run_weights&) const = default;
};
static_assert(all_described<run_weights>());

//=== paragraphs: where one ends in a block ===//

/// Where a paragraph ends inside a block that no blank line parts, and which lines over a text are its heading. Set by
/// hand.
struct paragraph_weights {
    std::uint32_t heading_room = 5;
    std::uint32_t heading_over = 3;
    std::uint32_t heading_lines = 3;
    std::uint32_t one_heading = 4;
    std::uint32_t room = 4;
    std::uint32_t room_at_last = 3;
    std::uint32_t speech = 12;
    std::uint32_t speech_lines = 4;
    std::uint32_t dateline = 40;
    std::uint32_t most_items = 40;

    using fields = field_list<
        paragraph_weights,
        field<"heading_room", &paragraph_weights::heading_room,
              "half-ems that a line of text does not leave; a heading over it does">,
        field<"heading_over", &paragraph_weights::heading_over,
              "half-ems more than the measure that only a heading has">,
        field<"heading_lines", &paragraph_weights::heading_lines, "lines over a text in its block that are asked">,
        field<"one_heading", &paragraph_weights::one_heading,
              "lines without a stop that are one heading, wherever it wraps">,
        field<"room", &paragraph_weights::room, "half-ems that a line inside a paragraph does not leave">,
        field<"room_at_last", &paragraph_weights::room_at_last,
              "half-ems, before the last line of a block, whose own indent nothing shows">,
        field<"speech", &paragraph_weights::speech,
              "glyphs; a shorter quotation at the beginning of a line is no speech">,
        field<"speech_lines", &paragraph_weights::speech_lines, "lines within which the quotation closes">,
        field<"dateline", &paragraph_weights::dateline,
              "glyphs at the beginning of a line that are asked for a dateline">,
        field<"most_items", &paragraph_weights::most_items, "numbers of a list; a larger one is a figure">>;
    bool operator==(const paragraph_weights&) const = default;
};
static_assert(all_described<paragraph_weights>());

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_LINE_WEIGHTS_HPP
