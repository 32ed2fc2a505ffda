// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/sums.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("what each of several has is no part of their sum") {
    CHECK_FALSE(says("97名学生每人领到1000元至2000元不等的助学金，共计12万元", "x.addition"));
    CHECK(says("甲组100元，乙组200元，共计400元", "x.addition"));
}

TEST_CASE("sums") {
    CHECK_FALSE(says("57+1=58", "x.addition"));
    CHECK(says("57+1=59", "x.addition"));
    CHECK_FALSE(says("工业12个、农业9个，共计21个。", "x.addition"));
    CHECK(says("工业12个、农业9个，共计23个。", "x.addition"));
    CHECK_FALSE(says("共119个，其中工业60个、农业59个。", "x.total_mismatch"));
    CHECK(says("共119个，其中工业70个、农业59个。", "x.total_mismatch"));
    CHECK_FALSE(says("患者46例，其中外地11例（甲5例，乙6例），本地35例（东区22例，西区13例）。", "x.total_mismatch"));
    CHECK(says("总投资10亿元，其中甲4亿元、乙5亿元、丙2亿元。", "x.total_mismatch"));
    CHECK_FALSE(says("总投资10亿元，其中甲3.4亿元、乙4.4亿元、丙2.3亿元。", "x.total_mismatch"));
    CHECK(says("全村共58人，其中男30人、女27人。", "x.addition"));
    CHECK_FALSE(says("全村共57人，其中男30人、女27人。", "x.addition"));
    CHECK_FALSE(says("获女子50米蛙泳、男子100米、女子200米金牌。", "x.addition"));
}

TEST_CASE("ages, several of which each has as much, and what one sentence says of two things are no sum") {
    CHECK_FALSE(says("五大行首批分别捐款3000万元、交行捐款800万元，大行合计1.58亿元。", "x.addition"));
    CHECK_FALSE(says("纳入28个药品，其中2个方案、共计3个药品入选。", "x.addition"));
    CHECK_FALSE(says("寿命从男女68.2岁，降为男性52.3岁，女性54.7岁。", "x.addition"));
    CHECK_FALSE(says("18岁至40岁的占多数，其中，20岁、30岁的最多。", "x.total_mismatch"));
    CHECK_FALSE(says("共有165个病例分布在美国36个州，其中68个已确认未感染，92个还在等待。", "x.total_mismatch"));
    CHECK(says("甲捐3000万元、乙捐800万元，合计4000万元。", "x.addition"));
    CHECK(says("全年查处案件10件，其中盗窃6件、诈骗5件。", "x.total_mismatch"));
}

TEST_CASE("what was raised in the end, and who uses what, are no parts") {
    CHECK_FALSE(says("拟募集240亿元，其中优先级180亿元，劣后级60亿元，最终募资172亿元。", "x.total_mismatch"));
    CHECK_FALSE(says("有28个国家监控，其中23个国家采用追踪程序，10个国家使用监控技术。", "x.total_mismatch"));
}

TEST_CASE("a sum of which not all parts are printed is none") {
    CHECK_FALSE(says("存量业务6300万元，其中正常业务1700万元、非正常业务4600万元，总计2.37亿元。", "x.addition"));
    CHECK_FALSE(says("一地涉案130多亿元、一地涉案30亿元，邻近的支行涉案30亿元，合计190亿元。", "x.addition"));
    CHECK_FALSE(says("除1号地外，2号、3号地也建有房屋，其中2号地五证齐全，3号地没有。", "x.total_mismatch"));
    CHECK_FALSE(says("共经历180次药检，其中117次是赛外检查，其余为赛内检查，而117次赛外检查中有60次成功。",
                     "x.total_mismatch"));
    CHECK(says("融资总计6400万元，其中借款金4800万元，保证金1800万元。", "x.total_mismatch"));
}

TEST_CASE("a range is no sum") {
    CHECK_FALSE(checks::says("沿海将有6~8级风、阵风9~10级，其中东部10~11级，南部11~12级。", "x.total_mismatch"));
}

}  // namespace
