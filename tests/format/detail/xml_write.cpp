// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/xml_write.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

namespace xml = banmian::xml;

std::string escaped(std::string_view text, xml::place_of_text place) {
    std::string made;
    xml::append_escaped(text, place, made);
    return made;
}
/// What the writer must do, character by character.
std::string plainly_escaped(std::string_view text, xml::place_of_text place) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        const bool in_element = place == xml::place_of_text::element;
        if (!one.valid || xml::is_forbidden(one.value))
            made += "\xEF\xBF\xBD";
        else if (one.value == '&')
            made += "&amp;";
        else if (one.value == '<')
            made += "&lt;";
        else if (one.value == '>')
            made += "&gt;";
        else if (one.value == '\r')
            made += "&#13;";
        else if (one.value == '"' && !in_element)
            made += "&quot;";
        else if (one.value == '\t' && !in_element)
            made += "&#9;";
        else if (one.value == '\n' && !in_element)
            made += "&#10;";
        else
            made += text.substr(at, one.size);
        at += one.size;
    }
    return made;
}

TEST_CASE("elements stand on lines of their own, but for those behind text") {
    std::string out = "before";
    xml::writer to(out);
    to.declaration().open("a").attribute("n", 1).open("b").attribute("t", "x\"<\n").close();
    to.leaf("c", "1 < 2").open("d").text("正").open("e").close().close().close();
    CHECK(out == "before<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a n=\"1\">\n<b t=\"x&quot;&lt;&#10;\"/>\n"
                 "<c>1 &lt; 2</c>\n<d>正<e/>\n</d>\n</a>\n");
}

TEST_CASE("numbers of every width are written whole") {
    std::string out;
    xml::writer(out).open("a").attribute("i", -9223372036854775807LL - 1).attribute("u", ~0ULL).close();
    CHECK(out == "\n<a i=\"-9223372036854775808\" u=\"18446744073709551615\"/>\n");
}

TEST_CASE("every byte at every place of a text is escaped as it is alone") {
    for (const auto place : {xml::place_of_text::element, xml::place_of_text::attribute})
        for (int byte = 0; byte < 256; ++byte)
            for (std::size_t at = 0; at < 20; ++at)
                for (const std::string_view around : {"abcdefghijklmnopqrst", "版面版面版面版面", "a版b面c，d。e"}) {
                    std::string text(around);
                    if (at >= text.size()) continue;
                    text[at] = static_cast<char>(byte);
                    CHECK(escaped(text, place) == plainly_escaped(text, place));
                    text.insert(at, "\xEF\xBF\xBE]]>\xED\xA0\x80\xF0\x90\x80\x80");
                    CHECK(escaped(text, place) == plainly_escaped(text, place));
                }
}

TEST_CASE("a text longer than any step is written whole, however much each character grows") {
    for (const std::string_view unit :
         {"&", "\"", "\xFF", "文", "a", "abcdefg\x01", "\xEF\xBF\xBF", "\xF0\xA0\x80\x80"}) {
        std::string text;
        for (int i = 0; i < 20000; ++i) text += unit;
        std::string out;
        xml::writer(out).open("a").attribute("b", text).text(text).close();
        CHECK(out == "\n<a b=\"" + plainly_escaped(text, xml::place_of_text::attribute) + "\">" +
                         plainly_escaped(text, xml::place_of_text::element) + "</a>\n");
        CHECK(escaped(text, xml::place_of_text::attribute) == plainly_escaped(text, xml::place_of_text::attribute));
    }
}

}  // namespace
