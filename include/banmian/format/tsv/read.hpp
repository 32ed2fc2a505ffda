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

/// The cells of a line, which are parted by tabulators.
[[nodiscard]] inline std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    for (std::size_t at = 0;;) {
        const std::size_t end = (std::min)(line.find('\t', at), line.size());
        cells.push_back(line.substr(at, end - at));
        if (end == line.size()) return cells;
        at = end + 1;
    }
}

/// Reads a table row by row into pages of words.
class table_reader {
public:
    explicit table_reader(std::string_view source)
        : source_(source), tesseract_(source.find("###PAGE###") == source.npos),
          unit_(tesseract_ ? layout::points_per_pixel : 1) {
        place_.fill(columns.size() * 4);
    }

    /// Reads the names of the columns; false when there are not those that are needed.
    [[nodiscard]] bool read_header() {
        header_end_ = line_end(0);
        const std::vector<std::string_view> header = cells_of(source_.substr(0, header_end_));
        width_ = header.size();
        for (std::size_t i = 0; i < width_; ++i)
            for (std::size_t c = 0; c < columns.size(); ++c)
                if (header[i] == columns[c]) place_[c] = i;
        if (place_[text] < width_ && place_[left] < width_ && place_[level] < width_) return true;
        made_.diagnostics.push_back(
            {severity::error,
             {errc::missing_element, {0, header_end_}, "a header with level, left, top, width, height and text"}});
        return false;
    }
    void read_rows() {
        for (std::size_t at = header_end_ + 1; at < source_.size();) {
            row now;
            now.origin = {at, line_end(at)};
            const std::vector<std::string_view> cells = cells_of(now.origin.in(source_));
            at = now.origin.end + 1;
            for (std::size_t c = 0; c < columns.size(); ++c)
                if (place_[c] < cells.size()) now.cells[c] = cells[place_[c]];
            if (cells.size() >= width_)
                take(now);
            else if (!cells[0].empty() && made_.diagnostics.size() < most_noticed)
                made_.diagnostics.push_back(
                    {severity::warning, {errc::wrong_length, now.origin, "a cell for every column"}});
        }
        finish_line();
        if (made_.pages.empty())
            made_.diagnostics.push_back(
                {severity::warning, {errc::empty_input, {header_end_, source_.size()}, "rows of words"}});
    }
    [[nodiscard]] layout::word_pages take_pages() { return std::move(made_); }

private:
    static constexpr std::size_t most_noticed = 16;

    [[nodiscard]] std::size_t line_end(std::size_t at) const noexcept {
        return (std::min)(source_.find('\n', at), source_.size());
    }
    void take(const row& now) {
        const box where{now.number(left) * unit_, now.number(top) * unit_, now.number(width) * unit_,
                        now.number(height) * unit_};
        if (now.cells[level] == "1" || now.cells[page_num] != last_.cells[page_num] || made_.pages.empty())
            begin_page(now, where);
        const std::string_view content = now.cells[text];
        if (now.cells[level] == "5" && content.find_first_not_of(" \t") != content.npos) add_word(now, where);
        last_ = now;
    }
    void begin_page(const row& now, const box& where) {
        finish_line();
        layout::word_page& page = made_.pages.emplace_back();
        page.label = std::string(now.cells[page_num]);
        page.size = now.cells[level] == "1" ? extent{where.x + where.width, where.y + where.height} : extent{};
        page.traits.points_per_unit = unit_;
        page.traits.recognised = tesseract_;
    }
    void add_word(const row& now, const box& where) {
        const std::string_view content = now.cells[text];
        const auto begin = static_cast<std::size_t>(content.data() - source_.data());
        const span origin = {begin, begin + content.size()};
        if (tesseract_ && !line_.empty() && last_.cells[level] == "5" && now.same_line(last_)) {
            if (!is_han(decode(content, 0).value)) line_.add_space();
            line_.add(content, origin);
            layout::detail::extend(made_.pages.back().words.back().bounds, where);
        } else {
            finish_line();
            made_.pages.back().words.emplace_back().bounds = where;
            line_.add(content, origin);
        }
        if (tesseract_) confidence_.add(now.number(conf) / 100, content.size());
    }
    void finish_line() {
        if (line_.empty()) return;
        line_.give(made_.pages.back().words.back(), made_.memory);
        made_.pages.back().words.back().confidence = confidence_.value();
        confidence_ = {};
    }

    std::string_view source_;
    bool tesseract_;
    double unit_;  // pixels of a scan, or points
    std::size_t header_end_ = 0;
    std::size_t width_ = 0;                            // cells of the header
    std::array<std::size_t, columns.size()> place_{};  // of our columns in it
    layout::word_pages made_{};
    layout::word_joiner line_{};  // the text of the last word of the page
    row last_{};
    layout::mean_confidence confidence_{};
};

}  // namespace detail

/// Reads a table of words. tesseract's are joined to the lines it found; poppler's lines mix the columns of a newspaper
/// page, so that its words are assembled by their boxes.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    detail::table_reader table(source);
    if (!table.read_header()) {
        layout::document none;
        none.diagnostics = table.take_pages().diagnostics;
        return none;
    }
    table.read_rows();
    return layout::assemble(table.take_pages(), wishes);
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
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
