// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the model on std::pmr memory resources: `pmr::issue`, made and filled in one resource.
#ifndef BANMIAN_MODEL_PMR_HPP
#define BANMIAN_MODEL_PMR_HPP

#include <banmian/config.hpp>
#include <banmian/model/convert.hpp>
#include <banmian/model/issue.hpp>

#include <memory>
#include <memory_resource>
#include <string>
#include <type_traits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace storage {
/// The model owns what it shows, in a std::pmr::memory_resource.
struct pmr {
    using text = std::pmr::string;
    template <class T>
    using list = std::pmr::vector<T>;
};
}  // namespace storage

namespace pmr {

using issue = basic_issue<storage::pmr>;
using page = basic_page<storage::pmr>;
using article = basic_article<storage::pmr>;
using caption = basic_caption<storage::pmr>;
using item = basic_item<storage::pmr>;
using text_node = basic_text_node<storage::pmr>;
using colophon = basic_colophon<storage::pmr>;

namespace detail {

/// Gives every string and list inside a value the resource. Aggregates do not pass allocators on to their members.
template <class T>
void place(T& value, std::pmr::memory_resource* resource) {
    if constexpr (optional_like<T>) {
        // empty: what is put there later is made in the resource
    } else if constexpr (std::is_constructible_v<T, std::pmr::memory_resource*>) {
        std::destroy_at(&value);
        std::construct_at(&value, resource);
    } else if constexpr (reflectable<T>) {
        for_each_field(value, [&](auto /*field*/, auto& member) { place(member, resource); });
    }
}

struct make_in_resource {
    std::pmr::memory_resource* resource;
    template <class T>
    [[nodiscard]] T fresh() const {
        if constexpr (std::is_constructible_v<T, std::pmr::memory_resource*>) {
            return T(resource);
        } else {
            T made{};
            place(made, resource);
            return made;
        }
    }
};

}  // namespace detail

/// An empty model value whose strings and lists use `resource`, which must outlive it. Elements that are added later
/// come from `make_in` too, or they use the default resource.
template <class T>
[[nodiscard]] T make_in(std::pmr::memory_resource* resource) {
    return detail::make_in_resource{resource}.template fresh<T>();
}

/// A copy of any model value, all of it in `resource`: `pmr::copy_in<pmr::issue>(whole, &pool)`.
template <class To, class From>
[[nodiscard]] To copy_in(const From& from, std::pmr::memory_resource* resource) {
    detail::make_in_resource make{resource};
    To made = make.template fresh<To>();
    banmian::detail::convert(from, made, nullptr, make);
    return made;
}

}  // namespace pmr
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_PMR_HPP
