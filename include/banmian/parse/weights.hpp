// SPDX-License-Identifier: BSL-1.0
/// The weights of the evidence, in nats (log-odds); a caller can pass others.
#ifndef BANMIAN_PARSE_WEIGHTS_HPP
#define BANMIAN_PARSE_WEIGHTS_HPP

#include <banmian/config.hpp>

#include <cstdint>
#include <string_view>

namespace banmian::inline BANMIAN_ABI {

/// What each sign is worth for or against a join.
struct join_weights {
    double next_piece = 4.5;       ///< `to` stands right after `from`
    double next_body = 3.0;        ///< only pieces that are no body stand between
    double near_piece = 1.1;       ///< near, before or behind
    double far_piece = 1.1;        ///< against: beyond `near_reach`
    double beyond_headline = 0.8;  ///< against: a headline stands between
    double line_full = 0.3;        ///< the first unit of `to` would not have fitted on the last line of `from`
    double line_loose = 0.6;       ///< against, for each of the first two half-ems by which it would have
    double line_short = 1.5;       ///< against, for each half-em more
    double line_short_most = 6.0;  ///< and no more than this
    double same_measure = 0.7;     ///< the lines are equally wide
    double other_measure = 0.3;    ///< against: they differ by more than one em
    double after_full_stop = 2.5;  ///< against: a sentence ended
    double unknown_opening = 0.7;  ///< against: `to` may as well begin a paragraph
    double bigram_seen = 0.6;      ///< the two characters at the seam stand together elsewhere on the page
    double trigram_seen = 1.2;     ///< so do three across the seam
    double fourgram_seen = 1.0;    ///< so do four
    double bigram_levels[5] = {-0.5, 0.7, 1.7, 3.0, 4.4};  ///< by the level of the bigram table, see bigrams.hpp
    double number_cut = 3.0;                               ///< against: a digit on both sides; numbers are not broken
    double number_unit = 1.5;                              ///< a digit, then a unit of measure
    double number_no_unit = 0.7;                           ///< against: a digit, then another character
    double bracket_closed = 1.0;                           ///< `to` closes what `from` leaves open
    double bracket_left_open = 0.7;
    double quote_closed = 0.4;
    double quote_left_open = 0.8;
    double indented = 4.5;             ///< against: the first line of `to` looks indented
    double indent_half_em = 1.0;       ///< and for each half-em by which it does
    std::uint32_t loose_indent = 2;    ///< half-ems; an indent clearer than this is believed
    double quote_opens = 1.5;          ///< against: `to` begins with an opening quote
    double dash_opens = 2.0;           ///< against: `to` begins with a dash, as items of a list and signatures do
    double bracket_apart = 4.0;        ///< against: `to` is one bracket, a signature or a source
    double scrap = 2.5;                ///< `to` ends a sentence but is too short to be a paragraph
    std::uint32_t scrap_glyphs = 6;    ///< and this is the longest scrap
    double reject = 2.5;               ///< what a join must outweigh
    double orphan = 2.5;               ///< for a join whose `to` would otherwise begin without a beginning
    double foreign_least = 0.75;       ///< a line is no candidate for a splice below this
    double foreign_ends = 1.5;         ///< a line inside a paragraph ends a sentence
    double foreign_goes_on = 0.75;     ///< against: it does not
    double foreign_loose = 0.5;        ///< for each of the first two half-ems by which what follows would have fitted
    double foreign_short = 1.0;        ///< and for each half-em more
    double foreign_short_most = 6.0;   ///< and no more than this
    double splice_prior = 5.0;         ///< against: how rare splices are, for a slot that nothing else fills
    double splice_prior_joined = 6.0;  ///< likewise, for a slot between two joined pieces
    double short_line = 1.5;           ///< for each line by which a lost line makes an article's columns more even
    double short_seam = 1.0;           ///< against: what the words at the seam are worth as a join
    double short_prior = 1.0;          ///< against: how rare lost lines inside a paragraph are
    double short_least = 0.6;          ///< lines; more even columns are not looked at
    double short_rest = 0.6;           ///< lines of unevenness that may remain
    double doubt = 2.5;                ///< what the page must gain before a heading becomes text
    double deck = 5.5;                 ///< a text under a heading that breaks off is a deck below this certainty
    std::uint32_t doubt_lines = 3;     ///< a heading of more lines is not doubted
    std::uint32_t splice_reach = 5;    ///< pieces to either side of the host in which a slot is sought
    std::uint32_t near_reach = 4;      ///< pieces
    std::uint32_t reach = 8;           ///< pieces to either side that are considered at all

    /// The user's own evidence that `after`, a printed line, continues `before`, in nats; added to ours. A language
    /// model, say. `context` is handed through.
    double (*scorer)(void* context, std::string_view before, std::string_view after) = nullptr;
    void* scorer_context = nullptr;
};

}  // namespace banmian::inline BANMIAN_ABI

#endif  // BANMIAN_PARSE_WEIGHTS_HPP
