// SPDX-License-Identifier: BSL-1.0
/// What an extractor saw and nothing more: sheets, blocks and lines of text, with boxes where the format has them.
#ifndef BANMIAN_LAYOUT_DOCUMENT_HPP
#define BANMIAN_LAYOUT_DOCUMENT_HPP

#include <banmian/diagnostic.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What the input format itself says of a block, where it says anything. A hint, not a verdict: the parser weighs it.
enum class block_hint : std::uint8_t {
    none,
    body,
    heading,
    caption_text,
    page_header,
    page_footer,
    page_number,
    credit_line,
    advertisement,
    table,     ///< rows of cells
    furniture  ///< labels, stamps, lettering, writing by hand: on the page, but in no text
};

/// Where a piece of a text stands in the source file: as it is, or as one entity (`&amp;`), which has more bytes there.
struct text_origin {
    span text{};    ///< bytes of the text
    span source{};  ///< bytes of the file

    bool operator==(const text_origin&) const = default;
};

/// One printed line of text, as the extractor gave it.
struct line {
    span text{};  ///< bytes of `document::text()`

    bool operator==(const line&) const = default;
};

/// Where a line is and how it is set; beside the line, because plain text has none of it.
struct line_ink {
    box bounds{};            ///< in points, origin top left
    double font_size = 0;    ///< in points; 0 when unknown
    std::uint32_t font = 0;  ///< index of the font among the sheet's fonts, from 1; 0 when unknown
    bool bold = false;       ///< set in a bold face

    bool operator==(const line_ink&) const = default;
};

/// A run of lines that the extractor kept together: what stands between blank lines, a paragraph or a region.
struct block {
    std::size_t first_line = 0;  ///< index into the sheet's lines
    std::size_t line_count = 0;
    std::optional<box> bounds{};         ///< in points; empty without geometry
    block_hint hint = block_hint::none;  ///< the format's own word on it
    std::size_t group = 0;  ///< article or section that the format itself puts it in, from 1; 0 when it says nothing

    bool operator==(const block&) const = default;
};

/// One page as the extractor saw it.
struct sheet {
    std::string label{};           ///< the format's name or number for the page; empty when it has none
    std::optional<extent> size{};  ///< in points; empty without geometry
    enum writing_mode writing_mode = writing_mode::horizontal_tb;
    span extent_in_text{};  ///< bytes of `document::text()` that belong to the page

    std::vector<line> lines{};
    std::vector<line_ink> ink{};  ///< one for each line; empty without geometry
    std::vector<block> blocks{};  ///< in the extractor's order
    std::vector<box> pictures{};  ///< pictures, in points
    std::vector<box> rules{};     ///< separators, in points
    double unit = 1;              ///< points in one unit of the format: 0.24 for pixels of 300 to the inch
    bool articles_given = false;  ///< blocks' groups are articles of the document, whole, across its sheets
    bool ordered = false;         ///< the format states a reading order, and the blocks are in it

    [[nodiscard]] bool has_geometry() const noexcept { return !ink.empty() && ink.size() == lines.size(); }
};

/// The pages of one issue as an extractor saw them.
class document {
public:
    std::vector<sheet> sheets{};
    std::vector<diagnostic> diagnostics{};  ///< what the reader noticed; spans are bytes of the source file
    /// Where the text stands in the source file, in the order of the text. Empty when the text is the source, and when
    /// the format does not tell.
    std::vector<text_origin> origins{};

    /// A document whose text is the source itself, which must outlive it.
    [[nodiscard]] static document viewing(std::string_view source) {
        document made;
        made.viewed_ = source;
        return made;
    }
    /// A document that owns its text, as decoded from XML or JSON.
    [[nodiscard]] static document owning(std::string text) {
        document made;
        made.owned_ = std::move(text);
        made.owns_ = true;
        return made;
    }

    /// The characters that the lines' spans point into.
    [[nodiscard]] std::string_view text() const noexcept { return owns_ ? std::string_view(owned_) : viewed_; }
    [[nodiscard]] std::string_view text_of(const line& one) const noexcept { return one.text.in(text()); }

    /// Where bytes of `text()` stand in the source file, in the order of the text: the bytes of the characters alone,
    /// whatever markup stands between them there; an entity is taken whole. Empty when the format does not tell
    /// (`origins` is empty, but the text is not the source). A search and one step for each piece.
    [[nodiscard]] std::vector<span> in_source(span of) const {
        std::vector<span> made;
        if (!owns_) {
            if (!of.empty()) made.push_back(of);
            return made;
        }
        auto at = std::partition_point(origins.begin(), origins.end(),
                                       [&](const text_origin& one) { return one.text.end <= of.begin; });
        for (; at != origins.end() && at->text.begin < of.end; ++at) {
            span part = at->source;
            if (part.size() == at->text.size()) {  // as it stands there: cut to what is asked for
                part.begin += at->text.begin < of.begin ? of.begin - at->text.begin : 0;
                part.end -= at->text.end > of.end ? at->text.end - of.end : 0;
            }
            if (!made.empty() && made.back().end == part.begin)
                made.back().end = part.end;
            else
                made.push_back(part);
        }
        return made;
    }

private:
    std::string owned_{};
    std::string_view viewed_{};
    bool owns_ = false;
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_DOCUMENT_HPP
