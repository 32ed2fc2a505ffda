// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/word_forms.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <validate/found.hpp>

namespace word_forms_tests {

TEST_CASE("forms that the standard of 2002 lays aside, in issues since then") {
    CHECK(checks::suggestion("空气中含有多种成份。", "word.variant") == "成分");
    CHECK_FALSE(checks::says("空气中含有多种成分。", "word.variant"));
    CHECK_FALSE(checks::says("数字是其中重要的组成份子。", "word.variant"));
    banmian::issue old = checks::with({"空气中含有多种成份。"});
    old.date = banmian::date{1998, 2, 3};
    CHECK_FALSE(checks::says(old, "word.variant"));
}

TEST_CASE("words that say one thing twice, and what prevents that it does not happen") {
    CHECK(checks::says("积水熄火后切忌不要再次启动。", "text.redundant_words"));
    CHECK(checks::says("要防止类似事故不再发生。", "text.redundant_words"));
    CHECK_FALSE(checks::says("要防止类似事故再次发生。", "text.redundant_words"));
    CHECK_FALSE(checks::says("防止返贫，确保事故不再发生。", "text.redundant_words"));
}

TEST_CASE("up to a time is 截至; 截止 ends") {
    CHECK(checks::suggestion("截止5月底，全市已有三十家企业开工。", "word.jiezhi") == "截至");
    CHECK(checks::says("截止目前，无人受伤。", "word.jiezhi"));
    for (const char* text :
         {"报名已经截止。", "截止日期是5月1日。", "截止到昨天，无人受伤。", "截至5月底，开工三十家。"}) {
        INFO(text);
        CHECK_FALSE(checks::says(text, "word.jiezhi"));
    }
}

TEST_CASE("no form of these tables is right elsewhere in them") {
    namespace detail = banmian::rules::detail;
    for (const detail::form_index* index : {&detail::laid_aside(), &detail::redundant()})
        for (const auto& one : index->all()) {
            INFO(detail::text_of(one.wrong));
            CHECK(one.wrong != one.right);
            CHECK_FALSE(one.right.empty());
        }
}

TEST_CASE("forms of the standard's table, but not what is likely where two words meet") {
    CHECK(checks::suggestion("小镇烟波浩淼。", "word.variant") == "浩渺");
    CHECK(checks::suggestion("大家出谋划策，鬼哭狼嗥。", "word.variant") == "鬼哭狼嚎");
    CHECK_FALSE(checks::says("水平空间很大，美元来自海外，上级规定货币兑换。", "word.variant"));
}

}  // namespace word_forms_tests
