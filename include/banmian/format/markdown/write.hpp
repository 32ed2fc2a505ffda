// SPDX-License-Identifier: BSL-1.0
/// Writes an issue as Markdown: a heading for each article, its paragraphs, pictures as quotations, gaps marked.
#ifndef BANMIAN_FORMAT_MARKDOWN_WRITE_HPP
#define BANMIAN_FORMAT_MARKDOWN_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/printed.hpp>
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

/// Writes what `for_each_printed` tells. A dateline stands in its paragraph already; 上接 and staff are left out.
template <storage_policy Storage>
class writer {
public:
    writer(const basic_issue<Storage>& whole, std::string& out) : whole_(whole), out_(out) {}

    void write() {
        if (whole_.newspaper || whole_.date) {
            out_ += "# ";
            if (whole_.newspaper) escape(std::string_view(*whole_.newspaper), out_);
            if (whole_.newspaper && whole_.date) out_ += ' ';
            if (whole_.date) {
                const auto day = iso(*whole_.date);
                out_.append(day.data(), day.size());
            }
            out_ += "\n\n";
        }
        for_each_printed(whole_, *this);
    }

    void operator()(const printed& at) {
        switch (at.detail) {
        case printed_detail::whole: return write_text(at);
        case printed_detail::organisation: return escape(at.text, out_);
        case printed_detail::label: out_ += "- "; return escape(at.text, out_);
        case printed_detail::role:
            if (at.role != block_role::page_header) escape(at.text, out_);
            return;
        case printed_detail::name: return write_name(at);
        case printed_detail::value: out_ += "："; return end_line(at.text, "\n");
        case printed_detail::goes_to: out_ += "*（下转第"; return end_line(at.text, "版）*\n\n");
        case printed_detail::dateline_text:
        case printed_detail::comes_from:
        case printed_detail::jump_title: return;
        }
    }

    template <printed_group Group, class Node>
    void enter(const Node& node) {
        if constexpr (Group == printed_group::of_page) {
            open_page(node);
        } else if constexpr (Group == printed_group::of_headline) {
            out_ += "### ";
            if (node.title) escape(std::string_view(*node.title), out_);
            in_one_line_ = node.title.has_value();
        } else if constexpr (Group == printed_group::of_authors) {
            first_ = true;
        } else if constexpr (Group == printed_group::of_byline) {
            out_ += first_ ? "*" : "　";
            first_ = false;
        } else if constexpr (Group == printed_group::of_caption) {
            out_ += "> ";
        } else if constexpr (Group == printed_group::of_credit) {
            out_ += " （";
        }
    }
    template <printed_group Group, class Node>
    void leave(const Node& node) {
        if constexpr (Group == printed_group::of_headline) {
            if (!node.title && node.headline.empty()) out_ += node.headline_lost ? "（标题缺失）" : "（无题）";
            out_ += "\n\n";
        } else if constexpr (Group == printed_group::of_authors) {
            if (!first_) out_ += "*\n\n";
        } else if constexpr (Group == printed_group::of_credit) {
            out_ += "）";
        } else if constexpr (Group == printed_group::of_caption) {
            out_ += "\n\n";
        } else if constexpr (Group == printed_group::of_colophon) {
            out_ += '\n';
        }
    }

private:
    void open_page(const basic_page<Storage>& of) {
        out_ += "## 第";
        ++pages_;
        if (of.number)
            escape(std::string_view(*of.number), out_);
        else
            out_ += std::to_string(pages_);
        out_ += "版";
        if (of.name) {
            out_ += ' ';
            escape(std::string_view(*of.name), out_);
        }
        out_ += "\n\n";
    }
    void end_line(std::string_view text, std::string_view after) {
        escape(text, out_);
        out_ += after;
    }
    void paragraph(std::string_view before, std::string_view text, std::string_view after = {}) {
        out_ += before;
        escape(text, out_);
        out_ += after;
        out_ += "\n\n";
    }
    void write_name(const printed& at) {
        if (at.role == block_role::page_header) return;
        if (at.role == block_role::byline_line) out_ += ' ';
        if (at.role == block_role::credit_line && at.part > 0) out_ += "、";
        escape(at.text, out_);
    }
    void write_item(const printed& at) {
        switch (at.kind) {
        case item_kind::crosshead: return paragraph("#### ", at.text);
        case item_kind::gap: out_ += "〔…原文缺失…〕\n\n"; return;
        case item_kind::note: return paragraph("> ", at.text);
        case item_kind::verse:  // each line by itself
        case item_kind::paragraph: return paragraph("", at.text);
        }
    }
    void write_heading(const printed& at) {
        if (at.role == block_role::kicker) return paragraph("", at.text);
        if (at.role != block_role::headline) return paragraph("**", at.text, "**");
        if (in_one_line_) return;
        if (at.index > 0) out_ += "　";
        escape(at.text, out_);
    }
    void write_text(const printed& at) {
        switch (traits_of(at.role).place) {
        case role_place::banners: return paragraph("*", at.text, "*");
        case role_place::stack: return write_heading(at);
        case role_place::body: return write_item(at);
        case role_place::captions:
            if (at.role == block_role::caption_title) out_ += "**";
            escape(at.text, out_);
            if (at.role == block_role::caption_title) out_ += "** ";
            return;
        case role_place::notices:
        case role_place::unplaced: return paragraph("> ", at.text);
        case role_place::nowhere:  // no texts of the document
        case role_place::header:
        case role_place::bylines:
        case role_place::jumps:
        case role_place::page_colophon: return;  // by its fields
        }
    }

    const basic_issue<Storage>& whole_;
    std::string& out_;
    std::size_t pages_ = 0;
    bool in_one_line_ = false;  ///< the headline is written as its title
    bool first_ = true;         ///< no byline of the article is written yet
};

}  // namespace detail

/// Appends an issue as Markdown.
template <storage_policy Storage>
void write(const basic_issue<Storage>& whole, std::string& out) {
    detail::writer<Storage>(whole, out).write();
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
