// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/repair.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::repair;

TEST_CASE("a filled repair is written as it is") {
    repair one;
    one.kind = banmian::repair_kind::wrap_space;
    one.span = {3, 4};
    one.from = " ";
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"({"kind":"wrap-space","span":[3,4],"from":" ","to":""})") != std::string::npos);
    repair same = one;
    CHECK(same == one);
    same = repair{};
    CHECK_FALSE(same == one);
}

}  // namespace
