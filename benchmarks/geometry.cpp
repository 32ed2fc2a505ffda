// SPDX-License-Identifier: BSL-1.0
// Pages with boxes, some 500 lines each: XML read beside pugixml's own parse, words assembled into columns, boxes to an
// issue.
#if BANMIAN_HAVE_PUGIXML

#include <banmian/format/any/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/parse/parse.hpp>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>

#include "boxed_page.hpp"
#include <string>
#include <string_view>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {

using boxed_page::attribute;
using boxed_page::lines;
using boxed_page::printed;

std::string whole(double number) {
    return std::to_string(static_cast<int>(number));
}
/// Calls `function` for pieces of three characters with their boxes, as OCR engines part a line into words.
void for_each_word(const printed& line, auto function) {
    for (std::size_t at = 0; at < line.text.size(); at += 9)
        function(printed{line.x + static_cast<double>(at) * 3, line.y, 27, line.size, line.text.substr(at, 9)});
}

std::string pdftohtml_page() {
    std::string text = "<pdf2xml><page number=\"1\" position=\"absolute\" top=\"0\" left=\"0\" height=\"2100\" "
                       "width=\"1500\">\n<fontspec id=\"0\" size=\"13\" family=\"SimSun\" color=\"#000000\"/>\n";
    for (const printed& one : lines())
        text += "<text" + attribute("top", whole(one.y * 1.5)) + attribute("left", whole(one.x * 1.5)) +
                attribute("width", whole(one.width * 1.5)) + attribute("height", whole(one.size * 1.5)) +
                attribute("font", "0") + '>' + one.text + "</text>\n";
    return text + "</page></pdf2xml>";
}

std::string alto_page() {
    const auto place = [](const printed& one) {
        return attribute("HPOS", whole(one.x * 4)) + attribute("VPOS", whole(one.y * 4)) +
               attribute("WIDTH", whole(one.width * 4)) + attribute("HEIGHT", whole(one.size * 4));
    };
    std::string text = "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Layout><Page WIDTH=\"4000\" "
                       "HEIGHT=\"5600\"><PrintSpace>\n";
    int number = 0;
    for (const printed& one : lines()) {
        if (number++ % 10 == 0) text += (number > 1 ? "</TextBlock>\n<TextBlock" : "<TextBlock") + place(one) + ">\n";
        text += "<TextLine" + attribute("ID", "line_" + std::to_string(number)) + place(one) + '>';
        for_each_word(one, [&](const printed& word) {
            text += "<String" + attribute("ID", "string_1") + place(word) + attribute("WC", "0.93") +
                    attribute("CONTENT", word.text) + "/><SP WIDTH=\"3\" VPOS=\"1\" HPOS=\"1\"/>\n";
        });
        text += "</TextLine>\n";
    }
    return text + "</TextBlock></PrintSpace></Page></Layout></alto>";
}

std::string hocr_page() {
    const auto title = [](const printed& one, std::string_view more) {
        return attribute("title", "bbox " + whole(one.x * 4) + ' ' + whole(one.y * 4) + ' ' +
                                      whole((one.x + one.width) * 4) + ' ' + whole((one.y + one.size) * 4) +
                                      std::string(more));
    };
    std::string text = "<html><body><div class=\"ocr_page\" title=\"image x.png; bbox 0 0 4000 5600; ppageno 0\">\n";
    for (const printed& one : lines()) {
        text += "<span class=\"ocr_line\" id=\"line_1\"" + title(one, "; baseline 0 -7; x_size 36") + ">\n";
        for_each_word(one, [&](const printed& word) {
            text +=
                "<span class=\"ocrx_word\" id=\"word_1\"" + title(word, "; x_wconf 93") + '>' + word.text + "</span>\n";
        });
        text += "</span>\n";
    }
    return text + "</div></body></html>";
}

std::string page_page() {
    const auto coordinates = [](const printed& one) {
        const std::string left = whole(one.x * 4), right = whole((one.x + one.width) * 4);
        const std::string top = whole(one.y * 4), bottom = whole((one.y + one.size) * 4);
        return "<Coords points=\"" + left + ',' + top + ' ' + right + ',' + top + ' ' + right + ',' + bottom + ' ' +
               left + ',' + bottom + "\"/>";
    };
    std::string text = "<PcGts><Page imageWidth=\"4000\" imageHeight=\"5600\">\n";
    int number = 0;
    for (const printed& one : lines()) {
        if (number++ % 10 == 0)
            text += (number > 1 ? "</TextRegion>\n<TextRegion" : "<TextRegion") +
                    attribute("id", "r" + std::to_string(number)) + " type=\"paragraph\">" + coordinates(one) + '\n';
        text += "<TextLine" + attribute("id", "l" + std::to_string(number)) + '>' + coordinates(one) +
                "<TextEquiv conf=\"0.93\"><Unicode>" + one.text + "</Unicode></TextEquiv></TextLine>\n";
    }
    return text + "</TextRegion></Page></PcGts>";
}

/// One group for a format: our reading, up to words or blocks with boxes, beside pugixml's parse of the same bytes: as
/// most programs call it, and told that they are UTF-8, so that it need not guess.
void add_group(const std::string& format, std::string page, auto read) {
    static std::vector<std::string> kept;
    kept.reserve(16);
    const std::string& source = kept.emplace_back(std::move(page));
    const auto add = [&](const std::string& row, auto work) {
        benchmark::RegisterBenchmark(
            ("read_" + format + "_page/" + row).c_str(), [&source, work](benchmark::State& state) {
                for (auto _ : state) work(source);
                state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.size()));
            });
    };
    const auto parse = [](const std::string& text, pugi::xml_encoding encoding) {
        pugi::xml_document tree;
        benchmark::DoNotOptimize(tree.load_buffer(text.data(), text.size(), pugi::parse_default, encoding));
    };
    add("banmian", [read](const std::string& text) { benchmark::DoNotOptimize(read(text)); });
    add("floor:pugixml_parse", [parse](const std::string& text) { parse(text, pugi::encoding_auto); });
    add("floor:pugixml_parse_utf8", [parse](const std::string& text) { parse(text, pugi::encoding_utf8); });
}

void assemble(benchmark::State& state) {
    const std::string source = boxed_page::bbox();
    for (auto _ : state) {
        state.PauseTiming();
        auto words = banmian::poppler::read_bbox_words(source);
        state.ResumeTiming();
        benchmark::DoNotOptimize(banmian::layout::assemble(std::move(words)));
    }
}
BENCHMARK(assemble)->Name("assemble_words_of_500_lines/banmian");

void boxes_to_issue(benchmark::State& state) {
    const std::string source = boxed_page::bbox();
    for (auto _ : state) {
        state.PauseTiming();
        auto words = banmian::poppler::read_bbox_words(source);
        state.ResumeTiming();
        benchmark::DoNotOptimize(banmian::parse(banmian::layout::assemble(std::move(words))));
    }
}
BENCHMARK(boxes_to_issue)->Name("boxes_of_500_lines_to_issue/banmian");

/// From the bytes of a file, whose format is found out, to those of the answer.
void xml_to_json(benchmark::State& state) {
    const std::string source = boxed_page::bbox();
    std::string out;
    for (auto _ : state) {
        out.clear();
        banmian::json::write(*banmian::read_issue(source), out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.size()));
}
BENCHMARK(xml_to_json)->Name("xml_of_500_lines_to_json/banmian");

const bool registered = [] {
#if defined(__GLIBC__)
    // A heap that shrinks after every page costs one reader page faults and another none, by what else is on it.
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
#endif
    add_group("bbox", boxed_page::bbox(),
              [](std::string_view page) { return banmian::poppler::read_bbox_words(page); });
    add_group("pdftohtml", pdftohtml_page(),
              [](std::string_view page) { return banmian::poppler::read_pdftohtml_words(page); });
    add_group("alto", alto_page(), [](std::string_view page) {
        banmian::arena memory;
        std::vector<banmian::diagnostic> noticed;
        return banmian::alto::read_pages(page, noticed, memory);
    });
    add_group("hocr", hocr_page(), [](std::string_view page) { return banmian::hocr::read_words(page); });
    add_group("page_xml", page_page(), [](std::string_view page) { return banmian::page_xml::read(page); });
    return true;
}();

}  // namespace

#endif
