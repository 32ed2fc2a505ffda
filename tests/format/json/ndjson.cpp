// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/ndjson.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace json = banmian::json;

namespace {

TEST_CASE("the fault of one record does not spoil the next") {
    std::vector<int> values;
    std::vector<std::size_t> bad;
    json::read_ndjson<int>(
        "1\n\nx\r\n 3\r\n4", [&](int value, std::size_t) { values.push_back(value); },
        [&](const banmian::error& problem, std::size_t line) {
            CHECK(problem.code == banmian::errc::unexpected_token);
            bad.push_back(line);
        });
    CHECK(values == std::vector<int>{1, 3, 4});
    CHECK(bad == std::vector<std::size_t>{3});
}

TEST_CASE("records are the same however the bytes are cut") {
    const std::string text = "{\"a\":1}\n\n[2]\n3";
    const std::vector<std::pair<std::string, std::size_t>> expected = {{"{\"a\":1}", 1}, {"[2]", 3}, {"3", 4}};
    for (std::size_t size = 1; size <= text.size(); ++size) {
        std::vector<std::pair<std::string, std::size_t>> got;
        const auto keep = [&](std::string_view record, std::size_t line) { got.emplace_back(record, line); };
        json::ndjson_reader records;
        for (std::size_t at = 0; at < text.size(); at += size)
            records.feed(std::string_view(text).substr(at, size), keep);
        records.finish(keep);
        CHECK(got == expected);
    }
}

TEST_CASE("a record is written on a line of its own") {
    std::string out;
    json::write_ndjson(std::string("a\nb"), out);
    json::write_ndjson(2, out);
    CHECK(out == "\"a\\nb\"\n2\n");
}

}  // namespace
