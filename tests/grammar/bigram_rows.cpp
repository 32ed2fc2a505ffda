// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/bigram_rows.hpp>
#include <banmian/grammar/more_bigram_rows.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>

namespace {

/// Checks the form of rows and counts their pairs.
std::size_t pairs_in(std::u32string_view rows) {
    std::size_t pairs = 0;
    for (std::size_t at = 0; at < rows.size();) {
        const std::size_t end = rows.find(U';', at);
        REQUIRE(end != rows.npos);
        REQUIRE(end - at >= 3);
        char32_t level = U'0';
        for (std::size_t i = at + 1; i < end; ++i) {
            if (rows[i] >= U'1' && rows[i] <= U'4') {
                CHECK(rows[i] > level);
                level = rows[i];
                CHECK(rows[i + 1] > U'4');  // no level without a character
            } else {
                CHECK(level != U'0');
                ++pairs;
            }
        }
        at = end + 1;
    }
    return pairs;
}

TEST_CASE("every row names a first character, then levels in order, each with characters") {
    std::size_t pairs = 0;
    for (const std::u32string_view rows : banmian::grammar::bigram_rows) pairs += pairs_in(rows);
    for (const std::u32string_view rows : banmian::grammar::more_bigram_rows) pairs += pairs_in(rows);
    CHECK(pairs == 60000);
}

}  // namespace
