// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/compiled.hpp>

#include <doctest/doctest.h>

// The tests are linked with the libraries where they are built; tests/consumers uses both ways.
TEST_CASE("what is named there gives the same, instantiated in the library or where it is used") {
    const std::string written = banmian::json::write(banmian::issue());
    const auto back = banmian::json::read<banmian::issue>(written);
    REQUIRE(back.has_value());
    CHECK(banmian::json::write(*back) == written);
}
