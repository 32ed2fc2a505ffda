// SPDX-License-Identifier: BSL-1.0
/// The items of an article's body: paragraphs, crossheads 小标题, gaps, notes, verse.
#ifndef BANMIAN_MODEL_ITEM_HPP
#define BANMIAN_MODEL_ITEM_HPP

#include <banmian/model/box.hpp>
#include <banmian/model/ground.hpp>
#include <banmian/model/role.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// One item of an article's body. A gap has evidence and no text.
template <storage_policy Storage>
struct basic_item {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    item_kind kind = item_kind::paragraph;
    text_type text{};
    list_of<span> spans{};
    list_of<box> boxes{};
    list_of<text_type> evidence{};

    using fields = field_list<
        basic_item, field<"kind", &basic_item::kind, "paragraph, subhead, gap, note or verse">,
        field<"text", &basic_item::text, "the repaired text", presence::omit_empty>,
        field<"spans", &basic_item::spans, "byte ranges of the source in reading order", presence::omit_empty>,
        field<"boxes", &basic_item::boxes, "one box per printed line; only for input with geometry",
              presence::omit_empty>,
        field<"evidence", &basic_item::evidence, "why a gap is thought to be here, such as open-sentence",
              presence::omit_empty>>;
    bool operator==(const basic_item&) const = default;
};

using item = basic_item<storage::owning>;
using item_view = basic_item<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_ITEM_HPP
