// SPDX-License-Identifier: BSL-1.0
/// Reads MuPDF's structured text, `mutool draw -F stext` and `-F stext.json`, up to 1.26: lines with their font, size,
/// baseline and writing mode. Needs pugixml.
#ifndef BANMIAN_FORMAT_MUPDF_READ_HPP
#define BANMIAN_FORMAT_MUPDF_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/format/detail/xml_walk.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mupdf {

namespace detail {

/// The lines of one page; the size is taken from them where the format does not give it.
struct page_lines {
    extent size{};
    std::vector<layout::placed_word> words{};
    std::size_t down = 0;  ///< lines that are set from top to bottom

    void add(const layout::placed_word& one, bool runs_down) {
        down += runs_down ? 1U : 0U;
        words.push_back(one);
        words.back().baseline = runs_down ? 0 : one.baseline;
    }
    [[nodiscard]] layout::word_page finish(std::size_t number) {
        layout::word_page made;
        made.label = std::to_string(number);
        if (!(size.width > 0 && size.height > 0))
            for (const layout::placed_word& one : words)
                if (layout::is_sound(one.bounds))
                    size = {(std::max)(size.width, one.bounds.right()), (std::max)(size.height, one.bounds.bottom())};
        made.size = size;
        // 竖排 often comes as lines of one character that are said to run across: then the boxes tell, not the format.
        const auto lone = std::count_if(words.begin(), words.end(), [](const layout::placed_word& one) {
            return layout::advance_of(one.text).count == 1;
        });
        if (down * 2 > words.size())
            made.traits.mode = writing_mode::vertical_rl;
        else if (static_cast<std::size_t>(lone) * 2 <= words.size())
            made.traits.mode = writing_mode::horizontal_tb;
        else
            for (layout::placed_word& one : words) one.baseline = 0;
        made.words = std::move(words);
        return made;
    }
};

/// MuPDF's JSON cuts sizes off to whole points: 9.8 is written as 9. Which size it was, lines of full-width characters
/// tell by their width; where there are none, half a point more is nearest.
inline void restore_sizes(std::vector<layout::placed_word>& words) {
    constexpr double long_enough = 6;  // letters, so that the line's own width, in whole points too, weighs little
    const auto is_whole = [](double size) { return size > 0 && size == std::floor(size); };
    std::vector<std::pair<double, layout::detail::weighted>> measured;  // the size as written, what a line of it tells
    for (const layout::placed_word& one : words) {
        if (!is_whole(one.font_size)) continue;
        const layout::text_advance of = layout::advance_of(one.text);
        const bool spaced = one.text.find(' ') != std::string_view::npos;
        if (of.letters < long_enough || of.full != of.count || spaced) continue;
        const double size = (std::max)(one.bounds.width, one.bounds.height) / of.letters;
        if (size >= one.font_size && size < one.font_size + 1) measured.push_back({one.font_size, {size, of.letters}});
    }
    std::sort(measured.begin(), measured.end());
    std::vector<std::pair<double, double>> sizes;  // as written, as it was
    for (auto at = measured.begin(); at != measured.end();) {
        const auto end = std::find_if(at, measured.end(), [&](const auto& one) { return one.first != at->first; });
        std::vector<layout::detail::weighted> of_one;
        for (auto one = at; one != end; ++one) of_one.push_back(one->second);
        sizes.emplace_back(at->first, layout::detail::weighted_middle(std::move(of_one)));
        at = end;
    }
    for (layout::placed_word& one : words) {
        if (!is_whole(one.font_size)) continue;
        const auto known = std::lower_bound(sizes.begin(), sizes.end(), std::pair(one.font_size, 0.0));
        const bool found = known != sizes.end() && known->first == one.font_size;
        one.font_size = found ? known->second : one.font_size + 0.5;
    }
}

/// Blocks of the JSON form. Those of a structure, which newer versions write, stand inside it.
inline void read_blocks(json::tree_value blocks, json::placed_texts& texts, page_lines& to, int depth) {
    constexpr int deepest = 64;
    for (const json::tree_value block : blocks) {
        for (const json::tree_value line : block["lines"]) {
            layout::placed_word one;
            if (!texts.give(one, line["text"].text())) continue;
            const json::tree_value at = line["bbox"];
            one.bounds = {at["x"].number(), at["y"].number(), at["w"].number(), at["h"].number()};
            const json::tree_value font = line["font"];
            one.font_size = font["size"].number_or(0);
            one.bold = font["weight"].name() == "bold";
            one.baseline = line["y"].number_or(0);
            to.add(one, line["wmode"].number_or(0) == 1);
        }
        if (depth < deepest)
            for (const std::string_view inner : {"contents", "blocks"}) read_blocks(block[inner], texts, to, depth + 1);
    }
}

/// Four numbers `x0 y0 x1 y1`, as a box.
[[nodiscard]] inline box corners_of(std::string_view written) noexcept {
    double at[4] = {0, 0, 0, 0};
    for (double& one : at) {
        const banmian::detail::decimal read = banmian::detail::read_decimal(written);
        one = read.value;
        written = read.rest;
    }
    return {at[0], at[1], at[2] - at[0], at[3] - at[1]};
}

/// Reads the XML form: every character is an element, `<char x= y= c="字"/>`, in a font that says its size.
class xml_reader {
public:
    xml_reader(xml::walker& in, arena& memory) : in_(in), memory_(memory) {}

    /// The page that was just opened.
    void read_page(page_lines& to) {
        in_.read_attributes(xml::wanted{"width", to.size.width}, xml::wanted{"height", to.size.height});
        for (const std::size_t inside = in_.depth(); in_.next_inside(inside);)
            if (in_.now() == xml::event::open && xml::is(in_.element(), "line")) read_line(to);
    }

private:
    /// A line. Runs of one size are one word.
    void read_line(page_lines& to) {
        std::string_view bounds;
        std::string_view mode;
        in_.read_attributes(xml::wanted{"bbox", bounds}, xml::wanted{"wmode", mode});
        const box whole = corners_of(bounds);
        const bool down = mode == "1";
        layout::placed_word word;
        double last = 0;  // x at which the characters of the word end
        const auto finish = [&] {
            if (text_.give(word, memory_)) to.add(word, down);
            word = {};
        };
        for (const std::size_t inside = in_.depth(); in_.next_inside(inside);) {
            if (in_.now() != xml::event::open) continue;
            if (xml::is(in_.element(), "font")) {
                std::string_view name;
                double size = 0;
                in_.read_attributes(xml::wanted{"name", name}, xml::wanted{"size", size});
                if (!text_.empty() && (size > 1.05 * word.font_size || word.font_size > 1.05 * size)) finish();
                if (text_.empty()) {
                    word.font_size = size;
                    word.bold = name.find("Bold") != name.npos;
                }
            } else if (xml::is(in_.element(), "char")) {
                std::string_view quad;
                std::string_view character;
                double y = 0;
                in_.read_attributes(xml::wanted{"quad", quad}, xml::wanted{"y", y}, xml::wanted{"c", character});
                const box at = quad_of(quad);
                if (text_.empty()) word.baseline = y, word.bounds = at;
                xml::add_decoded(text_, character, in_.place_of(character).begin);
                if (layout::is_sound(at)) layout::detail::extend(word.bounds, at), last = at.right();
            }
        }
        if (!layout::is_sound(word.bounds) || last == 0) word.bounds = whole;
        finish();
    }
    /// The box around four corners.
    [[nodiscard]] static box quad_of(std::string_view written) noexcept {
        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (int i = 0; i < 4; ++i) {
            const banmian::detail::decimal x = banmian::detail::read_decimal(written);
            const banmian::detail::decimal y = banmian::detail::read_decimal(x.rest);
            if (!(x.value == x.value && y.value == y.value)) return layout::no_box;
            left = (std::min)(left, x.value), right = (std::max)(right, x.value);
            top = (std::min)(top, y.value), bottom = (std::max)(bottom, y.value);
            written = y.rest;
        }
        return {left, top, right - left, bottom - top};
    }

    xml::walker& in_;
    arena& memory_;
    layout::word_joiner text_{};
};

[[nodiscard]] inline layout::word_pages read_xml(std::string_view source) {
    layout::word_pages made;
    xml::walker in(source);
    xml_reader reader(in, made.memory);
    while (in.next() != xml::event::end) {
        if (in.now() != xml::event::open || !xml::is(in.element(), "page")) continue;
        page_lines lines;
        reader.read_page(lines);
        made.pages.push_back(lines.finish(made.pages.size() + 1));
    }
    in.note_fault(made.diagnostics);
    return made;
}

}  // namespace detail

/// Reads structured text. MuPDF's own blocks are not used: they mix the columns of a newspaper page.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    const std::size_t first = source.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != source.npos && source[first] == '<') {
        layout::word_pages pages = detail::read_xml(source);
        if (pages.pages.empty())
            pages.diagnostics.push_back({severity::error, {errc::missing_element, {0, 0}, "<page> of MuPDF's stext"}});
        return layout::assemble(std::move(pages), wishes);
    }
    layout::word_pages made;
    const json::tree tree(source, made.diagnostics);
    json::placed_texts texts(source);
    const auto read_page = [&](json::tree_value page) {
        detail::page_lines lines;
        lines.size = {page["width"].number_or(0), page["height"].number_or(0)};
        detail::read_blocks(page["blocks"], texts, lines, 0);
        detail::restore_sizes(lines.words);
        made.pages.push_back(lines.finish(made.pages.size() + 1));
    };
    for (const json::tree_value one : tree.documents()) {
        if (one["blocks"]) read_page(one);  // StructuredText.asJSON
        for (const json::tree_value page : one.is_array() ? one : one["pages"]) read_page(page);
    }
    if (made.pages.empty())
        made.diagnostics.push_back({severity::error, {errc::missing_key, {0, 0}, "pages of stext.json"}});
    json::note_unread(tree, source, texts, {{"name", "family", "file", "title"}, {}}, made.diagnostics);
    return layout::assemble(std::move(made), wishes);
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is MuPDF's structured text.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    const bool xml = of.is_markup() && of.head_has("<page ") && of.head_has("<line ") && of.head_has(" wmode=\"");
    return xml || (of.has_key("wmode") && !of.has_key("spans")) ? certainty::sure : certainty::none;
}

}  // namespace mupdf
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_MUPDF_READ_HPP
