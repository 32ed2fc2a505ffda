// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/text_node.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::text_node;

TEST_CASE("a filled text node is written as it is") {
    text_node one;
    one.text = "版面";
    one.boxes.push_back({1, 2, 3, 4});
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("boxes":[[1,2,3,4]])") != std::string::npos);
    text_node same = one;
    CHECK(same == one);
    same = text_node{};
    CHECK_FALSE(same == one);
}

}  // namespace
