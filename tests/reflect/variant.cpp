// SPDX-License-Identifier: BSL-1.0
#include <banmian/reflect/variant.hpp>

#include <doctest/doctest.h>

#include <variant>

namespace {
struct one {};
struct two {};
}  // namespace

template <>
struct banmian::variant_tags<std::variant<one, two>> {
    static constexpr std::string_view key = "kind";
    static constexpr std::string_view names[] = {"one", "two"};
};

namespace {

static_assert(banmian::tagged_variant<std::variant<one, two>>);
static_assert(!banmian::tagged_variant<std::variant<one>>);
static_assert(!banmian::tagged_variant<int>);

TEST_CASE("the tags are in the order of the alternatives") {
    CHECK(banmian::variant_tags<std::variant<one, two>>::names[1] == "two");
}

}  // namespace
