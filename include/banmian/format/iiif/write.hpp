// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as an IIIF Presentation 3 manifest: canvases, texts as annotations, a range for each
/// article.
#ifndef BANMIAN_FORMAT_IIIF_WRITE_HPP
#define BANMIAN_FORMAT_IIIF_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/json_out.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/detail/pieces.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/model/issue.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace iiif {

/// What a manifest needs beside the issue.
struct write_options {
    sheet_options sheets{};  ///< `images` gives the pictures' addresses: `https://library.example/a/{page:04}.jpg`
    std::string_view address = "https://example.org/iiif";  ///< what the addresses of the manifest's parts begin with
};

namespace detail {

using banmian::detail::piece;

class manifest_writer {
public:
    manifest_writer(const issue& of, std::string_view source, std::string& out, const write_options& options)
        : whole_(of), from_(of, source), to_(out), options_(options), base_(options.address) {
        while (!base_.empty() && base_.back() == '/') base_.pop_back();
    }

    void write() {
        to_.begin('{').member("@context", "http://iiif.io/api/presentation/3/context.json");
        to_.member("id", base_ + "/manifest").member("type", "Manifest");
        std::string label = whole_.newspaper.value_or("");
        std::string day;
        if (whole_.date) {
            const auto text = iso(*whole_.date);
            day.assign(text.data(), text.size());
            label += (label.empty() ? "" : " ") + day;
        }
        language("label", label.empty() ? std::string("报纸") : label);
        const bool vertical = std::any_of(whole_.pages.begin(), whole_.pages.end(), [](const page& one) {
            return one.writing_mode == writing_mode::vertical_rl;
        });
        to_.member("viewingDirection", vertical ? "right-to-left" : "left-to-right");
        to_.key("behavior").begin('[').value("paged").end(']');
        if (!day.empty()) to_.member("navDate", day + "T00:00:00Z");
        write_metadata();
        to_.key("items").begin('[');
        for (std::size_t p = 0; p < whole_.pages.size(); ++p) write_canvas(p);
        to_.end(']');
        write_ranges();
        to_.end('}');
    }

private:
    void language(std::string_view key, const std::string& value) {
        to_.key(key).begin('{').key("zh").begin('[').value(value).end(']').end('}');
    }
    void write_metadata() {
        if (!whole_.issue_number && !whole_.identifiers.cn && !whole_.identifiers.issn) return;
        to_.key("metadata").begin('[');
        const auto add = [&](const char* label, const std::optional<std::string>& value) {
            if (!value) return;
            to_.begin('{');
            language("label", label);
            language("value", *value);
            to_.end('}');
        };
        add("期号", whole_.issue_number);
        add("刊号", whole_.identifiers.cn);
        add("ISSN", whole_.identifiers.issn);
        to_.end(']');
    }
    [[nodiscard]] std::string canvas_of(std::size_t page) const {
        return base_ + "/canvas/" + std::to_string(page + 1);
    }
    [[nodiscard]] std::string fragment_of(const box& at) const {
        const auto place = banmian::detail::pixels(at, options_.sheets.dpi);
        return "xywh=" + std::to_string(place.x) + ',' + std::to_string(place.y) + ',' + std::to_string(place.width) +
               ',' + std::to_string(place.height);
    }

    void write_canvas(std::size_t number) {
        const page& on = whole_.pages[number];
        const std::string id = canvas_of(number);
        // A canvas of no width is none (Presentation 3.0, 3.2).
        const auto width = std::max<std::int64_t>(banmian::detail::pixels(on.size->width, options_.sheets.dpi), 1);
        const auto height = std::max<std::int64_t>(banmian::detail::pixels(on.size->height, options_.sheets.dpi), 1);
        to_.begin('{').member("id", id).member("type", "Canvas");
        std::string label = on.number ? *on.number : std::to_string(number + 1);
        if (on.name) label += ' ' + *on.name;
        language("label", label);
        to_.member("height", height).member("width", width);
        const std::string image = banmian::detail::image_of(on, number, options_.sheets);
        to_.key("items").begin('[');  // which the schema of IIIF's validator asks for, if with nothing in it
        if (!image.empty()) {
            to_.begin('{').member("id", id + "/page").member("type", "AnnotationPage");
            to_.key("items").begin('[').begin('{').member("id", id + "/image").member("type", "Annotation");
            to_.member("motivation", "painting").member("target", id);
            to_.key("body").begin('{').member("id", address_of(image)).member("type", "Image");
            to_.member("format", type_of(image));
            to_.member("height", height).member("width", width).end('}').end('}').end(']').end('}');
        }
        to_.end(']');
        const std::vector<piece> pieces = banmian::detail::pieces_of(on, from_);
        if (!pieces.empty()) {
            to_.key("annotations").begin('[').begin('{').member("id", id + "/text").member("type", "AnnotationPage");
            to_.key("items").begin('[');
            for (std::size_t p = 0; p < pieces.size(); ++p)
                for (std::size_t part = 0; part < pieces[p].parts.size(); ++part) write_text(pieces[p], p, part, id);
            to_.end(']').end('}').end(']');
        }
        places_.emplace_back(on.articles.size());
        for (const piece& one : pieces)
            for (const auto& part : one.parts)
                if (one.article != 0 && part.bounds) places_.back()[one.article - 1].push_back(*part.bounds);
        to_.end('}');
    }
    void write_text(const piece& of, std::size_t number, std::size_t part, const std::string& canvas) {
        const auto& lines = of.parts[part];
        std::string text;
        for (std::size_t l = 0; l < lines.count; ++l) text += of.lines[lines.first + l].text;
        std::string id = canvas + "/text/" + std::to_string(number + 1);
        if (part > 0) id += '.' + std::to_string(part + 1);
        to_.begin('{').member("id", id).member("type", "Annotation").member("motivation", "supplementing");
        to_.key("body").begin('{').member("type", "TextualBody").member("value", text);
        to_.member("format", "text/plain").member("language", "zh").end('}');
        to_.member("target", lines.bounds ? canvas + '#' + fragment_of(*lines.bounds) : canvas).end('}');
    }
    /// A picture's name is an address when it says so; else it stands beside the manifest. What no address can hold is
    /// escaped.
    [[nodiscard]] std::string address_of(std::string_view image) const {
        std::string made;
        if (image.substr(0, 7) == "http://" || image.substr(0, 8) == "https://") {
            banmian::detail::append_percent_encoded(image, made, "-._~!$&'()*+,;=:@/?#%");
        } else {
            made = base_ + '/';
            banmian::detail::append_percent_encoded(image, made, "-._~!$&'()*+,;=:@/");
        }
        return made;
    }
    [[nodiscard]] static const char* type_of(std::string_view image) noexcept {
        const auto ends = [&](std::string_view with) {
            return image.size() >= with.size() && image.substr(image.size() - with.size()) == with;
        };
        if (ends(".png")) return "image/png";
        if (ends(".tif") || ends(".tiff")) return "image/tiff";
        if (ends(".jp2")) return "image/jp2";
        if (ends(".webp")) return "image/webp";
        return "image/jpeg";
    }

    void write_ranges() {
        const std::vector<banmian::detail::chain> chains = banmian::detail::chains_of(whole_);
        if (chains.empty()) return;
        to_.key("structures").begin('[').begin('{').member("id", base_ + "/range/articles").member("type", "Range");
        language("label", "稿件");
        to_.key("items").begin('[');
        for (std::size_t c = 0; c < chains.size(); ++c) {
            to_.begin('{').member("id", base_ + "/range/" + std::to_string(c + 1)).member("type", "Range");
            std::string title;
            for (const auto& place : chains[c])
                if (title.empty()) title = banmian::detail::joined(banmian::detail::at(whole_, place).headline, " ");
            language("label", title.empty() ? std::string("（无题）") : title);
            to_.key("items").begin('[');
            for (const auto& place : chains[c]) write_range_items(place);
            to_.end(']').end('}');
        }
        to_.end(']').end('}').end(']');
    }
    void write_range_items(const banmian::detail::article_place& place) {
        const std::string canvas = canvas_of(place.page);
        const std::vector<box>& boxes = places_[place.page][place.article];
        if (boxes.empty()) to_.begin('{').member("id", canvas).member("type", "Canvas").end('}');
        for (const box& one : boxes) {
            to_.begin('{').member("type", "SpecificResource").member("source", canvas);
            to_.key("selector").begin('{').member("type", "FragmentSelector").member("value", fragment_of(one));
            to_.end('}').end('}');
        }
    }

    const issue& whole_;
    banmian::detail::printed_source from_;
    json::stream to_;
    write_options options_;
    std::string base_;
    std::vector<std::vector<std::vector<box>>> places_{};  // of pages, of articles
};

}  // namespace detail

/// False for an issue that no manifest can hold: a canvas needs a size.
[[nodiscard]] inline bool can_write(const issue& of) noexcept {
    return !of.pages.empty() && std::all_of(of.pages.begin(), of.pages.end(),
                                            [](const page& one) { return banmian::detail::has_size(one); });
}

/// Appends a manifest. `source` is as for `alto::write`. Precondition: `can_write(whole)`.
inline void write(const issue& whole, std::string_view source, std::string& out, const write_options& options = {}) {
    detail::manifest_writer(whole, source, out, options).write();
    out += '\n';
}

}  // namespace iiif
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_IIIF_WRITE_HPP
