// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as JSON-LD in the words of schema.org: newspaper, issue, and a NewsArticle for each article.
#ifndef BANMIAN_FORMAT_JSONLD_WRITE_HPP
#define BANMIAN_FORMAT_JSONLD_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/json_out.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/records/write.hpp>
#include <banmian/model/issue.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace jsonld {

namespace detail {

class graph_writer {
public:
    graph_writer(const issue& of, std::string& out) : whole_(of), to_(out) { date_ = banmian::detail::day_of(of); }

    void write() {
        to_.begin('{').member("@context", "https://schema.org").key("@graph").begin('[');
        write_newspaper();
        to_.begin('{').member("@type", "PublicationIssue").member("@id", "#issue");
        to_.filled("issueNumber", whole_.issue_number.value_or("")).filled("datePublished", date_);
        refer("isPartOf", "#newspaper");
        to_.end('}');
        std::size_t position = 0;
        for (const banmian::detail::chain& one : banmian::detail::chains_of(whole_)) write_article(one, ++position);
        to_.end(']').end('}');
    }

private:
    void refer(std::string_view key, std::string_view id) { to_.key(key).begin('{').member("@id", id).end('}'); }
    void write_newspaper() {
        to_.begin('{').member("@type", "Newspaper").member("@id", "#newspaper");
        to_.filled("name", whole_.newspaper.value_or("")).filled("issn", whole_.identifiers.issn.value_or(""));
        if (whole_.identifiers.cn || whole_.identifiers.post_code) {
            to_.key("identifier").begin('[');
            property("CN", whole_.identifiers.cn);
            property("邮发代号", whole_.identifiers.post_code);
            to_.end(']');
        }
        const std::optional<colophon>& last = whole_.colophon;
        if (last)
            for (const colophon_field& one : last->entries)
                if (one.key == colophon_key::publisher) {
                    organisation("publisher", one.value);
                    break;
                }
        to_.end('}');
    }
    void property(const char* name, const std::optional<std::string>& value) {
        if (!value) return;
        to_.begin('{').member("@type", "PropertyValue").member("propertyID", name).member("value", *value).end('}');
    }
    void organisation(std::string_view key, const std::string& name) {
        to_.key(key).begin('{').member("@type", "Organization").member("name", name).end('}');
    }

    void write_article(const banmian::detail::chain& parts, std::size_t position) {
        const article& head = banmian::detail::at(whole_, parts[0]);
        const page& first = whole_.pages[parts[0].page];
        std::string id = "#";
        banmian::detail::append_percent_encoded(
            head.id.empty() ? banmian::detail::article_label(parts[0].page, parts[0].article + 1) : head.id, id);
        to_.begin('{').member("@type", "NewsArticle").member("@id", id);
        write_titles(parts);
        to_.filled("articleSection", first.name.value_or("")).filled("printPage", first.number.value_or(""));
        if (parts.size() > 1) {
            to_.filled("pageStart", first.number.value_or(""));
            to_.filled("pageEnd", whole_.pages[parts.back().page].number.value_or(""));
        }
        if (head.dateline) {
            to_.member("dateline", head.dateline->text);
            if (head.dateline->agency) organisation("sourceOrganization", *head.dateline->agency);
            if (head.dateline->place)
                to_.key("contentLocation")
                    .begin('{')
                    .member("@type", "Place")
                    .member("name", *head.dateline->place)
                    .end('}');
        }
        write_body(parts);
        to_.member("inLanguage", "zh").filled("datePublished", date_).member("position", position);
        write_authors(parts);
        write_images(parts);
        refer("isPartOf", "#issue");
        to_.end('}');
    }
    void write_titles(const banmian::detail::chain& parts) {
        std::string title;
        for (const auto& place : parts)
            if (title.empty()) title = records::detail::title_of(banmian::detail::at(whole_, place));
        to_.filled("headline", title);
        bool any = false;
        for (const auto& place : parts) {
            const article& of = banmian::detail::at(whole_, place);
            for (const auto* const list : {&of.kicker, &of.subheads})
                for (const text_node& one : *list) {
                    if (!any) to_.key("alternativeHeadline").begin('[');
                    any = true;
                    to_.value(one.text);
                }
        }
        if (any) to_.end(']');
    }
    void write_body(const banmian::detail::chain& parts) {
        std::string body;
        for (const auto& place : parts)
            for (const item& one : banmian::detail::at(whole_, place).body)
                if (one.kind != item_kind::gap) body += (body.empty() ? "" : "\n\n") + one.text;
        to_.filled("articleBody", body);
    }
    void write_authors(const banmian::detail::chain& parts) {
        bool any = false;
        for (const auto& place : parts)
            for (const byline& one : banmian::detail::at(whole_, place).bylines)
                for (const std::string& name : one.names) {
                    if (!any) to_.key("author").begin('[');
                    any = true;
                    to_.begin('{').member("@type", "Person").member("name", name).filled("jobTitle", one.role);
                    if (one.organisation) organisation("affiliation", *one.organisation);
                    to_.end('}');
                }
        if (any) to_.end(']');
    }
    void write_images(const banmian::detail::chain& parts) {
        bool any = false;
        for (const auto& place : parts)
            for (const caption& one : banmian::detail::at(whole_, place).captions) {
                if (!any) to_.key("image").begin('[');
                any = true;
                to_.begin('{').member("@type", "ImageObject");
                if (one.title) to_.filled("name", one.title->text);
                if (one.text) to_.filled("caption", one.text->text);
                to_.filled("creditText", records::detail::credit_of(one)).end('}');
            }
        if (any) to_.end(']');
    }

    const issue& whole_;
    json::stream to_;
    std::string date_{};
};

}  // namespace detail

/// Appends a JSON-LD document.
inline void write(const issue& whole, std::string& out) {
    detail::graph_writer(whole, out).write();
    out += '\n';
}

}  // namespace jsonld
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSONLD_WRITE_HPP
