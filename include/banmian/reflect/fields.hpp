// SPDX-License-Identifier: BSL-1.0
/// The description of an aggregate: a list of its fields, written once beside them, from which all else is derived.
#ifndef BANMIAN_REFLECT_FIELDS_HPP
#define BANMIAN_REFLECT_FIELDS_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A string literal as a template argument.
template <std::size_t Size>
struct fixed_string {
    char chars[Size]{};  // NOLINT(modernize-avoid-c-arrays): std::array would need <array> in every description

    constexpr fixed_string(const char (&literal)[Size]) noexcept {  // NOLINT
        for (std::size_t i = 0; i < Size; ++i) chars[i] = literal[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept {
        return {static_cast<const char*>(chars), Size - 1};
    }
    [[nodiscard]] static constexpr std::size_t size() noexcept { return Size - 1; }
};

/// When a writer mentions a field.
enum class presence : std::uint8_t {
    always,      ///< absent values are written as null or as an empty list
    omit_empty,  ///< absent values and empty lists are left out
};

namespace detail {
template <class>
struct member_pointer;
template <class Owner, class Value>
struct member_pointer<Value Owner::*> {
    using owner = Owner;
    using value = Value;
};
}  // namespace detail

namespace detail {
/// A field without its sentence. What is generated for a type is named after its fields: sentences would make those
/// names, and with them the work of compiler and linker, many times as long.
template <fixed_string Name, auto Member, presence Presence>
struct plain_field {
    using owner_type = typename member_pointer<decltype(Member)>::owner;
    using value_type = typename member_pointer<decltype(Member)>::value;

    static constexpr auto literal = Name;                     ///< the name as a template argument
    static constexpr std::string_view name = literal.view();  ///< the key in documents
    static constexpr auto member = Member;                    ///< pointer to the member
    static constexpr presence when = Presence;                ///< whether writers leave an empty value out

    template <class Object>
    [[nodiscard]] static constexpr auto& get(Object& object) noexcept {
        return object.*Member;
    }
};
}  // namespace detail

/// One field: the name that documents use, the member that holds it, and the sentence that says what it is, without a
/// full stop: it stands in the JSON Schema, in docs/format.md and beside the member in the reference.
///
///     field<"weekday", &page::weekday, "星期, as printed", presence::omit_empty>
template <fixed_string Name, auto Member, fixed_string Sentence = "", presence Presence = presence::always>
struct field : detail::plain_field<Name, Member, Presence> {
    using plain = detail::plain_field<Name, Member, Presence>;
    [[nodiscard]] static constexpr std::string_view sentence() noexcept { return literal_sentence.view(); }

private:
    static constexpr auto literal_sentence = Sentence;
};

/// The fields of `Owner` in document order. The owner is named so that a list inherited by accident does not count.
template <class Owner, class... Fields>
struct field_list {
    using owner = Owner;
    static constexpr std::size_t size = sizeof...(Fields);
};

namespace detail {
template <class Owner, class List, class... More>
struct extended;
template <class Owner, class Base, class... Fields, class... More>
struct extended<Owner, field_list<Base, Fields...>, More...> {
    using type = field_list<Owner, Fields..., More...>;
};
}  // namespace detail

/// Where the description of `T` is found: the nested type `fields`. Specialise it to describe a type that cannot be
/// changed: `template <> struct banmian::description<their::point> { using fields = banmian::field_list<…>; };`
/// A description may also hold `static constexpr bool positional = true`: documents show the type as an array of its
/// fields in order, `[x, y]`.
template <class T>
struct description {};

template <class T>
    requires std::is_same_v<typename T::fields::owner, T>
struct description<T> {
    using fields = typename T::fields;
};

/// The description of a type that derives from a described one: the fields of the base, then more.
///
///     struct longer : shorter {
///         int age = 0;
///         using fields = banmian::extended_field_list<longer, shorter, banmian::field<"age", &longer::age>>;
///     };
template <class Owner, class Base, class... More>
using extended_field_list = typename detail::extended<Owner, typename description<Base>::fields, More...>::type;

/// Types described by a field list, nested or by a specialisation of `description`.
template <class T>
concept described = requires {
    typename description<std::remove_cv_t<T>>::fields;
    requires std::is_same_v<typename description<std::remove_cv_t<T>>::fields::owner, std::remove_cv_t<T>>;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_FIELDS_HPP
