// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/schema.hpp>
#include <banmian/format/json/variant.hpp>
#include <banmian/format/json/write.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace {

struct circle {
    int radius = 0;
    using fields = banmian::field_list<circle, banmian::field<"radius", &circle::radius>>;
    bool operator==(const circle&) const = default;
};
struct rectangle {
    int width = 0;
    int height = 0;
    using fields = banmian::field_list<rectangle, banmian::field<"width", &rectangle::width>,
                                       banmian::field<"height", &rectangle::height>>;
    bool operator==(const rectangle&) const = default;
};
using shape = std::variant<circle, rectangle>;

}  // namespace

template <>
struct banmian::variant_tags<shape> {
    static constexpr std::string_view key = "shape";
    static constexpr std::string_view names[] = {"circle", "rectangle"};
};

namespace {

using banmian::json::read;
using banmian::json::write;

TEST_CASE("a variant is written with its discriminator first, and read wherever that stands") {
    const std::vector<shape> all{circle{2}, rectangle{3, 4}};
    const std::string text = write(all);
    CHECK(text == R"([{"shape":"circle","radius":2},{"shape":"rectangle","width":3,"height":4}])");
    CHECK(*read<std::vector<shape>>(text) == all);
    CHECK(*read<shape>(R"({ "height" : 4, "x" : [{"shape":"circle"}], "width": 3, "shape" : "rectangle" })") ==
          shape(rectangle{3, 4}));
    banmian::json::read_options strict;
    strict.unknown_keys = banmian::json::unknown_keys::refuse;
    CHECK(*read<shape>(R"({"shape":"circle","radius":2})", strict) == shape(circle{2}));
    CHECK_FALSE(read<shape>(R"({"shape":"circle","radius":2,"x":1})", strict).has_value());
}

TEST_CASE("the schema names the discriminator") {
    CHECK(banmian::json::schema<std::vector<shape>>().find(R"("shape":{"enum":["circle","rectangle"]})") !=
          std::string::npos);
}

TEST_CASE("what names no alternative is refused, or passed over leniently") {
    for (const char* const bad : {R"({"shape":"line"})", R"({"radius":1})", "{}", "7", R"({"shape":5})"})
        CHECK(read<shape>(bad).error().code == banmian::errc::unknown_name);
    CHECK(read<shape>(R"({"shape":"circle")").error().code == banmian::errc::unexpected_end);
    const auto lenient =
        banmian::json::read_leniently<std::vector<shape>>(R"([{"shape":"line"},{"shape":"circle","radius":9}])");
    CHECK(lenient.diagnostics.size() == 1);
    CHECK(lenient->at(1) == shape(circle{9}));
}

}  // namespace
