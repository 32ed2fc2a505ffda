// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/from_chars.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using banmian::detail::read_decimal;

/// The text with what may be looked at behind its zero.
std::string ended(std::string_view text) {
    return std::string(text) + std::string(banmian::detail::readable_behind, '\0');
}
double before_zero(std::string_view text) {
    return banmian::detail::decimal_before_zero(ended(text).c_str()).value;
}

/// What the standard library makes of it behind spaces and plus signs.
double expected(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, problem] = banmian::detail::read_floating(text.data(), text.data() + text.size(), value);
    return problem == std::errc() ? value : std::numeric_limits<double>::quiet_NaN();
}
bool same(double a, double b) {
    return a == b || (!(a == a) && !(b == b));
}

TEST_CASE("numbers are those of std::from_chars, to the last bit") {
    for (const std::string_view text : {"0",
                                        "7",
                                        "595",
                                        "123456789",
                                        "1234567890",
                                        "18446744073709551616",
                                        "42.285675",
                                        "99999999.999999",
                                        "1.2345678",
                                        "0.1",
                                        ".5",
                                        "5.",
                                        "-3.25",
                                        "+12",
                                        "  8",
                                        "1e3",
                                        "2.5E-3",
                                        "123456789.123456",
                                        "1234.56789012345678",
                                        "12px",
                                        "12.345678x",
                                        "1/345678",
                                        "1.23456x",
                                        "",
                                        " ",
                                        "x",
                                        "-",
                                        ".",
                                        "inf",
                                        "nan",
                                        "-.000001",
                                        "1-.000001"}) {
        INFO(text);
        CHECK(same(before_zero(text), expected(text)));
        CHECK(same(read_decimal(text).value, expected(text)));
    }
}

TEST_CASE("a hundred thousand coordinates of all lengths are those of std::from_chars") {
    std::uint64_t state = 1;
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        char text[64];
        std::snprintf(text, sizeof text, "%.*f", static_cast<int>(state >> 60U),
                      static_cast<double>(state >> 20U) / 1e8 / static_cast<double>((state & 0xFFFFU) + 1));
        if (!same(before_zero(text), expected(text)) || !same(read_decimal(text).value, expected(text))) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("what stands behind a number is told") {
    CHECK(read_decimal("82,130 7").rest == ",130 7");
    CHECK(read_decimal("1.5;x").rest == ";x");
    CHECK(read_decimal("x").rest == "x");
    for (const std::string_view text : {"", "7", "42.285675", "1234567890", "1.5", "px", "-3.25 and more than that"}) {
        const std::string copy = ended(text);
        INFO(text);
        CHECK(banmian::detail::decimal_before_zero(copy.c_str()).end == copy.c_str() + text.size());
    }
}

TEST_CASE("texts of all lengths are measured to their zero, whatever stands behind") {
    for (std::size_t size = 0; size < 40; ++size) {
        std::string copy(size, 'a');
        copy += std::string("\0\x01\x80\xFF::::", 8) + std::string(banmian::detail::readable_behind, '\0');
        CHECK(banmian::detail::length(copy.c_str()) == size);
    }
}

TEST_CASE("a byte that a text has is never overlooked") {
    for (std::size_t size = 1; size < 24; ++size)
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            CHECK(banmian::detail::surely_without({ended(text).c_str(), size}, ':'));
            text[at] = ':';
            CHECK_FALSE(banmian::detail::surely_without({ended(text).c_str(), size}, ':'));
        }
}

}  // namespace
