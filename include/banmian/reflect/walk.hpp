// SPDX-License-Identifier: BSL-1.0
/// Visits every node of a document with its path: `$.pages[0].articles[2].body[4]`.
#ifndef BANMIAN_REFLECT_WALK_HPP
#define BANMIAN_REFLECT_WALK_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A step from the root of a document to a node. The steps stand on the stack while the walk is inside them; `text`
/// makes the path when somebody asks.
struct node_path {
    const node_path* above = nullptr;  ///< null at the root
    std::string_view field{};          ///< name of the field; empty for an element of a list
    std::size_t index = 0;             ///< index in the list

    [[nodiscard]] std::string text() const {
        if (above == nullptr) return "$";
        std::string made = above->text();
        if (field.empty()) {
            made += '[';
            made += std::to_string(index);
            made += ']';
        } else {
            made += '.';
            made += field;
        }
        return made;
    }
};

namespace detail {

template <class Node, class Visitor>
void walk(const Node& node, Visitor& visit, const node_path& here) {
    if constexpr (optional_like<Node>) {
        if (node) walk(*node, visit, here);
    } else if constexpr (list_like<Node>) {
        using element = std::remove_cvref_t<typename Node::value_type>;
        if constexpr (reflectable<element> || optional_like<element> || list_like<element>) {
            node_path below{&here, {}, 0};
            for (const auto& one : node) {
                walk(one, visit, below);
                ++below.index;
            }
        }
    } else if constexpr (reflectable<Node>) {
        visit(node, here);
        banmian::for_each_field(node, [&](auto field, const auto& value) {
            walk(value, visit, node_path{&here, field.name, 0});
        });
    }
}

}  // namespace detail

/// Calls `visit(node, path)` for every node of a described type or Hana Struct, each before the nodes inside it.
/// `visit` takes any node (`const auto&`) or an overload set; `path` is a `node_path`.
///
///     walk(issue, [](const auto& node, const node_path& path) {
///         if constexpr (std::is_same_v<decltype(node), const caption&>) print(path.text());
///     });
template <class Document, class Visitor>
    requires reflectable<Document>
void walk(const Document& document, Visitor&& visit) {
    detail::walk(document, visit, node_path{});
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_WALK_HPP
