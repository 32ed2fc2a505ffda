// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/reader.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/model/issue.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace json = banmian::json;

namespace {

struct tree {
    std::string name{};
    std::vector<tree> children{};
    using fields =
        banmian::field_list<tree, banmian::field<"name", &tree::name>, banmian::field<"children", &tree::children>>;
    bool operator==(const tree&) const = default;
};

TEST_CASE("an array of numbers is read in any spelling, and told of when its length is another") {
    using pair = std::array<double, 2>;
    for (const std::string_view text : {"[1.5,-2]", " [ 1.5 , -2 ] ", "[15e-1,-2.0]", "[1.5,\n-2]"})
        CHECK((*json::read<pair>(text) == pair{1.5, -2}));
    CHECK((*json::read<std::vector<pair>>("[[1,2],[3,4]]") == std::vector<pair>{{1, 2}, {3, 4}}));
    for (const std::string_view text : {"[1.5]", "[1.5,-2,3]", "[]"})
        CHECK(json::read<pair>(text).error().code == banmian::errc::wrong_length);
    for (const std::string_view text : {"[1.5,-2", "[1.5,]", "[1.5 -2]", "[1.5,-2}", "[,1]"})
        CHECK(!json::read<pair>(text));
    CHECK(json::read<std::array<int, 0>>("[]").has_value());
}

TEST_CASE("members are read in our order, in any other, with some left out, and with strange ones between") {
    const banmian::box box{1, 2, 3.5, -4};
    const banmian::block wanted{banmian::block_role::caption_title, {10, 20}, box, 16.5, std::string("1-3")};
    for (
        const std::string_view text : {
            R"({"role":"caption-title","span":[10,20],"box":[1,2,3.5,-4],"measure":16.5,"article":"1-3"})",
            R"({"article":"1-3","measure":16.5,"box":[1,2,3.5,-4],"span":[10,20],"role":"caption-title"})",
            R"({"role":"caption-title","box":[1,2,3.5,-4],"measure":16.5,"article":"1-3","span":[10,20]})",
            R"({"x":0,"role":"caption-title","span":[10,20],"y":{},"box":[1,2,3.5,-4],"measure":16.5,"article":"1-3"})",
            R"({"role":"caption-title","span":[10,20],"box":[1,2,3.5,-4],"measure":16.5,"article":"1-3","z":[]})",
            R"({"role":"body","span":[10,20],"box":null,"measure":16.5,"article":"1-3","role":"caption-title","box":[1.0,2,3.5,-4]})",
            "{\n  \"role\": \"caption-title\",\n  \"span\": [10, 20],\n  \"box\": [1, 2, 3.5, -4],\n  \"measure\": "
            "16.5,\n"
            "  \"article\": \"1-3\"\n}",
            "{ \"role\" : \"caption-\\u0074itle\" , \"span\" : [ 10 , 20 ] , \"box\" : [ 1 , 2 , 35e-1 , -4 ] ,"
            " \"measure\" : 1.65e1 , \"article\" : \"1\\u002d3\" } ",
        }) {
        CAPTURE(text);
        const auto read = json::read<banmian::block>(text);
        REQUIRE(read.has_value());
        CHECK(*read == wanted);
    }
}

TEST_CASE("every beginning of a document fails, and says that it ends too early") {
    const std::string text = json::write(
        banmian::block{banmian::block_role::body, {10, 20}, banmian::box{1, 2, 3.5, 4}, 16.5, std::string("一版")});
    for (std::size_t size = 0; size < text.size(); ++size) {
        CAPTURE(size);
        const std::vector<char> exact(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
        const auto read = json::read<banmian::block>({exact.data(), exact.size()});
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().where.begin <= size);
        const banmian::errc code = read.error().code;
        CHECK((code == banmian::errc::unexpected_end || code == banmian::errc::invalid_utf8 ||
               code == banmian::errc::unexpected_token));
    }
}

TEST_CASE("every byte of a document that is put wrong is either noticed or read as the checker reads it") {
    const std::string text =
        R"({"kind":"paragraph","text":"本报讯（记者 王斌）2月20日，全市召开会议。","spans":[[1,20],[30,4567]]})";
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char put : {'"', '\\', ',', '}', ' ', '\0', '0', '\xE7', '\x80', '\xFF'}) {
            std::string spoiled = text;
            spoiled[i] = put;
            CAPTURE(spoiled);
            const auto read = json::read_leniently<banmian::item>(spoiled);
            REQUIRE((read.outcome != banmian::outcome::failed) == json::is_valid(spoiled));
        }
    }
}

TEST_CASE("types that hold themselves are read as deep as the options allow") {
    const auto nested = [](std::size_t depth) {
        std::string text = R"({"name":"leaf","children":[]})";
        for (std::size_t i = 1; i < depth; ++i) text = R"({"name":"","children":[)" + text + "]}";
        return text;
    };
    CHECK(json::read<tree>(nested(128)).has_value());
    CHECK(json::read<tree>(nested(129)).error().code == banmian::errc::too_deep);
    CHECK(*json::read<tree>(R"({"name":"a","children":[{"name":"b","children":[]},{"name":"c"}]})") ==
          tree{"a", {tree{"b", {}}, tree{"c", {}}}});
}

TEST_CASE("lists of every length are read, flat or not, owned or viewed") {
    for (const std::size_t count : {0U, 1U, 2U, 31U, 32U, 33U, 200U, 3000U}) {
        CAPTURE(count);
        banmian::text_node node{"版", {}, {}};
        std::vector<std::string> names;
        for (std::size_t i = 0; i < count; ++i) {
            node.spans.push_back({i, i * 1000});
            node.boxes.push_back({static_cast<double>(i), 0.5, 1, 2});
            names.push_back(std::to_string(i));
        }
        const std::string text = json::write(node);
        const auto owned = json::read<banmian::text_node>(text);
        REQUIRE(owned.has_value());
        CHECK(*owned == node);
        banmian::arena memory;
        const auto view = json::read<banmian::text_node_view>(text, memory);
        REQUIRE(view.has_value());
        CHECK(json::write(*view) == text);
        CHECK(json::read<std::vector<std::string>>(json::write(names)).value_or(std::vector<std::string>{"x"}) ==
              names);
    }
    CHECK(*json::read<std::deque<int>>("[1,2,3]") == std::deque<int>{1, 2, 3});
}

TEST_CASE("a vector that is read takes no more memory than its elements") {
    const auto spans = json::read<std::vector<banmian::span>>("[[1,2],[3,4],[5,6]]");
    REQUIRE(spans.has_value());
    CHECK(spans->capacity() == 3);
    const auto names = json::read<std::vector<std::string>>(R"(["a","b","c"])");
    REQUIRE(names.has_value());
    CHECK(names->capacity() == 3);
}

TEST_CASE("whole numbers beyond the type are told, up to its last value they are read") {
    CHECK(*json::read<std::vector<std::uint8_t>>("[255,0]") == std::vector<std::uint8_t>{255, 0});
    CHECK(json::read<std::vector<std::uint8_t>>("[256]").error().code == banmian::errc::number_out_of_range);
    CHECK(*json::read<std::vector<std::int32_t>>("[2147483647,-2147483648]") ==
          std::vector<std::int32_t>{2147483647, -2147483647 - 1});
    CHECK(json::read<std::vector<std::int32_t>>("[2147483648]").error().code == banmian::errc::number_out_of_range);
    CHECK(*json::read<std::vector<std::uint64_t>>("[18446744073709551615]") ==
          std::vector<std::uint64_t>{18446744073709551615U});
}

}  // namespace
