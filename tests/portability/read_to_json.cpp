// SPDX-License-Identifier: BSL-1.0
/// A program that takes the way of most users, every reader that needs no other library and the JSON writer, to be
/// built by every compiler at hand: what it prints must be the same bytes everywhere.
#include <banmian/banmian.hpp>
#ifndef WITHOUT_XML
#include <banmian/format/any/read.hpp>
#endif
#include <banmian/validate/rules/all.hpp>
#include <banmian/validate/validate.hpp>

#include <cstdio>
#include <string>

int main(int count, char** names) {
    for (int i = 1; i < count; ++i) {
        std::FILE* const file = std::fopen(names[i], "rb");
        if (file == nullptr) return 2;
        std::string source;
        for (int byte = 0; (byte = std::fgetc(file)) != EOF;) source += static_cast<char>(byte);
        std::fclose(file);
#ifndef WITHOUT_XML
        banmian::read_options options;
        options.parse.repairs = true;
        auto issue = banmian::read_issue(source, options);
#else
        banmian::parse_options options;
        options.repairs = true;
        auto issue = banmian::parse(banmian::text::read(source), options);
#endif
        issue->findings = banmian::validate(*issue, banmian::rules::all()).findings;
        const std::string json = banmian::json::write(*issue);
        if (!banmian::json::read<banmian::issue>(json)) return 3;
        std::fwrite(json.data(), 1, json.size(), stdout);
        std::fputs("\n", stdout);
    }
    return count > 1 ? 0 : 2;
}
