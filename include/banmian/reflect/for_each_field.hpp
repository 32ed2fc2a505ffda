// SPDX-License-Identifier: BSL-1.0
/// Iteration over the fields of any described type or Boost.Hana Struct, at compile time, without copies.
#ifndef BANMIAN_REFLECT_FOR_EACH_FIELD_HPP
#define BANMIAN_REFLECT_FOR_EACH_FIELD_HPP

#include <banmian/reflect/fields.hpp>

#include <boost/hana/accessors.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/core/to.hpp>
#include <boost/hana/first.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/second.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

/// A field of a foreign Hana Struct, with the interface of `field`.
template <class Type, std::size_t Index>
struct hana_field {
    static constexpr std::string_view name =
        boost::hana::to<const char*>(boost::hana::first(boost::hana::at_c<Index>(boost::hana::accessors<Type>())));
    static constexpr presence when = presence::always;

    template <class Object>
    [[nodiscard]] static constexpr auto& get(Object& object) noexcept {
        return boost::hana::second(boost::hana::at_c<Index>(boost::hana::accessors<Type>()))(object);
    }
    using owner_type = Type;
    using value_type = std::remove_cvref_t<decltype(boost::hana::second(
        boost::hana::at_c<Index>(boost::hana::accessors<Type>()))(std::declval<Type&>()))>;
};

template <class Type, class Indices>
struct hana_field_list;
template <class Type, std::size_t... Index>
struct hana_field_list<Type, std::index_sequence<Index...>> {
    using type = field_list<Type, hana_field<Type, Index>...>;
};

template <class Type>
struct fields_of {  // a foreign Hana Struct
    using type = typename hana_field_list<
        Type, std::make_index_sequence<decltype(boost::hana::length(boost::hana::accessors<Type>()))::value>>::type;
};
template <class List>
struct plain_list;
template <class Owner, class... Fields>
struct plain_list<field_list<Owner, Fields...>> {
    using type = field_list<Owner, typename Fields::plain...>;
    static constexpr std::string_view sentences[sizeof...(Fields) + 1] = {Fields::sentence()..., {}};  // NOLINT
};
template <described Type>
struct fields_of<Type> {
    using type = typename plain_list<typename description<Type>::fields>::type;
};

}  // namespace detail

/// Types whose fields can be visited: described types, and Boost.Hana Structs of the user's.
template <class T>
concept reflectable = described<T> || boost::hana::Struct<std::remove_cv_t<T>>::value;

/// The `field_list` of a reflectable type; what its fields mean is told by `sentence_of`.
template <reflectable T>
using fields_of = typename detail::fields_of<std::remove_cv_t<T>>::type;

/// Number of fields of a reflectable type.
template <reflectable T>
inline constexpr std::size_t field_count = fields_of<T>::size;

/// What the field of this number, from 0, means; empty where its description has no sentence.
template <reflectable T>
[[nodiscard]] constexpr std::string_view sentence_of([[maybe_unused]] std::size_t number) noexcept {
    if constexpr (described<T>)
        return detail::plain_list<typename description<std::remove_cv_t<T>>::fields>::sentences[number];
    else
        return {};
}

/// True when documents show the type as an array of its fields, `[x, y]`, instead of an object.
template <class T>
inline constexpr bool positional = [] {
    if constexpr (requires { T::positional; })
        return bool{T::positional};
    else if constexpr (requires { description<T>::positional; })
        return bool{description<T>::positional};
    else
        return false;
}();

namespace detail {
template <class Owner, class... Fields, class Object, class Function>
constexpr void for_each_field(field_list<Owner, Fields...> /*list*/, Object& object, Function&& function) {
    (static_cast<void>(function(Fields{}, Fields::get(object))), ...);
}
template <class Owner, class... Fields, class Object, class Function>
constexpr bool all_of_fields(field_list<Owner, Fields...> /*list*/, Object& object, Function&& function) {
    return (static_cast<bool>(function(Fields{}, Fields::get(object))) && ...);
}
template <class Owner, class... Fields, class Function>
constexpr void for_each_field_type(field_list<Owner, Fields...> /*list*/, Function&& function) {
    (static_cast<void>(function(Fields{})), ...);
}
}  // namespace detail

/// Calls `function(field, value)` for every field in document order; `field.name` is its name, `value` a reference.
///
///     for_each_field(caption, [](auto field, const auto& value) { print(field.name, value); });
template <class Object, class Function>
    requires reflectable<Object>
constexpr void for_each_field(Object& object, Function&& function) {
    detail::for_each_field(fields_of<Object>{}, object, function);
}

/// Like `for_each_field`, but stops at the first `false`; returns whether every call answered `true`.
template <class Object, class Function>
    requires reflectable<Object>
constexpr bool all_of_fields(Object& object, Function&& function) {
    return detail::all_of_fields(fields_of<Object>{}, object, function);
}

/// Calls `function(field)` for every field of the type, without an object.
template <class Type, class Function>
    requires reflectable<Type>
constexpr void for_each_field_of(Function&& function) {
    detail::for_each_field_type(fields_of<Type>{}, function);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_FOR_EACH_FIELD_HPP
