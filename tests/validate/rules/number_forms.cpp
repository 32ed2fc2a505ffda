// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/number_forms.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("二 before a measure word") {
    for (const char* text : {"有二位老人", "撞了二辆汽车", "过了二个月"}) {
        INFO(text);
        CHECK(says(text, "num.er_liang"));
    }
    for (const char* text :
         {"第二位老人", "二次会议", "十二个月", "星期二位于", "一、二个", "二期工程", "二位数增长"}) {
        INFO(text);
        CHECK_FALSE(says(text, "num.er_liang"));
    }
}

TEST_CASE("二位 that addresses two persons, and ranks") {
    CHECK(says("二位老人住在村东头", "num.er_liang"));
    CHECK_FALSE(says("记者问：二位认为此事如何", "num.er_liang"));
    CHECK_FALSE(says("成为排行前二名的热词", "num.er_liang"));
}

TEST_CASE("a range whose first number is the larger one lacks no scale") {
    CHECK(says("概算为5～10万元", "num.range_scale"));
    CHECK_FALSE(says("薪金在3000-1万元之间", "num.range_scale"));
    CHECK_FALSE(says("联系电话82536437千万像素", "num.wan_mixed"));
}

TEST_CASE("a number that is a title keeps its mark") {
    CHECK(says("增速为3．5%", "num.mark_in_number"));
    CHECK_FALSE(says("推理小说《13．67》出版", "num.mark_in_number"));
}

TEST_CASE("estimates in digits") {
    CHECK(says("今年20几岁", "num.ji_digits"));
    CHECK(says("需要3、4天", "num.ji_digits"));
    CHECK_FALSE(says("二十几岁", "num.ji_digits"));
    CHECK_FALSE(says("第3、4天", "num.ji_digits"));
    CHECK_FALSE(says("3、4号楼", "num.ji_digits"));
}

TEST_CASE("ranges, units, digits, marks and currencies") {
    CHECK(checks::suggestion("概算为5～10万元", "num.range_scale") == "5万～10万元");
    CHECK(checks::suggestion("合格率15～20%", "num.range_scale") == "15%～20%");
    CHECK_FALSE(says("15%～20%，0～5%", "num.range_scale"));
    CHECK(checks::suggestion("全程10Km", "num.unit_case") == "10km");
    CHECK_FALSE(says("全程10km，MM2型", "num.unit_case"));
    CHECK(says("二0二三年", "num.mixed_digits"));
    CHECK(says("二〇〇八年8月8日", "num.mixed_digits"));
    CHECK_FALSE(says("二〇二三年，第一2组", "num.mixed_digits"));
    CHECK(checks::suggestion("产值1，234万元", "num.mark_in_number") == "1,234");
    CHECK_FALSE(says("有100，234个人来", "num.double_approx"));
    CHECK(says("共计￥300元", "cur.twice"));
    CHECK_FALSE(says("共计￥300，合300元", "cur.twice"));
}

TEST_CASE("a standard of the mainland is not asked of traditional texts") {
    CHECK(says("要做4、5天，才夠。", "num.ji_digits"));
    CHECK_FALSE(says("她說，這裡要做4、5天，才夠錢讓女兒看醫生，爸爸還沒來。", "num.ji_digits"));
}

TEST_CASE("二个人 where it begins, and the micro sign") {
    CHECK(says("两小时就够，二个人足够。", "num.er_liang"));
    CHECK_FALSE(says("星期二个人赛开始。", "num.er_liang"));
    CHECK(checks::suggestion("汞指标为1387ug。", "num.unit_case") == "1387μg");
}

TEST_CASE("a year in two kinds of digits, wherever the kinds meet") {
    CHECK(says("二〇二3年，他回到家乡。", "num.mixed_digits"));
    CHECK_FALSE(says("二〇二三年，他回到家乡。", "num.mixed_digits"));
    CHECK_FALSE(says("第二3年级。", "num.mixed_digits"));
}

TEST_CASE("times with a semicolon") {
    CHECK(checks::suggestion("开印1:30 印完4;30", "num.time_form") == "4:30");
    CHECK(says("4；30", "num.time_form"));
    CHECK_FALSE(says("比分3；100人到场", "num.time_form"));
    CHECK_FALSE(says("完成了4;80人参加", "num.time_form"));
}

TEST_CASE("a letter for a zero in a year, and the scale of a range in two characters") {
    CHECK(says("2O19年，我们继续努力。", "num.mixed_digits"));
    CHECK(says("写明二OO九年成文。", "num.mixed_digits"));
    CHECK_FALSE(says("2019年，二〇〇九年。", "num.mixed_digits"));
    CHECK_FALSE(says("CEO年会", "num.mixed_digits"));
    CHECK(checks::suggestion("投资1～2万亿元。", "num.range_scale") == "1万亿～2万亿元");
}

TEST_CASE("an estimate of years in digits, and one at the beginning") {
    CHECK(says("他们7、8年没有见面", "num.ji_digits"));
    CHECK(says("3、4天后就会好转", "num.ji_digits"));
    CHECK_FALSE(says("7、8年级的学生", "num.ji_digits"));
    CHECK_FALSE(says("3、4个问题如何解决", "num.ji_digits"));  // the third item
}

}  // namespace
