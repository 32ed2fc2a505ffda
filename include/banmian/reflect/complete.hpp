// SPDX-License-Identifier: BSL-1.0
/// Refuses a description that leaves out a member of its aggregate, or the sentence of a field.
#ifndef BANMIAN_REFLECT_COMPLETE_HPP
#define BANMIAN_REFLECT_COMPLETE_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstddef>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

/// What any member can be made of.
struct anything {
    template <class T>
    constexpr operator T() const noexcept {
        return T{};  // never called: clang warns of what has no body
    }
};

template <class T, std::size_t... Number>
[[nodiscard]] constexpr bool takes(std::index_sequence<Number...>) noexcept {
    return requires {
        T{(static_cast<void>(Number), anything{})...};
    };
}

/// True when an aggregate has as many members as its description has fields.
template <class T>
[[nodiscard]] constexpr bool has_every_member() noexcept {
    constexpr std::size_t size = description<T>::fields::size;
    return takes<T>(std::make_index_sequence<size>{}) && !takes<T>(std::make_index_sequence<size + 1>{});
}

template <class Owner, class... Fields>
[[nodiscard]] constexpr bool has_every_sentence(field_list<Owner, Fields...> /*described*/) noexcept {
    return (!Fields::sentence().empty() && ...);
}

}  // namespace detail

/// For the line behind an aggregate, `static_assert(all_described<my_weights>());`: adding a member without its name
/// and its sentence does not compile.
template <described T>
[[nodiscard]] constexpr bool all_described() noexcept {
    static_assert(detail::has_every_member<T>(), "banmian::all_described: a member has no field in the description");
    static_assert(detail::has_every_sentence(typename description<T>::fields{}),
                  "banmian::all_described: a field has no sentence that says what it is");
    return true;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_COMPLETE_HPP
