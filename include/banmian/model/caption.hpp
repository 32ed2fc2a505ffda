// SPDX-License-Identifier: BSL-1.0
/// Picture captions 图片说明.
#ifndef BANMIAN_MODEL_CAPTION_HPP
#define BANMIAN_MODEL_CAPTION_HPP

#include <banmian/model/byline.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The words under, over or beside a picture.
template <storage_policy Storage>
struct basic_caption {
    template <class T>
    using list_of = typename Storage::template list<T>;

    maybe<basic_text_node<Storage>> title{};
    maybe<basic_text_node<Storage>> text{};
    list_of<basic_credit<Storage>> credits{};
    maybe<struct box> box{};

    using fields =
        field_list<basic_caption, field<"title", &basic_caption::title, "the title of a picture story 图片标题">,
                   field<"text", &basic_caption::text, "the printed caption without its credit">,
                   field<"credits", &basic_caption::credits, "who took the picture">,
                   field<"box", &basic_caption::box, "where the picture is; null without geometry">>;
    bool operator==(const basic_caption&) const = default;
};

using caption = basic_caption<storage::owning>;
using caption_view = basic_caption<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_CAPTION_HPP
