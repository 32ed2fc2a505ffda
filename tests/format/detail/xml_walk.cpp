// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/xml_walk.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "test_data.hpp"
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace xml = banmian::xml;

namespace {

/// The elements, attributes and texts of a file as one line each. Attributes and texts are taken from the file by their
/// places, which stand behind them.
std::string walked(std::string_view source) {
    std::string outline;
    xml::walker in(source);
    const auto placed = [&](std::string_view value) {
        const banmian::span place = in.place_of(value);
        REQUIRE(place.end <= source.size());
        return std::string(place.in(source)) + " @" + std::to_string(place.begin) + '\n';
    };
    while (in.next() != xml::event::end) {
        if (in.now() == xml::event::text) {
            outline += (in.text_is_literal() ? "literal " : "text ") + placed(in.text());
        } else if (in.now() == xml::event::close) {
            outline += "close " + std::string(in.element()) + '\n';
        } else {
            outline += "open " + std::string(in.element()) + '\n';
            while (in.next_attribute()) outline += std::string(in.key()) + '=' + placed(in.value());
        }
    }
    return outline;
}

/// The same of a tree that pugixml makes of its own copy, where it counts the places.
std::string of_tree(const pugi::xml_node& node, const char* begin) {
    std::string outline;
    const auto placed = [&](const char* value) { return value + (" @" + std::to_string(value - begin)) + '\n'; };
    for (const pugi::xml_node& one : node) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) {
            if (std::string_view(one.value()).find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
            outline += (one.type() == pugi::node_cdata ? "literal " : "text ") + placed(one.value());
            continue;
        }
        const std::string_view name = one.name();
        const std::string local(name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1));
        outline += "open " + local + '\n';
        for (const pugi::xml_attribute& each : one.attributes()) outline += each.name() + ('=' + placed(each.value()));
        outline += of_tree(one, begin) + "close " + local + '\n';
    }
    return outline;
}
std::string of_pugixml(std::string_view source) {
    pugi::xml_document tree;
    tree.load_buffer(source.data(), source.size(), pugi::parse_minimal | pugi::parse_cdata, pugi::encoding_utf8);
    const pugi::xml_node first = tree.first_child();
    return of_tree(tree, first.name() - first.offset_debug());
}

std::string fault_of(std::string_view source) {
    std::vector<banmian::diagnostic> noticed;
    xml::walker in(source);
    while (in.next() != xml::event::end) {
    }
    in.note_fault(noticed);
    if (noticed.empty()) return "none";
    return (noticed[0].level == banmian::severity::error ? "error " : "warning ") +
           std::to_string(noticed[0].what.where.begin);
}

TEST_CASE("events come in the order of the file, each value with its place") {
    struct example {
        std::string_view source, events;
    };
    for (const example& one : {
             example{"<a/>", "open a\nclose a\n"},
             example{"<a b='1' c = \"2>3\" >x<d/>y</a>",
                     "open a\nb=1 @6\nc=2>3 @14\ntext x @20\nopen d\nclose d\ntext y @25\nclose a\n"},
             example{"<a b='&amp;' c=''>&#x4E2D;&nbsp;</a>",
                     "open a\nb=&amp; @6\nc= @16\ntext &#x4E2D;&nbsp; @18\nclose a\n"},
             example{"\xEF\xBB\xBF<?xml version='1.0'?>\n<!DOCTYPE html [<!ENTITY e \"<x>\"> <!-- ' -->]>\n<a "
                     "b='c'>d</a>\n",
                     "open a\nb=c @78\ntext d @81\nclose a\n"},
             example{"<p:a xmlns:p='u'><p:b p:c='d'/></p:a>",
                     "open a\nxmlns:p=u @14\nopen b\np:c=d @27\nclose b\nclose a\n"},
             example{"<a><!-- <b> -- --><![CDATA[<c>&amp;]]>d<![CDATA[ ]]><?pi <e> ?></a>",
                     "open a\nliteral <c>&amp; @27\ntext d @38\nclose a\n"},
             example{"<a/><![CDATA[b]]>c<d/>", "open a\nclose a\nopen d\nclose d\n"},
         }) {
        INFO(one.source);
        CHECK(walked(one.source) == one.events);
        CHECK(fault_of(one.source) == "none");
    }
}

TEST_CASE("white space beside text is kept, for it parts words; text of nothing else is passed over") {
    CHECK(walked("<a>\n  b <c>d</c> e\n<c> </c>\r\n</a >") ==
          "open a\ntext \n  b  @3\nopen c\ntext d @11\nclose c\ntext  e\n @16\nopen c\nclose c\nclose a\n");
}

TEST_CASE("a zero in a file does not end it") {
    using namespace std::string_view_literals;
    CHECK(walked("<a b='1\0002'>3\0004</a>\0<c/>"sv) ==
          "open a\nb=1\0002 @6\ntext 3\0004 @11\nclose a\nopen c\nclose c\n"sv);
}

TEST_CASE("files of tools are read as pugixml reads them") {
    for (const char* const name : {"hocr/two_articles.html", "poppler/two_articles.html", "poppler/two_articles.xml"}) {
        const std::string source = test_data(name);
        REQUIRE_FALSE(source.empty());
        CHECK(walked(source) == of_pugixml(source));
    }
}

TEST_CASE("elements of all shapes in any order are read as pugixml reads them") {
    const std::string_view pieces[] = {"<b>",     "<c x='1'>",  "<d y=\"2.5\" z = '>' >",
                                       "<e/>",    "<f g='/'/>", "<p:h p:i=''\n/>",
                                       "text",    " &amp; 中 ", "<!-- c -->",
                                       "<?d e?>", "\n",         "<![CDATA[ f<]]>"};
    std::uint32_t state = 11;
    const auto below = [&](std::size_t limit) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % limit;
    };
    for (int round = 0; round < 5'000; ++round) {
        std::string source = "<a>";
        std::vector<std::string> open{"a"};
        for (std::size_t i = 0; i < 24 || !open.empty(); ++i) {
            if (i >= 24 || (open.size() > 1 && below(3) == 0)) {
                source += "</" + open.back() + '>';
                open.pop_back();
                continue;
            }
            const std::string_view piece = pieces[below(std::size(pieces))];
            source += piece;
            if (piece.front() == '<' && piece[1] >= 'a' && piece[piece.size() - 2] != '/')
                open.emplace_back(piece.substr(1, piece.find_first_of(" >") - 1));
        }
        INFO(source);
        REQUIRE(walked(source) == of_pugixml(source));
    }
}

TEST_CASE("wanted attributes are read in whatever order they stand, and what is not there stays as it was") {
    for (const std::string_view source :
         {"<w xMin='1.5' yMin='2' id='i'/>", "<w xMin=\"1.5\" yMin=\"2\" id=\"i\"/>", "<w id='i' yMin='2' xMin='1.5'/>",
          "<w xMin=\"1.5\" more=\"7\" yMin=\"2\" even='8' id=\"i\">x</w>"}) {
        INFO(source);
        xml::walker in(source);
        REQUIRE(in.next() == xml::event::open);
        CHECK(in.value_of("id") == "i");
        CHECK(in.value_of("xMin") == "1.5");
        CHECK(in.value_of("none").empty());
        double x = 0, y = 0, other = 9;
        std::string_view id, nothing = "kept";
        in.read_attributes(xml::wanted{"xMin", x}, xml::wanted{"yMin", y}, xml::wanted{"yMax", other},
                           xml::wanted{"id", id}, xml::wanted{"name", nothing});
        CHECK(x == 1.5);
        CHECK(y == 2);
        CHECK(other == 9);
        CHECK(id == "i");
        CHECK(in.place_of(id).begin == source.find("i", source.find("id=") + 3));
        CHECK(nothing == "kept");
        CHECK_FALSE(in.next_attribute());
    }
}

TEST_CASE("a file cut anywhere gives what stands before, and says where it breaks") {
    const std::string whole = "<?xml version='1.0'?><a>x<b c='d'>e<![CDATA[f]]></b><!-- g --><h i=\"j\"/></a>";
    const auto opened = [](const std::string& events) {  // without the closing of what the cut leaves open
        return events.substr(0, events.find("close"));
    };
    const std::string all = walked(whole);
    for (std::size_t size = 22; size < whole.size(); ++size) {
        const std::string_view cut = std::string_view(whole).substr(0, size);
        INFO(cut);
        CHECK(fault_of(cut).substr(0, 7) == (size < 23 ? "error 2" : "warning"));
        const std::string ours = opened(walked(cut));
        CHECK(all.substr(0, ours.size()) == ours);
    }
    CHECK(opened(walked("<a>x<b c='d'>e")) == "open a\ntext x @3\nopen b\nc=d @10\ntext e @13\n");
}

TEST_CASE("a value that a fault leaves open is not given") {
    CHECK(walked("<a b='1' c='2>3</a>") == "open a\nb=1 @6\nclose a\n");
    CHECK(walked("<a b='1' c>3</a>") == "open a\nb=1 @6\nclose a\n");
    CHECK(walked("<a b='1' c") == "open a\nb=1 @6\nclose a\n");
    CHECK(walked("<a b='1'c='2'>d</a>") == "open a\nb=1 @6\nclose a\n");
    CHECK(walked("<a b='1' c ?='2'>d</a>") == "open a\nb=1 @6\nclose a\n");
    CHECK(walked("<a><b?>c</a>") == "open a\nopen b\nclose b\nclose a\n");
    CHECK(walked("<a") == "open a\nclose a\n");
    CHECK(walked("<a>b<![CDATA[c</a>") == "open a\ntext b @3\nclose a\n");
}

TEST_CASE("every element that opens closes, whatever the bytes") {
    const std::string alphabet = "<>/=\"'ab !-[]?&; ";
    std::uint32_t state = 7;
    for (int round = 0; round < 20'000; ++round) {
        std::string source = "<a>";
        for (int i = 0; i < 24; ++i) {
            state = state * 1664525U + 1013904223U;
            source += alphabet[(state >> 16U) % alphabet.size()];
        }
        xml::walker in(source);
        std::size_t open = 0;
        std::size_t closed = 0;
        while (in.next() != xml::event::end) {
            open += in.now() == xml::event::open ? 1U : 0U;
            closed += in.now() == xml::event::close ? 1U : 0U;
            const banmian::span place = in.now() == xml::event::text ? in.place_of(in.text()) : banmian::span{};
            REQUIRE(place.end <= source.size());
        }
        REQUIRE(open == closed);
    }
}

TEST_CASE("the place of a fault is told") {
    CHECK(fault_of("<a><b></a>") == "warning 8");
    CHECK(fault_of("<a b></a>") == "warning 5");
    CHECK(fault_of("<a b='1></a>") == "warning 6");
    CHECK(fault_of("<a>") == "warning 2");
    CHECK(fault_of("<a></a></b>") == "warning 9");
    CHECK(fault_of("<a><!-- </a>") == "warning 11");
    CHECK(fault_of("<a><![CDATA[ x </a>") == "warning 18");
    CHECK(fault_of("text") == "error 0");
    CHECK(fault_of("") == "error 0");
    CHECK(fault_of("<1/>") == "error 1");
}

TEST_CASE("an element is skipped with all that it holds") {
    xml::walker in("<a><b x='>'><c/>t</b><d/></a>");
    REQUIRE(in.next() == xml::event::open);
    REQUIRE(in.next() == xml::event::open);
    in.skip();
    REQUIRE(in.next() == xml::event::open);
    CHECK(in.element() == "d");
    CHECK(in.open_element(1) == "a");
    CHECK(in.open_element(2).empty());
    CHECK(in.depth() == 2);
}

}  // namespace
