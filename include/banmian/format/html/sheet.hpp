// SPDX-License-Identifier: BSL-1.0
/// The picture of a page as it is laid out: its blocks as boxes coloured by article, the reading order drawn over them.
#ifndef BANMIAN_FORMAT_HTML_SHEET_HPP
#define BANMIAN_FORMAT_HTML_SHEET_HPP

#include <banmian/config.hpp>
#include <banmian/model/page.hpp>
#include <banmian/model/printed.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

/// Tells the blocks of a page in the order in which its articles are read; what stands outside them is not told.
template <storage_policy Storage, class Visit>
class block_order {
public:
    block_order(const basic_page<Storage>& of, Visit visit) : of_(of), visit_(visit), told_(of.blocks.size(), false) {}

    /// For `for_each_printed`. A dateline stands in the paragraph that it opens, a picture beside what is read.
    void operator()(const printed& at) {
        if (at.article == printed::none || at.detail == printed_detail::dateline_text) return;
        if (traits_of(at.role).place == role_place::captions) return;
        for (const span& where : at.spans) tell(where);
    }
    template <printed_group Group, class Node>
    void enter(const Node& /*node*/) {
        if constexpr (Group == printed_group::of_article) opens_ = true;
    }

private:
    void tell(const span& where) {
        auto at = std::upper_bound(of_.blocks.begin(), of_.blocks.end(), where.begin,
                                   [](std::size_t offset, const auto& block) { return offset < block.span.end; });
        for (; at != of_.blocks.end() && at->span.begin < where.end; ++at) {
            const auto number = static_cast<std::size_t>(at - of_.blocks.begin());
            if (told_[number]) continue;
            told_[number] = true;
            visit_(number, std::exchange(opens_, false));
        }
    }

    const basic_page<Storage>& of_;
    Visit visit_;
    std::vector<bool> told_;
    bool opens_ = false;
};

/// Calls `visit(block, opens)` for the blocks of a page's articles in the order in which they are read; `opens`: the
/// block is the first of its article.
template <storage_policy Storage, class Visit>
void for_each_read(const basic_page<Storage>& of, Visit visit) {
    block_order<Storage, Visit> order(of, visit);
    for_each_printed(of, order);
}

/// A white strip between two columns that stand side by side.
[[nodiscard]] inline std::optional<box> gutter_between(const box& left, const box& right) noexcept {
    const double top = (std::max)(left.y, right.y);
    const double bottom = (std::min)(left.bottom(), right.bottom());
    const double width = right.x - left.right();
    if (width <= 0 || bottom <= top || width > (std::min)(left.width, right.width)) return std::nullopt;
    return box{left.right(), top, width, bottom - top};
}

/// Appends an SVG drawing of a page with geometry; nothing for a page without: the zones of its columns and the gutters
/// between them, its blocks with the numbers of the order in which they are read, and the way from each to the next.
/// `hue(block)` gives the attribute that colours a block; `about` is what the drawing is called.
template <storage_policy Storage, class Hue>
void append_sheet(const basic_page<Storage>& of, Hue&& hue, std::string& out, std::string_view about = "版式") {
    if (!of.size) return;
    const auto number = [](double value) {
        const bool sane = value > -1e7 && value < 1e7;
        return std::to_string(sane ? static_cast<long>(value + (value < 0 ? -0.5 : 0.5)) : 0);
    };
    const auto attribute = [&](std::string_view name, double value) {
        out.append(" ").append(name).append("=\"").append(number(value)).append("\"");
    };
    const auto rectangle = [&](const box& where) {
        attribute("x", where.x);
        attribute("y", where.y);
        attribute("width", where.width);
        attribute("height", where.height);
        out += "/>\n";
    };
    out += "<svg class=\"sheet\" viewBox=\"0 0 ";
    out.append(number(of.size->width)).append(" ").append(number(of.size->height));
    out.append("\" role=\"img\" aria-label=\"").append(about).append("\">\n");
    for (const auto& one : of.columns) {
        if (!one.box) continue;
        out += "<rect class=\"column\"";
        rectangle(*one.box);
        for (const auto& other : of.columns) {
            const auto gutter = other.box ? gutter_between(*one.box, *other.box) : std::nullopt;
            const bool parted = gutter && std::any_of(of.columns.begin(), of.columns.end(), [&](const auto& between) {
                                    return between.box && &between != &one && &between != &other &&
                                           between.box->x < gutter->right() && between.box->right() > gutter->x &&
                                           between.box->y < gutter->bottom() && between.box->bottom() > gutter->y;
                                });
            if (!gutter || parted) continue;
            out += "<rect class=\"gutter\"";
            rectangle(*gutter);
        }
    }
    for (std::size_t b = 0; b < of.blocks.size(); ++b) {
        if (!of.blocks[b].box) continue;
        out += "<rect class=\"zone\" data-role=\"";
        out += to_name(of.blocks[b].role);
        out += "\" data-b=\"";
        out += std::to_string(b);
        out += '"';
        out += hue(of.blocks[b]);
        rectangle(*of.blocks[b].box);
    }
    std::string points;
    std::size_t count = 0;
    std::string way;
    const auto end_way = [&] {
        if (count > 1)
            out.append("<polyline class=\"way\"").append(way).append(" points=\"").append(points).append("\"/>\n");
        points.clear();
        count = 0;
    };
    std::string numbers;
    std::size_t order = 0;
    for_each_read(of, [&](std::size_t b, bool opens) {
        if (opens) end_way();
        ++order;
        const auto& one = of.blocks[b];
        if (!one.box) return;
        const std::string x = number(one.box->x + one.box->width / 2);
        const std::string y = number(one.box->y + one.box->height / 2);
        points.append(x).append(",").append(y).append(" ");
        if (count++ == 0) way = hue(one);
        numbers.append("<text class=\"order\" x=\"").append(x).append("\" y=\"").append(y).append("\">");
        numbers.append(std::to_string(order)).append("</text>\n");
    });
    end_way();
    out += numbers;
    out += "</svg>\n";
}

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_SHEET_HPP
