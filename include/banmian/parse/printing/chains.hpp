// SPDX-License-Identifier: BSL-1.0
/// What a chain of pieces that make a paragraph tells beside its text: which of them were moved.
#ifndef BANMIAN_PARSE_PRINTING_CHAINS_HPP
#define BANMIAN_PARSE_PRINTING_CHAINS_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/parse/working_page.hpp>

#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Lists the pieces of the chain from `head` on that are read elsewhere than they stand, each by its first line: taken
/// out of another text (splice), from before what it continues or from beside it (order), from behind other blocks
/// (join). The characters are the same in the text.
inline void note_moves(const any_working_page auto& on, index head, std::vector<repair>& to) {
    for (index i = head; i != none; i = on.pieces[i].next) {
        const piece& of = on.pieces[i];
        const index before = i == head ? none : of.previous;
        const bool beside = of.abreast && of.parted;  // its lines stood among those of another column
        const bool moved = before != none && of.block != on.pieces[before].block + 1;
        if (!of.taken_out && !moved && !beside) continue;
        const span line = on.bytes_of(on.first_line(of));
        repair made;
        made.kind = of.taken_out ? repair_kind::splice : beside || i < before ? repair_kind::order : repair_kind::join;
        made.span = {on.base + line.begin, on.base + line.end};
        made.from = made.to = std::string(line.in(on.text));
        to.push_back(std::move(made));
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_CHAINS_HPP
