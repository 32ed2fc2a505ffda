// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads RapidOCR's results, 1.x to 3.9: lists of lines, objects of lists, the answers of rapidocr_api.
#ifndef BANMIAN_FORMAT_RAPIDOCR_READ_HPP
#define BANMIAN_FORMAT_RAPIDOCR_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_regions.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/detail/recognised.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rapidocr {

namespace detail {

/// Reads one file; pages are lists of lines, at whatever depth they stand.
class reader {
public:
    reader(std::string_view source, const layout::page_wishes& wishes) : texts_(source), made_(wishes) {}

    void read(json::tree_value of, int depth) {
        constexpr int deepest = 4;
        if (of.kind() == json::value_kind::null) return finish();  // nothing was found on the page
        if (of.is_object()) return read_object(of, depth);
        if (!of.is_array() || depth > deepest) return;
        if (recognised::is_page(of)) {
            for (const json::tree_value line : of) recognised::add_line(line, texts_, lines_);
            return finish();
        }
        if (of.at(0).kind() == json::value_kind::number) return;  // 1.x: the seconds that each step took
        if (!of.at(0)) return depth > 0 ? finish() : void();      // an empty list of pages has no page
        for (const json::tree_value one : of) read(one, depth + 1);
    }
    [[nodiscard]] const json::placed_texts& texts() const noexcept { return texts_; }
    [[nodiscard]] layout::document take(std::vector<diagnostic> noticed) {
        if (number_ == 0) noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "lines of RapidOCR"}});
        return made_.take(std::move(noticed));
    }

private:
    void read_object(json::tree_value of, int depth) {
        constexpr int deepest = 4;
        if (const json::tree_value texts = of["txts"]) {  // 3.x: the result itself
            recognised::add_lists(texts, of["boxes"], of["scores"], texts_, lines_);
            return finish();
        }
        bool numbered = false;  // rapidocr_api: {"0": {"rec_txt": …}, "1": …}
        for (const json::tree_value one : of) {
            if (one.is_object() && recognised::is_line(one)) {
                numbered = true;
                recognised::add_line(one, texts_, lines_);
            } else if ((one.is_array() || one.at(0)) && depth < deepest) {
                read(one, depth + 1);  // {"page-1.png": [lines], …}
            }
        }
        if (numbered || !of.at(0)) finish();
    }
    void finish() { made_.add_page(std::to_string(++number_), {}, std::exchange(lines_, {}), recognised::traits()); }

    json::placed_texts texts_;
    layout::assembler made_;
    std::vector<layout::placed_word> lines_{};  // of the page at hand
    std::size_t number_ = 0;
};

}  // namespace detail

/// Reads a result, or a list of results, each a page: `[[corners, text, score], …]` (1 and 2, with the times of the
/// steps behind it or not), `[{"box": …, "txt": …, "score": …}, …]` (`to_json` of 3), `{"boxes": …, "txts": …,
/// "scores": …}` (3), `{"0": {"rec_txt": …, "dt_boxes": …, "score": …}, …}` (rapidocr_api).
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    std::vector<diagnostic> noticed;
    const json::tree tree(source, noticed);
    detail::reader made(source, wishes);
    for (const json::tree_value one : tree.documents()) made.read(one, 0);
    json::note_unread(tree, source, made.texts(), {{"img_path", "img_name"}, {"word_results"}}, noticed);
    return made.take(std::move(noticed));
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is a result of RapidOCR's.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    for (const std::string_view one : {"txt", "txts", "rec_txt"})
        if (of.has_key(one)) return certainty::sure;
    return recognised::behind_polygon(of.shape()) == 's' ? certainty::sure : certainty::none;
}

}  // namespace rapidocr
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_RAPIDOCR_READ_HPP
