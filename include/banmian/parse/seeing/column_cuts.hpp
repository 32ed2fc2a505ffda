// SPDX-License-Identifier: BSL-1.0
/// Column cuts: tells why page analysis let a column begin where it does, on a page with boxes.
#ifndef BANMIAN_PARSE_SEEING_COLUMN_CUTS_HPP
#define BANMIAN_PARSE_SEEING_COLUMN_CUTS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/working_page.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What parts a column from what stands over it; empty where nothing is known of it.
[[nodiscard]] constexpr std::string_view reason_of(layout::column_cut cut) noexcept {
    using layout::column_cut;
    switch (cut) {
    case column_cut::none: break;
    case column_cut::top: return "no line stands right above";
    case column_cut::wall: return "a wall: a heading, a table or a caption stands right above";
    case column_cut::caption: return "it opens a caption";
    case column_cut::size: return "its type is of another size than the line above";
    case column_cut::edge: return "it begins elsewhere than the column above";
    case column_cut::gutter: return "a gutter: lines stand side by side above it";
    case column_cut::white: return "more white above than between lines of a column";
    case column_cut::measure: return "the measure is another than above";
    }
    return {};
}

/// Tells of every column of a page where it begins, and why.
inline void explain_columns(any_working_page auto& on) {
    for (const piece& of : on.pieces) {
        const std::string_view reason = reason_of(on.page->blocks[of.block].cut);
        if (!reason.empty()) tell_column(on, of, settled("columns", reason));
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_COLUMN_CUTS_HPP
