// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/block.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <doctest/doctest.h>

namespace {

enum class shade { light, dark };
enum class nameless { one };

}  // namespace

template <>
struct banmian::enum_names<shade> {
    static constexpr std::string_view names[] = {"light", "dark"};
};

namespace {

static_assert(banmian::named_enum<shade>);
static_assert(!banmian::named_enum<nameless>);
static_assert(!banmian::named_enum<int>);
static_assert(banmian::to_name(shade::dark) == "dark");
static_assert(banmian::from_name<shade>("light") == shade::light);
static_assert(!banmian::from_name<shade>("grey"));

TEST_CASE("a value outside the enumeration has no name") {
    CHECK(banmian::to_name(static_cast<shade>(7)).empty());
}

TEST_CASE("every role of a block has its own name, and the name leads back to it") {
    for (std::size_t i = 0; i < std::size(banmian::enum_names<banmian::block_role>::names); ++i) {
        const auto role = static_cast<banmian::block_role>(i);
        CHECK(banmian::from_name<banmian::block_role>(banmian::to_name(role)) == role);
    }
}

}  // namespace
