// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/issue.hpp>
#include <banmian/model/storage.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

static_assert(banmian::storage_policy<banmian::storage::owning>);
static_assert(banmian::storage_policy<banmian::storage::view>);
static_assert(!banmian::storage_policy<int>);
static_assert(std::is_same_v<decltype(banmian::text_node::text), std::string>);
static_assert(std::is_same_v<decltype(banmian::text_node_view::text), std::string_view>);
static_assert(std::is_trivially_copyable_v<banmian::issue_view>);

TEST_CASE("a view model refers to text that somebody else owns") {
    const std::string source = "版面";
    banmian::text_node_view node;
    node.text = source;
    CHECK(node.text.data() == source.data());
}

}  // namespace
