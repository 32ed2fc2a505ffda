// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/validate/house_rules.hpp>
#include <banmian/validate/rules/confusable.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

const auto rules = banmian::rule_set(banmian::rules::confusable{});

TEST_CASE("a file switches rules off, changes their severity and silences a place") {
    const auto wishes = banmian::json::read<banmian::house_rules>(
        R"({"severities": [{"rule": "text.", "severity": "error"}], "silenced": [{"rule": "text.confusable", "words": "书名《己经》"}]})");
    REQUIRE(wishes);
    banmian::validate_options options;
    banmian::add(*wishes, options);
    const auto found = banmian::validate(checks::with({"他己经来了，书名《己经》。"}), rules, options).findings;
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == banmian::severity::error);
    options.changes.push_back({"text.confusable", {}});
    CHECK(banmian::validate(checks::with({"他己经来了。"}), rules, options).findings.empty());
}

TEST_CASE("a fingerprint stays when other text moves, and a known one is not told again") {
    const auto first = banmian::validate(checks::with({"他己经来了。"}), rules).findings;
    const auto moved =
        banmian::validate(checks::with({"前面多了一段。", "他己经来了。", "她己经走了。"}), rules).findings;
    REQUIRE(first.size() == 1);
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].fingerprint == first[0].fingerprint);
    CHECK(moved[1].fingerprint != first[0].fingerprint);
    banmian::validate_options options;
    options.known.push_back(first[0].fingerprint);
    const auto rest = banmian::validate(checks::with({"他己经来了。", "她己经走了。"}), rules, options).findings;
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].fingerprint == moved[1].fingerprint);
    const auto twice = banmian::validate(checks::with({"他己经来了。", "他己经来了。"}), rules).findings;
    REQUIRE(twice.size() == 2);
    CHECK(twice[0].fingerprint != twice[1].fingerprint);
}

}  // namespace
