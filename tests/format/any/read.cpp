// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/read.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using banmian::outcome;
using banmian::read_issue;
using banmian::read_layout;
using banmian::recognise;

std::string_view format_of(std::string_view source) {
    const banmian::recognition made = recognise(source);
    return made.format != nullptr ? made.format->name : made.refused ? "refused" : "nothing";
}

TEST_CASE("formats are recognised by their content") {
    struct row {
        std::string_view source;
        std::string_view format;
    };
    for (const row& one : {
             row{"临河日报\n\n正文", "text"},
             row{"", "text"},
             row{"<本报讯>今天是晴天", "text"},
             row{"[转发]今天是晴天", "text"},
             row{"[2023]年报道", "text"},
             row{"{not json", "text"},
             row{"<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'>", "alto"},
             row{"\xEF\xBB\xBF<?xml version='1.0'?>\n<mets:mets xmlns:mets='http://www.loc.gov/METS/' "
                 "xmlns:alto='http://www.loc.gov/standards/alto/ns-v2#'>",
                 "mets"},
             row{"<PcGts xmlns='…'>", "page"},
             row{"<pdf2xml producer='poppler'>", "pdftohtml-xml"},
             row{"<html><body><doc>\n<page width='1' height='1'>", "poppler-bbox"},
             row{"<html><body><div class='ocr_page'>", "hocr"},
             row{"level\tpage_num\tpar_num\n1\t1\t0\t###PAGE###", "poppler-tsv"},
             row{"level\tpage_num\tblock_num\n", "tesseract-tsv"},
             row{R"({"res":{"rec_texts":[]}})", "paddle"},
             row{R"([[[[1,2],[3,4]],["字",0.9]]])", "paddle"},
             row{R"([[[1,2],[3,4]],"字",0.9])", "rapidocr"},
             row{R"([[[[1,2],[3,4]],"字",0.9]])", "rapidocr"},
             row{R"([{"box":[[1,2]],"txt":"字","score":0.9}])", "rapidocr"},
             row{R"({"code":100,"data":[{"box":[[1,2]],"text":"字"}]})", "paddle"},
             row{R"([{"type":"text","bbox":[1,2,3,4],"res":[]}])", "paddle"},
             row{R"([[{"type":"title","content":{}}]])", "mineru"},
             row{R"({"blocks":[{"lines":[{"wmode":0,"spans":[]}]}]})", "pymupdf"},
             row{R"([[50.0,60,200,80,"字",0,0,0]])", "pymupdf"},
             row{R"([[[50.0,60,200,80,"字\n",0,0]]])", "pymupdf"},
             row{R"([[[50.0,60,200,80,"字",0,0,0],[50.0,90,200,99,"字",1,0,0]],[]])", "pymupdf"},
             row{R"(<document name="a"><page width="1"><block bbox="0 0 1 1"><line bbox="0 0 1 1" wmode="0">)",
                 "mupdf"},
             row{R"({"document":{"json_content":{}}})", "docling"},
             row{R"({"pdf_info":[]})", "mineru"},
             row{R"([{"type":"text","page_idx":0}])", "mineru"},
             row{R"({"schema_name":"DoclingDocument"})", "docling"},
             row{R"({"pages":[{"blocks":[{"lines":[{"wmode":0}]}]}]})", "mupdf"},
             row{R"({"banmian":1,"pages":[]})", "json"},
             row{"<html><body><p>正文</p></body></html>", "refused"},
             row{"<feed/>", "refused"},
             row{R"({"a":1})", "refused"},
             row{"[1, 2, 3]", "refused"},
             row{"%PDF-1.7\n1 0 obj", "refused"},
         }) {
        INFO(one.source);
        CHECK(format_of(one.source) == one.format);
    }
}

TEST_CASE("a name overrules the content, and a name that is none is refused") {
    banmian::read_options options;
    options.from = "text";
    CHECK(recognise("<p>正文</p>", options).format->name == "text");
    options.from = "summary";  // is only written
    CHECK(recognise("正文", options).format == nullptr);
    const auto answer = read_issue("正文", options);
    CHECK(answer.outcome == outcome::failed);
    REQUIRE(answer.diagnostics.size() == 1);
    CHECK(answer.diagnostics[0].what.code == banmian::errc::unknown_format);
}

TEST_CASE("what is refused gives no page, whatever it holds") {
    for (const std::string_view source :
         {"%PDF-1.4 本报讯", "<html><body><p>本报讯</p></body></html>", R"({"正文":"本报讯"})"}) {
        const auto answer = read_issue(source);
        INFO(source);
        CHECK(answer.outcome == outcome::failed);
        CHECK(answer->pages.empty());
    }
}

TEST_CASE("what is cut off comes out as far as it goes, and says so") {
    const std::string page = "<doc><page width='400' height='300'><block><line>"
                             "<word xMin='10' yMin='10' xMax='110' yMax='30'>旧厂区变公园</word></line></block>";
    const auto answer = read_issue(page);
    CHECK(answer.outcome == outcome::failed);
    REQUIRE(answer->pages.size() == 1);
    CHECK_FALSE(answer->pages[0].blocks.empty());
}

TEST_CASE("nothing to read is an error, not an empty page") {
    for (const std::string_view source : {"", " \n\n", "<doc><page width='4' height='3'></page></doc>"}) {
        INFO(source);
        CHECK(read_issue(source).outcome == outcome::failed);
    }
}

TEST_CASE("spans count bytes of the source in every format") {
    const std::string page = "<doc><page width='400' height='300'><block><line>"
                             "<word xMin='10' yMin='10' xMax='110' yMax='30'>旧厂区&lt;公园</word></line></block>"
                             "</page></doc>";
    const auto answer = read_issue(page);
    REQUIRE(answer->pages.size() == 1);
    REQUIRE_FALSE(answer->pages[0].blocks.empty());
    CHECK(answer->pages[0].blocks[0].span.in(page) == "旧厂区&lt;公园");
}

TEST_CASE("files of one issue are its pages, each with its own bytes") {
    const std::string one = "旧厂区变公园\n\n本报讯 城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步。\n";
    const std::string other = "\n\n新路通到了村口\n\n本报讯 城南的新路昨天通车，一共走了三年，村里的人都很高兴。\n";
    const std::vector<banmian::source_file> files{{"a.txt", one}, {"b.txt", other}};
    const auto answer = read_issue(files);
    REQUIRE(answer->pages.size() == 2);
    CHECK(answer->pages[0].source == "a.txt");
    CHECK(answer->pages[1].source == "b.txt");
    REQUIRE_FALSE(answer->pages[1].articles.empty());
    CHECK(answer->pages[1].articles[0].id == "2-1");
    CHECK(answer->pages[1].articles[0].headline.at(0).spans.at(0).in(other) == "新路通到了村口");
    const auto alone = read_issue(one);
    CHECK_FALSE(alone->pages.at(0).source);
}

TEST_CASE("a file that is refused costs its own pages, and is named by its number") {
    const std::vector<banmian::source_file> files{{"a.pdf", "%PDF-1.4"}, {"b.txt", "旧厂区变公园\n"}};
    const auto answer = read_issue(files);
    CHECK(answer.outcome == outcome::failed);
    CHECK(answer->pages.size() == 1);
    REQUIRE_FALSE(answer.diagnostics.empty());
    CHECK(answer.diagnostics[0].file == 0);
    CHECK(answer.diagnostics[0].what.code == banmian::errc::unknown_format);
}

TEST_CASE("every sample of every format is read, or the fault is named") {
    const std::filesystem::path folder = BANMIAN_SHARED "/data";
    if (!std::filesystem::is_directory(folder)) {
        MESSAGE("SKIPPED: the shared samples are not here");
        return;
    }
    for (const char* const part : {"alto/samples", "hocr", "page-xml", "gaptree-ocr"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / part)) {
            const std::string ending = entry.path().extension().string();
            if (ending != ".xml" && ending != ".hocr" && ending != ".json") continue;
            INFO(entry.path().string());
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string source{std::istreambuf_iterator<char>(file), {}};
            const auto made = read_layout(source);
            const auto issue = banmian::parse(made);
            const bool empty = made.sheets.empty() || made.sheets[0].blocks.empty();
            CHECK((!empty || !made.diagnostics.empty()));
            CHECK(issue->pages.size() == made.sheets.size());
        }
}

TEST_CASE("an entity bomb and a document type are passed over") {
    const std::string bomb =
        "<?xml version='1.0'?><!DOCTYPE alto [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><alto><Layout><Page>"
        "<TextBlock><TextLine><String CONTENT='&b;字'/></TextLine></TextBlock></Page></Layout></alto>";
    const auto made = read_layout(bomb);
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.text().size() < 100);
}

TEST_CASE("what one who reads wishes holds for pages with boxes, and the direction for text too") {
    const std::string_view lines =
        R"([[[[0,0],[90,0],[90,20],[0,20]],"清楚的一行",0.9],[[[0,30],[90,30],[90,50],[0,50]],"污渍",0.2]])";
    banmian::read_options options;
    options.wishes = {banmian::writing_mode::vertical_rl, 0.5};
    const auto pages = banmian::read_layout(lines, options);
    REQUIRE(pages.sheets.size() == 1);
    CHECK(pages.sheets[0].writing_mode == banmian::writing_mode::vertical_rl);
    REQUIRE(pages.sheets[0].blocks.size() == 2);
    CHECK(pages.sheets[0].blocks[1].hint == banmian::layout::block_hint::scrap);
    const auto issue = banmian::read_issue(lines, options);
    REQUIRE(issue->pages[0].blocks.size() == 2);
    CHECK(issue->pages[0].blocks[1].role == banmian::block_role::noise);
    const auto text = banmian::read_layout(std::string_view("今天是晴天，市民出游。\n"), options);
    CHECK(text.sheets[0].writing_mode == banmian::writing_mode::vertical_rl);
}

}  // namespace
