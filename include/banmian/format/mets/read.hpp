// SPDX-License-Identifier: BSL-1.0
/// Reads newspaper issues of METS with ALTO (ENMAP/BnL and SBB profiles) and of MPEG-21 DIDL with ALTO. Needs pugixml.
#ifndef BANMIAN_FORMAT_METS_READ_HPP
#define BANMIAN_FORMAT_METS_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/alto/read.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mets {

namespace detail {

/// A block of an ALTO file that the structure names.
struct area {
    std::size_t file = 0;  ///< index of the ALTO file
    std::string block{};   ///< id of the block; empty for the whole page
    layout::block_hint hint = layout::block_hint::none;
    std::size_t article = 0;  ///< from 1; 0 outside articles
};

/// The ALTO files that the structure names, in its order, and the areas.
struct structure {
    std::vector<std::string> files{};
    std::vector<area> areas{};
};

[[nodiscard]] inline std::string lower(std::string_view text) {
    std::string made(text);
    for (char& one : made)
        if (one >= 'A' && one <= 'Z') one = static_cast<char>(one - 'A' + 'a');
    return made;
}

/// What a div of the logical structure says of the blocks under it.
[[nodiscard]] inline layout::block_hint hint_of(const std::string& type) noexcept {
    using layout::block_hint;
    if (type == "heading" || type == "title" || type == "headline" || type == "overline" || type == "subheadline")
        return block_hint::heading;
    if (type == "caption") return block_hint::caption_text;
    if (type == "advertisement" || type == "advert" || type == "death_notice") return block_hint::advertisement;
    if (type == "paragraph" || type == "text" || type == "body" || type == "body_content") return block_hint::body;
    return block_hint::none;
}
[[nodiscard]] inline bool is_article(const std::string& type) noexcept {
    return type == "article" || type == "advert" || type == "advertisement" || type == "article-advertisement";
}

inline void read_logical(const pugi::xml_node& map, const std::unordered_map<std::string, std::size_t>& by_id,
                         structure& to) {
    std::size_t article = 0;
    pugi::xml_node inside;  // the div of the article at hand
    const auto below = [](pugi::xml_node node, const pugi::xml_node& of) {
        while (node && node != of) node = node.parent();
        return static_cast<bool>(node);
    };
    xml::walk(map, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name == "div" && is_article(lower(node.attribute("TYPE").value())) && !(inside && below(node, inside))) {
            ++article;
            inside = node;
        }
        if (name != "area") return true;
        const auto file = by_id.find(node.attribute("FILEID").value());
        if (file == by_id.end()) return true;
        area made;
        made.file = file->second;
        made.block = node.attribute("BEGIN").value();
        if (inside && below(node, inside)) made.article = article;
        // The nearest div that says what the block is.
        for (pugi::xml_node up = node.parent(); up && up != map; up = up.parent()) {
            if (xml::name_of(up) != "div") continue;
            made.hint = hint_of(lower(up.attribute("TYPE").value()));
            const bool vague = made.hint == layout::block_hint::none || made.hint == layout::block_hint::body;
            const std::string above = lower(up.parent().attribute("TYPE").value());
            if (vague && (above == "heading" || above == "title")) made.hint = layout::block_hint::heading;
            if (made.hint != layout::block_hint::none) break;
        }
        to.areas.push_back(std::move(made));
        return true;
    });
}

[[nodiscard]] inline structure read_mets(const pugi::xml_node& root) {
    structure made;
    std::unordered_map<std::string, std::size_t> by_id;
    xml::walk(xml::child(root, "fileSec"), [&](const pugi::xml_node& node) {
        if (xml::name_of(node) != "file") return true;
        std::string use;
        for (pugi::xml_node up = node.parent(); up; up = up.parent())
            if (xml::name_of(up) == "fileGrp") use += lower(up.attribute("USE").value()) + ' ';
        const std::string type = lower(node.attribute("MIMETYPE").value());
        const bool text = use.find("alto") != use.npos || use.find("text") != use.npos ||
                          use.find("fulltext") != use.npos || use.find("ocr") != use.npos;
        if (!text || (type.find("xml") == type.npos && !type.empty())) return false;
        for (const pugi::xml_node& one : node)
            if (xml::name_of(one) == "FLocat")
                for (const pugi::xml_attribute& at : one.attributes()) {
                    const std::string_view key = at.name();
                    if (key != "xlink:href" && key != "href") continue;
                    by_id.emplace(node.attribute("ID").value(), made.files.size());
                    made.files.emplace_back(at.value());
                }
        return false;
    });
    for (const pugi::xml_node& map : root)
        if (xml::name_of(map) == "structMap" && lower(map.attribute("TYPE").value()) == "logical")
            read_logical(map, by_id, made);
    return made;
}

/// The Dutch national library's DIDL: an article has parts, each the blocks of one ALTO file.
[[nodiscard]] inline structure read_didl(const pugi::xml_node& root) {
    structure made;
    std::unordered_map<std::string, std::size_t> by_name;
    std::size_t article = 0;
    pugi::xml_node zoning;
    xml::walk(root, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name == "blocks") {
            const std::string file = node.attribute("alto").value();
            const auto [place, fresh] = by_name.emplace(file, made.files.size());
            if (fresh) made.files.push_back(file);
            // All parts under one zoning are one article.
            const pugi::xml_node here = node.parent().parent();
            if (here != zoning) ++article, zoning = here;
            for (const pugi::xml_node& one : node)
                if (xml::name_of(one) == "TextBlock")
                    made.areas.push_back(
                        {place->second, one.attribute("ID").value(), layout::block_hint::none, article});
        }
        return true;
    });
    return made;
}

}  // namespace detail

/// Reads an issue. `load(href)` gives the bytes of a file that the structure names (its path as printed there), as
/// something that converts to std::string; empty when there is none. A file that is missing or broken is noted, and the
/// other pages still come out.
template <class Load>
[[nodiscard]] layout::document read(std::string_view source, Load&& load) {
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    xml::load(source, tree, noticed);
    const pugi::xml_node root = xml::find(tree, "mets");
    const detail::structure found = root ? detail::read_mets(root) : detail::read_didl(tree);
    if (found.files.empty())
        noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "a structure that names ALTO files"}});
    layout::arranger made;
    std::vector<std::string> sources;  // the file of each page
    arena memory;
    for (std::size_t f = 0; f < found.files.size(); ++f) {
        const std::string bytes = load(found.files[f]);
        if (bytes.empty()) {
            noticed.push_back({severity::warning, {errc::dangling_reference, {0, 0}, "the ALTO file that it names"}});
            continue;
        }
        std::vector<diagnostic> ignored;  // their places are in another file
        memory.reset();
        std::vector<alto::page> pages = alto::read_pages(bytes, ignored, memory);
        if (pages.empty()) {
            noticed.push_back({severity::warning, {errc::missing_element, {0, 0}, "<Page> in the ALTO file it names"}});
            continue;
        }
        alto::page& page = pages.front();
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < page.blocks.size(); ++i) by_id.emplace(page.blocks[i].id, i);
        std::vector<bool> taken(page.blocks.size(), false);
        std::vector<layout::region> regions;
        const auto take = [&](std::size_t i, const detail::area& by) {
            if (taken[i]) return;
            taken[i] = true;
            regions.push_back(std::move(page.blocks[i].region));
            regions.back().hint = by.hint;
            regions.back().group = by.article;
        };
        for (const detail::area& one : found.areas) {
            if (one.file != f) continue;
            const auto block = by_id.find(one.block);
            if (block != by_id.end()) take(block->second, one);
        }
        for (std::size_t i = 0; i < page.blocks.size(); ++i)
            if (!taken[i]) take(i, {});
        sources.push_back(found.files[f]);
        made.add_page(std::move(page.label), page.size, std::move(regions), std::move(page.pictures),
                      page.down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, page.unit, true);
    }
    layout::document whole = made.take(std::move(noticed));
    for (std::size_t p = 0; p < whole.sheets.size(); ++p) whole.sheets[p].source = std::move(sources[p]);
    return whole;
}

/// How sure it is that this is METS or DIDL, which name ALTO files and their namespace too.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    const bool said = of.head_has("loc.gov/METS") || of.head_has("<mets") || of.head_has("DIDL-NS");
    return of.is_markup() && said ? certainty::sure : certainty::none;
}

}  // namespace mets
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_METS_READ_HPP
