// SPDX-License-Identifier: BSL-1.0
/// Turns the bylines that the grammar found into those of an article: each once, with its place in the source.
#ifndef BANMIAN_PARSE_PRINTING_AUTHORS_HPP
#define BANMIAN_PARSE_PRINTING_AUTHORS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/pen_name.hpp>
#include <banmian/model/byline.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/printing/header_fields.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// The bytes of the document's text that glyphs of a run stand in.
[[nodiscard]] inline span span_in(const any_galley auto& on, grammar::glyph_run run, grammar::range of) {
    const glyph& last = run[of.end - 1];
    return {on.base + run[of.begin].begin, on.base + last.begin + last.size};
}

/// Adds the groups of a byline, but for those that `to` has already.
inline void add_bylines(const any_galley auto& on, grammar::glyph_run run, const grammar::byline_match& by,
                        std::vector<byline>& to) {
    for (const grammar::byline_group& group : by.groups) {
        byline made;
        made.role = text_in(run, group.role);
        if (!group.organisation.empty()) made.organisation = text_in(run, group.organisation);
        grammar::range whole = group.role.empty() ? grammar::range{run.size(), 0} : group.role;
        if (!group.organisation.empty()) whole.begin = std::min(whole.begin, group.organisation.begin);
        made.names.reserve(group.names.size());
        for (const grammar::range& name : group.names) {
            made.names.push_back(text_in(run, name));
            whole = {std::min(whole.begin, name.begin), std::max(whole.end, name.end)};
        }
        if (whole.empty()) continue;
        made.spans.push_back(span_in(on, run, whole));
        const bool known = std::any_of(to.begin(), to.end(), [&](const byline& one) {
            return one.spans == made.spans || (one.names == made.names && (one.role == made.role || made.role.empty()));
        });
        if (!known) to.push_back(std::move(made));
    }
}

/// Pen names stand in the headline before 1950: they are printed with it, and bylines besides.
inline void add_pen_names(const any_galley auto& on, const piece& of, bool first, std::vector<byline>& to) {
    for (const heading_line& line : heading_lines(on, of)) {
        const grammar::glyph_run run(on.glyphs.data() + line.begin, line.end - line.begin);
        if (const auto by = grammar::match_pen_name(run, first)) add_bylines(on, run, *by, to);
        first = false;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_AUTHORS_HPP
