// SPDX-License-Identifier: BSL-1.0
/// Verdicts: the one door by which the passes that decide give roles and tell why; `parse_options::log` listens there.
#ifndef BANMIAN_PARSE_DECIDING_VERDICTS_HPP
#define BANMIAN_PARSE_DECIDING_VERDICTS_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <algorithm>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Why something was decided.
struct verdict {
    std::string_view pass{};    ///< that decided: roles, doubts, joins, splices
    double score = 0;           ///< by which the evidence outweighs the next best answer, in nats
    std::string_view reason{};  ///< the evidence, in English
};

/// Tells what was decided about a place, and of another one where it is about two. Bytes are those of the page.
inline void tell(any_galley auto& on, const verdict& why, std::string_view label, span here, span there = {}) {
    if (on.log == nullptr) return;
    const auto in_document = [&](span of) { return of.empty() ? span() : span{on.base + of.begin, on.base + of.end}; };
    on.log->add({why.pass, label, in_document(here), in_document(there), why.score, why.reason});
}

/// Gives a piece its role.
inline void give_role(any_galley auto& on, piece& of, block_role role, const verdict& why) {
    of.role = role;
    if (on.log == nullptr) return;
    const span first = on.bytes_of(on.first_line(of));
    const span last = on.bytes_of(on.last_line(of));
    tell(on, why, to_name(role), {first.begin, (std::max)(first.end, last.end)});
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_VERDICTS_HPP
