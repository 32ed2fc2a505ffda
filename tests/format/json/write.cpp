// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/article.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/utf8.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace json = banmian::json;

namespace {

struct point {
    double x = 0;
    double y = 0;
    std::optional<std::string> note{};
    using fields = banmian::field_list<point, banmian::field<"x", &point::x>, banmian::field<"y", &point::y>,
                                       banmian::field<"note", &point::note, "", banmian::presence::omit_empty>>;
};

TEST_CASE("numbers, words, lists and absent values are written as JSON has them") {
    CHECK(json::write(true) == "true");
    CHECK(json::write(-7) == "-7");
    CHECK(json::write(0.1) == "0.1");
    CHECK(json::write(16.0) == "16");
    CHECK(json::write(std::numeric_limits<double>::infinity()) == "null");
    CHECK(json::write(std::vector<int>{1, 2}) == "[1,2]");
    CHECK(json::write(std::vector<int>{}) == "[]");
    CHECK(json::write(std::optional<int>{}) == "null");
    CHECK(json::write(point{1, 2.5, {}}) == R"({"x":1,"y":2.5})");
    CHECK(json::write(point{1, 2.5, "角"}) == R"({"x":1,"y":2.5,"note":"角"})");
}

TEST_CASE("strings are escaped wherever the byte stands, and nothing else is touched") {
    CHECK(json::write(std::string("a\"b\\c\n\t\x01")) == R"("a\"b\\c\n\t\u0001")");
    for (std::size_t before = 0; before < 20; ++before) {
        for (std::size_t after = 0; after < 20; ++after) {
            const std::string plain(before, 'x');
            const std::string rest(after, 'y');
            REQUIRE(json::write(plain + '"' + rest) == '"' + plain + "\\\"" + rest + '"');
            REQUIRE(json::write(plain + '\x1f' + rest) == '"' + plain + "\\u001f" + rest + '"');
            REQUIRE(json::write(plain + "版\x7f" + rest) == '"' + plain + "版\x7f" + rest + '"');
        }
    }
}

TEST_CASE("pretty JSON puts a member on a line and keeps lists of numbers on one") {
    json::write_options layout;
    layout.pretty = true;
    banmian::text_node node{"版", {{0, 3}}, {}};
    CHECK(json::write(node, layout) == "{\n  \"text\": \"版\",\n  \"spans\": [[0, 3]]\n}");
}

TEST_CASE("writing appends, and a buffer can be used again") {
    std::string out = "x";
    json::write(1, out);
    CHECK(out == "x1");
    out.clear();
    json::write(std::string(100000, 'a'), out);
    CHECK(out.size() == 100002);
    out.clear();
    json::write(2, out);
    CHECK(out == "2");
}

TEST_CASE("text that is no UTF-8 is replaced or refused, as the option says") {
    banmian::text_node node;
    node.text = "版\xFF面";
    banmian::json::write_options options;
    CHECK(banmian::json::write(node) == "{\"text\":\"版\xEF\xBF\xBD面\",\"spans\":[]}");
    std::string out = "before";
    CHECK_FALSE(banmian::json::try_write(node, out, options));
    out = "before";
    options.invalid_text = banmian::json::invalid_text::refuse;
    CHECK(banmian::json::try_write(node, out, options).code == banmian::errc::invalid_utf8);
    CHECK(out == "before");
    node.text = "版面";
    CHECK_FALSE(banmian::json::try_write(node, out, options));
    CHECK(out == "before{\"text\":\"版面\",\"spans\":[]}");
}

TEST_CASE("long strings are written in pieces that cut no character, broken ones too") {
    for (const std::string_view unit : {"x", "版", "é", "𠘨", "\x80", "\xE7\x89", "\xF0\x9F\x98"}) {
        for (std::size_t before = 0; before < 4; ++before) {
            std::string text(before, 'x');
            while (text.size() < 20000) text += unit;
            std::string wanted = "\"";
            for (std::size_t at = 0; at < text.size();) {
                const banmian::code_point one = banmian::decode(text, at);
                banmian::append_utf8(one.value, wanted);
                at += one.size;
            }
            CHECK(json::write(text) == wanted + '"');
        }
    }
}

TEST_CASE("lists inside lists need no more room than they have") {
    using three = std::vector<std::vector<std::vector<int>>>;
    using nine = std::vector<std::vector<std::vector<std::vector<std::vector<std::vector<three>>>>>>;
    CHECK(json::write(nine{{{{{{{{{1, -2147483647}}}}}}}}}) == "[[[[[[[[[1,-2147483647]]]]]]]]]");
    std::vector<std::vector<std::optional<std::string>>> empty(3000);
    empty.back().resize(3000);
    std::string wanted = "[";
    for (int i = 1; i < 3000; ++i) wanted += "[],";
    wanted += "[null";
    for (int i = 1; i < 3000; ++i) wanted += ",null";
    CHECK(json::write(empty) == wanted + "]]");
}

TEST_CASE("nulls and empty lists can be left out") {
    banmian::json::write_options options;
    options.omit_empty = true;
    banmian::article story;
    story.id = "1-1";
    CHECK(banmian::json::write(story, options) == R"({"id":"1-1","headline_lost":false})");
}

}  // namespace
