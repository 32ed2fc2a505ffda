// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/role.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>

namespace {

using banmian::block_role;
using banmian::role_part;
using banmian::role_place;
using banmian::traits_of;

static_assert(banmian::is_text(block_role::body));
static_assert(!banmian::is_text(block_role::crosshead));
static_assert(banmian::is_in_stack(block_role::kicker));
static_assert(!banmian::is_in_stack(block_role::crosshead));
static_assert(banmian::is_furniture(block_role::masthead));
static_assert(!banmian::is_furniture(block_role::unplaced));

TEST_CASE("every role has a name and a term of its own") {
    std::set<std::string_view> names;
    std::set<std::string_view> terms;
    for (const banmian::role_traits& one : banmian::role_table) {
        CHECK(&traits_of(one.role) == &one);
        CHECK(names.insert(one.name).second);
        CHECK(terms.insert(one.term).second);
    }
}

TEST_CASE("a value that is no role is treated as text that has no place") {
    CHECK(traits_of(static_cast<block_role>(200)).role == block_role::unplaced);
}

TEST_CASE("what a stack is made of are headings, and text and headings of the body are its article's") {
    for (const banmian::role_traits& one : banmian::role_table) {
        CAPTURE(one.name);
        if (one.place == role_place::stack) CHECK(one.part == role_part::heading);
        if (one.part == role_part::text) CHECK(one.place == role_place::body);
        if (one.part == role_part::furniture || one.part == role_part::none) CHECK(!banmian::is_in_article(one.role));
    }
}

}  // namespace
