// SPDX-License-Identifier: BSL-1.0
/// Opt-in: an article as e-papers and exchange formats give it: by fields, without any place on the page.
#ifndef BANMIAN_FORMAT_DETAIL_GIVEN_ARTICLE_HPP
#define BANMIAN_FORMAT_DETAIL_GIVEN_ARTICLE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace given {

/// A part of an article: its lines, and what the format says it is.
struct part {
    layout::block_hint what = layout::block_hint::body;
    std::vector<layout::placed_word> lines{};
};

/// Adds the parts of an article to a page's regions, in the order of print: the stack of its headline, the authors, the
/// text, the captions. `group` is the article's, 0 for none.
inline void add_article(const std::vector<part>& parts, const box& bounds, std::size_t group,
                        std::vector<layout::region>& to) {
    using layout::block_hint;
    const auto rank = [](block_hint of) {
        switch (of) {
        case block_hint::kicker: return 0;
        case block_hint::headline: return 1;
        case block_hint::subhead: return 2;
        case block_hint::byline: return 3;
        case block_hint::caption_text: return 5;
        default: return 4;
        }
    };
    for (int now = 0; now < 6; ++now)
        for (const part& one : parts) {
            if (rank(one.what) != now || one.lines.empty()) continue;
            layout::region& made = to.emplace_back();
            made.hint = one.what;
            made.group = group;
            made.bounds = bounds;
            made.lines = one.lines;
            made.whole = true;
        }
}

/// The date that begins at a byte of a text without spaces: in Chinese, with marks between, or as eight digits.
[[nodiscard]] inline std::optional<date> date_at(std::string_view text, std::size_t at) noexcept {
    constexpr int first_year = 1800;
    constexpr int last_year = 2200;
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    const auto digits = [&](std::size_t least, std::size_t most) {
        int made = 0;
        std::size_t count = 0;
        for (; count < most && is_digit(at); ++at, ++count) made = made * 10 + (text[at] - '0');
        return count >= least ? made : -1;
    };
    const auto parted = [&](std::string_view han) {
        if (text.substr(at, han.size()) == han) return at += han.size(), true;
        if (at < text.size() && (text[at] == '-' || text[at] == '.' || text[at] == '/')) return ++at, true;
        return false;
    };
    const int year = digits(4, 4);
    if (year < first_year || year > last_year) return std::nullopt;
    const bool apart = parted("年");
    const int month = digits(apart ? 1 : 2, 2);
    if (month < 0 || (apart && !parted("月"))) return std::nullopt;
    const int day = digits(apart ? 1 : 2, 2);
    if (day < 0 || (!apart && is_digit(at))) return std::nullopt;
    date made;
    made.year = static_cast<std::int16_t>(year);
    made.month = static_cast<std::uint8_t>(month);
    made.day = static_cast<std::uint8_t>(day);
    return made.valid() ? std::optional<date>(made) : std::nullopt;
}

/// The first date in a text without spaces: `2017年10月9日`, `2009.03.08`, `2025-03-08`, `20250308`; nothing without
/// one.
[[nodiscard]] inline std::optional<date> date_in(std::string_view text) noexcept {
    const auto is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t begin = 0; begin + 8 <= text.size(); ++begin) {
        if (!is_digit(begin) || (begin > 0 && is_digit(begin - 1))) continue;
        if (const std::optional<date> found = date_at(text, begin)) return found;
    }
    return std::nullopt;
}

/// A page's number and name in a text without spaces: `第A01版：头版`, `01版:要闻`, `第1版要闻`, `当前版：04版`. The
/// name ends with the Han of the line.
struct page_label {
    std::string_view number{};
    std::string_view name{};
};
[[nodiscard]] inline page_label label_in(std::string_view text) noexcept {
    constexpr std::string_view edition = "版";
    for (std::size_t at = text.find(edition); at != text.npos; at = text.find(edition, at + edition.size())) {
        std::size_t begin = at;
        const auto is_label = [](char one) {
            return (one >= '0' && one <= '9') || (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
        };
        while (begin > 0 && at - begin < 5 && is_label(text[begin - 1])) --begin;
        if (begin == at || !(text[at - 1] >= '0' && text[at - 1] <= '9')) continue;
        page_label made;
        made.number = text.substr(begin, at - begin);
        std::size_t from = at + edition.size();
        for (const std::string_view colon : {std::string_view("："), std::string_view(":")})
            if (text.substr(from, colon.size()) == colon) from += colon.size();
        std::size_t end = from;
        constexpr std::size_t longest = 24;  // bytes: eight Han
        while (end < text.size() && end - from < longest && static_cast<unsigned char>(text[end]) >= 0xE3 &&
               static_cast<unsigned char>(text[end]) <= 0xE9 && text.substr(end, 3) != "》" &&
               text.substr(end, 3) != "　")
            end += 3;
        made.name = text.substr(from, (std::min)(end, text.size()) - from);
        return made;
    }
    return {};
}

}  // namespace given
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_GIVEN_ARTICLE_HPP
