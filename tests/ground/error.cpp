// SPDX-License-Identifier: BSL-1.0
#include <banmian/error.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using banmian::describe;
using banmian::describe_zh;
using banmian::errc;
using banmian::error;

constexpr errc every[] = {
    errc::invalid_utf8,
    errc::unsupported_encoding,
    errc::binary_input,
    errc::undecodable,
    errc::empty_input,
    errc::unknown_format,
    errc::page_too_large,
    errc::no_article,
    errc::missed_correction,
    errc::unexpected_end,
    errc::unexpected_token,
    errc::invalid_number,
    errc::number_out_of_range,
    errc::invalid_string,
    errc::invalid_escape,
    errc::lone_surrogate,
    errc::too_deep,
    errc::trailing_content,
    errc::duplicate_key,
    errc::malformed_xml,
    errc::unknown_key,
    errc::missing_key,
    errc::wrong_type,
    errc::unknown_name,
    errc::wrong_length,
    errc::unsupported_version,
    errc::bad_geometry,
    errc::missing_element,
    errc::dangling_reference,
    errc::cannot_open,
    errc::cannot_write,
};

// The numbers are a promise to those who log them.
static_assert(static_cast<int>(errc::invalid_utf8) == 101);
static_assert(static_cast<int>(errc::empty_input) == 201);
static_assert(static_cast<int>(errc::no_article) == 301);
static_assert(static_cast<int>(errc::unexpected_end) == 401);
static_assert(static_cast<int>(errc::unknown_key) == 501);
static_assert(static_cast<int>(errc::cannot_open) == 601);
static_assert(!error{});
static_assert(error{errc::too_deep, {1, 2}, {}});
static_assert(error{errc::too_deep, {1, 2}, {}} != error{errc::too_deep, {1, 3}, {}});

TEST_CASE("every code has a sentence of its own in English and in Chinese") {
    std::set<std::string> english;
    std::set<std::string> chinese;
    for (const errc code : every) {
        english.insert(std::string(describe(code)));
        chinese.insert(std::string(describe_zh(code)));
    }
    CHECK(english.size() == std::size(every));
    CHECK(chinese.size() == std::size(every));
    CHECK(english.count("unknown error") == 0);
    CHECK(chinese.count("未知错误") == 0);
}

TEST_CASE("a number that is no code is described as unknown") {
    CHECK(describe(static_cast<errc>(999)) == "unknown error");
    CHECK(describe_zh(static_cast<errc>(999)) == "未知错误");
}

TEST_CASE("the prose of an error names line, column, what was expected, byte and number") {
    const error problem{errc::unexpected_token, {9, 10}, "':'"};
    CHECK(banmian::format(problem, "{\n \"版\" 1}") == "2:6: unexpected token: expected ':' (byte 9, error 402)");
}

TEST_CASE("the prose of an error is Chinese where that is asked for") {
    const error problem{errc::unexpected_token, {9, 10}, "':'"};
    CHECK(banmian::format(problem, "{\n \"版\" 1}", banmian::language::chinese) ==
          "2:6: 意外的记号：此处应为 ':'（字节 9，错误 402）");
}

TEST_CASE("the prose of an error without an expectation does not mention one") {
    CHECK(banmian::format({errc::empty_input, {0, 0}, {}}, "") == "1:1: nothing to read (byte 0, error 201)");
}

}  // namespace
