// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/reading.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using banmian::block_role;

TEST_CASE("the texts of an issue in reading order, each with its role and its path") {
    banmian::issue whole = checks::with({"本报讯 2月20日，", "第二段。"});
    banmian::item gap;
    gap.kind = banmian::item_kind::gap;
    auto& story = whole.pages[0].articles[0];
    story.body.insert(story.body.begin() + 1, gap);
    story.captions.emplace_back().text = checks::node("图为现场。");
    whole.pages[0].banners.push_back(checks::node("新时代"));
    const banmian::reading texts(whole);
    REQUIRE(texts.parts.size() == 5);
    CHECK(texts.today == banmian::date{2023, 2, 21});
    CHECK(texts.parts[0].path() == "$.pages[0].banners[0]");
    CHECK_FALSE(texts.parts[0].in_article);
    CHECK(texts.parts[1].role == block_role::headline);
    CHECK(texts.parts[1].path() == "$.pages[0].articles[0].headline[0]");
    CHECK(texts.parts[2].first_of_article);
    CHECK(texts.parts[2].cut);
    CHECK(texts.parts[2].quantities.size() == 1);
    CHECK(texts.parts[3].path() == "$.pages[0].articles[0].body[2]");
    CHECK_FALSE(texts.parts[3].first_of_article);
    CHECK(texts.parts[3].article == "1-1");
    CHECK(texts.parts[4].path() == "$.pages[0].articles[0].captions[0].text");
    CHECK(texts.parts[3].quoted(0, 2) == "第二");
}

TEST_CASE("each text is found by where the document holds it, and no other is") {
    const banmian::issue whole = checks::with({"本报讯 2月20日，", "第二段。", "", "第二段。"});
    const banmian::reading texts(whole);
    for (const banmian::item& one : whole.pages[0].articles[0].body) {
        const banmian::text_part* const found = texts.part_of(one.text);
        REQUIRE(found != nullptr);
        CHECK(found->text.data() == one.text.data());
    }
    const std::string elsewhere = "第二段。";
    CHECK(texts.part_of(elsewhere) == nullptr);
    CHECK(texts.part_of(std::string_view(whole.pages[0].articles[0].body[1].text).substr(0, 3)) == nullptr);
    CHECK(banmian::reading().part_of(elsewhere) == nullptr);
}

TEST_CASE("a line of verse is text of its article, and no prose") {
    banmian::issue whole = checks::with({"本报讯 2月20日，", "床前明月光"});
    whole.pages[0].articles[0].body[1].kind = banmian::item_kind::verse;
    const banmian::reading texts(whole);
    REQUIRE(texts.parts.size() == 3);
    CHECK(texts.parts[1].is_prose());
    CHECK(texts.parts[2].role == block_role::body);
    CHECK_FALSE(texts.parts[2].is_prose());
    CHECK_FALSE(texts.parts[2].first_of_article);
}

}  // namespace
