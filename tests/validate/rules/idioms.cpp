// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/idioms.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace idioms_tests {

using checks::says;
using checks::suggestion;

TEST_CASE("an idiom with one character of the same sound") {
    CHECK(suggestion("敌机对村庄狂轰烂炸。", "text.confusable") == "狂轰滥炸");
    CHECK(suggestion("孩子们成群结对地来了。", "text.confusable") == "成群结队");
    CHECK(suggestion("他在会上换然一新。", "text.confusable") == "焕然一新");
    CHECK_FALSE(says("敌机对村庄狂轰滥炸。", "text.confusable"));
    CHECK_FALSE(says("演员在台上容光换法。", "text.confusable"));  // two are wrong
    CHECK_FALSE(says("敌机对村庄狂轰猛炸。", "text.confusable"));  // another sound
}

TEST_CASE("what makes a word with its neighbour is no slip") {
    CHECK_FALSE(says("阵地疑似被火力击中。", "text.confusable"));        // 火力集中
    CHECK_FALSE(says("全会精神入人心。", "text.confusable"));            // 深入人心
    CHECK_FALSE(says("把发展视为自己的责任。", "text.confusable"));      // 视为知己
    CHECK_FALSE(says("各厂自成一个体系。", "text.confusable"));          // 自成一格
    CHECK_FALSE(says("他提出了苛刻条件不得人心。", "text.confusable"));  // 见不得人
}

TEST_CASE("other spellings of an idiom are right") {
    for (const char* text : {"他慷慨陈辞。", "老人理屈辞穷。", "他忍不住婉转悠扬地唱。", "做跨世纪的栋梁之材。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "text.confusable"));
    }
}

TEST_CASE("a name that plays with an idiom is left alone, and so is a traditional text") {
    CHECK_FALSE(says("昨晚播出的“狂轰烂炸”收视很高。", "text.confusable"));
    CHECK_FALSE(says("他读了《狂轰烂炸》。", "text.confusable"));
    CHECK_FALSE(says("敵機對村莊狂轰烂炸，國際關係緊張，學校開學，鄉親們說這樣東西貴。", "text.confusable"));
}

TEST_CASE("one place is told once, though a table has it too") {
    int found = 0;
    for (const auto& one : checks::run(checks::with({"他一愁莫展。"})).findings) found += one.rule == "text.confusable";
    CHECK(found == 1);
}

TEST_CASE("the index visits every idiom and says nothing of one that is right") {
    const auto& index = banmian::rules::detail::idiom_index::instance();
    int idioms = 0;
    index.for_each([&](std::u16string_view one) { idioms += one.size() == 4; });
    CHECK(idioms > 8000);
}

}  // namespace idioms_tests
