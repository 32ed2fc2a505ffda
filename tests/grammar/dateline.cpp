// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/dateline.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("datelines of all kinds are read into agency, place and day") {
    struct {
        std::string_view text, whole, agency, place;
        int month, day;
    } const table[] = {
        {"本报讯 (记者朱江森)近日", "本报讯", "本报", "", 0, 0},
        {"本报上海1月30日电记者", "本报上海1月30日电", "本报", "上海", 1, 30},
        {"新华社香港一月十八日电香港", "新华社香港一月十八日电", "新华社", "香港", 1, 18},
        {"据新华社雅加达1月17日电（记者", "据新华社雅加达1月17日电", "新华社", "雅加达", 1, 17},
        {"（重慶廿日海通電）據此間", "（重慶廿日海通電）", "海通", "重慶", 0, 20},
        {"【本報訊】昨日", "【本報訊】", "本報", "", 0, 0},
        {"本报三亚2月1日讯", "本报三亚2月1日讯", "本报", "三亚", 2, 1},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto glyphs = banmian::glyphs_of(row.text);
        const auto found = grammar::match_dateline(glyphs);
        REQUIRE(found.has_value());
        CHECK(grammar::text_of(glyphs, found->whole.begin, found->whole.end) == row.whole);
        CHECK(grammar::text_of(glyphs, found->agency.begin, found->agency.end) == row.agency);
        CHECK(grammar::text_of(glyphs, found->place.begin, found->place.end) == row.place);
        CHECK(found->day.month == row.month);
        CHECK(found->day.day == row.day);
    }
}

TEST_CASE("sentences that only begin like a dateline are none") {
    for (const std::string_view text : {"本报今天刊登", "新华社记者昨天在北京采访", "据报道，1月3日", "（一）加强领导",
                                        "本报", "", "人民网络建设", "（三十五歲）"}) {
        CAPTURE(text);
        CHECK_FALSE(grammar::match_dateline(banmian::glyphs_of(text)).has_value());
    }
}

}  // namespace
