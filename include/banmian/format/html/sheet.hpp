// SPDX-License-Identifier: BSL-1.0
/// The picture of a page as it is laid out: its blocks as boxes coloured by article, the reading order drawn over them.
#ifndef BANMIAN_FORMAT_HTML_SHEET_HPP
#define BANMIAN_FORMAT_HTML_SHEET_HPP

#include <banmian/config.hpp>
#include <banmian/model/page.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

/// Appends an SVG drawing of a page with geometry; nothing for a page without. `hue(block)` gives the attribute that
/// colours a block.
template <storage_policy Storage, class Hue>
void append_sheet(const basic_page<Storage>& of, Hue&& hue, std::string& out) {
    if (!of.size) return;
    const auto number = [](double value) {
        const bool sane = value > -1e7 && value < 1e7;
        return std::to_string(sane ? static_cast<long>(value + (value < 0 ? -0.5 : 0.5)) : 0);
    };
    const auto attribute = [&](std::string_view name, double value) {
        out += ' ';
        out += name;
        out += "=\"";
        out += number(value);
        out += '"';
    };
    out += "<svg class=\"sheet\" viewBox=\"0 0 ";
    out += number(of.size->width);
    out += ' ';
    out += number(of.size->height);
    out += "\" role=\"img\" aria-label=\"版式 the page as it is laid out\">\n";
    for (std::size_t b = 0; b < of.blocks.size(); ++b) {
        if (!of.blocks[b].box) continue;
        const struct box& where = *of.blocks[b].box;
        out += "<rect class=\"zone\" data-role=\"";
        out += to_name(of.blocks[b].role);
        out += "\" data-b=\"";
        out += std::to_string(b);
        out += '"';
        out += hue(of.blocks[b]);
        attribute("x", where.x);
        attribute("y", where.y);
        attribute("width", where.width);
        attribute("height", where.height);
        out += "/>\n";
    }
    // The way of reading: from the middle of each block of an article to the next.
    for (const auto& story : of.articles) {
        std::string points;
        std::size_t count = 0;
        std::string style;
        for (std::size_t b = 0; b < of.blocks.size(); ++b) {
            const auto& one = of.blocks[b];
            if (!one.box || !one.article || *one.article != story.id) continue;
            points += number(one.box->x + one.box->width / 2);
            points += ',';
            points += number(one.box->y + one.box->height / 2);
            points += ' ';
            if (count++ == 0) style = hue(one);
        }
        if (count < 2) continue;
        out += "<polyline class=\"way\"";
        out += style;
        out += " points=\"";
        out += points;
        out += "\"/>\n";
    }
    out += "</svg>\n";
}

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_SHEET_HPP
