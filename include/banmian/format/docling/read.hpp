// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads docling's DoclingDocument, up to 1.10, alone or in an answer of docling-serve: texts and tables in the
/// order of its body, with their label, page and box.
#ifndef BANMIAN_FORMAT_DOCLING_READ_HPP
#define BANMIAN_FORMAT_DOCLING_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/region_order.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace docling {

namespace detail {

struct kind {
    std::string_view name{};
    layout::block_hint hint = layout::block_hint::none;
};
inline constexpr kind kinds[] = {
    {"title", layout::block_hint::heading},
    {"section_header", layout::block_hint::heading},
    {"field_heading", layout::block_hint::heading},
    {"text", layout::block_hint::body},
    {"paragraph", layout::block_hint::body},
    {"list_item", layout::block_hint::body},
    {"reference", layout::block_hint::body},
    {"code", layout::block_hint::body},
    {"formula", layout::block_hint::body},
    {"caption", layout::block_hint::caption_text},
    {"page_header", layout::block_hint::page_header},
    {"page_footer", layout::block_hint::page_footer},
    {"table", layout::block_hint::table},
    {"document_index", layout::block_hint::table},
    {"handwritten_text", layout::block_hint::furniture},
    {"marker", layout::block_hint::furniture},
    {"footnote", layout::block_hint::none},
    {"checkbox_selected", layout::block_hint::none},
    {"checkbox_unselected", layout::block_hint::none},
    {"field_key", layout::block_hint::none},
    {"field_value", layout::block_hint::none},
    {"field_hint", layout::block_hint::none},
    {"field_item", layout::block_hint::none},
    {"field_region", layout::block_hint::none},
    {"grading_scale", layout::block_hint::none},
    {"empty_value", layout::block_hint::none},
};

/// A page with what stands on it.
struct page {
    int number = 0;
    std::string image{};  ///< the file of its picture
    extent size{};
    std::vector<layout::region> regions{};
    std::vector<box> pictures{};
};

/// Reads one document.
class reader {
public:
    reader(json::placed_texts& texts, json::tree_value document, std::vector<diagnostic>& noticed,
           std::string_view source)
        : document_(document), noticed_(noticed), texts_(texts), unknown_(source) {
        for (const json::tree_value list : document_)
            if (list.is_array())
                for (const json::tree_value one : list) lists_[list.key()].push_back(one);
        const json::tree_value origin = document_["origin"];
        const bool of_picture = origin["mimetype"].name().substr(0, 6) == "image/";
        for (const json::tree_value one : document_["pages"]) {
            page& made = page_at(std::atoi(std::string(one.key()).c_str()));
            made.size = {one["size"]["width"].number_or(0), one["size"]["height"].number_or(0)};
            const json::tree_value picture = one["image"]["uri"];
            if (picture.is_string() && picture.name().substr(0, 5) != "data:")
                made.image = json::decoded(picture.text());
            else if (of_picture)
                made.image = json::decoded(origin["filename"].text());
        }
    }

    /// Adds the pages; `images` gets the names of their pictures.
    void read(layout::arranger& to, std::vector<std::string>& images) {
        for (const json::tree_value one : document_["pictures"])
            if (const json::tree_value at = one["prov"].at(0)) page_of(at).pictures.push_back(box_of(at));
        follow(document_["body"], 0);
        follow(document_["furniture"], 0);
        for (const std::string_view list : {"texts", "tables", "groups", "pictures"})  // what neither leads to
            for (const json::tree_value one : lists_[list]) take(one, 0);
        for (const std::string_view list : {"key_value_items", "form_items"})
            for (const json::tree_value one : lists_[list])
                for (const json::tree_value cell : one["graph"]["cells"])
                    if (!cell["item_ref"].is_object()) add(cell, layout::block_hint::none);
        for (page& one : pages_) {
            if (!roles_given_ && layout::contradicts_boxes(one.regions))
                layout::order_by_boxes(one.regions, writing_mode::horizontal_tb, one.size.width);
            to.add_page(std::to_string(one.number), one.size, std::move(one.regions), one.pictures,
                        writing_mode::horizontal_tb, 1, roles_given_);
            images.push_back(std::move(one.image));
        }
    }

    /// True when texts state their roles in our words, as our writer has them.
    [[nodiscard]] bool roles_given() const noexcept { return roles_given_; }
    [[nodiscard]] std::size_t page_count() const noexcept { return pages_.size(); }

private:
    [[nodiscard]] page& page_at(int number) {
        const auto place = std::lower_bound(pages_.begin(), pages_.end(), number,
                                            [](const page& one, int wanted) { return one.number < wanted; });
        if (place != pages_.end() && place->number == number) return *place;
        return *pages_.insert(place, {number, {}, {}, {}, {}});
    }
    [[nodiscard]] page& page_of(json::tree_value place, std::string_view key = "page_no") {
        const int first = pages_.empty() ? 1 : pages_.front().number;
        const double number = place[key].number_or(first);
        return page_at(number > -1e6 && number < 1e6 ? static_cast<int>(number) : first);
    }
    [[nodiscard]] box box_of(json::tree_value place) {
        const json::tree_value corners = place["bbox"];
        const double left = corners["l"].number();
        const double height = page_of(place).size.height;
        const bool up = corners["coord_origin"].name() == "BOTTOMLEFT";
        const double top = up ? height - corners["t"].number() : corners["t"].number();
        const double bottom = up ? height - corners["b"].number() : corners["b"].number();
        return {left, top, corners["r"].number() - left, bottom - top};
    }
    [[nodiscard]] layout::block_hint hint_of(json::tree_value item) {
        const std::string_view label = item["label"].name();
        const std::string_view layer = item["content_layer"].name();
        layout::block_hint hint = layout::block_hint::none;
        const auto found =
            std::find_if(std::begin(kinds), std::end(kinds), [&](const kind& one) { return one.name == label; });
        if (found != std::end(kinds))
            hint = found->hint;
        else if (!label.empty())
            unknown_.add(label, noticed_);
        if (layer == "furniture" && hint == layout::block_hint::body) return layout::block_hint::page_header;
        return layer == "background" || layer == "invisible" ? layout::block_hint::furniture : hint;
    }

    /// Goes to what an item refers to. References may go in a ring and fan out: every item is taken once.
    void follow(json::tree_value of, int depth) {
        constexpr int deepest = 64;
        if (depth > deepest) return;
        for (const std::string_view list : {"captions", "children", "footnotes"})
            for (const json::tree_value one : of[list]) take(referred(one), depth);
    }
    /// What `{"$ref": "#/texts/3"}` names.
    [[nodiscard]] json::tree_value referred(json::tree_value reference) const {
        const std::string_view to = reference.first_of({"$ref", "cref"}).name();
        const std::size_t slash = to.rfind('/');
        if (slash == to.npos || slash < 2) return {};
        const auto list = lists_.find(to.substr(2, slash - 2));
        const auto number =
            static_cast<std::size_t>(std::strtoul(std::string(to.substr(slash + 1)).c_str(), nullptr, 10));
        return list == lists_.end() || number >= list->second.size() ? json::tree_value() : list->second[number];
    }
    void take(json::tree_value item, int depth) {
        if (!item || !taken_.emplace(item.id(), true).second) return;
        if (item["label"].name() == "inline") return take_inline(item, depth);
        if (item["data"].is_object()) add_table(item);
        if (item["text"].is_string()) add(item, hint_of(item));
        const bool article = depth == 0 && item["label"].name() == "section" && !item["text"].is_string();
        if (article) group_ = ++groups_;
        follow(item, depth + 1);
        if (article) group_ = 0;
    }
    /// A group whose texts are pieces of one paragraph.
    void take_inline(json::tree_value group, int depth) {
        json::tree_value first;
        for (const json::tree_value one : group["children"]) {
            const json::tree_value piece = referred(one);
            if (!piece["text"].is_string() || !taken_.emplace(piece.id(), true).second) continue;
            if (!first) first = piece;
            texts_.add_piece(piece["text"].text());
        }
        if (first) give(first, hint_of(first));
        follow(group, depth + 1);  // what is no text
    }
    void add(json::tree_value item, layout::block_hint hint) {
        const std::string_view marker = item["marker"].name();
        const std::string_view text = item["text"].name();
        const std::string_view printed = item["orig"].name();
        // A marker that is not in the text is on the page when it is in what was printed, or counts.
        const bool counted = item["enumerated"].written() == "true";
        const bool marked = !marker.empty() && text.substr(0, marker.size()) != marker &&
                            (counted || printed.substr(0, marker.size()) == marker);
        if (marked) texts_.add(item["marker"].text());
        texts_.add(item[text.empty() ? "orig" : "text"].text());  // of a formula that was not decoded
        give(item, hint);
    }
    /// Gives the text at hand to a region where the item is.
    void give(json::tree_value item, layout::block_hint hint) {
        const json::tree_value place = item["prov"].at(0);
        layout::region made;
        made.hint = hint;
        layout::placed_word word;
        if (!texts_.give(word)) return;
        made.bounds = word.bounds = place ? box_of(place) : layout::no_box;
        made.whole = item["label"].name() == "list_item";
        made.lines.push_back(word);
        const json::tree_value meta = item["meta"];
        if (const auto stated = layout::stated_by(meta["banmian__role"].name())) {
            made.stated = *stated;
            made.group = group_;
            roles_given_ = true;
        }
        if (const json::tree_value gap = meta["banmian__gap_after"]) made.stated.gap_after = gap.name();
        page& on = place ? page_of(place) : page_of(meta, "banmian__page");
        on.regions.push_back(std::move(made));
    }
    /// The cells of a table, each once, a line for each row.
    void add_table(json::tree_value table) {
        const json::tree_value place = table["prov"].at(0);
        layout::region made;
        made.hint = layout::block_hint::table;
        made.bounds = place ? box_of(place) : layout::no_box;
        struct placed_cell {
            double row;
            double column;
            json::tree_value text;
        };
        std::vector<placed_cell> cells;
        const auto add_cell = [&](json::tree_value one, double row, double column) {
            cells.push_back({one["start_row_offset_idx"].number_or(row), one["start_col_offset_idx"].number_or(column),
                             one["text"]});
            return cells.back().row == row && cells.back().column == column;
        };
        for (const json::tree_value one : table["data"]["table_cells"]) static_cast<void>(add_cell(one, 0, 0));
        if (cells.empty()) {  // a grid has a cell of several rows or columns in each of them
            double row = 0;
            for (const json::tree_value line : table["data"]["grid"]) {
                double column = 0;
                for (const json::tree_value one : line)
                    if (!add_cell(one, row, column++)) cells.pop_back();
                ++row;
            }
        }
        std::stable_sort(cells.begin(), cells.end(), [](const placed_cell& a, const placed_cell& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        });
        for (std::size_t i = 0; i < cells.size(); ++i) {
            texts_.add_space();
            texts_.add(cells[i].text.text());
            if (i + 1 < cells.size() && cells[i + 1].row == cells[i].row) continue;
            layout::placed_word word;
            if (texts_.give(word)) made.lines.push_back(word);
        }
        if (made.lines.empty()) return;
        json::fit_lines(made);
        page_of(place).regions.push_back(std::move(made));
    }

    json::tree_value document_;
    std::vector<diagnostic>& noticed_;
    json::placed_texts& texts_;
    json::unknown_labels unknown_;
    std::unordered_map<std::string_view, std::vector<json::tree_value>> lists_{};
    std::vector<page> pages_{};  // by their numbers
    std::unordered_map<std::uint32_t, bool> taken_{};
    std::size_t groups_ = 0;
    std::size_t group_ = 0;  // the article at hand
    bool roles_given_ = false;
};

/// True for a document itself.
[[nodiscard]] inline bool is_document(json::tree_value of) noexcept {
    return of["schema_name"].name() == "DoclingDocument" || (of["body"] && of["texts"]);
}

}  // namespace detail

/// Reads a DoclingDocument, or those in an answer of docling-serve. Boxes with the origin at the bottom are turned.
[[nodiscard]] inline layout::document read(std::string_view source) {
    std::vector<diagnostic> noticed;
    const json::tree tree(source, noticed);
    std::vector<json::tree_value> found;
    const auto look = [&](json::tree_value of) {
        for (const json::tree_value one : {of, of["json_content"], of["document"]["json_content"], of["document"]})
            if (detail::is_document(one)) {
                found.push_back(one);
                return;
            }
    };
    for (const json::tree_value one : tree.documents()) {
        if (one.is_array())
            for (const json::tree_value each : one) look(each);
        else
            look(one);
        for (const std::string_view list : {"documents", "results"})
            for (const json::tree_value each : one[list]) look(each);
    }
    layout::arranger made;
    json::placed_texts texts(source);
    std::vector<std::string> images;
    std::vector<bool> stated;  // which pages state roles
    for (const json::tree_value one : found) {
        detail::reader reader(texts, one, noticed, source);
        reader.read(made, images);
        stated.resize(stated.size() + reader.page_count(), reader.roles_given());
    }
    if (found.empty())
        noticed.push_back({severity::error,
                           {errc::missing_key,
                            {0, 0},
                            "a DoclingDocument; docling-serve gives it with to_formats=json, as json_content"}});
    json::note_unread(tree, source, texts,
                      {{"orig", "marker", "name", "filename", "uri", "hyperlink", "description", "path"},
                       {"md_content", "html_content", "text_content", "doctags_content", "grid", "meta", "annotations",
                        "origin", "source"}},
                      noticed);
    layout::document whole = made.take(std::move(noticed));
    for (std::size_t p = 0; p < stated.size(); ++p) {
        whole.sheets[p].roles_given = stated[p];
        whole.sheets[p].image = std::move(images[p]);
    }
    return whole;
}

/// How sure it is that this is docling's document, or an answer of docling-serve.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    if (of.has_key("json_content")) return certainty::sure;
    if (of.has_key("schema_name") && of.head_has("DoclingDocument")) return certainty::sure;
    return of.has_key("body", 1) && of.has_key("texts", 1) ? certainty::likely : certainty::none;
}

}  // namespace docling
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DOCLING_READ_HPP
