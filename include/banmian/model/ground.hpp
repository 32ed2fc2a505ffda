// SPDX-License-Identifier: BSL-1.0
/// Descriptions of the ground types that documents show: `span` as `[begin, end]`, `date` as `YYYY-MM-DD`, severities.
#ifndef BANMIAN_MODEL_GROUND_HPP
#define BANMIAN_MODEL_GROUND_HPP

#include <banmian/diagnostic.hpp>
#include <banmian/location.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/text/date.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

template <>
struct description<span> {
    using fields = field_list<span, field<"begin", &span::begin>, field<"end", &span::end>>;
    static constexpr bool positional = true;
};

template <>
struct text_form<date> {
    static constexpr std::string_view format = "date";
    template <class Output>
    static constexpr void append(const date& value, Output& out) {
        const auto text = iso(value);
        out.append(std::string_view(text.data(), text.size()));
    }
    [[nodiscard]] static constexpr std::optional<date> parse(std::string_view text) noexcept {
        return date_from_iso(text);
    }
};

template <>
struct enum_names<severity> {
    static constexpr std::string_view names[] = {"info", "warning", "error"};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_GROUND_HPP
