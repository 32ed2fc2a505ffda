// SPDX-License-Identifier: BSL-1.0
/// The peers of the JSON benchmarks: what reads their values into described types, and writes such types with them.
#ifndef BANMIAN_BENCHMARKS_JSON_PEERS_HPP
#define BANMIAN_BENCHMARKS_JSON_PEERS_HPP

#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

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
#if defined(SIMDJSON_SUPPORTS_RANGES)  // since release 4 it writes too
#define BANMIAN_HAVE_SIMDJSON_BUILDER 1
#endif
#endif
#if BANMIAN_HAVE_BOOST_JSON
#include <boost/json.hpp>
#endif
#if BANMIAN_HAVE_YYJSON
#include <yyjson.h>
#endif

namespace peers {

//=== reading ===//

/// `Node` is a value of the peer's with is_null, boolean, whole, integer, number, string, size (0 where the peer does
/// not know), for_each, at and members; `members().find(name, f)` is asked for the names in the order of the document.
template <class Node, class T>
void fill(const Node& from, T& to) {
    if constexpr (std::is_same_v<T, bool>) {
        to = from.boolean();
    } else if constexpr (banmian::named_enum<T>) {
        to = *banmian::from_name<T>(from.string());
    } else if constexpr (std::is_signed_v<T> && std::is_integral_v<T>) {
        to = static_cast<T>(from.integer());
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
    } else if constexpr (banmian::is_std_array<T>) {
        std::size_t index = 0;
        from.for_each([&](const auto& one) { fill(one, to[index++]); });
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
    [[nodiscard]] std::int64_t integer() const { return value->GetInt64(); }
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
    [[nodiscard]] std::int64_t integer() const { return value->get<std::int64_t>(); }
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
    [[nodiscard]] std::int64_t integer() const { return value->to_number<std::int64_t>(); }
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
    [[nodiscard]] std::int64_t integer() const { return value.get_int64().value(); }
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
    [[nodiscard]] std::int64_t integer() const { return yyjson_get_sint(value); }
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
#endif

//=== writing ===//

/// True when the description says that the member is not mentioned because it is empty.
template <class Field, class Member>
bool is_left_out(Field /*field*/, const Member& member) {
    if constexpr (Field::when == banmian::presence::omit_empty) {
        if constexpr (banmian::optional_like<Member>)
            return !member;
        else if constexpr (banmian::list_like<Member> || banmian::text_like<Member>)
            return member.size() == 0;
    }
    static_cast<void>(member);
    return false;
}

#if BANMIAN_HAVE_RAPIDJSON
template <class Writer, class T>
void rapid_write(Writer& out, const T& from) {
    if constexpr (std::is_same_v<T, bool>) {
        out.Bool(from);
    } else if constexpr (banmian::named_enum<T>) {
        const std::string_view name = banmian::to_name(from);
        out.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    } else if constexpr (std::is_signed_v<T> && std::is_integral_v<T>) {
        out.Int64(static_cast<std::int64_t>(from));
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
            if (is_left_out(field, member)) return;
            out.Key(field.name.data(), static_cast<rapidjson::SizeType>(field.name.size()));
            rapid_write(out, member);
        });
        out.EndObject();
    }
}
#endif

#if BANMIAN_HAVE_SIMDJSON_BUILDER
/// `"name":` as one constant. This and the loop below is what the builder's own serialisation by C++26 reflection does.
template <class Field>
constexpr auto quoted_key = [] {
    std::array<char, Field::name.size() + 3> made{};
    std::size_t at = 0;
    made[at++] = '"';
    for (const char one : Field::name) made[at++] = one;
    made[at++] = '"';
    made[at] = ':';
    return made;
}();

template <class T>
void simd_write(simdjson::builder::string_builder& out, const T& from) {
    if constexpr (banmian::named_enum<T>) {
        out.escape_and_append_with_quotes(banmian::to_name(from));
    } else if constexpr (std::is_arithmetic_v<T>) {
        out.append(from);
    } else if constexpr (banmian::optional_like<T>) {
        if (from)
            simd_write(out, *from);
        else
            out.append_null();
    } else if constexpr (banmian::textual<T>) {
        const auto made = iso(from);
        out.escape_and_append_with_quotes(std::string_view(made.data(), made.size()));
    } else if constexpr (banmian::text_like<T>) {
        out.escape_and_append_with_quotes(std::string_view(from));
    } else if constexpr (banmian::list_like<T>) {
        out.start_array();
        bool first = true;
        for (const auto& one : from) {
            if (!first) out.append_comma();
            first = false;
            simd_write(out, one);
        }
        out.end_array();
    } else {
        out.append(banmian::positional<T> ? '[' : '{');
        bool first = true;
        banmian::for_each_field(from, [&](auto field, const auto& member) {
            if (is_left_out(field, member)) return;
            if (!first) out.append_comma();
            first = false;
            if constexpr (!banmian::positional<T>) {
                constexpr auto& key = quoted_key<decltype(field)>;
                out.template append_raw_n<key.size()>(key.data());
            }
            simd_write(out, member);
        });
        out.append(banmian::positional<T> ? ']' : '}');
    }
}
#endif

#if BANMIAN_HAVE_YYJSON
/// yyjson writes trees: one is made whose strings are views of `from`.
template <class T>
yyjson_mut_val* yyjson_tree(yyjson_mut_doc* out, const T& from) {
    if constexpr (std::is_same_v<T, bool>) {
        return yyjson_mut_bool(out, from);
    } else if constexpr (std::is_floating_point_v<T>) {
        return yyjson_mut_real(out, from);
    } else if constexpr (std::is_signed_v<T>) {
        return yyjson_mut_sint(out, from);
    } else if constexpr (std::is_integral_v<T>) {
        return yyjson_mut_uint(out, from);
    } else if constexpr (banmian::optional_like<T>) {
        return from ? yyjson_tree(out, *from) : yyjson_mut_null(out);
    } else if constexpr (banmian::text_like<T>) {
        return yyjson_mut_strn(out, from.data(), from.size());
    } else if constexpr (banmian::list_like<T>) {
        yyjson_mut_val* const made = yyjson_mut_arr(out);
        for (const auto& one : from) yyjson_mut_arr_append(made, yyjson_tree(out, one));
        return made;
    } else {
        yyjson_mut_val* const made = yyjson_mut_obj(out);
        banmian::for_each_field(from, [&](auto field, const auto& member) {
            yyjson_mut_obj_add(made, yyjson_mut_strn(out, field.name.data(), field.name.size()),
                               yyjson_tree(out, member));
        });
        return made;
    }
}
#endif

}  // namespace peers

#endif  // BANMIAN_BENCHMARKS_JSON_PEERS_HPP
