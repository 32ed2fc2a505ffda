// SPDX-License-Identifier: BSL-1.0
/// Turns the spans of a parsed document, bytes of its layout's text, into bytes of the file that was read.
#ifndef BANMIAN_PARSE_PRINTING_SOURCE_SPANS_HPP
#define BANMIAN_PARSE_PRINTING_SOURCE_SPANS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/page.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

/// The bytes of the file from the first to the last that a span of the text stands for: what stands between is markup,
/// or text of other places. A span that the file does not hold stays empty.
[[nodiscard]] inline span hull_in_source(const layout::document& read, span of) {
    return read.owns_text() ? layout::hull_in_source(read.origins, of) : of;
}

/// Bytes of the file that a line of a block stands for.
struct line_piece {
    span source{};
    std::size_t block = 0;  // of the page
    std::size_t line = 0;   // of the sheet
};
/// Pieces of one block with no piece of another between them.
struct block_run {
    span source{};
    std::size_t block = 0;
    std::size_t first_line = 0;
    std::optional<box> bounds{};
};

/// The pieces of a page's blocks in the order of the file.
template <class Page>
[[nodiscard]] std::vector<line_piece> pieces_of(const Page& page, const layout::document& read,
                                                const layout::sheet& sheet) {
    std::vector<line_piece> made;
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        const span whole = page.blocks[b].span;
        const auto first = std::partition_point(sheet.lines.begin(), sheet.lines.end(),
                                                [&](const layout::line& one) { return one.text.begin < whole.begin; });
        for (auto line = first; line != sheet.lines.end() && line->text.end <= whole.end; ++line)
            for (const span& source : read.in_source(line->text))
                made.push_back({source, b, static_cast<std::size_t>(line - sheet.lines.begin())});
    }
    std::stable_sort(made.begin(), made.end(), [](const line_piece& left, const line_piece& right) {
        return left.source.begin < right.source.begin;
    });
    return made;
}
/// Their runs, in the order of the blocks and in each of its lines.
[[nodiscard]] inline std::vector<block_run> runs_of(const std::vector<line_piece>& pieces, const layout::sheet& sheet) {
    std::vector<block_run> made;
    std::vector<bool> placed(sheet.lines.size(), false);
    for (const line_piece& one : pieces) {
        if (made.empty() || made.back().block != one.block) made.push_back({one.source, one.block, one.line, {}});
        block_run& run = made.back();
        run.source.end = (std::max)(run.source.end, one.source.end);
        run.first_line = (std::min)(run.first_line, one.line);
        if (!sheet.has_geometry() || placed[one.line] || !layout::is_sound(sheet.ink[one.line].bounds)) continue;
        placed[one.line] = true;
        if (run.bounds)
            layout::detail::extend(*run.bounds, sheet.ink[one.line].bounds);
        else
            run.bounds = sheet.ink[one.line].bounds;
    }
    std::stable_sort(made.begin(), made.end(), [](const block_run& left, const block_run& right) {
        return left.block != right.block ? left.block < right.block : left.first_line < right.first_line;
    });
    return made;
}

/// Turns the spans of a page's blocks, each into one for every run of the file; columns name all of them.
template <class Page>
void part_blocks(Page& page, const layout::document& read) {
    if (page.blocks.empty()) return;
    const auto sheet = std::partition_point(read.sheets.begin(), read.sheets.end(), [&](const layout::sheet& one) {
        return one.extent_in_text.end < page.blocks.front().span.end;
    });
    if (sheet == read.sheets.end()) return;
    const std::vector<block_run> runs = runs_of(pieces_of(page, read, *sheet), *sheet);
    auto blocks = std::exchange(page.blocks, {});
    std::vector<std::size_t> first(blocks.size() + 1, 0);  // of the entries of each block
    std::size_t next = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        first[b] = page.blocks.size();
        const std::size_t begin = next;
        while (next < runs.size() && runs[next].block == b) ++next;
        if (next - begin <= 1) {
            page.blocks.push_back(blocks[b]);
            page.blocks.back().span = next == begin ? span{} : runs[begin].source;
            continue;
        }
        for (std::size_t run = begin; run < next; ++run) {
            page.blocks.push_back(blocks[b]);
            page.blocks.back().span = runs[run].source;
            if (blocks[b].box) page.blocks.back().box = runs[run].bounds;
        }
    }
    first.back() = page.blocks.size();
    for (auto& column : page.columns) {
        const auto named = std::exchange(column.blocks, {});
        for (const std::size_t b : named)
            for (std::size_t entry = b < blocks.size() ? first[b] : 0; b < blocks.size() && entry < first[b + 1];
                 ++entry)
                column.blocks.push_back(entry);
    }
}

template <class Node>
inline constexpr bool has_blocks = false;
template <storage_policy Storage>
inline constexpr bool has_blocks<basic_page<Storage>> = true;

template <class Node>
void turn_spans(Node& node, const layout::document& read) {
    if constexpr (std::same_as<Node, span>) {
        node = hull_in_source(read, node);
    } else if constexpr (optional_like<Node>) {
        if (node) turn_spans(*node, read);
    } else if constexpr (list_like<Node>) {
        if constexpr (std::same_as<typename Node::value_type, span>) {
            Node made;
            for (const span& one : node)
                for (const span& part : read.in_source(one)) made.push_back(part);
            node = std::move(made);
        } else {
            using element = std::remove_cvref_t<typename Node::value_type>;
            if constexpr (reflectable<element> || optional_like<element> || list_like<element>)
                for (auto& one : node) turn_spans(one, read);
        }
    } else if constexpr (has_blocks<Node>) {
        part_blocks(node, read);
        banmian::for_each_field(node, [&](auto /*field*/, auto& value) {
            using kind = std::remove_cvref_t<decltype(value)>;
            if constexpr (!std::same_as<kind, decltype(node.blocks)> && !std::same_as<kind, decltype(node.files)>)
                turn_spans(value, read);
        });
    } else if constexpr (reflectable<Node>) {
        banmian::for_each_field(node, [&](auto /*field*/, auto& value) { turn_spans(value, read); });
    }
}

}  // namespace detail

namespace passes {

/// Turns all spans in a document, or a list of nodes, that `parse` made of `read` into bytes of the source file. The
/// spans of a text name its characters alone, whatever markup stands between. A block whose lines lie apart in the file
/// becomes one for each run of them, so that no two blocks of a page share bytes. Another single span, as of a field of
/// the colophon, reaches from its first to its last byte. Documents whose text is the source stay as they are, and so
/// do those whose format does not tell (`origins` is empty).
template <class Node>
void to_source(Node& node, const layout::document& read) {
    if (!read.origins.empty()) banmian::detail::turn_spans(node, read);
}

/// The same for repairs. Edits of what the reader itself put into the text, as the ends of its lines, are no edits of
/// the file; a space that was put in stands before the character that follows it.
inline void to_source(std::vector<repair>& repairs, const layout::document& read) {
    if (read.origins.empty()) return;
    std::erase_if(repairs, [&](repair& one) {
        const bool put_in = one.span.empty();
        one.span = banmian::detail::hull_in_source(read, put_in ? span{one.span.begin, one.span.begin + 1} : one.span);
        const bool gone = one.span.empty();
        if (put_in) one.span.end = one.span.begin;
        return gone;
    });
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_SOURCE_SPANS_HPP
