// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

namespace text = banmian::text;

TEST_CASE("blank lines part blocks, line feeds lines, form feeds pages") {
    const auto read = text::read("甲\n乙\n\n丙\f丁\n");
    REQUIRE(read.sheets.size() == 2);
    REQUIRE(read.sheets[0].blocks.size() == 2);
    CHECK(read.sheets[0].blocks[0].line_count == 2);
    CHECK(read.text_of(read.sheets[0].lines[2]) == "丙");
    CHECK(read.text_of(read.sheets[1].lines[0]) == "丁");
}

TEST_CASE("a byte order mark, carriage returns and lines of white space are no text") {
    const auto read = text::read("\xEF\xBB\xBF甲\r\n乙\r\n \t\r\n　\r\n丙\r丁");
    REQUIRE(read.sheets.size() == 1);
    REQUIRE(read.sheets[0].blocks.size() == 2);
    CHECK(read.sheets[0].blocks[0].line_count == 2);
    CHECK(read.text_of(read.sheets[0].lines[0]) == "甲");
    CHECK(read.sheets[0].blocks[1].line_count == 2);
    CHECK(read.diagnostics.empty());
}

TEST_CASE("an indent of wide spaces stays on its line") {
    const auto read = text::read("　　甲乙");
    CHECK(read.text_of(read.sheets[0].lines[0]) == "　　甲乙");
}

TEST_CASE("what cannot be text is told, with its place, and read all the same") {
    using banmian::errc;
    CHECK(text::read("").diagnostics.at(0).what.code == errc::empty_input);
    const auto broken = text::read("甲\xFF乙");
    REQUIRE(broken.diagnostics.size() == 1);
    CHECK(broken.diagnostics[0].what.code == errc::invalid_utf8);
    CHECK(broken.diagnostics[0].what.where == banmian::span{3, 4});
    CHECK(broken.sheets[0].lines.size() == 1);
    CHECK(text::read("\xFF\xFE\x32\x4E").diagnostics.at(0).what.code == errc::unsupported_encoding);
    CHECK(text::read(std::string_view("a\0b", 3)).diagnostics.at(0).what.code == errc::binary_input);
}

TEST_CASE("faults of one kind are told sixteen times, however many there are") {
    const std::string noise(100000, '\xFF');
    CHECK(text::read(noise).diagnostics.size() <= 2 * text::max_diagnostics_of_a_kind);
}

}  // namespace
