// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/xml_scan.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace xml = banmian::xml;

namespace {

std::string data(const std::string& name) {
    std::string bytes;
    std::FILE* const in = std::fopen((std::string(BANMIAN_TEST_DATA) + '/' + name).c_str(), "rb");
    REQUIRE(in != nullptr);
    char chunk[4096];
    for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, in)) > 0;) bytes.append(chunk, got);
    std::fclose(in);
    return bytes;
}

/// The elements, attributes and texts of a file as one line each.
std::string scanned(std::string_view source) {
    std::string told;
    xml::scanner in(source);
    while (in.next() != xml::event::end) {
        if (in.now() == xml::event::text) {
            told += "text " + std::string(in.text()) + '\n';
        } else if (in.now() == xml::event::close) {
            told += "close " + std::string(in.element()) + '\n';
        } else {
            told += "open " + std::string(in.element()) + '\n';
            while (in.next_attribute()) told += std::string(in.key()) + '=' + std::string(in.value()) + '\n';
        }
    }
    return told;
}

/// The same of pugixml's tree, which decodes nothing either.
std::string of_tree(const pugi::xml_node& node) {
    std::string told;
    for (const pugi::xml_node& one : node) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) {
            const std::string_view text = one.value();
            const std::size_t ink = text.find_first_not_of(" \t\r\n");
            if (ink == text.npos) continue;
            told += "text " + std::string(one.type() == pugi::node_cdata ? text : text.substr(ink)) + '\n';
            continue;
        }
        const std::string_view name = one.name();
        const std::string local(name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1));
        told += "open " + local + '\n';
        for (const pugi::xml_attribute& each : one.attributes())
            told += std::string(each.name()) + '=' + each.value() + '\n';
        told += of_tree(one) + "close " + local + '\n';
    }
    return told;
}
std::string of_pugixml(std::string_view source) {
    pugi::xml_document tree;
    tree.load_buffer(source.data(), source.size(), pugi::parse_minimal | pugi::parse_cdata, pugi::encoding_utf8);
    return of_tree(tree);
}

std::string fault_of(std::string_view source) {
    std::vector<banmian::diagnostic> noticed;
    xml::scanner in(source);
    while (in.next() != xml::event::end)
        while (in.next_attribute()) {
        }
    in.note_fault(noticed);
    if (noticed.empty()) return "none";
    return (noticed[0].level == banmian::severity::error ? "error " : "warning ") +
           std::to_string(noticed[0].what.where.begin);
}

TEST_CASE("elements, attributes and texts are those of pugixml") {
    for (const std::string_view source : {
             "<a/>",
             "<a b='1' c = \"2>3\" >x<d/>y</a>",
             "\xEF\xBB\xBF<?xml version='1.0'?>\n<!DOCTYPE html [<!ENTITY e \"<x>\"> <!-- ' -->]>\n<a>&amp;</a>\n",
             "<p:a xmlns:p='u'><p:b p:c='d'/></p:a>",
             "<a><!-- <b> -- --><![CDATA[<c>&amp;]]><?pi <d> ?></a>",
             "<a>\n  text with  spaces \n<b> </b></a >",
             "<a b=''>&#x4E2D;</a><c/>",
         }) {
        INFO(source);
        CHECK(scanned(source) == of_pugixml(source));
        CHECK(fault_of(source) == "none");
    }
}

TEST_CASE("files of tools are read as pugixml reads them") {
    for (const char* const name : {"hocr/two_articles.html", "poppler/two_articles.html", "poppler/two_articles.xml"}) {
        const std::string source = data(name);
        REQUIRE_FALSE(source.empty());
        CHECK(scanned(source) == of_pugixml(source));
    }
}

/// The lines that tell of elements.
std::string elements(const std::string& told) {
    std::string kept;
    for (std::size_t at = 0; at < told.size();) {
        const std::size_t end = told.find('\n', at) + 1;
        const std::string line = told.substr(at, end - at);
        if (line.substr(0, 5) == "open " || line.substr(0, 6) == "close ") kept += line;
        at = end;
    }
    return kept;
}

TEST_CASE("a file cut anywhere gives the elements that pugixml gives of it, and says where it breaks") {
    const std::string whole = "<?xml version='1.0'?><a><b c='d'>e<![CDATA[f]]></b><!-- g --><h i=\"j\"/></a>";
    for (std::size_t size = 24; size < whole.size(); ++size) {
        const std::string_view cut = std::string_view(whole).substr(0, size);
        INFO(cut);
        CHECK(fault_of(cut).substr(0, 7) == "warning");
        CHECK(elements(scanned(cut)) == elements(of_pugixml(cut)));
    }
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
        xml::scanner in(source);
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
    CHECK(fault_of("<a><b></a>") == "warning 6");
    CHECK(fault_of("<a b></a>") == "warning 4");
    CHECK(fault_of("<a b='1></a>") == "warning 5");
    CHECK(fault_of("<a>") == "warning 3");
    CHECK(fault_of("<a></a></b>") == "warning 7");
    CHECK(fault_of("<a><!-- </a>") == "warning 3");
    CHECK(fault_of("<a><![CDATA[ x </a>") == "warning 3");
    CHECK(fault_of("text") == "error 0");
    CHECK(fault_of("") == "error 0");
    CHECK(fault_of("<1/>") == "error 0");
}

TEST_CASE("an element is skipped with all that it holds") {
    xml::scanner in("<a><b x='>'><c/>t</b><d/></a>");
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
