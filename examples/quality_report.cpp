// run: {data}/seed/page.txt
// What does the national quality regulation say of this issue? 编校差错率 and 出版形式差错数, with the evidence.
#include <banmian/banmian.hpp>
#include <banmian/validate/quality.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto issue = banmian::parse(banmian::text::read(source));

    const banmian::report found = banmian::validate(*issue, banmian::rules::all(), {.source = source});
    const banmian::quality_score score = banmian::quality_report(*issue, found);

    std::string text;
    banmian::json::write_options layout;
    layout.pretty = true;
    banmian::json::write(score, text, layout);
    std::puts(text.c_str());
}
