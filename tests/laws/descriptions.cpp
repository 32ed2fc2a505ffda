// SPDX-License-Identifier: BSL-1.0
// Laws: what holds of the description of every type that a document can have in it.
#include <banmian/format/json/schema.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/model/model.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

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
    if constexpr (!banmian::positional<T>) {  // x and y need no sentence
        static_assert(std::size(T::docs) == banmian::field_count<T>, "as many sentences as fields");
        std::set<std::string_view> sentences;
        for (const std::string_view one : T::docs) {
            INFO(one);
            CHECK(says_something(one));
            CHECK(sentences.insert(one).second);
        }
    }
    const std::string schema = banmian::json::schema<T>();
    const std::string empty = banmian::json::write(T{});
    std::set<std::string_view> names;
    banmian::for_each_field_of<T>([&](auto field) {
        INFO(field.name);
        CHECK(names.insert(field.name).second);
        if constexpr (!banmian::positional<T>) {
            const std::string key = '"' + std::string(field.name) + "\":";
            CHECK(schema.find(key) != std::string::npos);
            if (decltype(field)::when == banmian::presence::always) CHECK(empty.find(key) != std::string::npos);
        }
        ++all.fields;
        walk_type<std::remove_cvref_t<typename decltype(field)::value_type>>(all);
    });
}

template <class T>
void walk_type(walked& all) {
    if constexpr (banmian::named_enum<T>) {
        if (!all.types.insert(&mark_of<T>).second) return;
        ++all.enumerations;
        std::set<std::string_view> names;
        for (const std::string_view one : banmian::enum_names<T>::names) {
            INFO(one);
            CHECK(names.insert(one).second);
            CHECK(banmian::from_name<T>(one).has_value());
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

TEST_CASE("every described type of a document names each field once, with a sentence, in schema and documents alike") {
    walked all;
    walk_type<banmian::issue>(all);
    CHECK(all.types.size() > 20);
    CHECK(all.fields > 100);
    CHECK(all.enumerations >= 5);
}

}  // namespace
