// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/ground.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

TEST_CASE("spans are pairs, dates are ISO 8601, severities are words") {
    CHECK(banmian::json::write(banmian::span{3, 9}) == "[3,9]");
    CHECK(banmian::json::write(banmian::date{1998, 1, 31}) == R"("1998-01-31")");
    CHECK(banmian::json::write(banmian::severity::error) == R"("error")");
}

TEST_CASE("only dates that exist are read") {
    CHECK(banmian::text_form<banmian::date>::parse("2024-02-29") == banmian::date{2024, 2, 29});
    CHECK_FALSE(banmian::text_form<banmian::date>::parse("2023-02-29").has_value());
    CHECK_FALSE(banmian::text_form<banmian::date>::parse("2023-2-9").has_value());
}

}  // namespace
