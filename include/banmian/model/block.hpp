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
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A piece of the source with one role. Every visible byte of a page lies in exactly one block. In a file with boxes,
/// text of other blocks can stand between the lines of one: it has an entry then for each run of its lines, all with
/// its role, measure and article; `box` is that of the run's lines, and of a line that is parted itself, it stands with
/// the part that comes first in the file.
template <storage_policy Storage>
struct basic_block {
    using text_type = typename Storage::text;

    block_role role = block_role::unplaced;  ///< what the block is
    struct span span {};                     ///< byte range of the source
    maybe<struct box> box{};                 ///< where it is; null without geometry
    maybe<double> measure{};                 ///< width of its lines in em; null when unknown
    maybe<text_type> article{};              ///< id of the article that it belongs to

    using fields = field_list<basic_block, field<"role", &basic_block::role>, field<"span", &basic_block::span>,
                              field<"box", &basic_block::box>, field<"measure", &basic_block::measure>,
                              field<"article", &basic_block::article>>;
    static constexpr std::string_view docs[] = {
        "what the block is",
        "byte range of the source",
        "where it is; null without geometry",
        "width of its lines in em; null when unknown",
        "id of the article that it belongs to",
    };
    bool operator==(const basic_block&) const = default;
};

using block = basic_block<storage::owning>;
using block_view = basic_block<storage::view>;

/// A layout column 栏: blocks set to one measure one under the other.
template <storage_policy Storage>
struct basic_column {
    template <class T>
    using list_of = typename Storage::template list<T>;

    maybe<double> measure{};        ///< width of its lines in em
    maybe<struct box> box{};        ///< where it is; null without geometry
    list_of<std::size_t> blocks{};  ///< indices into the page's blocks, in order

    using fields = field_list<basic_column, field<"measure", &basic_column::measure>, field<"box", &basic_column::box>,
                              field<"blocks", &basic_column::blocks>>;
    static constexpr std::string_view docs[] = {
        "width of its lines in em",
        "where it is; null without geometry",
        "indices into the page's blocks, in order",
    };
    bool operator==(const basic_column&) const = default;
};

using column = basic_column<storage::owning>;
using column_view = basic_column<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_BLOCK_HPP
