// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/gather.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using banmian::json::detail::gather;

TEST_CASE("elements arrive in order, in a vector of exactly their number") {
    banmian::arena scratch;
    for (const std::size_t count : {0U, 1U, 31U, 32U, 33U, 1000U}) {
        gather<std::string> items(scratch);
        std::vector<std::string> wanted;
        for (std::size_t i = 0; i < count; ++i) {
            items.add() = std::string(i % 40, 'x');
            wanted.emplace_back(i % 40, 'x');
        }
        std::vector<std::string> all;
        items.move_to(all);
        CHECK(all == wanted);
        CHECK(all.capacity() == count);
    }
}

TEST_CASE("lists inside lists share the scratch memory") {
    banmian::arena scratch;
    const auto before = scratch.mark();
    std::vector<std::vector<std::string>> all;
    {
        gather<std::vector<std::string>> outer(scratch);
        for (std::size_t i = 0; i < 100; ++i) {
            std::vector<std::string>& one = outer.add();
            gather<std::string> inner(scratch);
            for (std::size_t k = 0; k < i; ++k) inner.add() = std::to_string(i * 1000 + k) + " is a long string";
            inner.move_to(one);
        }
        outer.move_to(all);
    }
    REQUIRE(all.size() == 100);
    CHECK(all[99].size() == 99);
    CHECK(all[99][98] == "99098 is a long string");
    CHECK(scratch.mark().used == before.used);
    CHECK(scratch.mark().block == before.block);
}

TEST_CASE("elements that nobody took are destroyed") {
    banmian::arena scratch;
    gather<std::string> items(scratch);
    items.add() = std::string(1000, 'x');  // a leak is the sanitizer's to find
}

}  // namespace
