// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/confusable.hpp>
#include <banmian/validate/rules/confused_words.hpp>
#include <banmian/validate/rules/form_index.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>
#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("no wrong form is a word of the tables, none stands twice, and every border is of a form") {
    namespace detail = banmian::rules::detail;
    std::set<std::u32string_view> wrong;
    std::set<std::u32string_view> right;
    const auto all = detail::confusions().all();
    for (const auto& one : all) {
        INFO(detail::text_of(one.wrong));
        CHECK(wrong.insert(one.wrong).second);
        CHECK_FALSE(one.right.empty());
        right.insert(one.right);
    }
    for (const std::u32string_view one : wrong) {
        INFO(detail::text_of(one));
        CHECK(right.count(one) == 0);
    }
    for (const auto& one : detail::all_forms().all()) wrong.insert(one.wrong);  // borders are of other tables, too
    for (const auto& border : detail::word_borders) {
        INFO(detail::text_of(border.wrong));
        CHECK(wrong.count(border.wrong) == 1);
    }
    CHECK(says("作品针贬时弊。", "text.confusable"));
}

TEST_CASE("digits in set words") {
    CHECK(checks::suggestion("直到星期2，车还没到。", "text.confusable") == "星期二");
    CHECK_FALSE(says("直到星期二，车还没到。", "text.confusable"));
    CHECK(checks::suggestion("这是第3世界国家的呼声。", "text.confusable") == "第三世界");
    CHECK_FALSE(says("他获得第3世界杯亚军。", "text.confusable"));
}

TEST_CASE("forms that are a part of right words") {
    for (const char* text :
         {"启用国家蓄滞洪区", "从末端处置来看", "宣传片讲述固原故事", "水流入盘石头水库", "本报记者王震摄"}) {
        INFO(text);
        CHECK_FALSE(says(text, "text.confusable"));
        CHECK_FALSE(says(text, "word.variant"));
    }
    CHECK(says("农户的家蓄得到安置", "text.confusable"));
}

}  // namespace
