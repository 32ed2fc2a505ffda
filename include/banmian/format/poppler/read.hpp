// SPDX-License-Identifier: BSL-1.0
/// Reads what poppler's tools make of a PDF: `pdftotext -bbox-layout` (or `-bbox`) and `pdftohtml -xml`. Needs pugixml.
#ifndef BANMIAN_FORMAT_POPPLER_READ_HPP
#define BANMIAN_FORMAT_POPPLER_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::poppler {

namespace detail {

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

/// A word's text without white space around it.
[[nodiscard]] inline std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return {};
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return std::string(text.substr(begin, end - begin + 1));
}

}  // namespace detail

/// Reads `pdftotext -bbox-layout` or `-bbox`. poppler's own blocks and flows are not used: they mix the columns of a
/// newspaper page.
[[nodiscard]] inline layout::document read_bbox(std::string_view source) {
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    detail::load(source, tree, noticed);
    layout::assembler pages;
    std::size_t number = 0;
    for (const pugi::xpath_node& found : tree.select_nodes("//page")) {
        const pugi::xml_node page = found.node();
        std::vector<layout::placed_word> words;
        struct visitor : pugi::xml_tree_walker {
            std::vector<layout::placed_word>* words = nullptr;
            std::string_view source{};
            bool for_each(pugi::xml_node& node) override {
                if (std::string_view(node.name()) != "word") return true;
                layout::placed_word word;
                word.text = detail::trimmed(node.child_value());
                const double x = node.attribute("xMin").as_double();
                const double y = node.attribute("yMin").as_double();
                word.bounds = {x, y, node.attribute("xMax").as_double() - x, node.attribute("yMax").as_double() - y};
                word.origin = detail::origin_of(node, source);
                if (!word.text.empty()) words->push_back(std::move(word));
                return true;
            }
        } collect;
        collect.words = &words;
        collect.source = source;
        pugi::xml_node root = page;
        root.traverse(collect);
        pages.add_page(std::to_string(++number),
                       {page.attribute("width").as_double(), page.attribute("height").as_double()}, std::move(words));
    }
    if (number == 0)
        noticed.push_back(
            {severity::error, {errc::missing_element, {0, 0}, "<page> as pdftotext -bbox-layout writes it"}});
    return pages.take(std::move(noticed));
}

/// Reads `pdftohtml -xml`. Its units are pixels of 108 to the inch; boxes come out in points.
[[nodiscard]] inline layout::document read_pdftohtml(std::string_view source) {
    constexpr double points = 72.0 / 108.0;
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    detail::load(source, tree, noticed);
    layout::assembler pages;
    std::size_t number = 0;
    std::unordered_map<std::string, double> sizes;  // of fonts, in points; declared on the page that uses them first
    for (const pugi::xml_node& page : tree.child("pdf2xml").children("page")) {
        for (const pugi::xml_node& font : page.children("fontspec"))
            sizes[font.attribute("id").value()] = font.attribute("size").as_double() * points;
        std::vector<layout::placed_word> words;
        for (const pugi::xml_node& node : page.children("text")) {
            layout::placed_word word;
            std::string text;
            detail::add_text(node, text);
            word.text = detail::trimmed(text);
            word.bounds = {node.attribute("left").as_double() * points, node.attribute("top").as_double() * points,
                           node.attribute("width").as_double() * points, node.attribute("height").as_double() * points};
            const auto size = sizes.find(node.attribute("font").value());
            if (size != sizes.end()) word.font_size = size->second;
            word.bold = !node.child("b").empty();
            word.origin = detail::origin_of(node, source);
            if (!word.text.empty()) words.push_back(std::move(word));
        }
        ++number;
        pages.add_page(page.attribute("number").as_string(),
                       {page.attribute("width").as_double() * points, page.attribute("height").as_double() * points},
                       std::move(words));
    }
    if (number == 0)
        noticed.push_back(
            {severity::error, {errc::missing_element, {0, 0}, "<pdf2xml> with <page>, as pdftohtml -xml writes it"}});
    return pages.take(std::move(noticed));
}

/// True when `source` looks like `pdftotext -bbox-layout`.
[[nodiscard]] inline bool looks_like_bbox(std::string_view source) noexcept {
    const std::string_view head = source.substr(0, 4096);
    return head.find("<doc>") != head.npos && head.find("<page ") != head.npos;
}
/// True when `source` looks like `pdftohtml -xml`.
[[nodiscard]] inline bool looks_like_pdftohtml(std::string_view source) noexcept {
    return source.substr(0, 4096).find("<pdf2xml") != std::string_view::npos;
}

}  // namespace banmian::inline BANMIAN_ABI::poppler

#endif  // BANMIAN_FORMAT_POPPLER_READ_HPP
