// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/physical.hpp>

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

}  // namespace
