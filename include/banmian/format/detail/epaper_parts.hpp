// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the fields, links and places that a page of an e-paper has.
#ifndef BANMIAN_FORMAT_DETAIL_EPAPER_PARTS_HPP
#define BANMIAN_FORMAT_DETAIL_EPAPER_PARTS_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/given_article.hpp>
#include <banmian/grammar/note.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace founder_html {

namespace detail {

using layout::block_hint;

/// Where a field is marked: in several ways at once, of which the surest is believed.
enum class surety : unsigned char {
    property,  ///< in the comment `enpproperty`, which repeats the page's fields for machines
    element,   ///< an element with a meaning of its own: h1, p.sec, #ozoom
    marked     ///< <founder-title>, <npm:article-title>, enpcontent
};
/// What a mark says of the text inside.
struct mark_row {
    std::string_view name{};
    block_hint what = block_hint::none;
};
/// The elements of Founder, also inside `enpproperty`; newer properties leave `founder-` out.
inline constexpr mark_row founder_rows[] = {{"title", block_hint::headline},       {"introtitle", block_hint::kicker},
                                            {"pretitle", block_hint::kicker},      {"subtitle", block_hint::subhead},
                                            {"author", block_hint::byline},        {"content", block_hint::body},
                                            {"pic-text", block_hint::caption_text}};
[[nodiscard]] constexpr block_hint meaning_of(std::string_view name) noexcept {
    for (const mark_row& one : founder_rows)
        if (one.name == name) return one.what;
    return block_hint::none;
}

/// A line of a field.
struct field_line {
    layout::placed_word word{};
    bool strong = false;  ///< all of it is bold, as crossheads are
};
/// The lines of one place that is marked as a field.
struct field {
    block_hint what = block_hint::none;
    surety sure = surety::marked;
    std::vector<field_line> lines{};

    [[nodiscard]] std::string text() const {
        std::string made;
        for (const field_line& one : lines) made += one.word.text;
        return made;
    }
};
/// Paragraphs are parts of their own; a stack's lines and a caption stay together.
inline void add_lines(const field& from, std::vector<given::part>& to) {
    if (from.what != block_hint::body) {
        given::part& made = to.emplace_back();
        made.what = from.what;
        for (const field_line& one : from.lines) made.lines.push_back(one.word);
        return;
    }
    constexpr std::size_t longest_crosshead = 90;  // bytes
    for (const field_line& one : from.lines) {
        const std::string_view text = one.word.text;
        const bool ends = text.size() >= 3 && text.substr(text.size() - 3) == "。";
        const bool crosshead = one.strong && text.size() <= longest_crosshead && !ends;
        to.push_back({crosshead ? block_hint::crosshead : block_hint::body, {one.word}});
    }
}
/// A link of a page to an article, with its title, and the article's place on the page.
struct link {
    std::string_view href{};
    std::vector<layout::placed_word> title{};
    box bounds = layout::no_box;
};

/// What a file says besides its fields.
struct properties {
    std::string newspaper{};
    std::string number{};
    std::string name{};
    std::optional<date> day{};
};

/// The last part of an address: `../../content/202503/08/content_9001.html` ends in content_9001.html.
[[nodiscard]] constexpr std::string_view file_of(std::string_view href) noexcept {
    href = href.substr(0, (std::min)(href.find_first_of("?#"), href.size()));
    const std::size_t slash = href.find_last_of("/\\");
    return slash == href.npos ? href : href.substr(slash + 1);
}
/// True for addresses of articles: content_9001.html, nw.D110000renmrb_20190301_1-01.htm.
[[nodiscard]] constexpr bool is_article_address(std::string_view href) noexcept {
    const std::string_view file = file_of(href);
    return file.substr(0, 7) == "content" || file.substr(0, 3) == "nw." || file.substr(0, 4) == "con_";
}
[[nodiscard]] constexpr bool has(std::string_view text, std::string_view what) noexcept {
    return text.find(what) != text.npos;
}

/// True for a line that is a note of the editors, label and text.
[[nodiscard]] inline bool is_note(std::string_view line) {
    const auto glyphs = glyphs_of(line);
    const auto found = grammar::match_note(glyphs);
    return found && !found->alone;
}

/// The box around the numbers of `coords` or `points`, pairs of x and y.
[[nodiscard]] inline box box_around(std::string_view written, double unit) noexcept {
    double at[4] = {1e9, 1e9, -1e9, -1e9};
    std::size_t count = 0;
    while (!written.empty()) {
        const std::size_t begin = written.find_first_of("-.0123456789");
        if (begin == written.npos) break;
        const banmian::detail::decimal one = banmian::detail::read_decimal(written.substr(begin));
        if (!(one.value == one.value)) break;
        const std::size_t axis = count++ % 2;
        at[axis] = (std::min)(at[axis], one.value * unit);
        at[2 + axis] = (std::max)(at[2 + axis], one.value * unit);
        written = one.rest;
    }
    if (count < 4) return layout::no_box;
    return {at[0], at[1], at[2] - at[0], at[3] - at[1]};
}

/// True for what reads as a newspaper's name: 滨河日报.
[[nodiscard]] inline bool is_name_like(std::string_view text) noexcept {
    constexpr std::size_t longest = 30;  // bytes: ten Han
    for (const std::string_view end : {"日报", "晚报", "早报", "晨报", "时报", "周报"})
        if (text.size() > end.size() && text.size() <= longest && text.substr(text.size() - end.size()) == end)
            return true;
    return false;
}

}  // namespace detail

}  // namespace founder_html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_EPAPER_PARTS_HPP
