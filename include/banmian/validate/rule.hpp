// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what a validation rule is: a value that says what it is about and has a `check` for one type of node.
#ifndef BANMIAN_VALIDATE_RULE_HPP
#define BANMIAN_VALIDATE_RULE_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

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

namespace detail {

struct named_check {
    int check;
};
template <class Rule>
struct check_probe : Rule, named_check {};

/// True when the class has any member named `check`, template or not: then the name means two things in the probe.
template <class Rule>
inline constexpr bool names_check = !requires {
    &check_probe<Rule>::check;
};

/// A list of types of nodes.
template <class... Node>
struct node_list {};

/// True when `Rule` has a check for one of the nodes.
template <class Rule, class... Node>
[[nodiscard]] constexpr bool fits_one(node_list<Node...> /*nodes*/) noexcept {
    return (applies_to<Rule, Node> || ...);
}

/// The types of nodes that a walk through `T` can meet, added to those seen.
template <class T, class... Seen>
[[nodiscard]] constexpr auto nodes_in(node_list<Seen...> seen);
template <class Owner, class... Seen>
[[nodiscard]] constexpr auto nodes_of_fields(field_list<Owner> /*fields*/, node_list<Seen...> seen) {
    return seen;
}
template <class Owner, class First, class... Rest, class... Seen>
[[nodiscard]] constexpr auto nodes_of_fields(field_list<Owner, First, Rest...> /*fields*/, node_list<Seen...> seen) {
    return nodes_of_fields(field_list<Owner, Rest...>{}, nodes_in<typename First::value_type>(seen));
}
template <class T, class... Seen>
[[nodiscard]] constexpr auto nodes_in(node_list<Seen...> seen) {
    if constexpr (optional_like<T> || list_like<T>)
        return nodes_in<std::remove_cvref_t<typename T::value_type>>(seen);
    else if constexpr (!reflectable<T>)
        return seen;
    else if constexpr ((std::is_same_v<T, Seen> || ...))
        return seen;
    else
        return nodes_of_fields(banmian::fields_of<T>{}, node_list<Seen..., T>{});
}

}  // namespace detail

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULE_HPP
