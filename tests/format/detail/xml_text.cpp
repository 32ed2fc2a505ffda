// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/xml_text.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace xml = banmian::xml;

namespace {

TEST_CASE("the entities of XML and characters by number are decoded; others stay") {
    CHECK(xml::decoded("&lt;&gt;&amp;&quot;&apos;") == "<>&\"'");
    CHECK(xml::decoded("&#20013;&#x6587;") == "中文");
    CHECK(xml::decoded("a &nbsp; b & c; &#xD800; &#x110000; &#; &#x; &;") ==
          "a &nbsp; b & c; &#xD800; &#x110000; &#; &#x; &;");
}

TEST_CASE("every character of a decoded text has its place") {
    banmian::arena memory;
    banmian::layout::word_joiner joiner;
    banmian::layout::placed_word word;
    xml::add_decoded(joiner, "甲&amp;乙", 100);
    REQUIRE(joiner.give(word, memory));
    CHECK(word.text == "甲&乙");
    CHECK(word.origin == banmian::span{100, 111});
    REQUIRE(word.pieces.size() == 3);
    CHECK(word.pieces[1].text == banmian::span{3, 4});
    CHECK(word.pieces[1].source == banmian::span{103, 108});
}

TEST_CASE("a CDATA section is not decoded") {
    banmian::layout::word_joiner joiner;
    xml::walker in("<a><![CDATA[&amp;]]></a>");
    in.next();
    REQUIRE(in.next() == xml::event::text);
    xml::add_text(joiner, in);
    CHECK(joiner.text() == "&amp;");
}

TEST_CASE("Han at the ends of a text") {
    CHECK(xml::ends_in_han("a中"));
    CHECK(xml::ends_in_han("㐀"));
    CHECK_FALSE(xml::ends_in_han("中a"));
    CHECK_FALSE(xml::ends_in_han(""));
    CHECK(xml::begins_with_han("一a"));
    CHECK_FALSE(xml::begins_with_han("，中"));
}

}  // namespace
