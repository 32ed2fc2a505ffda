// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace layout = banmian::layout;

namespace {

TEST_CASE("a word of one part views it, without the white space around it") {
    banmian::arena memory;
    layout::word_joiner joiner;
    layout::placed_word word;
    const std::string_view file = "<w> 头条\n</w>";
    joiner.add(file.substr(3, 8), {3, 11});
    REQUIRE(joiner.give(word, memory));
    CHECK(word.text == "头条");
    CHECK(word.text.data() == file.data() + 4);
    CHECK(word.origin == banmian::span{4, 10});
    CHECK(word.pieces.empty());
    CHECK(joiner.empty());
}

TEST_CASE("a word of several parts knows where each of them stands") {
    banmian::arena memory;
    layout::word_joiner joiner;
    layout::placed_word word;
    joiner.add_space();
    joiner.add("甲", {10, 13});
    joiner.add("乙", {13, 16});  // goes on: no piece of its own
    joiner.add_space();
    joiner.add_decoded("&", {20, 25});
    joiner.add("丙 ", {30, 34});
    REQUIRE(joiner.give(word, memory));
    CHECK(word.text == "甲乙 &丙");
    CHECK(word.origin == banmian::span{10, 33});
    REQUIRE(word.pieces.size() == 3);
    CHECK(word.pieces[0] == layout::text_origin{{0, 6}, {10, 16}});
    CHECK(word.pieces[1] == layout::text_origin{{7, 8}, {20, 25}});
    CHECK(word.pieces[2] == layout::text_origin{{8, 11}, {30, 33}});

    layout::placed_word again;
    joiner.add(word);
    joiner.add("丁", {40, 43});
    REQUIRE(joiner.give(again, memory));
    CHECK(again.text == "甲乙 &丙丁");
    CHECK(again.pieces.size() == 4);
}

TEST_CASE("nothing but white space is no word") {
    banmian::arena memory;
    layout::word_joiner joiner;
    layout::placed_word word;
    joiner.add(" \n", {0, 2});
    joiner.add_decoded("\t", {2, 6});
    CHECK_FALSE(joiner.give(word, memory));
    CHECK(word.text.empty());
}

TEST_CASE("a text ends in a stop, or in what closes a quotation behind one") {
    CHECK(layout::ends_in_stop("完了。"));
    CHECK(layout::ends_in_stop("“完了。”"));
    CHECK(layout::ends_in_stop("完了！ "));
    CHECK_FALSE(layout::ends_in_stop("完了，"));
    CHECK_FALSE(layout::ends_in_stop("“完”"));
    CHECK_FALSE(layout::ends_in_stop(""));
}

TEST_CASE("the words of a list are told in order") {
    const auto parts_of = [](std::string_view list) {
        std::string made;
        layout::for_each_word(list, [&](std::string_view one) { made.append(one).append("|"); });
        return made;
    };
    CHECK(parts_of("a bc d") == "a|bc|d|");
    CHECK(parts_of("a  b ") == "a||b|");
    CHECK(parts_of("").empty());
}

}  // namespace
