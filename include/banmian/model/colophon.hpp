// SPDX-License-Identifier: BSL-1.0
/// The colophon 报尾: addresses, telephones, printer, price.
#ifndef BANMIAN_MODEL_COLOPHON_HPP
#define BANMIAN_MODEL_COLOPHON_HPP

#include <banmian/model/storage.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What a field of the colophon says.
enum class colophon_key : std::uint8_t {
    address,            ///< 社址
    postcode,           ///< 邮编
    cn,                 ///< 国内统一连续出版物号
    issn,               ///< ISSN
    post_code,          ///< 邮发代号
    ad_licence,         ///< 广告经营许可证
    publisher,          ///< 出版单位
    sponsor,            ///< 主管, 主办单位
    phone,              ///< 电话
    ad_phone,           ///< 广告刊登
    circulation_phone,  ///< 发行服务
    printer,            ///< 印刷
    printer_address,    ///< 印刷单位地址
    printer_phone,      ///< 印刷单位电话
    press_start,        ///< 开印
    press_end,          ///< 印完
    price,              ///< 定价
    website,            ///< 网址
    pages,              ///< 今日版数
    issue_number,       ///< 总期号
    other,              ///< anything else, under its printed label
};

template <>
struct enum_names<colophon_key> {
    static constexpr std::string_view names[] = {"address",
                                                 "postcode",
                                                 "cn",
                                                 "issn",
                                                 "post_code",
                                                 "ad_licence",
                                                 "publisher",
                                                 "sponsor",
                                                 "phone",
                                                 "ad_phone",
                                                 "circulation_phone",
                                                 "printer",
                                                 "printer_address",
                                                 "printer_phone",
                                                 "press_start",
                                                 "press_end",
                                                 "price",
                                                 "website",
                                                 "pages",
                                                 "issue_number",
                                                 "other"};
};

/// One field of the colophon, as printed except for a repaired slip, which is listed in the repairs.
template <storage_policy Storage>
struct basic_colophon_field {
    using text_type = typename Storage::text;

    colophon_key key = colophon_key::other;
    text_type label{};
    text_type value{};
    struct span span {};

    using fields =
        field_list<basic_colophon_field, field<"key", &basic_colophon_field::key, "what the field says">,
                   field<"label", &basic_colophon_field::label, "the label as printed">,
                   field<"value", &basic_colophon_field::value, "the value">,
                   field<"span", &basic_colophon_field::span, "byte range of label and value in the source">>;
    bool operator==(const basic_colophon_field&) const = default;
};

using colophon_field = basic_colophon_field<storage::owning>;
using colophon_field_view = basic_colophon_field<storage::view>;

/// The colophon of an issue, on the page that carries it.
template <storage_policy Storage>
struct basic_colophon {
    template <class T>
    using list_of = typename Storage::template list<T>;

    basic_text_node<Storage> text{};
    list_of<basic_colophon_field<Storage>> entries{};

    using fields = field_list<basic_colophon, field<"text", &basic_colophon::text, "the whole printed colophon">,
                              field<"fields", &basic_colophon::entries, "its fields in printed order">>;
    bool operator==(const basic_colophon&) const = default;
};

using colophon = basic_colophon<storage::owning>;
using colophon_view = basic_colophon<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_COLOPHON_HPP
