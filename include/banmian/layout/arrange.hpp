// SPDX-License-Identifier: BSL-1.0
/// Opt-in: makes sheets of regions that a format gives in their reading order, with what it says of each.
#ifndef BANMIAN_LAYOUT_ARRANGE_HPP
#define BANMIAN_LAYOUT_ARRANGE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/sheet_writer.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// A region of a page: lines that a format keeps together.
struct region {
    std::vector<placed_word> lines{};
    box bounds{};                        ///< in points; no width when the format gives none
    block_hint hint = block_hint::none;  ///< the format's own word on it
    std::size_t group = 0;               ///< article that the format puts it in, from 1; 0 when it says nothing
    bool goes_on = false;                ///< see `block::goes_on`
    bool whole = false;                  ///< a paragraph, whole, as the format states it
    stated_block stated{};
};

/// Builds sheets from regions in order. One object serves a document.
class arranger {
public:
    arranger() = default;
    explicit arranger(const page_wishes& wishes) : wishes_(wishes) {}

    /// Adds a page. Boxes that are none are left empty; the text is kept. `articles_given`: groups are articles, and
    /// the same group on two pages is one article.
    void add_page(std::string label, extent size, std::vector<region> regions, const std::vector<box>& pictures = {},
                  enum writing_mode mode = writing_mode::horizontal_tb, double points_per_unit = 1,
                  bool articles_given = false) {
        sheet page = writer_.begin(std::move(label), size);
        mode = wishes_.mode.value_or(mode);
        page.writing_mode = mode;
        page.points_per_unit = points_per_unit;
        for (const box& one : pictures)
            if (is_sound(one)) page.pictures.push_back(one);
        page.ordered = true;
        page.articles_given = articles_given;
        std::vector<const placed_word*> part;
        std::vector<placed_word> scraps;
        for (region& one : regions) {
            part.clear();
            for (placed_word& scrap : taken_scraps(one.lines, wishes_.least_score)) scraps.push_back(scrap);
            for (placed_word& line : one.lines) {
                if (!is_sound(line.bounds)) line.bounds = {};
                if (line.font_size <= 0)
                    line.font_size = mode == writing_mode::vertical_rl ? line.bounds.width : line.bounds.height;
                part.push_back(&line);
            }
            if (!is_sound(one.bounds)) one.bounds = {};
            const std::size_t before = page.blocks.size();
            writer_.add_block(page, part, one.bounds, one.hint, one.group, one.goes_on);
            if (page.blocks.size() == before) continue;
            page.blocks.back().whole = one.whole;
            page.blocks.back().stated = std::move(one.stated);
        }
        writer_.add_scraps(page, std::move(scraps));
        writer_.finish(std::move(page));
    }

    /// The document, and what the reader noticed. The arranger is empty afterwards.
    [[nodiscard]] document take(std::vector<diagnostic> noticed = {}) { return writer_.take(std::move(noticed)); }

private:
    page_wishes wishes_{};
    sheet_writer writer_{};
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_ARRANGE_HPP
