// SPDX-License-Identifier: BSL-1.0
/// Where the pieces of a text stand in the file that it was read from.
#ifndef BANMIAN_LAYOUT_TEXT_ORIGIN_HPP
#define BANMIAN_LAYOUT_TEXT_ORIGIN_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// Where a piece of a text stands in the source file: as it is; as one entity (`&amp;`), which has more bytes there; or
/// as characters of another encoding, each of `text_unit` bytes here and `source_unit` there.
struct text_origin {
    span text{};                   ///< bytes of the text
    span source{};                 ///< bytes of the file
    std::uint8_t text_unit = 0;    ///< 0: the bytes are the same, or the piece is one
    std::uint8_t source_unit = 0;  ///< likewise

    bool operator==(const text_origin&) const = default;
};

/// The part of a piece that `of` touches, in the file: whole characters of it.
[[nodiscard]] constexpr span cut_in_source(const text_origin& piece, span of) noexcept {
    const std::size_t begin = (std::max)(of.begin, piece.text.begin) - piece.text.begin;
    const std::size_t end = (std::min)(of.end, piece.text.end) - piece.text.begin;
    if (piece.text_unit > 0) {
        const std::size_t last = (end + piece.text_unit - 1) / piece.text_unit;
        return {piece.source.begin + begin / piece.text_unit * piece.source_unit,
                piece.source.begin + last * piece.source_unit};
    }
    if (piece.source.size() != piece.text.size()) return piece.source;
    return {piece.source.begin + begin, piece.source.begin + end};
}

/// Where bytes of a text stand in the file, by its origins; neighbours are one span. A search and a step a piece.
[[nodiscard]] inline std::vector<span> in_source(const std::vector<text_origin>& origins, span of) {
    std::vector<span> made;
    auto at = std::partition_point(origins.begin(), origins.end(),
                                   [&](const text_origin& one) { return one.text.end <= of.begin; });
    for (; at != origins.end() && at->text.begin < of.end; ++at) {
        const span part = cut_in_source(*at, of);
        if (!made.empty() && made.back().end == part.begin)
            made.back().end = part.end;
        else
            made.push_back(part);
    }
    return made;
}
/// From the first to the last byte of the file that bytes of a text stand for; empty when there is none.
[[nodiscard]] inline span hull_in_source(const std::vector<text_origin>& origins, span of) {
    const std::vector<span> parts = in_source(origins, of);
    if (parts.empty()) return {};
    span made = parts.front();
    for (const span& one : parts) made = {(std::min)(made.begin, one.begin), (std::max)(made.end, one.end)};
    return made;
}
/// `from` says where a text stands in a copy, `copy` where the copy stands in the file; the answer where the text does.
[[nodiscard]] inline std::vector<text_origin> through(const std::vector<text_origin>& from,
                                                      const std::vector<text_origin>& copy) {
    std::vector<text_origin> made;
    for (const text_origin& one : from) {
        if (one.text.size() != one.source.size()) {  // an entity is one piece
            made.push_back({one.text, hull_in_source(copy, one.source)});
            continue;
        }
        auto at = std::partition_point(copy.begin(), copy.end(),
                                       [&](const text_origin& run) { return run.text.end <= one.source.begin; });
        for (; at != copy.end() && at->text.begin < one.source.end; ++at) {
            const span part{(std::max)(at->text.begin, one.source.begin), (std::min)(at->text.end, one.source.end)};
            const std::size_t begin = one.text.begin + part.begin - one.source.begin;
            made.push_back({{begin, begin + part.size()}, cut_in_source(*at, part), at->text_unit, at->source_unit});
        }
    }
    return made;
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_TEXT_ORIGIN_HPP
