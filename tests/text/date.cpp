// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/date.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

using banmian::date;

static_assert(date{2024, 2, 29}.valid() && !date{2023, 2, 29}.valid() && !date{}.valid() && !date{2023, 13, 1}.valid());
static_assert(date{1970, 1, 1}.days() == 0);
static_assert(date::from_days(date{1939, 4, 21}.days()) == date{1939, 4, 21});
static_assert(date{2023, 2, 21}.weekday() == 2);  // a Tuesday
static_assert(banmian::date_from_iso("2023-02-21") == date{2023, 2, 21});
static_assert(!banmian::date_from_iso("2023-02-30") && !banmian::date_from_iso("2023/02/21") &&
              !banmian::date_from_iso(""));

TEST_CASE("day numbers and dates are the same from 1900 to 2100") {
    for (int number = date{1900, 1, 1}.days(); number <= date{2100, 12, 31}.days(); ++number) {
        const date day = date::from_days(number);
        REQUIRE(day.valid());
        REQUIRE(day.days() == number);
    }
}

TEST_CASE("a date is printed in ISO 8601 and read back") {
    const auto printed = banmian::iso(date{987, 6, 5});
    CHECK(std::string_view(printed.data(), printed.size()) == "0987-06-05");
    CHECK(banmian::date_from_iso({printed.data(), printed.size()}) == date{987, 6, 5});
}

}  // namespace
