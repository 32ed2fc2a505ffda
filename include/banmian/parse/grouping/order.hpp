// SPDX-License-Identifier: BSL-1.0
/// Order: where a paragraph belongs when its pieces do not stand together in the file.
#ifndef BANMIAN_PARSE_GROUPING_ORDER_HPP
#define BANMIAN_PARSE_GROUPING_ORDER_HPP

#include <banmian/config.hpp>
#include <banmian/parse/grouping/columns.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// The paragraphs of a page: each by its first piece, with the place that it is read at and the zone that it is in.
struct paragraphs {
    explicit paragraphs(arena& memory) : anchor(memory), zone(memory), rank(memory), tied(memory) {}

    page_list<index> anchor;  ///< for each head: the piece at whose place the paragraph is read; else `none`
    page_list<index> zone;    ///< for each head: its zone; else `none`
    page_list<index> rank;    ///< for each piece of text: how many stand before it
    page_list<index> tied;    ///< heads that follow another paragraph in their block, see `is_tied`
};

/// True for the first piece of a paragraph that stands behind another paragraph in one block: 乙 in the block 甲…|乙….
/// Where 甲 is read elsewhere, as the end of a text of another block, 乙 goes along behind it. In the block 题|乙… what
/// stands before is a heading, which takes nothing along.
[[nodiscard]] inline bool is_tied(const any_working_page auto& on, index i) noexcept {
    return i > 0 && i < on.pieces.size() && on.pieces[i].inside && is_text(on.pieces[i].role) &&
           on.pieces[i].previous == none && is_text(on.pieces[i - 1].role);
}

[[nodiscard]] inline bool is_head(const any_working_page auto& on, index i) noexcept {
    return traits_of(on.pieces[i].role).place == role_place::body && on.pieces[i].previous == none;
}

/// Memory that is kept from call to call.
struct order_scratch {
    explicit order_scratch(arena& memory, const article_weights& by = {})
        : heads(memory), order(memory), stack(memory), runs(memory), fit(by) {}

    page_list<index> heads;
    page_list<index> order;
    page_list<index> stack;
    page_list<column_run> runs;
    column_fit fit;
};

/// Puts the heads of a zone's paragraphs in reading order: by their anchors, but the paragraphs of one block stay
/// together behind the one that its first piece continues (a block that strayed takes all its text with it).
inline void put_in_order(const any_working_page auto& on, const paragraphs& all, page_list<index>& heads,
                         order_scratch& scratch) {
    const auto earlier = [&](index a, index b) { return all.anchor[a] < all.anchor[b]; };
    if (!std::is_sorted(heads.begin(), heads.end(), earlier)) std::sort(heads.begin(), heads.end(), earlier);
    if (all.tied.empty()) return;
    page_list<index>& order = scratch.order;
    page_list<index>& stack = scratch.stack;
    order.clear();
    for (const index first : heads) {
        if (is_tied(on, first)) continue;
        stack.assign(1, first);
        while (!stack.empty()) {
            const index head = stack.back();
            stack.pop_back();
            order.push_back(head);
            const std::size_t before = stack.size();
            for (index at = head; at != none; at = on.pieces[at].next)
                if (is_tied(on, at + 1)) stack.push_back(at + 1);
            std::reverse(stack.begin() + static_cast<std::ptrdiff_t>(before), stack.end());
        }
    }
    // A paragraph that goes on in the block before it, and stands behind itself there, is read where it begins.
    if (order.size() < heads.size())
        for (const index head : heads)
            if (std::find(order.begin(), order.end(), head) == order.end()) order.push_back(head);
    heads.assign(order.begin(), order.end());
}

/// Adds the pieces of a paragraph as runs of lines.
inline void add_runs(const any_working_page auto& on, index head, page_list<column_run>& runs) {
    for (index at = head; at != none; at = on.pieces[at].next) {
        const piece& of = on.pieces[at];
        if (of.taken_out && !runs.empty() && at != head) {  // the last line of the piece before, put back
            runs.back().lines += of.count;
            runs.back().cut = of.next != none;
            runs.back().torn = of.torn;
        } else {
            runs.push_back({of.count, of.next != none, of.torn, of.measure});
        }
    }
}

/// How unevenly paragraphs fill columns, in lines; see `column_fit::unevenness`.
[[nodiscard]] inline double unevenness_of(const any_working_page auto& on, const page_list<index>& order,
                                          order_scratch& scratch) {
    scratch.runs.clear();
    scratch.fit.clear();
    for (const index head : order) add_runs(on, head, scratch.runs);
    for (const column_run& run : scratch.runs) scratch.fit.add(run);
    return scratch.fit.unevenness();
}

namespace detail {

/// True when a paragraph's pieces do not follow each other in the file.
[[nodiscard]] inline bool is_scattered(const any_working_page auto& on, const paragraphs& all, index head) noexcept {
    for (index at = head; on.pieces[at].next != none; at = on.pieces[at].next) {
        const index next = on.pieces[at].next;
        if (!on.pieces[next].taken_out && all.rank[next] != all.rank[at] + 1) return true;
    }
    return false;
}

/// How unevenly a zone fills its columns.
[[nodiscard]] inline double unevenness_in(const any_working_page auto& on, const paragraphs& all, index zone,
                                          order_scratch& scratch) {
    scratch.heads.clear();
    for (index i = 0; i < all.zone.size(); ++i)
        if (all.zone[i] == zone) scratch.heads.push_back(i);
    put_in_order(on, all, scratch.heads, scratch);
    return unevenness_of(on, scratch.heads, scratch);
}

}  // namespace detail

/// Finds each paragraph's zone and place. A piece may have strayed a few places; where its paragraph belongs is told
/// by most of its pieces, and between equals by which answer fills the columns more evenly.
[[nodiscard]] inline paragraphs place_paragraphs(any_working_page auto& on, const page_list<index>& zone_of,
                                                 order_scratch& scratch) {
    paragraphs all(on.workspace);
    const std::size_t count = on.pieces.size();
    all.anchor.assign(count, none);
    all.zone.assign(count, none);
    all.rank.assign(count, 0);
    index rank = 0;
    page_list<index> scattered(on.workspace);
    for (index i = 0; i < count; ++i) {
        all.rank[i] = rank;
        if (is_text(on.pieces[i].role) && !on.pieces[i].taken_out) ++rank;
        if (!is_head(on, i)) continue;
        all.anchor[i] = i;
        all.zone[i] = zone_of[i];
        if (is_tied(on, i)) all.tied.push_back(i);
    }
    for (index i = 0; i < count; ++i)
        if (all.zone[i] != none && detail::is_scattered(on, all, i)) scattered.push_back(i);
    const auto tie_blocks = [&] {
        for (const index i : all.tied) {
            index head = i - 1;
            while (on.pieces[head].previous != none) head = on.pieces[head].previous;
            if (all.zone[head] != none) all.zone[i] = all.zone[head];
        }
    };
    tie_blocks();
    page_list<index> places(on.workspace);
    page_list<index> zones(on.workspace);
    for (const index head : scattered) {
        places.clear();
        zones.clear();
        for (index at = head; at != none; at = on.pieces[at].next)
            if (!on.pieces[at].taken_out) places.push_back(at);
        // A dated head opens its article and stays; so does a head that most pieces stand with.
        for (const index at : places)
            if (std::find(zones.begin(), zones.end(), zone_of[at]) == zones.end()) zones.push_back(zone_of[at]);
        double least = 1e9;
        index best = head;
        for (const index at : places) {
            if (on.pieces[head].dated && zone_of[at] != zone_of[head]) continue;
            all.anchor[head] = at;
            all.zone[head] = zone_of[at];
            tie_blocks();
            double sum = 0;
            for (const index z : zones) sum += detail::unevenness_in(on, all, z, scratch);
            std::size_t apart = 0;
            for (const index other : places) apart += zone_of[other] != zone_of[at] ? 1U : 0U;
            sum += on.weights.articles.stray * static_cast<double>(apart);
            if (at != head) sum += on.weights.articles.strayed_head;
            if (sum < least) least = sum, best = at;
        }
        all.anchor[head] = best;
        all.zone[head] = zone_of[best];
        tie_blocks();
    }
    return all;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ORDER_HPP
