// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/page.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::page;

TEST_CASE("a filled page 版 is written as it is") {
    page one;
    one.number = "A01";
    one.writing_mode = banmian::writing_mode::vertical_rl;
    one.size = banmian::extent{1000, 1500};
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("number":"A01")") != std::string::npos);
    CHECK(written.find(R"("writing_mode":"vertical-rl")") != std::string::npos);
    CHECK(written.find(R"("size":[1000,1500])") != std::string::npos);
    page same = one;
    CHECK(same == one);
    same = page{};
    CHECK_FALSE(same == one);
}

}  // namespace
