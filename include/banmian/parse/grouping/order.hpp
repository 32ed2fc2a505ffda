// SPDX-License-Identifier: BSL-1.0
/// Order: where a paragraph belongs when its pieces do not stand together in the file.
#ifndef BANMIAN_PARSE_GROUPING_ORDER_HPP
#define BANMIAN_PARSE_GROUPING_ORDER_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/grouping/columns.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

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

/// What it costs to read a paragraph at the place of one of its pieces, in lines.
struct place_cost {
    double uneven = 0;   ///< of the columns
    double strayed = 0;  ///< for its pieces in other zones
    double moved = 0;    ///< when that piece is not its first

    [[nodiscard]] double sum() const noexcept { return uneven + strayed + moved; }
};

/// Finds the zone and the place of every paragraph.
template <any_working_page Page>
class paragraph_placer {
public:
    paragraph_placer(Page& on, const page_list<index>& zone_of, order_scratch& scratch)
        : on_(on), zone_of_(zone_of), scratch_(scratch), all_(on.workspace), places_(on.workspace),
          zones_(on.workspace) {}

    [[nodiscard]] paragraphs place() {
        put_where_they_begin();
        tie_blocks();
        page_list<index> scattered(on_.workspace);
        for (index i = 0; i < on_.pieces.size(); ++i)
            if (all_.zone[i] != none && is_scattered(on_, all_, i)) scattered.push_back(i);
        for (const index head : scattered) settle(head);
        return std::move(all_);
    }

private:
    void put_where_they_begin() {
        const std::size_t count = on_.pieces.size();
        all_.anchor.assign(count, none);
        all_.zone.assign(count, none);
        all_.rank.assign(count, 0);
        index rank = 0;
        for (index i = 0; i < count; ++i) {
            all_.rank[i] = rank;
            if (is_text(on_.pieces[i].role) && !on_.pieces[i].taken_out) ++rank;
            if (!is_head(on_, i)) continue;
            all_.anchor[i] = i;
            all_.zone[i] = zone_of_[i];
            if (is_tied(on_, i)) all_.tied.push_back(i);
        }
    }
    void tie_blocks() noexcept {
        for (const index i : all_.tied) {
            index head = i - 1;
            while (on_.pieces[head].previous != none) head = on_.pieces[head].previous;
            if (all_.zone[head] != none) all_.zone[i] = all_.zone[head];
        }
    }
    void put_at(index head, index at) noexcept {
        all_.anchor[head] = at;
        all_.zone[head] = zone_of_[at];
        tie_blocks();
    }
    [[nodiscard]] place_cost cost_at(index head, index at) {
        put_at(head, at);
        place_cost made;
        for (const index z : zones_) made.uneven += unevenness_in(on_, all_, z, scratch_);
        std::size_t apart = 0;
        for (const index other : places_) apart += zone_of_[other] != zone_of_[at] ? 1U : 0U;
        made.strayed = on_.weights.articles.stray * static_cast<double>(apart);
        if (at != head) made.moved = on_.weights.articles.strayed_head;
        return made;
    }
    /// Reads a paragraph at the place of the piece where that costs least.
    void settle(index head) {
        places_.clear();
        zones_.clear();
        for (index at = head; at != none; at = on_.pieces[at].next)
            if (!on_.pieces[at].taken_out) places_.push_back(at);
        for (const index at : places_)
            if (std::find(zones_.begin(), zones_.end(), zone_of_[at]) == zones_.end()) zones_.push_back(zone_of_[at]);
        const place_cost stays = cost_at(head, head);
        place_cost least = stays;
        index best = head;
        for (const index at : places_) {
            // A dated head opens its article and stays; so does a head that most pieces stand with.
            if (at == head || (on_.pieces[head].dated && zone_of_[at] != zone_of_[head])) continue;
            const place_cost cost = cost_at(head, at);
            if (cost.sum() < least.sum()) least = cost, best = at;
        }
        put_at(head, best);
        if (best != head && on_.log != nullptr) explain(head, best, stays, least);
    }
    /// Tells why a paragraph is not read where it begins, in nats: a line is worth `uneven_line`.
    void explain(index head, index at, const place_cost& stays, const place_cost& moves) {
        const double line = on_.weights.articles.uneven_line;
        evidence found;
        found.add(line * (stays.uneven - moves.uneven), &article_weights::uneven_line);
        found.add(line * (stays.strayed - moves.strayed), &article_weights::stray);
        found.add(line * (stays.moved - moves.moved), &article_weights::strayed_head);
        tell_move(on_, head, at, by_evidence("order", found, "read where a later piece of it stands"));
    }

    Page& on_;
    const page_list<index>& zone_of_;
    order_scratch& scratch_;
    paragraphs all_;
    page_list<index> places_;  // of one paragraph: its pieces
    page_list<index> zones_;   // that they are in
};

}  // namespace detail

/// Finds each paragraph's zone and place. A piece may have strayed a few places; where its paragraph belongs is told
/// by most of its pieces, and between equals by which answer fills the columns more evenly.
[[nodiscard]] inline paragraphs place_paragraphs(any_working_page auto& on, const page_list<index>& zone_of,
                                                 order_scratch& scratch) {
    return detail::paragraph_placer(on, zone_of, scratch).place();
}

/// Tells which paragraphs go along with another of their block, 乙 of the block 甲…|乙… whose 甲 is read elsewhere.
inline void explain_order(any_working_page auto& on, const paragraphs& all, const page_list<index>& heads) {
    for (std::size_t i = 1; i < heads.size(); ++i) {
        const index before = heads[i - 1];
        if (!is_tied(on, heads[i])) continue;
        const auto between = [&](index other) {
            return all.anchor[before] < all.anchor[other] && all.anchor[other] < all.anchor[heads[i]];
        };
        if (all.anchor[before] > all.anchor[heads[i]] || std::any_of(heads.begin(), heads.end(), between))
            tell_move(on, heads[i], before,
                      by_rule("order", on.weights.rules, &rule_weights::same_block, "behind the text of its block"));
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_ORDER_HPP
