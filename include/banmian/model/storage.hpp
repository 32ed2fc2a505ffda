// SPDX-License-Identifier: BSL-1.0
/// The storage policies of the model: who owns the characters and the lists, and what an article is.
#ifndef BANMIAN_MODEL_STORAGE_HPP
#define BANMIAN_MODEL_STORAGE_HPP

#include <banmian/fwd.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/reflect/traits.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace storage {

/// The model owns everything it shows: `issue`, `article`, …
struct owning {
    using text = std::string;
    template <class T>
    using list = std::vector<T>;
};

/// The model points into a source and an arena that outlive it: `issue_view`, `article_view`, … Trivially copyable.
struct view {
    using text = std::string_view;
    template <class T>
    using list = slice<T>;
};

}  // namespace storage

/// The text of a storage that owns its characters: what readers and `convert` fill, and what everybody else reads as a
/// `std::string_view`. `std::string`, `std::pmr::string`, and strings of yours that offer this.
template <class T>
concept owned_text = text_like<T> && std::semiregular<T> && std::equality_comparable<T> &&
    requires(T& text, const char* bytes, std::size_t count) {
    text.assign(bytes, count);               // takes a copy of the bytes
    text.resize(count);                      // room for text that is decoded in place …
    { text.data() } -> std::same_as<char*>;  // … here
    { text.empty() } -> std::convertible_to<bool>;
};

/// The list of a storage that owns its elements, here of type `Item`.
template <class T, class Item>
concept owned_list = list_like<T> && std::semiregular<T> && std::same_as<typename T::value_type, Item> &&
    requires(T& list, const T& fixed, const Item& one, std::size_t count) {
    list.clear();
    list.reserve(count);
    list.push_back(one);
    { list.emplace_back() } -> std::same_as<Item&>;
    { list.back() } -> std::same_as<Item&>;
    { fixed[count] } -> std::same_as<const Item&>;
    { fixed.data() } -> std::same_as<const Item*>;  // one behind the other in memory
    { fixed.empty() } -> std::convertible_to<bool>;
};

namespace detail {

template <class Storage>
inline constexpr bool refers_to_text = std::same_as<typename Storage::text, std::string_view>;
template <class Storage>
inline constexpr bool refers_to_lists = std::same_as<typename Storage::template list<int>, slice<int>>;

/// Says what is wrong with a storage policy; `sound` is asked once in every model.
template <class Storage>
struct checked_storage {
    static_assert(!refers_to_lists<Storage> || refers_to_text<Storage>,
                  "banmian: a storage policy whose lists are banmian::slice refers to its text too: std::string_view");
    static_assert(
        refers_to_text<Storage> || owned_text<typename Storage::text>,
        "banmian: the text of a storage policy needs what the concept banmian::owned_text lists: assign(bytes, "
        "count), resize, a data() that can be written to, empty, and equality");
    static_assert(refers_to_lists<Storage> || owned_list<typename Storage::template list<int>, int>,
                  "banmian: the list of a storage policy needs what the concept banmian::owned_list lists: clear, "
                  "reserve, push_back, emplace_back, back, data, empty and an index");
    static constexpr bool sound = true;
};

template <class Storage>
struct article_type {
    using type = basic_article<Storage>;
};
template <class Storage>
    requires requires {
        typename Storage::article;
    }
struct article_type<Storage> {
    using type = typename Storage::article;
};

}  // namespace detail

/// The articles of a model: those that the storage policy names as `article`, else `basic_article`. A type of yours
/// derives from `basic_article<your_policy>` and describes its own fields with `extended_field_list`.
template <storage_policy Storage>
using article_of = typename detail::article_type<Storage>::type;

/// A value that the document may not give.
template <class T>
using maybe = std::optional<T>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_STORAGE_HPP
