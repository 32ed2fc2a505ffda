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

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The numbers under which a newspaper is registered.
template <storage_policy Storage>
struct basic_identifiers {
    using text_type = typename Storage::text;

    maybe<text_type> cn{};         ///< 国内统一连续出版物号, such as CN 41-0016
    maybe<text_type> issn{};       ///< 国际标准连续出版物号
    maybe<text_type> post_code{};  ///< 邮发代号, such as 35-58

    using fields =
        field_list<basic_identifiers, field<"cn", &basic_identifiers::cn>, field<"issn", &basic_identifiers::issn>,
                   field<"post_code", &basic_identifiers::post_code>>;
    static constexpr std::string_view docs[] = {
        "国内统一连续出版物号, such as CN 41-0016",
        "国际标准连续出版物号",
        "邮发代号, such as 35-58",
    };
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

    int banmian = 1;                                    ///< version of the document format
    maybe<text_type> newspaper{};                       ///< the newspaper's name, as printed
    maybe<struct date> date{};                          ///< 出版日期
    maybe<text_type> weekday{};                         ///< 星期, as printed
    maybe<text_type> lunar_date{};                      ///< 农历, as printed
    maybe<text_type> issue_number{};                    ///< 期号: the digits of 总第9168期
    maybe<int> page_count{};                            ///< 版数: the number of 今日8版
    basic_identifiers<Storage> identifiers{};           ///< CN, ISSN, 邮发代号
    list_of<basic_page<Storage>> pages{};               ///< the pages in order
    maybe<basic_colophon<Storage>> colophon{};          ///< 报尾, when a page carries it
    maybe<list_of<basic_repair<Storage>>> repairs{};    ///< every edit that made the text; only on request
    maybe<list_of<basic_finding<Storage>>> findings{};  ///< what the validators found; only on request

    using fields =
        field_list<basic_issue, field<"banmian", &basic_issue::banmian>, field<"newspaper", &basic_issue::newspaper>,
                   field<"date", &basic_issue::date>, field<"weekday", &basic_issue::weekday>,
                   field<"lunar_date", &basic_issue::lunar_date>, field<"issue_number", &basic_issue::issue_number>,
                   field<"page_count", &basic_issue::page_count, presence::omit_empty>,
                   field<"identifiers", &basic_issue::identifiers>, field<"pages", &basic_issue::pages>,
                   field<"colophon", &basic_issue::colophon>,
                   field<"repairs", &basic_issue::repairs, presence::omit_empty>,
                   field<"findings", &basic_issue::findings, presence::omit_empty>>;
    static constexpr std::string_view docs[] = {
        "version of the document format",
        "the newspaper's name, as printed",
        "出版日期",
        "星期, as printed",
        "农历, as printed",
        "期号: the digits of 总第9168期",
        "版数: the number of 今日8版",
        "CN, ISSN, 邮发代号",
        "the pages in order",
        "报尾, when a page carries it",
        "every edit that made the text; only on request",
        "what the validators found; only on request",
    };
    bool operator==(const basic_issue&) const = default;
};

using issue = basic_issue<storage::owning>;
using issue_view = basic_issue<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_ISSUE_HPP
