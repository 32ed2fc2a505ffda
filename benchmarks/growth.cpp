// SPDX-License-Identifier: BSL-1.0
// Cost as work grows: text to issue, JSON written and read, all rules, over a thousand to a hundred million bytes; each
// is a case GROUP/banmian with its bytes beside it, of which plot.py draws one picture.
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/validate/rules/all.hpp>

#include <benchmark/benchmark.h>

#include "test_file.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace {

/// Text of some `size` bytes: the seed page as often as it has room, each time a page of its own; of a size below one
/// page, its first lines.
std::string pages_of(std::size_t size) {
    const std::string page = test_file("seed/page.txt");
    if (size < page.size()) return page.substr(0, page.rfind('\n', size) + 1);
    std::string made = page;
    while (made.size() + page.size() < size) made.append("\f").append(page);
    return made;
}

/// What the cases of one size share; made when the first of them runs, and dropped by those of the next.
struct work {
    std::size_t wanted = 0;
    std::string text{};
    banmian::issue issue{};
    std::string json{};
};
const work& of_size(std::size_t size) {
    static work made;
    if (made.wanted != size) {
        made = work{size, pages_of(size), {}, {}};
        made.issue = *banmian::parse(banmian::text::read(made.text));
        made.json = banmian::json::write(made.issue);
    }
    return made;
}

template <class Run>
void repeat(benchmark::State& state, std::size_t bytes, Run&& run) {
    for (auto _ : state) run();
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.counters["bytes"] = static_cast<double>(bytes);
}

void parse(benchmark::State& state, std::size_t size) {
    const std::string text = pages_of(size);
    repeat(state, text.size(), [&] { benchmark::DoNotOptimize(banmian::parse(banmian::text::read(text))); });
}
void validate(benchmark::State& state, std::size_t size) {
    const work& of = of_size(size);
    const auto rules = banmian::rules::all();
    repeat(state, of.text.size(), [&] { benchmark::DoNotOptimize(banmian::validate(of.issue, rules)); });
}
void write(benchmark::State& state, std::size_t size) {
    const work& of = of_size(size / 2);  // a document is twice as long as its text
    std::string out;
    repeat(state, of.json.size(), [&] {
        out.clear();
        banmian::json::write(of.issue, out);
        benchmark::DoNotOptimize(out.data());
    });
}
void read(benchmark::State& state, std::size_t size) {
    const work& of = of_size(size / 2);
    repeat(state, of.json.size(), [&] { benchmark::DoNotOptimize(banmian::json::read<banmian::issue>(of.json)); });
}

[[maybe_unused]] const bool registered = [] {
    const struct {
        const char* name;
        void (*run)(benchmark::State&, std::size_t);
    } works[] = {{"parse", parse}, {"read JSON", read}, {"write JSON", write}, {"validate", validate}};
    const std::size_t most = std::getenv("BANMIAN_QUICK") != nullptr ? 100'000 : 100'000'000;
    for (std::size_t size = 1000; size <= most; size *= 10)
        for (const auto& one : works) {
            const std::string name = std::string("growth/") + one.name + '/' + std::to_string(size) + "/banmian";
            benchmark::RegisterBenchmark(name.c_str(), one.run, size);
        }
    return true;
}();

}  // namespace
