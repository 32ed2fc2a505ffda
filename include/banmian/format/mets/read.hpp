// SPDX-License-Identifier: BSL-1.0
/// Reads newspaper issues of METS 1 with ALTO (ENMAP/BnL and SBB profiles) and of MPEG-21 DIDL with ALTO. Needs
/// pugixml.
#ifndef BANMIAN_FORMAT_METS_READ_HPP
#define BANMIAN_FORMAT_METS_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/alto/read.hpp>
#include <banmian/format/detail/mets_bibliography.hpp>
#include <banmian/format/detail/mets_parts.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/named_file.hpp>

#include <algorithm>
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

/// A page by the physical structure.
struct physical_page {
    std::size_t file = 0;  ///< index of its ALTO file
    std::string number{};  ///< ORDERLABEL: as printed
    std::string name{};    ///< LABEL
};

/// The ALTO files that the structure names, in its order, and the areas.
struct structure {
    std::vector<std::string> files{};
    std::vector<area> areas{};
    std::vector<physical_page> pages{};
    layout::stated_issue stated{};
};

/// What a div of the logical structure says of the blocks under it.
[[nodiscard]] inline layout::block_hint hint_of(const std::string& type) noexcept {
    using layout::block_hint;
    if (type == "heading" || type == "title" || type == "headline") return block_hint::heading;
    if (type == "overline") return block_hint::kicker;
    if (type == "subheadline") return block_hint::subhead;
    if (type == "author") return block_hint::byline;
    if (type == "caption") return block_hint::caption_text;
    if (type == "advertisement" || type == "advert" || type == "death_notice") return block_hint::advertisement;
    if (type == "paragraph" || type == "text" || type == "body" || type == "body_content") return block_hint::body;
    return block_hint::none;
}
[[nodiscard]] inline bool is_article(const std::string& type) noexcept {
    return type == "article" || type == "advert" || type == "advertisement" || type == "article-advertisement";
}

/// Puts divisions that count themselves in the order of their numbers, where the file has another.
inline void sort_divisions(const pugi::xml_node& map) {
    std::vector<pugi::xml_node> parents{map};
    xml::walk(map, [&](const pugi::xml_node& node) {
        if (xml::name_of(node) == "div") parents.push_back(node);
        return true;
    });
    for (pugi::xml_node parent : parents) {
        std::vector<std::pair<double, pugi::xml_node>> numbered;
        bool all = true;
        for (const pugi::xml_node& one : parent.children()) {
            if (xml::name_of(one) != "div") continue;
            const pugi::xml_attribute order = one.attribute("ORDER");
            all = all && !order.empty();
            numbered.emplace_back(order.as_double(), one);
        }
        const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
        if (!all || std::is_sorted(numbered.begin(), numbered.end(), less)) continue;
        std::stable_sort(numbered.begin(), numbered.end(), less);
        for (const auto& [order, one] : numbered) parent.append_move(one);
    }
}

/// The pages by the physical structure, in its order.
inline void read_physical(const pugi::xml_node& map, const std::unordered_map<std::string, std::size_t>& by_id,
                          structure& to) {
    std::vector<bool> seen(to.files.size(), false);
    xml::walk(map, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name != "area" && name != "fptr") return true;
        const auto file = by_id.find(node.attribute("FILEID").value());
        if (file == by_id.end() || seen[file->second]) return true;
        seen[file->second] = true;
        pugi::xml_node page = node.parent();
        while (page && xml::name_of(page) != "div") page = page.parent();
        physical_page made;
        made.file = file->second;
        made.number = page.attribute("ORDERLABEL").value();
        const std::string label = page.attribute("LABEL").value();
        const std::string type = lower(page.attribute("TYPE").value());
        if (type.find("page") != type.npos && label != made.number) made.name = label;
        to.pages.push_back(std::move(made));
        return true;
    });
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
    for (const pugi::xml_node& map : root) {
        if (xml::name_of(map) != "structMap") continue;
        sort_divisions(map);
        const std::string type = lower(map.attribute("TYPE").value());
        if (type == "logical") read_logical(map, by_id, made);
        if (type == "physical") read_physical(map, by_id, made);
    }
    read_bibliography(root, made.stated);
    return made;
}

/// The numbers that a DIDL gives its pages, by the identifiers of their items.
[[nodiscard]] inline std::unordered_map<std::string, std::string> page_numbers(const pugi::xml_node& root) {
    std::unordered_map<std::string, std::string> made;
    xml::walk(root, [&](const pugi::xml_node& node) {
        if (xml::name_of(node) != "nativePageNumber") return true;
        pugi::xml_node item = node.parent();
        while (item && xml::name_of(item) != "Item") item = item.parent();
        made.emplace(item.attribute("dc:identifier").value(), text_of(node));
        return false;
    });
    return made;
}

/// The Dutch national library's DIDL: an article has parts, each the blocks of one ALTO file.
[[nodiscard]] inline structure read_didl(const pugi::xml_node& root) {
    structure made;
    std::unordered_map<std::string, std::size_t> by_name;
    std::size_t article = 0;
    pugi::xml_node zoning;
    read_bibliography(root, made.stated);
    const std::unordered_map<std::string, std::string> numbers = page_numbers(root);
    xml::walk(root, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name == "blocks") {
            const std::string file = node.attribute("alto").value();
            const auto [place, fresh] = by_name.emplace(file, made.files.size());
            if (fresh) {
                made.files.push_back(file);
                const auto number = numbers.find(node.parent().attribute("pageid").value());
                if (number != numbers.end()) made.pages.push_back({place->second, number->second, {}});
            }
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

/// Reads the pages that a structure names, each from its ALTO file.
class issue_reader {
public:
    issue_reader(const structure& found, std::string_view source, std::vector<diagnostic>& noticed)
        : found_(found), source_(source), noticed_(noticed), parts_(found.areas) {}

    /// The pages in the order of the physical structure, then those that it does not name.
    [[nodiscard]] std::vector<physical_page> order() const {
        std::vector<physical_page> made = found_.pages;
        for (std::size_t f = 0; f < found_.files.size(); ++f)
            if (std::none_of(made.begin(), made.end(), [&](const auto& page) { return page.file == f; }))
                made.push_back({f, {}, {}});
        return made;
    }
    void add(const physical_page& where, layout::named_file file) {
        const std::string& href = found_.files[where.file];
        const std::size_t at = source_.find(href);
        const span place = at == source_.npos ? span{0, 0} : span{at, at + href.size()};
        const auto note = [&](errc code, std::string_view wanted) {
            noticed_.push_back({severity::error, {code, place, wanted}});
        };
        if (file.empty()) return note(errc::dangling_reference, "the ALTO file that it names");
        std::vector<diagnostic> inside;  // their places are in that file
        memory_.reset();
        std::vector<alto::page> pages = alto::read_pages(file.text, inside, memory_);
        for (const diagnostic& one : inside)
            if (one.what.code == errc::malformed_xml || one.what.code == errc::unexpected_end)
                note(one.what.code, "the whole of the ALTO file it names");
        if (pages.size() != 1) note(errc::missing_element, "one <Page> in the ALTO file it names");
        if (pages.empty()) return;
        alto::page& page = pages.front();
        parts_.add(page, where.file);
        std::vector<layout::region> regions = regions_of(page, where.file);
        sheets_.push_back({where, page.roles_given, href, std::move(page.image), std::move(file.origins)});
        physical_page& stated = sheets_.back().stated;
        if (stated.number.empty()) stated.number = page.printed;
        if (stated.name.empty() && page.roles_given) stated.name = page.name;
        made_.add_page(std::move(page.label), page.size, std::move(regions), page.pictures,
                       page.down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, page.points_per_unit, true);
    }
    [[nodiscard]] layout::document take() {
        layout::document whole = made_.take(std::move(noticed_));
        whole.stated = found_.stated;
        std::vector<std::vector<layout::stated_article>> articles = parts_.take();
        for (std::size_t p = 0; p < whole.sheets.size(); ++p) {
            layout::sheet& sheet = whole.sheets[p];
            sheet_source& from = sheets_[p];
            if (!from.decoded.empty()) whole.place_in_file(sheet, from.decoded);
            sheet.source = std::move(from.file);
            sheet.image = std::move(from.image);
            sheet.number = std::move(from.stated.number);
            sheet.name = std::move(from.stated.name);
            sheet.roles_given = from.roles_given;
            sheet.articles = std::move(articles[p]);
        }
        return whole;
    }

private:
    /// What a sheet is told by the structure and its file.
    struct sheet_source {
        physical_page stated{};
        bool roles_given = false;  ///< by tags
        std::string file{};
        std::string image{};
        std::vector<layout::text_origin> decoded{};  ///< where its text stands in the file
    };

    /// The blocks of a page in the order of its articles: its own, where its tags give roles, for the articles of other
    /// pages would change it; else that of the logical structure; then those that neither names.
    [[nodiscard]] std::vector<layout::region> regions_of(alto::page& page, std::size_t file) const {
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < page.blocks.size(); ++i) by_id.emplace(page.blocks[i].id, i);
        std::vector<bool> taken(page.blocks.size(), false);
        std::vector<layout::region> regions;
        const auto take = [&](std::size_t i, const area& by) {
            if (taken[i]) return;
            taken[i] = true;
            regions.push_back(std::move(page.blocks[i].region));
            if (page.roles_given) return;
            regions.back().hint = by.hint;
            regions.back().group = by.article;
        };
        if (page.roles_given)
            for (const auto& [block, group] : alto::reading_order(page)) take(block, {});
        for (const area& one : found_.areas) {
            if (one.file != file) continue;
            const auto block = by_id.find(one.block);
            if (block != by_id.end()) take(block->second, one);
        }
        for (std::size_t i = 0; i < page.blocks.size(); ++i) take(i, {});
        return regions;
    }

    const structure& found_;
    std::string_view source_;
    std::vector<diagnostic>& noticed_;
    stated_parts parts_;
    layout::arranger made_{};
    std::vector<sheet_source> sheets_{};
    arena memory_{};
};

}  // namespace detail

/// Reads an issue. `load(href)` gives the bytes of a file that the structure names (its path as printed there), as
/// something that converts to `layout::named_file`; empty when there is none. The places of a page are bytes of its
/// file. A file that is missing or broken is noted, and the other pages still come out.
template <class Load>
[[nodiscard]] layout::document read(std::string_view source, Load&& load) {
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    xml::load(source, tree, noticed);
    const pugi::xml_node root = xml::find(tree, "mets");
    const detail::structure found = root ? detail::read_mets(root) : detail::read_didl(tree);
    if (found.files.empty())
        noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "a structure that names ALTO files"}});
    detail::issue_reader pages(found, source, noticed);
    for (const detail::physical_page& where : pages.order()) pages.add(where, load(found.files[where.file]));
    return pages.take();
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
