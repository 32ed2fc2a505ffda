// run: {data}/seed/page.txt => 1
// How does a build fail when a page has errors? The exit status says it; what is wrong is printed, in Chinese here.
#include <banmian/banmian.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto issue = banmian::parse(banmian::text::read(source));

    banmian::validate_options options;
    options.source = source;
    const banmian::report found = banmian::validate(*issue, banmian::rules::all(), options);

    std::string text;
    banmian::text::findings_options layout;
    layout.tongue = banmian::language::chinese;
    banmian::text::write_findings(found, "page.txt", source, text, layout);
    std::fputs(text.c_str(), stdout);
    return found.has(banmian::severity::error) ? 1 : 0;
}
