// SPDX-License-Identifier: BSL-1.0
// What checking a page costs: the whole catalogue and each rule of it, beside parsing the same page.
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/validate/rules/all.hpp>

#include <benchmark/benchmark.h>
#include <boost/hana/for_each.hpp>

#include "test_file.hpp"
#include <string>

namespace {

const std::string& seed_page() {
    static const std::string bytes = test_file("seed/page.txt");
    return bytes;
}
const banmian::issue& seed_issue() {
    static const banmian::issue parsed = *banmian::parse(banmian::text::read(seed_page()));
    return parsed;
}

void per_byte(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(seed_page().size()));
}

const int registered = [] {
    benchmark::RegisterBenchmark("validate_page/banmian", [](benchmark::State& state) {
        const auto rules = banmian::rules::all();
        for (auto _ : state) benchmark::DoNotOptimize(banmian::validate(seed_issue(), rules));
        per_byte(state);
    });
    benchmark::RegisterBenchmark("validate_page/floor:rules_on_a_reading", [](benchmark::State& state) {
        const auto rules = banmian::rules::all();
        const banmian::reading texts(seed_issue());
        for (auto _ : state) benchmark::DoNotOptimize(banmian::validate(seed_issue(), texts, rules));
        per_byte(state);
    });
    benchmark::RegisterBenchmark("validate_page/floor:parse_of_the_page", [](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(banmian::parse(banmian::text::read(seed_page())));
        per_byte(state);
    });
    benchmark::RegisterBenchmark("validate_page/floor:reading_without_rules", [](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(banmian::reading(seed_issue()));
        per_byte(state);
    });
    boost::hana::for_each(banmian::rules::all(), [](const auto& rule) {
        const std::string name = "rule/" + std::string(rule.about.id);
        benchmark::RegisterBenchmark(name.c_str(), [rule](benchmark::State& state) {
            const auto rules = banmian::rule_set(rule);
            const banmian::reading texts(seed_issue());  // shared, so that what is timed is the rule
            for (auto _ : state) benchmark::DoNotOptimize(banmian::validate(seed_issue(), texts, rules));
            per_byte(state);
        });
    });
    return 0;
}();

}  // namespace
