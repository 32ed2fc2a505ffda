// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/page/read.hpp>

#include <doctest/doctest.h>

#include <format/told.hpp>
#include <string>

namespace {

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
    CHECK(readers::told(made) == "[heading] 标题 [body 1] 正文一行 / two words [number] 12");
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

}  // namespace
