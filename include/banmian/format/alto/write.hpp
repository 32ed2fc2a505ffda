// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes pages as ALTO 4.4: printed lines with boxes, roles and articles as tags, the reading order.
#ifndef BANMIAN_FORMAT_ALTO_WRITE_HPP
#define BANMIAN_FORMAT_ALTO_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/pieces.hpp>
#include <banmian/format/detail/printed_lines.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/model/issue.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace alto {

namespace detail {

using banmian::detail::block_id;
using banmian::detail::column_part;
using banmian::detail::piece;

/// One page with the pieces that it is made of.
struct cut_page {
    std::size_t number = 0;  ///< in the issue
    const banmian::page* of = nullptr;
    std::vector<piece> pieces{};
};

[[nodiscard]] inline std::string headline_of(const article& of) {
    return banmian::detail::joined(of.headline, " ");
}
/// What articles of an issue are called by their ids, gathered when it is first asked.
class known_titles {
public:
    explicit known_titles(const issue& of) : of_(of) {}
    /// The headline of an article; of one that has none, as the part of one that goes on, that of the part before.
    [[nodiscard]] std::string of(const article& one) {
        std::string made = headline_of(one);
        if (!made.empty() || !one.continues) return made;
        if (by_id_.empty())
            for (const banmian::page& page : of_.pages)
                for (const article& other : page.articles)
                    if (!other.headline.empty()) by_id_.emplace(other.id, &other);
        const auto found = by_id_.find(*one.continues);
        return found == by_id_.end() ? made : headline_of(*found->second);
    }

private:
    const issue& of_;
    std::unordered_map<std::string_view, const article*> by_id_{};
};

class sheet_writer {
public:
    sheet_writer(std::string& out, const sheet_options& options, known_titles& titles)
        : to_(out), options_(options), titles_(titles) {}

    void write(const std::vector<cut_page>& pages) {
        to_.declaration();
        to_.open("alto").attribute("xmlns", "http://www.loc.gov/standards/alto/ns-v4#");
        to_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        to_.attribute("xsi:schemaLocation",
                      "http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd");
        to_.attribute("SCHEMAVERSION", "4.4");
        write_description(pages);
        write_tags(pages);
        write_order(pages);
        to_.open("Layout");
        for (const cut_page& one : pages) write_page(one);
        to_.close().close();
    }

private:
    void write_description(const std::vector<cut_page>& pages) {
        to_.open("Description").leaf("MeasurementUnit", "pixel");
        const std::string image =
            pages.empty() ? std::string() : banmian::detail::image_of(*pages[0].of, pages[0].number, options_);
        if (!image.empty()) to_.open("sourceImageInformation").leaf("fileName", image).close();
        to_.open("Processing").attribute("ID", "processing").leaf("processingCategory", "contentModification");
        to_.leaf("processingStepDescription", "reading order, roles, articles, repaired text");
        to_.open("processingSoftware").leaf("softwareName", "banmian").close().close().close();
    }

    void write_tags(const std::vector<cut_page>& pages) {
        std::vector<std::string_view> roles;
        bool any = false;
        for (const cut_page& page : pages)
            for (const piece& one : page.pieces) {
                any = true;
                if (std::find(roles.begin(), roles.end(), one.name) == roles.end()) roles.push_back(one.name);
            }
        if (!any) return;
        to_.open("Tags");
        for (const std::string_view role : roles) {
            to_.open("LayoutTag").attribute("ID", "role." + std::string(role)).attribute("TYPE", "role");
            to_.attribute("LABEL", role).close();
        }
        for (const cut_page& page : pages)
            for (std::size_t a = 0; a < page.of->articles.size(); ++a) write_article_tag(page, a);
        for (const cut_page& page : pages)
            for (std::size_t a = 0; a < page.of->articles.size(); ++a) {
                if (!page.of->articles[a].headline_lost) continue;
                const std::string tag = tag_of(page.number, a + 1);
                to_.open("OtherTag").attribute("ID", "lost." + tag).attribute("TYPE", "headline_lost");
                to_.attribute("LABEL", tag).close();
            }
        for (const cut_page& page : pages)
            for (std::size_t p = 0; p < page.pieces.size(); ++p) write_gap_tag(page, p);
        for (std::size_t p = 1; p < pages.size(); ++p) write_image_tag(pages[p]);
        to_.close();
    }
    void write_article_tag(const cut_page& page, std::size_t number) {
        const article& of = page.of->articles[number];
        to_.open("StructureTag").attribute("ID", tag_of(page.number, number + 1)).attribute("TYPE", "article");
        to_.attribute("LABEL", of.id.empty() ? banmian::detail::article_label(page.number, number + 1) : of.id);
        const std::string title = titles_.of(of);
        if (!title.empty()) to_.attribute("DESCRIPTION", title);
        to_.close();
    }
    void write_gap_tag(const cut_page& page, std::size_t number) {
        const item* const gap = page.pieces[number].gap;
        if (gap == nullptr) return;
        const std::string why = banmian::detail::evidence_of(*gap);
        to_.open("OtherTag").attribute("ID", "gap." + block_id(page.number, number, 0)).attribute("TYPE", "gap");
        to_.attribute("LABEL", why.empty() ? std::string_view("gap") : std::string_view(why)).close();
    }

    /// The picture of a page that is not the file's first, of which the description tells.
    void write_image_tag(const cut_page& page) {
        const std::string image = banmian::detail::image_of(*page.of, page.number, options_);
        if (image.empty()) return;
        to_.open("OtherTag").attribute("ID", "image.P" + std::to_string(page.number + 1)).attribute("TYPE", "image");
        to_.attribute("LABEL", image).close();
    }

    void write_order(const std::vector<cut_page>& pages) {
        const bool any =
            std::any_of(pages.begin(), pages.end(), [](const cut_page& one) { return !one.pieces.empty(); });
        if (!any) return;
        to_.open("ReadingOrder").open("OrderedGroup").attribute("ID", "order");
        for (const cut_page& page : pages) {
            std::size_t groups = 0;
            for (std::size_t p = 0; p < page.pieces.size(); ++groups) {
                const std::size_t article = page.pieces[p].article;
                to_.open("OrderedGroup");
                to_.attribute("ID", "order." + std::to_string(page.number + 1) + "." + std::to_string(groups + 1));
                if (article != 0) to_.attribute("TAGREFS", tag_of(page.number, article));
                const std::size_t first = p;
                do {
                    const std::size_t parts = std::max<std::size_t>(page.pieces[p].parts.size(), 1);
                    for (std::size_t part = 0; part < parts; ++part) {
                        const std::string id = block_id(page.number, p, part);
                        to_.open("ElementRef").attribute("ID", "ref." + id).attribute("REF", id).close();
                    }
                    ++p;
                } while (p < page.pieces.size() && page.pieces[p].article == article && article != 0 && p > first);
                to_.close();
            }
        }
        to_.close().close();
    }

    void write_page(const cut_page& of) {
        const banmian::page& on = *of.of;
        const std::string number = std::to_string(of.number + 1);
        to_.open("Page").attribute("ID", "P" + number).attribute("PHYSICAL_IMG_NR", number);
        if (on.number) to_.attribute("PRINTED_IMG_NR", *on.number);
        if (on.name) to_.attribute("PAGECLASS", *on.name);
        if (banmian::detail::has_size(on)) write_size(*on.size);
        vertical_ = on.writing_mode == writing_mode::vertical_rl;
        to_.open("PrintSpace");
        if (banmian::detail::has_size(on)) {
            to_.attribute("HPOS", 0).attribute("VPOS", 0);
            write_size(*on.size);
        }
        for (std::size_t p = 0; p < of.pieces.size(); ++p) write_piece(of, p);
        std::size_t pictures = 0;
        const auto picture = [&](const caption& one) {
            if (!banmian::detail::is_placeable(one.box)) return;
            to_.open("Illustration").attribute("ID", "P" + number + ".i" + std::to_string(++pictures));
            write_place(one.box);
            to_.close();
        };
        for (const article& one : on.articles)
            for (const caption& below : one.captions) picture(below);
        for (const caption& one : on.captions) picture(one);
        to_.close().close();
    }
    void write_size(const extent& of) {
        to_.attribute("WIDTH", banmian::detail::pixels(of.width, options_.dpi));
        to_.attribute("HEIGHT", banmian::detail::pixels(of.height, options_.dpi));
    }
    void write_place(const std::optional<box>& at) {
        if (!at) return;
        const auto place = banmian::detail::pixels(*at, options_.dpi);
        to_.attribute("HPOS", place.x).attribute("VPOS", place.y);
        to_.attribute("WIDTH", place.width).attribute("HEIGHT", place.height);
    }

    void write_piece(const cut_page& page, std::size_t number) {
        const piece& of = page.pieces[number];
        const std::string id = block_id(page.number, number, 0);
        std::string tags = "role." + std::string(of.name);
        if (of.article != 0) tags += ' ' + tag_of(page.number, of.article);
        if (of.gap != nullptr) {
            to_.open("ComposedBlock").attribute("ID", id).attribute("TAGREFS", tags + " gap." + id);
            to_.attribute("TYPE", "gap").close();
            return;
        }
        if (of.parts.empty()) to_.open("TextBlock").attribute("ID", id).attribute("TAGREFS", tags).close();
        for (std::size_t part = 0; part < of.parts.size(); ++part) {
            to_.open("TextBlock").attribute("ID", block_id(page.number, number, part)).attribute("TAGREFS", tags);
            write_place(of.parts[part].bounds);
            if (part + 1 < of.parts.size()) to_.attribute("IDNEXT", block_id(page.number, number, part + 1));
            if (vertical_) to_.attribute("BASEDIRECTION", "ttb");
            for (std::size_t l = 0; l < of.parts[part].count; ++l) write_line(of.lines[of.parts[part].first + l]);
            to_.close();
        }
    }
    void write_line(const banmian::detail::printed_line& of) {
        to_.open("TextLine");
        write_place(of.at);
        if (vertical_) to_.attribute("BASEDIRECTION", "ttb");
        to_.open("String").attribute("CONTENT", of.text);
        write_place(of.at);
        if (!of.printed.empty() && of.printed != of.text)
            to_.open("ALTERNATIVE").attribute("PURPOSE", "printed").text(of.printed).close();
        to_.close().close();
    }
    [[nodiscard]] static std::string tag_of(std::size_t page, std::size_t article) {
        return "art." + banmian::detail::article_label(page, article);
    }

    xml::writer to_;
    sheet_options options_;
    known_titles& titles_;
    bool vertical_ = false;
};

/// A page of an issue as METS names its blocks.
[[nodiscard]] inline cut_page cut(const issue& whole, std::size_t number, const banmian::detail::printed_source& from) {
    return {number, &whole.pages[number], banmian::detail::pieces_of(whole.pages[number], from)};
}

}  // namespace detail

/// Appends all pages of an issue as one ALTO file. `source` is the text that the issue's spans count, from which the
/// printed lines are told (the issue needs its `repairs` for that); empty when it is not known: a text is one line
/// then.
inline void write(const issue& whole, std::string_view source, std::string& out, const sheet_options& options = {}) {
    const banmian::detail::printed_source from(whole, source);
    std::vector<detail::cut_page> pages;
    for (std::size_t p = 0; p < whole.pages.size(); ++p) pages.push_back(detail::cut(whole, p, from));
    detail::known_titles titles(whole);
    detail::sheet_writer(out, options, titles).write(pages);
}

}  // namespace alto
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ALTO_WRITE_HPP
