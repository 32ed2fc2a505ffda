// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/options.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"

namespace {

TEST_CASE("a page beyond the limit is kept whole as unplaced text, and the others are parsed") {
    banmian::parse_options options;
    options.largest_page = 30;
    const auto answer =
        parse_document(banmian::text::read("甲乙丙丁戊己庚辛壬癸子丑寅卯\n\n甲\f城北建成公园\n"), options);
    REQUIRE(answer->pages.size() == 2);
    CHECK(answer->pages[0].unplaced.size() == 2);
    CHECK(answer->pages[0].blocks.size() == 2);
    CHECK(answer->pages[1].articles.size() == 1);
    CHECK(answer.outcome == banmian::outcome::recovered);
    REQUIRE_FALSE(answer.diagnostics.empty());
    CHECK(answer.diagnostics[0].what.code == banmian::errc::page_too_large);
}

TEST_CASE("repairs are listed only on request") {
    banmian::parse_options options;
    const auto document = banmian::text::read("近日,天气好");
    CHECK_FALSE(parse_document(document, options)->repairs.has_value());
    options.repairs = true;
    CHECK(parse_document(document, options)->repairs.has_value());
}

}  // namespace
