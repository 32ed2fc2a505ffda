// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/radicals.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::unified_ideograph;

static_assert(unified_ideograph(U'\u2F00') == U'一');
static_assert(unified_ideograph(U'\u2F08') == U'人');
static_assert(unified_ideograph(U'\u2FD5') == U'龠');
static_assert(unified_ideograph(U'\u2EA0') == U'民');
static_assert(unified_ideograph(U'\u2EF3') == U'龟');
static_assert(unified_ideograph(U'\uF900') == U'豈');

TEST_CASE("what is no radical and no compatibility ideograph stays as it is") {
    CHECK(unified_ideograph(U'版') == U'版');
    CHECK(unified_ideograph(U'，') == U'，');          // NFKC would make it a comma
    CHECK(unified_ideograph(U'\u2E9A') == U'\u2E9A');  // unassigned
    CHECK(unified_ideograph(U'\uFA0E') == U'\uFA0E');  // a real ideograph among the compatibility ones
}

}  // namespace
