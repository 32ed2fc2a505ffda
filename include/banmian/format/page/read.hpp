// SPDX-License-Identifier: BSL-1.0
/// Reads PAGE XML, 2013 to 2024: regions with their kind, lines and reading order. Needs pugixml.
#ifndef BANMIAN_FORMAT_PAGE_READ_HPP
#define BANMIAN_FORMAT_PAGE_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::page_xml {

namespace detail {

inline constexpr double points_per_pixel =
    72.0 / 300.0;  // PAGE counts pixels; newspapers are scanned at 300 to the inch

/// The box around `x,y x,y …`; no box when there is no point.
[[nodiscard]] inline box box_of(const pugi::xml_node& coords) {
    const char* at = coords.attribute("points").value();
    double left = 0, top = 0, right = 0, bottom = 0;
    bool any = false;
    while (*at != '\0') {
        char* end = nullptr;
        const double x = std::strtod(at, &end);
        if (end == at || *end != ',') break;
        at = end + 1;
        const double y = std::strtod(at, &end);
        if (end == at) break;
        at = end;
        while (*at == ' ') ++at;
        left = any ? std::min(left, x) : x;
        right = any ? std::max(right, x) : x;
        top = any ? std::min(top, y) : y;
        bottom = any ? std::max(bottom, y) : y;
        any = true;
    }
    if (!any) {  // before 2013: <Point x= y=>
        for (const pugi::xml_node& point : coords) {
            const double x = xml::number_of(point, "x");
            const double y = xml::number_of(point, "y");
            left = any ? std::min(left, x) : x;
            right = any ? std::max(right, x) : x;
            top = any ? std::min(top, y) : y;
            bottom = any ? std::max(bottom, y) : y;
            any = true;
        }
    }
    return {left * points_per_pixel, top * points_per_pixel, (right - left) * points_per_pixel,
            (bottom - top) * points_per_pixel};
}

/// The text of a region, line or word: the TextEquiv of the lowest index.
[[nodiscard]] inline std::string text_of(const pugi::xml_node& node) {
    pugi::xml_node best;
    for (const pugi::xml_node& one : node)
        if (xml::name_of(one) == "TextEquiv" &&
            (!best || one.attribute("index").as_int() < best.attribute("index").as_int()))
            best = one;
    return xml::trimmed(xml::child(best, "Unicode").child_value());
}

[[nodiscard]] inline layout::block_hint hint_of(const pugi::xml_node& region) {
    using layout::block_hint;
    if (xml::name_of(region) == "AdvertRegion") return block_hint::advertisement;
    std::string_view type = region.attribute("type").value();
    if (type.empty()) {  // Transkribus: custom="structure {type:heading;}"
        const std::string_view custom = region.attribute("custom").value();
        const std::size_t at = custom.find("type:");
        if (at != custom.npos) type = custom.substr(at + 5, custom.find_first_of(";}", at) - at - 5);
    }
    if (type == "heading") return block_hint::heading;
    if (type == "paragraph") return block_hint::body;
    if (type == "caption") return block_hint::caption_text;
    if (type == "credit") return block_hint::credit_line;
    if (type == "header") return block_hint::page_header;
    if (type == "footer") return block_hint::page_footer;
    if (type == "page-number") return block_hint::page_number;
    return block_hint::none;
}

/// A region's own lines; words where it has no lines, its own text where it has neither.
[[nodiscard]] inline layout::region region_of(const pugi::xml_node& node, std::string_view source) {
    layout::region made;
    made.bounds = box_of(xml::child(node, "Coords"));
    made.hint = hint_of(node);
    for (const pugi::xml_node& line : node) {
        if (xml::name_of(line) != "TextLine") continue;
        layout::placed_word word;
        word.text = text_of(line);
        if (word.text.empty()) {  // only words are there
            for (const pugi::xml_node& one : line) {
                if (xml::name_of(one) != "Word") continue;
                if (!word.text.empty()) word.text += ' ';
                word.text += text_of(one);
            }
        }
        word.bounds = box_of(xml::child(line, "Coords"));
        word.origin = xml::origin_of(line, source);
        if (!word.text.empty()) made.lines.push_back(std::move(word));
    }
    if (made.lines.empty()) {
        const std::string text = text_of(node);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            layout::placed_word word;
            word.text = xml::trimmed(std::string_view(text).substr(at, end - at));
            word.bounds = made.bounds;
            word.origin = xml::origin_of(node, source);
            if (!word.text.empty()) made.lines.push_back(std::move(word));
            at = end + 1;
        }
    }
    return made;
}

[[nodiscard]] inline bool is_text_region(const pugi::xml_node& node) noexcept {
    const std::string_view name = xml::name_of(node);
    return name == "TextRegion" || name == "AdvertRegion" || name == "TableRegion";
}

}  // namespace detail

/// Reads one PAGE file. Regions come in their reading order, those it does not name after them; a group of type
/// `article` makes its regions one article.
[[nodiscard]] inline layout::document read(std::string_view source) {
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    xml::load(source, tree, noticed);
    const pugi::xml_node root = xml::find(tree, "PcGts");
    layout::arranger made;
    std::size_t number = 0;
    for (const pugi::xml_node& page : root) {
        if (xml::name_of(page) != "Page") continue;
        std::vector<layout::region> regions;
        std::vector<box> pictures;
        std::unordered_map<std::string, std::size_t> by_id;
        xml::walk(page, [&](const pugi::xml_node& node) {
            if (xml::name_of(node) == "ImageRegion" || xml::name_of(node) == "GraphicRegion")
                pictures.push_back(detail::box_of(xml::child(node, "Coords")));
            if (!detail::is_text_region(node)) return xml::name_of(node) != "ReadingOrder";
            layout::region one = detail::region_of(node, source);
            if (one.lines.empty()) return true;
            by_id.emplace(node.attribute("id").value(), regions.size());
            regions.push_back(std::move(one));
            return true;  // regions may stand inside regions
        });
        std::vector<layout::region> ordered;
        std::vector<bool> taken(regions.size(), false);
        std::size_t group = 0;
        pugi::xml_node last;
        xml::walk(xml::child(page, "ReadingOrder"), [&](const pugi::xml_node& node) {
            const std::string_view name = xml::name_of(node);
            if (name != "RegionRef" && name != "RegionRefIndexed") return true;
            const auto found = by_id.find(node.attribute("regionRef").value());
            if (found == by_id.end() || taken[found->second]) return true;
            const bool article = std::string_view(node.parent().attribute("type").value()) == "article";
            if (article && node.parent() != last) ++group;
            last = node.parent();
            taken[found->second] = true;
            ordered.push_back(std::move(regions[found->second]));
            if (article) ordered.back().group = group;
            return true;
        });
        for (std::size_t i = 0; i < regions.size(); ++i)
            if (!taken[i]) ordered.push_back(std::move(regions[i]));
        const bool down = std::string_view(page.attribute("readingDirection").value()) == "top-to-bottom";
        made.add_page(std::to_string(++number),
                      {page.attribute("imageWidth").as_double() * detail::points_per_pixel,
                       page.attribute("imageHeight").as_double() * detail::points_per_pixel},
                      std::move(ordered), std::move(pictures),
                      down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, detail::points_per_pixel);
    }
    if (number == 0) noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "<PcGts> with <Page>"}});
    return made.take(std::move(noticed));
}

/// True when `source` looks like PAGE XML.
[[nodiscard]] inline bool looks_like(std::string_view source) noexcept {
    return xml::head_has(source, "PcGts");
}

}  // namespace banmian::inline BANMIAN_ABI::page_xml

#endif  // BANMIAN_FORMAT_PAGE_READ_HPP
