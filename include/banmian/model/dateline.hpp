// SPDX-License-Identifier: BSL-1.0
/// The dateline 电头 of an article: which agency reports, from where, of which day.
#ifndef BANMIAN_MODEL_DATELINE_HPP
#define BANMIAN_MODEL_DATELINE_HPP

#include <banmian/model/ground.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// 新华社北京2月20日电: agency, place and date.
template <storage_policy Storage>
struct basic_dateline {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type text{};
    maybe<text_type> agency{};
    maybe<text_type> place{};
    maybe<struct date> date{};
    list_of<span> spans{};

    using fields = field_list<
        basic_dateline,
        field<"text", &basic_dateline::text, "the dateline as it should read, without the byline in brackets">,
        field<"agency", &basic_dateline::agency, "本报, 新华社, 人民网 …">,
        field<"place", &basic_dateline::place, "the place, as printed">,
        field<"date", &basic_dateline::date, "the day; the year is taken from the issue when it is not printed">,
        field<"spans", &basic_dateline::spans, "byte ranges of the source">>;
    bool operator==(const basic_dateline&) const = default;
};

using dateline = basic_dateline<storage::owning>;
using dateline_view = basic_dateline<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_DATELINE_HPP
