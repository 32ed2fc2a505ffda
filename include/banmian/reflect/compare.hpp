// SPDX-License-Identifier: BSL-1.0
/// The differences of two documents, field by field, each with its path.
#ifndef BANMIAN_REFLECT_COMPARE_HPP
#define BANMIAN_REFLECT_COMPARE_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/reflect/walk.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// How two documents differ at a place.
enum class difference_kind : std::uint8_t {
    changed,     ///< both have a value there, and the values differ
    only_left,   ///< only the left one has an element or a value there
    only_right,  ///< only the right one has
};

/// One difference.
struct difference {
    std::string path{};
    difference_kind kind = difference_kind::changed;
    bool operator==(const difference&) const = default;
};

namespace detail {

template <class Left, class Right, class LeftOwner, class RightOwner, class... LeftFields, class... RightFields,
          class Function>
constexpr void zip_fields(Left& left, Right& right, field_list<LeftOwner, LeftFields...> /*left*/,
                          field_list<RightOwner, RightFields...> /*right*/, Function&& function) {
    static_assert(sizeof...(LeftFields) == sizeof...(RightFields),
                  "banmian: the two types must have the same fields in the same order");
    (static_cast<void>(function(LeftFields{}, LeftFields::get(left), RightFields::get(right))), ...);
}

template <class Left, class Right>
void compare(const Left& left, const Right& right, const node_path& here, std::vector<difference>& found) {
    if constexpr (optional_like<Left>) {
        if (left && right)
            compare(*left, *right, here, found);
        else if (left || right)
            found.push_back({here.text(), left ? difference_kind::only_left : difference_kind::only_right});
    } else if constexpr (text_like<Left>) {
        if (std::string_view(left) != std::string_view(right)) found.push_back({here.text(), difference_kind::changed});
    } else if constexpr (list_like<Left>) {
        const std::size_t shared = left.size() < right.size() ? left.size() : right.size();
        for (std::size_t i = 0; i < shared; ++i) compare(left[i], right[i], node_path{&here, {}, i}, found);
        for (std::size_t i = shared; i < left.size(); ++i)
            found.push_back({node_path{&here, {}, i}.text(), difference_kind::only_left});
        for (std::size_t i = shared; i < right.size(); ++i)
            found.push_back({node_path{&here, {}, i}.text(), difference_kind::only_right});
    } else if constexpr (reflectable<Left>) {
        zip_fields(left, right, banmian::fields_of<Left>{}, banmian::fields_of<Right>{},
                   [&](auto field, const auto& a, const auto& b) {
                       compare(a, b, node_path{&here, field.name, 0}, found);
                   });
    } else {
        if (!(left == right)) found.push_back({here.text(), difference_kind::changed});
    }
}

}  // namespace detail

/// Every place where two documents differ, in document order. The types may be of different storage: an `issue`
/// compares with an `issue_view`. Lists are compared element by element.
template <class Left, class Right>
    requires(reflectable<Left>&& reflectable<Right>)
[[nodiscard]] std::vector<difference> differences(const Left& left, const Right& right) {
    std::vector<difference> found;
    detail::compare(left, right, node_path{}, found);
    return found;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_REFLECT_COMPARE_HPP
