// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/header_fields.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <utility>

namespace {

TEST_CASE("a header tells the page its number, name and staff, and the issue its date; the first word stays") {
    test_page on_bench("第4版 要闻 2023年2月21日 星期二 责编:张三");
    banmian::passes::find_lines(on_bench.on);
    banmian::page page;
    banmian::issue whole;
    whole.weekday = "周二";
    banmian::passes::add_header({on_bench.on.glyphs.data(), on_bench.on.glyphs.size()}, page, whole);
    CHECK(page.number == "4");
    CHECK(page.name == "要闻");
    REQUIRE(page.staff.size() == 1);
    CHECK(page.staff[0].names.front() == "张三");
    CHECK(whole.date == banmian::date{2023, 2, 21});
    CHECK(whole.weekday == "周二");
}

TEST_CASE("the colophon tells the issue's numbers where the masthead has not") {
    banmian::identifiers made;
    made.cn = "CN41-0016";
    using banmian::colophon_key;
    for (const auto& [key, value] :
         {std::pair(colophon_key::cn, "CN 11-0001"), std::pair(colophon_key::issn, "1234-5679"),
          std::pair(colophon_key::post_code, "35-58")}) {
        banmian::colophon_field one;
        one.key = key;
        one.value = value;
        banmian::passes::keep_identifier(one, made);
    }
    CHECK(made.cn == "CN41-0016");
    CHECK(made.issn == "1234-5679");
    CHECK(made.post_code == "35-58");
}

TEST_CASE("a day that the calendar does not have is no date") {
    banmian::grammar::named_day day;
    day.month = 2;
    day.day = 30;
    CHECK_FALSE(banmian::passes::date_of(day, 2023).has_value());
    day.day = 28;
    CHECK(banmian::passes::date_of(day, 2023) == banmian::date{2023, 2, 28});
}

}  // namespace
