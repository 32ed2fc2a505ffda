// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/parse.hpp>

#include <boost/hana/define_struct.hpp>
#include <doctest/doctest.h>

#include "test_data.hpp"
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace json = banmian::json;
using banmian::errc;

namespace {

struct person {
    BOOST_HANA_DEFINE_STRUCT(person, (std::string, name), (std::optional<int>, age), (std::vector<double>, marks));
};

TEST_CASE("every kind of value is read into its type") {
    CHECK(*json::read<bool>(" true ") == true);
    CHECK(*json::read<int>("-17") == -17);
    CHECK(*json::read<double>("1e3") == 1000);
    CHECK(*json::read<double>("1e-999") == 0);
    CHECK(*json::read<std::string>("\"版\\u9762\"") == "版面");
    CHECK_FALSE(json::read<std::optional<int>>("null")->has_value());
    CHECK(*json::read<std::vector<int>>("[1, 2,3]") == std::vector<int>{1, 2, 3});
    CHECK((*json::read<std::array<int, 2>>("[1,2]") == std::array<int, 2>{1, 2}));
    CHECK((*json::read<std::map<std::string, int>>(R"({"a":1,"b":2})") ==
           std::map<std::string, int>{{"a", 1}, {"b", 2}}));
    CHECK(*json::read<banmian::span>("[3,9]") == banmian::span{3, 9});
    CHECK(*json::read<banmian::date>("\"2023-02-21\"") == banmian::date{2023, 2, 21});
    CHECK(*json::read<banmian::block_role>("\"caption-title\"") == banmian::block_role::caption_title);
}

TEST_CASE("a Hana Struct of the user's is read like our own, keys in any order") {
    const auto one = json::read<person>(R"({"marks":[1,2.5],"name":"王斌","extra":{"x":[1,{}]},"age":null})");
    REQUIRE(one.has_value());
    CHECK(one->name == "王斌");
    CHECK_FALSE(one->age.has_value());
    CHECK(one->marks.size() == 2);
}

TEST_CASE("what does not fit the type is told with its bytes") {
    struct {
        std::string_view text;
        errc code;
        std::size_t begin;
    } const table[] = {
        {R"({"name":5})", errc::wrong_type, 8},
        {R"({"name":"a","age":1.5})", errc::wrong_type, 18},
        {R"({"name":"a","age":99999999999})", errc::number_out_of_range, 18},
        {R"({"name":"a","marks":[1e999]})", errc::number_out_of_range, 21},
        {R"([])", errc::wrong_type, 0},
        {R"({"name":"a")", errc::unexpected_end, 11},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto answer = json::read<person>(row.text);
        REQUIRE_FALSE(answer.has_value());
        CHECK(answer.error().code == row.code);
        CHECK(answer.error().where.begin == row.begin);
    }
    CHECK(json::read<banmian::block_role>("\"nothing\"").error().code == errc::unknown_name);
    CHECK(json::read<banmian::span>("[1]").error().code == errc::wrong_length);
    CHECK(json::read<banmian::span>("[1,2,3]").error().code == errc::wrong_length);
    CHECK(json::read<std::uint8_t>("256").error().code == errc::number_out_of_range);
    CHECK(json::read<unsigned>("-1").error().code == errc::number_out_of_range);
}

TEST_CASE("keys twice, unknown and missing are treated as the options say") {
    json::read_options options;
    const std::string_view twice = R"({"name":"a","name":"b"})";
    CHECK(json::read<person>(twice)->name == "b");
    options.duplicate_keys = json::duplicate_keys::first;
    CHECK(json::read<person>(twice, options)->name == "a");
    options.duplicate_keys = json::duplicate_keys::refuse;
    CHECK(json::read<person>(twice, options).error().code == errc::duplicate_key);
    options = {};
    options.unknown_keys = json::unknown_keys::refuse;
    CHECK(json::read<person>(R"({"nome":"a"})", options).error().code == errc::unknown_key);
    options = {};
    options.missing_keys = json::missing_keys::refuse;
    CHECK(json::read<person>(R"({"name":"a"})", options).error().code == errc::missing_key);
}

TEST_CASE("a lenient reading lists every field that does not fit and keeps the others") {
    const auto answer = json::read_leniently<person>(R"({"name":5,"age":"x","marks":[1,"y",3]})");
    CHECK(answer.outcome == banmian::outcome::recovered);
    CHECK(answer.diagnostics.size() == 3);
    CHECK(answer->marks == std::vector<double>{1, 0, 3});
    CHECK(json::read_leniently<person>(R"({"name":"a")").outcome == banmian::outcome::failed);
}

TEST_CASE("a view points into the text, and into the arena only where a string has escapes") {
    const std::string_view text = R"({"text":"版面","spans":[[0,6],[7,9]]})";
    banmian::arena memory;
    const auto node = json::read<banmian::text_node_view>(text, memory);
    REQUIRE(node.has_value());
    CHECK(node->text.data() == text.data() + 9);
    CHECK(node->spans.size() == 2);
    const std::string_view escaped = R"({"text":"版\n面"})";
    const auto decoded = json::read<banmian::text_node_view>(escaped, memory);
    CHECK(decoded->text == "版\n面");
}

TEST_CASE("numbers survive the way out and back, to the last bit") {
    for (const double number :
         {0.1, 1.0 / 3, 1e300, 5e-324, -0.0, 123456789.123456789, std::numeric_limits<double>::max()}) {
        const auto back = json::read<double>(json::write(number));
        REQUIRE(back.has_value());
        CHECK(*back == number);
    }
    for (const auto number : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        CHECK(*json::read<std::int64_t>(json::write(number)) == number);
}

TEST_CASE("an issue is the same after it was written and read, owning and as a view") {
    const std::string source = test_data("seed/page.txt");
    banmian::parse_options options;
    options.repairs = true;
    const auto parsed = banmian::parse(banmian::text::read(source), options);
    const std::string text = json::write(*parsed);
    const auto back = json::read<banmian::issue>(text);
    REQUIRE(back.has_value());
    CHECK(*back == *parsed);
    banmian::arena memory;
    const auto view = json::read<banmian::issue_view>(text, memory);
    REQUIRE(view.has_value());
    CHECK(json::write(*view) == text);
    json::write_options pretty;
    pretty.pretty = true;
    CHECK(*json::read<banmian::issue>(json::write(*parsed, pretty)) == *parsed);
}

}  // namespace
