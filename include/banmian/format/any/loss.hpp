// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what each written format carries, alters and cannot carry of an issue: one table, a row for every field.
#ifndef BANMIAN_FORMAT_ANY_LOSS_HPP
#define BANMIAN_FORMAT_ANY_LOSS_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The written formats that lose something, in the order of the table's columns.
enum class lossy_format : std::uint8_t {
    records,
    alto,
    mets_alto,
    page_xml_file,
    iiif,
    docling,
    jsonld,
    tei,
    ninjs,
    epub
};

template <>
struct enum_names<lossy_format> {
    static constexpr std::string_view names[] = {"records", "alto",   "mets-alto", "page",  "iiif",
                                                 "docling", "jsonld", "tei",       "ninjs", "epub"};
};

/// What becomes of a field in a format.
enum class fate : char {
    carried = '+',  ///< as it is; what is inside has rows of its own
    altered = '~',  ///< something of it, or in another form
    lost = '-',     ///< nothing of it
    inside = '.',   ///< not asked: the field that holds it has its fate, or it is no part of the newspaper
};

struct loss_row {
    std::string_view field{};  ///< `article.dateline`; `block.*` for all of a type
    std::string_view fates{};  ///< one letter for each format
    std::string_view why{};    ///< what the format has instead, or that it has nothing

    [[nodiscard]] constexpr enum fate in(lossy_format format) const noexcept {
        return static_cast<enum fate>(fates[static_cast<std::size_t>(format)]);
    }
};

// The columns: records, alto, mets-alto, page, iiif, docling, jsonld, tei, ninjs, epub.
inline constexpr loss_row loss_rows[] = {
    {"issue.banmian", "..........", "the version of our own document"},
    {"issue.newspaper", "+-+++-++++", "ALTO and docling tell of no issue"},
    {"issue.date", "+-+++-++++", "ALTO and docling tell of no issue"},
    {"issue.weekday", "+-++---+--", "no element"},
    {"issue.lunar_date", "--++---+--", "no element"},
    {"issue.issue_number", "+-+++-+++-", "ALTO and docling tell of no issue"},
    {"issue.page_count", "----------", "the pages can be counted"},
    {"issue.identifiers", "-.+-+-++--", "no element"},
    {"issue.pages", "++++++++++", ""},
    {"issue.colophon", "~~~~~~~~-~", "stands on its page; schema.org has the publisher alone, ninjs nothing"},
    {"issue.repairs", "-~~~-~----", "the printed text stands beside the repaired one"},
    {"issue.findings", "----------", "findings are for JSON and SARIF"},
    {"identifiers.cn", "..+.+.++..", ""},
    {"identifiers.issn", "..+.+.++..", ""},
    {"identifiers.post_code", "..+.-.++..", "no element"},
    {"page.number", "+++++-+++~", "docling numbers the pages itself"},
    {"page.name", "+++++-+++~", "no element"},
    {"page.writing_mode", "-++++--+-+", "no element"},
    {"page.date", "----------", "the issue's date"},
    {"page.weekday", "----------", "the issue's"},
    {"page.issue_number", "----------", "the issue's"},
    {"page.size", "-~~~~+-~--", "whole pixels"},
    {"page.source", "+---------", "no element"},
    {"page.files", "----------", "bytes of files that are not sent with it"},
    {"page.image", "-++++--+--", "no element"},
    {"page.staff", "-~+~-~-~--", "as printed in the page header; MODS has names and roles"},
    {"page.blocks", "-~~~~~-~--", "one block for each text and column, with the role of the text"},
    {"page.columns", "----------", "no element"},
    {"page.articles", "++++++++++", ""},
    {"page.captions", "+~~++~-+-+", "schema.org and ninjs: pictures of articles alone"},
    {"page.banners", "++++++-+-+", "schema.org and ninjs: articles alone"},
    {"page.notices", "++++++-+-+", "schema.org and ninjs: articles alone"},
    {"page.unplaced", "++++++-+-+", "schema.org and ninjs: articles alone"},
    {"page.colophon", "++++++-+-+", "schema.org: the publisher alone; ninjs: nothing"},
    {"page_file.*", "..........", ""},
    {"staff.*", "..........", ""},
    {"block.*", "..........", ""},
    {"column.*", "..........", ""},
    {"repair.*", "..........", ""},
    {"finding.*", "..........", ""},
    {"credit.*", "..........", ""},
    {"jump.*", "..........", ""},
    {"colophon_field.*", "..........", ""},
    {"article.id", "+++~-++++-", "PAGE leaves out what its marks would break; IIIF and EPUB number articles"},
    {"article.title", "+~~~~~+~~~", "the headline's lines"},
    {"article.kicker", "~+++++~+++", "lines joined; schema.org has alternative headlines"},
    {"article.headline", "~+++++~+++", "lines joined"},
    {"article.subheads", "~+++++~+++", "lines joined; schema.org has alternative headlines"},
    {"article.headline_lost", "++++---++-", "no element"},
    {"article.dateline", "+~+~~~+~~~", "stays in the paragraph"},
    {"article.bylines", "+~+~~~+~~~", "stay in the paragraph or on their printed line"},
    {"article.body", "++++++++++", ""},
    {"article.captions", "+~~++~++++", "one of the page may come back as an article's"},
    {"article.jump_to", "-~~~~~-~--", "the printed line"},
    {"article.jump_from", "-~~~~~-~--", "the printed line"},
    {"article.continues", "~-~+~-~+~~", "parts are one article; ALTO and docling have none that goes on"},
    {"article.continued_by", "~-~+~-~+~~", "parts are one article; ALTO and docling have none that goes on"},
    {"text_node.text", "++++++++++", ""},
    {"text_node.spans", "----------", "bytes of a file that is not sent with it"},
    {"text_node.boxes", "-~~~~~-~--", "whole pixels; docling and IIIF: one for each column"},
    {"item.kind", "~+++-+-+~~", "crossheads, notes and gaps are told, in IIIF and schema.org nothing"},
    {"item.text", "++++++++++", ""},
    {"item.spans", "----------", "bytes of a file that is not sent with it"},
    {"item.boxes", "-~~~~~-~--", "whole pixels; docling and IIIF: one for each column"},
    {"item.evidence", "-+-----+--", "no element"},
    {"caption.title", "~+++++++++", "title and text joined"},
    {"caption.text", "~~~~+~++++", "records: title and text joined; others: without a credit that stands in it"},
    {"caption.credits", "~~~~~~~~~~",
     "as one text; page formats and TEI: the printed credit, when the source is known"},
    {"caption.box", "-~~~------", "whole pixels"},
    {"dateline.text", "+.~...+...", "as the repaired paragraph has it"},
    {"dateline.agency", "+.-...+...", "no element"},
    {"dateline.place", "+.-...+...", "no element"},
    {"dateline.date", "-.-...-...", "no element"},
    {"dateline.spans", "-.-...-...", "bytes of a file that is not sent with it"},
    {"byline.role", "+.+...+...", ""},
    {"byline.names", "+.+...+...", ""},
    {"byline.organisation", "-.-...+...", "no element"},
    {"byline.spans", "-.-...-...", "bytes of a file that is not sent with it"},
    {"colophon.text", "++++++++.+", ""},
    {"colophon.fields", "--------.-", "the printed text alone"},
};

namespace detail {

/// The name of a type in the table.
template <class T>
inline constexpr std::string_view node_name{};
template <>
inline constexpr std::string_view node_name<issue> = "issue";
template <>
inline constexpr std::string_view node_name<identifiers> = "identifiers";
template <>
inline constexpr std::string_view node_name<page> = "page";
template <>
inline constexpr std::string_view node_name<staff> = "staff";
template <>
inline constexpr std::string_view node_name<block> = "block";
template <>
inline constexpr std::string_view node_name<column> = "column";
template <>
inline constexpr std::string_view node_name<repair> = "repair";
template <>
inline constexpr std::string_view node_name<page_file> = "page_file";
template <>
inline constexpr std::string_view node_name<finding> = "finding";
template <>
inline constexpr std::string_view node_name<credit> = "credit";
template <>
inline constexpr std::string_view node_name<jump> = "jump";
template <>
inline constexpr std::string_view node_name<colophon> = "colophon";
template <>
inline constexpr std::string_view node_name<colophon_field> = "colophon_field";
template <>
inline constexpr std::string_view node_name<article> = "article";
template <>
inline constexpr std::string_view node_name<text_node> = "text_node";
template <>
inline constexpr std::string_view node_name<item> = "item";
template <>
inline constexpr std::string_view node_name<caption> = "caption";
template <>
inline constexpr std::string_view node_name<dateline> = "dateline";
template <>
inline constexpr std::string_view node_name<byline> = "byline";

/// The row of a field among `loss_rows`; their number when there is none. No pointer: under its sanitizer g++ 12 takes
/// a comparison with nullptr for no constant.
[[nodiscard]] constexpr std::size_t find_loss(std::string_view type, std::string_view field) noexcept {
    std::size_t at = 0;
    for (; at < std::size(loss_rows); ++at) {
        const std::string_view name = loss_rows[at].field;
        const std::size_t dot = name.find('.');
        if (name.substr(0, dot) != type) continue;
        const std::string_view rest = name.substr(dot + 1);
        if (rest == field || rest == "*") break;
    }
    return at;
}

/// True when every field that can be reached from `T` has a row. What is shown as an array (`[x, y]`) is one value.
template <class T>
[[nodiscard]] constexpr bool every_field_has_a_row() {
    if constexpr (optional_like<T>) {
        return every_field_has_a_row<std::remove_cvref_t<decltype(*T{})>>();
    } else if constexpr (list_like<T>) {
        return every_field_has_a_row<std::remove_cvref_t<typename T::value_type>>();
    } else if constexpr (described<T> && !textual<T>) {
        if constexpr (positional<T>) {
            return true;
        } else {
            bool all = true;
            for_each_field_of<T>([&](auto field) {
                const std::size_t row = find_loss(node_name<T>, decltype(field)::name);
                all = all && row < std::size(loss_rows) &&
                      loss_rows[row].fates.size() == std::size(enum_names<lossy_format>::names);
                using value = std::remove_cvref_t<typename decltype(field)::value_type>;
                all = all && every_field_has_a_row<value>();
            });
            return all;
        }
    } else {
        return true;
    }
}
/// A type whose fields the formats write.
template <class T>
struct written_fields {
    static_assert(every_field_has_a_row<T>(),
                  "banmian: every described field of an issue needs a row in loss_rows (format/any/loss.hpp)");
};
template struct written_fields<issue>;

/// Steps into the fields of a node as far as the format carries them.
template <class Node, class Visit>
void visit_fates(Node& node, lossy_format format, const std::string& path, Visit& visit) {
    using type = std::remove_cvref_t<Node>;
    if constexpr (optional_like<type>) {
        if (node) visit_fates(*node, format, path, visit);
    } else if constexpr (list_like<type>) {
        for (auto& one : node) visit_fates(one, format, path + "[*]", visit);
    } else if constexpr (described<type> && !textual<type> && !positional<type>) {
        banmian::for_each_field(node, [&](auto field, auto& value) {
            const loss_row& row = loss_rows[find_loss(node_name<type>, decltype(field)::name)];
            const std::string here = path + '.' + std::string(decltype(field)::name);
            visit(row, here, value);
            if (row.in(format) == fate::carried) visit_fates(value, format, here, visit);
        });
    }
}

/// True for what a document need not say: null, an empty list or text, false, the first name of an enumeration.
template <class T>
[[nodiscard]] bool says_nothing(const T& value) {
    if constexpr (optional_like<T>)
        return !value;
    else if constexpr (text_like<T> || list_like<T>)
        return value.size() == 0;
    else
        return value == T{};
}

/// True when a text, or a list of them, has characters that XML cannot hold.
template <class T>
[[nodiscard]] bool breaks_xml(const T& value) {
    if constexpr (optional_like<T>) {
        return value && breaks_xml(*value);
    } else if constexpr (text_like<T>) {
        const std::string_view text(value);
        for (std::size_t at = 0; at < text.size();) {
            const code_point one = decode(text, at);
            if (!one.valid || xml::is_forbidden(one.value)) return true;
            at += one.size;
        }
        return false;
    } else if constexpr (list_like<T>) {
        if constexpr (text_like<typename T::value_type>) {
            for (const auto& one : value)
                if (breaks_xml(one)) return true;
        }
        return false;
    } else {
        return false;
    }
}

}  // namespace detail

/// What is lost of the fields at one path.
struct loss_entry {
    std::string path{};      ///< such as $.pages[*].articles[*].dateline
    std::int64_t count = 0;  ///< how many of them said something
    std::string why{};

    using fields = field_list<loss_entry, field<"path", &loss_entry::path>, field<"count", &loss_entry::count>,
                              field<"why", &loss_entry::why>>;
    bool operator==(const loss_entry&) const = default;
};

/// What a document lost on its way into a format.
struct loss_statement {
    std::string format{};
    std::vector<loss_entry> not_carried{};
    std::vector<loss_entry> altered{};

    using fields =
        field_list<loss_statement, field<"format", &loss_statement::format>,
                   field<"not_carried", &loss_statement::not_carried>, field<"altered", &loss_statement::altered>>;
    bool operator==(const loss_statement&) const = default;
};

/// States what `of` loses in a format: every field that says something and is not carried as it is. Where the text
/// that the spans count is not known, page formats have no printed lines.
[[nodiscard]] inline loss_statement loss_of(const issue& of, lossy_format format, bool source_is_known) {
    loss_statement made;
    made.format = to_name(format);
    const bool is_page = format == lossy_format::alto || format == lossy_format::mets_alto ||
                         format == lossy_format::page_xml_file || format == lossy_format::tei;
    const bool is_xml = is_page || format == lossy_format::ninjs || format == lossy_format::epub;  // XHTML within
    const auto count = [](std::vector<loss_entry>& in, const std::string& path, std::string_view why) {
        for (loss_entry& one : in)
            if (one.path == path && one.why == why) return void(++one.count);
        in.push_back({path, 1, std::string(why)});
    };
    const auto visit = [&](const loss_row& row, const std::string& path, const auto& value) {
        const enum fate here = row.in(format);
        if (here == fate::lost && !detail::says_nothing(value)) count(made.not_carried, path, row.why);
        if (here == fate::altered && !detail::says_nothing(value)) count(made.altered, path, row.why);
        if (is_xml && (here == fate::carried || here == fate::altered) && detail::breaks_xml(value))
            count(made.altered, path, "characters that XML 1.0 cannot hold became U+FFFD");
    };
    detail::visit_fates(of, format, "$", visit);
    if (is_page && !source_is_known)
        count(made.altered, "$.pages", "each text is one line: the source with its printed lines is not known");
    return made;
}

/// Takes out of an issue what a format does not carry at all: what is left is what can come back.
inline void project(issue& of, lossy_format format) {
    const auto visit = [&](const loss_row& row, const std::string& /*path*/, auto& value) {
        if (row.in(format) == fate::lost) value = {};
    };
    detail::visit_fates(of, format, {}, visit);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_LOSS_HPP
