// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/briefs.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace grammar_briefs_tests {

TEST_CASE("a column of briefs is named by its last word, and by a short line") {
    const auto names = [](std::string_view text) { return banmian::grammar::names_briefs(banmian::glyphs_of(text)); };
    CHECK(names("简讯"));
    CHECK(names("体坛快讯"));
    CHECK(names("国际短波"));
    CHECK_FALSE(names("快讯记者"));
    CHECK_FALSE(names("本报昨天为读者发出一条快讯"));
    CHECK_FALSE(names("讯"));
}

}  // namespace grammar_briefs_tests
