// SPDX-License-Identifier: BSL-1.0
/// The weights of the evidence that the passes weigh: every number by which they decide, and that a caller can change.
#ifndef BANMIAN_PARSE_WEIGHTS_HPP
#define BANMIAN_PARSE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/fields.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

// Where no other unit is named, a weight is in nats (log-odds). One that speaks against something is written as a
// positive number, and its comment says `against`.

//=== runs: lines of one measure ===//

/// What it costs to take a printed line for one of a column, or for one of its own, where no blank line parts the
/// texts. Set by hand on the pages of press-201 as `pdftotext -raw` writes them, and looked at on pages of other seeds.
struct run_weights {
    double over = 1.5;             ///< each half-em by which it is wider than the measure
    double most_over = 6;          ///< and no more than this
    double paragraph_ends = 0.8;   ///< short, and it ends a sentence
    double ends_closed = 1.8;      ///< short, and it ends in a bracket: a signature
    double ends_open = 3.8;        ///< short, and it breaks off
    double indented = 0.4;         ///< full with an indent, behind a sentence's end
    double indented_inside = 1.6;  ///< and more than that behind a line that breaks off
    double spaced = 1.5;           ///< a few spaces part its words: a page header, an address
    double alone = 1.7;            ///< a line of its own: a heading, a byline
    double alone_stopped = 2;      ///< and more than that with a full stop in it
    double leave = 0.8;            ///< from a column to lines of their own, or back
    double return_flush = 3;       ///< and back to one that goes on without an indent
    double change = 4;             ///< from one measure to another
    double cut_open = 3;           ///< either, behind a line that breaks off

    // clang-format off
    using fields = field_list<run_weights,
        field<"over", &run_weights::over>, field<"most_over", &run_weights::most_over>,
        field<"paragraph_ends", &run_weights::paragraph_ends>, field<"ends_closed", &run_weights::ends_closed>,
        field<"ends_open", &run_weights::ends_open>, field<"indented", &run_weights::indented>,
        field<"indented_inside", &run_weights::indented_inside>, field<"spaced", &run_weights::spaced>, field<"alone", &run_weights::alone>,
        field<"alone_stopped", &run_weights::alone_stopped>, field<"leave", &run_weights::leave>,
        field<"return_flush", &run_weights::return_flush>, field<"change", &run_weights::change>,
        field<"cut_open", &run_weights::cut_open>>;
    // clang-format on
    bool operator==(const run_weights&) const = default;
};

//=== roles: running text, or a heading ===//

/// What the form of a piece, and what stands beside it, say for running text and against a heading.
struct role_weights {
    double bracketed = 4;         ///< all of it in brackets: a signature or a note
    double table_row = 4;         ///< figures with decimal points, and no clause
    double labelled = 4;          ///< a label and its number: 案件编号：DCCC 205/2020
    double slogans = 4;           ///< against: equal segments side by side
    double unbroken_glyphs = 9;   ///< glyphs without any stop that make one nat against
    double full_stop = 6;         ///< a 。 anywhere
    double spoken = 7;            ///< all of it in quotes, and it ends in ！ or ？
    double other_sentence = 1;    ///< a ！ or ？ otherwise
    double comma = 1.8;           ///< each ，or ；, up to `most_pauses` of them
    double enumeration = 0.8;     ///< each 、, likewise
    double most_pauses = 4;       ///< how many are counted
    double ends_in_pause = 3;     ///< breaks off at ，、；or ：
    double begins_inside = 3;     ///< begins as the inside of a sentence does: 的, 了, or a character and 、
    double left_open = 2;         ///< an opening bracket or quote that it does not close
    double many_lines = 1.6;      ///< four lines or more
    double line_fits = 0.5;       ///< its one line is as long as a line of text, indented or not
    double line_too_long = 4;     ///< against: it is longer than the measure
    double line_short = 2.5;      ///< against: it is shorter
    double first_fits = 1.2;      ///< the first of its lines is full, indented or not
    double first_far_off = 4;     ///< against: it is longer than the measure, or short by more than two em
    double first_short = 2;       ///< against: it is short by less
    double inner_fits = 0.85;     ///< each full line between the first and the last
    double inner_short = 1.4;     ///< against: each that is not full
    double long_unmeasured = 3;   ///< the measure is not known: more than `long_unmeasured_glyphs`
    double short_unmeasured = 1;  ///< against: fewer
    std::uint32_t long_unmeasured_glyphs = 60;
    double long_text = 4;  ///< more than `long_text_glyphs`
    std::uint32_t long_text_glyphs = 80;
    double dated = 8;                      ///< begins with a dateline
    double heads_text = 16;                ///< against: no stop ends it, and a text follows that it must head
    std::uint32_t longest_headline = 100;  ///< glyphs of such a headline
    double indented = 5;                   ///< begins with the wide spaces that the page's paragraphs begin with
    double in_paragraphs = 6;              ///< stands under or over another paragraph of its block
    double format_says = 8;                ///< the format calls it a heading or a text
    double surely_heading = 3;             ///< below minus this, the neighbours are not asked
    double surely_text = 4;                ///< nor above this
    double neighbour_is_text = 1.5;        ///< a neighbour that has more counts as text
    double settled_text = 2;       ///< what was judged to be text counts at least this much for the next in the file
    double introduces = 3;         ///< ends in a colon, and a text follows: 编者按：
    double after_open = 1;         ///< the piece before breaks off
    double before_dated = 2.5;     ///< against: the text behind begins with a dateline
    double before_flush = 2.5;     ///< it breaks off, and the text behind goes on without an indent
    double before_indented = 1.8;  ///< against: the text behind begins a paragraph
    double before_unknown = 0.7;   ///< it breaks off, and the text behind may go on
    double before_no_text = 1;     ///< against: another heading, or nothing, behind

    // clang-format off
    using fields = field_list<role_weights,
        field<"bracketed", &role_weights::bracketed>, field<"table_row", &role_weights::table_row>,
        field<"labelled", &role_weights::labelled>, field<"slogans", &role_weights::slogans>,
        field<"unbroken_glyphs", &role_weights::unbroken_glyphs>, field<"full_stop", &role_weights::full_stop>,
        field<"spoken", &role_weights::spoken>, field<"other_sentence", &role_weights::other_sentence>,
        field<"comma", &role_weights::comma>, field<"enumeration", &role_weights::enumeration>,
        field<"most_pauses", &role_weights::most_pauses>, field<"ends_in_pause", &role_weights::ends_in_pause>,
        field<"begins_inside", &role_weights::begins_inside>, field<"left_open", &role_weights::left_open>, field<"many_lines", &role_weights::many_lines>,
        field<"line_fits", &role_weights::line_fits>, field<"line_too_long", &role_weights::line_too_long>,
        field<"line_short", &role_weights::line_short>, field<"first_fits", &role_weights::first_fits>,
        field<"first_far_off", &role_weights::first_far_off>, field<"first_short", &role_weights::first_short>,
        field<"inner_fits", &role_weights::inner_fits>, field<"inner_short", &role_weights::inner_short>,
        field<"long_unmeasured", &role_weights::long_unmeasured>,
        field<"short_unmeasured", &role_weights::short_unmeasured>,
        field<"long_unmeasured_glyphs", &role_weights::long_unmeasured_glyphs>,
        field<"long_text", &role_weights::long_text>, field<"long_text_glyphs", &role_weights::long_text_glyphs>,
        field<"dated", &role_weights::dated>, field<"heads_text", &role_weights::heads_text>,
        field<"longest_headline", &role_weights::longest_headline>, field<"indented", &role_weights::indented>, field<"in_paragraphs", &role_weights::in_paragraphs>,
        field<"format_says", &role_weights::format_says>, field<"surely_heading", &role_weights::surely_heading>,
        field<"surely_text", &role_weights::surely_text>,
        field<"neighbour_is_text", &role_weights::neighbour_is_text>,
        field<"settled_text", &role_weights::settled_text>, field<"introduces", &role_weights::introduces>,
        field<"after_open", &role_weights::after_open>,
        field<"before_dated", &role_weights::before_dated>, field<"before_flush", &role_weights::before_flush>,
        field<"before_indented", &role_weights::before_indented>,
        field<"before_unknown", &role_weights::before_unknown>,
        field<"before_no_text", &role_weights::before_no_text>>;
    // clang-format on
    bool operator==(const role_weights&) const = default;
};

//=== headings: kicker, headline, subhead ===//

/// What tells the parts of a headline stack apart.
struct heading_weights {
    std::uint32_t longest_segment = 10;  ///< half-ems; parts between spaces that are no longer are set on one line
    double kicker_ending = 2.5;          ///< for a kicker: ends in a verb of saying, 表示, or the like
    double kicker_segments = 2;          ///< for a kicker: each line of several segments
    double subhead_dash = 6;             ///< for a subhead: opens with ——
    double subhead_bracket = 3;          ///< opens with （
    double subhead_report = 0.5;         ///< opens with 记
    double subhead_time = 0.5;           ///< opens with 今年 or another time
    double subhead_pause = 1.2;          ///< has a pause inside: ，；、
    double smaller_than_next = 3;        ///< it wraps at more characters than the next, or the next at more than it
    std::uint32_t size_slack = 2;        ///< half-ems by which a line must be longer to be of smaller type
    double pair = 2.2;                   ///< for a kicker: another heading follows
    double pair_label = 2.6;             ///< it is a word or two, a country or a column's name
    double pair_short = 2.2;             ///< against: the other is
    double pair_goes_on = 1;             ///< against: the other has no subject
    double pair_attends = 0.9;           ///< against, for each of the two: it tells who was there
    double pair_figure = 1.1;            ///< against: it ends in a figure
    double pair_counts = 0.5;            ///< against: the other has one
    double pair_named = 0.8;             ///< against: the other begins with a surname
    double pair_work = 0.8;              ///< against: it names a work 《》; for it when the other does
    double pair_subject = 1.6;           ///< against, the later the text comes to what the other begins with
    double pair_shared = 0.3;            ///< against, for each character that both have
    double pair_longer = 0.14;           ///< against, for each character by which the other is longer
    double third_in_stack = 0.5;         ///< for a kicker: two more headings follow
    double kicker_least = 0;             ///< what a kicker must have

    // clang-format off
    using fields = field_list<heading_weights,
        field<"longest_segment", &heading_weights::longest_segment>,
        field<"kicker_ending", &heading_weights::kicker_ending>,
        field<"kicker_segments", &heading_weights::kicker_segments>,
        field<"subhead_dash", &heading_weights::subhead_dash>,
        field<"subhead_bracket", &heading_weights::subhead_bracket>,
        field<"subhead_report", &heading_weights::subhead_report>,
        field<"subhead_time", &heading_weights::subhead_time>, field<"subhead_pause", &heading_weights::subhead_pause>,
        field<"smaller_than_next", &heading_weights::smaller_than_next>,
        field<"size_slack", &heading_weights::size_slack>, field<"pair", &heading_weights::pair>,
        field<"pair_label", &heading_weights::pair_label>, field<"pair_short", &heading_weights::pair_short>,
        field<"pair_goes_on", &heading_weights::pair_goes_on>, field<"pair_attends", &heading_weights::pair_attends>,
        field<"pair_figure", &heading_weights::pair_figure>, field<"pair_counts", &heading_weights::pair_counts>,
        field<"pair_named", &heading_weights::pair_named>, field<"pair_work", &heading_weights::pair_work>,
        field<"pair_subject", &heading_weights::pair_subject>, field<"pair_shared", &heading_weights::pair_shared>,
        field<"pair_longer", &heading_weights::pair_longer>, field<"third_in_stack", &heading_weights::third_in_stack>,
        field<"kicker_least", &heading_weights::kicker_least>>;
    // clang-format on
    bool operator==(const heading_weights&) const = default;
};

//=== joins ===//

/// What each sign is worth for or against a join.
struct join_weights {
    double next_piece = 4.5;       ///< `to` stands right after `from`
    double boxes_say = 20.0;       ///< the boxes show that a column goes on in the next inside a paragraph
    double next_body = 3.0;        ///< only pieces that are no body stand between
    double near_piece = 1.1;       ///< near, before or behind
    double far_piece = 1.1;        ///< against: beyond `near_reach`
    double beyond_headline = 0.8;  ///< against: a headline stands between
    double line_full = 0.3;        ///< the first unit of `to` would not have fitted on the last line of `from`
    double line_loose = 0.8;       ///< against, for each of the first two half-ems by which it would have
    double line_short = 1.5;       ///< against, for each half-em more
    double line_short_most = 6.0;  ///< and no more than this
    double same_measure = 0.7;     ///< the lines are equally wide
    double other_measure = 0.3;    ///< against: they differ by more than one em
    double after_full_stop = 3.5;  ///< against: a sentence ended
    double unknown_opening = 0.7;  ///< against: `to` may as well begin a paragraph
    double bigram_seen = 0.7;      ///< the two characters at the seam stand together elsewhere on the page
    double trigram_seen = 1.2;     ///< so do three across the seam
    double fourgram_seen = 1.8;    ///< so do four
    std::array<double, 5> bigram_levels{-0.5, 0.7, 1.7, 3.0, 4.4};  ///< by the level of the table, see bigrams.hpp
    double number_cut = 3.0;         ///< against: a digit on both sides; numbers are not broken
    double number_unit = 2.0;        ///< a digit, then a unit of measure
    double number_no_unit = 1.5;     ///< against: a digit, then another character
    double bracket_closed = 1.0;     ///< `to` closes what `from` leaves open
    double bracket_left_open = 0.7;  ///< against: it does not, or closes what was not opened
    double quote_closed = 0.4;       ///< a whole paragraph with its quotes in pairs
    double quote_left_open = 0.8;    ///< against: with an odd number of them
    double indented = 4.5;           ///< against: the first line of `to` looks indented
    double indent_half_em = 1.0;     ///< against, for each half-em by which it does
    std::uint32_t loose_indent = 2;  ///< half-ems; an indent clearer than this is believed
    double quote_opens = 1.5;        ///< against: `to` begins with an opening quote
    double dash_opens = 2.0;         ///< against: `to` begins with a dash, as items of a list and signatures do
    double bracket_apart = 4.0;      ///< against: `to` is one bracket, a signature or a source
    double scrap = 2.5;              ///< `to` ends a sentence but is too short to be a paragraph
    std::uint32_t scrap_glyphs = 6;  ///< the longest scrap
    double lone_line = 1.2;          ///< `to` is one line that ends a sentence, and may be indented or not
    double reject = 2.5;             ///< what a join must outweigh
    double orphan = 2.5;             ///< for a join whose `to` would otherwise begin without a beginning
    std::uint32_t near_reach = 4;    ///< pieces
    std::uint32_t reach = 8;         ///< pieces to either side that are considered at all

    // clang-format off
    using fields = field_list<join_weights,
        field<"next_piece", &join_weights::next_piece>, field<"boxes_say", &join_weights::boxes_say>, field<"next_body", &join_weights::next_body>,
        field<"near_piece", &join_weights::near_piece>, field<"far_piece", &join_weights::far_piece>,
        field<"beyond_headline", &join_weights::beyond_headline>, field<"line_full", &join_weights::line_full>,
        field<"line_loose", &join_weights::line_loose>, field<"line_short", &join_weights::line_short>,
        field<"line_short_most", &join_weights::line_short_most>,
        field<"same_measure", &join_weights::same_measure>, field<"other_measure", &join_weights::other_measure>,
        field<"after_full_stop", &join_weights::after_full_stop>,
        field<"unknown_opening", &join_weights::unknown_opening>, field<"bigram_seen", &join_weights::bigram_seen>,
        field<"trigram_seen", &join_weights::trigram_seen>, field<"fourgram_seen", &join_weights::fourgram_seen>,
        field<"bigram_levels", &join_weights::bigram_levels>, field<"number_cut", &join_weights::number_cut>,
        field<"number_unit", &join_weights::number_unit>, field<"number_no_unit", &join_weights::number_no_unit>,
        field<"bracket_closed", &join_weights::bracket_closed>,
        field<"bracket_left_open", &join_weights::bracket_left_open>,
        field<"quote_closed", &join_weights::quote_closed>,
        field<"quote_left_open", &join_weights::quote_left_open>, field<"indented", &join_weights::indented>,
        field<"indent_half_em", &join_weights::indent_half_em>, field<"loose_indent", &join_weights::loose_indent>,
        field<"quote_opens", &join_weights::quote_opens>, field<"dash_opens", &join_weights::dash_opens>,
        field<"bracket_apart", &join_weights::bracket_apart>, field<"scrap", &join_weights::scrap>,
        field<"scrap_glyphs", &join_weights::scrap_glyphs>, field<"lone_line", &join_weights::lone_line>, field<"reject", &join_weights::reject>,
        field<"orphan", &join_weights::orphan>, field<"near_reach", &join_weights::near_reach>,
        field<"reach", &join_weights::reach>>;
    // clang-format on
    bool operator==(const join_weights&) const = default;
};

//=== doubts ===//

/// What turns a heading into text, or a text into a heading, once joins show where the page reads on.
struct doubt_weights {
    double gain = 3.0;             ///< a heading becomes text when the page gains more than this
    double deck = 5.5;             ///< a text under a heading that breaks off is a deck below this certainty
    std::uint32_t most_lines = 3;  ///< a heading of more lines is not doubted
    std::uint32_t beside = 2;      ///< pieces from it within which a text without a beginning is sought

    using fields = field_list<doubt_weights, field<"gain", &doubt_weights::gain>, field<"deck", &doubt_weights::deck>,
                              field<"most_lines", &doubt_weights::most_lines>, field<"beside", &doubt_weights::beside>>;
    bool operator==(const doubt_weights&) const = default;
};

//=== splices ===//

/// What speaks for and against a line of another column inside a block, besides what `join_weights` say of its seams.
/// `foreign_ends`, `foreign_loose`, `foreign_short`, `foreign_short_most` and `follower_share` were fitted by
/// tools/fit_weights, whose head names its data.
struct splice_weights {
    double foreign_least = 0.75;      ///< a line is no candidate below this
    double foreign_ends = 1.5;        ///< a line inside a paragraph ends a sentence
    double foreign_goes_on = 0.75;    ///< against: it does not
    double foreign_loose = 0.3;       ///< for each of the first two half-ems by which what follows would have fitted
    double foreign_short = 1.0;       ///< and for each half-em more
    double foreign_short_most = 3.6;  ///< and no more than this
    double follower_share = 0.5;   ///< share of `line_loose` where the line itself would have fitted on the one before
    double too_wide = 4.0;         ///< against: the line is wider than the measure of its slot
    double ends_text = 1.0;        ///< the line ends a sentence, and so the paragraph of its slot
    double ends_inside = 1.5;      ///< against: it ends a sentence inside that paragraph
    double prior = 5.4;            ///< against: how rare splices are, for a slot that nothing else fills
    double prior_joined = 5.4;     ///< likewise, for a slot between two joined pieces
    std::uint32_t most_apart = 4;  ///< half-ems by which the measures of host and slot may differ
    std::uint32_t reach = 5;       ///< pieces to either side of the host in which a slot is sought

    // clang-format off
    using fields = field_list<splice_weights,
        field<"foreign_least", &splice_weights::foreign_least>, field<"foreign_ends", &splice_weights::foreign_ends>,
        field<"foreign_goes_on", &splice_weights::foreign_goes_on>,
        field<"foreign_loose", &splice_weights::foreign_loose>, field<"foreign_short", &splice_weights::foreign_short>,
        field<"foreign_short_most", &splice_weights::foreign_short_most>,
        field<"follower_share", &splice_weights::follower_share>, field<"too_wide", &splice_weights::too_wide>,
        field<"ends_text", &splice_weights::ends_text>, field<"ends_inside", &splice_weights::ends_inside>,
        field<"prior", &splice_weights::prior>, field<"prior_joined", &splice_weights::prior_joined>,
        field<"most_apart", &splice_weights::most_apart>, field<"reach", &splice_weights::reach>>;
    // clang-format on
    bool operator==(const splice_weights&) const = default;
};

//=== articles ===//

/// What it costs to begin an article, or not to, and what uneven columns cost.
struct article_weights {
    double bare_break = 6.0;         ///< a break that no headline, dateline or signature shows
    double lost_break = 1.0;         ///< a break before a byline whose headline is lost
    double lost_joined = 3.5;        ///< no break there
    double crosshead = 2.4;          ///< no break at a heading of one line within the measure: a crosshead
    double crosshead_clauses = 0.5;  ///< less when it has a stop inside: a sentence for a headline
    double crosshead_number = 5.0;   ///< less when it is numbered
    double crosshead_wraps = 2.0;    ///< less when it wraps where the text does
    double crosshead_custom =
        2.0;                       ///< less, times the share above one half of articles that open with a byline or date
    double crosshead_measure = 1;  ///< less, times how surprising the same measure would be of another article
    double crosshead_other = 4;    ///< more when the measures differ
    double crosshead_parallel = 1;  ///< less when the heading before or behind is as long
    double crosshead_signed = 2;    ///< more when the text before is signed
    double crosshead_more = 0.4;    ///< share of that cost for every crosshead of an article after its first
    double plain_dateline = 14.0;   ///< gain of a break before a dateline without place and day: 本报讯
    double relayed = 5.0;           ///< a break before one that opens with 据
    double placed_dateline = 2.5;   ///< a break before any other
    double signed_break = 1.5;      ///< a break behind a signature
    double uneven_line = 1.5;       ///< each line by which the columns of an article miss equal heights
    double uneven_most = 15.0;      ///< and no more than this
    double unsigned_even = 2.1;     ///< lines; a bare break must leave articles as even as this
    double unsigned_uneven = 3.0;   ///< else it costs this besides
    std::uint32_t longest = 60;     ///< paragraphs of one article that are tried together
    double stray = 1.0;             ///< lines that moving one piece more to another article must gain
    double strayed_head = 0.1;      ///< lines that reading a paragraph at the place of a later piece must gain
    double short_line = 1.2;        ///< for a loss inside a join: each line by which it makes the columns more even
    double short_seam = 1.2;        ///< against: share of what the words at the seam are worth as a join
    double short_stranger = 0.3;    ///< each step by which the characters there seldom meet; see `bigram_table`
    double short_prior = 1.0;       ///< against: how rare such losses are
    double short_least = 0.6;       ///< lines; columns that are more even are not looked at
    double short_rest = 0.6;        ///< lines by which they may still be uneven then
    std::uint32_t most_joins = 12;  ///< an article of more cuts than a page has columns is none

    // clang-format off
    using fields = field_list<article_weights,
        field<"bare_break", &article_weights::bare_break>, field<"lost_break", &article_weights::lost_break>,
        field<"lost_joined", &article_weights::lost_joined>, field<"crosshead", &article_weights::crosshead>,
        field<"crosshead_clauses", &article_weights::crosshead_clauses>,
        field<"crosshead_number", &article_weights::crosshead_number>,
        field<"crosshead_wraps", &article_weights::crosshead_wraps>,
        field<"crosshead_custom", &article_weights::crosshead_custom>,
        field<"crosshead_measure", &article_weights::crosshead_measure>,
        field<"crosshead_other", &article_weights::crosshead_other>,
        field<"crosshead_parallel", &article_weights::crosshead_parallel>,
        field<"crosshead_signed", &article_weights::crosshead_signed>,
        field<"crosshead_more", &article_weights::crosshead_more>,
        field<"plain_dateline", &article_weights::plain_dateline>, field<"relayed", &article_weights::relayed>,
        field<"placed_dateline", &article_weights::placed_dateline>,
        field<"signed_break", &article_weights::signed_break>, field<"uneven_line", &article_weights::uneven_line>,
        field<"uneven_most", &article_weights::uneven_most>, field<"unsigned_even", &article_weights::unsigned_even>,
        field<"unsigned_uneven", &article_weights::unsigned_uneven>, field<"longest", &article_weights::longest>,
        field<"stray", &article_weights::stray>, field<"strayed_head", &article_weights::strayed_head>,
        field<"short_line", &article_weights::short_line>, field<"short_seam", &article_weights::short_seam>,
        field<"short_stranger", &article_weights::short_stranger>, field<"short_prior", &article_weights::short_prior>,
        field<"short_least", &article_weights::short_least>, field<"short_rest", &article_weights::short_rest>,
        field<"most_joins", &article_weights::most_joins>>;
    // clang-format on
    bool operator==(const article_weights&) const = default;
};

//=== all ===//

/// All weights of a parse. As JSON, any of them may be left out: `{"joins": {"reject": 3}}`.
struct parse_weights {
    run_weights runs{};
    role_weights roles{};
    heading_weights headings{};
    join_weights joins{};
    doubt_weights doubts{};
    splice_weights splices{};
    article_weights articles{};

    using fields = field_list<parse_weights, field<"runs", &parse_weights::runs>, field<"roles", &parse_weights::roles>,
                              field<"headings", &parse_weights::headings>, field<"joins", &parse_weights::joins>,
                              field<"doubts", &parse_weights::doubts>, field<"splices", &parse_weights::splices>,
                              field<"articles", &parse_weights::articles>>;
    bool operator==(const parse_weights&) const = default;
};

/// The user's own evidence that one printed line continues another: a language model, say.
struct join_scorer {
    /// Nats for `after` as the continuation of `before`, added to ours. `context` is handed through.
    double (*score)(void* context, std::string_view before, std::string_view after) = nullptr;
    void* context = nullptr;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_WEIGHTS_HPP
