// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/read.hpp>
#include <banmian/model/convert.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <string>

namespace {

TEST_CASE("a parsed issue goes to a view and back unchanged") {
    const std::string source = test_data("seed/page.txt");
    banmian::parse_options options;
    options.repairs = true;
    const auto parsed = banmian::parse(banmian::text::read(source), options);
    banmian::arena memory;
    const auto view = banmian::convert<banmian::issue_view>(*parsed, memory);
    static_assert(std::is_trivially_copyable_v<banmian::issue_view>);
    CHECK(banmian::differences(*parsed, view).empty());
    CHECK(banmian::convert<banmian::issue>(view) == *parsed);
}

}  // namespace
