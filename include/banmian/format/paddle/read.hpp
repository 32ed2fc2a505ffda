// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads PaddleOCR results, 2.x and 3.x, and the parsed pages of PP-StructureV3 and PaddleOCR-VL.
#ifndef BANMIAN_FORMAT_PADDLE_READ_HPP
#define BANMIAN_FORMAT_PADDLE_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/reflect/fields.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace paddle {

namespace detail {

inline constexpr double points_per_pixel = 72.0 / 300.0;  // scans of newspapers have 300 pixels to the inch

using polygon = std::vector<std::vector<double>>;

/// A block of PP-StructureV3's parsing_res_list.
struct parsed_block {
    std::string label{};
    json::raw_text content{};
    std::vector<double> bbox{};
    std::optional<double> order{};
    using fields = field_list<parsed_block, field<"block_label", &parsed_block::label>,
                              field<"block_content", &parsed_block::content>, field<"block_bbox", &parsed_block::bbox>,
                              field<"block_order", &parsed_block::order>>;
};
/// One page's result.
struct page_result {
    std::vector<json::raw_text> texts{};
    std::vector<std::vector<double>> boxes{};
    std::vector<polygon> polygons{};
    std::vector<polygon> detected{};
    std::optional<std::vector<parsed_block>> blocks{};
    std::optional<double> width{};
    std::optional<double> height{};
    using fields =
        field_list<page_result, field<"rec_texts", &page_result::texts>, field<"rec_boxes", &page_result::boxes>,
                   field<"rec_polys", &page_result::polygons>, field<"dt_polys", &page_result::detected>,
                   field<"parsing_res_list", &page_result::blocks>, field<"width", &page_result::width>,
                   field<"height", &page_result::height>>;
};
/// The results of the REST service.
struct pruned {
    page_result result{};
    using fields = field_list<pruned, field<"prunedResult", &pruned::result>>;
};
struct service_result {
    std::vector<pruned> ocr{};
    std::vector<pruned> layout{};
    using fields = field_list<service_result, field<"ocrResults", &service_result::ocr>,
                              field<"layoutParsingResults", &service_result::layout>>;
};
/// `{"res": …}`, the bare result, and what the service wraps around it.
struct file_result {
    std::optional<page_result> res{};
    std::optional<service_result> result{};
    using fields = field_list<file_result, field<"res", &file_result::res>, field<"result", &file_result::result>>;
};
/// A line of 2.x: `[polygon, [text, score]]`.
struct scored_text {
    json::raw_text text{};
    double score = 0;
    using fields = field_list<scored_text, field<"text", &scored_text::text>, field<"score", &scored_text::score>>;
    static constexpr bool positional = true;
};
struct old_line {
    polygon corners{};
    scored_text content{};
    using fields = field_list<old_line, field<"corners", &old_line::corners>, field<"content", &old_line::content>>;
    static constexpr bool positional = true;
};

[[nodiscard]] inline box box_of(const std::vector<double>& corners) {
    if (corners.size() < 4) return {};
    return {corners[0] * points_per_pixel, corners[1] * points_per_pixel, (corners[2] - corners[0]) * points_per_pixel,
            (corners[3] - corners[1]) * points_per_pixel};
}
[[nodiscard]] inline box box_of(const polygon& corners) {
    std::vector<double> sides;
    for (const std::vector<double>& one : corners) {
        if (one.size() < 2) continue;
        if (sides.empty()) sides = {one[0], one[1], one[0], one[1]};
        sides = {std::min(sides[0], one[0]), std::min(sides[1], one[1]), std::max(sides[2], one[0]),
                 std::max(sides[3], one[1])};
    }
    return box_of(sides);
}

[[nodiscard]] inline layout::block_hint hint_of(std::string_view label) noexcept {
    using layout::block_hint;
    if (label == "doc_title" || label == "paragraph_title") return block_hint::heading;
    if (label == "text" || label == "vertical_text" || label == "abstract" || label == "content")
        return block_hint::body;
    if (label == "figure_title" || label == "table_title" || label == "chart_title") return block_hint::caption_text;
    if (label == "header") return block_hint::page_header;
    if (label == "footer") return block_hint::page_footer;
    if (label == "number") return block_hint::page_number;
    return block_hint::none;
}

/// A parsed block's lines: the marks of Markdown headings are the tool's.
[[nodiscard]] inline layout::region region_of(const parsed_block& one, json::placed_texts& texts) {
    layout::region made;
    made.bounds = box_of(one.bbox);
    made.hint = hint_of(one.label);
    for (json::raw_text line : json::lines_of(one.content)) {
        std::string_view& text = line.written;
        const std::size_t mark = text.find_first_not_of('#');
        if (mark != 0 && mark != text.npos && mark <= 6 && text[mark] == ' ') text.remove_prefix(mark + 1);
        layout::placed_word word;
        word.bounds = made.bounds;
        if (texts.give(word, line)) made.lines.push_back(word);
    }
    if (!made.lines.empty()) {  // the block's height is that of its lines together
        const double height = made.bounds.height / static_cast<double>(made.lines.size());
        double y = made.bounds.y;
        for (layout::placed_word& line : made.lines) {
            line.bounds.y = y;
            line.bounds.height = height;
            y += height;
        }
    }
    return made;
}

/// Pages of one reading: parsed blocks where all pages have them, recognised lines otherwise.
class pages {
public:
    explicit pages(std::string_view source) : texts_(source) {}

    void add(const page_result& page) {
        const std::string label = std::to_string(++number_);
        const extent size{page.width.value_or(0) * points_per_pixel, page.height.value_or(0) * points_per_pixel};
        if (page.blocks) {
            std::vector<parsed_block> blocks = *page.blocks;
            // Blocks without an order (headers, footers, numbers) keep their place behind the others.
            std::stable_sort(blocks.begin(), blocks.end(), [](const parsed_block& a, const parsed_block& b) {
                return a.order.value_or(1e9) < b.order.value_or(1e9);
            });
            std::vector<layout::region> regions;
            std::vector<box> pictures;
            bool down = false;
            for (const parsed_block& one : blocks) {
                if (one.label == "image" || one.label == "chart") pictures.push_back(box_of(one.bbox));
                down = down || one.label == "vertical_text";
                layout::region made = region_of(one, texts_);
                if (!made.lines.empty()) regions.push_back(std::move(made));
            }
            arranged_.add_page(label, size, std::move(regions), std::move(pictures),
                               down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, points_per_pixel);
            ordered_ = true;
            return;
        }
        std::vector<layout::placed_word> lines;
        for (std::size_t i = 0; i < page.texts.size(); ++i) {
            layout::placed_word one;
            if (!texts_.give(one, page.texts[i])) continue;
            if (i < page.boxes.size())
                one.bounds = box_of(page.boxes[i]);
            else if (i < page.polygons.size())
                one.bounds = box_of(page.polygons[i]);
            else if (i < page.detected.size())
                one.bounds = box_of(page.detected[i]);
            lines.push_back(one);
        }
        add(label, size, std::move(lines));
    }
    void add(const std::vector<old_line>& page) {
        std::vector<layout::placed_word> lines;
        for (const old_line& one : page) {
            layout::placed_word line;
            line.bounds = box_of(one.corners);
            if (texts_.give(line, one.content.text)) lines.push_back(line);
        }
        add(std::to_string(++number_), {}, std::move(lines));
    }
    [[nodiscard]] bool empty() const noexcept { return number_ == 0; }
    [[nodiscard]] layout::document take(std::vector<diagnostic> noticed) {
        return ordered_ ? arranged_.take(std::move(noticed)) : assembled_.take(std::move(noticed));
    }

private:
    void add(const std::string& label, extent size, std::vector<layout::placed_word> lines) {
        layout::page_traits traits;
        traits.unit = points_per_pixel;
        traits.recognised = true;
        assembled_.add_page(label, size, std::move(lines), traits);
    }

    json::placed_texts texts_;
    layout::assembler assembled_{};
    layout::arranger arranged_{};
    bool ordered_ = false;
    std::size_t number_ = 0;
};

}  // namespace detail

/// Reads one result file of any of these shapes: `{"res": …}`, a bare result, the REST service's answer, a list of
/// results, or the nested lists of 2.x.
[[nodiscard]] inline layout::document read(std::string_view source) {
    detail::pages made(source);
    std::vector<diagnostic> noticed;
    const auto keep = [&](const auto& answer) {
        noticed.insert(noticed.end(), answer.diagnostics.begin(), answer.diagnostics.end());
    };
    const auto add = [&](const detail::file_result& file, const auto& bare) {
        if (file.res) made.add(*file.res);
        if (file.result)
            for (const auto* list : {&file.result->ocr, &file.result->layout})
                for (const detail::pruned& one : *list) made.add(one.result);
        if (!file.res && !file.result) made.add(bare());
    };
    const std::size_t first = source.find_first_not_of(" \t\r\n");
    const bool list = first != source.npos && source[first] == '[';
    const std::size_t inside = list ? source.find_first_not_of(" \t\r\n", first + 1) : source.npos;
    if (!list) {
        const auto answer = json::read_leniently<detail::file_result>(source);
        keep(answer);
        add(*answer, [&] { return *json::read_leniently<detail::page_result>(source); });
    } else if (inside != source.npos && source[inside] == '{') {
        const auto files = json::read_leniently<std::vector<detail::file_result>>(source);
        const auto bare = json::read_leniently<std::vector<detail::page_result>>(source);
        keep(files);
        for (std::size_t i = 0; i < files->size(); ++i) add((*files)[i], [&] { return (*bare)[i]; });
    } else {
        // 2.x: pages of lines; older versions gave the lines of one page without the list around it.
        const auto nested = json::read<std::vector<std::vector<detail::old_line>>>(source);
        if (nested) {
            for (const auto& page : *nested) made.add(page);
        } else {
            const auto flat = json::read_leniently<std::vector<detail::old_line>>(source);
            keep(flat);
            if (flat) made.add(*flat);
        }
    }
    if (made.empty()) noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "results of PaddleOCR"}});
    return made.take(std::move(noticed));
}

}  // namespace paddle
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_PADDLE_READ_HPP
