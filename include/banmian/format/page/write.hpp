// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes a page as PAGE XML 2019-07-15: regions and printed lines, roles, articles, relations, reading order.
#ifndef BANMIAN_FORMAT_PAGE_WRITE_HPP
#define BANMIAN_FORMAT_PAGE_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/pieces.hpp>
#include <banmian/format/detail/printed_lines.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/model/issue.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace page_xml {

namespace detail {

using banmian::detail::piece;

[[nodiscard]] inline std::string_view type_of(block_role role) noexcept {
    if (is_heading(role)) return "heading";
    switch (traits_of(role).place) {
    case role_place::bylines:
    case role_place::body: return "paragraph";
    case role_place::captions: return role == block_role::credit_line ? "credit" : "caption";
    case role_place::header: return "header";
    case role_place::page_colophon: return "footer";
    case role_place::nowhere:
    case role_place::banners:
    case role_place::stack:
    case role_place::jumps:
    case role_place::notices:
    case role_place::unplaced: break;
    }
    return "other";
}

class sheet_writer {
public:
    sheet_writer(const issue& whole, std::size_t number, const banmian::detail::printed_source& from, std::string& out,
                 const sheet_options& options)
        : whole_(whole), page_(whole.pages[number]), number_(number), to_(out), options_(options),
          pieces_(banmian::detail::pieces_of(page_, from)) {
        pictures_before_.push_back(0);
        for (const article& one : page_.articles)
            pictures_before_.push_back(pictures_before_.back() + one.captions.size());
    }

    void write() {
        to_.declaration();
        to_.open("PcGts");
        to_.attribute("xmlns", "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15");
        write_metadata();
        // The schema asks for the attribute; where no name is known, none is invented.
        to_.open("Page").attribute("imageFilename", banmian::detail::image_of(page_, number_, options_));
        to_.attribute("imageWidth", banmian::detail::pixels(page_.size->width, options_.dpi));
        to_.attribute("imageHeight", banmian::detail::pixels(page_.size->height, options_.dpi));
        if (page_.writing_mode == writing_mode::vertical_rl)
            to_.attribute("readingDirection", "top-to-bottom").attribute("textLineOrder", "right-to-left");
        write_order();
        write_relations();
        for (std::size_t p = 0; p < pieces_.size(); ++p) write_piece(p);
        std::size_t pictures = 0;
        for (const article& one : page_.articles)
            for (const caption& below : one.captions) write_picture(below, ++pictures);
        for (const caption& one : page_.captions) write_picture(one, ++pictures);
        to_.close().close();
    }

private:
    void write_metadata() {
        to_.open("Metadata").leaf("Creator", "banmian");
        to_.leaf("Created", "1970-01-01T00:00:00Z").leaf("LastChange", "1970-01-01T00:00:00Z");
        const auto item = [&](std::string_view name, const auto& value) {
            if (!value) return;
            to_.open("MetadataItem").attribute("type", "other").attribute("name", name);
            to_.attribute("value", *value).close();
        };
        item("newspaper", whole_.newspaper);
        std::optional<std::string> day;
        if (whole_.date) {
            const auto text = iso(*whole_.date);
            day = std::string(text.data(), text.size());
        }
        item("date", day);
        item("weekday", whole_.weekday);
        item("lunar_date", whole_.lunar_date);
        item("issue_number", whole_.issue_number);
        item("page_number", page_.number);
        item("page_name", page_.name);
        to_.close();
    }
    [[nodiscard]] static std::string region_id(std::size_t piece, std::size_t part) {
        std::string made = banmian::detail::numbered("r", piece + 1);
        if (part > 0) made += '.' + std::to_string(part + 1);
        return made;
    }
    /// A gap has no text: its neighbour tells of it.
    [[nodiscard]] static bool is_placed(const piece& of) { return !of.parts.empty(); }
    /// The box of a part that has none is that of the whole, and of a text without any that of the page.
    [[nodiscard]] box bounds_of(const piece& of, std::size_t part) const {
        if (of.parts[part].bounds) return *of.parts[part].bounds;
        std::optional<box> made;
        for (const auto& one : of.parts)
            if (one.bounds) made = made ? united(*made, *one.bounds) : *one.bounds;
        return made.value_or(box{0, 0, page_.size->width, page_.size->height});
    }

    void write_order() {
        bool any = false;
        for (const piece& one : pieces_) any = any || is_placed(one);
        if (!any) return;
        to_.open("ReadingOrder").open("OrderedGroup").attribute("id", "order");
        std::size_t index = 0;
        for (std::size_t p = 0; p < pieces_.size();) {
            const std::size_t article = pieces_[p].article;
            if (!is_placed(pieces_[p])) {
                ++p;
                continue;
            }
            if (article == 0) {
                write_references(p++, index);
                continue;
            }
            to_.open("OrderedGroupIndexed").attribute("id", banmian::detail::numbered("g", index + 1));
            to_.attribute("index", index++).attribute("type", "article");
            to_.attribute("custom", custom_of(page_.articles[article - 1], article));
            for (std::size_t inner = 0; p < pieces_.size() && pieces_[p].article == article; ++p)
                if (is_placed(pieces_[p])) write_references(p, inner);
            to_.close();
        }
        to_.close().close();
    }
    void write_references(std::size_t piece, std::size_t& index) {
        for (std::size_t part = 0; part < pieces_[piece].parts.size(); ++part)
            to_.open("RegionRefIndexed")
                .attribute("index", index++)
                .attribute("regionRef", region_id(piece, part))
                .close();
    }
    /// `article {id:1-3; jump_to:4;}`; what its marks would break is left to the other formats.
    [[nodiscard]] std::string custom_of(const article& of, std::size_t number) const {
        std::string made = "article {";
        const auto add = [&](std::string_view key, std::string_view value) {
            if (value.empty() || value.find_first_of(":;{}") != value.npos) return;
            ((made += key) += ':') += value;
            made += ';';
        };
        add("id", of.id.empty() ? banmian::detail::article_label(number_, number) : of.id);
        if (of.headline_lost) add("headline_lost", "true");
        if (of.jump_to) add("jump_to", of.jump_to->page);
        if (of.jump_from) add("jump_from", of.jump_from->page);
        if (of.continues) add("continues", *of.continues);
        if (of.continued_by) add("continued_by", *of.continued_by);
        return made + "}";
    }

    /// What goes on in the next column, and which text tells of which picture.
    void write_relations() {
        std::vector<std::pair<std::string, std::string>> joins;
        for (std::size_t p = 0; p < pieces_.size(); ++p)
            for (std::size_t part = 1; is_placed(pieces_[p]) && part < pieces_[p].parts.size(); ++part)
                joins.emplace_back(region_id(p, part - 1), region_id(p, part));
        std::vector<std::pair<std::string, std::string>> links;
        for (std::size_t p = 0; p < pieces_.size(); ++p)
            if (const std::size_t picture = picture_of(pieces_[p]); picture != 0 && is_placed(pieces_[p]))
                links.emplace_back(region_id(p, 0), banmian::detail::numbered("i", picture));
        if (joins.empty() && links.empty()) return;
        to_.open("Relations");
        std::size_t count = 0;
        for (const auto& [list, type] : {std::pair(&joins, "join"), std::pair(&links, "link")})
            for (const auto& [from, to] : *list) {
                to_.open("Relation").attribute("id", banmian::detail::numbered("rel", ++count)).attribute("type", type);
                to_.open("SourceRegionRef").attribute("regionRef", from).close();
                to_.open("TargetRegionRef").attribute("regionRef", to).close().close();
            }
        to_.close();
    }
    /// The number of the picture that a caption is of, in the order in which pictures are written; 0 when it has none.
    [[nodiscard]] std::size_t picture_of(const piece& of) const {
        if (of.caption == 0) return 0;
        const std::size_t before = pictures_before_[of.article == 0 ? page_.articles.size() : of.article - 1];
        const auto& captions = of.article == 0 ? page_.captions : page_.articles[of.article - 1].captions;
        return banmian::detail::is_placeable(captions[of.caption - 1].box) ? before + of.caption : 0;
    }

    void write_coordinates(const box& of) {
        const auto place = banmian::detail::pixels(of, options_.dpi);
        const std::string left = std::to_string(place.x), top = std::to_string(place.y);
        const std::string right = std::to_string(place.x + place.width),
                          bottom = std::to_string(place.y + place.height);
        to_.open("Coords").attribute("points", left + ',' + top + ' ' + right + ',' + top + ' ' + right + ',' + bottom +
                                                   ' ' + left + ',' + bottom);
        to_.close();
    }
    void write_equivalent(std::string_view text, std::string_view printed) {
        const bool differs = !printed.empty() && printed != text;
        to_.open("TextEquiv");
        if (differs) to_.attribute("index", 0);
        to_.leaf("Unicode", text).close();
        if (!differs) return;
        to_.open("TextEquiv").attribute("index", 1).attribute("comments", "printed");
        to_.leaf("Unicode", printed).close();
    }
    void write_piece(std::size_t number) {
        const piece& of = pieces_[number];
        if (!is_placed(of)) return;
        std::string custom = "structure {type:" + std::string(of.name) + ";}";
        if (of.article != 0) custom += " article {id:" + banmian::detail::article_label(number_, of.article) + ";}";
        if (number > 0 && pieces_[number - 1].gap != nullptr) custom += " gap {before:1;}";
        if (number + 1 < pieces_.size() && pieces_[number + 1].gap != nullptr) custom += " gap {after:1;}";
        for (std::size_t part = 0; part < of.parts.size(); ++part) {
            const box bounds = bounds_of(of, part);
            to_.open("TextRegion").attribute("id", region_id(number, part)).attribute("type", type_of(of.role));
            to_.attribute("custom", custom);
            write_coordinates(bounds);
            std::string whole;
            for (std::size_t l = 0; l < of.parts[part].count; ++l) {
                const auto& line = of.lines[of.parts[part].first + l];
                to_.open("TextLine").attribute("id", region_id(number, part) + ".l" + std::to_string(l + 1));
                write_coordinates(line.at.value_or(bounds));
                write_equivalent(line.text, line.printed);
                to_.close();
                whole += line.text;
            }
            write_equivalent(whole, {});
            to_.close();
        }
    }
    void write_picture(const caption& of, std::size_t number) {
        if (!banmian::detail::is_placeable(of.box)) return;
        to_.open("ImageRegion").attribute("id", banmian::detail::numbered("i", number));
        write_coordinates(*of.box);
        to_.close();
    }

    const issue& whole_;
    const page& page_;
    std::size_t number_;
    xml::writer to_;
    sheet_options options_;
    std::vector<piece> pieces_;
    std::vector<std::size_t> pictures_before_{};  // each article
};

}  // namespace detail

/// False for a page that PAGE cannot hold: one without a size.
[[nodiscard]] inline bool can_write(const page& of) noexcept {
    return banmian::detail::has_size(of);
}

/// Appends one page of an issue as a PAGE document; a document holds no more. `source` is the text that the issue's
/// spans count, as for `alto::write`. Precondition: `can_write(whole.pages[number])`.
inline void write(const issue& whole, std::size_t number, std::string_view source, std::string& out,
                  const sheet_options& options = {}) {
    const banmian::detail::printed_source from(whole, source);
    detail::sheet_writer(whole, number, from, out, options).write();
}

/// Writes every page of an issue: calls `put(name, bytes)` for each, the first one under an empty name, the others
/// under `STEM` + `page-0002.xml`. Precondition: `can_write` for all of them.
template <class Put>
void write_all(const issue& whole, std::string_view source, std::string_view stem, Put&& put,
               const sheet_options& options = {}) {
    const banmian::detail::printed_source from(whole, source);
    std::string bytes;
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        bytes.clear();
        detail::sheet_writer(whole, p, from, bytes, options).write();
        std::string name;
        if (p > 0) {
            name = std::string(stem) + "page-";
            banmian::detail::append_padded(p + 1, 4, name);
            name += ".xml";
        }
        put(std::string_view(name), std::string_view(bytes));
    }
}

}  // namespace page_xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_PAGE_WRITE_HPP
