// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads PaddleOCR results, 2.x to 3.4: recognised lines (PaddleOCR-json's and Umi-OCR's too), the regions of
/// PP-Structure 2, the parsed pages of PP-StructureV3 and PaddleOCR-VL.
#ifndef BANMIAN_FORMAT_PADDLE_READ_HPP
#define BANMIAN_FORMAT_PADDLE_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/detail/recognised.hpp>
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
namespace paddle {

namespace detail {

using recognised::points_per_pixel;

/// What a label of a layout model is: of PP-DocLayout 1 to 3, and of PP-Structure 2.
struct kind {
    std::string_view name{};
    layout::block_hint hint = layout::block_hint::none;
};
inline constexpr kind kinds[] = {
    {"doc_title", layout::block_hint::heading},
    {"paragraph_title", layout::block_hint::heading},
    {"title", layout::block_hint::heading},
    {"text", layout::block_hint::body},
    {"vertical_text", layout::block_hint::body},
    {"abstract", layout::block_hint::body},
    {"content", layout::block_hint::body},
    {"list", layout::block_hint::body},
    {"reference", layout::block_hint::body},
    {"reference_content", layout::block_hint::body},
    {"algorithm", layout::block_hint::body},
    {"formula", layout::block_hint::body},
    {"display_formula", layout::block_hint::body},
    {"inline_formula", layout::block_hint::body},
    {"equation", layout::block_hint::body},
    {"formula_number", layout::block_hint::none},
    {"footnote", layout::block_hint::none},
    {"figure_title", layout::block_hint::caption_text},
    {"table_title", layout::block_hint::caption_text},
    {"chart_title", layout::block_hint::caption_text},
    {"figure_table_chart_title", layout::block_hint::caption_text},
    {"figure_caption", layout::block_hint::caption_text},
    {"table_caption", layout::block_hint::caption_text},
    {"vision_footnote", layout::block_hint::caption_text},
    {"header", layout::block_hint::page_header},
    {"aside_text", layout::block_hint::page_header},  // 责编 beside the page
    {"footer", layout::block_hint::page_footer},
    {"number", layout::block_hint::page_number},
    {"table", layout::block_hint::table},
    {"chart", layout::block_hint::table},
    {"image", layout::block_hint::furniture},  // what is read in a picture
    {"figure", layout::block_hint::furniture},
    {"header_image", layout::block_hint::furniture},
    {"footer_image", layout::block_hint::furniture},
    {"seal", layout::block_hint::furniture},
};

/// Reads one file.
class reader {
public:
    reader(std::string_view source, std::vector<diagnostic>& noticed, const layout::page_wishes& wishes)
        : noticed_(noticed), texts_(source), unknown_(source), assembled_(wishes), arranged_(wishes) {}

    /// All documents of a file.
    void read(const json::tree& from) {
        const json::tree_value documents = from.documents();
        // Pages of lines are assembled, pages of blocks arranged; a file that has both is arranged.
        for (const json::tree_node& one : from.nodes()) parsed_ = parsed_ || one.key == "parsing_res_list";
        for (const json::tree_value one : documents)
            parsed_ = parsed_ || is_region(one) || is_region(one.at(0)) || is_region(one.at(0).at(0)) || is_text(one);
        for (const json::tree_value one : documents) {
            if (is_region(one)) {  // PP-Structure 2 writes a region a line
                read_region(one);
                continue;
            }
            if (!regions_.empty()) finish_regions({}, false);
            read_value(one, 0);
        }
        if (!regions_.empty()) finish_regions({}, false);
    }

    [[nodiscard]] const json::placed_texts& texts() const noexcept { return texts_; }
    [[nodiscard]] layout::document take() {
        if (number_ == 0)
            noticed_.push_back({severity::error, {errc::missing_element, {0, 0}, "results of PaddleOCR"}});
        layout::document made = parsed_ ? arranged_.take(std::move(noticed_)) : assembled_.take(std::move(noticed_));
        for (std::size_t p = 0; p < made.sheets.size(); ++p) made.sheets[p].image = std::move(images_[p]);
        return made;
    }

private:
    /// A region of PP-Structure 2: `{"type": "text", "bbox": […], "res": [lines] | {"html": …}}`.
    [[nodiscard]] static bool is_region(json::tree_value of) noexcept {
        return of["type"].is_string() && of["bbox"] && of["res"];
    }

    /// Umi-OCR's answer where plain text was asked for: `{"code": 100, "data": "…"}`.
    [[nodiscard]] static bool is_text(json::tree_value of) noexcept {
        return of["code"].number_or(0) == 100 && of["data"].is_string();
    }

    void read_value(json::tree_value of, int depth) {
        constexpr int deepest = 6;
        if (of.kind() == json::value_kind::null) return finish_lines({});  // nothing was found on the page
        if (depth > deepest) return;
        if (of.is_object()) return read_object(of, depth);
        if (!of.is_array()) return;
        if (recognised::is_page(of)) {
            for (const json::tree_value line : of) recognised::add_line(line, texts_, lines_);
            return finish_lines({});
        }
        if (parsed_ && is_region(of.at(0))) {
            for (const json::tree_value one : of) read_region(one);
            return finish_regions({}, false);
        }
        if (!of.at(0)) return depth > 0 ? finish_lines({}) : void();  // an empty list of pages has no page
        for (const json::tree_value one : of) read_value(one, depth + 1);
    }
    /// `{"res": …}`, a bare result, what services wrap around results, PaddleOCR-json's answer.
    void read_object(json::tree_value of, int depth) {
        if (const json::tree_value name = of.first_of({"input_path", "path", "fileName"}))
            image_ = json::decoded(name.text());
        if (of["parsing_res_list"]) return read_parsed(of);
        if (const json::tree_value texts = of["rec_texts"]) {
            recognised::add_lists(texts, corners_of(of), of["rec_scores"], texts_, lines_);
            return finish_lines(size_of(of));
        }
        if (is_text(of)) {
            layout::region& made = regions_.emplace_back();
            json::add_lines(made, of["data"].text(), texts_);
            return finish_regions({}, true);
        }
        if (of["code"] && of["data"]) {  // PaddleOCR-json, Umi-OCR; without text, data is a sentence that says so
            const json::tree_value data = of["data"];
            if (data.at(0)["data"])  // the pages of a document
                for (const json::tree_value page : data) read_value(page, depth + 1);
            if (data.at(0)["data"]) return;
            for (const json::tree_value line : data)
                if (recognised::is_line(line)) recognised::add_line(line, texts_, lines_);
            return finish_lines({});
        }
        if (parsed_ && is_region(of)) {
            read_region(of);
            return finish_regions({}, false);
        }
        for (const std::string_view key :
             {"res", "result", "results", "ocrResults", "layoutParsingResults", "prunedResult", "texts"})
            if (const json::tree_value inner = of[key]) return read_value(inner, depth + 1);
        if (of["dt_polys"]) return finish_lines(size_of(of));  // detected, not recognised
        for (const json::tree_value inner : of)                // what stands around results elsewhere
            if (inner.is_object() || inner.at(0).is_object() || inner.at(0).is_array()) read_value(inner, depth + 1);
    }
    [[nodiscard]] static json::tree_value corners_of(json::tree_value of) noexcept {
        for (const std::string_view key : {"rec_boxes", "rec_polys", "dt_polys"})
            if (const json::tree_value found = of[key]; found.at(0)) return found;
        return {};
    }
    [[nodiscard]] static extent size_of(json::tree_value of) noexcept {
        return {of["width"].number_or(0) * points_per_pixel, of["height"].number_or(0) * points_per_pixel};
    }

    void finish_lines(extent size) {
        ++number_;
        images_.push_back(std::exchange(image_, {}));
        if (parsed_) {  // pages of both kinds in one file: the lines keep their order
            std::vector<layout::region> regions;
            for (const layout::placed_word& line : lines_) {
                layout::region& one = regions.emplace_back();
                one.bounds = line.bounds;
                one.lines.push_back(line);
            }
            lines_.clear();
            layout::order_by_boxes(regions, writing_mode::horizontal_tb, size.width);
            return arranged_.add_page(std::to_string(number_), size, std::move(regions), {},
                                      writing_mode::horizontal_tb, points_per_pixel);
        }
        assembled_.add_page(std::to_string(number_), size, std::exchange(lines_, {}), recognised::traits());
    }

    //=== parsed pages ===//

    [[nodiscard]] layout::block_hint hint_of(std::string_view label) {
        for (const kind& one : kinds)
            if (one.name == label) return one.hint;
        if (!label.empty()) unknown_.add(label, noticed_);
        return layout::block_hint::none;
    }
    void read_parsed(json::tree_value page) {
        struct parsed_block {
            json::tree_value from;
            double order;
        };
        constexpr double unordered = 1e9;
        std::vector<parsed_block> blocks;
        bool ordered = false;
        for (const json::tree_value one : page["parsing_res_list"]) {
            blocks.push_back({one, one["block_order"].number_or(unordered)});
            ordered = ordered || blocks.back().order < unordered;
        }
        // Headers, footers, numbers and captions have no order: they keep their place behind the others.
        std::stable_sort(blocks.begin(), blocks.end(),
                         [](const parsed_block& a, const parsed_block& b) { return a.order < b.order; });
        for (const parsed_block& one : blocks) read_block(one.from);
        finish_regions(size_of(page), ordered);
    }
    /// A block. Where the model puts the text of several frames into the first, the others have none.
    void read_block(json::tree_value block) {
        const std::string_view label = block.first_of({"block_label", "label"}).name();
        layout::region& made = begin_region(label, block.first_of({"block_bbox", "bbox", "layout_bbox"}));
        const json::raw_text text = block.first_of({"block_content", "content", "text"}).text();
        if (made.hint == layout::block_hint::table || json::is_marked(text))
            json::add_marked(made, text, texts_);
        else
            json::add_lines(made, text, texts_);
        json::fit_lines(made, label == "vertical_text");
        end_region(label);
    }
    void read_region(json::tree_value of) {
        const std::string_view label = of["type"].name();
        layout::region& made = begin_region(label, of["bbox"]);
        const json::tree_value inside = of["res"];
        if (inside.is_object()) {
            json::add_marked(made, inside.first_of({"html", "text", "latex"}).text(), texts_);
            json::fit_lines(made);
        } else {
            for (const json::tree_value line : inside)
                if (recognised::is_line(line)) recognised::add_line(line, texts_, made.lines);
        }
        end_region(label);
    }
    layout::region& begin_region(std::string_view label, json::tree_value corners) {
        layout::region& made = regions_.emplace_back();
        made.bounds = json::box_of(corners, points_per_pixel);
        made.hint = hint_of(label);
        if (label == "image" || label == "figure" || label == "chart") pictures_.push_back(made.bounds);
        return made;
    }
    void end_region(std::string_view label) {
        const layout::region& made = regions_.back();
        std::size_t bytes = 0;
        for (const layout::placed_word& one : made.lines) bytes += one.text.size();
        (label == "vertical_text" ? down_ : across_) += made.hint == layout::block_hint::body ? bytes : 0;
        constexpr std::size_t longest_label = 36;  // bytes
        if (label == "vertical_text" && bytes <= longest_label) labels_.push_back(regions_.size() - 1);
        if (made.lines.empty()) {
            regions_.pop_back();
            if (!labels_.empty() && labels_.back() == regions_.size()) labels_.pop_back();
        }
    }
    void finish_regions(extent size, bool ordered) {
        ++number_;
        images_.push_back(std::exchange(image_, {}));
        const bool down = down_ > across_;
        // On a page that is read across, a few characters set down are a label: 图片新闻.
        for (const std::size_t one : labels_)
            if (!down) regions_[one].hint = layout::block_hint::furniture;
        const writing_mode mode = down ? writing_mode::vertical_rl : writing_mode::horizontal_tb;
        if (!ordered || layout::contradicts_boxes(regions_)) layout::order_by_boxes(regions_, mode, size.width);
        arranged_.add_page(std::to_string(number_), size, std::exchange(regions_, {}), std::exchange(pictures_, {}),
                           mode, points_per_pixel);
        labels_.clear();
        down_ = across_ = 0;
    }

    std::vector<diagnostic>& noticed_;
    json::placed_texts texts_;
    json::unknown_labels unknown_;
    layout::assembler assembled_;
    layout::arranger arranged_;
    std::vector<layout::placed_word> lines_{};  // of the page at hand
    std::vector<layout::region> regions_{};     // of the page at hand, if it is a parsed one
    std::vector<box> pictures_{};
    std::vector<std::size_t> labels_{};  // regions of it that may be labels
    std::size_t down_ = 0;               // bytes of text that runs down
    std::size_t across_ = 0;
    std::string image_{};                // the picture that it names
    std::vector<std::string> images_{};  // of all pages
    std::size_t number_ = 0;
    bool parsed_ = false;  // there are pages of blocks
};

}  // namespace detail

/// Reads a file of any of these shapes: `{"res": …}`, a bare result, a service's answer, a list of them or one a line;
/// the nested lists of 2.x; `{"code": 100, "data": […]}`; regions with `res`. A stated order is used unless the boxes
/// contradict it plainly; without one the boxes tell.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    std::vector<diagnostic> noticed;
    const json::tree tree(source, noticed);
    detail::reader made(source, noticed, wishes);
    made.read(tree);
    json::note_unread(tree, source, made.texts(),
                      {{"end", "input_path", "img_path", "path", "fileName", "dir", "save_path", "errorMsg", "msg"},
                       {"markdown", "text_word", "overall_ocr_res", "table_res_list", "text_paragraphs_ocr_res"}},
                      noticed);
    return made.take();
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is a result of PaddleOCR's or of a program around it.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    for (const std::string_view one : {"rec_texts", "parsing_res_list", "prunedResult", "dt_polys", "transcription",
                                       "text_box_position", "text_region"})
        if (of.has_key(one)) return certainty::sure;
    if (of.has_key("res") && of.has_key("type") && of.has_key("bbox")) return certainty::sure;  // PP-Structure 2
    const bool answer = of.has_key("code") && of.has_key("data");  // of PaddleOCR-json, Umi-OCR
    if (answer && of.has_key("text") && of.has_key("box")) return certainty::sure;
    const bool done = of.head_has("\"code\":100,") || of.head_has("\"code\": 100,");
    if (answer && (done || of.head_has("No text found"))) return certainty::likely;
    return recognised::behind_polygon(of.shape()) == '[' || of.shape() == "[w]" ? certainty::likely : certainty::none;
}

}  // namespace paddle
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_PADDLE_READ_HPP
