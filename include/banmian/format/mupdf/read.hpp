// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads MuPDF's structured text, `mutool draw -F stext.json`: lines with their font and writing mode.
#ifndef BANMIAN_FORMAT_MUPDF_READ_HPP
#define BANMIAN_FORMAT_MUPDF_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/reflect/fields.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mupdf {

namespace detail {

struct bounds {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    using fields = field_list<bounds, field<"x", &bounds::x>, field<"y", &bounds::y>, field<"w", &bounds::w>,
                              field<"h", &bounds::h>>;
};
struct font {
    std::string weight{};
    double size = 0;
    using fields = field_list<font, field<"weight", &font::weight>, field<"size", &font::size>>;
};
struct text_line {
    int wmode = 0;  ///< 1: from top to bottom
    bounds bbox{};
    detail::font font{};
    json::raw_text text{};
    using fields = field_list<text_line, field<"wmode", &text_line::wmode>, field<"bbox", &text_line::bbox>,
                              field<"font", &text_line::font>, field<"text", &text_line::text>>;
};
struct text_block {
    std::vector<text_line> lines{};
    using fields = field_list<text_block, field<"lines", &text_block::lines>>;
};
struct text_page {
    std::vector<text_block> blocks{};
    using fields = field_list<text_page, field<"blocks", &text_page::blocks>>;
};
struct whole {
    std::vector<text_page> pages{};
    using fields = field_list<whole, field<"pages", &whole::pages>>;
};

}  // namespace detail

/// Reads structured text. MuPDF's own blocks are not used: they mix the columns of a newspaper page. The format does
/// not give the page's size; it is taken from what stands on it.
[[nodiscard]] inline layout::document read(std::string_view source) {
    const auto answer = json::read_leniently<detail::whole>(source);
    std::vector<diagnostic> noticed = answer.diagnostics;
    layout::assembler made;
    json::placed_texts texts(source);
    std::size_t number = 0;
    for (const detail::text_page& page : answer->pages) {
        std::vector<layout::placed_word> lines;
        std::size_t down = 0;
        extent size{};
        for (const detail::text_block& block : page.blocks)
            for (const detail::text_line& line : block.lines) {
                layout::placed_word one;
                if (!texts.give(one, line.text)) continue;
                one.bounds = {line.bbox.x, line.bbox.y, line.bbox.w, line.bbox.h};
                one.font_size = line.font.size;
                one.bold = line.font.weight == "bold";
                down += line.wmode == 1 ? 1U : 0U;
                size = {std::max(size.width, one.bounds.right()), std::max(size.height, one.bounds.bottom())};
                lines.push_back(one);
            }
        layout::page_traits traits;
        traits.mode = down * 2 > lines.size() ? writing_mode::vertical_rl : writing_mode::horizontal_tb;
        made.add_page(std::to_string(++number), size, std::move(lines), traits);
    }
    if (number == 0) noticed.push_back({severity::error, {errc::missing_key, {0, 0}, "pages of stext.json"}});
    return made.take(std::move(noticed));
}

}  // namespace mupdf
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_MUPDF_READ_HPP
