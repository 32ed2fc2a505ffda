// SPDX-License-Identifier: BSL-1.0
/// Turns the bylines that the grammar found into those of an article: each once, with its place in the source.
#ifndef BANMIAN_PARSE_PRINTING_AUTHORS_HPP
#define BANMIAN_PARSE_PRINTING_AUTHORS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/pen_name.hpp>
#include <banmian/model/byline.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/printing/header_fields.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/glyph.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// The bytes of the document's text that glyphs of a run stand in, in the order of the run: one range, or more where
/// the run goes on in another column.
[[nodiscard]] inline std::vector<span> spans_in(const any_working_page auto& on, grammar::glyph_run run,
                                                grammar::range of) {
    std::vector<span> made;
    std::size_t end = 0;  // of the last range, in the page's text
    for (std::size_t i = of.begin; i < of.end; ++i) {
        const glyph& one = run[i];
        const bool goes_on = !made.empty() && one.begin >= end &&
                             (one.begin == end || glyphs_of(on.text.substr(end, one.begin - end)).empty());
        if (!goes_on) made.push_back({on.base + one.begin, on.base + one.begin});
        end = one.begin + std::size_t{one.size};
        made.back().end = on.base + end;
    }
    return made;
}

/// Adds the groups of a byline, but for those that `to` has already.
inline void add_bylines(const any_working_page auto& on, grammar::glyph_run run, const grammar::byline_match& by,
                        std::vector<byline>& to) {
    for (const grammar::byline_group& group : by.groups) {
        byline made;
        made.role = text_in(run, group.role);
        if (!group.organisation.empty()) made.organisation = text_in(run, group.organisation);
        grammar::range whole = group.role.empty() ? grammar::range{run.size(), 0} : group.role;
        if (!group.organisation.empty()) whole.begin = (std::min)(whole.begin, group.organisation.begin);
        made.names.reserve(group.names.size());
        for (const grammar::range& name : group.names) {
            made.names.push_back(text_in(run, name));
            whole = {(std::min)(whole.begin, name.begin), (std::max)(whole.end, name.end)};
        }
        if (whole.empty()) continue;
        made.spans = spans_in(on, run, whole);
        const bool known = std::any_of(to.begin(), to.end(), [&](const byline& one) {
            return one.spans == made.spans || (one.names == made.names && (one.role == made.role || made.role.empty()));
        });
        if (!known) to.push_back(std::move(made));
    }
}

/// Pen names stand in the headline before 1950: they are printed with it, and bylines besides.
inline void add_pen_names(const any_working_page auto& on, const piece& of, bool first, std::vector<byline>& to) {
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
