// SPDX-License-Identifier: BSL-1.0
/// Names without definitions, for headers that only mention the library's types: no standard container is included.
#ifndef BANMIAN_FWD_HPP
#define BANMIAN_FWD_HPP

#include <banmian/config.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

enum class errc : std::uint16_t;
enum class severity : std::uint8_t;
struct span;
struct location;
struct date;
struct box;
struct diagnostic;
struct parse_options;
class arena;

template <class T>
class result;
template <class T>
struct parsed;
template <class T>
struct description;

namespace layout {
class document;
}  // namespace layout

namespace storage {
struct owning;
struct view;
}  // namespace storage

/// Storage policies that are known by name, so that models can be named while their policy is incomplete.
template <class Storage>
inline constexpr bool is_known_storage = false;
template <>
inline constexpr bool is_known_storage<storage::owning> = true;
template <>
inline constexpr bool is_known_storage<storage::view> = true;

/// A storage policy names the text type and the list type of a model; model/storage.hpp says what they offer.
template <class Storage>
concept storage_policy = is_known_storage<Storage> || requires {
    typename Storage::text;
    typename Storage::template list<int>;
};

template <storage_policy Storage>
struct basic_issue;
template <storage_policy Storage>
struct basic_page;
template <storage_policy Storage>
struct basic_block;
template <storage_policy Storage>
struct basic_article;
template <storage_policy Storage>
struct basic_item;
template <storage_policy Storage>
struct basic_caption;
template <storage_policy Storage>
struct basic_colophon;
template <storage_policy Storage>
struct basic_text_node;

using issue = basic_issue<storage::owning>;
using page = basic_page<storage::owning>;
using block = basic_block<storage::owning>;
using article = basic_article<storage::owning>;
using item = basic_item<storage::owning>;
using caption = basic_caption<storage::owning>;
using colophon = basic_colophon<storage::owning>;
using text_node = basic_text_node<storage::owning>;

using issue_view = basic_issue<storage::view>;
using page_view = basic_page<storage::view>;
using block_view = basic_block<storage::view>;
using article_view = basic_article<storage::view>;
using item_view = basic_item<storage::view>;
using caption_view = basic_caption<storage::view>;
using colophon_view = basic_colophon<storage::view>;
using text_node_view = basic_text_node<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FWD_HPP
