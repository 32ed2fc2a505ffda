// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/dateline.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::dateline;

TEST_CASE("a filled dateline 电头 is written as it is") {
    dateline one;
    one.text = "新华社北京2月20日电";
    one.date = banmian::date{2023, 2, 20};
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("date":"2023-02-20")") != std::string::npos);
    dateline same = one;
    CHECK(same == one);
    same = dateline{};
    CHECK_FALSE(same == one);
}

}  // namespace
