// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <format/told.hpp>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using banmian::input_format;
using banmian::recognise;

TEST_CASE("formats are recognised by their content") {
    struct row {
        std::string_view source;
        input_format format;
    };
    for (const row& one : {
             row{"临河日报\n\n正文", input_format::text},
             row{"", input_format::text},
             row{"<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'>", input_format::alto},
             row{"\xEF\xBB\xBF<?xml version='1.0'?>\n<mets:mets xmlns:mets='http://www.loc.gov/METS/'>",
                 input_format::mets},
             row{"<PcGts xmlns='…'>", input_format::page_xml_file},
             row{"<pdf2xml producer='poppler'>", input_format::pdftohtml_xml},
             row{"<html><body><doc>\n<page width='1' height='1'>", input_format::poppler_bbox},
             row{"<html><body><div class='ocr_page'>", input_format::hocr},
             row{"level\tpage_num\tpar_num\n1\t1\t0\t###PAGE###", input_format::poppler_tsv},
             row{"level\tpage_num\tblock_num\n", input_format::tesseract_tsv},
             row{R"({"res":{"rec_texts":[]}})", input_format::paddle},
             row{R"([[[[1,2]]]])", input_format::paddle},
             row{R"({"pdf_info":[]})", input_format::mineru},
             row{R"([{"type":"text","page_idx":0}])", input_format::mineru},
             row{R"({"schema_name":"DoclingDocument"})", input_format::docling},
             row{R"({"pages":[{"blocks":[{"lines":[{"wmode":0}]}]}]})", input_format::mupdf},
             row{R"({"banmian":1,"pages":[]})", input_format::json},
             row{"{not json", input_format::text},
         }) {
        INFO(one.source);
        CHECK(recognise(one.source) == one.format);
    }
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
            const auto made = banmian::read_layout(source, recognise(source));
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
    const auto made = banmian::read_layout(bomb, recognise(bomb));
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.text().size() < 100);
}

}  // namespace
