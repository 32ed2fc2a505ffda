// SPDX-License-Identifier: BSL-1.0
/// Verdicts: the one door by which roles are given and joins and gaps made, each with its reason; `log` listens there.
#ifndef BANMIAN_PARSE_DECIDING_VERDICTS_HPP
#define BANMIAN_PARSE_DECIDING_VERDICTS_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <algorithm>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Why something was decided.
struct verdict {
    std::string_view pass{};            ///< that decided: roles, doubts, joins, splices, articles …
    double score = 0;                   ///< what the evidence comes to, in nats
    std::string_view reason{};          ///< the evidence, in English
    const evidence* weighed = nullptr;  ///< the weights that it was decided by; null where one sign settles it
    std::string_view sign{};            ///< that one
};

/// A verdict by one weight, against which nothing is weighed.
template <class Weights>
[[nodiscard]] constexpr verdict by_rule(std::string_view pass, const Weights& weights, double Weights::*weight,
                                        std::string_view reason) noexcept {
    return {pass, weights.*weight, reason, nullptr, detail::name_of(typename Weights::fields{}, weight)};
}
/// A verdict against which nothing can be weighed: a person says so, or only one answer is possible.
[[nodiscard]] constexpr verdict settled(std::string_view pass, std::string_view reason) noexcept {
    return {pass, decision::settled, reason, nullptr, "settled"};
}
/// A verdict by evidence that was added up.
[[nodiscard]] inline verdict by_evidence(std::string_view pass, const evidence& weighed,
                                         std::string_view reason) noexcept {
    return {pass, weighed.sum(), reason, &weighed, {}};
}

/// Tells what was decided about a place, and of another one where it is about two. Bytes are those of the page.
inline void tell(any_working_page auto& on, const verdict& why, std::string_view label, span here, span there = {}) {
    if (on.log == nullptr) return;
    const auto in_document = [&](span of) { return of.empty() ? span() : span{on.base + of.begin, on.base + of.end}; };
    decision taken{why.pass, label, in_document(here), in_document(there), why.score, why.reason, {}, {}};
    if (why.weighed != nullptr)
        taken.signs = why.weighed->signs();
    else if (!why.sign.empty())
        taken.signs.push_back({why.sign, why.score});
    on.log->add(taken);
}

/// The bytes of a piece, from its first line to its last.
[[nodiscard]] inline span bytes_of(const any_working_page auto& on, const piece& of) noexcept {
    const span first = on.bytes_of(on.first_line(of));
    const span last = on.bytes_of(on.last_line(of));
    return {(std::min)(first.begin, last.begin), (std::max)(first.end, last.end)};
}

/// The door: no other code can write what is `decided` of a piece.
class door {
public:
    /// Gives a piece its role.
    static void give_role(any_working_page auto& on, piece& of, block_role role, const verdict& why) {
        set(of.role, role);
        if (on.log != nullptr) tell(on, why, to_name(role), bytes_of(on, of));
    }
    /// Makes a piece go on in another, and tells nobody: joins are tried before they are made.
    static void link(any_working_page auto& on, index from, index to) noexcept {
        set(on.pieces[from].next, to);
        set(on.pieces[to].previous, from);
    }
    /// Makes a piece go on nowhere.
    static void unlink(any_working_page auto& on, index from) noexcept {
        const index to = on.pieces[from].next;
        set(on.pieces[from].next, none);
        if (to != none) set(on.pieces[to].previous, none);
    }
    /// Forgets all joins, before they are made anew.
    static void unlink_all(any_working_page auto& on) noexcept {
        for (piece& of : on.pieces) set(of.next, none), set(of.previous, none);
    }
    /// Marks a piece behind which text is missing.
    static void tear(any_working_page auto& on, piece& of, const verdict& why) {
        set(of.torn, true);
        if (on.log != nullptr) tell(on, why, "gap", on.bytes_of(on.last_line(of)));
    }
    /// Marks one, or takes the mark back, and tells nobody: losses are tried before they are believed.
    static void try_torn(piece& of, bool torn) noexcept { set(of.torn, torn); }
    /// Says which article a piece is in; `none` takes it out. Why an article begins is told once, where it does.
    static void put(piece& of, index article) noexcept { set(of.article, article); }

private:
    template <class T, T First>
    static void set(decided<T, First>& of, T value) noexcept {
        of.value_ = value;
    }
};

/// Tells that a paragraph is read elsewhere than it stands, and beside what.
inline void tell_move(any_working_page auto& on, index moved, index beside, const verdict& why) {
    if (on.log == nullptr) return;
    tell(on, why, "move", on.bytes_of(on.first_line(on.pieces[moved])), on.bytes_of(on.first_line(on.pieces[beside])));
}
/// Tells that a column begins with a piece, cut off from what stands before it.
inline void tell_column(any_working_page auto& on, const piece& of, const verdict& why) {
    if (on.log == nullptr) return;
    tell(on, why, "column", on.bytes_of(on.first_line(of)));
}
/// Tells that a piece goes on in the one that it is linked to.
inline void tell_join(any_working_page auto& on, index from, const verdict& why) {
    if (on.log == nullptr) return;
    const piece& of = on.pieces[from];
    tell(on, why, "join", on.bytes_of(on.last_line(of)), on.bytes_of(on.first_line(on.pieces[of.next])));
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_VERDICTS_HPP
