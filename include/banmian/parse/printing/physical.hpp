// SPDX-License-Identifier: BSL-1.0
/// The physical layer of a built page: its blocks with their roles, and the columns 栏 that they stand in.
#ifndef BANMIAN_PARSE_PRINTING_PHYSICAL_HPP
#define BANMIAN_PARSE_PRINTING_PHYSICAL_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/page.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Adds the blocks of the sheet with their roles; `ids` are those of the working page's articles.
inline void add_blocks(const any_working_page auto& on, const std::vector<std::string>& ids, page& made) {
    const std::vector<layout::block>& blocks = on.page->blocks;
    made.blocks.reserve(blocks.size());
    // The first piece of each block speaks for it; lines taken out of a block stand elsewhere in the list.
    page_list<index> speaker(blocks.size(), none, on.workspace);
    for (index i = 0; i < on.pieces.size(); ++i) {
        index& of = speaker[on.pieces[i].block];
        if (of == none || on.first_line(on.pieces[i]).first < on.first_line(on.pieces[of]).first) of = i;
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        block& one = made.blocks.emplace_back();
        const layout::line& first = on.page->lines[blocks[b].first_line];
        const layout::line& last = on.page->lines[blocks[b].first_line + blocks[b].line_count - 1];
        one.span = {first.text.begin, last.text.end};
        if (blocks[b].bounds && blocks[b].bounds->height > 0) one.box = blocks[b].bounds;
        if (speaker[b] != none) {
            const piece& of = on.pieces[speaker[b]];
            one.role = of.role;
            if (of.measure != 0 && is_text(of.role)) one.measure = static_cast<double>(of.measure) / 2;
            if (of.article != none && !ids[of.article].empty()) one.article = ids[of.article];
        }
    }
}

namespace detail {

/// How much of the shorter one two ranges share, 0 to 1.
[[nodiscard]] inline double shared(double a, double a_size, double b, double b_size) noexcept {
    const double both = (std::min)(a + a_size, b + b_size) - (std::max)(a, b);
    const double shorter = (std::min)(a_size, b_size);
    return shorter > 0 && both > 0 ? both / shorter : 0;
}

/// Columns from boxes: body blocks that stand over each other and are about equally wide; from left to right, or from
/// top to bottom where the text is set 竖排. A block wider than the page's usual column 基本栏 is a column of its own
/// 破栏.
template <class = when_used>
void add_placed_columns(page& made) {
    const bool down = made.writing_mode == writing_mode::vertical_rl;
    const auto begin = [&](const box& of) { return down ? of.y : of.x; };
    const auto size = [&](const box& of) { return down ? of.height : of.width; };
    std::vector<std::size_t> order;
    for (std::size_t b = 0; b < made.blocks.size(); ++b)
        if (is_text(made.blocks[b].role) && made.blocks[b].box && size(*made.blocks[b].box) > 0) order.push_back(b);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return begin(*made.blocks[a].box) < begin(*made.blocks[b].box);
    });
    for (const std::size_t b : order) {
        const block& one = made.blocks[b];
        constexpr double alike = 0.75;  // of the width, and of the overlap
        column* home = nullptr;
        for (column& other : made.columns) {
            const double ratio = size(*one.box) / size(*other.box);
            if (ratio < alike || ratio > 1 / alike) continue;
            if (shared(begin(*one.box), size(*one.box), begin(*other.box), size(*other.box)) > alike) home = &other;
        }
        if (home == nullptr) {
            made.columns.emplace_back();
            home = &made.columns.back();
            home->box = one.box;
        }
        const double x = (std::min)(home->box->x, one.box->x);
        const double y = (std::min)(home->box->y, one.box->y);
        home->box = box{x, y, (std::max)(home->box->right(), one.box->right()) - x,
                        (std::max)(home->box->bottom(), one.box->bottom()) - y};
        if (one.measure && (!home->measure || *one.measure > *home->measure)) home->measure = one.measure;
        home->blocks.push_back(b);
    }
    for (column& one : made.columns) std::sort(one.blocks.begin(), one.blocks.end());
}

}  // namespace detail

/// Fills the columns of a page: by their boxes, or, without geometry, neighbouring body blocks of one measure; more
/// cannot be said then.
template <class = when_used>
void add_columns(page& made) {
    if (made.size) {
        detail::add_placed_columns(made);
        return;
    }
    std::vector<std::size_t> alike;  // body blocks in a row with one measure
    alike.reserve(made.blocks.size());
    const auto close = [&] {
        if (alike.empty()) return;
        column& next = made.columns.emplace_back();
        next.measure = made.blocks[alike.front()].measure;
        next.blocks.assign(alike.begin(), alike.end());
        alike.clear();
    };
    for (std::size_t b = 0; b < made.blocks.size(); ++b) {
        const block& one = made.blocks[b];
        if (!is_text(one.role) || !one.measure) continue;
        if (!alike.empty() && made.blocks[alike.front()].measure != one.measure) close();
        alike.push_back(b);
    }
    close();
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_PHYSICAL_HPP
