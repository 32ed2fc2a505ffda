// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/scalars.hpp>
#include <banmian/model/block.hpp>
#include <banmian/model/ground.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace json = banmian::json;

namespace {

TEST_CASE("numbers are read in every spelling of JSON") {
    CHECK(*json::read<std::vector<double>>("[0, -0.5, 1E2, 2.5e+1, 25e-1, 12345678901234567890]") ==
          std::vector<double>{0, -0.5, 100, 25, 2.5, 12345678901234567890.0});
    CHECK(*json::read<std::vector<float>>("[0.1, 16777217]") == std::vector<float>{0.1F, 16777216.0F});
    CHECK(*json::read<std::vector<int>>("[ -1 , 0 ]") == std::vector<int>{-1, 0});
}

TEST_CASE("names and dates are read when they have escapes, and told when they are long") {
    CHECK(*json::read<banmian::block_role>(R"("\u0062ody")") == banmian::block_role::body);
    CHECK(*json::read<banmian::date>(R"("2023-0\u0032-21")") == banmian::date{2023, 2, 21});
    const std::string long_name = '"' + std::string(100, 'x') + "\\n\"";
    CHECK(json::read<banmian::block_role>(long_name).error().code == banmian::errc::unknown_name);
    CHECK(json::read<banmian::date>(long_name).error().code == banmian::errc::wrong_type);
}

TEST_CASE("what is of another kind is told with its whole extent") {
    const auto answer = json::read<std::vector<bool*>::size_type>(R"( {"a":[1,2]} )");
    CHECK(answer.error().code == banmian::errc::wrong_type);
    CHECK(answer.error().where == banmian::span{1, 12});
}

}  // namespace
