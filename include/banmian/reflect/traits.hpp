// SPDX-License-Identifier: BSL-1.0
/// The kinds of values a described type is made of, as concepts: text, lists, optionals, textual values.
#ifndef BANMIAN_REFLECT_TRAITS_HPP
#define BANMIAN_REFLECT_TRAITS_HPP

#include <banmian/reflect/fields.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Strings of any kind: what converts to a `std::string_view` and is made of `char`.
template <class T>
concept text_like = std::convertible_to<const T&, std::string_view> && requires(const T& text) {
    { text.data() } -> std::convertible_to<const char*>;
    { text.size() } -> std::convertible_to<std::size_t>;
};

/// Sequences: what has begin, end and size, and is no text.
template <class T>
concept list_like = !text_like<T> && requires(const T& list) {
    typename T::value_type;
    list.begin();
    list.end();
    { list.size() } -> std::convertible_to<std::size_t>;
};

namespace detail {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
}  // namespace detail

/// `std::optional` of anything.
template <class T>
concept optional_like = detail::is_optional<std::remove_cv_t<T>>;

/// How a value that is no text is written as text and read back, such as a date: specialise with
/// `static void append(Value, Output&)` where `Output` takes `std::string_view`s through `append`, and
/// `static std::optional<Value> parse(std::string_view)`. `static constexpr std::string_view format` names the JSON
/// Schema format, if there is one.
template <class T>
struct text_form;

/// Values with a textual form.
template <class T>
concept textual = requires(std::string_view text) {
    { text_form<T>::parse(text) } -> std::same_as<std::optional<T>>;
};

/// std::array of anything.
template <class T>
inline constexpr bool is_std_array = false;
template <class T, std::size_t Size>
inline constexpr bool is_std_array<std::array<T, Size>> = true;

/// Maps from text: std::map<std::string, T> and its like.
template <class T>
concept map_like = requires(T& map) {
    typename T::mapped_type;
    requires text_like<typename T::key_type>;
    map[typename T::key_type()];
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_TRAITS_HPP
