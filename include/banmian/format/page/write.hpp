// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes a layout as PAGE XML 2019-07-15: every region, line and text, and the reading order.
#ifndef BANMIAN_FORMAT_PAGE_WRITE_HPP
#define BANMIAN_FORMAT_PAGE_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/box.hpp>

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace page_xml {

namespace detail {

/// Text as XML has it: the five marks escaped, characters that XML 1.0 forbids left out.
inline void append_escaped(std::string_view text, std::string& out) {
    for (const char one : text) {
        switch (one) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (static_cast<unsigned char>(one) >= 0x20 || one == '\t' || one == '\n') out += one;
        }
    }
}

/// The four corners of a box, in whole pixels; PAGE has no negative ones.
inline void append_coords(const box& of, double unit, std::string& out) {
    const auto pixel = [&](double points) {
        const double value = std::round(points / unit);
        return std::to_string(value > 0 ? static_cast<long long>(value) : 0);
    };
    const std::string x0 = pixel(of.x), y0 = pixel(of.y), x1 = pixel(of.right()), y1 = pixel(of.bottom());
    out +=
        "<Coords points=\"" + x0 + ',' + y0 + ' ' + x1 + ',' + y0 + ' ' + x1 + ',' + y1 + ' ' + x0 + ',' + y1 + "\"/>";
}

[[nodiscard]] inline std::string_view type_of(layout::block_hint hint) noexcept {
    using layout::block_hint;
    switch (hint) {
    case block_hint::heading: return "heading";
    case block_hint::body: return "paragraph";
    case block_hint::caption_text: return "caption";
    case block_hint::credit_line: return "credit";
    case block_hint::page_header: return "header";
    case block_hint::page_footer: return "footer";
    case block_hint::page_number: return "page-number";
    default: return "other";
    }
}

}  // namespace detail

/// Appends one page of `source` as a PAGE document. PAGE counts in pixels: of the format that the page came from, or of
/// 300 to the inch.
inline void write(const layout::document& source, std::size_t page, std::string& out) {
    const layout::sheet& sheet = source.sheets[page];
    const double unit = sheet.unit == 1 ? 72.0 / 300.0 : sheet.unit;
    const extent size = sheet.size.value_or(extent{});
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<PcGts xmlns=\"http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15\">\n"
           "<Metadata><Creator>banmian</Creator><Created>1970-01-01T00:00:00Z</Created>"
           "<LastChange>1970-01-01T00:00:00Z</LastChange></Metadata>\n<Page imageFilename=\"";
    detail::append_escaped(sheet.label, out);
    out += "\" imageWidth=\"" + std::to_string(std::llround(size.width / unit)) + "\" imageHeight=\"" +
           std::to_string(std::llround(size.height / unit)) + '"';
    if (sheet.writing_mode == writing_mode::vertical_rl) out += " readingDirection=\"top-to-bottom\"";
    out += ">\n";
    if (!sheet.blocks.empty()) {
        out += "<ReadingOrder><OrderedGroup id=\"order\">";
        std::size_t index = 0;
        for (std::size_t b = 0; b < sheet.blocks.size(); ++index) {
            const std::size_t group = sheet.blocks[b].group;
            const std::string place = std::to_string(index);
            const auto reference = [&](std::size_t number, std::size_t of) {
                out += "<RegionRefIndexed index=\"";
                out += std::to_string(number);
                out += "\" regionRef=\"r";
                out += std::to_string(of);
                out += "\"/>";
            };
            if (group == 0) {
                reference(index, b++);
                continue;
            }
            for (const std::string_view part :
                 {std::string_view("<OrderedGroupIndexed id=\"g"), std::string_view(place),
                  std::string_view("\" index=\""), std::string_view(place), std::string_view("\" type=\"article\">")})
                out += part;
            for (std::size_t inner = 0; b < sheet.blocks.size() && sheet.blocks[b].group == group; ++inner)
                reference(inner, b++);
            out += "</OrderedGroupIndexed>";
        }
        out += "</OrderedGroup></ReadingOrder>\n";
    }
    for (std::size_t p = 0; p < sheet.pictures.size(); ++p) {
        out += "<ImageRegion id=\"i" + std::to_string(p) + "\">";
        detail::append_coords(sheet.pictures[p], unit, out);
        out += "</ImageRegion>\n";
    }
    for (std::size_t b = 0; b < sheet.blocks.size(); ++b) {
        const layout::block& block = sheet.blocks[b];
        out += "<TextRegion id=\"r" + std::to_string(b) + "\" type=\"";
        out += detail::type_of(block.hint);
        out += "\">";
        detail::append_coords(block.bounds.value_or(box{}), unit, out);
        out += '\n';
        for (std::size_t l = block.first_line; l < block.first_line + block.line_count; ++l) {
            out += "<TextLine id=\"l" + std::to_string(l) + "\">";
            detail::append_coords(sheet.has_geometry() ? sheet.ink[l].bounds : block.bounds.value_or(box{}), unit, out);
            out += "<TextEquiv><Unicode>";
            detail::append_escaped(source.text_of(sheet.lines[l]), out);
            out += "</Unicode></TextEquiv></TextLine>\n";
        }
        out += "</TextRegion>\n";
    }
    out += "</Page></PcGts>\n";
}

}  // namespace page_xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_PAGE_WRITE_HPP
