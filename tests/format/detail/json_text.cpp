// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/json_text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace json = banmian::json;

namespace {

TEST_CASE("escapes are decoded, and every character has its place") {
    const std::string_view file = R"("甲\u4e59\"\ud83d\ude00丙 \n")";
    json::placed_texts texts(file);
    banmian::layout::placed_word word;
    REQUIRE(texts.give(word, {file.substr(1, file.size() - 2)}));
    CHECK(word.text == "甲乙\"\U0001F600丙");
    REQUIRE(word.pieces.size() == 5);
    CHECK(word.pieces[0].source.in(file) == "甲");
    CHECK(word.pieces[1].source.in(file) == R"(\u4e59)");
    CHECK(word.pieces[2].source.in(file) == R"(\")");
    CHECK(word.pieces[3].source.in(file) == R"(\ud83d\ude00)");
    CHECK(word.pieces[4].source.in(file) == "丙");
}

TEST_CASE("a text without escapes is viewed, not copied") {
    const std::string_view file = R"(" 头条 ")";
    json::placed_texts texts(file);
    banmian::layout::placed_word word;
    REQUIRE(texts.give(word, {file.substr(1, file.size() - 2)}));
    CHECK(word.text.data() == file.data() + 2);
    CHECK(word.origin.in(file) == "头条");
    CHECK(word.pieces.empty());
    CHECK_FALSE(texts.give(word, {file.substr(1, 1)}));
}

TEST_CASE("a text is parted where its escapes break lines, and nowhere else") {
    const auto lines = json::lines_of({R"(a\\nb\nc\u000A\td)"});
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].written == R"(a\\nb)");
    CHECK(lines[1].written == "c");
    CHECK(lines[2].written == R"(\td)");
    CHECK(json::lines_of({}).size() == 1);
}

}  // namespace
