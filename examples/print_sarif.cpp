// run: {data}/seed/page.txt
// How do findings get into an editor or a code-review page? As SARIF 2.1.0.
#include <banmian/banmian.hpp>
#include <banmian/format/sarif/write.hpp>
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto issue = banmian::parse(banmian::text::read(source));

    const auto rules = banmian::rules::of_style();
    banmian::validate_options options;
    options.source = source;
    const banmian::report found = banmian::validate(*issue, rules, options);

    std::string log;
    banmian::json::write_options layout;
    layout.pretty = true;
    banmian::sarif::write({{"page.txt", source, &found}}, banmian::catalogue(rules), log, layout);
    std::puts(log.c_str());
}
