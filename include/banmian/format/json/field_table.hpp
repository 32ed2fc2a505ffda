// SPDX-License-Identifier: BSL-1.0
/// The keys of a described type and the functions that read its fields, as tables made at compile time.
#ifndef BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP
#define BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace banmian::inline BANMIAN_ABI::json::detail {

/// True when every field is a whole number of eight bytes.
template <class List>
inline constexpr bool all_words = false;
template <class Owner, class... Fields>
inline constexpr bool all_words<field_list<Owner, Fields...>> =
    ((std::integral<typename Fields::value_type> && sizeof(typename Fields::value_type) == 8) && ...);

/// Reads such a type written as `[12,345]`, without white space: spans, the most frequent of all values. False, and
/// nothing moved, for every other spelling.
template <class T>
bool read_words(scanner& in, T& to) {
    std::array<std::uint64_t, field_count<T>> numbers{};
    if (!in.short_numbers(numbers)) return false;
    std::size_t next = 0;
    banmian::for_each_field(to, [&](auto /*field*/, auto& member) {
        member = static_cast<std::remove_reference_t<decltype(member)>>(numbers[next++]);
    });
    return true;
}

/// `"name":` as most documents write a key; empty for names that hold something to escape.
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
    static constexpr std::string_view text{chars.data(), plain ? chars.size() : 0};
};

/// The names of a type's fields, and for each the function that reads it.
template <class Reader, class Object, class List>
struct field_table;
template <class Reader, class Object, class Owner, class... Fields>
struct field_table<Reader, Object, field_list<Owner, Fields...>> {
    static constexpr std::size_t size = sizeof...(Fields);
    static constexpr std::array<std::string_view, size> names{Fields::name...};
    static constexpr std::array<std::string_view, size> keys{quoted_key<Fields>::text...};
    static constexpr std::array<bool, size> wanted{(Fields::when != presence::omit_empty)...};
    using function = bool (*)(Reader&, Object&);
    static constexpr std::array<function, size> read{
        [](Reader& in, Object& to) { return in.value(Fields::get(to)); }...};

    /// The number of the field `key`; documents have their keys in our order most of the time, so `hint` is tried
    /// first.
    [[nodiscard]] static std::size_t find(std::string_view key, std::size_t hint) noexcept {
        if (hint < size && names[hint] == key) return hint;
        for (std::size_t i = 0; i < size; ++i)
            if (names[i] == key) return i;
        return size;
    }
};

}  // namespace banmian::inline BANMIAN_ABI::json::detail

#endif  // BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP
