// SPDX-License-Identifier: BSL-1.0
/// The keys of a described type and the functions that read its fields, as tables made at compile time.
#ifndef BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP
#define BANMIAN_FORMAT_JSON_FIELD_TABLE_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/reflect/fields.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace banmian::inline BANMIAN_ABI::json::detail {

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
