// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/scripts.hpp>

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("no character is of both scripts, and those of both are of none") {
    using banmian::detail::simplified_only;
    using banmian::detail::traditional_only;
    for (char32_t code = 0x4E00; code < 0xA000; ++code) {
        INFO(static_cast<unsigned>(code));
        CHECK_FALSE((traditional_only.holds(code) && simplified_only.holds(code)));
    }
    for (const char32_t code : std::u32string_view(U"后里余万台的是中人")) {
        CHECK_FALSE(traditional_only.holds(code));
        CHECK_FALSE(simplified_only.holds(code));
    }
    CHECK(traditional_only.holds(U'書'));
    CHECK(simplified_only.holds(U'书'));
}
