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

/// True when every field is a number that `fast_path.hpp` reads: spans, boxes.
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

/// A field as a table has it. The functions take the object without its type, so that what reads objects by their keys
/// is compiled once for all types.
template <class Reader>
struct field_entry {
    std::string_view name;
    bool wanted = true;  ///< a document that leaves it out lacks something
    const char* (*read)(Reader&, const char*, void*) = nullptr;
};
/// The fields of a type in the order of documents.
template <class Reader>
struct fields_by_name {
    const field_entry<Reader>* fields = nullptr;
    std::size_t size = 0;

    /// The number of the field `key`; documents have their keys in our order most of the time, so `hint` is tried
    /// first. `size` when there is none.
    [[nodiscard]] std::size_t find(std::string_view key, std::size_t hint) const noexcept {
        if (hint < size && fields[hint].name == key) return hint;
        for (std::size_t i = 0; i < size; ++i)
            if (fields[i].name == key) return i;
        return size;
    }
};

/// The table of a type, made at compile time.
template <class Reader, class Object, class List>
struct field_table;
template <class Reader, class Object, class Owner, class... Fields>
struct field_table<Reader, Object, field_list<Owner, Fields...>> {
    static constexpr std::size_t size = sizeof...(Fields);
    /// One for each field.
    using flags = std::array<bool, size == 0 ? 1 : size>;

    template <class Field>
    static const char* read(Reader& in, const char* at, void* to) {
        return in.value(at, Field::get(*static_cast<Object*>(to)));
    }
    static constexpr std::array<field_entry<Reader>, size> entries{
        field_entry<Reader>{Fields::name, Fields::when != presence::omit_empty, &read<Fields>}...};
    static constexpr fields_by_name<Reader> all{entries.data(), size};
};

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP
