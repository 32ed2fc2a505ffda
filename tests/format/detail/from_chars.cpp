// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/from_chars.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <string_view>
#include <system_error>

namespace {

struct expectation {
    std::string_view text;
    std::size_t read;  // bytes
    double value;
};

constexpr double untouched = -77;

constexpr expectation numbers[] = {
    {"0", 1, 0.0},
    {"12.5pt", 4, 12.5},
    {"-3.25", 5, -3.25},
    {".5", 2, 0.5},
    {"5.", 2, 5.0},
    {"1e3", 3, 1000.0},
    {"1e", 1, 1.0},
    {"1e+", 1, 1.0},
    {"2E-2 ", 4, 0.02},
    {"0.1000000000000000055511151231257827", 36, 0.1},
    {"9007199254740993", 16, 9007199254740992.0},  // between two doubles: the even one
    {"1.7976931348623157e308", 22, std::numeric_limits<double>::max()},
    {"5e-324", 6, std::numeric_limits<double>::denorm_min()},
    {"0e999999", 8, 0.0},
};
constexpr std::string_view no_numbers[] = {"",   "-",   ".",    "-.",  "+1",       " 1",
                                           "e5", "inf", "-inf", "nan", "infinity", "０"};

}  // namespace

TEST_CASE("a decimal number is read the same with and without std::from_chars") {
    for (const expectation& one : numbers) {
        INFO(one.text);
        const char* const begin = one.text.data();
        double value = untouched;
        const auto here = banmian::detail::read_floating(begin, begin + one.text.size(), value);
        CHECK(here.ec == std::errc());
        CHECK(here.ptr == begin + one.read);
        CHECK(value == one.value);
        value = untouched;
        const auto there = banmian::detail::from_chars_by_strtod(begin, begin + one.text.size(), value);
        CHECK(there.ec == std::errc());
        CHECK(there.ptr == begin + one.read);
        CHECK(value == one.value);
    }
}

TEST_CASE("what is not written in digits is no number, and nothing is changed") {
    for (const std::string_view text : no_numbers) {
        INFO(text);
        double value = untouched;
        CHECK(banmian::detail::read_floating(text.data(), text.data() + text.size(), value).ec ==
              std::errc::invalid_argument);
        CHECK(banmian::detail::from_chars_by_strtod(text.data(), text.data() + text.size(), value).ec ==
              std::errc::invalid_argument);
        CHECK(value == untouched);
    }
}

TEST_CASE("a number that no double holds is out of range, and nothing is changed") {
    for (const std::string_view text : {"1e999", "-1e999", "123e-999", "0.001e-999"}) {
        INFO(text);
        double value = untouched;
        CHECK(banmian::detail::read_floating(text.data(), text.data() + text.size(), value).ec ==
              std::errc::result_out_of_range);
        CHECK(banmian::detail::from_chars_by_strtod(text.data(), text.data() + text.size(), value).ec ==
              std::errc::result_out_of_range);
        CHECK(value == untouched);
    }
}
