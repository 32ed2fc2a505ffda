// SPDX-License-Identifier: BSL-1.0
/// Reads ALTO XML 1.x to 4.4, with or without a namespace: pages of blocks, lines and strings. Needs pugixml.
#ifndef BANMIAN_FORMAT_ALTO_READ_HPP
#define BANMIAN_FORMAT_ALTO_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/blocks.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::alto {

/// A block of an ALTO page with the id that METS and reading orders name it by.
struct block {
    std::string id{};
    layout::region region{};
};

/// A page as ALTO gives it: blocks in the order of the file.
struct page {
    std::string label{};  ///< PRINTED_IMG_NR, or PHYSICAL_IMG_NR
    extent size{};        ///< in points
    double unit = 1;      ///< points in one MeasurementUnit
    bool down = false;    ///< lines run from top to bottom, by BASEDIRECTION
    std::vector<block> blocks{};
    std::vector<box> pictures{};
    std::vector<std::vector<std::string>> order{};  ///< ids by the ReadingOrder, one list for each innermost group
};

namespace detail {

/// Pixels have no size of their own; newspapers are scanned at 300 to the inch.
inline constexpr double points_per_pixel = 72.0 / 300.0;

[[nodiscard]] inline double unit_of(std::string_view name) noexcept {
    if (name == "mm10") return 72.0 / 254.0;
    if (name == "inch1200") return 72.0 / 1200.0;
    return points_per_pixel;
}

[[nodiscard]] inline box box_of(const pugi::xml_node& node, double unit) {
    return {xml::number_of(node, "HPOS") * unit, xml::number_of(node, "VPOS") * unit,
            xml::number_of(node, "WIDTH") * unit, xml::number_of(node, "HEIGHT") * unit};
}

[[nodiscard]] inline bool ends_in_han(std::string_view text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
    return at > 0 && is_han(decode(text, at - 1).value);
}

/// A TextLine's strings as one text; the SP that OCR engines put between Han is left out.
[[nodiscard]] inline layout::placed_word line_of(const pugi::xml_node& node, double unit, std::string_view source) {
    layout::placed_word made;
    bool space = false;
    for (const pugi::xml_node& one : node) {
        const std::string_view name = xml::name_of(one);
        if (name == "SP") {
            space = true;
            continue;
        }
        if (name != "String" && name != "HYP") continue;
        const std::string_view content = one.attribute("CONTENT").value();
        if (content.find_first_not_of(" \t\r\n") == content.npos) continue;
        const bool han = is_han(decode(content, 0).value) && ends_in_han(made.text);
        if (space && !made.text.empty() && !han) made.text += ' ';
        space = false;
        made.text += content;
    }
    made.bounds = box_of(node, unit);
    made.origin = xml::origin_of(node, source);
    return made;
}

/// Font sizes of the TextStyles, in points, by id.
using styles = std::unordered_map<std::string, double>;

[[nodiscard]] inline double size_of(const pugi::xml_node& node, const styles& known) {
    const std::string_view refs = node.attribute("STYLEREFS").value();
    for (std::size_t at = 0; at < refs.size();) {
        const std::size_t end = std::min(refs.find(' ', at), refs.size());
        const auto found = known.find(std::string(refs.substr(at, end - at)));
        if (found != known.end()) return found->second;
        at = end + 1;
    }
    return 0;
}

/// The innermost groups of a ReadingOrder, in order.
inline void read_order(const pugi::xml_node& order, std::vector<std::vector<std::string>>& to) {
    pugi::xml_node last;
    xml::walk(order, [&](const pugi::xml_node& node) {
        if (xml::name_of(node) == "ElementRef") {
            if (to.empty() || node.parent() != last) to.emplace_back();
            last = node.parent();
            to.back().emplace_back(node.attribute("REF").value());
        }
        return true;
    });
}

}  // namespace detail

/// The pages of an ALTO file.
[[nodiscard]] inline std::vector<page> read_pages(std::string_view source, std::vector<diagnostic>& noticed) {
    std::vector<page> made;
    pugi::xml_document tree;
    xml::load(source, tree, noticed);
    const pugi::xml_node root = xml::find(tree, "alto");
    const double unit = detail::unit_of(xml::trimmed(xml::find(root, "MeasurementUnit").child_value()));
    detail::styles sizes;
    xml::walk(xml::child(root, "Styles"), [&](const pugi::xml_node& node) {
        if (xml::name_of(node) == "TextStyle")
            sizes[node.attribute("ID").value()] = node.attribute("FONTSIZE").as_double();
        return true;
    });
    xml::walk(root, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name == "Page") {
            page& now = made.emplace_back();
            now.label = node.attribute("PRINTED_IMG_NR").as_string(node.attribute("PHYSICAL_IMG_NR").value());
            now.size = {node.attribute("WIDTH").as_double() * unit, node.attribute("HEIGHT").as_double() * unit};
            now.unit = unit;
            return true;
        }
        if (made.empty()) return true;
        if (name == "Illustration" || name == "GraphicalElement") {
            const box where = detail::box_of(node, unit);
            if (layout::is_sound(where) && name == "Illustration") made.back().pictures.push_back(where);
            return false;
        }
        if (name != "TextBlock") return true;
        block& now = made.back().blocks.emplace_back();
        now.id = node.attribute("ID").value();
        now.region.bounds = detail::box_of(node, unit);
        const double size = detail::size_of(node, sizes);
        for (const pugi::xml_node& line : node) {
            if (xml::name_of(line) != "TextLine") continue;
            layout::placed_word word = detail::line_of(line, unit, source);
            if (word.text.empty()) continue;
            const double own = detail::size_of(line, sizes);
            word.font_size = own > 0 ? own : size;
            if (std::string_view(line.attribute("BASEDIRECTION").value()) == "ttb") made.back().down = true;
            now.region.lines.push_back(std::move(word));
        }
        return false;
    });
    if (!made.empty()) detail::read_order(xml::child(root, "ReadingOrder"), made.front().order);
    if (made.empty()) noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "<Page> as ALTO has it"}});
    return made;
}

/// Adds a page whose reading order the file does not give: its lines are assembled by their boxes.
inline void add_unordered(layout::assembler& to, page&& of) {
    std::vector<layout::placed_word> lines;
    for (block& one : of.blocks)
        for (layout::placed_word& line : one.region.lines) {
            line.font_size = 0;  // the engine's guess; the height tells more
            lines.push_back(std::move(line));
        }
    layout::page_traits traits;
    if (of.down) traits.mode = writing_mode::vertical_rl;
    traits.unit = of.unit;
    traits.recognised = true;
    to.add_page(std::move(of.label), of.size, std::move(lines), traits);
}

/// Adds a page in the order of its ReadingOrder, a group for each of its groups; what it does not name follows.
inline void add_ordered(layout::arranger& to, page&& of) {
    std::vector<layout::region> regions;
    std::vector<bool> taken(of.blocks.size(), false);
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < of.blocks.size(); ++i) by_id.emplace(of.blocks[i].id, i);
    for (std::size_t group = 0; group < of.order.size(); ++group)
        for (const std::string& id : of.order[group]) {
            const auto found = by_id.find(id);
            if (found == by_id.end() || taken[found->second]) continue;
            taken[found->second] = true;
            regions.push_back(std::move(of.blocks[found->second].region));
            if (of.order.size() > 1) regions.back().group = group + 1;
        }
    for (std::size_t i = 0; i < of.blocks.size(); ++i)
        if (!taken[i]) regions.push_back(std::move(of.blocks[i].region));
    to.add_page(std::move(of.label), of.size, std::move(regions), std::move(of.pictures),
                of.down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, of.unit);
}

/// Adds a page whose blocks stand in the file in the order in which they are read, as docWorks and most engines for
/// Latin scripts have them: articles begin at their headings.
inline void add_in_file_order(layout::arranger& to, page&& of) {
    std::vector<layout::region> regions;
    for (block& one : of.blocks) regions.push_back(std::move(one.region));
    layout::group_under_headings(regions);
    to.add_page(std::move(of.label), of.size, std::move(regions), std::move(of.pictures), writing_mode::horizontal_tb,
                of.unit);
}

/// Reads ALTO files, each one or more pages, into one document. What is not read is noted and the rest still comes out.
[[nodiscard]] inline layout::document read(const std::vector<std::string_view>& files) {
    std::vector<diagnostic> noticed;
    std::vector<page> pages;
    for (const std::string_view file : files)
        for (page& one : read_pages(file, noticed)) pages.push_back(std::move(one));
    bool ordered = !pages.empty();
    bool in_file_order = !pages.empty();
    for (const page& one : pages) {
        ordered = ordered && !one.order.empty();
        std::vector<layout::region> outlines;
        for (const block& each : one.blocks) outlines.emplace_back().bounds = each.region.bounds;
        in_file_order = in_file_order && !one.down && layout::is_reading_order(outlines);
    }
    if (ordered || in_file_order) {
        layout::arranger made;
        for (page& one : pages) ordered ? add_ordered(made, std::move(one)) : add_in_file_order(made, std::move(one));
        return made.take(std::move(noticed));
    }
    layout::assembler made;
    for (page& one : pages) add_unordered(made, std::move(one));
    return made.take(std::move(noticed));
}
/// Reads one ALTO file.
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(std::vector<std::string_view>{source});
}

/// True when `source` looks like ALTO.
[[nodiscard]] inline bool looks_like(std::string_view source) noexcept {
    return xml::head_has(source, "<alto") || xml::head_has(source, ":alto");
}

}  // namespace banmian::inline BANMIAN_ABI::alto

#endif  // BANMIAN_FORMAT_ALTO_READ_HPP
