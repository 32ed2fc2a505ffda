// SPDX-License-Identifier: BSL-1.0
/// Roles: what each piece is, from its form, its words and its neighbours; text alone has no font sizes.
#ifndef BANMIAN_PARSE_DECIDING_ROLES_HPP
#define BANMIAN_PARSE_DECIDING_ROLES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/grammar/briefs.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/colophon.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/jump.hpp>
#include <banmian/grammar/notice.hpp>
#include <banmian/grammar/page_header.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/deciding/text_or_heading.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/seeing/classical.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/seeing/paragraphs.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/text/character_filter.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

inline void assign(any_galley auto& on, piece& of, block_role role, double score, std::string_view reason) {
    give_role(on, of, role, {"roles", score, reason});
}

/// The reader's own word on a block, where its format has one.
[[nodiscard]] inline bool assign_by_hint(any_galley auto& on, piece& of) {
    using layout::block_hint;
    switch (on.page->blocks[of.block].hint) {
    case block_hint::under_heading: {  // or a subhead in the text's size
        const grammar::glyph_run run = run_of(on, of);
        const bool marked = run.front().is(is_symbol_glyph);
        if (!marked && !grammar::match_byline(run, true)) return false;
        assign(on, of, block_role::byline_line, 3, "between a heading and its text");
        return true;
    }
    case block_hint::caption_text: assign(on, of, block_role::caption_text, 3, "the format says so"); return true;
    case block_hint::page_header:
    case block_hint::page_footer:
    case block_hint::page_number: assign(on, of, block_role::page_header, 3, "the format says so"); return true;
    case block_hint::credit_line: assign(on, of, block_role::credit_line, 3, "the format says so"); return true;
    case block_hint::furniture: assign(on, of, block_role::banner, 3, "the format says so"); return true;
    case block_hint::repeated: assign(on, of, block_role::noise, 3, "printed a second time"); return true;
    case block_hint::table:
    case block_hint::advertisement: assign(on, of, block_role::notice, 3, "the format says so"); return true;
    default: return false;
    }
}

/// True for what parts a text where it has no crosshead: ＊＊＊, ※※※.
[[nodiscard]] inline bool is_ornament(grammar::glyph_run run) noexcept {
    constexpr std::size_t least = 3;
    constexpr std::size_t longest = 12;
    return run.size() >= least && run.size() <= longest && banmian::detail::one_of(run[0].code, U"*＊※★☆◆◇●○■□") &&
           std::all_of(run.begin(), run.end(), [&](const glyph& one) { return one.code == run[0].code; });
}

/// Roles that a piece shows by its own words, whatever stands beside it. False when it shows none.
[[nodiscard]] inline bool assign_by_words(any_galley auto& on, piece& of, const form& made) {
    const grammar::glyph_run run = run_of(on, of);
    if (is_ornament(run)) {
        assign(on, of, block_role::crosshead, 3, "asterisks or the like, which part a text");
        return true;
    }
    if (made.letters == 0 && !of.inside) {  // inside a block it is the end of the text before
        assign(on, of, block_role::noise, 3, "no letter");
        return true;
    }
    if (made.glyphs == 1 && !on.classical && !of.inside) {
        assign(on, of, block_role::noise, 3, "a stray glyph");
        return true;
    }
    constexpr std::size_t longest_colophon = 1500;
    constexpr std::size_t shortest_colophon = 12;
    if (run.size() <= longest_colophon && run.size() >= shortest_colophon && made.stops <= 1) {
        constexpr std::size_t enough = 3;  // fields
        if (made.fields * std::size_t{8} >= run.size() &&
            grammar::known_fields(grammar::match_colophon(run, enough)) >= enough) {
            assign(on, of, block_role::colophon_text, 4, "several keys of a colophon with their values");
            return true;
        }
    }
    constexpr std::size_t longest_header = 160;  // glyphs; its parts stand side by side, with hardly a pause
    constexpr std::size_t longest_line = 60;
    if (run.size() <= longest_line) {  // before headers: 下转第3版 names a page too
        const auto jump = grammar::match_jump(run);
        if (jump && jump->whole.end + 1 >= run.size()) {
            assign(on, of, block_role::jump_line, 4, "下转 or 上接 with a page");
            return true;
        }
        if (made.stops == 0 && (grammar::points_to_page(run) || grammar::heads_pointers(run))) {
            assign(on, of, block_role::notice, 4, "points to another page");
            return true;
        }
        if (made.stops + made.commas == 0 && grammar::label_of_notice(run) != grammar::notice_label::none) {
            assign(on, of, block_role::notice, 3, "says that it is an advertisement or a notice");
            return true;
        }
    }
    if (run.size() <= longest_header && made.stops == 0 && made.commas <= 1) {
        const grammar::header_match header = grammar::match_header(run, grammar::header_reading::promising);
        if (header.convinces(run.size())) {
            assign(on, of, block_role::page_header, 4, "page number, date, staff");
            return true;
        }
        constexpr std::ptrdiff_t top = 3;  // pieces from the top within which a newspaper prints its name
        if (header.newspaper.size() == run.size() && &of - on.pieces.data() < top) {
            assign(on, of, block_role::masthead, 2, "a name that ends in 报, at the top of the page");
            return true;
        }
    }
    constexpr std::size_t longest_caption = 300;
    if (run.size() <= longest_caption) {
        const auto credit = grammar::match_credit_at_end(run);
        if (run.size() <= longest_line && credit && credit->whole.begin == 0 &&
            grammar::names_photographer(run, *credit)) {
            assign(on, of, block_role::credit_line, 3, "nothing but a credit");
            return true;
        }
        const bool opens = grammar::tells_of_picture(run);
        const bool photographed = credit && grammar::names_photographer(run, *credit);
        if (opens || (photographed && made.glyphs <= 160)) {
            assign(on, of, block_role::caption_text, opens && credit ? 5 : 3,
                   opens ? "says what a picture shows: 图为 or its like" : "ends in a credit");
            return true;
        }
    }
    return false;
}

/// The parts of a page header that came as blocks of their own: at the top of the page, 1998年1月13日 and 综合 and
/// 星期二 speak for each other, and 8 文化 is the page's number and name beside a date. Elsewhere a heading may read
/// so.
inline void find_header_parts(any_galley auto& on) {
    constexpr std::size_t top = 6;       // pieces
    constexpr std::size_t longest = 24;  // glyphs
    const std::size_t count = (std::min)(on.pieces.size(), top);
    std::array<bool, top> is_part{};
    std::array<bool, top> is_name{};  // and nothing else
    std::size_t parts = 0;
    bool named = false;  // by a header that is one by itself: then a name is a standing head 栏题
    for (std::size_t i = 0; i < count; ++i) {
        const piece& of = on.pieces[i];
        const grammar::glyph_run run = run_of(on, of);
        const bool header = of.role == block_role::page_header || of.role == block_role::masthead;
        if (header || (of.role == block_role::unplaced && run.size() <= longest)) {
            const grammar::header_match read = grammar::match_header(run);
            is_part[i] = !header && (read.folio || (read.parts > 0 && read.read >= run.size()));
            is_name[i] = read.folio && read.page.empty();
            named = named || (header && !read.name.empty());
        }
        parts += is_part[i] || header ? 1U : 0U;
    }
    if (parts < 2) return;
    for (std::size_t i = 0; i < count; ++i)
        if (is_part[i] && !(named && is_name[i]))
            assign(on, on.pieces[i], block_role::page_header, 3, "a part of the page header, alone");
}

/// A label makes a notice of the heading over it, which heads no text, or of the text that follows it up to a heading.
inline void spread_notices(any_galley auto& on, const page_list<form>& forms) {
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (on.pieces[i].role != block_role::notice) continue;
        const grammar::notice_label label = grammar::label_of_notice(run_of(on, on.pieces[i]));
        if (label == grammar::notice_label::advert && i > 0 && on.pieces[i - 1].role == block_role::headline)
            assign(on, on.pieces[i - 1], block_role::notice, 2, "an advertisement, as the line under it says");
        if (label != grammar::notice_label::announcement) continue;
        constexpr index most = 6;  // pieces of one notice
        for (index n = i + 1; n < on.pieces.size() && n <= i + most; ++n) {
            piece& below = on.pieces[n];
            // 联系电话:6827383 联系人:张先生
            const bool contact = forms[n].stops + forms[n].commas == 0 && forms[n].fields >= 4;
            if (below.dated || !(below.role == block_role::body || (below.role == block_role::headline && contact)))
                break;
            assign(on, below, block_role::notice, 2, "the text of a notice");
        }
    }
}

/// A caption's paragraphs stand in one block with its credit: what precedes the credit there is caption too.
inline void spread_captions(any_galley auto& on, const page_list<form>& forms) {
    for (index i = static_cast<index>(on.pieces.size()); i > 1; --i) {
        const piece& of = on.pieces[i - 1];
        piece& before = on.pieces[i - 2];
        const bool pictured = of.role == block_role::caption_text || of.role == block_role::credit_line;
        constexpr std::uint32_t longest = 160;
        if (pictured && of.inside && before.role == block_role::unplaced && forms[i - 2].glyphs <= longest)
            assign(on, before, block_role::caption_text, 3, "a credit follows in its block");
    }
}

/// True for a line that is a byline by its words: 本报记者 沈一舟, □ 通讯员 何小满.
[[nodiscard]] inline bool is_sure_byline(const any_galley auto& on, const piece& of, const form& made) {
    constexpr std::uint32_t longest = 40;
    constexpr std::uint32_t longest_unmarked = 15;  // glyphs; what is longer wraps in most columns, and is a paragraph
    if (on.classical || made.glyphs > longest || made.stops + made.commas > 0 || of.count > 1) return false;
    const grammar::glyph_run run = run_of(on, of);
    if (run[0].is(is_opening_glyph)) return false;
    const auto by = grammar::match_byline(run);
    if (is_mark(run[0].code)) return by.has_value();
    return by && !by->groups.front().role.empty() && run.size() <= longest_unmarked;
}

/// True for a heading by its form that is neither a byline nor, with a dash, a subhead.
[[nodiscard]] inline bool may_be_headline(const any_galley auto& on, const piece& of) {
    constexpr std::size_t pen_name = 4;  // glyphs
    const grammar::glyph_run run = run_of(on, of);
    return of.role == block_role::unplaced && run.size() > pen_name && !is_dash(run[0].code) &&
           !grammar::match_byline(run, true);
}

}  // namespace detail

/// Gives every piece its role; headings are all `headline` here, and `articles` tells kicker, headline, subhead and
/// crosshead apart.
inline void find_roles(any_galley auto& on) {
    const role_weights& weights = on.weights.roles;
    page_list<form> forms(on.pieces.size(), on.workspace);
    page_list<double> by_form(on.pieces.size(), on.workspace);
    const bool blank_stops = on.classical && has_blank_stops(on);
    for (index i = 0; i < on.pieces.size(); ++i) forms[i] = form_of(on, on.pieces[i]);
    const std::uint8_t indent = detail::printed_indent(on, forms);
    const bool whole = has_whole_paragraphs(on, forms);
    for (piece& of : on.pieces) {
        of.dated = grammar::match_dateline(run_of(on, of)).has_value();
        if (of.dated || of.verse) of.opening = opening::indented;
        if (of.verse) of.closing = closing::closed;
    }
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        const bool repeated = on.page->blocks[of.block].hint == layout::block_hint::repeated;
        // The words of a colophon or a jump line are surer than a format's guess.
        if (!of.dated && !of.verse && !repeated && detail::assign_by_words(on, of, forms[i])) continue;
        if (detail::assign_by_hint(on, of)) continue;
        by_form[i] = of.dated || of.verse ? weights.dated
                     : on.classical       ? classical_form(on, of, blank_stops)
                                          : detail::body_form(on, of, forms[i]);
        if (of.inside) by_form[i] += weights.in_paragraphs;
        if (indent != 0 && on.first_line(of).indent == indent)
            by_form[i] += weights.indented;
        else if (detail::heads_text(on, i, forms, whole))
            by_form[i] -= weights.heads_text;
        // What stands over another paragraph in one block is a paragraph itself, and so is the first item of a list.
        if (!on.classical && i + 1 < on.pieces.size() && on.pieces[i + 1].inside &&
            (forms[i + 1].stops > 0 || begins_item(on, on.first_line(of)) > 0))
            by_form[i] += weights.in_paragraphs;
        if (!on.classical && begins_turn(on, on.first_line(of))) by_form[i] += weights.in_paragraphs;
        const layout::block_hint hint = on.page->blocks[of.block].hint;
        if (layout::is_heading(hint) || hint == layout::block_hint::under_heading) by_form[i] = -weights.format_says;
        if (hint == layout::block_hint::body) by_form[i] += weights.format_says;
    }
    if (!on.classical) detail::find_header_parts(on);
    detail::spread_captions(on, forms);
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        if (of.role != block_role::unplaced) continue;
        double score = by_form[i];
        if (score > -weights.surely_heading && score < weights.surely_text && !on.classical)
            score += detail::body_neighbours(on, i, by_form);
        if (score > 0) {
            by_form[i] = (std::max)(score, weights.settled_text);
            continue;
        }
        by_form[i] = (std::min)(score, -0.1);
    }
    for (index i = 0; i < on.pieces.size(); ++i) {
        piece& of = on.pieces[i];
        if (of.role != block_role::unplaced) continue;
        const bool heading = by_form[i] < 0;
        if (on.classical) {
            const bool signs =
                heading && i > 0 && on.pieces[i - 1].role == block_role::body && is_bracketed_name(on, of);
            detail::assign(on, of, heading && !signs ? block_role::headline : block_role::body, std::abs(by_form[i]),
                           signs     ? "a name in brackets behind a text"
                           : heading ? "broken by its sense, hardly a pause"
                                     : "pauses, lines of one length");
            continue;
        }
        if (detail::is_sure_byline(on, of, forms[i])) {
            detail::assign(on, of, block_role::byline_line, 4, "a role and names");
            continue;
        }
        // A byline stands between a headline and a text, or before a text whose headline was lost.
        const bool bracketed = on.first_glyph(of).is(is_opening_glyph);
        if ((heading || (bracketed && !forms[i].ends_sentence)) && forms[i].glyphs <= 60 && of.count == 1) {
            const bool after_heading = i > 0 && on.pieces[i - 1].role == block_role::headline;
            const bool before_text =
                i + 1 < on.pieces.size() && by_form[i + 1] > 0 && on.pieces[i + 1].role == block_role::unplaced;
            const grammar::glyph_run run = run_of(on, of);
            const bool rests =
                i == 0 || on.pieces[i - 1].role != block_role::body || on.pieces[i - 1].closing != closing::open;
            // Where a headline was lost, or strayed, the byline stands alone before its text.
            const bool begins = before_text && on.pieces[i + 1].opening != opening::flush;
            const bool bare =
                before_text && (after_heading || rests || begins) && forms[i].commas == 0 && run.size() <= 24;
            const auto by = grammar::names_briefs(run) ? std::nullopt : grammar::match_byline(run, bare);
            const bool affiliated = by && by->groups.front().role.empty() && !by->groups.front().organisation.empty();
            const bool stands = after_heading || rests || affiliated || is_only_a_name(run);
            // In brackets after a text it is a signature, and part of that text.
            // A pen name: two to four Han between a headline and a text.
            const bool pen_name = after_heading && before_text && run.size() >= 2 && run.size() <= 4 && of.count == 1 &&
                                  forms[i].letters == run.size() && run[0].is(is_han_glyph) &&
                                  !grammar::scan(run).eat(U"记者") && !grammar::names_briefs(run);  // 记者手记, 简讯
            if (pen_name ||
                (by && stands && (!bracketed || after_heading) && (!affiliated || after_heading || begins))) {
                detail::assign(on, of, block_role::byline_line, 3, "names, alone between headline and text");
                continue;
            }
        }
        // A name in a block of its own behind a text signs it.
        const bool ends =
            i + 1 == on.pieces.size() || by_form[i + 1] < 0 || on.pieces[i + 1].role != block_role::unplaced;
        if (heading && ends && of.count == 1 && i > 0 && on.pieces[i - 1].role == block_role::body &&
            on.pieces[i - 1].closing != closing::open && is_only_a_name(run_of(on, of))) {
            detail::assign(on, of, block_role::byline_line, 2, "a name behind a text");
            continue;
        }
        // A byline long enough to wrap is set as a paragraph, and read as one.
        if (heading && of.count > 1 && forms[i].glyphs <= 60 && grammar::match_byline(run_of(on, of))) {
            detail::assign(on, of, block_role::body, 2, "names, set as a paragraph");
            continue;
        }
        // A text's last line may be short: 但愿人间瑞雪年年飘！ Of 884 kickers of a daily of 1998 none ends so.
        const bool exclaims = heading && forms[i].ends_sentence && of.count == 1 && i > 0 &&
                              on.pieces[i - 1].role == block_role::body && on.pieces[i - 1].closing != closing::open;
        if (exclaims && i + 1 < on.pieces.size() && by_form[i + 1] < 0 &&
            detail::may_be_headline(on, on.pieces[i + 1])) {
            detail::assign(on, of, block_role::body, 2, "the last line of a text, before a headline");
            continue;
        }
        // A dash opens a subhead or a signature: not the first line of a stack, but the last of a text.
        const bool dashed = is_dash(on.first_glyph(of).code);
        if (heading && dashed && i > 0 && on.pieces[i - 1].role == block_role::body) {
            detail::assign(on, of, block_role::body, 2, "a signature behind a text");
            continue;
        }
        const bool titles = heading && i + 1 < on.pieces.size() && on.pieces[i + 1].role == block_role::caption_text &&
                            (i == 0 || on.pieces[i - 1].role != block_role::headline);
        if (titles) {
            detail::assign(on, of, block_role::caption_title, 2, "a heading over a caption");
            continue;
        }
        of.certainty = static_cast<float>(std::abs(by_form[i]));
        detail::assign(on, of, heading ? block_role::headline : block_role::body, std::abs(by_form[i]),
                       heading ? "short, hardly a stop, what follows begins anew" : "sentences in full lines");
    }
    if (!on.classical) detail::spread_notices(on, forms);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_ROLES_HPP
