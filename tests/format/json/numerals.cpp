// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/numerals.hpp>

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace {

using banmian::json::detail::write_decimal;
using banmian::json::detail::write_whole;

constexpr std::size_t room = banmian::json::detail::number_room;

template <class Number>
std::string by_us(Number value) {
    std::array<char, room> made;
    made.fill('?');
    if constexpr (std::is_integral_v<Number>)
        return {made.data(), write_whole(made.data(), value)};
    else
        return {made.data(), write_decimal(made.data(), value)};
}
template <class Number>
std::string by_the_library(Number value) {
    std::array<char, 64> made{};
    return {made.data(), std::to_chars(made.data(), made.data() + made.size(), value).ptr};
}

TEST_CASE_TEMPLATE("integers are written as to_chars writes them, at every length and at the ends", Number, std::int8_t,
                   std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t,
                   std::uint64_t) {
    using limits = std::numeric_limits<Number>;
    std::mt19937_64 random(5);
    const auto same = [](Number value) { REQUIRE(by_us(value) == by_the_library(value)); };
    same(limits::min());
    same(limits::max());
    for (std::uint64_t power = 1; power < 10'000'000'000'000'000'000U; power *= 10) {
        same(static_cast<Number>(power));
        same(static_cast<Number>(power - 1));
        same(static_cast<Number>(0 - power));
    }
    for (int round = 0; round < 20000; ++round) same(static_cast<Number>(random() >> (random() % 64)));
}

TEST_CASE("decimals are written as to_chars writes them: the shortest that is read back, in the shorter notation") {
    std::mt19937_64 random(6);
    const auto same = [](double value) {
        CAPTURE(value);
        REQUIRE(by_us(value) == by_the_library(value));
        REQUIRE(by_us(-value) == by_the_library(-value));
    };
    for (const double value : {0.0,
                               0.1,
                               0.5,
                               1.0,
                               5e-324,
                               1e-5,
                               1e-4,
                               0.00123,
                               1e5,
                               123456.0,
                               1e15,
                               1e16,
                               1e17,
                               1e21,
                               1e22,
                               1e23,
                               9007199254740992.0,
                               9007199254740993.0,
                               4503599627370496.5,
                               1.0 / 3,
                               2.0 / 3,
                               0.3,
                               2.5e-3,
                               std::numeric_limits<double>::max(),
                               std::numeric_limits<double>::min()})
        same(value);
    // Every power of two and what lies beside it: where the neighbours are not as far.
    for (int exponent = -1074; exponent < 1024; ++exponent) {
        const double power = std::ldexp(1.0, exponent);
        same(power);
        same(std::nextafter(power, 0.0));
        same(std::nextafter(power, std::numeric_limits<double>::infinity()));
    }
    for (int round = 0; round < 100000; ++round) {
        same(std::ldexp(static_cast<double>(random() >> 11U), -static_cast<int>(random() % 100)));
        same(std::bit_cast<double>(random() & 0x7FEF'FFFF'FFFF'FFFFU));
        // Few digits, as people write them.
        constexpr std::array scales{1.0, 10.0, 100.0, 1000.0, 1e6, 1e9};
        same(static_cast<double>(random() >> (20 + random() % 44)) / scales[random() % scales.size()]);
    }
    CHECK(by_us(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK(by_us(-std::numeric_limits<double>::infinity()) == "null");
    CHECK(by_us(0.1F) == "0.1");
}

}  // namespace
