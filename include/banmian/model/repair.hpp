// SPDX-License-Identifier: BSL-1.0
/// Repairs: every edit that made the text from the source.
#ifndef BANMIAN_MODEL_REPAIR_HPP
#define BANMIAN_MODEL_REPAIR_HPP

#include <banmian/model/ground.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Why the text differs from the source.
enum class repair_kind : std::uint8_t {
    wrap_space,           ///< a space or line break where a printed line ended
    justification_space,  ///< a space that only stretches a line
    width,                ///< half-width punctuation made full-width
    quote,                ///< a straight quote made “, ”, ‘ or ’
    radical,              ///< a radical or compatibility ideograph made the unified ideograph
    control,              ///< a control character or byte order mark left out
    order,                ///< a piece read elsewhere than it stands
    splice,               ///< a line of another column taken out of a block
    join,                 ///< two pieces of one paragraph joined
    slip,                 ///< a slip of the pen in a fixed form, such as 4;30 for 4:30
};

template <>
struct enum_names<repair_kind> {
    static constexpr std::string_view names[] = {
        "wrap-space", "justification-space", "width", "quote", "radical", "control", "order", "splice", "join", "slip"};
};

/// One edit: at `span` the source has `from`, the text has `to`.
template <storage_policy Storage>
struct basic_repair {
    using text_type = typename Storage::text;

    repair_kind kind = repair_kind::wrap_space;
    struct span span {};
    text_type from{};
    text_type to{};
    maybe<text_type> source{};

    using fields =
        field_list<basic_repair, field<"kind", &basic_repair::kind, "why">,
                   field<"span", &basic_repair::span, "byte range of the source">,
                   field<"from", &basic_repair::from, "what the source has">,
                   field<"to", &basic_repair::to, "what the text has">,
                   field<"source", &basic_repair::source, "the file, as its page names it; null when the issue has one",
                         presence::omit_empty>>;
    bool operator==(const basic_repair&) const = default;
};

using repair = basic_repair<storage::owning>;
using repair_view = basic_repair<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_REPAIR_HPP
