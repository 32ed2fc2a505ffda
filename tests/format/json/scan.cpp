// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/scan.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace json = banmian::json;
using banmian::errc;

namespace {

banmian::error fault(std::string_view text) {
    banmian::error problem;
    CHECK_FALSE(json::is_valid(text, &problem));
    return problem;
}

TEST_CASE("faults are told with their code and their bytes") {
    struct {
        std::string_view text;
        errc code;
        std::size_t begin;
    } const table[] = {
        {"", errc::unexpected_end, 0},
        {"[1,", errc::unexpected_end, 3},
        {"[1,]", errc::unexpected_token, 3},
        {"{\"a\" 1}", errc::unexpected_token, 5},
        {"01", errc::invalid_number, 0},
        {"-", errc::unexpected_end, 1},
        {"1.", errc::unexpected_end, 2},
        {"\"a\nb\"", errc::invalid_string, 2},
        {"\"\\x\"", errc::invalid_escape, 1},
        {"\"\\ud800\"", errc::lone_surrogate, 1},
        {"1 2", errc::trailing_content, 2},
        {"\"\xFF\"", errc::invalid_utf8, 1},
        {"\xFF\xFE[\0", errc::unsupported_encoding, 0},
        {"\xEF\xBB\xBF[]", errc::unexpected_token, 0},
        {"nul", errc::unexpected_token, 0},
        {"{1:2}", errc::unexpected_token, 1},
        {"[1}", errc::unexpected_token, 2},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const banmian::error problem = fault(row.text);
        CHECK(problem.code == row.code);
        CHECK(problem.where.begin == row.begin);
    }
}

TEST_CASE("depth is limited by count, not by the stack") {
    CHECK(json::is_valid(std::string(256, '[') + std::string(256, ']')));
    CHECK(fault(std::string(1000000, '[')).code == errc::too_deep);
    json::read_options deep;
    deep.max_depth = 2000000;
    CHECK(json::is_valid(std::string(1000000, '[') + std::string(1000000, ']'), nullptr, deep));
}

TEST_CASE("a byte order mark is accepted when the options allow it") {
    json::read_options options;
    options.allow_byte_order_mark = true;
    CHECK(json::is_valid("\xEF\xBB\xBF[]", nullptr, options));
}

TEST_CASE("text that is no UTF-8 is told as such, whatever else is wrong before it") {
    for (const std::string_view text : {"[1 2, \"\xFF\"]", "{\"\xFF\":1}", "[\xFF]", "[\"\\n\xE7\x89\"]"}) {
        CAPTURE(text);
        const banmian::error problem = fault(text);
        CHECK(problem.code == errc::invalid_utf8);
        CHECK(problem.where.begin == text.find_first_of("\xFF\xE7"));
    }
}

TEST_CASE("JSONTestSuite: what must be accepted is, what must be refused is") {
    const std::filesystem::path folder =
        std::filesystem::path(BANMIAN_SHARED) / "data" / "jsontestsuite" / "test_parsing";
    if (!std::filesystem::exists(folder)) {
        MESSAGE("SKIPPED: JSONTestSuite is not there");
        return;
    }
    std::size_t tried = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        std::string bytes;
        if (std::FILE* const file = std::fopen(entry.path().c_str(), "rb")) {
            char chunk[4096];
            for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, file)) > 0;) bytes.append(chunk, got);
            std::fclose(file);
        }
        CAPTURE(name);
        if (name[0] == 'y') CHECK(json::is_valid(bytes));
        if (name[0] == 'n') CHECK_FALSE(json::is_valid(bytes));
        ++tried;
    }
    CHECK(tried > 300);
}

}  // namespace
