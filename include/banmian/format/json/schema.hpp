// SPDX-License-Identifier: BSL-1.0
/// JSON Schema (2020-12) of any described type, from the same description that reads and writes it.
#ifndef BANMIAN_FORMAT_JSON_SCHEMA_HPP
#define BANMIAN_FORMAT_JSON_SCHEMA_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// What the schema says besides the types.
struct schema_options {
    std::string_view id{};     ///< `$id`, the address that the schema is published under
    std::string_view title{};  ///< `title`
    bool closed = false;       ///< refuse keys that the types do not have; open schemas let documents grow
};

namespace detail {

/// No rules beside the types.
struct no_rules {};

/// Calls `function(rule)` for every rule of a Hana tuple; for none without rules.
template <class... Rules, class Function>
constexpr void for_each_rule(const boost::hana::tuple<Rules...>& rules, Function&& function) {
    boost::hana::unpack(rules, [&](const auto&... one) { (function(one), ...); });
}
template <class Function>
constexpr void for_each_rule(const no_rules& /*rules*/, Function&& /*function*/) {}

/// Writes schemas; every object type is defined once, under its fields' names, and referred to.
template <class Rules>
class schema_writer {
public:
    schema_writer(const schema_options& options, const Rules& rules) : options_(options), rules_(rules) {}

    template <class T>
    [[nodiscard]] std::string document() {
        const std::string root = of<T>();
        std::string out = R"({"$schema":"https://json-schema.org/draft/2020-12/schema")";
        const auto text = [&](std::string_view key, std::string_view value) {
            if (value.empty()) return;
            out += ",\"";
            out += key;
            out += "\":";
            write(value, out);
        };
        text("$id", options_.id);
        text("title", options_.title);
        out += ",\"$ref\":" + root.substr(root.find(':') + 1, root.size() - root.find(':') - 2);
        out += ",\"$defs\":{";
        for (std::size_t i = 0; i < definitions_.size(); ++i) {
            if (i > 0) out += ',';
            out += '"' + std::to_string(i) + "\":" + definitions_[i].text;
        }
        out += "}}";
        return out;
    }

private:
    struct definition {
        const void* type = nullptr;
        std::string text{};
    };
    template <class T>
    struct type_mark {
        static constexpr char here = 0;
    };

    template <class T>
    [[nodiscard]] std::string of() {
        if constexpr (std::same_as<T, bool>) {
            return R"({"type":"boolean"})";
        } else if constexpr (named_enum<T>) {
            std::string out = R"({"enum":[)";
            for (std::size_t i = 0; i < std::size(enum_names<T>::names); ++i) {
                if (i > 0) out += ',';
                write(enum_names<T>::names[i], out);
            }
            return out + "]}";
        } else if constexpr (std::unsigned_integral<T>) {
            return R"({"type":"integer","minimum":0})";
        } else if constexpr (std::integral<T>) {
            return R"({"type":"integer"})";
        } else if constexpr (std::floating_point<T>) {
            return R"({"type":"number"})";
        } else if constexpr (optional_like<T>) {
            return R"({"anyOf":[)" + of<typename T::value_type>() + R"(,{"type":"null"}]})";
        } else if constexpr (textual<T>) {
            std::string out = R"({"type":"string")";
            if constexpr (requires { text_form<T>::format; })
                out += R"(,"format":")" + std::string(text_form<T>::format) + '"';
            return out + '}';
        } else if constexpr (text_like<T>) {
            return R"({"type":"string"})";
        } else if constexpr (list_like<T>) {
            return R"({"type":"array","items":)" + of<std::remove_cvref_t<typename T::value_type>>() + '}';
        } else if constexpr (tagged_variant<T>) {
            // The alternatives' own fields are open: what the discriminator may say is what is certain.
            std::string out = R"({"type":"object","properties":{)";
            write(variant_tags<T>::key, out);
            out += R"(:{"enum":[)";
            for (std::size_t i = 0; i < std::size(variant_tags<T>::names); ++i) {
                if (i > 0) out += ',';
                write(variant_tags<T>::names[i], out);
            }
            out += R"(]}},"required":[)";
            write(variant_tags<T>::key, out);
            return out + "]}";
        } else if constexpr (positional<T>) {
            std::string out = R"({"type":"array","prefixItems":[)";
            bool first = true;
            for_each_field_of<T>([&](auto field) {
                if (!first) out += ',';
                first = false;
                out += of<typename decltype(field)::value_type>();
            });
            const std::string count = std::to_string(field_count<T>);
            return out + R"(],"items":false,"minItems":)" + count + '}';
        } else {
            static_assert(reflectable<T>,
                          "banmian: describe the type with a field list or as a Hana Struct to show its schema");
            return object<T>();
        }
    }

    template <class T>
    [[nodiscard]] std::string object() {
        const void* const mark = &type_mark<T>::here;
        for (std::size_t i = 0; i < definitions_.size(); ++i)
            if (definitions_[i].type == mark) return reference(i);
        const std::size_t mine = definitions_.size();
        definitions_.push_back({mark, {}});
        std::string properties;
        std::string required;
        std::size_t number = 0;
        for_each_field_of<T>([&](auto field) {
            using type = std::remove_cvref_t<typename decltype(field)::value_type>;
            std::string schema = of<type>();
            if (const std::string_view sentence = sentence_of<T>(number++); !sentence.empty()) {
                schema.pop_back();
                schema += R"(,"description":)";
                write(sentence, schema);
                schema += '}';
            }
            add_rules<T>(field, schema);
            if (!properties.empty()) properties += ',';
            write(std::string_view(decltype(field)::name), properties);
            properties += ':' + schema;
            if constexpr (decltype(field)::when == presence::always) {
                if (!required.empty()) required += ',';
                write(std::string_view(decltype(field)::name), required);
            }
        });
        std::string text = R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required + ']';
        if (options_.closed) text += R"(,"additionalProperties":false)";
        definitions_[mine].text = text + '}';
        return reference(mine);
    }
    /// Adds what the rules of a field demand.
    template <class T, class Field>
    void add_rules(Field field, std::string& schema) const {
        for_each_rule(rules_, [&](const auto& rule) { add_rule<T>(rule, field, schema); });
    }
    template <class T, class Rule, class Field>
    static void add_rule(const Rule& rule, Field field, std::string& schema) {
        if constexpr (requires { requires std::same_as<typename Rule::owner, T>; }) {
            if constexpr (std::same_as<std::remove_const_t<decltype(rule.member)>,
                                       std::remove_const_t<decltype(field.member)>>) {
                const std::string keywords = rule.test.keywords();
                if (rule.member != field.member || keywords.empty()) return;
                schema.pop_back();
                schema += ',' + keywords + '}';
            }
        }
    }
    [[nodiscard]] static std::string reference(std::size_t number) {
        return R"({"$ref":"#/$defs/)" + std::to_string(number) + "\"}";
    }

    schema_options options_;
    const Rules& rules_;
    std::vector<definition> definitions_{};
};

}  // namespace detail

/// The JSON Schema of `T`: types, names of enumerations, formats, and the documentation of every field.
template <class T>
[[nodiscard]] std::string schema(const schema_options& options = {}) {
    const detail::no_rules none;
    return detail::schema_writer<detail::no_rules>(options, none).template document<T>();
}

/// The same with what rules of fields demand (`rule_for`), where JSON Schema can say it.
template <class T, class... Rules>
[[nodiscard]] std::string schema(const schema_options& options, const boost::hana::tuple<Rules...>& rules) {
    return detail::schema_writer<boost::hana::tuple<Rules...>>(options, rules).template document<T>();
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_SCHEMA_HPP
