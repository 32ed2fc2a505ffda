// run: {data}/seed/page.txt
// How do I add rules of my own? One put together from small tests, one written out, checked with the library's.
#include <banmian/banmian.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/validate/combinators.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

/// Our paper writes 记者 in the byline of every report.
struct report_names_reporter {
    static constexpr banmian::rule_info about{"ours.reporter", banmian::severity::warning, "report without reporter",
                                              "稿件未署记者", "our style book, 2.1"};
    void check(const banmian::article& story, banmian::reporter& out) const {
        for (const banmian::byline& line : story.bylines)
            if (line.role.find("记者") != std::string::npos) return;
        out.found({.en = "no 记者 is named", .zh = "未署记者"});
    }
};

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto issue = banmian::parse(banmian::text::read(source));

    namespace expect = banmian::expect;
    const auto ours = banmian::rule_set(
        report_names_reporter{},
        banmian::rule_for<&banmian::article::headline>("ours.headline", "the headline", "标题", expect::length{1, 2}));
    banmian::validate_options options;
    options.source = source;
    options.changes = {{"text.", {}}, {"num.time_form", banmian::severity::error}};  // one topic off, one rule graver
    const auto rules =
        boost::hana::concat(ours, boost::hana::concat(banmian::rules::of_text(), banmian::rules::of_style()));
    const banmian::report found = banmian::validate(*issue, rules, options);

    std::string text;
    banmian::text::write_findings(found, "page.txt", source, text);
    std::fputs(text.c_str(), stdout);
}
