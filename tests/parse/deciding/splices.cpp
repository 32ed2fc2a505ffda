// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/splices.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

TEST_CASE("a short line inside another block is taken out and set behind the paragraph that lacks it") {
    // The first paragraph ends in 放风筝。, a line that stands inside the second one.
    const std::string text = "城北的旧厂区今年春天改成 了一座公园，附近的居民每天清 晨都来散步，老人们在树下打拳 "
                             "，孩子们和家长在草地上一起放\n\n"
                             "河道整治工程昨天全部完工 ，两岸种上了柳树和桃树，水面 风筝。 "
                             "上重新出现了白鹭，钓鱼的人也 多了起来，居民们都十分高兴。";
    test_page page(text);
    page.run();
    REQUIRE(page.on.pieces.size() == 3);
    CHECK(page.on.pieces[1].taken_out);
    CHECK(page.text_of(page.on.pieces[1]) == "风筝。");
    CHECK(page.on.pieces[0].next == 1);
    CHECK(page.text_of(page.on.pieces[2]).find("水面上重新") != std::string::npos);
}

TEST_CASE(
    "a foreign line that ends a sentence, and so seemed to end a paragraph, is taken out and the rest closes up") {
    const std::string text = "城北的旧厂区今年春天改成 了一座公园，附近的居民每天清 晨都来散步，老人们在树下打拳 "
                             "，孩子们和家长在草地上一起放\n\n"
                             "河道整治工程昨天全部完工 ，两岸种上了柳树和桃树，水面 "
                             "上重新出现了白鹭，钓鱼的人也 风筝捉迷藏。 多了起来。";
    test_page page(text);
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 3);  // the block looked like two paragraphs
    // Where most blocks are one paragraph each.
    const std::string other = "\n\n" + set_paragraph("河边的茶馆去年重新开张，周末常常坐满了人。", 14);
    test_page whole(text + other + other + other);
    whole.run();
    REQUIRE(whole.on.pieces.size() == 6);
    CHECK(whole.text_of(whole.on.pieces[1]) == "风筝捉迷藏。");
    CHECK(whole.on.pieces[0].next == 1);
    CHECK(whole.text_of(whole.on.pieces[2]).find("也多了起来。") != std::string::npos);
}

TEST_CASE("without a paragraph that lacks a line nothing is taken out") {
    const std::string text =
        "城北的旧厂区今年春天改成 了一座公园，附近的居民每天清 晨都来散步，老人们在树下打拳 ，孩子们都在放风筝。\n\n"
        "河道整治工程昨天全部完工 ，两岸种上了柳树和桃树，水面 上重新出现了白鹭，钓鱼的人也 "
        "多了起来，居民们都十分高兴。";
    test_page page(text);
    page.run();
    for (const piece& of : page.on.pieces) CHECK_FALSE(of.taken_out);
}

TEST_CASE("where paragraphs share a block, a paragraph's last line stays") {
    // 风筝。 would end the first text, but it ends a paragraph of its own block, as lines of this page do.
    const std::string text =
        "城北的旧厂区今年春天改成\n了一座公园，附近的居民每天清\n晨都来散步，老人们在树下打拳\n"
        "，孩子们和家长在草地上一起放\n\n"
        "河道整治工程昨天全部完工\n，两岸种上了柳树和桃树，水面\n上重新出现了白鹭，孩子们放\n风筝。\n"
        "水面上又出现了几只白鹭，\n钓鱼的人也多了起来，居民们都\n十分高兴。\n"
        "市里说明年还要再建三座公\n园，附近的居民们听了都十分高\n兴，说这是一件大好事情，一定\n支持。";
    test_page page(text);
    page.run();
    for (const piece& of : page.on.pieces) CHECK_FALSE(of.taken_out);
}

}  // namespace
