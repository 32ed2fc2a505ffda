// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/parse/printing/dates.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"

namespace {

using banmian::date;
using banmian::passes::nearest_day;

static_assert(nearest_day(2, 20, {2023, 2, 21}) == date{2023, 2, 20});
static_assert(nearest_day(12, 31, {2023, 1, 2}) == date{2022, 12, 31});
static_assert(nearest_day(1, 1, {2022, 12, 31}) == date{2023, 1, 1});
static_assert(nearest_day(2, 29, {2023, 2, 21}) == date{2024, 2, 29});
static_assert(!nearest_day(2, 30, {2023, 2, 21}));

TEST_CASE("a dateline takes its year from the issue, and has no date without one") {
    const char* const body = "要闻早知道\n\n　　新华社北京12月31日电（记者陈望）记者从有关部门获悉，新年期间全国铁路运"
                             "行平稳有序，旅客出行顺畅。\n";
    const auto undated = parse_document(banmian::text::read(body));
    REQUIRE(undated->pages[0].articles.size() == 1);
    REQUIRE(undated->pages[0].articles[0].dateline);
    CHECK_FALSE(undated->pages[0].articles[0].dateline->date);
    const std::string headed = "2024年1月2日 星期二 第3版 要闻\n\n" + std::string(body);
    const auto dated = parse_document(banmian::text::read(headed));
    REQUIRE(dated->pages[0].articles.size() == 1);
    CHECK(dated->pages[0].articles[0].dateline->date == date{2023, 12, 31});
}

}  // namespace
