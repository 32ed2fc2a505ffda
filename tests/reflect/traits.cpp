// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/ground.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/reflect/traits.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

static_assert(banmian::text_like<std::string> && banmian::text_like<std::string_view>);
static_assert(!banmian::text_like<std::vector<char>> && !banmian::text_like<int>);
static_assert(banmian::list_like<std::vector<int>> && banmian::list_like<banmian::slice<int>>);
static_assert(!banmian::list_like<std::string> && !banmian::list_like<int>);
static_assert(banmian::optional_like<std::optional<int>> && banmian::optional_like<const std::optional<int>>);
static_assert(!banmian::optional_like<int>);
static_assert(banmian::textual<banmian::date> && !banmian::textual<std::string>);

TEST_CASE("a textual value is written as text and read back") {
    std::string text;
    banmian::text_form<banmian::date>::append({2023, 2, 21}, text);
    CHECK(text == "2023-02-21");
    CHECK(banmian::text_form<banmian::date>::parse(text) == banmian::date{2023, 2, 21});
}

}  // namespace
