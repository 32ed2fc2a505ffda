// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/page/read.hpp>
#include <banmian/format/page/write.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <format/told.hpp>
#include <fstream>
#include <iterator>
#include <string>

namespace {

TEST_CASE("what is written is read back: every region, line, text, box and the order") {
    const std::string first =
        "<PcGts><Page imageWidth='3000' imageHeight='4000'><ReadingOrder><OrderedGroup id='o'><RegionRefIndexed "
        "index='0' "
        "regionRef='h'/><OrderedGroupIndexed id='g' index='1' type='article'><RegionRefIndexed index='0' "
        "regionRef='b'/>"
        "</OrderedGroupIndexed></OrderedGroup></ReadingOrder><TextRegion id='b' type='paragraph'><Coords "
        "points='100,300 "
        "900,700'/><TextLine id='l'><Coords points='100,300 900,340'/><TextEquiv><Unicode>&lt;正&amp;文&gt;</Unicode>"
        "</TextEquiv></TextLine></TextRegion><TextRegion id='h' type='heading'><Coords points='100,100 "
        "900,200'/><TextEquiv>"
        "<Unicode>标题</Unicode></TextEquiv></TextRegion></Page></PcGts>";
    const auto once = banmian::page_xml::read(first);
    std::string text;
    banmian::page_xml::write(once, 0, text);
    const auto twice = banmian::page_xml::read(text);
    CHECK(readers::told(once) == readers::told(twice));
    CHECK(once.sheets[0].blocks == twice.sheets[0].blocks);
    CHECK(once.sheets[0].ink == twice.sheets[0].ink);
}

TEST_CASE("real pages come back whole") {
    const std::filesystem::path folder = BANMIAN_SHARED "/data/page-xml";
    if (!std::filesystem::is_directory(folder)) {
        MESSAGE("SKIPPED: the shared pages are not here");
        return;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".xml") continue;
        INFO(entry.path().filename().string());
        std::ifstream file(entry.path(), std::ios::binary);
        const auto once = banmian::page_xml::read(std::string{std::istreambuf_iterator<char>(file), {}});
        REQUIRE(once.sheets.size() == 1);
        CHECK(once.diagnostics.empty());
        CHECK(once.sheets[0].blocks.size() > 10);
        std::string text;
        banmian::page_xml::write(once, 0, text);
        CHECK(readers::told(once) == readers::told(banmian::page_xml::read(text)));
    }
}

}  // namespace
