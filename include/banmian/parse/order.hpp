// SPDX-License-Identifier: BSL-1.0
/// Order: where each paragraph belongs when its pieces do not stand together in the file.
#ifndef BANMIAN_PARSE_ORDER_HPP
#define BANMIAN_PARSE_ORDER_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// The zone that the paragraph with head `head` belongs to: that of most of its pieces, of the head when they tie.
[[nodiscard]] inline index home_of(const galley& on, const std::vector<index>& zone_of, index head) {
    index best = zone_of[head];
    std::size_t most = 0;
    for (index i = head; i != none; i = on.pieces[i].next) {
        std::size_t same = 0;
        for (index j = head; j != none; j = on.pieces[j].next) same += zone_of[j] == zone_of[i] ? 1U : 0U;
        if (same > most) most = same, best = zone_of[i];
    }
    return best;
}

/// Heads of all paragraphs in reading order: by the place of their heads, but the paragraphs of one block stay together
/// behind the one that its first piece continues (a block that strayed takes all its text with it).
[[nodiscard]] inline std::vector<index> reading_order(const galley& on) {
    std::vector<index> order;
    std::vector<index> stack;
    const auto is_tied = [&](index i) {
        return i < on.pieces.size() && on.pieces[i].inside && on.pieces[i].role == block_role::body;
    };
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (on.pieces[i].role != block_role::body || on.pieces[i].previous != none || is_tied(i)) continue;
        stack.assign(1, i);
        while (!stack.empty()) {
            const index head = stack.back();
            stack.pop_back();
            order.push_back(head);
            std::vector<index> tied;
            for (index at = head; at != none; at = on.pieces[at].next)
                if (is_tied(at + 1) && on.pieces[at + 1].previous == none) tied.push_back(at + 1);
            stack.insert(stack.end(), tied.rbegin(), tied.rend());
        }
    }
    return order;
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_ORDER_HPP
