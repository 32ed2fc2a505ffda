// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads PyMuPDF's page.get_text, "dict", "json", "rawdict", "words" and "blocks", up to 1.26, as saved with
/// json.dump: one page, a list of pages, or `{"pages": […]}`.
#ifndef BANMIAN_FORMAT_PYMUPDF_READ_HPP
#define BANMIAN_FORMAT_PYMUPDF_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace pymupdf {

namespace detail {

/// Reads one file.
class reader {
public:
    reader(std::string_view source, const layout::page_wishes& wishes) : texts_(source), made_(wishes) {}

    void read(json::tree_value of, int depth) {
        constexpr int deepest = 3;
        if (is_row(of.at(0))) return read_rows(of, of);
        if (is_row(of["words"].at(0))) return read_rows(of["words"], of);
        if (is_row(of["blocks"].at(0))) return read_rows(of["blocks"], of);
        if (of["blocks"].is_array()) return read_page(of);
        if (depth > 0 && of.is_array() && of.size() == 0) return read_rows(of, of);  // a page without text
        const json::tree_value pages = of["pages"] ? of["pages"] : of;               // or {"1": page, …}
        if (depth < deepest)
            for (const json::tree_value one : pages) read(one, depth + 1);
    }
    [[nodiscard]] const json::placed_texts& texts() const noexcept { return texts_; }
    [[nodiscard]] layout::document take(std::vector<diagnostic> noticed) {
        if (number_ == 0)
            noticed.push_back({severity::error, {errc::missing_key, {0, 0}, "a page of get_text, with blocks"}});
        return made_.take(std::move(noticed));
    }

private:
    /// `[x0, y0, x1, y1, text, block, line, word]` of "words", `[x0, y0, x1, y1, lines, block, type]` of "blocks".
    [[nodiscard]] static bool is_row(json::tree_value of) noexcept {
        const bool sized = of.is_array() && (of.size() == 7 || of.size() == 8);
        return sized && of.at(0).kind() == json::value_kind::number && of.at(4).is_string();
    }
    void read_rows(json::tree_value rows, json::tree_value page) {
        std::vector<layout::placed_word> words;
        for (const json::tree_value row : rows) {
            constexpr double of_picture = 1;  // whose text is words on its format
            if (is_row(row) && (row.size() == 8 || row.at(6).number_or(0) != of_picture)) read_row(row, words);
        }
        made_.add_page(std::to_string(++number_), {page["width"].number_or(0), page["height"].number_or(0)},
                       std::move(words));
    }
    /// A word, or the lines of a block, which share its box: each has its part of the height, and of the width what its
    /// characters are of the longest's.
    void read_row(json::tree_value row, std::vector<layout::placed_word>& to) {
        std::vector<json::raw_text> lines = json::lines_of(row.at(4).text());
        while (lines.size() > 1 && lines.back().written.empty()) lines.pop_back();
        const box whole = json::box_of(row);
        const std::size_t first = to.size();
        std::vector<std::size_t> sizes;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            layout::placed_word word;
            const double height = whole.height / static_cast<double>(lines.size());
            word.bounds = {whole.x, whole.y + height * static_cast<double>(i), whole.width, height};
            if (!texts_.give(word, lines[i])) continue;
            sizes.push_back(half_ems(word.text));
            to.push_back(word);
        }
        for (std::size_t i = first; i < to.size(); ++i)
            to[i].bounds.width *= static_cast<double>(sizes[i - first]) /
                                  static_cast<double>(*std::max_element(sizes.begin(), sizes.end()));
    }
    [[nodiscard]] static std::size_t half_ems(std::string_view text) noexcept {
        std::size_t made = 0;
        for (std::size_t at = 0; at < text.size();) {
            const code_point one = decode(text, at);
            at += one.size;
            made += banmian::half_ems(one.value);
        }
        return std::max<std::size_t>(made, 1);
    }
    void read_page(json::tree_value page) {
        std::vector<layout::placed_word> words;
        std::size_t down = 0;
        for (const json::tree_value block : page["blocks"])
            for (const json::tree_value line : block["lines"]) {
                const std::size_t before = words.size();
                read_line(line, words);
                down += line["wmode"].number_or(0) == 1 ? words.size() - before : 0;
            }
        layout::page_traits traits;
        if (!words.empty())
            traits.mode = down * 2 > words.size() ? writing_mode::vertical_rl : writing_mode::horizontal_tb;
        made_.add_page(std::to_string(++number_), {page["width"].number_or(0), page["height"].number_or(0)},
                       std::move(words), traits);
    }
    /// The spans of a line. Those of one size are one word: a span ends where the face or the colour changes.
    void read_line(json::tree_value line, std::vector<layout::placed_word>& to) {
        layout::placed_word word;
        const auto finish = [&] {
            if (texts_.give(word)) to.push_back(word);
            word = {};
        };
        for (const json::tree_value part : line["spans"]) {
            const double size = part["size"].number_or(0);
            const box bounds = json::box_of(part["bbox"]);
            if (!texts_.empty() && (size > 1.05 * word.font_size || word.font_size > 1.05 * size)) finish();
            if (texts_.empty()) {
                word.bounds = bounds;
                word.font_size = size;
                word.baseline = line["wmode"].number_or(0) == 1 ? 0 : baseline_of(part);
                constexpr int bold = 16;  // of the flags; MuPDF writes it into the font's name, too
                const double flags = part["flags"].number_or(0);
                word.bold = (flags >= 0 && flags < 1024 && (static_cast<int>(flags) & bold) != 0) ||
                            part["font"].name().find("Bold") != std::string_view::npos;
            } else {
                layout::detail::extend(word.bounds, bounds);
            }
            if (const json::tree_value text = part["text"]) {
                texts_.add(text.text());
            } else {  // rawdict
                for (const json::tree_value one : part["chars"]) texts_.add(one["c"].text());
            }
        }
        finish();
    }
    [[nodiscard]] static double baseline_of(json::tree_value part) noexcept {
        const json::tree_value origin = part["chars"].at(0)["origin"];  // of its first character
        return (origin ? origin : part["origin"]).at(1).number_or(0);
    }

    json::placed_texts texts_;
    layout::assembler made_;
    std::size_t number_ = 0;
};

}  // namespace detail

/// Reads pages. MuPDF's own blocks are not used: they mix the columns of a newspaper page.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    std::vector<diagnostic> noticed;
    const json::tree tree(source, noticed);
    detail::reader made(source, wishes);
    for (const json::tree_value one : tree.documents()) made.read(one, 0);
    json::note_unread(tree, source, made.texts(), {{"font", "file", "filename"}, {"metadata", "toc"}}, noticed);
    return made.take(std::move(noticed));
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that these are pages of get_text's.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    if (of.has_key("wmode") && of.has_key("spans")) return certainty::sure;
    const bool rows = of.shape().find("[nnnnsnn]") != std::string_view::npos ||
                      of.shape().find("[nnnnsnnn]") != std::string_view::npos;
    return rows ? certainty::likely : certainty::none;
}

}  // namespace pymupdf
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_PYMUPDF_READ_HPP
