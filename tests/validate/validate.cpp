// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/quotes.hpp>
#include <banmian/validate/rules/structure.hpp>
#include <banmian/validate/rules/text.hpp>
#include <banmian/validate/validate.hpp>

#include <boost/hana/define_struct.hpp>
#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>
#include <vector>

namespace validate_tests {

struct book {
    BOOST_HANA_DEFINE_STRUCT(book, (std::string, title));
};
struct shelf {
    std::vector<book> books{};
    using fields = banmian::field_list<shelf, banmian::field<"books", &shelf::books>>;
};
struct titled {
    static constexpr banmian::rule_info about{"ours.titled", banmian::severity::error, "no title", "无书名", "ours"};
    void check(const book& one, banmian::reporter& out) const {
        if (one.title.empty()) out.found({.en = "no title", .zh = "无书名"});
    }
};

TEST_CASE("rules run over any described type or Hana Struct, with the node's path") {
    const auto found = banmian::validate(shelf{{{"诗"}, {""}}}, banmian::rule_set(titled{}));
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].path == "$.books[1]");
    CHECK(found.has(banmian::severity::error));
    CHECK(found.count(banmian::severity::warning) == 0);
}

TEST_CASE("rules are switched off and changed by id, by topic, and by how sure they are") {
    const banmian::issue whole = checks::with({"己经", "争创‘星’"});
    const auto rules =
        banmian::rule_set(banmian::rules::quote_nesting{}, banmian::rules::mixed_width{}, banmian::rules::empty_body{});
    const auto with = [&](std::vector<banmian::rule_change> changes, double least = 0) {
        banmian::validate_options options;
        options.changes = std::move(changes);
        options.least_confidence = least;
        return banmian::validate(whole, rules, options);
    };
    CHECK(with({}).findings.size() == 1);
    CHECK(with({{"text.quote_nesting", {}}}).findings.empty());
    CHECK(with({{"text.", {}}}).findings.empty());
    CHECK(with({{"text.", {}}, {"text.quote_nesting", banmian::severity::error}}).has(banmian::severity::error));
    CHECK(with({}, 0.9).findings.empty());
    CHECK(with({{"head.", {}}}).findings.size() == 1);
}

TEST_CASE("view models are checked like owning ones") {
    banmian::text_node_view title;
    title.text = "标题。";
    banmian::article_view story;
    story.headline = {&title, 1};
    banmian::page_view page;
    page.articles = {&story, 1};
    banmian::issue_view whole;
    whole.pages = {&page, 1};
    const auto found =
        banmian::validate(whole, banmian::rule_set(banmian::rules::terminal_period{}, banmian::rules::empty_body{}));
    CHECK(found.findings.size() == 2);
}

}  // namespace validate_tests
