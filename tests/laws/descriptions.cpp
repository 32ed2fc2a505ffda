// SPDX-License-Identifier: BSL-1.0
// Laws: what holds of the description of every type that a document, or a file of the user's, can have in it.
#include <banmian/format/json/schema.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/records/write.hpp>
#include <banmian/grammar/lexicons.hpp>
#include <banmian/model/model.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/validate/house_rules.hpp>
#include <banmian/validate/quality.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

/// True when the fields are all members of the aggregate, in their order: it is made of a value for each field, and of
/// no value more. `{}` stands for a member of any type.
template <class T, class... Fields>
constexpr bool no_member_is_missing(banmian::field_list<T, Fields...> /*fields*/) {
    return requires {
        T{std::declval<typename Fields::value_type>()...};
    }
    &&!requires {
        T{std::declval<typename Fields::value_type>()..., {}};
    };
}
template <class T>
constexpr bool is_whole = no_member_is_missing(banmian::fields_of<T>{});

struct one_is_forgotten {
    std::string here{};
    std::vector<int> forgotten{};
    using fields = banmian::field_list<one_is_forgotten, banmian::field<"here", &one_is_forgotten::here>>;
};
struct one_is_forgotten_inside {
    double first = 1;
    double forgotten = 2;
    std::string last{};
    using fields =
        banmian::field_list<one_is_forgotten_inside, banmian::field<"first", &one_is_forgotten_inside::first>,
                            banmian::field<"last", &one_is_forgotten_inside::last>>;
};
static_assert(!is_whole<one_is_forgotten> && !is_whole<one_is_forgotten_inside>);
static_assert(is_whole<banmian::box>);

/// The keys of a JSON object, and what stands behind each.
std::vector<std::pair<std::string_view, std::string_view>> members_of(std::string_view object) {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    const auto skip_text = [&](std::size_t at) {  // `at` is an opening quote; the answer is behind the closing one
        for (++at; object[at] != '"'; ++at) at += object[at] == '\\' ? 1U : 0U;
        return at + 1;
    };
    for (std::size_t at = 1; at < object.size() && object[at] != '}'; at += object[at] == ',' ? 1U : 0U) {
        const std::size_t key_end = skip_text(at);
        const std::string_view key = object.substr(at + 1, key_end - at - 2);
        std::size_t end = key_end + 1;
        for (int depth = 0; depth > 0 || (object[end] != ',' && object[end] != '}');) {
            depth += object[end] == '{' || object[end] == '[' ? 1 : 0;
            depth -= object[end] == '}' || object[end] == ']' ? 1 : 0;
            end = object[end] == '"' ? skip_text(end) : end + 1;
        }
        found.emplace_back(key, object.substr(key_end + 1, end - key_end - 1));
        at = end;
    }
    return found;
}
std::string_view member_of(std::string_view object, std::string_view key) {
    for (const auto& [name, value] : members_of(object))
        if (name == key) return value;
    return {};
}

/// What the laws found of the types that they walked.
struct walked {
    std::set<const void*> types;
    std::size_t fields = 0;
    std::size_t enumerations = 0;
};
template <class T>
constexpr char mark_of = 0;

/// True for words without a full stop: they stand in tables and schemas.
bool says_something(std::string_view sentence) {
    return !sentence.empty() && sentence.back() != '.' && sentence.front() != ' ' && sentence.back() != ' ';
}

template <class T>
void walk_type(walked& all);

template <class T>
void walk_described(walked& all) {
    if (!all.types.insert(&mark_of<T>).second) return;
    static_assert(is_whole<T>, "a member has no field, or stands in another order");
    std::vector<std::string_view> names;
    std::vector<std::string_view> always;
    std::set<std::string_view> sentences;
    std::size_t number = 0;
    banmian::for_each_field_of<T>([&](auto field) {
        INFO(field.name);
        if (!banmian::positional<T>) {  // x and y need no sentence
            const std::string_view sentence = banmian::sentence_of<T>(number);
            CHECK(says_something(sentence));
            CHECK(sentences.insert(sentence).second);
        }
        ++number;
        names.push_back(field.name);
        if (field.when == banmian::presence::always) always.push_back(field.name);
        walk_type<std::remove_cvref_t<typename decltype(field)::value_type>>(all);
    });
    CHECK(std::set(names.begin(), names.end()).size() == names.size());
    const T made{};
    std::set<const void*> members;
    banmian::for_each_field(made, [&](auto field, const auto& value) {
        INFO(field.name);
        CHECK(members.insert(&value).second);
    });
    all.fields += names.size();
    if constexpr (!banmian::positional<T>) {
        const std::string schema = banmian::json::schema<T>();
        const std::string_view mine = member_of(member_of(schema, "$defs"), "0");
        std::vector<std::string_view> properties;
        for (const auto& [name, type] : members_of(member_of(mine, "properties"))) {
            properties.push_back(name);
            CHECK(type.find(R"("description":")") != type.npos);
        }
        CHECK(properties == names);
        const std::string empty = banmian::json::write(made);
        std::vector<std::string_view> keys;
        std::string required = "[";
        for (const auto& [name, value] : members_of(empty)) keys.push_back(name);
        for (const std::string_view name : always)
            required += (required == "[" ? "\"" : ",\"") + std::string(name) + '"';
        CHECK(member_of(mine, "required") == required + ']');
        std::erase_if(keys, [&](auto key) {  // a number that may be left out has no empty value
            return std::find(always.begin(), always.end(), key) == always.end();
        });
        CHECK(keys == always);
    }
}

template <class T>
void walk_type(walked& all) {
    if constexpr (banmian::named_enum<T>) {
        if (!all.types.insert(&mark_of<T>).second) return;
        ++all.enumerations;
        static_assert(banmian::detail::all_are_named<T>);
        std::set<std::string_view> names;
        for (const std::string_view one : banmian::enum_names<T>::names) {
            INFO(one);
            CHECK(!one.empty());
            CHECK(names.insert(one).second);
            CHECK(banmian::to_name(banmian::from_name<T>(one).value()) == one);
        }
    } else if constexpr (banmian::optional_like<T>) {
        walk_type<typename T::value_type>(all);
    } else if constexpr (banmian::text_like<T>) {
        return;
    } else if constexpr (banmian::list_like<T>) {
        walk_type<std::remove_cvref_t<typename T::value_type>>(all);
    } else if constexpr (banmian::described<T>) {
        walk_described<T>(all);
    }
}

TEST_CASE("every described type of a document names each member once, with a sentence, in schema and documents alike") {
    walked all;
    walk_type<banmian::issue>(all);
    CHECK(all.types.size() > 20);
    CHECK(all.fields > 100);
    CHECK(all.enumerations >= 5);
}

TEST_CASE("so does every weight, and the weights of a user's file are those of the parser") {
    walked all;
    walk_type<banmian::parse_weights>(all);
    CHECK(all.types.size() == banmian::field_count<banmian::parse_weights> + 1);
    CHECK(all.fields > 100);
}

TEST_CASE("so do the files that a user may write, and the records and scores that he reads") {
    walked all;
    walk_type<banmian::lexicons>(all);
    walk_type<banmian::correction>(all);
    walk_type<banmian::house_rules>(all);
    walk_type<banmian::records::record>(all);
    walk_type<banmian::quality_score>(all);
    CHECK(all.fields > 60);
}

}  // namespace
