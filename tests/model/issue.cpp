// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/issue.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::issue;

TEST_CASE("an empty issue 期 has the keys of the document format in their order") {
    CHECK(
        banmian::json::write(issue{}) ==
        R"({"banmian":1,"newspaper":null,"date":null,"weekday":null,"lunar_date":null,"issue_number":null,"identifiers":{"cn":null,"issn":null,"post_code":null},"pages":[],"colophon":null})");
    CHECK(banmian::json::write(banmian::identifiers{}) == R"({"cn":null,"issn":null,"post_code":null})");
}

TEST_CASE("a filled issue 期 is written as it is") {
    issue one;
    one.date = banmian::date{2023, 2, 21};
    one.pages.emplace_back();
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("banmian":1)") != std::string::npos);
    CHECK(written.find(R"("date":"2023-02-21")") != std::string::npos);
    issue same = one;
    CHECK(same == one);
    same = issue{};
    CHECK_FALSE(same == one);
}

}  // namespace
