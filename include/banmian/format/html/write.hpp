// SPDX-License-Identifier: BSL-1.0
/// Writes an issue as one HTML page that needs nothing else: the articles to read, beside them the source that each
/// sentence came from.
#ifndef BANMIAN_FORMAT_HTML_WRITE_HPP
#define BANMIAN_FORMAT_HTML_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/html/detail/contents.hpp>
#include <banmian/format/html/detail/desk_panel.hpp>
#include <banmian/format/html/detail/finding_notes.hpp>
#include <banmian/format/html/detail/labels.hpp>
#include <banmian/format/html/detail/script_of.hpp>
#include <banmian/format/html/escape.hpp>
#include <banmian/format/html/sheet.hpp>
#include <banmian/format/html/style.hpp>
#include <banmian/model/finding.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html {

/// What the page shows besides the articles.
struct write_options {
    const trace* explain = nullptr;  ///< the parser's decisions, shown under the blocks that they are about
    const std::vector<finding>* findings = nullptr;  ///< shown under the lines that they are about
    language tongue = language::chinese;             ///< of labels
    std::string_view name{};                         ///< of the file: the page's title, and what corrections name
    std::string_view corrections{};                  ///< JSON list of those that were applied; they are saved again
};

namespace detail {

template <storage_policy Storage>
class writer {
public:
    writer(const basic_issue<Storage>& whole, std::string_view source, std::string& out, const write_options& options)
        : whole_(whole), source_(source), out_(out), options_(options),
          notes_(options.findings, source, options.tongue) {
        if (!whole_.repairs) return;
        for (const auto& one : *whole_.repairs) repairs_.push_back(&one);
        std::stable_sort(repairs_.begin(), repairs_.end(),
                         [](auto* a, auto* b) { return a->span.begin < b->span.begin; });
    }

    void write() {
        std::string head;
        if (whole_.newspaper) head += std::string_view(*whole_.newspaper);
        if (whole_.date) {
            const auto day = iso(*whole_.date);
            head += head.empty() ? "" : " ";
            head.append(day.data(), day.size());
        }
        const std::string file(file_part(options_.name));
        if (head.empty()) head = file.empty() ? "版面" : file;
        out_.append("<!DOCTYPE html>\n<html lang=\"").append(script_of(source_));
        out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>";
        escape(file.empty() ? head : file, out_);
        out_ += "</title>\n<style>";
        out_ += style;
        out_ += desk_style;
        out_ += "</style>\n</head>\n<body>\n<header class=\"issue\"><h1>";
        escape(head, out_);
        out_ += "</h1><p>";
        std::size_t articles = 0;
        std::size_t gaps = 0;
        for (const auto& page : whole_.pages)
            for (const auto& one : page.articles) {
                ++articles;
                for (const auto& item : one.body) gaps += item.kind == item_kind::gap ? 1U : 0U;
            }
        if (whole_.weekday) text(std::string_view(*whole_.weekday), "　");
        if (whole_.lunar_date) text(std::string_view(*whole_.lunar_date), "　");
        count(whole_.pages.size(), labels::pages, "");
        count(articles, labels::articles);
        if (gaps > 0) count(gaps, labels::gaps);
        if (whole_.repairs) count(repairs_.size(), labels::repairs);
        if (options_.findings != nullptr) count(options_.findings->size(), labels::findings);
        out_ += "</p></header>\n";
        append_contents(whole_, options_.tongue, out_);
        for_each_printed(whole_, *this);
        out_ += "<footer>";
        say(labels::footer);
        out_ += "</footer>\n<script>";
        out_ += script;
        out_ += "</script>\n";
        append_desk(options_.tongue, options_.corrections, out_);
        out_ += "</body>\n</html>\n";
    }

    /// For `for_each_printed`: a string of the document.
    void operator()(const printed& at) {
        switch (at.detail) {
        case printed_detail::whole: return write_text(at);
        case printed_detail::dateline_text: return text(at.text, "　");
        case printed_detail::organisation:
        case printed_detail::role: return text(at.text);
        case printed_detail::name: return write_name(at);
        case printed_detail::comes_from: return write_jump("上接第", at.text);
        case printed_detail::goes_to: return write_jump("下转第", at.text);
        case printed_detail::jump_title: return;
        case printed_detail::label: out_ += "<dt>"; return text(at.text, "</dt>");
        case printed_detail::value: out_ += "<dd>"; return text(at.text, "</dd>");
        }
    }
    template <printed_group Group, class Node>
    void enter(const Node& node) {
        if constexpr (Group == printed_group::of_page) {
            blocks_ = &node.blocks;
            open_page(node);
        } else if constexpr (Group == printed_group::of_head) {
            open_head(node);
        } else if constexpr (Group == printed_group::of_staff) {
            out_ += "　<small>";
        } else if constexpr (Group == printed_group::of_article) {
            out_ += "<article id=\"a";
            text(std::string_view(node.id), "\">\n");
        } else if constexpr (Group == printed_group::of_headline) {
            out_ += "<h3>";
        } else if constexpr (Group == printed_group::of_authors) {
            out_ += "<p class=\"by\">";
        } else if constexpr (Group == printed_group::of_body) {
            out_ += "<div class=\"body\">\n";
        } else if constexpr (Group == printed_group::of_caption) {
            out_ += "<figure>";
        } else if constexpr (Group == printed_group::of_picture) {
            out_ += "<figcaption>";
        } else if constexpr (Group == printed_group::of_credit) {
            out_ += " <span>（";
        } else if constexpr (Group == printed_group::of_colophon) {
            out_ += "<dl";
            sources(node.text.spans);
            out_ += '>';
        }
    }
    template <printed_group Group, class Node>
    void leave(const Node& node) {
        if constexpr (Group == printed_group::of_page) {
            close_page(node);
        } else if constexpr (Group == printed_group::of_head) {
            out_ += "</h2>\n<div class=\"both\">\n<main>\n";
        } else if constexpr (Group == printed_group::of_staff) {
            out_ += "</small>";
        } else if constexpr (Group == printed_group::of_article) {
            out_ += "</article>\n";
        } else if constexpr (Group == printed_group::of_headline) {
            if (node.headline.empty()) {
                out_ += "<span class=\"lost\">";
                say(node.headline_lost ? labels::headline_lost : labels::untitled);
                out_ += "</span>";
            }
            out_ += "</h3>\n";
            for (const auto& line : node.headline) notes_.append(line.spans, out_);
        } else if constexpr (Group == printed_group::of_authors) {
            out_ += "</p>\n";
        } else if constexpr (Group == printed_group::of_byline) {
            out_ += "　";
        } else if constexpr (Group == printed_group::of_body) {
            out_ += "</div>\n";
        } else if constexpr (Group == printed_group::of_caption) {
            out_ += "</figure>\n";
        } else if constexpr (Group == printed_group::of_picture) {
            out_ += "</figcaption>";
        } else if constexpr (Group == printed_group::of_credit) {
            out_ += "）</span>";
        } else if constexpr (Group == printed_group::of_colophon) {
            out_ += "</dl>\n";
        }
    }

private:
    using page_type = basic_page<Storage>;

    void say(const label& what) { out_ += what.in(options_.tongue); }
    void count(std::size_t number, const label& of, std::string_view before = " · ") {
        std::string_view what = of.in(options_.tongue);
        if (number == 1 && what.back() == 's') what.remove_suffix(1);  // 1 page
        out_.append(before).append(std::to_string(number)).append(what);
    }
    /// The name of a file without its folders; empty for standard input.
    [[nodiscard]] static std::string_view file_part(std::string_view name) noexcept {
        return name == "-" ? std::string_view() : name.substr(name.find_last_of("/\\") + 1);
    }

    void text(std::string_view one, std::string_view after = {}) {
        escape(one, out_);
        out_ += after;
    }

    /// Writes `data-b`, the numbers of the page's blocks that the spans touch.
    template <class Spans>
    void sources(const Spans& spans) {
        out_ += " data-b=\"";
        bool first = true;
        std::size_t last = static_cast<std::size_t>(-1);
        for (const span& one : spans) {
            // Blocks stand in the order of their spans.
            auto at = std::upper_bound(blocks_->begin(), blocks_->end(), one.begin,
                                       [](std::size_t offset, const auto& block) { return offset < block.span.end; });
            for (; at != blocks_->end() && at->span.begin < one.end; ++at) {
                const auto number = static_cast<std::size_t>(at - blocks_->begin());
                if (number == last) continue;
                last = number;
                if (!first) out_ += ' ';
                first = false;
                out_ += std::to_string(number);
            }
        }
        out_ += '"';
    }
    void node(std::string_view tag, std::string_view name, const printed& one) {
        out_ += '<';
        out_ += tag;
        if (!name.empty()) {
            out_ += " class=\"";
            out_ += name;
            out_ += '"';
        }
        sources(one.spans);
        out_ += '>';
        text(one.text);
        out_ += "</";
        out_ += tag;
        out_ += ">\n";
        if (tag == "p" || tag == "h4" || tag == "div") notes_.append(one.spans, out_);
    }

    void open_page(const page_type& one) {
        out_.append("<section class=\"page\" id=\"p").append(std::to_string(++pages_)).append("\" data-file=\"");
        text(file_part(one.source ? std::string_view(*one.source) : options_.name), "\">");
    }
    void open_head(const page_type& one) {
        out_ += "<h2>";
        append_page_name(one, pages_ - 1, options_.tongue, out_);
    }
    void close_page(const page_type& one) {
        notes_.append_rest(pages_ - 1, out_);
        out_ += "</main>\n<aside>";
        append_sheet(
            one, [&](const auto& shown) { return hue(one, shown); }, out_, labels::sheet.in(options_.tongue));
        out_ += "<h3>";
        say(labels::source);
        out_ += "</h3>\n";
        for (std::size_t b = 0; b < one.blocks.size(); ++b) block(one, b);
        out_ += "</aside>\n</div></section>\n";
    }
    void write_name(const printed& at) {
        if (at.role != block_role::credit_line) out_ += ' ';
        text(at.text, at.role == block_role::credit_line ? " " : "");
    }
    void write_jump(std::string_view word, std::string_view number) {
        out_ += "<div class=\"jump\">";
        text(word);
        text(number, "版</div>\n");
    }
    void write_item(const printed& at) {
        switch (at.kind) {
        case item_kind::gap:
            out_ += "<div class=\"gap\">";
            say(labels::gap);
            out_ += "</div>\n";
            break;
        case item_kind::crosshead: node("h4", "", at); break;
        case item_kind::note: node("p", "note", at); break;
        case item_kind::verse: node("p", "verse", at); break;
        case item_kind::paragraph: node("p", "", at); break;
        }
    }
    void write_text(const printed& at) {
        switch (traits_of(at.role).place) {
        case role_place::banners: return node("div", "banner", at);
        case role_place::stack:
            if (at.role != block_role::headline) return node("div", traits_of(at.role).name, at);
            if (at.index > 0) out_ += "<br>";
            return node("span", "", at);
        case role_place::body: return write_item(at);
        case role_place::captions: return node(at.role == block_role::caption_title ? "b" : "span", "", at);
        case role_place::notices:
        case role_place::unplaced: return node("p", "loose", at);
        case role_place::nowhere:  // no texts of the document
        case role_place::header:
        case role_place::bylines:
        case role_place::jumps:
        case role_place::page_colophon: return;  // by its fields
        }
    }

    /// The hue of an article: neighbours far apart on the circle.
    [[nodiscard]] std::string hue(const page_type& one, const basic_block<Storage>& block) const {
        if (!block.article) return {};
        for (std::size_t a = 0; a < one.articles.size(); ++a)
            if (one.articles[a].id == *block.article)
                return " style=\"--s:62%;--h:" + std::to_string((a * 137 + 8) % 360) + '"';
        return {};
    }

    void block(const page_type& one, std::size_t number) {
        const auto& shown = one.blocks[number];
        out_ += "<div class=\"block\" data-n=\"" + std::to_string(number) + "\" data-role=\"";
        out_ += to_name(shown.role);
        out_ += '"';
        out_ += hue(one, shown);
        if (shown.article) {
            out_ += " data-article=\"";
            text(std::string_view(*shown.article));
            out_ += '"';
        }
        out_ += "><i>";
        out_ += to_name(shown.role);
        if (shown.article) text(" "), text(std::string_view(*shown.article));
        out_ += "</i><span class=\"t\">";
        const span whole{(std::min)(shown.span.begin, source_.size()), (std::min)(shown.span.end, source_.size())};
        std::size_t at = whole.begin;
        auto edit =
            std::lower_bound(repairs_.begin(), repairs_.end(), whole.begin,
                             [](const auto* repair, std::size_t offset) { return repair->span.begin < offset; });
        for (; edit != repairs_.end() && (*edit)->span.begin < whole.end; ++edit) {
            const auto& repair = **edit;
            if (repair.kind == repair_kind::wrap_space || repair.span.begin < at || repair.span.end > whole.end)
                continue;
            text(source_.substr(at, repair.span.begin - at));
            out_ += "<mark title=\"";
            out_ += to_name(repair.kind);
            out_ += ": → ";
            text(std::string_view(repair.to));
            out_ += "\">";
            text(source_.substr(repair.span.begin, repair.span.size()));
            out_ += "</mark>";
            at = repair.span.end;
        }
        text(source_.substr(at, whole.end - at));
        out_ += "</span>";
        if (options_.explain != nullptr) explain(whole);
        out_ += "</div>\n";
    }

    void explain(span whole) {
        bool open = false;
        for (const decision& one : options_.explain->decisions()) {
            if (one.where.begin < whole.begin || one.where.begin >= whole.end) continue;
            if (!open) out_ += "<details><summary>";
            if (!open) say(labels::why), out_ += "</summary>";
            open = true;
            out_ += "<div>";
            text(one.pass, ": ");
            text(one.label, " — ");
            std::string reason;
            append_reason(one, reason);
            text(reason);
            out_ += "</div>";
        }
        if (open) out_ += "</details>";
    }

    const basic_issue<Storage>& whole_;
    std::string_view source_;
    std::string& out_;
    write_options options_;
    finding_notes notes_;
    std::vector<const basic_repair<Storage>*> repairs_{};
    const typename Storage::template list<basic_block<Storage>>* blocks_ = nullptr;
    std::size_t pages_ = 0;
};

}  // namespace detail

/// Appends an issue as an HTML page. `source` is the text that the issue's spans point into.
template <storage_policy Storage>
void write(const basic_issue<Storage>& whole, std::string_view source, std::string& out,
           const write_options& options = {}) {
    detail::writer<Storage>(whole, source, out, options).write();
}

/// An issue as an HTML page.
template <storage_policy Storage>
[[nodiscard]] std::string write(const basic_issue<Storage>& whole, std::string_view source,
                                const write_options& options = {}) {
    std::string out;
    write(whole, source, out, options);
    return out;
}

}  // namespace html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_WRITE_HPP
