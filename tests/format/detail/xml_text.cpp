// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/xml_text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xml = banmian::xml;

namespace {

TEST_CASE("the entities of XML and characters by number are decoded, a no-break space as a space; others stay") {
    CHECK(xml::decoded("&lt;&gt;&amp;&quot;&apos;") == "<>&\"'");
    CHECK(xml::decoded("&#20013;&#x6587;") == "中文");
    CHECK(xml::decoded("a &nbsp; b & c; &#xD800; &#x110000; &#; &#x; &;") ==
          "a   b & c; &#xD800; &#x110000; &#; &#x; &;");
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

TEST_CASE("white space between texts is found outside of tags and comments") {
    const auto blank = [](std::string_view between) {
        const std::string file = "A" + std::string(between) + "B";
        const banmian::span found = xml::blank_between(file, 1, file.size() - 1);
        return found.empty() ? std::string("none") : std::to_string(found.begin);
    };
    CHECK(blank("") == "none");
    CHECK(blank("</b> <i>") == "5");
    CHECK(blank("</b><i x='1 >' y=\"' >\">") == "none");
    CHECK(blank("<!-- > --><?c d?>\t<i>") == "18");
    CHECK(blank("<b x='") == "none");
    CHECK(blank("<!-- ") == "none");
    CHECK(xml::blank_between("A B", 5, 9).empty());
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
