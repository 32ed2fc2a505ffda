// SPDX-License-Identifier: BSL-1.0
// Laws: what holds of every decision that a parse tells of.
#include <banmian/format/any/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <doctest/doctest.h>

#include "pages.hpp"
#include <cmath>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace {

/// The names of all described weights, in every group, and of what settles a matter whatever is weighed.
std::set<std::string_view> names_of_weights() {
    std::set<std::string_view> made{"settled"};
    const banmian::parse_weights ours;
    banmian::for_each_field(ours, [&](auto /*group*/, const auto& weights) {
        banmian::for_each_field(weights, [&](auto one, const auto& /*value*/) { made.insert(one.name); });
    });
    return made;
}

/// Parses a file of any format, and gives every decision to `visit`; none for what is no page.
template <class Visit>
void for_each_decision(std::string_view bytes, Visit visit) {
    banmian::trace log;
    banmian::parse_options options;
    options.log = &log;
    static_cast<void>(banmian::parse(banmian::read_layout(bytes), options));
    for (const banmian::decision& one : log.decisions()) visit(one);
}

/// What the law is tried on: pages of text, and the files with boxes that the shared folder has.
template <class Visit>
void for_each_page(Visit visit) {
    for (const laws::source_page& page : laws::pages()) visit(page.name, page.text);
    const std::filesystem::path gold = BANMIAN_SHARED "/gold";
    if (!std::filesystem::is_directory(gold)) {
        MESSAGE("SKIPPED: pages with boxes, for there is no ../shared/gold");
        return;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(gold))
        if (entry.is_regular_file() && entry.path().extension() != ".txt" && entry.path().extension() != ".pdf")
            visit(entry.path().string(), laws::bytes_of(entry.path()));
}

/// What is wrong with a decision; empty when nothing is.
std::string fault_of(const banmian::decision& one, const std::set<std::string_view>& weights) {
    const std::string told = std::string(one.pass) + ": " + std::string(one.label) + ", " + std::string(one.reason);
    if (one.signs.empty()) return told + ": no evidence";
    double sum = 0;
    for (const banmian::weighed_sign& sign : one.signs) {
        if (weights.count(sign.name) == 0) return told + ": no weight is called " + std::string(sign.name);
        sum += sign.nats;
    }
    const double off = std::abs(sum - one.score);
    if (off > 1e-9 * (1 + std::abs(one.score)))
        return told + ": its evidence misses its score by " + std::to_string(off);
    return {};
}

TEST_CASE("every decision has evidence: its terms are weights by their names, and come to its score") {
    const std::set<std::string_view> weights = names_of_weights();
    REQUIRE(weights.size() > 100);
    std::set<std::string> labels;
    for_each_page([&](const std::string& name, const std::string& bytes) {
        INFO(name);
        std::string fault;  // the first
        for_each_decision(bytes, [&](const banmian::decision& one) {
            labels.insert(std::string(one.label));
            if (fault.empty()) fault = fault_of(one, weights);
        });
        CHECK(fault == "");
    });
    // Parts of articles, joins and losses, and where articles begin and end.
    for (const char* const label :
         {"headline", "kicker", "subhead", "body", "byline", "join", "gap", "article", "article-end"}) {
        INFO(label);
        CHECK(labels.count(label) == 1);
    }
}

TEST_CASE("a decision without evidence, with a term that is no weight, or with another score is found") {
    const std::set<std::string_view> weights{"comma"};
    banmian::decision one{"roles", "body", {}, {}, 1.8, "pauses", {{"comma", 1.8}}, {}};
    CHECK(fault_of(one, weights) == "");
    one.score = 1.7;
    CHECK(fault_of(one, weights) != "");
    one.signs[0].name = "pauses";
    one.score = 1.8;
    CHECK(fault_of(one, weights) != "");
    one.signs.clear();
    CHECK(fault_of(one, weights) != "");
}

}  // namespace
