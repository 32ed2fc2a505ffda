// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/findings.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

banmian::report slip() {
    banmian::report made;
    banmian::finding& one = made.findings.emplace_back();
    one.rule = "text.confusable";
    one.severity = banmian::severity::info;
    one.message = "己经 is likely 已经";
    one.message_zh = "“己经”疑为“已经”";
    one.suggestion = "已经";
    one.span = banmian::span{16, 22};
    return made;
}

TEST_CASE("a finding shows its line with the place marked") {
    std::string out;
    banmian::text::write_findings(slip(), "page.txt", "第一行\n今年己经完成", out);
    CHECK(out == "page.txt:2:3: info: 己经 is likely 已经; suggested: 已经 [text.confusable]\n"
                 "    今年己经完成\n"
                 "        ^^^^\n"
                 "0 errors, 0 warnings, 1 notes\n");
}

TEST_CASE("in Chinese, and without a source") {
    std::string out;
    banmian::text::findings_options options;
    options.tongue = banmian::language::chinese;
    banmian::text::write_findings(slip(), "page.json", {}, out, options);
    CHECK(out == "page.json: 提示: “己经”疑为“已经”；建议：已经 [text.confusable]\n错误 0，警告 0，提示 1\n");
}

TEST_CASE("a long line is cut around the place, and broken bytes do no harm") {
    std::string source;
    for (int i = 0; i < 200; ++i) source += "长";
    source += "\xFF\x01";
    banmian::report found = slip();
    for (const std::size_t begin : {std::size_t{0}, std::size_t{300}, source.size() - 2, source.size()}) {
        found.findings[0].span = banmian::span{begin, source.size()};
        std::string out;
        banmian::text::write_findings(found, "p", source, out);
        CHECK(out.size() < 700);
    }
}

}  // namespace
