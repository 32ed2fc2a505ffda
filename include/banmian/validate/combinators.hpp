// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules put together from small tests, for any described type: `rule_for<&book::title>("book.title", "title",
/// "书名", not_empty)`.
#ifndef BANMIAN_VALIDATE_COMBINATORS_HPP
#define BANMIAN_VALIDATE_COMBINATORS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace expect {

/// A sentence in both languages: what a test demands.
struct demand {
    std::string en{};
    std::string zh{};
};

namespace detail {

/// Applies a test to a value; an absent optional passes every test but `present`.
template <class Test, class Value>
[[nodiscard]] constexpr bool passes(const Test& test, const Value& value) {
    if constexpr (requires { test(value); }) {
        return test(value);
    } else {
        static_assert(optional_like<Value>, "banmian::expect: the test does not fit the field's type");
        return !value || passes(test, *value);
    }
}

template <class... Tests>
[[nodiscard]] demand joined(std::string_view en, std::string_view zh, const Tests&... tests) {
    demand made;
    const auto add = [&](const demand& one) {
        if (!made.en.empty()) made.en += en, made.zh += zh;
        made.en += one.en;
        made.zh += one.zh;
    };
    (add(tests.describe()), ...);
    return made;
}
template <class... Tests>
[[nodiscard]] std::string keywords_of(std::string_view keyword, const Tests&... tests) {
    std::string made;
    const auto add = [&](const std::string& one) {
        if (!made.empty()) made += ',';
        made += '{' + one + '}';
    };
    (add(tests.keywords()), ...);
    return '"' + std::string(keyword) + "\":[" + made + ']';
}

/// 12, 0.5: without the zeros that std::to_string appends.
[[nodiscard]] inline std::string plain(double value) {
    std::string made = std::to_string(value);
    while (made.back() == '0') made.pop_back();
    if (made.back() == '.') made.pop_back();
    return made;
}

}  // namespace detail

// Every test has `operator()(value)`, `describe()`, and `keywords()`: the members of a JSON Schema that say the same,
// or nothing where JSON Schema cannot say it.

/// The optional has a value.
struct present_test {
    template <optional_like Value>
    [[nodiscard]] constexpr bool operator()(const Value& value) const noexcept {
        return value.has_value();
    }
    [[nodiscard]] demand describe() const { return {"must be given", "必须给出"}; }
    [[nodiscard]] std::string keywords() const { return R"("not":{"type":"null"})"; }
};
inline constexpr present_test present{};

/// The text or the list is not empty.
struct not_empty_test {
    template <class Value>
        requires requires(const Value& value) {
            value.size();
        }
    [[nodiscard]] constexpr bool operator()(const Value& value) const noexcept { return value.size() != 0; }
    [[nodiscard]] demand describe() const { return {"must not be empty", "不能为空"}; }
    [[nodiscard]] std::string keywords() const { return R"("minLength":1,"minItems":1)"; }
};
inline constexpr not_empty_test not_empty{};

/// The text has `least` to `most` characters (code points), the list as many elements.
struct length {
    std::size_t least = 0;
    std::size_t most = static_cast<std::size_t>(-1);

    template <class Value>
        requires requires(const Value& value) {
            value.size();
        }
    [[nodiscard]] constexpr bool operator()(const Value& value) const noexcept {
        std::size_t size = value.size();
        if constexpr (text_like<Value>) size = code_point_count(value);
        return size >= least && size <= most;
    }
    [[nodiscard]] demand describe() const {
        const std::string from = std::to_string(least);
        if (most == static_cast<std::size_t>(-1)) return {"must have at least " + from, "长度至少为" + from};
        const std::string to = std::to_string(most);
        return {"must have " + from + " to " + to, "长度应为" + from + "至" + to};
    }
    [[nodiscard]] std::string keywords() const {
        std::string made = "\"minLength\":" + std::to_string(least) + ",\"minItems\":" + std::to_string(least);
        if (most != static_cast<std::size_t>(-1))
            made += ",\"maxLength\":" + std::to_string(most) + ",\"maxItems\":" + std::to_string(most);
        return made;
    }
};

/// The number lies between `least` and `most`, both included.
struct range {
    double least = 0;
    double most = 0;

    template <class Value>
        requires std::is_arithmetic_v<Value>
    [[nodiscard]] constexpr bool operator()(Value value) const noexcept {
        const auto number = static_cast<double>(value);
        return number >= least && number <= most;
    }
    [[nodiscard]] demand describe() const {
        const std::string from = detail::plain(least);
        const std::string to = detail::plain(most);
        return {"must be " + from + " to " + to, "应在" + from + "与" + to + "之间"};
    }
    [[nodiscard]] std::string keywords() const {
        return "\"minimum\":" + detail::plain(least) + ",\"maximum\":" + detail::plain(most);
    }
};

/// A predicate of the user's accepts the value; the two sentences say what it demands.
template <class Predicate>
struct matches {
    Predicate predicate;
    std::string_view en;
    std::string_view zh;

    constexpr matches(Predicate test, std::string_view english, std::string_view chinese)
        : predicate(test), en(english), zh(chinese) {}
    template <class Value>
        requires std::is_invocable_r_v<bool, const Predicate&, const Value&>
    [[nodiscard]] constexpr bool operator()(const Value& value) const { return predicate(value); }
    [[nodiscard]] demand describe() const { return {std::string(en), std::string(zh)}; }
    [[nodiscard]] static std::string keywords() { return {}; }
};

/// The text is one of those given.
template <std::size_t Count>
struct one_of {
    std::array<std::string_view, Count> words;

    template <class... Words>
    explicit constexpr one_of(Words... listed) : words{listed...} {}
    template <text_like Value>
    [[nodiscard]] constexpr bool operator()(const Value& value) const noexcept {
        for (const std::string_view word : words)
            if (word == std::string_view(value)) return true;
        return false;
    }
    [[nodiscard]] demand describe() const {
        std::string list;
        for (const std::string_view word : words) {
            if (!list.empty()) list += ", ";
            list += word;
        }
        return {"must be one of " + list, "应为以下之一：" + list};
    }
    [[nodiscard]] std::string keywords() const {
        std::string list;
        for (const std::string_view word : words) {
            if (!list.empty()) list += ',';
            list += '"' + std::string(word) + '"';
        }
        return "\"enum\":[" + list + ']';
    }
};
template <class... Words>
one_of(Words...) -> one_of<sizeof...(Words)>;

/// Every test accepts the value.
template <class... Tests>
struct all_of {
    boost::hana::tuple<Tests...> tests;

    explicit constexpr all_of(Tests... listed) : tests(listed...) {}
    template <class Value>
    [[nodiscard]] constexpr bool operator()(const Value& value) const {
        return boost::hana::unpack(tests, [&](const auto&... one) { return (detail::passes(one, value) && ...); });
    }
    [[nodiscard]] demand describe() const {
        return boost::hana::unpack(tests, [](const auto&... one) { return detail::joined(" and ", "，且", one...); });
    }
    [[nodiscard]] std::string keywords() const {
        return boost::hana::unpack(tests, [](const auto&... one) { return detail::keywords_of("allOf", one...); });
    }
};

/// At least one of the tests accepts the value.
template <class... Tests>
struct any_of {
    boost::hana::tuple<Tests...> tests;

    explicit constexpr any_of(Tests... listed) : tests(listed...) {}
    template <class Value>
    [[nodiscard]] constexpr bool operator()(const Value& value) const {
        return boost::hana::unpack(tests, [&](const auto&... one) { return (detail::passes(one, value) || ...); });
    }
    [[nodiscard]] demand describe() const {
        return boost::hana::unpack(tests, [](const auto&... one) { return detail::joined(" or ", "，或", one...); });
    }
    [[nodiscard]] std::string keywords() const {
        return boost::hana::unpack(tests, [](const auto&... one) { return detail::keywords_of("anyOf", one...); });
    }
};

/// The value passes `test` unless `exemption` accepts it.
template <class Exemption, class Test>
struct unless {
    Exemption exemption;
    Test test;

    constexpr unless(Exemption except, Test demanded) : exemption(except), test(demanded) {}
    template <class Value>
    [[nodiscard]] constexpr bool operator()(const Value& value) const {
        return detail::passes(exemption, value) || detail::passes(test, value);
    }
    [[nodiscard]] demand describe() const {
        const demand demanded = test.describe();
        const demand exempt = exemption.describe();
        return {demanded.en + " unless it " + exempt.en, demanded.zh + "，除非" + exempt.zh};
    }
    [[nodiscard]] std::string keywords() const { return detail::keywords_of("anyOf", exemption, test); }
};

/// Every element of the list passes the test.
template <class Test>
struct for_each {
    Test test;

    explicit constexpr for_each(Test demanded) : test(demanded) {}
    template <list_like Value>
    [[nodiscard]] constexpr bool operator()(const Value& value) const {
        for (const auto& one : value)
            if (!detail::passes(test, one)) return false;
        return true;
    }
    [[nodiscard]] demand describe() const {
        const demand demanded = test.describe();
        return {"each element " + demanded.en, "每一项" + demanded.zh};
    }
    [[nodiscard]] std::string keywords() const { return "\"items\":{" + test.keywords() + '}'; }
};

/// The rule that a field passes a test.
template <auto Member, class Test>
struct field_rule {
    using owner = typename banmian::detail::member_pointer<decltype(Member)>::owner;
    static constexpr auto member = Member;

    rule_info about{};
    Test test;

    void check(const owner& node, reporter& out) const {
        if (detail::passes(test, node.*Member)) return;
        const demand wanted = test.describe();
        finding& made = out.found({.en = "{} {}", .zh = "{}", .arguments = {about.title, wanted.en}});
        made.message_zh = std::string(about.title_zh) + wanted.zh;
        for_each_field_of<owner>([&](auto one) {
            if constexpr (std::is_same_v<decltype(one.member), decltype(member)>)
                if (one.member == member) made.path += '.' + std::string(one.name);
        });
    }
};

}  // namespace expect
}  // namespace BANMIAN_ABI
}  // namespace banmian

namespace banmian {
inline namespace BANMIAN_ABI {

/// The rule that the field `Member` of a described type passes `test`; `title` names the field in messages.
template <auto Member, class Test>
[[nodiscard]] constexpr auto rule_for(std::string_view id, std::string_view title, std::string_view title_zh,
                                      const Test& test, enum severity level = severity::error) {
    return expect::field_rule<Member, Test>{{id, level, title, title_zh, "the program's own rule"}, test};
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_COMBINATORS_HPP
