// SPDX-License-Identifier: BSL-1.0
/// The desk's panel of the HTML page: its buttons, and what its script needs to know.
#ifndef BANMIAN_FORMAT_HTML_DETAIL_DESK_PANEL_HPP
#define BANMIAN_FORMAT_HTML_DETAIL_DESK_PANEL_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/html/detail/desk.hpp>
#include <banmian/format/html/detail/labels.hpp>
#include <banmian/model/role.hpp>

#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

/// Appends the panel. `known` is the JSON list of corrections that the page was made with; empty for none.
inline void append_desk(language tongue, std::string_view known, std::string& out) {
    const auto text_of = [&](std::string_view key) {
        for (const desk_label& one : desk_labels)
            if (one.key == key) return one.text.in(tongue);
        return std::string_view();
    };
    const auto button = [&](std::string_view kind) {
        out.append("<button type=\"button\" data-kind=\"").append(kind).append("\">");
        out.append(text_of(kind)).append("</button>");
    };
    const auto field = [&](std::string_view name, std::string_view key) {
        out.append("<input class=\"").append(name).append("\" aria-label=\"").append(text_of(key));
        out.append("\" placeholder=\"").append(text_of(key)).append("\">");
    };
    out.append("<section id=\"desk\" class=\"shut\" lang=\"").append(tongue == language::chinese ? "zh" : "en");
    out.append("\" aria-label=\"").append(text_of("desk")).append("\"><div class=\"bar\"><span class=\"said\" ");
    out += "role=\"status\"></span><a class=\"save\" download=\"corrections.json\" aria-disabled=\"true\">";
    out.append(text_of("save")).append("</a></div>\n<div class=\"work\"><div><select aria-label=\"");
    out.append(text_of("role")).append("\">");
    for (const role_traits& one : role_table) {
        const bool chinese = tongue == language::chinese;
        out.append("<option value=\"").append(one.name).append("\">").append(chinese ? one.term : one.name);
        out.append(" ").append(chinese ? one.name : one.term).append("</option>");
    }
    out += "</select>";
    button("role");
    field("of", "of");
    button("line");
    out += "</div>\n<div>";
    for (const std::string_view kind : {"split", "merge", "same-article", "join", "part", "gap"}) button(kind);
    out += "</div>\n<div>";
    field("to", "to");
    for (const std::string_view kind : {"text", "name", "date", "byline"}) button(kind);
    out += "</div>\n<p class=\"tell\" role=\"alert\"></p><ol></ol></div>"
           "<pre id=\"corrections-file\" hidden></pre></section>\n<script type=\"application/json\" "
           "id=\"desk-words\">{";
    bool first = true;
    for (const desk_label& one : desk_labels) {
        if (!first) out += ',';
        first = false;
        out.append("\"").append(one.key).append("\":\"").append(one.text.in(tongue)).append("\"");
    }
    out += "}</script>\n<script type=\"application/json\" id=\"desk-known\">";
    if (known.empty()) out += "[]";
    for (const char byte : known) {  // </script> in a correction's words does not end the element
        if (byte == '<')
            out += "\\u003c";
        else
            out += byte;
    }
    out += "</script>\n<script>";
    out += desk_script;
    out += "</script>\n";
}

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_DETAIL_DESK_PANEL_HPP
