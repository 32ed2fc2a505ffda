// SPDX-License-Identifier: BSL-1.0
/// Text to issue: the seed page, issues of 1 MB and 100 MB made of it, and one of pages that keep their line feeds;
/// beside the least that any program would do with the same bytes.
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <benchmark/benchmark.h>
#include <utf8.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string read_file(const char* path) {
    std::string bytes;
    if (std::FILE* const file = std::fopen(path, "rb")) {
        char buffer[1 << 14];
        for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, got);
        std::fclose(file);
    }
    if (bytes.empty()) {
        std::fprintf(stderr, "%s cannot be read\n", path);
        std::exit(1);
    }
    return bytes;
}

/// What an issue is made of.
struct contents {
    std::vector<const char*> pages;  // files; with them again and again, each time as a page of its own,
    std::size_t size;                // the issue has at least as many bytes
};

const std::string& issue_of(const contents* wanted) {
    static std::string made;
    static const contents* made_for = nullptr;
    if (made_for != wanted) {
        std::vector<std::string> pages;
        for (const char* const page : wanted->pages) pages.push_back(read_file(page));
        made = pages[0];
        for (std::size_t p = 1; p < pages.size() || made.size() < wanted->size; ++p)
            made.append("\f").append(pages[p % pages.size()]);
        made_for = wanted;
    }
    return made;
}

void set_bytes(benchmark::State& state, std::string_view input) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(input.size()));
}

void parse_text(benchmark::State& state, const contents* wanted) {
    const std::string_view input = issue_of(wanted);
    for (auto _ : state) {
        const auto issue = banmian::parse(banmian::text::read(input));
        benchmark::DoNotOptimize(issue->pages.data());
    }
    set_bytes(state, input);
}

void read_text(benchmark::State& state, const contents* wanted) {
    const std::string_view input = issue_of(wanted);
    for (auto _ : state) {
        const auto layout = banmian::text::read(input);
        benchmark::DoNotOptimize(layout.sheets.data());
    }
    set_bytes(state, input);
}

void copy_bytes(benchmark::State& state, const contents* wanted) {
    const std::string_view input = issue_of(wanted);
    std::vector<char> target(input.size());
    for (auto _ : state) {
        std::memcpy(target.data(), input.data(), input.size());
        benchmark::ClobberMemory();
    }
    set_bytes(state, input);
}

void validate_utf8(benchmark::State& state, const contents* wanted) {
    const std::string_view input = issue_of(wanted);
    for (auto _ : state) benchmark::DoNotOptimize(utf8::is_valid(input.begin(), input.end()));
    set_bytes(state, input);
}

/// What a first script does: split at blank lines, take the spaces out of every block, keep the strings.
void split_and_strip(benchmark::State& state, const contents* wanted) {
    const std::string_view input = issue_of(wanted);
    for (auto _ : state) {
        std::vector<std::string> blocks;
        for (std::size_t at = 0; at < input.size();) {
            const std::size_t found = input.find("\n\n", at);
            const std::string_view block = input.substr(at, found == input.npos ? input.npos : found - at);
            std::string stripped;
            stripped.reserve(block.size());
            for (const char byte : block)
                if (byte != ' ' && byte != '\n') stripped.push_back(byte);
            blocks.push_back(std::move(stripped));
            at = found == input.npos ? input.size() : found + 2;
        }
        benchmark::DoNotOptimize(blocks.data());
    }
    set_bytes(state, input);
}

/// Cases of one size stand together, so that its input is made once.
const bool registered = [] {
    static const std::vector<const char*> seed{BANMIAN_TEST_DATA "/seed/page.txt"};
    static const struct {
        const char* name;
        contents of;
    } inputs[] = {
        {"parse the seed page", {seed, 0}},
        {"parse 1 MB", {seed, 1'000'000}},
        {"parse 1 MB of lines",
         {{BANMIAN_TEST_DATA "/pages/consistency.txt", BANMIAN_TEST_DATA "/pages/traditional.txt"}, 1'000'000}},
        {"parse 100 MB", {seed, 100'000'000}},
    };
    struct {
        const char* name;
        void (*run)(benchmark::State&, const contents*);
    } const cases[] = {{"banmian", parse_text},
                       {"banmian:read only", read_text},
                       {"floor:memcpy", copy_bytes},
                       {"floor:utfcpp is_valid", validate_utf8},
                       {"floor:split and strip", split_and_strip}};
    for (const auto& input : inputs) {
        if (input.of.size > 10'000'000 && std::getenv("BANMIAN_QUICK") != nullptr) continue;
        for (const auto& one : cases)
            benchmark::RegisterBenchmark((std::string(input.name) + '/' + one.name).c_str(), one.run, &input.of);
    }
    return true;
}();

}  // namespace
