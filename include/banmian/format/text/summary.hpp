// SPDX-License-Identifier: BSL-1.0
/// The terminal summary: what a person wants to see first of an issue, one line for each article, picture and gap.
#ifndef BANMIAN_FORMAT_TEXT_SUMMARY_HPP
#define BANMIAN_FORMAT_TEXT_SUMMARY_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace text {

/// How the summary is laid out.
struct summary_options {
    std::size_t columns = 80;  ///< width of the terminal in columns; a Han takes two
};

namespace detail {

/// As much of `text` as fits into `columns`, with … when something is left out.
[[nodiscard]] inline std::string fitted(std::string_view text, std::size_t columns) {
    if (display_columns(text) <= columns) return std::string(text);
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const code_point one = decode(text, at);
        if (used + half_ems(one.value) + 2 > columns) break;
        used += half_ems(one.value);
        at += one.size;
    }
    return std::string(text.substr(0, at)) + "…";
}

template <class Nodes>
[[nodiscard]] std::string joined(const Nodes& nodes, std::string_view between) {
    std::string made;
    for (const auto& node : nodes) {
        if (!made.empty()) made += between;
        made += node.text;
    }
    return made;
}

}  // namespace detail

/// Appends the summary of an issue.
template <storage_policy Storage>
void write_summary(const basic_issue<Storage>& whole, std::string& out, const summary_options& options = {}) {
    const auto line = [&](std::size_t indent, std::string_view text) {
        out.append(indent, ' ');
        out += detail::fitted(text, options.columns > indent ? options.columns - indent : 8);
        out += '\n';
    };
    std::string head;
    if (whole.newspaper) head += std::string_view(*whole.newspaper);
    if (whole.date) {
        if (!head.empty()) head += "  ";
        const auto day = iso(*whole.date);
        head.append(day.data(), day.size());
    }
    if (whole.weekday) head += (head.empty() ? "" : " ") + std::string(std::string_view(*whole.weekday));
    if (!head.empty()) line(0, head);
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        const auto& page = whole.pages[p];
        std::string title =
            "第" + (page.number ? std::string(std::string_view(*page.number)) : std::to_string(p + 1)) + "版";
        if (page.name) title += " " + std::string(std::string_view(*page.name));
        title += " · " + std::to_string(page.articles.size()) + (page.articles.size() == 1 ? " article" : " articles");
        if (p > 0) out += '\n';
        line(0, title);
        for (const auto& banner : page.banners) line(2, "栏题  " + std::string(std::string_view(banner.text)));
        for (const auto& one : page.articles) {
            out += '\n';
            const std::string number(std::string_view(one.id));
            if (one.kicker.size() > 0) line(2 + number.size() + 2, detail::joined(one.kicker, "　"));
            const std::string headline = detail::joined(one.headline, "　");
            line(2, number + "  " +
                        (headline.empty() ? one.headline_lost ? "（标题缺失 headline lost）" : "（无题）" : headline));
            if (one.subheads.size() > 0) line(2 + number.size() + 2, "· " + detail::joined(one.subheads, "　"));
            std::size_t paragraphs = 0;
            std::size_t gaps = 0;
            std::string_view opening;
            for (const auto& item : one.body) {
                if (item.kind == item_kind::gap) ++gaps;
                if (item.kind != item_kind::paragraph) continue;
                if (paragraphs++ == 0) opening = item.text;
            }
            if (!opening.empty()) line(2 + number.size() + 2, opening);
            std::string facts = std::to_string(paragraphs) + (paragraphs == 1 ? " paragraph" : " paragraphs");
            if (gaps > 0) facts += ", " + std::to_string(gaps) + (gaps == 1 ? " gap" : " gaps");
            for (const auto& by : one.bylines)
                for (const auto& name : by.names) facts += " · " + std::string(std::string_view(name));
            if (one.jump_to) facts += " → 第" + std::string(std::string_view(one.jump_to->page)) + "版";
            if (one.jump_from) facts += " ← 第" + std::string(std::string_view(one.jump_from->page)) + "版";
            line(2 + number.size() + 2, facts);
            for (const auto& picture : one.captions)
                line(2 + number.size() + 2,
                     "▣ " + (picture.text ? std::string(std::string_view(picture.text->text)) : std::string()));
        }
        for (const auto& picture : page.captions) {
            std::string text = "▣ ";
            if (picture.title) text += std::string(std::string_view(picture.title->text)) + "：";
            if (picture.text) text += std::string_view(picture.text->text);
            out += '\n';
            line(2, text);
        }
        if (page.colophon) {
            out += '\n';
            line(2, "报尾");
            for (const auto& field : page.colophon->entries)
                line(4, std::string(std::string_view(field.label)) + "  " + std::string(std::string_view(field.value)));
        }
        if (page.notices.size() > 0) line(2, std::to_string(page.notices.size()) + " notices 广告");
        if (page.unplaced.size() > 0) line(2, std::to_string(page.unplaced.size()) + " unplaced 未归位");
    }
}

/// The summary of an issue.
template <storage_policy Storage>
[[nodiscard]] std::string write_summary(const basic_issue<Storage>& whole, const summary_options& options = {}) {
    std::string out;
    write_summary(whole, out, options);
    return out;
}

}  // namespace text
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TEXT_SUMMARY_HPP
