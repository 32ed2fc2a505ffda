// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads MinerU's middle.json and content_list.json: blocks in reading order with their kind.
#ifndef BANMIAN_FORMAT_MINERU_READ_HPP
#define BANMIAN_FORMAT_MINERU_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mineru {

namespace detail {

struct part {
    json::raw_text content{};
    std::vector<double> bbox{};
    using fields = field_list<part, field<"content", &part::content>, field<"bbox", &part::bbox>>;
};
struct text_line {
    std::vector<double> bbox{};
    std::vector<part> parts{};
    using fields = field_list<text_line, field<"bbox", &text_line::bbox>, field<"spans", &text_line::parts>>;
};
/// A block inside an image or table: its caption, its body.
struct inner_block {
    std::string type{};
    std::vector<double> bbox{};
    std::vector<text_line> lines{};
    using fields = field_list<inner_block, field<"type", &inner_block::type>, field<"bbox", &inner_block::bbox>,
                              field<"lines", &inner_block::lines>>;
};
struct outer_block {
    std::string type{};
    std::vector<double> bbox{};
    std::vector<text_line> lines{};
    std::vector<inner_block> blocks{};
    using fields = field_list<outer_block, field<"type", &outer_block::type>, field<"bbox", &outer_block::bbox>,
                              field<"lines", &outer_block::lines>, field<"blocks", &outer_block::blocks>>;
};
struct page_info {
    std::vector<double> page_size{};
    std::vector<outer_block> para_blocks{};
    std::vector<outer_block> discarded_blocks{};
    using fields =
        field_list<page_info, field<"page_size", &page_info::page_size>, field<"para_blocks", &page_info::para_blocks>,
                   field<"discarded_blocks", &page_info::discarded_blocks>>;
};
struct middle {
    std::vector<page_info> pages{};
    using fields = field_list<middle, field<"pdf_info", &middle::pages>>;
};
/// An entry of content_list.json.
struct entry {
    std::string type{};
    json::raw_text text{};
    std::optional<int> level{};
    std::size_t page = 0;
    std::vector<double> bbox{};
    std::vector<json::raw_text> image_caption{};
    std::vector<json::raw_text> table_caption{};
    using fields =
        field_list<entry, field<"type", &entry::type>, field<"text", &entry::text>, field<"text_level", &entry::level>,
                   field<"page_idx", &entry::page>, field<"bbox", &entry::bbox>,
                   field<"image_caption", &entry::image_caption>, field<"table_caption", &entry::table_caption>>;
};

[[nodiscard]] inline box box_of(const std::vector<double>& corners) {
    if (corners.size() < 4) return {};
    return {corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1]};
}
[[nodiscard]] inline layout::block_hint hint_of(std::string_view type) noexcept {
    using layout::block_hint;
    if (type == "title") return block_hint::heading;
    if (type == "text") return block_hint::body;
    if (type == "image_caption" || type == "table_caption" || type == "image_footnote") return block_hint::caption_text;
    if (type == "header") return block_hint::page_header;
    if (type == "footer") return block_hint::page_footer;
    if (type == "page_number") return block_hint::page_number;
    return block_hint::none;
}

/// A block with its lines.
[[nodiscard]] inline layout::region region_of(const auto& from, json::placed_texts& texts) {
    layout::region made;
    made.bounds = box_of(from.bbox);
    made.hint = hint_of(from.type);
    for (const text_line& line : from.lines) {
        layout::placed_word word;
        for (const part& one : line.parts) texts.add(one.content);
        word.bounds = box_of(line.bbox);
        if (texts.give(word)) made.lines.push_back(word);
    }
    return made;
}
[[nodiscard]] inline layout::region region_of(json::raw_text text, const entry& from, json::placed_texts& texts) {
    layout::region made;
    made.bounds = box_of(from.bbox);
    layout::placed_word word;
    word.bounds = made.bounds;
    if (texts.give(word, text)) made.lines.push_back(word);
    return made;
}

}  // namespace detail

/// Reads either file. middle.json has boxes in points; content_list.json has blocks without lines, and boxes in parts
/// of a thousand where it has any, which are left out.
[[nodiscard]] inline layout::document read(std::string_view source) {
    using namespace detail;
    layout::arranger made;
    json::placed_texts texts(source);
    std::vector<diagnostic> noticed;
    const auto keep = [&](const auto& answer) {
        noticed.insert(noticed.end(), answer.diagnostics.begin(), answer.diagnostics.end());
    };
    const std::size_t first = source.find_first_not_of(" \t\r\n");
    if (first != source.npos && source[first] == '[') {
        const auto list = json::read_leniently<std::vector<entry>>(source);
        keep(list);
        std::vector<layout::region> regions;
        std::size_t page = 0;
        const auto finish = [&] {
            if (!regions.empty()) made.add_page(std::to_string(page + 1), {}, std::exchange(regions, {}));
        };
        for (const entry& one : *list) {
            if (one.page != page) finish(), page = one.page;
            layout::region text = region_of(one.text, one, texts);
            text.bounds = {};
            text.hint = one.level.value_or(0) > 0 ? layout::block_hint::heading : hint_of(one.type);
            if (!text.lines.empty()) regions.push_back(std::move(text));
            for (const auto* captions : {&one.image_caption, &one.table_caption})
                for (const json::raw_text words : *captions) {
                    layout::region caption = region_of(words, one, texts);
                    caption.bounds = {};
                    caption.hint = layout::block_hint::caption_text;
                    if (!caption.lines.empty()) regions.push_back(std::move(caption));
                }
        }
        finish();
        return made.take(std::move(noticed));
    }
    const auto whole = json::read_leniently<middle>(source);
    keep(whole);
    std::size_t number = 0;
    for (const page_info& page : whole->pages) {
        std::vector<layout::region> regions;
        std::vector<box> pictures;
        for (const auto* list : {&page.para_blocks, &page.discarded_blocks})
            for (const outer_block& one : *list) {
                if (one.type == "image") pictures.push_back(box_of(one.bbox));
                layout::region text = region_of(one, texts);
                if (!text.lines.empty()) regions.push_back(std::move(text));
                for (const inner_block& inner : one.blocks) {
                    layout::region part = region_of(inner, texts);
                    if (!part.lines.empty()) regions.push_back(std::move(part));
                }
            }
        const extent size = page.page_size.size() >= 2 ? extent{page.page_size[0], page.page_size[1]} : extent{};
        made.add_page(std::to_string(++number), size, std::move(regions), std::move(pictures));
    }
    if (number == 0) noticed.push_back({severity::error, {errc::missing_key, {0, 0}, "pdf_info with pages"}});
    return made.take(std::move(noticed));
}

}  // namespace mineru
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_MINERU_READ_HPP
