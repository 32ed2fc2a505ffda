// SPDX-License-Identifier: BSL-1.0
// Laws: whatever the input is, the outcome is clear and nothing is lost.
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "../coverage.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string made;
    made.reserve(piece.size() * times);
    for (std::size_t n = 0; n < times; ++n) made += piece;
    return made;
}

bool nothing_lost(std::string_view source, const banmian::issue& issue) {
    std::vector<banmian::span> spans;
    for (const banmian::page& page : issue.pages)
        for (const banmian::block& block : page.blocks) spans.push_back(block.span);
    return coverage::exactly_once(source, spans);
}

bool mentions(const banmian::parsed<banmian::issue>& answer, banmian::errc code) {
    for (const banmian::diagnostic& one : answer.diagnostics)
        if (one.what.code == code) return true;
    return false;
}

TEST_CASE("input without a visible character is recovered from, and said to be empty") {
    for (const std::string_view source : {"", " ", "\n\n\n", "\f\f", "\xEF\xBB\xBF", "　\n　"}) {
        INFO("source of ", source.size(), " bytes");
        const auto answer = banmian::parse(banmian::text::read(source));
        CHECK(mentions(answer, banmian::errc::empty_input));
        CHECK(answer.outcome == banmian::outcome::recovered);
        for (const banmian::page& page : answer->pages) CHECK(page.articles.empty());
    }
}

TEST_CASE("a page of nothing but stray glyphs has no article and keeps its glyphs") {
    const std::string_view source = "星\n\n刨\n\n*\n\n·\n";
    const auto answer = banmian::parse(banmian::text::read(source));
    REQUIRE(answer->pages.size() == 1);
    CHECK(answer->pages[0].articles.empty());
    CHECK(mentions(answer, banmian::errc::no_article));
    CHECK(nothing_lost(source, *answer));
}

TEST_CASE("bytes that are no UTF-8 are named with their place, and the rest is read") {
    const std::string source = "本报讯 近日，卫东区召开大会。\xFF\xFE\n\n会议强调，要抓紧。\n";
    const auto answer = banmian::parse(banmian::text::read(source));
    CHECK(answer.outcome == banmian::outcome::recovered);
    REQUIRE(mentions(answer, banmian::errc::invalid_utf8));
    CHECK(nothing_lost(source, *answer));
}

TEST_CASE("a binary file is said to be one, and loses nothing") {
    std::string source;
    std::uint32_t state = 12345;
    for (int n = 0; n < 100'000; ++n) {
        state = state * 1664525U + 1013904223U;
        source.push_back(static_cast<char>(state >> 24U));
    }
    const auto answer = banmian::parse(banmian::text::read(source));
    CHECK(answer.outcome != banmian::outcome::complete);
    CHECK(mentions(answer, banmian::errc::binary_input));
    CHECK(answer.diagnostics.size() < 1000);
    CHECK(nothing_lost(source, *answer));
}

TEST_CASE("UTF-16 is refused by name") {
    const auto answer = banmian::parse(banmian::text::read(std::string_view("\xFF\xFE\x48\x72", 4)));
    CHECK(answer.outcome == banmian::outcome::failed);
    CHECK(mentions(answer, banmian::errc::unsupported_encoding));
}

TEST_CASE("one line of a single character, many megabytes long, is kept") {
    const std::string source = repeated("版", 4'000'000);
    const auto answer = banmian::parse(banmian::text::read(source));
    CHECK(mentions(answer, banmian::errc::page_too_large));
    CHECK(nothing_lost(source, *answer));
}

TEST_CASE("a million blocks are kept") {
    const std::string source = repeated("版\n\n", 1'000'000);
    const auto answer = banmian::parse(banmian::text::read(source));
    CHECK(mentions(answer, banmian::errc::page_too_large));
    REQUIRE(answer->pages.size() == 1);
    CHECK(answer->pages[0].blocks.size() == 1'000'000);
    CHECK(nothing_lost(source, *answer));
}

TEST_CASE("ten thousand pages are ten thousand pages") {
    const std::string source = repeated("简讯一则\n\n本报讯 昨日，市区降雪。\n\f", 10'000);
    const auto answer = banmian::parse(banmian::text::read(source));
    CHECK(answer->pages.size() == 10'000);
    CHECK(nothing_lost(source, *answer));
}

TEST_CASE("just below the limit of a page, the worst shapes end in time and lose nothing") {
    const struct {
        const char* name;
        std::string source;
    } shapes[] = {
        {"one block of one character", repeated("版", 300'000)},
        {"twenty thousand blocks that could each continue any other", repeated("近日，全市上下铆足干\n\n", 19'000)},
        {"nothing but quotes", repeated("\"", 500'000)},
        {"nothing but opening brackets", repeated("（", 300'000)},
        {"nothing but digits", repeated("4;30 ", 200'000)},
        {"nothing but headlines", repeated("全力拼经济奋战开门红\n\n", 19'000)},
        {"one character a line", repeated("版\n", 250'000)},
        {"nothing but jump lines", repeated("（下转第2版）\n\n", 19'000)},
        {"nothing but bylines", repeated("本报记者 张三 李四\n\n", 19'000)},
        {"nothing but datelines", repeated("新华社北京2月20日电\n\n", 19'000)},
        {"nothing but colophons", repeated("地址：文化路8号 邮编：466300\n\n", 19'000)},
    };
    for (const auto& shape : shapes) {
        INFO(shape.name);
        const auto answer = banmian::parse(banmian::text::read(shape.source));
        CHECK(nothing_lost(shape.source, *answer));
    }
}

}  // namespace
