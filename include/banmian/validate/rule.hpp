// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what a validation rule is: a value that says what it is about and has a `check` for one type of node.
#ifndef BANMIAN_VALIDATE_RULE_HPP
#define BANMIAN_VALIDATE_RULE_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>

#include <concepts>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What a rule says of itself: to the report, to the documentation table, to SARIF and to JSON Schema.
struct rule_info {
    std::string_view id{};                       ///< stable and lower-case, topic first: text.unbalanced_quote
    enum severity severity = severity::warning;  ///< unless the caller changes it
    std::string_view title{};                    ///< what it finds, in English
    std::string_view title_zh{};                 ///< what it finds, in Chinese
    std::string_view source{};                   ///< the standard, regulation or practice that it comes from
};

/// A rule: `about`, and a member `check(const Node&, reporter&) const` for the type of node that it applies to. A node
/// is any described type or Hana Struct of the document, a `text_part`, or the whole `reading`. `check` may be a
/// template, so that one rule serves owning and view models.
template <class T>
concept rule = requires(const T& one) {
    { one.about } -> std::convertible_to<rule_info>;
};

class reporter;

/// True when `Rule` has a check for nodes of type `Node`.
template <class Rule, class Node>
concept applies_to = rule<Rule> && requires(const Rule& one, const Node& node, reporter& out) {
    one.check(node, out);
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULE_HPP
