// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/names.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("two spellings of one name") {
    CHECK(says(checks::with({"党支部书记李有田说，变化很大。李友田告诉记者，还要修路。"}), "x.name_variant"));
    CHECK(says(checks::with({"会议在卫东区召开，卫冬区各部门参加。"}), "x.name_variant"));
    CHECK_FALSE(says(checks::with({"李有田说，变化很大。李建国告诉记者，还要修路。"}), "x.name_variant"));
    CHECK_FALSE(says(checks::with({"会议在东城区召开，西城区各部门参加。"}), "x.name_variant"));
}

TEST_CASE("names of the paper's lists") {
    banmian::validate_options options;
    options.words.names.push_back("沈知秋");
    const auto rules = banmian::rule_set(banmian::rules::name_variant{});
    CHECK(banmian::validate(checks::with({"记者沈志秋报道。"}), rules, options).findings.size() == 1);
    CHECK(banmian::validate(checks::with({"记者沈知秋报道。"}), rules, options).findings.empty());
}

TEST_CASE("侯 and 候 are mistaken for each other") {
    CHECK(says(checks::with({"李成侯说，变化很大。李成侯介绍，路修好了。", "李成候说，还要修路。"}), "x.name_variant"));
}

}  // namespace
