// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/header_words.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

namespace grammar = banmian::grammar;

/// How many glyphs of a text one of the small readings takes.
template <class Read>
std::size_t taken(std::string_view text, Read read) {
    const auto glyphs = banmian::glyphs_of(text);
    grammar::scan in(glyphs);
    return read(in) ? in.at() : 0;
}

TEST_CASE("a word of a weather report tells the weather, and numbers alone do not") {
    const auto weather = [](grammar::scan& in) { return grammar::detail::eat_weather(in); };
    CHECK(taken("晴转多云 12℃～25℃", weather) == 4);
    CHECK(taken("12℃～25℃", weather) == 7);
    CHECK(taken("12～25", weather) == 0);
    CHECK(taken("风景区", weather) == 0);
}

TEST_CASE("an address has a dot, or a word before it") {
    const auto contact = [](grammar::scan& in) { return grammar::detail::eat_contact(in); };
    CHECK(taken("www.ours.cn 晴", contact) == 11);
    CHECK(taken("微信:滨河日报 晴", contact) == 7);
    CHECK(taken("滨河日报", contact) == 0);
}

TEST_CASE("an issue's number is read in every way of writing it") {
    for (const char* const text : {"3795期", "三七九五期", "三千七百九十五期"}) {
        const auto glyphs = banmian::glyphs_of(text);
        grammar::scan in(glyphs);
        CHECK(grammar::detail::eat_issue_number(in) == "3795");
    }
    const auto glyphs = banmian::glyphs_of("版期");
    grammar::scan in(glyphs);
    CHECK(grammar::detail::eat_issue_number(in).empty());
}

TEST_CASE("a day that no calendar has is read as one, and a year alone is not") {
    const auto day = [](grammar::scan& in) { return grammar::detail::eat_impossible_day(in); };
    CHECK(taken("2024年13月45日", day) == 11);
    CHECK(taken("2024年", day) == 0);
}

}  // namespace
