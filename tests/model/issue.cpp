// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/issue.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::issue;

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
