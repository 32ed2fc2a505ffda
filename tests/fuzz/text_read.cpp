// SPDX-License-Identifier: BSL-1.0
// Property: whatever the bytes, every visible one lies in exactly one line of the layout, every line belongs to exactly
// one block, in order, and reading is deterministic.
#include <banmian/format/text/read.hpp>

#include "../coverage.hpp"
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const banmian::layout::document read = banmian::text::read(source);
    std::vector<banmian::span> spans;
    for (const banmian::layout::sheet& sheet : read.sheets) {
        std::size_t next_line = 0;
        for (const banmian::layout::block& block : sheet.blocks) {
            if (block.first_line != next_line || block.line_count == 0) std::abort();
            next_line += block.line_count;
        }
        if (next_line != sheet.lines.size()) std::abort();
        for (const banmian::layout::line& line : sheet.lines) {
            if (line.text.empty() || line.text.begin < sheet.extent_in_text.begin ||
                line.text.end > sheet.extent_in_text.end)
                std::abort();
            spans.push_back(line.text);
        }
    }
    if (!coverage::exactly_once(source, spans)) std::abort();

    const banmian::layout::document again = banmian::text::read(source);
    if (again.sheets.size() != read.sheets.size() || again.diagnostics != read.diagnostics) std::abort();
    return 0;
}
