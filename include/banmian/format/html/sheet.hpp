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
#include <type_traits>
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

/// The SVG drawing of a page, which grows at the end of `out`.
template <storage_policy Storage, class Hue>
class sheet_drawing {
public:
    sheet_drawing(const basic_page<Storage>& of, Hue& hue, std::string& out) : of_(of), hue_(hue), out_(out) {}

    void open(const extent& size, std::string_view about) {
        out_ += "<svg class=\"sheet\" viewBox=\"0 0 ";
        out_.append(number(size.width)).append(" ").append(number(size.height));
        out_.append("\" role=\"img\" aria-label=\"").append(about).append("\">\n");
    }
    void add_columns() {
        for (const auto& one : of_.columns) {
            if (!one.box) continue;
            out_ += "<rect class=\"column\"";
            rectangle(*one.box);
            for (const auto& other : of_.columns) {
                const auto gutter = other.box ? gutter_between(*one.box, *other.box) : std::nullopt;
                if (!gutter || stands_in(*gutter, one, other)) continue;
                out_ += "<rect class=\"gutter\"";
                rectangle(*gutter);
            }
        }
    }
    void add_blocks() {
        for (std::size_t b = 0; b < of_.blocks.size(); ++b) {
            if (!of_.blocks[b].box) continue;
            out_ += "<rect class=\"zone\" data-role=\"";
            out_ += to_name(of_.blocks[b].role);
            out_ += "\" data-b=\"";
            out_ += std::to_string(b);
            out_ += '"';
            out_ += hue_(of_.blocks[b]);
            rectangle(*of_.blocks[b].box);
        }
    }
    /// The way from block to block of each article, and under all of them the numbers.
    void add_way() {
        std::string numbers;
        std::size_t order = 0;
        for_each_read(of_, [&](std::size_t b, bool opens) {
            if (opens) end_way();
            ++order;
            const auto& one = of_.blocks[b];
            if (!one.box) return;
            const std::string x = number(one.box->x + one.box->width / 2);
            const std::string y = number(one.box->y + one.box->height / 2);
            points_.append(x).append(",").append(y).append(" ");
            if (count_++ == 0) hue_of_way_ = hue_(one);
            numbers.append("<text class=\"order\" x=\"").append(x).append("\" y=\"").append(y).append("\">");
            numbers.append(std::to_string(order)).append("</text>\n");
        });
        end_way();
        out_ += numbers;
    }

private:
    [[nodiscard]] static std::string number(double value) {
        const bool sane = value > -1e7 && value < 1e7;
        return std::to_string(sane ? static_cast<long>(value + (value < 0 ? -0.5 : 0.5)) : 0);
    }
    void attribute(std::string_view name, double value) {
        out_.append(" ").append(name).append("=\"").append(number(value)).append("\"");
    }
    void rectangle(const box& where) {
        attribute("x", where.x);
        attribute("y", where.y);
        attribute("width", where.width);
        attribute("height", where.height);
        out_ += "/>\n";
    }
    /// True when another column stands in the strip between two.
    template <class Column>
    [[nodiscard]] bool stands_in(const box& gutter, const Column& left, const Column& right) const noexcept {
        return std::any_of(of_.columns.begin(), of_.columns.end(), [&](const Column& between) {
            return between.box && &between != &left && &between != &right && between.box->x < gutter.right() &&
                   between.box->right() > gutter.x && between.box->y < gutter.bottom() &&
                   between.box->bottom() > gutter.y;
        });
    }
    void end_way() {
        if (count_ > 1)
            out_.append("<polyline class=\"way\"")
                .append(hue_of_way_)
                .append(" points=\"")
                .append(points_)
                .append("\"/>\n");
        points_.clear();
        count_ = 0;
    }

    const basic_page<Storage>& of_;
    Hue& hue_;
    std::string& out_;
    std::string points_{};  // of the way so far
    std::size_t count_ = 0;
    std::string hue_of_way_{};
};

/// Appends an SVG drawing of a page with geometry; nothing for a page without: the zones of its columns and the gutters
/// between them, its blocks with the numbers of the order in which they are read, and the way from each to the next.
/// `hue(block)` gives the attribute that colours a block; `about` is what the drawing is called.
template <storage_policy Storage, class Hue>
void append_sheet(const basic_page<Storage>& of, Hue&& hue, std::string& out, std::string_view about = "版式") {
    if (!of.size) return;
    sheet_drawing<Storage, std::remove_reference_t<Hue>> drawing(of, hue, out);
    drawing.open(*of.size, about);
    drawing.add_columns();
    drawing.add_blocks();
    drawing.add_way();
    out += "</svg>\n";
}

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_SHEET_HPP
