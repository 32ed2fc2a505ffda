// SPDX-License-Identifier: BSL-1.0
// Laws: every character of every text node that is read from a file with boxes stands in the file where its span says.
#include <banmian/format/alto/read.hpp>
#include <banmian/format/hocr/read.hpp>
#include <banmian/format/page/read.hpp>
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/tsv/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string without_space(std::string_view text) {
    std::string made;
    for (const char byte : text)
        if (static_cast<unsigned char>(byte) > 0x20) made += byte;
    return made;
}

/// The bytes of the file that a piece of the text stands for, decoded.
std::string printed_in(const banmian::layout::document& document, std::string_view source, banmian::span of) {
    std::string made;
    for (const banmian::span& one : document.in_source(of)) {
        REQUIRE(one.end <= source.size());
        made += banmian::xml::decoded(one.in(source));
    }
    return made;
}

/// How many characters' worth of text was held against the file; 0 when some text differs.
std::size_t agreeing_bytes(const banmian::layout::document& document, std::string_view source) {
    std::size_t bytes = 0;
    const auto same = [&](banmian::span of) {
        bytes += of.size();
        return without_space(printed_in(document, source, of)) == without_space(of.in(document.text()));
    };
    for (const auto& sheet : document.sheets)
        for (const auto& line : sheet.lines)
            if (!same(line.text)) return 0;
    const auto issue = banmian::parse(document);
    for (const auto& page : issue->pages)
        for (const auto& article : page.articles) {
            for (const auto* list : {&article.kicker, &article.headline, &article.subheads})
                for (const auto& node : *list)
                    for (const banmian::span& one : node.spans)
                        if (!same(one)) return 0;
            for (const auto& item : article.body)
                for (const banmian::span& one : item.spans)
                    if (!same(one)) return 0;
        }
    return bytes;
}

TEST_CASE("files of tools: the bytes of the file at a text's place are the text") {
    const std::string bbox = test_data("poppler/two_articles.html");
    const std::string runs = test_data("poppler/two_articles.xml");
    const std::string hocr = test_data("hocr/two_articles.html");
    CHECK(agreeing_bytes(banmian::poppler::read_bbox(bbox), bbox) > 800);
    CHECK(agreeing_bytes(banmian::poppler::read_pdftohtml(runs), runs) > 800);
    CHECK(agreeing_bytes(banmian::hocr::read(hocr), hocr) > 800);
}

TEST_CASE("entities, CDATA, words in elements of their own and rows of tables have their places") {
    const std::string bbox = "<doc><page width='400' height='300'><word xMin='10' yMin='10' xMax='80' yMax='20'>"
                             "甲&amp;乙&#20013;</word><word xMin='82' yMin='10' xMax='120' yMax='20'>\n 丙丁 </word>"
                             "<word xMin='10' yMin='22' xMax='90' yMax='32'><![CDATA[x&lt;戊]]></word></page></doc>";
    const std::string runs = "<pdf2xml><page number='1' width='600' height='800'><text top='10' left='10' width='90' "
                             "height='12' font='0'> 甲<b>乙&lt;</b>丙 </text></page></pdf2xml>";
    const std::string alto =
        "<alto><Layout><Page WIDTH='4000' HEIGHT='5600'><TextBlock ID='a' HPOS='10' VPOS='10' WIDTH='900' "
        "HEIGHT='40'><TextLine HPOS='10' VPOS='10' WIDTH='900' HEIGHT='40'><String CONTENT='甲乙'/><SP/><String "
        "CONTENT='A&amp;B'/><SP/><String CONTENT='C'/></TextLine></TextBlock></Page></Layout></alto>";
    const std::string page =
        "<PcGts><Page imageWidth='4000' imageHeight='5600'><TextRegion id='r'><Coords points='0,0 90,90'/><TextLine>"
        "<Coords points='0,0 90,40'/><Word><TextEquiv><Unicode>甲</Unicode></TextEquiv></Word><Word><TextEquiv>"
        "<Unicode>乙&gt;</Unicode></TextEquiv></Word></TextLine></TextRegion></Page></PcGts>";
    const std::string tsv =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        "1\t1\t0\t0\t0\t0\t0\t0\t4000\t5600\t-1\t\n5\t1\t1\t1\t1\t1\t10\t10\t90\t40\t96\t甲乙\n"
        "5\t1\t1\t1\t1\t2\t110\t10\t90\t40\t96\tAB\n";
    CHECK(agreeing_bytes(banmian::poppler::read_pdftohtml(runs), runs) > 0);
    CHECK(agreeing_bytes(banmian::alto::read(alto), alto) > 0);
    CHECK(agreeing_bytes(banmian::page_xml::read(page), page) > 0);
    CHECK(agreeing_bytes(banmian::tsv::read(tsv), tsv) > 0);

    const auto document = banmian::poppler::read_bbox(bbox);
    REQUIRE(document.sheets.size() == 1);
    std::string text;
    for (const auto& line : document.sheets[0].lines) text += document.text_of(line);
    CHECK(without_space(text) == "甲&乙中丙丁x&lt;戊");
    const std::size_t amp = document.text().find('&');
    CHECK(document.in_source({amp, amp + 1}) ==
          std::vector<banmian::span>{{bbox.find("&amp;"), bbox.find("&amp;") + 5}});
}

TEST_CASE("text that is its own source has its own places; text decoded from JSON has none") {
    const auto plain = banmian::layout::document::viewing("头条");
    CHECK(plain.in_source({0, 3}) == std::vector<banmian::span>{{0, 3}});
    CHECK(plain.in_source({2, 2}).empty());
    CHECK(banmian::layout::document::owning("头条").in_source({0, 3}).empty());
}

}  // namespace
