// SPDX-License-Identifier: BSL-1.0
/// Zones: the stretches of a page under one stack of headings each, as the file has them.
#ifndef BANMIAN_PARSE_GROUPING_ZONES_HPP
#define BANMIAN_PARSE_GROUPING_ZONES_HPP

#include <banmian/config.hpp>
#include <banmian/model/role.hpp>
#include <banmian/parse/working_page.hpp>

#include <cstddef>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A stretch of the page under one stack of headings; the first may have none.
struct zone {
    explicit zone(arena& memory) : headings(memory), bylines(memory), body(memory), others(memory) {}

    page_list<index> headings;
    page_list<index> bylines;
    page_list<index> body;    ///< heads of paragraphs, in file order
    page_list<index> others;  ///< captions and jump lines
    bool lost = false;        ///< begins without a headline
    bool grouped = false;     ///< the format or the page's geometry says that an article begins here
    bool inner = false;       ///< begins with a heading inside such an article
};

/// The zone of every piece, as the file has them: a heading after text opens a new one.
[[nodiscard]] inline page_list<index> file_zones(const any_working_page auto& on, page_list<zone>& zones) {
    page_list<index> of_piece(on.pieces.size(), none, on.workspace);
    constexpr std::size_t typical = 12;  // of a page
    zones.reserve(typical);
    zones.emplace_back(on.workspace);
    bool in_stack = true;
    std::size_t last_group = 0;
    for (index i = 0; i < on.pieces.size(); ++i) {
        const piece& of = on.pieces[i];
        const std::size_t group = on.page->blocks[of.block].group;
        if (group != last_group && !is_furniture(of.role) && (group != 0 || last_group != 0)) {
            // The format, or the page's geometry, says that another article begins.
            if (i > 0) zones.emplace_back(on.workspace);
            zones.back().grouped = group != 0;
            last_group = group;
            in_stack = true;
        }
        switch (traits_of(of.role).place) {
        case role_place::stack:
            if (!in_stack || !zones.back().bylines.empty()) {
                zones.emplace_back(on.workspace);
                zones.back().inner = group != 0;
            }
            zones.back().headings.push_back(i);
            in_stack = true;
            break;
        case role_place::bylines: {
            // Behind a text and before a headline it signs the text; before a text it heads one.
            index after = i + 1;
            while (after < on.pieces.size() && on.pieces[after].role == block_role::noise) ++after;
            const bool heads = after < on.pieces.size() && is_text(on.pieces[after].role);
            if (!in_stack && heads) {
                zones.emplace_back(on.workspace);
                zones.back().lost = true;
            }
            zones.back().bylines.push_back(i);
            break;
        }
        case role_place::body: in_stack = false; break;
        case role_place::captions:
        case role_place::jumps: zones.back().others.push_back(i); break;
        case role_place::nowhere:  // and what stands on the page for itself
        case role_place::header:
        case role_place::banners:
        case role_place::notices:
        case role_place::page_colophon:
        case role_place::unplaced: break;
        }
        of_piece[i] = static_cast<index>(zones.size() - 1);
    }
    return of_piece;
}

/// Gives headings to the texts that are theirs where the file keeps them apart.
template <class = when_used>
void give_headings(page_list<zone>& zones) {
    // A stack without a text of its own was parted from the rest by a piece that strayed between.
    for (std::size_t z = 0; z + 1 < zones.size(); ++z) {
        zone& here = zones[z];
        zone& next = zones[z + 1];
        if (here.headings.empty() || !here.body.empty() || !here.others.empty() || next.grouped) continue;
        next.lost = false;
        next.headings.insert(next.headings.begin(), here.headings.begin(), here.headings.end());
        next.bylines.insert(next.bylines.begin(), here.bylines.begin(), here.bylines.end());
        here.headings.clear();
        here.bylines.clear();
    }
    // Headlines that stand side by side on the page follow each other in the text, and so do then the texts: as many
    // headings in a row as texts that begin without one are theirs in turn.
    for (std::size_t z = 0; z + 1 < zones.size(); ++z) {
        std::size_t without = 0;
        while (z + without + 1 < zones.size() && zones[z + without + 1].lost &&
               zones[z + without + 1].headings.empty() && !zones[z + without + 1].body.empty())
            ++without;
        if (without == 0 || zones[z].headings.size() != without + 1 || zones[z].bylines.empty()) continue;
        for (std::size_t k = 1; k <= without; ++k) {
            zones[z + k].headings.push_back(zones[z].headings[k]);
            zones[z + k].lost = false;
        }
        zones[z].headings.resize(1);
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ZONES_HPP
