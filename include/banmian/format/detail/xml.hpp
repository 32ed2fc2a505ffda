// SPDX-License-Identifier: BSL-1.0
/// What the readers of XML formats share over pugixml: loading with a clear error, names without prefixes, searches in
/// the tree.
#ifndef BANMIAN_FORMAT_DETAIL_XML_HPP
#define BANMIAN_FORMAT_DETAIL_XML_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace xml {

/// Notes where a file of `size` bytes is no XML: an error when nothing could be read of it.
inline void note_fault(const pugi::xml_parse_result& parsed, const pugi::xml_document& tree, std::size_t size,
                       std::vector<diagnostic>& noticed) {
    if (parsed) return;
    const bool no_element = parsed.status == pugi::status_no_document_element;
    const std::size_t at = no_element ? 0 : (std::min)(static_cast<std::size_t>(parsed.offset), size);
    noticed.push_back({tree.first_child() ? severity::warning : severity::error,
                       {errc::malformed_xml, {at, at < size ? at + 1 : at}, "well-formed XML"}});
}

/// Parses XML and notes where it breaks; what was read up to there stays. DTDs are passed over, never fetched, and
/// entities of theirs are not expanded.
inline void load(std::string_view source, pugi::xml_document& tree, std::vector<diagnostic>& noticed) {
    note_fault(tree.load_buffer(source.data(), source.size(), pugi::parse_default, pugi::encoding_utf8), tree,
               source.size(), noticed);
}

/// A name without its namespace prefix.
[[nodiscard]] inline std::string_view without_prefix(std::string_view name) noexcept {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}
/// A node's name without its namespace prefix.
[[nodiscard]] inline std::string_view name_of(const pugi::xml_node& node) noexcept {
    return without_prefix(node.name());
}
/// The first child of that name, whatever its prefix.
[[nodiscard]] inline pugi::xml_node child(const pugi::xml_node& of, std::string_view name) noexcept {
    for (const pugi::xml_node& one : of)
        if (name_of(one) == name) return one;
    return {};
}

/// Calls `function(node)` for every element below `root`, in document order, without recursion. It answers whether to
/// go on inside the node.
template <class Function>
void walk(const pugi::xml_node& root, Function&& function) {
    pugi::xml_node at = root.first_child();
    while (at && at != root) {
        const bool inside = at.type() == pugi::node_element && function(at);
        if (inside && at.first_child()) {
            at = at.first_child();
            continue;
        }
        while (at && at != root && !at.next_sibling()) at = at.parent();
        if (!at || at == root) break;
        at = at.next_sibling();
    }
}

/// The first element of that name anywhere below `root`.
[[nodiscard]] inline pugi::xml_node find(const pugi::xml_node& root, std::string_view name) {
    pugi::xml_node found;
    walk(root, [&](const pugi::xml_node& node) {
        if (!found && name_of(node) == name) found = node;
        return !found;
    });
    return found;
}

}  // namespace xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_XML_HPP
