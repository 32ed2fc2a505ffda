// SPDX-License-Identifier: BSL-1.0
// A tool as a user writes it, in eighty lines: reads files of any format, tells what was not read, checks with the
// library's rules and one of its own, writes JSON and HTML, and ends with a status for a build.
#include <banmian/banmian.hpp>
#include <banmian/format/any/read.hpp>
#include <banmian/format/html/write.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/validate/rules/all.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

/// Reports begin with where they come from.
struct report_says_where {
    static constexpr banmian::rule_info about{"ours.where", banmian::severity::info, "report without its place",
                                              "稿件未说明来源", "our style book, 1.4"};
    void check(const banmian::article& story, banmian::reporter& out) const {
        if (!story.dateline && story.bylines.empty() && story.body.size() > 2)
            out.found({.en = "neither dateline nor byline", .zh = "既无电头也无署名"});
    }
};

std::string bytes_of(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool save(const std::string& name, std::string_view bytes) {
    std::ofstream file(name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<bool>(file);
}

/// 0: well; 1: there are errors; 3: it could not be read.
int one_file(const std::string& name) {
    const std::string source = bytes_of(name);
    const auto issue = banmian::read_issue(source);
    for (const banmian::diagnostic& one : issue.diagnostics)
        std::cerr << name << ": " << banmian::format(one.what, source) << '\n';
    if (issue.outcome == banmian::outcome::failed) return 3;

    std::size_t articles = 0;
    std::size_t without = 0;
    for (const banmian::page& page : issue->pages)
        for (const banmian::article& article : page.articles) {
            ++articles;
            without += article.headline.empty() ? 1U : 0U;
        }
    std::cout << name << ": " << articles << " articles, " << without << " without a headline\n";

    banmian::validate_options options;
    options.source = source;
    banmian::report found = banmian::validate(*issue, banmian::rules::all(), options);
    const banmian::report ours = banmian::validate(*issue, banmian::rule_set(report_says_where{}), options);
    std::string text;
    banmian::text::write_findings(found, name, source, text);
    banmian::text::write_findings(ours, name, source, text);
    std::cout << text;

    banmian::html::write_options shown;
    shown.name = name;
    shown.findings = &found.findings;
    const bool written = save(name + ".json", banmian::json::write(*issue)) &&
                         save(name + ".html", banmian::html::write(*issue, source, shown));
    if (!written) return 3;
    return found.has(banmian::severity::error) ? 1 : 0;
}

}  // namespace

int main(int count, char** values) {
    int ending = 0;
    for (int i = 1; i < count; ++i) ending = std::max(ending, one_file(values[i]));
    return ending;
}
