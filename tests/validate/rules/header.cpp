// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/header.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("page headers against the masthead") {
    banmian::issue whole = checks::with({"正文。"});
    whole.weekday = "星期二";
    whole.issue_number = "9168";
    banmian::page& page = whole.pages[0];
    page.date = whole.date;
    page.weekday = "周二";
    page.issue_number = "9168";
    CHECK_FALSE(says(whole, "iss.header_conflict"));
    page.date = banmian::date{2023, 2, 20};
    CHECK(says(whole, "iss.header_conflict"));
    page.date.reset();
    page.weekday = "星期一";
    CHECK(says(whole, "iss.header_conflict"));
    page.weekday.reset();
    page.issue_number = "9167";
    CHECK(says(whole, "iss.header_conflict"));
}

}  // namespace
