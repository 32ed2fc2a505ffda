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
        constexpr std::string_view levels_zh[] = {"提示", "警告", "错误"};
        out += ": ";
        out += chinese ? levels_zh[static_cast<std::size_t>(one.severity)] : to_name(one.severity);
        out += ": ";
        out += chinese ? one.message_zh : one.message;
        if (one.suggestion) {
            out += chinese ? "；建议：" : "; suggested: ";
            out += one.suggestion->empty() ? (chinese ? "删去" : "leave out") : *one.suggestion;
        }
        out += " [" + one.rule + "]\n";
        if (!placed) continue;
        // The line, cut to the terminal's width so that the place is inside.
        std::size_t begin = one.span->begin;
        std::size_t columns = 0;
        while (begin > 0 && source[begin - 1] != '\n' && source[begin - 1] != '\f' && columns < options.columns / 3)
            begin = character_begin(source, begin - 1), columns += half_ems(decode(source, begin).value);
        std::string line;
        std::string marks;
        columns = 0;
        for (std::size_t at = begin;
             at < source.size() && source[at] != '\n' && source[at] != '\r' && source[at] != '\f';) {
            const code_point read = decode(source, at);
            const std::size_t width = read.value == U'\t' ? 1 : half_ems(read.value);
            if ((columns += width) > options.columns) break;
            if (read.value >= 0x20 && read.valid)
                line += source.substr(at, read.size);
            else
                line += read.valid ? " " : "?";
            const bool marked = at >= one.span->begin && at < (std::max)(one.span->end, one.span->begin + 1);
            marks.append(read.value < 0x20 || !read.valid ? 1 : width, marked ? '^' : ' ');
            at += read.size;
        }
        while (!marks.empty() && marks.back() == ' ') marks.pop_back();
        out += "    ";
        out += line;
        out += "\n    ";
        out += marks;
        out += '\n';
    }
    const std::size_t errors = found.count(severity::error);
    const std::size_t warnings = found.count(severity::warning);
    const std::size_t infos = found.count(severity::info);
    const auto say = [&](std::string_view before, std::size_t count, std::string_view after) {
        out += before;
        out += std::to_string(count);
        out += after;
    };
    say(chinese ? "错误 " : "", errors, chinese ? "，" : " errors, ");
    say(chinese ? "警告 " : "", warnings, chinese ? "，" : " warnings, ");
    say(chinese ? "提示 " : "", infos, chinese ? "" : " notes");
    out += '\n';
}

}  // namespace text
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TEXT_FINDINGS_HPP
