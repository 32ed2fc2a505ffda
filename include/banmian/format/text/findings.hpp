// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes findings for a terminal: where, what, and the line of the source with the place marked under it.
#ifndef BANMIAN_FORMAT_TEXT_FINDINGS_HPP
#define BANMIAN_FORMAT_TEXT_FINDINGS_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/location.hpp>
#include <banmian/text/width.hpp>
#include <banmian/validate/validate.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace text {

/// Choices for `write_findings`.
struct findings_options {
    banmian::language tongue = banmian::language::english;
    std::size_t columns = 76;  ///< of the terminal; longer lines of the source are cut around the place
};

namespace detail {

/// Appends the line of the source that a finding is about, cut to the terminal's width so that the place is inside, and
/// carets under the place.
inline void append_excerpt(std::string_view source, const span& place, std::size_t most_columns, std::string& out) {
    const auto ends_line = [&](std::size_t at) {
        return source[at] == '\n' || source[at] == '\r' || source[at] == '\f';
    };
    std::size_t begin = place.begin;
    std::size_t columns = 0;
    while (begin > 0 && source[begin - 1] != '\n' && source[begin - 1] != '\f' && columns < most_columns / 3)
        begin = character_begin(source, begin - 1), columns += half_ems(decode(source, begin).value);
    std::string line;
    std::string marks;
    columns = 0;
    for (std::size_t at = begin; at < source.size() && !ends_line(at);) {
        const code_point read = decode(source, at);
        const std::size_t width = read.value == U'\t' ? 1 : half_ems(read.value);
        if ((columns += width) > most_columns) break;
        if (read.value >= 0x20 && read.valid)
            line += source.substr(at, read.size);
        else
            line += read.valid ? " " : "?";
        const bool marked = at >= place.begin && at < (std::max)(place.end, place.begin + 1);
        marks.append(read.value < 0x20 || !read.valid ? 1 : width, marked ? '^' : ' ');
        at += read.size;
    }
    while (!marks.empty() && marks.back() == ' ') marks.pop_back();
    out.append("    ").append(line).append("\n    ").append(marks).append("\n");
}

/// Appends what a finding says: `warning: … [text.unbalanced_quote]`.
inline void append_message(const finding& one, bool chinese, std::string& out) {
    constexpr std::string_view levels_zh[] = {"提示", "警告", "错误"};
    out += chinese ? levels_zh[static_cast<std::size_t>(one.severity)] : to_name(one.severity);
    out += ": ";
    out += chinese ? one.message_zh : one.message;
    if (one.suggestion) {
        out += chinese ? "；建议：" : "; suggested: ";
        out += one.suggestion->empty() ? (chinese ? "删去" : "leave out") : *one.suggestion;
    }
    out += " [" + one.rule + "]\n";
}

/// Appends how many findings there are of each severity.
inline void append_counts(const report& found, bool chinese, std::string& out) {
    const auto say = [&](std::string_view before, severity of, std::string_view after) {
        out.append(before).append(std::to_string(found.count(of))).append(after);
    };
    say(chinese ? "错误 " : "", severity::error, chinese ? "，" : " errors, ");
    say(chinese ? "警告 " : "", severity::warning, chinese ? "，" : " warnings, ");
    say(chinese ? "提示 " : "", severity::info, chinese ? "" : " notes");
    out += '\n';
}

}  // namespace detail

/// Appends the findings: `page.txt:12:5: warning: … [text.unbalanced_quote]`, then the source line and carets. `name`
/// is the file's name for the reader; without `source` the excerpts are left out.
inline void write_findings(const report& found, std::string_view name, std::string_view source, std::string& out,
                           const findings_options& options = {}) {
    const bool chinese = options.tongue == banmian::language::chinese;
    const locations places(source);
    for (const finding& one : found.findings) {
        out += name;
        const bool placed = one.span && one.span->end <= source.size() && !source.empty();
        if (placed) {
            const location at = places.at(one.span->begin);
            out += ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
        }
        out += ": ";
        detail::append_message(one, chinese, out);
        if (placed) detail::append_excerpt(source, *one.span, options.columns, out);
    }
    detail::append_counts(found, chinese, out);
}

}  // namespace text
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TEXT_FINDINGS_HPP
