// SPDX-License-Identifier: BSL-1.0
// JSON of documents that are not ours: a user's structs, adapted with BOOST_HANA_ADAPT_STRUCT or described by a field
// list, a megabyte of each kind. Written into a reused buffer and read into owning values, beside peers that do the
// same; what each writes and reads is checked to be equal. Cases are json_write/DOCUMENT and json_read/DOCUMENT.
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/text/utf8.hpp>

#include <benchmark/benchmark.h>
#include <boost/hana/adapt_struct.hpp>

#include "json_peers.hpp"
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#if BANMIAN_HAVE_GLAZE && __cplusplus > 202002L  // see CMakeLists.txt
#include <glaze/glaze.hpp>
#define BANMIAN_WITH_GLAZE 1
#endif

namespace samples {

struct note {
    std::string title{};
    std::string text{};
    bool operator==(const note&) const = default;
};
struct person {
    std::string id{};
    std::string first_name{};
    std::string last_name{};
    std::string city{};
    std::string profession{};
    std::vector<std::string> tags{};
    bool operator==(const person&) const = default;
};
/// As GeoJSON has it.
struct feature {
    std::string type{};
    std::vector<std::vector<std::array<double, 2>>> coordinates{};
    bool operator==(const feature&) const = default;
};
struct measurement {
    std::int64_t time = 0;
    std::uint32_t station = 0;
    std::int32_t lowest = 0;
    std::int32_t highest = 0;
    std::vector<std::uint16_t> counts{};
    bool operator==(const measurement&) const = default;
};
/// The one with a field list; a type that holds itself cannot be adapted.
struct node {
    std::uint32_t id = 0;
    bool open = false;
    std::optional<std::int32_t> weight{};
    std::vector<node> children{};
    using fields =
        banmian::field_list<node, banmian::field<"id", &node::id>, banmian::field<"open", &node::open>,
                            banmian::field<"weight", &node::weight>, banmian::field<"children", &node::children>>;
    bool operator==(const node&) const = default;
};
struct report {
    std::string title{};
    std::string text{};
    double latitude = 0;
    double longitude = 0;
    std::vector<double> values{};
    std::vector<std::vector<std::int32_t>> table{};
    bool operator==(const report&) const = default;
};

}  // namespace samples

BOOST_HANA_ADAPT_STRUCT(samples::note, title, text);
BOOST_HANA_ADAPT_STRUCT(samples::person, id, first_name, last_name, city, profession, tags);
BOOST_HANA_ADAPT_STRUCT(samples::feature, type, coordinates);
BOOST_HANA_ADAPT_STRUCT(samples::measurement, time, station, lowest, highest, counts);
BOOST_HANA_ADAPT_STRUCT(samples::report, title, text, latitude, longitude, values, table);

namespace {

//=== the documents ===//

enum class script : std::uint8_t { ascii, han };
enum class marks : std::uint8_t { none, escaped };

/// Makes what stands in the documents; the same in every run.
class maker {
public:
    maker(script letters, marks with) : letters_(letters), marks_(with) {}

    std::uint64_t number(std::uint64_t below) { return random_() % below; }
    std::string word() {
        std::string made;
        if (letters_ == script::ascii) {
            for (std::uint64_t i = 2 + number(8); i > 0; --i) made += static_cast<char>('a' + number(26));
        } else {
            for (std::uint64_t i = 1 + number(3); i > 0; --i)
                banmian::append_utf8(static_cast<char32_t>(0x4E00 + number(0x4000)), made);
        }
        return made;
    }
    /// Running text; with escapes one in some 60 bytes, as dialogue and source code have them.
    std::string text(std::size_t bytes) {
        std::string made;
        while (made.size() < bytes) {
            const bool quoted = marks_ == marks::escaped && number(16) == 0;
            if (quoted) made += '"';
            made += word();
            if (quoted) made += '"';
            if (marks_ == marks::escaped && number(40) == 0)
                made += number(4) == 0 ? '\t' : number(4) == 0 ? '\\' : '\n';
            else
                made += letters_ == script::ascii ? " " : number(4) == 0 ? "，" : "";
        }
        return made;
    }
    /// A name; with escapes one in four has some.
    std::string name() { return marks_ == marks::escaped && number(4) == 0 ? '"' + word() + '"' : word(); }
    double coordinate(double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random_);
    }

private:
    std::mt19937_64 random_{22};
    script letters_;
    marks marks_;
};

/// Elements until the document has a megabyte.
template <class T, class Make>
std::vector<T> megabyte(Make&& make) {
    std::vector<T> made;
    for (std::size_t bytes = 0; bytes < 1'000'000;) {
        made.push_back(make());
        bytes += banmian::json::write(made.back()).size() + 1;
    }
    return made;
}

std::vector<samples::note> long_strings(script letters, marks with) {
    maker from(letters, with);
    return megabyte<samples::note>([&] { return samples::note{from.text(40), from.text(500 + from.number(4000))}; });
}
std::vector<samples::person> short_strings(script letters, marks with) {
    maker from(letters, with);
    return megabyte<samples::person>([&] {
        samples::person made{std::to_string(from.number(1'000'000)), from.name(), from.name(), from.name(),
                             from.name() + ' ' + from.name(),        {}};
        for (std::uint64_t i = from.number(5); i > 0; --i) made.tags.push_back(from.name());
        return made;
    });
}
/// Rings of places as projections compute them: all digits of a double.
std::vector<samples::feature> coordinates() {
    maker from(script::ascii, marks::none);
    return megabyte<samples::feature>([&] {
        samples::feature made{"Polygon", {}};
        for (std::uint64_t rings = 1 + from.number(3); rings > 0; --rings) {
            auto& ring = made.coordinates.emplace_back();
            const double x = from.coordinate(-140, 140);
            const double y = from.coordinate(-80, 80);
            for (std::uint64_t places = 8 + from.number(100); places > 0; --places)
                ring.push_back({x + from.coordinate(0, 1), y + from.coordinate(0, 1)});
        }
        return made;
    });
}
/// Decimals of few digits, as people and instruments write them.
std::vector<std::vector<double>> decimals() {
    maker from(script::ascii, marks::none);
    return megabyte<std::vector<double>>([&] {
        std::vector<double> made;
        for (int i = 0; i < 40; ++i) {
            constexpr std::array scales{1.0, 10.0, 100.0, 1000.0, 1e6};
            made.push_back((static_cast<double>(from.number(2'000'000)) - 1e6) / scales[from.number(scales.size())]);
        }
        return made;
    });
}
std::vector<samples::measurement> integers() {
    maker from(script::ascii, marks::none);
    return megabyte<samples::measurement>([&] {
        samples::measurement made{static_cast<std::int64_t>(1'600'000'000'000 + from.number(100'000'000'000)),
                                  static_cast<std::uint32_t>(from.number(4'000'000'000)),
                                  static_cast<std::int32_t>(from.number(2000)) - 1000,
                                  static_cast<std::int32_t>(from.number(2'000'000)) - 1'000'000,
                                  {}};
        for (std::uint64_t i = from.number(24); i > 0; --i)
            made.counts.push_back(static_cast<std::uint16_t>(from.number(std::uint64_t{1} << (1 + from.number(16)))));
        return made;
    });
}
samples::node tree(maker& from, int depth) {
    samples::node made{static_cast<std::uint32_t>(from.number(100'000)), from.number(2) == 0, {}, {}};
    if (from.number(2) == 0) made.weight = static_cast<std::int32_t>(from.number(200)) - 100;
    if (depth > 0)
        for (std::uint64_t i = 1 + from.number(3); i > 0; --i) made.children.push_back(tree(from, depth - 1));
    return made;
}
std::vector<samples::node> objects() {
    maker from(script::ascii, marks::none);
    return megabyte<samples::node>([&] { return tree(from, 8); });
}
std::vector<samples::report> mixed() {
    maker from(script::ascii, marks::escaped);
    return megabyte<samples::report>([&] {
        samples::report made{
            from.text(40), from.text(1500), from.coordinate(-90, 90), from.coordinate(-180, 180), {}, {}};
        for (int i = 0; i < 20; ++i) made.values.push_back(static_cast<double>(from.number(100'000)) / 100);
        for (int i = 0; i < 6; ++i) {
            auto& row = made.table.emplace_back();
            for (int j = 0; j < 8; ++j) row.push_back(static_cast<std::int32_t>(from.number(20'000)) - 10'000);
        }
        return made;
    });
}

//=== the cases ===//

void require(bool equal) {
    if (!equal) std::abort();
}

template <class T>
struct document {
    std::string name;
    T value;
    std::string text;

    /// Registers a case whose work is `run()`.
    template <class Work>
    void add(const char* direction, const char* who, Work run) const {
        const std::string whole = std::string("json_") + direction + '/' + name + '/' + who;
        const auto size = static_cast<std::int64_t>(text.size());
        benchmark::RegisterBenchmark(whole.c_str(), [run, size](benchmark::State& state) {
            run();
            for (auto _ : state) run();
            state.SetBytesProcessed(state.iterations() * size);
        });
    }
    /// The same for a reader, which answers a value.
    template <class Read>
    void add_reader(const char* who, Read read) const {
        require(read() == value);
        add("read", who, [read] { benchmark::DoNotOptimize(read()); });
    }
    /// The same for a writer, which answers a view of the JSON it made.
    template <class Write>
    void add_writer(const char* who, Write write) const {
        require(*banmian::json::read<T>(write()) == value);
        add("write", who, [write] { benchmark::DoNotOptimize(write()); });
    }
};

template <class T>
void add_writers(const document<T>& of) {
    static std::string out;
    of.add_writer("banmian", [&of] {
        out.clear();
        banmian::json::write(of.value, out);
        return std::string_view(out);
    });
#if BANMIAN_HAVE_SIMDJSON_BUILDER
    static simdjson::builder::string_builder simd;
    of.add_writer("peer:simdjson_builder", [&of] {
        simd.clear();
        peers::simd_write(simd, of.value);
        return simd.view().value_unsafe();
    });
#endif
#if BANMIAN_WITH_GLAZE
    static std::string glazed;
    of.add_writer("peer:glaze", [&of] {
        static_cast<void>(glz::write_json(of.value, glazed));
        return std::string_view(glazed);
    });
#endif
#if BANMIAN_HAVE_YYJSON
    static std::string copied;
    of.add_writer("peer:yyjson", [&of] {
        yyjson_mut_doc* const tree = yyjson_mut_doc_new(nullptr);
        yyjson_mut_doc_set_root(tree, peers::yyjson_tree(tree, of.value));
        std::size_t size = 0;
        char* const made = yyjson_mut_write(tree, YYJSON_WRITE_NOFLAG, &size);
        yyjson_mut_doc_free(tree);
        copied.assign(made, size);
        std::free(made);
        return std::string_view(copied);
    });
#endif
#if BANMIAN_HAVE_RAPIDJSON
    static rapidjson::StringBuffer buffer;
    of.add_writer("peer:RapidJSON", [&of] {
        buffer.Clear();
        rapidjson::Writer<rapidjson::StringBuffer> to(buffer);
        peers::rapid_write(to, of.value);
        return std::string_view(buffer.GetString(), buffer.GetSize());
    });
#endif
#if BANMIAN_HAVE_NLOHMANN
    static std::string dumped;
    of.add_writer("peer:nlohmann_dump_only", [made = nlohmann::json::parse(of.text)] {
        dumped = made.dump();
        return std::string_view(dumped);
    });
#endif
    static std::string copy;
    of.add("write", "floor:memcpy", [&of] {
        copy.resize(of.text.size());
        std::memcpy(copy.data(), of.text.data(), of.text.size());
        benchmark::DoNotOptimize(copy.data());
    });
}

template <class T>
void add_readers(const document<T>& of) {
    of.add_reader("banmian", [&of] { return *banmian::json::read<T>(of.text); });
#if BANMIAN_HAVE_SIMDJSON
    static simdjson::ondemand::parser parser;
    of.add_reader("peer:simdjson_ondemand", [padded = std::make_shared<simdjson::padded_string>(of.text)] {
        simdjson::ondemand::document tree = parser.iterate(*padded);
        simdjson::ondemand::value root = tree.get_value();
        T made;
        peers::fill(peers::simd_node<std::string>{root}, made);
        return made;
    });
#endif
#if BANMIAN_WITH_GLAZE
    of.add_reader("peer:glaze", [&of] {
        T made{};
        static_cast<void>(glz::read_json(made, of.text));
        return made;
    });
#endif
#if BANMIAN_HAVE_YYJSON
    of.add_reader("peer:yyjson", [&of] {
        yyjson_doc* const tree = yyjson_read(of.text.data(), of.text.size(), YYJSON_READ_NOFLAG);
        T made;
        peers::fill(peers::yyjson_node{yyjson_doc_get_root(tree)}, made);
        yyjson_doc_free(tree);
        return made;
    });
#endif
#if BANMIAN_HAVE_RAPIDJSON
    of.add_reader("peer:RapidJSON", [&of] {
        rapidjson::Document tree;
        // Without the second flag the last bit of a decimal number can be wrong.
        tree.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(of.text.data(),
                                                                                               of.text.size());
        T made;
        peers::fill(peers::rapid_node{&tree}, made);
        return made;
    });
#endif
#if BANMIAN_HAVE_NLOHMANN
    of.add_reader("peer:nlohmann", [&of] {
        const nlohmann::json tree = nlohmann::json::parse(of.text);
        T made;
        peers::fill(peers::nlohmann_node{&tree}, made);
        return made;
    });
#endif
    of.add("read", "floor:utf8_validation", [&of] { benchmark::DoNotOptimize(banmian::is_valid_utf8(of.text)); });
    of.add("read", "floor:grammar_only", [&of] { benchmark::DoNotOptimize(banmian::json::is_valid(of.text)); });
}

template <class T>
const document<T>& add_document(const char* name, T value) {
    static std::vector<std::unique_ptr<document<T>>> all;  // the cases refer to them
    std::string text = banmian::json::write(value);
    all.push_back(std::make_unique<document<T>>(document<T>{name, std::move(value), std::move(text)}));
    add_writers(*all.back());
    add_readers(*all.back());
    return *all.back();
}

//=== what a person would write for one of them ===//

/// Knows the type, the order of its keys and that there is room; looks for what is escaped eight bytes at a time;
/// checks neither grammar nor UTF-8.
struct by_hand {
    static char* put(char* to, std::string_view literal) {
        std::memcpy(to, literal.data(), literal.size());
        return to + literal.size();
    }
    static char* put_string(char* to, std::string_view text) {
        *to++ = '"';
        std::size_t at = 0;
        while (at < text.size()) {
            if (text.size() - at >= 8) {
                std::uint64_t word = 0;
                std::memcpy(&word, text.data() + at, 8);
                std::memcpy(to, &word, 8);
                if (banmian::json::detail::special_bytes(word) == 0) {
                    at += 8, to += 8;
                    continue;
                }
            }
            const char one = text[at++];
            switch (one) {
            case '"': to = put(to, "\\\""); break;
            case '\\': to = put(to, "\\\\"); break;
            case '\n': to = put(to, "\\n"); break;
            case '\t': to = put(to, "\\t"); break;
            default: *to++ = one;  // the document has no other control characters
            }
        }
        *to++ = '"';
        return to;
    }
    template <class Number>
    static char* put_number(char* to, Number value) {
        return std::to_chars(to, to + 32, value).ptr;
    }
    template <class List, class Item>
    static char* put_list(char* to, const List& list, Item&& item) {
        *to++ = '[';
        for (const auto& one : list) {
            to = item(to, one);
            *to++ = ',';
        }
        to[-1] = ']';  // none is empty
        return to;
    }
    static char* write(char* to, const std::vector<samples::report>& all) {
        return put_list(to, all, [](char* at, const samples::report& one) {
            at = put_string(put(at, R"({"title":)"), one.title);
            at = put_string(put(at, R"(,"text":)"), one.text);
            at = put_number(put(at, R"(,"latitude":)"), one.latitude);
            at = put_number(put(at, R"(,"longitude":)"), one.longitude);
            at = put_list(put(at, R"(,"values":)"), one.values, put_number<double>);
            at = put_list(put(at, R"(,"table":)"), one.table, [](char* place, const std::vector<std::int32_t>& row) {
                return put_list(place, row, put_number<std::int32_t>);
            });
            return put(at, "}");
        });
    }

    static const char* take_string(const char* at, std::string& to) {
        for (++at;;) {
            const char* run = at;
            for (std::uint64_t word = 0;; at += 8) {
                std::memcpy(&word, at, 8);
                if (banmian::json::detail::special_bytes(word) != 0) break;
            }
            while (*at != '"' && *at != '\\') ++at;
            to.append(run, static_cast<std::size_t>(at - run));
            if (*at == '"') return at + 1;
            to += at[1] == 'n' ? '\n' : at[1] == 't' ? '\t' : at[1];
            at += 2;
        }
    }
    template <class Number>
    static const char* take_number(const char* at, Number& to) {
        return std::from_chars(at, at + 32, to).ptr;
    }
    template <class T, class Item>
    static const char* take_list(const char* at, std::vector<T>& to, Item&& item) {
        do {
            at = item(at + 1, to.emplace_back());
        } while (*at == ',');
        return at + 1;
    }
    static std::vector<samples::report> read(const char* at) {
        std::vector<samples::report> all;
        take_list(at, all, [](const char* place, samples::report& to) {
            place = take_string(place + 9, to.title);
            place = take_string(place + 8, to.text);
            place = take_number(place + 12, to.latitude);
            place = take_number(place + 13, to.longitude);
            place = take_list(place + 10, to.values, take_number<double>);
            place = take_list(place + 9, to.table, [](const char* row, std::vector<std::int32_t>& list) {
                return take_list(row, list, take_number<std::int32_t>);
            });
            return place + 1;
        });
        return all;
    }
};

void add_by_hand(const document<std::vector<samples::report>>& of) {
    static std::string out(of.text.size() * 2, ' ');
    of.add_writer("floor:by_hand", [&of] {
        return std::string_view(out.data(),
                                static_cast<std::size_t>(by_hand::write(out.data(), of.value) - out.data()));
    });
    of.add_reader("floor:by_hand", [padded = of.text + std::string(64, ' ')] { return by_hand::read(padded.data()); });
}

[[maybe_unused]] const bool registered = [] {
    add_document("long_ascii", long_strings(script::ascii, marks::none));
    add_document("long_ascii_escaped", long_strings(script::ascii, marks::escaped));
    add_document("long_han", long_strings(script::han, marks::none));
    add_document("long_han_escaped", long_strings(script::han, marks::escaped));
    add_document("short_ascii", short_strings(script::ascii, marks::none));
    add_document("short_ascii_escaped", short_strings(script::ascii, marks::escaped));
    add_document("short_han", short_strings(script::han, marks::none));
    add_document("short_han_escaped", short_strings(script::han, marks::escaped));
    add_document("coordinates", coordinates());
    add_document("decimals", decimals());
    add_document("integers", integers());
    add_document("objects", objects());
    add_by_hand(add_document("mixed", mixed()));
    return true;
}();

}  // namespace
