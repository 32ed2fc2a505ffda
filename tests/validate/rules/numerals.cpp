// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/numerals.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("numerals of GB/T 15835") {
    CHECK(says("98年3月以来", "num.year_abbrev"));
    CHECK_FALSE(says("1998年3月，历时98年", "num.year_abbrev"));
    CHECK(says("增长63-68%", "num.range_form"));
    CHECK_FALSE(says("增长63%～68%，电话0375-4963338，2023-02-21", "num.range_form"));
    CHECK(says("3亿4千5百万元", "num.wan_mixed"));
    CHECK_FALSE(says("3亿4500万元，6千余棵，5千克", "num.wan_mixed"));
    CHECK(says("规划期为2021——2025年", "num.range_form"));
    CHECK(says("会期为2月20日-22日", "num.range_form"));
    CHECK(says("08年奥运会", "num.year_abbrev"));
    CHECK(says("于九八年参军", "num.year_abbrev"));
    CHECK_FALSE(says("用了七八年，二零年代，九八年代", "num.year_abbrev"));
    CHECK(says("光绪26年出逃，", "num.lunar_arabic"));
    CHECK(says("正月15闹元宵", "num.lunar_arabic"));
    CHECK_FALSE(says("正月十五闹元宵，1月15日", "num.lunar_arabic"));
    CHECK(says("用了三、四个月", "num.approx_comma"));
    CHECK_FALSE(says("用了三四个月，第三、四个问题，一、二、三个，小学一、二年级，名列二、三名，四、五十年代",
                     "num.approx_comma"));
    CHECK(says("增长30%，占百分之四十", "num.inconsistent_style"));
    CHECK_FALSE(says("增长30%，百分之百完成，达到百分之六七十", "num.inconsistent_style"));
    CHECK(says("从20提高到35%", "num.unit_missing"));
    CHECK_FALSE(says("从20%提高到35%", "num.unit_missing"));
}

TEST_CASE("ranges with two hyphens, numbers below nothing, names that end in a numeral") {
    CHECK(says("造成750米--850米处巷道被损", "num.range_form"));
    CHECK_FALSE(says("造成750米--850米处巷道被损", "pun.dash_form"));
    CHECK_FALSE(says("某银行（7.51 -0.66%）等", "num.range_form"));
    CHECK(says("他于九八年参军", "num.year_abbrev"));
    CHECK_FALSE(says("他们对于马英九一年执政的评价", "num.year_abbrev"));
    // The standards are the mainland's.
    CHECK_FALSE(says("這個項目預計約120-150人參加，資助額達1萬9千多元，98年3月開始", "num.range_form"));
    CHECK_FALSE(says("這個項目預計約120-150人參加，資助額達1萬9千多元，98年3月開始", "num.wan_mixed"));
    CHECK_FALSE(says("這個項目預計約120-150人參加，資助額達1萬9千多元，98年3月開始", "num.year_abbrev"));
}

TEST_CASE("years that have their century, in a range or by a reign, and years that lack it") {
    for (const char* text :
         {"2002–03年的疫情。", "一九八0至九二年间。", "中华民国36年6月5日在研究班讲话。", "昭和22年3月建成。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "num.year_abbrev"));
    }
    for (const char* text : {"我80年出生。", "他生于79年。", "’88年的那场雪。", "他03年5月到任。"}) {
        INFO(text);
        CHECK(says(text, "num.year_abbrev"));
    }
    CHECK_FALSE(says("大桥建成80年。", "num.year_abbrev"));
}

TEST_CASE("feasts of the lunar calendar on days of the common one") {
    CHECK(says("8月15中秋节那天，全家人都回来了。", "num.lunar_arabic"));
    CHECK(says("9月9日重阳节，社区请老人吃面。", "num.lunar_arabic"));
    CHECK_FALSE(says("2022年9月10日中秋节。", "num.lunar_arabic"));
    CHECK_FALSE(says("18月15中秋。", "num.lunar_arabic"));
}

TEST_CASE("estimates of hundreds take no 、, decades are a list") {
    CHECK(says("职工一度达到三、四百人。", "num.approx_comma"));
    CHECK_FALSE(says("四、五十年代的人。", "num.approx_comma"));
    CHECK_FALSE(says("一、二百年前。", "num.approx_comma"));
}

TEST_CASE("decades are no short years; 1万7千 mixes its digits") {
    CHECK_FALSE(says("他出生于50年代末。", "num.year_abbrev"));
    CHECK(says("他出生于50年。", "num.year_abbrev"));
    CHECK(says("产量为1万7千吨。", "num.wan_mixed"));
    CHECK_FALSE(says("功率为1万7千瓦。", "num.wan_mixed"));
    CHECK_FALSE(says("产量为1.7万吨，约3千克。", "num.wan_mixed"));
}

TEST_CASE("两、三人 and 三、五天 are estimates") {
    CHECK(checks::says("屋里有两、三人。", "num.approx_comma"));
    CHECK(checks::says("这里离县城三、五天路程。", "num.approx_comma"));
    CHECK_FALSE(checks::says("屋里有两三人。", "num.approx_comma"));
}

TEST_CASE("both years of a range are in full where 年 stands behind each") {
    CHECK(checks::says("他1941年至46年在此工作。", "num.year_abbrev"));
    CHECK_FALSE(checks::says("他1941年至1946年在此工作。", "num.year_abbrev"));
}

}  // namespace
