// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/path.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

TEST_CASE("a byte's place in the document is told by keys and numbers") {
    const std::string_view text = R"({"pages":[{"id":1},{"articles":[{"title":"a,]b","body":[7,8]}]}]})";
    const auto at = [&](std::string_view needle) { return banmian::json::path_at(text, text.find(needle)); };
    CHECK(at("1}") == "$.pages[0].id");
    CHECK(at("\"a,]b") == "$.pages[1].articles[0].title");
    CHECK(at("8]") == "$.pages[1].articles[0].body[1]");
    CHECK(banmian::json::path_at(text, 0) == "$");
}

TEST_CASE("broken documents have places too") {
    CHECK(banmian::json::path_at(R"({"a":[1,{"b":)", 13) == "$.a[1].b");
    CHECK(banmian::json::path_at("]]]", 3) == "$");
    CHECK(banmian::json::path_at("\"\\", 9) == "$");
}

}  // namespace
