// SPDX-License-Identifier: BSL-1.0
// XML of a page, written from the same list of elements, attributes and texts into a reused buffer: by our writer as it
// comes, and by pugixml, which builds a tree and saves it. The results are checked to be the same document. And the
// most memory that is held at once while the pages of an issue are written as ALTO and as PAGE one by one: of 10 pages
// and of 1000.
#include <banmian/banmian.hpp>
#include <banmian/format/alto/write.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/format/page/write.hpp>

#include <benchmark/benchmark.h>

#include "test_file.hpp"
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#if BANMIAN_HAVE_PUGIXML
#include <pugixml.hpp>

namespace {

std::size_t held = 0;
std::size_t most = 0;

struct size_of_block {
    alignas(std::max_align_t) std::size_t bytes;
};

}  // namespace

void* operator new(std::size_t size) {
    auto* const made = static_cast<size_of_block*>(std::malloc(sizeof(size_of_block) + size));
    if (made == nullptr) std::abort();
    made->bytes = size;
    held += size;
    if (held > most) most = held;
    return made + 1;
}
void operator delete(void* of) noexcept {
    if (of == nullptr) return;
    auto* const block = static_cast<size_of_block*>(of) - 1;
    held -= block->bytes;
    std::free(block);
}
void operator delete(void* of, std::size_t) noexcept {
    operator delete(of);
}

namespace {

/// What is written: names and values in turn.
struct step {
    enum kind : unsigned char { open, attribute, text, close } what = open;
    std::string name{};
    std::string value{};
};

/// The seed page, read with its source, as ALTO.
const std::string& page_of_alto() {
    static const std::string made = [] {
        const std::string source = test_file("seed/page.txt");
        banmian::parse_options options;
        options.repairs = true;
        const auto layout = banmian::text::read(source);
        std::string out;
        banmian::alto::write(*banmian::parse(layout, options), source, out);
        return out;
    }();
    return made;
}
void add(const pugi::xml_node& of, std::vector<step>& to) {
    to.push_back({step::open, of.name(), {}});
    for (const auto& one : of.attributes()) to.push_back({step::attribute, one.name(), one.value()});
    for (const auto& one : of.children()) {
        if (one.type() == pugi::node_element) add(one, to);
        if (one.type() == pugi::node_pcdata) to.push_back({step::text, {}, one.value()});
    }
    to.push_back({step::close, {}, {}});
}
const std::vector<step>& steps() {
    static const std::vector<step> made = [] {
        pugi::xml_document tree;
        if (!tree.load_string(page_of_alto().c_str())) std::abort();
        std::vector<step> all;
        add(tree.document_element(), all);
        return all;
    }();
    return made;
}

struct to_string final : pugi::xml_writer {
    explicit to_string(std::string& to) : out(to) {}
    void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
    std::string& out;
};
void write_ours(std::string& out) {
    banmian::xml::writer to(out);
    to.declaration();
    for (const step& one : steps()) {
        switch (one.what) {
        case step::open: to.open(one.name); break;
        case step::attribute: to.attribute(one.name, std::string_view(one.value)); break;
        case step::text: to.text(one.value); break;
        case step::close: to.close(); break;
        }
    }
}
void write_theirs(std::string& out) {
    pugi::xml_document tree;
    pugi::xml_node at = tree;
    for (const step& one : steps()) {
        switch (one.what) {
        case step::open: at = at.append_child(one.name.c_str()); break;
        case step::attribute: at.append_attribute(one.name.c_str()).set_value(one.value.c_str()); break;
        case step::text: at.append_child(pugi::node_pcdata).set_value(one.value.c_str()); break;
        case step::close: at = at.parent(); break;
        }
    }
    to_string to(out);
    tree.save(to, "", pugi::format_raw, pugi::encoding_utf8);
}
/// The same document, whatever white space stands between elements.
std::string canonical(const std::string& document) {
    pugi::xml_document tree;
    if (!tree.load_string(document.c_str())) std::abort();
    std::string made;
    to_string to(made);
    tree.save(to, "", pugi::format_raw, pugi::encoding_utf8);
    return made;
}

template <void (*Write)(std::string&)>
void write_page(benchmark::State& state) {
    std::string out;
    std::string other;
    write_ours(out);
    write_theirs(other);
    if (canonical(out) != canonical(other)) return state.SkipWithError("the programs wrote different documents");
    for (auto _ : state) {
        out.clear();
        Write(out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(out.size()));
}
BENCHMARK_TEMPLATE(write_page, write_ours)->Name("write-xml/page/banmian");
BENCHMARK_TEMPLATE(write_page, write_theirs)->Name("write-xml/page/peer:pugixml");

/// Most bytes held at once beyond the issue itself.
template <class Write>
void write_pages(benchmark::State& state, Write write) {
    const std::string source = test_file("seed/page.txt");
    banmian::issue whole = *banmian::parse(banmian::text::read(source));
    whole.pages[0].size = banmian::extent{800, 1200};
    whole.pages.resize(static_cast<std::size_t>(state.range(0)), whole.pages[0]);
    std::size_t peak = 0;
    for (auto _ : state) {
        const std::size_t before = held;
        most = held;
        write(whole, source);
        peak = most - before;
    }
    state.counters["bytes_held"] = static_cast<double>(peak);
    state.counters["pages/s"] =
        benchmark::Counter(static_cast<double>(state.range(0) * state.iterations()), benchmark::Counter::kIsRate);
}
void write_alto(benchmark::State& state) {
    write_pages(state, [](const banmian::issue& whole, std::string_view source) {
        std::string bytes;
        const banmian::detail::printed_source from(whole, source);
        banmian::alto::detail::known_titles titles(whole);
        for (std::size_t p = 0; p < whole.pages.size(); ++p) {
            std::vector<banmian::alto::detail::cut_page> one;
            one.push_back(banmian::alto::detail::cut(whole, p, from));
            bytes.clear();
            banmian::alto::detail::sheet_writer(bytes, {}, titles).write(one);
        }
    });
}
void write_page_xml(benchmark::State& state) {
    write_pages(state, [](const banmian::issue& whole, std::string_view source) {
        banmian::page_xml::write_all(whole, source, "x.", [](std::string_view, std::string_view) {});
    });
}
BENCHMARK(write_alto)->Name("write-alto/pages/banmian")->Arg(10)->Arg(1000);
BENCHMARK(write_page_xml)->Name("write-page-xml/pages/banmian")->Arg(10)->Arg(1000);

}  // namespace

#endif
