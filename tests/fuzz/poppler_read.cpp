// SPDX-License-Identifier: BSL-1.0
// Property: whatever the bytes, the reader and the parser come to an end; lines, blocks and spans lie inside the text;
// every line is in exactly one block.
#include <banmian/format/poppler/read.hpp>
#include <banmian/parse/parse.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    for (const auto& document : {banmian::poppler::read_bbox(source), banmian::poppler::read_pdftohtml(source)}) {
        for (const auto& sheet : document.sheets) {
            std::size_t lines = 0;
            for (const auto& block : sheet.blocks) {
                if (block.first_line != lines) std::abort();
                lines += block.line_count;
            }
            if (lines != sheet.lines.size() || sheet.ink.size() != lines || sheet.origins.size() != lines) std::abort();
            for (const auto& line : sheet.lines)
                if (line.text.begin > line.text.end || line.text.end > document.text().size()) std::abort();
        }
        const auto issue = banmian::parse(document);
        for (const auto& page : issue->pages)
            for (const auto& block : page.blocks)
                if (block.span.end > document.text().size()) std::abort();
    }
    return 0;
}
