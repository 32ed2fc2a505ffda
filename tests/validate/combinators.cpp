// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/schema.hpp>
#include <banmian/validate/combinators.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <validate/found.hpp>
#include <vector>

namespace {

namespace expect = banmian::expect;

struct book {
    std::string title{};
    std::optional<int> year{};
    std::vector<std::string> tags{};
    using fields = banmian::field_list<book, banmian::field<"title", &book::title>, banmian::field<"year", &book::year>,
                                       banmian::field<"tags", &book::tags>>;
};

TEST_CASE("tests of values") {
    CHECK(expect::not_empty(std::string("a")));
    CHECK_FALSE(expect::not_empty(std::string()));
    CHECK(expect::length{2, 3}(std::string("版面")));
    CHECK_FALSE(expect::length{3}(std::string("版面")));
    CHECK(expect::range{1, 2}(2));
    CHECK_FALSE(expect::range{1, 2}(2.5));
    CHECK(expect::one_of("a", "b")(std::string("b")));
    CHECK_FALSE(expect::one_of("a", "b")(std::string("c")));
    CHECK(expect::present(std::optional<int>(1)));
    CHECK_FALSE(expect::present(std::optional<int>()));
    constexpr auto even = expect::matches([](int value) { return value % 2 == 0; }, "must be even", "应为偶数");
    CHECK(even(2));
    CHECK_FALSE(even(3));
    CHECK(expect::all_of(even, expect::range{0, 5})(4));
    CHECK_FALSE(expect::all_of(even, expect::range{0, 5})(6));
    CHECK(expect::any_of(even, expect::range{0, 5})(3));
    CHECK_FALSE(expect::any_of(even, expect::range{0, 5})(7));
    CHECK(expect::unless(even, expect::range{0, 5})(8));
    CHECK_FALSE(expect::unless(even, expect::range{0, 5})(9));
    CHECK(expect::for_each(expect::not_empty)(std::vector<std::string>{"a"}));
    CHECK_FALSE(expect::for_each(expect::not_empty)(std::vector<std::string>{"a", ""}));
}

TEST_CASE("a rule of a field names it, says what is wanted in both languages, and passes what is not given") {
    const auto rules =
        banmian::rule_set(banmian::rule_for<&book::title>("b.title", "the title", "书名",
                                                          expect::all_of(expect::not_empty, expect::length{1, 4})),
                          banmian::rule_for<&book::year>("b.year", "the year", "年份", expect::range{1900, 2100},
                                                         banmian::severity::warning));
    CHECK(banmian::validate(book{"版面", {}, {}}, rules).findings.empty());
    const auto found = banmian::validate(book{"", 3000, {}}, rules).findings;
    REQUIRE(found.size() == 2);
    CHECK(found[0].path == "$.title");
    CHECK(found[0].message == "the title must not be empty and must have 1 to 4");
    CHECK(found[0].message_zh == "书名不能为空，且长度应为1至4");
    CHECK(found[1].severity == banmian::severity::warning);
    CHECK(found[1].message == "the year must be 1900 to 2100");
}

TEST_CASE("what JSON Schema can say is said") {
    CHECK(expect::range{0, 1}.keywords() == R"("minimum":0,"maximum":1)");
    CHECK(expect::one_of("a", "b").keywords() == R"("enum":["a","b"])");
    CHECK(expect::any_of(expect::range{0, 0.5}, expect::not_empty).keywords() ==
          R"("anyOf":[{"minimum":0,"maximum":0.5},{"minLength":1,"minItems":1}])");
    CHECK(expect::for_each(expect::not_empty).keywords() == R"("items":{"minLength":1,"minItems":1})");
}

TEST_CASE("the rules of fields stand in the schema") {
    const auto rules =
        banmian::rule_set(banmian::rule_for<&book::title>("b.title", "the title", "书名", expect::length{1, 4}),
                          banmian::rule_for<&book::year>("b.year", "the year", "年份", expect::range{1900, 2100}));
    const std::string text = banmian::json::schema<book>({}, rules);
    CHECK(text.find(R"("title":{"type":"string","minLength":1,"minItems":1,"maxLength":4,"maxItems":4})") != text.npos);
    CHECK(text.find(R"("minimum":1900,"maximum":2100)") != text.npos);
    CHECK(banmian::json::schema<book>().find("minLength") == std::string::npos);
}

}  // namespace
