// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/cnml/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace cnml_read_tests {

const std::string items = "<CNML xmlns='http://www.cnml.org.cn/2005/CNMLSchema' xmlns:xsi='i'><Items><Item "
                          "id='a'><MetaInfo><DescriptionMetaGroup><Titles>"
                          "<HeadLine><![CDATA[主题<br>二行]]></HeadLine><SubHeadLine/><SubHeadLine>副题</"
                          "SubHeadLine><ExtendedTitles><ExtendedTitle "
                          "kind='IntroTopic'>引&amp;题</ExtendedTitle></ExtendedTitles></Titles><Creators><Creator "
                          "kind='Author'><Name><FullName>甲文 乙文"
                          "</FullName></Name></Creator><Creator "
                          "kind='Editor'><Name><FullName>丙文</FullName></Name></Creator></Creators><DateTimes>"
                          "<DateTime kind='InditeTime'>2025-03-01</DateTime><DateTime "
                          "kind='PublishedDate'>2025-03-08</DateTime></DateTimes><SourceInfo>"
                          "<ItemSource><Name>江城日报</Name></ItemSource></SourceInfo></DescriptionMetaGroup></"
                          "MetaInfo><Contents><ContentItem "
                          "xsi:type='TextCIType'><MetaInfo><MetaGroup><Regions><PageId>p2</PageId></Regions></"
                          "MetaGroup></MetaInfo><DataContent>"
                          "<![CDATA[　　首段。\n次段。<p>三段。</p>]]></DataContent></ContentItem><ContentItem "
                          "xsi:type='ImageCIType'><DataContent>街景。"
                          "</DataContent></ContentItem></Contents></Item><Item><HeadLine>又一篇</"
                          "HeadLine><DataContent>正文。</DataContent></Item></Items></CNML>";

TEST_CASE("items are articles; MPML says where they stand") {
    const auto made = banmian::cnml::read(
        items, "<m><Paper><PaperName>江城晚报</PaperName></Paper><Page id='p2'><PageNumber>02</PageNumber></Page></m>");
    CHECK(readers::outline(made) == "[kicker 1] 引&题 [headline 1] 主题 / 二行 [subhead 1] 副题 [byline 1] 甲文 乙文 "
                                    "[header] 丙文 [body 1] 　　首段。 [body 1] 次段。 "
                                    "[body 1] 三段。 [caption 1] 街景。 || [headline 2] 又一篇 [body 2] 正文。");
    CHECK(made.sheets[0].number == "02");
    CHECK(made.stated.newspaper == "江城晚报");
    CHECK(*made.stated.day == banmian::date{2025, 3, 8});
    CHECK(banmian::cnml::read(items).stated.newspaper == "江城日报");
    for (const auto& one : made.origins)
        if (one.text.size() == one.source.size()) CHECK(one.text.in(made.text()) == one.source.in(items));
}

TEST_CASE("MPML by itself tells its pages, and says where their text stands") {
    const std::string pages =
        "<mpml:MPML xmlns:mpml='m'><Periods><Paper><PaperName>江城晚报</PaperName></Paper><Page id='p2'>"
        "<PageNumber>02</PageNumber><RealImage href='2.jpg'/></Page></Periods></mpml:MPML>";
    const auto made = banmian::cnml::read(pages);
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.sheets[0].stated_only);
    CHECK(made.sheets[0].number == "02");
    CHECK(made.sheets[0].image == "2.jpg");
    CHECK(made.stated.newspaper == "江城晚报");
    CHECK(readers::first_fault(made) == banmian::errc::missing_element);
    CHECK(banmian::cnml::recognise(banmian::sample(pages)) == banmian::certainty::sure);
}

TEST_CASE("what is missing stays empty; what is no CNML says so") {
    const auto made = banmian::cnml::read("<CNML><Item><HeadLine>题</HeadLine></Item></CNML>");
    CHECK_FALSE(made.stated.day);
    CHECK(readers::first_fault(banmian::cnml::read("<x/>")) == banmian::errc::missing_element);
    const auto cut = banmian::cnml::read(items.substr(0, items.size() / 2));
    CHECK(readers::outline(cut).find("主题") != std::string::npos);
    CHECK(readers::first_fault(cut) == banmian::errc::malformed_xml);
}

}  // namespace cnml_read_tests
