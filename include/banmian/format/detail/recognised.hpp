// SPDX-License-Identifier: BSL-1.0
/// Opt-in: lines that OCR engines recognise, in all the forms in which programs write them as JSON.
#ifndef BANMIAN_FORMAT_DETAIL_RECOGNISED_HPP
#define BANMIAN_FORMAT_DETAIL_RECOGNISED_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/layout/words.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace recognised {

using layout::points_per_pixel;

/// True for the corners of a line: `[[x, y], …]`.
[[nodiscard]] inline bool is_polygon(json::tree_value of) noexcept {
    return of.at(0).is_array() && of.at(0).at(0).kind() == json::value_kind::number;
}
/// The text of a line that is an object: `text` (PaddleOCR-json, Umi-OCR, PP-Structure 2), `txt` (RapidOCR 3),
/// `rec_txt` (rapidocr_api), `transcription` (PaddleOCR's tables and labels).
[[nodiscard]] inline json::tree_value text_of(json::tree_value line) noexcept {
    return line.first_of({"text", "txt", "rec_txt", "transcription"});
}
/// True for a line: an object with a text, or `[corners, text, score]` (RapidOCR 1 and 2), `[corners, [text, score]]`
/// (PaddleOCR 2).
[[nodiscard]] inline bool is_line(json::tree_value of) noexcept {
    if (of.is_object()) return text_of(of).is_string();
    const json::tree_value second = of.at(1);
    return of.is_array() && is_polygon(of.at(0)) && (second.is_string() || second.at(0).is_string());
}
/// The token behind the first polygon of a list in the shape of a file (`sample::shape`): s in `[[x, y], …], "text",
/// …`, [ in `[[x, y], …], ["text", …]` and where the shape ends in it, \0 where there is none.
[[nodiscard]] inline char behind_polygon(std::string_view shape) noexcept {
    const std::size_t first = shape.find("[[[nn]");
    if (first == shape.npos) return 0;
    const std::size_t end = shape.find("]]", first);
    return end == shape.npos || end + 2 >= shape.size() ? '[' : shape[end + 2];
}
/// True for the lines of a page.
[[nodiscard]] inline bool is_page(json::tree_value of) noexcept {
    return of.is_array() && is_line(of.at(0));
}

/// Adds a line to a page.
inline void add_line(json::tree_value line, json::placed_texts& texts, std::vector<layout::placed_word>& to) {
    json::tree_value text;
    json::tree_value corners;
    json::tree_value score;
    if (line.is_object()) {
        text = text_of(line);
        corners = line.first_of({"box", "text_region", "text_box_position", "dt_boxes", "points", "poly", "bbox"});
        score = line.first_of({"score", "confidence"});
    } else {
        const json::tree_value second = line.at(1);
        corners = line.at(0);
        text = second.is_string() ? second : second.at(0);
        score = second.is_string() ? line.at(2) : second.at(1);
    }
    layout::placed_word made;
    made.bounds = json::box_of(corners, points_per_pixel);
    made.confidence = static_cast<float>(score.number_or(-1));
    if (texts.give(made, text.text())) to.push_back(made);
}
/// Adds lines that stand apart from their corners: lists of texts, corners and scores.
inline void add_lists(json::tree_value text, json::tree_value corners, json::tree_value scores,
                      json::placed_texts& texts, std::vector<layout::placed_word>& to) {
    auto corner = corners.begin();
    auto score = scores.begin();
    for (const json::tree_value one : text) {
        layout::placed_word made;
        made.bounds = layout::no_box;
        if (corner != corners.end()) made.bounds = json::box_of(*corner, points_per_pixel), ++corner;
        if (score != scores.end()) made.confidence = static_cast<float>((*score).number_or(-1)), ++score;
        if (texts.give(made, one.text())) to.push_back(made);
    }
}

/// What all pages of recognised lines have in common.
[[nodiscard]] inline layout::page_traits traits() {
    layout::page_traits made;
    made.points_per_unit = points_per_pixel;
    made.recognised = true;
    return made;
}

}  // namespace recognised
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_RECOGNISED_HPP
