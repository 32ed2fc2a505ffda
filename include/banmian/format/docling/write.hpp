// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as a docling document, version 1.10: a section for each article, texts with labels and
/// boxes.
#ifndef BANMIAN_FORMAT_DOCLING_WRITE_HPP
#define BANMIAN_FORMAT_DOCLING_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/json_out.hpp>
#include <banmian/format/detail/pieces.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/model/issue.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace docling {

namespace detail {

using banmian::detail::piece;

[[nodiscard]] inline const char* label_of(const piece& of) noexcept {
    switch (traits_of(of.role).place) {
    case role_place::captions: return "caption";
    case role_place::header: return "page_header";
    case role_place::page_colophon: return "page_footer";
    case role_place::nowhere:
    case role_place::banners:
    case role_place::stack:
    case role_place::bylines:
    case role_place::body:
    case role_place::jumps:
    case role_place::notices:
    case role_place::unplaced: break;
    }
    return is_heading(of.role) ? "section_header" : "text";
}

class document_writer {
public:
    document_writer(const issue& of, std::string_view source, std::string_view name, std::string& out)
        : whole_(of), name_(name), to_(out) {
        const banmian::detail::printed_source from(of, source);
        for (const banmian::page& one : of.pages) pages_.push_back(banmian::detail::pieces_of(one, from));
        plan();
    }

    void write() {
        to_.begin('{').member("schema_name", "DoclingDocument").member("version", "1.10.0");
        to_.member("name", name_.empty() ? std::string_view("issue") : name_);
        write_root("body", body_, "body");
        write_root("furniture", {}, "furniture");
        to_.key("groups").begin('[');
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            to_.begin('{');
            reference("self_ref", "#/groups/", g);
            parent("#/body");
            children(groups_[g].texts);
            to_.member("content_layer", "body").member("name", groups_[g].name).member("label", "section").end('}');
        }
        to_.end(']').key("texts").begin('[');
        for (std::size_t t = 0; t < texts_.size(); ++t) write_text(t);
        to_.end(']');
        for (const char* const none : {"pictures", "tables", "key_value_items", "form_items"})
            to_.key(none).begin('[').end(']');
        to_.key("pages").begin('{');
        for (std::size_t p = 0; p < whole_.pages.size(); ++p) {
            if (!banmian::detail::has_size(whole_.pages[p])) continue;
            const extent& size = *whole_.pages[p].size;
            to_.key(std::to_string(p + 1)).begin('{').key("size").begin('{').member("width", size.width);
            to_.member("height", size.height).end('}').member("page_no", p + 1).end('}');
        }
        to_.end('}').end('}');
    }

private:
    struct group {
        std::string name{};
        std::vector<std::string> texts{};
    };
    struct placed_text {
        std::size_t page = 0;
        std::size_t piece = 0;
        std::size_t group = 0;  // from 1; 0 under the body
    };

    void plan() {
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            std::size_t article = 0;
            for (std::size_t i = 0; i < pages_[p].size(); ++i) {
                const piece& one = pages_[p][i];
                if (one.gap != nullptr) continue;
                const std::string self = "#/texts/" + std::to_string(texts_.size());
                if (one.article == 0) {
                    body_.push_back(self);
                } else {
                    if (article != one.article) {
                        body_.push_back("#/groups/" + std::to_string(groups_.size()));
                        const std::string& id = whole_.pages[p].articles[one.article - 1].id;
                        groups_.push_back({id.empty() ? banmian::detail::article_label(p, one.article) : id, {}});
                    }
                    groups_.back().texts.push_back(self);
                }
                article = one.article;
                texts_.push_back({p, i, article == 0 ? 0 : groups_.size()});
            }
        }
    }
    void reference(std::string_view key, std::string_view list, std::size_t number) {
        to_.member(key, std::string(list) + std::to_string(number));
    }
    void parent(const std::string& of) { to_.key("parent").begin('{').member("$ref", of).end('}'); }
    void children(const std::vector<std::string>& of) {
        to_.key("children").begin('[');
        for (const std::string& one : of) to_.begin('{').member("$ref", one).end('}');
        to_.end(']');
    }
    void write_root(std::string_view key, const std::vector<std::string>& below, const char* layer) {
        to_.key(key).begin('{').member("self_ref", "#/" + std::string(key));
        children(below);
        to_.member("content_layer", layer).member("name", "_root_").member("label", "unspecified").end('}');
    }
    void write_text(std::size_t number) {
        const placed_text& place = texts_[number];
        const piece& of = pages_[place.page][place.piece];
        to_.begin('{');
        reference("self_ref", "#/texts/", number);
        parent(place.group == 0 ? "#/body" : "#/groups/" + std::to_string(place.group - 1));
        children({});
        to_.member("content_layer", is_furniture(of.role) ? "furniture" : "body");
        const std::string_view label = label_of(of);
        to_.member("label", label).key("prov").begin('[');
        std::size_t begin = 0;
        std::string printed;
        bool known = true;
        bool placed = false;
        for (const auto& part : of.parts) {
            std::size_t size = 0;
            for (std::size_t l = 0; l < part.count; ++l) {
                const auto& line = of.lines[part.first + l];
                for (std::size_t at = 0; at < line.text.size(); ++size) at += decode(line.text, at).size;
                known = known && !line.printed.empty();
                if (!printed.empty()) printed += '\n';
                printed += line.printed;
            }
            if (part.bounds) write_place(*part.bounds, place.page, begin, begin + size);
            placed = placed || part.bounds.has_value();
            begin += size;
        }
        to_.end(']').member("orig", known ? printed : of.text).member("text", of.text);
        if (label == "section_header") to_.member("level", of.role == block_role::crosshead ? 2 : 1);
        to_.key("meta").begin('{').member("banmian__role", of.name);
        if (!placed) to_.member("banmian__page", place.page + 1);
        const auto& all = pages_[place.page];
        if (place.piece + 1 < all.size() && all[place.piece + 1].gap != nullptr)
            to_.member("banmian__gap_after", banmian::detail::evidence_of(*all[place.piece + 1].gap));
        to_.end('}').end('}');
    }
    void write_place(const box& at, std::size_t page, std::size_t begin, std::size_t end) {
        to_.begin('{').member("page_no", page + 1).key("bbox").begin('{').member("l", at.x).member("t", at.y);
        to_.member("r", at.right()).member("b", at.bottom()).member("coord_origin", "TOPLEFT").end('}');
        to_.key("charspan").begin('[').value(begin).value(end).end(']').end('}');
    }

    const issue& whole_;
    std::string_view name_;
    json::stream to_;
    std::vector<std::vector<piece>> pages_{};
    std::vector<std::string> body_{};
    std::vector<group> groups_{};
    std::vector<placed_text> texts_{};
};

}  // namespace detail

/// Appends a docling document. `source` is as for `alto::write`; `name` names the document.
inline void write(const issue& whole, std::string_view source, std::string_view name, std::string& out) {
    detail::document_writer(whole, source, name, out).write();
    out += '\n';
}

}  // namespace docling
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DOCLING_WRITE_HPP
