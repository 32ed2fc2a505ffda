// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/gather.hpp>
#include <banmian/format/any/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace gather_tests {

using banmian::source_file;

std::string article(const std::string& page, const std::string& title) {
    return "<html><td>第" + page + "版：要闻</td><founder-title>" + title + "</founder-title><!--enpcontent--><p>" +
           title + "的正文。</p><!--/enpcontent--></html>";
}
/// Numbers of pages, each with the titles of its articles.
std::string outline(const banmian::issue& whole) {
    std::string made;
    for (const banmian::page& page : whole.pages) {
        made += made.empty() ? "" : " | ";
        made += page.number.value_or("-");
        for (const banmian::article& one : page.articles) made += " " + one.title.value_or("-");
    }
    return made;
}

TEST_CASE("articles in files of their own are put on their pages, and those in the order of their numbers") {
    const std::string first = article("A10", "甲文");
    const std::string second = article("A02", "乙文");
    const std::string third = article("A10", "丙文");
    const std::vector<source_file> files{
        {"f/content_1.htm", first}, {"f/content_2.htm", second}, {"f/content_3.htm", third}};
    const auto answer = banmian::read_issue(files);
    CHECK(outline(*answer) == "A02 乙文 | A10 甲文 丙文");
    const banmian::page& page = answer->pages.at(1);
    CHECK(page.source == "f/content_1.htm");
    REQUIRE(page.files.size() == 1);
    CHECK(page.files[0].name == "f/content_3.htm");
    const auto text = page.articles.at(1).body.at(0).spans.at(0);
    CHECK(banmian::span{text.begin - page.files[0].span.begin, text.end - page.files[0].span.begin}.in(third) ==
          "丙文的正文。");
    CHECK(page.articles[0].body.at(0).spans.at(0).in(first) == "甲文的正文。");
}

TEST_CASE("a page takes the articles that it names, wherever they stand among the files, and those of its label") {
    const std::string page =
        "<map name=PagePicMap><area coords='0,0,9,0,9,9' href=../c/content_1.htm></map><td>第A02版：要闻</td>"
        "<a href=../c/content_1.htm>甲文</a>";
    const std::string named = article("A02", "甲文");
    const std::string other = article("A02", "乙文");
    const std::string elsewhere = article("A03", "丙文");
    const std::vector<source_file> files{
        {"c/content_1.htm", named}, {"c/content_2.htm", other}, {"c/content_3.htm", elsewhere}, {"n/node_2.htm", page}};
    const auto answer = banmian::read_issue(files);
    CHECK(outline(*answer) == "A02 甲文 乙文 | A03 丙文");
    const banmian::page& made = answer->pages[0];
    CHECK(made.source == "n/node_2.htm");
    REQUIRE(made.files.size() == 2);
    CHECK(made.files[1].name == "c/content_2.htm");
    const auto text = made.articles.at(1).body.at(0).spans.at(0);
    const std::size_t begin = made.files[1].span.begin;
    CHECK(banmian::span{text.begin - begin, text.end - begin}.in(other) == "乙文的正文。");
}

TEST_CASE("what METS names beside it is no page of its own") {
    const std::string mets =
        "<mets xmlns='http://www.loc.gov/METS/' xmlns:xlink='x'><fileSec><fileGrp USE='Text'><file ID='A1' "
        "MIMETYPE='text/xml'><FLocat xlink:href='alto/1.xml'/></file></fileGrp></fileSec></mets>";
    const std::string alto = "<alto><Layout><Page WIDTH='900' HEIGHT='900'><TextBlock ID='b' HPOS='0' VPOS='0' "
                             "WIDTH='400' HEIGHT='40'><TextLine "
                             "HPOS='0' VPOS='0' WIDTH='400' HEIGHT='40'><String "
                             "CONTENT='城东通车'/></TextLine></TextBlock></Page></Layout></alto>";
    const std::vector<source_file> files{{"i/alto/1.xml", alto}, {"./i/mets.xml", mets}, {"j/alto/1.xml", alto}};
    const auto answer = banmian::read_issue(files);
    REQUIRE(answer->pages.size() == 2);  // the third stands elsewhere, and only has the same name
    CHECK(answer->pages[1].source == "j/alto/1.xml");
    CHECK(answer->pages[0].source == "./i/alto/1.xml");
    CHECK(answer->pages[0].blocks.at(0).span.in(alto) == "城东通车");
}

TEST_CASE("MPML gives the pages of CNML their numbers") {
    const std::string cnml =
        "<CNML><Item><HeadLine>题</HeadLine><PageId>p2</PageId><DataContent>正文。</DataContent></Item></CNML>";
    const std::string mpml = "<MPML><Page id='p2'><PageNumber>02</PageNumber><RealImage href='2.jpg'/></Page></MPML>";
    const std::vector<source_file> files{{"a.cnml.xml", cnml}, {"a.mpml.xml", mpml}};
    const auto answer = banmian::read_issue(files);
    CHECK(answer.outcome != banmian::outcome::failed);
    CHECK(outline(*answer) == "02 题");
    CHECK(answer->pages.at(0).image == "2.jpg");
    const std::vector<source_file> alone{{"a.mpml.xml", mpml}};
    CHECK(banmian::read_issue(alone).outcome == banmian::outcome::failed);
}

TEST_CASE("what was noticed names its file, in whatever order the pages come") {
    const std::string first = article("A10", "甲文");
    const std::vector<source_file> files{
        {"a.htm", first}, {"b.pdf", "%PDF-1.4"}, {"c.htm", article("A02", "乙文").substr(0, 0)}};
    const auto answer = banmian::read_issue(files);
    bool refused = false;
    for (const banmian::diagnostic& one : answer.diagnostics)
        refused = refused || (one.file == 1 && one.what.code == banmian::errc::unknown_format);
    CHECK(refused);
}

}  // namespace gather_tests
