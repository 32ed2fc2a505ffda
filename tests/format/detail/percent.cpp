// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/percent.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string encoded(std::string_view text, std::string_view kept = "-._~") {
    std::string made;
    banmian::detail::append_percent_encoded(text, made, kept);
    return made;
}

TEST_CASE("letters, digits and unreserved marks stay, every other byte is two digits") {
    CHECK(encoded("aZ09-._~") == "aZ09-._~");
    CHECK(encoded("报 a/b") == "%E6%8A%A5%20a%2Fb");
    CHECK(encoded(std::string_view("\0\xFF", 2)) == "%00%FF");
}

TEST_CASE("what a writer keeps stays") {
    CHECK(encoded("a/b?c", "/?") == "a/b?c");
    CHECK(encoded("a-b", "/") == "a%2Db");
}

}  // namespace
