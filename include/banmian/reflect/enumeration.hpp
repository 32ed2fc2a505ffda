// SPDX-License-Identifier: BSL-1.0
/// Enumerations described by their names, so that documents show words and readers accept them.
#ifndef BANMIAN_REFLECT_ENUMERATION_HPP
#define BANMIAN_REFLECT_ENUMERATION_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The names of an enumeration whose enumerators are 0, 1, 2, …: specialise with
/// `static constexpr std::string_view names[]` in the order of the enumerators.
template <class Enum>
struct enum_names;

/// Enumerations that have names.
template <class Enum>
concept named_enum = std::is_enum_v<Enum> && requires {
    enum_names<Enum>::names;
};

namespace detail {

/// True when the enumeration has an enumerator of this value: compilers print `hue::red` then, and `(hue)7` otherwise.
template <auto Value>
[[nodiscard]] constexpr bool is_enumerator() noexcept {
#ifdef _MSC_VER
    constexpr std::string_view printed = __FUNCSIG__;
#else
    constexpr std::string_view printed = __PRETTY_FUNCTION__;
#endif
    for (std::size_t i = 0; i + 1 < printed.size(); ++i)
        if (printed[i] == ')' && (printed[i + 1] == '-' || (printed[i + 1] >= '0' && printed[i + 1] <= '9')))
            return false;
    return true;
}

/// True when there are as many names as enumerators.
template <named_enum Enum>
inline constexpr bool all_are_named = is_enumerator<static_cast<Enum>(std::size(enum_names<Enum>::names) - 1)>() &&
                                      !is_enumerator<static_cast<Enum>(std::size(enum_names<Enum>::names))>();

}  // namespace detail

/// The name of an enumerator; empty for a value outside the enumeration.
template <named_enum Enum>
[[nodiscard]] constexpr std::string_view to_name(Enum value) noexcept {
    static_assert(detail::all_are_named<Enum>, "banmian::enum_names: not one name for each enumerator");
    const auto index = static_cast<std::size_t>(value);
    return index < std::size(enum_names<Enum>::names) ? enum_names<Enum>::names[index] : std::string_view{};
}

/// The enumerator of a name, if there is one.
template <named_enum Enum>
[[nodiscard]] constexpr std::optional<Enum> from_name(std::string_view name) noexcept {
    static_assert(detail::all_are_named<Enum>, "banmian::enum_names: not one name for each enumerator");
    for (std::size_t i = 0; i < std::size(enum_names<Enum>::names); ++i)
        if (enum_names<Enum>::names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_ENUMERATION_HPP
