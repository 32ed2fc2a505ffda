// SPDX-License-Identifier: BSL-1.0
/// Roles: what each piece is, from its form, its words and its neighbours; text alone has no font sizes.
#ifndef BANMIAN_PARSE_DECIDING_ROLES_HPP
#define BANMIAN_PARSE_DECIDING_ROLES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/briefs.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/deciding/roles_by_neighbours.hpp>
#include <banmian/parse/deciding/roles_by_words.hpp>
#include <banmian/parse/deciding/text_or_heading.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/seeing/classical.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/seeing/paragraphs.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// True for a line that is a byline by its words: 本报记者 沈一舟, □ 通讯员 何小满.
[[nodiscard]] inline bool is_sure_byline(const any_working_page auto& on, const piece& of, const form& made) {
    const limit_weights& limits = on.weights.limits;
    if (!on.manner.names_lead || made.glyphs > limits.byline || made.stops + made.commas > 0 || of.count > 1)
        return false;
    const grammar::glyph_run run = run_of(on, of);
    if (run[0].is(is_opening_glyph)) return false;
    const auto by = grammar::match_byline(run);
    if (is_mark(run[0].code)) return by.has_value();
    return by && !by->groups.front().role.empty() && run.size() <= limits.byline_unmarked;
}

/// True for a heading by its form that is neither a byline nor, with a dash, a subhead.
[[nodiscard]] inline bool may_be_headline(const any_working_page auto& on, const piece& of) {
    const grammar::glyph_run run = run_of(on, of);
    return of.role == block_role::unplaced && run.size() > on.weights.limits.pen_name && !is_dash(run[0].code) &&
           !grammar::match_byline(run, true);
}

/// The pieces of a page while roles are found.
struct unsettled {
    unsettled(std::size_t count, arena& memory, bool explained)
        : forms(count, memory), as_text(count, memory), weighed(explained ? count : 0) {}

    page_list<form> forms;          ///< of each piece
    page_list<double> as_text;      ///< nats by which it is rather text than a heading; 0 where its role was settled
    std::vector<evidence> weighed;  ///< the same with its signs, where somebody listens

    bool whole = false;        ///< see `has_whole_paragraphs`
    bool blank_stops = false;  ///< see `has_blank_stops`
    std::uint8_t indent = 0;   ///< see `printed_indent`
};

[[nodiscard]] inline unsettled look_at_forms(any_working_page auto& on) {
    unsettled made(on.pieces.size(), on.workspace, on.log != nullptr);
    made.blank_stops = on.manner.blanks_pause && has_blank_stops(on);
    for (index i = 0; i < on.pieces.size(); ++i) made.forms[i] = form_of(on, on.pieces[i]);
    made.indent = printed_indent(on, made.forms);
    made.whole = has_whole_paragraphs(on, made.forms);
    return made;
}

/// Datelines and stanzas begin a paragraph whatever their first line looks like.
inline void find_sure_openings(any_working_page auto& on) {
    for (piece& of : on.pieces) {
        of.dated = grammar::match_dateline(run_of(on, of)).has_value();
        if (of.dated || of.verse) of.opening = opening::indented;
        if (of.verse) of.closing = closing::closed;
    }
}

/// First: roles that a piece's own words show, then those that the format names. The words of a colophon or a jump line
/// are surer than a format's guess.
[[nodiscard]] inline bool settle_alone(any_working_page auto& on, piece& of, const form& made) {
    const layout::block_hint hint = on.page->blocks[of.block].hint;
    const bool noise = hint == layout::block_hint::repeated || hint == layout::block_hint::scrap;
    return (!of.dated && !of.verse && !noise && assign_by_words(on, of, made)) || assign_by_hint(on, of);
}

/// Second: what the form of a piece and its place in its block say for text.
template <class Evidence>
void weigh_as_text(const any_working_page auto& on, const unsettled& page, index i, Evidence& found) {
    using weights = role_weights;
    const weights& by = on.weights.roles;
    const piece& of = on.pieces[i];
    const layout::block_hint hint = on.page->blocks[of.block].hint;
    if (layout::is_heading(hint) || hint == layout::block_hint::under_heading)
        return found.contra(by, &weights::format_says);
    if (of.dated || of.verse)
        found.pro(by, &weights::dated);
    else if (!on.manner.sentences_end)
        weigh_classical_form(on, of, page.blank_stops, found);
    else
        weigh_body_form(on, of, page.forms[i], found);
    if (of.inside) found.pro(by, &weights::in_paragraphs);
    if (page.indent != 0 && on.first_line(of).indent == page.indent)
        found.pro(by, &weights::indented);
    else if (heads_text(on, i, page.forms, page.whole))
        found.contra(by, &weights::heads_text);
    // What stands over another paragraph in one block is a paragraph itself, and so is the first item of a list.
    if (on.manner.sentences_end && i + 1 < on.pieces.size() && on.pieces[i + 1].inside &&
        (page.forms[i + 1].stops > 0 || begins_item(on, on.first_line(of)) > 0))
        found.pro(by, &weights::in_paragraphs);
    if (on.manner.sentences_end && begins_turn(on, on.first_line(of))) found.pro(by, &weights::in_paragraphs);
    if (hint == layout::block_hint::body) found.pro(by, &weights::format_says);
}

/// Adds what `weigh` finds of piece `i` to what speaks for it as text, and keeps the signs where somebody listens.
template <class Weigh>
[[nodiscard]] double add_evidence(unsettled& page, index i, Weigh weigh) {
    nats found;
    weigh(found);
    if (!page.weighed.empty()) weigh(page.weighed[i]);
    return page.as_text[i] + found.sum();
}

/// Third: what the neighbours say where the form leaves it open. Each asks what was found of those before it.
inline void ask_neighbours(const any_working_page auto& on, unsettled& page) {
    const role_weights& weights = on.weights.roles;
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (on.pieces[i].role != block_role::unplaced) continue;
        double score = page.as_text[i];
        if (score > -weights.surely_heading && score < weights.surely_text && on.manner.sentences_end)
            score = add_evidence(page, i, [&](auto& found) { weigh_neighbours(on, i, page.as_text, found); });
        page.as_text[i] =  // a heading is told from text by the sign
            score > 0 ? (std::max)(score, weights.settled_text) : (std::min)(score, -weights.settled_heading);
        if (page.weighed.empty()) continue;
        const double more = page.as_text[i] - score;
        if (score > 0)
            page.weighed[i].add(more, &role_weights::settled_text);
        else
            page.weighed[i].add(more, &role_weights::settled_heading);
    }
}

/// A piece that is text or a heading by its form, and what stands before and behind it.
struct weighed_piece {
    index number = 0;
    bool heading = false;  ///< by its form
    bool one_line = false;
    bool after_text = false;   ///< a text stands before it
    bool after_whole = false;  ///< and does not break off
    bool after_heading = false;
    bool has_next = false;
    bool before_heading = false;  ///< what stands behind it is one by its form
    bool before_text = false;     ///< or is text by its form, and has no other role
    block_role next = block_role::unplaced;
};

[[nodiscard]] inline weighed_piece weighed(const any_working_page auto& on, const page_list<double>& as_text, index i) {
    weighed_piece made;
    made.number = i;
    made.heading = as_text[i] < 0;
    made.one_line = on.pieces[i].count == 1;
    if (i > 0) {
        const piece& before = on.pieces[i - 1];
        made.after_text = before.role == block_role::body;
        made.after_whole = made.after_text && before.closing != closing::open;
        made.after_heading = before.role == block_role::headline;
    }
    made.has_next = i + 1 < on.pieces.size();
    if (made.has_next) {
        made.next = on.pieces[i + 1].role;
        made.before_heading = as_text[i + 1] < 0;
        made.before_text = as_text[i + 1] > 0 && made.next == block_role::unplaced;
    }
    return made;
}

/// True for a pen name: two to four Han between a headline and a text; not 记者手记 or 简讯.
[[nodiscard]] inline bool is_pen_name(const limit_weights& limits, const form& made, const weighed_piece& at,
                                      grammar::glyph_run run) {
    return at.after_heading && at.before_text && run.size() >= 2 && run.size() <= limits.pen_name &&
           made.letters == run.size() && run[0].is(is_han_glyph) && !grammar::scan(run).eat(U"记者") &&
           !grammar::names_briefs(run);
}

/// True for a piece that does not go on a text that breaks off.
[[nodiscard]] inline bool stands_behind_whole(const weighed_piece& at) noexcept {
    return at.after_whole || !at.after_text;
}
/// True for a piece before a text that begins a paragraph.
[[nodiscard]] inline bool begins_text(const any_working_page auto& on, const weighed_piece& at) noexcept {
    return at.before_text && on.pieces[at.number + 1].opening != opening::flush;
}

/// True where names need no role to be a byline: at the beginning of a text, and where a headline was lost or strayed;
/// under a headline they stand over the first crosshead too, where 杨兆敏于华 is no heading of three.
[[nodiscard]] inline bool may_be_bare_names(const any_working_page auto& on, const weighed_piece& at,
                                            grammar::glyph_run run) {
    if (run.size() > on.weights.limits.bare_names) return false;
    if (at.before_text) return at.after_heading || stands_behind_whole(at) || begins_text(on, at);
    return at.after_heading && at.before_heading && (run.size() > 3 || is_only_a_name(run));
}

/// True for a byline between a headline and a text, or before a text whose headline was lost.
[[nodiscard]] inline bool is_byline_between(const any_working_page auto& on, const unsettled& page,
                                            const weighed_piece& at) {
    const piece& of = on.pieces[at.number];
    const form& made = page.forms[at.number];
    const bool bracketed = on.first_glyph(of).is(is_opening_glyph);
    if (!(at.heading || (bracketed && !made.ends_sentence)) || made.glyphs > on.weights.limits.byline_between ||
        !at.one_line)
        return false;
    const grammar::glyph_run run = run_of(on, of);
    if (is_pen_name(on.weights.limits, made, at, run)) return true;
    const bool bare = may_be_bare_names(on, at, run) && made.commas == 0;
    const auto by = grammar::match_byline(run, bare);
    if (!by || grammar::names_briefs(run)) return false;
    const grammar::byline_group& first = by->groups.front();
    const bool affiliated = first.role.empty() && !first.organisation.empty();
    if (!at.after_heading && (bracketed || (affiliated && !begins_text(on, at))))
        return false;  // in brackets it signs the text
    return at.after_heading || stands_behind_whole(at) || affiliated || is_only_a_name(run);
}

/// What stands behind a text and is hardly a heading although it looks like one: its signature, its last line.
[[nodiscard]] inline bool settle_behind_text(any_working_page auto& on, const unsettled& page,
                                             const weighed_piece& at) {
    piece& of = on.pieces[at.number];
    // A name in a block of its own behind a text signs it.
    const bool ends = !at.has_next || at.before_heading || at.next != block_role::unplaced;
    if (ends && at.one_line && at.after_whole && is_only_a_name(run_of(on, of))) {
        assign(on, of, block_role::byline_line, &rule_weights::name_behind_text, "a name behind a text");
        return true;
    }
    // A byline long enough to wrap is set as a paragraph, and read as one.
    if (!at.one_line && page.forms[at.number].glyphs <= on.weights.limits.byline_paragraph &&
        grammar::match_byline(run_of(on, of))) {
        assign(on, of, block_role::body, &rule_weights::names_as_paragraph, "names, set as a paragraph");
        return true;
    }
    // A text's last line may be short: 但愿人间瑞雪年年飘！ Of 884 kickers of a daily of 1998 none ends so.
    if (page.forms[at.number].ends_sentence && at.one_line && at.after_whole && at.before_heading &&
        may_be_headline(on, on.pieces[at.number + 1])) {
        assign(on, of, block_role::body, &rule_weights::last_line, "the last line of a text, before a headline");
        return true;
    }
    // A dash opens a subhead or a signature: not the first line of a stack, but the last of a text.
    if (at.after_text && is_dash(on.first_glyph(of).code)) {
        assign(on, of, block_role::body, &rule_weights::dash_behind_text, "a signature behind a text");
        return true;
    }
    return false;
}

/// Gives a piece the role that was weighed: text, or the heading that it is when the same signs are turned round.
inline void give_weighed(any_working_page auto& on, const unsettled& page, index i, block_role role,
                         std::string_view reason) {
    if (on.log == nullptr) return door::give_role(on, on.pieces[i], role, {});
    const evidence signs = page.as_text[i] > 0 ? page.weighed[i] : page.weighed[i].reversed();
    door::give_role(on, on.pieces[i], role, by_evidence("roles", signs, reason));
}

/// Fourth: text and headings, but for what the pieces beside them show to be a byline, a signature or a title.
inline void settle_weighed(any_working_page auto& on, const unsettled& page, index i) {
    piece& of = on.pieces[i];
    const weighed_piece at = weighed(on, page.as_text, i);
    const double score = std::abs(page.as_text[i]);
    if (is_sure_byline(on, of, page.forms[i]))
        return assign(on, of, block_role::byline_line, &rule_weights::role_and_names, "a role and names");
    if (is_byline_between(on, page, at))
        return assign(on, of, block_role::byline_line, &rule_weights::names_between,
                      "names, alone between headline and text");
    if (at.heading && settle_behind_text(on, page, at)) return;
    if (at.heading && at.next == block_role::caption_text && !at.after_heading)
        return assign(on, of, block_role::caption_title, &rule_weights::over_caption, "a heading over a caption");
    of.certainty = static_cast<float>(score);
    if (at.heading)
        return give_weighed(on, page, i, block_role::headline, "short, hardly a stop, what follows begins anew");
    give_weighed(on, page, i, block_role::body, "sentences in full lines");
}

/// The same before 1950, when bylines stood in brackets behind their text.
inline void settle_classical(any_working_page auto& on, const unsettled& page, index i) {
    piece& of = on.pieces[i];
    const weighed_piece at = weighed(on, page.as_text, i);
    if (!at.heading) return give_weighed(on, page, i, block_role::body, "pauses, lines of one length");
    if (at.after_text && is_bracketed_name(on, of))
        return assign(on, of, block_role::body, &rule_weights::name_behind_text, "a name in brackets behind a text");
    give_weighed(on, page, i, block_role::headline, "broken by its sense, hardly a pause");
}

}  // namespace detail

/// Gives every piece its role; headings are all `headline` here, and `articles` tells kicker, headline, subhead and
/// crosshead apart.
inline void find_roles(any_working_page auto& on) {
    detail::unsettled page = detail::look_at_forms(on);
    detail::find_sure_openings(on);
    for (index i = 0; i < on.pieces.size(); ++i)
        if (!detail::settle_alone(on, on.pieces[i], page.forms[i]))
            page.as_text[i] =
                detail::add_evidence(page, i, [&](auto& found) { detail::weigh_as_text(on, page, i, found); });
    if (on.manner.parts_labelled) detail::find_header_parts(on);
    detail::spread_captions(on, page.forms);
    detail::ask_neighbours(on, page);
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (on.pieces[i].role != block_role::unplaced) continue;
        if (on.manner.names_lead)
            detail::settle_weighed(on, page, i);
        else
            detail::settle_classical(on, page, i);
    }
    if (on.manner.parts_labelled) detail::spread_notices(on, page.forms);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_ROLES_HPP
