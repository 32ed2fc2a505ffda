// SPDX-License-Identifier: BSL-1.0
/// An issue 期 of a newspaper.
#ifndef BANMIAN_MODEL_ISSUE_HPP
#define BANMIAN_MODEL_ISSUE_HPP

#include <banmian/model/colophon.hpp>
#include <banmian/model/finding.hpp>
#include <banmian/model/page.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The numbers under which a newspaper is registered.
template <storage_policy Storage>
struct basic_identifiers {
    using text_type = typename Storage::text;

    maybe<text_type> cn{};
    maybe<text_type> issn{};
    maybe<text_type> post_code{};

    using fields =
        field_list<basic_identifiers, field<"cn", &basic_identifiers::cn, "国内统一连续出版物号, such as CN 41-0016">,
                   field<"issn", &basic_identifiers::issn, "国际标准连续出版物号">,
                   field<"post_code", &basic_identifiers::post_code, "邮发代号, such as 35-58">>;
    bool operator==(const basic_identifiers&) const = default;
};

using identifiers = basic_identifiers<storage::owning>;
using identifiers_view = basic_identifiers<storage::view>;

/// One issue of a newspaper: the root of every document.
template <storage_policy Storage>
struct basic_issue {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    int banmian = 1;
    maybe<text_type> newspaper{};
    maybe<struct date> date{};
    maybe<text_type> weekday{};
    maybe<text_type> lunar_date{};
    maybe<text_type> issue_number{};
    maybe<int> page_count{};
    basic_identifiers<Storage> identifiers{};
    list_of<basic_page<Storage>> pages{};
    maybe<basic_colophon<Storage>> colophon{};
    maybe<list_of<basic_repair<Storage>>> repairs{};
    maybe<list_of<basic_finding<Storage>>> findings{};

    using fields = field_list<
        basic_issue, field<"banmian", &basic_issue::banmian, "version of the document format">,
        field<"newspaper", &basic_issue::newspaper, "the newspaper's name, as printed">,
        field<"date", &basic_issue::date, "出版日期">, field<"weekday", &basic_issue::weekday, "星期, as printed">,
        field<"lunar_date", &basic_issue::lunar_date, "农历, as printed">,
        field<"issue_number", &basic_issue::issue_number, "期号: the digits of 总第9168期">,
        field<"page_count", &basic_issue::page_count, "版数: the number of 今日8版", presence::omit_empty>,
        field<"identifiers", &basic_issue::identifiers, "CN, ISSN, 邮发代号">,
        field<"pages", &basic_issue::pages, "the pages in order">,
        field<"colophon", &basic_issue::colophon, "报尾, when a page carries it">,
        field<"repairs", &basic_issue::repairs, "every edit that made the text; only on request", presence::omit_empty>,
        field<"findings", &basic_issue::findings, "what the validators found; only on request", presence::omit_empty>>;
    bool operator==(const basic_issue&) const = default;
};

using issue = basic_issue<storage::owning>;
using issue_view = basic_issue<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_ISSUE_HPP
