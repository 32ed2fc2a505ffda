// SPDX-License-Identifier: BSL-1.0
/// Writes the sheets of a document that owns its text: blocks of placed lines, with their ink and their origins.
#ifndef BANMIAN_LAYOUT_SHEET_WRITER_HPP
#define BANMIAN_LAYOUT_SHEET_WRITER_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Collects sheets and the text that their lines point into.
class sheet_writer {
public:
    /// A new sheet; `finish` adds it.
    [[nodiscard]] sheet begin(std::string label, extent size) const {
        sheet page;
        page.label = std::move(label);
        if (size.width > 0 && size.height > 0 && size.width < 1e6 && size.height < 1e6) page.size = size;
        page.extent_in_text.begin = text_.size();
        return page;
    }
    template <class = when_used>
    void finish(sheet page) {
        page.extent_in_text.end = text_.size();
        sheets_.push_back(std::move(page));
    }

    /// Adds lines as one block; `column` is the column that they stand in, so that an indent shows.
    template <class = when_used>
    void add_block(sheet& page, const std::vector<const placed_word*>& part, const box& column, block_hint hint,
                   std::size_t group, bool goes_on = false) {
        if (part.empty()) return;
        block made;
        made.first_line = page.lines.size();
        made.hint = hint;
        made.group = group;
        made.goes_on = goes_on;
        box bounds = part.front()->bounds;
        for (const placed_word* line : part) {
            if (line->text.empty()) continue;
            detail::extend(bounds, line->bounds);
            const std::size_t begin = text_.size();
            text_ += line->text;
            page.lines.push_back({{begin, text_.size()}});
            text_ += '\n';
            page.ink.push_back({line->bounds, line->font_size, line->font, line->bold});
            add_origins(*line, begin);
            ++made.line_count;
        }
        if (made.line_count == 0) return;
        // The block's left edge is its column's, so that an indent shows.
        if (bounds.width <= 0 && bounds.height <= 0) {  // lines without boxes in a block that has one
            bounds = column;
        } else if (column.width > 0) {
            bounds.width += bounds.x - (std::min)(bounds.x, column.x);
            bounds.x = (std::min)(bounds.x, column.x);
        }
        made.bounds = bounds;
        text_ += '\n';
        page.blocks.push_back(made);
    }

    /// Adds what a recogniser is not sure enough of, each as a block of its own.
    template <class = when_used>
    void add_scraps(sheet& page, std::vector<placed_word> scraps) {
        for (placed_word& one : scraps) {
            if (!is_sound(one.bounds)) one.bounds = {};
            add_block(page, {&one}, {}, block_hint::scrap, 0);
        }
    }

    /// The document, and what the reader noticed. The writer is empty afterwards.
    [[nodiscard]] document take(std::vector<diagnostic> noticed = {}) {
        document made = document::owning(std::exchange(text_, {}));
        made.sheets = std::exchange(sheets_, {});
        made.origins = std::exchange(origins_, {});
        made.diagnostics = std::move(noticed);
        return made;
    }

private:
    template <class = when_used>
    void add_origins(const placed_word& line, std::size_t begin) {
        for (const text_origin& one : line.pieces)
            if (!one.source.empty()) origins_.push_back({{begin + one.text.begin, begin + one.text.end}, one.source});
        if (line.pieces.empty() && !line.origin.empty())
            origins_.push_back({{begin, begin + line.text.size()}, line.origin});
    }

    std::string text_{};
    std::vector<text_origin> origins_{};
    std::vector<sheet> sheets_{};
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_SHEET_WRITER_HPP
