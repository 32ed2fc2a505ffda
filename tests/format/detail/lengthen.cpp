// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/lengthen.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace format_lengthen_tests {

TEST_CASE("a string keeps what it has, ends with a zero and can be written to as far as it was made long") {
    std::string text = "版面";
    for (const std::size_t size : {6U, 7U, 15U, 16U, 40U, 5000U}) {
        const std::string before = text;
        banmian::detail::lengthen(text, size);
        REQUIRE(text.size() == size);
        CHECK(text.capacity() >= size);
        CHECK(text.compare(0, before.size(), before) == 0);
        CHECK(*(text.data() + size) == '\0');
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(before.size()), text.end(), 'x');
    }
    const std::string copy = text;
    CHECK(copy == "版面" + std::string(4994, 'x'));
}

}  // namespace format_lengthen_tests
