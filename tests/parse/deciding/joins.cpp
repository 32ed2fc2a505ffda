// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/joins.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <vector>

namespace {

using namespace banmian::passes;

const std::vector<std::string> lines =
    lines_of("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放风筝，"
             "周末还有音乐会"
             "可以听，市里说明年还要再建三座这样的公园，让每个街区的居民走路十分钟都能到达一处。",
             14);
const std::string head = wrapped(lines, 0, 4);
const std::string tail = wrapped(lines, 4);
const std::string other = set_paragraph(river_text, 14);

TEST_CASE("a piece that breaks off goes on in the next one that is not indented") {
    const std::string text = head + "\n\n" + tail + "\n\n" + other;
    test_page page(text);
    page.run();
    REQUIRE(page.on.pieces.size() == 3);
    CHECK(page.on.pieces[0].next == 1);
    CHECK(page.on.pieces[1].previous == 0);
    CHECK_FALSE(page.on.pieces[0].torn);
    CHECK(page.on.pieces[2].previous == none);
}

TEST_CASE("it goes on behind another paragraph when its continuation has strayed there") {
    const std::string text = head + "\n\n" + other + "\n\n" + tail;
    test_page page(text);
    page.run();
    REQUIRE(page.on.pieces.size() == 3);
    CHECK(page.on.pieces[0].next == 2);
}

TEST_CASE("a line that may begin a paragraph or not goes on with a text that breaks off nearby") {
    const std::string whole = "公园的大门朝南开着，门前有一片开阔的草地，草地边上立着一块石碑，碑上刻着建园的经过，";
    const std::vector<std::string> set = lines_of(whole + "字迹至今清晰可辨。", 14);
    REQUIRE(set.size() == 4);
    const std::string text = wrapped(set, 0, 3) + "\n\n" + other + "\n\n" + wrapped(set, 3);
    test_page page(text);
    page.run();
    REQUIRE(page.on.pieces.size() == 3);
    CHECK(page.on.pieces[2].opening == opening::unknown);
    CHECK(page.on.pieces[0].next == 2);
}

TEST_CASE("what was said of two pieces is kept as long as their lines stay") {
    test_page page(head + "\n\n" + tail + "\n\n" + other);
    page.run();
    REQUIRE(page.on.pieces.size() == 3);
    page_words words;
    words.learn(page.on);
    continuity_memory memory;
    piece& from = page.on.pieces[0];
    const piece& to = page.on.pieces[1];
    const double score = continuity(page.on, words, from, to);
    CHECK(memory.of(page.on, words, from, to) == score);
    page.on.weights.joins.same_measure += 1;
    CHECK(memory.of(page.on, words, from, to) == score);  // not asked again
    page.on.line_order.insert(page.on.line_order.end(), {0, 1});
    from.first = static_cast<std::uint32_t>(page.on.line_order.size()) - 2;
    from.count = 2;
    CHECK(memory.of(page.on, words, from, to) == continuity(page.on, words, from, to));
}

TEST_CASE("to go on nowhere is an answer: the text that followed is lost") {
    const std::string text = head + "\n\n" + other + "\n\n" + other;
    test_page page(text);
    page.run();
    CHECK(page.on.pieces[0].next == none);
    CHECK(page.on.pieces[0].torn);
    CHECK_FALSE(page.on.pieces[1].torn);
}

TEST_CASE("a colon before a list, a signature, a quotation and a row of figures are whole ends") {
    const auto whole = [](std::string text) {
        return asked_of_first(std::move(text),
                              [](const auto& on, const auto& of) { return is_whole_without_stop(on, of); });
    };
    CHECK(whole("通知要求："));
    CHECK(whole("十分高兴。（李舫）"));
    CHECK(whole("———李东（辽宁）"));
    CHECK(whole("欢迎提供线索。———编者"));
    CHECK(whole("‘我们以行动来继承’"));
    CHECK(whole("12002.45 84.38 2222.66"));
    CHECK_FALSE(whole("群岛（北方四岛）"));
    CHECK_FALSE(whole("他们走上———"));
    CHECK_FALSE(whole("他想起了一种叫做‘继承’"));
    CHECK_FALSE(whole("在光华路街道"));
}

TEST_CASE("far away a text goes on only where its words do, and not under a heading") {
    const std::string begins = "城北的旧厂区今年春天改成 了一座公园，附近的居民每天清 晨都来公园散步，明年要建新公";
    const std::string rest = "园三座，让每个街区的居民走路 十分钟都能到达一处。";
    std::string between;
    for (int i = 0; i < 24; ++i) between += other + "\n\n";
    test_page page(begins + "\n\n" + between + rest);
    page.run();
    REQUIRE(page.on.pieces.size() == 26);
    CHECK(page.on.pieces[0].next == 25);
    test_page strange(begins + "\n\n" + between + "剧三座，让每个街区的居民走路 十分钟都能到达一处。");
    strange.run();
    CHECK(strange.on.pieces[0].next == none);
    test_page headed(begins + "\n\n" + between + "旧厂区变样\n\n" + rest);
    headed.run();
    CHECK(headed.on.pieces[0].next == none);
}

}  // namespace
