// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"

#include <banmian/format/any/formats.hpp>

std::vector<std::string> input_names() {
    std::vector<std::string> made;
    for (const banmian::format_row& one : banmian::formats)
        if (one.is_read()) made.emplace_back(one.name);
    return made;
}
std::vector<std::string> output_names() {
    std::vector<std::string> made;
    for (const banmian::format_row& one : banmian::formats)
        if (one.is_written()) made.emplace_back(one.name);
    return made;
}
std::string list_formats(banmian::language tongue) {
    const bool chinese = tongue == banmian::language::chinese;
    std::string made;
    for (const banmian::format_row& one : banmian::formats) {
        made += one.name;
        made.append(one.name.size() < 16 ? 16 - one.name.size() : 1, ' ');
        made += one.is_read() ? (chinese ? "读" : "read ") : (chinese ? "　" : "     ");
        made += one.is_written() ? (chinese ? "写" : "write") : (chinese ? "　" : "     ");
        made += "  ";
        made += chinese ? one.about_zh : one.about;
        made += '\n';
    }
    return made;
}
