// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/text_node.hpp>
#include <banmian/reflect/hana.hpp>

#include <boost/hana/at_key.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/fwd/members.hpp>
#include <boost/hana/keys.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/members.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>
#include <doctest/doctest.h>

namespace hana = boost::hana;

namespace {

static_assert(hana::Struct<banmian::text_node>::value);
static_assert(!hana::Struct<int>::value);

TEST_CASE("every described type is a Hana Struct: its members are there in order") {
    const banmian::text_node node{"版面", {{0, 6}}, {}};
    const auto members = hana::members(node);
    CHECK(hana::at_c<0>(members) == "版面");
    CHECK(hana::at_c<1>(members).size() == 1);
    static_assert(decltype(hana::length(hana::members(node)))::value == 3);
}

}  // namespace
