// SPDX-License-Identifier: BSL-1.0
/// The parser's account of itself: every role, join, move and gap with its score and its evidence.
#ifndef BANMIAN_PARSE_TRACE_HPP
#define BANMIAN_PARSE_TRACE_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A weight that was found to hold, and what it was worth; below 0 it spoke against the decision.
struct weighed_sign {
    std::string_view name{};  ///< of its field: docs/weights.md says what it means
    double nats = 0;
};

/// One decision of the parser.
struct decision {
    /// The score of what nothing is weighed against: a person says so, or only one answer is possible. More than any
    /// evidence comes to, and no weight, for another number would change nothing. Its one sign is called `settled`.
    static constexpr double settled = 1e6;

    std::string_view pass{};            ///< the pass that took it: roles, splices, joins, order, articles
    std::string_view label{};           ///< what was decided: a role's name, join, gap, move …
    struct span where {};               ///< bytes of the source that it is about
    struct span other {};               ///< the other side of a join or a move; empty when there is none
    double score = 0;                   ///< how much the evidence for it outweighs the next best answer, in nats
    std::string_view reason{};          ///< the evidence, in English
    std::vector<weighed_sign> signs{};  ///< the weights that it was taken by, where it was weighed
    std::string excerpt{};              ///< the opening of the text that it is about
};

/// Appends the reason of a decision, and the weights that counted most: `sentences in full lines (full_stop +6.0,
/// first_fits +1.2, before_indented -1.8)`.
template <class = when_used>
void append_reason(const decision& of, std::string& to) {
    constexpr std::size_t shown = 3;  // weights that a reason names
    to += of.reason;
    if (of.signs.empty()) return;
    std::vector<weighed_sign> heaviest = of.signs;
    const auto weight = [](const weighed_sign& one) { return one.nats < 0 ? -one.nats : one.nats; };
    std::stable_sort(heaviest.begin(), heaviest.end(),
                     [&](const weighed_sign& a, const weighed_sign& b) { return weight(a) > weight(b); });
    heaviest.resize((std::min)(heaviest.size(), shown));
    to += " (";
    for (const weighed_sign& one : heaviest) {
        if (&one != &heaviest.front()) to += ", ";
        to.append(one.name);
        if (weight(one) >= decision::settled) continue;
        const auto tenths = static_cast<long>(weight(one) * 10 + 0.5);
        to.append(one.nats < 0 ? " -" : " +");
        to.append(std::to_string(tenths / 10)).append(".").append(std::to_string(tenths % 10));
    }
    to += ')';
}

/// Collects decisions when a caller asks for them; see `parse_options::log`.
class trace {
public:
    void add(const decision& taken) { taken_.push_back(taken); }
    [[nodiscard]] const std::vector<decision>& decisions() const noexcept { return taken_; }
    [[nodiscard]] std::vector<decision>& decisions() noexcept { return taken_; }
    void clear() noexcept { taken_.clear(); }

private:
    std::vector<decision> taken_{};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_TRACE_HPP
