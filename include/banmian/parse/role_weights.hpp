// SPDX-License-Identifier: BSL-1.0
/// The weights of what pieces are: text or a heading, today and before 1950, and which part of a stack of headings.
#ifndef BANMIAN_PARSE_ROLE_WEIGHTS_HPP
#define BANMIAN_PARSE_ROLE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

// Units and signs are those of weights.hpp.

//=== roles: running text, or a heading ===//

/// What the form of a piece, and what stands beside it, say for running text and against a heading.
struct role_weights {
    double bracketed = 4;
    double table_row = 4;
    double labelled = 4;
    double slogans = 4;
    double unbroken_glyphs = 9;
    double full_stop = 6;
    double spoken = 7;
    double other_sentence = 1;
    double comma = 1.8;
    double enumeration = 0.8;
    double most_pauses = 4;
    double ends_in_pause = 3;
    double asks_on = 2.5;
    double begins_inside = 3;
    double left_open = 2;
    double many_lines = 1.6;
    double line_fits = 0.5;
    double line_too_long = 4;
    double line_short = 2.5;
    double first_fits = 1.2;
    double first_far_off = 4;
    double first_short = 2;
    double inner_fits = 0.85;
    double inner_short = 1.4;
    double long_unmeasured = 3;
    double short_unmeasured = 1;
    std::uint32_t long_unmeasured_glyphs = 60;
    double long_text = 4;
    std::uint32_t long_text_glyphs = 80;
    double dated = 8;
    double heads_text = 16;
    std::uint32_t longest_headline = 100;
    double indented = 5;
    double in_paragraphs = 6;
    double format_says = 8;
    double surely_heading = 3;
    double surely_text = 4;
    double neighbour_is_text = 1.5;
    double settled_text = 2;
    double settled_heading = 0.1;
    double introduces = 3;
    double after_open = 1;
    double before_dated = 2.5;
    double before_flush = 2.5;
    double before_indented = 1.8;
    double before_unknown = 0.7;
    double before_no_text = 1;
    std::uint32_t many_lines_from = 4;
    std::uint32_t slogan_lines = 2;
    std::uint32_t indent_glyphs = 30;

    using fields = field_list<
        role_weights, field<"bracketed", &role_weights::bracketed, "all of it in brackets: a signature or a note">,
        field<"table_row", &role_weights::table_row, "figures with decimal points, and no clause">,
        field<"labelled", &role_weights::labelled, "a label and its number: 案件编号：DCCC 205/2020">,
        field<"slogans", &role_weights::slogans, "against: equal segments side by side">,
        field<"unbroken_glyphs", &role_weights::unbroken_glyphs, "glyphs without any stop that make one nat against">,
        field<"full_stop", &role_weights::full_stop, "a 。 anywhere">,
        field<"spoken", &role_weights::spoken, "all of it in quotes, and it ends in ！ or ？">,
        field<"other_sentence", &role_weights::other_sentence, "a ！ or ？ otherwise">,
        field<"comma", &role_weights::comma, "each ，or ；, up to `most_pauses` of them">,
        field<"enumeration", &role_weights::enumeration, "each 、, likewise">,
        field<"most_pauses", &role_weights::most_pauses, "how many are counted">,
        field<"ends_in_pause", &role_weights::ends_in_pause, "breaks off at ，、；or ：">,
        field<"asks_on", &role_weights::asks_on,
              "breaks off behind a word that asks for another: 我们与. Of 5 615 headings of a daily of 1998, seven end "
              "so">,
        field<"begins_inside", &role_weights::begins_inside,
              "begins as the inside of a sentence does: 的, 了, or a character and 、">,
        field<"left_open", &role_weights::left_open, "an opening bracket or quote that it does not close">,
        field<"many_lines", &role_weights::many_lines, "`many_lines_from` or more">,
        field<"line_fits", &role_weights::line_fits, "its one line is as long as a line of text, indented or not">,
        field<"line_too_long", &role_weights::line_too_long, "against: it is longer than the measure">,
        field<"line_short", &role_weights::line_short, "against: it is shorter">,
        field<"first_fits", &role_weights::first_fits, "the first of its lines is full, indented or not">,
        field<"first_far_off", &role_weights::first_far_off,
              "against: it is longer than the measure, or short by more than two em">,
        field<"first_short", &role_weights::first_short, "against: it is short by less">,
        field<"inner_fits", &role_weights::inner_fits, "each full line between the first and the last">,
        field<"inner_short", &role_weights::inner_short, "against: each that is not full">,
        field<"long_unmeasured", &role_weights::long_unmeasured,
              "the measure is not known: more than `long_unmeasured_glyphs`">,
        field<"short_unmeasured", &role_weights::short_unmeasured, "against: fewer">,
        field<"long_unmeasured_glyphs", &role_weights::long_unmeasured_glyphs, "glyphs; see `long_unmeasured`">,
        field<"long_text", &role_weights::long_text, "more than `long_text_glyphs`">,
        field<"long_text_glyphs", &role_weights::long_text_glyphs, "glyphs; see `long_text`">,
        field<"dated", &role_weights::dated, "begins with a dateline">,
        field<"heads_text", &role_weights::heads_text,
              "against: no stop ends it, and a text follows that it must head">,
        field<"longest_headline", &role_weights::longest_headline, "glyphs of such a headline">,
        field<"indented", &role_weights::indented, "begins with the wide spaces that the page's paragraphs begin with">,
        field<"in_paragraphs", &role_weights::in_paragraphs, "stands under or over another paragraph of its block">,
        field<"format_says", &role_weights::format_says, "the format calls it a heading or a text">,
        field<"surely_heading", &role_weights::surely_heading, "below minus this, the neighbours are not asked">,
        field<"surely_text", &role_weights::surely_text, "nor above this">,
        field<"neighbour_is_text", &role_weights::neighbour_is_text, "a neighbour that has more counts as text">,
        field<"settled_text", &role_weights::settled_text,
              "what was judged to be text counts at least this much for the next in the file">,
        field<"settled_heading", &role_weights::settled_heading,
              "and what was judged to be a heading speaks at least this much against it">,
        field<"introduces", &role_weights::introduces, "ends in a colon, and a text follows: 编者按：">,
        field<"after_open", &role_weights::after_open, "the piece before breaks off">,
        field<"before_dated", &role_weights::before_dated, "against: the text behind begins with a dateline">,
        field<"before_flush", &role_weights::before_flush,
              "it breaks off, and the text behind goes on without an indent">,
        field<"before_indented", &role_weights::before_indented, "against: the text behind begins a paragraph">,
        field<"before_unknown", &role_weights::before_unknown, "it breaks off, and the text behind may go on">,
        field<"before_no_text", &role_weights::before_no_text, "against: another heading, or nothing, behind">,
        field<"many_lines_from", &role_weights::many_lines_from, "lines; see `many_lines`">,
        field<"slogan_lines", &role_weights::slogan_lines, "lines of slogans at most">,
        field<"indent_glyphs", &role_weights::indent_glyphs,
              "glyphs; longer texts with a stop show the wide spaces that paragraphs begin with">>;
    bool operator==(const role_weights&) const = default;
};
static_assert(all_described<role_weights>());

/// What the form of a piece says for running text and against a heading on pages of before 1950: text has a 、 in
/// nearly every line and is broken anywhere; a heading is broken by its sense, one to five lines of it, hardly with a
/// pause. Set by hand.
struct classical_weights {
    double unbroken_glyphs = 9;
    double unbroken_most = 4;
    double unbroken_lines = 3;
    double unbroken_alone = 1;
    double pause = 1.2;
    double most_pauses = 5;
    double few_pauses = 2;
    double often_paused = 4;
    std::uint32_t often_glyphs = 60;
    std::uint32_t often_every = 30;
    double many_lines = 3;
    double ends_in_stop = 3;
    double broken_anywhere = 4;
    double unpaused_shape = 8;
    std::uint32_t unpaused_measure = 12;
    std::uint32_t unpaused_lines = 8;
    double lower_first = 3;
    double flush_first = 1;
    double lower_of_two = 1.5;
    std::uint32_t sample = 500;
    std::uint32_t sample_simplified = 8;
    std::uint32_t traditional_least = 4;
    std::uint32_t traditional_times = 4;
    std::uint32_t unmixed_times = 8;
    std::uint32_t digits_every = 50;
    std::uint32_t widest_column = 50;
    std::uint32_t hole = 4;
    std::uint32_t room = 4;
    std::uint32_t blank_lines = 4;
    std::uint32_t unbroken_from = 4;
    std::uint32_t many_lines_from = 6;

    using fields = field_list<
        classical_weights,
        field<"unbroken_glyphs", &classical_weights::unbroken_glyphs,
              "glyphs without any pause that speak for a heading with one nat">,
        field<"unbroken_most", &classical_weights::unbroken_most, "and with no more nats than this">,
        field<"unbroken_lines", &classical_weights::unbroken_lines,
              "against: `unbroken_from` or more without a pause, no stop or closing quote at the beginning of one">,
        field<"unbroken_alone", &classical_weights::unbroken_alone, "against: one line without a pause">,
        field<"pause", &classical_weights::pause, "each pause or stop">,
        field<"most_pauses", &classical_weights::most_pauses, "and no more of them than this">,
        field<"few_pauses", &classical_weights::few_pauses, "against: what they must outweigh">,
        field<"often_paused", &classical_weights::often_paused, "a long piece, and a pause in every few of its glyphs">,
        field<"often_glyphs", &classical_weights::often_glyphs, "glyphs; a long piece has more">,
        field<"often_every", &classical_weights::often_every, "glyphs for each pause">,
        field<"many_lines", &classical_weights::many_lines, "`many_lines_from` or more, and a pause">,
        field<"ends_in_stop", &classical_weights::ends_in_stop, "it ends in a stop, or in 云">,
        field<"broken_anywhere", &classical_weights::broken_anywhere, "a stop or a closing quote begins a line">,
        field<"unpaused_shape", &classical_weights::unpaused_shape,
              "no pause, but lines of one length: the shape of a text, and of no heading">,
        field<"unpaused_measure", &classical_weights::unpaused_measure, "half-ems; narrower lines may be a list">,
        field<"unpaused_lines", &classical_weights::unpaused_lines,
              "lines that such a text has, or half as many when its first begins lower">,
        field<"lower_first", &classical_weights::lower_first,
              "lines of one length, three or more, and the first begins an em or two lower">,
        field<"flush_first", &classical_weights::flush_first, "and the first is as long as they are">,
        field<"lower_of_two", &classical_weights::lower_of_two, "two lines, of which the first begins lower">,
        field<"sample", &classical_weights::sample,
              "characters of a page after which one with simplified signs, and no traditional ones, is of today">,
        field<"sample_simplified", &classical_weights::sample_simplified,
              "simplified signs among them, of 国个为会时来们这与, which must be exceeded">,
        field<"traditional_least", &classical_weights::traditional_least,
              "traditional signs of a page, which must be exceeded">,
        field<"traditional_times", &classical_weights::traditional_times, "times as many of them as simplified ones">,
        field<"unmixed_times", &classical_weights::unmixed_times, "the same where ， is the pause, as in supplements">,
        field<"digits_every", &classical_weights::digits_every,
              "characters to an Arabic digit at least, likewise: today's pages have two to five digits of a hundred">,
        field<"widest_column", &classical_weights::widest_column,
              "characters; longer lines are paragraphs as today's files have them">,
        field<"hole", &classical_weights::hole,
              "half-ems that a run-around leaves; a line may want an em for an illegible character">,
        field<"room", &classical_weights::room,
              "half-ems that the line before a paragraph leaves: what came next would have fitted">,
        field<"blank_lines", &classical_weights::blank_lines, "lines from which on a blank is a stop">,
        field<"unbroken_from", &classical_weights::unbroken_from, "lines; see `unbroken_lines`">,
        field<"many_lines_from", &classical_weights::many_lines_from, "lines; see `many_lines`">>;
    bool operator==(const classical_weights&) const = default;
};
static_assert(all_described<classical_weights>());

//=== headings: kicker, headline, subhead ===//

/// What tells the parts of a headline stack apart.
struct heading_weights {
    std::uint32_t longest_segment = 10;
    std::uint32_t slogans = 4;
    std::uint32_t slogans_dotted = 3;
    double kicker_ending = 2.5;
    double kicker_segments = 2;
    double subhead_dash = 6;
    double subhead_bracket = 3;
    double subhead_report = 0.5;
    double subhead_time = 0.5;
    double subhead_pause = 1.2;
    double smaller_than_next = 3;
    double larger_type = 1.04;
    std::uint32_t size_slack = 2;
    double pair = 2.2;
    double pair_label = 2.6;
    std::uint32_t pair_label_glyphs = 5;
    double pair_short = 2.2;
    double pair_goes_on = 1;
    double pair_attends = 0.9;
    double pair_figure = 1.1;
    double pair_counts = 0.5;
    double pair_named = 0.8;
    double pair_work = 0.8;
    double pair_subject = 1.6;
    double pair_no_text = 0.7;
    double pair_shared = 0.3;
    double pair_shared_most = 8;
    double pair_longer = 0.14;
    double pair_longer_most = 10;
    double third_in_stack = 0.5;
    double kicker_least = 0;

    using fields = field_list<
        heading_weights,
        field<"longest_segment", &heading_weights::longest_segment,
              "half-ems; parts between spaces that are no longer are set on one line">,
        field<"slogans", &heading_weights::slogans, "segments of a banner of slogans">,
        field<"slogans_dotted", &heading_weights::slogans_dotted, "the same where dots part them">,
        field<"kicker_ending", &heading_weights::kicker_ending,
              "for a kicker: ends in a verb of saying, 表示, or the like">,
        field<"kicker_segments", &heading_weights::kicker_segments, "for a kicker: each line of several segments">,
        field<"subhead_dash", &heading_weights::subhead_dash, "for a subhead: opens with ——">,
        field<"subhead_bracket", &heading_weights::subhead_bracket, "opens with （">,
        field<"subhead_report", &heading_weights::subhead_report, "opens with 记">,
        field<"subhead_time", &heading_weights::subhead_time, "opens with 今年 or another time">,
        field<"subhead_pause", &heading_weights::subhead_pause, "has a pause inside: ，；、">,
        field<"smaller_than_next", &heading_weights::smaller_than_next,
              "it wraps at more characters than the next, or the next at more than it">,
        field<
            "larger_type", &heading_weights::larger_type,
            "times the other's size; where sizes are known, type is larger from here on, and measured unevenly below">,
        field<"size_slack", &heading_weights::size_slack,
              "half-ems by which a line must be longer to be of smaller type">,
        field<"pair", &heading_weights::pair, "for a kicker: another heading follows">,
        field<"pair_label", &heading_weights::pair_label, "it is a word or two, a country or a column's name">,
        field<"pair_label_glyphs", &heading_weights::pair_label_glyphs, "glyphs of such a one: 阿尔巴尼亚">,
        field<"pair_short", &heading_weights::pair_short, "against: the other is">,
        field<"pair_goes_on", &heading_weights::pair_goes_on,
              "against: that one has no subject, or tells who was there">,
        field<"pair_attends", &heading_weights::pair_attends, "against, for each of the two: it tells who was there">,
        field<"pair_figure", &heading_weights::pair_figure, "against: it ends in a figure">,
        field<"pair_counts", &heading_weights::pair_counts, "against: the other has one">,
        field<"pair_named", &heading_weights::pair_named, "against: the other begins with a surname">,
        field<"pair_work", &heading_weights::pair_work, "against: it names a work 《》; for it when the other does">,
        field<"pair_subject", &heading_weights::pair_subject,
              "against, the later the text comes to what the other begins with">,
        field<"pair_no_text", &heading_weights::pair_no_text,
              "share of that where no text stands under the two: how late texts come to it on the average">,
        field<"pair_shared", &heading_weights::pair_shared, "against, for each character that both have">,
        field<"pair_shared_most", &heading_weights::pair_shared_most, "and for no more of them than this">,
        field<"pair_longer", &heading_weights::pair_longer,
              "against, for each glyph by which it is longer; for, when it is shorter">,
        field<"pair_longer_most", &heading_weights::pair_longer_most, "glyphs, and no more than this either way">,
        field<"third_in_stack", &heading_weights::third_in_stack, "for a kicker: two more headings follow">,
        field<"kicker_least", &heading_weights::kicker_least, "what a kicker must have">>;
    bool operator==(const heading_weights&) const = default;
};
static_assert(all_described<heading_weights>());

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_ROLE_WEIGHTS_HPP
