// SPDX-License-Identifier: BSL-1.0
/// Roles that a piece shows by its own words or that its format names: jumps, page headers, captions, colophons.
#ifndef BANMIAN_PARSE_DECIDING_ROLES_BY_WORDS_HPP
#define BANMIAN_PARSE_DECIDING_ROLES_BY_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/colophon.hpp>
#include <banmian/grammar/jump.hpp>
#include <banmian/grammar/notice.hpp>
#include <banmian/grammar/page_header.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_filter.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// Gives a piece the role that one sign settles.
inline void assign(any_working_page auto& on, piece& of, block_role role, double rule_weights::*rule,
                   std::string_view reason) {
    door::give_role(on, of, role, on.log == nullptr ? verdict{} : by_rule("roles", on.weights.rules, rule, reason));
}

/// The reader's own word on a block, where its format has one.
[[nodiscard]] inline bool assign_by_hint(any_working_page auto& on, piece& of) {
    using layout::block_hint;
    switch (on.page->blocks[of.block].hint) {
    case block_hint::under_heading: {  // or a subhead in the text's size
        const grammar::glyph_run run = run_of(on, of);
        const bool marked = run.front().is(is_symbol_glyph);
        if (!marked && !grammar::match_byline(run, true)) return false;
        assign(on, of, block_role::byline_line, &rule_weights::under_heading, "between a heading and its text");
        return true;
    }
    case block_hint::caption_text:
        assign(on, of, block_role::caption_text, &rule_weights::format_hint, "the format says so");
        return true;
    case block_hint::page_header:
    case block_hint::page_footer:
    case block_hint::page_number:
        assign(on, of, block_role::page_header, &rule_weights::format_hint, "the format says so");
        return true;
    case block_hint::credit_line:
        assign(on, of, block_role::credit_line, &rule_weights::format_hint, "the format says so");
        return true;
    case block_hint::furniture:
        assign(on, of, block_role::banner, &rule_weights::format_hint, "the format says so");
        return true;
    case block_hint::repeated:
        assign(on, of, block_role::noise, &rule_weights::repeated, "printed a second time");
        return true;
    case block_hint::scrap:
        assign(on, of, block_role::noise, &rule_weights::format_hint, "below the least score");
        return true;
    case block_hint::table:
    case block_hint::advertisement:
        assign(on, of, block_role::notice, &rule_weights::format_hint, "the format says so");
        return true;
    default: return false;
    }
}

/// True for what parts a text where it has no crosshead: ＊＊＊, ※※※.
[[nodiscard]] inline bool is_ornament(grammar::glyph_run run, const limit_weights& limits) noexcept {
    return run.size() >= limits.ornament && run.size() <= limits.ornament_most && !run.empty() &&
           banmian::detail::one_of(run[0].code, U"*＊※★☆◆◇●○■□") &&
           std::all_of(run.begin(), run.end(), [&](const glyph& one) { return one.code == run[0].code; });
}

/// What is no text at all: ornaments between texts, and strays of the extractor.
[[nodiscard]] inline bool assign_wordless(any_working_page auto& on, piece& of, const form& made,
                                          grammar::glyph_run run) {
    if (is_ornament(run, on.weights.limits)) {
        assign(on, of, block_role::crosshead, &rule_weights::ornament, "asterisks or the like, which part a text");
        return true;
    }
    if (of.inside) return false;  // inside a block it is the end of the text before
    if (made.letters == 0)
        assign(on, of, block_role::noise, &rule_weights::no_letter, "no letter");
    else if (made.glyphs == 1 && on.manner.text_strays)
        assign(on, of, block_role::noise, &rule_weights::no_letter, "a stray glyph");
    else
        return false;
    return true;
}

[[nodiscard]] inline bool is_colophon(const limit_weights& limits, const form& made, grammar::glyph_run run) {
    return run.size() <= limits.colophon && run.size() >= limits.colophon_least && made.stops <= 1 &&
           made.fields * std::size_t{8} >= run.size() &&
           grammar::known_fields(grammar::match_colophon(run, limits.colophon_fields)) >= limits.colophon_fields;
}

/// A jump line, one that points to a text on another page, or the label of an advert.
[[nodiscard]] inline bool assign_jump(any_working_page auto& on, piece& of, const form& made, grammar::glyph_run run) {
    if (run.size() > on.weights.limits.own_line) return false;
    const auto jump = grammar::match_jump(run);
    if (jump && jump->whole.end + 1 >= run.size())
        assign(on, of, block_role::jump_line, &rule_weights::jump_words, "下转 or 上接 with a page");
    else if (made.stops == 0 && (grammar::points_to_page(run) || grammar::heads_pointers(run)))
        assign(on, of, block_role::notice, &rule_weights::points_to_page, "points to another page");
    else if (grammar::label_of_notice(run) != grammar::notice_label::none)
        assign(on, of, block_role::notice, &rule_weights::notice_label, "says that it is an advertisement or a notice");
    else
        return false;
    return true;
}

/// A page header, whose parts stand side by side with hardly a pause, or the newspaper's name.
[[nodiscard]] inline bool assign_header(any_working_page auto& on, piece& of, const form& made,
                                        grammar::glyph_run run) {
    const limit_weights& limits = on.weights.limits;
    if (run.size() > limits.header || made.stops > 0 || made.commas > 1) return false;
    const grammar::header_match header = grammar::match_header(run, grammar::header_reading::promising);
    if (header.convinces(run.size()))
        assign(on, of, block_role::page_header, &rule_weights::header_parts, "page number, date, staff");
    else if (header.newspaper.size() == run.size() &&
             static_cast<std::size_t>(&of - on.pieces.data()) < limits.name_top)
        assign(on, of, block_role::masthead, &rule_weights::newspaper_name,
               "a name that ends in 报, at the top of the page");
    else
        return false;
    return true;
}

/// A caption, or the credit of one.
[[nodiscard]] inline bool assign_caption(any_working_page auto& on, piece& of, const form& made,
                                         grammar::glyph_run run) {
    const limit_weights& limits = on.weights.limits;
    if (run.size() > limits.caption) return false;
    const auto credit = grammar::match_credit_at_end(run);
    const bool photographed = credit && grammar::names_photographer(run, *credit);
    if (photographed && run.size() <= limits.own_line && credit->whole.begin == 0) {
        assign(on, of, block_role::credit_line, &rule_weights::credit_alone, "nothing but a credit");
        return true;
    }
    if (grammar::tells_of_picture(run))
        assign(on, of, block_role::caption_text,
               credit ? &rule_weights::picture_words_and_credit : &rule_weights::picture_words,
               "says what a picture shows: 图为 or its like");
    else if (photographed && made.glyphs <= limits.caption_untold)
        assign(on, of, block_role::caption_text, &rule_weights::credit_at_end, "ends in a credit");
    else
        return false;
    return true;
}

/// Roles that a piece shows by its own words, whatever stands beside it. False when it shows none.
[[nodiscard]] inline bool assign_by_words(any_working_page auto& on, piece& of, const form& made) {
    const grammar::glyph_run run = run_of(on, of);
    if (assign_wordless(on, of, made, run)) return true;
    if (is_colophon(on.weights.limits, made, run)) {
        assign(on, of, block_role::colophon_text, &rule_weights::colophon_keys,
               "several keys of a colophon with their values");
        return true;
    }
    // Jumps before headers: 下转第3版 names a page too.
    return assign_jump(on, of, made, run) || assign_header(on, of, made, run) || assign_caption(on, of, made, run);
}

}  // namespace detail

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_ROLES_BY_WORDS_HPP
