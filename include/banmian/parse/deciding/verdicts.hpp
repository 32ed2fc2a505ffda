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
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Why something was decided.
struct verdict {
    std::string_view pass{};            ///< that decided: roles, doubts, joins, splices, articles …
    double score = 0;                   ///< by which the evidence outweighs the next best answer, in nats
    std::string_view reason{};          ///< the evidence, in English
    const evidence* weighed = nullptr;  ///< the weights that it was decided by; null where nothing was weighed
};

/// Tells what was decided about a place, and of another one where it is about two. Bytes are those of the page.
inline void tell(any_working_page auto& on, const verdict& why, std::string_view label, span here, span there = {}) {
    if (on.log == nullptr) return;
    const auto in_document = [&](span of) { return of.empty() ? span() : span{on.base + of.begin, on.base + of.end}; };
    decision taken{why.pass, label, in_document(here), in_document(there), why.score, why.reason, {}, {}};
    if (why.weighed != nullptr) taken.signs = why.weighed->signs();
    on.log->add(taken);
}

/// The bytes of a piece, from its first line to its last.
[[nodiscard]] inline span bytes_of(const any_working_page auto& on, const piece& of) noexcept {
    const span first = on.bytes_of(on.first_line(of));
    const span last = on.bytes_of(on.last_line(of));
    return {(std::min)(first.begin, last.begin), (std::max)(first.end, last.end)};
}

/// Gives a piece its role.
inline void give_role(any_working_page auto& on, piece& of, block_role role, const verdict& why) {
    of.role = role;
    if (on.log != nullptr) tell(on, why, to_name(role), bytes_of(on, of));
}

/// Makes a piece go on in another, and tells nobody: joins are tried before they are made.
inline void link(any_working_page auto& on, index from, index to) noexcept {
    on.pieces[from].next = to;
    on.pieces[to].previous = from;
}
/// Makes a piece go on nowhere.
inline void unlink(any_working_page auto& on, index from) noexcept {
    const index to = std::exchange(on.pieces[from].next, none);
    if (to != none) on.pieces[to].previous = none;
}
/// Tells that a piece goes on in the one that it is linked to.
inline void tell_join(any_working_page auto& on, index from, const verdict& why) {
    if (on.log == nullptr) return;
    const piece& of = on.pieces[from];
    tell(on, why, "join", on.bytes_of(on.last_line(of)), on.bytes_of(on.first_line(on.pieces[of.next])));
}

/// Marks a piece behind which text is missing.
inline void tear(any_working_page auto& on, piece& of, const verdict& why) {
    of.torn = true;
    if (on.log != nullptr) tell(on, why, "gap", on.bytes_of(on.last_line(of)));
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_VERDICTS_HPP
