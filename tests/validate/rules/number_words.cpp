// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/number_words.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace number_words_tests {

TEST_CASE("before a measure word 两 is said, and 一两 for 一二") {
    CHECK(checks::says("二位老人坐在门前。", "num.er_liang"));
    CHECK(checks::says("有一二个人没有来。", "num.er_liang"));
    for (const char* text : {"他们名列第二位的成绩", "小学一二年级的学生", "公布第一二名单位", "三百一二个"}) {
        INFO(text);
        CHECK_FALSE(checks::says(text, "num.er_liang"));
    }
}

TEST_CASE("in the number of a year 0 is 〇") {
    CHECK(checks::suggestion("二零一二年十月，他来到这里。", "num.year_zero") == "二〇一二年");
    CHECK_FALSE(checks::says("二〇一二年十月，他来到这里。", "num.year_zero"));
    CHECK_FALSE(checks::says("一百零二年过去了。", "num.year_zero"));
}

TEST_CASE("names of units: 30摄氏度, 厘米") {
    CHECK(checks::suggestion("气温达到摄氏30度。", "num.unit_name") == "30摄氏度");
    CHECK(checks::suggestion("雪深3.5公分。", "num.unit_name") == "3.5厘米");
    CHECK_FALSE(checks::says("气温达到30摄氏度，雪深3厘米。", "num.unit_name"));
    banmian::issue old = checks::with({"气温达到摄氏30度。"});
    old.date = banmian::date{1986, 2, 3};
    CHECK_FALSE(checks::says(old, "num.unit_name"));
}

}  // namespace number_words_tests
