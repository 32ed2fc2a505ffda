// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/page/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace page_read_tests {

const std::string page =
    "<PcGts xmlns='http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'><Page imageWidth='3000' "
    "imageHeight='4000'><ReadingOrder><OrderedGroup id='o'><RegionRefIndexed index='0' "
    "regionRef='h'/><OrderedGroupIndexed "
    "id='g' index='1' type='article'><RegionRefIndexed index='0' regionRef='b'/></OrderedGroupIndexed></OrderedGroup>"
    "</ReadingOrder><TextRegion id='b' type='paragraph'><Coords points='100,300 900,300 900,700 100,700'/><TextLine "
    "id='l1'>"
    "<Coords points='100,300 900,300 900,340 100,340'/><TextEquiv "
    "index='1'><Unicode>错</Unicode></TextEquiv><TextEquiv "
    "index='0'><Unicode>正文一行</Unicode></TextEquiv></TextLine><TextLine id='l2'><Coords points='100,350 "
    "900,390'/><Word>"
    "<TextEquiv><Unicode>two</Unicode></TextEquiv></Word><Word><TextEquiv><Unicode>words</Unicode></TextEquiv></Word>"
    "</TextLine></TextRegion><TextRegion id='h' custom='readingOrder {index:0;} structure {type:heading;}'><Coords "
    "points='100,100 900,200'/><TextEquiv><Unicode>标题</Unicode></TextEquiv></TextRegion><TextRegion id='x' "
    "type='page-number'><Coords points='bad'/><TextEquiv><Unicode>12</Unicode></TextEquiv></TextRegion><ImageRegion "
    "id='i'><Coords points='1000,1000 2000,2000'/></ImageRegion></Page></PcGts>";

TEST_CASE("regions in their reading order, with their kind; the others after them") {
    const auto made = banmian::page_xml::read(page);
    CHECK(readers::outline(made) == "[heading] 标题 [body 1] 正文一行 / two words [number] 12");
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.sheets[0].size->width == doctest::Approx(720));
    CHECK(made.sheets[0].pictures.size() == 1);
    CHECK(made.sheets[0].blocks[1].bounds->y == doctest::Approx(72));
}

TEST_CASE("what is no PAGE file says so") {
    CHECK(banmian::page_xml::recognise(banmian::sample(page)) != banmian::certainty::none);
    CHECK(readers::first_fault(banmian::page_xml::read("<PcGts/>")) == banmian::errc::missing_element);
    readers::survives_truncation(page, [](const std::string& bytes) { return banmian::page_xml::read(bytes); });
}

TEST_CASE("custom attributes in the words of our writer state roles, joins, gaps and parts on other pages") {
    const auto read = banmian::page_xml::read(R"(<PcGts><Metadata><Creator>x</Creator>
<MetadataItem type="other" name="newspaper" value="某日报"/><MetadataItem type="other" name="date" value="2023-02-21"/>
<MetadataItem type="other" name="page_name" value="要闻"/></Metadata>
<Page imageWidth="100" imageHeight="100"><ReadingOrder><OrderedGroup id="o">
<OrderedGroupIndexed id="g1" index="0" type="article" custom="article {id:1-1; headline_lost:true; continued_by:4-1;}">
<RegionRefIndexed index="0" regionRef="r1"/><RegionRefIndexed index="1" regionRef="r2"/></OrderedGroupIndexed>
</OrderedGroup></ReadingOrder><Relations><Relation id="l" type="join"><SourceRegionRef regionRef="r1"/>
<TargetRegionRef regionRef="r2"/></Relation></Relations>
<TextRegion id="r1" type="paragraph" custom="structure {type:body;} article {id:1-1;}"><Coords points="0,0 9,0 9,9"/>
<TextEquiv><Unicode>甲</Unicode></TextEquiv></TextRegion>
<TextRegion id="r2" type="paragraph" custom="structure {type:body;} article {id:1-1;} gap {after:1;}">
<Coords points="0,0 9,0 9,9"/><TextEquiv><Unicode>乙</Unicode></TextEquiv></TextRegion></Page></PcGts>)");
    const banmian::layout::sheet& sheet = read.sheets.at(0);
    CHECK(sheet.roles_given);
    CHECK(sheet.name == "要闻");
    CHECK(read.stated.newspaper == "某日报");
    REQUIRE(read.stated.day);
    CHECK(read.stated.day->month == 2);
    REQUIRE(sheet.blocks.size() == 2);
    CHECK_FALSE(sheet.blocks[0].goes_on);
    CHECK(sheet.blocks[1].goes_on);
    CHECK(sheet.blocks[1].stated.gap_after);
    REQUIRE(sheet.articles.size() == 1);
    CHECK(sheet.articles[0].headline_lost);
    CHECK(sheet.articles[0].continued_by == "4-1");
}

TEST_CASE("what Transkribus says in custom attributes states no roles of ours") {
    const auto read = banmian::page_xml::read(R"(<PcGts><Page imageWidth="100" imageHeight="100">
<TextRegion id="r1" custom="readingOrder {index:0;} structure {type:caption;}"><Coords points="0,0 9,0 9,9"/>
<TextEquiv><Unicode>图说</Unicode></TextEquiv></TextRegion></Page></PcGts>)");
    CHECK_FALSE(read.sheets.at(0).roles_given);
    CHECK(read.sheets[0].blocks.at(0).hint == banmian::layout::block_hint::caption_text);
}

TEST_CASE("in a file with metadata of ours, roles that Transkribus has too are ours") {
    const auto read = banmian::page_xml::read(R"(<PcGts><Metadata><Creator>x</Creator>
<MetadataItem type="other" name="page_number" value="A01"/></Metadata><Page imageWidth="100" imageHeight="100">
<TextRegion id="r1" type="caption" custom="structure {type:caption;}"><Coords points="0,0 9,0 9,9"/>
<TextEquiv><Unicode>图说</Unicode></TextEquiv></TextRegion></Page></PcGts>)");
    CHECK(read.sheets.at(0).roles_given);
    CHECK(read.sheets[0].number == "A01");
}

TEST_CASE("what one of several files says of the issue is the issue's") {
    const auto file = [](const std::string& metadata) {
        return banmian::page_xml::read("<PcGts><Metadata><Creator>x</Creator>" + metadata +
                                       R"(</Metadata><Page imageWidth="100" imageHeight="100">
<TextRegion id="r1" type="paragraph" custom="structure {type:body;}"><Coords points="0,0 9,0 9,9"/>
<TextEquiv><Unicode>字</Unicode></TextEquiv></TextRegion></Page></PcGts>)");
    };
    banmian::layout::document whole;
    whole.append(file(R"(<MetadataItem type="other" name="date" value="2023-02-21"/>)"), "1.xml");
    whole.append(file(R"(<MetadataItem type="other" name="date" value="2023-02-22"/>)"
                      R"(<MetadataItem type="other" name="newspaper" value="某日报"/>)"),
                 "2.xml");
    CHECK(whole.stated.newspaper == "某日报");
    REQUIRE(whole.stated.day);
    CHECK(whole.stated.day->day == 21);
}

}  // namespace page_read_tests
