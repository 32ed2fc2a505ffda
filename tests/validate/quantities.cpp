// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/quantities.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace {

using banmian::approximation;
using banmian::date;
using banmian::quantity_kind;

constexpr date today{2023, 2, 21};

/// The one quantity of a text.
banmian::quantity only(std::string_view text) {
    const auto glyphs = banmian::glyphs_of(text);
    const auto found = banmian::quantities_in({glyphs.data(), glyphs.size()}, today);
    REQUIRE(found.size() == 1);
    return found[0];
}

TEST_CASE("values, units and how exact they are") {
    struct row {
        std::string_view text;
        quantity_kind kind;
        double value;
        double high;
        approximation sense;
    };
    for (const row& one : {
             row{"总投资369.7亿元", quantity_kind::amount, 369.7e8, 369.7e8, approximation::exact},
             row{"6万余棵", quantity_kind::count, 6e4, 6e4, approximation::more_than},
             row{"1千余棵", quantity_kind::count, 1e3, 1e3, approximation::more_than},
             row{"近120名", quantity_kind::count, 120, 120, approximation::nearly},
             row{"约３０公里", quantity_kind::measure, 30, 30, approximation::about},
             row{"不足50人", quantity_kind::count, 50, 50, approximation::less_than},
             row{"100人以上", quantity_kind::count, 100, 100, approximation::more_than},
             row{"116.5%", quantity_kind::percent, 116.5, 116.5, approximation::exact},
             row{"63%～68%", quantity_kind::percent, 63, 68, approximation::exact},
             row{"6万～8万人", quantity_kind::count, 6e4, 8e4, approximation::exact},
             row{"1,234,567元", quantity_kind::amount, 1234567, 1234567, approximation::exact},
             row{"第3届", quantity_kind::ordinal, 3, 3, approximation::exact},
             row{"5年", quantity_kind::count, 5, 5, approximation::exact},
             row{"上涨12个百分点", quantity_kind::percent, 12, 12, approximation::exact},
         }) {
        INFO(one.text);
        const banmian::quantity found = only(one.text);
        CHECK(found.kind == one.kind);
        CHECK(found.value == doctest::Approx(one.value));
        CHECK(found.high == doctest::Approx(one.high));
        CHECK(found.sense == one.sense);
    }
}

TEST_CASE("days and periods against the day of the issue") {
    struct row {
        std::string_view text;
        quantity_kind kind;
        date from;
        date to;
    };
    for (const row& one : {
             row{"2月16日至17日", quantity_kind::day, {2023, 2, 16}, {2023, 2, 17}},
             row{"1月30日至2月3日", quantity_kind::day, {2023, 1, 30}, {2023, 2, 3}},
             row{"12月31日", quantity_kind::day, {2022, 12, 31}, {2022, 12, 31}},
             row{"2022年9月", quantity_kind::period, {2022, 9, 1}, {2022, 9, 30}},
             row{"2022年", quantity_kind::period, {2022, 1, 1}, {2022, 12, 31}},
             row{"去年", quantity_kind::period, {2022, 1, 1}, {2022, 12, 31}},
             row{"今年第一季度", quantity_kind::period, {2023, 1, 1}, {2023, 3, 31}},
             row{"昨日", quantity_kind::day, {2023, 2, 20}, {2023, 2, 20}},
         }) {
        INFO(one.text);
        const banmian::quantity found = only(one.text);
        CHECK(found.kind == one.kind);
        CHECK(found.from == one.from);
        CHECK(found.to == one.to);
    }
    CHECK(only("8:30").kind == quantity_kind::clock);
    CHECK_FALSE(only("2月30日").from);
}

TEST_CASE("what is no quantity") {
    for (const std::string_view text : {"B3002", "", "没有数字", "一是快"}) {
        const auto glyphs = banmian::glyphs_of(text);
        CHECK(banmian::quantities_in({glyphs.data(), glyphs.size()}).empty());
    }
}

TEST_CASE("numbers that are no dates, letters before digits and decades") {
    const auto count = [](std::string_view text) {
        const auto glyphs = banmian::glyphs_of(text);
        return banmian::quantities_in({glyphs.data(), glyphs.size()}, today).size();
    };
    CHECK(count("型号B3002和第3号") == 1);
    CHECK(count("一二三四，十二月三日，二〇二三年") == 2);
    CHECK(count("123456789012") == 1);
    CHECK(count("") == 0);
}

}  // namespace
