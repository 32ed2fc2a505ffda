// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/day.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace banmian::grammar;

std::string day_of(std::string_view text) {
    const std::vector<banmian::glyph> glyphs = banmian::glyphs_of(text);
    scan in(glyphs);
    named_day day;
    if (!detail::eat_day(in, day)) return "none";
    return std::to_string(day.year) + '-' + std::to_string(day.month) + '-' + std::to_string(day.day) +
           (day.lunar ? " lunar" : "");
}
bool is_lunar(std::string_view text) {
    const std::vector<banmian::glyph> glyphs = banmian::glyphs_of(text);
    scan in(glyphs);
    return detail::eat_lunar_day(in) && in.done();
}

TEST_CASE("a year may be written with any zero, counted, or with marks") {
    for (const std::string_view text :
         {"2024年5月16日", "二〇二四年五月十六日", "二○二四年五月十六日", "二◯二四年五月十六日", "二零二四年五月十六日",
          "二O二四年五月十六日", "二0二四年五月十六日", "二千零二十四年五月十六日", "2024.5.16", "2024-05-16",
          "2024/5/16", "２０２４．５．１６"})
        CHECK_MESSAGE(day_of(text) == "2024-5-16", text);
}

TEST_CASE("eras count from their first year") {
    CHECK(day_of("民國廿八年五月十六日") == "1939-5-16");
    CHECK(day_of("中华民国元年一月一日") == "1912-1-1");
    CHECK(day_of("昭和十四年五月十六日") == "1939-5-16");
    CHECK(day_of("民國一九三九年五月十六日") == "1939-5-16");
    CHECK(day_of("光緒三十年五月初二日") == "1904-5-2 lunar");
}

TEST_CASE("a year of two digits is not known, and what is no day is none") {
    CHECK(day_of("24年5月16日") == "0-5-16");
    CHECK(day_of("廿八年四月廿一日") == "0-4-21");
    for (const std::string_view text : {"2024.13.16", "2024-5/16", "024.5.16", "2024年", "5月", "甲辰"})
        CHECK_MESSAGE(day_of(text) == "none", text);
}

TEST_CASE("a lunar date shows by its year's name, or by how it counts days") {
    for (const std::string_view text : {"甲辰年四月初九", "乙巳年八月十九", "乙巳（蛇）年八月十九日", "闰二月小廿一",
                                        "四月初九", "八月十九", "腊月廿三", "正月十五"})
        CHECK_MESSAGE(is_lunar(text), text);
    for (const std::string_view text : {"八月十九日", "甲乙丙", "八月", "8月19", "十三月初一", "丙楼二月"})
        CHECK_FALSE_MESSAGE(is_lunar(text), text);
}

}  // namespace
