// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as IPTC ninjs 3.1: a news item for each article, one a line.
#ifndef BANMIAN_FORMAT_NINJS_WRITE_HPP
#define BANMIAN_FORMAT_NINJS_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/article_lines.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/json_out.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/format/records/write.hpp>
#include <banmian/model/issue.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace ninjs {

namespace detail {

class item_writer {
public:
    item_writer(const issue& of, std::string& out) : whole_(of), out_(out) { date_ = banmian::detail::day_of(of); }

    void write() {
        for (const banmian::detail::chain& one : banmian::detail::chains_of(whole_)) {
            json::stream to(out_);
            write_item(one, to);
            out_ += '\n';
        }
    }

private:
    void write_item(const banmian::detail::chain& parts, json::stream& to) {
        const article& head = banmian::detail::at(whole_, parts[0]);
        const page& first = whole_.pages[parts[0].page];
        to.begin('{').member("uri", uri_of(parts[0], "")).key("standard").begin('{').member("name", "ninjs");
        to.member("version", "3.1").member("schema", "https://iptc.org/std/ninjs/ninjs-schema_3.1.json").end('}');
        to.member("type", "text").member("language", "zh");
        if (!date_.empty()) to.member("contentCreated", date_ + "T00:00:00+08:00");
        write_headlines(parts, to);
        write_body(parts, to);
        std::string by;
        for (const auto& place : parts)
            for (const byline& one : banmian::detail::at(whole_, place).bylines)
                by += (by.empty() ? "" : "；") + banmian::detail::line_of(one);
        to.filled("by", by);
        if (head.dateline) {
            to.filled("located", head.dateline->place.value_or(""));
            if (head.dateline->agency)
                to.key("infoSources")
                    .begin('[')
                    .begin('{')
                    .member("name", *head.dateline->agency)
                    .member("role", "agency")
                    .end('}')
                    .end(']');
        }
        to.key("altIds").begin('[');
        const auto other = [&](std::string_view role, std::string_view value) {
            if (!value.empty()) to.begin('{').member("role", role).member("value", value).end('}');
        };
        other("id", head.id);
        other("newspaper", whole_.newspaper.value_or(""));
        other("issueNumber", whole_.issue_number.value_or(""));
        for (const auto& place : parts) other("page", whole_.pages[place.page].number.value_or(""));
        other("pageName", first.name.value_or(""));
        if (head.headline_lost) other("headlineLost", "true");
        to.end(']');
        write_pictures(parts, to);
        to.end('}');
    }
    /// An address of ASCII alone, as the format asks: what it stands for, percent-encoded.
    [[nodiscard]] std::string uri_of(const banmian::detail::article_place& place, std::string_view more) const {
        std::string made = "urn:banmian:";
        banmian::detail::append_percent_encoded(whole_.newspaper.value_or("-"), made);
        made += ':' + (date_.empty() ? std::string("-") : date_) + ':';
        made += banmian::detail::article_label(place.page, place.article + 1);
        return made.append(more);
    }
    void write_headlines(const banmian::detail::chain& parts, json::stream& to) {
        bool any = false;
        for (const auto& place : parts) {
            const article& of = banmian::detail::at(whole_, place);
            const auto add = [&](std::string_view role, const auto& nodes) {
                for (const text_node& one : nodes) {
                    if (!any) to.key("headlines").begin('[');
                    any = true;
                    to.begin('{').member("role", role).member("value", one.text).end('}');
                }
            };
            add("kicker", of.kicker);
            add("main", of.headline);
            add("subhead", of.subheads);
        }
        if (any) to.end(']');
    }
    void write_body(const banmian::detail::chain& parts, json::stream& to) {
        std::string html;
        const auto add = [&](std::string_view open, std::string_view text, std::string_view close) {
            html += open;
            xml::append_escaped(text, xml::place_of_text::element, html);
            html += close;
        };
        for (const auto& place : parts)
            for (const item& one : banmian::detail::at(whole_, place).body) {
                if (one.kind == item_kind::gap)
                    html += "<hr class=\"gap\"/>";
                else if (one.kind == item_kind::crosshead)
                    add("<h2>", one.text, "</h2>");
                else
                    add(one.kind == item_kind::note ? "<p class=\"note\">" : "<p>", one.text, "</p>");
            }
        if (html.empty()) return;
        to.key("bodies").begin('[').begin('{').member("role", "main").member("contentType", "text/html");
        to.member("value", html).end('}').end(']');
    }
    void write_pictures(const banmian::detail::chain& parts, json::stream& to) {
        std::size_t count = 0;
        for (const auto& place : parts)
            for (const caption& one : banmian::detail::at(whole_, place).captions) {
                if (++count == 1) to.key("associations").begin('[');
                to.begin('{').member("name", "picture-" + std::to_string(count));
                to.member("uri", uri_of(parts[0], ":picture-" + std::to_string(count))).member("type", "picture");
                to.filled("by", records::detail::credit_of(one));
                const auto add = [&](std::string_view key, std::string_view role, const maybe<text_node>& of) {
                    if (!of) return;
                    to.key(key).begin('[').begin('{').member("role", role).member("value", of->text).end('}').end(']');
                };
                add("headlines", "main", one.title);
                add("descriptions", "caption", one.text);
                to.end('}');
            }
        if (count > 0) to.end(']');
    }

    const issue& whole_;
    std::string& out_;
    std::string date_{};
};

}  // namespace detail

/// Appends a news item for each article, its parts on all pages together: JSON Lines.
inline void write(const issue& whole, std::string& out) {
    detail::item_writer(whole, out).write();
}

}  // namespace ninjs
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_NINJS_WRITE_HPP
