// SPDX-License-Identifier: BSL-1.0
/// Makes text nodes of pieces: their text composed, with spans and the boxes of their printed lines.
#ifndef BANMIAN_PARSE_PRINTING_NODES_HPP
#define BANMIAN_PARSE_PRINTING_NODES_HPP

#include <banmian/config.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/item.hpp>
#include <banmian/model/role.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/parse/printing/compose.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Composes nodes; what `builder` builds pages with.
template <any_working_page Page>
class node_builder {
public:
    node_builder(const Page& on, std::vector<repair>* repairs) : on_(on), compose_(on, repairs) {}

    /// The text of a piece, and of those that it goes on in where the format states that it does.
    [[nodiscard]] text_node node_of(const piece& of) {
        const enum spacing policy = spacing_of(of);
        for (const piece* part = &of;; part = &on_.pieces[part->next]) {
            for (std::uint32_t l = 0; l < part->count; ++l) {
                compose_.add(on_.line_of(*part, l), policy);
                add_box(on_.line_of(*part, l));
            }
            if (!on_.page->roles_given || part->next == none) break;
        }
        return finish();
    }

protected:
    [[nodiscard]] enum spacing spacing_of(const piece& of) const noexcept {
        return traits_of(of.role).spaces == role_spaces::keep ? spacing::keep : running();
    }
    /// How running text is printed: wraps closed up; inside a line of text that reads as it should, spaces stay.
    [[nodiscard]] enum spacing running() const noexcept {
        return on_.page->roles_given ? spacing::keep_inside : spacing::close_up;
    }
    /// Notes where a printed line stands, when that is known.
    void add_box(const printed_line& line) {
        if (!on_.page->has_geometry()) return;
        const box& at = on_.page->ink[line.source_line].bounds;
        if (at.width > 0 || at.height > 0) boxes_.push_back(at);  // formats with places may leave them out
    }
    /// Writes what was composed into a new node: its text, spans and boxes.
    template <class Node>
    void finish_into(Node& made, quote_start then = quote_start::outside) {
        compose_.take_into(made, then);
        const bool placed = std::all_of(boxes_.begin(), boxes_.end(), [](const box& one) { return one.height > 0; });
        if (placed) made.boxes.assign(boxes_.begin(), boxes_.end());  // none without geometry
        boxes_.clear();
    }
    [[nodiscard]] text_node finish() {
        text_node made;
        finish_into(made);
        return made;
    }
    /// The gap behind a torn piece, with what shows it: what the format states, or the piece's last line.
    [[nodiscard]] item gap_after(const piece& of) const {
        item gap;
        gap.kind = item_kind::gap;
        if (on_.page->roles_given) {
            layout::for_each_word(*on_.page->blocks[of.block].stated.gap_after, [&](std::string_view one) {
                if (!one.empty()) gap.evidence.emplace_back(one);
            });
            return gap;
        }
        if (of.closing == closing::open) gap.evidence.emplace_back("open-sentence");
        if (of.measure != 0 && on_.last_line(of).width + 2 >= of.measure) gap.evidence.emplace_back("full-line");
        if (of.next != none) gap.evidence.emplace_back("short-column");
        return gap;
    }

    const Page& on_;
    composer<Page> compose_;

private:
    std::vector<box> boxes_{};
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_NODES_HPP
