// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/alto/read.hpp>

#include <doctest/doctest.h>

#include <format/told.hpp>
#include <string>

namespace {

using readers::told;

/// A block of lines from x, y, in mm10; each line 40 high.
std::string block(const char* id, int x, int y, int width, std::initializer_list<const char*> lines) {
    std::string made = "<TextBlock ID='" + std::string(id) + "' HPOS='" + std::to_string(x) + "' VPOS='" +
                       std::to_string(y) + "' WIDTH='" + std::to_string(width) + "' HEIGHT='" +
                       std::to_string(50 * lines.size()) + "'>";
    for (const char* const text : lines) {
        made += "<TextLine HPOS='" + std::to_string(x) + "' VPOS='" + std::to_string(y) + "' WIDTH='" +
                std::to_string(width) + "' HEIGHT='40'><String CONTENT='" + text + "'/></TextLine>";
        y += 50;
    }
    return made + "</TextBlock>";
}
std::string file(const std::string& blocks, const std::string& order = {}, const char* unit = "mm10") {
    return "<?xml version='1.0'?><alto "
           "xmlns='http://www.loc.gov/standards/alto/ns-v4#'><Description><MeasurementUnit>" +
           std::string(unit) + "</MeasurementUnit></Description>" + order +
           "<Layout><Page ID='P1' PHYSICAL_IMG_NR='3' WIDTH='2540' HEIGHT='3810'><PrintSpace>" + blocks +
           "</PrintSpace></Page></Layout></alto>";
}

TEST_CASE("units, page, and the words of a line") {
    const auto made = banmian::alto::read(file(
        "<TextBlock ID='a' HPOS='254' VPOS='254' WIDTH='508' HEIGHT='40'><TextLine HPOS='254' VPOS='254' WIDTH='508' "
        "HEIGHT='40'><String CONTENT='版'/><SP/><String CONTENT='面'/><SP/><String CONTENT='A4'/><SP/><String "
        "CONTENT='tall'/>"
        "</TextLine></TextBlock>"));
    REQUIRE(made.sheets.size() == 1);
    const auto& page = made.sheets[0];
    CHECK(page.label == "3");
    CHECK(page.size->width == doctest::Approx(720));
    CHECK(page.unit == doctest::Approx(72.0 / 254));
    CHECK(page.ink[0].bounds.x == doctest::Approx(72));
    CHECK(told(made).find("版面 A4 tall") != std::string::npos);  // the engine's space between Han is none
}

TEST_CASE("a reading order is followed, its groups are articles") {
    const std::string order =
        "<ReadingOrder><UnorderedGroup ID='u'><OrderedGroup ID='1'><ElementRef REF='c'/><ElementRef "
        "REF='a'/></OrderedGroup>"
        "<OrderedGroup ID='2'><ElementRef REF='b'/></OrderedGroup></UnorderedGroup></ReadingOrder>";
    const auto made = banmian::alto::read(file(block("a", 0, 0, 500, {"甲"}) + block("b", 0, 500, 500, {"乙"}) +
                                                   block("c", 0, 900, 500, {"丙"}) + block("d", 0, 1200, 500, {"丁"}),
                                               order));
    CHECK(told(made) == "[ 1] 丙 [ 1] 甲 [ 2] 乙 [] 丁");
}

TEST_CASE("blocks in reading order keep it, and articles begin at centred headings") {
    const auto made = banmian::alto::read(file(block("a", 0, 0, 500, {"text of the column", "and more of it"}) +
                                               block("b", 150, 120, 200, {"Heading."}) +
                                               block("c", 0, 200, 500, {"text below the head", "goes on and on"}) +
                                               block("d", 520, 0, 500, {"in the next column", "to its end here"})));
    CHECK(told(made) ==
          "[] text of the column / and more of it [heading 1] Heading. [body 1] text below the head / goes on and on "
          "[body 1] in the next column / to its end here");
}

TEST_CASE("files without a namespace, of several pages, broken ones") {
    const auto made = banmian::alto::read({"<alto><Layout><Page/></Layout></alto>", file(block("a", 0, 0, 9, {"甲"}))});
    CHECK(made.sheets.size() == 2);
    CHECK(readers::first_fault(banmian::alto::read("<alto></alto>")) == banmian::errc::missing_element);
    const std::string whole = file(block("a", 0, 0, 500, {"甲"}));
    const auto rest = banmian::alto::read(whole.substr(0, whole.size() - 40));
    CHECK(readers::first_fault(rest) == banmian::errc::malformed_xml);
    readers::survives_truncation(file(block("a", 0, 0, 500, {"甲", "乙"})),
                                 [](const std::string& bytes) { return banmian::alto::read(bytes); });
    CHECK(banmian::alto::recognise(banmian::sample(file(""))) != banmian::certainty::none);
    CHECK(banmian::alto::recognise(banmian::sample("<html>")) == banmian::certainty::none);
}

TEST_CASE("boxes that are none lose no text") {
    const auto made =
        banmian::alto::read(file("<TextBlock ID='a' HPOS='NaN' VPOS='-1' WIDTH='x' HEIGHT='1e99'><TextLine><String "
                                 "CONTENT='文字'/></TextLine></TextBlock>"));
    CHECK(told(made).find("文字") != std::string::npos);
}

}  // namespace
