// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/changes.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("decreases and percentage points") {
    CHECK(says("排放下降了2倍", "num.decrease_times"));
    CHECK_FALSE(says("产量增加了2倍，成本下降", "num.decrease_times"));
    CHECK(checks::suggestion("利率由3%提高到4%，提高了1%。", "num.percent_point") == "1个百分点");
    CHECK_FALSE(says("利率由3%提高到4%，提高了1个百分点。", "num.percent_point"));
    CHECK_FALSE(says("利率由3%提高到4%，产量增长了7%。", "num.percent_point"));
}

TEST_CASE("decreases by times in either kind of digits, and comparisons") {
    for (const char* text :
         {"成本却下降了一倍。", "票价比过去低一倍多。", "他的年龄恰好比他父亲的小一倍。", "减少3倍。"}) {
        INFO(text);
        CHECK(says(text, "num.decrease_times"));
    }
    for (const char* text : {"大小两倍。", "比去年至少三倍。", "产量增长了一倍。", "低一档。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "num.decrease_times"));
    }
}

}  // namespace
