// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/physical.hpp>

#include <doctest/doctest.h>

namespace {

banmian::block body_of(double measure) {
    banmian::block one;
    one.role = banmian::block_role::body;
    one.measure = measure;
    return one;
}

TEST_CASE("neighbouring body blocks of one measure stand in one column group") {
    banmian::page made;
    made.blocks = {body_of(16), body_of(16), body_of(21), {}, body_of(21), body_of(16)};
    banmian::passes::add_columns(made);
    REQUIRE(made.columns.size() == 3);
    CHECK(made.columns[0].blocks == std::vector<std::size_t>{0, 1});
    CHECK(made.columns[1].blocks == std::vector<std::size_t>{2, 4});
    CHECK(made.columns[1].measure == 21);
    CHECK(made.columns[2].blocks == std::vector<std::size_t>{5});
}

TEST_CASE("with boxes, columns are what stands over each other, from left to right") {
    banmian::page page;
    page.size = banmian::extent{400, 400};
    const auto add = [&](banmian::box where) {
        banmian::block& one = page.blocks.emplace_back();
        one.role = banmian::block_role::body;
        one.measure = 16;
        one.box = where;
    };
    add({110, 0, 100, 50});
    add({0, 0, 100, 50});
    add({112, 60, 98, 50});
    add({0, 120, 210, 50});  // across two columns
    banmian::passes::add_columns(page);
    REQUIRE(page.columns.size() == 3);
    CHECK(page.columns[0].blocks == std::vector<std::size_t>{1});
    CHECK(page.columns[1].blocks == std::vector<std::size_t>{3});
    CHECK(page.columns[2].blocks == std::vector<std::size_t>{0, 2});
    CHECK(page.columns[2].box == banmian::box{110, 0, 100, 110});
    CHECK(page.columns[2].measure == 16);
}

}  // namespace
