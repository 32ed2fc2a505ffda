// SPDX-License-Identifier: BSL-1.0
/// What a colophon 报尾 tells: its fields in printed order, clock times mended.
#ifndef BANMIAN_PARSE_PRINTING_COLOPHON_FIELDS_HPP
#define BANMIAN_PARSE_PRINTING_COLOPHON_FIELDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/colophon.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/colophon.hpp>
#include <banmian/parse/printing/header_fields.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Writes the first ; of a clock time as a colon, 4;30 as 4:30: a slip. `mended(glyph)` is told which it was.
template <class Mended>
void mend_clock(grammar::glyph_run run, grammar::range of, std::string& value, Mended mended) {
    for (std::size_t g = of.begin; g < of.end; ++g) {
        if (grammar::narrow(run[g].code) != U';') continue;
        const std::size_t at = value.find(run[g].code < 0x80 ? ";" : "；");
        if (at == std::string::npos) return;
        value.replace(at, run[g].size, ":");
        mended(run[g]);
        return;
    }
}

/// The fields of a colophon. Spans count bytes of the document's text, in which the run's page begins at `base`.
template <class Mended>
[[nodiscard]] std::vector<colophon_field> colophon_fields(grammar::glyph_run run, std::size_t base, Mended mended) {
    std::vector<colophon_field> made;
    const std::vector<grammar::colophon_entry> entries = grammar::match_colophon(run);
    made.reserve(entries.size());
    for (const grammar::colophon_entry& entry : entries) {
        colophon_field& one = made.emplace_back();
        one.key = entry.key;
        one.label = text_in(run, entry.label);
        one.value = text_in(run, entry.value);
        const bool clock = entry.key == colophon_key::press_start || entry.key == colophon_key::press_end;
        if (clock) mend_clock(run, entry.value, one.value, mended);
        const glyph& last = run[(std::max)(entry.value.end, entry.label.end) - 1];
        one.span = {base + run[entry.label.begin].begin, base + last.begin + last.size};
    }
    return made;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_COLOPHON_FIELDS_HPP
