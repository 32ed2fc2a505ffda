// SPDX-License-Identifier: BSL-1.0
/// Conversion between the storages of a model: owning, view over an arena, and any other with the same fields.
#ifndef BANMIAN_MODEL_CONVERT_HPP
#define BANMIAN_MODEL_CONVERT_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/reflect/compare.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <cstddef>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

template <class T>
inline constexpr bool is_slice = false;
template <class T>
inline constexpr bool is_slice<slice<T>> = true;

template <class Field, class Owner, class... Fields>
[[nodiscard]] constexpr bool has_field(field_list<Owner, Fields...> /*list*/) noexcept {
    return ((Field::name == Fields::name) || ...);
}
/// How many fields of the one list have their name in the other.
template <class Owner, class... Fields, class Other>
[[nodiscard]] constexpr std::size_t shared_fields(field_list<Owner, Fields...> /*one*/, Other other) noexcept {
    return (std::size_t{0} + ... + (has_field<Fields>(other) ? 1U : 0U));
}

/// Fills `to` from `from`. Where a type of the user's has more fields than ours, those that both have go over.
/// `make(type)` gives a fresh value of a type that allocates, from the memory that it should use.
template <class From, class To, class Make>
void convert(const From& from, To& to, arena* memory, Make& make) {
    if constexpr (optional_like<To>) {
        if (from) convert(*from, to.emplace(make.template fresh<typename To::value_type>()), memory, make);
    } else if constexpr (std::is_same_v<To, std::string_view>) {
        to = memory->copy(from);
    } else if constexpr (text_like<To>) {
        to.assign(from.data(), from.size());
    } else if constexpr (is_slice<To>) {
        using element = typename To::value_type;
        element* const place = memory->template allocate_array<element>(from.size());
        for (std::size_t i = 0; i < from.size(); ++i) convert(from[i], *new (place + i) element{}, memory, make);
        to = To(place, from.size());
    } else if constexpr (list_like<To>) {
        to.reserve(from.size());
        for (const auto& one : from) {
            to.push_back(make.template fresh<typename To::value_type>());
            convert(one, to.back(), memory, make);
        }
    } else if constexpr (std::is_assignable_v<To&, const From&>) {
        to = from;
    } else if constexpr (field_count<From> != field_count<To>) {
        static_assert(shared_fields(banmian::fields_of<From>{}, banmian::fields_of<To>{}) ==
                          (field_count<From> < field_count<To> ? field_count<From> : field_count<To>),
                      "banmian::convert: one of the two types must have all fields of the other");
        banmian::for_each_field(from, [&](auto field, const auto& value) {
            banmian::for_each_field(to, [&](auto place, auto& member) {
                if constexpr (std::remove_cvref_t<decltype(field)>::name == decltype(place)::name)
                    convert(value, member, memory, make);
            });
        });
    } else {
        zip_fields(from, to, banmian::fields_of<From>{}, banmian::fields_of<To>{},
                   [&](auto /*field*/, const auto& a, auto& b) { convert(a, b, memory, make); });
    }
}

struct make_default {
    template <class T>
    [[nodiscard]] static T fresh() {
        return T{};
    }
};

}  // namespace detail

/// An owning model of any other: `convert<issue>(view)`. Fields that only a type of yours has keep their initial value.
template <class To, class From>
    requires(reflectable<To>&& reflectable<From>)
[[nodiscard]] To convert(const From& from) {
    To made{};
    detail::make_default make;
    detail::convert(from, made, nullptr, make);
    return made;
}

/// A view model whose strings and lists lie in `memory`, which must outlive it: `convert<issue_view>(whole, memory)`.
template <class To, class From>
    requires(reflectable<To>&& reflectable<From>)
[[nodiscard]] To convert(const From& from, arena& memory) {
    To made{};
    detail::make_default make;
    detail::convert(from, made, &memory, make);
    return made;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_CONVERT_HPP
