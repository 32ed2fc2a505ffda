// SPDX-License-Identifier: BSL-1.0
/// The keys of a described type and the functions that read its fields, as tables made at compile time.
#ifndef BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP
#define BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// True when every field is a number that `usual.hpp` reads: spans, boxes.
template <class List>
inline constexpr bool all_numbers = false;
template <class Owner, class... Fields>
inline constexpr bool all_numbers<field_list<Owner, Fields...>> =
    ((std::same_as<typename Fields::value_type, double> ||
      (std::integral<typename Fields::value_type> && !std::same_as<typename Fields::value_type, bool>)) &&
     ...);

/// `"name":` as most documents write a key; only for names that hold nothing to escape.
template <class Field>
struct quoted_key {
    static constexpr auto chars = [] {
        std::array<char, Field::name.size() + 3> made{};
        std::size_t at = 0;
        made[at++] = '"';
        for (const char one : Field::name) made[at++] = one;
        made[at++] = '"';
        made[at] = ':';
        return made;
    }();
    static constexpr bool plain = find_special_scalar(Field::name, 0) == Field::name.size();
};

/// The names of a type's fields, and for each the function that reads it.
template <class Reader, class Object, class List>
struct field_table;
template <class Reader, class Object, class Owner, class... Fields>
struct field_table<Reader, Object, field_list<Owner, Fields...>> {
    static constexpr std::size_t size = sizeof...(Fields);
    static constexpr std::array<std::string_view, size> names{Fields::name...};
    static constexpr std::array<bool, size> wanted{(Fields::when != presence::omit_empty)...};
    using function = const char* (*)(Reader&, const char*, Object&);
    static constexpr std::array<function, size> read{
        [](Reader& in, const char* at, Object& to) { return in.value(at, Fields::get(to)); }...};
    /// One for each field.
    using flags = std::array<bool, size == 0 ? 1 : size>;

    /// The number of the field `key`; documents have their keys in our order most of the time, so `hint` is tried
    /// first.
    [[nodiscard]] static std::size_t find(std::string_view key, std::size_t hint) noexcept {
        if (hint < size && names[hint] == key) return hint;
        for (std::size_t i = 0; i < size; ++i)
            if (names[i] == key) return i;
        return size;
    }
};

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP
