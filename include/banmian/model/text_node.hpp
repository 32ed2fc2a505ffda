// SPDX-License-Identifier: BSL-1.0
/// Repaired text together with the places in the source that it was printed from.
#ifndef BANMIAN_MODEL_TEXT_NODE_HPP
#define BANMIAN_MODEL_TEXT_NODE_HPP

#include <banmian/model/box.hpp>
#include <banmian/model/ground.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A piece of text as it should read, and where it comes from.
template <storage_policy Storage>
struct basic_text_node {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type text{};
    list_of<span> spans{};
    list_of<box> boxes{};
    static_assert(detail::checked_storage<Storage>::sound);

    using fields =
        field_list<basic_text_node,
                   field<"text", &basic_text_node::text,
                         "repaired text: wrap spaces gone, punctuation full-width, quotes paired; no word rewritten">,
                   field<"spans", &basic_text_node::spans, "byte ranges of the source in reading order">,
                   field<"boxes", &basic_text_node::boxes, "one box per printed line; only for input with geometry",
                         presence::omit_empty>>;
    bool operator==(const basic_text_node&) const = default;
};

using text_node = basic_text_node<storage::owning>;
using text_node_view = basic_text_node<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_TEXT_NODE_HPP
