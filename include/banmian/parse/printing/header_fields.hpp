// SPDX-License-Identifier: BSL-1.0
/// What a page header 报眉 or a masthead 报头 tells: page number and name, staff, and of the issue its date and
/// numbers.
#ifndef BANMIAN_PARSE_PRINTING_HEADER_FIELDS_HPP
#define BANMIAN_PARSE_PRINTING_HEADER_FIELDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/page_header.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/issue.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

[[nodiscard]] inline std::string text_in(grammar::glyph_run run, grammar::range of) {
    return grammar::text_of(run, of.begin, of.end);
}

/// The day in `year`; nothing for a day that the calendar does not have.
[[nodiscard]] inline maybe<date> date_of(const grammar::named_day& day, int year) {
    const date made{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(day.month),
                    static_cast<std::uint8_t>(day.day)};
    return made.valid() ? maybe<date>(made) : std::nullopt;
}

/// What a field of the colophon tells of the issue's numbers, where the masthead has not.
inline void keep_identifier(const colophon_field& from, identifiers& to) {
    if (from.key == colophon_key::cn && !to.cn) to.cn = from.value;
    if (from.key == colophon_key::issn && !to.issn) to.issn = from.value;
    if (from.key == colophon_key::post_code && !to.post_code) to.post_code = from.value;
}

/// Reads a header into the page and the issue. What another header has told already stays.
template <class = when_used>
void add_header(grammar::glyph_run run, page& made, issue& whole) {
    const grammar::header_match found = grammar::match_header(run);
    const auto keep = [&](maybe<std::string>& field, grammar::range of) {
        if (!of.empty() && !field) field = text_in(run, of);
    };
    if (!found.page.empty() && !made.number) made.number = found.page;
    keep(made.name, found.name);
    if (found.day.year > 0 && !whole.date) whole.date = date_of(found.day, found.day.year);
    if (found.day.year > 0 && !made.date) made.date = date_of(found.day, found.day.year);
    keep(made.weekday, found.weekday);
    if (!found.issue_number.empty() && !made.issue_number) made.issue_number = found.issue_number;
    if (found.page_count > 0 && !whole.page_count) whole.page_count = found.page_count;
    keep(whole.weekday, found.weekday);
    keep(whole.lunar_date, found.lunar);
    keep(whole.newspaper, found.newspaper);
    if (!found.issue_number.empty() && !whole.issue_number) whole.issue_number = found.issue_number;
    keep(whole.identifiers.cn, found.cn);
    if (whole.identifiers.cn) std::erase(*whole.identifiers.cn, ' ');  // CN 41-0016, with a space or without
    keep(whole.identifiers.issn, found.issn);
    keep(whole.identifiers.post_code, found.post_code);
    for (const grammar::staff_entry& entry : found.staff) {
        staff one;
        one.role = text_in(run, entry.role);
        for (const grammar::range& name : entry.names) one.names.push_back(text_in(run, name));
        made.staff.push_back(std::move(one));
    }
}

/// What the format itself states goes before what was read on the page.
inline void state(const layout::sheet& of, page& made) {
    if (!of.number.empty()) made.number = of.number;
    if (!of.name.empty()) made.name = of.name;
}
inline void state(const layout::stated_issue& of, issue& whole) {
    if (!of.newspaper.empty()) whole.newspaper = of.newspaper;
    if (of.day && of.day->valid()) whole.date = of.day;
    const auto keep = [](maybe<std::string>& field, const std::string& stated) {
        if (!stated.empty()) field = stated;
    };
    keep(whole.issue_number, of.issue_number);
    keep(whole.weekday, of.weekday);
    keep(whole.lunar_date, of.lunar_date);
    keep(whole.identifiers.cn, of.cn);
    keep(whole.identifiers.issn, of.issn);
    keep(whole.identifiers.post_code, of.post_code);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_HEADER_FIELDS_HPP
