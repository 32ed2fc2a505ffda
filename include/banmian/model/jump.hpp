// SPDX-License-Identifier: BSL-1.0
/// Jump lines 转版: 下转第2版, 上接第1版.
#ifndef BANMIAN_MODEL_JUMP_HPP
#define BANMIAN_MODEL_JUMP_HPP

#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// To which page an article goes on, or from which it comes.
template <storage_policy Storage>
struct basic_jump {
    using text_type = typename Storage::text;

    text_type page{};
    maybe<text_type> title{};

    using fields =
        field_list<basic_jump, field<"page", &basic_jump::page, "the page as printed, Han numerals as Arabic digits">,
                   field<"title", &basic_jump::title, "the title that the jump line repeats">>;
    bool operator==(const basic_jump&) const = default;
};

using jump = basic_jump<storage::owning>;
using jump_view = basic_jump<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_JUMP_HPP
