// SPDX-License-Identifier: BSL-1.0
/// The terminal summary: what a person wants to see first of an issue, one line for each article, picture and gap.
#ifndef BANMIAN_FORMAT_TEXT_SUMMARY_HPP
#define BANMIAN_FORMAT_TEXT_SUMMARY_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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

/// Writes what `for_each_printed` tells, shortened: of each article its headings, its beginning and its facts.
template <storage_policy Storage>
class summary_writer {
public:
    summary_writer(const basic_issue<Storage>& whole, std::string& out, const summary_options& options)
        : whole_(whole), out_(out), options_(options) {}

    void write() {
        std::string head;
        if (whole_.newspaper) head += std::string_view(*whole_.newspaper);
        if (whole_.date) {
            if (!head.empty()) head += "  ";
            const auto day = iso(*whole_.date);
            head.append(day.data(), day.size());
        }
        if (whole_.weekday) head += (head.empty() ? "" : " ") + std::string(std::string_view(*whole_.weekday));
        if (!head.empty()) line(0, head);
        for_each_printed(whole_, *this);
    }

    void operator()(const printed& at) {
        switch (at.detail) {
        case printed_detail::whole: return take_text(at);
        case printed_detail::name:
            if (at.role == block_role::byline_line) facts_.append(" · ").append(at.text);
            return;
        case printed_detail::goes_to: to_.append(" → 第").append(at.text).append("版"); return;
        case printed_detail::comes_from: from_.append(" ← 第").append(at.text).append("版"); return;
        case printed_detail::label: label_ = at.text; return;
        case printed_detail::value: return line(4, label_.append("  ").append(at.text));
        case printed_detail::dateline_text:
        case printed_detail::organisation:
        case printed_detail::role:
        case printed_detail::jump_title: return;
        }
    }
    template <printed_group Group, class Node>
    void enter(const Node& node) {
        if constexpr (Group == printed_group::of_page) {
            open_page(node);
        } else if constexpr (Group == printed_group::of_article) {
            out_ += '\n';
            for (std::string* one : {&kicker_, &headline_, &subheads_, &opening_, &facts_, &to_, &from_}) one->clear();
            pictures_.clear();
            paragraphs_ = gaps_ = 0;
            in_article_ = true;
        } else if constexpr (Group == printed_group::of_caption) {
            pictures_.emplace_back("▣ ");
        } else if constexpr (Group == printed_group::of_colophon) {
            out_ += '\n';
            line(2, "报尾");
        }
    }
    template <printed_group Group, class Node>
    void leave(const Node& node) {
        if constexpr (Group == printed_group::of_page) {
            if (node.notices.size() > 0) line(2, std::to_string(node.notices.size()) + " notices 广告");
            if (node.unplaced.size() > 0) line(2, std::to_string(node.unplaced.size()) + " unplaced 未归位");
        } else if constexpr (Group == printed_group::of_article) {
            close_article(std::string(std::string_view(node.id)), node.headline_lost);
            in_article_ = false;
        } else if constexpr (Group == printed_group::of_caption) {
            if (in_article_) return;
            out_ += '\n';
            line(2, pictures_.back());
        }
    }

private:
    void line(std::size_t indent, std::string_view text) {
        out_.append(indent, ' ');
        out_ += fitted(text, options_.columns > indent ? options_.columns - indent : 8);
        out_ += '\n';
    }
    void open_page(const basic_page<Storage>& of) {
        if (pages_++ > 0) out_ += '\n';
        std::string title =
            "第" + (of.number ? std::string(std::string_view(*of.number)) : std::to_string(pages_)) + "版";
        if (of.name) title += " " + std::string(std::string_view(*of.name));
        line(0, title + " · " + counted(of.articles.size(), "article"));
    }
    void close_article(const std::string& number, bool lost) {
        const std::size_t indent = 2 + number.size() + 2;
        if (!kicker_.empty()) line(indent, kicker_);
        line(2, number + "  " + (!headline_.empty() ? headline_ : lost ? "（标题缺失 headline lost）" : "（无题）"));
        if (!subheads_.empty()) line(indent, "· " + subheads_);
        if (!opening_.empty()) line(indent, opening_);
        std::string facts = counted(paragraphs_, "paragraph");
        if (gaps_ > 0) facts += ", " + counted(gaps_, "gap");
        line(indent, facts + facts_ + to_ + from_);
        for (const std::string& one : pictures_) line(indent, one);
    }
    [[nodiscard]] static std::string counted(std::size_t count, std::string_view what) {
        return std::to_string(count).append(" ").append(what).append(count == 1 ? "" : "s");
    }
    /// Adds a line of a stack to those before it.
    static void add(std::string& to, std::string_view text) { to.append(to.empty() ? "" : "　").append(text); }
    void take_text(const printed& at) {
        switch (traits_of(at.role).place) {
        case role_place::banners: return line(2, std::string("栏题  ").append(at.text));
        case role_place::stack:
            return add(at.role == block_role::kicker    ? kicker_
                       : at.role == block_role::subhead ? subheads_
                                                        : headline_,
                       at.text);
        case role_place::body: return take_item(at);
        case role_place::captions:
            if (at.role == block_role::caption_text) pictures_.back().append(at.text);
            if (at.role == block_role::caption_title && !in_article_) pictures_.back().append(at.text).append("：");
            return;
        case role_place::nowhere:  // no texts of the document
        case role_place::header:
        case role_place::bylines:
        case role_place::jumps:
        case role_place::notices:  // counted
        case role_place::unplaced:
        case role_place::page_colophon: return;  // by its fields
        }
    }
    void take_item(const printed& at) {
        if (at.kind == item_kind::gap) ++gaps_;
        if (at.kind == item_kind::paragraph && paragraphs_++ == 0) opening_ = at.text;
    }

    const basic_issue<Storage>& whole_;
    std::string& out_;
    const summary_options& options_;
    std::size_t pages_ = 0;
    bool in_article_ = false;
    std::string label_{};
    // of the article that is being told
    std::string kicker_{}, headline_{}, subheads_{}, opening_{}, facts_{}, to_{}, from_{};
    std::vector<std::string> pictures_{};
    std::size_t paragraphs_ = 0;
    std::size_t gaps_ = 0;
};

}  // namespace detail

/// Appends the summary of an issue.
template <storage_policy Storage>
void write_summary(const basic_issue<Storage>& whole, std::string& out, const summary_options& options = {}) {
    detail::summary_writer<Storage>(whole, out, options).write();
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
