// SPDX-License-Identifier: BSL-1.0
/// Roles that pieces give each other: parts of a page header, a notice and its label, a caption and its credit.
#ifndef BANMIAN_PARSE_DECIDING_ROLES_BY_NEIGHBOURS_HPP
#define BANMIAN_PARSE_DECIDING_ROLES_BY_NEIGHBOURS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/notice.hpp>
#include <banmian/grammar/page_header.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/deciding/roles_by_words.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// The parts of a page header that came as blocks of their own: at the top of the page, 1998年1月13日 and 综合 and
/// 星期二 speak for each other, and 8 文化 is the page's number and name beside a date. Elsewhere a heading may read
/// so.
inline void find_header_parts(any_working_page auto& on) {
    constexpr std::size_t top = 6;  // pieces
    const std::size_t count = (std::min)(on.pieces.size(), top);
    std::array<bool, top> is_part{};
    std::array<bool, top> is_name{};  // and nothing else
    std::size_t parts = 0;
    bool named = false;  // by a header that is one by itself: then a name is a standing head 栏题
    for (std::size_t i = 0; i < count; ++i) {
        const piece& of = on.pieces[i];
        const grammar::glyph_run run = run_of(on, of);
        const bool header = of.role == block_role::page_header || of.role == block_role::masthead;
        if (header || (of.role == block_role::unplaced && run.size() <= on.weights.limits.header_part)) {
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
            assign(on, on.pieces[i], block_role::page_header, &rule_weights::beside_header,
                   "a part of the page header, alone");
}

/// A label makes a notice of the heading over it, which heads no text, or of the text that follows it up to a heading.
inline void spread_notices(any_working_page auto& on, const page_list<form>& forms) {
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (on.pieces[i].role != block_role::notice) continue;
        const grammar::notice_label label = grammar::label_of_notice(run_of(on, on.pieces[i]));
        if (label == grammar::notice_label::advert && i > 0 && on.pieces[i - 1].role == block_role::headline)
            assign(on, on.pieces[i - 1], block_role::notice, &rule_weights::below_label,
                   "an advertisement, as the line under it says");
        if (label != grammar::notice_label::announcement) continue;
        for (index n = i + 1; n < on.pieces.size() && n <= i + on.weights.limits.notice_pieces; ++n) {
            piece& below = on.pieces[n];
            // 联系电话:6827383 联系人:张先生
            const bool contact = forms[n].stops + forms[n].commas == 0 && forms[n].fields >= 4;
            if (below.dated || !(below.role == block_role::body || (below.role == block_role::headline && contact)))
                break;
            assign(on, below, block_role::notice, &rule_weights::below_label, "the text of a notice");
        }
    }
}

/// A caption's paragraphs stand in one block with its credit: what precedes the credit there is caption too.
inline void spread_captions(any_working_page auto& on, const page_list<form>& forms) {
    for (index i = static_cast<index>(on.pieces.size()); i > 1; --i) {
        const piece& of = on.pieces[i - 1];
        piece& before = on.pieces[i - 2];
        const bool pictured = of.role == block_role::caption_text || of.role == block_role::credit_line;
        if (pictured && of.inside && before.role == block_role::unplaced &&
            forms[i - 2].glyphs <= on.weights.limits.caption_paragraph)
            assign(on, before, block_role::caption_text, &rule_weights::before_credit, "a credit follows in its block");
    }
}
}  // namespace detail

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_ROLES_BY_NEIGHBOURS_HPP
