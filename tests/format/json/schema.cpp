// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/scan.hpp>
#include <banmian/format/json/schema.hpp>
#include <banmian/model/issue.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace json_schema_tests {

struct leaf {
    int number = 0;
    std::optional<std::string> note{};
    using fields = banmian::field_list<leaf, banmian::field<"number", &leaf::number, "a number">,
                                       banmian::field<"note", &leaf::note, "a note", banmian::presence::omit_empty>>;
};
struct tree {
    std::vector<leaf> leaves{};
    leaf last{};
    using fields =
        banmian::field_list<tree, banmian::field<"leaves", &tree::leaves>, banmian::field<"last", &tree::last>>;
};

TEST_CASE("a schema states types, documentation, and what must be there; each type once") {
    CHECK(
        banmian::json::schema<tree>() ==
        R"({"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/0","$defs":{)"
        R"("0":{"type":"object","properties":{"leaves":{"type":"array","items":{"$ref":"#/$defs/1"}},"last":{"$ref":"#/$defs/1"}},"required":["leaves","last"]},)"
        R"("1":{"type":"object","properties":{"number":{"type":"integer","description":"a number"},)"
        R"("note":{"anyOf":[{"type":"string"},{"type":"null"}],"description":"a note"}},"required":["number"]}}})");
}

TEST_CASE("the schema of an issue is sound JSON and names every role of a block") {
    const std::string text = banmian::json::schema<banmian::issue>({"https://example.org/issue", "an issue", true});
    CHECK(banmian::json::is_valid(text));
    for (const std::string_view name : banmian::enum_names<banmian::block_role>::names)
        CHECK(text.find('"' + std::string(name) + '"') != std::string::npos);
    CHECK(text.find(R"("format":"date")") != std::string::npos);
    CHECK(text.find(R"("additionalProperties":false)") != std::string::npos);
}

}  // namespace json_schema_tests
