// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/number_forms.hpp>
#include <banmian/validate/validate.hpp>

#include <doctest/doctest.h>

namespace {

TEST_CASE("the table has a row for each rule") {
    const auto rules = banmian::rule_set(banmian::rules::time_form{}, banmian::rules::wan_mixed{});
    CHECK(banmian::catalogue(rules).size() == 2);
    const std::string table = banmian::catalogue_table(rules);
    CHECK(table.find("| num.time_form | warning | time with a semicolon | 时间误用分号 |") != table.npos);
    CHECK(table.find("| num.wan_mixed |") != table.npos);
}

}  // namespace
