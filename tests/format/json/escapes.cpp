// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/escapes.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

TEST_CASE("escapes decode to what they stand for") {
    const auto decoded = [](std::string_view raw) {
        std::string out(raw.size(), '\0');
        out.resize(static_cast<std::size_t>(banmian::json::detail::decode_string(raw, out.data()) - out.data()));
        return out;
    };
    CHECK(decoded(R"(a\n\t\"\\\/b)") == "a\n\t\"\\/b");
    CHECK(decoded(R"(\u7248\u9762)") == "版面");
    CHECK(decoded(R"(\ud840\udc00x)") == "\xF0\xA0\x80\x80x");
    CHECK(decoded(R"(\u0000)") == std::string(1, '\0'));
}

}  // namespace
