// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/lunar.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::date;
using banmian::lunar_date;

// Published days: calendars of the years named, and the leap months that almanacs dispute least.
static_assert(banmian::to_lunar(date{2023, 2, 20}) == lunar_date{2023, 2, false, 1});
static_assert(banmian::to_lunar(date{2023, 3, 22}) == lunar_date{2023, 2, true, 1});
static_assert(banmian::to_lunar(date{1900, 1, 31}) == lunar_date{1900, 1, false, 1});
static_assert(banmian::to_lunar(date{2000, 2, 5}) == lunar_date{2000, 1, false, 1});
static_assert(banmian::to_lunar(date{2033, 12, 22}) == lunar_date{2033, 11, true, 1});
static_assert(!banmian::to_lunar(date{1900, 1, 30}));
static_assert(banmian::sexagenary(2023) == 39);

TEST_CASE("every lunar day follows the day before") {
    lunar_date last = *banmian::to_lunar(date{1900, 1, 31});
    for (int day = date{1900, 2, 1}.days(); day <= date{2100, 12, 31}.days(); ++day) {
        const auto now = banmian::to_lunar(date::from_days(day));
        REQUIRE(now);
        const bool next = now->day == last.day + 1 && now->month == last.month && now->leap == last.leap;
        const bool first = now->day == 1 && last.day >= 29;
        REQUIRE((next || first));
        last = *now;
    }
}

TEST_CASE("what is written is read back") {
    for (int day = date{1996, 1, 1}.days(); day < date{2006, 1, 1}.days(); ++day) {
        const lunar_date real = *banmian::to_lunar(date::from_days(day));
        const std::string text = banmian::to_text(real);
        INFO(text);
        const auto read = banmian::read_lunar(text);
        REQUIRE(read);
        CHECK(banmian::agrees(*read, real));
        CHECK(read->sexagenary == banmian::sexagenary(real.year));
    }
    CHECK(banmian::to_text({2023, 2, true, 1}) == "癸卯年闰二月初一");
    CHECK(banmian::to_text({0, 12, false, 30}) == "腊月三十");
}

TEST_CASE("mastheads print lunar dates in many ways") {
    const auto says = [](std::string_view text, const lunar_date& real) {
        const auto read = banmian::read_lunar(text);
        return read && banmian::agrees(*read, real);
    };
    CHECK(says("农历癸卯年二月初二", {2023, 2, false, 2}));
    CHECK(says("农历甲辰年四月十一", {2024, 4, false, 11}));
    CHECK(says("癸卯年（兔）闰二月大初一", {2023, 2, true, 1}));
    CHECK(says("夏曆丁丑年十二月廿九", {1937, 12, false, 29}));
    CHECK(says("正月 初五", {2023, 1, false, 5}));
    CHECK_FALSE(says("农历癸卯年二月初二", {2024, 2, false, 2}));
    CHECK_FALSE(banmian::read_lunar("2023年2月21日"));
    CHECK_FALSE(banmian::read_lunar("二月"));
    CHECK_FALSE(banmian::read_lunar(""));
}

}  // namespace
