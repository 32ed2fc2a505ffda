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
#include <banmian/format/detail/given_article.hpp>
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
    layout::stated_issue told{};
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

/// Text of an element, white space around it left out.
[[nodiscard]] inline std::string text_of(const pugi::xml_node& node) {
    return std::string(layout::trimmed(node.text().get()));
}
/// The number in what stands for one: `Jg. 3, nº 288`, `第9168期`, `No. 12`; all of it when it is short and has no
/// mark.
[[nodiscard]] inline std::string number_in(const std::string& written) {
    for (const std::string_view mark : {"nº", "n°", "no.", "No.", "Nr.", "第", "#"}) {
        const std::size_t at = written.find(mark);
        if (at == written.npos) continue;
        const std::size_t begin = written.find_first_of("0123456789", at);
        if (begin == written.npos) continue;
        return written.substr(begin,
                              (std::min)(written.find_first_not_of("0123456789", begin), written.size()) - begin);
    }
    return written.size() <= 12 && written.find_first_of("0123456789") != written.npos ? written : std::string();
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

/// Newspaper, day and number of an issue: of MODS (the section of the print, else the first that has them), of Dublin
/// Core, at last of the LABEL.
inline void read_bibliography(const pugi::xml_node& root, layout::stated_issue& to) {
    std::string paper;
    xml::walk(root, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name == "structMap" || name == "fileSec" || name == "amdSec") return false;
        if (name == "dmdSec") {  // articles and sections have titles of their own
            const std::string id = node.attribute("ID").value();
            return id.find("ARTICLE") == id.npos && id.find("SECTION") == id.npos;
        }
        const std::string_view around = xml::name_of(node.parent());
        if (name == "title" && (around == "titleInfo" || node.name() == std::string_view("dc:title"))) {
            if (to.newspaper.empty()) to.newspaper = text_of(node);
        } else if (name == "dateIssued" || node.name() == std::string_view("dc:date")) {
            if (!to.day) to.day = given::date_in(text_of(node));
        } else if (name == "partNumber" || name == "issuenumber") {
            if (to.issue_number.empty()) to.issue_number = number_in(text_of(node));
        } else if (name == "number" && lower(node.parent().attribute("type").value()) == "issue") {
            if (to.issue_number.empty()) to.issue_number = text_of(node);
        } else if (name == "dateOther" || name == "identifier") {
            const std::string_view type = node.attribute("type").value();
            for (const auto& [kind, field] :
                 {std::pair("weekday", &to.weekday), std::pair("lunar", &to.lunar_date), std::pair("cn", &to.cn),
                  std::pair("issn", &to.issn), std::pair("post_code", &to.post_code)})
                if (type == kind && field->empty()) *field = text_of(node);
        }
        return true;
    });
    const std::string label = root.attribute("LABEL").value();
    if (!to.day) to.day = given::date_in(label);
    if (to.newspaper.empty() && !label.empty()) {
        const std::size_t digits = label.find_first_of("0123456789");
        std::string name = label.substr(0, digits);
        for (const std::string_view mark : {" no. ", " No. ", " nº ", "第"})
            name = name.substr(0, (std::min)(name.find(mark), name.size()));
        to.newspaper = std::string(layout::trimmed(name));
    }
    if (to.issue_number.empty() && label.size() > 12) to.issue_number = number_in(label);
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
    read_bibliography(root, made.told);
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
    read_bibliography(root, made.told);
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
    layout::arranger made;
    std::vector<std::string> sources;                       // the file of each page
    std::vector<std::string> images;                        // its picture
    std::vector<std::vector<layout::text_origin>> decoded;  // where its text stands in the file
    arena memory;
    std::vector<detail::physical_page> order = found.pages;  // and what they do not name
    for (std::size_t f = 0; f < found.files.size(); ++f)
        if (std::none_of(order.begin(), order.end(), [&](const auto& page) { return page.file == f; }))
            order.push_back({f, {}, {}});
    std::vector<detail::physical_page> read_pages;
    std::vector<bool> stated;  // which pages state roles
    detail::stated_parts parts(found.areas);
    for (const detail::physical_page& where : order) {
        const std::size_t f = where.file;
        const std::string& href = found.files[f];
        const std::size_t at = source.find(href);
        const span place = at == source.npos ? span{0, 0} : span{at, at + href.size()};
        layout::named_file file = load(href);
        if (file.empty()) {
            noticed.push_back({severity::error, {errc::dangling_reference, place, "the ALTO file that it names"}});
            continue;
        }
        std::vector<diagnostic> inside;  // their places are in that file
        memory.reset();
        std::vector<alto::page> pages = alto::read_pages(file.text, inside, memory);
        for (const diagnostic& one : inside)
            if (one.what.code == errc::malformed_xml || one.what.code == errc::unexpected_end)
                noticed.push_back({severity::error, {one.what.code, place, "the whole of the ALTO file it names"}});
        if (pages.size() != 1)
            noticed.push_back(
                {severity::error, {errc::missing_element, place, "one <Page> in the ALTO file it names"}});
        if (pages.empty()) continue;
        alto::page& page = pages.front();
        read_pages.push_back(where);
        if (read_pages.back().number.empty()) read_pages.back().number = page.printed;
        stated.push_back(page.roles_given);
        if (read_pages.back().name.empty() && page.roles_given) read_pages.back().name = page.name;
        parts.add(page, f);
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < page.blocks.size(); ++i) by_id.emplace(page.blocks[i].id, i);
        std::vector<bool> taken(page.blocks.size(), false);
        std::vector<layout::region> regions;
        const auto take = [&](std::size_t i, const detail::area& by) {
            if (taken[i]) return;
            taken[i] = true;
            regions.push_back(std::move(page.blocks[i].region));
            if (page.roles_given) return;
            regions.back().hint = by.hint;
            regions.back().group = by.article;
        };
        if (page.roles_given)  // the articles of other pages would change the order of this one's
            for (const auto& [block, group] : alto::reading_order(page)) take(block, {});
        for (const detail::area& one : found.areas) {
            if (one.file != f) continue;
            const auto block = by_id.find(one.block);
            if (block != by_id.end()) take(block->second, one);
        }
        for (std::size_t i = 0; i < page.blocks.size(); ++i)
            if (!taken[i]) take(i, {});
        sources.push_back(found.files[f]);
        decoded.push_back(std::move(file.origins));
        images.push_back(std::move(page.image));
        made.add_page(std::move(page.label), page.size, std::move(regions), page.pictures,
                      page.down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, page.unit, true);
    }
    layout::document whole = made.take(std::move(noticed));
    whole.told = found.told;
    std::vector<std::vector<layout::stated_article>> articles = parts.take();
    for (std::size_t p = 0; p < whole.sheets.size(); ++p) {
        if (!decoded[p].empty()) whole.place_in_file(whole.sheets[p], decoded[p]);
        whole.sheets[p].source = std::move(sources[p]);
        whole.sheets[p].image = std::move(images[p]);
        whole.sheets[p].number = std::move(read_pages[p].number);
        whole.sheets[p].name = std::move(read_pages[p].name);
        whole.sheets[p].roles_given = stated[p];
        whole.sheets[p].articles = std::move(articles[p]);
    }
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
