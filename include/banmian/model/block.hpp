// SPDX-License-Identifier: BSL-1.0
/// The physical layer of a page: blocks of the source and layout columns 栏.
#ifndef BANMIAN_MODEL_BLOCK_HPP
#define BANMIAN_MODEL_BLOCK_HPP

#include <banmian/model/box.hpp>
#include <banmian/model/ground.hpp>
#include <banmian/model/role.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstddef>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A piece of the source with one role. Every visible byte of a page lies in exactly one block. In a file with boxes,
/// text of other blocks can stand between the lines of one: it has an entry then for each run of its lines, all with
/// its role, measure and article; `box` is that of the run's lines, and of a line that is parted itself, it stands with
/// the part that comes first in the file.
template <storage_policy Storage>
struct basic_block {
    using text_type = typename Storage::text;

    block_role role = block_role::unplaced;
    struct span span {};
    maybe<struct box> box{};
    maybe<double> measure{};
    maybe<text_type> article{};

    using fields = field_list<basic_block, field<"role", &basic_block::role, "what the block is">,
                              field<"span", &basic_block::span, "byte range of the source">,
                              field<"box", &basic_block::box, "where it is; null without geometry">,
                              field<"measure", &basic_block::measure, "width of its lines in em; null when unknown">,
                              field<"article", &basic_block::article, "id of the article that it belongs to">>;
    bool operator==(const basic_block&) const = default;
};

using block = basic_block<storage::owning>;
using block_view = basic_block<storage::view>;

/// A layout column 栏: blocks set to one measure one under the other.
template <storage_policy Storage>
struct basic_column {
    template <class T>
    using list_of = typename Storage::template list<T>;

    maybe<double> measure{};
    maybe<struct box> box{};
    list_of<std::size_t> blocks{};

    using fields = field_list<basic_column, field<"measure", &basic_column::measure, "width of its lines in em">,
                              field<"box", &basic_column::box, "where it is; null without geometry">,
                              field<"blocks", &basic_column::blocks, "indices into the page's blocks, in order">>;
    bool operator==(const basic_column&) const = default;
};

using column = basic_column<storage::owning>;
using column_view = basic_column<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_BLOCK_HPP
