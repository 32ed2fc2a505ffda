// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/measure.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace seeing_measure_tests {

using namespace banmian::passes;

const std::string long_text = "城北的旧厂区今年春天改成了一座公园附近的居民每天清晨都来散步老人们在树下打拳孩子们在草地"
                              "上放风筝周末还有音乐会可以听";

TEST_CASE("the measure is the width that the lines fill") {
    const std::string text = set_paragraph(long_text, 14);
    test_page page(text);
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 1);
    CHECK(page.on.pieces[0].measure == 28);  // half-ems
    CHECK(page.on.pieces[0].opening == opening::indented);
}

TEST_CASE("spaces that justify a line are taken back before it is measured") {
    const std::string text = "总投资369.7亿元，年度投资额已达到了新高度 资 369.7 亿元的项目已经全部开工建 "
                             "设成为这座城市今年以来最大的工程之一啊 "
                             "而且后续还有更多的项目正在排队等待审批哪 完成。";
    test_page page(text);
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 1);
    CHECK(page.on.pieces[0].count == 5);
}

}  // namespace seeing_measure_tests
