// SPDX-License-Identifier: BSL-1.0
// JSON of a newspaper document of one megabyte, the model itself: written into a reused buffer, read into owning types
// and into views over an arena, beside peers that read the same types. The peers go through their own parser and fill
// the model by the same description, so that every program does the whole work; the results are checked to be equal.
#include <banmian/banmian.hpp>
#include <banmian/format/paddle/read.hpp>

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#if BANMIAN_HAVE_RAPIDJSON
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#endif
#if BANMIAN_HAVE_NLOHMANN
#include <nlohmann/json.hpp>
#endif
#if BANMIAN_HAVE_SIMDJSON
#include <simdjson.h>
#endif
#if BANMIAN_HAVE_BOOST_JSON
#include <boost/json/src.hpp>
#endif
#if BANMIAN_HAVE_YYJSON
#include <yyjson.h>
#endif

namespace {

std::size_t allocations = 0;

std::string file(const std::string& name) {
    std::ifstream in(BANMIAN_TEST_DATA "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A real page of ten articles, and between its copies shorter ones that have what it has not: jumps, bylines, briefs,
/// traditional characters, boxes, repairs. Every tenth paragraph has quotes and a line feed to be escaped.
const banmian::issue& document() {
    static const banmian::issue made = [] {
        banmian::parse_options options;
        options.repairs = true;
        const std::string seed = file("seed/page.txt");
        banmian::issue whole = *banmian::parse(banmian::text::read(seed), options);
        std::vector<banmian::issue> others;
        for (const char* const name : {"briefs", "consistency", "jump_pair", "traditional"}) {
            const std::string other = file("pages/" + std::string(name) + ".txt");
            others.push_back(*banmian::parse(banmian::text::read(other), options));
        }
        others.push_back(*banmian::parse(banmian::paddle::read(file("paddle/two_articles.json")), options));
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

//=== peers fill the model by its description ===//

/// Strings as views of what the peer keeps, lists as vectors: a peer's own way to views.
struct views_and_vectors {
    using text = std::string_view;
    template <class T>
    using list = std::vector<T>;
};
using peer_view = banmian::basic_issue<views_and_vectors>;

/// `Node` is a value of the peer's with is_null, boolean, whole, number, string, size (0 where the peer does not know),
/// for_each, at and members; `members().find(name, f)` is asked for the names in the order of the document.
template <class Node, class T>
void fill(const Node& from, T& to) {
    if constexpr (std::is_same_v<T, bool>) {
        to = from.boolean();
    } else if constexpr (banmian::named_enum<T>) {
        to = *banmian::from_name<T>(from.string());
    } else if constexpr (std::is_integral_v<T>) {
        to = static_cast<T>(from.whole());
    } else if constexpr (std::is_arithmetic_v<T>) {
        to = from.number();
    } else if constexpr (banmian::optional_like<T>) {
        if (!from.is_null()) fill(from, to.emplace());
    } else if constexpr (banmian::textual<T>) {
        to = *banmian::text_form<T>::parse(from.string());
    } else if constexpr (banmian::text_like<T>) {
        to = from.string();
    } else if constexpr (banmian::list_like<T>) {
        if (const std::size_t size = from.size()) to.reserve(size);
        from.for_each([&](const auto& one) { fill(one, to.emplace_back()); });
    } else if constexpr (banmian::positional<T>) {
        std::size_t index = 0;
        banmian::for_each_field(
            to, [&](auto, auto& member) { from.at(index++, [&](const auto& one) { fill(one, member); }); });
    } else {
        auto members = from.members();
        banmian::for_each_field(to, [&](auto field, auto& member) {
            members.find(field.name, [&](const auto& one) { fill(one, member); });
        });
    }
}

#if BANMIAN_HAVE_RAPIDJSON
struct rapid_node {
    struct object {
        const rapidjson::Value* value;
        rapidjson::Value::ConstMemberIterator next;  // where the name is, when documents have our order
        template <class F>
        void find(std::string_view name, F&& f) {
            const auto same = [&](const auto& one) {
                return std::string_view(one->name.GetString(), one->name.GetStringLength()) == name;
            };
            const auto end = value->MemberEnd();
            auto found = next;
            if (found == end || !same(found)) found = value->FindMember(rapidjson::StringRef(name.data(), name.size()));
            if (found == end) return;
            next = found + 1;
            f(rapid_node{&found->value});
        }
    };
    const rapidjson::Value* value;
    [[nodiscard]] bool is_null() const { return value->IsNull(); }
    [[nodiscard]] bool boolean() const { return value->GetBool(); }
    [[nodiscard]] std::uint64_t whole() const { return value->GetUint64(); }
    [[nodiscard]] double number() const { return value->GetDouble(); }
    [[nodiscard]] std::string_view string() const { return {value->GetString(), value->GetStringLength()}; }
    [[nodiscard]] std::size_t size() const { return value->Size(); }
    template <class F>
    void for_each(F&& f) const {
        for (const auto& one : value->GetArray()) f(rapid_node{&one});
    }
    template <class F>
    void at(std::size_t index, F&& f) const {
        f(rapid_node{&(*value)[static_cast<rapidjson::SizeType>(index)]});
    }
    [[nodiscard]] object members() const { return {value, value->MemberBegin()}; }
};
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

template <class Writer, class T>
void rapid_write(Writer& out, const T& from) {
    if constexpr (std::is_same_v<T, bool>) {
        out.Bool(from);
    } else if constexpr (banmian::named_enum<T>) {
        const std::string_view name = banmian::to_name(from);
        out.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    } else if constexpr (std::is_integral_v<T>) {
        out.Uint64(static_cast<std::uint64_t>(from));
    } else if constexpr (std::is_arithmetic_v<T>) {
        out.Double(from);
    } else if constexpr (banmian::optional_like<T>) {
        if (from)
            rapid_write(out, *from);
        else
            out.Null();
    } else if constexpr (banmian::textual<T>) {
        const auto made = iso(from);
        out.String(made.data(), static_cast<rapidjson::SizeType>(made.size()));
    } else if constexpr (banmian::text_like<T>) {
        out.String(from.data(), static_cast<rapidjson::SizeType>(from.size()));
    } else if constexpr (banmian::list_like<T>) {
        out.StartArray();
        for (const auto& one : from) rapid_write(out, one);
        out.EndArray();
    } else if constexpr (banmian::positional<T>) {
        out.StartArray();
        banmian::for_each_field(from, [&](auto, const auto& member) { rapid_write(out, member); });
        out.EndArray();
    } else {
        out.StartObject();
        banmian::for_each_field(from, [&](auto field, const auto& member) {
            using type = std::remove_cvref_t<decltype(member)>;
            if constexpr (field.when == banmian::presence::omit_empty) {
                if constexpr (banmian::optional_like<type>) {
                    if (!member) return;
                } else if constexpr (banmian::list_like<type> || banmian::text_like<type>) {
                    if (member.size() == 0) return;
                }
            }
            out.Key(field.name.data(), static_cast<rapidjson::SizeType>(field.name.size()));
            rapid_write(out, member);
        });
        out.EndObject();
    }
}
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
struct nlohmann_node {
    struct object {
        const nlohmann::json* value;
        template <class F>
        void find(std::string_view name, F&& f) const {
            const auto found = value->find(name);
            if (found != value->end()) f(nlohmann_node{&*found});
        }
    };
    const nlohmann::json* value;
    [[nodiscard]] bool is_null() const { return value->is_null(); }
    [[nodiscard]] bool boolean() const { return value->get<bool>(); }
    [[nodiscard]] std::uint64_t whole() const { return value->get<std::uint64_t>(); }
    [[nodiscard]] double number() const { return value->get<double>(); }
    [[nodiscard]] const std::string& string() const { return value->get_ref<const std::string&>(); }
    [[nodiscard]] std::size_t size() const { return value->size(); }
    template <class F>
    void for_each(F&& f) const {
        for (const auto& one : *value) f(nlohmann_node{&one});
    }
    template <class F>
    void at(std::size_t index, F&& f) const {
        f(nlohmann_node{&(*value)[index]});
    }
    [[nodiscard]] object members() const { return {value}; }
};
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
struct boost_node {
    struct object {
        const boost::json::object* value;
        boost::json::object::const_iterator next;
        template <class F>
        void find(std::string_view name, F&& f) {
            auto found = next;
            if (found == value->end() || std::string_view(found->key().data(), found->key().size()) != name)
                found = value->find({name.data(), name.size()});
            if (found == value->end()) return;
            next = found + 1;
            f(boost_node{&found->value()});
        }
    };
    const boost::json::value* value;
    [[nodiscard]] bool is_null() const { return value->is_null(); }
    [[nodiscard]] bool boolean() const { return value->get_bool(); }
    [[nodiscard]] std::uint64_t whole() const { return value->to_number<std::uint64_t>(); }
    [[nodiscard]] double number() const { return value->to_number<double>(); }
    [[nodiscard]] std::string_view string() const { return {value->get_string().data(), value->get_string().size()}; }
    [[nodiscard]] std::size_t size() const { return value->get_array().size(); }
    template <class F>
    void for_each(F&& f) const {
        for (const auto& one : value->get_array()) f(boost_node{&one});
    }
    template <class F>
    void at(std::size_t index, F&& f) const {
        f(boost_node{&value->get_array()[index]});
    }
    [[nodiscard]] object members() const { return {&value->get_object(), value->get_object().begin()}; }
};
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
/// On-demand reading goes forward once: members in the order of the document, and one that is left out costs a search.
/// Reading object by object, key by key, and looking each key up was slower.
template <class Text>
struct simd_node {
    struct object {
        simdjson::ondemand::object value;
        template <class F>
        void find(std::string_view name, F&& f) {
            auto found = value.find_field_unordered(name);
            if (found.error() == simdjson::SUCCESS) f(simd_node{found.value_unsafe()});
        }
    };
    mutable simdjson::ondemand::value value;
    [[nodiscard]] bool is_null() const { return value.is_null(); }
    [[nodiscard]] bool boolean() const { return value.get_bool().value(); }
    [[nodiscard]] std::uint64_t whole() const { return value.get_uint64().value(); }
    [[nodiscard]] double number() const { return value.get_double().value(); }
    [[nodiscard]] Text string() const { return Text(value.get_string().value()); }
    [[nodiscard]] static std::size_t size() { return 0; }
    template <class F>
    void for_each(F&& f) const {
        for (auto one : value.get_array()) f(simd_node{one.value()});
    }
    template <class F>
    void at(std::size_t index, F&& f) const {
        if (index == 0) array = value.get_array().value(), place = array.begin().value();
        f(simd_node{(*place).value()});
        ++place;
    }
    [[nodiscard]] object members() const { return {value.get_object().value()}; }
    mutable simdjson::ondemand::array array{};
    mutable simdjson::ondemand::array_iterator place{};
};
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
struct yyjson_node {
    struct object {
        yyjson_obj_iter next;
        template <class F>
        void find(std::string_view name, F&& f) {
            if (yyjson_val* const found = yyjson_obj_iter_getn(&next, name.data(), name.size())) f(yyjson_node{found});
        }
    };
    yyjson_val* value;
    [[nodiscard]] bool is_null() const { return yyjson_is_null(value); }
    [[nodiscard]] bool boolean() const { return yyjson_get_bool(value); }
    [[nodiscard]] std::uint64_t whole() const { return yyjson_get_uint(value); }
    [[nodiscard]] double number() const { return yyjson_get_num(value); }
    [[nodiscard]] std::string_view string() const { return {yyjson_get_str(value), yyjson_get_len(value)}; }
    [[nodiscard]] std::size_t size() const { return yyjson_arr_size(value); }
    template <class F>
    void for_each(F&& f) const {
        yyjson_arr_iter next = yyjson_arr_iter_with(value);
        while (yyjson_val* const one = yyjson_arr_iter_next(&next)) f(yyjson_node{one});
    }
    template <class F>
    void at(std::size_t index, F&& f) const {
        f(yyjson_node{yyjson_arr_get(value, index)});
    }
    [[nodiscard]] object members() const { return {yyjson_obj_iter_with(value)}; }
};
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
