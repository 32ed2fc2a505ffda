// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as TEI P5: pages and articles as divisions, headlines, figures, gaps, zones of the
/// facsimile.
#ifndef BANMIAN_FORMAT_TEI_WRITE_HPP
#define BANMIAN_FORMAT_TEI_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/detail/pieces.hpp>
#include <banmian/format/detail/printed_lines.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/model/issue.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace tei {

namespace detail {

using banmian::detail::piece;

/// What divisions a page's loose texts stand in.
[[nodiscard]] inline std::string_view division_of(block_role role) noexcept {
    switch (traits_of(role).place) {
    case role_place::banners: return "banner";
    case role_place::notices: return "notice";
    case role_place::page_colophon: return "colophon";
    case role_place::captions: return "pictures";
    case role_place::nowhere:
    case role_place::header:
    case role_place::stack:
    case role_place::bylines:
    case role_place::body:
    case role_place::jumps:
    case role_place::unplaced: break;
    }
    return "unplaced";
}
[[nodiscard]] inline bool is_running_head(block_role role) noexcept {
    return traits_of(role).place == role_place::header;
}

class text_writer {
public:
    text_writer(const issue& of, std::string_view source, std::string& out, const sheet_options& options)
        : whole_(of), to_(out), options_(options) {
        const banmian::detail::printed_source from(of, source);
        for (const page& one : of.pages) pages_.push_back(banmian::detail::pieces_of(one, from));
        for (std::size_t p = 0; p < of.pages.size(); ++p)
            for (const piece& one : pages_[p])  // an article without any text has no division to be linked with
                if (one.article != 0)
                    by_id_.emplace(of.pages[p].articles[one.article - 1].id,
                                   banmian::detail::article_label(p, one.article));
    }

    void write() {
        to_.declaration().open("TEI").attribute("xmlns", "http://www.tei-c.org/ns/1.0").attribute("xml:lang", "zh");
        write_header();
        write_facsimile();
        to_.open("text").open("body");
        for (std::size_t p = 0; p < pages_.size(); ++p) write_page(p);
        if (pages_.empty()) to_.open("p").close();
        to_.close().close().close();
    }

private:
    void write_header() {
        const std::string title = whole_.newspaper.value_or("");
        const auto name = [&](std::string_view element) {
            to_.open(element).attribute("level", "j").text(title).close();
        };
        to_.open("teiHeader").open("fileDesc").open("titleStmt");
        name("title");
        to_.close().open("publicationStmt").leaf("p", "banmian").close();
        to_.open("sourceDesc").open("biblStruct").open("monogr");
        name("title");
        const auto number = [&](std::string_view type, const maybe<std::string>& value) {
            if (value) to_.open("idno").attribute("type", type).text(*value).close();
        };
        number("CN", whole_.identifiers.cn);
        number("ISSN", whole_.identifiers.issn);
        number("post_code", whole_.identifiers.post_code);
        to_.open("imprint");
        if (whole_.issue_number) to_.open("biblScope").attribute("unit", "issue").text(*whole_.issue_number).close();
        to_.open("date");
        if (whole_.date) {
            const auto day = iso(*whole_.date);
            to_.attribute("when", std::string_view(day.data(), day.size()));
            to_.text(std::string_view(day.data(), day.size()));
        }
        to_.close();
        const auto printed = [&](std::string_view type, const maybe<std::string>& value) {
            if (value) to_.open("date").attribute("type", type).text(*value).close();
        };
        printed("weekday", whole_.weekday);
        printed("lunar", whole_.lunar_date);
        to_.close().close().close().close().close().close();
    }

    void write_facsimile() {
        const bool any = std::any_of(whole_.pages.begin(), whole_.pages.end(),
                                     [](const page& one) { return banmian::detail::has_size(one); });
        if (!any) return;
        to_.open("facsimile");
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            const page& on = whole_.pages[p];
            if (!banmian::detail::has_size(on)) continue;
            to_.open("surface").attribute("xml:id", banmian::detail::numbered("P", p + 1));
            write_corners({0, 0, on.size->width, on.size->height});
            const std::string image = banmian::detail::image_of(on, p, options_);
            if (!image.empty()) to_.open("graphic").attribute("url", url_of(image)).close();
            for (std::size_t i = 0; i < pages_[p].size(); ++i)
                for (std::size_t part = 0; part < pages_[p][i].parts.size(); ++part) {
                    if (!pages_[p][i].parts[part].bounds) continue;
                    to_.open("zone").attribute("xml:id", banmian::detail::block_id(p, i, part));
                    write_corners(*pages_[p][i].parts[part].bounds);
                    to_.close();
                }
            to_.close();
        }
        to_.close();
    }
    /// The name of a file as an address: what an address cannot hold is escaped.
    [[nodiscard]] static std::string url_of(std::string_view name) {
        std::string made;
        banmian::detail::append_percent_encoded(name, made, "-._~!$&'()*+,;=:@/?#%");
        return made;
    }
    void write_corners(const box& of) {
        const auto place = banmian::detail::pixels(of, options_.dpi);
        to_.attribute("ulx", place.x).attribute("uly", place.y);
        to_.attribute("lrx", place.x + place.width).attribute("lry", place.y + place.height);
    }

    void write_page(std::size_t number) {
        const page& on = whole_.pages[number];
        to_.open("div").attribute("type", "page");
        if (on.writing_mode == writing_mode::vertical_rl) to_.attribute("rend", "vertical-rl");
        to_.open("pb");
        if (on.number) to_.attribute("n", *on.number);
        if (banmian::detail::has_size(on)) to_.attribute("facs", "#P" + std::to_string(number + 1));
        to_.close();
        if (on.name) to_.open("fw").attribute("type", "page-name").text(*on.name).close();
        const std::vector<piece>& pieces = pages_[number];
        std::size_t at = 0;
        bool any = false;
        for (; at < pieces.size() && pieces[at].article == 0 && is_running_head(pieces[at].role); ++at)
            text("fw", "type", number, at);
        while (at < pieces.size()) {
            const std::size_t first = at;
            const auto together = [&](const piece& one) {
                return one.article == pieces[first].article &&
                       (one.article != 0 || division_of(one.role) == division_of(pieces[first].role));
            };
            while (at < pieces.size() && together(pieces[at])) ++at;
            write_division(number, first, at);
            any = true;
        }
        if (!any) to_.open("p").close();
        to_.close();
    }
    void write_division(std::size_t on, std::size_t first, std::size_t last) {
        const std::vector<piece>& pieces = pages_[on];
        const std::size_t article = pieces[first].article;
        to_.open("div").attribute("type", article == 0 ? division_of(pieces[first].role) : "article");
        if (article != 0) write_links(on, whole_.pages[on].articles[article - 1], article);
        std::size_t at = first;
        for (; at < last && pieces[at].is_heading(); ++at)
            text("head", "type", on, at, pieces[at].role == block_role::headline ? "main" : pieces[at].name);
        bool any = false;
        while (at < last) {
            const piece& one = pieces[at];
            any = any || one.gap == nullptr;  // a gap is no content
            if (one.gap != nullptr) {
                to_.open("gap").attribute("reason", "lost");
                const std::string why = banmian::detail::evidence_of(*one.gap);
                if (!why.empty()) to_.leaf("desc", why);
                to_.close();
                ++at;
            } else if (one.caption != 0) {
                const std::size_t of = one.caption;
                to_.open("figure");
                do text(pieces[at].role == block_role::caption_title ? "head" : "p", {}, on, at);
                while (++at < last && pieces[at].caption == of && pieces[at].role == block_role::caption_text);
                to_.close();
            } else {
                text("p", one.role == block_role::body && one.name == to_name(one.role) ? "" : "rend", on, at);
                ++at;
            }
        }
        if (!any) to_.open("p").close();
        to_.close();
    }
    void write_links(std::size_t on, const article& of, std::size_t number) {
        to_.attribute("xml:id", "a" + banmian::detail::article_label(on, number));
        if (!of.id.empty()) to_.attribute("n", of.id);
        const auto link = [&](std::string_view name, const maybe<std::string>& id) {
            const auto found = id ? by_id_.find(*id) : by_id_.end();
            if (found != by_id_.end()) to_.attribute(name, "#a" + found->second);
        };
        link("prev", of.continues);
        link("next", of.continued_by);
        if (of.headline_lost) to_.attribute("rend", "headline-lost");
    }
    /// An element with the text of a piece and the places where it stands.
    void text(std::string_view element, std::string_view attribute, std::size_t on, std::size_t number,
              std::string_view value = {}) {
        const piece& of = pages_[on][number];
        to_.open(element);
        if (!attribute.empty()) to_.attribute(attribute, value.empty() ? of.name : value);
        std::string places;
        for (std::size_t part = 0; part < of.parts.size(); ++part)
            if (of.parts[part].bounds && banmian::detail::has_size(whole_.pages[on]))
                places += (places.empty() ? "#" : " #") + banmian::detail::block_id(on, number, part);
        if (!places.empty()) to_.attribute("facs", places);
        to_.text(of.text).close();
    }

    const issue& whole_;
    xml::writer to_;
    sheet_options options_;
    std::vector<std::vector<piece>> pages_{};
    std::unordered_map<std::string_view, std::string> by_id_{};  // labels of articles
};

}  // namespace detail

/// Appends an issue as a TEI document. `source` is as for `alto::write`.
inline void write(const issue& whole, std::string_view source, std::string& out, const sheet_options& options = {}) {
    detail::text_writer(whole, source, out, options).write();
}

}  // namespace tei
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TEI_WRITE_HPP
