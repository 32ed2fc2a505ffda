// SPDX-License-Identifier: BSL-1.0
/// The bridge to Boost.Hana: every described type is a `boost::hana::Struct`, so Hana's algorithms work on our types.
#ifndef BANMIAN_REFLECT_HANA_HPP
#define BANMIAN_REFLECT_HANA_HPP

#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <boost/hana/accessors.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/core/when.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>

#include <cstddef>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

// The field's name as a hana::string, the key under which Hana finds the member.
template <class Field, std::size_t... Index>
constexpr auto hana_key(std::index_sequence<Index...> /*positions*/) noexcept {
    return boost::hana::string_c<Field::name[Index]...>;
}

template <class Field>
struct hana_member {
    template <class Object>
    constexpr decltype(auto) operator()(Object&& object) const noexcept {
        return (std::forward<Object>(object).*Field::member);
    }
};

template <class List>
struct hana_accessors;
template <class Owner, class... Fields>
struct hana_accessors<field_list<Owner, Fields...>> {
    static constexpr auto make() {
        return boost::hana::make_tuple(boost::hana::make_pair(
            hana_key<Fields>(std::make_index_sequence<Fields::name.size()>{}), hana_member<Fields>{})...);
    }
};

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

namespace boost::hana {

/// Makes described types models of Struct. Instantiated only when a Hana algorithm asks, which costs some 100 ms of
/// compile time a type; our own algorithms never do.
template <class Type>
struct accessors_impl<Type, when<banmian::described<Type>>> {
    static constexpr auto apply() { return banmian::detail::hana_accessors<banmian::fields_of<Type>>::make(); }
};

}  // namespace boost::hana

#endif  // BANMIAN_REFLECT_HANA_HPP
