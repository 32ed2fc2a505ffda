// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/item.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::item;

TEST_CASE("a filled body item is written as it is") {
    item one;
    one.kind = banmian::item_kind::gap;
    one.evidence = {"open-sentence"};
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"({"kind":"gap","evidence":["open-sentence"]})") != std::string::npos);
    item same = one;
    CHECK(same == one);
    same = item{};
    CHECK_FALSE(same == one);
}

}  // namespace
