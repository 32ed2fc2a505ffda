// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/mets/read.hpp>
#include <banmian/format/mets/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>
#include <utility>
#include <vector>

namespace {

using files = std::vector<std::pair<std::string, std::string>>;

files mets_of(const banmian::issue& whole, std::string_view source) {
    files made;
    banmian::mets::write(whole, source, "x.", [&](std::string_view name, std::string_view bytes) {
        made.emplace_back(std::string(name), std::string(bytes));
    });
    return made;
}

TEST_CASE("an issue is a METS file and an ALTO file for each page") {
    const files made = mets_of(written::issue(), written::source);
    REQUIRE(made.size() == 2);
    CHECK(made[0].first == "x.alto-0001.xml");
    CHECK(made[1].first.empty());
    pugi::xml_document tree;
    REQUIRE(written::fault_of(made[1].second, tree).empty());
    CHECK(written::values_of(tree, "//FLocat", "xlink:href") == "x.alto-0001.xml");
    CHECK(written::texts_of(tree, "//dmdSec[@ID='MODSMD_PRINT']//mods:title") == "某日报");
    CHECK(written::texts_of(tree, "//mods:dateIssued") == "2023-02-21");
    CHECK(written::texts_of(tree, "//mods:number") == "9168");
    CHECK(written::texts_of(tree, "//mods:namePart") == "张三|李四");
}

TEST_CASE("the logical structure has 引题, 主题 and a paragraph of two columns as one sequence") {
    const files made = mets_of(written::issue(), written::source);
    pugi::xml_document tree;
    REQUIRE(written::fault_of(made[1].second, tree).empty());
    CHECK(written::values_of(tree, "//div[@TYPE='OVERLINE']//area", "BEGIN") == "P1.b1");
    CHECK(written::values_of(tree, "//div[@TYPE='HEADING']/div[@TYPE='TITLE']//area", "BEGIN") == "P1.b2");
    CHECK(written::values_of(tree, "//div[@TYPE='PARAGRAPH']//seq/area", "BEGIN") == "P1.b3|P1.b3.2");
    CHECK(written::values_of(tree, "//div[@TYPE='GAP']//area", "BEGIN") == "P1.b4");
    CHECK(written::values_of(tree, "//div[@TYPE='ILLUSTRATION']//area", "BEGIN") == "P1.b5|P1.b6");
}

TEST_CASE("an article that goes on over pages is one") {
    banmian::issue whole = written::issue();
    whole.pages.push_back(whole.pages[0]);
    whole.pages[0].articles[0].continued_by = "2-1";
    whole.pages[1].articles[0].id = "2-1";
    whole.pages[1].articles[0].continues = "1-1";
    const files made = mets_of(whole, written::source);
    REQUIRE(made.size() == 3);
    pugi::xml_document tree;
    REQUIRE(written::fault_of(made[2].second, tree).empty());
    CHECK(written::values_of(tree, "//div[@TYPE='ARTICLE']", "ORDER") == "1");
    CHECK(written::values_of(tree, "//div[@TYPE='OVERLINE']//area", "FILEID") == "ALTO1|ALTO2");
}

TEST_CASE("what is written is read back with its articles") {
    const files made = mets_of(written::issue(), written::source);
    const auto back = banmian::mets::read(made[1].second, [&](const auto& name) {
        return std::string_view(name) == made[0].first ? made[0].second : std::string();
    });
    REQUIRE(back.sheets.size() == 1);
    CHECK(back.diagnostics.empty());
    REQUIRE(back.sheets[0].blocks.size() == 6);
    for (const auto& one : back.sheets[0].blocks) CHECK(one.group == 1);
}

TEST_CASE("whatever an issue says, what is written is well-formed and every block that it names is there") {
    const files made = mets_of(written::hostile(), written::source);
    REQUIRE(made.size() == 4);
    std::string altos;
    for (const auto& [name, bytes] : made) {
        pugi::xml_document tree;
        CHECK(written::fault_of(bytes, tree).empty());
        CHECK_FALSE(written::has_forbidden(bytes));
        if (!name.empty()) altos += bytes;
    }
    pugi::xml_document tree;
    REQUIRE(written::fault_of(made.back().second, tree).empty());
    for (const auto& one : tree.select_nodes("//area"))
        CHECK(altos.find("ID=\"" + std::string(one.node().attribute("BEGIN").value()) + '"') != altos.npos);
    for (const auto& one : tree.select_nodes("//*[@DMDID]"))
        CHECK(tree.select_node(("//dmdSec[@ID='" + std::string(one.node().attribute("DMDID").value()) + "']").c_str()));
}

}  // namespace
