// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/bigram_rows.hpp>
#include <banmian/grammar/more_bigram_rows.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

TEST_CASE("the second half of the rows goes on where the first ends") {
    const std::u32string_view last = banmian::grammar::bigram_rows.back();
    const std::u32string_view next = banmian::grammar::more_bigram_rows.front();
    REQUIRE(last.size() > 1);
    CHECK(last.back() == U';');
    CHECK(next.front() > last[last.find_last_of(U';', last.size() - 2) + 1]);
}

}  // namespace
