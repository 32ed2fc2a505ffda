// SPDX-License-Identifier: BSL-1.0
// Laws: every character of every text node that is read from a file with boxes stands in the file where its span says,
// and in one block of its page.
#include <banmian/format/alto/read.hpp>
#include <banmian/format/docling/read.hpp>
#include <banmian/format/hocr/read.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/mineru/read.hpp>
#include <banmian/format/mupdf/read.hpp>
#include <banmian/format/paddle/read.hpp>
#include <banmian/format/page/read.hpp>
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/tsv/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/parse/printing/source_spans.hpp>
#include <banmian/reflect/walk.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <cstdint>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
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
    banmian::parse_options of_the_text;
    of_the_text.spans = banmian::span_target::layout_text;
    const auto issue = banmian::parse(document, of_the_text);
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

/// What is wrong with the blocks of an issue whose spans are bytes of `source`: blocks that share bytes, texts that are
/// in none, columns that name no block. `blocks` counts them.
std::string wrong_blocks(const banmian::layout::document& document, std::string_view source, std::size_t& blocks) {
    const banmian::issue whole = *banmian::parse(document);
    std::string wrong;
    blocks = 0;
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        const banmian::page& page = whole.pages[p];
        std::vector<int> owners(source.size(), 0);
        for (const banmian::block& one : page.blocks) {
            if (one.span.empty() || one.span.end > source.size()) return "a block without bytes";
            for (std::size_t at = one.span.begin; at < one.span.end; ++at) ++owners[at];
        }
        blocks += page.blocks.size();
        for (const int count : owners)
            if (count > 1) return "blocks share bytes";
        const auto look = [&](const banmian::span& of) {
            for (std::size_t at = of.begin; at < of.end; ++at)
                if (owners[at] != 1) wrong = "a text in no block: " + std::string(of.in(source));
        };
        banmian::walk(page, [&](const auto& node, const banmian::node_path&) {
            if constexpr (requires { node.spans; })
                for (const banmian::span& one : node.spans) look(one);
        });
        for (const banmian::layout::line& line : document.sheets[p].lines)
            for (const banmian::span& one : document.in_source(line.text)) look(one);
        for (const banmian::column& column : page.columns)
            for (const std::size_t number : column.blocks)
                if (number >= page.blocks.size() || page.blocks[number].role != banmian::block_role::body)
                    return "a column of other blocks";
    }
    return wrong;
}

/// The file with what `part` gives in another order: each piece begins with `head` and ends with `tail`.
std::string shuffled(std::string_view file, std::string_view head, std::string_view tail) {
    std::vector<std::string_view> pieces;
    std::string made;
    std::size_t from = file.find(head);
    made = file.substr(0, from);
    std::size_t end = from;
    for (std::size_t at = from; at != file.npos; at = file.find(head, end)) {
        end = file.find(tail, at) + tail.size();
        pieces.push_back(file.substr(at, end - at));
    }
    std::uint32_t state = 5;
    for (std::size_t i = pieces.size(); i > 1; --i) {
        state = state * 1664525U + 1013904223U;
        std::swap(pieces[i - 1], pieces[(state >> 16U) % i]);
    }
    for (const std::string_view one : pieces) made += one;
    return made += file.substr(end);
}

/// Two articles side by side, in lines of the format's own elements, three of each column in turn.
std::string two_columns(const std::function<std::string(int x, int y, int width, int height, std::string_view)>& line) {
    constexpr std::string_view left[] = {"旧厂区变公园", "城北的旧厂区今年改成", "了一座公园，附近的居",
                                         "民都来散步。"};
    constexpr std::string_view right[] = {"新路通到了村", "城南的新路昨天通车，", "村里的人进城只要半个",
                                          "小时就能到达。"};
    std::string made;
    for (int i = 0; i < 4; ++i) {
        const int size = i == 0 ? 20 : 10;
        const int y = i == 0 ? 10 : 30 + 12 * i;
        made += line(10, y, static_cast<int>(left[i].size()) / 3 * size, size, left[i]);
        made += line(210, y, static_cast<int>(right[i].size()) / 3 * size, size, right[i]);
    }
    return made;
}

TEST_CASE("files of tools: every byte of text is in one block, whatever the order of the file") {
    const auto number = [](int value) { return std::to_string(value); };
    const std::string bbox = test_data("poppler/two_articles.html");
    const std::string runs = test_data("poppler/two_articles.xml");
    const std::string hocr = test_data("hocr/two_articles.html");
    const std::string words = shuffled(bbox, "<word ", "</word>");
    const std::string texts = shuffled(runs, "<text ", "</text>");
    const std::string alto = "<alto><Layout><Page WIDTH='4000' HEIGHT='4000'><TextBlock ID='a'>" +
                             two_columns([&](int x, int y, int width, int height, std::string_view text) {
                                 return "<TextLine HPOS='" + number(x * 4) + "' VPOS='" + number(y * 4) + "' WIDTH='" +
                                        number(width * 4) + "' HEIGHT='" + number(height * 4) + "'><String CONTENT='" +
                                        std::string(text) + "'/></TextLine>";
                             }) +
                             "</TextBlock></Page></Layout></alto>";
    const std::string page = "<PcGts><Page imageWidth='4000' imageHeight='4000'><TextRegion id='r'>" +
                             two_columns([&](int x, int y, int width, int height, std::string_view text) {
                                 return "<TextLine><Coords points='" + number(x) + ',' + number(y) + ' ' +
                                        number(x + width) + ',' + number(y + height) + "'/><TextEquiv><Unicode>" +
                                        std::string(text) + "</Unicode></TextEquiv></TextLine>";
                             }) +
                             "</TextRegion></Page></PcGts>";
    const std::string tsv =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
        two_columns([&, line = 0](int x, int y, int width, int height, std::string_view text) mutable {
            return "5\t1\t1\t1\t" + number(++line) + "\t1\t" + number(x * 4) + '\t' + number(y * 4) + '\t' +
                   number(width * 4) + '\t' + number(height * 4) + "\t96\t" + std::string(text) + '\n';
        });
    struct example {
        std::string_view name, source;
        banmian::layout::document document;
    };
    const example all[] = {{"bbox", bbox, banmian::poppler::read_bbox(bbox)},
                           {"bbox, shuffled", words, banmian::poppler::read_bbox(words)},
                           {"pdftohtml", runs, banmian::poppler::read_pdftohtml(runs)},
                           {"pdftohtml, shuffled", texts, banmian::poppler::read_pdftohtml(texts)},
                           {"hOCR", hocr, banmian::hocr::read(hocr)},
                           {"ALTO", alto, banmian::alto::read(alto)},
                           {"PAGE", page, banmian::page_xml::read(page)},
                           {"TSV", tsv, banmian::tsv::read(tsv)}};
    std::size_t blocks[std::size(all)]{};
    for (std::size_t i = 0; i < std::size(all); ++i) {
        INFO(all[i].name);
        CHECK(wrong_blocks(all[i].document, all[i].source, blocks[i]).empty());
        CHECK(blocks[i] > 0);
    }
    CHECK(blocks[1] > blocks[0]);
    CHECK(blocks[3] > blocks[2]);
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

TEST_CASE("texts of JSON files have their places, escapes whole") {
    const std::string words = R"(甲乙 \u4e2d\"A\" \ud83d\ude00\\n)";  // as it is written
    const std::string paddle = R"({"res": {"width": 4000, "height": 5600, "rec_texts": [")" + words +
                               R"(", " 丙 "], "rec_boxes": [[10, 10, 290, 50], [10, 60, 50, 100]]}})";
    const std::string blocks = R"({"parsing_res_list": [{"block_label": "text", "block_content": "## )" + words +
                               R"(\n丙\u000a丁", "block_bbox": [10, 10, 900, 50]}]})";
    const std::string old = R"([[[[[10, 10], [90, 10], [90, 50], [10, 50]], [")" + words + R"(", 0.9]]]])";
    const std::string middle =
        R"({"pdf_info": [{"page_size": [400, 600], "para_blocks": [{"type": "text", "bbox": [10, 10, 90, 50], "lines": )"
        R"([{"bbox": [10, 10, 90, 50], "spans": [{"content": ")" +
        words + R"("}, {"content": "丙"}]}]}]}]})";
    const std::string list = R"([{"type": "text", "text": ")" + words +
                             R"(", "page_idx": 0}, {"type": "image", "image_caption": ["\u56fe"], "page_idx": 0}])";
    const std::string docling =
        R"({"schema_name": "DoclingDocument", "body": {"children": [{"$ref": "#/texts/0"}]}, "texts": [{"label": )"
        R"("text", "text": ")" +
        words + R"(", "prov": [{"page_no": 1, "bbox": {"l": 10, "t": 10, "r": 90, "b": 50}}]}], "pages": {"1": )" +
        R"({"size": {"width": 400, "height": 600}}}})";
    const std::string mupdf =
        R"({"pages": [{"blocks": [{"lines": [{"wmode": 0, "bbox": {"x": 10, "y": 10, "w": 90, "h": 12}, "text": ")" +
        words + R"("}]}]}]})";
    struct example {
        std::string_view source;
        banmian::layout::document document;
    };
    for (const example& one : {example{paddle, banmian::paddle::read(paddle)},
                               {blocks, banmian::paddle::read(blocks)},
                               {old, banmian::paddle::read(old)},
                               {middle, banmian::mineru::read(middle)},
                               {list, banmian::mineru::read(list)},
                               {docling, banmian::docling::read(docling)},
                               {mupdf, banmian::mupdf::read(mupdf)}}) {
        INFO(one.source);
        REQUIRE(one.document.sheets.size() == 1);
        std::string all;
        for (const banmian::layout::line& line : one.document.sheets[0].lines) {
            std::string written;
            for (const banmian::span& part : one.document.in_source(line.text)) written += part.in(one.source);
            const auto decoded = banmian::json::read<std::string>('"' + written + '"');
            REQUIRE(decoded);
            CHECK(without_space(*decoded) == without_space(one.document.text_of(line)));
            all += without_space(one.document.text_of(line));
        }
        CHECK(all.substr(0, all.find("\\n") + 2) == "甲乙中\"A\"\U0001F600\\n");
        std::size_t counted = 0;
        CHECK(wrong_blocks(one.document, one.source, counted).empty());
    }
}

TEST_CASE("text that is its own source has its own places; text that is owned and tells no places has none") {
    const auto plain = banmian::layout::document::viewing("头条");
    CHECK(plain.in_source({0, 3}) == std::vector<banmian::span>{{0, 3}});
    CHECK(plain.in_source({2, 2}).empty());
    CHECK(banmian::layout::document::owning("头条").in_source({0, 3}).empty());
}

}  // namespace
