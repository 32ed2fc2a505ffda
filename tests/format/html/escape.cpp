// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/html/escape.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

TEST_CASE("marks are entities, and what HTML forbids is replaced") {
    std::string out;
    banmian::html::escape("a<b>&\"\x01\xFF\n版", out);
    CHECK(out == "a&lt;b&gt;&amp;&quot;\xEF\xBF\xBD\xEF\xBF\xBD\n版");
}

}  // namespace
