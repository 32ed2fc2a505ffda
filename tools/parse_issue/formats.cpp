// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"

#include <banmian/format/any/formats.hpp>
#include <banmian/format/any/loss.hpp>

#include <string>

std::vector<std::string> input_names() {
    std::vector<std::string> made;
    for (const banmian::format_row& one : banmian::formats())
        if (one.is_read()) made.emplace_back(one.name);
    return made;
}
std::vector<std::string> output_names() {
    std::vector<std::string> made;
    for (const banmian::format_row& one : banmian::formats())
        if (one.is_written()) made.emplace_back(one.name);
    return made;
}
namespace {

/// The fields of which a format has nothing, by their types: `page.date, page.columns, text_node.spans`.
std::string not_carried(banmian::lossy_format format) {
    std::string made;
    for (const banmian::loss_row& row : banmian::loss_rows)
        if (row.in(format) == banmian::fate::lost) made += (made.empty() ? "" : ", ") + std::string(row.field);
    return made;
}

}  // namespace

std::string list_formats(banmian::language tongue) {
    const bool chinese = tongue == banmian::language::chinese;
    std::string made;
    for (const banmian::format_row& one : banmian::formats()) {
        made += one.name;
        made.append(one.name.size() < 16 ? 16 - one.name.size() : 1, ' ');
        made += one.is_read() ? (chinese ? "读" : "read ") : (chinese ? "　" : "     ");
        made += one.is_written() ? (chinese ? "写" : "write") : (chinese ? "　" : "     ");
        made += "  ";
        made += chinese ? one.about_zh : one.about;
        made += '\n';
        if (const auto column = banmian::from_name<banmian::lossy_format>(one.name)) {
            made += chinese ? "                  不载：" : "                  cannot carry: ";
            made += not_carried(*column) + '\n';
        }
    }
    return made;
}
