// SPDX-License-Identifier: BSL-1.0
/// What the readers of XML formats share over pugixml: loading with a clear error, text, names without prefixes.
#ifndef BANMIAN_FORMAT_DETAIL_XML_HPP
#define BANMIAN_FORMAT_DETAIL_XML_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>

#include <pugixml.hpp>

#include <charconv>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace banmian::inline BANMIAN_ABI::xml {

/// Parses XML and notes where it breaks; what was read up to there stays. DTDs are passed over, never fetched, and
/// entities of theirs are not expanded.
inline void load(std::string_view source, pugi::xml_document& tree, std::vector<diagnostic>& noticed) {
    const pugi::xml_parse_result read =
        tree.load_buffer(source.data(), source.size(), pugi::parse_default, pugi::encoding_utf8);
    if (read) return;
    const std::size_t at = static_cast<std::size_t>(read.offset < 0 ? 0 : read.offset);
    noticed.push_back({tree.first_child() ? severity::warning : severity::error,
                       {errc::malformed_xml, {at, at < source.size() ? at + 1 : at}, "well-formed XML"}});
}

/// The bytes of a node's own text in the source, from its tag to the next.
[[nodiscard]] inline span origin_of(const pugi::xml_node& node, std::string_view source) {
    const std::ptrdiff_t offset = node.offset_debug();
    if (offset < 0) return {};
    const std::size_t begin = static_cast<std::size_t>(offset);
    const std::size_t end = source.find('>', begin);
    const std::size_t close = end == source.npos ? source.npos : source.find('<', end);
    return {begin, close == source.npos ? source.size() : close};
}

/// All text inside a node, its children's included: `<text><b>…</b></text>`.
inline void add_text(const pugi::xml_node& node, std::string& to, int depth = 0) {
    constexpr int deepest = 16;
    for (const pugi::xml_node& child : node) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            to += child.value();
        else if (depth < deepest)
            add_text(child, to, depth + 1);
    }
}

/// A text without white space around it.
[[nodiscard]] inline std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return {};
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return std::string(text.substr(begin, end - begin + 1));
}

/// A node's name without its namespace prefix.
[[nodiscard]] inline std::string_view name_of(const pugi::xml_node& node) noexcept {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
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

/// A number as XML and HTML write it; not a number when it is none, which no box survives.
[[nodiscard]] inline double number_of(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end != text.data() ? value : std::numeric_limits<double>::quiet_NaN();
}
/// An attribute as a number.
[[nodiscard]] inline double number_of(const pugi::xml_node& node, const char* name) noexcept {
    return number_of(std::string_view(node.attribute(name).value()));
}

/// True when the head of `source` has an element or attribute of that spelling.
[[nodiscard]] inline bool head_has(std::string_view source, std::string_view what) noexcept {
    return source.substr(0, 4096).find(what) != std::string_view::npos;
}

}  // namespace banmian::inline BANMIAN_ABI::xml

#endif  // BANMIAN_FORMAT_DETAIL_XML_HPP
