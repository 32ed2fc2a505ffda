// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include <banmian/format/any/formats.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstddef>
#include <cstdint>

namespace {

/// One item of a body. Every key is always there, and of one type, so that tables infer it.
struct paragraph_row {
    std::string newspaper{};
    std::string date{};
    std::string page{};
    std::string article{};
    std::string title{};
    std::int64_t order = 0;  // of the item in its article, from 0
    std::string kind{};
    std::string text{};

    using fields =
        banmian::field_list<paragraph_row, banmian::field<"newspaper", &paragraph_row::newspaper>,
                            banmian::field<"date", &paragraph_row::date>, banmian::field<"page", &paragraph_row::page>,
                            banmian::field<"article", &paragraph_row::article>,
                            banmian::field<"title", &paragraph_row::title>,
                            banmian::field<"order", &paragraph_row::order>,
                            banmian::field<"kind", &paragraph_row::kind>, banmian::field<"text", &paragraph_row::text>>;
};

template <class T>
std::string written(const T& value) {
    if (!value) return {};
    const std::string json = banmian::json::write(*value);
    return json.size() >= 2 && json.front() == '"' ? json.substr(1, json.size() - 2) : json;
}

/// A row behind the head of its record: the object's own brace gives way.
template <class Row>
void write_row(std::string_view head, const Row& row, std::string& out) {
    const std::string json = banmian::json::write(row);
    out += head;
    out += std::string_view(json).substr(1);
    out += '\n';
}

void write_paragraphs(const banmian::issue& document, std::string_view head, std::string& out) {
    paragraph_row row;
    row.newspaper = document.newspaper.value_or("");
    row.date = written(document.date);
    for (const banmian::page& page : document.pages) {
        row.page = page.number.value_or("");
        for (const banmian::article& article : page.articles) {
            row.article = article.id;
            row.title.clear();
            for (const banmian::text_node& line : article.headline)
                row.title.append(row.title.empty() ? "" : "\n").append(line.text);
            row.order = 0;
            for (const banmian::item& item : article.body) {
                row.kind = banmian::to_name(item.kind);
                row.text = item.text;
                write_row(head, row, out);
                ++row.order;
            }
        }
    }
}

/// The records of an issue; what names one among all is `record` here, as `id` is the document's.
void write_records(const banmian::issue& document, std::string_view head, std::string& out) {
    std::string lines;
    banmian::find_format("records")->write(document, {}, lines);
    std::string_view rest = lines;
    constexpr std::string_view own = "{\"id\":";
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n') + 1;
        out.append(head).append("\"record\":").append(rest.substr(own.size(), end - own.size()));
        rest.remove_prefix(end);
    }
}

}  // namespace

std::vector<std::string> row_names() {
    return {"records", "paragraphs"};
}

void write_rows(const banmian::issue& document, std::string_view head, const arguments& asked, std::string& out) {
    if (asked.rows == "records")
        write_records(document, head, out);
    else
        write_paragraphs(document, head, out);
}
