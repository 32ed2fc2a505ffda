// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/quality.hpp>
#include <banmian/validate/rules/all.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <validate/found.hpp>

namespace {

/// The score of an issue whose text has `size` characters before what is wrong.
banmian::quality_score score(const banmian::issue& whole, const std::vector<banmian::page_grid>& grids = {}) {
    return banmian::quality_report(whole, checks::run(whole), grids);
}

TEST_CASE("errors are weighed, doubled in headings, and counted against the characters") {
    banmian::issue whole = checks::with({"己经完成。"});
    banmian::quality_score made = score(whole);
    CHECK(made.errors == doctest::Approx(1));
    CHECK(made.characters == 7);
    CHECK(made.characters_estimated);
    CHECK(made.rate == doctest::Approx(10000.0 / 7));
    CHECK_FALSE(made.rate_passes);
    whole.pages[0].articles[0].headline[0] = checks::node("己经完成");
    CHECK(score(whole).errors == doctest::Approx(3));
    const banmian::quality_score gridded = score(whole, {{100, 110, 0.1, 0.2}});
    CHECK(gridded.characters == 9240);
    CHECK_FALSE(gridded.characters_estimated);
}

TEST_CASE("repeated errors count three times, numerals at most one") {
    const banmian::issue whole = checks::with({"己经一，", "己经二，", "己经三，", "己经四，", "己经五，"});
    CHECK(score(whole).errors == doctest::Approx(3));
    std::string many;
    for (int year = 80; year < 99; ++year) many += std::to_string(year) + "年3月，";
    CHECK(score(checks::with({many})).errors == doctest::Approx(1));
}

TEST_CASE("weights that are not known are counted apart, and form is not judged without a front page") {
    banmian::issue whole = checks::with({"正文。"});
    CHECK_FALSE(score(whole).form_errors);
    CHECK_FALSE(score(whole).form_passes);
    banmian::block masthead;
    masthead.role = banmian::block_role::masthead;
    whole.pages[0].blocks.push_back(masthead);
    whole.identifiers.post_code = "35-12";
    const banmian::quality_score made = score(whole);
    CHECK(made.unweighed > 0);
    CHECK(made.form_errors == 4);  // no name on the front page
    CHECK(made.form_passes == false);
    CHECK(std::any_of(made.items.begin(), made.items.end(), [](const auto& one) { return !one.weight; }));
}

TEST_CASE("every weight is that of a rule: none names no rule, and none stands behind one that takes all its rules") {
    const auto rules = banmian::catalogue(banmian::rules::all());
    for (const auto& one : banmian::detail::quality_classes) {
        INFO(std::string(one.rule));
        CHECK(std::any_of(rules.begin(), rules.end(), [&](const banmian::rule_info& rule) {
            return banmian::detail::quality_class_of(rule.id) == &one;
        }));
    }
}

TEST_CASE("marks count once wherever they stand, and foreign letters 30 in 100 more than their half width") {
    banmian::issue whole = checks::with({"正文。"});
    whole.pages[0].articles[0].headline[0] = checks::node("标题在此。");
    CHECK(score(whole).errors == doctest::Approx(0.1));
    CHECK(score(checks::with({"ABCDEFGHIJ"})).characters == 9);  // 标题 and ten letters
}

}  // namespace
