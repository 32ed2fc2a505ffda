// SPDX-License-Identifier: BSL-1.0
/// A layout in one string, so that tests of readers can compare: `[hint group] line / line` for each block, pages
/// parted by `||`.
#ifndef BANMIAN_TESTS_FORMAT_OUTLINE_HPP
#define BANMIAN_TESTS_FORMAT_OUTLINE_HPP

#include <banmian/layout/document.hpp>

#include <string>

namespace readers {

inline std::string outline(const banmian::layout::document& from) {
    constexpr const char* hints[] = {"",        "body",   "heading",   "caption",  "header", "footer",
                                     "number",  "credit", "advert",    "table",    "kicker", "headline",
                                     "subhead", "byline", "crosshead", "furniture"};
    std::string made;
    for (std::size_t p = 0; p < from.sheets.size(); ++p) {
        const banmian::layout::sheet& page = from.sheets[p];
        if (p > 0) made += " || ";
        for (std::size_t b = 0; b < page.blocks.size(); ++b) {
            const banmian::layout::block& one = page.blocks[b];
            if (b > 0) made += ' ';
            made += '[';
            made += hints[static_cast<std::size_t>(one.hint)];
            if (one.group > 0) made += ' ' + std::to_string(one.group);
            made += ']';
            for (std::size_t l = 0; l < one.line_count; ++l) {
                made += l > 0 ? " / " : " ";
                made += from.text_of(page.lines[one.first_line + l]);
            }
        }
    }
    return made;
}

/// The code of the first thing noticed.
inline banmian::errc first_fault(const banmian::layout::document& from) {
    return from.diagnostics.empty() ? banmian::errc::none : from.diagnostics.front().what.code;
}

/// Every prefix of a file, and files that are none, are read without harm.
template <class Read>
void survives_truncation(const std::string& whole, Read&& read) {
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 97)
        static_cast<void>(read(whole.substr(0, size)));
    for (const char* const other :
         {"", "[", "{", "<", "\xFF\xFE", "[[[[", "{\"a\":[[]]}", "<a><b/></a>", "level\tpage_num\n"})
        static_cast<void>(read(std::string(other)));
}

}  // namespace readers

#endif  // BANMIAN_TESTS_FORMAT_OUTLINE_HPP
