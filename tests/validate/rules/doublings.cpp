// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/doublings.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace doublings_tests {

TEST_CASE("翻番 is reckoned from the numbers before it, or from one before and one behind") {
    CHECK(checks::says("产量由50万吨增加到200万吨，翻了三番。", "x.doubling_recompute"));
    CHECK(checks::says("去年产量50万吨，预计可以翻三番，达到200万吨。", "x.doubling_recompute"));
    for (const char* text : {"产量由50万吨增加到200万吨，翻了两番。", "产量由50万吨增加到105万吨，翻了一番多。",
                             "产值由50万元增加到80家企业的200万元，翻了三番。", "收入翻一番，产量50万吨，去年48万吨。",
                             "去年产量50万吨，可以翻两番，达到200万吨。"}) {
        INFO(text);
        CHECK_FALSE(checks::says(text, "x.doubling_recompute"));
    }
}

TEST_CASE("behind numbers 翻 is 番; pages are turned") {
    CHECK(checks::suggestion("产量由50万吨增加到100万吨，翻了一翻。", "x.doubling_recompute") == "翻了一番");
    CHECK_FALSE(checks::says("他把这本书翻了一翻。", "x.doubling_recompute"));
}

TEST_CASE("what grows is doubled by 番") {
    CHECK(checks::says("五年间收入要翻一翻。", "x.doubling_recompute"));
    CHECK_FALSE(checks::says("五年间收入要翻一番。", "x.doubling_recompute"));
    CHECK_FALSE(checks::says("他把书翻一翻就放下了。", "x.doubling_recompute"));
}

}  // namespace doublings_tests
