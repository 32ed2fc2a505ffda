// SPDX-License-Identifier: BSL-1.0
#include <banmian/result.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::errc;
using banmian::error;
using banmian::outcome;
using banmian::parsed;
using banmian::result;
using banmian::severity;

result<int> half_of(int number) {
    if (number % 2 != 0) return error{errc::invalid_number, {0, 1}, "an even number"};
    return number / 2;
}

TEST_CASE("a result holds a value or an error, never both") {
    const auto good = half_of(8);
    REQUIRE(good.has_value());
    CHECK(good);
    CHECK(*good == 4);
    CHECK(good.error().code == errc::none);

    const auto bad = half_of(7);
    CHECK_FALSE(bad.has_value());
    CHECK_FALSE(bad);
    CHECK(bad.error() == error{errc::invalid_number, {0, 1}, "an even number"});
}

TEST_CASE("value_or gives the other value only when there is an error") {
    CHECK(half_of(8).value_or(-1) == 4);
    CHECK(half_of(7).value_or(-1) == -1);
}

TEST_CASE("the value can be moved out") {
    result<std::string> text = std::string(100, 'x');
    const std::string taken = *std::move(text);
    CHECK(taken.size() == 100);
}

#if BANMIAN_EXCEPTIONS
TEST_CASE("value() throws the error of a result without a value") {
    CHECK(half_of(8).value() == 4);
    CHECK_THROWS_AS(static_cast<void>(half_of(7).value()), banmian::parse_error);
    try {
        static_cast<void>(half_of(7).value());
    } catch (const banmian::parse_error& thrown) {
        CHECK(thrown.problem().code == errc::invalid_number);
        CHECK(std::string(thrown.what()).find("invalid number") != std::string::npos);
    }
}
#endif

TEST_CASE("a parse without diagnostics is complete") {
    const parsed<int> answer{7, {}, outcome::complete};
    CHECK(answer);
    CHECK(*answer == 7);
}

TEST_CASE("the gravest diagnostic decides the outcome, whatever comes after") {
    parsed<int> answer;
    answer.note({severity::info, {}});
    CHECK(answer.outcome == outcome::complete);
    answer.note({severity::warning, {errc::invalid_utf8, {3, 4}, {}}});
    CHECK(answer.outcome == outcome::recovered);
    CHECK(answer);
    answer.note({severity::error, {errc::binary_input, {0, 1}, {}}});
    CHECK(answer.outcome == outcome::failed);
    CHECK_FALSE(answer);
    answer.note({severity::warning, {}});
    answer.note({severity::info, {}});
    CHECK(answer.outcome == outcome::failed);
    CHECK(answer.diagnostics.size() == 5);
}

}  // namespace
