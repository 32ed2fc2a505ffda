// SPDX-License-Identifier: BSL-1.0
/// The physical layer of a built page: its blocks with their roles, and the columns 栏 that they stand in.
#ifndef BANMIAN_PARSE_PHYSICAL_HPP
#define BANMIAN_PARSE_PHYSICAL_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/page.hpp>
#include <banmian/parse/galley.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// Adds the blocks of the sheet with their roles; `ids` are those of the galley's articles.
inline void add_blocks(const any_galley auto& on, const std::vector<std::string>& ids, page& made) {
    const std::vector<layout::block>& blocks = on.page->blocks;
    made.blocks.reserve(blocks.size());
    // The first piece of each block speaks for it; lines taken out of a block stand elsewhere in the list.
    std::vector<index> speaker(blocks.size(), none);
    for (index i = 0; i < on.pieces.size(); ++i) {
        index& of = speaker[on.pieces[i].block];
        if (of == none || on.first_line(on.pieces[i]).first < on.first_line(on.pieces[of]).first) of = i;
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        block one;
        const layout::line& first = on.page->lines[blocks[b].first_line];
        const layout::line& last = on.page->lines[blocks[b].first_line + blocks[b].line_count - 1];
        one.span = {first.text.begin, last.text.end};
        one.box = blocks[b].bounds;
        if (speaker[b] != none) {
            const piece& of = on.pieces[speaker[b]];
            one.role = of.role;
            if (of.measure != 0 && of.role == block_role::body) one.measure = static_cast<double>(of.measure) / 2;
            if (of.article != none && !ids[of.article].empty()) one.article = ids[of.article];
        }
        made.blocks.push_back(std::move(one));
    }
}

/// Neighbouring body blocks of one measure make a column group; without geometry no more can be said.
inline void add_columns(page& made) {
    for (std::size_t b = 0; b < made.blocks.size(); ++b) {
        const block& one = made.blocks[b];
        if (one.role != block_role::body || !one.measure) continue;
        if (made.columns.empty() || made.columns.back().measure != one.measure) {
            column next;
            next.measure = one.measure;
            made.columns.push_back(std::move(next));
        }
        made.columns.back().blocks.push_back(b);
    }
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_PHYSICAL_HPP
