// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/byline.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::byline;

TEST_CASE("a filled byline 署名 is written as it is") {
    byline one;
    one.role = "记者";
    one.names = {"朱江森"};
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("names":["朱江森"])") != std::string::npos);
    CHECK(written.find(R"("organisation":null)") != std::string::npos);
    byline same = one;
    CHECK(same == one);
    same = byline{};
    CHECK_FALSE(same == one);
}

}  // namespace
