// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/html/style.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace {

TEST_CASE("the style sheet closes every brace, and neither it nor the script ends its element early") {
    using banmian::html::detail::script;
    using banmian::html::detail::style;
    CHECK(std::count(style.begin(), style.end(), '{') == std::count(style.begin(), style.end(), '}'));
    CHECK(std::count(script.begin(), script.end(), '{') == std::count(script.begin(), script.end(), '}'));
    CHECK(style.find("</") == style.npos);
    CHECK(script.find("</") == script.npos);
}

}  // namespace
