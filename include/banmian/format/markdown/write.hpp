// SPDX-License-Identifier: BSL-1.0
/// Writes an issue as Markdown: a heading for each article, its paragraphs, pictures as quotations, gaps marked.
#ifndef BANMIAN_FORMAT_MARKDOWN_WRITE_HPP
#define BANMIAN_FORMAT_MARKDOWN_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/date.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace markdown {

namespace detail {

/// Appends text with the characters escaped that CommonMark reads as markup.
inline void escape(std::string_view text, std::string& out) {
    constexpr std::string_view special = "\\`*_[]<>#|&~";
    bool line_start = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char one = text[i];
        // At a line's start these would begin a list or a rule.
        const bool opens = line_start && (one == '-' || one == '+' || one == '=');
        const bool numbers = (one == '.' || one == ')') && i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9' &&
                             i < 10 && text.substr(0, i).find_first_not_of("0123456789") == std::string_view::npos;
        if (special.find(one) != special.npos || opens || numbers) out += '\\';
        out += one;
        line_start = one == '\n' || (line_start && one == ' ');
    }
}

template <class Text>
void paragraph(std::string_view before, const Text& text, std::string_view after, std::string& out) {
    out += before;
    escape(std::string_view(text), out);
    out += after;
    out += "\n\n";
}

template <storage_policy Storage>
void write_caption(const basic_caption<Storage>& picture, std::string& out) {
    out += "> ";
    if (picture.title) {
        out += "**";
        escape(std::string_view(picture.title->text), out);
        out += "** ";
    }
    if (picture.text) escape(std::string_view(picture.text->text), out);
    for (const auto& credit : picture.credits) {
        out += " （";
        if (credit.organisation) escape(std::string_view(*credit.organisation), out);
        bool first = true;
        for (const auto& name : credit.names) {
            if (!first) out += "、";
            first = false;
            escape(std::string_view(name), out);
        }
        escape(std::string_view(credit.role), out);
        out += "）";
    }
    out += "\n\n";
}

}  // namespace detail

/// Appends an issue as Markdown.
template <storage_policy Storage>
void write(const basic_issue<Storage>& whole, std::string& out) {
    if (whole.newspaper || whole.date) {
        out += "# ";
        if (whole.newspaper) detail::escape(std::string_view(*whole.newspaper), out);
        if (whole.newspaper && whole.date) out += ' ';
        if (whole.date) {
            const auto day = iso(*whole.date);
            out.append(day.data(), day.size());
        }
        out += "\n\n";
    }
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        const auto& page = whole.pages[p];
        out += "## 第";
        if (page.number)
            detail::escape(std::string_view(*page.number), out);
        else
            out += std::to_string(p + 1);
        out += "版";
        if (page.name) {
            out += ' ';
            detail::escape(std::string_view(*page.name), out);
        }
        out += "\n\n";
        for (const auto& banner : page.banners) detail::paragraph("*", banner.text, "*", out);
        for (const auto& one : page.articles) {
            for (const auto& node : one.kicker) detail::paragraph("", node.text, "", out);
            out += "### ";
            bool first = true;
            if (one.title) detail::escape(std::string_view(*one.title), out), first = false;
            for (const auto& node : one.headline) {
                if (one.title) break;
                if (!first) out += "　";
                first = false;
                detail::escape(std::string_view(node.text), out);
            }
            if (first) out += one.headline_lost ? "（标题缺失）" : "（无题）";
            out += "\n\n";
            for (const auto& node : one.subheads) detail::paragraph("**", node.text, "**", out);
            if (one.bylines.size() > 0) {
                out += '*';
                bool later = false;
                for (const auto& by : one.bylines) {
                    if (later) out += "　";
                    later = true;
                    if (by.organisation) detail::escape(std::string_view(*by.organisation), out);
                    detail::escape(std::string_view(by.role), out);
                    for (const auto& name : by.names) {
                        out += ' ';
                        detail::escape(std::string_view(name), out);
                    }
                }
                out += "*\n\n";
            }
            for (const auto& item : one.body) {
                switch (item.kind) {
                case item_kind::subhead: detail::paragraph("#### ", item.text, "", out); break;
                case item_kind::gap: out += "〔…原文缺失…〕\n\n"; break;
                case item_kind::note: detail::paragraph("> ", item.text, "", out); break;
                case item_kind::paragraph: detail::paragraph("", item.text, "", out); break;
                }
            }
            for (const auto& picture : one.captions) detail::write_caption(picture, out);
            if (one.jump_to) detail::paragraph("*（下转第", one.jump_to->page, "版）*", out);
        }
        for (const auto& picture : page.captions) detail::write_caption(picture, out);
        for (const auto& node : page.notices) detail::paragraph("> ", node.text, "", out);
        if (page.colophon) {
            for (const auto& field : page.colophon->entries) {
                out += "- ";
                detail::escape(std::string_view(field.label), out);
                out += "：";
                detail::escape(std::string_view(field.value), out);
                out += '\n';
            }
            out += '\n';
        }
        for (const auto& node : page.unplaced) detail::paragraph("> ", node.text, "", out);
    }
}

/// An issue as Markdown.
template <storage_policy Storage>
[[nodiscard]] std::string write(const basic_issue<Storage>& whole) {
    std::string out;
    write(whole, out);
    return out;
}

}  // namespace markdown
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_MARKDOWN_WRITE_HPP
