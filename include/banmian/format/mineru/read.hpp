// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads MinerU's content_list.json (1 and 2), middle.json and model.json, up to version 3.4: blocks with their
/// kind, in the order that the tool states.
#ifndef BANMIAN_FORMAT_MINERU_READ_HPP
#define BANMIAN_FORMAT_MINERU_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_embedded.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/region_order.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mineru {

namespace detail {

/// What a type of block is. The names are those of content_list 1 and of model.json and middle.json; content_list 2
/// puts `page_` before some.
struct kind {
    std::string_view name{};
    layout::block_hint hint = layout::block_hint::none;
};
inline constexpr kind kinds[] = {
    {"text", layout::block_hint::body},
    {"paragraph", layout::block_hint::body},
    {"title", layout::block_hint::heading},
    {"doc_title", layout::block_hint::heading},
    {"paragraph_title", layout::block_hint::heading},
    {"list", layout::block_hint::body},
    {"list_item", layout::block_hint::body},
    {"index", layout::block_hint::body},
    {"ref_text", layout::block_hint::body},
    {"phonetic", layout::block_hint::body},
    {"abstract", layout::block_hint::body},
    {"code", layout::block_hint::body},
    {"code_body", layout::block_hint::body},
    {"algorithm", layout::block_hint::body},
    {"equation", layout::block_hint::body},
    {"equation_block", layout::block_hint::body},
    {"equation_interline", layout::block_hint::body},
    {"interline_equation", layout::block_hint::body},
    {"image", layout::block_hint::furniture},  // what is read in a picture
    {"image_body", layout::block_hint::furniture},
    {"image_block", layout::block_hint::furniture},
    {"seal", layout::block_hint::furniture},
    {"chart", layout::block_hint::table},
    {"chart_body", layout::block_hint::table},
    {"table", layout::block_hint::table},
    {"table_body", layout::block_hint::table},
    {"image_caption", layout::block_hint::caption_text},
    {"image_footnote", layout::block_hint::caption_text},
    {"chart_caption", layout::block_hint::caption_text},
    {"chart_footnote", layout::block_hint::caption_text},
    {"table_caption", layout::block_hint::caption_text},
    {"table_footnote", layout::block_hint::caption_text},
    {"code_caption", layout::block_hint::caption_text},
    {"header", layout::block_hint::page_header},
    {"page_header", layout::block_hint::page_header},
    {"aside_text", layout::block_hint::page_header},  // 责编 beside the page
    {"page_aside_text", layout::block_hint::page_header},
    {"footer", layout::block_hint::page_footer},
    {"page_footer", layout::block_hint::page_footer},
    {"page_number", layout::block_hint::page_number},
    {"footnote", layout::block_hint::none},
    {"page_footnote", layout::block_hint::none},
    {"vertical_text", layout::block_hint::none},
    {"discarded", layout::block_hint::none},
    {"abandon", layout::block_hint::none},
};

/// The fullest of the files that an answer of MinerU's service holds of a document.
[[nodiscard]] inline json::tree_value fullest_of(json::tree_value of) noexcept {
    for (const std::string_view name : {"middle_json", "content_list_v2", "content_list", "model_output"})
        if (const json::tree_value one = of[name]; one.size() > 0 || json::is_embedded(one)) return one;
    return {};
}

/// Reads one file.
class reader {
public:
    reader(std::string_view source, std::vector<diagnostic>& noticed, const layout::page_wishes& wishes)
        : noticed_(noticed), texts_(source), unknown_(source), made_(wishes), assembled_(wishes) {}

    /// A document: the pages of middle.json, a list of entries or of pages, or what stands around one.
    void read(json::tree_value of, int depth = 0) {
        constexpr int deepest = 5;
        if (of["pdf_info"]) {
            for (const json::tree_value page : of["pdf_info"]) read_middle(page);
        } else if (of.is_array()) {
            if (is_entry(of.at(0)) || of.at(0).is_array()) read_list(of);
        } else if (const json::tree_value inner = fullest_of(of)) {
            if (depth < deepest) read(inner, depth + 1);
        } else if (depth < deepest) {
            for (const json::tree_value one : of)
                if (one.is_object() || one.is_array()) read(one, depth + 1);
        }
    }
    /// True for an entry of a list of them, and for a page of model.json.
    [[nodiscard]] static bool is_entry(json::tree_value of) noexcept {
        return of["type"].is_string() || of["layout_dets"];
    }
    [[nodiscard]] const json::placed_texts& texts() const noexcept { return texts_; }

    [[nodiscard]] layout::document take() {
        if (pages_ == 0)
            noticed_.push_back({severity::error, {errc::missing_key, {0, 0}, "pages of MinerU: a list, or pdf_info"}});
        else if (!any_text_)
            noticed_.push_back({severity::error,
                                {errc::missing_key,
                                 {0, 0},
                                 "blocks with text; model.json of the pipeline backend has none, middle.json has"}});
        return detected_ ? assembled_.take(std::move(noticed_)) : made_.take(std::move(noticed_));
    }

private:
    [[nodiscard]] layout::block_hint hint_of(std::string_view type) {
        for (const kind& one : kinds)
            if (one.name == type) return one.hint;
        if (!type.empty()) unknown_.add(type, noticed_);
        return layout::block_hint::none;
    }

    /// Opens a region; `keep` keeps it when it has text.
    [[nodiscard]] static layout::region region_at(const box& bounds, layout::block_hint hint) {
        layout::region made;
        made.bounds = bounds;
        made.hint = hint;
        return made;
    }
    void keep(layout::region made, bool fit) {
        if (made.lines.empty()) return;
        any_text_ = true;
        if (fit) json::fit_lines(made);
        regions_.push_back(std::move(made));
    }

    //=== content_list, model.json ===//

    void read_list(json::tree_value document) {
        std::vector<std::pair<std::size_t, json::tree_value>> entries;  // of a flat list, with their pages
        std::size_t number = 0;
        for (const json::tree_value one : document) {
            if (one.is_array()) {  // content_list 2, and model.json of the VLM backend: a list for each page
                regions_.clear();
                for (const json::tree_value entry : one) read_entry(entry);
                finish(number++, {}, false);
            } else if (one["layout_dets"]) {
                read_model(one, number++);
            } else if (one.is_object()) {
                const double page = one["page_idx"].number_or(0);
                entries.emplace_back(page > 0 && page < 1e6 ? static_cast<std::size_t>(page) : 0, one);
            }
        }
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < entries.size();) {
            const std::size_t page = entries[i].first;
            regions_.clear();
            for (; i < entries.size() && entries[i].first == page; ++i) read_entry(entries[i].second);
            finish(page, {}, false);
        }
    }
    /// An entry: its texts stand under keys of its own (1), or of its `content` (2), or are its `content` (model.json).
    void read_entry(json::tree_value entry) {
        const std::string_view type = entry["type"].name();
        layout::block_hint hint = hint_of(type);
        if (entry["text_level"].number_or(0) > 0) hint = layout::block_hint::heading;
        const box bounds = json::box_of(entry["bbox"]);
        const json::tree_value content = entry["content"];
        for (const json::tree_value one : content.is_object() ? content : entry) read_member(one, hint, bounds);
    }
    void read_member(json::tree_value of, layout::block_hint hint, const box& bounds) {
        const std::string_view key = of.key();
        if (key.ends_with("_caption") || (key.ends_with("_footnote") && !of.is_string())) {
            read_captions(of, bounds);
        } else if (key == "list_items") {
            read_items(of, hint, bounds, 0);
        } else if (key == "table_body" || key == "html" || key == "content" || key == "text" || key == "code_body" ||
                   key == "math_content" || key.ends_with("_content")) {
            read_text(of, hint, bounds);
        }
    }
    /// Items of a list, each a paragraph; lists may stand in them.
    void read_items(json::tree_value of, layout::block_hint hint, const box& bounds, int depth) {
        constexpr int deepest = 8;
        for (const json::tree_value item : of) {
            const std::size_t before = regions_.size();
            read_text(item, hint, bounds);
            for (std::size_t i = before; i < regions_.size(); ++i) regions_[i].whole = true;
            if (depth < deepest)
                for (const std::string_view inner : {"list_items", "children", "items"})
                    read_items(item[inner], hint, bounds, depth + 1);
        }
    }
    /// Captions are a list of strings (1), each one of them, or the parts of one (2).
    void read_captions(json::tree_value of, const box& bounds) {
        if (of.is_array() && of.at(0).is_string()) {
            for (const json::tree_value one : of) read_text(one, layout::block_hint::caption_text, bounds);
        } else {
            read_text(of, layout::block_hint::caption_text, bounds);
        }
    }
    void read_text(json::tree_value of, layout::block_hint hint, const box& bounds) {
        layout::region made = region_at(bounds, hint);
        add_parts(of, made, 0);
        layout::placed_word rest;
        if (texts_.give(rest)) made.lines.push_back(rest);
        keep(std::move(made), true);
    }
    /// A text, or parts of one: `[{"type": "text", "content": …}, …]`.
    void add_parts(json::tree_value of, layout::region& to, int depth) {
        constexpr int deepest = 8;
        if (of.is_string()) {
            const json::raw_text text = of.text();
            const bool marked = to.hint == layout::block_hint::table || json::is_marked(text);
            if (marked)
                json::add_marked(to, text, texts_);
            else if (depth > 0)
                texts_.add(text);  // a part of a line
            else
                json::add_lines(to, text, texts_);
        } else if (depth < deepest) {
            if (of.is_array())
                for (const json::tree_value one : of) add_parts(one, to, depth + 1);
            else if (const json::tree_value inner = of.first_of({"item_content", "content", "text"}))
                add_parts(inner, to, depth + 1);
        }
    }
    /// Pages of blocks. Their boxes are parts of a thousand, or of one, of a page whose size the file does not say:
    /// they serve the order alone.
    void finish(std::size_t number, extent size, bool keep_boxes, const std::vector<box>& pictures = {}) {
        ++pages_;
        if (layout::contradicts_boxes(regions_))
            layout::order_by_boxes(regions_, writing_mode::horizontal_tb, size.width);
        if (!keep_boxes)
            for (layout::region& one : regions_) {
                one.bounds = {};
                for (layout::placed_word& line : one.lines) line.bounds = {};
            }
        made_.add_page(std::to_string(number + 1), size, std::move(regions_), pictures);
        regions_.clear();
    }

    /// model.json of the pipeline backend before 3: what was detected, lines among it, in pixels of 200 to the inch.
    void read_model(json::tree_value page, std::size_t number) {
        constexpr double unit = 72.0 / 200.0;
        const json::tree_value info = page["page_info"];
        std::vector<layout::placed_word> words;
        for (const json::tree_value one : page["layout_dets"]) {
            const json::tree_value text = one.first_of({"text", "content"});
            layout::placed_word word;
            if (!texts_.give(word, text.text())) continue;
            const json::tree_value poly = one["poly"];  // x0 y0 x1 y0 x1 y1 x0 y1
            if (poly.size() == 8)
                word.bounds = {poly.at(0).number() * unit, poly.at(1).number() * unit,
                               (poly.at(4).number() - poly.at(0).number()) * unit,
                               (poly.at(5).number() - poly.at(1).number()) * unit};
            else
                word.bounds = json::box_of(one["bbox"], unit);
            word.confidence = static_cast<float>(one["score"].number_or(-1));
            words.push_back(word);
        }
        any_text_ = any_text_ || !words.empty();
        detected_ = true;
        ++pages_;
        assembled_.add_page(std::to_string(number + 1),
                            {info["width"].number_or(0) * unit, info["height"].number_or(0) * unit}, std::move(words),
                            {{}, unit, true});
    }

    //=== middle.json ===//

    void read_middle(json::tree_value page) {
        regions_.clear();
        std::vector<box> pictures;
        const json::tree_value blocks = page.first_of({"para_blocks", "preproc_blocks"});
        for (const json::tree_value list : {blocks, page["discarded_blocks"]})
            for (const json::tree_value one : list) {
                const std::string_view type = one["type"].name();
                if (type == "image" || type == "chart") pictures.push_back(json::box_of(one["bbox"]));
                read_block(one, 0);
            }
        const json::tree_value size = page["page_size"];
        finish(pages_, {size.at(0).number_or(0), size.at(1).number_or(0)}, true, pictures);
    }
    void read_block(json::tree_value block, int depth) {
        constexpr int deepest = 8;
        const std::string_view type = block["type"].name();
        layout::region made = region_at(json::box_of(block["bbox"]), hint_of(type));
        for (const json::tree_value line : block["lines"]) read_line(line, made);
        // A few characters set across the page's direction are a label: 图片新闻.
        constexpr std::size_t longest_label = 36;  // bytes
        if (type == "vertical_text" && made.lines.size() == 1 && made.lines[0].text.size() <= longest_label)
            made.hint = layout::block_hint::furniture;
        keep(std::move(made), false);
        if (depth < deepest)
            for (const json::tree_value inner : block["blocks"]) read_block(inner, depth + 1);
    }
    void read_line(json::tree_value line, layout::region& to) {
        const box bounds = json::box_of(line["bbox"]);
        layout::mean_confidence sure;
        for (const json::tree_value part : line["spans"]) {
            if (const json::tree_value html = part["html"]; !html.text().written.empty()) {
                const std::size_t first = to.lines.size();
                json::add_marked(to, html.text(), texts_);
                for (std::size_t i = first; i < to.lines.size(); ++i) to.lines[i].bounds = bounds;
                continue;
            }
            const json::raw_text text = part.first_of({"content", "latex"}).text();
            texts_.add(text);
            sure.add(part["score"].number(), text.written.size());
        }
        layout::placed_word word;
        word.bounds = bounds;
        word.confidence = sure.value();
        if (texts_.give(word)) to.lines.push_back(word);
    }

    std::vector<diagnostic>& noticed_;
    json::placed_texts texts_;
    json::unknown_labels unknown_;
    layout::arranger made_;
    layout::assembler assembled_;
    std::vector<layout::region> regions_{};  // of the page at hand
    std::size_t pages_ = 0;
    bool detected_ = false;  // lines were, blocks were not
    bool any_text_ = false;
};

[[nodiscard]] inline layout::document read_tree(const json::tree& tree, std::string_view source,
                                                std::vector<diagnostic> noticed, const layout::page_wishes& wishes) {
    reader made(source, noticed, wishes);
    if (tree.documents().size() > 1 && reader::is_entry(tree.documents().at(0)))
        made.read(tree.documents());  // an entry a line
    else
        for (const json::tree_value one : tree.documents()) made.read(one);
    json::note_unread(tree, source, made.texts(),
                      {{"img_path", "image_path", "path"},
                       {"preproc_blocks", "images", "tables", "interline_equations", "md_content"}},
                      noticed);
    return made.take();
}

}  // namespace detail

/// Reads any of these files, alone or in an answer of MinerU's service. middle.json has boxes in points; those of
/// content_list.json and model.json serve the order alone, which is the tool's unless the boxes contradict it plainly.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    std::vector<diagnostic> noticed;
    const json::tree tree(source, noticed);
    std::vector<json::tree_value> strings;  // that hold files
    for (const json::tree_value one : tree.documents()) json::find_embedded(one, detail::fullest_of, 0, strings);
    if (strings.empty()) return detail::read_tree(tree, source, std::move(noticed), wishes);
    json::note_unread(tree, source, json::placed_texts(source),
                      {{}, {"middle_json", "content_list_v2", "content_list", "model_output", "md_content", "images"}},
                      noticed);
    return json::read_embedded(strings, source, noticed, [&](std::string_view text) {
        std::vector<diagnostic> of_text;
        const json::tree inner(text, of_text);
        return detail::read_tree(inner, text, std::move(of_text), wishes);
    });
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is a file of MinerU's, or an answer of its service. A list of entries with a type and a
/// text may be another program's.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    for (const std::string_view one : {"pdf_info", "page_idx", "layout_dets", "middle_json", "content_list"})
        if (of.has_key(one)) return certainty::sure;
    const bool entries = of.has_key("type", 2) && of.has_key("text", 2);
    const bool pages_of_entries = of.has_key("type", 3) && of.has_key("content", 3);  // content_list 2
    const bool listed = of.has_key("type", 2) && (of.has_key("list_items", 2) || of.has_key("table_body", 2));
    return of.opening().substr(0, 1) == "[" && (entries || pages_of_entries || listed) ? certainty::likely
                                                                                       : certainty::none;
}

}  // namespace mineru
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_MINERU_READ_HPP
