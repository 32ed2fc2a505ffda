// SPDX-License-Identifier: BSL-1.0
// What pages take of the heap: allocations and the most bytes at a time, for text and for boxes, and a page of a long
// issue beside one of a short issue. Every operator new of this program is counted.
#include <banmian/format/json/write.hpp>
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <benchmark/benchmark.h>

#include "boxed_page.hpp"
#include "test_file.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>

namespace {

/// The heap as it is used since the last `begin`.
struct heap {
    std::size_t allocations = 0;
    std::size_t held = 0;
    std::size_t most = 0;

    void begin() noexcept { allocations = 0, most = held; }
    void took(std::size_t size) noexcept {
        ++allocations;
        held += size;
        most = (std::max)(most, held);
    }
};
constinit heap counted;

/// Before each block stands its size, in a room that keeps it aligned.
constexpr std::size_t room = alignof(std::max_align_t);

void* take(std::size_t size) noexcept {
    auto* const block = static_cast<std::byte*>(std::malloc(size + room));
    if (block == nullptr) std::abort();
    *reinterpret_cast<std::size_t*>(block) = size;
    counted.took(size);
    return block + room;
}
void give(void* of) noexcept {
    if (of == nullptr) return;
    std::byte* const block = static_cast<std::byte*>(of) - room;
    counted.held -= *reinterpret_cast<std::size_t*>(block);
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
    return take(size);
}
void* operator new[](std::size_t size) {
    return take(size);
}
void operator delete(void* of) noexcept {
    give(of);
}
void operator delete[](void* of) noexcept {
    give(of);
}
void operator delete(void* of, std::size_t) noexcept {
    give(of);
}
void operator delete[](void* of, std::size_t) noexcept {
    give(of);
}

namespace {

const std::string& seed_page() {
    static const std::string bytes = test_file("seed/page.txt");
    return bytes;
}
std::string issue_of(std::size_t pages) {
    std::string made = seed_page();
    for (std::size_t p = 1; p < pages; ++p) made.append("\f").append(seed_page());
    return made;
}

/// Runs `work`, and tells what it took for each of the pages while its answer lived.
template <class Work>
void measure(benchmark::State& state, std::size_t pages, std::size_t bytes, Work work) {
    benchmark::DoNotOptimize(work());  // tables that are made once
    const auto share = static_cast<double>(pages);
    const std::size_t before = counted.held;
    for (auto _ : state) {
        counted.begin();
        const auto answer = work();
        benchmark::DoNotOptimize(&answer);
        state.counters["allocations"] = static_cast<double>(counted.allocations) / share;
        state.counters["kB_most"] = static_cast<double>(counted.most - before) / share / 1000;
        state.counters["kB_kept"] = static_cast<double>(counted.held - before) / share / 1000;
    }
    state.counters["kB_input"] = static_cast<double>(bytes) / share / 1000;
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void add_text(const char* name, std::size_t pages) {
    benchmark::RegisterBenchmark(name, [pages](benchmark::State& state) {
        const std::string input = issue_of(pages);
        measure(state, pages, input.size(), [&] { return banmian::parse(banmian::text::read(input)); });
    });
}

const bool registered = [] {
    add_text("memory of a page of text/banmian", 1);
    add_text("memory of a page of text/banmian:of 100 in an issue", 100);
    add_text("memory of a page of text/banmian:of 1000 in an issue", 1000);
    benchmark::RegisterBenchmark("memory of a page with boxes/banmian", [](benchmark::State& state) {
        const std::string input = boxed_page::bbox();
        measure(state, 1, input.size(),
                [&] { return banmian::parse(banmian::layout::assemble(banmian::poppler::read_bbox_words(input))); });
    });
    benchmark::RegisterBenchmark("memory of a page with boxes/banmian:words alone", [](benchmark::State& state) {
        const std::string input = boxed_page::bbox();
        measure(state, 1, input.size(), [&] { return banmian::poppler::read_bbox_words(input); });
    });
    return true;
}();

}  // namespace
