// SPDX-License-Identifier: BSL-1.0
/// The storage policies of the model: who owns the characters and the lists.
#ifndef BANMIAN_MODEL_STORAGE_HPP
#define BANMIAN_MODEL_STORAGE_HPP

#include <banmian/fwd.hpp>
#include <banmian/model/slice.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace storage {

/// The model owns everything it shows: `issue`, `article`, …
struct owning {
    using text = std::string;
    template <class T>
    using list = std::vector<T>;
};

/// The model points into a source and an arena that outlive it: `issue_view`, `article_view`, … Trivially copyable.
struct view {
    using text = std::string_view;
    template <class T>
    using list = slice<T>;
};

}  // namespace storage

/// A value that the document may not give.
template <class T>
using maybe = std::optional<T>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_STORAGE_HPP
