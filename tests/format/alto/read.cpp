// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/alto/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>
#include <vector>

namespace {

using readers::outline;

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
    CHECK(page.points_per_unit == doctest::Approx(72.0 / 254));
    CHECK(page.ink[0].bounds.x == doctest::Approx(72));
    CHECK(outline(made).find("版面 A4 tall") != std::string::npos);  // the engine's space between Han is none
}

TEST_CASE("a reading order is followed, its groups are articles") {
    const std::string order =
        "<ReadingOrder><UnorderedGroup ID='u'><OrderedGroup ID='1'><ElementRef REF='c'/><ElementRef "
        "REF='a'/></OrderedGroup>"
        "<OrderedGroup ID='2'><ElementRef REF='b'/></OrderedGroup></UnorderedGroup></ReadingOrder>";
    const auto made = banmian::alto::read(file(block("a", 0, 0, 500, {"甲"}) + block("b", 0, 500, 500, {"乙"}) +
                                                   block("c", 0, 900, 500, {"丙"}) + block("d", 0, 1200, 500, {"丁"}),
                                               order));
    CHECK(outline(made) == "[ 1] 丙 [ 1] 甲 [ 2] 乙 [] 丁");
}

TEST_CASE("blocks in reading order keep it, and articles begin at centred headings") {
    const auto made = banmian::alto::read(file(block("a", 0, 0, 500, {"text of the column", "and more of it"}) +
                                               block("b", 150, 120, 200, {"Heading."}) +
                                               block("c", 0, 200, 500, {"text below the head", "goes on and on"}) +
                                               block("d", 520, 0, 500, {"in the next column", "to its end here"})));
    CHECK(outline(made) ==
          "[] text of the column / and more of it [heading 1] Heading. [body 1] text below the head / goes on and on "
          "[body 1] in the next column / to its end here");
}

TEST_CASE("of tesseract neither the order of blocks counts nor a line's box, where its words have their own") {
    const std::string words =
        "<TextBlock ID='b' HPOS='254' VPOS='254' WIDTH='508' HEIGHT='40'><TextLine HPOS='254' VPOS='254' WIDTH='508' "
        "HEIGHT='40'><String CONTENT='版面' HPOS='254' VPOS='214' WIDTH='254' HEIGHT='100'/><String CONTENT='一二' "
        "HPOS='508' VPOS='234' WIDTH='254' HEIGHT='60'/></TextLine></TextBlock>";
    const std::string others = file(words);
    std::string tesseract = others;
    tesseract.replace(tesseract.find("<MeasurementUnit>"), 0,
                      "<OCRProcessing ID='o'><ocrProcessingStep><processingSoftware><softwareName>tesseract 5.3"
                      "</softwareName></processingSoftware></ocrProcessingStep></OCRProcessing>");
    banmian::arena memory;
    std::vector<banmian::diagnostic> noticed;
    const auto pages = banmian::alto::read_pages(tesseract, noticed, memory);
    REQUIRE(pages.size() == 1);
    CHECK_FALSE(pages[0].order_tells);
    CHECK(pages[0].blocks[0].region.lines[0].bounds.height == doctest::Approx(100 * 72.0 / 254));
    const auto theirs = banmian::alto::read_pages(others, noticed, memory);
    CHECK(theirs[0].order_tells);
    CHECK(theirs[0].blocks[0].region.lines[0].bounds.height == doctest::Approx(40 * 72.0 / 254));
}

TEST_CASE("files without a namespace, of several pages, broken ones") {
    const auto made = banmian::alto::read("<alto><Layout><Page/><Page/></Layout></alto>");
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
    CHECK(outline(made).find("文字") != std::string::npos);
}

TEST_CASE("tags in the words of our writer state roles, articles, what goes on where, and gaps") {
    const auto read = banmian::alto::read(R"(<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Tags>
<LayoutTag ID="role.headline" TYPE="role" LABEL="headline"/><LayoutTag ID="role.body" TYPE="role" LABEL="body"/>
<LayoutTag ID="role.notice" TYPE="role" LABEL="notice"/><StructureTag ID="art.1-1" TYPE="article" LABEL="1-1"/>
<OtherTag ID="lost.art.1-1" TYPE="headline_lost" LABEL="art.1-1"/>
<OtherTag ID="gap.b4" TYPE="gap" LABEL="open-sentence"/></Tags>
<Layout><Page ID="P1" PRINTED_IMG_NR="A01" PAGECLASS="要闻"><PrintSpace>
<TextBlock ID="b1" TAGREFS="role.headline art.1-1"><TextLine><String CONTENT="标题"/></TextLine></TextBlock>
<TextBlock ID="b2" TAGREFS="role.body art.1-1" IDNEXT="b3"><TextLine><String CONTENT="甲"/></TextLine></TextBlock>
<TextBlock ID="b3" TAGREFS="role.body art.1-1"><TextLine><String CONTENT="乙"/></TextLine></TextBlock>
<ComposedBlock ID="b4" TYPE="gap" TAGREFS="gap art.1-1 gap.b4"/>
<TextBlock ID="b5" TAGREFS="role.notice"><TextLine><String CONTENT="启事"/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>)");
    const banmian::layout::sheet& page = read.sheets.at(0);
    CHECK(page.roles_given);
    CHECK(page.articles_given);
    CHECK(page.number == "A01");
    CHECK(page.name == "要闻");
    REQUIRE(page.blocks.size() == 4);
    CHECK(page.blocks[0].stated.role == banmian::block_role::headline);
    CHECK(page.blocks[0].group == 1);
    CHECK_FALSE(page.blocks[1].goes_on);
    CHECK(page.blocks[2].goes_on);
    CHECK(page.blocks[2].stated.gap_after == "open-sentence");
    CHECK(page.blocks[3].stated.role == banmian::block_role::notice);
    CHECK(page.blocks[3].group == 0);
    REQUIRE(page.articles.size() == 1);
    CHECK(page.articles[0].headline_lost);
}

TEST_CASE("tags of other programs state nothing") {
    const auto read = banmian::alto::read(R"(<alto><Tags><OtherTag ID="BT1" LABEL="title"/>
<LayoutTag ID="t" TYPE="role" LABEL="marginalia"/></Tags><Layout><Page ID="P1" PAGECLASS="title page"><PrintSpace>
<TextBlock ID="b1" TAGREFS="BT1 t" IDNEXT="b2"><TextLine><String CONTENT="标题"/></TextLine></TextBlock>
<TextBlock ID="b2"><TextLine><String CONTENT="正文"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>)");
    CHECK_FALSE(read.sheets.at(0).roles_given);
    CHECK(read.sheets[0].name.empty());
}

}  // namespace
