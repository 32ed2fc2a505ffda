// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads the tables of words that `pdftotext -tsv` and `tesseract … tsv` write; columns are found by their
/// names.
#ifndef BANMIAN_FORMAT_TSV_READ_HPP
#define BANMIAN_FORMAT_TSV_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace tsv {

namespace detail {

inline constexpr std::array<std::string_view, 12> columns{"level",    "page_num", "block_num", "par_num",
                                                          "line_num", "word_num", "left",      "top",
                                                          "width",    "height",   "conf",      "text"};
enum column : std::size_t {
    level,
    page_num,
    block_num,
    par_num,
    line_num,
    word_num,
    left,
    top,
    width,
    height,
    conf,
    text
};

/// The cells of a row, by our order of columns.
struct row {
    std::array<std::string_view, columns.size()> cells{};
    span origin{};

    [[nodiscard]] double number(column of) const {
        const std::string cell(cells[of]);
        char* end = nullptr;
        const double value = std::strtod(cell.c_str(), &end);
        return end == cell.c_str() ? std::numeric_limits<double>::quiet_NaN() : value;
    }
    /// Of the same printed line of the engine.
    [[nodiscard]] bool same_line(const row& other) const noexcept {
        for (const column one : {page_num, block_num, par_num, line_num})
            if (cells[one] != other.cells[one]) return false;
        return true;
    }
};

}  // namespace detail

/// Reads a table of words. tesseract's are joined to the lines it found; poppler's lines mix the columns of a newspaper
/// page, so that its words are assembled by their boxes.
[[nodiscard]] inline layout::document read(std::string_view source) {
    using namespace detail;
    std::vector<diagnostic> noticed;
    const auto line_end = [&](std::size_t at) { return (std::min)(source.find('\n', at), source.size()); };
    const auto split = [](std::string_view line) {
        std::vector<std::string_view> cells;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        for (std::size_t at = 0;;) {
            const std::size_t end = (std::min)(line.find('\t', at), line.size());
            cells.push_back(line.substr(at, end - at));
            if (end == line.size()) return cells;
            at = end + 1;
        }
    };
    const std::size_t header_end = line_end(0);
    std::array<std::size_t, columns.size()> place{};
    place.fill(columns.size() * 4);
    const std::vector<std::string_view> header = split(source.substr(0, header_end));
    for (std::size_t i = 0; i < header.size(); ++i)
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (header[i] == columns[c]) place[c] = i;
    if (place[text] >= header.size() || place[left] >= header.size() || place[level] >= header.size()) {
        noticed.push_back(
            {severity::error,
             {errc::missing_element, {0, header_end}, "a header with level, left, top, width, height and text"}});
        layout::document none;
        none.diagnostics = std::move(noticed);
        return none;
    }
    const bool tesseract = source.find("###PAGE###") == source.npos;
    const double unit = tesseract ? layout::points_per_pixel : 1;  // pixels of a scan, or points
    layout::word_pages made;
    layout::word_joiner line;  // the text of the last word of the page
    row last;
    layout::mean_confidence confidence;
    const auto finish_line = [&] {
        if (line.empty()) return;
        line.give(made.pages.back().words.back(), made.memory);
        made.pages.back().words.back().confidence = confidence.value();
        confidence = {};
    };
    for (std::size_t at = header_end + 1; at < source.size();) {
        const std::size_t end = line_end(at);
        row now;
        now.origin = {at, end};
        const std::vector<std::string_view> cells = split(source.substr(at, end - at));
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (place[c] < cells.size()) now.cells[c] = cells[place[c]];
        at = end + 1;
        if (cells.size() < header.size()) {
            if (!cells[0].empty() && noticed.size() < 16)
                noticed.push_back({severity::warning, {errc::wrong_length, now.origin, "a cell for every column"}});
            continue;
        }
        const double x = now.number(left) * unit;
        const double y = now.number(top) * unit;
        const double w = now.number(width) * unit;
        const double h = now.number(height) * unit;
        if (now.cells[level] == "1" || now.cells[page_num] != last.cells[page_num] || made.pages.empty()) {
            finish_line();
            layout::word_page& page = made.pages.emplace_back();
            page.label = std::string(now.cells[page_num]);
            page.size = now.cells[level] == "1" ? extent{x + w, y + h} : extent{};
            page.traits.unit = unit;
            page.traits.recognised = tesseract;
        }
        const std::string_view content = now.cells[text];
        const bool word = now.cells[level] == "5" && content.find_first_not_of(" \t") != content.npos;
        const span origin = {static_cast<std::size_t>(content.data() - source.data()),
                             static_cast<std::size_t>(content.data() - source.data()) + content.size()};
        if (word && tesseract && !line.empty() && last.cells[level] == "5" && now.same_line(last)) {
            if (!is_han(decode(content, 0).value)) line.add_space();
            line.add(content, origin);
            layout::detail::extend(made.pages.back().words.back().bounds, {x, y, w, h});
        } else if (word) {
            finish_line();
            made.pages.back().words.emplace_back().bounds = {x, y, w, h};
            line.add(content, origin);
        }
        if (word && tesseract) confidence.add(now.number(conf) / 100, content.size());
        last = now;
    }
    finish_line();
    if (made.pages.empty())
        noticed.push_back({severity::warning, {errc::empty_input, {header_end, source.size()}, "rows of words"}});
    made.diagnostics = std::move(noticed);
    return layout::assemble(std::move(made));
}

/// How sure it is that this is tesseract's table.
[[nodiscard]] inline certainty recognise_tesseract(const sample& of) noexcept {
    return of.source().substr(0, 15) == "level\tpage_num\t" ? certainty::likely : certainty::none;
}
/// How sure it is that this is poppler's table, which begins as tesseract's does.
[[nodiscard]] inline certainty recognise_poppler(const sample& of) noexcept {
    return recognise_tesseract(of) != certainty::none && of.head_has("###PAGE###") ? certainty::sure : certainty::none;
}

}  // namespace tsv
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TSV_READ_HPP
