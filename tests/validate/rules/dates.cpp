// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/dates.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("days and hours that do not exist") {
    for (const char* text : {"2月30日开工。", "2023年2月29日开工。", "13月1日", "于8时65分发车。",
                             "火灾发生在25时30分。", "当天上午15时举行。", "会议于下午25时召开。"}) {
        INFO(text);
        CHECK(says(text, "date.impossible"));
    }
    for (const char* text : {"2月29日开工。", "2024年2月29日开工。", "8时59分发车。", "24时整", "下午15时",
                             "用时30分钟", "3月日均客流", "45小时65分"}) {
        INFO(text);
        CHECK_FALSE(says(text, "date.impossible"));
    }
}

TEST_CASE("a date that lost a number, and words that begin with 日") {
    CHECK(says("5月日上午，", "text.split_date"));
    CHECK(says("2023年月，", "text.split_date"));
    for (const char* text : {"3月日均客流", "8月日本出口", "9月日元走低", "2023年月均用电"}) {
        INFO(text);
        CHECK_FALSE(says(text, "text.split_date"));
    }
}

TEST_CASE("今天 is the issue's day, the day before it, or the dateline's") {
    CHECK(says("今天（2月18日）上午", "date.today_mismatch"));
    CHECK(says("昨日（18日）报名", "date.today_mismatch"));
    CHECK_FALSE(says("今天（2月21日）上午", "date.today_mismatch"));
    CHECK_FALSE(says("今天（20日）上午", "date.today_mismatch"));
    CHECK_FALSE(says("昨天（2月20日）报名", "date.today_mismatch"));
    banmian::issue dated = checks::with({"今天（2月10日）上午"});
    dated.pages[0].articles[0].dateline.emplace();
    dated.pages[0].articles[0].dateline->text = "本报北京2月10日电";
    dated.pages[0].articles[0].dateline->date = banmian::date{2023, 2, 10};
    CHECK_FALSE(says(dated, "date.today_mismatch"));
}

TEST_CASE("weekdays and lunar days beside a date") {
    CHECK(says("2月22日（星期四）上午", "date.weekday_in_text"));
    CHECK(says("2023年10月1日，周一", "date.weekday_in_text"));
    CHECK_FALSE(says("2月22日（星期三）上午", "date.weekday_in_text"));
    CHECK_FALSE(says("1998年的事。5月3日（星期一）他走了", "date.weekday_in_text"));
    CHECK_FALSE(says("2月22日周恩来同志", "date.weekday_in_text"));
    CHECK(says("2023年2月21日（农历二月初三）", "date.lunar_in_text"));
    CHECK_FALSE(says("2023年2月21日（农历二月初二）", "date.lunar_in_text"));
}

}  // namespace
