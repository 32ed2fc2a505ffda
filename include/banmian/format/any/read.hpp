// SPDX-License-Identifier: BSL-1.0
/// Recognises what a file is by its content and reads any page format into a layout. Needs pugixml.
#ifndef BANMIAN_FORMAT_ANY_READ_HPP
#define BANMIAN_FORMAT_ANY_READ_HPP

#include <banmian/config.hpp>
#include <banmian/format/alto/read.hpp>
#include <banmian/format/docling/read.hpp>
#include <banmian/format/hocr/read.hpp>
#include <banmian/format/mets/read.hpp>
#include <banmian/format/mineru/read.hpp>
#include <banmian/format/mupdf/read.hpp>
#include <banmian/format/paddle/read.hpp>
#include <banmian/format/page/read.hpp>
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/format/tsv/read.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The formats that are read. `json` is our own document; all others are page formats.
enum class input_format : std::uint8_t {
    text,
    poppler_bbox,
    poppler_tsv,
    pdftohtml_xml,
    alto,
    mets,
    page_xml_file,
    hocr,
    tesseract_tsv,
    paddle,
    mineru,
    docling,
    mupdf,
    json,
};

template <>
struct enum_names<input_format> {
    static constexpr std::string_view names[] = {"text",   "poppler-bbox", "poppler-tsv", "pdftohtml-xml", "alto",
                                                 "mets",   "page",         "hocr",        "tesseract-tsv", "paddle",
                                                 "mineru", "docling",      "mupdf",       "json"};
};

/// The format of a file by its content. What is none of the others is text.
[[nodiscard]] inline input_format recognise(std::string_view source) noexcept {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (source.substr(0, 3) == mark) source.remove_prefix(3);
    const std::size_t first = source.find_first_not_of(" \t\r\n");
    if (first == source.npos) return input_format::text;
    const auto has = [&](std::string_view what, std::size_t head = 65536) {
        return source.substr(0, head).find(what) != source.npos;
    };
    if (tsv::looks_like(source)) return has("###PAGE###") ? input_format::poppler_tsv : input_format::tesseract_tsv;
    if (source[first] == '<') {
        if (mets::looks_like(source)) return input_format::mets;
        if (alto::looks_like(source)) return input_format::alto;
        if (page_xml::looks_like(source)) return input_format::page_xml_file;
        if (poppler::looks_like_pdftohtml(source)) return input_format::pdftohtml_xml;
        if (hocr::looks_like(source)) return input_format::hocr;
        if (poppler::looks_like_bbox(source)) return input_format::poppler_bbox;
        return input_format::text;
    }
    const bool list = source[first] == '[';
    if (source[first] != '{' && !list) return input_format::text;
    if (!list && has("\"banmian\"", 256)) return input_format::json;
    if (has("\"DoclingDocument\"")) return input_format::docling;
    if (has("\"pdf_info\"") || (list && has("\"page_idx\""))) return input_format::mineru;
    if (has("\"rec_texts\"") || has("\"parsing_res_list\"") || has("\"prunedResult\"") || has("\"dt_polys\""))
        return input_format::paddle;
    if (has("\"wmode\"")) return input_format::mupdf;
    if (list) {  // [[[[x, y], …
        const std::size_t second = source.find_first_not_of("[ \t\r\n", first);
        const bool number =
            second != source.npos && (source[second] == '-' || (source[second] >= '0' && source[second] <= '9'));
        return number ? input_format::paddle : input_format::text;
    }
    return has("\"pages\"") ? input_format::json : input_format::text;
}

/// Reads `source` in `format`. Text is viewed: `source` must outlive the document. `load(href)` gives the files that a
/// METS names; see `mets::read`. Precondition: `format` is not `json`.
template <class Load>
[[nodiscard]] layout::document read_layout(std::string_view source, input_format format, Load&& load) {
    switch (format) {
    case input_format::poppler_bbox: return poppler::read_bbox(source);
    case input_format::pdftohtml_xml: return poppler::read_pdftohtml(source);
    case input_format::poppler_tsv:
    case input_format::tesseract_tsv: return tsv::read(source);
    case input_format::alto: return alto::read(source);
    case input_format::mets: return mets::read(source, load);
    case input_format::page_xml_file: return page_xml::read(source);
    case input_format::hocr: return hocr::read(source);
    case input_format::paddle: return paddle::read(source);
    case input_format::mineru: return mineru::read(source);
    case input_format::docling: return docling::read(source);
    case input_format::mupdf: return mupdf::read(source);
    default: return text::read(source);
    }
}
/// The same for formats that name no other files.
[[nodiscard]] inline layout::document read_layout(std::string_view source, input_format format) {
    return read_layout(source, format, [](const std::string& /*href*/) { return std::string(); });
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_READ_HPP
