// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/alto/read.hpp>
#include <banmian/format/alto/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

std::string alto_of(const banmian::issue& whole, std::string_view source, const banmian::sheet_options& options = {}) {
    std::string out;
    banmian::alto::write(whole, source, out, options);
    return out;
}

TEST_CASE("a text block never spans columns, each printed line has its box") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(alto_of(written::issue(), written::source), tree).empty());
    CHECK(written::values_of(tree, "//TextBlock", "ID") == "P1.b1|P1.b2|P1.b3|P1.b3.2|P1.b5|P1.b6");
    CHECK(written::values_of(tree, "//String", "CONTENT") ==
          "肩题|标题，一|本报讯 近日，某|地的事|办好了。|图说|张三 摄");
    CHECK(written::values_of(tree, "//TextBlock[@ID='P1.b3']", "HEIGHT") == "108");  // 26 points at 300 to the inch
    CHECK(written::values_of(tree, "//TextLine", "HPOS") == "300|300|300|300|900|300|");
    CHECK(written::values_of(tree, "//Illustration", "WIDTH") == "600");
}

TEST_CASE("the printed text stands beside the repaired one") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(alto_of(written::issue(), written::source), tree).empty());
    CHECK(written::texts_of(tree, "//ALTERNATIVE") == "标题,一|本报讯 近日,某");
}

TEST_CASE("every page of a file has its own picture, or none") {
    for (const std::string_view named : {"123", "1 3", " 2 ", "   "}) {
        banmian::issue whole = written::issue();
        whole.pages.resize(3, whole.pages[0]);
        for (std::size_t p = 0; p < 3; ++p)
            if (named[p] != ' ') whole.pages[p].image = "a&b-" + std::string(1, named[p]) + ".jpg";
        std::string out;
        banmian::alto::write(whole, written::source, out);
        const auto back = banmian::alto::read(out);
        REQUIRE(back.sheets.size() == 3);
        INFO(std::string(named));
        for (std::size_t p = 0; p < 3; ++p) CHECK(back.sheets[p].image == whole.pages[p].image.value_or(""));
    }
}

TEST_CASE("roles, articles, gaps and the order of reading are told") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(alto_of(written::issue(), written::source), tree).empty());
    CHECK(written::values_of(tree, "//TextBlock[@ID='P1.b1']", "TAGREFS") == "role.kicker art.1-1");
    CHECK(written::values_of(tree, "//StructureTag", "DESCRIPTION") == "标题，一");
    CHECK(written::values_of(tree, "//ElementRef", "REF") == "P1.b1|P1.b2|P1.b3|P1.b3.2|P1.b4|P1.b5|P1.b6");
    CHECK(written::values_of(tree, "//ComposedBlock", "TYPE") == "gap");
    CHECK(written::values_of(tree, "//OtherTag", "LABEL") == "open-sentence");
    CHECK(written::values_of(tree, "//TextBlock[@ID='P1.b6']", "TAGREFS") == "role.credit art.1-1");
}

TEST_CASE("without the source a text is one line, and its box holds all of it") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(alto_of(written::issue(), {}), tree).empty());
    CHECK(written::values_of(tree, "//TextBlock[@ID='P1.b3']/TextLine/String", "CONTENT") ==
          "本报讯 近日，某地的事办好了。");
    CHECK(written::values_of(tree, "//TextBlock[@ID='P1.b3']", "WIDTH") == "900");
    CHECK(written::values_of(tree, "//ALTERNATIVE", "PURPOSE").empty());
}

TEST_CASE("the unit and the picture's name are as asked for") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(alto_of(written::issue(), {}, {72, "{number}-{page:04}.jpg"}), tree).empty());
    CHECK(written::values_of(tree, "//Page", "WIDTH") == "720");
    CHECK(written::texts_of(tree, "//fileName") == "A01-0001.jpg");
    CHECK(written::values_of(tree, "//Page", "PRINTED_IMG_NR") == "A01");
}

TEST_CASE("a page without geometry has no places, and reads back") {
    banmian::issue whole = written::issue();
    whole.pages[0].size.reset();
    for (auto* const list : {&whole.pages[0].articles[0].kicker, &whole.pages[0].articles[0].headline})
        for (auto& one : *list) one.boxes.clear();
    whole.pages[0].articles[0].body[0].boxes.clear();
    whole.pages[0].articles[0].captions.clear();
    whole.pages[0].blocks.clear();
    const std::string out = alto_of(whole, written::source);
    CHECK(out.find("HPOS") == out.npos);
    CHECK(out.find("WIDTH") == out.npos);
    const auto back = banmian::alto::read(out);
    REQUIRE(back.sheets.size() == 1);
    CHECK(back.sheets[0].lines.size() == 5);
}

TEST_CASE("whatever an issue says, what is written is well-formed and holds nothing that XML forbids") {
    for (const std::string_view source : {std::string_view(), written::source}) {
        const std::string out = alto_of(written::hostile(), source);
        pugi::xml_document tree;
        CHECK(written::fault_of(out, tree).empty());
        CHECK_FALSE(written::has_forbidden(out));
        CHECK(written::values_of(tree, "//TextBlock[@HPOS='-']", "ID").empty());
        CHECK(out.find('-' + std::string("2147")) == out.npos);
    }
}

}  // namespace
