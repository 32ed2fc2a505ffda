// SPDX-License-Identifier: BSL-1.0
/// Settles joins: they are made, what waits for them changes pieces by what they show, and they are made anew.
#ifndef BANMIAN_PARSE_DECIDING_SETTLE_JOINS_HPP
#define BANMIAN_PARSE_DECIDING_SETTLE_JOINS_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/doubts.hpp>
#include <banmian/parse/deciding/joins.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/splices.hpp>
#include <banmian/parse/working_page.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What the joins of a page are waited for by, in this order. Each runs once: what it changed makes new joins, and the
/// next waits for those.
enum class after_joins : unsigned char {
    doubts,   ///< waits for texts that break off and that nothing continues: a heading beside one may be its next line
    splices,  ///< waits for slots: a line inside a block may be what a text that breaks off, or is joined, lacks
};
inline constexpr after_joins waiting_for_joins[] = {after_joins::doubts, after_joins::splices};

namespace detail {

/// Runs one that waits. True when it changed pieces, so that joins must be made anew.
[[nodiscard]] inline bool changes_pieces(any_working_page auto& on, const page_words& words, after_joins what) {
    switch (what) {
    case after_joins::doubts: return settle_doubts(on, words);
    case after_joins::splices:
        // Before 1950 short lines are run around something; and with boxes every line stands where it was printed.
        return on.manner.text_strays && !on.page->has_geometry() && take_out_splices(on, words);
    }
    return false;
}

}  // namespace detail

/// Joins the pieces of a page, and joins them anew after each change that the joins themselves bring about.
inline void settle_joins(any_working_page auto& on, const page_words& words) {
    continuity_memory memory;  // most pieces stay as they are
    join_pieces(on, words, memory);
    for (const after_joins what : waiting_for_joins)
        if (detail::changes_pieces(on, words, what)) join_pieces(on, words, memory);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_SETTLE_JOINS_HPP
