// SPDX-License-Identifier: BSL-1.0
#include <banmian/config.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {
struct witness {};
}  // namespace BANMIAN_ABI
}  // namespace banmian

namespace {

TEST_CASE("the inline namespace tells builds with exceptions from builds without") {
#if defined(__cpp_exceptions)
    CHECK(BANMIAN_EXCEPTIONS == 1);
    CHECK(std::is_same_v<banmian::witness, banmian::v0::witness>);
#else
    CHECK(BANMIAN_EXCEPTIONS == 0);
    CHECK(std::is_same_v<banmian::witness, banmian::v0_noex::witness>);
#endif
}

}  // namespace
