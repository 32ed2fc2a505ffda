// SPDX-License-Identifier: BSL-1.0
// JSON of a newspaper document of one megabyte, the model itself: written into a reused buffer, read into owning types
// and into views over an arena, beside peers that read the same types. The peers go through their own parser and fill
// the model by the same description, so that every program does the whole work; the results are checked to be equal.
#include <banmian/banmian.hpp>
#include <banmian/format/paddle/read.hpp>

#include <benchmark/benchmark.h>

#include "json_peers.hpp"
#include "test_file.hpp"
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#if BANMIAN_HAVE_BOOST_JSON
#include <boost/json/src.hpp>
#endif

namespace {

using namespace peers;

std::size_t allocations = 0;

/// A real page of ten articles, and between its copies shorter ones that have what it has not: jumps, bylines, briefs,
/// traditional characters, boxes, repairs. Every tenth paragraph has quotes and a line feed to be escaped.
const banmian::issue& document() {
    static const banmian::issue made = [] {
        banmian::parse_options options;
        options.repairs = true;
        const std::string seed = test_file("seed/page.txt");
        banmian::issue whole = *banmian::parse(banmian::text::read(seed), options);
        std::vector<banmian::issue> others;
        for (const char* const name : {"briefs", "consistency", "jump_pair", "traditional"}) {
            const std::string other = test_file("pages/" + std::string(name) + ".txt");
            others.push_back(*banmian::parse(banmian::text::read(other), options));
        }
        others.push_back(*banmian::parse(banmian::paddle::read(test_file("paddle/two_articles.json")), options));
        const banmian::page page = whole.pages[0];
        whole.pages.clear();
        whole.repairs->clear();
        while (banmian::json::write(whole).size() < 1'000'000) {
            for (const banmian::issue& other : others) {
                whole.pages.push_back(page);
                whole.pages.insert(whole.pages.end(), other.pages.begin(), other.pages.end());
                whole.repairs->insert(whole.repairs->end(), other.repairs->begin(), other.repairs->end());
            }
        }
        std::size_t paragraphs = 0;
        for (banmian::page& one : whole.pages)
            for (banmian::article& article : one.articles)
                for (banmian::item& item : article.body)
                    if (!item.text.empty() && ++paragraphs % 10 == 0) item.text = '"' + item.text + "\"\n";
        return whole;
    }();
    return made;
}
const std::string& text() {
    static const std::string made = banmian::json::write(document());
    return made;
}

void per_byte(benchmark::State& state, std::size_t before) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text().size()));
    state.counters["allocations"] =
        benchmark::Counter(static_cast<double>(allocations - before), benchmark::Counter::kAvgIterations);
}

template <class Work>
void run(benchmark::State& state, Work&& work) {
    text();
    work();
    const std::size_t before = allocations;
    for (auto _ : state) work();
    per_byte(state, before);
}

void require_equal(const banmian::issue& read) {
    if (!(read == document())) std::abort();
}
template <class View>
void require_equal_view(const View& read) {
    if (banmian::json::write(read) != text()) std::abort();
}

//=== read ===//

void read_owning(benchmark::State& state) {
    require_equal(*banmian::json::read<banmian::issue>(text()));
    run(state, [] { benchmark::DoNotOptimize(banmian::json::read<banmian::issue>(text())); });
}
BENCHMARK(read_owning)->Name("json_read_owning/banmian");

void read_views(benchmark::State& state) {
    banmian::arena memory;
    require_equal_view(*banmian::json::read<banmian::issue_view>(text(), memory));
    run(state, [&] {
        memory.reset();
        benchmark::DoNotOptimize(banmian::json::read<banmian::issue_view>(text(), memory));
    });
}
BENCHMARK(read_views)->Name("json_read_views/banmian");

void validate_utf8(benchmark::State& state) {
    run(state, [] { benchmark::DoNotOptimize(banmian::is_valid_utf8(text())); });
}
BENCHMARK(validate_utf8)->Name("json_read_views/floor:utf8_validation");

void skip_only(benchmark::State& state) {
    run(state, [] { benchmark::DoNotOptimize(banmian::json::is_valid(text())); });
}
BENCHMARK(skip_only)->Name("json_read_views/floor:grammar_only");

//=== peers ===//

/// Strings as views of what the peer keeps, lists as vectors: a peer's own way to views.
struct views_and_vectors {
    using text = std::string_view;
    template <class T>
    using list = std::vector<T>;
};
using peer_view = banmian::basic_issue<views_and_vectors>;

#if BANMIAN_HAVE_RAPIDJSON
void rapid_read(benchmark::State& state) {
    const auto read = [] {
        rapidjson::Document tree;
        // Without the second flag the last bit of a decimal number can be wrong.
        tree.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(text().data(),
                                                                                               text().size());
        banmian::issue made;
        fill(rapid_node{&tree}, made);
        return made;
    };
    require_equal(read());
    run(state, [&] { benchmark::DoNotOptimize(read()); });
}
BENCHMARK(rapid_read)->Name("json_read_owning/peer:RapidJSON");

void rapid_write_case(benchmark::State& state) {
    rapidjson::StringBuffer buffer;
    const auto write = [&] {
        buffer.Clear();
        rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
        rapid_write(out, document());
    };
    write();
    require_equal(*banmian::json::read<banmian::issue>({buffer.GetString(), buffer.GetSize()}));
    run(state, [&] {
        write();
        benchmark::DoNotOptimize(buffer.GetString());
    });
}
BENCHMARK(rapid_write_case)->Name("json_write/peer:RapidJSON");
#endif

#if BANMIAN_HAVE_NLOHMANN
void nlohmann_read(benchmark::State& state) {
    const auto read = [] {
        const nlohmann::json tree = nlohmann::json::parse(text());
        banmian::issue made;
        fill(nlohmann_node{&tree}, made);
        return made;
    };
    require_equal(read());
    run(state, [&] { benchmark::DoNotOptimize(read()); });
}
BENCHMARK(nlohmann_read)->Name("json_read_owning/peer:nlohmann");
void nlohmann_write(benchmark::State& state) {
    const nlohmann::json tree = nlohmann::json::parse(text());
    run(state, [&] { benchmark::DoNotOptimize(tree.dump()); });
}
BENCHMARK(nlohmann_write)->Name("json_write/peer:nlohmann_dump_only");
#endif

#if BANMIAN_HAVE_BOOST_JSON
void boost_read(benchmark::State& state) {
    const auto read = [] {
        boost::json::monotonic_resource memory;
        const boost::json::value tree = boost::json::parse({text().data(), text().size()}, &memory);
        banmian::issue made;
        fill(boost_node{&tree}, made);
        return made;
    };
    // Versions before 1.85 round the last bit of some decimal numbers wrong: those of boxes may differ.
    for (const banmian::difference& one : banmian::differences(read(), document()))
        if (one.path.find("box") == one.path.npos) std::abort();
    run(state, [&] { benchmark::DoNotOptimize(read()); });
}
BENCHMARK(boost_read)->Name("json_read_owning/peer:Boost.JSON");
#endif

#if BANMIAN_HAVE_SIMDJSON
void simd_read(benchmark::State& state) {
    static simdjson::ondemand::parser parser;
    static const simdjson::padded_string padded(text());
    const auto read = [] {
        simdjson::ondemand::document tree = parser.iterate(padded);
        banmian::issue made;
        simdjson::ondemand::value root = tree.get_value();
        fill(simd_node<std::string>{root}, made);
        return made;
    };
    require_equal(read());
    run(state, [&] { benchmark::DoNotOptimize(read()); });
}
BENCHMARK(simd_read)->Name("json_read_owning/peer:simdjson_ondemand");

void simd_read_views(benchmark::State& state) {
    static simdjson::ondemand::parser parser;
    static const simdjson::padded_string padded(text());
    const auto read = [] {
        simdjson::ondemand::document tree = parser.iterate(padded);
        peer_view made;
        simdjson::ondemand::value root = tree.get_value();
        fill(simd_node<std::string_view>{root}, made);
        return made;
    };
    require_equal_view(read());
    run(state, [&] { benchmark::DoNotOptimize(read()); });
}
BENCHMARK(simd_read_views)->Name("json_read_views/peer:simdjson_ondemand");
#endif

#if BANMIAN_HAVE_YYJSON
void yyjson_read_owning(benchmark::State& state) {
    const auto read = [] {
        yyjson_doc* const tree = yyjson_read(text().data(), text().size(), YYJSON_READ_NOFLAG);
        banmian::issue made;
        fill(yyjson_node{yyjson_doc_get_root(tree)}, made);
        yyjson_doc_free(tree);
        return made;
    };
    require_equal(read());
    run(state, [&] { benchmark::DoNotOptimize(read()); });
}
BENCHMARK(yyjson_read_owning)->Name("json_read_owning/peer:yyjson");
#endif

//=== write ===//

#if BANMIAN_HAVE_SIMDJSON_BUILDER
void simd_write_case(benchmark::State& state) {
    static simdjson::builder::string_builder out;
    const auto write = [] {
        out.clear();
        simd_write(out, document());
        return out.view().value_unsafe();
    };
    require_equal(*banmian::json::read<banmian::issue>(write()));
    run(state, [&] { benchmark::DoNotOptimize(write()); });
}
BENCHMARK(simd_write_case)->Name("json_write/peer:simdjson_builder");
#endif

void write_reused(benchmark::State& state) {
    std::string out;
    run(state, [&] {
        out.clear();
        banmian::json::write(document(), out);
        benchmark::DoNotOptimize(out.data());
    });
}
BENCHMARK(write_reused)->Name("json_write/banmian");

}  // namespace

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"  // inlined, both sides are malloc and free
#endif

// Counts what is allocated; the table shows it beside the times.
void* operator new(std::size_t size) {
    ++allocations;
    if (void* const made = std::malloc(size == 0 ? 1 : size)) return made;
    throw std::bad_alloc();
}
void operator delete(void* of) noexcept {
    std::free(of);
}
void operator delete(void* of, std::size_t /*size*/) noexcept {
    std::free(of);
}
