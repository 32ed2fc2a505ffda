// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/page/read.hpp>
#include <banmian/format/page/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

std::string page_of(const banmian::issue& whole, std::string_view source) {
    std::string out;
    banmian::page_xml::write(whole, 0, source, out, {300, "p{page:03}.png"});
    return out;
}

TEST_CASE("regions carry type and exact role, lines and regions their text") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(page_of(written::issue(), written::source), tree).empty());
    CHECK(written::values_of(tree, "//TextRegion", "type") == "heading|heading|paragraph|paragraph|caption|credit");
    CHECK(written::values_of(tree, "//TextRegion[@id='r1']", "custom") == "structure {type:kicker;} article {id:1-1;}");
    CHECK(written::texts_of(tree, "//TextRegion/TextEquiv/Unicode") ==
          "肩题|标题，一|本报讯 近日，某地的事|办好了。|图说|张三 摄");
    CHECK(written::texts_of(tree, "//TextLine/TextEquiv[@index='1']/Unicode") == "标题,一|本报讯 近日,某");
    CHECK(written::values_of(tree, "//Page", "imageFilename") == "p001.png");
    CHECK(written::values_of(tree, "//MetadataItem[@name='date']", "value") == "2023-02-21");
}

TEST_CASE("parts of a text are joined, captions linked to their picture") {
    pugi::xml_document tree;
    REQUIRE(written::fault_of(page_of(written::issue(), written::source), tree).empty());
    CHECK(written::values_of(tree, "//Relation", "type") == "join|link");
    CHECK(written::values_of(tree, "//SourceRegionRef", "regionRef") == "r3|r5");
    CHECK(written::values_of(tree, "//TargetRegionRef", "regionRef") == "r3.2|i1");
    CHECK(written::values_of(tree, "//ImageRegion/Coords", "points") == "300,833 900,833 900,1233 300,1233");
}

TEST_CASE("what is written is read back in its order, each article together") {
    const auto back = banmian::page_xml::read(page_of(written::issue(), written::source));
    REQUIRE(back.sheets.size() == 1);
    CHECK(back.diagnostics.empty());
    REQUIRE(back.sheets[0].blocks.size() == 6);
    CHECK(back.sheets[0].blocks[0].hint == banmian::layout::block_hint::heading);
    for (const auto& one : back.sheets[0].blocks) CHECK(one.group == 1);
}

TEST_CASE("a page without a size is not for PAGE") {
    banmian::issue whole = written::issue();
    CHECK(banmian::page_xml::can_write(whole.pages[0]));
    whole.pages[0].size.reset();
    CHECK_FALSE(banmian::page_xml::can_write(whole.pages[0]));
    CHECK_FALSE(banmian::page_xml::can_write(written::hostile().pages[2]));
}

TEST_CASE("whatever an issue says, what is written is well-formed and every reference leads somewhere") {
    const std::string out = page_of(written::hostile(), written::source);
    pugi::xml_document tree;
    REQUIRE(written::fault_of(out, tree).empty());
    CHECK_FALSE(written::has_forbidden(out));
    for (const auto& one : tree.select_nodes("//*[@regionRef]")) {
        const std::string id = one.node().attribute("regionRef").value();
        CHECK(tree.select_node(("//*[@id='" + id + "']").c_str()));
    }
}

}  // namespace
