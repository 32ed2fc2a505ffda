// SPDX-License-Identifier: BSL-1.0
/// The table of formats: one row says all that the library, the program and its usage text know of a format. Needs
/// pugixml.
#ifndef BANMIAN_FORMAT_ANY_FORMATS_HPP
#define BANMIAN_FORMAT_ANY_FORMATS_HPP

#include <banmian/config.hpp>
#include <banmian/ext/encoding.hpp>
#include <banmian/format/alto/read.hpp>
#include <banmian/format/alto/write.hpp>
#include <banmian/format/any/format.hpp>
#include <banmian/format/cnml/read.hpp>
#include <banmian/format/docling/read.hpp>
#include <banmian/format/docling/write.hpp>
#include <banmian/format/epub/write.hpp>
#include <banmian/format/founder_html/read.hpp>
#include <banmian/format/hocr/read.hpp>
#include <banmian/format/html/write.hpp>
#include <banmian/format/iiif/write.hpp>
#include <banmian/format/json/ndjson.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/jsonld/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/mets/read.hpp>
#include <banmian/format/mets/write.hpp>
#include <banmian/format/mineru/read.hpp>
#include <banmian/format/mupdf/read.hpp>
#include <banmian/format/ninjs/write.hpp>
#include <banmian/format/paddle/read.hpp>
#include <banmian/format/page/read.hpp>
#include <banmian/format/page/write.hpp>
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/pymupdf/read.hpp>
#include <banmian/format/rapidocr/read.hpp>
#include <banmian/format/records/write.hpp>
#include <banmian/format/sarif/write.hpp>
#include <banmian/format/tei/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/format/text/summary.hpp>
#include <banmian/format/trs/read.hpp>
#include <banmian/format/tsv/read.hpp>
#include <banmian/layout/named_file.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/quality.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

/// A file that another names, in UTF-8; as it is where its encoding is not known.
[[nodiscard]] inline layout::named_file in_utf8(std::string bytes) {
    const encoding_guess guess = guess_encoding(bytes);
    if (guess.is_utf_8() && (guess.is_valid_utf8 || is_valid_utf8(bytes))) return bytes;
    auto decoded = decode_text(bytes, guess.name, guess.mark);
    if (!decoded) return bytes;
    return {std::move(decoded->text), std::move(decoded->origins), bytes.size()};
}
/// A reader of pages as a row holds it; one of pages with boxes.
template <layout::document (*Read)(std::string_view)>
[[nodiscard]] layout::document pages_by(std::string_view source, const read_context& /*with*/) {
    return Read(source);
}
template <layout::document (*Read)(std::string_view, const layout::page_wishes&)>
[[nodiscard]] layout::document boxes_by(std::string_view source, const read_context& with) {
    return Read(source, with.wishes);
}
[[nodiscard]] inline json::write_options json_layout(const write_context& with) {
    json::write_options made;
    made.pretty = with.pretty;
    return made;
}

/// Formats whose pages are pictures with places on them need the size of every page.
inline constexpr write_refusal needs_sizes{
    "needs the size of every page, and the input has no geometry; give it pages with boxes (PDF, OCR), or write alto",
    "需要每一版的尺寸，而输入没有坐标；请用带坐标的输入（PDF、OCR），或改写 alto"};
[[nodiscard]] inline write_refusal without_sizes(const issue& whole) {
    return iiif::can_write(whole) ? write_refusal() : needs_sizes;
}

/// A layout of no page is none by the schema of ALTO.
inline constexpr write_refusal no_page{"needs a page, and the input has none; write json instead",
                                       "至少需要一版，而输入没有；请改写 json"};
/// A book needs a chapter, and its archive numbers files by two bytes.
inline constexpr write_refusal no_book{
    "needs some text, and no more than 65 000 articles and pages; give it an issue that has an article",
    "需要正文，且稿件与版合计不超过 65000；请给出含稿件的一期"};

}  // namespace detail

/// All formats, those that are read first. Where two recognise a file and are equally sure, the upper row reads it. To
/// add a format, add a row; `--from`, `--to`, `--formats`, the usage text and the fuzz target of recognition follow.
template <class = when_used>
[[nodiscard]] std::span<const format_row> formats() noexcept {
    static constexpr format_row rows[] = {
        {.name = "text",
         .about = "plain text; pages parted by form feeds",
         .about_zh = "纯文本，版与版以换页符分开",
         .recognise = text::recognise,
         .read_pages = [](std::string_view source, const read_context&) { return text::read(source); }},
        {.name = "poppler-bbox",
         .about = "pdftotext -bbox-layout",
         .about_zh = "pdftotext -bbox-layout 的输出",
         .recognise = poppler::recognise_bbox,
         .read_pages = detail::boxes_by<poppler::read_bbox>},
        {.name = "poppler-tsv",
         .about = "pdftotext -tsv",
         .about_zh = "pdftotext -tsv 的输出",
         .recognise = tsv::recognise_poppler,
         .read_pages = detail::boxes_by<tsv::read>},
        {.name = "pdftohtml-xml",
         .about = "pdftohtml -xml",
         .about_zh = "pdftohtml -xml 的输出",
         .recognise = poppler::recognise_pdftohtml,
         .read_pages = detail::boxes_by<poppler::read_pdftohtml>},
        {.name = "mets",
         .about = "METS or DIDL that names ALTO files, which stand beside it",
         .about_zh = "METS 或 DIDL，其 ALTO 文件在旁",
         .recognise = mets::recognise,
         .read_pages =
             [](std::string_view source, const read_context& with) {
                 return mets::read(source, [&](const std::string& href) { return detail::in_utf8(with.files(href)); });
             }},
        {.name = "mets-alto",
         .about = "METS 1.12.1 (ENMAP) with MODS, and an ALTO file for each page",
         .about_zh = "METS 1.12.1（ENMAP）与 MODS，每版一个 ALTO 文件",
         .write_files = [](const issue& whole, const write_context& with,
                           const file_taker& take) { mets::write(whole, with.text, with.stem, take, with.sheets); },
         .needs_files = [](const issue&) { return true; },
         .ending = "mets.xml",
         .spans = span_target::layout_text},
        {.name = "alto",
         .about = "ALTO 1 to 4.4",
         .about_zh = "ALTO 1 至 4.4",
         .recognise = alto::recognise,
         .read_pages = detail::boxes_by<alto::read>,
         .write = [](const issue& whole, const write_context& with,
                     std::string& out) { alto::write(whole, with.text, out, with.sheets); },
         .refuses = [](const issue& whole) { return whole.pages.empty() ? detail::no_page : write_refusal(); },
         .ending = "alto.xml",
         .spans = span_target::layout_text},
        {.name = "page",
         .about = "PAGE XML, 2013 to 2024",
         .about_zh = "PAGE XML，2013 至 2024",
         .recognise = page_xml::recognise,
         .read_pages = detail::boxes_by<page_xml::read>,
         .write = [](const issue& whole, const write_context& with,
                     std::string& out) { page_xml::write(whole, 0, with.text, out, with.sheets); },
         .write_files =
             [](const issue& whole, const write_context& with, const file_taker& take) {
                 page_xml::write_all(whole, with.text, with.stem, take, with.sheets);
             },
         .needs_files = [](const issue& whole) { return whole.pages.size() > 1; },
         .refuses = detail::without_sizes,
         .ending = "page.xml",
         .spans = span_target::layout_text},
        {.name = "hocr",
         .about = "hOCR, as tesseract and others write it",
         .about_zh = "hOCR（tesseract 等）",
         .recognise = hocr::recognise,
         .read_pages = detail::boxes_by<hocr::read>},
        {.name = "tesseract-tsv",
         .about = "tesseract's TSV",
         .about_zh = "tesseract 的 TSV",
         .recognise = tsv::recognise_tesseract,
         .read_pages = detail::boxes_by<tsv::read>},
        {.name = "paddle",
         .about = "PaddleOCR 2 and 3, PaddleOCR-json, Umi-OCR, PP-Structure 2 and 3, PaddleOCR-VL",
         .about_zh = "PaddleOCR 2、3，PaddleOCR-json，Umi-OCR，PP-Structure 2、3，PaddleOCR-VL",
         .recognise = paddle::recognise,
         .read_pages = detail::boxes_by<paddle::read>},
        {.name = "rapidocr",
         .about = "RapidOCR 1 to 3",
         .about_zh = "RapidOCR 1 至 3",
         .recognise = rapidocr::recognise,
         .read_pages = detail::boxes_by<rapidocr::read>},
        {.name = "mineru",
         .about = "MinerU: content_list 1 and 2, middle.json, model.json",
         .about_zh = "MinerU 的 content_list 1、2，middle.json，model.json",
         .recognise = mineru::recognise,
         .read_pages = detail::boxes_by<mineru::read>},
        {.name = "docling",
         .about = "docling's document, alone or from docling-serve",
         .about_zh = "docling 文档，或 docling-serve 的回答",
         .recognise = docling::recognise,
         .read_pages = detail::pages_by<docling::read>,
         .write = [](const issue& whole, const write_context& with,
                     std::string& out) { docling::write(whole, with.text, with.name, out); },
         .ending = "docling.json",
         .spans = span_target::layout_text},
        {.name = "mupdf",
         .about = "MuPDF's structured text: mutool draw -F stext, -F stext.json",
         .about_zh = "MuPDF 的 stext（XML 与 JSON）",
         .recognise = mupdf::recognise,
         .read_pages = detail::boxes_by<mupdf::read>},
        {.name = "pymupdf",
         .about = "PyMuPDF's get_text: dict, json, rawdict, words, blocks",
         .about_zh = "PyMuPDF 的 get_text：dict、json、rawdict、words、blocks",
         .recognise = pymupdf::recognise,
         .read_pages = detail::boxes_by<pymupdf::read>},
        {.name = "founder-html",
         .about = "saved pages of 方正 数字报 e-papers: an article, or a page with its articles beside it",
         .about_zh = "方正数字报网页：稿件，或版面及其旁的稿件",
         .recognise = founder_html::recognise,
         .read_pages =
             [](std::string_view source, const read_context& with) {
                 return founder_html::read(source,
                                           [&](const std::string& href) { return detail::in_utf8(with.files(href)); });
             }},
        {.name = "cnml",
         .about = "CNML 1.0 news items (GB/T 20092), with the MPML of their pages",
         .about_zh = "中文新闻信息置标语言 CNML 1.0（GB/T 20092），及其版面的 MPML",
         .recognise = cnml::recognise,
         .read_pages = [](std::string_view source, const read_context&) { return cnml::read(source); }},
        {.name = "trs",
         .about = "TRS record text, <REC>",
         .about_zh = "TRS 记录文本（<REC>）",
         .recognise = trs::recognise,
         .read_pages = detail::pages_by<trs::read>},
        {.name = "summary",
         .about = "what a person wants to read",
         .about_zh = "供人阅读的概要",
         .write = [](const issue& whole, const write_context&, std::string& out) { text::write_summary(whole, out); },
         .ending = "txt"},
        {.name = "json",
         .about = "the document of this library, as --to json writes it",
         .about_zh = "本库的文档，即 --to json 所写",
         .recognise = json::recognise,
         .read_document = [](std::string_view source) { return json::read_leniently<issue>(source); },
         .write =
             [](const issue& whole, const write_context& with, std::string& out) {
                 json::write(whole, out, detail::json_layout(with));
                 out += '\n';
             },
         .ending = "json",
         .holds_findings = true},
        {.name = "ndjson",
         .about = "JSON, one page a line",
         .about_zh = "JSON，每版一行",
         .write =
             [](const issue& whole, const write_context&, std::string& out) {
                 for (const page& one : whole.pages) {
                     json::write(one, out);
                     out += '\n';
                 }
             },
         .ending = "ndjson"},
        {.name = "records",
         .about = "JSON Lines of one fixed type, an article a line",
         .about_zh = "JSON Lines，类型固定，每稿一行",
         .write = [](const issue& whole, const write_context& with,
                     std::string& out) { records::write(whole, with.name, out); },
         .ending = "jsonl"},
        {.name = "iiif",
         .about = "IIIF Presentation 3 manifest; needs --images with the addresses of the pictures",
         .about_zh = "IIIF Presentation 3 清单；用 --images 给出图片地址",
         .write =
             [](const issue& whole, const write_context& with, std::string& out) {
                 iiif::write_options made;
                 made.sheets = with.sheets;
                 iiif::write(whole, with.text, out, made);
             },
         .refuses = detail::without_sizes,
         .ending = "iiif.json",
         .spans = span_target::layout_text},
        {.name = "jsonld",
         .about = "JSON-LD in the words of schema.org",
         .about_zh = "schema.org 词汇的 JSON-LD",
         .write = [](const issue& whole, const write_context&, std::string& out) { jsonld::write(whole, out); },
         .ending = "jsonld"},
        {.name = "tei",
         .about = "TEI P5, pages and articles as divisions",
         .about_zh = "TEI P5，版与稿件为 div",
         .write = [](const issue& whole, const write_context& with,
                     std::string& out) { tei::write(whole, with.text, out, with.sheets); },
         .ending = "tei.xml",
         .spans = span_target::layout_text},
        {.name = "ninjs",
         .about = "IPTC ninjs 3.1, a news item a line",
         .about_zh = "IPTC ninjs 3.1，每稿一行",
         .write = [](const issue& whole, const write_context&, std::string& out) { ninjs::write(whole, out); },
         .ending = "ninjs.jsonl"},
        {.name = "epub",
         .about = "an EPUB 3 book, an article a chapter; vertical papers from right to left",
         .about_zh = "EPUB 3 电子书，每稿一章；竖排自右至左",
         .write = [](const issue& whole, const write_context&, std::string& out) { (void)epub::write(whole, out); },
         .refuses = [](const issue& whole) { return epub::can_write(whole) ? write_refusal() : detail::no_book; },
         .ending = "epub"},
        {.name = "markdown",
         .about = "the articles as Markdown",
         .about_zh = "稿件的 Markdown",
         .write = [](const issue& whole, const write_context&, std::string& out) { markdown::write(whole, out); },
         .ending = "md"},
        {.name = "html",
         .about = "a page to look at: articles beside their source, and a desk to correct them",
         .about_zh = "供查看的网页：稿件与原文对照，可在其上订正",
         .write =
             [](const issue& whole, const write_context& with, std::string& out) {
                 html::write_options shown;
                 shown.explain = with.log;
                 shown.findings = with.found != nullptr ? &with.found->findings : nullptr;
                 shown.tongue = with.tongue;
                 shown.name = with.name;
                 const std::string corrections =
                     with.corrections != nullptr ? json::write(*with.corrections) : std::string();
                 shown.corrections = corrections;
                 html::write(whole, with.text, out, shown);
             },
         .ending = "html",
         .spans = span_target::layout_text,
         .holds_findings = true},
        {.name = "sarif",
         .about = "findings for editors and continuous integration, SARIF 2.1.0",
         .about_zh = "校对结果，SARIF 2.1.0",
         .write =
             [](const issue& whole, const write_context& with, std::string& out) {
                 const report none;
                 const std::vector<rule_info> unnamed;
                 sarif::input found{with.name, with.source, with.found != nullptr ? with.found : &none};
                 for (std::size_t i = 0; i < with.page_sources.size() && i < whole.pages.size(); ++i)
                     found.pages.push_back(
                         {whole.pages[i].source ? std::string_view(*whole.pages[i].source) : with.name,
                          with.page_sources[i]});
                 sarif::write({found}, with.rules != nullptr ? *with.rules : unnamed, out, detail::json_layout(with));
                 out += '\n';
             },
         .ending = "sarif",
         .holds_findings = true},
        {.name = "quality",
         .about = "the score of the national regulation, 编校差错率, with its evidence",
         .about_zh = "编校差错率及其依据（报纸期刊质量管理规定）",
         .write =
             [](const issue& whole, const write_context& with, std::string& out) {
                 json::write(quality_report(whole, with.found != nullptr ? *with.found : report{}), out,
                             detail::json_layout(with));
                 out += '\n';
             },
         .ending = "json",
         .holds_findings = true},
    };
    return rows;
}

/// The format of that name; null when there is none.
template <class = when_used>
[[nodiscard]] const format_row* find_format(std::string_view name) noexcept {
    for (const format_row& one : formats())
        if (one.name == name) return &one;
    return nullptr;
}

#ifdef BANMIAN_FORMATS_TEMPLATE
BANMIAN_FORMATS_TEMPLATE std::span<const format_row> formats<when_used>() noexcept;
BANMIAN_FORMATS_TEMPLATE const format_row* find_format<when_used>(std::string_view) noexcept;
#endif

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_FORMATS_HPP
