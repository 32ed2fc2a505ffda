// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/html_walk.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string outline(std::string_view source, bool* fault = nullptr) {
    banmian::html::walker in(source);
    std::string made;
    while (in.next() != banmian::html::event::end) {
        if (in.now() == banmian::html::event::open) made += "<" + std::string(in.element());
        if (in.now() == banmian::html::event::close) made += ">";
        if (in.now() == banmian::html::event::comment) made += "#";
        if (in.now() == banmian::html::event::text) {
            made += in.text();
            CHECK(in.place_of(in.text()).in(source) == in.text());
        }
    }
    CHECK(in.depth() == 0);
    std::vector<banmian::diagnostic> noticed;
    in.note_fault(noticed, true);
    if (fault != nullptr) *fault = !noticed.empty();
    return made;
}

TEST_CASE("elements without end, left open, closed twice, in capitals") {
    CHECK(outline("<!DOCTYPE html><HTML><meta charset=utf-8><P>一<p>二<BR>三</P></b></html>") ==
          "<html<meta><p一><p二<br>三>>");
    CHECK(outline("<table><tr><td>甲<td>乙<tr><td>丙</table>") == "<table<tr<td甲><td乙>><tr<td丙>>>");
    CHECK(outline("<div><b><i>一</b>二</i></div>") == "<div<b<i一>>二>");
    CHECK(outline("<x:p/>a < b<!-- <p> --><script>'<p>'</script><![CDATA[c<br>d]]>") == "<p>a < b#c<br>d");
}

TEST_CASE("attributes in every spelling") {
    banmian::html::walker in("<a HREF=x.htm class='b c' id = \"d>e\" checked/>");
    REQUIRE(in.next() == banmian::html::event::open);
    CHECK(in.value_of("href") == "x.htm");
    CHECK(in.value_of("class") == "b c");
    CHECK(in.value_of("id") == "d>e");
    CHECK(in.value_of("none").empty());
}

TEST_CASE("what is cut off says so; what may stay open may") {
    bool fault = false;
    CHECK(outline("<html><body><p>一", &fault) == "<html<body<p一>>>");
    CHECK_FALSE(fault);
    for (const char* one : {"<div>一", "<p>一<span cl", "<p>一<!-- 二", "<script>x"}) {
        CAPTURE(one);
        outline(one, &fault);
        CHECK(fault);
    }
}

TEST_CASE("a hundred thousand open elements take no time and no stack") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<b></i>";
    CHECK(outline(deep).size() > 100000);
}

}  // namespace
