// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/piece.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

using banmian::block_role;
using namespace banmian::passes;

// Nothing but the door can write what is decided of a piece: `of.role = block_role::body` does not compile.
static_assert(!std::is_assignable_v<decltype((piece::role)), block_role>);
static_assert(!std::is_assignable_v<decltype((piece::next)), banmian::passes::index>);
static_assert(!std::is_assignable_v<decltype((piece::previous)), banmian::passes::index>);
static_assert(!std::is_assignable_v<decltype((piece::article)), banmian::passes::index>);
static_assert(!std::is_assignable_v<decltype((piece::torn)), bool>);
// Nor can one piece's be written into another's; a copy of a whole piece has all that was decided of it.
static_assert(!std::is_assignable_v<decltype((piece::role)), decltype(piece::role)>);
static_assert(std::is_copy_assignable_v<piece>);

TEST_CASE("a line falls short by what would still have fitted") {
    CHECK(shortfall(28, 28, {2, false}) == 0);
    CHECK(shortfall(28, 26, {2, false}) == 1);
    CHECK(shortfall(28, 26, {4, false}) == 0);
    CHECK(shortfall(28, 25, {4, true}) == 1);  // the stop may hang by half an em
}

}  // namespace
