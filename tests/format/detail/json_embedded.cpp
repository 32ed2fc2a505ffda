// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/json_embedded.hpp>
#include <banmian/format/text/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

namespace json = banmian::json;

std::vector<json::tree_value> found_in(const json::tree& tree) {
    std::vector<json::tree_value> made;
    const auto choose = [](json::tree_value of) { return of["file"]; };
    for (const json::tree_value one : tree.documents()) json::find_embedded(one, choose, 0, made);
    return made;
}

TEST_CASE("a string that holds a file is found at any depth, one of each object") {
    std::vector<banmian::diagnostic> noticed;
    const std::string source = R"({"results": {"a": {"file": "[1]", "other": "{}"}, "b": {"file": " {\"x\": 1}"}}})";
    const json::tree tree(source, noticed);
    REQUIRE(found_in(tree).size() == 2);
    CHECK(found_in(tree)[0].name() == "[1]");

    const std::string plain = R"({"file": "no JSON", "results": {"file": {"x": "[1]"}}})";
    const json::tree none(plain, noticed);
    CHECK(found_in(none).empty());
}

TEST_CASE("what is read of the string stands in the file where it is written, escapes whole") {
    std::vector<banmian::diagnostic> noticed;
    const std::string source = R"({"file": "[甲乙\n\u4e2d丙]"})";
    const json::tree tree(source, noticed);
    const auto read = [](std::string_view text) { return banmian::text::read(text); };
    const banmian::layout::document made = json::read_embedded(found_in(tree), source, {}, read);
    REQUIRE(made.sheets.size() == 1);
    REQUIRE(made.sheets[0].lines.size() == 2);
    CHECK(made.text_of(made.sheets[0].lines[1]) == "中丙]");
    std::string written;
    for (const banmian::span& one : made.in_source(made.sheets[0].lines[1].text)) written += one.in(source);
    CHECK(written == R"(\u4e2d丙])");
}

TEST_CASE("several strings make one document of one file") {
    std::vector<banmian::diagnostic> noticed;
    const std::string source = R"({"a": {"file": "[甲]"}, "b": {"file": "[乙]"}})";
    const json::tree tree(source, noticed);
    const auto read = [](std::string_view text) {
        banmian::layout::document made = banmian::text::read(text);
        made.diagnostics.push_back({});
        return made;
    };
    const banmian::layout::document made = json::read_embedded(found_in(tree), source, {}, read);
    CHECK(made.sheets.size() == 2);
    REQUIRE(made.diagnostics.size() == 2);
    CHECK(made.diagnostics[1].file == 0);
}

}  // namespace
