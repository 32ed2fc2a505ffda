// SPDX-License-Identifier: BSL-1.0
// Pages with boxes: XML read beside pugixml's own parse, and a page of some 500 lines from its boxes to an issue.
#if BANMIAN_HAVE_PUGIXML

#include <banmian/format/any/read.hpp>
#include <banmian/parse/parse.hpp>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace {

constexpr std::string_view sentence =
    "本报讯今年以来全市重点项目建设进展顺利累计完成投资超过年度计划的一半以上各县区各部门主动靠前服务。";

/// Words of 500 lines in five columns under five headlines, as pdftotext -bbox-layout writes them.
const std::string& page() {
    static const std::string made = [] {
        std::string text = "<html><body><doc><page width=\"1000\" height=\"1400\">\n";
        const auto word = [&](double x, double y, double width, double size, const std::string& content) {
            text += "<word xMin=\"" + std::to_string(x) + "\" yMin=\"" + std::to_string(y) + "\" xMax=\"" +
                    std::to_string(x + width) + "\" yMax=\"" + std::to_string(y + size) + "\">" + content + "</word>\n";
        };
        std::size_t at = 0;
        for (int column = 0; column < 5; ++column) {
            word(40 + column * 190, 40, 150, 22, "重点项目建设提速");
            for (int line = 0; line < 100; ++line) {
                std::string content;
                const int glyphs = line % 9 == 0 ? 16 : 18;
                for (int i = 0; i < glyphs; ++i, at = (at + 3) % sentence.size()) content += sentence.substr(at, 3);
                word(40 + column * 190 + (18 - glyphs) * 9, 80 + line * 12, glyphs * 9, 9, content);
            }
        }
        return text + "</page></doc></body></html>";
    }();
    return made;
}

void read_bbox(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(banmian::poppler::read_bbox(page()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page().size()));
}
BENCHMARK(read_bbox)->Name("read_bbox_page/banmian");

void parse_xml(benchmark::State& state) {
    for (auto _ : state) {
        pugi::xml_document tree;
        benchmark::DoNotOptimize(tree.load_buffer(page().data(), page().size()));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page().size()));
}
BENCHMARK(parse_xml)->Name("read_bbox_page/floor:pugixml_parse");

void boxes_to_issue(benchmark::State& state) {
    const auto layout = banmian::poppler::read_bbox(page());
    for (auto _ : state) benchmark::DoNotOptimize(banmian::parse(layout));
}
BENCHMARK(boxes_to_issue)->Name("parse_page_of_500_lines_with_boxes/banmian");

}  // namespace

#endif
