// SPDX-License-Identifier: BSL-1.0
/// The contents of the HTML page: its pages and articles, each a link.
#ifndef BANMIAN_FORMAT_HTML_DETAIL_CONTENTS_HPP
#define BANMIAN_FORMAT_HTML_DETAIL_CONTENTS_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/html/detail/labels.hpp>
#include <banmian/format/html/escape.hpp>
#include <banmian/model/issue.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

/// Appends 第1版　要闻; `number` counts pages from 0, for those that print none.
template <storage_policy Storage>
void append_page_name(const basic_page<Storage>& one, std::size_t number, language tongue, std::string& out) {
    out += labels::page_before.in(tongue);
    escape(one.number ? std::string_view(*one.number) : std::string_view(std::to_string(number + 1)), out);
    out += labels::page_behind.in(tongue);
    if (one.name) out += "　", escape(std::string_view(*one.name), out);
}

/// Appends the contents. Page 1 stands at `#p1`, an article at `#a` and its id.
template <storage_policy Storage>
void append_contents(const basic_issue<Storage>& whole, language tongue, std::string& out) {
    out += "<nav><details open><summary>";
    out += labels::contents.in(tongue);
    out += "</summary><ul>\n";
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        out.append("<li><a href=\"#p").append(std::to_string(p + 1)).append("\">");
        append_page_name(whole.pages[p], p, tongue, out);
        out += "</a>";
        if (!whole.pages[p].articles.empty()) out += "<ul>\n";
        for (const auto& one : whole.pages[p].articles) {
            out += "<li><a href=\"#a";
            escape(std::string_view(one.id), out);
            out += "\">";
            const label& none = one.headline_lost ? labels::headline_lost : labels::untitled;
            escape(one.title ? std::string_view(*one.title) : none.in(tongue), out);
            out += "</a></li>\n";
        }
        out += whole.pages[p].articles.empty() ? "</li>\n" : "</ul></li>\n";
    }
    out += "</ul></details></nav>\n";
}

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_DETAIL_CONTENTS_HPP
