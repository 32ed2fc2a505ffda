// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as records, JSON Lines of one fixed type: an article, caption, notice … a line.
#ifndef BANMIAN_FORMAT_RECORDS_WRITE_HPP
#define BANMIAN_FORMAT_RECORDS_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace records {

/// What a record is.
enum class record_kind : std::uint8_t {
    article,        ///< 稿件, all its parts
    caption_alone,  ///< 图片说明 of a picture that belongs to no article
    notice,         ///< 广告, 启事
    banner,         ///< 栏题
    unplaced,       ///< text that could not be assigned
    colophon_text,  ///< 报尾
};

}  // namespace records

template <>
struct enum_names<records::record_kind> {
    static constexpr std::string_view names[] = {"article", "caption", "notice", "banner", "unplaced", "colophon"};
};

namespace records {

/// One record. Every key is always there, no value is null: Arrow, DuckDB, Spark and pandas infer one type from any
/// part of a file.
struct record {
    std::string id{};
    std::string source{};
    std::string newspaper{};
    std::string date{};
    std::string weekday{};
    std::string issue_number{};
    std::string page{};
    std::string page_name{};
    std::vector<std::string> pages{};
    std::int64_t order = 0;
    record_kind kind = record_kind::article;
    std::string title{};
    std::string kicker{};
    std::string subheads{};
    bool headline_lost = false;
    std::string dateline{};
    std::string agency{};
    std::string place{};
    std::vector<std::string> authors{};
    std::vector<std::string> roles{};
    std::string text{};
    std::int64_t paragraph_count = 0;
    std::vector<std::int64_t> gaps{};
    std::vector<std::int64_t> crossheads{};
    std::vector<std::string> captions{};
    std::vector<std::string> credits{};
    std::int64_t char_count = 0;

    using fields = field_list<
        record, field<"id", &record::id, "newspaper:date:page-number, each percent-encoded">,
        field<"source", &record::source, "the file that it was read from; empty when that is not told">,
        field<"newspaper", &record::newspaper, "the newspaper's name, as printed">,
        field<"date", &record::date, "出版日期, ISO 8601, or empty">,
        field<"weekday", &record::weekday, "星期, as printed">, field<"issue_number", &record::issue_number, "期号">,
        field<"page", &record::page, "版次 as printed; of the first part">,
        field<"page_name", &record::page_name, "版名">,
        field<"pages", &record::pages, "the pages of all parts; where a page has no number, its place from 1">,
        field<"order", &record::order, "place in the issue, from 1">,
        field<"kind", &record::kind, "what the record is">, field<"title", &record::title, "主题 in one line">,
        field<"kicker", &record::kicker, "引题, lines joined by line feeds">,
        field<"subheads", &record::subheads, "副题, lines joined by line feeds">,
        field<"headline_lost", &record::headline_lost,
              "the page shows that there was a headline; the text layer has none">,
        field<"dateline", &record::dateline, "电头">, field<"agency", &record::agency, "the agency of the dateline">,
        field<"place", &record::place, "the place of the dateline">,
        field<"authors", &record::authors, "署名, the names">,
        field<"roles", &record::roles, "the role of each author, as printed">,
        field<"text", &record::text, "paragraphs joined by an empty line; captions are not in it">,
        field<"paragraph_count", &record::paragraph_count, "how many paragraphs the text has">,
        field<"gaps", &record::gaps,
              "indices of the paragraphs before which text is lost; the count when it is lost at the end">,
        field<"crossheads", &record::crossheads, "indices of the paragraphs that are 小标题">,
        field<"captions", &record::captions, "图片说明: title and text of each, joined by a line feed">,
        field<"credits", &record::credits, "图片署名 of each caption">,
        field<"char_count", &record::char_count, "code points of the text">>;
    bool operator==(const record&) const = default;
};

namespace detail {

[[nodiscard]] inline std::string credit_of(const caption& of) {
    std::string made;
    for (const credit& one : of.credits) {
        if (!made.empty()) made += ' ';
        std::string part = one.organisation.value_or("");
        for (const std::string& name : one.names) part += (part.empty() ? "" : " ") + name;
        if (!one.role.empty()) part += (part.empty() ? "" : " ") + one.role;
        made += part;
    }
    return made;
}
[[nodiscard]] inline std::string text_of(const caption& of) {
    std::string made = of.title ? of.title->text : std::string();
    if (of.text) made += (made.empty() ? "" : "\n") + of.text->text;
    return made;
}
template <class Article>
[[nodiscard]] std::string title_of(const Article& of) {
    if constexpr (requires { of.title; })
        if (of.title) return *of.title;
    return banmian::detail::joined(of.headline, " ");
}

/// Makes the records of an issue one after the other.
class maker {
public:
    maker(const issue& of, std::string_view source) : whole_(of), source_(source) {
        date_ = banmian::detail::day_of(of);
    }

    template <class Take>
    void make(Take&& take) {
        const std::vector<banmian::detail::chain> chains = banmian::detail::chains_of(whole_);
        std::size_t next = 0;
        for (std::size_t p = 0; p < whole_.pages.size(); ++p) {
            const page& on = whole_.pages[p];
            serial_ = on.articles.size();
            for (; next < chains.size() && chains[next][0].page == p; ++next) take(of_chain(chains[next]));
            for (const caption& one : on.captions) take(of_caption(one, p));
            for (const text_node& one : on.banners) take(of_text(one.text, record_kind::banner, p));
            for (const text_node& one : on.notices) take(of_text(one.text, record_kind::notice, p));
            for (const text_node& one : on.unplaced) take(of_text(one.text, record_kind::unplaced, p));
            if (on.colophon) take(of_text(on.colophon->text.text, record_kind::colophon_text, p));
        }
    }

private:
    [[nodiscard]] std::string page_of(std::size_t number) const {
        const page& on = whole_.pages[number];
        return on.number ? *on.number : std::to_string(number + 1);
    }
    [[nodiscard]] record begin(record_kind kind, std::size_t on, std::string_view id) {
        record made;
        banmian::detail::append_percent_encoded(whole_.newspaper.value_or(""), made.id);
        made.id += ':' + date_ + ':';
        banmian::detail::append_percent_encoded(id, made.id);
        made.source = whole_.pages[on].source.value_or(source_);
        made.newspaper = whole_.newspaper.value_or("");
        made.date = date_;
        made.weekday = whole_.weekday.value_or("");
        made.issue_number = whole_.issue_number.value_or("");
        made.page = whole_.pages[on].number.value_or("");
        made.page_name = whole_.pages[on].name.value_or("");
        made.pages.push_back(page_of(on));
        made.order = ++order_;
        made.kind = kind;
        return made;
    }
    [[nodiscard]] static record finished(record made) {
        for (std::size_t at = 0; at < made.text.size(); ++made.char_count) at += decode(made.text, at).size;
        return made;
    }
    /// What is no article is numbered behind the articles of its page.
    [[nodiscard]] std::string next_id(std::size_t on) { return banmian::detail::article_label(on, ++serial_); }
    [[nodiscard]] record of_text(const std::string& text, record_kind kind, std::size_t on) {
        record made = begin(kind, on, next_id(on));
        made.text = text;
        made.paragraph_count = text.empty() ? 0 : 1;
        return finished(std::move(made));
    }
    [[nodiscard]] record of_caption(const caption& of, std::size_t on) {
        record made = begin(record_kind::caption_alone, on, next_id(on));
        if (of.title) made.title = of.title->text;
        if (of.text) made.text = of.text->text;
        made.paragraph_count = made.text.empty() ? 0 : 1;
        made.credits.push_back(credit_of(of));
        return finished(std::move(made));
    }
    [[nodiscard]] record of_chain(const banmian::detail::chain& parts) {
        const article& head = banmian::detail::at(whole_, parts[0]);
        record made =
            begin(record_kind::article, parts[0].page,
                  head.id.empty() ? banmian::detail::article_label(parts[0].page, parts[0].article + 1) : head.id);
        made.pages.clear();
        for (const banmian::detail::article_place& place : parts) {
            const article& part = banmian::detail::at(whole_, place);
            made.pages.push_back(page_of(place.page));
            if (made.title.empty()) made.title = title_of(part);
            add_lines(made.kicker, banmian::detail::joined(part.kicker, "\n"));
            add_lines(made.subheads, banmian::detail::joined(part.subheads, "\n"));
            add_part(made, part);
        }
        made.headline_lost = head.headline_lost;
        return finished(std::move(made));
    }
    static void add_lines(std::string& to, const std::string& lines) {
        if (!to.empty() && !lines.empty()) to += '\n';
        to += lines;
    }
    static void add_part(record& to, const article& part) {
        if (part.dateline && to.dateline.empty()) {
            to.dateline = part.dateline->text;
            to.agency = part.dateline->agency.value_or("");
            to.place = part.dateline->place.value_or("");
        }
        for (const byline& one : part.bylines)
            for (const std::string& name : one.names) {
                to.authors.push_back(name);
                to.roles.push_back(one.role);
            }
        for (const item& one : part.body) {
            if (one.kind == item_kind::gap) {
                to.gaps.push_back(to.paragraph_count);
                continue;
            }
            if (one.kind == item_kind::crosshead) to.crossheads.push_back(to.paragraph_count);
            if (to.paragraph_count > 0) to.text += "\n\n";
            to.text += one.text;
            ++to.paragraph_count;
        }
        for (const caption& one : part.captions) {
            to.captions.push_back(text_of(one));
            to.credits.push_back(credit_of(one));
        }
    }

    const issue& whole_;
    std::string source_;
    std::string date_{};
    std::int64_t order_ = 0;
    std::size_t serial_ = 0;
};

}  // namespace detail

/// Calls `take(record)` for every record of an issue, in reading order. `source` names the input.
template <class Take>
void for_each(const issue& whole, std::string_view source, Take&& take) {
    detail::maker(whole, source).make(take);
}

/// Appends the records of an issue, one a line.
inline void write(const issue& whole, std::string_view source, std::string& out) {
    for_each(whole, source, [&](const record& one) {
        json::write(one, out, {.invalid_text = json::invalid_text::replace});
        out += '\n';
    });
}

}  // namespace records
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_RECORDS_WRITE_HPP
