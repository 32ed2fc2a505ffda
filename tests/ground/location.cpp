// SPDX-License-Identifier: BSL-1.0
#include <banmian/location.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::locate;
using banmian::location;
using banmian::span;

static_assert(span{3, 7}.size() == 4);
static_assert(span{3, 6}.in("版面报") == "面");
static_assert(locate("一\n二三", 4) == location{2, 1});
static_assert(locate("一\n二三", 7) == location{2, 2});

TEST_CASE("a span gives the bytes it covers") {
    CHECK(span{0, 3}.in("版面") == "版");
    CHECK(span{3, 3}.in("版面").empty());
    CHECK(span{3, 3}.empty());
    CHECK_FALSE(span{3, 4}.empty());
}

TEST_CASE("lines and columns count from one, and columns count code points") {
    struct {
        std::string_view source;
        std::size_t offset;
        location expected;
    } const table[] = {
        {"", 0, {1, 1}},         {"abc", 2, {1, 3}},    {"a\nb", 1, {1, 2}},
        {"a\nb", 2, {2, 1}},     {"a\nb", 3, {2, 2}},   {"版面\n报", 3, {1, 2}},
        {"版面\n报", 7, {2, 1}}, {"a\r\nb", 3, {2, 1}}, {"\n\n\n", 3, {4, 1}},
    };
    for (const auto& row : table) {
        INFO("source: ", row.source, ", byte ", row.offset);
        const location found = locate(row.source, row.offset);
        CHECK(found.line == row.expected.line);
        CHECK(found.column == row.expected.column);
    }
}

TEST_CASE("an offset past the end is taken as the end") {
    CHECK(locate("ab", 100) == location{1, 3});
}

TEST_CASE("a table of lines gives the same locations") {
    const std::string_view source = "第一行\n\n三 line\nend";
    const banmian::locations places(source);
    for (std::size_t offset = 0; offset <= source.size() + 2; ++offset)
        CHECK(places.at(offset) == locate(source, offset));
    CHECK(banmian::locations("").at(0) == location{1, 1});
}

}  // namespace
