// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/all.hpp>

#include <boost/hana/reverse.hpp>
#include <doctest/doctest.h>

#include "test_data.hpp"
#include <algorithm>
#include <set>
#include <string>
#include <validate/found.hpp>

banmian::report checks::run(const banmian::issue& whole, std::string_view source) {
    banmian::validate_options options;
    options.source = source;
    return banmian::validate(whole, banmian::rules::all(), options);
}

namespace {

TEST_CASE("every rule has an id of its own, two titles and a source") {
    std::set<std::string_view> ids;
    for (const banmian::rule_info& one : banmian::catalogue(banmian::rules::all())) {
        INFO(std::string(one.id));
        CHECK(ids.insert(one.id).second);
        CHECK(one.id.find('.') != one.id.npos);
        CHECK(std::none_of(one.id.begin(), one.id.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
        CHECK_FALSE(one.title.empty());
        CHECK_FALSE(one.title_zh.empty());
        CHECK_FALSE(one.source.empty());
    }
    CHECK(ids.size() > 75);
}

TEST_CASE("an empty issue and an issue of nothing have no findings") {
    CHECK(checks::run({}).findings.empty());
    banmian::issue hollow;
    hollow.pages.resize(3);
    CHECK(checks::run(hollow).findings.empty());
}

TEST_CASE("the order of the rules changes no finding") {
    for (const char* const name : {"seed/page.txt", "pages/consistency.txt"}) {
        const std::string source = test_data(name);
        const auto issue = banmian::parse(banmian::text::read(source));
        banmian::validate_options options;
        options.source = source;
        const auto backwards = boost::hana::reverse(banmian::rules::all());
        const banmian::report found = banmian::validate(*issue, backwards, options);
        CHECK(found.findings.size() == checks::run(*issue, source).findings.size());
        CHECK(found.findings == checks::run(*issue, source).findings);
    }
    // In one place, too, where several rules speak.
    const banmian::issue whole = checks::with({"会议的的召开，，己经98年3月、4千5百万......等"});
    CHECK(checks::run(whole).findings.size() > 3);
    CHECK(banmian::validate(whole, boost::hana::reverse(banmian::rules::all())).findings ==
          checks::run(whole).findings);
}

TEST_CASE("the seed page: what is wrong is found, what is right is not") {
    const std::string source = test_data("seed/page.txt");
    const auto issue = banmian::parse(banmian::text::read(source));
    const banmian::report found = checks::run(*issue, source);
    const auto at = [&](std::string_view rule, std::string_view text) {
        return std::any_of(found.findings.begin(), found.findings.end(), [&](const banmian::finding& one) {
            return one.rule == rule && one.span && one.span->in(source) == text;
        });
    };
    CHECK(at("text.column_interleave", "房前屋后、村庄周边空地、河塘沟"));
    CHECK(at("num.time_form", "4;30"));
    CHECK(at("text.confusable", "坚持 基础"));
    CHECK(at("text.unbalanced_quote", "\""));
    std::size_t gaps = 0;
    for (const banmian::finding& one : found.findings) gaps += one.rule == "text.truncated" ? 1U : 0U;
    CHECK(gaps >= 7);
    // One error is true; 119个, 369.7亿元, 116.5%, 57+1=58 and the names are right.
    CHECK(found.count(banmian::severity::error) == 1);
    for (const banmian::finding& one : found.findings) {
        INFO(one.rule);
        CHECK(one.rule.substr(0, 2) != "x.");
        CHECK(one.rule.substr(0, 3) != "by.");
        CHECK(one.span);
        CHECK_FALSE(one.path.empty());
    }
}

}  // namespace
