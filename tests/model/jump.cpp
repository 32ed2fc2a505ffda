// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/jump.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::jump;

TEST_CASE("a filled jump 转版 is written as it is") {
    jump one;
    one.page = "2";
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"({"page":"2","title":null})") != std::string::npos);
    jump same = one;
    CHECK(same == one);
    same = jump{};
    CHECK_FALSE(same == one);
}

}  // namespace
