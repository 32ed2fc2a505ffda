// SPDX-License-Identifier: BSL-1.0
/// Who wrote or took what: bylines 署名, credits 图片署名, staff lines 责编栏.
#ifndef BANMIAN_MODEL_BYLINE_HPP
#define BANMIAN_MODEL_BYLINE_HPP

#include <banmian/model/ground.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The writers of an article in one role (记者, 通讯员, 作者 …).
template <storage_policy Storage>
struct basic_byline {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type role{};
    list_of<text_type> names{};
    maybe<text_type> organisation{};
    list_of<span> spans{};

    using fields = field_list<
        basic_byline, field<"role", &basic_byline::role, "the role as printed, such as 记者; empty for a bare name">,
        field<"names", &basic_byline::names, "the names, without inner spaces">,
        field<"organisation", &basic_byline::organisation, "the organisation named with them, such as 新华社 or 本报">,
        field<"spans", &basic_byline::spans, "byte ranges of the source">>;
    bool operator==(const basic_byline&) const = default;
};

using byline = basic_byline<storage::owning>;
using byline_view = basic_byline<storage::view>;

/// Who took or supplied a picture (罗通 摄, 新华社发).
template <storage_policy Storage>
struct basic_credit {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type role{};
    list_of<text_type> names{};
    maybe<text_type> organisation{};

    using fields = field_list<basic_credit, field<"role", &basic_credit::role, "摄, 图, 供图 …, as printed">,
                              field<"names", &basic_credit::names, "the names, without inner spaces">,
                              field<"organisation", &basic_credit::organisation, "the organisation, such as 新华社">>;
    bool operator==(const basic_credit&) const = default;
};

using credit = basic_credit<storage::owning>;
using credit_view = basic_credit<storage::view>;

/// One role of the line that names who made the page (责编 张三).
template <storage_policy Storage>
struct basic_staff {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type role{};
    list_of<text_type> names{};

    using fields = field_list<basic_staff, field<"role", &basic_staff::role, "责编, 校对, 版式 …, as printed">,
                              field<"names", &basic_staff::names, "the names, without inner spaces">>;
    bool operator==(const basic_staff&) const = default;
};

using staff = basic_staff<storage::owning>;
using staff_view = basic_staff<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_BYLINE_HPP
