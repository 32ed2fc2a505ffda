// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/parse/corrections.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

TEST_CASE("corrections are kept as JSON") {
    const std::vector<banmian::correction> all{
        {banmian::correction_kind::role, banmian::span{3, 9}, {}, banmian::block_role::banner},
        {banmian::correction_kind::join, banmian::span{3, 9}, banmian::span{12, 15}, banmian::block_role::unplaced}};
    const std::string text = banmian::json::write(all);
    CHECK(text.find(R"({"kind":"role","where":[3,9],)") != text.npos);
    CHECK(*banmian::json::read<std::vector<banmian::correction>>(text) == all);
}

}  // namespace
