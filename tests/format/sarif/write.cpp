// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/sarif/write.hpp>
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/confusable.hpp>
#include <banmian/validate/rules/structure.hpp>

#include <doctest/doctest.h>

#include <string>

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>

namespace {

TEST_CASE("a log names the rules, the places and the fixes") {
    const std::string source = "第一行\n己经完成";
    banmian::issue whole;
    auto& story = whole.pages.emplace_back().articles.emplace_back();
    story.id = "1-1";
    auto& item = story.body.emplace_back();
    item.text = "第一行己经完成";
    item.spans = {{0, source.size()}};
    story.kicker.emplace_back().text = "引题";
    const auto rules = banmian::rule_set(banmian::rules::confusable{}, banmian::rules::kicker_without_main{});
    banmian::validate_options options;
    options.source = source;
    const banmian::report found = banmian::validate(whole, rules, options);
    std::string text;
    banmian::sarif::write({{"page.txt", source, &found}}, banmian::catalogue(rules), text);
    const auto log = nlohmann::json::parse(text);
    CHECK(log["version"] == "2.1.0");
    const auto& run = log["runs"][0];
    CHECK(run["tool"]["driver"]["rules"].size() == 2);
    REQUIRE(run["results"].size() == 2);
    const auto& ring = run["results"][0];
    CHECK(ring["ruleId"] == "art.kicker_without_main");
    CHECK(ring["ruleIndex"] == 1);
    CHECK(ring["level"] == "warning");
    CHECK_FALSE(ring["locations"][0]["physicalLocation"].contains("region"));
    const auto& slip = run["results"][1];
    CHECK(slip["level"] == "warning");
    CHECK(slip["partialFingerprints"]["banmian/v1"] == found.findings[1].fingerprint);
    CHECK(found.findings[1].fingerprint.size() == 16);
    const auto& region = slip["locations"][0]["physicalLocation"]["region"];
    CHECK(region["startLine"] == 2);
    CHECK(region["startColumn"] == 1);
    CHECK(region["endColumn"] == 3);
    CHECK(region["byteOffset"] == 10);
    CHECK(slip["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "已经");
}

TEST_CASE("a finding on a page with a file of its own names that file, and counts its lines") {
    banmian::report found;
    for (std::size_t page = 0; page < 2; ++page) {
        banmian::finding& one = found.findings.emplace_back();
        one.rule = "text.confusable";
        one.page = page;
        one.span = banmian::span{3, 6};
    }
    std::string out;
    banmian::sarif::input from{"p1.txt", {}, &found};
    from.pages = {{"p1.txt", "一二三"}, {"p2.txt", "一\n\n二"}};
    banmian::sarif::write({from}, {}, out);
    const auto results = nlohmann::json::parse(out)["runs"][0]["results"];
    const auto place = [&](std::size_t i) { return results[i]["locations"][0]["physicalLocation"]; };
    CHECK(place(0)["artifactLocation"]["uri"] == "p1.txt");
    CHECK(place(0)["region"]["startLine"] == 1);
    CHECK(place(1)["artifactLocation"]["uri"] == "p2.txt");
    CHECK(place(1)["region"]["endLine"] == 3);
}

TEST_CASE("a path becomes a URI reference") {
    using banmian::sarif::uri_of;
    CHECK(uri_of("in/a.txt") == "in/a.txt");
    CHECK(uri_of("第2版 要闻.txt") == "%E7%AC%AC2%E7%89%88%20%E8%A6%81%E9%97%BB.txt");
    CHECK(uri_of("50%#?.txt") == "50%25%23%3F.txt");
    CHECK(uri_of("a:b.txt") == "./a:b.txt");
    CHECK(uri_of("in/a:b.txt") == "in/a:b.txt");
    CHECK(uri_of("C:\\in\\a.txt") == "file:///C:/in/a.txt");
}

}  // namespace

#endif
