// SPDX-License-Identifier: BSL-1.0
#include <banmian/diagnostic.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::diagnostic;
using banmian::errc;
using banmian::severity;

static_assert(severity::info < severity::warning && severity::warning < severity::error);

TEST_CASE("diagnostics are equal when level, code, place and expectation are") {
    const diagnostic one{severity::warning, {errc::invalid_utf8, {3, 4}, "a UTF-8 character"}};
    CHECK(one == diagnostic{severity::warning, {errc::invalid_utf8, {3, 4}, "a UTF-8 character"}});
    CHECK_FALSE(one == diagnostic{severity::error, one.what});
    CHECK_FALSE(one == diagnostic{severity::warning, {errc::invalid_utf8, {3, 5}, "a UTF-8 character"}});
}

TEST_CASE("a diagnostic that says nothing of its level is a warning") {
    CHECK(diagnostic{}.level == severity::warning);
}

}  // namespace
