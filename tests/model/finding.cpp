// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/finding.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::finding;

TEST_CASE("a filled finding is written as it is") {
    finding one;
    one.rule = "text.unbalanced_quote";
    one.severity = banmian::severity::warning;
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("rule":"text.unbalanced_quote")") != std::string::npos);
    CHECK(written.find(R"("severity":"warning")") != std::string::npos);
    finding same = one;
    CHECK(same == one);
    same = finding{};
    CHECK_FALSE(same == one);
}

}  // namespace
