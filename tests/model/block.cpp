// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/block.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::block;

TEST_CASE("a filled block is written as it is") {
    block one;
    one.role = banmian::block_role::caption_title;
    one.measure = 16.5;
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("role":"caption-title")") != std::string::npos);
    CHECK(written.find(R"("measure":16.5)") != std::string::npos);
    block same = one;
    CHECK(same == one);
    same = block{};
    CHECK_FALSE(same == one);
}

}  // namespace
