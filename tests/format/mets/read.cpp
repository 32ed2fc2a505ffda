// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/mets/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace mets_read_tests {

/// A page of four blocks, a to d.
std::string page(const std::string& first) {
    std::string made = "<alto><Layout><Page WIDTH='1000' HEIGHT='1000'>";
    int y = 0;
    for (const std::string id : {"a", "b", "c", "d"}) {
        made += "<TextBlock ID='" + id + "' HPOS='0' VPOS='" + std::to_string(y) +
                "' WIDTH='400' HEIGHT='40'><TextLine HPOS='0' VPOS='" + std::to_string(y) +
                "' WIDTH='400' HEIGHT='40'><String CONTENT='" + first + id + "'/></TextLine></TextBlock>";
        y += 50;
    }
    return made + "</Page></Layout></alto>";
}
std::string area(const char* file, const char* block) {
    return std::string("<fptr><area FILEID='") + file + "' BEGIN='" + block + "' BETYPE='IDREF'/></fptr>";
}

const std::string issue =
    "<mets xmlns='http://www.loc.gov/METS/' xmlns:xlink='http://www.w3.org/1999/xlink' "
    "TYPE='Newspaper'><fileSec><fileGrp "
    "USE='Images'><file ID='I1' MIMETYPE='image/tiff'><FLocat xlink:href='1.tif'/></file></fileGrp><fileGrp USE='Text'>"
    "<file ID='A1' MIMETYPE='text/xml'><FLocat xlink:href='file://./text/1.xml'/></file><file ID='A2' "
    "MIMETYPE='text/xml'><FLocat xlink:href='file://./text/2.xml'/></file></fileGrp></fileSec>"
    "<structMap TYPE='PHYSICAL'><div/></structMap><structMap TYPE='LOGICAL'><div TYPE='Newspaper'>"
    "<div TYPE='SECTION'><div TYPE='HEADING'><div TYPE='TITLE'>" +
    area("A1", "a") +
    "</div></div>"
    "<div TYPE='ARTICLE'><div TYPE='HEADING'><div TYPE='TITLE'>" +
    area("A1", "c") + "</div></div><div TYPE='BODY'><div TYPE='PARAGRAPH'><div TYPE='TEXT'>" + area("A1", "b") +
    area("A2", "d") +
    "</div></div></div></div>"
    "<div TYPE='ARTICLE'><div TYPE='BODY'><div TYPE='PARAGRAPH'>" +
    area("A2", "a") + "</div></div></div></div></div></structMap></mets>";

std::string load(const std::string& href) {
    if (href == "file://./text/1.xml") return page("甲");
    if (href == "file://./text/2.xml") return page("乙");
    return {};
}

TEST_CASE("paper, day, number, the pages' own labels, and the order that divisions state") {
    std::string outline = issue;
    outline.replace(
        outline.find("<fileSec>"), 0,
        "<dmdSec ID='MODSMD_ARTICLE1'><titleInfo><title>一篇</title></titleInfo></dmdSec><dmdSec ID='MODSMD_PRINT'>"
        "<titleInfo><title>江城日报</title><partNumber>Jg. 3, nº 288</partNumber></titleInfo><originInfo>"
        "<dateIssued>1936-05-01</dateIssued></originInfo></dmdSec>");
    const std::string physical = "<structMap TYPE='PHYSICAL'><div/></structMap>";
    outline.replace(
        outline.find(physical), physical.size(),
        "<structMap TYPE='PHYSICAL'><div><div TYPE='PAGE' ORDER='2' ORDERLABEL='A1' LABEL='要闻'><fptr FILEID='A1'/>"
        "</div><div TYPE='PAGE' ORDER='1' ORDERLABEL='A0'><fptr FILEID='A2'/></div></div></structMap>");
    const auto made = banmian::mets::read(outline, load);
    CHECK(made.stated.newspaper == "江城日报");
    CHECK(made.stated.issue_number == "288");
    REQUIRE(made.stated.day);
    CHECK(*made.stated.day == banmian::date{1936, 5, 1});
    REQUIRE(made.sheets.size() == 2);
    CHECK(made.sheets[0].number == "A0");
    CHECK(made.sheets[1].number == "A1");
    CHECK(made.sheets[1].name == "要闻");
    CHECK(banmian::parse(made)->pages[1].name == "要闻");
}

TEST_CASE("the logical structure gives the articles, across pages") {
    const auto made = banmian::mets::read(issue, load);
    CHECK(readers::outline(made) ==
          "[heading] 甲a [heading 1] 甲c [body 1] 甲b [] 甲d || [body 1] 乙d [body 2] 乙a [] 乙b [] 乙c");
    const auto whole = banmian::parse(made);
    REQUIRE(whole->pages.size() == 2);
    REQUIRE(whole->pages[0].articles.size() == 1);
    REQUIRE(whole->pages[1].articles.size() == 2);
    CHECK(whole->pages[0].source == "file://./text/1.xml");
    CHECK(whole->pages[0].articles[0].headline.at(0).spans.at(0).in(page("甲")) == "甲c");
    CHECK(whole->pages[1].articles[0].body.at(0).spans.at(0).in(page("乙")) == "乙d");
    CHECK(whole->pages[0].articles[0].headline.size() == 1);
    CHECK(whole->pages[0].articles[0].continued_by == "2-1");
    CHECK(whole->pages[1].articles[0].continues == "1-1");
    CHECK_FALSE(whole->pages[1].articles[1].continues);
}

TEST_CASE("DIDL names the blocks of each part") {
    const std::string didl =
        "<didl:DIDL xmlns:didl='urn:mpeg:mpeg21:2002:02-DIDL-NS' xmlns:dcx='d'><dcx:zoning><dcx:article-part order='1'>"
        "<dcx:blocks alto='file://./text/1.xml'><dcx:TextBlock ID='b'/><dcx:TextBlock "
        "ID='a'/></dcx:blocks></dcx:article-part>"
        "<dcx:article-part order='2'><dcx:blocks alto='file://./text/2.xml'><dcx:TextBlock ID='c'/></dcx:blocks>"
        "</dcx:article-part></dcx:zoning><dcx:zoning><dcx:article-part><dcx:blocks alto='file://./text/2.xml'>"
        "<dcx:TextBlock ID='d'/></dcx:blocks></dcx:article-part></dcx:zoning></didl:DIDL>";
    CHECK(banmian::mets::recognise(banmian::sample(didl)) == banmian::certainty::sure);
    CHECK(readers::outline(banmian::mets::read(didl, load)) ==
          "[ 1] 甲b [ 1] 甲a [] 甲c [] 甲d || [ 1] 乙c [ 2] 乙d [] 乙a [] 乙b");
}

TEST_CASE("a page that is missing is named, and the others come out") {
    const auto made = banmian::mets::read(
        issue, [](const std::string& href) { return href.find("1.xml") == href.npos ? load(href) : std::string(); });
    CHECK(made.sheets.size() == 1);
    CHECK(readers::first_fault(made) == banmian::errc::dangling_reference);
    CHECK(readers::first_fault(banmian::mets::read("<mets/>", load)) == banmian::errc::missing_element);
    readers::survives_truncation(issue, [](const std::string& bytes) { return banmian::mets::read(bytes, load); });
}

}  // namespace mets_read_tests
