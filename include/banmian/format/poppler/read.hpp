// SPDX-License-Identifier: BSL-1.0
/// Reads what poppler's tools make of a PDF: `pdftotext -bbox-layout` (or `-bbox`) and `pdftohtml -xml`. Needs pugixml.
#ifndef BANMIAN_FORMAT_POPPLER_READ_HPP
#define BANMIAN_FORMAT_POPPLER_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/xml.hpp>
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

/// Reads `pdftotext -bbox-layout` or `-bbox`. poppler's own blocks and flows are not used: they mix the columns of a
/// newspaper page.
[[nodiscard]] inline layout::document read_bbox(std::string_view source) {
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    xml::load(source, tree, noticed);
    layout::assembler pages;
    std::size_t number = 0;
    xml::walk(tree, [&](const pugi::xml_node& page) {
        if (xml::name_of(page) != "page") return true;
        std::vector<layout::placed_word> words;
        xml::walk(page, [&](const pugi::xml_node& node) {
            if (std::string_view(node.name()) != "word") return true;
            layout::placed_word word;
            word.text = xml::trimmed(node.child_value());
            // The corners stand in the order in which poppler writes them; whatever the order, by their names.
            double x = 0, y = 0, right = 0, bottom = 0;
            for (const pugi::xml_attribute& one : node.attributes()) {
                const std::string_view name = one.name();
                const double value = xml::number_of(std::string_view(one.value()));
                if (name == "xMin")
                    x = value;
                else if (name == "yMin")
                    y = value;
                else if (name == "xMax")
                    right = value;
                else if (name == "yMax")
                    bottom = value;
            }
            word.bounds = {x, y, right - x, bottom - y};
            word.origin = xml::origin_of(node, source);
            if (!word.text.empty()) words.push_back(std::move(word));
            return false;
        });
        const auto side = [&](const char* name) {
            const double value = xml::number_of(page, name);
            return value > 0 ? value : 0;
        };
        pages.add_page(std::to_string(++number), {side("width"), side("height")}, std::move(words));
        return false;
    });
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
    xml::load(source, tree, noticed);
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
            xml::add_text(node, text);
            word.text = xml::trimmed(text);
            word.bounds = {xml::number_of(node, "left") * points, xml::number_of(node, "top") * points,
                           xml::number_of(node, "width") * points, xml::number_of(node, "height") * points};
            const auto size = sizes.find(node.attribute("font").value());
            if (size != sizes.end()) word.font_size = size->second;
            word.bold = !node.child("b").empty();
            word.origin = xml::origin_of(node, source);
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
