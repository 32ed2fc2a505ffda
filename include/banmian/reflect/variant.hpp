// SPDX-License-Identifier: BSL-1.0
/// Variants of described types: documents show the alternative's fields and, before them, a member that names it.
#ifndef BANMIAN_REFLECT_VARIANT_HPP
#define BANMIAN_REFLECT_VARIANT_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// How documents tell the alternatives of a variant apart: specialise with `static constexpr std::string_view key`, the
/// discriminator, and `names[]` in the order of the alternatives. `{"shape": "circle", "radius": 2}`
template <class Variant>
struct variant_tags;

/// Variants with tags.
template <class T>
concept tagged_variant = requires(const T& value) {
    {variant_tags<T>::key.size()};
    {variant_tags<T>::names[0].size()};
    {value.index()};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_VARIANT_HPP
