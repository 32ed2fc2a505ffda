// SPDX-License-Identifier: BSL-1.0
#include <banmian/reflect/complete.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>

namespace {

struct whole {
    double one = 1;
    std::array<double, 5> levels{};
    std::uint32_t reach = 0;

    using fields = banmian::field_list<whole, banmian::field<"one", &whole::one, "a number">,
                                       banmian::field<"levels", &whole::levels, "five numbers, which are one member">,
                                       banmian::field<"reach", &whole::reach, "pieces">>;
};

struct part {
    double one = 1;
    double other = 2;

    using fields = banmian::field_list<part, banmian::field<"one", &part::one>>;
};

static_assert(banmian::all_described<whole>());

TEST_CASE("a description is held against the members of its type, and asked for sentences") {
    CHECK(banmian::detail::has_every_member<whole>());
    CHECK_FALSE(banmian::detail::has_every_member<part>());
    CHECK(banmian::detail::has_every_sentence(whole::fields{}));
    CHECK_FALSE(banmian::detail::has_every_sentence(part::fields{}));
}

}  // namespace
